//! Pictures and their uses; the bytes are blobs, the words for those who cannot see them are with the use.
//! It refuses to show one that nothing public uses.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::Moment,
    digest::Digest,
    ids::{PictureUseId, SiteId},
    picture::{Alt, FocalPoint, Picture, PictureUse},
};

statements! {
    INSERT = "INSERT INTO picture (id, site, digest, format, width, height, transparent, credit, licence, expires, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    INSERT_USE = "INSERT INTO picture_use (id, picture, alt, focus_x, focus_y) VALUES ($1, $2, $3, $4, $5)";
    SET_ALT = "UPDATE picture_use SET alt = $2 WHERE id = $1";
    ONE_USE = "SELECT u.id AS use_id, u.alt, u.focus_x, u.focus_y, p.* FROM picture_use u JOIN picture p ON p.id = u.picture WHERE u.id = $1";
    ONE_USE_OF_SITE = "SELECT u.id AS use_id, u.alt, u.focus_x, u.focus_y, p.* FROM picture_use u JOIN picture p ON p.id = u.picture
        WHERE u.id = $1 AND p.site = $2";
    IN_SITE_FURNITURE = "SELECT u.id FROM picture_use u JOIN picture p ON p.id = u.picture
        WHERE u.id = $2 AND p.site = $1
          AND (EXISTS (SELECT 1 FROM series s WHERE s.site = $1 AND (s.banner = $2 OR s.banner_dark = $2))
            OR EXISTS (SELECT 1 FROM person h WHERE h.site = $1 AND h.portrait = $2)
            OR EXISTS (SELECT 1 FROM site_look l WHERE l.site = $1 AND (l.logo = $2 OR l.logo_dark = $2 OR l.stand_in = $2)))";
    DIGESTS = "SELECT DISTINCT digest FROM picture ORDER BY digest";
}

/// Keeps a picture whose bytes are a blob already.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(
    tx: &mut WriteTx,
    site: SiteId,
    picture: &Picture,
    now: Moment,
) -> Result<(), StoreError> {
    let values = params![
        picture.id,
        site,
        picture.digest,
        picture.format,
        picture.width,
        picture.height,
        picture.transparent,
        picture.credit,
        picture.licence,
        picture.expires,
        now,
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Keeps a use of a kept picture.
///
/// # Errors
/// [`StoreError::Conflict`] when the picture is not kept.
pub async fn insert_use(tx: &mut WriteTx, used: &PictureUse) -> Result<(), StoreError> {
    let values = params![used.id, used.picture.id, json_text(&used.alt), used.focus.x(), used.focus.y()];
    tx.execute(&INSERT_USE, values).await.map(drop)
}

/// Changes what a use says to those who cannot see it.
///
/// # Errors
/// [`StoreError`]
pub async fn set_alt(tx: &mut WriteTx, used: PictureUseId, alt: &Alt) -> Result<(), StoreError> {
    tx.execute(&SET_ALT, params![used, json_text(alt)]).await.map(drop)
}

/// One use, with its picture.
///
/// # Errors
/// [`StoreError`]
pub async fn get_use(tx: &mut ReadTx, used: PictureUseId) -> Result<Option<PictureUse>, StoreError> {
    tx.query_opt(&ONE_USE, params![used]).await?.as_ref().map(read).transpose()
}

/// One use, when its picture is the site's: what editors of that site may look at.
///
/// # Errors
/// [`StoreError`]
pub async fn use_at(
    tx: &mut ReadTx,
    site: SiteId,
    used: PictureUseId,
) -> Result<Option<PictureUse>, StoreError> {
    tx.query_opt(&ONE_USE_OF_SITE, params![used, site]).await?.as_ref().map(read).transpose()
}

/// The use, when a series, a portrait or the look of the site shows it. A picture beside an op-ed is public only through
/// [`crate::display::picture_beside`], where the rights decide.
///
/// # Errors
/// [`StoreError`]
pub async fn public_use(
    tx: &mut ReadTx,
    site: SiteId,
    used: PictureUseId,
) -> Result<Option<PictureUse>, StoreError> {
    match tx.query_opt(&IN_SITE_FURNITURE, params![site, used]).await? {
        Some(_) => get_use(tx, used).await,
        None => Ok(None),
    }
}

/// Every blob that a picture names.
///
/// # Errors
/// [`StoreError`]
pub async fn digests(tx: &mut ReadTx) -> Result<Vec<Digest>, StoreError> {
    tx.query(&DIGESTS, params![]).await?.iter().map(|row| row.get("digest")).collect()
}

fn read(row: &Row) -> Result<PictureUse, StoreError> {
    Ok(PictureUse {
        id: row.get("use_id")?,
        alt: row.json("alt")?,
        focus: FocalPoint::new(row.get("focus_x")?, row.get("focus_y")?)
            .map_err(|why| row.corrupt("focus_x", why.to_string()))?,
        picture: Picture {
            id: row.get("id")?,
            digest: row.get("digest")?,
            format: row.get("format")?,
            width: row.get("width")?,
            height: row.get("height")?,
            transparent: row.get("transparent")?,
            credit: row.get("credit")?,
            licence: row.get("licence")?,
            expires: row.get("expires")?,
        },
    })
}
