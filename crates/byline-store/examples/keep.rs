//! What watching many originals costs: the schedule, the rows of evidence and the verdicts, run through simulated days as fast as they go.
//! It refuses to fetch: what each look sees follows from its address and the day; politeness is kept in simulated time.
//!
//! `keep ORIGINALS DAYS [DATABASE] [--steady]`: from the day they came in, or with `--steady` from two months after it. The
//! database is a SQLite file in a folder that is taken away afterwards, or `postgres://...` of an empty database.
#![expect(clippy::disallowed_methods, reason = "a measurement reads the wall clock")]

use byline_core::{
    address::WebAddress,
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    ids::SiteId,
    labels::Labels,
    language::Language,
    original::{Answer, Check, PageSeen, Seen, Standing, judge, next_check},
    site::Site,
    text::Text,
};
use byline_store::{
    BlobsAt, Database, Store,
    originals::{self, Kept},
    sites,
};
use std::{path::Path, time::Instant};

const PAUSE: i64 = 10;
const AT_ONCE: usize = 2_000;
const STEADY_DAYS: i64 = 60;

struct Run {
    originals: u64,
    days: i64,
    database: Option<String>,
    steady: bool,
}

#[derive(Default)]
struct Figures {
    looks: u64,
    changed: u64,
    /// How late each look was, in seconds.
    late: Vec<i64>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut given: Vec<String> = std::env::args().skip(1).collect();
    let steady = given.iter().any(|word| word == "--steady");
    given.retain(|word| word != "--steady");
    let [originals, days, more @ ..] = given.as_slice() else {
        return Err("keep ORIGINALS DAYS [DATABASE] [--steady]".into());
    };
    let run =
        Run { originals: originals.parse()?, days: days.parse()?, database: more.first().cloned(), steady };
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(through(run))
}

async fn through(run: Run) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("byline.sqlite");
    let database = match &run.database {
        Some(url) => Database::Postgres(url.clone()),
        None => Database::Sqlite(file.clone()),
    };
    let start = Moment::from_micros(1_795_428_000_000_000);
    let clock = Clock::frozen(start);
    let store = Store::open(&database, &BlobsAt::Disk(folder.path().join("blobs")), clock.clone()).await?;
    let began = Instant::now();
    let hosts = take_up(&store, &run, start).await?;
    let (took, before) = (began.elapsed(), size(&file));
    println!("{} originals at {hosts} hosts taken up in {:.1} s", run.originals, took.as_secs_f64());
    let (began, mut figures) = (Instant::now(), Figures::default());
    let end = start.plus_days(run.days);
    while clock.now() < end {
        round(&store, &mut figures).await?;
        let next = originals::next_of_host(&mut store.read().await?).await?.unwrap_or(end);
        let wait = (next.micros() - clock.now().micros()) / 1_000_000;
        clock.advance_seconds(wait.max(1));
    }
    drop(store.settle().await);
    told(&run, &mut figures, began.elapsed().as_secs_f64(), (before, size(&file)));
    Ok(())
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

/// A tenth of them at one outlet, half at two dozen, the rest at many.
fn address(number: u64) -> String {
    let host = match number % 10 {
        0 => "daily".to_owned(),
        1..=5 => format!("paper{}", number / 10 % 24),
        _ => format!("small{}", number / 10 % 4_000),
    };
    format!(
        "https://{host}.example/opinion/{}/{}/a-piece-with-a-title-of-usual-length-{number}",
        2000 + number % 26,
        number % 12 + 1
    )
}

fn chance(address: &WebAddress) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = *Digest::of(address.as_str().as_bytes()).as_bytes();
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// One request to each host that is due.
async fn round(store: &Store, figures: &mut Figures) -> Result<(), Box<dyn std::error::Error>> {
    let now = store.clock().now();
    let hosts = originals::due_hosts(&mut store.read().await?, now, 256).await?;
    for host in hosts {
        let mut tx = store.write().await?;
        if let Some(taken) = originals::take(&mut tx, &host, (now, now.plus_seconds(300))).await? {
            let (site, asked) = (taken.original.site, taken.original.address.clone());
            figures.late.push((now.micros() - taken.original.next_at.micros()) / 1_000_000);
            let mut checks = originals::checks(&mut tx, site, &asked).await?;
            checks.push(Check { at: now, seen: seen(&asked, now), asked });
            let standing = judge(&checks);
            let address = &taken.original.address;
            let next_at = next_check(&standing, (taken.original.first_at, now), chance(address));
            let check = checks.last().ok_or("a look was put there")?;
            let newly_failing = standing.failing && !taken.original.failing;
            let kept = Kept { check, standing: &standing, newly_failing, next_at, read_since: 20_260_101 };
            figures.changed += u64::from(originals::keep(&mut tx, &taken, &kept).await?);
            figures.looks += 1;
        }
        originals::put_off(&mut tx, &host, now.plus_seconds(PAUSE)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Seven in a hundred die within a year, one look in fifty fails for no reason.
fn seen(address: &WebAddress, now: Moment) -> Seen {
    let (own, day) = (chance(address), now.micros() / 86_400_000_000);
    let dies_after = i64::try_from(own % 5_214).unwrap_or(0);
    let fluke = (own ^ day.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15)) % 50 == 0;
    let status = match (day - 20_780 > dies_after, fluke) {
        (true, _) => 404,
        (false, true) => 502,
        _ => 200,
    };
    let page = (status == 200).then(|| PageSeen {
        contained: Some(985),
        proven: true,
        titled: Some(true),
        names_outlet: Some(true),
        words: 900,
        mark: own.cast_signed(),
        ..PageSeen::default()
    });
    Seen::Answer(Box::new(Answer { status, page, ..Answer::default() }))
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
