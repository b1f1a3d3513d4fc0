//! Who did what and when, line after line.
//! It refuses to be edited: there is no statement here that changes or removes a line.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::{Clock, Entropy, Moment},
    ids::{AccountId, EventId, OpEdId, SiteId},
};

statements! {
    RECORD = "INSERT INTO event (id, site, at, account, act, op_ed, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    LAST = "SELECT * FROM event WHERE site = $1 AND act = $2 ORDER BY at DESC, id DESC LIMIT 1";
    OF_OP_ED = "SELECT * FROM event WHERE op_ed = $1 ORDER BY at, id";
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// Who; none for the command line and for jobs.
    pub account: Option<AccountId>,
    /// What was done, one word: "displayed".
    pub act: String,
    /// To which op-ed.
    pub op_ed: Option<OpEdId>,
    /// What else is worth knowing: before and after, reasons.
    pub detail: serde_json::Value,
}

/// Writes a line.
///
/// # Errors
/// [`StoreError`]
pub async fn record(
    tx: &mut WriteTx,
    site: SiteId,
    event: &Event,
    entropy: &Entropy,
) -> Result<(), StoreError> {
    let id = EventId::new(&Clock::frozen(event.at), entropy);
    let detail = json_text(&event.detail);
    tx.execute(&RECORD, params![id, site, event.at, event.account, event.act, event.op_ed, detail])
        .await
        .map(drop)
}

/// The lines about an op-ed, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Event>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// The last line about this act at the site.
///
/// # Errors
/// [`StoreError`]
pub async fn last(tx: &mut ReadTx, site: SiteId, act: &str) -> Result<Option<Event>, StoreError> {
    tx.query_opt(&LAST, params![site, act]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Event, StoreError> {
    Ok(Event {
        at: row.get("at")?,
        account: row.get("account")?,
        act: row.get("act")?,
        op_ed: row.get("op_ed")?,
        detail: row.json("detail")?,
    })
}
