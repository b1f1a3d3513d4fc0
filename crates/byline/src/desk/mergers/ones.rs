//! The people, outlets and terms that may be made one, each with all its names, and the pairs whose names are alike.
//! It refuses to propose a pair that somebody said is two.

use crate::{
    app::App,
    desk::{
        review::{outlet_label, person_label},
        spoken::Answer,
    },
    refusal::Refusal,
    sign_in::Signed,
};
use axum::response::{IntoResponse, Redirect};
use byline_core::{
    labels::Labels,
    name::{Likeness, likely_names, likely_people},
    person::PersonKind,
    site::Site,
};
use byline_store::{
    ReadTx, StoreError,
    mergers::{self, Thing},
    outlets, people, regions, series, topics,
};
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, PoisonError},
};

/// One that may be made one with another.
#[derive(Clone, Debug)]
pub struct One {
    pub id: String,
    pub label: String,
    pub href: String,
    pub names: Vec<String>,
    pub positions: usize,
    pub bios: usize,
    pub has_page: bool,
}

pub fn room(thing: Thing) -> &'static str {
    match thing {
        Thing::Person => "/desk/people",
        Thing::Outlet => "/desk/outlets",
        Thing::Topic => "/desk/topics",
        Thing::Region => "/desk/regions",
        Thing::Series => "/desk/series",
    }
}

/// All of a site, by what they are called.
pub async fn all(tx: &mut ReadTx, site: &Site, thing: Thing) -> Result<Vec<One>, StoreError> {
    let named = |id: String, names: &Labels| {
        let label = names.in_language(&site.language()).0.to_string();
        plain(thing, id, label, names.iter().map(|(_, name)| name.to_string()).collect())
    };
    let mut all: Vec<One> = match thing {
        Thing::Person => {
            let all = people::all(tx, site.id).await?;
            let one = |person: &byline_core::person::Person| One {
                positions: person.positions.len(),
                bios: person.bios.len(),
                has_page: person.kind == PersonKind::Scholar,
                ..plain(
                    thing,
                    person.id.to_string(),
                    person_label(person),
                    person.names.iter().map(|name| name.text.to_string()).collect(),
                )
            };
            all.iter().map(one).collect()
        }
        Thing::Outlet => {
            let all = outlets::all(tx, site.id).await?;
            let one = |outlet: &byline_core::outlet::Outlet| {
                let names = outlet.names.iter().map(|name| name.text.to_string()).collect();
                plain(thing, outlet.id.to_string(), outlet_label(outlet), names)
            };
            all.iter().map(one).collect()
        }
        Thing::Topic => {
            topics::all(tx, site.id).await?.iter().map(|t| named(t.id.to_string(), &t.names)).collect()
        }
        Thing::Region => {
            regions::all(tx, site.id).await?.iter().map(|r| named(r.id.to_string(), &r.names)).collect()
        }
        Thing::Series => {
            series::all(tx, site.id).await?.iter().map(|s| named(s.id.to_string(), &s.names)).collect()
        }
    };
    all.sort_by(|a, b| a.label.cmp(&b.label));
    Ok(all)
}

fn plain(thing: Thing, id: String, label: String, names: Vec<String>) -> One {
    One { href: format!("{}/{id}", room(thing)), id, label, names, positions: 0, bios: 0, has_page: true }
}

/// Two of a list by their numbers: who might go, who might stay, and how alike their names are.
type Pair = (usize, usize, &'static str);

/// Lists whose pairs are remembered, at most.
const MOST_LISTS: usize = 40;

/// The pairs whose names are alike, for the names they were found among: a name that changes makes another list.
#[derive(Default)]
pub struct AlikeNames(Mutex<HashMap<u64, Arc<Vec<Pair>>>>);

impl AlikeNames {
    /// The pairs of a list, the surest first. The names of a large site take a while to compare, so other work goes on beside it.
    pub async fn pairs(&self, thing: Thing, all: &[One]) -> Arc<Vec<Pair>> {
        let mut hasher = DefaultHasher::new();
        thing.hash(&mut hasher);
        for one in all {
            (&one.id, &one.names, one.has_page, one.positions).hash(&mut hasher);
        }
        let key = hasher.finish();
        let lists = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lists().get(&key) {
            return Arc::clone(known);
        }
        let own = all.to_vec();
        let found = tokio::task::spawn_blocking(move || pairs(thing, &own)).await;
        let found = Arc::new(found.unwrap_or_default());
        let mut lists = lists();
        if lists.len() >= MOST_LISTS {
            lists.clear();
        }
        lists.insert(key, Arc::clone(&found));
        found
    }
}

fn pairs(thing: Thing, all: &[One]) -> Vec<Pair> {
    let names: Vec<(usize, &str)> = all
        .iter()
        .enumerate()
        .flat_map(|(n, one)| one.names.iter().map(move |name| (n, name.as_str())))
        .collect();
    let found = if thing == Thing::Person { likely_people(&names) } else { likely_names(&names) };
    let word = |likeness| if likeness == Likeness::Same { "same" } else { "likely" };
    // Who has a page or more names stays, unless the editor turns it round.
    let weight = |n: usize| (all[n].has_page, all[n].names.len(), all[n].positions);
    let turned = |(a, b, likeness)| {
        if weight(a) > weight(b) { (b, a, word(likeness)) } else { (a, b, word(likeness)) }
    };
    found.into_iter().map(turned).collect()
}

/// Those of whom somebody said that they are two, by their numbers, the lesser first.
pub fn apart(all: &[One], kept: &[(String, String)]) -> HashSet<(usize, usize)> {
    let numbers: HashMap<&str, usize> = all.iter().enumerate().map(|(n, one)| (one.id.as_str(), n)).collect();
    let number = |id: &String| numbers.get(id.as_str()).copied();
    let pairs = kept.iter().filter_map(|(one, other)| Some((number(one)?, number(other)?)));
    pairs.map(|(a, b)| (a.min(b), a.max(b))).collect()
}

/// On to the one that this one was merged into, where it was.
pub async fn followed(app: &App, signed: &Signed, id: &str, room: &str) -> Option<Answer> {
    let find = async || -> Result<Option<String>, StoreError> {
        let mut tx = app.store.read().await?;
        Ok(mergers::of_gone(&mut tx, signed.site.id, id).await?.map(|merger| merger.stays))
    };
    match find().await {
        Ok(stays) => stays.map(|stays| Ok(Redirect::to(&format!("{room}/{stays}")).into_response())),
        Err(error) => Some(Err(Refusal::from(error))),
    }
}
