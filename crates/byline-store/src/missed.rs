//! Addresses of ours that were asked for and are none: how often on which day, by readers and by robots, until each is led somewhere.
//! It refuses to grow without end: a site keeps so many different ones, and each for so many days.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    day::Day,
    ids::{OpEdId, SiteId},
    old_key::OldKey,
    slug::Slug,
};
use std::collections::{HashMap, hash_map::Entry};

/// As many rows as a site keeps.
pub const MOST: i64 = 20_000;

statements! {
    KNOWN = "UPDATE missed_address SET readers = readers + $4, robots = robots + $5
        WHERE site = $1 AND old_key = $2 AND day = $3";
    HOW_MANY = "SELECT count(*) AS n FROM (SELECT 1 AS one FROM missed_address WHERE site = $1 LIMIT $2) AS counted";
    NEW = "INSERT INTO missed_address (site, old_key, day, readers, robots) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (site, old_key, day) DO UPDATE SET readers = missed_address.readers + excluded.readers,
        robots = missed_address.robots + excluded.robots";
    LIST = "SELECT m.old_key, CAST(sum(m.readers) AS BIGINT) AS readers, CAST(sum(m.robots) AS BIGINT) AS robots,
            min(m.day) AS since, max(m.day) AS last
        FROM missed_address m WHERE m.site = $1
          AND NOT EXISTS (SELECT 1 FROM old_address o WHERE o.site = m.site AND o.old_key = m.old_key)
          AND NOT EXISTS (SELECT 1 FROM missed_left l WHERE l.site = m.site AND l.old_key = m.old_key)
        GROUP BY m.old_key HAVING CAST(sum(m.readers) AS BIGINT) >= $2 ORDER BY readers DESC, robots DESC, m.old_key LIMIT $3";
    LEAVE = "INSERT INTO missed_left (site, old_key, at) VALUES ($1, $2, $3) ON CONFLICT (site, old_key) DO NOTHING";
    FORGET = "DELETE FROM missed_address WHERE site = $1 AND old_key = $2";
    CALLED = "SELECT subject FROM slug WHERE site = $1 AND room = 'op-ed' AND slug = $2";
    SWEEP = "DELETE FROM missed_address WHERE day < $1";
}

/// How often an address was asked for on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedCount {
    /// The site.
    pub site: SiteId,
    /// The address.
    pub key: OldKey,
    /// The day in the site's zone.
    pub day: Day,
    /// By somebody who is no known robot.
    pub readers: i64,
    /// By known robots.
    pub robots: i64,
}

/// An address that was asked for and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The address.
    pub key: OldKey,
    /// By somebody who is no known robot.
    pub readers: i64,
    /// By known robots.
    pub robots: i64,
    /// The first and the last day, as sort keys.
    pub days: (i64, i64),
}

/// Adds to what is kept; what a full site does not know yet is let go.
///
/// # Errors
/// [`StoreError`]
pub async fn add(tx: &mut WriteTx, counts: &[MissedCount]) -> Result<(), StoreError> {
    add_up_to(tx, counts, MOST).await
}

pub(crate) async fn add_up_to(tx: &mut WriteTx, counts: &[MissedCount], most: i64) -> Result<(), StoreError> {
    // Counted once for each site: others wait while this writes.
    let mut kept: HashMap<SiteId, i64> = HashMap::new();
    for count in counts {
        let day = count.day.sort_key();
        let values = params![count.site, count.key.as_str(), day, count.readers, count.robots];
        if tx.execute(&KNOWN, values.clone()).await? > 0 {
            continue;
        }
        let kept = match kept.entry(count.site) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let row = tx.query_one(&HOW_MANY, params![count.site, most]).await?;
                unknown.insert(row.get("n")?)
            }
        };
        if *kept < most {
            tx.execute(&NEW, values).await?;
            *kept += 1;
        }
    }
    Ok(())
}

/// The addresses that lead nowhere yet and that at least `least` readers asked for, the most asked for first.
///
/// # Errors
/// [`StoreError`]
pub async fn list(
    tx: &mut ReadTx,
    site: SiteId,
    (least, most): (i64, u32),
) -> Result<Vec<Missed>, StoreError> {
    tx.query(&LIST, params![site, least, most]).await?.iter().map(read).collect()
}

/// An editor leaves an address as it is; it is not listed again.
///
/// # Errors
/// [`StoreError`]
pub async fn leave(tx: &mut WriteTx, site: SiteId, key: &OldKey, now: Moment) -> Result<(), StoreError> {
    tx.execute(&LEAVE, params![site, key.as_str(), now]).await?;
    settled(tx, site, key).await
}

/// An address leads somewhere now: what was counted of it is settled.
///
/// # Errors
/// [`StoreError`]
pub async fn settled(tx: &mut WriteTx, site: SiteId, key: &OldKey) -> Result<(), StoreError> {
    tx.execute(&FORGET, params![site, key.as_str()]).await.map(drop)
}

/// The op-ed that has, or had, this slug.
///
/// # Errors
/// [`StoreError`]
pub async fn op_ed_called(tx: &mut ReadTx, site: SiteId, slug: &Slug) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&CALLED, params![site, slug]).await?.map(|row| row.get("subject")).transpose()
}

/// Forgets what was counted before a day.
///
/// # Errors
/// [`StoreError`]
pub async fn sweep(tx: &mut WriteTx, before: &Day) -> Result<(), StoreError> {
    tx.execute(&SWEEP, params![before.sort_key()]).await.map(drop)
}

fn read(row: &Row) -> Result<Missed, StoreError> {
    let key: String = row.get("old_key")?;
    Ok(Missed {
        key: key
            .parse()
            .map_err(|why: byline_core::old_key::OnlyTheFront| row.corrupt("old_key", why.to_string()))?,
        readers: row.get("readers")?,
        robots: row.get("robots")?,
        days: (row.get("since")?, row.get("last")?),
    })
}
