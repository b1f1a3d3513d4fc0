//! Captures (WARC 1.0 and 1.1, plain or gzip): the records in turn, and those of them that are the pages somebody looked at.
//! It refuses to hold more than one record in memory that is no page, to unpack without end, and frames and fragments as pages.

use super::{
    Held, HeldPage, WrapRefusal,
    answer::{Head, LARGEST_HEAD, is_html},
    packed::Capped,
};
use crate::page::LARGEST;
use byline_core::{address::WebAddress, text::Text};
use flate2::bufread::MultiGzDecoder;
use std::{
    collections::{HashMap, HashSet},
    io::{self, BufRead, BufReader, Read},
};

/// The most bytes a capture unpacks to.
const MOST_TOTAL: u64 = 512 << 20;
/// How many times its size a packed capture may unpack to.
const MOST_RATIO: u64 = 100;
/// The most bytes of all pages of one capture together.
const MOST_PAGES: usize = 64 << 20;
/// The most bytes of a record's own head.
const RECORD_HEAD: u64 = 64 << 10;
/// How much is read of a record that only says something about others.
const SAYS: u64 = 1 << 20;
/// The most sentences about what was left.
const MOST_LEFT: usize = 100;

/// The pages of a capture.
pub fn pages(bytes: &[u8]) -> Result<Held, WrapRefusal> {
    let mut found = Found::default();
    found.gather(bytes)?;
    found.settled()
}

/// What the captures read so far hold.
#[derive(Default)]
pub struct Found {
    pages: Vec<HeldPage>,
    seen: HashSet<String>,
    /// The pages that the capture itself names.
    pub named: HashSet<String>,
    /// What a browser asked each address for (`document`, `iframe`), where it said so.
    asked_for: HashMap<String, String>,
    total: usize,
    pub left: Vec<String>,
}

impl Found {
    /// Reads one capture to its end.
    pub fn gather(&mut self, bytes: &[u8]) -> Result<(), WrapRefusal> {
        if bytes.starts_with(b"\x1F\x8B") {
            let most = (bytes.len() as u64).saturating_mul(MOST_RATIO).clamp(1 << 20, MOST_TOTAL);
            let limit = "it unpacks to more than 100 times its size or 512 MiB";
            let reader = Capped { inner: MultiGzDecoder::new(bytes), left: most, limit };
            self.records(&mut BufReader::with_capacity(64 << 10, reader))
        } else {
            self.records(&mut &*bytes)
        }
    }

    fn records(&mut self, reader: &mut impl BufRead) -> Result<(), WrapRefusal> {
        loop {
            let record = match Record::next(reader) {
                Ok(Some(record)) => record,
                Ok(None) => return Ok(()),
                Err(why) => return self.broke(&why),
            };
            if let Err(why) = self.take(record, reader) {
                return self.broke(&why);
            }
            if self.total > MOST_PAGES {
                return Err(WrapRefusal::Limit(format!("its pages have more than {MOST_PAGES} bytes")));
            }
        }
    }

    /// A capture that ends in the midst still gives the pages before the break.
    fn broke(&mut self, why: &io::Error) -> Result<(), WrapRefusal> {
        if self.pages.is_empty() {
            return Err(WrapRefusal::Broken { what: "capture", why: why.to_string() });
        }
        self.leave(format!("the capture could be read only to a point ({why}); pages behind it were left"));
        Ok(())
    }

    fn leave(&mut self, sentence: String) {
        if self.left.len() < MOST_LEFT {
            self.left.push(sentence);
        }
    }

    fn take(&mut self, record: Record, reader: &mut impl BufRead) -> io::Result<()> {
        let mut block = reader.take(record.length);
        match record.line("warc-type").unwrap_or_default() {
            "response" | "resource" => self.page(&record, &mut block)?,
            "request" => {
                let head = read_some(&mut block, SAYS)?;
                if let (Some(address), Some(dest)) = (record.address(), fetch_dest(&head)) {
                    self.asked_for.insert(address.to_owned(), dest);
                }
            }
            "warcinfo" => self.named.extend(named_pages(&read_some(&mut block, SAYS)?)),
            _ => {}
        }
        io::copy(&mut block, &mut io::sink())?;
        if block.limit() > 0 {
            return Err(io::Error::other("it ends in the midst of a record"));
        }
        Ok(())
    }

