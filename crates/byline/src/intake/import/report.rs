//! What an editor reads of an import: how many came in and as what, then the same words said of many, each with its places.
//! It refuses to leave anything out silently: what is only counted says so.

use byline_store::{
    ReadTx, StoreError,
    bulk::EntryOutcome,
    imports::{self, ImportRun},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Groups told in full, and places named of one.
const MOST_GROUPS: usize = 2_000;
const PLACES: usize = 3;
/// Entries read at a time.
const PAGE: u32 = 500;

/// What is told of an import as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// Nothing was written.
    #[serde(default)]
    pub dry_run: bool,
    /// Why it was given up.
    #[serde(default)]
    pub failed: Option<String>,
    /// Entries by what became of them.
    pub counts: BTreeMap<String, u64>,
    /// What is told, by how many it is told of, most first.
    pub groups: Vec<Group>,
    /// Sentences of further groups that are not told one by one.
    #[serde(default)]
    pub further: u64,
}

/// One sentence told of so many entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What became of them.
    pub outcome: String,
    /// The sentence.
    pub says: String,
    /// Of how many.
    pub count: u64,
    /// The first of them.
    pub places: Vec<String>,
}

/// Sentences gathered.
#[derive(Default)]
pub(super) struct Gathering {
    counts: BTreeMap<&'static str, u64>,
    groups: BTreeMap<(EntryOutcome, String), (u64, Vec<String>)>,
    further: u64,
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
        let key = (outcome, says.to_owned());
        if is_full && !self.groups.contains_key(&key) {
            self.further += count;
            return;
        }
        let (counted, places) = self.groups.entry(key).or_default();
        *counted += count;
        if let Some(place) = place.filter(|_| places.len() < PLACES) {
            places.push(place.to_owned());
        }
    }

    pub(super) fn report(self, dry_run: bool, failed: Option<String>) -> ImportReport {
        let counts = self.counts.into_iter().map(|(word, count)| (word.to_owned(), count)).collect();
        let mut groups: Vec<Group> = self
            .groups
            .into_iter()
            .map(|((outcome, says), (count, places))| Group {
                outcome: outcome.to_string(),
                says,
                count,
                places,
            })
            .collect();
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

impl ImportReport {
    /// How many entries this became of.
    #[must_use]
    pub fn count(&self, outcome: EntryOutcome) -> u64 {
        self.counts.get(outcome.as_str()).copied().unwrap_or(0)
    }

    /// Whether anything came in or was known.
    #[must_use]
    pub fn came_in(&self) -> bool {
        let left = self.count(EntryOutcome::Left);
        self.counts.values().sum::<u64>() > left
    }

    /// The counts on one line.
    #[must_use]
    pub fn headline(&self) -> String {
        let words = [
            (EntryOutcome::Displayed, "displayed"),
            (EntryOutcome::Waits, "wait in the queue for what is missing"),
            (EntryOutcome::Draft, "drafts in the queue"),
            (EntryOutcome::Known, "here already"),
            (EntryOutcome::Left, "left"),
        ];
        let told = words
            .iter()
            .map(|(outcome, words)| (self.count(*outcome), words))
            .filter(|(count, _)| *count > 0);
        let line = told.map(|(count, words)| format!("{count} {words}")).collect::<Vec<_>>().join(", ");
        let line = if line.is_empty() { "nothing was found in it".to_owned() } else { line };
        if self.dry_run { format!("would be: {line} (nothing was written)") } else { line }
    }

    /// The whole report as lines, counts first.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.headline()];
        let mut last = "";
        for group in &self.groups {
            if group.outcome != last {
                lines.push(String::new());
                lines.push(format!("{}:", group.outcome));
                last = &group.outcome;
            }
            let more = group.count > group.places.len() as u64;
            let places = group.places.join("; ");
            let places = if more { format!("{places}; \u{2026}") } else { places };
            lines.push(format!("  {} \u{d7} {} ({places})", group.count, group.says));
        }
        if self.further > 0 {
            lines.push(format!("  and {} further sentences, each with its entry", self.further));
        }
        lines
    }
}

/// A note as a sentence of its own.
pub(super) fn sentence(note: &str) -> String {
    let mut letters = note.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
