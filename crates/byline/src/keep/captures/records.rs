//! What was asked and answered in a fetch, or a file that somebody gave, as the records of a capture.
//! It refuses to invent: a file is a resource, an answer is what came, and only the name of a coding already taken off is changed.

use super::earlier::Earlier as Before;
use byline_core::{
    clock::Moment,
    digest::Digest,
    ids::{OpEdId, SourceId},
};
use byline_warc::{Kind, LabelledDigest, Record, WarcError, Writer};
use jiff::Timestamp;
use std::net::SocketAddr;
use uuid::Uuid;

/// The program, as its files say it.
pub const SOFTWARE: &str = concat!("Byline/", env!("CARGO_PKG_VERSION"));

/// One request with its answer, as bytes.
pub struct Spoken {
    pub url: String,
    pub peer: String,
    pub started: Moment,
    pub status: u16,
    pub request_head: Vec<u8>,
    pub response_head: Vec<u8>,
    pub body: Vec<u8>,
}

/// A moment in the words of the formats.
pub fn stamp(moment: Moment) -> Timestamp {
    Timestamp::from_microsecond(moment.micros()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A moment of the formats in ours, to the second.
pub fn moment(stamp: Timestamp) -> Moment {
    Moment::from_micros(stamp.as_second().saturating_mul(1_000_000))
}

/// A record's own name follows from what it is of: the same capture made again is the same bytes.
fn named(of: &str, what: &str) -> Uuid {
    let digest = Digest::of(format!("{of} {what}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.as_bytes()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The record that opens a file.
pub fn opening(of: &str, at: Moment, about: (OpEdId, SourceId)) -> Result<Record, WarcError> {
    let (op_ed, source) = (about.0.to_string(), about.1.to_string());
    let fields = [
        ("software", SOFTWARE),
        ("format", "WARC File Format 1.1"),
        ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
        ("byline-op-ed", &op_ed),
        ("byline-source", &source),
    ];
    let mut record = Record::new(Kind::Warcinfo, named(of, "warcinfo"), stamp(at), Record::fields(fields)?);
    record.filename = Some(format!("{of}.warc.gz"));
    Ok(record)
}

/// Words about the record that holds the page.
pub fn about(of: &str, page: &Record, at: Moment, fields: &[(&str, &str)]) -> Result<Record, WarcError> {
    let block = Record::fields(fields.iter().copied())?;
    let mut record = Record::new(Kind::Metadata, named(of, "metadata"), stamp(at), block);
    record.target.clone_from(&page.target);
    record.refers_to = Some(page.id);
    Ok(record)
}

/// The request and the answer of one exchange; where an earlier answer had the same payload, a revisit in the place of the answer.
pub fn exchange(of: &str, n: usize, spoken: &Spoken, before: Option<Before>) -> [Record; 2] {
    let at = stamp(spoken.started);
    let head = head_as_kept(&spoken.response_head);
    let (kind, block) = match &before {
        Some(_) => (Kind::Revisit, head),
        None => (Kind::Response, [head, spoken.body.clone()].concat()),
    };
    let mut answer = Record::new(kind, named(of, &format!("answer {n}")), at, block).of(&spoken.url);
    answer.earlier = before;
    answer.ip = spoken.peer.parse::<SocketAddr>().ok().map(|peer| peer.ip().to_string());
    let request =
        Record::new(Kind::Request, named(of, &format!("request {n}")), at, whole_head(&spoken.request_head));
    [request.of(&spoken.url).beside(answer.id), answer]
}

/// A file that no server was seen to give.
pub fn resource(of: &str, at: Moment, (url, media_type): (&str, &str), bytes: Vec<u8>) -> Record {
    let mut record = Record::new(Kind::Resource, named(of, "resource"), stamp(at), bytes).of(url);
    record.media_type = Some(media_type.to_owned());
    record
}

/// The labelled digest of an answer's payload.
pub fn payload_digest(body: &[u8]) -> LabelledDigest {
    LabelledDigest::of(body)
}

/// Records as they lie in a file, a member each.
pub fn packed(records: &[Record]) -> Result<Vec<u8>, WarcError> {
    let mut writer = Writer::new(Vec::new());
    for record in records {
        writer.write(record)?;
    }
    writer.finish()
}

/// A head with the line ends that a message must have, the empty line included.
fn whole_head(head: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(head.len() + 4);
    for line in head.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if !line.is_empty() {
            whole.extend_from_slice(line);
            whole.extend_from_slice(b"\r\n");
        }
    }
    whole.extend_from_slice(b"\r\n");
    whole
}

/// An answer's head for a body whose transfer coding was taken off as it came: the line that names the coding, and a length
/// beside it, would lie about the bytes that follow; they are kept under the name that archives give to such lines.
fn head_as_kept(head: &[u8]) -> Vec<u8> {
    const CODING: &[u8] = b"transfer-encoding:";
    const LENGTH: &[u8] = b"content-length:";
    let whole = whole_head(head);
    let begins = |line: &[u8], name: &[u8]| {
        line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    let lines = || whole.split_inclusive(|byte| *byte == b'\n');
    if !lines().any(|line| begins(line, CODING)) {
        return whole;
    }
    let mut kept = Vec::with_capacity(whole.len() + 32);
    for line in lines() {
        if begins(line, CODING) || begins(line, LENGTH) {
            kept.extend_from_slice(b"X-Archive-Orig-");
        }
        kept.extend_from_slice(line);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_kept_as_it_came_save_for_what_would_lie() {
        let plain = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX: caf\xe9\r\n\r\n";
        assert_eq!(head_as_kept(plain), plain);
        let chunked = b"HTTP/1.1 200 OK\r\ntransfer-Encoding: chunked\r\nContent-Length: 9\r\n\r\n";
        assert_eq!(
            head_as_kept(chunked),
            b"HTTP/1.1 200 OK\r\nX-Archive-Orig-transfer-Encoding: chunked\r\nX-Archive-Orig-Content-Length: 9\r\n\r\n"
        );
        assert_eq!(head_as_kept(b"HTTP/1.0 200 OK\nA: b\n\n"), b"HTTP/1.0 200 OK\r\nA: b\r\n\r\n");
        assert_eq!(head_as_kept(b""), b"\r\n");
    }

    #[test]
    fn the_same_exchange_is_the_same_bytes() {
        let spoken = Spoken {
            url: "https://quay.example/a".to_owned(),
            peer: "192.0.2.1:443".to_owned(),
            started: Moment::from_micros(1_795_428_000_250_000),
            status: 200,
            request_head: b"GET /a HTTP/1.1\r\n\r\n".to_vec(),
            response_head: b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".to_vec(),
            body: b"<p>a".to_vec(),
        };
        let made = || packed(&exchange("x", 0, &spoken, None)).unwrap();
        assert_eq!(made(), made());
        let [_, answer] = exchange("x", 0, &spoken, None);
        assert_eq!((answer.ip.as_deref(), answer.payload()), (Some("192.0.2.1"), Some(b"<p>a".as_slice())));
    }
}
