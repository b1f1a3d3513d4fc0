//! Op-eds that are displayed when their original goes live: where each is looked for, when next, and what was there last.
//! It refuses to display: whoever takes a row away within a transaction has the one right to do it.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::{AccountId, OpEdId, SiteId},
    language::Language,
    text::Text,
};

statements! {
    PUT = "INSERT INTO awaited (op_ed, site, address, account, since, next_at) VALUES ($1, $2, $3, $4, $5, $5)
        ON CONFLICT (op_ed) DO UPDATE SET address = excluded.address, account = excluded.account, since = excluded.since,
        next_at = excluded.next_at, looked_at = NULL, outcome = NULL, detail = NULL";
    REMOVE = "DELETE FROM awaited WHERE op_ed = $1";
    ONE = "SELECT * FROM awaited WHERE op_ed = $1";
    OF_SITE = "SELECT a.*, v.title, v.language FROM awaited a JOIN op_ed o ON o.id = a.op_ed
        JOIN version v ON v.id = o.working_version WHERE a.site = $1 ORDER BY a.since, a.op_ed LIMIT 100";
    DUE = "SELECT * FROM awaited WHERE next_at <= $1 ORDER BY next_at, op_ed LIMIT 20";
    CLAIM = "UPDATE awaited SET next_at = $3 WHERE op_ed = $1 AND next_at = $2";
    LOOKED = "UPDATE awaited SET looked_at = $2, next_at = $3, outcome = $4, detail = $5 WHERE op_ed = $1";
    LATER = "UPDATE awaited SET next_at = $2 WHERE op_ed = $1";
}

/// One op-ed that waits for its original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// Which.
    pub op_ed: OpEdId,
    /// At which site.
    pub site: SiteId,
    /// Where the original will be.
    pub address: WebAddress,
    /// Who asked for it.
    pub account: Option<AccountId>,
    /// Since when.
    pub since: Moment,
    /// Looked for again not before.
    pub next_at: Moment,
    /// Looked for last.
    pub looked_at: Option<Moment>,
    /// What was there: a word of the interface, and what else there is to say.
    pub outcome: Option<(String, Option<String>)>,
}

/// Waits for an original from now on, in the place of another.
///
/// # Errors
/// [`StoreError`]
pub async fn put(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    address: &WebAddress,
    (account, now): (Option<AccountId>, Moment),
) -> Result<(), StoreError> {
    tx.execute(&PUT, params![op_ed, site, address, account, now]).await.map(drop)
}

/// Waits no more; false when nobody waited.
///
/// # Errors
/// [`StoreError`]
pub async fn remove(tx: &mut WriteTx, op_ed: OpEdId) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, params![op_ed]).await? > 0)
}

/// What an op-ed waits for.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Option<Awaited>, StoreError> {
    tx.query_opt(&ONE, params![op_ed]).await?.as_ref().map(read).transpose()
}

/// Those of a site with their titles, who waits longest first, at most a hundred.
///
/// # Errors
/// [`StoreError`]
pub async fn of_site(tx: &mut ReadTx, site: SiteId) -> Result<Vec<(Awaited, Text, Language)>, StoreError> {
    let rows = tx.query(&OF_SITE, params![site]).await?;
    rows.iter().map(|row| Ok((read(row)?, row.get("title")?, row.get("language")?))).collect()
}

/// Those to be looked for by `now`, a few.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, now: Moment) -> Result<Vec<Awaited>, StoreError> {
    tx.query(&DUE, params![now]).await?.iter().map(read).collect()
}

/// Takes one up until `until`; false when another node did.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(tx: &mut WriteTx, awaited: &Awaited, until: Moment) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLAIM, params![awaited.op_ed, awaited.next_at, until]).await? > 0)
}

/// Says what was there, and when to look again.
///
/// # Errors
/// [`StoreError`]
pub async fn looked(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    (at, next): (Moment, Moment),
    (outcome, detail): (&str, Option<&str>),
) -> Result<(), StoreError> {
    tx.execute(&LOOKED, params![op_ed, at, next, outcome, detail]).await.map(drop)
}

/// Its host may not be asked yet.
///
/// # Errors
/// [`StoreError`]
pub async fn later(tx: &mut WriteTx, op_ed: OpEdId, next: Moment) -> Result<(), StoreError> {
    tx.execute(&LATER, params![op_ed, next]).await.map(drop)
}

fn read(row: &Row) -> Result<Awaited, StoreError> {
    let outcome: Option<String> = row.get("outcome")?;
    let detail: Option<String> = row.get("detail")?;
    Ok(Awaited {
        op_ed: row.get("op_ed")?,
        site: row.get("site")?,
        address: row.get("address")?,
        account: row.get("account")?,
        since: row.get("since")?,
        next_at: row.get("next_at")?,
        looked_at: row.get("looked_at")?,
        outcome: outcome.map(|word| (word, detail)),
    })
}
