//! One capture as it is replayed: the page written anew without scripts, its pictures and styles, or the bytes as they came.
//! It refuses to run anything, to load from anywhere but the replay itself, and to be taken for a page of the institute.

use super::{
    Asked,
    answers::{Had, had, nearest},
    memento::{link, links},
    on_to, original, replay_at, replay_root,
};
use crate::{
    app::App,
    keep::captures::{Leads, face_by_bytes, is_face, rewritten, sheet, stamp},
    page_text::decoded,
    pages::{Tongue, UnknownWords, Voice},
    refusal::Refusal,
};
use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use byline_core::{address::WebAddress, clock::Moment, day::Day, prose, site::Site};
use byline_warc::{http_date, of_timestamp, timestamp};
use fluent_bundle::FluentArgs;
use std::sync::Arc;
use url::Url;

/// A moment as an address of replay says it, and how the bytes are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    at: Moment,
    /// As it was written.
    written: String,
    raw: bool,
}

impl Wanted {
    /// `20261127024206`, fewer digits from the front, `id_` behind for raw bytes; other modifiers of such archives ask for nothing else here.
    fn read(written: &str) -> Option<Self> {
        let digits = written.bytes().take_while(u8::is_ascii_digit).count();
        let modifier = &written[digits..];
        let known = modifier.is_empty()
            || (modifier.len() == 3
                && modifier.ends_with('_')
                && modifier.bytes().take(2).all(|b| b.is_ascii_lowercase()));
        if !known || !(4..=14).contains(&digits) {
            return None;
        }
        let whole = format!("{}{}", &written[..digits], &"00000101000000"[digits..]);
        let at = of_timestamp(&whole)?;
        Some(Self {
            at: Moment::from_micros(at.as_microsecond()),
            written: written[..digits].to_owned(),
            raw: modifier == "id_",
        })
    }

    fn modifier(&self) -> &'static str {
        if self.raw { "id_" } else { "" }
    }
}

pub async fn show(
    State(app): State<Arc<App>>,
    (site, at_own_host): Asked,
    Path((written, _)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let site = &site.0.0;
    let wanted = Wanted::read(&written).ok_or(Refusal::NotFound)?;
    let url = original(&uri, &format!("/web/{written}/"))?;
    let found = nearest(&app, site, &url, wanted.at).await?;
    let line = &found.nearest;
    let exact = timestamp(stamp(line.at));
    let elsewhere = app.settings.captures_url.is_some() && at_own_host.is_none();
    if exact != wanted.written || elsewhere {
        return on_to(&replay_at(&app, site, (&exact, wanted.modifier()), url.as_str()));
    }
    let had = had(&app, site.id, line).await?;
    let mut answer = if wanted.raw { raw(&had) } else { replayed(&app, site, &exact, had).await? };
    let head = answer.headers_mut();
    // Redirects of an archive are mementos too (RFC 7089, 4.5.2 says so of those that were captured).
    head.insert(HeaderName::from_static("memento-datetime"), header_of(&http_date(stamp(line.at))));
    head.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    head.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // What is replayed has no origin of its own, and is told apart from whatever else stands here.
    head.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    if !head.contains_key(header::CONTENT_SECURITY_POLICY) {
        head.insert(header::CONTENT_SECURITY_POLICY, header_of(&policy(&app, site)));
    }
    link(&mut answer, &links(&app, site, &url, &found));
    Ok(answer)
}

/// What a replayed page may do in a browser: show its own pictures and styles from the replay's path, and nothing else (CSP Level 3).
fn policy(app: &App, site: &Site) -> String {
    let from = format!("{}/web/", replay_root(app, site));
    format!(
        "sandbox; default-src 'none'; img-src {from} data:; style-src {from} 'unsafe-inline'; font-src {from} data:; form-action 'none'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

fn header_of(value: &str) -> HeaderValue {
    HeaderValue::try_from(value).unwrap_or(HeaderValue::from_static("sandbox; default-src 'none'"))
}

/// The bytes as they came. No browser makes a page of them.
fn raw(had: &Had) -> Response {
    let mut answer = had.raw.clone().into_response();
    let head = answer.headers_mut();
    let kind = HeaderValue::try_from(had.content_type.as_str()).ok().filter(|kind| !kind.is_empty());
    head.insert(header::CONTENT_TYPE, kind.unwrap_or(HeaderValue::from_static("application/octet-stream")));
    if let Some(coding) = had.coding.as_ref().and_then(|coding| HeaderValue::try_from(coding.as_str()).ok()) {
        head.insert(header::CONTENT_ENCODING, coding);
    }
    head.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'"),
    );
    answer
}

async fn replayed(app: &Arc<App>, site: &Arc<Site>, stamp: &str, had: Had) -> Result<Response, Refusal> {
    if (300..400).contains(&had.status)
        && let Some(to) = had.location.as_ref().and_then(|to| Url::parse(&had.url).ok()?.join(to).ok())
    {
        return on_to(&replay_at(app, site, (stamp, ""), to.as_str()));
    }
    let base = Url::parse(&had.url).map_err(|_| Refusal::NotFound)?;
    let kind = had.media_type();
    if kind == "text/html" || kind == "application/xhtml+xml" || kind.is_empty() {
        let banner = banner(app, site, &had, 0)?;
        let leads = ToReplay { app: app.clone(), site: site.clone(), stamp: stamp.to_owned() };
        // Writing a page of megabytes is work for a thread of its own.
        let written = tokio::task::spawn_blocking(move || {
            let page = decoded(&had.unpacked(), Some(&had.content_type));
            rewritten(&page, &base, &leads, &banner)
        });
        let page = written.await.map_err(|why| Refusal::Broken(why.into()))?;
        return Ok(([(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))], page)
            .into_response());
    }
    let leads = ToReplay { app: app.clone(), site: site.clone(), stamp: stamp.to_owned() };
    Ok(as_it_is(&had, &base, &leads))
}

/// The media type of a typeface, where that is what was captured: by its first bytes, whatever its server called it.
pub fn face_of(had: &Had, bytes: &[u8]) -> Option<&'static str> {
    let kind = had.media_type();
    let may_be = is_face(&kind) || kind.is_empty() || kind.ends_with("/octet-stream");
    face_by_bytes(bytes).filter(|_| may_be)
}

