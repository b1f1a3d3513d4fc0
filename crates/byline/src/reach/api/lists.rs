//! Scholars, outlets, topics, series and regions as JSON, each with how many op-eds of it are on display.
//! It refuses those of which nothing is displayed: a draft must not give anybody away.

use super::{
    Began, Leaf, answer,
    asked::{Asked, bad_cursor},
    told,
};
use crate::{
    reading::Reading,
    refusal::Refusal,
    site_map::{ApiList, Outward, Place},
};
use axum::{extract::RawQuery, response::Response};
use byline_core::{
    day::Day,
    labels::Labels,
    outlet::{Outlet, OutletState},
    person::{Person, PersonKind},
    site::Site,
};
use byline_store::{
    display::{self, Room},
    outlets, people, regions, series, topics,
};
use serde::Serialize;
use std::{collections::BTreeMap, str::FromStr};

/// A topic, a series or a region.
#[derive(Serialize)]
struct TermJson {
    slug: String,
    name: String,
    names: BTreeMap<String, String>,
    intro: Option<String>,
    url: String,
    op_eds: i64,
}

#[derive(Serialize)]
struct ScholarJson {
    slug: String,
    name: String,
    url: String,
    orcid: Option<String>,
    positions: Vec<PositionJson>,
    languages: Vec<String>,
    links: Vec<String>,
    op_eds: i64,
}

#[derive(Serialize)]
struct PositionJson {
    line: String,
    from: Option<String>,
    until: Option<String>,
}

#[derive(Serialize)]
struct OutletJson {
    slug: String,
    name: String,
    url: String,
    closed: bool,
    domains: Vec<String>,
    languages: Vec<String>,
    op_eds: i64,
}

pub(in crate::reach) async fn scholars(reading: Began, RawQuery(query): RawQuery) -> Response {
    told(listed(reading, Room::Scholars, query.as_deref()).await)
}

pub(in crate::reach) async fn outlets(reading: Began, RawQuery(query): RawQuery) -> Response {
    told(listed(reading, Room::Outlets, query.as_deref()).await)
}

pub(in crate::reach) async fn topics(reading: Began, RawQuery(query): RawQuery) -> Response {
    told(listed(reading, Room::Topics, query.as_deref()).await)
}

pub(in crate::reach) async fn series(reading: Began, RawQuery(query): RawQuery) -> Response {
    told(listed(reading, Room::Series, query.as_deref()).await)
}

pub(in crate::reach) async fn regions(reading: Began, RawQuery(query): RawQuery) -> Response {
    told(listed(reading, Room::Regions, query.as_deref()).await)
}

/// A thing of any of these rooms.
#[derive(Serialize)]
#[serde(untagged)]
enum ThingJson {
    Term(TermJson),
    Scholar(ScholarJson),
    Outlet(OutletJson),
}

async fn listed(reading: Began, room: Room, query: Option<&str>) -> Result<Response, Refusal> {
    let mut reading = reading?;
    let asked = Asked::for_list(query)?;
    let limit = asked.limit()? as usize;
    let after = asked.cursor().unwrap_or_default().to_owned();
    if after.len() > 64 {
        return Err(bad_cursor());
    }
    let counts = display::counts_by(&mut reading.store, &reading.site, room).await?;
    // In the order of their ids, which is that in which they came to be: what is new stands at the end.
    let from = counts.partition_point(|(id, _)| *id <= after);
    let (mut data, mut last, mut is_more) = (Vec::new(), None, false);
    for (id, op_eds) in counts.get(from..).unwrap_or_default() {
        if data.len() == limit {
            is_more = true;
            break;
        }
        last = Some(id.as_str());
        data.extend(thing(&mut reading, room, id, *op_eds).await?);
    }
    let list = Place::Outward(Outward::Api(list_of(room))).absolute(&reading.site);
    let next = last.filter(|_| is_more).map(|id| format!("{list}?{}", asked.going_on_at(id)));
    answer(&reading, &Leaf { data, next })
}

