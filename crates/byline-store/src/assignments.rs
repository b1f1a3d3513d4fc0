//! Whose work an op-ed is: one account or nobody.
//! It refuses to say what the account may do with it.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    listing,
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId},
};

statements! {
    PUT = "INSERT INTO assignment (op_ed, account, at) VALUES ($1, $2, $3)
        ON CONFLICT (op_ed) DO UPDATE SET account = excluded.account, at = excluded.at";
    CLEAR = "DELETE FROM assignment WHERE op_ed = $1";
    OF = "SELECT account FROM assignment WHERE op_ed = $1";
}

/// Whose work it is.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Option<AccountId>, StoreError> {
    tx.query_opt(&OF, params![op_ed]).await?.map(|row| row.get("account")).transpose()
}

/// Makes it the work of an account, or of nobody.
///
/// # Errors
/// [`StoreError::Conflict`] when there is no such account.
pub async fn set(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    account: Option<AccountId>,
    at: Moment,
) -> Result<(), StoreError> {
    match account {
        Some(account) => tx.execute(&PUT, params![op_ed, account, at]).await?,
        None => tx.execute(&CLEAR, params![op_ed]).await?,
    };
    listing::mark(tx, op_ed).await
}
