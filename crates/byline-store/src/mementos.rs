//! The copies that public archives have of the pages op-eds lead to, and which archives are still to be asked.
//! It refuses to lose a copy because an archive did not answer: only a better copy of the same archive takes its place.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::{AccountId, OpEdId, SiteId},
    ladder::ArchiveCopy,
};

statements! {
    PUT = "INSERT INTO memento (site, address_key, archive, url, at, found_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (site, address_key, archive) DO UPDATE SET url = excluded.url, at = excluded.at,
        found_at = excluded.found_at";
    OF_ADDRESS = "SELECT url, at FROM memento WHERE site = $1 AND address_key = $2 ORDER BY at, archive";
    WANT = "INSERT INTO memento_search (site, address_key, address, op_ed, next_at, tries) VALUES ($1, $2, $3, $4, $5, 0)
        ON CONFLICT (site, address_key) DO NOTHING";
    AGAIN = "UPDATE memento_search SET next_at = $3, tries = 0 WHERE site = $1 AND address_key = $2";
    DUE = "SELECT * FROM memento_search WHERE next_at <= $1 ORDER BY next_at, site, address_key LIMIT $2";
    CLAIM = "UPDATE memento_search SET next_at = $4 WHERE site = $1 AND address_key = $2 AND next_at = $3";
    ASKED = "UPDATE memento_search SET asked_at = $3, next_at = $4, tries = tries + 1, outcome = $5
        WHERE site = $1 AND address_key = $2";
    LATER = "UPDATE memento_search SET next_at = $3, outcome = $4 WHERE site = $1 AND address_key = $2";
    LOST = "SELECT o.url, d.op_ed FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
        WHERE o.site = $1 AND o.state IN ('gone', 'host-gone', 'taken-over', 'moved')
          AND NOT EXISTS (SELECT 1 FROM memento_search s WHERE s.site = o.site AND s.address_key = o.address_key)
        ORDER BY o.state, o.since, o.address_key LIMIT $2";
    LOST_LINKS = "SELECT o.url, l.op_ed FROM original o JOIN cited_link l ON l.site = o.site AND l.address_key = o.address_key
        WHERE o.site = $1 AND o.state IN ('gone', 'host-gone', 'taken-over')
          AND NOT EXISTS (SELECT 1 FROM memento_search s WHERE s.site = o.site AND s.address_key = o.address_key)
        ORDER BY o.state, o.since, o.address_key LIMIT $2";
    ONE = "SELECT * FROM memento_search WHERE site = $1 AND address_key = $2";
    PUT_WRONG = "INSERT INTO memento_wrong (site, address_key, url, account, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (site, address_key, url) DO NOTHING";
    NOT_WRONG = "DELETE FROM memento_wrong WHERE site = $1 AND address_key = $2 AND url = $3";
    WRONG = "SELECT url FROM memento_wrong WHERE site = $1 AND address_key = $2 ORDER BY url";
    REMOVE = "DELETE FROM memento WHERE site = $1 AND address_key = $2 AND url = $3";
}

/// A page whose copies are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The site.
    pub site: SiteId,
    /// The page.
    pub address: WebAddress,
    /// The op-ed that leads there.
    pub op_ed: OpEdId,
    /// Asked for not before.
    pub next_at: Moment,
    /// How often it was.
    pub tries: i64,
    /// When last.
    pub asked_at: Option<Moment>,
    /// What came of it: a word of the interface.
    pub outcome: Option<String>,
}

/// Keeps what an archive has of a page, in the place of what it had before.
///
/// # Errors
/// [`StoreError`]
pub async fn put(
    tx: &mut WriteTx,
    site: SiteId,
    (address, archive): (&WebAddress, &str),
    copy: &ArchiveCopy,
    now: Moment,
) -> Result<(), StoreError> {
    let values = params![site, address.key(), archive, copy.url, copy.at, now];
    tx.execute(&PUT, values).await.map(drop)
}

/// Takes a copy away that an editor says is of something else; it is not taken again. False where it is no copy here.
///
/// # Errors
/// [`StoreError`]
pub async fn is_wrong(
    tx: &mut WriteTx,
    (site, key): (SiteId, &AddressKey),
    url: &WebAddress,
    (by, now): (Option<AccountId>, Moment),
) -> Result<bool, StoreError> {
    if tx.execute(&REMOVE, params![site, key, url]).await? == 0 {
        return Ok(false);
    }
    tx.execute(&PUT_WRONG, params![site, key, url, by, now]).await?;
    Ok(true)
}