    fn page(&mut self, record: &Record, block: &mut impl Read) -> io::Result<()> {
        let Some(address) = record.address().map(str::to_owned) else { return Ok(()) };
        if !address.starts_with("http:") && !address.starts_with("https:") || self.seen.contains(&address) {
            return Ok(());
        }
        let mut raw = read_some(block, LARGEST_HEAD as u64)?;
        let head = Head::of(&raw);
        let is_page = match &head {
            Some(head) => head.is_page(),
            None => {
                record.line("warc-type") == Some("resource")
                    && record.line("content-type").is_some_and(is_html)
            }
        };
        if !is_page {
            return Ok(());
        }
        let most = (LARGEST + LARGEST_HEAD) as u64;
        if record.length > most {
            self.leave(format!("{address} has {} bytes and {LARGEST} are allowed", record.length));
            return Ok(());
        }
        raw.extend(read_some(block, most)?);
        let (page, content_type) = match head {
            Some(head) => (head.body(&raw[head.length..], LARGEST as u64), head.content_type),
            None => (Some(raw.clone()), record.line("content-type").map(str::to_owned)),
        };
        let Some(page) = page else {
            self.leave(format!(
                "{address} is packed in a way that could not be undone within {LARGEST} bytes"
            ));
            return Ok(());
        };
        self.total += page.len() + raw.len();
        self.seen.insert(address.clone());
        self.pages.push(HeldPage {
            page,
            address: address.parse::<WebAddress>().ok(),
            content_type,
            saved: record.line("warc-date").and_then(Text::lenient),
            record: Some(record.alone(&raw)),
        });
        Ok(())
    }

    /// The pages that were looked at: those the capture names; else those a browser asked for as documents; else all.
    pub fn settled(mut self) -> Result<Held, WrapRefusal> {
        let address = |page: &HeldPage| page.address.as_ref().map(ToString::to_string).unwrap_or_default();
        let is_named = |page: &HeldPage| self.named.contains(&address(page));
        if self.pages.iter().any(is_named) {
            self.pages.retain(|page| self.named.contains(&address(page)));
        } else {
            let frames =
                |page: &HeldPage| self.asked_for.get(&address(page)).is_some_and(|dest| dest != "document");
            let (frames, pages): (Vec<_>, Vec<_>) = self.pages.into_iter().partition(frames);
            self.pages = if pages.is_empty() { frames } else { pages };
        }
        if let [only] = self.pages.as_mut_slice() {
            only.record = None;
        }
        Ok(Held { pages: self.pages, left: self.left })
    }
}

/// A record's head.
struct Record {
    raw: Vec<u8>,
    lines: Vec<(String, String)>,
    length: u64,
}

impl Record {
    /// The next record's head; none at the end.
    fn next(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut reader = reader.take(RECORD_HEAD);
        let mut record = Self { raw: Vec::new(), lines: Vec::new(), length: 0 };
        loop {
            let mut line = Vec::new();
            if reader.read_until(b'\n', &mut line)? == 0 {
                let between = record.raw.is_empty() && reader.limit() > 0;
                return if between {
                    Ok(None)
                } else {
                    Err(io::Error::other("a record has no end of its head"))
                };
            }
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            if record.raw.is_empty() {
                if text.is_empty() {
                    continue;
                }
                if !text.starts_with("WARC/") {
                    return Err(io::Error::other("a record does not begin where it should"));
                }
                record.raw = line;
                continue;
            }
            record.raw.extend_from_slice(&line);
            if text.is_empty() {
                break;
            }
            record.note(&text);
        }
        let length = record.line("content-length").and_then(|raw| raw.parse().ok());
        record.length = length.ok_or_else(|| io::Error::other("a record does not tell its length"))?;
        Ok(Some(record))
    }

    fn note(&mut self, text: &str) {
        if text.starts_with([' ', '\t']) {
            if let Some((_, value)) = self.lines.last_mut() {
                value.push_str(text.trim());
            }
        } else if let Some((name, value)) = text.split_once(':') {
            self.lines.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }

    fn line(&self, name: &str) -> Option<&str> {
        self.lines.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The address it is about; WARC 1.0 files are often written with it in angle brackets.
    fn address(&self) -> Option<&str> {
        Some(self.line("warc-target-uri")?.trim_start_matches('<').trim_end_matches('>'))
    }

    /// The record as a capture of its own.
    fn alone(&self, block: &[u8]) -> Vec<u8> {
        [self.raw.as_slice(), block, b"\r\n\r\n"].concat()
    }
}

fn read_some(reader: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn fetch_dest(request: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(request);
    let lines = text.lines().map_while(|line| (!line.trim().is_empty()).then_some(line));
    let mut named = lines.filter_map(|line| line.split_once(':'));
    let (_, dest) = named.find(|(name, _)| name.trim().eq_ignore_ascii_case("sec-fetch-dest"))?;
    Some(dest.trim().to_ascii_lowercase())
}

/// The pages that a capturing tool lists in its first record (`json-metadata: {"pages":[{"url":…}]}`).
fn named_pages(info: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(info);
    let lines = text.lines().filter_map(|line| line.strip_prefix("json-metadata:"));
    let metadata = lines.filter_map(|json| serde_json::from_str::<serde_json::Value>(json.trim()).ok());
    metadata
        .flat_map(|json| json["pages"].as_array().cloned().unwrap_or_default())
        .filter_map(|page| named(&page))
        .collect()
}

/// The address in one entry of a list of pages, as Byline writes addresses.
pub fn named(page: &serde_json::Value) -> Option<String> {
    page["url"].as_str()?.parse::<WebAddress>().ok().map(|address| address.to_string())
}