fn list_of(room: Room) -> ApiList {
    match room {
        Room::Scholars => ApiList::Scholars,
        Room::Outlets => ApiList::Outlets,
        Room::Series => ApiList::Series,
        Room::Regions => ApiList::Regions,
        Room::Topics | Room::Years => ApiList::Topics,
    }
}

async fn thing(
    reading: &mut Reading,
    room: Room,
    id: &str,
    op_eds: i64,
) -> Result<Option<ThingJson>, Refusal> {
    let (site, tx) = (&reading.site, &mut reading.store);
    Ok(match room {
        Room::Scholars => {
            let found = people::get(tx, read(id)?).await?;
            let scholar = found.filter(|person| person.kind == PersonKind::Scholar);
            scholar.and_then(|person| ScholarJson::new(site, &person, op_eds)).map(ThingJson::Scholar)
        }
        Room::Outlets => outlets::get(tx, read(id)?)
            .await?
            .map(|outlet| ThingJson::Outlet(OutletJson::new(site, &outlet, op_eds))),
        Room::Series => series::get(tx, read(id)?).await?.map(|one| {
            let place = Place::Series(one.slug.clone());
            TermJson::thing(site, place, one.slug.to_string(), (&one.names, one.intro.as_ref()), op_eds)
        }),
        Room::Regions => regions::get(tx, read(id)?).await?.map(|one| {
            let place = Place::Region(one.slug.clone());
            TermJson::thing(site, place, one.slug.to_string(), (&one.names, one.intro.as_ref()), op_eds)
        }),
        Room::Topics | Room::Years => topics::get(tx, read(id)?).await?.map(|one| {
            let place = Place::Topic(one.slug.clone());
            TermJson::thing(site, place, one.slug.to_string(), (&one.names, one.intro.as_ref()), op_eds)
        }),
    })
}

/// An id that the store gave.
fn read<Id: FromStr<Err: std::error::Error + Send + Sync + 'static>>(id: &str) -> Result<Id, Refusal> {
    id.parse().map_err(|error: Id::Err| Refusal::Broken(error.into()))
}

impl TermJson {
    fn thing(
        site: &Site,
        place: Place,
        slug: String,
        (names, intro): (&Labels, Option<&Labels>),
        op_eds: i64,
    ) -> ThingJson {
        let own = |labels: &Labels| labels.in_language(&site.language()).0.to_string();
        ThingJson::Term(Self {
            slug,
            name: own(names),
            names: names.iter().map(|(language, name)| (language.to_string(), name.to_string())).collect(),
            intro: intro.map(own),
            url: place.absolute(site),
            op_eds,
        })
    }
}

impl ScholarJson {
    fn new(site: &Site, person: &Person, op_eds: i64) -> Option<Self> {
        let name = person.shown_name(&site.language())?;
        let position = |position: &byline_core::person::Position| PositionJson {
            line: position.line().to_string(),
            from: position.from.as_ref().map(Day::edtf),
            until: position.until.as_ref().map(Day::edtf),
        };
        Some(Self {
            slug: person.slug.to_string(),
            name: name.text.to_string(),
            url: Place::Scholar(person.slug.clone()).absolute(site),
            orcid: person.orcid.as_ref().map(ToString::to_string),
            positions: person.positions.iter().map(position).collect(),
            languages: person.languages.iter().map(ToString::to_string).collect(),
            links: person.links.iter().map(|link| link.as_str().to_owned()).collect(),
            op_eds,
        })
    }
}

impl OutletJson {
    fn new(site: &Site, outlet: &Outlet, op_eds: i64) -> Self {
        let name = outlet.name_on(None).map_or_else(|| outlet.slug.to_string(), ToString::to_string);
        Self {
            slug: outlet.slug.to_string(),
            name,
            url: Place::Outlet(outlet.slug.clone()).absolute(site),
            closed: outlet.state() == OutletState::Defunct,
            domains: outlet.domains.clone(),
            languages: outlet.languages.iter().map(ToString::to_string).collect(),
            op_eds,
        }
    }
}
