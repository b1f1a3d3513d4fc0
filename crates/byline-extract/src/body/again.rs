//! The text a page prints a second time: many hold a copy of it for small screens, or another under "read in full".
//! It refuses to take a heading or a sentence that returns for a copy; only a stretch of several blocks is one.

use crate::words;
use byline_core::prose::Block;
use std::collections::HashMap;

/// Words and blocks of the shortest copy.
const WORDS: usize = 60;
const BLOCKS: usize = 2;
/// Places of the same block that are looked at.
const PLACES: usize = 4;

/// The blocks without stretches that repeat, word for word and in order, what stands before them.
pub fn without(blocks: Vec<Block>) -> Vec<Block> {
    let texts: Vec<String> = blocks.iter().map(Block::plain).collect();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::with_capacity(texts.len());
    let mut wanted = vec![true; texts.len()];
    let mut at = 0;
    while at < texts.len() {
        let before = places.entry(&texts[at]).or_default();
        let copied = before.iter().map(|from| alike(&texts, *from, at)).max().unwrap_or(0);
        if is_copy(&texts[at..at + copied]) {
            wanted[at..at + copied].fill(false);
            at += copied;
            continue;
        }
        if before.len() < PLACES {
            before.push(at);
        }
        at += 1;
    }
    if wanted.iter().all(|wanted| *wanted) {
        return blocks;
    }
    blocks.into_iter().zip(wanted).filter(|(_, wanted)| *wanted).map(|(block, _)| block).collect()
}

/// How many blocks from `at` on are those from `from` on.
fn alike(texts: &[String], from: usize, at: usize) -> usize {
    texts[from..at].iter().zip(&texts[at..]).take_while(|(before, after)| before == after).count()
}

fn is_copy(stretch: &[String]) -> bool {
    stretch.len() >= BLOCKS && stretch.iter().map(|text| words::rough_count(text)).sum::<usize>() >= WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(texts: &[&str]) -> Vec<String> {
        without(texts.iter().map(|text| Block::paragraph(text)).collect()).iter().map(Block::plain).collect()
    }

    #[test]
    fn a_second_printing_goes_and_what_follows_it_stays() {
        let long = "word ".repeat(35);
        let (one, two) = (format!("One {long}"), format!("Two {long}"));
        let told = left(&["Head", &one, &two, "Head", &one, &two, "Last"]);
        assert_eq!(told.len(), 4);
        assert_eq!(told[3], "Last");
    }

    #[test]
    fn what_returns_alone_or_in_another_order_stays() {
        let long = "word ".repeat(70);
        let (one, two) = (format!("One {long}"), format!("Two {long}"));
        for told in [vec!["Refrain", &one, "Refrain", &two, "Refrain"], vec![&one, &two, "Other", &two, &one]]
        {
            assert_eq!(left(&told).len(), told.len());
        }
        assert_eq!(left(&["A short one.", "Another.", "A short one.", "Another."]).len(), 4);
    }

    #[test]
    fn the_same_words_thousands_of_times_are_looked_at_quickly() {
        let told = vec!["word"; 20_000];
        assert!(left(&told).len() < 200);
    }
}
