//! Captures of originals: made from the kept sources in small steps, judged, indexed, checked, handed over as packages.
//! It refuses to be the only witness: all of it is in formats that every archive reads, and the index follows from the files.

mod checking;
mod earlier;
mod exporting;
mod fetching;
mod making;
mod markup;
mod records;
mod references;
mod rewrite;
mod styles;

pub use checking::{Fault, Found, check, index_anew};
pub use exporting::{Exported, Scope, export};
pub use fetching::{round as fetch_parts, wait as parts_wait};
pub use rewrite::{Leads, rewritten, sheet};
pub(super) use {
    earlier::{Files, NoRecord},
    fetching::{face_by_bytes, is_face},
    records::{moment, stamp},
};

use crate::app::App;
use byline_core::{
    clock::Moment,
    ids::{OpEdId, SiteId},
};
use byline_store::{
    StoreError, WriteTx,
    captures::{self, Capture, Due},
    changes, sites, visits,
};
use data_encoding::HEXLOWER;

/// The name of the lease under which one node does this work.
const LEASE: &str = "captures";
/// A node that dies leaves its lease behind for so long.
const LEASED: i64 = 120;
/// Captures made in one round: none reaches a network.
const A_ROUND: u32 = 20;

/// What a round of making did.
#[derive(Clone, Debug, Default)]
pub struct Round {
    /// Captures that are kept.
    pub kept: usize,
    /// Those that are none, with why.
    pub failed: Vec<Capture>,
}

/// Makes what is due and asks for a few pictures and styles, unless another node is doing it.
///
/// # Errors
/// [`StoreError`]; what an outlet does wrong leaves a picture out.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let due = !captures::due(&mut tx, 1).await?.is_empty()
        || !captures::due_parts(&mut tx, now, 1).await?.is_empty()
        || !captures::unfinished(&mut tx, 1).await?.is_empty();
    drop(tx);
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
    let done = work(app).await;
    let mut tx = app.store.write().await?;
    visits::give_back(&mut tx, LEASE, &holder).await?;
    tx.commit().await?;
    done
}

async fn work(app: &App) -> anyhow::Result<()> {
    make(app, A_ROUND).await?;
    fetch_parts(app).await?;
    Ok(())
}

/// Makes captures of what is due, at most so many; an empty round has nothing left to do.
///
/// # Errors
/// [`StoreError`]
pub async fn make(app: &App, most: u32) -> Result<Option<Round>, StoreError> {
    let due = captures::due(&mut app.store.read().await?, most).await?;
    if due.is_empty() {
        return Ok(None);
    }
    let mut round = Round::default();
    for due in due {
        make_one(app, due, &mut round).await?;
    }
    Ok(Some(round))
}

/// Makes the capture of one source.
///
/// # Errors
/// [`StoreError`]
pub async fn make_one(app: &App, due: Due, round: &mut Round) -> Result<(), StoreError> {
    let made = making::made(app, due).await?;
    let capture = made.as_ref().map(|made| made.capture.clone());
    if making::keep(app, due, made).await? {
        match capture {
            Some(capture) if capture.fault.is_some() => round.failed.push(capture),
            Some(_) => round.kept += 1,
            None => {}
        }
    }
    Ok(())
}

/// Where readers are given a copy of this op-ed's original, pages are made anew.
async fn tell_readers(
    tx: &mut WriteTx,
    app: &App,
    (site, op_ed): (SiteId, OpEdId),
) -> Result<(), StoreError> {
    let now: Moment = app.clock.now();
    let Some(site) = sites::get(tx, site).await? else { return Ok(()) };
    if !captures::served_at(tx, &site, &[op_ed], now).await?.is_empty() {
        changes::record(tx, site.id, "original captured", Some(op_ed), now).await?;
    }
    Ok(())
}
