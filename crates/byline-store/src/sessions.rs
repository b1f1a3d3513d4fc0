//! Who is signed in: sessions, one-time links and the attempts that are counted.
//! It refuses to keep a secret: of every token only the digest is here.

use crate::{
    accounts::{self, Account},
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    ids::{AccountId, EventId},
};

statements! {
    START = "INSERT INTO session (token, account, created_at, seen_at, ends_at) VALUES ($1, $2, $3, $3, $4)";
    DESCRIBE = "UPDATE session SET address = $2, agent = $3 WHERE token = $1";
    OF_ACCOUNT = "SELECT token, created_at, seen_at, address, agent FROM session
        WHERE account = $1 AND ends_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, token";
    END_ONE = "DELETE FROM session WHERE token = $1 AND account = $2";
    END_OTHERS = "DELETE FROM session WHERE account = $1 AND token <> $2";
    KNOW = "INSERT INTO known_device (token, account, seen_at) VALUES ($1, $2, $3)
        ON CONFLICT (token) DO UPDATE SET seen_at = excluded.seen_at WHERE known_device.account = excluded.account";
    KNOWN = "SELECT account FROM known_device WHERE token = $1 AND seen_at > $2";
    SWEEP_DEVICES = "DELETE FROM known_device WHERE seen_at <= $1";
    FORGET_DEVICES = "DELETE FROM known_device WHERE account = $1";
    FIND = "SELECT a.*, s.created_at AS started_at, s.seen_at, s.ends_at
        FROM session s JOIN account a ON a.id = s.account
        WHERE s.token = $1 AND s.ends_at > $2 AND a.disabled_at IS NULL AND a.joined_at IS NOT NULL";
    TOUCH = "UPDATE session SET seen_at = $2 WHERE token = $1";
    END = "DELETE FROM session WHERE token = $1";
    END_ALL = "DELETE FROM session WHERE account = $1";
    SWEEP = "DELETE FROM session WHERE ends_at <= $1";
    SWEEP_LINKS = "DELETE FROM sign_in_link WHERE ends_at <= $1";
    SWEEP_ATTEMPTS = "DELETE FROM sign_in_attempt WHERE at <= $1";
    LINK_INSERT = "INSERT INTO sign_in_link (token, account, ends_at) VALUES ($1, $2, $3)";
    LINK_PEEK = "SELECT account FROM sign_in_link WHERE token = $1 AND used_at IS NULL AND ends_at > $2";
    LINK_TAKE = "UPDATE sign_in_link SET used_at = $2 WHERE token = $1 AND used_at IS NULL AND ends_at > $2
        RETURNING account";
    ATTEMPT = "INSERT INTO sign_in_attempt (id, email, peer, at) VALUES ($1, $2, $3, $4)";
    FORGET_ATTEMPTS = "DELETE FROM sign_in_attempt WHERE email = $1 AND peer = $2";
    ATTEMPTS = "SELECT count(*) AS n FROM sign_in_attempt WHERE email = $1 AND peer = $2 AND at > $3";
}

/// A browser that was not signed in from for so long is known no more.
pub const DEVICE_DAYS: i64 = 180;

/// A session in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub account: Account,
    /// When it began.
    pub created_at: Moment,
    /// When it was last used.
    pub seen_at: Moment,
    /// When it ends at the latest.
    pub ends_at: Moment,
}

/// Starts a session under the digest of its token; whoever was invited has come in now.
///
/// # Errors
/// [`StoreError`]
pub async fn start(
    tx: &mut WriteTx,
    token: &Digest,
    account: AccountId,
    now: Moment,
    ends_at: Moment,
) -> Result<(), StoreError> {
    accounts::join(tx, account, now).await?;
    tx.execute(&START, params![token, account, now, ends_at]).await.map(drop)
}

/// The session of a token, unless it has ended or its account is disabled or only invited.
///
/// # Errors
/// [`StoreError`]
pub async fn find(tx: &mut ReadTx, token: &Digest, now: Moment) -> Result<Option<Session>, StoreError> {
    let row = tx.query_opt(&FIND, params![token, now]).await?;
    row.map(|row| {
        Ok(Session {
            account: accounts::read(&row)?,
            created_at: row.get("started_at")?,
            seen_at: row.get("seen_at")?,
            ends_at: row.get("ends_at")?,
        })
    })
    .transpose()
}

/// A session as the list of its owner shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionSeen {
    /// The digest of its secret, by which it is ended.
    pub token: Digest,
    /// When it began.
    pub created_at: Moment,
    /// When it was last used.
    pub seen_at: Moment,
    /// The network it was begun from.
    pub address: Option<String>,
    /// The browser, as it named itself.
    pub agent: Option<String>,
}

/// Notes where a session was begun.
///
/// # Errors
/// [`StoreError`]
pub async fn describe(
    tx: &mut WriteTx,
    token: &Digest,
    address: Option<&str>,
    agent: Option<&str>,
) -> Result<(), StoreError> {
    tx.execute(&DESCRIBE, params![token, address, agent]).await.map(drop)
}

/// The sessions of an account in force at `now` and used after `idle_since`, the last used first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_account(
    tx: &mut ReadTx,
    account: AccountId,
    (now, idle_since): (Moment, Moment),
) -> Result<Vec<SessionSeen>, StoreError> {
    let rows = tx.query(&OF_ACCOUNT, params![account, now, idle_since]).await?;
    let seen = |row: &crate::value::Row| {
        Ok(SessionSeen {
            token: row.get("token")?,
            created_at: row.get("created_at")?,
            seen_at: row.get("seen_at")?,
            address: row.get("address")?,
            agent: row.get("agent")?,
        })
    };
    rows.iter().map(seen).collect()
}

