//! The outlets a site knows, with their names and domains.
//! It refuses to make one up: an outlet is inserted because an editor said so.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    slugs,
    statement::statements,
    touches,
    value::{Row, json_text, params},
};
use byline_core::{
    ids::{OutletId, SiteId},
    name::matching_key,
    outlet::Outlet,
    slug::Slug,
};
use std::collections::HashMap;

const ROOM: &str = "outlet";

statements! {
    INSERT = "INSERT INTO outlet (id, site, slug, names, languages, status, habits, sort_name, medium, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT turned_at FROM site WHERE id = $2))";
    UPDATE = "UPDATE outlet SET slug = $3, names = $4, languages = $5, status = $6, habits = $7, sort_name = $8, medium = $9
        WHERE id = $1 AND site = $2";
    ONE = "SELECT * FROM outlet WHERE id = $1";
    OF_SITE = "SELECT * FROM outlet WHERE site = $1 AND merged_into IS NULL ORDER BY sort_name, id";
    BY_DOMAIN = "SELECT * FROM outlet WHERE id = (SELECT outlet FROM outlet_domain WHERE site = $1 AND domain = $2)";
    BY_KEY = "SELECT * FROM outlet WHERE site = $1 AND merged_into IS NULL
        AND id IN (SELECT outlet FROM outlet_name WHERE matching_key = $2) ORDER BY sort_name, id";
    DOMAINS_OF_SITE = "SELECT outlet, domain FROM outlet_domain WHERE site = $1 ORDER BY domain";
    DOMAINS = "SELECT domain FROM outlet_domain WHERE outlet = $1 ORDER BY domain";
    CLEAR_DOMAINS = "DELETE FROM outlet_domain WHERE outlet = $1";
    CLEAR_NAMES = "DELETE FROM outlet_name WHERE outlet = $1";
    PUT_DOMAIN = "INSERT INTO outlet_domain (site, domain, outlet) VALUES ($1, $2, $3)";
    PUT_NAME = "INSERT INTO outlet_name (outlet, matching_key) VALUES ($1, $2)
        ON CONFLICT (outlet, matching_key) DO NOTHING";
    /// Those that were merged into it are found by their names as well.
    PUT_MERGED_NAMES = "INSERT INTO outlet_name (outlet, matching_key) SELECT CAST($1 AS TEXT), n.matching_key
        FROM outlet o JOIN outlet_name n ON n.outlet = o.id WHERE o.site = $2 AND o.merged_into = $1
        ON CONFLICT (outlet, matching_key) DO NOTHING";
    UNLIST = "INSERT INTO unlisted (op_ed, came_in, touched)
        SELECT DISTINCT o.id, o.came_in, 1 FROM appearance a JOIN op_ed o ON o.id = a.op_ed WHERE a.outlet = $1
        ON CONFLICT (op_ed) DO UPDATE SET touched = unlisted.touched + 1";
    SITE_TIME = "SELECT turned_at FROM site WHERE id = $1";
}

/// Keeps a new outlet.
///
/// # Errors
/// [`StoreError::Conflict`] when its slug or a domain of it is another outlet's.
pub async fn insert(tx: &mut WriteTx, site: SiteId, outlet: &Outlet) -> Result<(), StoreError> {
    tx.execute(&INSERT, row_of(site, outlet)).await?;
    put_parts(tx, site, outlet).await
}

/// Changes an outlet; its past slugs stay its own.
///
/// # Errors
/// [`StoreError::Conflict`] when its slug or a domain of it is another outlet's.
pub async fn update(tx: &mut WriteTx, site: SiteId, outlet: &Outlet) -> Result<(), StoreError> {
    tx.execute(&UPDATE, row_of(site, outlet)).await?;
    tx.execute(&CLEAR_DOMAINS, params![outlet.id]).await?;
    tx.execute(&CLEAR_NAMES, params![outlet.id]).await?;
    tx.execute(&UNLIST, params![outlet.id]).await?;
    touches::of_thing(tx, &outlet.id.to_string()).await?;
    put_parts(tx, site, outlet).await
}

fn row_of(site: SiteId, outlet: &Outlet) -> Vec<crate::value::Value> {
    let sort_name = outlet.name_on(None).map(|name| matching_key(name.as_str())).unwrap_or_default();
    params![
        outlet.id,
        site,
        outlet.slug,
        json_text(&outlet.names),
        json_text(&outlet.languages),
        json_text(&outlet.status),
        outlet.habits,
        sort_name,
        outlet.medium,
    ]
}

