//! `samples/plenty.toml` as values: the words from which op-eds are put together.
//! It refuses keys it does not know, and lists that are empty.

use crate::sample::file;
use anyhow::{Context, ensure};
use byline_core::{labels::Labels, language::Language, slug::Slug, text::Text};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    pub site: SiteGiven,
    pub topics: Vec<TermGiven>,
    pub regions: Vec<TermGiven>,
    pub series: Vec<TermGiven>,
    pub people: PeopleGiven,
    pub outlets: BTreeMap<Language, NamesGiven>,
    pub reason: BTreeMap<Language, Text>,
    pub note: BTreeMap<Language, Text>,
    pub text: BTreeMap<Language, Clauses>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SiteGiven {
    pub names: Labels,
    pub intro: Labels,
    pub disclaimer: BTreeMap<Language, Text>,
    pub disclaimers: BTreeMap<Language, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermGiven {
    pub key: Slug,
    pub names: Labels,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleGiven {
    /// Each in English, Arabic and Urdu.
    pub given: Vec<[String; 3]>,
    pub family: Vec<[String; 3]>,
    pub positions: Vec<Text>,
    pub elsewhere: Vec<Text>,
    pub organisation: Text,
    pub bios: BTreeMap<Language, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NamesGiven {
    pub first: Vec<String>,
    pub last: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clauses {
    pub titles: Vec<String>,
    pub openers: Vec<String>,
    pub clauses: Vec<String>,
    pub closers: Vec<String>,
    pub headings: Vec<String>,
    pub summaries: Vec<String>,
}

pub(super) fn read() -> anyhow::Result<Given> {
    let text = String::from_utf8(file("plenty.toml")?.to_vec())?;
    let given: Given = toml::from_str(&text).context("samples/plenty.toml")?;
    for (language, words) in &given.text {
        let lists = [
            &words.titles,
            &words.openers,
            &words.clauses,
            &words.closers,
            &words.headings,
            &words.summaries,
        ];
        ensure!(
            lists.iter().all(|list| !list.is_empty()),
            "samples/plenty.toml: a list of {language} is empty"
        );
        let beside = given.outlets.contains_key(language) && given.note.contains_key(language);
        ensure!(
            beside && given.reason.contains_key(language),
            "samples/plenty.toml: {language} has no outlets, reason or note"
        );
    }
    Ok(given)
}
