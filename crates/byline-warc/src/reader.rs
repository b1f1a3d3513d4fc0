//! A file of records read from its front, one at a time, each with its place and the digests it was written with.
//! It refuses heads over 64 KiB, blocks over [`MOST_BLOCK`], lengths that lie, and records packed several to a member.

use crate::{
    digest::LabelledDigest,
    error::WarcError,
    instant::of_warc_date,
    record::{Earlier, Kind, Record},
    writer::Placed,
};
use flate2::bufread::GzDecoder;
use std::io::{self, BufRead, BufReader, Read};
use uuid::Uuid;

/// The most bytes of one block.
pub const MOST_BLOCK: u64 = 64 << 20;
/// The most bytes of one head.
const MOST_HEAD: usize = 64 << 10;

/// A record as it stood in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    /// The record.
    pub record: Record,
    /// Where it stood.
    pub placed: Placed,
    /// The digest of its block, as the file says it.
    pub block_digest: Option<LabelledDigest>,
    /// The digest of its payload, as the file says it.
    pub payload_digest: Option<LabelledDigest>,
}

impl Stood {
    /// Whether the bytes are those that were written: false when a digest that can be checked differs.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let holds = |said: &Option<LabelledDigest>, bytes: Option<&[u8]>| {
            said.as_ref().zip(bytes).and_then(|(said, bytes)| said.is_of(bytes)) != Some(false)
        };
        holds(&self.block_digest, Some(&self.record.block))
            && holds(&self.payload_digest, self.record.payload())
    }
}

/// Reads a `.warc` or `.warc.gz`.
#[derive(Debug)]
pub struct Reader<R> {
    input: Counted<R>,
}

impl<R: BufRead> Reader<R> {
    /// Reads from where `input` stands, which counts as the file's beginning.
    pub fn new(input: R) -> Self {
        Self { input: Counted { input, at: 0 } }
    }

    /// The next record of a kind that is written here, or the end; other types are passed over.
    ///
    /// # Errors
    /// [`WarcError`] with the offset of the record; nothing behind it can be read.
    pub fn next_record(&mut self) -> Result<Option<Stood>, WarcError> {
        loop {
            let at = self.input.at;
            let first = self.input.fill_buf()?;
            let raw = match first.first() {
                None => return Ok(None),
                Some(0x1F) => member(&mut self.input, at)?,
                Some(_) => Raw::read(&mut self.input, at)?,
            };
            let placed = Placed { offset: at, length: self.input.at - at };
            if let Some(stood) = raw.stood(placed)? {
                return Ok(Some(stood));
            }
        }
    }
}

/// One gzip member, which is one record.
fn member(input: &mut impl BufRead, at: u64) -> Result<Raw, WarcError> {
    let mut plain = BufReader::new(GzDecoder::new(input));
    let raw = Raw::read(&mut plain, at)?;
    if plain.read(&mut [0])? > 0 {
        return Err(WarcError::Broken {
            at,
            what: "several records are packed together; each needs a gzip member of its own",
        });
    }
    Ok(raw)
}

/// A record before anything is made of it.
struct Raw {
    lines: Vec<(String, String)>,
    block: Vec<u8>,
}

impl Raw {
    fn read(input: &mut impl BufRead, at: u64) -> Result<Self, WarcError> {
        let broken = |what| WarcError::Broken { at, what };
        let mut left = MOST_HEAD;
        let version = line(input, &mut left).map_err(|what| what.at(at))?;
        if !matches!(version.as_str(), "WARC/1.1" | "WARC/1.0") {
            return Err(broken("no record begins here"));
        }
        let mut lines: Vec<(String, String)> = Vec::new();
        loop {
            let line = line(input, &mut left).map_err(|what| what.at(at))?;
            if line.is_empty() {
                break;
            }
            match (line.starts_with([' ', '\t']), lines.last_mut(), line.split_once(':')) {
                (true, Some((_, value)), _) => value.push_str(&format!(" {}", line.trim())),
                (_, _, Some((name, value))) => lines.push((name.trim().to_owned(), value.trim().to_owned())),
                _ => return Err(broken("a line of its head has no name")),
            }
        }
        let raw = Self { lines, block: Vec::new() };
        let length = raw.line("Content-Length").and_then(|length| length.parse::<u64>().ok());
        let length = length.ok_or_else(|| broken("its length is no number"))?;
        if length > MOST_BLOCK {
            return Err(WarcError::TooLarge { at, length, most: MOST_BLOCK });
        }
        // Room grows with what comes, not with what is claimed.
        let mut block = Vec::new();
        input.take(length).read_to_end(&mut block)?;
        let mut end = [0; 4];
        if block.len() as u64 != length || input.read_exact(&mut end).is_err() || &end != b"\r\n\r\n" {
            return Err(broken("its length is not that of its block"));
        }
        Ok(Self { block, ..raw })
    }

