//! All that was said between Byline and an outlet in one fetch: the evidence a Source keeps.
//! It refuses nothing that came over HTTP: what a status means for an op-ed is for the stage that asked.

use super::{
    coding::{Unpacking, said_in, unpack},
    refusal::{FetchRefusal, shown},
    wire::Answer,
};
use byline_core::clock::Moment;
use bytes::Bytes;
use hyper::{HeaderMap, header};
use std::net::SocketAddr;
use url::Url;

/// One request with its answer.
#[derive(Clone, Debug)]
pub struct Hop {
    /// Without fragment, as asked for.
    pub url: Url,
    /// The address that was checked and connected to.
    pub peer: SocketAddr,
    /// The certificate that its host showed, where it was reached encrypted.
    pub certificate: Option<Bytes>,
    pub started: Moment,
    pub ended: Moment,
    /// Request line and headers as sent, the empty line included.
    pub request_head: Bytes,
    /// Status line and headers in order, byte for byte as sent, the empty line included.
    pub response_head: Bytes,
    pub status: u16,
    pub headers: HeaderMap,
    /// As sent, with only the transfer coding (chunks) taken off.
    pub body: Bytes,
    /// Reached over http by a redirect from https.
    pub downgraded: bool,
}

/// A whole fetch: the redirects in order, then the answer.
#[derive(Clone, Debug)]
pub struct Exchange {
    hops: Vec<Hop>,
    decoded: Bytes,
}

impl Hop {
    pub(super) fn new(
        url: Url,
        (peer, certificate): (SocketAddr, Option<Bytes>),
        times: (Moment, Moment),
        downgraded: bool,
        answer: Answer,
    ) -> Self {
        Self {
            url,
            peer,
            certificate,
            started: times.0,
            ended: times.1,
            request_head: answer.request_head,
            response_head: answer.response_head,
            status: answer.status,
            headers: answer.headers,
            body: answer.body,
            downgraded,
        }
    }

    /// Where this hop sends its visitor on to, when it does.
    pub(super) fn onward(&self) -> Result<Option<Url>, FetchRefusal> {
        if !matches!(self.status, 301 | 302 | 303 | 307 | 308) {
            return Ok(None);
        }
        let Some(location) = self.headers.get(header::LOCATION) else { return Ok(None) };
        // Servers send raw UTF-8 here although they should not; the URL parser escapes it.
        let target = String::from_utf8_lossy(location.as_bytes());
        match self.url.join(&target) {
            Ok(mut onward) => {
                onward.set_fragment(None);
                Ok(Some(onward))
            }
            Err(_) => {
                let target = target.chars().take(200).collect();
                Err(FetchRefusal::RedirectTarget { url: shown(&self.url), target })
            }
        }
    }
}

impl Exchange {
    /// Unpacks the answer, at most to `cap` bytes. There is at least one hop.
    pub(super) fn whole(hops: Vec<Hop>, cap: usize) -> Result<Self, FetchRefusal> {
        let answer = last(&hops);
        let unpacked =
            unpack(&answer.body, &said_in(&answer.response_head), cap).map_err(|refused| match refused {
                Unpacking::TooLarge => FetchRefusal::UnpacksTooLarge { url: shown(&answer.url), cap },
                Unpacking::Broken(coding) => FetchRefusal::Coding { url: shown(&answer.url), coding },
            })?;
        let decoded = unpacked.map_or_else(|| answer.body.clone(), Bytes::from);
        Ok(Self { hops, decoded })
    }

    /// Every hop, at least one; the last is the answer.
    pub fn hops(&self) -> &[Hop] {
        &self.hops
    }

    pub fn answer(&self) -> &Hop {
        last(&self.hops)
    }

    pub fn status(&self) -> u16 {
        self.answer().status
    }

    /// Where the redirects ended.
    pub fn final_url(&self) -> &Url {
        &self.answer().url
    }

    /// The answer's body with its content coding (gzip, br, deflate) taken off.
    pub fn decoded(&self) -> &Bytes {
        &self.decoded
    }

    /// The answer's `Content-Type` as sent, parameters included: the outlet's word on the character set.
    pub fn content_type(&self) -> Option<&str> {
        self.header("content-type")
    }

    /// The answer's media type alone, in lower case: `text/html`.
    pub fn media_type(&self) -> Option<String> {
        let essence = self.content_type()?.split(';').next()?.trim();
        (!essence.is_empty()).then(|| essence.to_ascii_lowercase())
    }

    /// A header of the answer, when it is readable text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.answer().headers.get(name)?.to_str().ok()
    }

    /// Some hop led from https to http.
    pub fn downgraded(&self) -> bool {
        self.hops.iter().any(|hop| hop.downgraded)
    }

    /// What a status that brings no page means, or nothing for 2xx.
    pub fn refused_status(&self) -> Option<RefusedStatus> {
        let (url, status) = (shown(self.final_url()), self.status());
        Some(match status {
            200..=299 => return None,
            401 | 402 | 403 | 429 | 451 => RefusedStatus::Robot { url, status },
            404 | 410 => RefusedStatus::Gone { url, status },
            408 | 500..=599 => RefusedStatus::Unreachable { url, status },
            _ => RefusedStatus::Unexpected { url, status },
        })
    }
}

/// An answer that is no page, by its status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RefusedStatus {
    #[error(
        "{url} is not given to robots (status {status}); open it in your browser, save the page and give Byline the file"
    )]
    Robot { url: String, status: u16 },
    #[error(
        "{url} is gone (status {status}); check the address, or give Byline a copy of the page that you or an archive saved"
    )]
    Gone { url: String, status: u16 },
    #[error(
        "{url} cannot be reached now (status {status}); try again later, or save the page in your browser and give Byline the file"
    )]
    Unreachable { url: String, status: u16 },
    #[error(
        "{url} answered with status {status}, which brings no page; open it in your browser, save the page and give Byline the file"
    )]
    Unexpected { url: String, status: u16 },
}

fn last(hops: &[Hop]) -> &Hop {
    hops.last().expect("an exchange is made of at least one hop")
}
