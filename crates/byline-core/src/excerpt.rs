//! The part of a text that is shown: chosen by paragraphs, cut between sentences, never above the allowance.
//! It refuses to exist beyond what the rights let be shown.

mod carried;
mod sentences;

use crate::{
    prose::{Block, Prose, count_words},
    rights::Allow,
    text::Text,
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

/// The outlet's own words as they are kept: all that an allowance speaks of, save the title.
#[derive(Clone, Copy, Debug)]
pub struct KeptText<'a> {
    /// The standfirst.
    pub standfirst: Option<&'a Text>,
    /// The body, whole or part.
    pub body: &'a Prose,
}

impl KeptText<'_> {
    fn standfirst_words(self) -> u32 {
        self.standfirst.map_or(0, |standfirst| count_words(standfirst.as_str()))
    }
}

/// The allowance in countable terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowance {
    /// Nothing of the text but its title.
    LinkOnly,
    /// At most so many words of standfirst, headings and text together.
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

    /// The words of the standfirst that count against this allowance: all or, where it is not shown, none.
    #[must_use]
    pub fn counted_standfirst(self, text: KeptText<'_>) -> u32 {
        match self {
            Self::Words(most) => Some(text.standfirst_words()).filter(|words| *words <= most).unwrap_or(0),
            Self::Full => text.standfirst_words(),
            Self::LinkOnly | Self::Paragraphs(_) => 0,
        }
    }

    /// What the standfirst leaves for the body.
    fn for_body(self, text: KeptText<'_>) -> Self {
        match self {
            Self::Words(most) => Self::Words(most.saturating_sub(self.counted_standfirst(text))),
            other => other,
        }
    }

    fn shows_standfirst(self, text: KeptText<'_>, excerpt: &Prose) -> bool {
        match self {
            Self::LinkOnly => false,
            Self::Words(most) => text.standfirst_words() <= most,
            Self::Paragraphs(_) => !excerpt.is_empty(),
            Self::Full => true,
        }
    }

    fn holds(self, shown: &Prose) -> bool {
        match self {
            Self::LinkOnly => shown.is_empty(),
            Self::Words(most) => shown.words() <= most,
            Self::Paragraphs(most) => paragraphs(shown) <= most,
            Self::Full => true,
        }
    }

    /// What is left of the allowance after a block that it holds whole.
    fn after(self, block: &Block) -> Option<Self> {
        match self {
            Self::LinkOnly => None,
            Self::Words(most) => most.checked_sub(block.words()).map(Self::Words),
            Self::Paragraphs(_) if is_heading(block) => Some(self),
            Self::Paragraphs(most) => most.checked_sub(1).map(Self::Paragraphs),
            Self::Full => Some(self),
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

    /// The most from the beginning of the body that the allowance holds beside the standfirst, ended between sentences.
    #[must_use]
    pub fn from_start(text: KeptText<'_>, allowance: Allowance) -> Self {
        let all = Self::new((0..u32::try_from(text.body.blocks().len()).unwrap_or(u32::MAX)).collect(), None);
        all.fitted(text, allowance)
    }

    /// How many sentences of the last block, when not all.
    #[must_use]
    pub fn last_sentences(&self) -> Option<u32> {
        self.last_sentences
    }

    /// The most of this selection, from its beginning, that the allowance holds beside the standfirst.
    #[must_use]
    pub fn fitted(&self, text: KeptText<'_>, allowance: Allowance) -> Self {
        let wanted = self.led_on(text.body);
        let mut room = allowance.for_body(text);
        for (n, index) in wanted.blocks.iter().enumerate() {
            let Some(block) = block(text.body, *index) else { continue };
            let cut = wanted.last_sentences.filter(|_| n + 1 == wanted.blocks.len());
            match room.after(block).filter(|_| cut.is_none()) {
                Some(left) => room = left,
                None if is_heading(block) => return wanted.up_to(n, None).led_on(text.body),
                None => return wanted.up_to(n, cut_to_fit(block, cut, room)).led_on(text.body),
            }
        }
        wanted
    }

    /// The first `whole` blocks, and of the next as many sentences as are left of it.
    fn up_to(mut self, whole: usize, sentences: Option<u32>) -> Self {
        self.blocks.truncate(if sentences.is_some() { whole + 1 } else { whole });
        self.last_sentences = sentences;
        self
    }

    /// The same without headings at its end: a heading leads to what follows, and there nothing does.
    fn led_on(&self, body: &Prose) -> Self {
        let mut blocks = self.blocks.clone();
        while blocks.last().and_then(|last| block(body, *last)).is_some_and(is_heading) {
            blocks.pop();
        }
        let last_sentences = self.last_sentences.filter(|_| !blocks.is_empty());
        Self { blocks, last_sentences }
    }

    fn taken_from(&self, body: &Prose) -> Prose {
        let chosen = self.led_on(body);
        let taken = chosen.blocks.iter().filter_map(|index| {
            let whole = block(body, *index)?;
            match chosen.last_sentences.filter(|_| Some(index) == chosen.blocks.last()) {
                Some(sentences) => Some(sentences::first(whole, sentences)),
                None => Some(whole.clone()),
            }
        });
        without_last_headings(Prose::new(taken.collect()))
    }
}

/// How many sentences of a block fit: at most `cut`; none where not even the first does.
fn cut_to_fit(block: &Block, cut: Option<u32>, room: Allowance) -> Option<u32> {
    let ends = sentences::ends(block);
    let most = cut.map_or(ends.len(), |cut| ends.len().min(usize::try_from(cut).unwrap_or(usize::MAX)));
    let fits = |count: usize| room.holds(&Prose::new(vec![sentences::cut(block, ends[count - 1])]));
    let (mut fitting, mut least) = (0, most + 1);
    while least - fitting > 1 {
        let middle = fitting + (least - fitting) / 2;
        if fits(middle) {
            fitting = middle;
        } else {
            least = middle;
        }
    }
    u32::try_from(fitting).ok().filter(|fitting| *fitting > 0)
}

/// How many words a block has up to the end of each of its sentences, as excerpts are cut: `[12, 30, 45]`.
#[must_use]
pub fn sentence_words(block: &Block) -> Vec<u32> {
    let plain = block.plain();
    let ends = sentences::ends(block);
    ends.into_iter().map(|end| count_words(plain.get(..end).unwrap_or(&plain))).collect()
}

fn block(body: &Prose, index: u32) -> Option<&Block> {
    body.blocks().get(usize::try_from(index).ok()?)
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading { .. })
}

