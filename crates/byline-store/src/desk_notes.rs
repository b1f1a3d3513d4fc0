//! What is said about an op-ed at the desk: notes, nominations with their reasons, and why it was selected.
//! It refuses to change what was said, and to be asked by a public page.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    listing,
    statement::statements,
    value::{FromValue, ToValue, Value, params, parsed},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, NoteId, OpEdId},
    text::Text,
};
use std::str::FromStr;

statements! {
    ADD = "INSERT INTO desk_note (id, op_ed, account, at, kind, text) VALUES ($1, $2, $3, $4, $5, $6)";
    OF = "SELECT * FROM desk_note WHERE op_ed = $1 ORDER BY at, id LIMIT 500";
}

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// Something to discuss.
    Note,
    /// Puts the op-ed forward, with the reason.
    Nomination,
    /// Why it was selected.
    Why,
}

impl NoteKind {
    /// The word it is kept and sent as.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Nomination => "nomination",
            Self::Why => "why",
        }
    }
}

impl FromStr for NoteKind {
    type Err = String;

    fn from_str(raw: &str) -> Result<Self, String> {
        let all = [Self::Note, Self::Nomination, Self::Why];
        all.into_iter()
            .find(|kind| kind.as_str() == raw)
            .ok_or_else(|| format!("no note is a \u{201c}{raw}\u{201d}"))
    }
}

impl ToValue for NoteKind {
    fn to_value(&self) -> Value {
        Value::Text(self.as_str().to_owned())
    }
}

impl FromValue for NoteKind {
    fn from_value(stored: &Value) -> Result<Self, String> {
        parsed(stored)
    }
}

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskNote {
    /// Its id.
    pub id: NoteId,
    /// Who said it.
    pub account: Option<AccountId>,
    /// When.
    pub at: Moment,
    /// What it is.
    pub kind: NoteKind,
    /// The words.
    pub text: Text,
}

/// Keeps what was said.
///
/// # Errors
/// [`StoreError`]
pub async fn add(tx: &mut WriteTx, op_ed: OpEdId, note: &DeskNote) -> Result<(), StoreError> {
    tx.execute(&ADD, params![note.id, op_ed, note.account, note.at, note.kind, note.text]).await?;
    listing::mark(tx, op_ed).await
}

/// What was said, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<DeskNote>, StoreError> {
    let rows = tx.query(&OF, params![op_ed]).await?;
    rows.iter()
        .map(|row| {
            Ok(DeskNote {
                id: row.get("id")?,
                account: row.get("account")?,
                at: row.get("at")?,
                kind: row.get("kind")?,
                text: row.get("text")?,
            })
        })
        .collect()
}
