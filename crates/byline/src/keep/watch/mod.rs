//! The watch over originals: each looked at in its time, what was seen kept, what became of it derived from all looks.
//! It refuses two looks at one host within ten seconds, and to go on when pages of many hosts fail together.

mod captured;
mod look;
mod marks;
mod probe;
mod seen;
mod told;

pub use told::{Told, told};

use crate::{
    app::App,
    fetch::{Client, FetchSettings, FetchSetupError, Limits},
    visit::{Rules, Way},
};
use byline_core::{
    address::WebAddress,
    appearance::AddressKind,
    clock::{Clock, Moment},
    digest::Digest,
    ids::{AddressId, OpEdId, SiteId},
    original::{Breaker, Standing, next_check},
};
use byline_store::{StoreError, opeds, originals};
use futures::StreamExt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Hosts looked at beside each other, and taken up in one round.
const BESIDE: usize = 16;
const A_ROUND: u32 = 256;
/// A look that nobody finishes is made again after so many seconds.
const LEASED: i64 = 5 * 60;
/// Addresses walked over at once, and how long after a whole walk the next begins, in seconds.
const WALKED_AT_ONCE: u32 = 500;
const WALK_AGAIN: i64 = 60 * 60;
/// The looks that tell of our own network: of so many seconds, and at most so many.
const LAST_LOOKS: i64 = 6 * 60 * 60;
const MOST_LOOKS: u32 = 200;
/// Looks are kept for so many days.
const LOOKS_KEPT_DAYS: i64 = 400;
/// Bytes of a page that are read, and how long it may take.
const LARGEST_PAGE: usize = 5 << 20;
const PATIENCE: Duration = Duration::from_secs(30);

/// What an installation's watch needs beside its data: a client with its own patience, and how far it has walked.
pub struct Watch {
    client: Client,
    walk: Mutex<Walk>,
}

#[derive(Default)]
struct Walk {
    after: Option<AddressId>,
    /// The walk is over until then.
    again_at: Option<Moment>,
}

impl Watch {
    /// # Errors
    /// [`FetchSetupError`]
    pub fn new(settings: &FetchSettings, clock: Clock) -> Result<Self, FetchSetupError> {
        // Patience that was set shorter than usual, as tests do, stays.
        let usual = Limits::default();
        let total = if settings.limits.total == usual.total { PATIENCE } else { settings.limits.total };
        let limits =
            Limits { body: settings.limits.body.min(LARGEST_PAGE), total, ..settings.limits.clone() };
        let client = Client::new(&FetchSettings { limits, ..settings.clone() }, clock)?;
        Ok(Self { client, walk: Mutex::default() })
    }
}

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Hosts that were due.
    pub hosts: usize,
    /// Looks that ended.
    pub looks: usize,
}

/// Does what is due: takes up new addresses, looks at originals, stops where our own network fails.
///
/// # Errors
/// [`StoreError`]; what a host does wrong is kept as what was seen.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    if !app.settings.watch_originals {
        return Ok(());
    }
    take_up(app).await?;
    round(app).await?;
    Ok(())
}

/// Looks at what is due at each host that may be asked, unless the watch stands still.
///
/// # Errors
/// [`StoreError`]
pub async fn round(app: &App) -> Result<Round, StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    if originals::stopped(&mut tx).await?.is_some() {
        return Ok(Round::default());
    }
    let hosts = originals::due_hosts(&mut tx, now, A_ROUND).await?;
    drop(tx);
    let mut done = Round { hosts: hosts.len(), looks: 0 };
    let mut looks =
        futures::stream::iter(hosts).map(async |host| at_host(app, &host).await).buffer_unordered(BESIDE);
    while let Some(ended) = looks.next().await {
        done.looks += usize::from(ended?);
    }
    drop(looks);
    if done.looks > 0 {
        stop_when_broken(app).await?;
    }
    Ok(done)
}

/// One request to a host, of the original most pressing there; whether a look ended with it.
async fn at_host(app: &App, host: &str) -> Result<bool, StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let taken = originals::take(&mut tx, host, (now, now.plus_seconds(LEASED))).await?;
    tx.commit().await?;
    match taken {
        Some(taken) => look::look(app, taken).await,
        None => Ok(false),
    }
}

/// What may be asked of hosts here: one page that an editor chose, unless its host names us.
fn way(app: &App) -> Way<'_> {
    Way { store: &app.store, fetch: &app.watch.client, rules: Rules::ByName }
}

