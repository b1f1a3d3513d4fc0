//! A rendered page on its way out: its cache policy by name, its tag, and the headers every answer carries.
//! It refuses cookies, third parties, framing and anything inline, on every answer of every status.

use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use byline_core::{clock::Moment, digest::Digest};
use http_body_util::BodyExt;

/// How long an answer may be kept, by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// A public page: a minute, and never beyond the next turn that narrows what may be shown.
    Page {
        /// Seconds it may be kept.
        seconds: u32,
    },
    /// A picture: five minutes, so that what is taken down is soon gone.
    Media,
    /// A file named by its content.
    Forever,
    /// An answer for one reader alone: the desk, and whatever went wrong.
    Never,
}

/// How long a public page is kept when no right is about to narrow.
const PAGE_SECONDS: u32 = 60;

impl Cache {
    /// A public page at `now`, when the next right narrows at `narrows`.
    #[must_use]
    pub fn page(now: Moment, narrows: Option<Moment>) -> Self {
        let left = narrows.map_or(i64::MAX, |at| (at.micros() - now.micros()).max(0) / 1_000_000);
        Self::Page { seconds: u32::try_from(left).unwrap_or(u32::MAX).min(PAGE_SECONDS) }
    }

    /// The value of `Cache-Control`.
    #[must_use]
    pub fn header(self) -> HeaderValue {
        match self {
            Self::Page { seconds } => {
                HeaderValue::try_from(format!("public, max-age=0, s-maxage={seconds}, must-revalidate"))
                    .unwrap_or(HeaderValue::from_static("no-cache"))
            }
            Self::Media => HeaderValue::from_static("public, max-age=300"),
            Self::Forever => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Self::Never => HeaderValue::from_static("no-store"),
        }
    }
}

/// HTML with its status and cache policy.
#[must_use]
pub fn html(status: StatusCode, page: String, cache: Cache) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, cache.header()),
    ];
    (status, headers, page).into_response()
}

/// A layer for public routes: tags each answer with the digest of its body, and answers 304 to who has it already.
pub async fn remember(request: Request, next: Next) -> Response {
    let asked = request.headers().get(header::IF_NONE_MATCH).cloned();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    if !reads || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(collected) = body.collect().await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let bytes: Bytes = collected.to_bytes();
    let tag = format!("\"{}\"", &Digest::of(&bytes).to_string()[..32]);
    if let Ok(value) = HeaderValue::try_from(tag.as_str()) {
        parts.headers.insert(header::ETAG, value);
    }
    if asked.is_some_and(|asked| holds(&asked, &tag)) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// RFC 9110, 13.1.2: a list of tags compared weakly, or a star.
fn holds(asked: &HeaderValue, tag: &str) -> bool {
    let Ok(asked) = asked.to_str() else { return false };
    asked.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

const POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A layer around everything: the headers of every answer, whatever its status.
pub async fn guard_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let always = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "browsing-topics=(), camera=(), geolocation=(), microphone=()",
        ),
    ];
    for (name, value) in always {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_kept_a_minute_but_never_past_the_next_narrowing() {
        let now = Moment::from_micros(0);
        let kept = |narrows: Option<i64>| Cache::page(now, narrows.map(Moment::from_micros)).header();
        assert_eq!(kept(None), "public, max-age=0, s-maxage=60, must-revalidate");
        assert_eq!(kept(Some(7_900_000)), "public, max-age=0, s-maxage=7, must-revalidate");
        assert_eq!(kept(Some(-5)), "public, max-age=0, s-maxage=0, must-revalidate");
    }

    #[test]
    fn tags_are_compared_as_the_standard_says() {
        let asked = |value: &'static str| holds(&HeaderValue::from_static(value), "\"abc\"");
        assert!(asked("\"abc\"") && asked("\"x\", W/\"abc\"") && asked("*"));
        assert!(!asked("\"abcd\"") && !asked("abc"));
    }
}
