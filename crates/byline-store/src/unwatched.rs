//! Outlets whose originals an editor wants left alone: nothing is asked of them, and what is known of them stays as it is.
//! It refuses to forget what was seen before, and that an outlet was to be watched again after all.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    address::AddressKey,
    clock::Moment,
    ids::{AccountId, OutletId, SiteId},
};

statements! {
    PUT = "INSERT INTO outlet_unwatched (outlet, account, at) VALUES ($1, $2, $3) ON CONFLICT (outlet) DO UPDATE
        SET account = excluded.account, at = excluded.at, inherited = 0, watched_at = NULL
        WHERE outlet_unwatched.watched_at IS NOT NULL";
    /// The row stays: a merger of outlets overrules no word of an editor's.
    WATCH = "UPDATE outlet_unwatched SET account = $2, watched_at = $3, inherited = 0 WHERE outlet = $1 AND watched_at IS NULL";
    ONE = "SELECT at FROM outlet_unwatched WHERE outlet = $1 AND watched_at IS NULL";
    AT = "SELECT 1 AS one FROM address d JOIN appearance a ON a.id = d.appearance JOIN outlet_unwatched u ON u.outlet = a.outlet
        AND u.watched_at IS NULL WHERE d.site = $1 AND d.address_key = $2 LIMIT 1";
}

/// The originals of an outlet are left alone from now on; false where they are already.
///
/// # Errors
/// [`StoreError`]
pub async fn leave(
    tx: &mut WriteTx,
    outlet: OutletId,
    (by, now): (Option<AccountId>, Moment),
) -> Result<bool, StoreError> {
    Ok(tx.execute(&PUT, params![outlet, by, now]).await? > 0)
}

/// The originals of an outlet are watched again; false where they are already.
///
/// # Errors
/// [`StoreError`]
pub async fn watch(
    tx: &mut WriteTx,
    outlet: OutletId,
    (by, now): (Option<AccountId>, Moment),
) -> Result<bool, StoreError> {
    Ok(tx.execute(&WATCH, params![outlet, by, now]).await? > 0)
}

/// Since when an outlet's originals are left alone; none where they are watched.
///
/// # Errors
/// [`StoreError`]
pub async fn since(tx: &mut ReadTx, outlet: OutletId) -> Result<Option<Moment>, StoreError> {
    tx.query_opt(&ONE, params![outlet]).await?.map(|row| row.get("at")).transpose()
}

/// Whether an address is one of an outlet that is left alone.
///
/// # Errors
/// [`StoreError`]
pub async fn is_left(tx: &mut ReadTx, site: SiteId, key: &AddressKey) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&AT, params![site, key]).await?.is_some())
}
