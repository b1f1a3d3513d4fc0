//! Asking a public archive to keep a copy of each original, by the protocol of Save Page Now, one step at a time.
//! It refuses to start without the operator's word and key, to ask more often than the archive bears, and to hold anything up.

mod said;

use super::{
    archives::{Archive, Looked, Measure, Silent, Sought, stamped},
    searches::known_of,
};
use crate::{app::App, settings::PushSettings};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::OpEdId,
    ladder::{ArchiveCopy, is_lost},
};
use byline_store::{
    StoreError, WriteTx, changes, mementos, originals,
    pushes::{self, Push, Stands},
    visits,
};
use said::{Said, about, believed, handed_over, is_of, said, unheard};
use std::sync::{Mutex, PoisonError};

/// Seconds between two requests to the archive, and the longest one takes.
const PAUSE: i64 = 10;
const LONGEST: i64 = 120;
/// A step that nobody finishes is made again after so many seconds.
const CLAIMED: i64 = 10 * 60;
/// The archive is asked how its work stands after so many seconds, for so many times.
const ASKED_AGAIN: i64 = 30;
const PATIENCE: i64 = 60;
/// What failed is tried again after so many seconds, doubled each time up to a week: an archive may be away for a month, and is
/// to find every page then. What it worked on in vain so many times is given up.
const AGAIN: i64 = 10 * 60;
const LONGEST_AGAIN: i64 = 7 * 86_400;
const IN_VAIN: i64 = 8;
/// An archive that fails without saying for how long is left alone for so many seconds.
const STRUGGLING: i64 = 60;
/// A copy is looked at so many seconds after the archive says that it has it, and so often before it counts as not there.
const LOOKED_AT: i64 = 60;
const NOT_THERE: i64 = 8;
/// A page whose copy shows another text is handed over anew after so many seconds: until then the archive would give the same
/// copy for an answer.
const OTHERWISE: i64 = 31 * 86_400;
/// Op-eds looked at for new originals in one round.
const WALKED: u32 = 200;

/// Where the walk over op-eds stands; every start begins anew, and what was handed over is passed by.
#[derive(Default)]
pub struct PushWalk(Mutex<Option<OpEdId>>);

/// Hands over what is new, and takes the next step of what is due.
///
/// # Errors
/// [`StoreError`]; what the archive does wrong is kept with the page.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    let Some(push) = app.settings.push.whole() else { return Ok(()) };
    let now = app.clock.now();
    enlist(app, now).await?;
    let Some(due) = pushes::due(&mut app.store.read().await?, now).await? else { return Ok(()) };
    let host = push.archive.host();
    let mut tx = app.store.write().await?;
    let ours = visits::reserve(&mut tx, host, now, now.plus_seconds(LONGEST)).await?
        && pushes::claim(&mut tx, &due, now.plus_seconds(CLAIMED)).await?;
    tx.commit().await?;
    if !ours {
        return Ok(());
    }
    let said = step(app, &push, &due).await?;
    Ok(settle(app, &push, &due, said).await?)
}

async fn enlist(app: &App, now: Moment) -> Result<(), StoreError> {
    let after = *app.push_walk.0.lock().unwrap_or_else(PoisonError::into_inner);
    let walked = pushes::walk(&mut app.store.read().await?, after, WALKED).await?;
    // Most rounds find nothing, and keep nobody from writing.
    if !walked.new.is_empty() {
        let mut tx = app.store.write().await?;
        pushes::enlist(&mut tx, &walked.new, now).await?;
        tx.commit().await?;
    }
    *app.push_walk.0.lock().unwrap_or_else(PoisonError::into_inner) = walked.last;
    Ok(())
}

async fn step(app: &App, push: &PushSettings<'_>, due: &Push) -> Result<Said, StoreError> {
    if let Some(copy) = &due.copy {
        return looked_at(app, push, due, copy).await;
    }
    let asked = match &due.job {
        None => handed_over(push, due),
        Some(job) => about(push, job),
    };
    let Ok(request) = asked else { return Ok(Said::Never("the address cannot be asked".to_owned())) };
    Ok(match app.fetch.ask(request).await {
        Ok(answer) => {
            let now = app.clock.now();
            believed(said(push, &answer, (due.job.is_some(), now)), now)
        }
        Err(why) => unheard(&why),
    })
}

/// The copy as readers would find it: an archive keeps whatever stood there for it, a question for consent or a wall too.
async fn looked_at(app: &App, push: &PushSettings<'_>, due: &Push, copy: &str) -> Result<Said, StoreError> {
    let (words, wrong) = known_of(app, due.site, &due.address).await?;
    if words.is_none() && !is_of(copy, &due.address) {
        return Ok(Said::Otherwise("it says that it kept another page"));
    }
    let at = copy.parse().ok().and_then(|url: WebAddress| Some(ArchiveCopy { at: stamped(&url)?, url }));
    let Some(copy) = at else { return Ok(Said::Never("its copy has no address".to_owned())) };
    let now = app.clock.now();
    let sought = Sought { near: None, lost: Some(now.plus_days(1)) };
    let measure = Measure { sought, words: words.as_ref(), wrong: &wrong, now };
    let looked = Archive::at(push.archive.clone()).looked_at(&app.fetch, &copy, measure).await;
    Ok(match looked {
        // Where no text is known the address is all there is to go by, that to which the copy leads as well.
        Ok(Looked::Copy(copy)) if words.is_none() && !is_of(copy.url.as_str(), &due.address) => {
            Said::Otherwise("its copy leads to another page")
        }
        Ok(Looked::Copy(copy)) => Said::Stands(copy),
        Ok(Looked::Otherwise) => Said::Otherwise("its copy does not show the text"),
        Ok(Looked::NotThere) => Said::NotThere,
        Err(Silent::Status { status, wait }) => Said::NotNow { why: format!("status {status}"), wait },
        Err(why) => Said::NotNow { why: why.to_string(), wait: None },
    })
}

