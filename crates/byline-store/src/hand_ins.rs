//! Links by which somebody without an account hands in one op-ed.
//! It refuses to keep a secret: of every link only the digest is here; and to let one in twice.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    digest::Digest,
    ids::{AccountId, SiteId},
    text::Text,
};

statements! {
    SWEEP = "DELETE FROM hand_in_link WHERE ends_at <= $1";
    INSERT = "INSERT INTO hand_in_link (token, site, made_for, made_by, ends_at) VALUES ($1, $2, $3, $4, $5)";
    PEEK = "SELECT site, made_for, made_by FROM hand_in_link WHERE token = $1 AND used_at IS NULL AND ends_at > $2";
    TAKE = "UPDATE hand_in_link SET used_at = $2 WHERE token = $1 AND used_at IS NULL AND ends_at > $2
        RETURNING site, made_for, made_by";
    GIVE_BACK = "UPDATE hand_in_link SET used_at = NULL WHERE token = $1";
}

/// A link by which one op-ed may be handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandInLink {
    /// The site it is for.
    pub site: SiteId,
    /// Whom it was made for, as its maker called them.
    pub made_for: Text,
    /// Who made it: it holds as long as they may bring in.
    pub made_by: AccountId,
}

/// Keeps a link under the digest of its secret, and forgets those that are over.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(
    tx: &mut WriteTx,
    token: &Digest,
    link: &HandInLink,
    (now, ends_at): (Moment, Moment),
) -> Result<(), StoreError> {
    tx.execute(&SWEEP, params![now]).await?;
    tx.execute(&INSERT, params![token, link.site, link.made_for, link.made_by, ends_at]).await.map(drop)
}

/// What a link is for, without using it: none when it is unknown, used or over.
///
/// # Errors
/// [`StoreError`]
pub async fn peek(tx: &mut ReadTx, token: &Digest, now: Moment) -> Result<Option<HandInLink>, StoreError> {
    tx.query_opt(&PEEK, params![token, now]).await?.map(|row| link(&row)).transpose()
}

/// Uses a link, once.
///
/// # Errors
/// [`StoreError`]
pub async fn take(tx: &mut WriteTx, token: &Digest, now: Moment) -> Result<Option<HandInLink>, StoreError> {
    tx.query_opt(&TAKE, params![token, now]).await?.map(|row| link(&row)).transpose()
}

/// Lets a link that brought nothing be used again.
///
/// # Errors
/// [`StoreError`]
pub async fn give_back(tx: &mut WriteTx, token: &Digest) -> Result<(), StoreError> {
    tx.execute(&GIVE_BACK, params![token]).await.map(drop)
}

fn link(row: &Row) -> Result<HandInLink, StoreError> {
    Ok(HandInLink { site: row.get("site")?, made_for: row.get("made_for")?, made_by: row.get("made_by")? })
}
