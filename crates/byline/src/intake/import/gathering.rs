//! What is told of the entries of an import, gathered: the same sentence of many, and sentences that differ by a name alone, are one.
//! It refuses to lose a name without counting it.

use super::report::{Group, ImportReport};
use byline_store::{
    ReadTx, StoreError,
    bulk::EntryOutcome,
    imports::{self, ImportRun},
};
use std::collections::BTreeMap;

/// Groups told in full, and places named of one.
const MOST_GROUPS: usize = 2_000;
const PLACES: usize = 3;
/// Names counted in one group, and told of it.
const MOST_NAMES: usize = 5_000;
const NAMES_TOLD: usize = 12;
/// Entries read at a time.
const PAGE: u32 = 500;

/// Sentences gathered.
#[derive(Default)]
pub(super) struct Gathering {
    counts: BTreeMap<&'static str, u64>,
    groups: BTreeMap<(EntryOutcome, String), Gathered>,
    further: u64,
}

/// What is told of many entries.
#[derive(Default)]
struct Gathered {
    entries: u64,
    places: Vec<String>,
    /// How often, where a sentence says more than once.
    times: u64,
    /// The sentence as it was told first.
    first: String,
    names: BTreeMap<String, u64>,
    further_names: u64,
}

impl Gathering {
    pub(super) fn add(&mut self, outcome: EntryOutcome, place: &str, told: &[String]) {
        self.count(outcome, 1);
        for says in told {
            self.say(outcome, says, Some(place), 1);
        }
    }

    pub(super) fn count(&mut self, outcome: EntryOutcome, count: u64) {
        *self.counts.entry(outcome.as_str()).or_default() += count;
    }

    pub(super) fn say(&mut self, outcome: EntryOutcome, says: &str, place: Option<&str>, count: u64) {
        let is_full = self.groups.len() >= MOST_GROUPS;
        let Parted { kind, name, times } = Parted::of(says);
        let key = (outcome, kind);
        if is_full && !self.groups.contains_key(&key) {
            self.further += count;
            return;
        }
        let group = self.groups.entry(key).or_default();
        group.entries += count;
        group.times += times * count;
        if group.first.is_empty() {
            says.clone_into(&mut group.first);
        }
        if let Some(place) = place.filter(|place| {
            group.places.len() < PLACES && group.places.last().is_none_or(|last| last != place)
        }) {
            group.places.push(place.to_owned());
        }
        if let Some(name) = name {
            if group.names.len() < MOST_NAMES || group.names.contains_key(name) {
                *group.names.entry(name.to_owned()).or_default() += times * count;
            } else {
                group.further_names += 1;
            }
        }
    }

    pub(super) fn report(self, dry_run: bool, failed: Option<String>) -> ImportReport {
        let counts = self.counts.into_iter().map(|(word, count)| (word.to_owned(), count)).collect();
        let told = self.groups.into_iter().map(|((outcome, kind), group)| Group {
            outcome: outcome.to_string(),
            says: group.says(&kind),
            count: group.entries,
            places: group.places,
        });
        let mut groups: Vec<Group> = told.collect();
        let rank = |group: &Group| EntryOutcome::ALL.iter().position(|known| known.as_str() == group.outcome);
        groups.sort_by(|a, b| rank(a).cmp(&rank(b)).then(b.count.cmp(&a.count)).then(a.says.cmp(&b.says)));
        ImportReport { dry_run, failed, counts, groups, further: self.further }
    }

    /// Everything told of a run so far.
    pub(super) async fn of(tx: &mut ReadTx, run: &ImportRun) -> Result<Self, StoreError> {
        let (mut gathering, mut from) = (Self::default(), 0);
        loop {
            let page = imports::entries(tx, run.id, None, (from, PAGE)).await?;
            let Some(last) = page.last() else { return Ok(gathering) };
            from = last.number + 1;
            for entry in &page {
                gathering.add(entry.outcome, &entry.place, &entry.told);
            }
        }
    }
}

impl Gathered {
    fn says(&self, kind: &str) -> String {
        let is_one = self.names.len() + self.further_names as usize <= 1;
        if self.times == self.entries && is_one {
            return self.first.clone();
        }
        let kind = kind.trim_end_matches('.');
        if self.names.is_empty() {
            return format!("{kind} ({} in all).", self.times);
        }
        let mut names: Vec<(&String, &u64)> = self.names.iter().collect();
        names.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        let told: Vec<String> =
            names.iter().take(NAMES_TOLD).map(|(name, times)| format!("{name} {times}")).collect();
        let more = names.len().saturating_sub(NAMES_TOLD) as u64 + self.further_names;
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{kind}: {}{more}.", told.join(", "))
    }
}

/// A sentence without the name and the number in which it differs from its like.
struct Parted<'a> {
    kind: String,
    name: Option<&'a str>,
    times: u64,
}

impl<'a> Parted<'a> {
    fn of(says: &'a str) -> Self {
        let whole = Self { kind: says.to_owned(), name: None, times: 1 };
        Self::behind(says)
            .or_else(|| Self::unknown(says))
            .or_else(|| Self::gap(says))
            .or_else(|| Self::term(says))
            .unwrap_or(whole)
    }

