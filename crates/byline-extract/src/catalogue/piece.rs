//! One op-ed as a catalogue lists it: the draft with its witnesses, what it was called there, and what does not come along.
//! It refuses to drop anything in silence: what the file holds and Byline does not take is a sentence in `losses`.

use crate::draft::Draft;
use byline_core::{address::WebAddress, clock::Moment, oped::Kind, outside::OutsideId};

/// One op-ed of a catalogue.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// Where in the file: "item 12, post 567", "line 40, record qazi2012".
    pub place: String,
    /// What it is called elsewhere; a rerun recognises it by these.
    pub ids: Vec<OutsideId>,
    /// The op-ed, each field with its witness ([`byline_core::evidence::Origin::Record`] as a rule). The address at the
    /// outlet is `draft.original` with `draft.original_outlet` when the file's own text is a copy, else `draft.canonical`
    /// with `draft.outlet`.
    pub draft: Draft,
    /// What kind of piece the file says it is; none is an op-ed.
    pub kind: Option<Kind>,
    /// Its addresses at the institute's own old site, never the outlet's; readers who follow them are sent on.
    pub old: Vec<WebAddress>,
    /// Whether readers could see it where it comes from.
    pub before: Before,
    /// How it was filed there.
    pub terms: Vec<Term>,
    /// What does not come along, one sentence each ("A gallery of 4 pictures stays behind.").
    pub losses: Vec<String>,
    /// The bytes it was read from, kept as its source: its own stretch of the file.
    pub source: Vec<u8>,
}

/// Whether readers could see it where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Before {
    /// The file says nothing of it: a bibliography.
    #[default]
    Untold,
    /// Readers could see it.
    Public {
        /// Since when, where the file says.
        since: Option<Moment>,
    },
    /// Readers could not, and how: "draft", "private", "password-protected".
    Hidden(String),
}

/// A word it was filed under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// Which list of words: "category", "post_tag", "keyword".
    pub taxonomy: String,
    /// The word in addresses; the name where the file has none.
    pub slug: String,
    /// The word as readers saw it.
    pub name: String,
}
