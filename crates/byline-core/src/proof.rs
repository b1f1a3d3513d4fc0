//! A file that proves a right: a letter, a mail, a contract, kept as it was given.
//! It refuses to be public: only the desk may fetch it.

use crate::{
    clock::Moment,
    digest::Digest,
    ids::{AccountId, OpEdId, PermissionId, ProofId},
    text::Text,
};

/// A file that proves a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Its id.
    pub id: ProofId,
    /// The op-ed whose right it proves.
    pub op_ed: OpEdId,
    /// The permission that rests on it; none while it is only proposed.
    pub permission: Option<PermissionId>,
    /// The bytes, as given.
    pub digest: Digest,
    /// How many.
    pub size: u64,
    /// What its giver called it.
    pub name: Text,
    /// When it was kept.
    pub at: Moment,
    /// Which account gave it; none where a scholar did by their link.
    pub by: Option<AccountId>,
}
