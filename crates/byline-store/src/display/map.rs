//! What a map of the site lists: every visible op-ed's address, and when what stands there last changed.
//! It refuses to show what readers may not see or an outlet wants kept out of search engines, and walks to a part of the map by an index alone.

use super::{followed, visible};
use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, ShortId},
    site::Site,
    slug::Slug,
};
use std::collections::HashSet;

/// Op-eds looked at together for whether they are kept out of search engines.
const AT_ONCE: usize = 200;

statements! {
    EVERY_SLUG = concat!("SELECT o.slug, o.short FROM op_ed o, site s WHERE ", visible!(), " ORDER BY o.id");
    /// Which of them a rule of an outlet, or the site's default, may keep out of search engines is looked at apart.
    MAPPED = concat!("SELECT p.id, p.slug, p.touched, CASE WHEN EXISTS (SELECT 1 FROM rights_rule r WHERE r.site = $1 AND r.noindex = 1
        AND (r.outlet IS NULL OR r.outlet IN (SELECT a.outlet FROM appearance a WHERE a.op_ed = p.id))) THEN 1 ELSE 0 END AS apart
        FROM (SELECT o.id AS id FROM op_ed o, site s WHERE ", visible!(), " AND o.day_key >= $2 AND o.day_key < $2 + 10000
        ORDER BY o.day_key, o.id LIMIT $3 OFFSET $4) k JOIN op_ed p ON p.id = k.id ORDER BY p.day_key, p.id");
    YEARS = "SELECT year, op_eds, touched FROM map_year WHERE site = $1 AND op_eds > 0 ORDER BY year";
}

/// A year of originals on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapYear {
    /// Which.
    pub year: i16,
    /// How many op-eds of it readers see.
    pub op_eds: u32,
    /// When something in it last changed, what went from it included.
    pub touched: Moment,
}

/// The years of a map of the site, the oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn map_years(tx: &mut ReadTx, site: &Site) -> Result<Vec<MapYear>, StoreError> {
    let read = |row: &Row| {
        let year = row.get::<i64>("year")?.try_into().map_err(|_| row.corrupt("year", "this is no year"))?;
        let op_eds =
            row.get::<i64>("op_eds")?.try_into().map_err(|_| row.corrupt("op_eds", "this is no count"))?;
        Ok(MapYear { year, op_eds, touched: row.get("touched")? })
    };
    tx.query(&YEARS, params![site.id]).await?.iter().map(read).collect()
}

/// The slugs of a leaf of `size` of a year of the map, counted from 0, by the original's day, with when each last changed, without
/// those kept out of search engines; none where there is no such leaf.
///
/// # Errors
/// [`StoreError`]
pub async fn mapped(
    tx: &mut ReadTx,
    site: &Site,
    (year, size, leaf): (i16, u32, u32),
) -> Result<Option<Vec<(Slug, Moment)>>, StoreError> {
    let (first, offset) = (i64::from(year) * 10_000, i64::from(size) * i64::from(leaf));
    let rows = tx.query(&MAPPED, params![site.id, first, size, offset]).await?;
    let mut apart: Vec<OpEdId> = Vec::new();
    for row in &rows {
        if row.get::<i64>("apart")? == 1 {
            apart.push(row.get("id")?);
        }
    }
    let mut kept_out = HashSet::new();
    for some in apart.chunks(AT_ONCE) {
        let looked_at = followed::with_records(tx, site, some).await?;
        let noindex = looked_at.iter().filter(|followed| followed.displayed.facts().noindex);
        kept_out.extend(noindex.map(|followed| followed.record.op_ed.id));
    }
    let listed = rows.iter().map(|row| Ok((row.get("id")?, row.get("slug")?, row.get("touched")?)));
    let listed: Vec<(OpEdId, Slug, Moment)> = listed.collect::<Result<_, StoreError>>()?;
    let listed = listed.into_iter().filter(|(id, ..)| !kept_out.contains(id));
    Ok((!rows.is_empty()).then(|| listed.map(|(_, slug, touched)| (slug, touched)).collect()))
}

/// The slug and short id of every visible op-ed, oldest in first.
///
/// # Errors
/// [`StoreError`]
pub async fn all_slugs(tx: &mut ReadTx, site: &Site) -> Result<Vec<(Slug, ShortId)>, StoreError> {
    let rows = tx.query(&EVERY_SLUG, params![site.id]).await?;
    rows.iter().map(|row| Ok((row.get("slug")?, row.get("short")?))).collect()
}
