//! The one way in which an institute's Byline goes out to the web, for every stage of an op-ed's life.
//! It refuses to be sent anywhere but the public web: each address, of each redirect too, is checked and then pinned.

mod address;
mod certificate;
mod coding;
mod exchange;
mod heads;
mod line;
mod names;
mod refusal;
mod settings;
#[cfg(test)]
mod tests;
mod wire;

pub use address::Closed;
pub use certificate::{CertificateTold, told as certificate_told};
pub use exchange::{Exchange, Hop, RefusedStatus};
pub use refusal::{FetchRefusal, FetchSetupError, Stage};
pub use settings::{FetchSettings, Limits};

use byline_core::clock::Clock;
use hyper::{
    HeaderMap, Method, Request, Response, StatusCode,
    header::{self, HeaderValue},
};
use line::{Lines, Opened};
use names::Names;
use refusal::shown;
use std::pin::Pin;
use tokio::time::Instant;
use url::Url;
use wire::Question;

const ANY_LANGUAGE: &str = "*";

const FEEDS: &str =
    "application/atom+xml,application/rss+xml,application/feed+json,text/html;q=0.8,*/*;q=0.5";

/// The marks by which an outlet knows the state that was fetched last.
#[derive(Clone, Copy, Debug, Default)]
pub struct Since<'a> {
    /// The `ETag` it gave.
    pub etag: Option<&'a str>,
    /// The `Last-Modified` it gave.
    pub last_modified: Option<&'a str>,
}

/// Who is asked about each redirect of a fetch that nobody waits for, before it is followed.
pub trait Porter: Send + Sync {
    /// Why this address is not asked for; none where it may be.
    fn turns_away<'a>(
        &'a self,
        url: &'a Url,
    ) -> Pin<Box<dyn Future<Output = Option<TurnedAway>> + Send + 'a>>;
}

/// Why a redirect is not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnedAway {
    /// In words that end a sentence.
    pub why: String,
    /// Whether it may be otherwise later.
    pub may_pass: bool,
}

/// The most bytes a kept body may unpack to.
const LARGEST_KEPT: usize = 64 << 20;

/// A kept body as a browser would have read it: unpacked as the answer's kept head says; none where nothing was packed,
/// or where it cannot be unpacked.
pub fn unpacked(response_head: &[u8], body: &[u8]) -> Option<Vec<u8>> {
    coding::unpack(body, &coding::said_in(response_head), LARGEST_KEPT).ok().flatten()
}

/// The guarded outgoing client. Cheap to share behind an `Arc`; it keeps no connection open and no cookie.
pub struct Client {
    names: Names,
    lines: Lines,
    headers: HeaderMap,
    limits: Limits,
    clock: Clock,
}

impl Client {
    pub fn new(settings: &FetchSettings, clock: Clock) -> Result<Self, FetchSetupError> {
        Ok(Self {
            names: Names::new(settings)?,
            lines: Lines::new(settings)?,
            headers: headers(settings.contact.as_deref())?,
            limits: settings.limits.clone(),
            clock,
        })
    }

    /// Fetches `url`, whatever its language and status.
    pub async fn get(&self, url: &Url) -> Result<Exchange, FetchRefusal> {
        self.get_past(None, url).await
    }

    /// Fetches `url`, each redirect past a porter where there is one.
    pub async fn get_past(&self, porter: Option<&dyn Porter>, url: &Url) -> Result<Exchange, FetchRefusal> {
        self.get_with(url, self.headers_in(ANY_LANGUAGE), porter).await
    }

    /// Fetches `url`, asking for `languages` as `Accept-Language` writes them (`ur, en;q=0.5`).
    pub async fn get_in(&self, url: &Url, languages: &str) -> Result<Exchange, FetchRefusal> {
        self.get_with(url, self.headers_in(languages), None).await
    }

    /// Fetches a feed, unless it is as it was by its outlet's own marks; then the answer is 304 and has no body.
    pub async fn get_if_changed(
        &self,
        porter: Option<&dyn Porter>,
        url: &Url,
        since: &Since<'_>,
    ) -> Result<Exchange, FetchRefusal> {
        let mut headers = self.headers_since(since);
        headers.insert(header::ACCEPT, HeaderValue::from_static(FEEDS));
        self.get_with(url, headers, porter).await
    }

    /// Fetches a page, unless it is as it was by its host's own marks; then the answer is 304 and has no body.
    pub async fn get_page_if_changed(
        &self,
        porter: Option<&dyn Porter>,
        url: &Url,
        since: &Since<'_>,
    ) -> Result<Exchange, FetchRefusal> {
        self.get_with(url, self.headers_since(since), porter).await
    }

    /// Whether a second name server, where the settings name one, says too that a host does not exist.
    pub async fn second_says_gone(&self, host: &str) -> Option<bool> {
        self.names.second_says_gone(host).await
    }

    /// The name servers that answer for a host, by its nearest domain that has some; none where they are not told.
    pub async fn servers_of(&self, host: &str) -> Vec<String> {
        self.names.servers_of(host).await
    }

