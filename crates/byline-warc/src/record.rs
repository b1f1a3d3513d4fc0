//! One record: what kind it is, of what, when, and its bytes.
//! It refuses to be written without what its kind must say (ISO 28500:2017, annex C).

use crate::{digest::LabelledDigest, error::WarcError};
use jiff::Timestamp;
use uuid::Uuid;

/// The types of records that are written here (ISO 28500:2017, 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What the records behind it were made with.
    Warcinfo,
    /// What was asked.
    Request,
    /// What a server answered, head and body as they came.
    Response,
    /// A file that no server was seen to give.
    Resource,
    /// Words about another record.
    Metadata,
    /// The same payload as an earlier response.
    Revisit,
}

impl Kind {
    const ALL: [Self; 6] =
        [Self::Warcinfo, Self::Request, Self::Response, Self::Resource, Self::Metadata, Self::Revisit];

    /// Its name in a file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Warcinfo => "warcinfo",
            Self::Request => "request",
            Self::Response => "response",
            Self::Resource => "resource",
            Self::Metadata => "metadata",
            Self::Revisit => "revisit",
        }
    }

    /// The kind of this name; none for a type of record that is not written here, which a reader passes over.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The media type that its block has when nothing else is said.
    fn usual_type(self) -> Option<&'static str> {
        match self {
            Self::Warcinfo | Self::Metadata => Some("application/warc-fields"),
            Self::Request => Some("application/http; msgtype=request"),
            Self::Response | Self::Revisit => Some("application/http; msgtype=response"),
            Self::Resource => None,
        }
    }

    fn is_http(self) -> bool {
        matches!(self, Self::Request | Self::Response | Self::Revisit)
    }
}

/// The response whose payload a revisit has again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its id.
    pub id: Uuid,
    /// What was asked for then.
    pub target: String,
    /// When.
    pub date: Timestamp,
    /// The payload of both.
    pub payload: LabelledDigest,
}

/// One record, whole in memory: a page, a picture, a style; never a file of gigabytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its own name, written as `urn:uuid:`.
    pub id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// When its bytes were had.
    pub date: Timestamp,
    /// What was asked for, whole; all kinds but `warcinfo` have one here.
    pub target: Option<String>,
    /// Records of the same exchange.
    pub concurrent_to: Vec<Uuid>,
    /// The response a revisit repeats.
    pub earlier: Option<Earlier>,
    /// The record that a `metadata` record speaks of.
    pub refers_to: Option<Uuid>,
    /// The block's media type, where its kind does not say it.
    pub media_type: Option<String>,
    /// The name of the file a `warcinfo` record opens.
    pub filename: Option<String>,
    /// The address of the machine that answered, without its port.
    pub ip: Option<String>,
    /// The bytes.
    pub block: Vec<u8>,
}

impl Record {
    /// A record with nothing but what all have.
    #[must_use]
    pub fn new(kind: Kind, id: Uuid, date: Timestamp, block: Vec<u8>) -> Self {
        Self {
            id,
            kind,
            date,
            target: None,
            concurrent_to: Vec::new(),
            earlier: None,
            refers_to: None,
            media_type: None,
            filename: None,
            ip: None,
            block,
        }
    }

    /// The same record of what was asked for.
    #[must_use]
    pub fn of(mut self, target: &str) -> Self {
        self.target = Some(target.to_owned());
        self
    }

    /// The same record beside another of its exchange.
    #[must_use]
    pub fn beside(mut self, other: Uuid) -> Self {
        self.concurrent_to.push(other);
        self
    }

    /// A block of `application/warc-fields`: a line for each name and value (ISO 28500:2017, 4).
    ///
    /// # Errors
    /// [`WarcError::LineEnd`] for a value that would break its line.
    pub fn fields<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Vec<u8>, WarcError> {
        let mut block = String::new();
        for (name, value) in fields {
            one_line(name)?;
            one_line(value)?;
            block.push_str(&format!("{name}: {value}\r\n"));
        }
        Ok(block.into_bytes())
    }

    /// The bytes within the block that the payload digest is of: the body of an HTTP message, else the whole block; none where a payload
    /// has no meaning. Transfer codings count as the body's own bytes, as readers of captures have it.
    #[must_use]
    pub fn payload(&self) -> Option<&[u8]> {
        match self.kind {
            Kind::Request | Kind::Response => Some(body(&self.block)),
            Kind::Resource => Some(&self.block),
            Kind::Warcinfo | Kind::Metadata | Kind::Revisit => None,
        }
    }

