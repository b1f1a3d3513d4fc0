//! A feed or author's page that is looked at again and again, for one scholar, one outlet or the whole institute.
//! It refuses to hurry: after each failure it rests twice as long, and never less than its host asks.

use crate::{
    address::WebAddress,
    clock::Moment,
    day::Day,
    ids::{OutletId, PersonId, WatchId},
    text::Text,
};
use serde::{Deserialize, Serialize};

/// One watched feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// Its id.
    pub id: WatchId,
    /// Where it is.
    pub address: WebAddress,
    /// Whose pieces are looked for; none for every scholar of the institute.
    pub person: Option<PersonId>,
    /// The outlet it is of, when that is known.
    pub outlet: Option<OutletId>,
    /// An editor lets it rest.
    pub paused: bool,
    /// What the looks so far have told.
    pub known: WatchKnown,
}

/// What the looks at a feed have told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WatchKnown {
    /// What the feed calls itself.
    pub title: Option<Text>,
    /// In which form it comes: `rss`, `atom`, `json`, `page`.
    pub kind: Option<String>,
    /// Its outlet's mark of the state last read, given back so that an unchanged feed is not sent again.
    pub etag: Option<String>,
    /// When its outlet says it last changed, as it says it.
    pub last_modified: Option<String>,
    /// The digest of the bytes last read, for outlets that give neither.
    pub digest: Option<String>,
    /// How many looks in a row have failed.
    pub failures: u32,
    /// The last look.
    pub looked_at: Option<Moment>,
    /// When it looks again.
    pub next_at: Option<Moment>,
    /// Why it rests longer than usual.
    pub rests: Option<String>,
    /// What the last look that read it found.
    pub report: Option<LookReport>,
}

/// What one look at a feed found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LookReport {
    /// When.
    pub at: Option<Moment>,
    /// Entries it listed.
    pub entries: usize,
    /// Entries that were dealt with before.
    pub seen: usize,
    /// Entries by none of the people looked for: left, and never fetched.
    pub others: usize,
    /// Entries taken up, to be brought in.
    pub taken: usize,
    /// What of the feed was not read, one sentence each.
    pub losses: Vec<String>,
}

/// Usual time between two looks at a feed, in seconds.
pub const EVERY: i64 = 60 * 60;
/// The longest rest after failures.
const LONGEST_REST: i64 = 7 * 24 * 60 * 60;

impl WatchKnown {
    /// When to look again after a failure: each doubles the rest, up to a week, and the host may ask for more.
    #[must_use]
    pub fn rest_after_failure(&self, now: Moment, asked_for: Option<i64>) -> Moment {
        let doubled = EVERY.saturating_mul(1 << self.failures.min(12)).min(LONGEST_REST);
        // A host that asks for a year has nothing for us; a week is as long as we can promise to remember.
        let asked_for = asked_for.unwrap_or(0).clamp(0, 4 * LONGEST_REST);
        now.plus_seconds(doubled.max(asked_for))
    }
}

/// An entry of a feed that was taken up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenUp {
    /// The address of its page.
    pub link: WebAddress,
    /// Its mark in the feed.
    pub mark: Text,
    /// Its title in the feed.
    pub title: Option<Text>,
    /// The day it ran by the feed.
    #[serde(default)]
    pub day: Option<Day>,
    /// Why it was taken up, one sentence.
    pub why: String,
    /// How often its page was asked for.
    pub tries: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_doubles_the_rest_and_a_host_may_ask_for_more() {
        let now = Moment::from_micros(0);
        let rest = |failures, asked| {
            let known = WatchKnown { failures, ..WatchKnown::default() };
            known.rest_after_failure(now, asked).micros() / 1_000_000
        };
        assert_eq!([rest(1, None), rest(2, None), rest(3, None)], [7_200, 14_400, 28_800]);
        assert_eq!((rest(60, None), rest(0, Some(10_000)), rest(0, Some(-5))), (LONGEST_REST, 10_000, EVERY));
        assert_eq!(rest(1, Some(i64::MAX)), 4 * LONGEST_REST);
    }
}
