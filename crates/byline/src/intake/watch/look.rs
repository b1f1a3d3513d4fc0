//! One look at a watched feed: what is new in it, which of that is by the people looked for, and when to look again.
//! It refuses to stop over a broken feed: the reason stands with the watch, and the rest doubles with each failure.

use super::sought::Sought;
use crate::{
    fetch::{Exchange, Since},
    intake::{Intake, Refused},
    visit::{ByTheRules, Turn, asked_pause, turn},
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    digest::Digest,
    ids::SiteId,
    watch::{EVERY, LookReport, TakenUp, Watch},
};
use byline_extract::{
    Page,
    feeds::{self, Feed, FeedEntry, FeedKind},
};
use byline_store::{StoreError, sites, watches};

/// A look that nobody finishes is made again after so many seconds.
const CLAIMED: i64 = 15 * 60;
/// Entries taken up by one look; a long list goes on with the next.
const MOST_TAKEN: usize = 200;
/// A page of an outlet is looked at less often than a feed, which is made for it.
const PAGES_EVERY: i64 = 6 * EVERY;

/// What a look would do.
#[derive(Debug)]
pub struct Glance {
    /// The feed as read.
    pub feed: Feed,
    /// What would be taken up.
    pub taken: Vec<TakenUp>,
    /// What it would tell.
    pub report: LookReport,
}

/// Looks, when its host may be asked now; whether it was asked.
pub(super) async fn look(intake: &Intake<'_>, site: SiteId, mut watch: Watch) -> Result<bool, StoreError> {
    let now = intake.store.clock().now();
    let mut tx = intake.store.write().await?;
    let ours = watches::claim(&mut tx, &watch, now.plus_seconds(CLAIMED)).await?;
    tx.commit().await?;
    if !ours {
        return Ok(false);
    }
    let visit = match turn(&intake.way(), &watch.address).await? {
        Turn::Now(visit) => visit,
        Turn::Later(at) => {
            watch.known.next_at = Some(at);
            keep(intake, site, &watch, &[]).await?;
            return Ok(false);
        }
        Turn::Closed(why) | Turn::Unknown(why) => {
            failed(&mut watch, now, why, None);
            keep(intake, site, &watch, &[]).await?;
            return Ok(false);
        }
    };
    let since =
        Since { etag: watch.known.etag.as_deref(), last_modified: watch.known.last_modified.as_deref() };
    let rules = ByTheRules(intake.way());
    let answered = intake.fetch.get_if_changed(Some(&rules), watch.address.url(), &since).await;
    let asked_for = answered.as_ref().ok().and_then(|answer| {
        let waits = matches!(answer.status(), 429 | 503);
        asked_pause(answer.header("retry-after").filter(|_| waits), now)
    });
    visit.over(&intake.way(), asked_for).await?;
    let mut taken = Vec::new();
    watch.known.looked_at = Some(now);
    match answered {
        Err(refused) => failed(&mut watch, now, refused.to_string(), None),
        Ok(answer) if answer.status() == 304 => rested(&mut watch, now),
        Ok(answer) => match answer.refused_status() {
            Some(refused) => {
                // Gone is an outlet's word that it will not come back; asking on would be rude.
                watch.paused |= answer.status() == 410;
                failed(&mut watch, now, refused.to_string(), asked_for);
            }
            None => taken = read(intake, site, &mut watch, &answer).await?,
        },
    }
    keep(intake, site, &watch, &taken).await?;
    Ok(true)
}

/// What a look would do, without writing anything and without its marks.
///
/// # Errors
/// [`Refused`] when nothing could be read there.
pub async fn glance(intake: &Intake<'_>, site: SiteId, watch: &Watch) -> Result<Glance, Refused> {
    let answer = intake.fetch.get_if_changed(None, watch.address.url(), &Since::default()).await?;
    if let Some(refused) = answer.refused_status() {
        return Err(refused.into());
    }
    let feed =
        read_feed(&answer).await?.map_err(|why| Refused::Feed { place: watch.address.to_string(), why })?;
    let (taken, report) = matched(intake, site, watch, &feed).await?;
    Ok(Glance { feed, taken, report })
}

/// Reads what came on a thread for work.
pub(super) async fn read_feed(answer: &Exchange) -> Result<Result<Feed, feeds::FeedRefusal>, Refused> {
    let bytes = answer.decoded().clone();
    let content_type = answer.content_type().map(str::to_owned);
    let address = answer.final_url().as_str().parse::<WebAddress>().ok();
    let place = answer.final_url().to_string();
    tokio::task::spawn_blocking(move || {
        feeds::read(&Page { bytes: &bytes, url: address.as_ref(), content_type: content_type.as_deref() })
    })
    .await
    .map_err(|_| Refused::Stumbled(place))
}

