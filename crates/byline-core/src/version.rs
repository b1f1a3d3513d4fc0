//! One immutable state of an op-ed's words; what is displayed points at one, what is worked on may run ahead of it.
//! It refuses to be changed: every save makes another.

use crate::{
    clock::Moment,
    evidence::kebab,
    excerpt::{KeptText, Selection, TextLength},
    ids::{AccountId, BylineId, CorrectionId, OpEdId, PictureUseId, VersionId},
    language::{Direction, Language},
    prose::Prose,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One immutable state of an op-ed's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// The op-ed.
    pub op_ed: OpEdId,
    /// 1, 2, 3 … within the op-ed.
    pub number: u32,
    /// When it was made.
    pub made_at: Moment,
    /// Who made it; none for an intake by command.
    pub made_by: Option<AccountId>,
    /// Why it was made.
    pub why: VersionWhy,
    /// The words.
    pub words: Words,
}

/// Why a version was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VersionWhy {
    /// The op-ed came in.
    Intake,
    /// An edit without notice.
    Edit,
    /// A correction with a dated note.
    Correction,
}

/// What the dated note under an op-ed tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// Something was wrong, and is right now.
    #[default]
    Correction,
    /// Something could be misunderstood, and is said more clearly now.
    Clarification,
    /// What readers should know beside the text.
    EditorsNote,
    /// The outlet has taken back what it published.
    Retraction,
}

impl CorrectionKind {
    /// Every kind, the commonest first.
    pub const ALL: [Self; 4] = [Self::Correction, Self::Clarification, Self::EditorsNote, Self::Retraction];
}

kebab!(VersionWhy, CorrectionKind);

/// The words of an op-ed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The title.
    pub title: Text,
    /// The standfirst.
    pub standfirst: Option<Text>,
    /// The body as it came in, whole or part; never shown beyond the excerpt.
    pub body: Prose,
    /// Whether the body is known to be only a part of the original.
    pub is_part: bool,
    /// The length of the whole in words, by an editor's or the outlet's word.
    pub given_length: Option<u32>,
    /// Which part of the body the editor chose.
    pub selection: Selection,
    /// The institute's own words about the op-ed.
    pub summary: Option<Text>,
    /// The language of the text.
    pub language: Language,
    /// The direction it runs in.
    pub direction: Direction,
    /// The byline rows, in order.
    pub bylines: Vec<BylineId>,
    /// The picture beside the text.
    pub picture: Option<PictureUseId>,
}

/// A dated note that stands under the op-ed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// What it tells of.
    pub kind: CorrectionKind,
    /// When it was made.
    pub at: Moment,
    /// What was wrong and what is right, or what there is to know.
    pub note: Text,
    /// The version that corrects.
    pub version: VersionId,
}

/// No op-ed has more words. The allowance of a part is reckoned from the length given for the whole, so a length that a page
/// or a slip of the finger makes up would show more than the outlet lets.
pub const MOST_WORDS: u32 = 50_000;

impl Words {
    /// How long the whole text is, as far as is known. A given length speaks only of a text that came in as a part, and
    /// the whole is never shorter than the part that came in.
    #[must_use]
    pub fn length(&self) -> TextLength {
        let came_in = self.body.words();
        match (self.is_part, self.given_length) {
            (false, _) => TextLength::Whole(came_in),
            (true, Some(words)) => TextLength::Part(words.max(came_in)),
            (true, None) => TextLength::PartUnknown,
        }
    }

    /// The outlet's own words, of which an allowance speaks.
    #[must_use]
    pub fn kept(&self) -> KeptText<'_> {
        KeptText { standfirst: self.standfirst.as_ref(), body: &self.body }
    }
}
