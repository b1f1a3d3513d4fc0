//! Asking a public archive to keep a copy of each original, by the protocol of Save Page Now, one step at a time.
//! It refuses to start without the operator's word and key, to ask more often than the archive bears, and to hold anything up.

use super::archives::of_stamp;
use crate::{app::App, fetch::FetchRefusal, settings::PushSettings, visit::asked_pause};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::OpEdId,
    ladder::{ArchiveCopy, is_lost},
};
use byline_store::{
    StoreError, changes, mementos, originals,
    pushes::{self, Push, Stands},
    visits,
};
use hyper::{Method, Request, Response, header};
use serde::Deserialize;
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
/// A page the archive has kept for so long is not kept anew.
const FRESH: &str = "30d";
/// Op-eds looked at for new originals in one round.
const WALKED: u32 = 200;

/// Where the walk over op-eds stands; every start begins anew, and what was handed over is passed by.
#[derive(Default)]
pub struct PushWalk(Mutex<Option<OpEdId>>);

/// What an archive said of a step.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    /// It works on it, under this name.
    Taken(String),
    /// It has a copy.
    Kept { at: Moment, url: String },
    /// It still works on it.
    Pending,
    /// Its work has ended without a copy, or it knows nothing of it: the page is to be handed over anew.
    Ended(String),
    /// Not now; in so many seconds where it says so.
    NotNow { why: String, wait: Option<i64> },
    /// Never: the archive may not or cannot keep this page.
    Never(String),
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Words {
    job_id: Option<String>,
    status: Option<String>,
    status_ext: Option<String>,
    timestamp: Option<String>,
    original_url: Option<String>,
}

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
    let said = step(app, &push, &due).await;
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

async fn step(app: &App, push: &PushSettings<'_>, due: &Push) -> Said {
    let asked = match &due.job {
        None => handed_over(push, due),
        Some(job) => about(push, job),
    };
    let Ok(request) = asked else { return Said::Never("the address cannot be asked".to_owned()) };
    match app.fetch.ask(request).await {
        Ok(answer) => {
            let now = app.clock.now();
            believed(said(push, &answer, (due.job.is_some(), now)), (&due.address, now))
        }
        Err(why) => unheard(&why),
    }
}

/// An archive's word for a copy, where it is one of this page and of no day to come.
fn believed(said: Said, (page, now): (&WebAddress, Moment)) -> Said {
    let Said::Kept { at, url } = &said else { return said };
    let of = url.split_once("/web/").and_then(|(_, rest)| rest.split_once('/'));
    let of: Option<WebAddress> = of.and_then(|(_, of)| of.parse().ok());
    if of.is_some_and(|of| of.key() == page.key()) && *at <= now.plus_days(1) {
        return said;
    }
    Said::Ended("it says that it kept another page".to_owned())
}

fn unheard(why: &FetchRefusal) -> Said {
    Said::NotNow { why: why.to_string(), wait: None }
}

fn base(push: &PushSettings<'_>) -> String {
    push.archive.as_str().trim_end_matches('/').to_owned()
}

/// `POST /save`, with what is to be kept.
fn handed_over(push: &PushSettings<'_>, due: &Push) -> hyper::http::Result<Request<Vec<u8>>> {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("url", due.address.as_str())
        .append_pair("if_not_archived_within", FRESH)
        .append_pair("skip_first_archive", "1")
        .finish();
    Request::builder()
        .method(Method::POST)
        .uri(format!("{}/save", base(push)))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json")
        .header(header::AUTHORIZATION, format!("LOW {}", push.key))
        .header(header::CONTENT_LENGTH, body.len())
        .body(body.into_bytes())
}

/// `GET /save/status/{job}`.
fn about(push: &PushSettings<'_>, job: &str) -> hyper::http::Result<Request<Vec<u8>>> {
    let job: String = job.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Request::builder()
        .method(Method::GET)
        .uri(format!("{}/save/status/{job}", base(push)))
        .header(header::ACCEPT, "application/json")
        .header(header::AUTHORIZATION, format!("LOW {}", push.key))
        .body(Vec::new())
}