async fn read(
    intake: &Intake<'_>,
    site: SiteId,
    watch: &mut Watch,
    answer: &Exchange,
) -> Result<Vec<TakenUp>, StoreError> {
    let now = intake.store.clock().now();
    let digest = Digest::of(answer.decoded()).to_string();
    if watch.known.digest.as_ref() == Some(&digest) {
        rested(watch, now);
        return Ok(Vec::new());
    }
    let feed = match read_feed(answer).await {
        Ok(Ok(feed)) => feed,
        Ok(Err(why)) => {
            failed(watch, now, format!("{}: {why}", watch.address), None);
            return Ok(Vec::new());
        }
        Err(stumbled) => {
            failed(watch, now, stumbled.to_string(), None);
            return Ok(Vec::new());
        }
    };
    let (taken, report) = matched(intake, site, watch, &feed).await?;
    rested(watch, now);
    let known = &mut watch.known;
    known.title = feed.title.clone();
    known.kind = Some(kind_name(feed.kind).to_owned());
    // Where more is left than was taken up, the next look must read it all again.
    let whole = taken.len() < MOST_TAKEN;
    let mark = |name: &str| answer.header(name).filter(|mark| whole && mark.len() <= 500).map(str::to_owned);
    known.etag = mark("etag");
    known.last_modified = mark("last-modified");
    known.digest = whole.then_some(digest);
    if feed.kind == FeedKind::Page {
        known.next_at = Some(now.plus_seconds(PAGES_EVERY));
    }
    known.report = Some(report);
    moved(watch, answer);
    Ok(taken)
}

/// Which entries are new and by the people looked for.
async fn matched(
    intake: &Intake<'_>,
    site: SiteId,
    watch: &Watch,
    feed: &Feed,
) -> Result<(Vec<TakenUp>, LookReport), StoreError> {
    let mut r = intake.store.read().await?;
    let sought = Sought::of(&mut r, site, watch).await?;
    let mut report = LookReport {
        at: Some(intake.store.clock().now()),
        entries: feed.entries.len(),
        losses: feed.losses.clone(),
        ..LookReport::default()
    };
    let mut taken = Vec::new();
    for entry in &feed.entries {
        let Some(why) = sought.why(feed, entry) else {
            report.others += 1;
            continue;
        };
        if watches::has_seen(&mut r, site, entry.mark.as_str()).await? {
            report.seen += 1;
        } else if taken.len() < MOST_TAKEN {
            taken.push(taken_up(entry, why));
        }
    }
    report.taken = taken.len();
    Ok((taken, report))
}

fn taken_up(entry: &FeedEntry, why: String) -> TakenUp {
    TakenUp {
        link: entry.link.clone(),
        mark: entry.mark.clone(),
        title: entry.title.clone(),
        day: entry.day.clone(),
        why,
        tries: 0,
    }
}

pub(super) fn kind_name(kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::Rss => "rss",
        FeedKind::Atom => "atom",
        FeedKind::Json => "json",
        FeedKind::Page => "page",
    }
}

/// The look went well.
fn rested(watch: &mut Watch, now: Moment) {
    let every = if watch.known.kind.as_deref() == Some("page") { PAGES_EVERY } else { EVERY };
    watch.known.failures = 0;
    watch.known.rests = None;
    watch.known.next_at = Some(now.plus_seconds(every));
}

fn failed(watch: &mut Watch, now: Moment, why: String, asked_for: Option<i64>) {
    watch.known.failures = watch.known.failures.saturating_add(1);
    watch.known.next_at = Some(watch.known.rest_after_failure(now, asked_for));
    watch.known.rests = Some(why);
}

/// A feed that has moved for good is looked for at its new address.
fn moved(watch: &mut Watch, answer: &Exchange) {
    let hops = answer.hops();
    let for_good = hops.len() > 1 && hops[..hops.len() - 1].iter().all(|hop| matches!(hop.status, 301 | 308));
    if let Some(address) = answer.final_url().as_str().parse().ok().filter(|_| for_good) {
        watch.address = address;
    }
}

async fn keep(intake: &Intake<'_>, site: SiteId, watch: &Watch, taken: &[TakenUp]) -> Result<(), StoreError> {
    let now = intake.store.clock().now();
    let mut tx = intake.store.write().await?;
    sites::hold(&mut tx, site).await?;
    let Some(here) = watches::get(&mut tx, site, watch.id).await? else { return Ok(()) };
    let mut watch = Watch {
        person: here.person,
        outlet: here.outlet,
        paused: here.paused || watch.paused,
        ..watch.clone()
    };
    if watch.address != here.address && watches::at(&mut tx, site, &watch.address).await?.is_some() {
        watch.address = here.address;
    }
    watches::update(&mut tx, site, &watch, now).await?;
    for entry in taken {
        watches::take_up(&mut tx, site, watch.id, entry, now).await?;
    }
    tx.commit().await
}
