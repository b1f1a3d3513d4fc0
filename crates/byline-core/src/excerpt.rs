//! The part of a text that is shown: chosen by paragraphs, cut between sentences, never above the allowance.
//! It refuses to exist beyond what the rights let be shown.

mod sentences;

use crate::{
    prose::{Block, Prose},
    rights::Allow,
};
use serde::{Deserialize, Serialize};

/// How long the whole text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is", content = "words")]
pub enum TextLength {
    /// The body kept is the whole text, of so many words.
    Whole(u32),
    /// The body kept is a part; the whole has so many words, by an editor's word or the outlet's.
    Part(u32),
    /// The body kept is a part and nobody has said how long the whole is.
    PartUnknown,
}

/// The allowance in countable terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowance {
    /// No sentence of the text.
    LinkOnly,
    /// At most so many words.
    Words(u32),
    /// At most so many paragraphs.
    Paragraphs(u32),
    /// All of it.
    Full,
}

/// A percentage was allowed, of a length nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} percent of this text may be shown, but only a part of it came in: give the length of the whole in words"
)]
pub struct LengthUnknown(pub u8);

impl Allowance {
    /// `allow` in countable terms; a percentage rounds down.
    ///
    /// # Errors
    /// [`LengthUnknown`] for a percentage of a text whose whole length nobody knows.
    pub fn resolve(allow: Allow, length: TextLength) -> Result<Self, LengthUnknown> {
        Ok(match allow {
            Allow::LinkOnly => Self::LinkOnly,
            Allow::Words(n) => Self::Words(n),
            Allow::Paragraphs(n) => Self::Paragraphs(n),
            Allow::Full => Self::Full,
            Allow::Percent(percent) => match length {
                TextLength::Whole(words) | TextLength::Part(words) => {
                    let share = u64::from(words) * u64::from(percent) / 100;
                    Self::Words(u32::try_from(share).unwrap_or(u32::MAX))
                }
                TextLength::PartUnknown => return Err(LengthUnknown(percent)),
            },
        })
    }

    fn holds(self, words: u32, paragraphs: u32) -> bool {
        match self {
            Self::LinkOnly => paragraphs == 0,
            Self::Words(most) => words <= most,
            Self::Paragraphs(most) => paragraphs <= most,
            Self::Full => true,
        }
    }
}

/// Which part of a body an editor chose: block numbers from 0, and how many sentences of the last of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    blocks: Vec<u32>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    last_sentences: Option<u32>,
}

impl Selection {
    /// These blocks in the order of the text, and only the first `last_sentences` sentences of the last one when given.
    #[must_use]
    pub fn new(mut blocks: Vec<u32>, last_sentences: Option<u32>) -> Self {
        blocks.sort_unstable();
        blocks.dedup();
        Self { blocks, last_sentences: last_sentences.filter(|n| *n > 0) }
    }

    /// Nothing of the text.
    #[must_use]
    pub fn nothing() -> Self {
        Self::default()
    }

    /// The most from the beginning of `body` that the allowance holds, ended between sentences.
    #[must_use]
    pub fn from_start(body: &Prose, allowance: Allowance) -> Self {
        let all = Self::new((0..u32::try_from(body.blocks().len()).unwrap_or(u32::MAX)).collect(), None);
        all.fitted(body, allowance)
    }

    /// The block numbers, ascending.
    #[must_use]
    pub fn blocks(&self) -> &[u32] {
        &self.blocks
    }

    /// How many sentences of the last block, when not all.
    #[must_use]
    pub fn last_sentences(&self) -> Option<u32> {
        self.last_sentences
    }

    /// The most of this selection, from its beginning, that the allowance holds.
    #[must_use]
    pub fn fitted(&self, body: &Prose, allowance: Allowance) -> Self {
        let mut fitted = Self::nothing();
        for (n, index) in self.blocks.iter().enumerate() {
            let last = n + 1 == self.blocks.len();
            let mut longer = fitted.clone();
            longer.blocks.push(*index);
            longer.last_sentences = self.last_sentences.filter(|_| last);
            if longer.held_by(body, allowance) {
                fitted = longer;
                continue;
            }
            let sentences = longer.last_sentences.unwrap_or(u32::MAX).min(self.sentences_in(body, *index));
            let shorter = (1..sentences).rev().map(|s| Self { last_sentences: Some(s), ..longer.clone() });
            return shorter.into_iter().find(|s| s.held_by(body, allowance)).unwrap_or(fitted);
        }
        fitted
    }