    /// "One gallery stays behind." and "3 times a block “x”, which the site fills when it is shown, stays behind."
    fn behind(says: &'a str) -> Option<Self> {
        if let Some(name) = between(says, "The shortcode ", " is undone;") {
            return Some(Self {
                kind: says.replacen(&format!("The shortcode {name}"), "A shortcode", 1),
                name: Some(name),
                times: 1,
            });
        }
        let what = says.strip_suffix(" stays behind.")?;
        let (times, what) = match what.strip_prefix("One ") {
            Some(what) => (1, what),
            None => {
                let (count, what) = what.split_once(" times a ")?;
                (count.parse().ok()?, what)
            }
        };
        let named = what.split_once('\u{201c}').and_then(|(before, rest)| {
            let (name, after) = rest.split_once('\u{201d}')?;
            Some((format!("A {}{after} stays behind.", before.trim_end()), name))
        });
        Some(match named {
            Some((kind, name)) => Self { kind, name: Some(name), times },
            None => Self { kind: format!("A {what} stays behind."), name: None, times },
        })
    }

    fn unknown(says: &'a str) -> Option<Self> {
        const OUTLET: &str = " is not known here; match or add it on the review screen.";
        const PERSON: &str = " is not known here; match or add the person on the review screen.";
        let (kind, name) = match says.strip_prefix("The outlet ").and_then(|rest| rest.strip_suffix(OUTLET)) {
            Some(name) => (format!("An outlet{OUTLET}"), name),
            None => (format!("An author{PERSON}"), says.strip_suffix(PERSON)?),
        };
        Some(Self { kind, name: Some(name), times: 1 })
    }

    /// "Not displayed: nobody has said who “Omar Dar” is; match the name to a person."
    fn gap(says: &'a str) -> Option<Self> {
        let gaps = [("nobody has said who", " the author"), ("the outlet", "")];
        gaps.iter().find_map(|(before, whom)| {
            let rest =
                says.strip_prefix("Not displayed: ")?.strip_prefix(before)?.strip_prefix(" \u{201c}")?;
            let (name, after) = rest.split_once('\u{201d}')?;
            Some(Self { kind: format!("Not displayed: {before}{whom}{after}"), name: Some(name), times: 1 })
        })
    }

    fn term(says: &'a str) -> Option<Self> {
        let middle = between(says, "The ", "\u{201d} is not mapped.")?;
        let (list, name) = middle.split_once(" \u{201c}")?;
        let kind = format!("A {list} is not mapped; the mapping file says what each becomes.");
        Some(Self { kind, name: Some(name), times: 1 })
    }
}

fn between<'a>(says: &'a str, before: &str, after: &str) -> Option<&'a str> {
    says.strip_prefix(before)?.split_once(after).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sentences: &[&str]) -> Vec<String> {
        let mut gathering = Gathering::default();
        for (number, says) in sentences.iter().enumerate() {
            gathering.add(EntryOutcome::Draft, &format!("item {number}"), &[(*says).to_owned()]);
        }
        gathering
            .report(true, None)
            .groups
            .into_iter()
            .map(|group| format!("{} {}", group.count, group.says))
            .collect()
    }

    #[test]
    fn sentences_that_differ_by_a_name_or_a_number_are_one() {
        let said = told(&[
            "The category \u{201c}Trade\u{201d} is not mapped.",
            "The category \u{201c}Water\u{201d} is not mapped.",
            "The category \u{201c}Water\u{201d} is not mapped.",
            "3 times a block \u{201c}avatar\u{201d}, which the site fills when it is shown, stays behind.",
            "One block \u{201c}rss\u{201d}, which the site fills when it is shown, stays behind.",
            "One gallery stays behind.",
            "2 times a gallery stays behind.",
            "Omar Dar is not known here; match or add the person on the review screen.",
            "The outlet Dawn is not known here; match or add it on the review screen.",
            "It lies in the trash there.",
            "Not displayed: nobody has said who \u{201c}Omar Dar\u{201d} is; match the name.",
            "Not displayed: nobody has said who \u{201c}Sana Khan\u{201d} is; match the name.",
        ]);
        assert_eq!(
            said,
            [
                "3 A category is not mapped; the mapping file says what each becomes: Water 2, Trade 1.",
                "2 A block, which the site fills when it is shown, stays behind: avatar 3, rss 1.",
                "2 A gallery stays behind (3 in all).",
                "2 Not displayed: nobody has said who the author is; match the name: Omar Dar 1, Sana Khan 1.",
                "1 It lies in the trash there.",
                "1 Omar Dar is not known here; match or add the person on the review screen.",
                "1 The outlet Dawn is not known here; match or add it on the review screen.",
            ]
        );
    }

    #[test]
    fn names_beyond_those_told_are_counted() {
        let many: Vec<String> = (0..20).map(|n| format!("The shortcode [s{n:02}] is undone; the words inside it come along, what it made does not.")).collect();
        let said = told(&many.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(said.len(), 1);
        assert!(
            said[0].starts_with(
                "20 A shortcode is undone; the words inside it come along, what it made does not: [s00] 1, "
            ),
            "{said:?}"
        );
        assert!(said[0].ends_with("[s11] 1 and 8 more."), "{said:?}");
    }
}
