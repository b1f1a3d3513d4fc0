//! The sets of a harvest: scholars, topics and series of which something is on display.
//! It refuses sets within sets: a scholar's op-eds are not a part of a topic's.

use super::{Answered, Asked, Wrong, Xml};
use crate::{reading::Reading, refusal::Refusal};
use byline_core::{displayed::Facts, person::PersonKind, slug::Slug};
use byline_store::{
    display::{self, Room},
    people, series, topics,
};
use std::collections::HashSet;

/// All sets, each with its name.
pub(super) async fn list(reading: &mut Reading, asked: &Asked, xml: &mut Xml) -> Answered {
    if asked.token.is_some() {
        return Ok(Err(Wrong::new("badResumptionToken", "the list of sets is given whole")));
    }
    let (site, language) = (reading.site.id, reading.site.language());
    let mut put = |spec: String, name: &str| {
        xml.open("set", &[]).text("setSpec", &[], &spec).text("setName", &[], name).close("set");
    };
    let shown = on_display(reading, Room::Scholars).await?;
    for person in people::all(&mut reading.store, site).await? {
        if person.kind == PersonKind::Scholar && shown.contains(&person.id.to_string()) {
            let name = person.shown_name(&language).map_or(person.slug.as_str(), |name| name.text.as_str());
            put(format!("scholar.{}", person.slug), name);
        }
    }
    let shown = on_display(reading, Room::Topics).await?;
    for topic in topics::all(&mut reading.store, site).await? {
        if shown.contains(&topic.id.to_string()) {
            put(format!("topic.{}", topic.slug), topic.names.in_language(&language).0.as_str());
        }
    }
    let shown = on_display(reading, Room::Series).await?;
    for one in series::all(&mut reading.store, site).await? {
        if shown.contains(&one.id.to_string()) {
            put(format!("series.{}", one.slug), one.names.in_language(&language).0.as_str());
        }
    }
    Ok(Ok(()))
}

async fn on_display(reading: &mut Reading, room: Room) -> Result<HashSet<String>, Refusal> {
    let counts = display::counts_by(&mut reading.store, &reading.site, room).await?;
    Ok(counts.into_iter().map(|(thing, _)| thing).collect())
}

/// The id of what a set is of, and the set's present name; nothing where there is no such set.
pub(super) async fn thing(reading: &mut Reading, set: &str) -> Result<Option<(String, String)>, Refusal> {
    let Some((room, slug)) = set.split_once('.') else { return Ok(None) };
    let Ok(slug) = slug.parse::<Slug>() else { return Ok(None) };
    let (store, site) = (&mut reading.store, reading.site.id);
    let found = match room {
        "scholar" => {
            let found = people::by_slug(store, site, &slug).await?.map(|(person, _)| person);
            let scholar = found.filter(|person| person.kind == PersonKind::Scholar);
            scholar.map(|person| (person.id.to_string(), person.slug))
        }
        "topic" => {
            topics::by_slug(store, site, &slug).await?.map(|(topic, _)| (topic.id.to_string(), topic.slug))
        }
        "series" => series::by_slug(store, site, &slug).await?.map(|(one, _)| (one.id.to_string(), one.slug)),
        _ => None,
    };
    Ok(found.map(|(id, slug)| (id, format!("{room}.{slug}"))))
}

/// The sets an op-ed is of.
pub(super) fn of(facts: &Facts) -> Vec<String> {
    let scholars = facts.authors.iter().filter_map(|line| line.scholar.as_ref());
    let mut sets: Vec<String> = scholars.map(|slug| format!("scholar.{slug}")).collect();
    sets.extend(facts.topics.iter().map(|topic| format!("topic.{}", topic.slug)));
    sets.extend(facts.series.iter().map(|series| format!("series.{}", series.slug)));
    sets
}
