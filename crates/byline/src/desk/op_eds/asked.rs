//! What the list is asked for, as its address carries it.
//! It refuses what is not on the list of what may be asked: it is left out, and the list is the wider for it.

use super::PATH;
use byline_core::{
    ids::{AccountId, OutletId, PersonId, SeriesId, TopicId},
    language::Language,
    oped::StageName,
};
use byline_store::listing::{SortedBy, Sought, Term, Wait};
use std::{collections::BTreeMap, str::FromStr};

/// The most characters of words that are looked for.
const MOST_WORDS: usize = 200;

/// The orders of the list.
pub const SORTS: [&str; 4] = ["newest", "oldest", "title", "displayed"];

const FIELDS: [&str; 11] =
    ["q", "stage", "scholar", "outlet", "topic", "series", "language", "year", "assigned", "waits", "sort"];

/// What the list is asked for: only what may be, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(BTreeMap<&'static str, String>);

impl Asked {
    pub fn read(query: Option<&str>) -> Self {
        let mut asked = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            let Some(field) = FIELDS.iter().find(|field| **field == name) else { continue };
            let value: String =
                value.trim_start().chars().filter(|c| !c.is_control()).take(MOST_WORDS).collect();
            if fits(field, &value) {
                asked.0.entry(field).or_insert(value);
            }
        }
        asked
    }

    /// The value of a field; empty when it is not asked for.
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.keys().all(|field| *field == "sort")
    }

    pub fn fields(&self) -> BTreeMap<String, String> {
        self.0.iter().map(|(field, value)| ((*field).to_owned(), value.clone())).collect()
    }

    /// The query, fields in one order.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for field in FIELDS {
            if let Some(value) = self.0.get(field) {
                query.append_pair(field, value);
            }
        }
        query.finish()
    }

    /// The address of the leaf that goes on after a number.
    pub fn address(&self, after: Option<i64>) -> String {
        let (query, after) = (self.query(), after.map(|n| format!("after={n}")));
        let parts: Vec<String> = [query].into_iter().chain(after).filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { PATH.to_owned() } else { format!("{PATH}?{}", parts.join("&")) }
    }

    /// The same, with who stays in the place of who was merged into it: a kept list goes on finding.
    pub fn resolved(mut self, merged: &[(String, String)]) -> Self {
        for field in ["scholar", "outlet", "topic", "series"] {
            if let Some(value) = self.0.get_mut(field)
                && let Some((_, stays)) = merged.iter().find(|(gone, _)| gone == value)
            {
                value.clone_from(stays);
            }
        }
        self
    }

    /// The question to the store, as this account asks it.
    pub fn sought(&self, own: AccountId) -> Sought {
        let mut terms = Vec::new();
        for (field, value) in &self.0 {
            terms.extend(term(field, value, Some(own)));
        }
        let by = match self.get("sort") {
            "title" => Some(SortedBy::Title),
            "displayed" => Some(SortedBy::Displayed),
            _ => None,
        };
        Sought { terms, words: self.get("q").to_owned(), oldest: self.get("sort") == "oldest", by }
    }
}

fn fits(field: &str, value: &str) -> bool {
    match field {
        "q" => !value.trim().is_empty(),
        "sort" => SORTS.contains(&value),
        _ => value == "me" && field == "assigned" || term(field, value, None).is_some(),
    }
}

fn term(field: &str, value: &str, own: Option<AccountId>) -> Option<Term> {
    fn id<T: FromStr>(value: &str) -> Option<T> {
        value.parse().ok()
    }
    match field {
        "stage" => id::<StageName>(value).map(Term::Stage),
        "scholar" => id::<PersonId>(value).map(Term::By),
        "outlet" => id::<OutletId>(value).map(Term::At),
        "topic" => id::<TopicId>(value).map(Term::About),
        "series" => id::<SeriesId>(value).map(Term::Within),
        "language" => id::<Language>(value).map(Term::In),
        "year" => id::<i16>(value).map(Term::Year),
        "assigned" if value == "me" => own.map(Term::Assigned),
        "assigned" => id::<AccountId>(value).map(Term::Assigned),
        "waits" if value == "nominated" => Some(Term::Nominated),
        "waits" => Wait::ALL.iter().find(|(word, _)| *word == value).map(|(_, wait)| Term::Waits(*wait)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_carries_what_may_be_asked_and_nothing_else() {
        let asked = Asked::read(Some(
            "sort=oldest&stage=draft&stage=displayed&q=+two+words&x=1&year=soon&topic=drop",
        ));
        assert_eq!(asked.query(), "q=two+words&stage=draft&sort=oldest");
        assert_eq!(Asked::read(Some(&asked.query())), asked);
        assert_eq!(asked.address(Some(7)), "/desk/op-eds?q=two+words&stage=draft&sort=oldest&after=7");
        assert_eq!(Asked::read(Some("sort=stage;drop")).address(None), "/desk/op-eds");
    }
}
