//! What an account may do at a site.
//! It refuses to be a person: a role is granted to a key, never to a byline.

use crate::evidence::kebab;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What an account may do at one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads all of the desk, changes nothing.
    Auditor,
    /// Brings in, reviews, displays, corrects and withdraws.
    Editor,
    /// All of that, and the site's rules, accounts and settings.
    Administrator,
}

kebab!(Role);

impl Role {
    /// Whether this role may change op-eds.
    #[must_use]
    pub fn may_edit(self) -> bool {
        matches!(self, Self::Editor | Self::Administrator)
    }

    /// Whether this role may change the site's settings and accounts.
    #[must_use]
    pub fn may_administer(self) -> bool {
        matches!(self, Self::Administrator)
    }
}
