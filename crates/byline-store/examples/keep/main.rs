//! What watching many originals costs: the schedule, the rows of evidence and the verdicts, run through simulated days as fast as they go.
//! It refuses to fetch: what each look sees follows from its address and the day; politeness is kept in simulated time.
//!
//! `keep ORIGINALS DAYS [DATABASE] [--steady] [--nodes N] [--simulated]`: from the day they came in, or with `--steady` from two months
//! after it, by one node or several that share the work. The database is a SQLite file in a folder that is taken away afterwards,
//! or `postgres://...` of an empty database; with `--simulated` there is none, and all is in memory. `bench/keep.py` runs it.
#![expect(clippy::disallowed_methods, reason = "a measurement reads the wall clock")]

mod simulated;
mod web;

use byline_core::{
    address::WebAddress,
    clock::{Clock, Entropy, Moment},
    ids::SiteId,
    labels::Labels,
    language::Language,
    original::{Check, Standing, judge, next_check},
    site::Site,
    text::Text,
};
use byline_store::{
    BlobsAt, Database, Store,
    originals::{self, Kept, Taken},
    sites, visits,
};
use futures::StreamExt;
use std::{
    collections::HashMap,
    path::Path,
    sync::{Mutex, PoisonError},
    time::Instant,
};
use web::{address, chance, seen};

const PAUSE: i64 = 10;
/// Hosts that a node visits beside each other.
const BESIDE: usize = 16;
const AT_ONCE: usize = 2_000;
const STEADY_DAYS: i64 = 60;

struct Run {
    originals: u64,
    days: i64,
    database: Option<String>,
    steady: bool,
    nodes: usize,
}

/// What a run did.
#[derive(Default)]
pub struct Figures {
    looks: u64,
    changed: u64,
    /// How late each look was, in seconds.
    late: Vec<i64>,
}

/// Which hosts are visited, and were: whatever the nodes say to each other, this is what a host would see.
#[derive(Default)]
struct Visits {
    hosts: HashMap<String, (bool, Option<Moment>)>,
    /// Visits while another was under way, and visits within ten seconds.
    at_once: u64,
    hurried: u64,
}

impl Visits {
    fn begin(&mut self, host: &str, now: Moment) {
        let (busy, last) = self.hosts.entry(host.to_owned()).or_default();
        self.at_once += u64::from(*busy);
        self.hurried += u64::from(last.is_some_and(|last| now < last.plus_seconds(PAUSE)));
        (*busy, *last) = (true, Some(now));
    }

    fn end(&mut self, host: &str) {
        self.hosts.entry(host.to_owned()).or_default().0 = false;
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut given: Vec<String> = std::env::args().skip(1).collect();
    let mut flag = |name: &str| {
        let found = given.iter().any(|word| word == name);
        given.retain(|word| word != name);
        found
    };
    let (steady, in_memory) = (flag("--steady"), flag("--simulated"));
    let mut nodes = 1;
    if let Some(at) = given.iter().position(|word| word == "--nodes") {
        nodes = given.get(at + 1).ok_or("--nodes N")?.parse()?;
        given.drain(at..at + 2);
    }
    let [originals, days, more @ ..] = given.as_slice() else {
        return Err("keep ORIGINALS DAYS [DATABASE] [--steady] [--nodes N] [--simulated]".into());
    };
    let run = Run {
        originals: originals.parse()?,
        days: days.parse()?,
        database: more.first().cloned(),
        steady,
        nodes,
    };
    if in_memory {
        let (began, mut figures) = (Instant::now(), Figures::default());
        let hosts = simulated::run(run.originals, run.days, START, &mut figures)?;
        println!("{} originals at {hosts} hosts, in memory", run.originals);
        told(&run, &mut figures, began.elapsed().as_secs_f64(), (0, 0));
        return Ok(());
    }
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(through(run))
}

/// The first day.
const START: Moment = Moment::from_micros(1_795_428_000_000_000);

async fn through(run: Run) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("byline.sqlite");
    let database = match &run.database {
        Some(url) => Database::Postgres(url.clone()),
        None => Database::Sqlite(file.clone()),
    };
    let clock = Clock::frozen(START);
    let mut nodes = Vec::new();
    for _ in 0..run.nodes.max(1) {
        let blobs = BlobsAt::Disk(folder.path().join("blobs"));
        nodes.push(Store::open(&database, &blobs, clock.clone()).await?);
    }
    let began = Instant::now();
    let hosts = take_up(&nodes[0], &run, START).await?;
    let (took, before) = (began.elapsed(), size(&file));
    println!("{} originals at {hosts} hosts taken up in {:.1} s", run.originals, took.as_secs_f64());
    let (began, mut figures) = (Instant::now(), Figures::default());
    let visits = Mutex::new(Visits::default());
    let end = START.plus_days(run.days);
    while clock.now() < end {
        let rounds = nodes.iter().map(|node| round(node, &visits));
        for done in futures::future::join_all(rounds).await {
            figures.add(done?);
        }
        let next = originals::next_of_host(&mut nodes[0].read().await?).await?.unwrap_or(end);
        let wait = (next.micros() - clock.now().micros()) / 1_000_000;
        clock.advance_seconds(wait.max(1));
    }
    for node in &nodes {
        drop(node.settle().await);
    }
    told(&run, &mut figures, began.elapsed().as_secs_f64(), (before, size(&file)));
    let visits = visits.into_inner().unwrap_or_else(PoisonError::into_inner);
    println!(
        "by {} nodes: {} visits of a host that was being visited, {} within {PAUSE} s of the one before",
        nodes.len(),
        visits.at_once,
        visits.hurried
    );
    if visits.at_once + visits.hurried > 0 { Err("a host was hurried".into()) } else { Ok(()) }
}

