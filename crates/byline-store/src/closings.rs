//! Outlets that seem to have closed: the host of their originals is gone and none of their pages answers any more.
//! It refuses to close one: an editor says so, or that it lives, and is not asked again about the same host.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    mergers, outlets,
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OutletId, SiteId},
    outlet::{Outlet, OutletState},
};

statements! {
    /// Outlets with the addresses of theirs that are gone with their hosts, of which several may share one; the latest first.
    GONE = "SELECT a.outlet, count(*) AS n, max(o.since) AS since FROM original o
        JOIN address d ON d.site = o.site AND d.address_key = o.address_key JOIN appearance a ON a.id = d.appearance
        WHERE o.site = $1 AND o.state = 'host-gone' AND a.outlet IS NOT NULL
        GROUP BY a.outlet ORDER BY since DESC, a.outlet";
    /// An address that nobody looked at yet may answer.
    ANSWERS = "SELECT 1 AS one FROM appearance a JOIN address d ON d.appearance = a.id
        JOIN original o ON o.site = d.site AND o.address_key = d.address_key
        WHERE a.outlet = $1 AND o.state IN ('unchecked', 'live', 'changed', 'truncated', 'moved', 'walled') LIMIT 1";
    LIVES = "SELECT since FROM outlet_lives WHERE outlet = $1";
    SAY = "INSERT INTO outlet_lives (outlet, since, account, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (outlet) DO UPDATE SET since = excluded.since, account = excluded.account, at = excluded.at";
}

/// As many are proposed at once.
const MOST: usize = 200;

/// An outlet that seems to have closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The outlet, kept as living.
    pub outlet: Outlet,
    /// Since when the last of its hosts is gone.
    pub since: Moment,
    /// How many of its addresses are gone with their hosts.
    pub gone: i64,
}

/// The outlets of a site that seem to have closed, and of which no editor has said since that they live.
///
/// # Errors
/// [`StoreError`]
pub async fn of_site(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Closing>, StoreError> {
    let mut closing = Vec::new();
    let merged = mergers::standing(tx, site).await?;
    for row in tx.query(&GONE, params![site]).await? {
        let (id, gone): (OutletId, i64) = (row.get("outlet")?, row.get("n")?);
        let Some(since) = row.get::<Option<Moment>>("since")? else { continue };
        let Some(outlet) = outlets::get(tx, id).await? else { continue };
        let one = Closing { outlet, since, gone };
        if one.outlet.state() != OutletState::Live
            || said_to_live(tx, &one, &merged).await?
            || tx.query_opt(&ANSWERS, params![id]).await?.is_some()
        {
            continue;
        }
        closing.push(one);
        if closing.len() == MOST {
            break;
        }
    }
    Ok(closing)
}

/// Whether an editor said so of it, or of one that has been merged into it.
async fn said_to_live(
    tx: &mut ReadTx,
    one: &Closing,
    merged: &[(String, String)],
) -> Result<bool, StoreError> {
    let own = one.outlet.id.to_string();
    let into = merged.iter().filter(|(_, stays)| *stays == own).map(|(gone, _)| gone);
    for outlet in std::iter::once(&own).chain(into) {
        let said = tx.query_opt(&LIVES, params![outlet.as_str()]).await?;
        let said: Option<Moment> = said.map(|row| row.get("since")).transpose()?;
        if said.is_some_and(|said| said >= one.since) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Notes that an outlet lives although its hosts are gone since then.
///
/// # Errors
/// [`StoreError`]
pub async fn lives(
    tx: &mut WriteTx,
    closing: &Closing,
    (by, now): (Option<AccountId>, Moment),
) -> Result<(), StoreError> {
    tx.execute(&SAY, params![closing.outlet.id, closing.since, by, now]).await.map(drop)
}
