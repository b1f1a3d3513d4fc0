//! That an editor wants an outlet left alone, where two outlets become one: it holds for the one that stays, and goes with the undo.
//! It refuses to overrule what an editor said of the one that stays, before the merger or since.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::ids::MergerId;

statements! {
    IS = "SELECT 1 AS one FROM outlet_unwatched WHERE outlet = $1";
    OVER = "INSERT INTO outlet_unwatched (outlet, account, at, inherited) SELECT CAST($2 AS TEXT), account, at, 1
        FROM outlet_unwatched WHERE outlet = $1 ON CONFLICT (outlet) DO NOTHING";
    /// Another that went into it may be left alone as well.
    BACK = "DELETE FROM outlet_unwatched WHERE outlet = $2 AND inherited = 1 AND NOT EXISTS (SELECT 1 FROM merger m
        JOIN outlet_unwatched g ON g.outlet = m.gone WHERE m.stays = $2 AND m.id <> $1 AND m.undone_at IS NULL)";
}

/// Whether the outlet of this id is left alone.
///
/// # Errors
/// [`StoreError`]
pub async fn is_left_alone(tx: &mut ReadTx, outlet: &str) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&IS, params![outlet]).await?.is_some())
}

/// Who stays is left alone where who goes was.
///
/// # Errors
/// [`StoreError`]
pub(super) async fn over(tx: &mut WriteTx, (gone, stays): (&str, &str)) -> Result<(), StoreError> {
    tx.execute(&OVER, params![gone, stays]).await.map(drop)
}

/// Who stays is watched again, where it was left alone only for the sake of who went by this merger. The row of who went never went.
///
/// # Errors
/// [`StoreError`]
pub(super) async fn back(tx: &mut WriteTx, id: MergerId, stays: &str) -> Result<(), StoreError> {
    tx.execute(&BACK, params![id, stays]).await.map(drop)
}
