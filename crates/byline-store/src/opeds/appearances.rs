//! Where an op-ed ran, and at which addresses.
//! It refuses one address to two op-eds of a site, however it is spelled.

use super::shelving;
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    touches,
    value::{Row, Value, params},
};
use byline_core::{
    address::AddressKey,
    appearance::{Address, Appearance, first_publication},
    clock::Moment,
    day::Day,
    ids::{AppearanceId, OpEdId, SiteId},
};

statements! {
    PUT = "INSERT INTO appearance (id, op_ed, place, outlet, outlet_printed, section, title, day, day_key, language, kind,
        print, is_text_source)
        VALUES ($1, $2, (SELECT count(*) FROM appearance WHERE op_ed = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (id) DO UPDATE SET outlet = excluded.outlet, outlet_printed = excluded.outlet_printed,
            section = excluded.section, title = excluded.title, day = excluded.day, day_key = excluded.day_key,
            language = excluded.language, kind = excluded.kind, print = excluded.print,
            is_text_source = excluded.is_text_source";
    REMOVE = "DELETE FROM appearance WHERE id = $1";
    SORT_OP_ED = "UPDATE op_ed SET day_key = $2 WHERE id = $1";
    LET_GO_OF_ENDED = "UPDATE permission SET appearance = NULL WHERE appearance = $1 AND until <= $2";
    OWNER = "SELECT op_ed FROM appearance WHERE id = $1";
    CLEAR_ADDRESSES = "DELETE FROM address WHERE appearance = $1";
    PUT_ADDRESS = "INSERT INTO address (id, site, appearance, op_ed, url, address_key, kind, expires)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (site, address_key) DO NOTHING";
    HOLDER = "SELECT op_ed FROM address WHERE site = $1 AND address_key = $2";
    OF_OP_ED = "SELECT * FROM appearance WHERE op_ed = $1 ORDER BY place, id";
    ADDRESSES = "SELECT * FROM address WHERE appearance = $1 ORDER BY kind, id";
}

/// What became of an appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is kept.
    Done,
    /// One of its addresses belongs to another op-ed; nothing was changed by this call's addresses.
    Taken(OpEdId),
}

/// Keeps one appearance; see [`put_appearances`].
///
/// # Errors
/// [`StoreError::Conflict`] when its outlet is not kept.
pub async fn put_appearance(
    tx: &mut WriteTx,
    site: SiteId,
    op_ed: OpEdId,
    appearance: &Appearance,
) -> Result<Put, StoreError> {
    put_appearances(tx, site, op_ed, std::slice::from_ref(appearance)).await
}

/// Keeps appearances with their addresses, or changes them; of two addresses with one key the first is kept.
///
/// An address may move from one of them to another: all of theirs are given up before any is taken.
///
/// # Errors
/// [`StoreError::Conflict`] when an outlet is not kept.
pub async fn put_appearances(
    tx: &mut WriteTx,
    site: SiteId,
    op_ed: OpEdId,
    appearances: &[Appearance],
) -> Result<Put, StoreError> {
    let keys: Vec<AddressKey> =
        appearances.iter().flat_map(|a| &a.addresses).map(|address| address.url.key()).collect();
    if let Some(other) = by_address(tx, site, &keys).await?.filter(|other| *other != op_ed) {
        return Ok(Put::Taken(other));
    }
    for appearance in appearances {
        tx.execute(&PUT, row_of(op_ed, appearance)).await?;
        tx.execute(&CLEAR_ADDRESSES, params![appearance.id]).await?;
    }
    sort_op_ed(tx, op_ed).await?;
    let rows = appearances.iter().flat_map(|appearance| {
        appearance.addresses.iter().map(|address| address_row(site, op_ed, appearance.id, address))
    });
    tx.batch(&PUT_ADDRESS, rows.collect()).await?;
    // On PostgreSQL another transaction may have taken an address since we looked; then ours was passed over.
    let holder = by_address(tx, site, &keys).await?.filter(|holder| *holder != op_ed);
    Ok(holder.map_or(Put::Done, Put::Taken))
}

