//! What followers are told of, the latest first, each with when they were told and when it last changed.
//! It refuses what came in with an archive, until an editor says that followers shall be told of it.

use super::{Order, Shelf, followed, ids, listed};
use crate::{engine::ReadTx, error::StoreError, statement::statements, value::params};
use byline_core::{clock::Moment, displayed::Displayed, ids::OpEdId, site::Site};
use std::sync::Arc;

statements! {
    DATED = "SELECT told, touched FROM op_ed WHERE id = $1";
}

/// An op-ed that followers are told of.
#[derive(Clone, Debug)]
pub struct News {
    /// The op-ed.
    pub displayed: Arc<Displayed>,
    /// Since when they are told.
    pub told: Moment,
    /// When what they get of it last changed.
    pub touched: Moment,
}

/// The latest of a shelf that followers are told of, at most `most`.
///
/// # Errors
/// [`StoreError`]
pub async fn news(tx: &mut ReadTx, site: &Site, shelf: Shelf, most: u32) -> Result<Vec<News>, StoreError> {
    let (leaf, values) = shelf.leaf(site.id, Order::Told, (most, 0));
    let ids = ids(&tx.query(leaf, values).await?)?;
    dated(tx, site, &ids).await
}

/// Those of these op-eds that readers may see and followers are told of, in this order.
///
/// # Errors
/// [`StoreError`]
pub async fn news_of(tx: &mut ReadTx, site: &Site, op_eds: &[OpEdId]) -> Result<Vec<News>, StoreError> {
    let seen = followed::seen(tx, site, op_eds).await?;
    let those: Vec<OpEdId> = op_eds.iter().filter(|id| seen.contains(id)).copied().collect();
    dated(tx, site, &those).await
}

async fn dated(tx: &mut ReadTx, site: &Site, ids: &[OpEdId]) -> Result<Vec<News>, StoreError> {
    let dated = tx.query_all(ids.iter().map(|id| (&DATED, params![id])).collect()).await?;
    let mut news = Vec::with_capacity(ids.len());
    for (displayed, rows) in listed(tx, site, ids).await?.into_iter().zip(dated) {
        let Some((displayed, row)) = displayed.zip(rows.first()) else { continue };
        if let Some(told) = row.get("told")? {
            news.push(News { displayed, told, touched: row.get("touched")? });
        }
    }
    Ok(news)
}
