//! Outlets that seem to have closed: the host of their originals is gone and none of their pages answers any more.
//! It refuses to close one: an editor says so, or that it lives, and is not asked again about the same host.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    outlets,
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OutletId, SiteId},
    outlet::{Outlet, OutletState},
};

statements! {
    /// Hosts that are gone, the latest first; their outlets are asked for by one address of each, of which a host has many.
    HOSTS = "SELECT host, count(*) AS n, max(since) AS since FROM original
        WHERE site = $1 AND state = 'host-gone' GROUP BY host ORDER BY since DESC, host LIMIT $2";
    OUTLET_AT = "SELECT a.outlet FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
        JOIN appearance a ON a.id = d.appearance
        WHERE o.host = $2 AND o.site = $1 AND o.state = 'host-gone' AND a.outlet IS NOT NULL LIMIT 1";
    ANSWERS = "SELECT 1 AS one FROM appearance a JOIN address d ON d.appearance = a.id
        JOIN original o ON o.site = d.site AND o.address_key = d.address_key
        WHERE a.outlet = $1 AND o.state IN ('live', 'changed', 'truncated', 'moved', 'walled') LIMIT 1";
    LIVES = "SELECT since FROM outlet_lives WHERE outlet = $1";
    SAY = "INSERT INTO outlet_lives (outlet, since, account, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (outlet) DO UPDATE SET since = excluded.since, account = excluded.account, at = excluded.at";
}

/// As many hosts are looked through.
const MOST: u32 = 200;

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
    let mut found: Vec<Closing> = Vec::new();
    for row in tx.query(&HOSTS, params![site, MOST]).await? {
        let (host, since, gone): (String, Option<Moment>, i64) =
            (row.get("host")?, row.get("since")?, row.get("n")?);
        let Some(since) = since else { continue };
        let at = tx.query_opt(&OUTLET_AT, params![site, host]).await?;
        let Some(id) = at.map(|row| row.get::<OutletId>("outlet")).transpose()? else { continue };
        if let Some(known) = found.iter_mut().find(|known| known.outlet.id == id) {
            known.gone += gone;
            known.since = known.since.max(since);
            continue;
        }
        let kept = outlets::get(tx, id).await?;
        if let Some(outlet) = kept.filter(|outlet| outlet.state() == OutletState::Live) {
            found.push(Closing { outlet, since, gone });
        }
    }
    let mut closing = Vec::with_capacity(found.len());
    for one in found {
        if said_to_live(tx, &one).await? || tx.query_opt(&ANSWERS, params![one.outlet.id]).await?.is_some() {
            continue;
        }
        closing.push(one);
    }
    Ok(closing)
}

async fn said_to_live(tx: &mut ReadTx, one: &Closing) -> Result<bool, StoreError> {
    let said = tx.query_opt(&LIVES, params![one.outlet.id]).await?;
    let said: Option<Moment> = said.map(|row| row.get("since")).transpose()?;
    Ok(said.is_some_and(|said| said >= one.since))
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
