//! The recurring work that asks archives for copies of originals that are gone, one page at a time, politely.
//! It refuses to change anything because an archive was silent, and to ask one archive twice at once from several nodes.

use super::archives::{Archive, Measure, Silent, Sought};
use crate::app::App;
use byline_core::{
    address::WebAddress, clock::Moment, day::Day, displayed::Record, ids::SiteId, ladder::is_lost,
    original::Shingles, site::Site,
};
use byline_store::{
    StoreError, changes,
    mementos::{self, Search},
    originals,
    records::{self, Which},
    sites, visits,
};
use std::fmt;

/// Pages looked for in one round, and enlisted at a time.
const AT_ONCE: u32 = 5;
const ENLISTED: u32 = 50;
/// A search that nobody finishes is taken up again after so many seconds.
const CLAIMED: i64 = 10 * 60;
/// Seconds between two requests to one archive, and the longest one takes.
const PAUSE: i64 = 10;
const LONGEST: i64 = 120;
/// Archives that have none are asked again after so many days: a copy may come in from elsewhere.
const NONE_DAYS: [i64; 4] = [1, 7, 30, 90];
/// A silent archive is asked again after so many seconds, doubled each time up to the second figure.
const SILENT: (i64, i64) = (60 * 60, 7 * 86_400);

/// What came of asking one archive.
enum Told {
    Copy,
    Nothing,
    Silent,
    /// It may be asked again then.
    Wait(Moment),
}

/// Has archives asked about what was lost since the last time, and asks about what is due.
///
/// # Errors
/// [`StoreError`]; what an archive does wrong changes nothing.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    if app.settings.archives.is_empty() {
        return Ok(());
    }
    let now = app.clock.now();
    enlist(app, now).await?;
    let due = mementos::due(&mut app.store.read().await?, now, AT_ONCE).await?;
    for search in due {
        let mut tx = app.store.write().await?;
        let ours = mementos::claim(&mut tx, &search, app.clock.now().plus_seconds(CLAIMED)).await?;
        tx.commit().await?;
        if ours {
            searched(app, &search).await?;
        }
    }
    Ok(())
}

/// Most rounds find nothing, and keep nobody from writing.
async fn enlist(app: &App, now: Moment) -> Result<(), StoreError> {
    let mut read = app.store.read().await?;
    let mut lost = Vec::new();
    for site in sites::all(&mut read).await? {
        let found = mementos::lost(&mut read, site.id, ENLISTED).await?;
        lost.extend(found.into_iter().map(|(op_ed, address)| (site.id, op_ed, address)));
    }
    drop(read);
    if lost.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for (site, op_ed, address) in &lost {
        mementos::want(&mut tx, (*site, *op_ed), address, now).await?;
    }
    tx.commit().await
}

async fn searched(app: &App, search: &Search) -> anyhow::Result<()> {
    let mut read = app.store.read().await?;
    let Some(site) = sites::get(&mut read, search.site).await? else { return Ok(()) };
    let sought = sought(&mut read, &site, search).await?;
    drop(read);
    let mut far = HowFar::of(search);
    for base in app.settings.archives.iter().skip(far.asked) {
        match asked(app, &site, search, &Archive::at(base.clone()), sought).await? {
            Told::Copy => far.found = true,
            Told::Nothing => {}
            Told::Silent => far.silent = true,
            // Nothing is settled before each archive was asked; the next time begins with this one.
            Told::Wait(at) => {
                let mut tx = app.store.write().await?;
                mementos::later(&mut tx, search, at, &far.to_string()).await?;
                return Ok(tx.commit().await?);
            }
        }
        far.asked += 1;
    }
    let (outcome, rest) = match (far.found, far.silent) {
        (true, _) => ("found", NONE_DAYS[3] * 86_400),
        (false, true) => ("silent", doubled(search.tries)),
        (false, false) => ("none", none_yet(search.tries)),
    };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    mementos::asked(&mut tx, search, (now, now.plus_seconds(rest)), outcome).await?;
    Ok(tx.commit().await?)
}

/// How far a search has come: archives asked, and what they said so far. Kept as words: `asked 2 found`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct HowFar {
    asked: usize,
    found: bool,
    silent: bool,
}