impl Figures {
    fn add(&mut self, other: Self) {
        self.looks += other.looks;
        self.changed += other.changed;
        self.late.extend(other.late);
    }
}

async fn take_up(store: &Store, run: &Run, start: Moment) -> Result<usize, Box<dyn std::error::Error>> {
    let clock = store.clock();
    let name = Labels::one(Language::english(), Text::new("Institute")?);
    let site =
        Site::new(SiteId::new(clock, &Entropy::seeded(1)), name, "https://institute.example".parse()?, start);
    let mut tx = store.write().await?;
    sites::insert(&mut tx, &site).await?;
    tx.commit().await?;
    let first_at = if run.steady { start.plus_days(-STEADY_DAYS) } else { start };
    let mut hosts = std::collections::BTreeSet::new();
    let all: Vec<u64> = (0..run.originals).collect();
    for some in all.chunks(AT_ONCE) {
        let addresses: Vec<(SiteId, WebAddress)> = some
            .iter()
            .map(|n| Ok((site.id, address(*n).parse()?)))
            .collect::<Result<_, Box<dyn std::error::Error>>>()?;
        hosts.extend(addresses.iter().map(|(_, address)| address.host().to_owned()));
        let first = |address: &WebAddress| match run.steady {
            true => start.plus_seconds(i64::try_from(chance(address) % (30 * 86_400)).unwrap_or(0)),
            false => next_check(&Standing::unchecked(), (start, start), chance(address)),
        };
        let mut tx = store.write().await?;
        originals::take_up(&mut tx, &addresses, true, (first_at, first)).await?;
        tx.commit().await?;
    }
    Ok(hosts.len())
}

/// One request to each host that is due, some beside each other, as a node makes them.
async fn round(store: &Store, visits: &Mutex<Visits>) -> Result<Figures, byline_store::StoreError> {
    let (now, mut figures) = (store.clock().now(), Figures::default());
    let hosts = originals::due_hosts(&mut store.read().await?, now, 256).await?;
    let mut looks = futures::stream::iter(hosts)
        .map(async |host| look(store, visits, (&host, now)).await)
        .buffer_unordered(BESIDE);
    while let Some(done) = looks.next().await {
        figures.add(done?);
    }
    Ok(figures)
}

/// One request to a host: it is taken, its visit reserved, the look kept.
async fn look(
    store: &Store,
    visits: &Mutex<Visits>,
    (host, now): (&str, Moment),
) -> Result<Figures, byline_store::StoreError> {
    let mut figures = Figures::default();
    let mut tx = store.write().await?;
    let taken = originals::take(&mut tx, host, (now, now.plus_seconds(300))).await?;
    let ours = taken.is_some() && visits::reserve(&mut tx, host, now, now.plus_seconds(60)).await?;
    tx.commit().await?;
    let Some(taken) = taken.filter(|_| ours) else { return Ok(figures) };
    let watch = || visits.lock().unwrap_or_else(PoisonError::into_inner);
    watch().begin(host, now);
    // Where another node would come in between.
    tokio::task::yield_now().await;
    keep(store, &taken, &mut figures).await?;
    watch().end(host);
    Ok(figures)
}

/// Keeps what the look saw, and gives the host back.
async fn keep(store: &Store, taken: &Taken, figures: &mut Figures) -> Result<(), byline_store::StoreError> {
    let (now, host) = (store.clock().now(), taken.original.address.host());
    let (site, asked) = (taken.original.site, taken.original.address.clone());
    figures.late.push((now.micros() - taken.original.next_at.micros()) / 1_000_000);
    let mut tx = store.write().await?;
    let mut checks = originals::checks(&mut tx, site, &asked).await?;
    let check = Check { at: now, seen: seen(&asked, now), asked };
    checks.push(check.clone());
    let standing = judge(&checks);
    let address = &taken.original.address;
    let next_at = next_check(&standing, (taken.original.first_at, now), chance(address));
    let newly_failing = standing.failing && !taken.original.failing;
    let kept = Kept { check: &check, standing: &standing, newly_failing, next_at, read_since: 20_260_101 };
    figures.changed += u64::from(originals::keep(&mut tx, taken, &kept).await?);
    figures.looks += 1;
    visits::again_at(&mut tx, host, now.plus_seconds(PAUSE)).await?;
    originals::put_off(&mut tx, host, now.plus_seconds(PAUSE)).await?;
    tx.commit().await
}

fn size(file: &Path) -> u64 {
    let beside =
        |end: &str| std::fs::metadata(format!("{}{end}", file.display())).map_or(0, |known| known.len());
    beside("") + beside("-wal")
}

fn told(run: &Run, figures: &mut Figures, seconds: f64, (before, after): (u64, u64)) {
    figures.late.sort_unstable();
    let at = |share: f64| {
        let place = (figures.late.len() as f64 * share) as usize;
        figures.late.get(place.min(figures.late.len().saturating_sub(1))).copied().unwrap_or(0)
    };
    println!(
        "{} looks in {seconds:.1} s: {:.0} a second; {} states changed; {} simulated days",
        figures.looks,
        figures.looks as f64 / seconds,
        figures.changed,
        run.days
    );
    println!("late by: half {} s, 99 of 100 {} s, most {} s", at(0.5), at(0.99), at(1.0));
    if after > 0 && figures.looks > 0 {
        let grown = after.saturating_sub(before);
        let a_look = grown as f64 / figures.looks as f64;
        let a_year = a_look * figures.looks as f64 / run.originals as f64 * 365.0 / run.days as f64;
        println!(
            "SQLite: {} bytes before, {} after; {a_look:.0} bytes a look, {a_year:.0} bytes an original and year at this pace",
            before, after
        );
    }
}
