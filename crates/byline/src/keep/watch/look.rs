//! One look at an original, a request at a time: the page, and where it tells nothing by itself the addresses that tell it apart.
//! It refuses to write what it does not know: a look that is cut off is made again, and leaves no row.

use super::{
    captured::{self, Captured},
    chance, marks,
    probe::{self, Pending},
    seen::{self, Came},
    way,
};
use crate::{
    app::App,
    fetch::{FetchRefusal, Since},
    visit::{self, ByTheRules, PAUSE, Turn, Visit},
};
use byline_core::{
    clock::{Moment, Zone},
    day::Day,
    original::{
        Check, FULL_EVERY, OriginalState, Probing, Seen, Shingles, Sight, judge, missing_probe, next_check,
        sight,
    },
};
use byline_store::{
    StoreError,
    originals::{self, Kept, Taken},
    unwatched,
};

/// Readings of so many days make an op-ed one that is read by many.
const READ_WITHIN_DAYS: i64 = 30;
/// The longest that a host may have us wait, in seconds.
const LONGEST_WAIT: i64 = 7 * 24 * 60 * 60;
/// Whether an outlet is still to be left alone is asked again after so many seconds.
const LEFT_ALONE: i64 = 24 * 60 * 60;
/// An original that nobody shows any more is asked about again after so many days.
const FORGOTTEN_AFTER_DAYS: i64 = 30;

/// Goes on with a look by one request; whether it has ended.
pub(super) async fn look(app: &App, mut taken: Taken) -> Result<bool, StoreError> {
    if !taken.is_link && !is_still_shown(app, &taken).await? {
        return Ok(false);
    }
    if unwatched::is_left(&mut app.store.read().await?, taken.original.site, &taken.key()).await? {
        return leave(app, &taken).await;
    }
    let address = taken.original.address.clone();
    let visit = match visit::turn(&way(app), &address).await? {
        Turn::Now(visit) => visit,
        Turn::Later(at) => return later(app, &taken, at).await,
        Turn::Closed(_) => return ended(app, taken, Seen::TurnedAway).await,
        Turn::Unknown(_) => return later(app, &taken, app.clock.now().plus_seconds(PAUSE)).await,
    };
    let captured = captured::of(app, &mut taken).await?;
    let waiting = taken.pending.take();
    match waiting.and_then(|(look, words)| Some((serde_json::from_str::<Pending>(&look).ok()?, words))) {
        Some((pending, words)) => probe(app, taken, visit, (pending, words)).await,
        None => ask(app, taken, visit, &captured).await,
    }
}

/// Whether an op-ed of the site still has the address; what nobody has is watched no longer.
async fn is_still_shown(app: &App, taken: &Taken) -> Result<bool, StoreError> {
    let (site, key, host) = (taken.original.site, taken.key(), taken.original.address.host());
    let known = originals::op_ed_at(&mut app.store.read().await?, site, &key).await?;
    if known.is_some()
        && taken.original.looked_at.is_some_and(|at| at.plus_days(FORGOTTEN_AFTER_DAYS) > app.clock.now())
    {
        return Ok(true);
    }
    let mut tx = app.store.write().await?;
    let forgotten = originals::forget_unless_known(&mut tx, site, &key).await?;
    if forgotten {
        originals::put_off(&mut tx, host, app.clock.now()).await?;
    }
    tx.commit().await?;
    Ok(!forgotten)
}

/// Nothing is asked of an outlet that is left alone; whether it still is, is looked at again in some time.
async fn leave(app: &App, taken: &Taken) -> Result<bool, StoreError> {
    let mut tx = app.store.write().await?;
    originals::postpone(&mut tx, taken, app.clock.now().plus_seconds(LEFT_ALONE), None).await?;
    originals::put_off(&mut tx, taken.original.address.host(), app.clock.now()).await?;
    tx.commit().await?;
    Ok(false)
}

async fn later(app: &App, taken: &Taken, at: Moment) -> Result<bool, StoreError> {
    let mut tx = app.store.write().await?;
    originals::put_off(&mut tx, taken.original.address.host(), at).await?;
    tx.commit().await?;
    Ok(false)
}

/// Asks for the page.
async fn ask(app: &App, mut taken: Taken, visit: Visit, captured: &Captured) -> Result<bool, StoreError> {
    let now = app.clock.now();
    let (rules, client) = (ByTheRules(way(app)), &app.watch.client);
    let address = taken.original.address.clone();
    let answered = match since(&taken, now) {
        Some(since) => client.get_page_if_changed(Some(&rules), address.url(), &since).await,
        None => client.get_past(Some(&rules), address.url()).await,
    };
    let came = match &answered {
        Ok(exchange) => {
            let came = seen::answered(&taken, captured, exchange, now).await;
            if exchange.status() == 200 {
                let mark = |name: &str| exchange.header(name).map(str::to_owned);
                (taken.etag, taken.modified) = (mark("etag"), mark("last-modified"));
                taken.read_at = Some(now);
            }
            came
        }
        Err(why) => Came { seen: seen::refused(why, second(app, why).await), page: None },
    };
    let wait = match &came.seen {
        Seen::Answer(answer) => answer.wait,
        _ => None,
    };
    visit.over(&way(app), wait).await?;
    let Came { mut seen, page } = came;
    counted(app, &mut taken, &mut seen).await?;
    marks::marked(app, &taken, &mut seen, answered.as_ref().ok()).await?;
    match page {
        Some(page) if missing_probe(&address, &seen).is_some() => {
            let pending = Pending { seen, titles: page.titles };
            wait_for_probe(app, &taken, (&pending, &page.words)).await
        }
        _ => ended(app, taken, seen).await,
    }
}

