//! A text as the runs of three words in it, as numbers: how much of a captured text still stands in a live page.
//! It refuses to read the live page's layout: its words are compared with everything around them.

use crate::sketch::{SEED, mixed, numbered_words};
use std::collections::HashSet;

/// Words in a run.
const RUN: usize = 3;
/// A text with more runs than this keeps a part of them.
const ALL_KEPT: usize = 4_000;
/// The lowest so many.
const LOWEST: usize = 2_000;
/// A text with fewer runs tells nothing by its words.
const FEWEST: usize = 20;
/// Runs that make a page's mark.
const MARKING: usize = 2;
/// So much of a captured text must stand in a page for the two to belong together, in thousandths: less is a wall, or another page.
const BELONGS: u16 = 500;

/// The runs of a text: sorted, each once. Numbers are kept, so how words are numbered must never change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shingles(Vec<u64>);

impl Shingles {
    /// All runs of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = numbered_words(text);
        let number = |run: &[u64]| run.iter().fold(SEED, |sum, word| mixed(sum ^ word));
        let mut runs: Vec<u64> = words.windows(RUN).map(number).collect();
        runs.sort_unstable();
        runs.dedup();
        Self(runs)
    }

    /// The part to keep of a captured text: all of it, or the lowest of a long one. None where it is too short to be known again.
    #[must_use]
    pub fn kept(mut self) -> Option<Self> {
        if self.0.len() > ALL_KEPT {
            self.0.truncate(LOWEST);
        }
        (self.0.len() >= FEWEST).then_some(self)
    }

    /// What is here and not in the other: a page without what stands on each page of its host.
    #[must_use]
    pub fn without(self, other: &Self) -> Self {
        let theirs: HashSet<u64> = other.0.iter().copied().collect();
        Self(self.0.into_iter().filter(|run| !theirs.contains(run)).collect())
    }

    /// How much of these stands in the page, in thousandths; the page's runs must be all of them.
    #[must_use]
    pub fn contained_in(&self, page: &Self) -> u16 {
        if self.0.is_empty() {
            return 0;
        }
        let shared = self.0.iter().filter(|run| page.0.binary_search(run).is_ok()).count();
        u16::try_from(shared * 1_000 / self.0.len()).unwrap_or(1_000)
    }

    /// Whether so much of these stands in the page that it is the page of this text.
    #[must_use]
    pub fn belong_to(&self, page: &Self) -> bool {
        Self::is_of_it(self.contained_in(page))
    }

    /// Whether a page in which so much of a text stands, in thousandths, is the page of it.
    #[must_use]
    pub const fn is_of_it(contained: u16) -> bool {
        contained >= BELONGS
    }

    /// How alike two whole pages are, both ways, in thousandths; two pages without words are alike.
    #[must_use]
    pub fn alike(&self, other: &Self) -> u16 {
        if self.0.is_empty() && other.0.is_empty() {
            return 1_000;
        }
        self.contained_in(other).min(other.contained_in(self))
    }

    /// A number that pages with nearly the same text mostly share, and others hardly ever.
    #[must_use]
    pub fn mark(&self) -> i64 {
        self.0.iter().take(MARKING).fold(SEED, |sum, run| mixed(sum ^ run)).cast_signed()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Eight bytes a run.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|run| run.to_be_bytes()).collect()
    }

    /// From the bytes kept; none when they are not what was kept.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (runs, rest) = bytes.as_chunks::<8>();
        let runs: Vec<u64> = runs.iter().map(|run| u64::from_be_bytes(*run)).collect();
        (rest.is_empty() && runs.is_sorted()).then_some(Self(runs))
    }
}

/// Whether one of a page's titles is the op-ed's: four of five of its words stand in it, whatever the outlet adds around them.
#[must_use]
pub fn title_stands_in(own: &str, titles: &[String]) -> Option<bool> {
    let own: HashSet<u64> = numbered_words(own).into_iter().collect();
    let known: Vec<HashSet<u64>> =
        titles.iter().map(|title| numbered_words(title).into_iter().collect()).collect();
    if own.is_empty() || known.iter().all(HashSet::is_empty) {
        return None;
    }
    // A title of a word or two ("Opinion") stands in too many others for the rest of a long line to be passed over.
    let stands = |title: &HashSet<u64>| {
        let shared = own.intersection(title).count();
        shared * 5 >= own.len() * 4 && (own.len() > 2 || title.len() <= own.len() + 6)
    };
    Some(known.iter().any(stands))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(from: usize, to: usize) -> String {
        (from..to).map(|n| format!("word{n} ")).collect()
    }

    #[test]
    fn a_text_stands_whole_in_its_page_and_not_in_another() {
        let kept = Shingles::of(&words(0, 600)).kept().unwrap();
        let page = Shingles::of(&format!("menu search sign in {} more to read", words(0, 600)));
        assert_eq!(kept.contained_in(&page), 1_000);
        assert_eq!(kept.contained_in(&Shingles::of(&words(900, 1_500))), 0);
        let fifth = kept.contained_in(&Shingles::of(&words(0, 120)));
        assert!((150..=250).contains(&fifth), "{fifth}");
        assert!(page.alike(&Shingles::of(&words(0, 120))) < 300);
    }

    #[test]
    fn a_long_text_keeps_a_part_that_tells_the_same_share() {
        let kept = Shingles::of(&words(0, 30_000)).kept().unwrap();
        assert_eq!(kept.len(), LOWEST);
        let half = kept.contained_in(&Shingles::of(&words(0, 15_000)));
        assert!((450..=550).contains(&half), "{half}");
    }

    #[test]
    fn what_is_kept_comes_back_and_what_is_broken_does_not() {
        let kept = Shingles::of(&words(0, 50)).kept().unwrap();
        assert_eq!(Shingles::from_bytes(&kept.to_bytes()), Some(kept.clone()));
        assert_eq!(Shingles::from_bytes(&kept.to_bytes()[1..]), None);
        assert_eq!(Shingles::of("too short to tell").kept(), None);
    }

    #[test]
    fn a_title_is_known_with_what_its_outlet_adds() {
        let is = |own: &str, title: &str| title_stands_in(own, &[title.to_owned()]);
        assert_eq!(
            is("Count the water before it is spent", "Count the water before it is spent | The Quay"),
            Some(true)
        );
        assert_eq!(is("Count the water before it is spent", "Page not found | The Quay"), Some(false));
        assert_eq!(is("Thirst", "Thirst - Opinion - The Quay"), Some(true));
        assert_eq!(
            is("Thirst", "Ten ways to quench your thirst before the long summer of this year begins"),
            Some(false)
        );
        assert_eq!(is("Count the water", ""), None);
    }
}
