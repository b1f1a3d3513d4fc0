//! Words of an index near a word that it does not have: those it begins, and those one or two slips away.
//! It refuses to walk a whole dictionary: a slip in the first letter is not looked for, and a walk has an end.

use super::{error::SearchError, words::STEM};
use std::{cmp::Reverse, collections::HashMap};
use tantivy::{Searcher, schema::Field};

/// Words that are looked at in one segment at most.
const MOST_WALKED: usize = 60_000;
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
    let first: String = letters[..1].iter().collect();
    let mut found: HashMap<String, (usize, u64)> = HashMap::new();
    walk(searcher, fields, &first, MOST_WALKED, |other, n| {
        if let Some(kept) = found.get_mut(other) {
            kept.1 += n;
        } else if let Some(distance) = distance(&letters, other, allowed) {
            found.insert(other.to_owned(), (distance, n));
        }
    })?;
    let nearest = found.values().map(|(distance, _)| *distance).min().unwrap_or(0);
    let found = found.into_iter().filter(|(_, (distance, _))| *distance == nearest);
    Ok(commonest(found.map(|(word, (distance, n))| ((distance, n), word))))
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

/// How many letters must be put in, left out, changed or exchanged with their neighbour; none when more than `allowed`.
pub(super) fn distance(a: &[char], b: &str, allowed: usize) -> Option<usize> {
    // Most words of a dictionary end here, without a table.
    if b.len() > 4 * (a.len() + allowed) {
        return None;
    }
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > allowed {
        return None;
    }
    let width = b.len() + 1;
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (vec![0; width], (0..width).collect());
    for (i, letter) in a.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, other) in b.iter().enumerate() {
            let change = last[j] + usize::from(letter != other);
            row[j + 1] = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == b[j - 1] && a[i - 1] == *other {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        if row.iter().min().is_some_and(|least| *least > allowed) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    Some(last[b.len()]).filter(|distance| *distance <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_counts_slips_and_stops_at_its_bound() {
        let near = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), b, 2);
        assert_eq!(near("election", "election"), Some(0));
        assert_eq!(near("electoin", "election"), Some(1));
        assert_eq!(near("elektion", "elections"), Some(2));
        assert_eq!(near("pakistan", "palestine"), None);
        assert_eq!(near("انتخبات", "انتخابات"), Some(1));
        assert_eq!(near("ab", "abcdefghijk"), None);
    }
}
