//! The institutes' spaces kept in this installation.
//! It refuses to forget one: sites are inserted and updated, never deleted.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{clock::Moment, ids::SiteId, site::Site};

statements! {
    ALL_SITES = "SELECT * FROM site ORDER BY id";
    ONE = "SELECT * FROM site WHERE id = $1";
    INSERT = "INSERT INTO site (id, names, intro, base_url, zone, languages, manners, change, turned_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)";
    UPDATE = "UPDATE site SET names = $2, intro = $3, base_url = $4, zone = $5, languages = $6, manners = $7
        WHERE id = $1";
    /// The row lock is what it is for.
    HOLD = "UPDATE site SET change = change WHERE id = $1";
}

/// All sites, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx) -> Result<Vec<Site>, StoreError> {
    tx.query(&ALL_SITES, params![]).await?.iter().map(read).collect()
}

/// One site.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, site: SiteId) -> Result<Option<Site>, StoreError> {
    tx.query_opt(&ONE, params![site]).await?.as_ref().map(read).transpose()
}

/// Keeps every other holder of this site waiting until the transaction ends, so that looking and then writing is one act.
///
/// # Errors
/// [`StoreError`]
pub async fn hold(tx: &mut WriteTx, site: SiteId) -> Result<(), StoreError> {
    tx.execute(&HOLD, params![site]).await.map(drop)
}

/// Keeps a new site as of its own `turned_at`.
///
/// # Errors
/// [`StoreError::Conflict`] when its base address is another site's.
pub async fn insert(tx: &mut WriteTx, site: &Site) -> Result<(), StoreError> {
    let values = params![
        site.id,
        json_text(&site.names),
        site.intro.as_ref().map(json_text),
        site.base_url,
        site.zone,
        json_text(&site.languages),
        json_text(&site.manners),
        site.change,
        site.turned_at,
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Changes what a site is called, where it is and how it speaks; its number and its time stay.
///
/// # Errors
/// [`StoreError::Conflict`] when its base address is another site's.
pub async fn update(tx: &mut WriteTx, site: &Site) -> Result<(), StoreError> {
    let values = params![
        site.id,
        json_text(&site.names),
        site.intro.as_ref().map(json_text),
        site.base_url,
        site.zone,
        json_text(&site.languages),
        json_text(&site.manners),
    ];
    tx.execute(&UPDATE, values).await.map(drop)
}

fn read(row: &Row) -> Result<Site, StoreError> {
    Ok(Site {
        id: row.get("id")?,
        names: row.json("names")?,
        intro: row.json_if_any("intro")?,
        base_url: row.get("base_url")?,
        zone: row.get("zone")?,
        languages: row.json("languages")?,
        manners: row.json("manners")?,
        change: row.get("change")?,
        turned_at: row.get::<Moment>("turned_at")?,
    })
}
