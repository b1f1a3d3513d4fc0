//! The index of scholars: those with the institute now, those who have left, and all of them by language and by topic.
//! It refuses to send anybody away by guess: a scholar has left only when every position recorded here has ended.

use super::{
    index::{Index, IndexPage, Roll, RollRow, Section, Thing},
    reading::Reading,
    scholar::person_link,
};
use crate::{
    pages::{Around, Linked, Said},
    refusal::Refusal,
    site_map::Place,
};
use axum::response::Response;
use byline_core::{
    day::Day,
    ids::{PersonId, TopicId},
    name::matching_key,
    person::{Person, PersonKind, Position},
    site::Site,
    topic::Topic,
};
use byline_store::{
    display::{self, Room},
    people, topics,
};
use std::collections::{BTreeMap, HashMap, HashSet};

pub async fn index(mut reading: Reading) -> Result<Response, Refusal> {
    let counts = display::counts_by(&mut reading.store, &reading.site, Room::Scholars).await?;
    let counts: HashMap<String, i64> = counts.into_iter().collect();
    let mut scholars = people::all(&mut reading.store, reading.site.id).await?;
    scholars.retain(|p| p.kind == PersonKind::Scholar && counts.contains_key(&p.id.to_string()));
    let wrote = display::topics_of_people(&mut reading.store, &reading.site).await?;
    let topics = topics::all(&mut reading.store, reading.site.id).await?;
    let around = reading.around();
    let roster = Roster { scholars: &scholars, counts: &counts, topics: &topics, wrote: &wrote };
    reading.answer(&roster.page(&around))
}

/// Who has an op-ed on display, with how many, and on which topics.
pub struct Roster<'a> {
    pub scholars: &'a [Person],
    pub counts: &'a HashMap<String, i64>,
    pub topics: &'a [Topic],
    pub wrote: &'a [(PersonId, TopicId)],
}

impl Roster<'_> {
    /// The page.
    pub fn page(&self, around: &Around<'_>) -> IndexPage {
        let today = Day::of(around.site.turned_at, &around.site.zone);
        let ours = names_of(around.site);
        let (left, here): (Vec<&Person>, Vec<&Person>) =
            self.scholars.iter().partition(|person| has_left(person, &ours, &today));
        let things = |people: &[&Person]| -> Vec<Thing> {
            people.iter().filter_map(|person| self.thing(around, person, &today)).collect()
        };
        let key = |key| (!left.is_empty()).then_some(key);
        let sections = vec![
            Section { key: key("scholars-current"), things: things(&here) },
            Section { key: Some("scholars-former"), things: things(&left) },
        ];
        let rolls = [self.by_language(around), self.by_topic(around)];
        let rolls = rolls.into_iter().filter(|roll| roll.rows.len() > 1).collect();
        IndexPage::new(around, Index::Scholars, sections, rolls)
    }

    fn thing(&self, around: &Around<'_>, person: &Person, today: &Day) -> Option<Thing> {
        let note = person.positions_on(today).next().map(|position| Said::unmarked(&position.line()));
        Thing::new(person_link(around, person)?, note, self.counts.get(&person.id.to_string()))
    }

    fn by_language(&self, around: &Around<'_>) -> Roll {
        let mut spoken: BTreeMap<&str, Vec<Linked>> = BTreeMap::new();
        for person in self.scholars {
            for language in person.languages.iter().map(|language| language.primary()) {
                spoken.entry(language).or_default().extend(person_link(around, person));
            }
        }
        let rows = spoken.into_iter().map(|(tag, people)| RollRow {
            language: Some(tag.to_owned()),
            topic: None,
            people: by_name(people),
        });
        Roll { key: "scholars-by-language", rows: rows.collect() }
    }

    fn by_topic(&self, around: &Around<'_>) -> Roll {
        let wrote: HashSet<&(PersonId, TopicId)> = self.wrote.iter().collect();
        let row = |topic: &Topic| {
            let on = self.scholars.iter().filter(|person| wrote.contains(&(person.id, topic.id)));
            let people: Vec<Linked> = on.filter_map(|person| person_link(around, person)).collect();
            let href = around.href(Place::Topic(topic.slug.clone()));
            let topic = Linked::to(around.label(&topic.names), href);
            (!people.is_empty()).then(|| RollRow {
                language: None,
                topic: Some(topic),
                people: by_name(people),
            })
        };
        let mut rows: Vec<RollRow> = self.topics.iter().filter_map(row).collect();
        rows.sort_by_cached_key(|row| row.topic.as_ref().map(|topic| topic.name.text.to_lowercase()));
        Roll { key: "scholars-by-topic", rows }
    }
}

fn by_name(mut people: Vec<Linked>) -> Vec<Linked> {
    people.sort_by_cached_key(|person| person.name.text.to_lowercase());
    people
}

/// The names of the institute, as they are compared.
fn names_of(site: &Site) -> Vec<String> {
    site.languages.iter().map(|language| matching_key(site.names.in_language(language).0.as_str())).collect()
}

/// Whether every position recorded at the institute has ended; who has none recorded there has not left.
fn has_left(person: &Person, ours: &[String], today: &Day) -> bool {
    let here: Vec<&Position> = person.positions.iter().filter(|position| is_ours(position, ours)).collect();
    !here.is_empty() && here.iter().all(|position| !position.held_on(today))
}

/// Whether a position is at the institute: where none is named, or the institute's own name, if only the beginning of it.
fn is_ours(position: &Position, ours: &[String]) -> bool {
    position.organisation.as_ref().is_none_or(|organisation| {
        let named = matching_key(organisation.as_str());
        !named.is_empty() && ours.iter().any(|own| own.starts_with(&named) || named.starts_with(own.as_str()))
    })
}
