//! What most pages of a site stand on and few changes touch, kept in memory for one numbered state of the site.
//! It refuses to answer for any other state: a new change number starts with an empty memory.

use crate::display::{Room, Shelf};
use byline_core::{
    disclaimer::DisclaimerRule,
    displayed::Displayed,
    ids::{OpEdId, OutletId, PersonId, PictureUseId, RegionId, SeriesId, SiteId, TopicId},
    outlet::Outlet,
    person::Person,
    picture::PictureUse,
    region::Region,
    rights::RightsRule,
    series::Series,
    site::Site,
    slug::Slug,
    topic::Topic,
};
use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

/// Things of one kind at most; a site with more learns them anew now and then.
const MOST: usize = 4_096;
/// Built op-eds at most: each is a few thousand bytes.
const MOST_DISPLAYED: usize = 2_048;
/// Sites at most.
const MOST_SITES: usize = 64;

/// The memories of an installation's sites, shared by all its readers.
#[derive(Default)]
pub(crate) struct Memo {
    sites: Mutex<HashMap<SiteId, (i64, Arc<Known>)>>,
}

impl Memo {
    /// The memory of a site at a change number. A reader of an older state than the newest gets one of its own.
    pub(crate) fn of(&self, site: SiteId, change: i64) -> Arc<Known> {
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        match sites.get(&site) {
            Some((newest, known)) if *newest == change => return Arc::clone(known),
            Some((newest, _)) if *newest > change => return Arc::default(),
            _ => {}
        }
        if sites.len() >= MOST_SITES {
            sites.clear();
        }
        let known = Arc::<Known>::default();
        sites.insert(site, (change, Arc::clone(&known)));
        known
    }
}

/// What is known of one state of a site.
pub(crate) struct Known {
    pub(crate) site: Kept<(), Site>,
    pub(crate) people: Kept<PersonId, Option<Person>>,
    pub(crate) scholars: Kept<Slug, Option<Person>>,
    pub(crate) outlets: Kept<OutletId, Option<Outlet>>,
    pub(crate) series: Kept<SeriesId, Option<Series>>,
    pub(crate) topics: Kept<TopicId, Option<Topic>>,
    pub(crate) regions: Kept<RegionId, Option<Region>>,
    pub(crate) pictures: Kept<PictureUseId, Option<PictureUse>>,
    pub(crate) policies: Kept<Option<OutletId>, Vec<RightsRule>>,
    pub(crate) disclaimers: Kept<(), Vec<DisclaimerRule>>,
    pub(crate) displayed: Kept<OpEdId, Option<Arc<Displayed>>>,
    pub(crate) counts: Kept<Shelf, i64>,
    pub(crate) latest: Kept<(Shelf, u32), Arc<[OpEdId]>>,
    pub(crate) people_of: Kept<(Shelf, u32), Vec<(PersonId, i64)>>,
    pub(crate) topics_of_people: Kept<(), Vec<(PersonId, TopicId)>>,
    pub(crate) rooms: Kept<Room, Vec<(String, i64)>>,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            site: Kept::at_most(1),
            people: Kept::at_most(MOST),
            scholars: Kept::at_most(MOST),
            outlets: Kept::at_most(MOST),
            series: Kept::at_most(MOST),
            topics: Kept::at_most(MOST),
            regions: Kept::at_most(MOST),
            pictures: Kept::at_most(MOST),
            policies: Kept::at_most(MOST),
            disclaimers: Kept::at_most(1),
            displayed: Kept::at_most(MOST_DISPLAYED),
            counts: Kept::at_most(MOST),
            latest: Kept::at_most(MOST),
            people_of: Kept::at_most(MOST),
            topics_of_people: Kept::at_most(1),
            rooms: Kept::at_most(MOST),
        }
    }
}

/// Answers by what was asked, a bounded number of them.
pub(crate) struct Kept<K, V> {
    most: usize,
    answers: Mutex<HashMap<K, V>>,
}

impl<K: Eq + Hash, V: Clone> Kept<K, V> {
    fn at_most(most: usize) -> Self {
        Self { most, answers: Mutex::default() }
    }

    pub(crate) fn get(&self, asked: &K) -> Option<V> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).get(asked).cloned()
    }

    pub(crate) fn put(&self, asked: K, answer: V) {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if answers.len() >= self.most {
            answers.clear();
        }
        answers.insert(asked, answer);
    }

    /// The answer, found with `ask` when it is not known yet.
    pub(crate) async fn or_ask<E>(
        &self,
        asked: K,
        ask: impl AsyncFnOnce(&K) -> Result<V, E>,
    ) -> Result<V, E> {
        if let Some(known) = self.get(&asked) {
            return Ok(known);
        }
        let found = ask(&asked).await?;
        self.put(asked, found.clone());
        Ok(found)
    }
}