/// Takes up addresses that are not watched yet, some at a time.
///
/// # Errors
/// [`StoreError`]
pub async fn take_up(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    let after = {
        let walk = app.watch.walk.lock().unwrap_or_else(PoisonError::into_inner);
        if walk.again_at.is_some_and(|at| at > now) {
            return Ok(());
        }
        walk.after
    };
    let walked = originals::walk(&mut app.store.read().await?, after, WALKED_AT_ONCE).await?;
    if !walked.new.is_empty() {
        let mut tx = app.store.write().await?;
        originals::take_up(&mut tx, &walked.new, false, (now, |address| first_look(address, now))).await?;
        tx.commit().await?;
    }
    let mut walk = app.watch.walk.lock().unwrap_or_else(PoisonError::into_inner);
    walk.after = walked.last;
    walk.again_at = walked.last.is_none().then(|| now.plus_seconds(WALK_AGAIN));
    Ok(())
}

/// Watches the addresses of one op-ed from now on, whether or not readers see it.
///
/// # Errors
/// [`StoreError`]
pub async fn take_up_of(app: &App, site: SiteId, op_ed: OpEdId) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let runnings = opeds::appearances_of(&mut tx, op_ed).await?;
    let all = runnings.into_iter().flat_map(|running| running.addresses);
    let kept: Vec<(SiteId, WebAddress)> =
        all.filter(|address| address.kind != AddressKind::Gift).map(|address| (site, address.url)).collect();
    originals::take_up(&mut tx, &kept, false, (now, |address| first_look(address, now))).await?;
    tx.commit().await
}

fn first_look(address: &WebAddress, now: Moment) -> Moment {
    next_check(&Standing::unchecked(), (now, now), chance(address))
}

/// A number that is always the same for an address.
fn chance(address: &WebAddress) -> u64 {
    let named = format!("{}{}", address.host(), &address.url()[url::Position::BeforePath..]);
    let [a, b, c, d, e, f, g, h, ..] = *Digest::of(named.as_bytes()).as_bytes();
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// Stops the watch when the last looks say that it is our own network that fails.
async fn stop_when_broken(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    let since = now.plus_seconds(-LAST_LOOKS);
    let counted = Breaker::of(&originals::flips(&mut app.store.read().await?, since, MOST_LOOKS).await?);
    if !counted.trips() {
        return Ok(());
    }
    let why = format!(
        "Within a few hours pages of {} of {} hosts have begun to fail, {} of which did not answer at all. That looks like our own network.",
        counted.newly_failing.max(counted.silent),
        counted.hosts,
        counted.silent
    );
    let mut tx = app.store.write().await?;
    let stopped = originals::stop(&mut tx, (now, since), &why).await?;
    tx.commit().await?;
    if let Some(doubted) = stopped {
        tracing::error!(doubted, why, "the watch over originals has stopped");
    }
    Ok(())
}

/// Forgets looks that are too old to count.
///
/// # Errors
/// [`StoreError`]
pub async fn trim(app: &App) -> Result<(), StoreError> {
    let mut tx = app.store.write().await?;
    originals::trim(&mut tx, app.clock.now().plus_days(-LOOKS_KEPT_DAYS)).await?;
    tx.commit().await
}

/// Has an original looked at as soon as its host may be asked: somebody said that it does not work. No fetch is started.
///
/// # Errors
/// [`StoreError`]
pub async fn look_soon(app: &App, site: SiteId, address: &WebAddress) -> Result<bool, StoreError> {
    let mut tx = app.store.write().await?;
    let sooner = originals::look_at_once(&mut tx, site, address, app.clock.now()).await?;
    tx.commit().await?;
    Ok(sooner)
}

/// Goes on with the look at one original as far as its host may be asked now; when to go on, none when it has ended.
///
/// # Errors
/// [`StoreError`]
pub async fn go_on_with(app: &App, site: SiteId, address: &WebAddress) -> Result<Option<Moment>, StoreError> {
    let Some(taken) = originals::one(&mut app.store.read().await?, site, &address.key()).await? else {
        return Ok(None);
    };
    if look::look(app, taken).await? {
        return Ok(None);
    }
    let known = byline_store::visits::of(&mut app.store.read().await?, address.host()).await?;
    Ok(Some(known.next_at.unwrap_or_else(|| app.clock.now())))
}
