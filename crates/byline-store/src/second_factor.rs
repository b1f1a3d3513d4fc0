//! The second factor of an account: its secret for codes by time, its recovery codes, and who has given the first factor only.
//! It refuses a code twice: a step of time and a recovery code are used up as they are taken.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{clock::Moment, digest::Digest, ids::AccountId};

statements! {
    OFFER = "INSERT INTO code_secret (account, secret) VALUES ($1, $2)
        ON CONFLICT (account) DO UPDATE SET secret = excluded.secret WHERE code_secret.confirmed_at IS NULL";
    GET = "SELECT secret, confirmed_at, last_step FROM code_secret WHERE account = $1";
    CONFIRM = "UPDATE code_secret SET confirmed_at = $2, last_step = $3 WHERE account = $1 AND confirmed_at IS NULL";
    USE_STEP = "UPDATE code_secret SET last_step = $2 WHERE account = $1 AND last_step < $2";
    EVERY = "SELECT account, secret FROM code_secret ORDER BY account";
    CLOSE = "UPDATE code_secret SET secret = $3 WHERE account = $1 AND secret = $2";
    REMOVE = "DELETE FROM code_secret WHERE account = $1";
    CODES = "INSERT INTO recovery_code (account, code) VALUES ($1, $2)";
    NO_CODES = "DELETE FROM recovery_code WHERE account = $1";
    USE_CODE = "UPDATE recovery_code SET used_at = $3 WHERE account = $1 AND code = $2 AND used_at IS NULL";
    LEFT = "SELECT count(*) AS n FROM recovery_code WHERE account = $1 AND used_at IS NULL";
    HALF = "INSERT INTO half_sign_in (token, account, ends_at) VALUES ($1, $2, $3)";
    SWEEP = "DELETE FROM half_sign_in WHERE ends_at <= $1";
    HALF_OF = "SELECT h.account FROM half_sign_in h JOIN account a ON a.id = h.account
        WHERE h.token = $1 AND h.ends_at > $2 AND a.disabled_at IS NULL";
    HALF_END = "DELETE FROM half_sign_in WHERE token = $1";
    HALVES_END = "DELETE FROM half_sign_in WHERE account = $1";
}

/// The secret of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeSecret {
    /// As it is kept: closed by a key that the database does not hold; one from before there was a key, in base 32.
    pub secret: String,
    /// Whether a code of it was given, so that it is asked for from then on.
    pub is_confirmed: bool,
    /// The last step of time whose code was taken.
    pub last_step: i64,
}

/// Offers a secret; one in force is not replaced.
///
/// # Errors
/// [`StoreError`]
pub async fn offer(tx: &mut WriteTx, account: AccountId, secret: &str) -> Result<(), StoreError> {
    tx.execute(&OFFER, params![account, secret]).await.map(drop)
}

/// The secret of an account, in force or only offered.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, account: AccountId) -> Result<Option<CodeSecret>, StoreError> {
    let row = tx.query_opt(&GET, params![account]).await?;
    row.map(|row| {
        Ok(CodeSecret {
            secret: row.get("secret")?,
            is_confirmed: row.get::<Option<Moment>>("confirmed_at")?.is_some(),
            last_step: row.get("last_step")?,
        })
    })
    .transpose()
}

/// Every secret as it is kept, with its account.
///
/// # Errors
/// [`StoreError`]
pub async fn secrets(tx: &mut ReadTx) -> Result<Vec<(AccountId, String)>, StoreError> {
    let rows = tx.query(&EVERY, params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, row.get("secret")?))).collect()
}

/// Keeps the same secret closed, unless it is another by now.
///
/// # Errors
/// [`StoreError`]
pub async fn close(
    tx: &mut WriteTx,
    account: AccountId,
    plain: &str,
    closed: &str,
) -> Result<(), StoreError> {
    tx.execute(&CLOSE, params![account, plain, closed]).await.map(drop)
}

/// Puts the offered secret in force with the step whose code was given, and these recovery codes in the place of older ones.
///
/// # Errors
/// [`StoreError`]
pub async fn confirm(
    tx: &mut WriteTx,
    account: AccountId,
    step: i64,
    codes: &[Digest],
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&CONFIRM, params![account, now, step]).await?;
    tx.execute(&NO_CODES, params![account]).await?;
    for code in codes {
        tx.execute(&CODES, params![account, code]).await?;
    }
    Ok(())
}

/// Takes the code of a step; false when one of that step or a later one was taken before.
///
/// # Errors
/// [`StoreError`]
pub async fn use_step(tx: &mut WriteTx, account: AccountId, step: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&USE_STEP, params![account, step]).await? > 0)
}

/// Takes a recovery code; false when there is none such, or it was taken before.
///
/// # Errors
/// [`StoreError`]
pub async fn use_recovery(
    tx: &mut WriteTx,
    account: AccountId,
    code: &Digest,
    now: Moment,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&USE_CODE, params![account, code, now]).await? > 0)
}

/// How many recovery codes are left.
///
/// # Errors
/// [`StoreError`]
pub async fn recovery_left(tx: &mut ReadTx, account: AccountId) -> Result<i64, StoreError> {
    tx.query_one(&LEFT, params![account]).await?.get("n")
}

/// Takes the second factor off an account.
///
/// # Errors
/// [`StoreError`]
pub async fn remove(tx: &mut WriteTx, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&REMOVE, params![account]).await?;
    tx.execute(&HALVES_END, params![account]).await?;
    tx.execute(&NO_CODES, params![account]).await.map(drop)
}

/// Notes that somebody has given the first factor; forgets those whose time is over.
///
/// # Errors
/// [`StoreError`]
pub async fn begin_half(
    tx: &mut WriteTx,
    token: &Digest,
    account: AccountId,
    (now, ends_at): (Moment, Moment),
) -> Result<(), StoreError> {
    tx.execute(&SWEEP, params![now]).await?;
    tx.execute(&HALF, params![token, account, ends_at]).await.map(drop)
}

/// The account whose first factor was given under this token.
///
/// # Errors
/// [`StoreError`]
pub async fn half(tx: &mut ReadTx, token: &Digest, now: Moment) -> Result<Option<AccountId>, StoreError> {
    tx.query_opt(&HALF_OF, params![token, now]).await?.map(|row| row.get("account")).transpose()
}

/// Ends a half sign-in: its second factor was given.
///
/// # Errors
/// [`StoreError`]
pub async fn end_half(tx: &mut WriteTx, token: &Digest) -> Result<(), StoreError> {
    tx.execute(&HALF_END, params![token]).await.map(drop)
}
