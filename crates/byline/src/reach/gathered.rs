//! Whose op-eds an address asks for: a scholar's, an outlet's, those on a topic or a region, of a series; by the readable part of its page.
//! It refuses a scholar or an outlet of whom nothing is displayed: a draft must not give anybody away.

use crate::{
    pages::Said,
    reading::{Reading, slug},
    refusal::Refusal,
    site_map::{FeedOf, Latest, Place},
};
use byline_core::{
    language::Language,
    outlet::Outlet,
    person::{Person, PersonKind},
    region::Region,
    series::Series,
    slug::Slug,
    topic::Topic,
};
use byline_store::{
    display::{self, Room, Shelf},
    outlets, people, regions, series, topics,
};
use std::collections::HashSet;

/// What gathers op-eds and has a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gatherer {
    Scholar,
    Outlet,
    Topic,
    Series,
    Region,
}

/// One of them.
pub(super) struct Gathered {
    kind: Gatherer,
    /// Its id, which lists, counts and harvests know it by.
    pub id: String,
    /// Where its op-eds stand.
    pub shelf: Shelf,
    /// The readable part of its present address.
    pub slug: Slug,
    /// Whether it was asked for by that.
    pub is_current: bool,
    /// Its name, as the site says it.
    pub name: Said,
}

impl Gatherer {
    /// Each of them, in the order in which a site lists them.
    pub(super) const ALL: [Self; 5] = [Self::Scholar, Self::Outlet, Self::Topic, Self::Series, Self::Region];

    /// Its word, which is the first part of its page's path.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Scholar => "scholar",
            Self::Outlet => "outlet",
            Self::Topic => "topic",
            Self::Series => "series",
            Self::Region => "region",
        }
    }

    /// By its word.
    pub(super) fn of_room(room: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gatherer| gatherer.word() == room)
    }

    fn room(self) -> Room {
        match self {
            Self::Scholar => Room::Scholars,
            Self::Outlet => Room::Outlets,
            Self::Topic => Room::Topics,
            Self::Series => Room::Series,
            Self::Region => Room::Regions,
        }
    }

    /// The one at `raw`.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] where there is none that readers know of.
    pub(super) async fn found(self, reading: &mut Reading, raw: &str) -> Result<Gathered, Refusal> {
        let slug = slug(raw)?;
        let gathered = self.at(reading, &slug).await?.ok_or(Refusal::NotFound)?;
        let is_shown = match self {
            Self::Scholar | Self::Outlet => {
                display::count(&mut reading.store, &reading.site, gathered.shelf).await? > 0
            }
            Self::Topic | Self::Series | Self::Region => true,
        };
        Some(gathered).filter(|_| is_shown).ok_or(Refusal::NotFound)
    }

    /// The one of this slug, present or earlier, whether something of it is displayed or not: for whoever asks what is under it
    /// and gets that alone.
    pub(super) async fn at(self, reading: &mut Reading, slug: &Slug) -> Result<Option<Gathered>, Refusal> {
        let (site, language) = (reading.site.id, reading.site.language());
        let tx = &mut reading.store;
        let found = match self {
            Self::Scholar => people::by_slug(tx, site, slug)
                .await?
                .and_then(|(person, current)| Some((Gathered::scholar(person, &language)?, current))),
            Self::Outlet => outlets::by_slug(tx, site, slug)
                .await?
                .and_then(|(outlet, current)| Some((Gathered::outlet(outlet)?, current))),
            Self::Topic => topics::by_slug(tx, site, slug)
                .await?
                .map(|(one, current)| (Gathered::topic(one, &language), current)),
            Self::Series => series::by_slug(tx, site, slug)
                .await?
                .map(|(one, current)| (Gathered::series(one, &language), current)),
            Self::Region => regions::by_slug(tx, site, slug)
                .await?
                .map(|(one, current)| (Gathered::region(one, &language), current)),
        };
        Ok(found.map(|(gathered, is_current)| Gathered { is_current, ..gathered }))
    }

    /// All of the kind of which something is displayed.
    pub(super) async fn on_display(self, reading: &mut Reading) -> Result<Vec<Gathered>, Refusal> {
        let (site, language) = (reading.site.id, reading.site.language());
        let counts = display::counts_by(&mut reading.store, &reading.site, self.room()).await?;
        let tx = &mut reading.store;
        let of = &language;
        let mut all: Vec<Gathered> = match self {
            Self::Scholar => {
                let all = people::all(tx, site).await?.into_iter();
                all.filter_map(|person| Gathered::scholar(person, of)).collect()
            }
            Self::Outlet => outlets::all(tx, site).await?.into_iter().filter_map(Gathered::outlet).collect(),
            Self::Topic => {
                topics::all(tx, site).await?.into_iter().map(|one| Gathered::topic(one, of)).collect()
            }
            Self::Series => {
                series::all(tx, site).await?.into_iter().map(|one| Gathered::series(one, of)).collect()
            }
            Self::Region => {
                regions::all(tx, site).await?.into_iter().map(|one| Gathered::region(one, of)).collect()
            }
        };
        let shown: HashSet<&str> = counts.iter().map(|(id, _)| id.as_str()).collect();
        all.retain(|gathered| shown.contains(gathered.id.as_str()));
        Ok(all)
    }
}

