//! What became of an original, derived anew from its looks: after the rules have changed, or to see that nothing else has decided.
//! It refuses to say anything of one whose looks are all forgotten, or tell nothing.

use super::{
    Original, at,
    looks::{checks, put_state},
};
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
};
use byline_core::{
    clock::Moment,
    original::{OriginalState, Standing, judge},
};

/// What the looks that are kept mean together; none where none is kept, or they tell nothing.
///
/// # Errors
/// [`StoreError`]
pub async fn derived(tx: &mut ReadTx, one: &Original) -> Result<Option<Standing>, StoreError> {
    let checks = checks(tx, one.site, &one.address).await?;
    Ok(Some(judge(&checks)).filter(|standing| standing.state != OriginalState::Unchecked))
}

/// Keeps what the looks at an original mean together, where that is another state than it is in; that state.
///
/// # Errors
/// [`StoreError`]
pub async fn derive(
    tx: &mut WriteTx,
    one: &Original,
    now: Moment,
) -> Result<Option<OriginalState>, StoreError> {
    // As it is by now: the watch goes on meanwhile.
    let Some(one) = at(tx, one.site, &one.address.key()).await? else { return Ok(None) };
    let Some(standing) = derived(tx, &one).await?.filter(|standing| standing.state != one.state) else {
        return Ok(None);
    };
    put_state(tx, &one, &standing, now).await?;
    Ok(Some(standing.state))
}
