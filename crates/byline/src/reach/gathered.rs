//! Whose op-eds an address asks for: a scholar's, an outlet's, those on a topic or a region, of a series; by the readable part of its page.
//! It refuses a scholar or an outlet of whom nothing is displayed: a draft must not give anybody away.

use crate::{
    pages::Said,
    reading::{Reading, slug},
    refusal::Refusal,
    site_map::{FeedOf, Latest, Place},
};
use byline_core::{labels::Labels, person::PersonKind, slug::Slug};
use byline_store::{
    display::{self, Shelf},
    outlets, people, regions, series, topics,
};

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
    /// By the first part of its page's path.
    pub(super) fn of_room(room: &str) -> Option<Self> {
        Some(match room {
            "scholar" => Self::Scholar,
            "outlet" => Self::Outlet,
            "topic" => Self::Topic,
            "series" => Self::Series,
            "region" => Self::Region,
            _ => return None,
        })
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

    async fn at(self, reading: &mut Reading, slug: &Slug) -> Result<Option<Gathered>, Refusal> {
        let (site, language) = (reading.site.id, reading.site.language());
        let label = |names: &Labels| Said::label(names, &language);
        let gathered = |shelf, slug, is_current, name| Gathered { kind: self, shelf, slug, is_current, name };
        let tx = &mut reading.store;
        Ok(match self {
            Self::Scholar => {
                let found = people::by_slug(tx, site, slug).await?;
                let found = found.filter(|(person, _)| person.kind == PersonKind::Scholar);
                found.and_then(|(person, current)| {
                    let name = person.shown_name(&language)?;
                    let name = match &name.language {
                        Some(language) => Said::new(&name.text, language),
                        None => Said::unmarked(&name.text),
                    };
                    Some(gathered(Shelf::Person(person.id), person.slug, current, name))
                })
            }
            Self::Outlet => outlets::by_slug(tx, site, slug).await?.and_then(|(outlet, current)| {
                let name = Said::unmarked(outlet.name_on(None)?);
                Some(gathered(Shelf::Outlet(outlet.id), outlet.slug, current, name))
            }),
            Self::Topic => topics::by_slug(tx, site, slug)
                .await?
                .map(|(one, current)| gathered(Shelf::Topic(one.id), one.slug, current, label(&one.names))),
            Self::Series => series::by_slug(tx, site, slug)
                .await?
                .map(|(one, current)| gathered(Shelf::Series(one.id), one.slug, current, label(&one.names))),
            Self::Region => regions::by_slug(tx, site, slug)
                .await?
                .map(|(one, current)| gathered(Shelf::Region(one.id), one.slug, current, label(&one.names))),
        })
    }
}

impl Gathered {
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
