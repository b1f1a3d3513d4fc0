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
    NOTE = "INSERT INTO merger_part (merger, what, part, place) SELECT CAST($1 AS TEXT), 'left-alone', outlet, 0 FROM outlet_unwatched
        WHERE outlet = $2 AND NOT EXISTS (SELECT 1 FROM outlet_unwatched o WHERE o.outlet = $3)";
    OVER = "INSERT INTO outlet_unwatched (outlet, account, at) SELECT CAST($2 AS TEXT), account, at FROM outlet_unwatched
        WHERE outlet = $1 ON CONFLICT (outlet) DO NOTHING";
    /// What an editor said of the one that stays since then has another moment.
    BACK = "DELETE FROM outlet_unwatched WHERE outlet = $3
        AND EXISTS (SELECT 1 FROM merger_part p WHERE p.merger = $1 AND p.what = 'left-alone' AND p.part = $2)
        AND at = (SELECT g.at FROM outlet_unwatched g WHERE g.outlet = $2)";
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
pub(super) async fn over(
    tx: &mut WriteTx,
    id: MergerId,
    (gone, stays): (&str, &str),
) -> Result<(), StoreError> {
    tx.execute(&NOTE, params![id, gone, stays]).await?;
    tx.execute(&OVER, params![gone, stays]).await.map(drop)
}

/// Who stays is watched again, where it was left alone for the sake of who goes only. The row of who goes never went.
///
/// # Errors
/// [`StoreError`]
pub(super) async fn back(
    tx: &mut WriteTx,
    id: MergerId,
    (gone, stays): (&str, &str),
) -> Result<(), StoreError> {
    tx.execute(&BACK, params![id, gone, stays]).await.map(drop)
}
