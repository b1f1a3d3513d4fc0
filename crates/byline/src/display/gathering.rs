//! The page of what gathers op-eds: a topic, a series, a region; where it stands, where to start, the latest, who writes.
//! It refuses to hide while it is empty: these are the institute's own words, and give nobody away.

use super::{
    entry::Entry,
    list::{self, List, Shown},
    reading::Reading,
    scholar::person_link,
};
use crate::{
    pages::{Around, Frame, HeadLink, Linked, Page, Said, SeriesView, Voice},
    refusal::Refusal,
    site_map::{FeedOf, Leaf, Place},
};
use axum::response::Response;
use byline_core::{
    displayed::Displayed, labels::Labels, person::Person, region::Region, series::Series, topic::Topic,
};
use byline_store::{
    display::{self, Order, Shelf},
    people,
};
use serde::Serialize;

/// The page of a topic, a series or a region.
#[derive(Serialize)]
pub struct GatheringPage {
    frame: Frame,
    label: &'static str,
    name: Said,
    intro: Option<Said>,
    series: Option<SeriesView>,
    start: Option<Entry>,
    people: Vec<Linked>,
    number: u32,
    list: List,
}

/// From how many op-eds on a newcomer is shown where to start.
const WORTH_A_START: i64 = 3;
/// How many people are named.
const NAMED: u32 = 24;

/// What stands beside the list on its first leaf.
#[derive(Default)]
pub struct Beside {
    /// The oldest, where a newcomer may start.
    pub oldest: Option<std::sync::Arc<Displayed>>,
    /// Those who wrote, the most prolific first.
    pub people: Vec<Person>,
}

impl Page for GatheringPage {
    const TEMPLATE: &'static str = "public/gathering.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// What gathers op-eds.
pub enum Gathering<'a> {
    Topic(&'a Topic),
    Series(&'a Series),
    Region(&'a Region),
}

impl Gathering<'_> {
    pub fn place(&self) -> Place {
        match self {
            Self::Topic(topic) => Place::Topic(topic.slug.clone()),
            Self::Series(series) => Place::Series(series.slug.clone()),
            Self::Region(region) => Place::Region(region.slug.clone()),
        }
    }

    fn feed(&self) -> FeedOf {
        match self {
            Self::Topic(topic) => FeedOf::Topic(topic.slug.clone()),
            Self::Series(series) => FeedOf::Series(series.slug.clone()),
            Self::Region(region) => FeedOf::Region(region.slug.clone()),
        }
    }

    fn shelf(&self) -> Shelf {
        match self {
            Self::Topic(topic) => Shelf::Topic(topic.id),
            Self::Series(series) => Shelf::Series(series.id),
            Self::Region(region) => Shelf::Region(region.id),
        }
    }

    fn words(&self) -> (&Labels, Option<&Labels>) {
        match self {
            Self::Topic(topic) => (&topic.names, topic.intro.as_ref()),
            Self::Series(series) => (&series.names, series.intro.as_ref()),
            Self::Region(region) => (&region.names, region.intro.as_ref()),
        }
    }

    /// The interface texts for what it is, and for the room it stands in.
    fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::Topic(_) => ("topic-label", "nav-topics"),
            Self::Series(_) => ("series-one-label", "nav-series"),
            Self::Region(_) => ("region-label", "nav-regions"),
        }
    }
}

/// The answer for `gathering`, asked for by its present address or an older one.
pub async fn answer(
    mut reading: Reading,
    gathering: &Gathering<'_>,
    current: bool,
    query: Option<String>,
) -> Result<Response, Refusal> {
    if !current {
        return Err(reading.moved(gathering.place()));
    }
    let leaf = Leaf::of_query(query.as_deref().unwrap_or_default());
    let shown = list::read(&mut reading, gathering.shelf(), leaf).await?;
    let beside = match leaf.number {
        1 => Beside::read(&mut reading, gathering.shelf(), shown.total).await?,
        _ => Beside::default(),
    };
    reading.answer(&GatheringPage::new(&reading.around(), gathering, &beside, leaf, &shown))
}

impl Beside {
    async fn read(reading: &mut Reading, shelf: Shelf, total: i64) -> Result<Self, Refusal> {
        let mut beside = Self::default();
        if total >= WORTH_A_START {
            let first =
                display::list(&mut reading.store, &reading.site, shelf, Order::Oldest, (1, 0)).await?;
            beside.oldest = first.into_iter().next();
        }
        for (id, _) in display::people_of(&mut reading.store, &reading.site, shelf, NAMED).await? {
            beside.people.extend(people::get(&mut reading.store, id).await?);
        }
        Ok(beside)
    }
}

impl GatheringPage {
    /// A leaf of the page of `gathering`.
    pub fn new(
        around: &Around<'_>,
        gathering: &Gathering<'_>,
        beside: &Beside,
        leaf: Leaf,
        shown: &Shown,
    ) -> Self {
        let place = gathering.place();
        let (names, intro) = gathering.words();
        let (label, room) = gathering.keys();
        let (name, intro) = (around.label(names), intro.map(|intro| around.label(intro)));
        let own = intro.as_ref().map(|intro| intro.text.clone());
        let line = own.or_else(|| around.gathered_line(&name.text));
        Self {
            frame: around
                .frame()
                .in_room(room)
                .titled(name.clone())
                .described(line.as_deref())
                .in_languages(around, &place, leaf)
                .kept_from_search(shown.total == 0)
                .carded(around)
                .also(HeadLink::oembed(around.site, &place.absolute(around.site)))
                .fed(around, &gathering.feed(), &name.text)
                .trailed(around, &place.absolute(around.site)),
            label,
            name,
            intro,
            series: match gathering {
                Gathering::Series(series) => Some(SeriesView::new(around, series)),
                _ => None,
            },
            start: beside.oldest.as_ref().map(|displayed| Entry::new(around, displayed)),
            people: beside.people.iter().filter_map(|person| person_link(around, person)).collect(),
            number: leaf.number,
            list: List::new(around, &place, leaf, shown),
        }
    }
}
