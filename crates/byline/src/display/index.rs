//! The indexes: all scholars, outlets, topics, series and regions of which something is on display.
//! It refuses to name what has nothing on display.

use super::reading::Reading;
use crate::{
    pages::{Around, DayView, Frame, Linked, Page, Said, Voice},
    refusal::Refusal,
    site_map::{Leaf, Place},
};
use axum::response::Response;
use byline_core::outlet::OutletStatus;
use byline_store::{
    display::{self, Room},
    outlets as outlet_rows, regions as region_rows, series as series_rows, topics as topic_rows,
};
use serde::Serialize;
use std::collections::HashMap;

/// An index.
#[derive(Serialize)]
pub struct IndexPage {
    frame: Frame,
    title: &'static str,
    intro: &'static str,
    sections: Vec<Section>,
    rolls: Vec<Roll>,
}

/// Things under a heading of their own, such as the outlets that have closed; without one where there is only one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The interface text of its heading, and its place on the page.
    pub key: Option<&'static str>,
    /// What stands in it.
    pub things: Vec<Thing>,
}

/// The same people again, by what they have in common.
#[derive(Clone, Debug, Serialize)]
pub struct Roll {
    /// The interface text of its heading, and its place on the page.
    pub key: &'static str,
    /// Each thing in common with its people.
    pub rows: Vec<RollRow>,
}

/// A language or a topic with its people.
#[derive(Clone, Debug, Serialize)]
pub struct RollRow {
    /// A language's tag.
    pub language: Option<String>,
    /// A topic.
    pub topic: Option<Linked>,
    /// The people.
    pub people: Vec<Linked>,
}

/// One thing with its page.
#[derive(Clone, Debug, Serialize)]
pub struct Thing {
    /// Its name and page.
    pub name: Linked,
    /// What is said beside it: a position, an introduction.
    pub note: Option<Said>,
    /// Whether it is an outlet that has closed.
    pub closed: bool,
    /// Since when it has.
    pub since: Option<DayView>,
    /// How many op-eds it has on display.
    pub count: i64,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "public/index.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// Which index.
#[derive(Clone, Copy)]
pub enum Index {
    Scholars,
    Outlets,
    Topics,
    Series,
    Regions,
}

impl Index {
    fn place(self) -> Place {
        match self {
            Self::Scholars => Place::Scholars,
            Self::Outlets => Place::Outlets,
            Self::Topics => Place::Topics,
            Self::Series => Place::AllSeries,
            Self::Regions => Place::Regions,
        }
    }

    fn room(self) -> Room {
        match self {
            Self::Scholars => Room::Scholars,
            Self::Outlets => Room::Outlets,
            Self::Topics => Room::Topics,
            Self::Series => Room::Series,
            Self::Regions => Room::Regions,
        }
    }

    /// Things of one kind in one section; outlets that have closed in a second one.
    pub fn sections(self, things: Vec<Thing>) -> Vec<Section> {
        let Self::Outlets = self else { return vec![Section { key: None, things }] };
        let (closed, alive): (Vec<Thing>, Vec<Thing>) = things.into_iter().partition(|thing| thing.closed);
        let key = |key| (!closed.is_empty()).then_some(key);
        vec![
            Section { key: key("outlets-alive"), things: alive },
            Section { key: Some("outlets-closed"), things: closed.clone() },
        ]
    }

    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Scholars => ("nav-scholars", "scholars-intro"),
            Self::Outlets => ("nav-outlets", "outlets-intro"),
            Self::Topics => ("nav-topics", "topics-intro"),
            Self::Series => ("nav-series", "series-intro"),
            Self::Regions => ("nav-regions", "regions-intro"),
        }
    }
}