    /// Its header lines, in the order they are written.
    ///
    /// # Errors
    /// [`WarcError::Lacks`] and [`WarcError::LineEnd`].
    pub(crate) fn head(&self) -> Result<Vec<(&'static str, String)>, WarcError> {
        let urn = |id: Uuid| format!("<urn:uuid:{id}>");
        let lacks = |what| WarcError::Lacks { kind: self.kind.name(), what };
        let mut head = vec![
            ("WARC-Type", self.kind.name().to_owned()),
            ("WARC-Record-ID", urn(self.id)),
            ("WARC-Date", crate::warc_date(self.date)),
        ];
        match (&self.target, self.kind) {
            (Some(target), kind) if kind != Kind::Warcinfo => head.push(("WARC-Target-URI", target.clone())),
            (None, Kind::Warcinfo) => {}
            (Some(_), _) => return Err(lacks("no target")),
            (None, _) => return Err(lacks("the address it is of")),
        }
        head.extend(self.filename.iter().map(|name| ("WARC-Filename", name.clone())));
        head.extend(self.ip.iter().map(|ip| ("WARC-IP-Address", ip.clone())));
        head.extend(self.concurrent_to.iter().map(|id| ("WARC-Concurrent-To", urn(*id))));
        head.extend(self.refers_to.map(|id| ("WARC-Refers-To", urn(id))));
        if self.kind == Kind::Revisit {
            let earlier = self.earlier.as_ref().ok_or_else(|| lacks("the response it repeats"))?;
            head.push(("WARC-Profile", UNCHANGED.to_owned()));
            head.push(("WARC-Refers-To", urn(earlier.id)));
            head.push(("WARC-Refers-To-Target-URI", earlier.target.clone()));
            head.push(("WARC-Refers-To-Date", crate::warc_date(earlier.date)));
            head.push(("WARC-Payload-Digest", earlier.payload.to_string()));
        }
        head.extend(
            self.payload().map(|bytes| ("WARC-Payload-Digest", LabelledDigest::of(bytes).to_string())),
        );
        head.push(("WARC-Block-Digest", LabelledDigest::of(&self.block).to_string()));
        let media_type = self.media_type.as_deref().or_else(|| self.kind.usual_type());
        head.push(("Content-Type", media_type.ok_or_else(|| lacks("its media type"))?.to_owned()));
        head.push(("Content-Length", self.block.len().to_string()));
        head.iter().try_for_each(|(_, value)| one_line(value))?;
        Ok(head)
    }

    /// The status line and header lines of an HTTP block, each line as it came; none for other blocks.
    #[must_use]
    pub fn http_head(&self) -> Option<HttpHead<'_>> {
        if !self.kind.is_http() {
            return None;
        }
        let head = &self.block[..self.block.len() - body(&self.block).len()];
        let head = std::str::from_utf8(head).ok()?;
        let (first, lines) = head.split_once("\r\n")?;
        Some(HttpHead { first, lines })
    }
}

/// The head of an HTTP message in a block.
#[derive(Clone, Copy, Debug)]
pub struct HttpHead<'a> {
    first: &'a str,
    lines: &'a str,
}

impl<'a> HttpHead<'a> {
    /// The status of a response.
    #[must_use]
    pub fn status(self) -> Option<u16> {
        let mut words = self.first.split(' ');
        words.next().filter(|version| version.starts_with("HTTP/"))?;
        words.next()?.parse().ok()
    }

    /// The first line of this name.
    #[must_use]
    pub fn line(self, name: &str) -> Option<&'a str> {
        let line = |line: &'a str| line.split_once(':').filter(|(said, _)| said.eq_ignore_ascii_case(name));
        self.lines.split("\r\n").find_map(line).map(|(_, value)| value.trim())
    }
}

/// The profile of a revisit with the same payload (ISO 28500:2017, 6.7.2).
const UNCHANGED: &str = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

/// What stands behind an HTTP message's head; nothing where the head has no end.
fn body(block: &[u8]) -> &[u8] {
    let end = block.windows(4).position(|four| four == b"\r\n\r\n");
    end.map_or(&[], |end| &block[end + 4..])
}

fn one_line(value: &str) -> Result<(), WarcError> {
    if value.contains(['\r', '\n', '\0']) { Err(WarcError::LineEnd(value.to_owned())) } else { Ok(()) }
}
