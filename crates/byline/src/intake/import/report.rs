//! What an editor reads of an import: how many came in and as what, then the same words said of many, each with its places.
//! It refuses to leave anything out silently: what is only counted says so.

use byline_store::bulk::EntryOutcome;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// So many entries became this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// What became of them.
    pub outcome: &'static str,
    /// How many.
    pub count: u64,
}

impl ImportReport {
    /// How many became what, without what none became.
    pub(super) fn counted(&self) -> Vec<Counted> {
        let of = |outcome: EntryOutcome| Counted { outcome: outcome.as_str(), count: self.count(outcome) };
        EntryOutcome::ALL.into_iter().map(of).filter(|counted| counted.count > 0).collect()
    }

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
    let note = note.trim_end_matches('.');
    let word = note.split(' ').next().unwrap_or_default();
    // An address, a file’s name and a number stay as they are spelled.
    if !word.trim_end_matches([',', ';', ':']).chars().all(char::is_alphabetic) {
        return format!("{note}.");
    }
    let mut letters = note.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
