//! The institutes' spaces kept in this installation.
//! It refuses to forget one: sites are inserted and updated, never deleted.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    pictures,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{PictureUseId, SiteId},
    look::Look,
    picture::PictureUse,
    site::Site,
};

statements! {
    ALL_SITES = "SELECT s.*, l.look, l.logo, l.logo_dark, l.stand_in FROM site s LEFT JOIN site_look l ON l.site = s.id ORDER BY s.id";
    ONE = "SELECT s.*, l.look, l.logo, l.logo_dark, l.stand_in FROM site s LEFT JOIN site_look l ON l.site = s.id WHERE s.id = $1";
    STATE = "SELECT s.change, s.turned_at,
        (SELECT min(t.at) FROM turn t WHERE t.site = s.id AND t.narrows = 1) AS narrows_at FROM site s WHERE s.id = $1";
    INSERT = "INSERT INTO site (id, names, intro, base_url, zone, languages, manners, change, turned_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)";
    UPDATE = "UPDATE site SET names = $2, intro = $3, base_url = $4, zone = $5, languages = $6, manners = $7
        WHERE id = $1";
    KEEP_LOOK = "INSERT INTO site_look (site, look, logo, logo_dark, stand_in) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (site) DO UPDATE SET look = excluded.look, logo = excluded.logo, logo_dark = excluded.logo_dark,
            stand_in = excluded.stand_in";
    /// The row lock is what it is for.
    HOLD = "UPDATE site SET change = change WHERE id = $1";
}

/// All sites, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx) -> Result<Vec<Site>, StoreError> {
    let rows = tx.query(&ALL_SITES, params![]).await?;
    let mut sites = Vec::with_capacity(rows.len());
    for row in &rows {
        sites.push(read(tx, row).await?);
    }
    Ok(sites)
}

/// One site.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, site: SiteId) -> Result<Option<Site>, StoreError> {
    match tx.query_opt(&ONE, params![site]).await? {
        Some(row) => read(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

/// One site with the next turn after which less of it may be shown: what every page begins with.
///
/// # Errors
/// [`StoreError`]
pub async fn get_with_narrowing(
    tx: &mut ReadTx,
    site: SiteId,
) -> Result<Option<(Site, Option<Moment>)>, StoreError> {
    let Some(state) = tx.query_opt(&STATE, params![site]).await? else { return Ok(None) };
    let known = tx.known(site, state.get("change")?);
    let found = match known.site.get(&()) {
        Some(found) => found,
        None => {
            let Some(found) = get(tx, site).await? else { return Ok(None) };
            known.site.put((), found.clone());
            found
        }
    };
    Ok(Some((Site { turned_at: state.get("turned_at")?, ..found }, state.get("narrows_at")?)))
}

/// Keeps every other holder of this site waiting until the transaction ends, so that looking and then writing is one act.
///
/// # Errors
/// [`StoreError`]
pub async fn hold(tx: &mut WriteTx, site: SiteId) -> Result<(), StoreError> {
    tx.execute(&HOLD, params![site]).await.map(drop)
}

/// Keeps a new site as of its own `turned_at`; how it looks is kept by [`keep_look`].
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

/// Changes what a site is called, where it is and how it speaks; its number, its time and its look stay.
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

/// Keeps how a site looks; its logos are uses of pictures already kept.
///
/// # Errors
/// [`StoreError::Conflict`] when a logo is not kept.
pub async fn keep_look(tx: &mut WriteTx, site: SiteId, look: &Look) -> Result<(), StoreError> {
    let said = Look { logo: None, logo_dark: None, stand_in: None, ..look.clone() };
    let used = |picture: &Option<PictureUse>| picture.as_ref().map(|used| used.id);
    let (logo, dark, stand_in) = (used(&look.logo), used(&look.logo_dark), used(&look.stand_in));
    tx.execute(&KEEP_LOOK, params![site, json_text(&said), logo, dark, stand_in]).await.map(drop)
}

async fn read(tx: &mut ReadTx, row: &Row) -> Result<Site, StoreError> {
    let look: Look = row.json_if_any("look")?.unwrap_or_default();
    Ok(Site {
        id: row.get("id")?,
        names: row.json("names")?,
        intro: row.json_if_any("intro")?,
        base_url: row.get("base_url")?,
        zone: row.get("zone")?,
        languages: row.json("languages")?,
        manners: row.json("manners")?,
        look: Look {
            logo: logo(tx, row, "logo").await?,
            logo_dark: logo(tx, row, "logo_dark").await?,
            stand_in: logo(tx, row, "stand_in").await?,
            ..look
        },
        change: row.get("change")?,
        turned_at: row.get::<Moment>("turned_at")?,
    })
}

async fn logo(tx: &mut ReadTx, row: &Row, column: &str) -> Result<Option<PictureUse>, StoreError> {
    match row.get::<Option<PictureUseId>>(column)? {
        Some(used) => pictures::get_use(tx, used).await,
        None => Ok(None),
    }
}
