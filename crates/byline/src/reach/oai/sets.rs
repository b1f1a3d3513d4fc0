//! The sets of a harvest: scholars, topics and series of which something is on display.
//! It refuses sets within sets: a scholar's op-eds are not a part of a topic's.

use super::{Answered, Asked, Wrong, Xml};
use crate::{reach::gathered::Gatherer, reading::Reading, refusal::Refusal};
use byline_core::{displayed::Facts, slug::Slug};

/// What makes a set.
const ROOMS: [Gatherer; 3] = [Gatherer::Scholar, Gatherer::Topic, Gatherer::Series];

fn spec(room: Gatherer, slug: &Slug) -> String {
    format!("{}.{slug}", room.word())
}

/// All sets, each with its name.
pub(super) async fn list(reading: &mut Reading, asked: &Asked, xml: &mut Xml) -> Answered {
    if asked.token.is_some() {
        return Ok(Err(Wrong::new("badResumptionToken", "the list of sets is given whole")));
    }
    for room in ROOMS {
        for one in room.on_display(reading).await? {
            xml.open("set", &[]).text("setSpec", &[], &spec(room, &one.slug));
            xml.text("setName", &[], &one.name.text).close("set");
        }
    }
    Ok(Ok(()))
}

/// The id of what a set is of, and the set's present name; nothing where there is no such set.
pub(super) async fn thing(reading: &mut Reading, set: &str) -> Result<Option<(String, String)>, Refusal> {
    let Some((room, slug)) = set.split_once('.') else { return Ok(None) };
    let Some(room) = Gatherer::of_room(room).filter(|room| ROOMS.contains(room)) else { return Ok(None) };
    let Ok(slug) = slug.parse() else { return Ok(None) };
    Ok(room.at(reading, &slug).await?.map(|found| (found.id, spec(room, &found.slug))))
}

/// The sets an op-ed is of.
pub(super) fn of(facts: &Facts) -> Vec<String> {
    let scholars = facts.authors.iter().filter_map(|line| line.scholar.as_ref());
    let mut sets: Vec<String> = scholars.map(|slug| spec(Gatherer::Scholar, slug)).collect();
    sets.extend(facts.topics.iter().map(|topic| spec(Gatherer::Topic, &topic.slug)));
    sets.extend(facts.series.iter().map(|series| spec(Gatherer::Series, &series.slug)));
    sets
}
