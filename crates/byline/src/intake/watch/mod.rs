//! Watched feeds: looked at in their time, their entries by the institute's people brought in as drafts, the rest left.
//! It refuses to fetch what it does not bring in, and to ask a host more often than once in ten seconds.

mod bring;
mod desk;
mod dry;
mod find;
mod live;
mod look;
mod original;
mod sought;

pub use desk::DOORS;
pub use find::{Offer, offered};
pub use live::read_changed;
pub use look::{Glance, glance};
pub use original::look_for_originals;

use super::{Intake, Refused};
use crate::app::App;
use byline_core::{
    clock::{Entropy, Moment},
    ids::{AccountId, SiteId, WatchId},
    watch::Watch,
};
use byline_store::{
    StoreError, WriteTx,
    events::{self, Event},
    visits, watches,
};
use data_encoding::HEXLOWER;
use serde_json::json;

/// The name of the lease under which one node does this work.
const LEASE: &str = "watched feeds";
/// A node that dies leaves its lease behind for so long.
const LEASED: i64 = 300;
/// Feeds and entries taken up in one round.
const A_ROUND: i64 = 50;
/// A look that is due within so many seconds is waited for by a command.
const SOON: i64 = 300;
/// Hosts that nothing was asked of for so long are forgotten, in days.
const HOSTS_KEPT_DAYS: i64 = 30;

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Feeds looked at.
    pub looks: usize,
    /// Pages of entries asked for.
    pub pages: usize,
}

/// Does what is due, unless another node is doing it.
///
/// # Errors
/// [`StoreError`]; what a feed or an outlet does wrong is kept with its watch.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    let intake = Intake::of(app);
    let now = app.clock.now();
    let due = {
        let mut tx = app.store.read().await?;
        !watches::due(&mut tx, now, 1).await?.is_empty()
            || !watches::waiting(&mut tx, now, 1).await?.is_empty()
    };
    if !due {
        return Ok(());
    }
    let holder = HEXLOWER.encode(&app.entropy.bytes::<16>());
    let mut tx = app.store.write().await?;
    let ours = visits::lease(&mut tx, LEASE, &holder, (now, now.plus_seconds(LEASED))).await?;
    tx.commit().await?;
    if !ours {
        return Ok(());
    }
    let done = round(&intake).await;
    let mut tx = app.store.write().await?;
    visits::give_back(&mut tx, LEASE, &holder).await?;
    visits::forget(&mut tx, now.plus_days(-HOSTS_KEPT_DAYS)).await?;
    tx.commit().await?;
    done?;
    Ok(())
}

/// Looks at each feed and asks for each page that is due and whose host may be asked now; each host is asked once at most.
///
/// # Errors
/// [`StoreError`]
pub async fn round(intake: &Intake<'_>) -> Result<Round, StoreError> {
    let mut done = Round::default();
    let now = intake.store.clock().now();
    let due = watches::due(&mut intake.store.read().await?, now, A_ROUND).await?;
    for (site, watch) in due {
        done.looks += usize::from(look::look(intake, site, watch).await?);
    }
    let waiting = watches::waiting(&mut intake.store.read().await?, now, A_ROUND).await?;
    for entry in waiting {
        done.pages += usize::from(bring::bring(intake, entry).await?);
    }
    Ok(done)
}

/// Has the next look read all of the feed anew, at once: people may have been added since the last.
fn look_afresh(watch: &mut Watch, now: Moment) {
    let known = &mut watch.known;
    (known.etag, known.last_modified, known.digest) = (None, None, None);
    known.next_at = Some(now);
}

/// Writes an act about a watch into the history.
async fn note(
    tx: &mut WriteTx,
    site: SiteId,
    (at, account): (Moment, Option<AccountId>),
    act: &str,
    watch: &Watch,
    entropy: &Entropy,
) -> Result<(), StoreError> {
    let detail = json!({ "watch": watch.id, "address": watch.address });
    events::record(tx, site, &Event { at, account, act: act.to_owned(), op_ed: None, detail }, entropy).await
}

/// Watches an address from now on; false when the site watches it already.
///
/// # Errors
/// [`Refused`] when the address is too long, or the database fails.
pub async fn watch(intake: &Intake<'_>, site: SiteId, watch: &Watch) -> Result<bool, Refused> {
    if watch.address.as_str().len() > desk::LONGEST_ADDRESS {
        return Err(Refused::LongAddress(desk::LONGEST_ADDRESS));
    }
    let now = intake.store.clock().now();
    let mut tx = intake.store.write().await?;
    if watches::at(&mut tx, site, &watch.address).await?.is_some() {
        return Ok(false);
    }
    watches::insert(&mut tx, site, watch, now).await?;
    note(&mut tx, site, (now, None), "feed watched", watch, intake.entropy).await?;
    tx.commit().await?;
    Ok(true)
}

/// Watches it no longer.
///
/// # Errors
/// [`StoreError`]
pub async fn watch_no_longer(intake: &Intake<'_>, site: SiteId, watch: &Watch) -> Result<(), StoreError> {
    let now = intake.store.clock().now();
    let mut tx = intake.store.write().await?;
    watches::remove(&mut tx, site, watch.id).await?;
    note(&mut tx, site, (now, None), "feed watched no longer", watch, intake.entropy).await?;
    tx.commit().await
}

/// Looks at this watch and asks for the pages it takes up, as far as hosts may be asked now; when to go on, none when all
/// is dealt with.
///
/// # Errors
/// [`StoreError`]
pub async fn go_on(intake: &Intake<'_>, site: SiteId, id: WatchId) -> Result<Option<Moment>, StoreError> {
    let now = intake.store.clock().now();
    let Some(watch) = watches::get(&mut intake.store.read().await?, site, id).await? else { return Ok(None) };
    if watch.known.next_at.is_some_and(|at| at <= now) && !watch.paused {
        look::look(intake, site, watch).await?;
    }
    let waiting = watches::waiting(&mut intake.store.read().await?, now, A_ROUND * 20).await?;
    for entry in waiting.into_iter().filter(|entry| entry.watch == Some(id)) {
        bring::bring(intake, entry).await?;
    }
    let mut r = intake.store.read().await?;
    let Some(watch) = watches::get(&mut r, site, id).await? else { return Ok(None) };
    let entries = watches::last_of(&mut r, id, 1_000).await?;
    let waiting = entries.iter().filter(|entry| entry.state == "waiting" && entry.taken.tries == 0);
    let next = waiting.map(|entry| entry.at).min();
    // A look put off by its host's pause is still to come; one that was made comes again only in its own time.
    let soon = watch.known.next_at.filter(|at| *at <= now.plus_seconds(SOON) && !watch.paused);
    Ok([next, soon].into_iter().flatten().min())
}

/// Has the next look at a watch be now, and read all of it.
///
/// # Errors
/// [`StoreError`]
pub async fn look_at(intake: &Intake<'_>, site: SiteId, mut watch: Watch) -> Result<(), StoreError> {
    let now = intake.store.clock().now();
    look_afresh(&mut watch, now);
    let mut tx = intake.store.write().await?;
    watches::update(&mut tx, site, &watch, now).await?;
    tx.commit().await
}
