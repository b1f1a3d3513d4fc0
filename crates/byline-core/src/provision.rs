//! A standing decision about one op-ed: when its time ends, which soft gate an editor let it pass, whose name is withheld.
//! It refuses to be forgotten: what is taken back stays on record with the moment it was.

use crate::{
    clock::Moment,
    displayed::Record,
    evidence::kebab,
    gate::SoftGateName,
    ids::{AccountId, PersonId, ProvisionId},
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A standing decision about one op-ed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// Its id.
    pub id: ProvisionId,
    /// What was decided.
    pub what: Provided,
    /// Who decided it; none for the command line.
    pub by: Option<AccountId>,
    /// When.
    pub at: Moment,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Provided {
    /// Its time on display ends.
    Ends {
        /// When.
        at: Moment,
        /// What is left then.
        how: Ending,
        /// Why; public where it is withdrawn.
        why: Text,
    },
    /// It goes live at this moment, by an editor's choice, where no embargo is later.
    GoesLive {
        /// When.
        at: Moment,
    },
    /// It may be displayed although a soft gate is closed.
    Passes {
        /// Which gate.
        gate: SoftGateName,
        /// Who said so, by the name of that day.
        name: Text,
        /// Why.
        why: Text,
    },
    /// A person's name stands on no surface beside it.
    Withholds {
        /// Whose.
        person: PersonId,
    },
    /// Readers are told why it was selected.
    Tells {
        /// Why.
        why: Text,
    },
}

/// What is left of an op-ed whose time has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// The page stays, with the way to the original alone.
    LinkOnly,
    /// A tombstone with the reason.
    Withdrawn,
}

kebab!(Ending);

impl Provided {
    /// The word for what it is.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Ends { .. } => "ends",
            Self::GoesLive { .. } => "goes-live",
            Self::Passes { .. } => "passes",
            Self::Withholds { .. } => "withholds",
            Self::Tells { .. } => "tells",
        }
    }
}

impl Record {
    /// When its time on display ends, and what is left then.
    #[must_use]
    pub fn ends(&self) -> Option<(Moment, Ending)> {
        let ends = self.provisions.iter().filter_map(|p| match p.what {
            Provided::Ends { at, how, .. } => Some((at, how)),
            _ => None,
        });
        ends.min_by_key(|(at, _)| *at)
    }

    /// The moment an editor chose for it to go live.
    #[must_use]
    pub fn chosen_moment(&self) -> Option<Moment> {
        let chosen = self.provisions.iter().filter_map(|p| match p.what {
            Provided::GoesLive { at } => Some((p.id, at)),
            _ => None,
        });
        chosen.max_by_key(|(id, _)| *id).map(|(_, at)| at)
    }

    /// Why it was selected, where readers are told.
    #[must_use]
    pub fn why_told(&self) -> Option<&Text> {
        let told = self.provisions.iter().filter_map(|p| match &p.what {
            Provided::Tells { why } => Some((p.id, why)),
            _ => None,
        });
        told.max_by_key(|(id, _)| *id).map(|(_, why)| why)
    }
}
