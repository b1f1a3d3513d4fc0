//! When each host of the web may be asked again, and who does the work that one node does at a time.
//! It refuses two visits at once to one host, whichever node or command makes them.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::clock::Moment;

statements! {
    KNOW = "INSERT INTO host_visit (host, next_at) VALUES ($1, 0) ON CONFLICT (host) DO NOTHING";
    RESERVE = "UPDATE host_visit SET next_at = $2 WHERE host = $1 AND next_at <= $3";
    AGAIN_AT = "UPDATE host_visit SET next_at = $2 WHERE host = $1";
    ONE = "SELECT next_at, robots, robots_at FROM host_visit WHERE host = $1";
    ROBOTS = "UPDATE host_visit SET robots = $2, robots_at = $3 WHERE host = $1";
    FORGET = "DELETE FROM host_visit WHERE next_at < $1 AND (robots_at IS NULL OR robots_at < $1)";
    LEASE = "INSERT INTO lease (name, holder, ends_at) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at WHERE lease.ends_at <= $4";
    GIVE_BACK = "DELETE FROM lease WHERE name = $1 AND holder = $2";
}

/// What is known of a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostVisit {
    /// Not before.
    pub next_at: Option<Moment>,
    /// What it asks of robots, as it wrote it, and when it was read.
    pub robots: Option<(String, Moment)>,
}

/// What is known of a host.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, host: &str) -> Result<HostVisit, StoreError> {
    let Some(row) = tx.query_opt(&ONE, params![host]).await? else { return Ok(HostVisit::default()) };
    let (robots, at): (Option<String>, Option<Moment>) = (row.get("robots")?, row.get("robots_at")?);
    Ok(HostVisit { next_at: Some(row.get("next_at")?), robots: robots.zip(at) })
}

/// Reserves a visit that will be over at `until` at the latest; false when somebody visits, or the pause is not over.
///
/// # Errors
/// [`StoreError`]
pub async fn reserve(tx: &mut WriteTx, host: &str, now: Moment, until: Moment) -> Result<bool, StoreError> {
    tx.execute(&KNOW, params![host]).await?;
    Ok(tx.execute(&RESERVE, params![host, until, now]).await? == 1)
}

/// The visit is over; the next not before `at`.
///
/// # Errors
/// [`StoreError`]
pub async fn again_at(tx: &mut WriteTx, host: &str, at: Moment) -> Result<(), StoreError> {
    tx.execute(&AGAIN_AT, params![host, at]).await.map(drop)
}

/// Keeps what a host asks of robots.
///
/// # Errors
/// [`StoreError`]
pub async fn keep_robots(tx: &mut WriteTx, host: &str, robots: &str, at: Moment) -> Result<(), StoreError> {
    tx.execute(&ROBOTS, params![host, robots, at]).await.map(drop)
}

/// Forgets the hosts that nothing was asked of since `before`.
///
/// # Errors
/// [`StoreError`]
pub async fn forget(tx: &mut WriteTx, before: Moment) -> Result<(), StoreError> {
    tx.execute(&FORGET, params![before]).await.map(drop)
}

/// Takes on work that one node does at a time, until `until`; false while another has it.
///
/// # Errors
/// [`StoreError`]
pub async fn lease(
    tx: &mut WriteTx,
    name: &str,
    holder: &str,
    (now, until): (Moment, Moment),
) -> Result<bool, StoreError> {
    Ok(tx.execute(&LEASE, params![name, holder, until, now]).await? == 1)
}

/// Gives the work back.
///
/// # Errors
/// [`StoreError`]
pub async fn give_back(tx: &mut WriteTx, name: &str, holder: &str) -> Result<(), StoreError> {
    tx.execute(&GIVE_BACK, params![name, holder]).await.map(drop)
}
