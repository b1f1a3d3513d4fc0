//! Two texts beside each other: which words both have and which one of them alone, paragraph by paragraph.
//! It refuses to say what a change means, and to lose a word of either text: each side reads whole from what it tells.

use crate::prose::{Block, Prose};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashSet;
use unicode_segmentation::UnicodeSegmentation;

/// Which of two texts has some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Both have them.
    Both,
    /// The earlier alone: they were taken out.
    Before,
    /// The later alone: they were put in.
    After,
}

/// A run of words of one side, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Whose they are.
    pub side: Side,
    /// The words, with the space and the marks between them.
    pub text: String,
}

/// A block of the earlier text, of the later one, or what became of the one in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The block as it was.
    pub before: Option<Block>,
    /// The block as it is.
    pub after: Option<Block>,
    /// Its words. Where the words are the same and only emphasis, links or the like differ, the words with their marks.
    pub stretches: Vec<Stretch>,
}

/// How far ahead the block is looked for that another became.
const LOOKED_AHEAD: usize = 12;

impl Pair {
    /// Whether both texts have it, mark for mark.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.before.is_some() && self.before == self.after
    }
}

/// The words of two lines of text.
#[must_use]
pub fn words(before: &str, after: &str) -> Vec<Stretch> {
    let old: Vec<&str> = before.split_word_bounds().collect();
    let new: Vec<&str> = after.split_word_bounds().collect();
    let mut told = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if let DiffOp::Equal { .. } = op {
            told.push((Side::Both, old[op.old_range()].concat()));
        } else {
            told.push((Side::Before, old[op.old_range()].concat()));
            told.push((Side::After, new[op.new_range()].concat()));
        }
    }
    joined(told)
}

/// Stretches as a person reads them: between two changes, space alone belongs to both of them.
fn joined(told: Vec<(Side, String)>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let (mut out, mut put) = (String::new(), String::new());
    let mut told = told.into_iter().filter(|(_, text)| !text.is_empty()).peekable();
    while let Some((side, text)) = told.next() {
        match side {
            Side::Before => out.push_str(&text),
            Side::After => put.push_str(&text),
            Side::Both => {
                let between = !(out.is_empty() && put.is_empty()) && told.peek().is_some();
                if between && text.chars().all(char::is_whitespace) {
                    out.push_str(&text);
                    put.push_str(&text);
                    continue;
                }
                settle(&mut stretches, &mut out, &mut put);
                stretches.push(Stretch { side, text });
            }
        }
    }
    settle(&mut stretches, &mut out, &mut put);
    stretches
}

fn settle(stretches: &mut Vec<Stretch>, out: &mut String, put: &mut String) {
    for (side, text) in [(Side::Before, std::mem::take(out)), (Side::After, std::mem::take(put))] {
        if !text.is_empty() {
            stretches.push(Stretch { side, text });
        }
    }
}

/// The blocks of two texts, in the order of the later one, what was taken out where it stood.
#[must_use]
pub fn blocks(before: &Prose, after: &Prose) -> Vec<Pair> {
    let marked = |prose: &Prose| -> Vec<String> { prose.blocks().iter().map(with_marks).collect() };
    let (old, new) = (marked(before), marked(after));
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (was, is) = (&before.blocks()[op.old_range()], &after.blocks()[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => pairs.extend(was.iter().zip(is).map(|(a, b)| pair(Some(a), Some(b)))),
            _ => changed(was, is, &mut pairs),
        }
    }
    pairs
}

/// Blocks that are not the same: each beside the one that it became, where there is one.
fn changed(was: &[Block], is: &[Block], pairs: &mut Vec<Pair>) {
    let ahead: Vec<HashSet<String>> = is.iter().map(|block| vocabulary(&block.plain())).collect();
    let mut next = 0;
    for block in was {
        let own = vocabulary(&block.plain());
        let within = next..ahead.len().min(next + LOOKED_AHEAD);
        let likeness = |n: &usize| shared(&own, &ahead[*n]);
        // Of several as like, the first: what is put in twice was there once.
        let best = within.rev().max_by_key(likeness).filter(|n| is_alike(likeness(n), &own, &ahead[*n]));
        if let Some(n) = best {
            pairs.extend(is[next..n].iter().map(|added| pair(None, Some(added))));
            next = n + 1;
        }
        pairs.push(pair(Some(block), best.map(|n| &is[n])));
    }
    pairs.extend(is[next..].iter().map(|added| pair(None, Some(added))));
}

