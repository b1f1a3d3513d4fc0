//! Words of an index near a word that it does not have: those it begins, and those one or two slips away.
//! It refuses to walk a whole dictionary: a slip in the first letter is not looked for, and the walk of a beginning has an end.

use super::{error::SearchError, words::STEM};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::{cmp::Reverse, collections::HashMap, sync::LazyLock};
use tantivy::{Searcher, schema::Field};
use tantivy_fst::Automaton;

/// Words of a beginning looked at in one segment.
const MOST_BEGUN: usize = 2_000;
/// Words given back.
const MOST: usize = 12;

/// The words of these fields that begin so, the commonest first.
pub(super) fn begun(searcher: &Searcher, fields: &[Field], start: &str) -> Result<Vec<String>, SearchError> {
    if start.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let mut found = HashMap::new();
    walk(searcher, fields, start, MOST_BEGUN, |word, n| {
        if word != start {
            *found.entry(word.to_owned()).or_insert(0) += n;
        }
    })?;
    Ok(commonest(found.into_iter().map(|(word, n)| ((0, n), word))))
}

/// The words of these fields that `word` may be a slip for: one letter in a short word, two in a long one.
pub(super) fn slips(searcher: &Searcher, fields: &[Field], word: &str) -> Result<Vec<String>, SearchError> {
    let letters: Vec<char> = word.chars().collect();
    let allowed = match letters.len() {
        0..=3 => return Ok(Vec::new()),
        4..=7 => 1,
        _ => 2,
    };
    let slipped = Slipped(&SLIPS[allowed - 1].build_dfa(word));
    let first: String = letters[..1].iter().collect();
    let mut found: HashMap<String, (usize, u64)> = HashMap::new();
    for segment in searcher.segment_readers() {
        for field in fields {
            let inverted = segment.inverted_index(*field)?;
            let mut words = inverted.terms().search(slipped).ge(first.as_bytes()).into_stream()?;
            while words.advance() && words.key().starts_with(first.as_bytes()) {
                let (other, n) = (std::str::from_utf8(words.key()), u64::from(words.value().doc_freq));
                if let (Ok(other), Distance::Exact(distance)) = (other, slipped.0.eval(words.key())) {
                    found.entry(other.to_owned()).or_insert((usize::from(distance), 0)).1 += n;
                }
            }
        }
    }
    let nearest = found.values().map(|(distance, _)| *distance).min().unwrap_or(0);
    let found = found.into_iter().filter(|(_, (distance, _))| *distance == nearest);
    Ok(commonest(found.map(|(word, (distance, n))| ((distance, n), word))))
}

/// What knows every word one or two slips away: letters put in, left out, changed or exchanged with their neighbour
/// (Schulz and Mihov, "Fast string correction with Levenshtein automata", 2002).
static SLIPS: LazyLock<[LevenshteinAutomatonBuilder; 2]> =
    LazyLock::new(|| [1, 2].map(|most| LevenshteinAutomatonBuilder::new(most, true)));

/// Leads a walk of a dictionary past all that is no such slip.
#[derive(Clone, Copy)]
struct Slipped<'a>(&'a DFA);

impl Automaton for Slipped<'_> {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

fn commonest(found: impl Iterator<Item = ((usize, u64), String)>) -> Vec<String> {
    let mut found: Vec<_> = found.collect();
    found.sort_by(|((a, n), one), ((b, m), other)| (a, Reverse(n), one).cmp(&(b, Reverse(m), other)));
    found.truncate(MOST);
    found.into_iter().map(|(_, word)| word).collect()
}

fn walk(
    searcher: &Searcher,
    fields: &[Field],
    start: &str,
    most: usize,
    mut each: impl FnMut(&str, u64),
) -> Result<(), SearchError> {
    for segment in searcher.segment_readers() {
        for field in fields {
            let inverted = segment.inverted_index(*field)?;
            let mut words = inverted.terms().range().ge(start.as_bytes()).into_stream()?;
            for _ in 0..most {
                if !words.advance() || !words.key().starts_with(start.as_bytes()) {
                    break;
                }
                let n = u64::from(words.value().doc_freq);
                if let Ok(word) = std::str::from_utf8(words.key())
                    && !word.starts_with(STEM)
                {
                    each(word, n);
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_and_bounded() {
        let near = |a: &str, b: &str| match SLIPS[1].build_dfa(a).eval(b) {
            Distance::Exact(distance) => Some(distance),
            Distance::AtLeast(_) => None,
        };
        assert_eq!(near("election", "election"), Some(0));
        assert_eq!(near("electoin", "election"), Some(1));
        assert_eq!(near("elektion", "elections"), Some(2));
        assert_eq!(near("pakistan", "palestine"), None);
        assert_eq!(near("انتخبات", "انتخابات"), Some(1));
        assert_eq!(near("ab", "abcdefghijk"), None);
    }
}
