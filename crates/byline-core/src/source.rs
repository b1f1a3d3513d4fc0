//! What came in, kept as it came: each hop of a fetch, or a file somebody gave.
//! It refuses to be changed or shown: sources are private, written once, and named by their content.

use crate::{
    address::WebAddress,
    clock::Moment,
    digest::Digest,
    ids::{AccountId, SourceId},
    text::Text,
};
use serde::{Deserialize, Serialize};

/// One kept source of an intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// When it came.
    pub at: Moment,
    /// How it came.
    pub came: Came,
}

/// How a source came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Came {
    /// By a fetch, hop by hop.
    Fetch {
        /// The hops in order; the last gave the page.
        hops: Vec<HopKept>,
    },
    /// As a file.
    File {
        /// The name it was given under.
        name: Text,
        /// The media type it was given as.
        media_type: Option<Text>,
        /// Its bytes.
        body: Digest,
        /// The address it is said to be from.
        url: Option<WebAddress>,
        /// Who gave it; none for the command line.
        given_by: Option<AccountId>,
    },
}

/// One hop of a fetch, as kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HopKept {
    /// The address asked.
    pub url: WebAddress,
    /// The peer that answered, `192.0.2.1:443`.
    pub peer: Text,
    /// When the request was sent.
    pub started: Moment,
    /// When the last byte had come.
    pub ended: Moment,
    /// The request head as sent.
    pub request_head: Digest,
    /// The status line and headers as they came.
    pub response_head: Digest,
    /// The status.
    pub status: u16,
    /// The body as sent, not decoded.
    pub body: Digest,
}

impl Source {
    /// The bytes that the draft was read from.
    #[must_use]
    pub fn body(&self) -> Option<Digest> {
        match &self.came {
            Came::Fetch { hops } => hops.last().map(|hop| hop.body),
            Came::File { body, .. } => Some(*body),
        }
    }
}
