//! By what a host was known when a text of ours stood there, so that another owner can be told from the old one.
//! It refuses marks of a page without the text: these are only compared.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{json_text, params},
};
use byline_core::{clock::Moment, original::HostMarks};

statements! {
    OF = "SELECT marks, at FROM host_marks WHERE host = $1";
    PUT = "INSERT INTO host_marks (host, marks, at) VALUES ($1, $2, $3)
        ON CONFLICT (host) DO UPDATE SET marks = excluded.marks, at = excluded.at";
}

/// The marks of a host, and when they were so.
///
/// # Errors
/// [`StoreError`]
pub async fn marks_of(tx: &mut ReadTx, host: &str) -> Result<Option<(HostMarks, Moment)>, StoreError> {
    let row = tx.query_opt(&OF, params![host]).await?;
    row.map(|row| Ok((row.json("marks")?, row.get("at")?))).transpose()
}

/// The marks of a host at which a text of ours was seen just now.
///
/// # Errors
/// [`StoreError`]
pub async fn put_marks(
    tx: &mut WriteTx,
    host: &str,
    marks: &HostMarks,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&PUT, params![host, json_text(marks), now]).await.map(drop)
}
