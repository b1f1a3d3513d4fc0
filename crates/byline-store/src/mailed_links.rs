//! One-time sign-in links that went out by e-mail.
//! It refuses to keep a secret: of every link only the digest is here.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{clock::Moment, digest::Digest, ids::AccountId};

statements! {
    INSERT = "INSERT INTO sign_in_link (token, account, mailed_at, ends_at) VALUES ($1, $2, $3, $4)";
    SINCE = "SELECT count(*) AS n FROM sign_in_link WHERE account = $1 AND mailed_at > $2";
    IS_MAILED = "SELECT 1 AS mailed FROM sign_in_link WHERE token = $1 AND mailed_at IS NOT NULL";
}

/// Keeps a link that is sent at `now` under the digest of its secret.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(
    tx: &mut WriteTx,
    token: &Digest,
    account: AccountId,
    (now, ends_at): (Moment, Moment),
) -> Result<(), StoreError> {
    tx.execute(&INSERT, params![token, account, now, ends_at]).await.map(drop)
}

/// How many were sent to an account after `since`, used ones included.
///
/// # Errors
/// [`StoreError`]
pub async fn since(tx: &mut ReadTx, account: AccountId, since: Moment) -> Result<i64, StoreError> {
    tx.query_one(&SINCE, params![account, since]).await?.get("n")
}

/// Whether a link went out by e-mail, and not from hand to hand.
///
/// # Errors
/// [`StoreError`]
pub async fn is_mailed(tx: &mut ReadTx, token: &Digest) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&IS_MAILED, params![token]).await?.is_some())
}
