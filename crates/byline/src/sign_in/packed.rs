//! Pages and files of the desk on their way out, compressed for browsers that take them so.
//! It refuses what is compressed by its nature, what is too small to gain, and what comes as a stream.

use axum::{
    body::{Body, HttpBody, to_bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// Smaller bodies fit one packet as they are; larger ones are sent as they are made.
const LEAST: u64 = 1_000;
const MOST: usize = 8 << 20;
/// Quick rather than small: a page is made for one asker, once.
const LEVEL: u32 = 5;

/// Whether a browser takes gzip.
pub(super) fn takes(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::ACCEPT_ENCODING);
    let mut codings = lines.iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    codings.any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("1").parse::<f32>().unwrap_or(0.0);
        name.trim().eq_ignore_ascii_case("gzip") && weight > 0.0
    })
}

/// The answer, compressed where that helps.
pub(super) async fn packed(answer: Response, takes: bool) -> Response {
    let least = answer.body().size_hint().exact().is_some_and(|length| length >= LEAST);
    let heads = answer.headers();
    if !least || !is_text(heads) || heads.contains_key(header::CONTENT_ENCODING) {
        return answer;
    }
    let (mut head, body) = answer.into_parts();
    head.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !takes {
        return Response::from_parts(head, body);
    }
    let Ok(bytes) = to_bytes(body, MOST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(LEVEL));
    match encoder.write_all(&bytes).and_then(|()| encoder.finish()) {
        Ok(small) => {
            head.headers.remove(header::CONTENT_LENGTH);
            head.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            Response::from_parts(head, Body::from(small))
        }
        Err(_) => Response::from_parts(head, Body::from(bytes)),
    }
}

fn is_text(heads: &HeaderMap) -> bool {
    let kind = heads.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/")
        || ["application/javascript", "application/json", "image/svg+xml"].iter().any(|k| kind.starts_with(k))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn asking(coding: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, coding.parse().unwrap())])
    }

    #[test]
    fn a_browser_says_whether_it_takes_gzip() {
        assert!(takes(&asking("br, gzip;q=0.5")) && takes(&asking("GZIP")));
        assert!(!takes(&asking("gzip;q=0, br")) && !takes(&asking("identity")) && !takes(&HeaderMap::new()));
    }

    #[tokio::test]
    async fn a_page_comes_small_and_whole_and_a_picture_as_it_is() {
        let page = |kind: &'static str| {
            ([(header::CONTENT_TYPE, kind)], "a word and a word. ".repeat(200)).into_response()
        };
        let small = packed(page("text/html; charset=utf-8"), true).await;
        assert_eq!(small.headers()[header::CONTENT_ENCODING], "gzip");
        assert_eq!(small.headers()[header::VARY], "accept-encoding");
        let bytes = to_bytes(small.into_body(), MOST).await.unwrap();
        assert!(bytes.len() < 400);
        let mut whole = String::new();
        flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut whole).unwrap();
        assert_eq!(whole, "a word and a word. ".repeat(200));
        for answer in [packed(page("image/png"), true).await, packed(page("text/html"), false).await] {
            assert!(!answer.headers().contains_key(header::CONTENT_ENCODING));
        }
    }
}
