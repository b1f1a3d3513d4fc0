//! What is said to an archive by the protocol of Save Page Now, and what its answers mean.
//! It refuses to take a word for a copy that it does not understand, and a copy of a day to come.

use super::super::archives::of_stamp;
use crate::{fetch::FetchRefusal, settings::PushSettings, visit::asked_pause};
use byline_core::{address::WebAddress, clock::Moment, ladder::ArchiveCopy};
use byline_store::pushes::Push;
use hyper::{Method, Request, Response, header};
use serde::Deserialize;

/// A page the archive has kept for so long is not kept anew.
const FRESH: &str = "30d";

/// What an archive said of a step.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// It works on it, under this name.
    Taken(String),
    /// It says that it has a copy, here; nobody has looked yet.
    Kept { at: Moment, url: String },
    /// The copy was looked at and is one.
    Stands(ArchiveCopy),
    /// What it says is a copy is none of this page's text.
    Otherwise(&'static str),
    /// The copy does not stand where it says, or not yet.
    NotThere,
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

/// An archive that did not answer.
pub(super) fn unheard(why: &FetchRefusal) -> Said {
    Said::NotNow { why: why.to_string(), wait: None }
}

/// An archive's word for a copy, where it is of no day to come.
pub(super) fn believed(said: Said, now: Moment) -> Said {
    match said {
        Said::Kept { at, .. } if at > now.plus_days(1) => {
            Said::Ended("it says that it kept the page on a day to come".to_owned())
        }
        said => said,
    }
}

/// Whether the address of a copy is that of a copy of this page.
///
/// No description of the protocol that could be read says that `original_url` is always the address that was asked for, and clients
/// find another address there where the page redirects (`spn.sh` of overcast07/wayback-machine-spn-scripts keeps both apart). So the same address counts in whatever form archives write it, and
/// another one only where the captured text stands in the copy.
pub(super) fn is_of(copy: &str, page: &WebAddress) -> bool {
    let of = copy.split_once("/web/").and_then(|(_, rest)| rest.split_once('/'));
    of.and_then(|(_, of)| of.parse::<WebAddress>().ok()).is_some_and(|of| of.is_same_page(page))
}

fn base(push: &PushSettings<'_>) -> String {
    push.archive.as_str().trim_end_matches('/').to_owned()
}

/// `POST /save`, with what is to be kept.
pub(super) fn handed_over(push: &PushSettings<'_>, due: &Push) -> hyper::http::Result<Request<Vec<u8>>> {
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
pub(super) fn about(push: &PushSettings<'_>, job: &str) -> hyper::http::Result<Request<Vec<u8>>> {
    let job: String = job.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Request::builder()
        .method(Method::GET)
        .uri(format!("{}/save/status/{job}", base(push)))
        .header(header::ACCEPT, "application/json")
        .header(header::AUTHORIZATION, format!("LOW {}", push.key))
        .body(Vec::new())
}

/// What an answer means, to a page handed over or to a question about the work on it.
pub(super) fn said(
    push: &PushSettings<'_>,
    answer: &Response<Vec<u8>>,
    (is_about, now): (bool, Moment),
) -> Said {
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
    fn a_copy_is_of_a_page_in_whatever_form_its_address_is_written() {
        let of = |of: &str, page: &str| {
            is_of(&format!("https://web.archive.example/web/20261127101500/{of}"), &page.parse().unwrap())
        };
        for same in [
            "https://a.example/%e2%82%ac/x",
            "http://a.example/%E2%82%AC/x",
            "http://www.a.example:80/%E2%82%ac/x/",
            "https://a.example:443/%e2%82%ac/%78#notes",
            "https://A.example/%e2%82%ac/x?utm_source=feed",
        ] {
            assert!(of(same, "https://a.example/%E2%82%AC/x"), "{same}");
        }
        assert!(
            of("http://a.example", "https://a.example/") && of("https://a.example/?", "https://a.example")
        );
        for other in [
            "https://b.example/x",
            "https://a.example/",
            "https://a.example/x%2Fy",
            "https://a.example/X",
            "x",
            "",
        ] {
            assert!(!of(other, "https://a.example/x"), "{other}");
        }
    }

    #[test]
    fn a_copy_of_a_day_to_come_is_none() {
        let told = |stamp: &str| {
            let kept = format!(
                r#"{{"status":"success","timestamp":"{stamp}","original_url":"https://a.example/x"}}"#
            );
            believed(answered(true, 200, None, &kept), of_stamp("20261127101500").unwrap())
        };
        assert!(matches!(told("20261127101500"), Said::Kept { .. }));
        assert!(matches!(told("20261128000000"), Said::Kept { .. }), "the day may have begun there");
        assert!(matches!(told("20301127101500"), Said::Ended(_)));
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
