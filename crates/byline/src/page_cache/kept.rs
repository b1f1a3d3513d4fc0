//! One page as it is kept: its head, its body with the compressed forms, and how long it stays true.
//! It refuses to outlive its site's number, and the next turn at which less may be shown.

use super::{
    HEAVIEST, bodiless,
    coding::{Coded, Coding},
};
use crate::pages::{Cache, Rendered, guard};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
};
use byline_core::{clock::Moment, digest::Digest, ids::OpEdId};
use http_body_util::BodyExt;
use std::sync::Arc;

/// Whoever counts the readings of a page; the cache only tells it of each answer.
pub trait Tally: Send + Sync {
    /// A page was answered to whoever sent `headers`.
    fn answered(&self, headers: &HeaderMap, now: Moment);
}

/// A page ready to be sent.
pub struct Kept {
    /// What readers get of it.
    body: Arc<Coded>,
    digest: Digest,
    /// Its tags: as it is, and in each coding.
    tags: [HeaderValue; 4],
    /// Every header but those that depend on the coding and the hour.
    head: HeaderMap,
    policy: Cache,
    /// The change number of its site it was made at; none where no change can touch it.
    number: Option<i64>,
    narrows: Option<Moment>,
    tally: Option<Arc<dyn Tally>>,
}

impl Kept {
    /// Keeps an answer that says how it was made; every other, and one that is too large, comes back as it is.
    ///
    /// `before` is what was kept of the same page: where the body is the same, its compressed forms are taken over.
    ///
    /// # Errors
    /// The answer, to be sent as it is.
    pub async fn from(
        response: Response,
        before: Option<&Self>,
        tally: impl FnOnce(OpEdId) -> Arc<dyn Tally>,
    ) -> Result<Self, Response> {
        let Some(rendered) = response.extensions().get::<Rendered>().cloned() else { return Err(response) };
        if response.status() != StatusCode::OK {
            return Err(response);
        }
        let (mut parts, body) = response.into_parts();
        let Ok(collected) = body.collect().await else {
            parts.status = StatusCode::INTERNAL_SERVER_ERROR;
            return Err(Response::from_parts(parts, Body::empty()));
        };
        let bytes: Bytes = collected.to_bytes();
        if bytes.len() > HEAVIEST {
            return Err(Response::from_parts(parts, Body::from(bytes)));
        }
        let digest = Digest::of(&bytes);
        let mut head = parts.headers;
        head.remove(header::CONTENT_LENGTH);
        head.remove(header::CACHE_CONTROL);
        guard(&mut head);
        let compresses = head.get(header::CONTENT_TYPE).is_some_and(is_text);
        if compresses {
            let by_form = head.get(header::VARY).is_some_and(|by| by == "accept");
            let by = if by_form { "accept, accept-encoding" } else { "accept-encoding" };
            head.insert(header::VARY, HeaderValue::from_static(by));
        }
        let body = match before {
            Some(before) if before.digest == digest => before.body.clone(),
            _ => Arc::new(Coded::new(bytes, compresses)),
        };
        let tally = rendered.counted.map(tally);
        let (policy, number, narrows) = (rendered.policy, rendered.number, rendered.narrows);
        Ok(Self { body, digest, tags: tags(digest), head, policy, number, narrows, tally })
    }

    /// The bytes of the body as it is.
    pub fn size(&self) -> usize {
        self.body.plain().len()
    }

    /// Whether nothing a reader could see has changed since.
    pub fn is_true(&self, number: i64, now: Moment) -> bool {
        self.number.is_none_or(|own| own == number) && self.narrows.is_none_or(|at| now < at)
    }

    /// The body in the coding that `headers` ask for, if that form is made already.
    pub fn ready(&self, headers: &HeaderMap) -> Option<(Option<Coding>, &Bytes)> {
        self.body.ready(Coding::asked_in(headers))
    }

    /// The body in the coding that `headers` ask for.
    pub fn form(&self, headers: &HeaderMap) -> (Option<Coding>, &Bytes) {
        self.body.form(Coding::asked_in(headers))
    }

    /// Tells the tally of an answer to a reader: a look at the head alone is no reading, nor is one made in advance.
    pub fn count(&self, method: &Method, headers: &HeaderMap, now: Moment) {
        let Some(tally) = self.tally.as_ref().filter(|_| *method == Method::GET) else { return };
        if !headers.get("sec-purpose").is_some_and(|purpose| purpose.as_bytes().starts_with(b"prefetch")) {
            tally.answered(headers, now);
        }
    }

    /// The answer in one coding: 304 to whoever has it, a head alone to whoever asks for that.
    pub fn answer(
        &self,
        coding: Option<Coding>,
        body: &Bytes,
        (method, headers): (&Method, &HeaderMap),
        now: Moment,
    ) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.head.clone();
        let head = response.headers_mut();
        head.insert(header::CACHE_CONTROL, self.policy.at(now, self.narrows).header());
        head.insert(header::ETAG, self.tags[coding.map_or(0, |coding| 1 + coding.rank())].clone());
        if let Some(coding) = coding {
            head.insert(header::CONTENT_ENCODING, coding.token());
        }
        if headers.get(header::IF_NONE_MATCH).is_some_and(|asked| holds(asked, &tag_of(self.digest))) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING] {
                response.headers_mut().remove(name);
            }
            return response;
        }
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if *method == Method::HEAD {
            return bodiless(response);
        }
        *response.body_mut() = Body::from(body.clone());
        response
    }
}

/// Half a digest: enough that no two pages ever share it by chance.
fn tag_of(digest: Digest) -> String {
    digest.to_string().chars().take(32).collect()
}

fn tags(digest: Digest) -> [HeaderValue; 4] {
    let tag = tag_of(digest);
    let suffixes = ["", Coding::Brotli.suffix(), Coding::Zstd.suffix(), Coding::Gzip.suffix()];
    suffixes.map(|suffix| {
        HeaderValue::try_from(format!("\"{tag}{suffix}\"")).expect("a digest and a suffix are plain letters")
    })
}

fn is_text(media_type: &HeaderValue) -> bool {
    let name = media_type.to_str().unwrap_or_default();
    name.starts_with("text/")
        || name.starts_with("image/svg")
        || name.contains("json")
        || name.contains("xml")
}

/// RFC 9110, 13.1.2: a list of tags compared weakly, or a star. A page is the same page in any of its codings.
fn holds(asked: &HeaderValue, digest: &str) -> bool {
    let Ok(asked) = asked.to_str() else { return false };
    asked.split(',').map(str::trim).any(|one| {
        let tag = one.trim_start_matches("W/").trim_matches('"');
        let coded = Coding::ALL.iter().find_map(|coding| tag.strip_suffix(coding.suffix()));
        one == "*" || coded.unwrap_or(tag) == digest
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_compared_as_the_standard_says() {
        let asked = |value: &'static str| holds(&HeaderValue::from_static(value), "abc");
        assert!(asked("\"abc\"") && asked("\"x\", W/\"abc\"") && asked("*") && asked("\"abc-gz\""));
        assert!(!asked("\"abcd\"") && !asked("\"ab-br\"") && !asked(""));
    }
}