    fn headers_since(&self, since: &Since<'_>) -> HeaderMap {
        let mut headers = self.headers_in(ANY_LANGUAGE);
        let marks = [(header::IF_NONE_MATCH, since.etag), (header::IF_MODIFIED_SINCE, since.last_modified)];
        for (name, mark) in marks {
            // A mark that cannot stand in a header is as good as none.
            if let Some(mark) = mark.and_then(|mark| HeaderValue::from_str(mark).ok()) {
                headers.insert(name, mark);
            }
        }
        headers
    }

    /// Asks once, as it is told to, and follows no redirect: for programs that are told by a setting where to ask.
    pub async fn ask(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, FetchRefusal> {
        let (parts, body) = request.into_parts();
        let asked = parts.uri.to_string();
        let url: Url = asked.parse().map_err(|_| FetchRefusal::Host { url: asked })?;
        let deadline = Instant::now() + self.limits.total;
        let mut headers = self.headers.clone();
        headers.remove(header::ACCEPT_ENCODING);
        headers.extend(parts.headers);
        let addresses = self.names.checked(&url, deadline).await?;
        let line = self.lines.open(&url, &addresses, deadline).await?.line;
        let sent = (parts.method == Method::POST).then(|| body.into());
        let (limits, room) = (&self.limits, self.limits.body);
        let answer =
            Question { url: &url, headers: &headers, limits, room, deadline, sent }.ask(line).await?;
        let mut response = Response::new(answer.body.to_vec());
        *response.status_mut() =
            StatusCode::from_u16(answer.status).expect("hyper has read the status from such a number");
        *response.headers_mut() = answer.headers;
        Ok(response)
    }

    async fn get_with(
        &self,
        url: &Url,
        headers: HeaderMap,
        porter: Option<&dyn Porter>,
    ) -> Result<Exchange, FetchRefusal> {
        let deadline = Instant::now() + self.limits.total;
        let mut next = url.clone();
        next.set_fragment(None);
        let mut hops: Vec<Hop> = Vec::new();
        loop {
            let hop = self.hop(&next, &headers, &hops, deadline).await?;
            let onward = hop.onward()?;
            hops.push(hop);
            match onward {
                None => return self.whole(hops).await,
                Some(_) if hops.len() > self.limits.redirects => {
                    return Err(FetchRefusal::TooManyRedirects {
                        url: shown(url),
                        redirects: self.limits.redirects,
                    });
                }
                Some(onward) => {
                    if let Some(porter) = porter
                        && let Some(TurnedAway { why, may_pass }) = porter.turns_away(&onward).await
                    {
                        return Err(FetchRefusal::TurnedAway { url: shown(url), why, may_pass });
                    }
                    next = onward;
                }
            }
        }
    }

    async fn hop(
        &self,
        url: &Url,
        headers: &HeaderMap,
        before: &[Hop],
        deadline: Instant,
    ) -> Result<Hop, FetchRefusal> {
        let started = self.clock.now();
        let addresses = self.names.checked(url, deadline).await?;
        let Opened { line, peer, certificate } = self.lines.open(url, &addresses, deadline).await?;
        let room = self.limits.body - before.iter().map(|hop| hop.body.len()).sum::<usize>();
        let question = Question { url, headers, limits: &self.limits, room, deadline, sent: None };
        let answer = question.ask(line).await?;
        let downgraded =
            url.scheme() == "http" && before.last().is_some_and(|hop| hop.url.scheme() == "https");
        Ok(Hop::new(url.clone(), (peer, certificate), (started, self.clock.now()), downgraded, answer))
    }

    /// Unpacking is work for a processor, not for the thread that answers readers; a decoder that panics is one more
    /// way for a body to be broken.
    async fn whole(&self, hops: Vec<Hop>) -> Result<Exchange, FetchRefusal> {
        let cap = self.limits.body;
        let url = hops.last().map(|hop| shown(&hop.url)).unwrap_or_default();
        tokio::task::spawn_blocking(move || Exchange::whole(hops, cap))
            .await
            .unwrap_or_else(|_| Err(FetchRefusal::Coding { url, coding: "its own".to_owned() }))
    }

    /// A language list that cannot stand in a header is as good as none.
    fn headers_in(&self, languages: &str) -> HeaderMap {
        let languages =
            HeaderValue::from_str(languages).unwrap_or_else(|_| HeaderValue::from_static(ANY_LANGUAGE));
        let mut headers = self.headers.clone();
        headers.insert(header::ACCEPT_LANGUAGE, languages);
        headers
    }
}

fn headers(contact: Option<&str>) -> Result<HeaderMap, FetchSetupError> {
    let name = concat!("Byline/", env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    let agent = match contact {
        None => name.to_owned(),
        Some(contact) if contact.is_empty() || contact.contains(['(', ')', '\\']) => {
            return Err(FetchSetupError::Contact(contact.to_owned()));
        }
        Some(contact) => format!("{name} (+{contact})"),
    };
    let agent = HeaderValue::from_str(&agent)
        .map_err(|_| FetchSetupError::Contact(contact.unwrap_or_default().to_owned()))?;
    let mut headers = HeaderMap::new();
    headers.insert(header::USER_AGENT, agent);
    headers
        .insert(header::ACCEPT, HeaderValue::from_static("text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"));
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"));
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    Ok(headers)
}