/// What an answer means, to a page handed over or to a question about the work on it.
fn said(push: &PushSettings<'_>, answer: &Response<Vec<u8>>, (is_about, now): (bool, Moment)) -> Said {
    let asked = answer.headers().get(header::RETRY_AFTER).and_then(|wait| wait.to_str().ok());
    let wait = asked_pause(asked, now);
    let status = answer.status().as_u16();
    if status == 401 || status == 403 {
        // A key that is not taken is for the operator to mend; the page waits.
        return Said::NotNow { why: "the key is not taken".to_owned(), wait: Some(86_400) };
    }
    let not_now = |why: &str| Said::NotNow { why: why.to_owned(), wait };
    // Work that has ended says the same for ever.
    let ended = |why: &str| if is_about { Said::Ended(why.to_owned()) } else { not_now(why) };
    match status {
        200..=299 => {}
        404 | 410 => return ended(&format!("status {status}")),
        _ => return not_now(&format!("status {status}")),
    }
    let Ok(words) = serde_json::from_slice::<Words>(answer.body()) else { return not_now("nonsense") };
    match (words.status.as_deref(), words.status_ext.as_deref(), words.job_id) {
        (Some("success"), ..) => {
            let at = words.timestamp.as_deref().and_then(of_stamp);
            match (at, words.timestamp, words.original_url) {
                (Some(at), Some(digits), Some(of)) => {
                    Said::Kept { at, url: format!("{}/web/{digits}/{of}", base(push)) }
                }
                _ => ended("nonsense"),
            }
        }
        (Some("pending"), ..) => Said::Pending,
        (_, Some(error), _) if is_for_good(error) => Said::Never(error.to_owned()),
        (Some("error"), error, _) | (None, error @ Some(_), _) => ended(error.unwrap_or("error")),
        (_, _, Some(job)) if !is_about && is_job(&job) => Said::Taken(job),
        _ => ended("nonsense"),
    }
}

fn is_job(job: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (1..=200).contains(&job.len()) && job.chars().all(plain)
}

/// States that no later try changes: the page, not the archive, is in the way.
fn is_for_good(error: &str) -> bool {
    const FOR_GOOD: [&str; 10] = [
        "error:blocked",
        "error:blocked-url",
        "error:blocked-client-ip",
        "error:filesize-limit",
        "error:ftp-access-denied",
        "error:invalid-url-syntax",
        "error:method-not-allowed",
        "error:no-access",
        "error:not-found",
        "error:not-implemented",
    ];
    FOR_GOOD.contains(&error)
}

async fn settle(app: &App, push: &PushSettings<'_>, due: &Push, said: Said) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let mut pause = PAUSE;
    let job = due.job.as_deref();
    let stands = match &said {
        Said::Taken(job) => {
            let next = Some(now.plus_seconds(ASKED_AGAIN));
            Stands { job: Some(job), next, tries: 0, failed: due.failed, outcome: "taken" }
        }
        Said::Pending if due.tries < PATIENCE => {
            let next = Some(now.plus_seconds(ASKED_AGAIN));
            Stands { job, next, tries: due.tries.saturating_add(1), failed: due.failed, outcome: "pending" }
        }
        Said::Pending => anew(due, now, "unfinished"),
        Said::Ended(why) => anew(due, now, why),
        Said::Kept { at, url } => {
            let known = originals::at(&mut tx, due.site, &due.address.key()).await?;
            // A page that was lost meanwhile keeps the copy from before.
            let is_there = known.is_none_or(|known| !is_lost(&known.state));
            if let Some(url) = url.parse().ok().filter(|_| is_there) {
                let copy = ArchiveCopy { at: *at, url };
                mementos::put(&mut tx, due.site, (&due.address, push.archive.host()), &copy, now).await?;
                changes::record(&mut tx, due.site, "archive has a copy", Some(due.op_ed), now).await?;
            }
            Stands { job: None, next: None, tries: 0, failed: due.failed, outcome: "kept" }
        }
        Said::NotNow { why, wait } => {
            pause = wait.unwrap_or(STRUGGLING).clamp(PAUSE, 86_400);
            tracing::warn!(archive = push.archive.host(), address = %due.address, why, "not handed over now");
            // What the archive works on is asked about again; what it did not take is handed over again.
            // Polls of work under way are counted in the tries as well, and the archive forgets work that it is not asked about.
            let times = if job.is_some() { due.tries.min(2) } else { due.tries };
            let next = Some(again(times, now, *wait));
            Stands { job, next, tries: due.tries.saturating_add(1), failed: due.failed, outcome: why }
        }
        Said::Never(why) => {
            Stands { job: None, next: None, tries: due.tries, failed: due.failed, outcome: why }
        }
    };
    pushes::stands(&mut tx, due, &stands).await?;
    visits::again_at(&mut tx, push.archive.host(), now.plus_seconds(pause)).await?;
    tx.commit().await
}

/// The page is handed over anew: work that ended without a copy is not asked about again.
fn anew<'a>(due: &Push, now: Moment, outcome: &'a str) -> Stands<'a> {
    let failed = due.failed.saturating_add(1);
    let next = (failed < IN_VAIN).then(|| again(due.failed, now, None));
    Stands { job: None, next, tries: 0, failed, outcome }
}