    fn line(&self, name: &str) -> Option<&str> {
        self.lines.iter().find(|(said, _)| said.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.lines
            .iter()
            .filter(move |(said, _)| said.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The record, or none for a type that is not written here.
    fn stood(self, placed: Placed) -> Result<Option<Stood>, WarcError> {
        let broken = |what| WarcError::Broken { at: placed.offset, what };
        let Some(kind) = Kind::of(self.line("WARC-Type").unwrap_or_default()) else { return Ok(None) };
        let id =
            self.line("WARC-Record-ID").and_then(of_urn).ok_or_else(|| broken("its id is no urn:uuid:"))?;
        let date = self.line("WARC-Date").and_then(of_warc_date).ok_or_else(|| broken("its date is none"))?;
        let digest = |name| self.line(name).map(LabelledDigest::said);
        let earlier = (kind == Kind::Revisit).then(|| self.earlier()).flatten();
        let record = Record {
            target: self.line("WARC-Target-URI").map(|target| target.trim_matches(['<', '>']).to_owned()),
            concurrent_to: self.all("WARC-Concurrent-To").filter_map(of_urn).collect(),
            refers_to: self.line("WARC-Refers-To").and_then(of_urn).filter(|_| earlier.is_none()),
            earlier,
            media_type: self.line("Content-Type").map(str::to_owned),
            filename: self.line("WARC-Filename").map(str::to_owned),
            ip: self.line("WARC-IP-Address").map(str::to_owned),
            ..Record::new(kind, id, date, Vec::new())
        };
        let (block_digest, payload_digest) = (digest("WARC-Block-Digest"), digest("WARC-Payload-Digest"));
        Ok(Some(Stood {
            record: Record { block: self.block, ..record },
            placed,
            block_digest,
            payload_digest,
        }))
    }

    fn earlier(&self) -> Option<Earlier> {
        Some(Earlier {
            id: self.line("WARC-Refers-To").and_then(of_urn)?,
            target: self.line("WARC-Refers-To-Target-URI")?.to_owned(),
            date: self.line("WARC-Refers-To-Date").and_then(of_warc_date)?,
            payload: LabelledDigest::said(self.line("WARC-Payload-Digest")?),
        })
    }
}

fn of_urn(raw: &str) -> Option<Uuid> {
    raw.trim().trim_matches(['<', '>']).strip_prefix("urn:uuid:")?.parse().ok()
}

/// Why a line of a head could not be had.
enum NoLine {
    Io(io::Error),
    What(&'static str),
}

impl NoLine {
    fn at(self, at: u64) -> WarcError {
        match self {
            Self::Io(error) => WarcError::Io(error),
            Self::What(what) => WarcError::Broken { at, what },
        }
    }
}

/// A line of a head without its end, of at most `left` bytes.
fn line(input: &mut impl BufRead, left: &mut usize) -> Result<String, NoLine> {
    let mut line = Vec::new();
    let taken = input.take(*left as u64).read_until(b'\n', &mut line).map_err(NoLine::Io)?;
    *left -= taken;
    if line.pop() != Some(b'\n') {
        return Err(NoLine::What(if *left == 0 {
            "its head has more than 64 KiB"
        } else {
            "the file ends within a record"
        }));
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    String::from_utf8(line).map_err(|_| NoLine::What("its head is not in UTF-8"))
}

/// Counts what was taken.
#[derive(Debug)]
struct Counted<R> {
    input: R,
    at: u64,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(into)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, taken: usize) {
        self.at += taken as u64;
        self.input.consume(taken);
    }
}
