//! An outlet: the newspaper, magazine or site where op-eds ran, with its names over time and whether it still lives.
//! It refuses to be guessed into being: an unknown outlet is a proposal until an editor says so.

use crate::{
    clock::{Moment, Zone},
    day::Day,
    evidence::kebab,
    ids::OutletId,
    language::Language,
    slug::Slug,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An outlet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlet {
    /// Its id.
    pub id: OutletId,
    /// The readable part of its address here.
    pub slug: Slug,
    /// Names over time, the present one first.
    pub names: Vec<OutletName>,
    /// Registrable domains it publishes under, lower case.
    pub domains: Vec<String>,
    /// Languages it publishes in.
    pub languages: Vec<Language>,
    /// Whether it lives.
    pub status: OutletStatus,
    /// What is worth knowing of its ways ("answers robots with 403").
    pub habits: Option<Text>,
    /// What it is, for those who cite it.
    #[serde(default)]
    pub medium: Medium,
}

/// What an outlet is: reference managers file what ran there by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Medium {
    /// A newspaper, on paper or not.
    #[default]
    Newspaper,
    /// A magazine or review.
    Magazine,
    /// A blog, or a site that is neither.
    Blog,
}

kebab!(Medium);

impl Medium {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Newspaper, Self::Magazine, Self::Blog];

    /// What an outlet most likely is by its name alone, for one that nobody has described yet.
    #[must_use]
    pub fn by_name(name: &str) -> Self {
        let name = name.to_lowercase();
        let says =
            |words: &[&str]| name.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
        if says(&["magazine", "monthly", "quarterly", "review", "مجلة", "رسالہ", "ماہنامہ"]) {
            Self::Magazine
        } else if says(&["blog", "blogs", "substack"]) {
            Self::Blog
        } else {
            Self::Newspaper
        }
    }
}

/// One name of an outlet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutletName {
    /// The name.
    pub text: Text,
    /// Since when, when known.
    pub from: Option<Day>,
    /// Until when; none for the present name.
    pub until: Option<Day>,
}

/// Whether an outlet lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum OutletStatus {
    /// It publishes.
    Live {
        /// Whether readers may need a subscription there.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        subscription: bool,
    },
    /// It has ceased.
    Defunct {
        /// Since when, when known.
        since: Option<Day>,
        /// What took its place.
        successor: Option<OutletId>,
    },
}

/// The state of an outlet in one word, for lists and messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutletState {
    /// It publishes.
    Live,
    /// It has ceased.
    Defunct,
}

kebab!(OutletState);

impl Outlet {
    /// The name the outlet bore on `day`; without a day, or where none fits, the present name.
    #[must_use]
    pub fn name_on(&self, day: Option<&Day>) -> Option<&Text> {
        let fits = |n: &&OutletName| {
            day.is_some_and(|day| {
                n.from.as_ref().is_none_or(|f| f.not_after(day))
                    && n.until.as_ref().is_none_or(|u| day.not_after(u))
            })
        };
        let present = || self.names.iter().find(|n| n.until.is_none());
        self.names.iter().find(fits).or_else(present).or_else(|| self.names.first()).map(|n| &n.text)
    }

    /// Whether readers may need a subscription there.
    #[must_use]
    pub fn wants_subscription(&self) -> bool {
        matches!(self.status, OutletStatus::Live { subscription: true })
    }

    /// Since when it is closed; the beginning of all time where nobody knows the day, none while it lives.
    #[must_use]
    pub fn closed_since(&self, zone: &Zone) -> Option<Moment> {
        match &self.status {
            OutletStatus::Live { .. } => None,
            OutletStatus::Defunct { since, .. } => {
                Some(since.as_ref().map_or(Moment::from_micros(i64::MIN), |day| day.starts(zone)))
            }
        }
    }

    /// The state in one word.
    #[must_use]
    pub fn state(&self) -> OutletState {
        match self.status {
            OutletStatus::Live { .. } => OutletState::Live,
            OutletStatus::Defunct { .. } => OutletState::Defunct,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_an_outlet_is_only_where_it_says_so() {
        let of = ["The Monthly Review", "A Blog of Water", "The Harbour Gazette", "Reviewers\u{2019} Post"];
        let media = [Medium::Magazine, Medium::Blog, Medium::Newspaper, Medium::Newspaper];
        assert_eq!(of.map(Medium::by_name), media);
        for medium in Medium::ALL {
            assert_eq!(medium.to_string().parse::<Medium>().unwrap(), medium);
        }
    }

    #[test]
    fn what_was_kept_before_subscriptions_were_known_is_read_and_written_as_before() {
        let live: OutletStatus = serde_json::from_str(r#"{"is":"live"}"#).unwrap();
        assert_eq!(live, OutletStatus::Live { subscription: false });
        assert_eq!(serde_json::to_string(&live).unwrap(), r#"{"is":"live"}"#);
        let walled = OutletStatus::Live { subscription: true };
        let kept = serde_json::to_string(&walled).unwrap();
        assert_eq!(serde_json::from_str::<OutletStatus>(&kept).unwrap(), walled);
    }
}
