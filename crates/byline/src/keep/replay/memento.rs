//! The ways by which programs find a copy (RFC 7089): the gate to the one nearest to a day, and the map of all of them.
//! It refuses a day it cannot read, and to name what readers are not given.

use super::{
    Asked,
    answers::{Found, all, nearest},
    on_to, original, replay_at,
};
use crate::{app::App, keep::captures::stamp, refusal::Refusal, site_map::Place};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use byline_core::{address::WebAddress, clock::Moment, site::Site};
use byline_store::captures::Line;
use byline_warc::{Memento, TimeMap, http_date, of_http_date, timestamp};
use std::sync::Arc;

/// The gate: on to the copy nearest to the day that is asked for, the newest where none is.
pub async fn timegate(
    State(app): State<Arc<App>>,
    (site, _): Asked,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Refusal> {
    let site = &site.0.0;
    let url = original(&uri, "/timegate/")?;
    let wanted = match headers.get("accept-datetime") {
        None => app.clock.now(),
        Some(said) => match said.to_str().ok().and_then(of_http_date) {
            Some(at) => Moment::from_micros(at.as_microsecond()),
            None => return Ok(not_a_day()),
        },
    };
    let found = nearest(&app, site, &url, wanted).await?;
    let line = &found.nearest;
    let mut answer = on_to(&replay_at(&app, site, (&timestamp(stamp(line.at)), ""), &line.url))?;
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-datetime"));
    link(&mut answer, &links(&app, site, &url, &found));
    Ok(answer)
}

/// Programs alone come here, and are told as programs are (RFC 7089, 4.5.3; RFC 9457).
fn not_a_day() -> Response {
    const WORDS: &str = "{\"title\":\"Accept-Datetime is to be a day as HTTP writes it: Thu, 31 May 2007 20:35:00 GMT\",\"status\":400}\n";
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json")),
        (header::VARY, HeaderValue::from_static("accept-datetime")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (StatusCode::BAD_REQUEST, headers, WORDS).into_response()
}

/// The map of the copies, the newest where they are very many.
pub async fn timemap(State(app): State<Arc<App>>, (site, _): Asked, uri: Uri) -> Result<Response, Refusal> {
    let site = &site.0.0;
    let url = original(&uri, "/timemap/link/")?;
    let lines = all(&app, site, &url).await?;
    let memento = |line: &Line| {
        let at = stamp(line.at);
        Memento { url: replay_at(&app, site, (&timestamp(at), ""), &line.url), at }
    };
    let mut mementos: Vec<Memento> = lines.iter().map(memento).collect();
    mementos.dedup();
    let map = TimeMap {
        original: url.to_string(),
        timegate: Some(Place::TimeGate(url.to_string()).absolute(site)),
        own: Some(Place::TimeMap(url.to_string()).absolute(site)),
        mementos,
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/link-format")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, map.link_format()).into_response())
}

/// The relations of RFC 7089, 2.2, for an answer about one address.
pub fn links(app: &App, site: &Site, url: &WebAddress, found: &Found) -> String {
    let mut links = vec![
        format!("<{url}>; rel=\"original\""),
        format!("<{}>; rel=\"timegate\"", Place::TimeGate(url.to_string()).absolute(site)),
        format!(
            "<{}>; rel=\"timemap\"; type=\"application/link-format\"",
            Place::TimeMap(url.to_string()).absolute(site)
        ),
    ];
    let Found { first, last, .. } = found;
    let is_one = (first.at, &first.url) == (last.at, &last.url);
    let ends: &[(&Line, &str)] = if is_one {
        &[(first, "first last memento")]
    } else {
        &[(first, "first memento"), (last, "last memento")]
    };
    for (line, rel) in ends {
        let at = stamp(line.at);
        let memento = replay_at(app, site, (&timestamp(at), ""), &line.url);
        links.push(format!("<{memento}>; rel=\"{rel}\"; datetime=\"{}\"", http_date(at)));
    }
    links.join(", ")
}

/// Puts relations into an answer's head; an address that cannot stand there leaves them out.
pub fn link(answer: &mut Response, links: &str) {
    if let Ok(links) = HeaderValue::try_from(links) {
        answer.headers_mut().append(header::LINK, links);
    }
}
