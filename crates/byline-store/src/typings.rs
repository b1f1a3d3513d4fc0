//! What somebody typed on a review screen and has not saved: kept as typed, a page of theirs each.
//! It refuses to know what it means: the desk reads it as it reads a form, and nothing of it is an op-ed's until it is saved.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId},
};

statements! {
    PUT = "INSERT INTO typing (op_ed, account, page, at, fields, left_at) VALUES ($1, $2, $3, $4, $5, NULL)
        ON CONFLICT (op_ed, account, page) DO UPDATE SET at = excluded.at, fields = excluded.fields, left_at = NULL";
    OF = "SELECT page, at, fields FROM typing WHERE op_ed = $1 AND account = $2 AND left_at IS NULL ORDER BY at DESC, page LIMIT 5";
    ONE = "SELECT page, at, fields FROM typing WHERE op_ed = $1 AND account = $2 AND page = $3";
    LEAVE = "UPDATE typing SET left_at = $4 WHERE op_ed = $1 AND account = $2 AND page = $3";
    TAKE_BACK = "UPDATE typing SET left_at = NULL WHERE op_ed = $1 AND account = $2 AND page = $3";
    SETTLE = "INSERT INTO typing (op_ed, account, page, at, fields, left_at) VALUES ($1, $2, $3, $4, '[]', $4)
        ON CONFLICT (op_ed, account, page) DO UPDATE SET at = excluded.at, fields = excluded.fields, left_at = excluded.left_at";
    SWEEP = "DELETE FROM typing WHERE at < $1";
}

/// What stood in the fields of one page of somebody's, unsaved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// The page's own word for itself.
    pub page: String,
    /// When a key was last pressed.
    pub at: Moment,
    /// The fields in the form's order.
    pub fields: Vec<(String, String)>,
}

/// Keeps what stands in a page now, in the place of what stood there.
///
/// # Errors
/// [`StoreError`]
pub async fn put(
    tx: &mut WriteTx,
    (op_ed, account): (OpEdId, AccountId),
    typing: &Typing,
) -> Result<(), StoreError> {
    let fields = serde_json::to_string(&typing.fields).expect("pairs of texts serialise to JSON");
    tx.execute(&PUT, params![op_ed, account, typing.page, typing.at, fields]).await.map(drop)
}

/// What somebody has typed into an op-ed and neither saved nor left, the newest first, at most five pages of it.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, op_ed: OpEdId, account: AccountId) -> Result<Vec<Typing>, StoreError> {
    tx.query(&OF, params![op_ed, account]).await?.iter().map(read).collect()
}

/// What stands in one page, also when it was left.
///
/// # Errors
/// [`StoreError`]
pub async fn one(
    tx: &mut ReadTx,
    (op_ed, account): (OpEdId, AccountId),
    page: &str,
) -> Result<Option<Typing>, StoreError> {
    tx.query_opt(&ONE, params![op_ed, account, page]).await?.as_ref().map(read).transpose()
}

/// Leaves what stood in a page: it is not offered any more, and can be taken back.
///
/// # Errors
/// [`StoreError`]
pub async fn leave(
    tx: &mut WriteTx,
    (op_ed, account): (OpEdId, AccountId),
    page: &str,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&LEAVE, params![op_ed, account, page, now]).await.map(drop)
}

/// Offers again what was left.
///
/// # Errors
/// [`StoreError`]
pub async fn take_back(
    tx: &mut WriteTx,
    (op_ed, account): (OpEdId, AccountId),
    page: &str,
) -> Result<(), StoreError> {
    tx.execute(&TAKE_BACK, params![op_ed, account, page]).await.map(drop)
}

/// Forgets what stood in a page, and knows that it is saved: what a browser still holds of it is not offered again.
///
/// # Errors
/// [`StoreError`]
pub async fn settle(
    tx: &mut WriteTx,
    (op_ed, account): (OpEdId, AccountId),
    page: &str,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&SETTLE, params![op_ed, account, page, now]).await.map(drop)
}

/// Whether what stood in a page was saved, and nothing typed in it since.
///
/// # Errors
/// [`StoreError`]
pub async fn is_settled(tx: &mut ReadTx, whose: (OpEdId, AccountId), page: &str) -> Result<bool, StoreError> {
    Ok(one(tx, whose, page).await?.is_some_and(|typing| typing.fields.is_empty()))
}

/// Forgets what nobody came back to since a moment; how many pages that were.
///
/// # Errors
/// [`StoreError`]
pub async fn sweep(tx: &mut WriteTx, before: Moment) -> Result<u64, StoreError> {
    tx.execute(&SWEEP, params![before]).await
}

fn read(row: &Row) -> Result<Typing, StoreError> {
    let fields: String = row.get("fields")?;
    // Only this file writes the column; what it cannot read is nothing that anybody typed.
    let fields = serde_json::from_str(&fields).unwrap_or_default();
    Ok(Typing { page: row.get("page")?, at: row.get("at")?, fields })
}
