//! Since when followers are told of an op-ed, by feeds and whatever else calls out: since its first display, as a rule.
//! It refuses to call out an archive by itself: what came in with one is told of when an editor says so.

use super::shelving;
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{clock::Moment, ids::OpEdId};

statements! {
    TELL = "UPDATE op_ed SET told = $2 WHERE id = $1 AND told IS NULL AND first_displayed IS NOT NULL";
    TOLD = "SELECT told FROM op_ed WHERE id = $1";
}

/// Tells followers of an op-ed that was displayed in silence, as one that came in with an archive is; whether there was anything to do.
///
/// # Errors
/// [`StoreError`]
pub async fn tell(tx: &mut WriteTx, op_ed: OpEdId, now: Moment) -> Result<bool, StoreError> {
    let told = tx.execute(&TELL, params![op_ed, now]).await? > 0;
    if told {
        shelving::shelve(tx, op_ed).await?;
    }
    Ok(told)
}

/// Since when followers have been told of an op-ed; none where nobody was.
///
/// # Errors
/// [`StoreError`]
pub async fn told(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Option<Moment>, StoreError> {
    tx.query_one(&TOLD, params![op_ed]).await?.get("told")
}
