//! One HTTP/1.1 question and answer over a line that is already open.
//! It refuses answers without end: heads, bodies and time are capped while they arrive, and nothing is decoded here.

use super::{
    heads::{Heads, Recorded},
    line::{Line, plainly},
    refusal::{FetchRefusal, Stage, shown},
    settings::Limits,
};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    HeaderMap, Method, Request, Response,
    body::{Body, Incoming},
    client::conn::http1,
    header,
};
use hyper_util::rt::TokioIo;
use std::{error::Error, future::Future, io};
use tokio::time::{Instant, timeout_at};
use url::{Position, Url};

/// What one hop brought, before anything is made of it.
pub(super) struct Answer {
    pub(super) request_head: Bytes,
    pub(super) response_head: Bytes,
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// One GET, or one POST of what is sent, under its caps.
pub(super) struct Question<'a> {
    pub(super) url: &'a Url,
    /// Everything but `Host`, which follows from the URL.
    pub(super) headers: &'a HeaderMap,
    pub(super) limits: &'a Limits,
    /// Bytes of body the hops before have left.
    pub(super) room: usize,
    pub(super) deadline: Instant,
    /// What a POST sends.
    pub(super) sent: Option<Bytes>,
}

impl Question<'_> {
    pub(super) async fn ask(&self, line: Box<dyn Line>) -> Result<Answer, FetchRefusal> {
        let heads = Heads::new(self.limits.head);
        let request = self.request()?;
        let (mut sender, connection) = http1::Builder::new()
            .max_buf_size(self.limits.head.max(8192))
            .max_headers(1024)
            .allow_spaces_after_header_name_in_responses(true)
            .allow_obsolete_multiline_headers_in_responses(true)
            .ignore_invalid_headers_in_responses(true)
            .handshake(TokioIo::new(Recorded::new(line, heads.clone())))
            .await
            .map_err(|error| self.failed(&error, &heads))?;
        let exchange = async {
            let response = self.in_time(Stage::Answer, sender.send_request(request)).await?;
            let (parts, body) =
                response.map_err(|error| self.failed(&error, &heads)).map(Response::into_parts)?;
            let body = self.in_time(Stage::Body, self.body(body, &heads)).await??;
            Ok(Answer {
                request_head: heads.request().into(),
                response_head: heads.response().into(),
                status: parts.status.as_u16(),
                headers: parts.headers,
                body,
            })
        };
        // The connection is driven beside the exchange and dropped with it: nothing outlives a fetch that was given up.
        let driven = async {
            let _ = connection.await;
            std::future::pending::<()>().await;
        };
        tokio::select! {
            answer = exchange => answer,
            () = driven => unreachable!("the driver never returns"),
        }
    }

    fn request(&self) -> Result<Request<Full<Bytes>>, FetchRefusal> {
        let refused = || FetchRefusal::Host { url: shown(self.url) };
        let method = if self.sent.is_some() { Method::POST } else { Method::GET };
        let mut request = Request::builder()
            .method(method)
            .uri(&self.url[Position::BeforePath..Position::AfterQuery])
            .header(header::HOST, &self.url[Position::BeforeHost..Position::AfterPort])
            .body(Full::new(self.sent.clone().unwrap_or_default()))
            .map_err(|_| refused())?;
        request.headers_mut().extend(self.headers.clone());
        Ok(request)
    }

    async fn body(&self, mut body: Incoming, heads: &Heads) -> Result<Bytes, FetchRefusal> {
        let too_large = || FetchRefusal::BodyTooLarge { url: shown(self.url), cap: self.limits.body };
        if body.size_hint().lower() > self.room as u64 {
            return Err(too_large());
        }
        let mut whole = Vec::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|error| self.failed(&error, heads))?;
            let Some(piece) = frame.data_ref() else { continue };
            if piece.len() > self.room - whole.len() {
                return Err(too_large());
            }
            whole.extend_from_slice(piece);
        }
        Ok(whole.into())
    }

    async fn in_time<T>(&self, stage: Stage, work: impl Future<Output = T>) -> Result<T, FetchRefusal> {
        timeout_at(self.deadline, work).await.map_err(|_| FetchRefusal::TooSlow {
            url: shown(self.url),
            stage,
            after: self.limits.total,
        })
    }

    fn failed(&self, error: &hyper::Error, heads: &Heads) -> FetchRefusal {
        let url = shown(self.url);
        if heads.over_cap() || error.is_parse_too_large() {
            return FetchRefusal::HeadTooLarge { url, cap: self.limits.head };
        }
        let reason = match innermost(error) {
            Some(io) => plainly(io),
            None => error.to_string(),
        };
        if error.is_parse() {
            FetchRefusal::NotHttp { url, reason }
        } else {
            FetchRefusal::BrokenOff { url, reason }
        }
    }
}

fn innermost(error: &hyper::Error) -> Option<&io::Error> {
    let mut source = error.source();
    while let Some(cause) = source {
        if let Some(io) = cause.downcast_ref::<io::Error>() {
            return Some(io);
        }
        source = cause.source();
    }
    None
}
