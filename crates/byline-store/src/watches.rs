//! The watched feeds of a site, and what became of the entries that were taken up.
//! It refuses to take up one entry twice at a site, whichever of its feeds tells of it.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    digest::Digest,
    ids::{OpEdId, SiteId, WatchId},
    watch::{TakenUp, Watch},
};

statements! {
    INSERT = "INSERT INTO watch (id, site, address, person, outlet, paused, next_at, known, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    UPDATE = "UPDATE watch SET address = $3, person = $4, outlet = $5, paused = $6, next_at = $7, known = $8
        WHERE id = $1 AND site = $2";
    DELETE = "DELETE FROM watch WHERE id = $1 AND site = $2";
    ONE = "SELECT * FROM watch WHERE id = $1 AND site = $2";
    AT = "SELECT * FROM watch WHERE site = $1 AND address = $2";
    OF_SITE = "SELECT * FROM watch WHERE site = $1 ORDER BY id";
    DUE = "SELECT * FROM watch WHERE paused = 0 AND next_at <= $1 ORDER BY next_at, id LIMIT $2";
    CLAIM = "UPDATE watch SET next_at = $3 WHERE id = $1 AND next_at = $2 AND paused = 0";
    AT_ONCE = "UPDATE watch SET next_at = $3 WHERE id = $1 AND site = $2";
    SEEN = "SELECT state FROM feed_entry WHERE site = $1 AND mark = $2";
    TAKE_UP = "INSERT INTO feed_entry (site, mark, watch, host, state, run_at, detail)
        VALUES ($1, $2, $3, $4, 'waiting', $5, $6) ON CONFLICT (site, mark) DO NOTHING";
    WAITING = "SELECT * FROM feed_entry WHERE state = 'waiting' AND run_at <= $1 ORDER BY run_at, mark LIMIT $2";
    WAITING_OF = "SELECT count(*) AS waiting FROM feed_entry WHERE watch = $1 AND state = 'waiting'";
    LATER = "UPDATE feed_entry SET run_at = $3, detail = $4, outcome = $5 WHERE site = $1 AND mark = $2";
    SETTLED = "UPDATE feed_entry SET state = $3, op_ed = $4, outcome = $5, run_at = $6, detail = $7
        WHERE site = $1 AND mark = $2";
    LAST_OF = "SELECT * FROM feed_entry WHERE watch = $1 ORDER BY run_at DESC, mark LIMIT $2";
}

/// Keeps a new watch; it looks at `now`.
///
/// # Errors
/// [`StoreError::Conflict`] when the site watches that address already.
pub async fn insert(tx: &mut WriteTx, site: SiteId, watch: &Watch, now: Moment) -> Result<(), StoreError> {
    let known = json_text(&watch.known);
    let next = watch.known.next_at.unwrap_or(now);
    let row =
        params![watch.id, site, watch.address, watch.person, watch.outlet, watch.paused, next, known, now];
    tx.execute(&INSERT, row).await.map(drop)
}

/// Keeps what a look told, or an editor changed.
///
/// # Errors
/// [`StoreError::Conflict`] when the site watches that address already.
pub async fn update(tx: &mut WriteTx, site: SiteId, watch: &Watch, now: Moment) -> Result<(), StoreError> {
    let next = watch.known.next_at.unwrap_or(now);
    let known = json_text(&watch.known);
    let row = params![watch.id, site, watch.address, watch.person, watch.outlet, watch.paused, next, known];
    tx.execute(&UPDATE, row).await.map(drop)
}

/// Watches it no longer; what was brought in stays, and is not brought in again.
///
/// # Errors
/// [`StoreError`]
pub async fn remove(tx: &mut WriteTx, site: SiteId, watch: WatchId) -> Result<bool, StoreError> {
    Ok(tx.execute(&DELETE, params![watch, site]).await? == 1)
}

/// One watch of the site.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, site: SiteId, watch: WatchId) -> Result<Option<Watch>, StoreError> {
    tx.query_opt(&ONE, params![watch, site]).await?.as_ref().map(read).transpose()
}

/// The watch of the site at that address.
///
/// # Errors
/// [`StoreError`]
pub async fn at(tx: &mut ReadTx, site: SiteId, address: &WebAddress) -> Result<Option<Watch>, StoreError> {
    tx.query_opt(&AT, params![site, address]).await?.as_ref().map(read).transpose()
}

/// Every watch of the site, the oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Watch>, StoreError> {
    tx.query(&OF_SITE, params![site]).await?.iter().map(read).collect()
}

