//! The immutable states of an op-ed's words.
//! It refuses to change one: there is no statement here that updates a version.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, Value, json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId, VersionId},
    language::Language,
    oped::Stage,
    text::Text,
    version::{Version, VersionWhy},
};

statements! {
    INSERT = "INSERT INTO version (id, op_ed, number, made_at, made_by, why, title, language, picture, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    PUT_BYLINE = "INSERT INTO version_byline (version, place, byline) VALUES ($1, $2, $3)";
    ONE = "SELECT * FROM version WHERE id = $1";
    OF_OP_ED = "SELECT * FROM version WHERE op_ed = $1 ORDER BY number";
    HEADS = "SELECT id, number, made_at, made_by, why, title, language FROM version WHERE op_ed = $1 ORDER BY number DESC";
    FIRST = "SELECT * FROM version WHERE op_ed = $1 ORDER BY number LIMIT 1";
    NEXT = "SELECT COALESCE(max(number), 0) + 1 AS number FROM version WHERE op_ed = $1";
    SHOWN = "INSERT INTO version_shown (version, op_ed, since) VALUES ($1, $2, $3)
        ON CONFLICT (version) DO UPDATE SET closed_at = NULL";
    ALL_SHOWN = "SELECT * FROM version_shown WHERE op_ed = $1 ORDER BY since DESC, version DESC LIMIT $2";
    CLOSE_ALL = "UPDATE version_shown SET closed_at = $2 WHERE op_ed = $1 AND closed_at IS NULL";
    CLOSE = "UPDATE version_shown SET closed_at = $3 WHERE version = $1 AND op_ed = $2";
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

/// The first version of an op-ed: its words as they came in.
///
/// # Errors
/// [`StoreError`]
pub async fn first(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Option<Version>, StoreError> {
    tx.query_opt(&FIRST, params![op_ed]).await?.as_ref().map(read).transpose()
}

/// What a list says of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionHead {
    /// Its id.
    pub id: VersionId,
    /// Its number.
    pub number: u32,
    /// When it was made.
    pub made_at: Moment,
    /// Who made it.
    pub made_by: Option<AccountId>,
    /// Why.
    pub why: VersionWhy,
    /// Its title.
    pub title: Text,
    /// The language of the text.
    pub language: Language,
}

impl From<&Version> for VersionHead {
    fn from(version: &Version) -> Self {
        Self {
            id: version.id,
            number: version.number,
            made_at: version.made_at,
            made_by: version.made_by,
            why: version.why,
            title: version.words.title.clone(),
            language: version.words.language.clone(),
        }
    }
}

/// The versions of an op-ed as a list says them, the newest first, without their texts.
///
/// # Errors
/// [`StoreError`]
pub async fn heads(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<VersionHead>, StoreError> {
    let read = |row: &Row| {
        Ok(VersionHead {
            id: row.get("id")?,
            number: row.get("number")?,
            made_at: row.get("made_at")?,
            made_by: row.get("made_by")?,
            why: row.get("why")?,
            title: row.get("title")?,
            language: row.get("language")?,
        })
    };
    tx.query(&HEADS, params![op_ed]).await?.iter().map(read).collect()
}

/// The number of the next version of an op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn next_number(tx: &mut ReadTx, op_ed: OpEdId) -> Result<u32, StoreError> {
    tx.query_one(&NEXT, params![op_ed]).await?.get("number")
}

/// A version that readers saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WasShown {
    /// The version.
    pub version: VersionId,
    /// Since when they saw it.
    pub since: Moment,
    /// Since when they may not read it among the earlier versions.
    pub closed_at: Option<Moment>,
}

/// Notes that readers see a version from `since` on; the first time stands.
///
/// # Errors
/// [`StoreError`]
pub async fn shown(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    version: VersionId,
    since: Moment,
) -> Result<(), StoreError> {
    tx.execute(&SHOWN, shown_row(op_ed, version, since)).await.map(drop)
}

pub(crate) fn shown_row(op_ed: OpEdId, version: VersionId, since: Moment) -> Vec<Value> {
    params![version, op_ed, since]
}

/// The versions of an op-ed that readers saw, the latest first, at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn all_shown(tx: &mut ReadTx, op_ed: OpEdId, most: u32) -> Result<Vec<WasShown>, StoreError> {
    let read = |row: &Row| {
        Ok(WasShown {
            version: row.get("version")?,
            since: row.get("since")?,
            closed_at: row.get("closed_at")?,
        })
    };
    tx.query(&ALL_SHOWN, params![op_ed, most]).await?.iter().map(read).collect()
}

/// Closes a version that readers saw to them, or opens it again; whether there is such a one. The change number is the caller's.
///
/// # Errors
/// [`StoreError`]
pub async fn close(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    version: VersionId,
    at: Option<Moment>,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLOSE, params![version, op_ed, at]).await? > 0)
}

/// Writes what a stage says of versions: one that is displayed was seen; a withdrawal lets readers read none that they saw until
/// then, but the one that is shown again.
pub(crate) async fn follow(tx: &mut WriteTx, op_ed: OpEdId, stage: &Stage) -> Result<(), StoreError> {
    match stage {
        Stage::Displayed { version, since } => shown(tx, op_ed, *version, *since).await,
        Stage::Withdrawn { decision, .. } => {
            tx.execute(&CLOSE_ALL, params![op_ed, decision.at]).await.map(drop)
        }
        _ => Ok(()),
    }
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
