//! Places on the front page, each with the op-ed that stands there from one moment until another.
//! It refuses to show what readers may not see: a place whose op-ed is not on display is empty.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    turns,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId, SiteId, SlotId},
    site::Site,
    turn::Turn,
};

statements! {
    INSERT = "INSERT INTO front_slot (id, site, op_ed, since, until, place, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    REMOVE = "DELETE FROM front_slot WHERE id = $1 AND site = $2";
    OF_SITE = "SELECT * FROM front_slot WHERE site = $1 ORDER BY since, place, id LIMIT 500";
    OF_OP_ED = "SELECT * FROM front_slot WHERE site = $1 AND op_ed = $2 ORDER BY since, place, id";
    STANDING = "SELECT f.op_ed FROM front_slot f WHERE f.site = $1 AND f.since <= $2 AND (f.until IS NULL OR f.until > $2)
        ORDER BY f.place, f.since DESC, f.id LIMIT 12";
}

/// A place on the front page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its id.
    pub id: SlotId,
    /// What stands there.
    pub op_ed: OpEdId,
    /// From when.
    pub since: Moment,
    /// Until when; none until it is taken away.
    pub until: Option<Moment>,
    /// Which place, 1 the first.
    pub place: u32,
}

/// Keeps a place, with the turns it makes.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(
    tx: &mut WriteTx,
    site: SiteId,
    slot: &Slot,
    (by, now): (Option<AccountId>, Moment),
) -> Result<(), StoreError> {
    let values = params![slot.id, site, slot.op_ed, slot.since, slot.until, slot.place, by, now];
    tx.execute(&INSERT, values).await?;
    reckon(tx, site, slot.op_ed, now).await
}

/// Takes a place away; whether there was one.
///
/// # Errors
/// [`StoreError`]
pub async fn remove(
    tx: &mut WriteTx,
    site: SiteId,
    (slot, op_ed): (SlotId, OpEdId),
    now: Moment,
) -> Result<bool, StoreError> {
    let removed = tx.execute(&REMOVE, params![slot, site]).await?;
    reckon(tx, site, op_ed, now).await?;
    Ok(removed > 0)
}

async fn reckon(tx: &mut WriteTx, site: SiteId, op_ed: OpEdId, now: Moment) -> Result<(), StoreError> {
    let slots = of_op_ed(tx, site, op_ed).await?;
    let edges = slots.iter().flat_map(|slot| [Some(slot.since), slot.until]).flatten();
    let mut turns: Vec<Turn> = edges.filter(|at| *at > now).map(|at| Turn { at, narrows: false }).collect();
    turns.sort_unstable();
    turns.dedup();
    turns::set(tx, site, Some(op_ed), "front", &turns).await
}

/// The places of a site, past ones too.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Slot>, StoreError> {
    tx.query(&OF_SITE, params![site]).await?.iter().map(read).collect()
}

/// The places of an op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, site: SiteId, op_ed: OpEdId) -> Result<Vec<Slot>, StoreError> {
    tx.query(&OF_OP_ED, params![site, op_ed]).await?.iter().map(read).collect()
}

/// The op-eds that stand on the front page as of the site's last turn, in their order.
///
/// # Errors
/// [`StoreError`]
pub async fn standing(tx: &mut ReadTx, site: &Site) -> Result<Vec<OpEdId>, StoreError> {
    let rows = tx.query(&STANDING, params![site.id, site.turned_at]).await?;
    let mut found: Vec<OpEdId> = Vec::new();
    for row in rows {
        let id = row.get("op_ed")?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Slot, StoreError> {
    Ok(Slot {
        id: row.get("id")?,
        op_ed: row.get("op_ed")?,
        since: row.get("since")?,
        until: row.get("until")?,
        place: row.get("place")?,
    })
}