/// An editor says that a copy is of this page, whatever was said of it before.
///
/// # Errors
/// [`StoreError`]
pub async fn is_right(
    tx: &mut WriteTx,
    site: SiteId,
    address: &WebAddress,
    copy: &ArchiveCopy,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&NOT_WRONG, params![site, address.key(), copy.url]).await?;
    put(tx, site, (address, copy.url.host()), copy, now).await
}

/// The copies of a page that an editor said are of something else.
///
/// # Errors
/// [`StoreError`]
pub async fn wrong(tx: &mut ReadTx, site: SiteId, key: &AddressKey) -> Result<Vec<WebAddress>, StoreError> {
    tx.query(&WRONG, params![site, key]).await?.iter().map(|row| row.get("url")).collect()
}

/// The copies of a page, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, site: SiteId, key: &AddressKey) -> Result<Vec<ArchiveCopy>, StoreError> {
    let rows = tx.query(&OF_ADDRESS, params![site, key]).await?;
    rows.iter().map(|row| Ok(ArchiveCopy { at: row.get("at")?, url: row.get("url")? })).collect()
}

/// Has the archives asked for a page at `now`; where they were asked or will be, nothing changes.
///
/// # Errors
/// [`StoreError`]
pub async fn want(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    address: &WebAddress,
    now: Moment,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&WANT, params![site, address.key(), address, op_ed, now]).await? == 1)
}

/// Has the archives asked for a page again at `now`.
///
/// # Errors
/// [`StoreError`]
pub async fn want_again(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    address: &WebAddress,
    now: Moment,
) -> Result<(), StoreError> {
    if !want(tx, (site, op_ed), address, now).await? {
        tx.execute(&AGAIN, params![site, address.key(), now]).await?;
    }
    Ok(())
}

/// Originals of a site that were lost or moved, and lost pages its texts link to, of which no archive was asked yet.
///
/// # Errors
/// [`StoreError`]
pub async fn lost(tx: &mut ReadTx, site: SiteId, most: u32) -> Result<Vec<(OpEdId, WebAddress)>, StoreError> {
    let mut found = Vec::new();
    for lost in [&LOST, &LOST_LINKS] {
        for row in tx.query(lost, params![site, most]).await? {
            found.push((row.get("op_ed")?, row.get("url")?));
        }
    }
    Ok(found)
}

/// Not every archive could be asked yet; `how_far` says which were.
///
/// # Errors
/// [`StoreError`]
pub async fn later(tx: &mut WriteTx, search: &Search, at: Moment, how_far: &str) -> Result<(), StoreError> {
    tx.execute(&LATER, params![search.site, search.address.key(), at, how_far]).await.map(drop)
}

/// The pages to be asked for by `now`, who waits longest first.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, now: Moment, most: u32) -> Result<Vec<Search>, StoreError> {
    tx.query(&DUE, params![now, most]).await?.iter().map(read).collect()
}

/// What is known of the search for a page.
///
/// # Errors
/// [`StoreError`]
pub async fn search(
    tx: &mut ReadTx,
    site: SiteId,
    address: &WebAddress,
) -> Result<Option<Search>, StoreError> {
    tx.query_opt(&ONE, params![site, address.key()]).await?.as_ref().map(read).transpose()
}

/// Takes a search up until `until`; false when another node did.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(tx: &mut WriteTx, search: &Search, until: Moment) -> Result<bool, StoreError> {
    let values = params![search.site, search.address.key(), search.next_at, until];
    Ok(tx.execute(&CLAIM, values).await? == 1)
}

/// Says what came of asking, and when to ask again.
///
/// # Errors
/// [`StoreError`]
pub async fn asked(
    tx: &mut WriteTx,
    search: &Search,
    (now, next): (Moment, Moment),
    outcome: &str,
) -> Result<(), StoreError> {
    let values = params![search.site, search.address.key(), now, next, outcome];
    tx.execute(&ASKED, values).await.map(drop)
}

fn read(row: &Row) -> Result<Search, StoreError> {
    Ok(Search {
        site: row.get("site")?,
        address: row.get("address")?,
        op_ed: row.get("op_ed")?,
        next_at: row.get("next_at")?,
        tries: row.get("tries")?,
        asked_at: row.get("asked_at")?,
        outcome: row.get("outcome")?,
    })
}