fn without_last_headings(prose: Prose) -> Prose {
    let blocks = led_to(&prose);
    if blocks.len() == prose.blocks().len() { prose } else { Prose::new(blocks.to_vec()) }
}

/// The blocks up to the last that is no heading.
fn led_to(prose: &Prose) -> &[Block] {
    let end = prose.blocks().iter().rposition(|b| !is_heading(b)).map_or(0, |last| last + 1);
    &prose.blocks()[..end]
}

/// Blocks count as paragraphs save headings, which lead to the next.
fn paragraphs(prose: &Prose) -> u32 {
    u32::try_from(prose.blocks().iter().filter(|b| !is_heading(b)).count()).unwrap_or(u32::MAX)
}

/// The part of a text that is shown, within the allowance it was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    standfirst: Option<Text>,
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
    #[error(
        "the excerpt {}has {chosen} words; {allowed} are allowed: choose less, or record a permission",
        if *.standfirst > 0 { "with the standfirst " } else { "" }
    )]
    TooManyWords {
        /// Words chosen, those of a standfirst that is shown among them.
        chosen: u32,
        /// Words of the standfirst among them.
        standfirst: u32,
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
    /// What `selection` chooses of the text, when the allowance holds it beside the standfirst; nothing chosen is an
    /// empty excerpt. Headings at the end of a selection lead to nothing and are left out.
    ///
    /// # Errors
    /// [`ExcerptRefusal`] beyond the allowance or the text.
    pub fn choose(
        text: KeptText<'_>,
        selection: &Selection,
        allowance: Allowance,
    ) -> Result<Self, ExcerptRefusal> {
        if let Some(missing) = selection.blocks.iter().find(|index| block(text.body, **index).is_none()) {
            return Err(ExcerptRefusal::NoSuchParagraph(missing.saturating_add(1)));
        }
        let prose = selection.taken_from(text.body);
        match allowance {
            _ if allowance.for_body(text).holds(&prose) => Ok(Self::of(text, selection, prose, allowance)),
            Allowance::Words(allowed) => {
                let standfirst = allowance.counted_standfirst(text);
                let chosen = prose.words().saturating_add(standfirst);
                Err(ExcerptRefusal::TooManyWords { chosen, standfirst, allowed })
            }
            Allowance::Paragraphs(allowed) => {
                Err(ExcerptRefusal::TooManyParagraphs { chosen: paragraphs(&prose), allowed })
            }
            Allowance::LinkOnly | Allowance::Full => Err(ExcerptRefusal::LinkOnly),
        }
    }

    /// The most of `selection` that the allowance holds: how a page steps down when a permission ends.
    #[must_use]
    pub fn stepped_down(text: KeptText<'_>, selection: &Selection, allowance: Allowance) -> Self {
        let fitted = selection.fitted(text, allowance);
        let prose = fitted.taken_from(text.body);
        Self::of(text, &fitted, prose, allowance)
    }

    fn of(text: KeptText<'_>, selection: &Selection, prose: Prose, allowance: Allowance) -> Self {
        let (mut gaps, mut due) = (Vec::new(), 0);
        for (n, index) in selection.led_on(text.body).blocks.iter().enumerate() {
            if *index != due {
                gaps.push(n);
            }
            due = index.saturating_add(1);
        }
        let is_whole = !prose.is_empty() && prose.blocks() == led_to(text.body);
        let standfirst = text.standfirst.filter(|_| allowance.shows_standfirst(text, &prose)).cloned();
        Self { standfirst, words: prose.words(), prose, is_whole, gaps }
    }

    /// The standfirst, where it is shown.
    #[must_use]
    pub fn standfirst(&self) -> Option<&Text> {
        self.standfirst.as_ref()
    }

    /// What is shown of the body.
    #[must_use]
    pub fn prose(&self) -> &Prose {
        &self.prose
    }

    /// How many words of the body are shown.
    #[must_use]
    pub fn words(&self) -> u32 {
        self.words
    }

    /// How many paragraphs of the body are shown, headings not counted.
    #[must_use]
    pub fn paragraphs(&self) -> u32 {
        paragraphs(&self.prose)
    }

    /// Whether nothing of the body is shown.
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
