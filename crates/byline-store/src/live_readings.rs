//! Changed originals as they read now, so that an editor sees word by word what became of what was selected.
//! It refuses to be shown to readers: it is the outlet's text, kept for the comparison alone, until it is read anew.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::SiteId,
    prose::Prose,
    text::Text,
};

statements! {
    CHANGED = "SELECT o.url FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
        LEFT JOIN live_reading r ON r.site = o.site AND r.address_key = o.address_key
        WHERE o.site = $1 AND o.state = 'changed' AND (r.wanted_at IS NULL OR r.wanted_at < o.since)
        ORDER BY o.since, o.address_key LIMIT $2";
    WANT = "INSERT INTO live_reading (site, address_key, address, wanted_at, next_at) VALUES ($1, $2, $3, $4, $4)
        ON CONFLICT (site, address_key) DO UPDATE SET wanted_at = excluded.wanted_at, next_at = excluded.next_at";
    DUE = "SELECT * FROM live_reading WHERE next_at <= $1 ORDER BY next_at, site, address_key LIMIT $2";
    CLAIM = "UPDATE live_reading SET next_at = $4 WHERE site = $1 AND address_key = $2 AND next_at = $3";
    READ = "UPDATE live_reading SET next_at = $3, read_at = $4, title = $5, body = $6, notes = $7, notes_before = $8, problem = NULL
        WHERE site = $1 AND address_key = $2";
    PUT_OFF = "UPDATE live_reading SET next_at = $3 WHERE site = $1 AND address_key = $2";
    FAILED = "UPDATE live_reading SET next_at = $3, problem = $4 WHERE site = $1 AND address_key = $2";
    ONE = "SELECT * FROM live_reading WHERE site = $1 AND address_key = $2";
}

/// A moment so far off that what was read is never due.
const NEVER: Moment = Moment::from_micros(i64::MAX);

/// An original as it reads now, or is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveReading {
    /// The site.
    pub site: SiteId,
    /// The address.
    pub address: WebAddress,
    /// Read not before.
    pub next_at: Moment,
    /// When it was read.
    pub read_at: Option<Moment>,
    /// Its title.
    pub title: Option<Text>,
    /// Its text.
    pub body: Option<Prose>,
    /// The outlet's own notes on it: corrections, words of its editors.
    pub notes: Option<Prose>,
    /// Those that stood there when it was kept.
    pub notes_before: Option<Prose>,
    /// Why it could not be read.
    pub problem: Option<String>,
}

/// What was read of one.
#[derive(Clone, Copy, Debug)]
pub struct Reads<'a> {
    /// Its title.
    pub title: &'a Text,
    /// Its text.
    pub body: &'a Prose,
    /// The outlet's own notes on it.
    pub notes: &'a Prose,
    /// Those that stood there when it was kept.
    pub notes_before: &'a Prose,
}

/// The changed originals of a site that were not read since they changed.
///
/// # Errors
/// [`StoreError`]
pub async fn changed(tx: &mut ReadTx, site: SiteId, most: u32) -> Result<Vec<WebAddress>, StoreError> {
    tx.query(&CHANGED, params![site, most]).await?.iter().map(|row| row.get("url")).collect()
}

/// Has an original read at `now`.
///
/// # Errors
/// [`StoreError`]
pub async fn want(
    tx: &mut WriteTx,
    site: SiteId,
    address: &WebAddress,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&WANT, params![site, address.key(), address, now]).await.map(drop)
}

/// Those to be read by `now`.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, now: Moment, most: u32) -> Result<Vec<LiveReading>, StoreError> {
    tx.query(&DUE, params![now, most]).await?.iter().map(read).collect()
}

/// Takes one up until `until`; false when another node did.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(tx: &mut WriteTx, one: &LiveReading, until: Moment) -> Result<bool, StoreError> {
    let values = params![one.site, one.address.key(), one.next_at, until];
    Ok(tx.execute(&CLAIM, values).await? == 1)
}

/// Keeps what was read.
///
/// # Errors
/// [`StoreError`]
pub async fn keep(
    tx: &mut WriteTx,
    one: &LiveReading,
    now: Moment,
    reads: &Reads<'_>,
) -> Result<(), StoreError> {
    let (body, notes, before) =
        (json_text(reads.body), json_text(reads.notes), json_text(reads.notes_before));
    let values = params![one.site, one.address.key(), NEVER, now, reads.title, body, notes, before];
    tx.execute(&READ, values).await.map(drop)
}

/// Says why it could not be read, and when it is tried again; never where no time is given.
///
/// # Errors
/// [`StoreError`]
pub async fn failed(
    tx: &mut WriteTx,
    one: &LiveReading,
    again: Option<Moment>,
    problem: &str,
) -> Result<(), StoreError> {
    let values = params![one.site, one.address.key(), again.unwrap_or(NEVER), problem];
    tx.execute(&FAILED, values).await.map(drop)
}

/// It is read later; nothing is in its way.
///
/// # Errors
/// [`StoreError`]
pub async fn put_off(tx: &mut WriteTx, one: &LiveReading, at: Moment) -> Result<(), StoreError> {
    tx.execute(&PUT_OFF, params![one.site, one.address.key(), at]).await.map(drop)
}

/// What is known of one.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, site: SiteId, key: &AddressKey) -> Result<Option<LiveReading>, StoreError> {
    tx.query_opt(&ONE, params![site, key]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<LiveReading, StoreError> {
    Ok(LiveReading {
        site: row.get("site")?,
        address: row.get("address")?,
        next_at: row.get("next_at")?,
        read_at: row.get("read_at")?,
        title: row.get("title")?,
        body: row.json_if_any("body")?,
        notes: row.json_if_any("notes")?,
        notes_before: row.json_if_any("notes_before")?,
        problem: row.get("problem")?,
    })
}