impl Gathered {
    fn scholar(person: Person, language: &Language) -> Option<Self> {
        if person.kind != PersonKind::Scholar {
            return None;
        }
        let name = person.shown_name(language)?;
        let name = match &name.language {
            Some(language) => Said::new(&name.text, language),
            None => Said::unmarked(&name.text),
        };
        let (id, shelf) = (person.id.to_string(), Shelf::Person(person.id));
        Some(Self { kind: Gatherer::Scholar, id, shelf, slug: person.slug, is_current: true, name })
    }

    fn outlet(outlet: Outlet) -> Option<Self> {
        let name = Said::unmarked(outlet.name_on(None)?);
        let (id, shelf) = (outlet.id.to_string(), Shelf::Outlet(outlet.id));
        Some(Self { kind: Gatherer::Outlet, id, shelf, slug: outlet.slug, is_current: true, name })
    }

    fn topic(one: Topic, language: &Language) -> Self {
        let (id, name) = (one.id.to_string(), Said::label(&one.names, language));
        let shelf = Shelf::Topic(one.id);
        Self { kind: Gatherer::Topic, id, shelf, slug: one.slug, is_current: true, name }
    }

    fn series(one: Series, language: &Language) -> Self {
        let (id, name) = (one.id.to_string(), Said::label(&one.names, language));
        let shelf = Shelf::Series(one.id);
        Self { kind: Gatherer::Series, id, shelf, slug: one.slug, is_current: true, name }
    }

    fn region(one: Region, language: &Language) -> Self {
        let (id, name) = (one.id.to_string(), Said::label(&one.names, language));
        let shelf = Shelf::Region(one.id);
        Self { kind: Gatherer::Region, id, shelf, slug: one.slug, is_current: true, name }
    }

    /// Its page.
    pub(super) fn page(&self) -> Place {
        let slug = self.slug.clone();
        match self.kind {
            Gatherer::Scholar => Place::Scholar(slug),
            Gatherer::Outlet => Place::Outlet(slug),
            Gatherer::Topic => Place::Topic(slug),
            Gatherer::Series => Place::Series(slug),
            Gatherer::Region => Place::Region(slug),
        }
    }

    /// Its feed.
    pub(super) fn feed(&self) -> FeedOf {
        let slug = self.slug.clone();
        match self.kind {
            Gatherer::Scholar => FeedOf::Scholar(slug),
            Gatherer::Outlet => FeedOf::Outlet(slug),
            Gatherer::Topic => FeedOf::Topic(slug),
            Gatherer::Series => FeedOf::Series(slug),
            Gatherer::Region => FeedOf::Region(slug),
        }
    }

    /// Its latest op-eds elsewhere.
    pub(super) fn latest(&self) -> Latest {
        let slug = self.slug.clone();
        match self.kind {
            Gatherer::Scholar => Latest::Scholar(slug),
            Gatherer::Outlet => Latest::Outlet(slug),
            Gatherer::Topic => Latest::Topic(slug),
            Gatherer::Series => Latest::Series(slug),
            Gatherer::Region => Latest::Region(slug),
        }
    }

    /// The interface text over its latest op-eds.
    pub(super) fn heading(&self) -> &'static str {
        match self.kind {
            Gatherer::Scholar => "embed-scholar",
            Gatherer::Outlet => "embed-outlet",
            Gatherer::Topic => "embed-topic",
            Gatherer::Series => "embed-series",
            Gatherer::Region => "embed-region",
        }
    }
}
