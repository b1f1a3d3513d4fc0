//! Links by which scholars come to the desk without an account: each is one scholar's, for long or until a day.
//! It refuses to keep a secret: of every link only the digest is here; and one that was taken back stays so.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    digest::Digest,
    ids::{AccountId, PersonId, ScholarLinkId, SiteId},
};

statements! {
    INSERT = "INSERT INTO scholar_link (id, token, site, person, made_by, made_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    BY_TOKEN = "SELECT * FROM scholar_link WHERE token = $1 AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > $2)";
    OF_PERSON = "SELECT * FROM scholar_link WHERE person = $1 AND site = $2 ORDER BY id DESC LIMIT 50";
    REVOKE = "UPDATE scholar_link SET revoked_at = $4 WHERE id = $1 AND person = $2 AND site = $3 AND revoked_at IS NULL";
    USED = "UPDATE scholar_link SET used_at = $2 WHERE id = $1";
}

/// A scholar's own link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScholarLink {
    /// Its id.
    pub id: ScholarLinkId,
    /// The site it leads to.
    pub site: SiteId,
    /// Whose it is.
    pub person: PersonId,
    /// Who made it: it holds as long as they may keep people.
    pub made_by: AccountId,
    /// When.
    pub made_at: Moment,
    /// Until when it holds; none for one that holds until it is taken back.
    pub ends_at: Option<Moment>,
    /// When it was taken back.
    pub revoked_at: Option<Moment>,
    /// When somebody last came by it, to the day.
    pub used_at: Option<Moment>,
}

/// Keeps a link under the digest of its secret.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(tx: &mut WriteTx, token: &Digest, link: &ScholarLink) -> Result<(), StoreError> {
    let values = params![link.id, token, link.site, link.person, link.made_by, link.made_at, link.ends_at];
    tx.execute(&INSERT, values).await.map(drop)
}

/// The link of a secret, as long as it holds.
///
/// # Errors
/// [`StoreError`]
pub async fn find(tx: &mut ReadTx, token: &Digest, now: Moment) -> Result<Option<ScholarLink>, StoreError> {
    tx.query_opt(&BY_TOKEN, params![token, now]).await?.map(|row| read(&row)).transpose()
}

/// The links of a scholar, newest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_person(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
) -> Result<Vec<ScholarLink>, StoreError> {
    tx.query(&OF_PERSON, params![person, site]).await?.iter().map(read).collect()
}

/// Takes a link back; whether it held until then.
///
/// # Errors
/// [`StoreError`]
pub async fn revoke(
    tx: &mut WriteTx,
    (site, person): (SiteId, PersonId),
    link: ScholarLinkId,
    now: Moment,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&REVOKE, params![link, person, site, now]).await? > 0)
}

/// Notes that somebody came by a link.
///
/// # Errors
/// [`StoreError`]
pub async fn used(tx: &mut WriteTx, link: ScholarLinkId, now: Moment) -> Result<(), StoreError> {
    tx.execute(&USED, params![link, now]).await.map(drop)
}

fn read(row: &Row) -> Result<ScholarLink, StoreError> {
    Ok(ScholarLink {
        id: row.get("id")?,
        site: row.get("site")?,
        person: row.get("person")?,
        made_by: row.get("made_by")?,
        made_at: row.get("made_at")?,
        ends_at: row.get("ends_at")?,
        revoked_at: row.get("revoked_at")?,
        used_at: row.get("used_at")?,
    })
}
