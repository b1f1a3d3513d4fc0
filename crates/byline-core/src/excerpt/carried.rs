//! A choice of paragraphs when the text is edited: what is still there stays chosen, wherever it stands now.
//! It refuses to choose what nobody chose: a paragraph that is new stands outside, unless it took a chosen one's place.

use super::Selection;
use crate::prose::{Block, Prose};

impl Selection {
    /// The block numbers, ascending.
    #[must_use]
    pub fn blocks(&self) -> &[u32] {
        &self.blocks
    }

    /// The same choice of a text that was `old` and is `new`.
    #[must_use]
    pub fn carried(&self, old: &Prose, new: &Prose) -> Self {
        let places: Vec<Option<usize>> = places(old.blocks(), new.blocks());
        let place = |n: u32| usize::try_from(n).ok().and_then(|n| places.get(n).copied().flatten());
        let number = |n: usize| u32::try_from(n).ok();
        let last = self.blocks.last().and_then(|last| place(*last)).and_then(number);
        let blocks: Vec<u32> = self.blocks.iter().filter_map(|n| place(*n)).filter_map(number).collect();
        // The cut is one of the last paragraph: where that is gone, so is the cut.
        let cut = self.last_sentences.filter(|_| last.is_some() && blocks.iter().max() == last.as_ref());
        Self::new(blocks, cut)
    }
}

/// Where each block of `old` stands in `new`: equal ones at both ends by themselves, between them the equal ones, then those in the same place.
fn places(old: &[Block], new: &[Block]) -> Vec<Option<usize>> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let middle = new.len() - tail;
    let between = |n: usize| {
        let same = new[head..middle].iter().position(|block| *block == old[n]).map(|at| head + at);
        let as_many = old.len() == new.len();
        same.or(as_many.then_some(n))
    };
    (0..old.len())
        .map(|n| match n {
            n if n < head => Some(n),
            n if n >= old.len() - tail => Some(n + new.len() - old.len()),
            n => between(n),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{excerpt::Selection, prose::Prose};

    fn carried(old: &str, new: &str, blocks: &[u32], cut: Option<u32>) -> (Vec<u32>, Option<u32>) {
        let chosen = Selection::new(blocks.to_vec(), cut);
        let now = chosen.carried(&Prose::from_typed(old), &Prose::from_typed(new));
        (now.blocks().to_vec(), now.last_sentences())
    }

    #[test]
    fn what_was_chosen_stays_chosen_where_the_text_is_edited() {
        assert_eq!(carried("a\n\nb\n\nc", "a\n\nB\n\nc", &[0, 1, 2], Some(1)), (vec![0, 1, 2], Some(1)));
        assert_eq!(carried("a\n\nb\n\nc", "new\n\na\n\nb\n\nc", &[0, 2], None), (vec![1, 3], None));
        assert_eq!(carried("a\n\nb\n\nc", "a\n\nc", &[0, 1], Some(2)), (vec![0], None));
        assert_eq!(carried("a\n\nb\n\nc\n\nd", "x\n\nc\n\nb", &[1, 2, 3], None), (vec![1, 2], None));
        assert_eq!(carried("a\n\nb", "", &[0, 1], Some(1)), (vec![], None));
    }
}
