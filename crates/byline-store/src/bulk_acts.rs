//! Acts on many op-eds at once, with what became of each of them: it goes on after a stop, and is undone as one.
//! It refuses to forget what it found: the state before stands beside each op-ed until the act is undone.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, BulkActId, OpEdId, SiteId},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value as Json;

statements! {
    ADD = "INSERT INTO bulk_act (id, site, account, at, act, given) VALUES ($1, $2, $3, $4, $5, $6)";
    ADD_PART = "INSERT INTO bulk_act_part (act, place, op_ed, state, detail) VALUES ($1, $2, $3, 'waiting', 'null')";
    ONE = "SELECT * FROM bulk_act WHERE id = $1 AND site = $2";
    /// The row lock is what it is for: one at a time goes on with an act.
    HOLD = "UPDATE bulk_act SET act = act WHERE id = $1";
    UNDONE = "UPDATE bulk_act SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL";
    PARTS = "SELECT place, op_ed, detail FROM bulk_act_part WHERE act = $1 AND state = $2 ORDER BY place LIMIT $3";
    SET = "UPDATE bulk_act_part SET state = $3, detail = $4 WHERE act = $1 AND place = $2";
    UNFINISHED = "SELECT a.id, a.site, a.account FROM bulk_act a WHERE a.at > $1 AND EXISTS (SELECT 1 FROM bulk_act_part p
        WHERE p.act = a.id AND p.state = CASE WHEN a.undone_at IS NULL THEN 'waiting' ELSE 'done' END)
        ORDER BY a.at, a.id LIMIT 20";
    STATES = "SELECT state, count(*) AS n FROM bulk_act_part WHERE act = $1 GROUP BY state ORDER BY state";
}

/// One act on many.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkAct<T> {
    /// Its id.
    pub id: BulkActId,
    /// Who did it.
    pub account: Option<AccountId>,
    /// When.
    pub at: Moment,
    /// What was done, one word.
    pub act: String,
    /// What it was given: the topic, the reason.
    pub given: T,
    /// When it was undone.
    pub undone_at: Option<Moment>,
}

/// What became of one op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its turn comes.
    Waiting,
    /// Done.
    Done,
    /// Left as it was, with the reason.
    Left,
    /// Put back as it was.
    Undone,
    /// Not put back, with the reason.
    Kept,
}

impl Part {
    const ALL: [(&'static str, Self); 5] = [
        ("waiting", Self::Waiting),
        ("done", Self::Done),
        ("left", Self::Left),
        ("undone", Self::Undone),
        ("kept", Self::Kept),
    ];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, part)| *part == self).map_or("", |(word, _)| word)
    }
}

/// Keeps a new one with the op-eds it is about.
///
/// # Errors
/// [`StoreError`]
pub async fn add<T: Serialize>(
    tx: &mut WriteTx,
    site: SiteId,
    act: &BulkAct<T>,
    about: &[OpEdId],
) -> Result<(), StoreError> {
    let row = params![act.id, site, act.account, act.at, act.act, json_text(&act.given)];
    let parts = about.iter().zip(0i64..).map(|(op_ed, place)| params![act.id, place, op_ed]).collect();
    tx.batches(vec![(&ADD, vec![row]), (&ADD_PART, parts)]).await.map(drop)
}

/// One of a site.
///
/// # Errors
/// [`StoreError`]
pub async fn get<T: DeserializeOwned>(
    tx: &mut ReadTx,
    site: SiteId,
    act: BulkActId,
) -> Result<Option<BulkAct<T>>, StoreError> {
    let Some(row) = tx.query_opt(&ONE, params![act, site]).await? else { return Ok(None) };
    Ok(Some(BulkAct {
        id: row.get("id")?,
        account: row.get("account")?,
        at: row.get("at")?,
        act: row.get("act")?,
        given: row.json("given")?,
        undone_at: row.get("undone_at")?,
    }))
}

/// Keeps every other writer from an act until the transaction ends.
///
/// # Errors
/// [`StoreError`]
pub async fn hold(tx: &mut WriteTx, act: BulkActId) -> Result<(), StoreError> {
    tx.execute(&HOLD, params![act]).await.map(drop)
}

/// The first op-eds in a state, each with its place and what was noted.
///
/// # Errors
/// [`StoreError`]
pub async fn parts(
    tx: &mut ReadTx,
    act: BulkActId,
    state: Part,
    most: u32,
) -> Result<Vec<(i64, OpEdId, Json)>, StoreError> {
    let rows = tx.query(&PARTS, params![act, state.word(), most]).await?;
    rows.iter().map(|row| Ok((row.get("place")?, row.get("op_ed")?, row.json("detail")?))).collect()
}

/// Says what became of some.
///
/// # Errors
/// [`StoreError`]
pub async fn set(tx: &mut WriteTx, act: BulkActId, parts: &[(i64, Part, Json)]) -> Result<(), StoreError> {
    let rows =
        parts.iter().map(|(place, state, detail)| params![act, place, state.word(), json_text(detail)]);
    tx.batch(&SET, rows.collect()).await.map(drop)
}

/// The acts since a moment that are not at their end: which, at which site, and who did them.
///
/// # Errors
/// [`StoreError`]
pub async fn unfinished(
    tx: &mut ReadTx,
    since: Moment,
) -> Result<Vec<(BulkActId, SiteId, Option<AccountId>)>, StoreError> {
    let rows = tx.query(&UNFINISHED, params![since]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("site")?, row.get("account")?))).collect()
}

/// How many stand in each state.
///
/// # Errors
/// [`StoreError`]
pub async fn progress(tx: &mut ReadTx, act: BulkActId) -> Result<Vec<(Part, i64)>, StoreError> {
    let rows = tx.query(&STATES, params![act]).await?;
    rows.iter()
        .map(|row| {
            let word: String = row.get("state")?;
            let part = Part::ALL.iter().find(|(known, _)| *known == word).map(|(_, part)| *part);
            Ok((part.ok_or_else(|| row.corrupt("state", "no such state"))?, row.get("n")?))
        })
        .collect()
}

/// Says that it was undone; false when it was already.
///
/// # Errors
/// [`StoreError`]
pub async fn undone(tx: &mut WriteTx, act: BulkActId, at: Moment) -> Result<bool, StoreError> {
    Ok(tx.execute(&UNDONE, params![act, at]).await? > 0)
}
