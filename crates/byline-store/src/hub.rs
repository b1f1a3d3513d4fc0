//! Up to which change the hub of an institute's feeds has been told (WebSub), so that of several nodes one tells it, once.
//! It refuses to tell of what was there before a hub was set: a hub hears of news alone.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{clock::Moment, ids::SiteId};

statements! {
    UPTO = "SELECT upto FROM hub_told WHERE site = $1";
    BEGIN = "INSERT INTO hub_told (site, upto) VALUES ($1, $2) ON CONFLICT (site) DO NOTHING";
    CLAIM = "UPDATE hub_told SET upto = $3 WHERE site = $1 AND upto = $2";
}

/// Up to which moment the hub was told; none before it ever was.
///
/// # Errors
/// [`StoreError`]
pub async fn upto(tx: &mut ReadTx, site: SiteId) -> Result<Option<Moment>, StoreError> {
    tx.query_opt(&UPTO, params![site]).await?.map(|row| row.get("upto")).transpose()
}

/// From this moment on the hub is told.
///
/// # Errors
/// [`StoreError`]
pub async fn begin(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<(), StoreError> {
    tx.execute(&BEGIN, params![site, now]).await.map(drop)
}

/// Takes it on to tell the hub of what changed between two moments; false where another node has.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(
    tx: &mut WriteTx,
    site: SiteId,
    (from, upto): (Moment, Moment),
) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLAIM, params![site, from, upto]).await? > 0)
}
