//! The index of captures: a line for each, found by its address and moment, leading to its place in a file.
//! It refuses to be the truth: it is made from the files, and made again from them gives the same bytes.

use crate::{
    digest::LabelledDigest,
    error::WarcError,
    instant::{of_timestamp, timestamp},
    reader::{Reader, Stood},
    record::Kind,
    surt::surt,
    writer::Placed,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{fmt, io::BufRead, str::FromStr};

/// One capture (the CDXJ of pywb and WACZ 1.1.1: key, fourteen digits, JSON).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CdxjLine {
    /// The key of its address.
    pub key: String,
    /// When, to the second.
    pub at: Timestamp,
    /// What was asked for.
    pub url: String,
    /// Its media type, or `warc/revisit`.
    pub mime: String,
    /// The status a server gave; none for a file no server gave.
    pub status: Option<u16>,
    /// Of its payload.
    pub digest: Option<LabelledDigest>,
    /// Its place.
    pub placed: Placed,
    /// The name of the file.
    pub filename: String,
}

/// The JSON of a line. Numbers are strings there, as every writer of these lines has them.
#[derive(Serialize, Deserialize)]
struct Told {
    url: String,
    mime: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digest: Option<String>,
    length: String,
    offset: String,
    filename: String,
}

/// The lines of one file, in the order of an index.
///
/// # Errors
/// [`WarcError`] at the first record that cannot be read.
pub fn index(input: impl BufRead, filename: &str) -> Result<Vec<CdxjLine>, WarcError> {
    let mut reader = Reader::new(input);
    let mut lines = Vec::new();
    while let Some(stood) = reader.next_record()? {
        lines.extend(CdxjLine::of(&stood, filename));
    }
    lines.sort_by_cached_key(ToString::to_string);
    Ok(lines)
}

impl CdxjLine {
    /// The line of one record; none for a record that captures nothing.
    #[must_use]
    pub fn of(stood: &Stood, filename: &str) -> Option<Self> {
        let record = &stood.record;
        let head = record.http_head();
        let mime = match record.kind {
            Kind::Response => head.and_then(|head| head.line("content-type")).map(essence),
            Kind::Resource => record.media_type.as_deref().map(essence),
            Kind::Revisit => Some("warc/revisit".to_owned()),
            Kind::Warcinfo | Kind::Request | Kind::Metadata => return None,
        };
        let url = record.target.clone()?;
        Some(Self {
            key: surt(&url),
            at: Timestamp::from_second(record.date.as_second()).unwrap_or(record.date),
            url,
            mime: mime.unwrap_or_else(|| "application/octet-stream".to_owned()),
            status: head.and_then(|head| head.status()),
            digest: stood.payload_digest.clone(),
            placed: stood.placed,
            filename: filename.to_owned(),
        })
    }
}

/// A media type without its parameters, in lower case.
fn essence(raw: &str) -> String {
    raw.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

impl fmt::Display for CdxjLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = Told {
            url: self.url.clone(),
            mime: self.mime.clone(),
            status: self.status.map(|status| status.to_string()),
            digest: self.digest.as_ref().map(ToString::to_string),
            length: self.placed.length.to_string(),
            offset: self.placed.offset.to_string(),
            filename: self.filename.clone(),
        };
        let told = serde_json::to_string(&told).map_err(|_| fmt::Error)?;
        write!(out, "{} {} {told}", self.key, timestamp(self.at))
    }
}

impl FromStr for CdxjLine {
    type Err = &'static str;

    fn from_str(raw: &str) -> Result<Self, &'static str> {
        let mut parts = raw.splitn(3, ' ');
        let (key, at, told) = (parts.next(), parts.next(), parts.next());
        let at = at.and_then(of_timestamp).ok_or("its second word is no moment of fourteen digits")?;
        let told: Told = serde_json::from_str(told.unwrap_or_default())
            .map_err(|_| "its third part is no capture in JSON")?;
        let number = |raw: &str| raw.parse().map_err(|_| "its offset or length is no number");
        Ok(Self {
            key: key.filter(|key| !key.is_empty()).ok_or("it has no key")?.to_owned(),
            at,
            placed: Placed { offset: number(&told.offset)?, length: number(&told.length)? },
            url: told.url,
            mime: told.mime,
            status: told.status.and_then(|status| status.parse().ok()),
            digest: told.digest.as_deref().map(LabelledDigest::said),
            filename: told.filename,
        })
    }
}