/// The watches whose time has come, at all sites, the longest due first.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, now: Moment, most: i64) -> Result<Vec<(SiteId, Watch)>, StoreError> {
    let rows = tx.query(&DUE, params![now, most]).await?;
    rows.iter().map(|row| Ok((row.get("site")?, read(row)?))).collect()
}

/// Takes on one look, so that nobody else makes it before `until`; false when somebody has.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(tx: &mut WriteTx, watch: &Watch, until: Moment) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLAIM, params![watch.id, watch.known.next_at, until]).await? == 1)
}

/// Has it look at `now`.
///
/// # Errors
/// [`StoreError`]
pub async fn look_at_once(
    tx: &mut WriteTx,
    site: SiteId,
    watch: WatchId,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&AT_ONCE, params![watch, site, now]).await.map(drop)
}

fn read(row: &Row) -> Result<Watch, StoreError> {
    let mut watch = Watch {
        id: row.get("id")?,
        address: row.get("address")?,
        person: row.get("person")?,
        outlet: row.get("outlet")?,
        paused: row.get("paused")?,
        known: row.json("known")?,
    };
    watch.known.next_at = Some(row.get("next_at")?);
    Ok(watch)
}

/// An entry that waits for its page, or has been dealt with.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The site.
    pub site: SiteId,
    /// The feed that told of it; none when it is watched no longer.
    pub watch: Option<WatchId>,
    /// What the feed said.
    pub taken: TakenUp,
    /// `waiting`, `new`, `known`, `left`.
    pub state: String,
    /// The op-ed it became.
    pub op_ed: Option<OpEdId>,
    /// What became of it, one sentence.
    pub outcome: Option<String>,
    /// When it was dealt with, or will be.
    pub at: Moment,
}

fn mark_key(taken: &TakenUp) -> Digest {
    Digest::of(taken.mark.as_str().as_bytes())
}

/// Whether the site has dealt with this mark, or will.
///
/// # Errors
/// [`StoreError`]
pub async fn has_seen(tx: &mut ReadTx, site: SiteId, mark: &str) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&SEEN, params![site, Digest::of(mark.as_bytes())]).await?.is_some())
}

/// Takes up an entry: its page is asked for from `at` on. False when it was taken up before.
///
/// # Errors
/// [`StoreError`]
pub async fn take_up(
    tx: &mut WriteTx,
    site: SiteId,
    watch: WatchId,
    taken: &TakenUp,
    at: Moment,
) -> Result<bool, StoreError> {
    let row = params![site, mark_key(taken), watch, taken.link.host(), at, json_text(taken)];
    Ok(tx.execute(&TAKE_UP, row).await? == 1)
}

/// The entries whose pages may be asked for, at all sites.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting(tx: &mut ReadTx, now: Moment, most: i64) -> Result<Vec<Entry>, StoreError> {
    tx.query(&WAITING, params![now, most]).await?.iter().map(read_entry).collect()
}

/// How many entries of a feed wait.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting_of(tx: &mut ReadTx, watch: WatchId) -> Result<i64, StoreError> {
    tx.query_one(&WAITING_OF, params![watch]).await?.get("waiting")
}

/// The entries of a feed last dealt with or waiting, the newest first.
///
/// # Errors
/// [`StoreError`]
pub async fn last_of(tx: &mut ReadTx, watch: WatchId, most: i64) -> Result<Vec<Entry>, StoreError> {
    tx.query(&LAST_OF, params![watch, most]).await?.iter().map(read_entry).collect()
}

/// The entry waits on, until `at`.
///
/// # Errors
/// [`StoreError`]
pub async fn later(tx: &mut WriteTx, entry: &Entry, at: Moment, why: Option<&str>) -> Result<(), StoreError> {
    let row = params![entry.site, mark_key(&entry.taken), at, json_text(&entry.taken), why];
    tx.execute(&LATER, row).await.map(drop)
}

/// The entry is dealt with.
///
/// # Errors
/// [`StoreError`]
pub async fn settle(tx: &mut WriteTx, entry: &Entry) -> Result<(), StoreError> {
    let key = mark_key(&entry.taken);
    let row =
        params![entry.site, key, entry.state, entry.op_ed, entry.outcome, entry.at, json_text(&entry.taken)];
    tx.execute(&SETTLED, row).await.map(drop)
}

fn read_entry(row: &Row) -> Result<Entry, StoreError> {
    Ok(Entry {
        site: row.get("site")?,
        watch: row.get("watch")?,
        taken: row.json("detail")?,
        state: row.get("state")?,
        op_ed: row.get("op_ed")?,
        outcome: row.get("outcome")?,
        at: row.get("run_at")?,
    })
}
