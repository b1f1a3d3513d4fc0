//! Every op-ed that readers may see, a few at a time, for what follows the site: search, sitemaps, harvests.
//! It refuses to hold one state of the site for long: who walks takes a new read for each few, and the change log for the rest.

use super::{SEEN, built, listed, visible};
use crate::{
    engine::ReadTx,
    error::StoreError,
    records::{self, Loader, Which},
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    displayed::{Displayed, Record},
    ids::OpEdId,
    site::Site,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

statements! {
    BEFORE = concat!("SELECT o.id, o.day_key FROM op_ed o, site s WHERE ", visible!(), " AND (o.day_key, o.id) < ($2, $3)
        ORDER BY o.day_key DESC, o.id DESC LIMIT $4");
}

/// Where a walk stands: an op-ed and the sort key of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The op-ed.
    pub id: OpEdId,
    /// The sort key of the original's day.
    pub day: i64,
}

impl Step {
    /// Before the newest.
    #[must_use]
    pub fn start() -> Self {
        Self { id: OpEdId::of_number(u128::MAX), day: i64::MAX }
    }
}

/// An op-ed as what follows the site gets it.
#[derive(Clone, Debug)]
pub struct Followed {
    /// All that it is built from.
    pub record: Record,
    /// What readers see.
    pub displayed: Displayed,
    /// Since when followers are told of it; none where it came in with an archive.
    pub told: Option<Moment>,
}

/// The next op-eds of a walk from the newest original to the oldest.
///
/// # Errors
/// [`StoreError`]
pub async fn after(tx: &mut ReadTx, site: &Site, step: Step, most: u32) -> Result<Vec<Step>, StoreError> {
    let rows = tx.query(&BEFORE, params![site.id, step.day, step.id, most]).await?;
    rows.iter().map(|row| Ok(Step { id: row.get("id")?, day: row.get("day_key")? })).collect()
}

/// Which of these op-eds readers may see.
///
/// # Errors
/// [`StoreError`]
pub async fn seen(tx: &mut ReadTx, site: &Site, op_eds: &[OpEdId]) -> Result<HashSet<OpEdId>, StoreError> {
    Ok(seen_told(tx, site, op_eds).await?.into_keys().collect())
}

/// The same, with since when followers are told of each.
async fn seen_told(
    tx: &mut ReadTx,
    site: &Site,
    op_eds: &[OpEdId],
) -> Result<HashMap<OpEdId, Option<Moment>>, StoreError> {
    let asked = op_eds.iter().map(|id| (&SEEN, params![site.id, id])).collect();
    let rows = tx.query_all(asked).await?;
    rows.iter().flatten().map(|row| Ok((row.get("id")?, row.get("told")?))).collect()
}

/// Those of these op-eds that readers may see, as they see them, in this order.
///
/// # Errors
/// [`StoreError`]
pub async fn shown(
    tx: &mut ReadTx,
    site: &Site,
    op_eds: &[OpEdId],
) -> Result<Vec<Arc<Displayed>>, StoreError> {
    let seen = seen(tx, site, op_eds).await?;
    let those: Vec<OpEdId> = op_eds.iter().filter(|id| seen.contains(id)).copied().collect();
    Ok(listed(tx, site, &those).await?.into_iter().flatten().collect())
}

/// The same with all that each is built from, which nothing keeps in mind: for walks through a whole site.
///
/// # Errors
/// [`StoreError`]
pub async fn with_records(
    tx: &mut ReadTx,
    site: &Site,
    op_eds: &[OpEdId],
) -> Result<Vec<Followed>, StoreError> {
    let seen = seen_told(tx, site, op_eds).await?;
    let those: Vec<OpEdId> = op_eds.iter().filter(|id| seen.contains_key(id)).copied().collect();
    let op_eds = records::op_eds(tx, &those).await?;
    let records = Loader::new(site).load_all(tx, op_eds, Which::Shown).await?;
    let built = records.into_iter().filter_map(|record| {
        let displayed = built(&record, site)?;
        let told = seen.get(&record.op_ed.id).copied().flatten();
        Some(Followed { record, displayed, told })
    });
    Ok(built.collect())
}