async fn put_parts(tx: &mut WriteTx, site: SiteId, outlet: &Outlet) -> Result<(), StoreError> {
    let domains =
        outlet.domains.iter().map(|domain| params![site, domain.to_lowercase(), outlet.id]).collect();
    tx.batch(&PUT_DOMAIN, domains).await?;
    let names =
        outlet.names.iter().map(|name| params![outlet.id, matching_key(name.text.as_str())]).collect();
    tx.batch(&PUT_NAME, names).await?;
    tx.execute(&PUT_MERGED_NAMES, params![outlet.id, site]).await?;
    let since = tx.query_one(&SITE_TIME, params![site]).await?.get("turned_at")?;
    slugs::claim(tx, (site, ROOM), &outlet.slug, &outlet.id.to_string(), since).await
}

/// One outlet.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, outlet: OutletId) -> Result<Option<Outlet>, StoreError> {
    match tx.query_opt(&ONE, params![outlet]).await? {
        Some(row) => whole(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The outlet that has or had this slug, and whether it is the present one.
///
/// # Errors
/// [`StoreError`]
pub async fn by_slug(
    tx: &mut ReadTx,
    site: SiteId,
    slug: &Slug,
) -> Result<Option<(Outlet, bool)>, StoreError> {
    let Some(holder) = slugs::holder::<OutletId>(tx, site, ROOM, slug).await? else { return Ok(None) };
    let Some(row) = tx.query_opt(&ONE, params![holder]).await? else { return Ok(None) };
    let outlet = whole(tx, &row).await?;
    let current = outlet.slug == *slug;
    Ok(Some((outlet, current)))
}

/// All outlets of a site, by name.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Outlet>, StoreError> {
    let rows = tx.query(&OF_SITE, params![site]).await?;
    let domains = tx.query(&DOMAINS_OF_SITE, params![site]).await?;
    let mut found: HashMap<OutletId, Vec<Row>> = HashMap::new();
    for row in domains {
        found.entry(row.get("outlet")?).or_default().push(row);
    }
    rows.iter().map(|row| read(row, &found.remove(&row.get("id")?).unwrap_or_default())).collect()
}

/// The outlet that publishes under this registrable domain.
///
/// # Errors
/// [`StoreError`]
pub async fn by_domain(tx: &mut ReadTx, site: SiteId, domain: &str) -> Result<Option<Outlet>, StoreError> {
    match tx.query_opt(&BY_DOMAIN, params![site, domain.to_lowercase()]).await? {
        Some(row) => whole(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The outlets that bear or bore this name.
///
/// # Errors
/// [`StoreError`]
pub async fn named(tx: &mut ReadTx, site: SiteId, name: &str) -> Result<Vec<Outlet>, StoreError> {
    let rows = tx.query(&BY_KEY, params![site, matching_key(name)]).await?;
    whole_each(tx, rows).await
}

/// A slug that no outlet here has or had.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug(tx: &mut ReadTx, site: SiteId, wanted: &Slug) -> Result<Slug, StoreError> {
    slugs::free(tx, site, ROOM, wanted).await
}

/// The slug `wanted` for this outlet, when no other has or had it; else one that is free.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug_for(
    tx: &mut ReadTx,
    site: SiteId,
    wanted: &Slug,
    own: OutletId,
) -> Result<Slug, StoreError> {
    slugs::free_for(tx, (site, ROOM), wanted, &own.to_string()).await
}

async fn whole_each(tx: &mut ReadTx, rows: Vec<Row>) -> Result<Vec<Outlet>, StoreError> {
    let mut outlets = Vec::with_capacity(rows.len());
    for row in rows {
        outlets.push(whole(tx, &row).await?);
    }
    Ok(outlets)
}

async fn whole(tx: &mut ReadTx, row: &Row) -> Result<Outlet, StoreError> {
    let id: OutletId = row.get("id")?;
    let domains = tx.query(&DOMAINS, params![id]).await?;
    read(row, &domains)
}

fn read(row: &Row, domains: &[Row]) -> Result<Outlet, StoreError> {
    Ok(Outlet {
        id: row.get("id")?,
        slug: row.get("slug")?,
        names: row.json("names")?,
        domains: domains.iter().map(|d| d.get("domain")).collect::<Result<_, _>>()?,
        languages: row.json("languages")?,
        status: row.json("status")?,
        habits: row.get("habits")?,
        medium: row.get("medium")?,
    })
}
