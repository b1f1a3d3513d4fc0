//! Which addresses are watched: those of op-eds that readers see or will see, found by walking over all addresses.
//! It refuses to watch what nobody shows, and to forget what was seen of an address that is still ours.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::{AddressId, SiteId},
};

statements! {
    WALK = "SELECT a.id, a.site, a.url, o.stage, a.kind, w.address_key AS watched FROM address a
        JOIN op_ed o ON o.id = a.op_ed LEFT JOIN original w ON w.site = a.site AND w.address_key = a.address_key
        WHERE a.id > $1 ORDER BY a.id LIMIT $2";
    TAKE_UP = "INSERT INTO original (site, address_key, url, host, kind, first_at, tier, next_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, 2, $7, 'unchecked') ON CONFLICT (site, address_key) DO NOTHING";
    KNOW_HOST = "INSERT INTO original_host (host, due_at) VALUES ($1, $2)
        ON CONFLICT (host) DO UPDATE SET due_at = CASE WHEN excluded.due_at < original_host.due_at
            THEN excluded.due_at ELSE original_host.due_at END";
    AT_ONCE = "UPDATE original SET next_at = $3, tier = 0 WHERE site = $1 AND address_key = $2 AND next_at > $3";
    STAGE = "SELECT o.stage FROM address a JOIN op_ed o ON o.id = a.op_ed WHERE a.site = $1 AND a.address_key = $2";
    FORGET = "DELETE FROM original WHERE site = $1 AND address_key = $2 AND kind = 'original'";
}

/// Addresses walked over, and those among them that should be watched from now on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// The last one walked over; none at the end.
    pub last: Option<AddressId>,
    /// To be taken up.
    pub new: Vec<(SiteId, WebAddress)>,
}

/// Walks over the addresses of all sites, after one of them.
///
/// # Errors
/// [`StoreError`]
pub async fn walk(tx: &mut ReadTx, after: Option<AddressId>, most: u32) -> Result<Walked, StoreError> {
    let after = after.map_or_else(String::new, |id| id.to_string());
    let rows = tx.query(&WALK, params![after, most]).await?;
    let mut walked = Walked::default();
    for row in &rows {
        walked.last = Some(row.get("id")?);
        let (stage, kind): (String, String) = (row.get("stage")?, row.get("kind")?);
        let watched: Option<String> = row.get("watched")?;
        if watched.is_none() && is_shown(&stage) && kind != "gift" {
            walked.new.push((row.get("site")?, row.get("url")?));
        }
    }
    Ok(walked)
}

fn is_shown(stage: &str) -> bool {
    matches!(stage, "displayed" | "scheduled")
}

/// Watches addresses from now on, each first looked at when `first_look` says; those that are watched stay as they are.
/// An address that belongs to no appearance is one linked within an op-ed (`is_link`).
///
/// # Errors
/// [`StoreError`]
pub async fn take_up(
    tx: &mut WriteTx,
    addresses: &[(SiteId, WebAddress)],
    is_link: bool,
    (now, first_look): (Moment, impl Fn(&WebAddress) -> Moment),
) -> Result<u64, StoreError> {
    let kind = if is_link { "link" } else { "original" };
    let mut rows = Vec::with_capacity(addresses.len());
    let mut hosts = std::collections::BTreeMap::new();
    for (site, address) in addresses {
        let first = first_look(address);
        rows.push(params![site, address.key(), address, address.host(), kind, now, first]);
        let due = hosts.entry(address.host().to_owned()).or_insert(first);
        *due = first.min(*due);
    }
    let taken = tx.batch(&TAKE_UP, rows).await?;
    // In the order of hosts, so that two nodes never wait for each other.
    tx.batch(&KNOW_HOST, hosts.into_iter().map(|(host, due)| params![host, due]).collect()).await?;
    Ok(taken)
}

/// Has an original looked at as soon as its host may be asked; false when it is not watched, or will be anyway.
///
/// # Errors
/// [`StoreError`]
pub async fn look_at_once(
    tx: &mut WriteTx,
    site: SiteId,
    address: &WebAddress,
    now: Moment,
) -> Result<bool, StoreError> {
    let sooner = tx.execute(&AT_ONCE, params![site, address.key(), now]).await? == 1;
    if sooner {
        tx.execute(&KNOW_HOST, params![address.host(), now]).await?;
    }
    Ok(sooner)
}

/// Watches an address no longer that is no op-ed's any more, or only of one that is declined or erased; whether it was so.
///
/// # Errors
/// [`StoreError`]
pub async fn forget_unless_known(
    tx: &mut WriteTx,
    site: SiteId,
    key: &AddressKey,
) -> Result<bool, StoreError> {
    let stage: Option<String> =
        tx.query_opt(&STAGE, params![site, key]).await?.map(|row| row.get("stage")).transpose()?;
    if stage.is_some_and(|stage| !matches!(stage.as_str(), "declined" | "erased")) {
        return Ok(false);
    }
    Ok(tx.execute(&FORGET, params![site, key]).await? == 1)
}