/// When to try again what has failed so often, or was put off by the archive itself.
fn again(tries: i64, now: Moment, wait: Option<i64>) -> Moment {
    let times = u32::try_from(tries.clamp(0, 16)).unwrap_or(0);
    now.plus_seconds(wait.unwrap_or(AGAIN << times).clamp(PAUSE, LONGEST_AGAIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(status: u16, wait: Option<&str>, body: &str) -> Said {
        answered(false, status, wait, body)
    }

    fn answered(is_about: bool, status: u16, wait: Option<&str>, body: &str) -> Said {
        let archive = "https://web.archive.example".parse().unwrap();
        let push = PushSettings { archive: &archive, key: "a:b" };
        let mut answer = Response::builder().status(status);
        if let Some(wait) = wait {
            answer = answer.header(header::RETRY_AFTER, wait);
        }
        said(
            &push,
            &answer.body(body.as_bytes().to_vec()).unwrap(),
            (is_about, of_stamp("20261127101500").unwrap()),
        )
    }

    #[test]
    fn what_the_archive_says_is_understood() {
        let taken = r#"{"url":"https://a.example/","job_id":"spn2-abc123"}"#;
        assert_eq!(heard(200, None, taken), Said::Taken("spn2-abc123".to_owned()));
        assert_eq!(heard(200, None, r#"{"status":"pending","job_id":"spn2-abc123"}"#), Said::Pending);
        let kept = r#"{"status":"success","job_id":"spn2-abc","timestamp":"20261127101500","original_url":"https://a.example/x"}"#;
        let url = "https://web.archive.example/web/20261127101500/https://a.example/x".to_owned();
        assert_eq!(heard(200, None, kept), Said::Kept { at: of_stamp("20261127101500").unwrap(), url });
        let error = |ext: &str| format!(r#"{{"status":"error","status_ext":"{ext}","job_id":"spn2-abc"}}"#);
        assert_eq!(heard(200, None, &error("error:not-found")), Said::Never("error:not-found".to_owned()));
        let busy = Said::NotNow { why: "error:user-session-limit".to_owned(), wait: None };
        assert_eq!(heard(200, None, &error("error:user-session-limit")), busy);
    }

    #[test]
    fn a_copy_of_another_page_or_of_a_day_to_come_is_none() {
        let page: WebAddress = "https://a.example/x".parse().unwrap();
        let now = of_stamp("20261127101500").unwrap();
        let told = |stamp: &str, of: &str| {
            let kept = format!(r#"{{"status":"success","timestamp":"{stamp}","original_url":"{of}"}}"#);
            believed(answered(true, 200, None, &kept), (&page, now))
        };
        assert!(matches!(told("20261127101500", "https://a.example/x"), Said::Kept { .. }));
        assert!(matches!(told("20261101000000", "http://www.a.example/x"), Said::Kept { .. }));
        for (stamp, of) in [
            ("20261127101500", "https://b.example/x"),
            ("20261127101500", "https://a.example/"),
            ("20261127101500", "x"),
            ("20301127101500", "https://a.example/x"),
        ] {
            assert!(matches!(told(stamp, of), Said::Ended(_)), "{stamp} {of}");
        }
    }

    #[test]
    fn work_that_ended_is_asked_about_no_more() {
        let told = |status, body: &str| answered(true, status, None, body);
        let ended = |why: &str| Said::Ended(why.to_owned());
        let failed = r#"{"status":"error","status_ext":"error:browsing-timeout","job_id":"spn2-abc"}"#;
        assert_eq!(told(200, failed), ended("error:browsing-timeout"));
        assert_eq!(told(404, "<html>"), ended("status 404"));
        assert_eq!(told(200, r#"{"message":"no such job"}"#), ended("nonsense"));
        assert_eq!(told(200, r#"{"job_id":"spn2-abc"}"#), ended("nonsense"));
        assert_eq!(told(200, r#"{"status":"success","timestamp":"1"}"#), ended("nonsense"));
        assert!(matches!(told(502, ""), Said::NotNow { .. }), "it may know by and by");
        assert!(matches!(told(200, "<html>"), Said::NotNow { .. }));
    }

    #[test]
    fn refusals_and_nonsense_are_put_off() {
        let too_many = Said::NotNow { why: "status 429".to_owned(), wait: Some(60) };
        assert_eq!(heard(429, Some("60"), ""), too_many);
        assert_eq!(heard(429, Some("Fri, 27 Nov 2026 10:16:00 GMT"), ""), too_many, "a date is a wait too");
        let over = Said::NotNow { why: "status 503".to_owned(), wait: None };
        assert_eq!(heard(503, Some("Fri, 27 Nov 2020 10:16:00 GMT"), ""), over);
        assert!(matches!(heard(401, None, ""), Said::NotNow { wait: Some(86_400), .. }));
        for nonsense in
            ["", "<html>", "{}", r#"{"job_id":"../../x"}"#, r#"{"status":"success","timestamp":"1"}"#]
        {
            assert!(matches!(heard(200, None, nonsense), Said::NotNow { .. }), "{nonsense}");
        }
    }
}