/// A picture, style or typeface as browsers may be given it; everything else is handed over as a file.
pub fn as_it_is(had: &Had, base: &Url, leads: &dyn Leads) -> Response {
    let kind = had.media_type();
    let bytes = had.unpacked();
    if let Some(face) = face_of(had, &bytes) {
        // Browsers ask for type across origins, and a replayed page has none of its own.
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(face)),
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        ];
        return (StatusCode::OK, headers, bytes).into_response();
    }
    let (kind, bytes) = match kind.as_str() {
        "text/css" => {
            let text = decoded(&bytes, Some(&had.content_type));
            ("text/css; charset=utf-8".to_owned(), sheet(&text, base, leads).into_bytes())
        }
        picture if picture.starts_with("image/") => (picture.to_owned(), bytes),
        "text/plain" => {
            ("text/plain; charset=utf-8".to_owned(), decoded(&bytes, Some(&had.content_type)).into_bytes())
        }
        _ => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment")),
            ];
            return (StatusCode::OK, headers, bytes).into_response();
        }
    };
    let kind = HeaderValue::try_from(kind).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    (StatusCode::OK, [(header::CONTENT_TYPE, kind)], bytes).into_response()
}

/// Links and pictures lead to the replay, at the page's own moment.
struct ToReplay {
    app: Arc<App>,
    site: Arc<Site>,
    stamp: String,
}

impl Leads for ToReplay {
    fn link(&self, to: &Url) -> Option<String> {
        Some(replay_at(&self.app, &self.site, (&self.stamp, ""), to.as_str()))
    }

    fn part(&self, at: &Url) -> Option<String> {
        self.link(at)
    }
}

/// How the line is drawn, so that no style of the page hides it.
const DRAWN: &str = "all:initial!important;display:block!important;visibility:visible!important;opacity:1!important;position:relative!important;\
    z-index:2147483647!important;margin:0!important;padding:.6em 1em!important;border-bottom:2px solid #1a1a1a!important;\
    background:#fff8d6!important;color:#1a1a1a!important;font:16px/1.5 system-ui,sans-serif!important;text-align:start!important";

/// What this is and of when, and how many of its parts are left out, in each language of the site that the interface speaks.
pub fn banner(app: &App, site: &Site, had: &Had, left: usize) -> Result<String, Refusal> {
    let mut spoken: Vec<Voice> = Vec::new();
    for language in &site.languages {
        let voice = Voice::beside(site, language);
        if Tongue::of(language).is_some() && !spoken.iter().any(|known| known.tongue() == voice.tongue()) {
            spoken.push(voice);
        }
    }
    if spoken.is_empty() {
        spoken.push(Voice::of_site(site));
    }
    let host = had.url.parse::<WebAddress>().map(|url| url.host().to_owned()).unwrap_or_default();
    let day = Day::of(had.at, &site.zone);
    let mut banner = format!("<div role=\"note\" style=\"{DRAWN}\">");
    for voice in spoken {
        let words = app.pages.words(&voice);
        let mut args = FluentArgs::new();
        let broken = |why: UnknownWords| Refusal::Broken(anyhow::anyhow!("{why}"));
        args.set("day", words.day(&day).map_err(broken)?);
        args.set("host", format!("\u{2068}{host}\u{2069}"));
        let mut said = words.say("replay-banner", &args).map_err(broken)?;
        if left > 0 {
            args.set("count", left);
            said = format!("{said} {}", words.say("replay-left-out", &args).map_err(broken)?);
        }
        let (lang, dir) = (voice.language(), voice.direction().as_str());
        banner.push_str(&format!(
            "<div lang=\"{lang}\" dir=\"{dir}\" style=\"{DRAWN_LINE}direction:{dir}!important\">"
        ));
        prose::escape(&mut banner, &said);
        banner.push_str("</div>");
    }
    banner.push_str("</div>");
    Ok(banner)
}

const DRAWN_LINE: &str = "all:initial!important;display:block!important;font:16px/1.5 system-ui,sans-serif!important;color:#1a1a1a!important;";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_from_an_address_and_nothing_else_is() {
        let read = |written: &str| Wanted::read(written).map(|w| (timestamp(stamp(w.at)), w.raw));
        assert_eq!(read("20261127024206"), Some(("20261127024206".to_owned(), false)));
        assert_eq!(read("20261127024206id_"), Some(("20261127024206".to_owned(), true)));
        assert_eq!(read("2026im_"), Some(("20260101000000".to_owned(), false)));
        for no in [
            "",
            "26",
            "202613",
            "20261127024206x",
            "20261127024206id",
            "20261127024206ID_",
            "2026112702420600",
            "id_",
            "..",
            "2026\u{660}",
        ] {
            assert_eq!(read(no), None, "{no}");
        }
    }
}
