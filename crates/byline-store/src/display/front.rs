//! What stands at the head of the front page for a time, before the newest.
//! It refuses to show there what readers may not see: such a place is empty.

use super::{SEEN, ids, listed, visible};
use crate::{engine::ReadTx, error::StoreError, slots, statement::statements, value::params};
use byline_core::{displayed::Displayed, ids::PersonId, site::Site};
use std::sync::Arc;

statements! {
    FIRST_OF_A_PERSON = concat!("SELECT o.op_ed AS id FROM scholar_pin p, shelf o, site s WHERE p.person = $2 AND o.thing = p.person
        AND o.op_ed = p.op_ed AND ", visible!(), " ORDER BY p.place, o.op_ed");
}

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

/// The op-eds that a scholar put first on their own page, as far as readers may see them there.
///
/// # Errors
/// [`StoreError`]
pub async fn first_of_a_person(
    tx: &mut ReadTx,
    site: &Site,
    person: PersonId,
) -> Result<Vec<Arc<Displayed>>, StoreError> {
    let ids = ids(&tx.query(&FIRST_OF_A_PERSON, params![site.id, person]).await?)?;
    Ok(listed(tx, site, &ids).await?.into_iter().flatten().collect())
}