pub(crate) fn row_of(op_ed: OpEdId, appearance: &Appearance) -> Vec<Value> {
    params![
        appearance.id,
        op_ed,
        appearance.outlet,
        appearance.outlet_printed,
        appearance.section,
        appearance.title,
        appearance.day,
        appearance.day.as_ref().map_or(0, Day::sort_key),
        appearance.language,
        appearance.kind,
        appearance.print,
        appearance.is_text_source,
    ]
}

pub(crate) fn address_row(
    site: SiteId,
    op_ed: OpEdId,
    appearance: AppearanceId,
    address: &Address,
) -> Vec<Value> {
    let key = address.url.key();
    params![address.id, site, appearance, op_ed, address.url, key, address.kind, address.expires]
}

/// Removes an appearance with its addresses; permissions for it that had ended by `now` stay as the op-ed's history.
///
/// # Errors
/// [`StoreError::Conflict`] when a permission that has not ended speaks of it.
pub async fn remove_appearance(
    tx: &mut WriteTx,
    appearance: AppearanceId,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&LET_GO_OF_ENDED, params![appearance, now]).await?;
    let owner = tx.query_opt(&OWNER, params![appearance]).await?;
    tx.execute(&CLEAR_ADDRESSES, params![appearance]).await?;
    tx.execute(&REMOVE, params![appearance]).await?;
    if let Some(row) = owner {
        sort_op_ed(tx, row.get("op_ed")?).await?;
    }
    Ok(())
}

/// Lists sort an op-ed by the day of its first publication, and stand at the outlets it ran at.
pub(crate) async fn sort_op_ed(tx: &mut WriteTx, op_ed: OpEdId) -> Result<(), StoreError> {
    let appearances = of_op_ed(tx, op_ed).await?;
    let first = first_publication(&appearances).and_then(|first| first.day.as_ref());
    let day_key = first.map_or(0, Day::sort_key);
    touches::moves_to(tx, op_ed, day_key).await?;
    tx.execute(&SORT_OP_ED, params![op_ed, day_key]).await?;
    shelving::shelve(tx, op_ed).await
}

/// The op-ed that one of these addresses belongs to.
///
/// # Errors
/// [`StoreError`]
pub async fn by_address(
    tx: &mut ReadTx,
    site: SiteId,
    keys: &[AddressKey],
) -> Result<Option<OpEdId>, StoreError> {
    for key in keys {
        if let Some(row) = tx.query_opt(&HOLDER, params![site, key]).await? {
            return row.get("op_ed").map(Some);
        }
    }
    Ok(None)
}

/// The appearances of an op-ed in the order they were added.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Appearance>, StoreError> {
    let mut appearances = Vec::new();
    for row in tx.query(&OF_OP_ED, params![op_ed]).await? {
        let id: AppearanceId = row.get("id")?;
        let addresses = tx.query(&ADDRESSES, params![id]).await?;
        appearances.push(read(&row, addresses.iter().map(read_address).collect::<Result<_, _>>()?)?);
    }
    Ok(appearances)
}

pub(crate) fn read(row: &Row, addresses: Vec<Address>) -> Result<Appearance, StoreError> {
    Ok(Appearance {
        id: row.get("id")?,
        outlet: row.get("outlet")?,
        outlet_printed: row.get("outlet_printed")?,
        section: row.get("section")?,
        title: row.get("title")?,
        day: row.get("day")?,
        language: row.get("language")?,
        kind: row.get("kind")?,
        print: row.get("print")?,
        is_text_source: row.get("is_text_source")?,
        addresses,
    })
}

pub(crate) fn read_address(row: &Row) -> Result<Address, StoreError> {
    Ok(Address {
        id: row.get("id")?,
        url: row.get("url")?,
        kind: row.get("kind")?,
        expires: row.get("expires")?,
    })
}
