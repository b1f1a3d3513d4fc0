//! The watch's own breaker: what the last looks say of our network, the stop, and the word to go on.
//! It refuses to let looks of a broken network count: they stay as rows, and no state follows from them.

use super::{
    looks::{checks, put_state},
    read,
};
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::SiteId,
    original::{Flip, judge},
};

statements! {
    LAST = "SELECT host, newly_failing, silent, fresh FROM original_check WHERE at > $1 AND void = 0
        ORDER BY at DESC, host LIMIT $2";
    DOUBTED = "SELECT DISTINCT o.* FROM original o JOIN original_check c ON c.site = o.site AND c.address_key = o.address_key
        WHERE c.at > $1 AND c.void = 0 AND (c.newly_failing = 1 OR c.silent = 1) ORDER BY o.site, o.address_key";
    VOID = "UPDATE original_check SET void = 1 WHERE at > $1 AND (newly_failing = 1 OR silent = 1)";
    AGAIN = "UPDATE original SET next_at = $3, tier = 0 WHERE site = $1 AND address_key = $2";
    HOST_AGAIN = "UPDATE original_host SET due_at = $2 WHERE host = $1 AND due_at > $2";
    STOP = "INSERT INTO original_stop (what, at, detail) VALUES ('watch', $1, $2) ON CONFLICT (what) DO NOTHING";
    STOPPED = "SELECT at, detail FROM original_stop WHERE what = 'watch'";
    GO_ON = "DELETE FROM original_stop WHERE what = 'watch'";
}

/// The watch stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// Since when.
    pub at: Moment,
    /// Why, in words.
    pub why: String,
}

/// The last looks since `since`, at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn flips(tx: &mut ReadTx, since: Moment, most: u32) -> Result<Vec<Flip>, StoreError> {
    let rows = tx.query(&LAST, params![since, most]).await?;
    rows.iter()
        .map(|row| {
            // A page that has failed for long says nothing of our network.
            let (silent, fresh): (bool, bool) = (row.get("silent")?, row.get("fresh")?);
            let (host, newly_failing) = (row.get("host")?, row.get("newly_failing")?);
            Ok(Flip { host, newly_failing, silent: silent && fresh })
        })
        .collect()
}

/// Stops the watch. What failed since `since` counts no more, states are derived again without it, and these originals are
/// the first to be looked at when it goes on. How many they are; none when it stands already.
///
/// # Errors
/// [`StoreError`]
pub async fn stop(
    tx: &mut WriteTx,
    (now, since): (Moment, Moment),
    why: &str,
) -> Result<Option<usize>, StoreError> {
    if tx.execute(&STOP, params![now, why]).await? == 0 {
        return Ok(None);
    }
    let rows = tx.query(&DOUBTED, params![since]).await?;
    let doubted = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    tx.execute(&VOID, params![since]).await?;
    for original in &doubted {
        let (site, address): (SiteId, &WebAddress) = (original.site, &original.address);
        let key: AddressKey = address.key();
        let standing = judge(&checks(tx, site, address).await?);
        tx.execute(&AGAIN, params![site, key, now]).await?;
        tx.execute(&HOST_AGAIN, params![address.host(), now]).await?;
        put_state(tx, original, &standing, now).await?;
    }
    Ok(Some(doubted.len()))
}

/// Whether the watch stands still.
///
/// # Errors
/// [`StoreError`]
pub async fn stopped(tx: &mut ReadTx) -> Result<Option<Stopped>, StoreError> {
    let row = tx.query_opt(&STOPPED, params![]).await?;
    row.map(|row| Ok(Stopped { at: row.get("at")?, why: row.get("detail")? })).transpose()
}

/// Lets the watch go on; false when it does.
///
/// # Errors
/// [`StoreError`]
pub async fn go_on(tx: &mut WriteTx) -> Result<bool, StoreError> {
    Ok(tx.execute(&GO_ON, params![]).await? == 1)
}
