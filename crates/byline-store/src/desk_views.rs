//! Lists of the desk kept under a name: an editor's own, or everybody's at the site.
//! It refuses to show one editor's own to another.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, SiteId, ViewId},
    text::Text,
};

statements! {
    ADD = "INSERT INTO desk_view (id, site, account, name, query, shared, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    SEEN = "SELECT * FROM desk_view WHERE site = $1 AND (account = $2 OR shared = 1) AND removed_at IS NULL ORDER BY name, id LIMIT 200";
    FORGET = "DELETE FROM desk_view WHERE site = $1 AND account = $2 AND removed_at IS NOT NULL";
    REMOVE = "UPDATE desk_view SET removed_at = $4 WHERE id = $1 AND site = $2 AND account = $3 AND removed_at IS NULL";
    REMOVED = "SELECT id FROM desk_view WHERE site = $1 AND account = $2 AND removed_at IS NOT NULL ORDER BY id LIMIT 1";
    PUT_BACK = "UPDATE desk_view SET removed_at = NULL WHERE id = $1 AND site = $2 AND account = $3 AND removed_at IS NOT NULL";
}

/// A list under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskView {
    /// Its id.
    pub id: ViewId,
    /// Whose.
    pub account: AccountId,
    /// What it is called.
    pub name: Text,
    /// What is asked for, as the address of the list writes it.
    pub query: String,
    /// Whether everybody at the site sees it.
    pub shared: bool,
    /// Since when.
    pub created_at: Moment,
}

/// Keeps one.
///
/// # Errors
/// [`StoreError`]
pub async fn add(tx: &mut WriteTx, site: SiteId, view: &DeskView) -> Result<(), StoreError> {
    let values = params![view.id, site, view.account, view.name, view.query, view.shared, view.created_at];
    tx.execute(&ADD, values).await.map(drop)
}

/// Those that an account sees: its own and the shared ones, by name.
///
/// # Errors
/// [`StoreError`]
pub async fn seen_by(tx: &mut ReadTx, site: SiteId, account: AccountId) -> Result<Vec<DeskView>, StoreError> {
    let rows = tx.query(&SEEN, params![site, account]).await?;
    rows.iter()
        .map(|row| {
            Ok(DeskView {
                id: row.get("id")?,
                account: row.get("account")?,
                name: row.get("name")?,
                query: row.get("query")?,
                shared: row.get("shared")?,
                created_at: row.get("created_at")?,
            })
        })
        .collect()
}

/// Removes one of an account's own; answers whether there was one. Until the account removes another, it can be put back.
///
/// # Errors
/// [`StoreError`]
pub async fn remove(
    tx: &mut WriteTx,
    site: SiteId,
    account: AccountId,
    (view, at): (ViewId, Moment),
) -> Result<bool, StoreError> {
    tx.execute(&FORGET, params![site, account]).await?;
    Ok(tx.execute(&REMOVE, params![view, site, account, at]).await? > 0)
}

/// The one that an account removed last, while it can be put back.
///
/// # Errors
/// [`StoreError`]
pub async fn removed(
    tx: &mut ReadTx,
    site: SiteId,
    account: AccountId,
) -> Result<Option<ViewId>, StoreError> {
    tx.query_opt(&REMOVED, params![site, account]).await?.map(|row| row.get("id")).transpose()
}

/// Puts back one that an account removed; answers whether there was one.
///
/// # Errors
/// [`StoreError`]
pub async fn put_back(
    tx: &mut WriteTx,
    site: SiteId,
    account: AccountId,
    view: ViewId,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&PUT_BACK, params![view, site, account]).await? > 0)
}
