//! What stands at the head of the front page for a time, before the newest.
//! It refuses to show there what readers may not see: such a place is empty.

use super::{SEEN, listed};
use crate::{engine::ReadTx, error::StoreError, slots, value::params};
use byline_core::{displayed::Displayed, site::Site};
use std::sync::Arc;

/// The op-eds that stand on the front page before all others, as far as readers may see them.
///
/// # Errors
/// [`StoreError`]
pub async fn front(tx: &mut ReadTx, site: &Site) -> Result<Vec<Arc<Displayed>>, StoreError> {
    let mut standing = Vec::new();
    for id in slots::standing(tx, site).await? {
        if tx.query_opt(&SEEN, params![site.id, id]).await?.is_some() {
            standing.push(id);
        }
    }
    Ok(listed(tx, site, &standing).await?.into_iter().flatten().collect())
}
