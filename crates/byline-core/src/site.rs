//! One institute's space: where it is, in which languages and zone it speaks, and how far its dated facts have come.
//! It refuses to read the wall clock: readers see the site as of its last turn.

use crate::{
    address::WebAddress,
    clock::{Moment, Zone},
    evidence::kebab,
    gate::SoftRules,
    ids::SiteId,
    labels::Labels,
    language::Language,
    look::Look,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One institute's space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// The institute's name in the site's languages.
    pub names: Labels,
    /// What the space is, one line a language.
    pub intro: Option<Labels>,
    /// Where the public site is, with its path prefix when it lives under one; no trailing slash.
    pub base_url: WebAddress,
    /// The zone in which its days begin.
    pub zone: Zone,
    /// The languages it speaks, the first its own.
    pub languages: Vec<Language>,
    /// How dates are written, and other habits of the page.
    pub manners: Manners,
    /// How it looks.
    #[serde(default)]
    pub look: Look,
    /// The number of the last change a reader could see.
    pub change: i64,
    /// Dated facts up to this moment have taken effect.
    pub turned_at: Moment,
}

/// How a site writes what each language writes its own way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manners {
    /// Digits in Arabic and Urdu texts.
    #[serde(default)]
    pub digits: Digits,
    /// How dates are written.
    #[serde(default)]
    pub date_style: DateStyle,
    /// What is usual of an op-ed on display here.
    #[serde(default)]
    pub gates: SoftRules,
}

/// Which digits stand in dates and numbers of right-to-left languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// 0123456789 everywhere.
    #[default]
    Latin,
    /// The language's own.
    Native,
}

/// How dates are written; what a style looks like in each language is the language's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateStyle {
    /// The month in words, the day before it: "3 January 2012".
    #[default]
    DayFirst,
    /// The month in words and, where the language knows it so, before the day: "January 3, 2012".
    MonthFirst,
    /// In digits, in the order of the language and country: "03/01/2012".
    Numeric,
    /// In digits by ISO 8601: "2012-01-03".
    Iso,
}

impl DateStyle {
    /// Every style.
    pub const ALL: [Self; 4] = [Self::DayFirst, Self::MonthFirst, Self::Numeric, Self::Iso];
}

kebab!(Digits);
kebab!(DateStyle);

impl Site {
    /// A site of nothing but a name and an address, as of `at`: days by UTC, the languages of its name, every habit the usual one.
    #[must_use]
    pub fn new(id: SiteId, names: Labels, base_url: WebAddress, at: Moment) -> Self {
        Self {
            id,
            languages: names.iter().map(|(language, _)| language.clone()).collect(),
            names,
            intro: None,
            base_url,
            zone: Zone::utc(),
            manners: Manners::default(),
            look: Look::default(),
            change: 0,
            turned_at: at,
        }
    }

    /// The language the site speaks by itself.
    #[must_use]
    pub fn language(&self) -> Language {
        self.languages.first().cloned().unwrap_or_else(Language::english)
    }

    /// The path under which the site lives, `""` or `/op-eds`.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.base_url.url().path().trim_end_matches('/')
    }

    /// The absolute address of a path of this site; `path` begins with a slash.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url.as_str().trim_end_matches('/'))
    }
}
