//! Who has an op-ed open on the review screen, since when, and at which field: in the data, so that every node knows it.
//! It refuses to remember: who was not heard of for a while is not there.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId},
    text::Text,
};

/// Who was not heard of for so many seconds has left.
pub const PATIENCE: i64 = 25;

statements! {
    HEARD = "INSERT INTO presence (op_ed, account, since, seen_at, field) VALUES ($1, $2, $3, $3, $4)
        ON CONFLICT (op_ed, account) DO UPDATE SET field = excluded.field, seen_at = excluded.seen_at,
        since = CASE WHEN presence.seen_at < $5 THEN excluded.since ELSE presence.since END";
    LEFT = "DELETE FROM presence WHERE op_ed = $1 AND account = $2";
    OTHERS = "SELECT account.name, presence.since, presence.field FROM presence JOIN account ON account.id = presence.account
        WHERE presence.op_ed = $1 AND presence.account <> $2 AND presence.seen_at >= $3 ORDER BY presence.since, presence.account";
}

/// Somebody who has an op-ed open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// What the account calls its holder.
    pub name: Text,
    /// Since when it is open.
    pub since: Moment,
    /// The name of the field they are in; empty where they only look.
    pub field: String,
}

/// Somebody is there, in a field.
///
/// # Errors
/// [`StoreError`]
pub async fn heard(
    tx: &mut WriteTx,
    (op_ed, account): (OpEdId, AccountId),
    field: &str,
    now: Moment,
) -> Result<(), StoreError> {
    let values = params![op_ed, account, now, field, now.plus_seconds(-PATIENCE)];
    tx.execute(&HEARD, values).await.map(drop)
}

/// Somebody has closed it.
///
/// # Errors
/// [`StoreError`]
pub async fn left(tx: &mut WriteTx, op_ed: OpEdId, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&LEFT, params![op_ed, account]).await.map(drop)
}

/// Who else has it open now.
///
/// # Errors
/// [`StoreError`]
pub async fn others(
    tx: &mut ReadTx,
    op_ed: OpEdId,
    account: AccountId,
    now: Moment,
) -> Result<Vec<Presence>, StoreError> {
    let rows = tx.query(&OTHERS, params![op_ed, account, now.plus_seconds(-PATIENCE)]).await?;
    rows.iter()
        .map(|row| {
            Ok(Presence { name: row.get("name")?, since: row.get("since")?, field: row.get("field")? })
        })
        .collect()
}
