//! What an outlet or a scholar has published of late: a feed (RSS, Atom, JSON Feed) or a page that lists pieces.
//! It refuses entities of a file's own, what has no end, and to convert a feed's days into another zone.

mod found;
mod json;
mod line;
mod page;
mod xml;

pub use found::{FeedLink, links};

use crate::{
    decode,
    page::{LARGEST, Page},
};
use byline_core::{address::WebAddress, day::Day, language::Language, text::Text};
use serde::Serialize;

/// Entries read of one feed; a feed of everything ever published has fewer than this.
pub const MOST_ENTRIES: usize = 5_000;

/// Characters kept of a summary, and of anything longer than a line.
const LONGEST: usize = 4_000;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Feed {
    /// What it is.
    pub kind: FeedKind,
    /// Its title.
    pub title: Option<Text>,
    /// The language it says all of it is in.
    pub language: Option<Language>,
    /// Whose feed it is, when it says so: for the entries that name nobody.
    pub authors: Vec<Text>,
    /// Its entries, in its order.
    pub entries: Vec<FeedEntry>,
    /// What was not read, one sentence each.
    pub losses: Vec<String>,
}

/// In which form the list came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedKind {
    /// RSS 0.9 to 2.0.
    Rss,
    /// Atom 0.3 and 1.0.
    Atom,
    /// JSON Feed 1.0 and 1.1.
    Json,
    /// A web page that lists pieces.
    Page,
}

/// One piece that a feed tells of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedEntry {
    /// The address of its page.
    pub link: WebAddress,
    /// By which the feed knows it: its `guid` or `id`, else its link.
    pub mark: Text,
    /// Its title.
    pub title: Option<Text>,
    /// Who wrote it, in the feed's order.
    pub authors: Vec<Text>,
    /// The day it ran, in the feed's own calendar.
    pub day: Option<Day>,
    /// The language of the entry, when it says one.
    pub language: Option<Language>,
    /// The first words of it, or what it is about.
    pub summary: Option<Text>,
}

/// Why nothing was read. Each message is one sentence that stands after the address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FeedRefusal {
    /// No bytes.
    #[error("it is empty; open it in your browser and check the address")]
    Empty,
    /// Something else.
    #[error(
        "this is {0}, neither a feed nor a web page; give the address of the feed or of the author\u{2019}s page"
    )]
    NotAFeed(String),
    /// Too many bytes.
    #[error("it has {bytes} bytes and {largest} are allowed; ask the outlet for a feed of its latest pieces")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The cap it broke.
        largest: usize,
    },
    /// Entities or other declarations of its own.
    #[error(
        "it declares entities of its own (a DTD), which Byline does not read; ask the outlet for a feed without them"
    )]
    Declarations,
    /// Elements in elements without end.
    #[error(
        "its elements are nested deeper than {0} levels, as in no feed; check the address in your browser"
    )]
    TooDeep(usize),
    /// It cannot be read, and nothing of it was.
    #[error("it breaks off or is broken ({0}); try again later, or ask the outlet to mend its feed")]
    Broken(String),
    /// A feed or page that lists nothing.
    #[error(
        "it lists no pieces; check in your browser that the page shows links to the author\u{2019}s pieces"
    )]
    Nothing,
}

/// Reads a feed, or a page that lists pieces.
///
/// # Errors
/// [`FeedRefusal`] when there is nothing to be read from these bytes.
pub fn read(page: &Page) -> Result<Feed, FeedRefusal> {
    let text = text_of(page)?;
    let start = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t', '\0']);
    if start.starts_with(['{', '[']) {
        return json::read(start, page.url);
    }
    if is_xml_feed(start) { xml::read(start, page.url) } else { page::read(&text, page.url) }
}

fn text_of(page: &Page) -> Result<String, FeedRefusal> {
    if page.bytes.len() > LARGEST {
        return Err(FeedRefusal::TooLarge { bytes: page.bytes.len(), largest: LARGEST });
    }
    decode::decode(page.bytes, page.content_type).map_err(|why| match why {
        crate::ReadRefusal::NotAWebPage(kind) => FeedRefusal::NotAFeed(kind.to_owned()),
        _ => FeedRefusal::Empty,
    })
}

/// Whether the first element is one that feeds open with; a web page may be XML too.
fn is_xml_feed(start: &str) -> bool {
    let mut rest = start;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let past = |end: &'static str| rest.find(end).map(|at| at + end.len());
        let skipped = if rest.starts_with("!--") {
            past("-->")
        } else if rest.starts_with('?') {
            past("?>")
        } else if rest.starts_with('!') {
            // A DOCTYPE may hold declarations in brackets; the reader of XML refuses them by their name.
            let name: String = rest.chars().skip(1).take(40).collect::<String>().to_ascii_lowercase();
            if !name.contains("html")
                && rest.find('[').is_some_and(|open| rest.find('>').is_none_or(|end| open < end))
            {
                return true;
            }
            past(">")
        } else {
            let name: &str =
                rest.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or("");
            let local = name.rsplit(':').next().unwrap_or("").to_ascii_lowercase();
            return matches!(local.as_str(), "rss" | "feed" | "rdf" | "channel");
        };
        match skipped {
            Some(end) => rest = &rest[end..],
            None => return false,
        }
    }
    false
}

impl Feed {
    fn of(kind: FeedKind) -> Self {
        Self {
            kind,
            title: None,
            language: None,
            authors: Vec::new(),
            entries: Vec::new(),
            losses: Vec::new(),
        }
    }

    /// Takes in an entry once; the first of two with one link stands.
    fn take(&mut self, entry: FeedEntry, links: &mut std::collections::HashSet<String>) {
        if links.insert(entry.link.key().as_str().to_owned()) {
            self.entries.push(entry);
        }
    }

    /// Who wrote an entry: whom it names, else whose feed it is.
    #[must_use]
    pub fn authors_of<'a>(&'a self, entry: &'a FeedEntry) -> &'a [Text] {
        if entry.authors.is_empty() { &self.authors } else { &entry.authors }
    }
}
