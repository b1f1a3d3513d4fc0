//! What a scholar proposes by their own link: a piece, an answer about rights, a word on a draft, their own details, an order.
//! It refuses to be a change: nothing readers see follows from one before an editor accepts it, but that a scholar declines display.

use crate::{
    clock::Moment,
    day::Day,
    evidence::kebab,
    ids::{AccountId, OpEdId, PersonId, PictureUseId, ProofId, ProposalId, ScholarLinkId, VersionId},
    oped::StageName,
    rights::Allow,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Something a scholar proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// Who proposes: the scholar of the link.
    pub person: PersonId,
    /// By which link.
    pub link: ScholarLinkId,
    /// The op-ed it is about.
    pub op_ed: Option<OpEdId>,
    /// When.
    pub at: Moment,
    /// What.
    pub what: Proposed,
    /// What an editor made of it; none while it waits.
    pub decided: Option<Decided>,
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Proposed {
    /// A piece that was sent in.
    Piece {
        /// Its title as it was read.
        title: Text,
        /// The op-ed it was already, where it was here before.
        here: Option<OpEdId>,
    },
    /// What the scholar answers about the rights in a piece.
    Rights {
        /// Who holds them.
        holder: Text,
        /// How much may be shown.
        allow: Allow,
        /// From when.
        from: Option<Day>,
        /// What proves it.
        proof: Text,
        /// The same as a file.
        file: Option<ProofId>,
    },
    /// A draft may be displayed as it stands.
    SignOff {
        /// The version that was read.
        version: VersionId,
    },
    /// A draft is not right yet.
    SendBack {
        /// The version that was read.
        version: VersionId,
        /// What is not right.
        words: Text,
    },
    /// The scholar's own names, positions, biographies and portrait, as the fields of a form.
    Details {
        /// The fields by name.
        fields: Vec<(String, String)>,
        /// A new portrait; it stands nowhere until it is accepted.
        portrait: Option<PictureUseId>,
    },
    /// The pieces that stand first on the scholar's own page, in this order.
    Order {
        /// The op-eds.
        first: Vec<OpEdId>,
    },
    /// The scholar does not want the piece displayed; this one has taken effect already.
    Decline {
        /// Why, for the desk alone.
        why: Option<Text>,
        /// Where the op-ed stood.
        stood: StageName,
    },
}

/// What is proposed, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProposedKind {
    /// [`Proposed::Piece`]
    Piece,
    /// [`Proposed::Rights`]
    Rights,
    /// [`Proposed::SignOff`]
    SignOff,
    /// [`Proposed::SendBack`]
    SendBack,
    /// [`Proposed::Details`]
    Details,
    /// [`Proposed::Order`]
    Order,
    /// [`Proposed::Decline`]
    Decline,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was done, or noted where there is nothing to do.
    Accepted,
    /// It was left.
    Left,
    /// The scholar sent another one in its place.
    Replaced,
}

kebab!(ProposedKind, Outcome);

/// Who decided on a proposal, when, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Who; none where the scholar replaced it.
    pub by: Option<AccountId>,
    /// When.
    pub at: Moment,
    /// How.
    pub outcome: Outcome,
}

impl Proposed {
    /// The word for what it is.
    #[must_use]
    pub fn kind(&self) -> ProposedKind {
        match self {
            Self::Piece { .. } => ProposedKind::Piece,
            Self::Rights { .. } => ProposedKind::Rights,
            Self::SignOff { .. } => ProposedKind::SignOff,
            Self::SendBack { .. } => ProposedKind::SendBack,
            Self::Details { .. } => ProposedKind::Details,
            Self::Order { .. } => ProposedKind::Order,
            Self::Decline { .. } => ProposedKind::Decline,
        }
    }
}

impl ProposedKind {
    /// The kinds whose waiting proposal this one takes the place of: a draft is signed off or sent back, not both.
    #[must_use]
    pub fn replaces(self) -> &'static [Self] {
        match self {
            Self::Piece => &[],
            Self::Rights => &[Self::Rights],
            Self::SignOff | Self::SendBack => &[Self::SignOff, Self::SendBack],
            Self::Details => &[Self::Details],
            Self::Order => &[Self::Order],
            Self::Decline => &[Self::Decline, Self::SignOff],
        }
    }

    /// Whether accepting it changes something, so that it may also be left; the others are only noted.
    #[must_use]
    pub fn changes(self) -> bool {
        matches!(self, Self::Rights | Self::Details | Self::Order)
    }
}
