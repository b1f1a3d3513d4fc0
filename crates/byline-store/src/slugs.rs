//! Every readable address part a thing ever had leads to it for good.
//! It refuses to give one thing's address to another, also after that thing has taken a new one.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{FromValue, params},
};
use byline_core::{clock::Moment, ids::SiteId, slug::Slug};

statements! {
    HOLDER = "SELECT subject FROM slug WHERE site = $1 AND room = $2 AND slug = $3";
    EVERY = "SELECT slug, subject FROM slug WHERE site = $1 AND room = $2 ORDER BY slug";
    CLAIM = "INSERT INTO slug (site, room, slug, subject, since) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (site, room, slug) DO NOTHING";
}

/// The id of the thing that has or had this slug in a room of the site.
pub(crate) async fn holder<I: FromValue>(
    tx: &mut ReadTx,
    site: SiteId,
    room: &str,
    slug: &Slug,
) -> Result<Option<I>, StoreError> {
    let row = tx.query_opt(&HOLDER, params![site, room, slug]).await?;
    row.map(|row| row.get("subject")).transpose()
}

/// Every slug of a room with the id of the thing that has or had it.
pub(crate) async fn all(
    tx: &mut ReadTx,
    site: SiteId,
    room: &str,
) -> Result<Vec<(Slug, String)>, StoreError> {
    let rows = tx.query(&EVERY, params![site, room]).await?;
    rows.iter().map(|row| Ok((row.get("slug")?, row.get("subject")?))).collect()
}

/// For each of these slugs, whether something of the room has or had it: one way to the engine and back.
pub(crate) async fn held(
    tx: &mut ReadTx,
    site: SiteId,
    room: &str,
    slugs: &[Slug],
) -> Result<Vec<bool>, StoreError> {
    let asked = slugs.iter().map(|slug| (&HOLDER, params![site, room, slug])).collect();
    Ok(tx.query_all(asked).await?.iter().map(|rows| !rows.is_empty()).collect())
}

/// Notes that `subject` has this slug; a slug held already stays with its holder.
pub(crate) async fn claim(
    tx: &mut WriteTx,
    (site, room): (SiteId, &str),
    slug: &Slug,
    subject: &str,
    since: Moment,
) -> Result<(), StoreError> {
    tx.execute(&CLAIM, params![site, room, slug, subject, since]).await?;
    Ok(())
}

/// The first spelling of `wanted` that nothing holds: itself, else with a number.
pub(crate) async fn free(
    tx: &mut ReadTx,
    site: SiteId,
    room: &str,
    wanted: &Slug,
) -> Result<Slug, StoreError> {
    free_for(tx, (site, room), wanted, "").await
}

/// The first spelling of `wanted` that nothing but `subject` holds.
pub(crate) async fn free_for(
    tx: &mut ReadTx,
    (site, room): (SiteId, &str),
    wanted: &Slug,
    subject: &str,
) -> Result<Slug, StoreError> {
    let mut spelling = wanted.clone();
    let mut number = 2;
    while holder::<String>(tx, site, room, &spelling).await?.is_some_and(|holder| holder != subject) {
        spelling = wanted.numbered(number);
        number += 1;
    }
    Ok(spelling)
}
