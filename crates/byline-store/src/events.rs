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
    text::Text,
};

statements! {
    RECORD = "INSERT INTO event (id, site, at, account, act, op_ed, detail, address)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    LEAF = "SELECT e.*, a.name AS who FROM event e LEFT JOIN account a ON a.id = e.account
        WHERE e.site = $1 AND ($2 = '' OR e.act = $2) AND ($3 = '' OR e.account = $3) AND ($4 = '' OR e.op_ed = $4)
        AND e.at >= $5 AND e.at < $6 AND (e.at < $7 OR (e.at = $7 AND e.id < $8))
        ORDER BY e.at DESC, e.id DESC LIMIT $9";
    ACTS = "SELECT DISTINCT act FROM event WHERE site = $1 ORDER BY act";
    LAST = "SELECT * FROM event WHERE site = $1 AND act = $2 ORDER BY at DESC, id DESC LIMIT 1";
    LAST_ABOUT = "SELECT * FROM event WHERE op_ed = $1 AND act = $2 ORDER BY at DESC, id DESC LIMIT 1";
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

/// A line of the history as whoever looks through it sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventSeen {
    /// Its id.
    pub id: EventId,
    /// What was done.
    pub event: Event,
    /// The present name of the account; none when it is gone, or nobody's.
    pub who: Option<Text>,
    /// The network it was done from.
    pub address: Option<String>,
}

/// Which lines of the history are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// Of this act alone.
    pub act: Option<String>,
    /// Of this account alone.
    pub account: Option<AccountId>,
    /// About this op-ed alone.
    pub op_ed: Option<OpEdId>,
    /// From this moment on.
    pub since: Option<Moment>,
    /// Before this moment.
    pub until: Option<Moment>,
    /// Older than this line.
    pub before: Option<(Moment, EventId)>,
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
    record_from(tx, site, event, None, entropy).await
}

/// Writes a line with the network it was done from.
///
/// # Errors
/// [`StoreError`]
pub async fn record_from(
    tx: &mut WriteTx,
    site: SiteId,
    event: &Event,
    address: Option<&str>,
    entropy: &Entropy,
) -> Result<(), StoreError> {
    let id = EventId::new(&Clock::frozen(event.at), entropy);
    let detail = json_text(&event.detail);
    let values = params![id, site, event.at, event.account, event.act, event.op_ed, detail, address];
    tx.execute(&RECORD, values).await.map(drop)
}

/// The lines of a site that are looked for, the newest first.
///
/// # Errors
/// [`StoreError`]
pub async fn leaf(
    tx: &mut ReadTx,
    site: SiteId,
    sought: &Sought,
    limit: u32,
) -> Result<Vec<EventSeen>, StoreError> {
    let word = |given: Option<String>| given.unwrap_or_default();
    let (at, id) =
        sought.before.as_ref().map_or((i64::MAX, String::new()), |(at, id)| (at.micros(), id.to_string()));
    let values = params![
        site,
        word(sought.act.clone()),
        word(sought.account.map(|id| id.to_string())),
        word(sought.op_ed.map(|id| id.to_string())),
        sought.since.map_or(i64::MIN, Moment::micros),
        sought.until.map_or(i64::MAX, Moment::micros),
        at,
        id,
        limit,
    ];
    let rows = tx.query(&LEAF, values).await?;
    let seen = |row: &Row| {
        Ok(EventSeen {
            id: row.get("id")?,
            event: read(row)?,
            who: row.get("who")?,
            address: row.get("address")?,
        })
    };
    rows.iter().map(seen).collect()
}

/// Every act that the history of a site knows.
///
/// # Errors
/// [`StoreError`]
pub async fn acts(tx: &mut ReadTx, site: SiteId) -> Result<Vec<String>, StoreError> {
    tx.query(&ACTS, params![site]).await?.iter().map(|row| row.get("act")).collect()
}

/// The lines about an op-ed, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Event>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// The last line about this act on an op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn last_about(tx: &mut ReadTx, op_ed: OpEdId, act: &str) -> Result<Option<Event>, StoreError> {
    tx.query_opt(&LAST_ABOUT, params![op_ed, act]).await?.as_ref().map(read).transpose()
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

#[cfg(test)]
mod tests {
    use crate::{on_both_engines, value::params};

    on_both_engines! {
        async fn the_database_itself_refuses_to_change_the_history(store: Store) {
            let acts = ["UPDATE event SET act = 'never'", "DELETE FROM event"];
            for act in acts {
                let mut tx = store.write().await.unwrap();
                let site = "INSERT INTO site (id, names, base_url, zone, languages, manners, turned_at, created_at)
                    VALUES ('s', '{}', 'u', 'UTC', '[]', '{}', 0, 0)";
                tx.ask("a site", site, params![]).await.unwrap();
                let line = "INSERT INTO event (id, site, at, act, detail) VALUES ('e', 's', 1, 'displayed', '{}')";
                tx.ask("a line", line, params![]).await.unwrap();
                let why = tx.ask("another hand", act, params![]).await.unwrap_err().to_string();
                assert!(why.contains("the history is never changed"), "{act}: {why}");
            }
        }
    }
}