/// The marks to ask by, for a page that was read within its time and was there.
fn since(taken: &Taken, now: Moment) -> Option<Since<'_>> {
    let fresh = taken.read_at.is_some_and(|at| at.plus_seconds(FULL_EVERY) > now);
    let good = taken.original.state.is_living() && !taken.original.failing;
    let known = taken.etag.is_some() || taken.modified.is_some();
    (fresh && good && known)
        .then_some(Since { etag: taken.etag.as_deref(), last_modified: taken.modified.as_deref() })
}

/// What the second name server says, asked only of names that the first does not know.
async fn second(app: &App, why: &FetchRefusal) -> Option<bool> {
    let FetchRefusal::UnknownName { host, .. } = why else { return None };
    app.watch.client.second_says_gone(host).await
}

/// How many other originals of the host gave the same, and what this one gave, for theirs.
async fn counted(app: &App, taken: &mut Taken, seen: &mut Seen) -> Result<(), StoreError> {
    let Seen::Answer(answer) = seen else { return Ok(()) };
    let landed = answer.landed.as_ref().map(byline_core::address::WebAddress::key);
    taken.landed = landed.filter(|landed| *landed != taken.key());
    taken.mark = answer.page.as_ref().map(|page| page.mark);
    if let Some(page) = &mut answer.page {
        let mut tx = app.store.read().await?;
        page.census = originals::census(&mut tx, taken, page.mark, taken.landed.as_ref()).await?;
    }
    Ok(())
}

async fn wait_for_probe(
    app: &App,
    taken: &Taken,
    (pending, words): (&Pending, &Shingles),
) -> Result<bool, StoreError> {
    let at = app.clock.now().plus_seconds(PAUSE);
    let look = serde_json::to_string(pending).expect("a look serialises by derive with string keys");
    let mut tx = app.store.write().await?;
    originals::postpone(&mut tx, taken, at, Some((&look, words))).await?;
    originals::put_words(&mut tx, taken).await?;
    originals::put_off(&mut tx, taken.original.address.host(), at).await?;
    tx.commit().await?;
    Ok(false)
}

/// Asks the other address that a look waits for.
async fn probe(
    app: &App,
    mut taken: Taken,
    visit: Visit,
    (mut pending, words): (Pending, Shingles),
) -> Result<bool, StoreError> {
    let address = taken.original.address.clone();
    let Some(which) = missing_probe(&address, &pending.seen) else {
        visit.over(&way(app), None).await?;
        return ended(app, taken, pending.seen).await;
    };
    let url = probe::address(&address, which, &app.entropy.bytes::<6>());
    let (probed, beside) = probe::probed(&app.watch.client, &url, (&words, &pending.titles)).await;
    visit.over(&way(app), None).await?;
    if which == Probing::Sibling && taken.words.is_none() && !probed.is_same() {
        taken.words = seen::learnt(&words, &beside);
        taken.proven = taken.words.is_some();
    }
    probe::put(&mut pending.seen, which, probed);
    if missing_probe(&address, &pending.seen).is_some() {
        return wait_for_probe(app, &taken, (&pending, &words)).await;
    }
    ended(app, taken, pending.seen).await
}

/// Keeps the look, and what follows from it.
async fn ended(app: &App, mut taken: Taken, seen: Seen) -> Result<bool, StoreError> {
    let now = app.clock.now();
    let wait = match &seen {
        Seen::Answer(answer) => answer.wait.unwrap_or(0).clamp(0, LONGEST_WAIT),
        _ => 0,
    };
    if let Seen::Answer(answer) = &seen {
        let contained = answer.page.as_ref().and_then(|page| page.contained);
        taken.proven |= contained.is_some_and(Shingles::is_of_it);
    }
    let check = Check { at: now, asked: taken.original.address.clone(), seen: proven(seen, taken.proven) };
    let mut tx = app.store.write().await?;
    let mut checks = originals::checks(&mut tx, taken.original.site, &check.asked).await?;
    checks.push(check);
    let (standing, before) = (judge(&checks), &taken.original);
    let check = checks.last().expect("the look was put there just now");
    if !sight(check).is_living() {
        // What is not there is asked for whole.
        (taken.etag, taken.modified) = (None, None);
    }
    let newly_failing = standing.failing && !before.failing && before.state != OriginalState::Unchecked;
    let next_at = next_check(&standing, (before.first_at, now), chance(&before.address));
    let read_since = Day::of(now.plus_days(-READ_WITHIN_DAYS), &Zone::utc()).sort_key();
    let kept = Kept {
        check,
        standing: &standing,
        newly_failing,
        next_at: next_at.max(now.plus_seconds(wait)),
        read_since,
    };
    originals::keep(&mut tx, &taken, &kept).await?;
    if newly_failing && sight(check) == Sight::SoftGone {
        originals::look_at_others(&mut tx, &taken, now).await?;
    }
    originals::put_off(&mut tx, taken.original.address.host(), now.plus_seconds(PAUSE)).await?;
    tx.commit().await?;
    Ok(true)
}

/// What proved itself by this look counts for it already.
fn proven(mut seen: Seen, proven: bool) -> Seen {
    if let Seen::Answer(answer) = &mut seen
        && let Some(page) = &mut answer.page
        && page.contained.is_some()
    {
        page.proven |= proven;
    }
    seen
}
