//! The standing series of a site, with their banners.
//! It refuses to lose an address a series once had.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    pictures, slugs,
    statement::statements,
    touches,
    value::{Row, Value, json_text, params},
};
use byline_core::{
    ids::{PictureUseId, SeriesId, SiteId},
    series::{Banner, Series},
    slug::Slug,
};

const ROOM: &str = "series";

statements! {
    INSERT = "INSERT INTO series (id, site, slug, names, intro, banner, banner_dark, ground, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT turned_at FROM site WHERE id = $2))";
    UPDATE = "UPDATE series SET slug = $3, names = $4, intro = $5, banner = $6, banner_dark = $7, ground = $8
        WHERE id = $1 AND site = $2";
    ONE = "SELECT * FROM series WHERE id = $1";
    OF_SITE = "SELECT * FROM series WHERE site = $1 AND merged_into IS NULL ORDER BY slug";
    SITE_TIME = "SELECT turned_at FROM site WHERE id = $1";
}

/// Keeps a new series; the uses of its banner are kept already.
///
/// # Errors
/// [`StoreError::Conflict`] when its slug is taken.
pub async fn insert(tx: &mut WriteTx, site: SiteId, series: &Series) -> Result<(), StoreError> {
    tx.execute(&INSERT, row_of(site, series)).await?;
    claim(tx, site, series).await
}

/// Changes a series; its past slugs stay its own.
///
/// # Errors
/// [`StoreError::Conflict`] when its slug is taken.
pub async fn update(tx: &mut WriteTx, site: SiteId, series: &Series) -> Result<(), StoreError> {
    tx.execute(&UPDATE, row_of(site, series)).await?;
    touches::of_thing(tx, &series.id.to_string()).await?;
    claim(tx, site, series).await
}

fn row_of(site: SiteId, series: &Series) -> Vec<Value> {
    let banner = series.banner.as_ref();
    params![
        series.id,
        site,
        series.slug,
        json_text(&series.names),
        series.intro.as_ref().map(json_text),
        banner.map(|b| b.picture.id),
        banner.and_then(|b| b.dark.as_ref()).map(|dark| dark.id),
        banner.and_then(|b| b.ground),
    ]
}

async fn claim(tx: &mut WriteTx, site: SiteId, series: &Series) -> Result<(), StoreError> {
    let since = tx.query_one(&SITE_TIME, params![site]).await?.get("turned_at")?;
    slugs::claim(tx, (site, ROOM), &series.slug, &series.id.to_string(), since).await
}

/// One series.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, series: SeriesId) -> Result<Option<Series>, StoreError> {
    match tx.query_opt(&ONE, params![series]).await? {
        Some(row) => whole(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The series that has or had this slug, and whether it is the present one.
///
/// # Errors
/// [`StoreError`]
pub async fn by_slug(
    tx: &mut ReadTx,
    site: SiteId,
    slug: &Slug,
) -> Result<Option<(Series, bool)>, StoreError> {
    let Some(holder) = slugs::holder::<SeriesId>(tx, site, ROOM, slug).await? else { return Ok(None) };
    let Some(row) = tx.query_opt(&ONE, params![holder]).await? else { return Ok(None) };
    let series = whole(tx, &row).await?;
    let current = series.slug == *slug;
    Ok(Some((series, current)))
}

/// All series of a site, by slug.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Series>, StoreError> {
    let mut all = Vec::new();
    for row in tx.query(&OF_SITE, params![site]).await? {
        all.push(whole(tx, &row).await?);
    }
    Ok(all)
}

/// A slug that no series here has or had.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug(tx: &mut ReadTx, site: SiteId, wanted: &Slug) -> Result<Slug, StoreError> {
    slugs::free(tx, site, ROOM, wanted).await
}

/// The slug `wanted` for this series, when no other has or had it; else one that is free.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug_for(
    tx: &mut ReadTx,
    site: SiteId,
    wanted: &Slug,
    own: SeriesId,
) -> Result<Slug, StoreError> {
    slugs::free_for(tx, (site, ROOM), wanted, &own.to_string()).await
}

async fn whole(tx: &mut ReadTx, row: &Row) -> Result<Series, StoreError> {
    let light: Option<PictureUseId> = row.get("banner")?;
    let dark: Option<PictureUseId> = row.get("banner_dark")?;
    let picture = match light {
        Some(used) => pictures::get_use(tx, used).await?,
        None => None,
    };
    let dark = match dark {
        Some(used) => pictures::get_use(tx, used).await?,
        None => None,
    };
    let ground = row.get("ground")?;
    Ok(Series {
        id: row.get("id")?,
        slug: row.get("slug")?,
        names: row.json("names")?,
        intro: row.json_if_any("intro")?,
        banner: picture.map(|picture| Banner { picture, dark, ground }),
    })
}