    fn sentences_in(&self, body: &Prose, index: u32) -> u32 {
        let count = block(body, index).map_or(0, |b| sentences::ends(b).len());
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn held_by(&self, body: &Prose, allowance: Allowance) -> bool {
        let prose = self.taken_from(body);
        allowance.holds(prose.words(), paragraphs(&prose))
    }

    fn taken_from(&self, body: &Prose) -> Prose {
        let last = self.blocks.last();
        let taken = self.blocks.iter().filter_map(|index| {
            let whole = block(body, *index)?;
            match self.last_sentences.filter(|_| Some(index) == last) {
                Some(sentences) => Some(sentences::first(whole, sentences)),
                None => Some(whole.clone()),
            }
        });
        Prose::new(taken.collect())
    }
}

fn block(body: &Prose, index: u32) -> Option<&Block> {
    body.blocks().get(usize::try_from(index).ok()?)
}

/// Blocks count as paragraphs save headings, which lead to the next.
fn paragraphs(prose: &Prose) -> u32 {
    let counted = prose.blocks().iter().filter(|b| !matches!(b, Block::Heading { .. })).count();
    u32::try_from(counted).unwrap_or(u32::MAX)
}

/// The part of a text that is shown, within the allowance it was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    prose: Prose,
    words: u32,
    is_whole: bool,
    gaps: Vec<usize>,
}

/// Why a selection is no excerpt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExcerptRefusal {
    /// Only the link may be shown.
    #[error("the rights let only the link be shown; choose no paragraph, or record a permission")]
    LinkOnly,
    /// More words than allowed.
    #[error("the excerpt has {chosen} words; {allowed} are allowed: choose less, or record a permission")]
    TooManyWords {
        /// Words chosen.
        chosen: u32,
        /// Words allowed.
        allowed: u32,
    },
    /// More paragraphs than allowed.
    #[error(
        "the excerpt has {chosen} paragraphs; {allowed} are allowed: choose fewer, or record a permission"
    )]
    TooManyParagraphs {
        /// Paragraphs chosen.
        chosen: u32,
        /// Paragraphs allowed.
        allowed: u32,
    },
    /// A paragraph that the text does not have.
    #[error("the text has no paragraph {0}; choose again, the text has changed")]
    NoSuchParagraph(u32),
}

impl Excerpt {
    /// What `selection` chooses of `body`, when the allowance holds it; nothing chosen is an empty excerpt.
    ///
    /// # Errors
    /// [`ExcerptRefusal`] beyond the allowance or the text.
    pub fn choose(body: &Prose, selection: &Selection, allowance: Allowance) -> Result<Self, ExcerptRefusal> {
        if let Some(missing) = selection.blocks.iter().find(|index| block(body, **index).is_none()) {
            return Err(ExcerptRefusal::NoSuchParagraph(missing.saturating_add(1)));
        }
        let prose = selection.taken_from(body);
        let (words, blocks) = (prose.words(), paragraphs(&prose));
        match allowance {
            _ if allowance.holds(words, blocks) => Ok(Self::of(body, selection, prose, words)),
            Allowance::Words(allowed) => Err(ExcerptRefusal::TooManyWords { chosen: words, allowed }),
            Allowance::Paragraphs(allowed) => {
                Err(ExcerptRefusal::TooManyParagraphs { chosen: blocks, allowed })
            }
            Allowance::LinkOnly | Allowance::Full => Err(ExcerptRefusal::LinkOnly),
        }
    }

    /// The most of `selection` that the allowance holds: how a page steps down when a permission ends.
    #[must_use]
    pub fn stepped_down(body: &Prose, selection: &Selection, allowance: Allowance) -> Self {
        let fitted = selection.fitted(body, allowance);
        let prose = fitted.taken_from(body);
        let words = prose.words();
        Self::of(body, &fitted, prose, words)
    }

    fn of(body: &Prose, selection: &Selection, prose: Prose, words: u32) -> Self {
        let mut due = 0;
        let gaps = selection
            .blocks
            .iter()
            .enumerate()
            .filter_map(|(n, index)| {
                let left_out = *index != std::mem::replace(&mut due, index.saturating_add(1));
                left_out.then_some(n)
            })
            .collect();
        let is_whole = !body.is_empty() && prose == *body;
        Self { prose, words, is_whole, gaps }
    }

    /// The words shown.
    #[must_use]
    pub fn prose(&self) -> &Prose {
        &self.prose
    }

    /// How many words are shown.
    #[must_use]
    pub fn words(&self) -> u32 {
        self.words
    }

    /// Whether nothing of the text is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prose.is_empty()
    }

    /// Whether all of the body kept is shown.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The numbers of the shown blocks before which something of the text was left out; 0 where its beginning was.
    #[must_use]
    pub fn gaps(&self) -> &[usize] {
        &self.gaps
    }
}

#[cfg(test)]
mod tests;
