//! One enum for everything that can go wrong at the edge: its status, its page, and a way out for the reader.
//! It refuses to show a reader what broke inside; that goes to the log, with the address that was asked.

use crate::{
    pages::{Cache, DayView, Frame, Page, Pages, Said, Sample, Voice, html},
    site_map::DESK,
};
use axum::{
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use byline_core::{day::Day, displayed::Tombstone, site::Site};
use byline_store::{BlobError, StoreError};
use serde::Serialize;
use std::sync::Arc;

/// Why a request is not answered with what it asked for.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// There is nothing here, or nothing that readers may see.
    #[error("there is nothing at this address")]
    NotFound,
    /// There was something here; readers are told what happened.
    #[error("what was here has been taken down")]
    Gone(Tombstone),
    /// It is elsewhere for good; the address leads from the root of the host.
    #[error("this is now at {0}")]
    Moved(String),
    /// It was done; look there now.
    #[error("see {0}")]
    SeeOther(String),
    /// None of several sites is at this host.
    #[error("no site here has this host name")]
    Elsewhere,
    /// The address does not take this method.
    #[error("this address cannot be asked that way")]
    Method,
    /// What was sent cannot be used; the sentence says what to do.
    #[error("{0}")]
    Bad(String),
    /// Only for those who may.
    #[error("{0}")]
    Forbidden(String),
    /// Something else happened in between; the sentence says what to do.
    #[error("{0}")]
    Conflict(String),
    /// More was sent than is taken.
    #[error("this is more than Byline takes at once")]
    TooLarge,
    /// Asked too often.
    #[error("{0}")]
    TooOften(String),
    /// The database is busy or away.
    #[error("the site is busy; try again in a moment")]
    Busy,
    /// The disk is full.
    #[error("there is no room left to save this")]
    NoRoom,
    /// Something broke inside.
    #[error("something went wrong here: {0:#}")]
    Broken(anyhow::Error),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full { .. } | StoreError::Blob(BlobError::Full { .. }) => {
                tracing::error!(%error, "nothing can be saved");
                Self::NoRoom
            }
            StoreError::Busy { .. } | StoreError::Unavailable { .. } => {
                tracing::warn!(%error, "the store did not answer");
                Self::Busy
            }
            other => Self::Broken(other.into()),
        }
    }
}

impl From<crate::pages::PagesError> for Refusal {
    fn from(error: crate::pages::PagesError) -> Self {
        Self::Broken(error.into())
    }
}

impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

impl Refusal {
    /// The status it is answered with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone(_) => StatusCode::GONE,
            Self::Moved(_) => StatusCode::MOVED_PERMANENTLY,
            Self::SeeOther(_) => StatusCode::SEE_OTHER,
            Self::Elsewhere => StatusCode::MISDIRECTED_REQUEST,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::NoRoom => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The refusal a bare status stands for: what a router or a layer answered without a page.
    #[must_use]
    pub fn of_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => {
                Self::Busy
            }
            status if status.is_client_error() => {
                Self::Bad("The request could not be understood. Go back and try again.".to_owned())
            }
            status if status.is_server_error() => {
                Self::Broken(anyhow::anyhow!("a layer answered {status} without a page"))
            }
            _ => return None,
        })
    }

    fn cache(&self) -> Cache {
        match self {
            Self::NotFound | Self::Gone(_) | Self::Moved(_) | Self::Method => Cache::Page { seconds: 60 },
            _ => Cache::Never,
        }
    }

    /// Which interface texts tell it: `refusal-gone-title`, `refusal-gone-what`.
    fn word(&self) -> &'static str {
        match self {
            Self::NotFound | Self::Moved(_) | Self::SeeOther(_) => "not-found",
            Self::Gone(Tombstone::Withdrawn { .. }) => "withdrawn",
            Self::Gone(Tombstone::Erased { .. }) => "erased",
            Self::Elsewhere => "elsewhere",
            Self::Method => "method",
            Self::Bad(_) => "bad",
            Self::Forbidden(_) => "forbidden",
            Self::Conflict(_) => "conflict",
            Self::TooLarge => "too-large",
            Self::TooOften(_) => "too-often",
            Self::Busy => "busy",
            Self::NoRoom => "no-room",
            Self::Broken(_) => "broken",
        }
    }

    /// What is said beside the interface's own words.
    fn sentence(&self) -> Option<&str> {
        match self {
            Self::Bad(words) | Self::Forbidden(words) | Self::Conflict(words) | Self::TooOften(words) => {
                Some(words)
            }
            _ => None,
        }
    }
}

