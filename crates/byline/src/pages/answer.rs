//! A rendered page on its way out: its cache policy by name, how it was made, and the headers every answer carries.
//! It refuses cookies, third parties, framing and anything inline but the one script, on every answer of every status.

use super::script;
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use byline_core::{clock::Moment, ids::OpEdId};
use std::sync::LazyLock;

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
    /// An answer that only whoever asked may keep, and asks for again before each use.
    Own,
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

    /// This policy at `now`: a page that is kept has less time left than when it was made.
    #[must_use]
    pub fn at(self, now: Moment, narrows: Option<Moment>) -> Self {
        match self {
            Self::Page { .. } if narrows.is_some() => Self::page(now, narrows),
            as_it_is => as_it_is,
        }
    }

    /// The value of `Cache-Control`.
    #[must_use]
    pub fn header(self) -> HeaderValue {
        match self {
            Self::Page { seconds: PAGE_SECONDS } => {
                HeaderValue::from_static("public, max-age=0, s-maxage=60, must-revalidate")
            }
            Self::Page { seconds } => {
                HeaderValue::try_from(format!("public, max-age=0, s-maxage={seconds}, must-revalidate"))
                    .unwrap_or(HeaderValue::from_static("no-cache"))
            }
            Self::Media => HeaderValue::from_static("public, max-age=300"),
            Self::Forever => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Self::Own => HeaderValue::from_static("private, no-cache"),
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

/// How a public answer was made: what the page cache must know to keep it. Carried as an extension of the answer.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// How long readers and proxies may keep it.
    pub policy: Cache,
    /// The change number of the site it was made at; none for what no change can touch.
    pub number: Option<i64>,
    /// When less may be shown than now.
    pub narrows: Option<Moment>,
    /// The op-ed whose page it is: its readings are counted.
    pub counted: Option<OpEdId>,
}

impl Rendered {
    /// `response` with its policy, and with the word of how it was made.
    #[must_use]
    pub fn mark(self, mut response: Response) -> Response {
        response.headers_mut().insert(header::CACHE_CONTROL, self.policy.header());
        response.extensions_mut().insert(self);
        response
    }
}

/// What a page may do in a browser (CSP Level 3). Its own small script runs by its digest; a picture in the page itself is the tab's.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let policy = format!(
        "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self' {}; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        script::source()
    );
    policy.parse().expect("a policy is of visible ASCII")
});

/// A layer around everything: the headers of every answer, whatever its status.
pub async fn guard_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    guard(response.headers_mut());
    response
}

/// The headers of every answer, where it has none of its own.
pub fn guard(headers: &mut HeaderMap) {
    let always = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "browsing-topics=(), camera=(), geolocation=(), microphone=()",
        ),
    ];
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| POLICY.clone());
    for (name, value) in always {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
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
}
