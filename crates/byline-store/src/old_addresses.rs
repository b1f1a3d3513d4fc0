//! Where an op-ed was found at the institute's old site, so that whoever kept that address still arrives.
//! It refuses to lead one address to two op-eds: the first stays.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    address::WebAddress,
    ids::{OpEdId, SiteId},
    old_key::OldKey,
};

statements! {
    HOLDER = "SELECT op_ed FROM old_address WHERE site = $1 AND old_key = $2";
    PUT = "INSERT INTO old_address (site, old_key, url, op_ed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (site, old_key) DO NOTHING";
    PAGE = "SELECT old_key, url, op_ed FROM old_address WHERE site = $1 AND old_key > $2 ORDER BY old_key LIMIT $3";
    ANY = "SELECT old_key FROM old_address WHERE site = $1 LIMIT 1";
}

/// An old address and the op-ed it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldAddress {
    /// What it is compared by.
    pub key: OldKey,
    /// As it was at the old site.
    pub url: WebAddress,
    /// Where it leads.
    pub op_ed: OpEdId,
}

/// The op-ed that was found at this address.
///
/// # Errors
/// [`StoreError`]
pub async fn holder(tx: &mut ReadTx, site: SiteId, key: &OldKey) -> Result<Option<OpEdId>, StoreError> {
    let row = tx.query_opt(&HOLDER, params![site, key.as_str()]).await?;
    row.map(|row| row.get("op_ed")).transpose()
}

/// Notes that an op-ed was found at this address; false where it leads to one already, or is only the front of a site.
///
/// # Errors
/// [`StoreError`]
pub async fn put(
    tx: &mut WriteTx,
    site: SiteId,
    url: &WebAddress,
    op_ed: OpEdId,
) -> Result<bool, StoreError> {
    let Ok(key) = OldKey::of_address(url) else { return Ok(false) };
    Ok(tx.execute(&PUT, params![site, key.as_str(), url, op_ed]).await? == 1)
}

/// The next old addresses of a site after a key, in the order of keys; from the first without one.
///
/// # Errors
/// [`StoreError`]
pub async fn after(
    tx: &mut ReadTx,
    site: SiteId,
    key: Option<&OldKey>,
    most: u32,
) -> Result<Vec<OldAddress>, StoreError> {
    let rows = tx.query(&PAGE, params![site, key.map_or("", OldKey::as_str), most]).await?;
    let read = |row: &crate::value::Row| {
        let key: String = row.get("old_key")?;
        let key = key
            .parse()
            .map_err(|why: byline_core::old_key::OnlyTheFront| row.corrupt("old_key", why.to_string()))?;
        Ok(OldAddress { key, url: row.get("url")?, op_ed: row.get("op_ed")? })
    };
    rows.iter().map(read).collect()
}

/// Whether a site has any.
///
/// # Errors
/// [`StoreError`]
pub async fn any(tx: &mut ReadTx, site: SiteId) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&ANY, params![site]).await?.is_some())
}