/// A bare answer that carries its refusal, until [`dress`] gives it a page: only there the site and its voice are known.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.headers_mut().insert(header::CACHE_CONTROL, self.cache().header());
        if let Self::Moved(to) | Self::SeeOther(to) = &self {
            match HeaderValue::try_from(to.as_str()) {
                Ok(location) => response.headers_mut().insert(header::LOCATION, location),
                Err(_) => return Self::NotFound.into_response(),
            };
            return response;
        }
        if matches!(self, Self::Busy) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response.extensions_mut().insert(Undressed(Arc::new(self)));
        response
    }
}

#[derive(Clone)]
struct Undressed(Arc<Refusal>);

/// Where a refused request was going.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The site it was in, when there is one.
    pub site: Option<&'a Site>,
    /// The path within the site.
    pub path: &'a str,
    /// The method.
    pub method: &'a Method,
}

/// Gives a bare refusal its page; every other answer passes untouched.
#[must_use]
pub fn dress(response: Response, asked: Asked<'_>, pages: &Pages) -> Response {
    let status = response.status();
    let carried = response.extensions().get::<Undressed>().map(|found| Arc::clone(&found.0));
    let bare = !response.headers().contains_key(header::CONTENT_TYPE) || is_plain(response.headers());
    let Some(refusal) = carried.or_else(|| Refusal::of_status(status).filter(|_| bare).map(Arc::new)) else {
        return response;
    };
    if let Refusal::Broken(error) = &*refusal {
        tracing::error!(path = asked.path, method = %asked.method, "{error:#}");
    }
    let voice = response.extensions().get::<Voice>();
    let page = RefusalPage::new(&refusal, asked, voice, pages);
    let mut dressed = match pages.render(&page) {
        Ok(body) => html(refusal.status(), body, refusal.cache()),
        Err(error) => {
            tracing::error!("the page of a refusal cannot be shown: {error}");
            (refusal.status(), "Something went wrong. Go back and try again.").into_response()
        }
    };
    // A page that keeps its address to itself does so also where it refuses.
    let robots = header::HeaderName::from_static("x-robots-tag");
    for name in [header::ALLOW, header::RETRY_AFTER, header::REFERRER_POLICY, robots] {
        if let Some(value) = response.headers().get(&name) {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    dressed
}

fn is_plain(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/plain"))
}

/// The page of a refusal.
#[derive(Serialize)]
pub struct RefusalPage {
    frame: Frame,
    word: &'static str,
    sentence: Option<String>,
    tombstone: Option<TombstoneView>,
    desk: Option<&'static str>,
}

#[derive(Serialize)]
struct TombstoneView {
    title: Option<Said>,
    reason: Option<Said>,
    day: DayView,
}

impl Page for RefusalPage {
    const TEMPLATE: &'static str = "public/refusal.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

impl RefusalPage {
    /// In the desk's voice where the desk refused, else in the site's.
    fn new(refusal: &Refusal, asked: Asked<'_>, desk: Option<&Voice>, pages: &Pages) -> Self {
        let voice = desk.cloned().unwrap_or_else(|| match (asked.site, refusal) {
            (Some(site), Refusal::Gone(Tombstone::Withdrawn { language, .. })) => {
                Voice::beside(site, language)
            }
            (Some(site), _) => Voice::of_site(site),
            (None, _) => Voice::english(),
        });
        let frame = match asked.site {
            Some(site) => Frame::new(site, pages.assets(), voice, &site.language()),
            None => Frame::unhoused(pages.assets(), "", voice),
        };
        let in_desk =
            asked.path.strip_prefix(DESK).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let tombstone = match refusal {
            Refusal::Gone(tombstone) => Some(TombstoneView::new(tombstone, asked.site)),
            _ => None,
        };
        Self {
            frame: frame.kept_from_search(true),
            word: refusal.word(),
            sentence: refusal.sentence().map(str::to_owned),
            tombstone,
            desk: in_desk.then_some(DESK),
        }
    }

    /// Samples of every refusal, around the words given.
    #[must_use]
    pub fn samples(site: &Site, pages: &Pages, tombstones: &[Tombstone], words: &str) -> Vec<Sample> {
        let mut refusals = vec![
            Refusal::NotFound,
            Refusal::Elsewhere,
            Refusal::Method,
            Refusal::Bad(words.to_owned()),
            Refusal::Forbidden(words.to_owned()),
            Refusal::Conflict(words.to_owned()),
            Refusal::TooLarge,
            Refusal::TooOften(words.to_owned()),
            Refusal::Busy,
            Refusal::NoRoom,
            Refusal::Broken(anyhow::anyhow!("a secret of the inside")),
        ];
        refusals.extend(tombstones.iter().cloned().map(Refusal::Gone));
        let method = Method::GET;
        let grounds = [(None, "/x"), (Some(site), "/x"), (Some(site), "/desk/x")];
        let of = |refusal: &Refusal| {
            grounds.map(|(site, path)| {
                let page = Self::new(refusal, Asked { site, path, method: &method }, None, pages);
                Sample::of(format!("refusal {} at {path}", refusal.word()), &page)
            })
        };
        refusals.iter().flat_map(of).collect()
    }
}

impl TombstoneView {
    fn new(tombstone: &Tombstone, site: Option<&Site>) -> Self {
        let zone = site.map_or_else(byline_core::clock::Zone::utc, |site| site.zone.clone());
        match tombstone {
            Tombstone::Withdrawn { title, language, reason, at } => Self {
                title: Some(Said::new(title, language)),
                reason: Some(Said::unmarked(reason)),
                day: DayView::from(&Day::of(*at, &zone)),
            },
            Tombstone::Erased { at } => {
                Self { title: None, reason: None, day: DayView::from(&Day::of(*at, &zone)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::{clock::Moment, language::Language, text::Text};

    fn told(response: Response, path: &str) -> (StatusCode, String) {
        let pages = Pages::new().unwrap();
        let dressed = dress(response, Asked { site: None, path, method: &Method::GET }, &pages);
        let status = dressed.status();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let body = runtime.block_on(axum::body::to_bytes(dressed.into_body(), 1 << 20)).unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[test]
    fn what_broke_is_not_shown_but_a_way_out_is() {
        let broken = Refusal::Broken(anyhow::anyhow!("secret of /etc")).into_response();
        let (status, page) = told(broken, "/");
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(!page.contains("secret") && page.contains("href=\"/\""), "{page}");
    }

    #[test]
    fn a_bare_status_gets_a_page_and_a_whole_answer_passes() {
        let (status, page) = told(StatusCode::METHOD_NOT_ALLOWED.into_response(), "/");
        assert!(status == StatusCode::METHOD_NOT_ALLOWED && page.contains("<h1"), "{page}");
        let own = html(StatusCode::NOT_FOUND, "mine".to_owned(), Cache::Never);
        assert_eq!(told(own, "/").1, "mine");
    }

    #[test]
    fn a_withdrawn_op_ed_keeps_title_reason_and_day_an_erased_one_nothing() {
        let at = Moment::from_micros(1_327_000_000_000_000);
        let withdrawn = Tombstone::Withdrawn {
            title: Text::new("A <title>").unwrap(),
            language: Language::english(),
            reason: Text::new("At the author\u{2019}s request").unwrap(),
            at,
        };
        let (status, page) = told(Refusal::Gone(withdrawn).into_response(), "/");
        assert_eq!(status, StatusCode::GONE);
        assert!(page.contains("A &lt;title&gt;") && page.contains("2012-01-19"), "{page}");
        let (status, page) = told(Refusal::Gone(Tombstone::Erased { at }).into_response(), "/");
        assert!(status == StatusCode::GONE && !page.contains("title&gt;") && page.contains("2012-01-19"));
    }

    #[test]
    fn a_move_leads_there_and_is_not_dressed() {
        let response = Refusal::Moved("/op-ed/new".to_owned()).into_response();
        assert_eq!(response.headers()[header::LOCATION], "/op-ed/new");
        assert_eq!(told(response, "/").1, "");
    }
}
