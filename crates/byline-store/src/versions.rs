//! The immutable states of an op-ed's words.
//! It refuses to change one: there is no statement here that updates a version.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, Value, json_text, params},
};
use byline_core::{
    ids::{OpEdId, VersionId},
    version::Version,
};

statements! {
    INSERT = "INSERT INTO version (id, op_ed, number, made_at, made_by, why, title, language, picture, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    PUT_BYLINE = "INSERT INTO version_byline (version, place, byline) VALUES ($1, $2, $3)";
    ONE = "SELECT * FROM version WHERE id = $1";
    OF_OP_ED = "SELECT * FROM version WHERE op_ed = $1 ORDER BY number";
    NEXT = "SELECT COALESCE(max(number), 0) + 1 AS number FROM version WHERE op_ed = $1";
}

pub(crate) async fn insert(tx: &mut WriteTx, version: &Version) -> Result<(), StoreError> {
    tx.batches(vec![(&INSERT, vec![row_of(version)]), (&PUT_BYLINE, byline_rows(version).collect())])
        .await
        .map(drop)
}

pub(crate) fn row_of(version: &Version) -> Vec<Value> {
    let words = &version.words;
    params![
        version.id,
        version.op_ed,
        version.number,
        version.made_at,
        version.made_by,
        version.why,
        words.title,
        words.language,
        words.picture,
        json_text(words),
    ]
}

pub(crate) fn byline_rows(version: &Version) -> impl Iterator<Item = Vec<Value>> {
    let rows = version.words.bylines.iter().zip(0i64..);
    rows.map(|(byline, place)| params![version.id, place, byline])
}

/// One version.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, version: VersionId) -> Result<Option<Version>, StoreError> {
    tx.query_opt(&ONE, params![version]).await?.as_ref().map(read).transpose()
}

/// The versions of an op-ed, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Version>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// The number of the next version of an op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn next_number(tx: &mut ReadTx, op_ed: OpEdId) -> Result<u32, StoreError> {
    tx.query_one(&NEXT, params![op_ed]).await?.get("number")
}

pub(crate) fn read(row: &Row) -> Result<Version, StoreError> {
    Ok(Version {
        id: row.get("id")?,
        op_ed: row.get("op_ed")?,
        number: row.get("number")?,
        made_at: row.get("made_at")?,
        made_by: row.get("made_by")?,
        why: row.get("why")?,
        words: row.json("words")?,
    })
}