fn vocabulary(text: &str) -> HashSet<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}

fn shared(a: &HashSet<String>, b: &HashSet<String>) -> usize {
    a.intersection(b).count()
}

/// One became the other when they share two in five of the words of the longer.
fn is_alike(shared: usize, a: &HashSet<String>, b: &HashSet<String>) -> bool {
    shared * 5 >= a.len().max(b.len()) * 2
}

fn pair(before: Option<&Block>, after: Option<&Block>) -> Pair {
    let plain = |block: Option<&Block>| block.map(Block::plain).unwrap_or_default();
    let (was, is) = (plain(before), plain(after));
    let only_marks = was == is && before != after && before.is_some() && after.is_some();
    let stretches = if only_marks {
        let marks = |block: Option<&Block>| block.map(with_marks).unwrap_or_default();
        words(&marks(before), &marks(after))
    } else {
        words(&was, &is)
    };
    Pair { before: before.cloned(), after: after.cloned(), stretches }
}

fn with_marks(block: &Block) -> String {
    Prose::new(vec![block.clone()]).to_typed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::Inline;
    use proptest::prelude::*;

    fn told(before: &str, after: &str) -> String {
        let one = |stretch: &Stretch| match stretch.side {
            Side::Both => stretch.text.clone(),
            Side::Before => format!("[-{}-]", stretch.text),
            Side::After => format!("[+{}+]", stretch.text),
        };
        words(before, after).iter().map(one).collect()
    }

    #[test]
    fn words_are_told_whole_and_neighbours_together() {
        assert_eq!(
            told("The river is calm today.", "The river was wild today."),
            "The river [-is calm-][+was wild+] today."
        );
        assert_eq!(told("", "New."), "[+New.+]");
        assert_eq!(told("Same", "Same"), "Same");
        assert_eq!(told("پانی کا بحران", "پانی کا نیا بحران"), "پانی کا [+نیا +]بحران");
    }

    #[test]
    fn a_paragraph_stands_beside_what_it_became() {
        let text = |all: &[&str]| Prose::new(all.iter().map(|p| Block::paragraph(p)).collect());
        let before = text(&["One stays.", "Two has quite a few words here.", "Three goes away."]);
        let after = text(&["One stays.", "Put in between.", "Two has quite a lot of words here."]);
        let pairs = blocks(&before, &after);
        let sides: Vec<(bool, bool)> =
            pairs.iter().map(|p| (p.before.is_some(), p.after.is_some())).collect();
        assert_eq!(sides, [(true, true), (false, true), (true, true), (true, false)]);
        assert!(pairs[0].is_same() && !pairs[2].is_same());
    }

    #[test]
    fn emphasis_alone_is_a_change_that_is_told() {
        let plain = Prose::new(vec![Block::paragraph("A calm river")]);
        let strong = Prose::new(vec![Block::Paragraph {
            words: vec![
                Inline::text("A "),
                Inline::Strong { inner: vec![Inline::text("calm")] },
                Inline::text(" river"),
            ],
        }]);
        let pairs = blocks(&plain, &strong);
        assert!(!pairs[0].is_same());
        assert!(pairs[0].stretches.iter().any(|s| s.side == Side::After && s.text.contains("**")));
    }

    fn read(stretches: &[Stretch], not: Side) -> String {
        stretches.iter().filter(|s| s.side != not).map(|s| s.text.as_str()).collect()
    }

    proptest! {
        #[test]
        fn each_side_reads_whole(a in "[a-c ب.\n]{0,60}", b in "[a-c ب.\n]{0,60}") {
            let all = words(&a, &b);
            prop_assert_eq!(read(&all, Side::After), a);
            prop_assert_eq!(read(&all, Side::Before), b);
        }

        #[test]
        fn no_block_is_lost(a in proptest::collection::vec("[a-d]( [a-d]){0,4}", 0..14),
                            b in proptest::collection::vec("[a-d]( [a-d]){0,4}", 0..14)) {
            let text = |all: &[String]| Prose::new(all.iter().map(|p| Block::paragraph(p)).collect());
            let (a, b) = (text(&a), text(&b));
            let pairs = blocks(&a, &b);
            let before: Vec<Block> = pairs.iter().filter_map(|p| p.before.clone()).collect();
            let after: Vec<Block> = pairs.iter().filter_map(|p| p.after.clone()).collect();
            prop_assert_eq!(&before[..], a.blocks());
            prop_assert_eq!(&after[..], b.blocks());
        }
    }
}
