//! Op-eds on display of which more may be shown than before, until an editor shows it or leaves it.
//! It refuses to show more by itself: it only says where that may be done.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    opeds,
    records::{Loader, Which},
    sites,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    displayed::Record,
    ids::{OpEdId, SiteId},
};

statements! {
    DUE = "SELECT op_ed, max(at) AS at FROM turn WHERE site = $1 AND at <= $2 AND what = 'rights' AND narrows = 0
        AND op_ed IS NOT NULL GROUP BY op_ed ORDER BY op_ed";
    NOTE = "INSERT INTO step_up (op_ed, site, at) VALUES ($1, $2, $3) ON CONFLICT (op_ed) DO UPDATE SET at = excluded.at";
    REMOVE = "DELETE FROM step_up WHERE op_ed = $1 AND site = $2";
    LEAF = "SELECT op_ed, at FROM step_up WHERE site = $1 AND (at < $2 OR (at = $2 AND op_ed < $3)) ORDER BY at DESC, op_ed DESC LIMIT $4";
    COUNT = "SELECT count(*) AS n FROM step_up WHERE site = $1";
}

/// An op-ed of which more may be shown, since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepUpDue {
    /// The op-ed.
    pub op_ed: OpEdId,
    /// Since when more may be shown.
    pub at: Moment,
}

/// Looks at the turns of rights that are passed by `now`: where what may be shown grew, it is noted.
pub(crate) async fn turned(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<(), StoreError> {
    let due = tx.query(&DUE, params![site, now]).await?;
    if due.is_empty() {
        return Ok(());
    }
    let Some(site) = sites::get(tx, site).await? else { return Ok(()) };
    let loader = Loader::new(&site);
    for row in &due {
        let (id, at): (OpEdId, Moment) = (row.get("op_ed")?, row.get("at")?);
        let Some(op_ed) = opeds::get(tx, id).await? else { continue };
        let record = loader.load(tx, op_ed, Which::Shown).await?;
        let change = record.change_at(at);
        let grew = change.before != change.after && change.after.covers(change.before) || change.embargo_ends;
        if grew && record.shows_less_than_it_may(now).is_some() {
            tx.execute(&NOTE, params![id, site.id, at]).await?;
        }
    }
    Ok(())
}

/// Notes an op-ed of which more may be shown at `now`, and takes every other off the list; the rights were changed by hand.
pub(crate) async fn weighed(tx: &mut WriteTx, record: &Record, now: Moment) -> Result<(), StoreError> {
    let (site, id) = (record.op_ed.site, record.op_ed.id);
    match record.shows_less_than_it_may(now) {
        Some(_) => tx.execute(&NOTE, params![id, site, now]).await.map(drop),
        None => settle(tx, site, id).await,
    }
}

/// Takes an op-ed off the list where all that may be shown of it is shown now.
///
/// # Errors
/// [`StoreError`]
pub async fn seen(tx: &mut WriteTx, record: &Record, now: Moment) -> Result<(), StoreError> {
    match record.shows_less_than_it_may(now) {
        Some(_) => Ok(()),
        None => settle(tx, record.op_ed.site, record.op_ed.id).await,
    }
}

/// Takes an op-ed off the list: more was shown, or it was left as it is.
///
/// # Errors
/// [`StoreError`]
pub async fn settle(tx: &mut WriteTx, site: SiteId, op_ed: OpEdId) -> Result<(), StoreError> {
    tx.execute(&REMOVE, params![op_ed, site]).await.map(drop)
}

/// The latest of them before a row, at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn leaf(
    tx: &mut ReadTx,
    site: SiteId,
    before: Option<StepUpDue>,
    most: u32,
) -> Result<Vec<StepUpDue>, StoreError> {
    let (at, mark) = before.map_or((i64::MAX, String::new()), |row| (row.at.micros(), row.op_ed.to_string()));
    let read = |row: &Row| Ok(StepUpDue { op_ed: row.get("op_ed")?, at: row.get("at")? });
    tx.query(&LEAF, params![site, at, mark, most]).await?.iter().map(read).collect()
}

/// How many there are.
///
/// # Errors
/// [`StoreError`]
pub async fn count(tx: &mut ReadTx, site: SiteId) -> Result<i64, StoreError> {
    tx.query_one(&COUNT, params![site]).await?.get("n")
}
