//! What a map of the site lists: every visible op-ed's address, and when what stands there last changed.
//! It refuses to show what readers may not see, and walks to a part of the map by an index alone.

use super::visible;
use crate::{engine::ReadTx, error::StoreError, statement::statements, value::params};
use byline_core::{clock::Moment, ids::ShortId, site::Site, slug::Slug};

statements! {
    EVERY_SLUG = concat!("SELECT o.slug, o.short FROM op_ed o, site s WHERE ", visible!(), " ORDER BY o.id");
    MAPPED = concat!("SELECT p.slug, p.touched FROM (SELECT o.id AS id FROM op_ed o, site s WHERE ", visible!(),
        " ORDER BY o.day_key, o.id LIMIT $2 OFFSET $3) k JOIN op_ed p ON p.id = k.id ORDER BY p.day_key, p.id");
}

/// The slug of visible op-eds and when each last changed, `limit` of them from `offset` on, by the original's day.
///
/// # Errors
/// [`StoreError`]
pub async fn mapped(
    tx: &mut ReadTx,
    site: &Site,
    (limit, offset): (u32, u32),
) -> Result<Vec<(Slug, Moment)>, StoreError> {
    let rows = tx.query(&MAPPED, params![site.id, limit, offset]).await?;
    rows.iter().map(|row| Ok((row.get("slug")?, row.get("touched")?))).collect()
}

/// The slug and short id of every visible op-ed, oldest in first.
///
/// # Errors
/// [`StoreError`]
pub async fn all_slugs(tx: &mut ReadTx, site: &Site) -> Result<Vec<(Slug, ShortId)>, StoreError> {
    let rows = tx.query(&EVERY_SLUG, params![site.id]).await?;
    rows.iter().map(|row| Ok((row.get("slug")?, row.get("short")?))).collect()
}
