//! Every change that a reader could see has a number, taken last in its transaction, so that commit order is number order.
//! It refuses to count what no reader can see: drafts, evidence and accounts change without a number.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    touches, turns,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, SiteId},
};

statements! {
    BUMP = "UPDATE site SET change = change + 1 WHERE id = $1 RETURNING change";
    NOTE = "INSERT INTO change_log (site, number, at, what, subject) VALUES ($1, $2, $3, $4, $5)";
    CURRENT = "SELECT change, turned_at FROM site WHERE id = $1";
    SINCE = "SELECT number, at, what, subject FROM change_log WHERE site = $1 AND number > $2 ORDER BY number LIMIT $3";
    AT = "SELECT at FROM change_log WHERE site = $1 AND number = $2";
    TRIM = "DELETE FROM change_log WHERE at < $1";
}

/// Brings the site up to `now`, takes its next number and writes what changed. Call it last in the transaction.
///
/// # Errors
/// [`StoreError`]
pub async fn record(
    tx: &mut WriteTx,
    site: SiteId,
    what: &str,
    op_ed: Option<OpEdId>,
    now: Moment,
) -> Result<i64, StoreError> {
    turns::bring_up(tx, site, now).await?;
    bump(tx, site, what, op_ed, now).await
}

pub(crate) async fn bump(
    tx: &mut WriteTx,
    site: SiteId,
    what: &str,
    op_ed: Option<OpEdId>,
    now: Moment,
) -> Result<i64, StoreError> {
    if let Some(op_ed) = op_ed {
        touches::one(tx, op_ed).await?;
    }
    touches::date(tx, site, now).await?;
    let number: i64 = tx.query_one(&BUMP, params![site]).await?.get("change")?;
    tx.execute(&NOTE, params![site, number, now, what, op_ed]).await?;
    Ok(number)
}

/// The site's number and the moment up to which its dated facts have taken effect.
///
/// # Errors
/// [`StoreError`]
pub async fn current(tx: &mut ReadTx, site: SiteId) -> Result<(i64, Moment), StoreError> {
    let row = tx.query_one(&CURRENT, params![site]).await?;
    Ok((row.get("change")?, row.get("turned_at")?))
}

/// A change that a reader could see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its number.
    pub number: i64,
    /// When it was.
    pub at: Moment,
    /// The act.
    pub what: String,
    /// The one op-ed it touched; none where it may have touched any.
    pub op_ed: Option<OpEdId>,
}

/// The changes of a site after a number, at most `most`. Where the first is not the next number, those between are forgotten.
///
/// # Errors
/// [`StoreError`]
pub async fn since(tx: &mut ReadTx, site: SiteId, number: i64, most: u32) -> Result<Vec<Change>, StoreError> {
    let read = |row: &Row| {
        Ok(Change {
            number: row.get("number")?,
            at: row.get("at")?,
            what: row.get("what")?,
            op_ed: row.get("subject")?,
        })
    };
    tx.query(&SINCE, params![site, number, most]).await?.iter().map(read).collect()
}

/// When the change of this number was; none where it is forgotten or never was.
///
/// # Errors
/// [`StoreError`]
pub async fn moment_of(tx: &mut ReadTx, site: SiteId, number: i64) -> Result<Option<Moment>, StoreError> {
    tx.query_opt(&AT, params![site, number]).await?.map(|row| row.get("at")).transpose()
}

/// Forgets change rows older than `before`; a follower below the floor rebuilds.
///
/// # Errors
/// [`StoreError`]
pub async fn trim(tx: &mut WriteTx, before: Moment) -> Result<u64, StoreError> {
    tx.execute(&TRIM, params![before]).await
}