pub async fn outlets(mut reading: Reading) -> Result<Response, Refusal> {
    let outlets = outlet_rows::all(&mut reading.store, reading.site.id).await?;
    answer(reading, Index::Outlets, |around, counts| {
        let of = |outlet: &byline_core::outlet::Outlet| {
            let name = Said::unmarked(outlet.name_on(None)?);
            let linked = Linked::to(name, around.href(Place::Outlet(outlet.slug.clone())));
            let mut thing = Thing::new(linked, None, counts.get(&outlet.id.to_string()))?;
            if let OutletStatus::Defunct { since, .. } = &outlet.status {
                thing.closed = true;
                thing.since = since.as_ref().map(DayView::from);
            }
            Some(thing)
        };
        outlets.iter().filter_map(of).collect()
    })
    .await
}

pub async fn topics(mut reading: Reading) -> Result<Response, Refusal> {
    let topics = topic_rows::all(&mut reading.store, reading.site.id).await?;
    answer(reading, Index::Topics, |around, counts| {
        let of = |topic: &byline_core::topic::Topic| {
            let name = Linked::to(around.label(&topic.names), around.href(Place::Topic(topic.slug.clone())));
            let note = topic.intro.as_ref().map(|intro| around.label(intro));
            Thing::new(name, note, counts.get(&topic.id.to_string()))
        };
        topics.iter().filter_map(of).collect()
    })
    .await
}

pub async fn series(mut reading: Reading) -> Result<Response, Refusal> {
    let all = series_rows::all(&mut reading.store, reading.site.id).await?;
    answer(reading, Index::Series, |around, counts| {
        let of = |series: &byline_core::series::Series| {
            let name =
                Linked::to(around.label(&series.names), around.href(Place::Series(series.slug.clone())));
            let note = series.intro.as_ref().map(|intro| around.label(intro));
            Thing::new(name, note, counts.get(&series.id.to_string()))
        };
        all.iter().filter_map(of).collect()
    })
    .await
}

pub async fn regions(mut reading: Reading) -> Result<Response, Refusal> {
    let regions = region_rows::all(&mut reading.store, reading.site.id).await?;
    answer(reading, Index::Regions, |around, counts| {
        let of = |region: &byline_core::region::Region| {
            let name =
                Linked::to(around.label(&region.names), around.href(Place::Region(region.slug.clone())));
            let note = region.intro.as_ref().map(|intro| around.label(intro));
            Thing::new(name, note, counts.get(&region.id.to_string()))
        };
        regions.iter().filter_map(of).collect()
    })
    .await
}

async fn answer(
    mut reading: Reading,
    index: Index,
    things: impl FnOnce(&Around<'_>, &HashMap<String, i64>) -> Vec<Thing>,
) -> Result<Response, Refusal> {
    let counts = display::counts_by(&mut reading.store, &reading.site, index.room()).await?;
    let around = reading.around();
    let things = things(&around, &counts.into_iter().collect());
    reading.answer(&IndexPage::new(&around, index, index.sections(things), Vec::new()))
}

impl Thing {
    /// A thing of which something is on display; none for every other.
    pub fn new(name: Linked, note: Option<Said>, count: Option<&i64>) -> Option<Self> {
        let count = *count.filter(|count| **count > 0)?;
        Some(Self { name, note, closed: false, since: None, count })
    }
}

impl IndexPage {
    /// The index of things, by name in each section; a section with nothing in it is left out.
    pub fn new(around: &Around<'_>, index: Index, mut sections: Vec<Section>, rolls: Vec<Roll>) -> Self {
        sections.retain(|section| !section.things.is_empty());
        for section in &mut sections {
            section.things.sort_by_cached_key(|thing| thing.name.name.text.to_lowercase());
        }
        let (title, intro) = index.keys();
        let words = around.words();
        let said = |key: &str| words.plain(key).unwrap_or_default();
        let frame = around
            .frame()
            .in_room(title)
            .titled(around.said(said(title)))
            .described(Some(&said(intro)))
            .in_languages(around, &index.place(), Leaf::default())
            .trailed(around, &index.place().absolute(around.site));
        Self { frame, title, intro, sections, rolls }
    }
}