async fn settle(app: &App, push: &PushSettings<'_>, due: &Push, said: Said) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut pause = PAUSE;
    let mut tx = app.store.write().await?;
    match &said {
        Said::Stands(copy) => keep_copy(&mut tx, push, due, copy, now).await?,
        Said::NotNow { why, wait } => {
            pause = wait.unwrap_or(STRUGGLING).clamp(PAUSE, 86_400);
            tracing::warn!(archive = push.archive.host(), address = %due.address, why, "not handed over now");
        }
        _ => {}
    }
    pushes::stands(&mut tx, due, &stands(due, &said, now)).await?;
    visits::again_at(&mut tx, push.archive.host(), now.plus_seconds(pause)).await?;
    tx.commit().await
}

/// How the page stands after what was said of it.
fn stands<'a>(due: &'a Push, said: &'a Said, now: Moment) -> Stands<'a> {
    let (job, copy) = (due.job.as_deref(), due.copy.as_deref());
    let goes_on = |next, tries, outcome| {
        let next = Some(next);
        Stands { job, copy, next, tries, failed: due.failed, outcome }
    };
    let once_more = due.tries.saturating_add(1);
    let asked_again = now.plus_seconds(ASKED_AGAIN);
    match said {
        Said::Taken(job) => Stands { job: Some(job), copy: None, ..goes_on(asked_again, 0, "taken") },
        Said::Pending if due.tries < PATIENCE => goes_on(asked_again, once_more, "pending"),
        Said::Pending => anew(due, now, "unfinished"),
        Said::Ended(why) => anew(due, now, why),
        Said::Kept { url, .. } => {
            Stands { copy: Some(url), ..goes_on(now.plus_seconds(LOOKED_AT), 0, pushes::COPIED) }
        }
        Said::Stands(_) => over(due, pushes::KEPT),
        Said::NotThere if due.tries < NOT_THERE => {
            goes_on(again(due.tries, now, None), once_more, pushes::COPIED)
        }
        Said::NotThere => anew(due, now, "its copy is not there"),
        Said::Otherwise(why) => {
            let stands = anew(due, now, why);
            Stands { next: stands.next.map(|_| now.plus_seconds(OTHERWISE)), ..stands }
        }
        Said::NotNow { why, wait } => {
            // What the archive works on is asked about again; what it did not take is handed over again.
            // Polls of work under way are counted in the tries as well, and the archive forgets work that it is not asked about.
            let is_poll = job.is_some() && copy.is_none();
            let times = if is_poll { due.tries.min(2) } else { due.tries };
            // An archive that is away uses up half of the patience with a copy that is not there yet, and no more.
            let tries = if copy.is_some() { once_more.min(NOT_THERE / 2) } else { once_more };
            goes_on(again(times, now, *wait), tries, why)
        }
        Said::Never(why) => over(due, why),
    }
}

/// The copy is one that readers may be led to.
async fn keep_copy(
    tx: &mut WriteTx,
    push: &PushSettings<'_>,
    due: &Push,
    copy: &ArchiveCopy,
    now: Moment,
) -> Result<(), StoreError> {
    let known = originals::at(tx, due.site, &due.address.key()).await?;
    // A page that was lost meanwhile keeps the copy from before.
    if known.is_none_or(|known| !is_lost(&known.state)) {
        mementos::put(tx, due.site, (&due.address, push.archive.host()), copy, now).await?;
        changes::record(tx, due.site, "archive has a copy", Some(due.op_ed), now).await?;
    }
    Ok(())
}

/// No further step is taken.
fn over<'a>(due: &Push, outcome: &'a str) -> Stands<'a> {
    Stands { job: None, copy: None, next: None, tries: 0, failed: due.failed, outcome }
}

/// The page is handed over anew: work that ended without a copy is not asked about again.
fn anew<'a>(due: &Push, now: Moment, outcome: &'a str) -> Stands<'a> {
    let failed = due.failed.saturating_add(1);
    let next = (failed < IN_VAIN).then(|| again(due.failed, now, None));
    Stands { next, failed, ..over(due, outcome) }
}

/// When to try again what has failed so often, or was put off by the archive itself.
fn again(tries: i64, now: Moment, wait: Option<i64>) -> Moment {
    let times = u32::try_from(tries.clamp(0, 16)).unwrap_or(0);
    now.plus_seconds(wait.unwrap_or(AGAIN << times).clamp(PAUSE, LONGEST_AGAIN))
}
