//! JSON Feed, versions 1.0 and 1.1.
//! It refuses other JSON by name, and lists longer than are kept while they are read.

use super::{
    Feed, FeedEntry, FeedKind, FeedRefusal, MOST_ENTRIES,
    line::{address, authors, plain},
};
use crate::day;
use byline_core::{address::WebAddress, text::Text};
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, SeqAccess, Visitor},
};
use std::{collections::HashSet, fmt, marker::PhantomData};

#[derive(Deserialize)]
struct Whole {
    #[serde(default)]
    version: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    author: Option<Person>,
    #[serde(default)]
    authors: Few<Person>,
    #[serde(default)]
    items: Few<Told>,
}

#[derive(Deserialize)]
struct Person {
    #[serde(default)]
    name: Option<String>,
}

/// One entry.
#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    id: Id,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    external_url: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    summary: Option<String>,
    #[serde(default)]
    date_published: Option<String>,
    #[serde(default)]
    date_modified: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    author: Option<Person>,
    #[serde(default)]
    authors: Few<Person>,
}

/// An id is a string; some feeds write a number.
#[derive(Default, Deserialize)]
#[serde(untagged)]
enum Id {
    Said(String),
    Number(i64),
    #[default]
    None,
}

/// A list of which only so many are kept.
struct Few<T>(Vec<T>, bool);

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new(), false)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Few<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keep<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Keep<T> {
            type Value = Few<T>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Few<T>, A::Error> {
                let mut few = Few::default();
                while few.0.len() < MOST_ENTRIES {
                    match list.next_element()? {
                        Some(next) => few.0.push(next),
                        None => return Ok(few),
                    }
                }
                while list.next_element::<IgnoredAny>()?.is_some() {
                    few.1 = true;
                }
                Ok(few)
            }
            fn visit_unit<E>(self) -> Result<Few<T>, E> {
                Ok(Few::default())
            }
        }
        deserializer.deserialize_any(Keep(PhantomData))
    }
}

pub(super) fn read(text: &str, url: Option<&WebAddress>) -> Result<Feed, FeedRefusal> {
    let text = text.trim_end_matches(['\0', ' ', '\n', '\r', '\t']);
    let whole: Whole = serde_json::from_str(text).map_err(|why| {
        if why.is_eof() || why.is_syntax() {
            FeedRefusal::Broken(why.to_string())
        } else {
            FeedRefusal::NotAFeed("JSON data of another form".to_owned())
        }
    })?;
    if !whole.version.contains("jsonfeed.org") {
        return Err(FeedRefusal::NotAFeed("JSON data without JSON Feed\u{2019}s version".to_owned()));
    }
    let mut feed = Feed::of(FeedKind::Json);
    feed.title = whole.title.as_deref().and_then(plain);
    feed.language = whole.language.as_deref().and_then(|said| said.parse().ok());
    feed.authors = named(whole.authors, whole.author);
    if whole.items.1 {
        feed.losses.push(format!("Only the first {MOST_ENTRIES} entries were read."));
    }
    let mut links = HashSet::new();
    let mut without_link = 0usize;
    for item in whole.items.0 {
        match entry(item, url) {
            Some(entry) => feed.take(entry, &mut links),
            None => without_link += 1,
        }
    }
    if without_link > 0 {
        feed.losses.push(format!("Entries without a link: {without_link}."));
    }
    Ok(feed)
}

fn named(people: Few<Person>, person: Option<Person>) -> Vec<Text> {
    let names = people.0.into_iter().chain(person).filter_map(|one| one.name);
    let mut found: Vec<Text> = Vec::new();
    for name in names.take(24).flat_map(|name| authors(&name)) {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn entry(item: Told, base: Option<&WebAddress>) -> Option<FeedEntry> {
    let link = [item.url.as_deref(), item.external_url.as_deref()];
    let link = link.into_iter().flatten().find_map(|raw| address(raw, base));
    let id = match item.id {
        Id::Said(id) => Some(id),
        Id::Number(id) => Some(id.to_string()),
        Id::None => None,
    };
    let link = link.or_else(|| id.as_deref().and_then(|id| address(id, None)))?;
    let mark = id.as_deref().and_then(Text::lenient).or_else(|| Text::lenient(link.as_str()))?;
    let dated = [item.date_published.as_deref(), item.date_modified.as_deref()];
    Some(FeedEntry {
        mark,
        title: item.title.as_deref().and_then(plain),
        authors: named(item.authors, item.author),
        day: dated.into_iter().flatten().find_map(day::from_machine),
        language: item.language.as_deref().and_then(|said| said.parse().ok()),
        summary: item.summary.as_deref().and_then(plain),
        link,
    })
}