/// Ends one session of an account.
///
/// # Errors
/// [`StoreError`]
pub async fn end_one(tx: &mut WriteTx, account: AccountId, token: &Digest) -> Result<(), StoreError> {
    tx.execute(&END_ONE, params![token, account]).await.map(drop)
}

/// Ends every session of an account but one.
///
/// # Errors
/// [`StoreError`]
pub async fn end_others(tx: &mut WriteTx, account: AccountId, but: &Digest) -> Result<(), StoreError> {
    tx.execute(&END_OTHERS, params![account, but]).await.map(drop)
}

/// Knows a browser again from now on: somebody signed in from it.
///
/// # Errors
/// [`StoreError`]
pub async fn know_device(
    tx: &mut WriteTx,
    token: &Digest,
    account: AccountId,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&SWEEP_DEVICES, params![now.plus_days(-DEVICE_DAYS)]).await?;
    tx.execute(&KNOW, params![token, account, now]).await.map(drop)
}

/// The account that signed in from this browser before.
///
/// # Errors
/// [`StoreError`]
pub async fn device_of(
    tx: &mut ReadTx,
    token: &Digest,
    now: Moment,
) -> Result<Option<AccountId>, StoreError> {
    let since = now.plus_days(-DEVICE_DAYS);
    tx.query_opt(&KNOWN, params![token, since]).await?.map(|row| row.get("account")).transpose()
}

/// Forgets the browsers of an account.
///
/// # Errors
/// [`StoreError`]
pub async fn forget_devices(tx: &mut WriteTx, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&FORGET_DEVICES, params![account]).await.map(drop)
}

/// Notes that a session was used.
///
/// # Errors
/// [`StoreError`]
pub async fn touch(tx: &mut WriteTx, token: &Digest, now: Moment) -> Result<(), StoreError> {
    tx.execute(&TOUCH, params![token, now]).await.map(drop)
}

/// Ends a session.
///
/// # Errors
/// [`StoreError`]
pub async fn end(tx: &mut WriteTx, token: &Digest) -> Result<(), StoreError> {
    tx.execute(&END, params![token]).await.map(drop)
}

/// Ends all sessions of an account.
///
/// # Errors
/// [`StoreError`]
pub async fn end_all(tx: &mut WriteTx, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&END_ALL, params![account]).await.map(drop)
}

/// Forgets sessions and one-time links that ended by `now`, and attempts older than `attempts_before`.
///
/// # Errors
/// [`StoreError`]
pub async fn sweep(tx: &mut WriteTx, now: Moment, attempts_before: Moment) -> Result<(), StoreError> {
    tx.execute(&SWEEP, params![now]).await?;
    tx.execute(&SWEEP_LINKS, params![now]).await?;
    tx.execute(&SWEEP_ATTEMPTS, params![attempts_before]).await.map(drop)
}

/// Keeps a one-time link under the digest of its token; without an account it sets up an empty installation.
///
/// # Errors
/// [`StoreError`]
pub async fn link_insert(
    tx: &mut WriteTx,
    token: &Digest,
    account: Option<AccountId>,
    ends_at: Moment,
) -> Result<(), StoreError> {
    tx.execute(&LINK_INSERT, params![token, account, ends_at]).await.map(drop)
}

/// What a link is for, without using it: none when it is unknown, used or over.
///
/// # Errors
/// [`StoreError`]
pub async fn link_peek(
    tx: &mut ReadTx,
    token: &Digest,
    now: Moment,
) -> Result<Option<Option<AccountId>>, StoreError> {
    tx.query_opt(&LINK_PEEK, params![token, now]).await?.map(|row| row.get("account")).transpose()
}

/// Uses a link, once.
///
/// # Errors
/// [`StoreError`]
pub async fn link_take(
    tx: &mut WriteTx,
    token: &Digest,
    now: Moment,
) -> Result<Option<Option<AccountId>>, StoreError> {
    tx.query_opt(&LINK_TAKE, params![token, now]).await?.map(|row| row.get("account")).transpose()
}

/// Counts an attempt to sign in.
///
/// # Errors
/// [`StoreError`]
pub async fn attempt(
    tx: &mut WriteTx,
    email: &str,
    peer: &str,
    now: Moment,
    entropy: &Entropy,
) -> Result<(), StoreError> {
    let id = EventId::new(&Clock::frozen(now), entropy);
    tx.execute(&ATTEMPT, params![id, email, peer, now]).await.map(drop)
}

/// How many attempts there were for an e-mail address from a peer after `since`.
///
/// # Errors
/// [`StoreError`]
pub async fn attempts_since(
    tx: &mut ReadTx,
    email: &str,
    peer: &str,
    since: Moment,
) -> Result<i64, StoreError> {
    tx.query_one(&ATTEMPTS, params![email, peer, since]).await?.get("n")
}

/// Forgets the attempts for an e-mail address from a peer: the right password was among them.
///
/// # Errors
/// [`StoreError`]
pub async fn forget_attempts(tx: &mut WriteTx, email: &str, peer: &str) -> Result<(), StoreError> {
    tx.execute(&FORGET_ATTEMPTS, params![email, peer]).await.map(drop)
}
