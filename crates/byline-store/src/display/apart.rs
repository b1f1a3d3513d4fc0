//! The latest of several shelves at once, each without what those before it hold: what stands beside an op-ed on its page.
//! It refuses to walk a shelf twice for one state of a site: every page of an author or a topic asks for the same few.

use super::{Order, Shelf, ids, listed};
use crate::{engine::ReadTx, error::StoreError, records::Loader};
use byline_core::{displayed::Displayed, ids::OpEdId, site::Site};
use std::{collections::HashSet, sync::Arc};

/// The latest by the original's day of several shelves at once, at most `most` of each; no list holds what one
/// before it holds, nor `except`. One that cannot be shown leaves its place empty.
///
/// # Errors
/// [`StoreError`]
pub async fn lists_apart(
    tx: &mut ReadTx,
    site: &Site,
    shelves: &[Shelf],
    most: u32,
    except: OpEdId,
) -> Result<Vec<Vec<Arc<Displayed>>>, StoreError> {
    // Each is asked for as many more as could fall away.
    let asked = shelves.iter().zip(1..);
    let asked = asked.map(|(shelf, place)| (*shelf, most.saturating_mul(place).saturating_add(1)));
    let (mut taken, mut parted) = (HashSet::from([except]), Vec::new());
    for latest in latest(tx, site, asked.collect()).await? {
        let apart = latest.iter().filter(|id| !taken.contains(id)).take(most as usize);
        let apart: Vec<OpEdId> = apart.copied().collect();
        taken.extend(&apart);
        parted.push(apart);
    }
    let mut built = listed(tx, site, &parted.concat()).await?.into_iter();
    Ok(parted.iter().map(|ids| built.by_ref().take(ids.len()).flatten().collect()).collect())
}

/// The latest of each shelf by the original's day, so many of each: of the same for every page of an author or a topic.
async fn latest(
    tx: &mut ReadTx,
    site: &Site,
    asked: Vec<(Shelf, u32)>,
) -> Result<Vec<Arc<[OpEdId]>>, StoreError> {
    let known = Loader::remembering(tx, site).known();
    let mut found: Vec<_> = asked.iter().map(|one| known.latest.get(one)).collect();
    let unknown: Vec<usize> = (0..asked.len()).filter(|n| found[*n].is_none()).collect();
    let leaf = |n: &usize| asked[*n].0.leaf(site.id, Order::Day, (asked[*n].1, 0));
    let questions: Vec<_> = unknown.iter().map(leaf).collect();
    if !questions.is_empty() {
        for (n, rows) in unknown.iter().zip(tx.query_all(questions).await?) {
            let ids: Arc<[OpEdId]> = ids(&rows)?.into();
            known.latest.put(asked[*n], Arc::clone(&ids));
            found[*n] = Some(ids);
        }
    }
    Ok(found.into_iter().flatten().collect())
}