impl HowFar {
    fn of(search: &Search) -> Self {
        let words = search.outcome.as_deref().and_then(|words| words.strip_prefix("asked "));
        let Some(words) = words else { return Self::default() };
        let asked = words.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        Self { asked, found: words.contains("found"), silent: words.contains("silent") }
    }
}

impl fmt::Display for HowFar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "asked {}", self.asked)?;
        f.write_str(if self.found { " found" } else { "" })?;
        f.write_str(if self.silent { " silent" } else { "" })
    }
}

fn doubled(tries: i64) -> i64 {
    let times = u32::try_from(tries.clamp(0, 12)).unwrap_or(12);
    SILENT.0.saturating_mul(1 << times).min(SILENT.1)
}

fn none_yet(tries: i64) -> i64 {
    let place = usize::try_from(tries).unwrap_or(0).min(NONE_DAYS.len() - 1);
    NONE_DAYS[place] * 86_400
}

/// From when until when a copy shows what the page showed when the op-ed ran.
async fn sought(read: &mut byline_store::ReadTx, site: &Site, search: &Search) -> Result<Sought, StoreError> {
    let record = records::load(read, site, search.op_ed, Which::Shown).await?;
    let known = record.as_ref().and_then(|record| record.ways.of(&search.address));
    let lost = known.filter(|one| is_lost(&one.state)).and_then(|one| one.since);
    let day = record.as_ref().and_then(|record| day_at(record, &search.address));
    Ok(Sought { near: day.map(|day| day.starts(&site.zone)), lost })
}

/// The day of the running at this address; for a page the text links to, the day of the op-ed.
fn day_at<'a>(record: &'a Record, address: &WebAddress) -> Option<&'a Day> {
    let key = address.key();
    let at = record.appearances.iter().find(|(a, _)| a.addresses.iter().any(|known| known.url.key() == key));
    at.map_or_else(|| record.first_appearance(), |(appearance, _)| Some(appearance))
        .and_then(|a| a.day.as_ref())
}

/// The captured text of a page where it has stood there, and the copies that are none.
pub(super) async fn known_of(
    app: &App,
    site: SiteId,
    page: &WebAddress,
) -> Result<(Option<Shingles>, Vec<WebAddress>), StoreError> {
    let mut tx = app.store.read().await?;
    let key = page.key();
    let known = originals::one(&mut tx, site, &key).await?;
    let words = known.filter(|one| one.proven).and_then(|one| one.words);
    Ok((words, mementos::wrong(&mut tx, site, &key).await?))
}

async fn asked(
    app: &App,
    site: &Site,
    search: &Search,
    archive: &Archive,
    sought: Sought,
) -> anyhow::Result<Told> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let ours = visits::reserve(&mut tx, archive.host(), now, now.plus_seconds(LONGEST)).await?;
    tx.commit().await?;
    if !ours {
        let known = visits::of(&mut app.store.read().await?, archive.host()).await?;
        return Ok(Told::Wait(known.next_at.unwrap_or(now).max(now.plus_seconds(PAUSE))));
    }
    let (words, wrong) = known_of(app, search.site, &search.address).await?;
    let measure = Measure { sought, words: words.as_ref(), wrong: &wrong, now: app.clock.now() };
    let answer = archive.nearest(&app.fetch, &search.address, measure).await;
    let now = app.clock.now();
    let pause = match &answer {
        Err(Silent::Status { wait: Some(wait), .. }) => (*wait).clamp(PAUSE, 86_400),
        _ => PAUSE,
    };
    let mut tx = app.store.write().await?;
    visits::again_at(&mut tx, archive.host(), now.plus_seconds(pause)).await?;
    let told = match answer {
        Ok(Some(copy)) => {
            mementos::put(&mut tx, site.id, (&search.address, archive.host()), &copy, now).await?;
            changes::record(&mut tx, site.id, "archive has a copy", Some(search.op_ed), now).await?;
            Told::Copy
        }
        Ok(None) => Told::Nothing,
        Err(why) => {
            tracing::debug!(%archive, address = %search.address, %why, "an archive told nothing");
            Told::Silent
        }
    };
    tx.commit().await?;
    Ok(told)
}
