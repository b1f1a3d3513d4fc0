//! RSS of all versions, RDF and Atom, read event by event; a broken feed gives what came before the break.
//! It refuses declarations of a file's own, entities that are not HTML's, and nesting that no feed has.

use super::{
    Feed, FeedEntry, FeedKind, FeedRefusal, LONGEST, MOST_ENTRIES,
    line::{address, authors, plain},
};
use crate::day;
use byline_core::{address::WebAddress, day::Day, language::Language, text::Text};
use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event, attributes::Attribute},
};
use std::collections::{HashMap, HashSet};

/// Levels of nesting.
const DEEPEST: usize = 256;
/// Attributes looked at on one element.
const MOST_ATTRIBUTES: usize = 64;

/// The vocabularies that say something of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Ns {
    /// RSS's own words, which have no namespace, and those of RSS 1.0.
    Rss,
    Atom,
    /// Dublin Core.
    Dc,
    Feedburner,
    Other,
}

impl Ns {
    fn of_address(uri: &str) -> Self {
        match uri.trim_end_matches(['/', '#']) {
            "http://www.w3.org/2005/Atom" | "http://purl.org/atom/ns" => Self::Atom,
            "http://purl.org/dc/elements/1.1"
            | "http://purl.org/dc/terms"
            | "http://purl.org/dc/elements/1.0" => Self::Dc,
            "http://rssnamespace.org/feedburner/ext/1.0" => Self::Feedburner,
            "http://purl.org/rss/1.0"
            | "http://my.netscape.com/rdf/simple/0.9"
            | "http://channel.netscape.com/rdf/simple/0.9"
            | "http://backend.userland.com/rss2"
            | "http://blogs.law.harvard.edu/tech/rss" => Self::Rss,
            _ => Self::Other,
        }
    }

    /// What a prefix means that the feed forgot to declare.
    fn of_prefix(prefix: &str) -> Self {
        match prefix {
            "" => Self::Rss,
            "atom" | "a10" => Self::Atom,
            "dc" | "dcterms" => Self::Dc,
            "feedburner" => Self::Feedburner,
            _ => Self::Other,
        }
    }
}

/// Reads RSS or Atom.
pub(super) fn read(text: &str, url: Option<&WebAddress>) -> Result<Feed, FeedRefusal> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut reading = Reading::new(url);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => {
                if reading.event(&event)? == Enough::Yes {
                    break;
                }
            }
            Err(why) => {
                reading.broken = Some(format!("at byte {}: {why}", reader.error_position()));
                break;
            }
        }
    }
    reading.end()
}

#[derive(PartialEq, Eq)]
enum Enough {
    Yes,
    No,
}

struct Reading<'a> {
    url: Option<&'a WebAddress>,
    prefixes: HashMap<String, Ns>,
    open: Vec<(Ns, String)>,
    /// How many elements were open when the entry's own began.
    entry_at: Option<usize>,
    entry: Loose,
    feed: Feed,
    links: HashSet<String>,
    without_link: usize,
    words: String,
    broken: Option<String>,
}

/// An entry while it is read.
#[derive(Default)]
struct Loose {
    link: Option<WebAddress>,
    orig_link: Option<WebAddress>,
    mark: Option<String>,
    permalink: bool,
    title: Option<Text>,
    creators: Vec<Text>,
    authors: Vec<Text>,
    published: Option<Day>,
    changed: Option<Day>,
    language: Option<Language>,
    summary: Option<Text>,
    /// Whether a `guid` says it is no address.
    mark_is_no_link: bool,
}

impl<'a> Reading<'a> {
    fn new(url: Option<&'a WebAddress>) -> Self {
        Self {
            url,
            prefixes: HashMap::new(),
            open: Vec::new(),
            entry_at: None,
            entry: Loose::default(),
            feed: Feed::of(FeedKind::Rss),
            links: HashSet::new(),
            without_link: 0,
            words: String::new(),
            broken: None,
        }
    }

    fn event(&mut self, event: &Event) -> Result<Enough, FeedRefusal> {
        match event {
            Event::DocType(words) if words.contains(&b'[') => return Err(FeedRefusal::Declarations),
            Event::Start(element) => {
                if self.open.len() >= DEEPEST {
                    return Err(FeedRefusal::TooDeep(DEEPEST));
                }
                self.start(element);
            }
            Event::Empty(element) => {
                self.start(element);
                self.close();
            }
            Event::Text(text) => self.say(&text.decode().unwrap_or_default()),
            Event::CData(text) => self.say(&text.decode().unwrap_or_default()),
            Event::GeneralRef(entity) => self.refer(entity),
            Event::End(_) => self.close(),
            _ => {}
        }
        Ok(if self.feed.entries.len() >= MOST_ENTRIES { Enough::Yes } else { Enough::No })
    }

    fn say(&mut self, words: &str) {
        // A summary may hold the whole text; markup goes later, so some more than is kept.
        let room = (4 * LONGEST).saturating_sub(self.words.len());
        let end = words.char_indices().map(|(at, _)| at).take_while(|at| *at <= room).last().unwrap_or(0);
        self.words.push_str(if words.len() <= room { words } else { &words[..end] });
    }

    fn refer(&mut self, entity: &BytesRef) {
        if let Ok(Some(letter)) = entity.resolve_char_ref() {
            self.say(letter.encode_utf8(&mut [0; 4]));
        } else if let Ok(name) = entity.decode() {
            let name = format!("&{name};");
            self.say(&crate::words::unescaped(&name));
        }
    }

    fn start(&mut self, element: &BytesStart) {
        let name = String::from_utf8_lossy(element.name().as_ref()).into_owned();
        if self.open.is_empty() {
            self.declare(element);
        }
        let (prefix, local) = name.split_once(':').unwrap_or(("", &name));
        let ns = self.prefixes.get(prefix).copied().unwrap_or_else(|| Ns::of_prefix(prefix));
        let local = local.to_ascii_lowercase();
        if self.open.is_empty() && local == "feed" {
            self.feed.kind = FeedKind::Atom;
        }
        self.words.clear();
        self.open.push((ns, local));
        let language = attribute(element, b"xml:lang").and_then(|said| said.parse::<Language>().ok());
        if matches!(self.last(), Some((Ns::Rss, "item") | (Ns::Atom, "entry"))) && self.entry_at.is_none() {
            self.entry_at = Some(self.open.len());
            self.entry = Loose { language, ..Loose::default() };
        } else if self.open.len() == 1 {
            self.feed.language = language;
        } else if self.path() == ["link"] && matches!(self.last(), Some((Ns::Atom, _))) {
            self.atom_link(element);
        } else if self.path() == ["guid"] {
            self.entry.mark_is_no_link =
                attribute(element, b"isPermaLink").is_some_and(|said| said.trim() == "false");
        }
    }

    /// Which prefixes the feed's own element declares; feeds declare them there.
    fn declare(&mut self, element: &BytesStart) {
        for attribute in element.attributes().with_checks(false).flatten().take(MOST_ATTRIBUTES) {
            let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
            let uri = value(&attribute);
            if let Some(prefix) = key.strip_prefix("xmlns:") {
                self.prefixes.insert(prefix.to_owned(), Ns::of_address(&uri));
            } else if key == "xmlns" {
                self.prefixes.insert(String::new(), Ns::of_address(&uri));
            }
        }
    }

    fn last(&self) -> Option<(Ns, &str)> {
        self.open.last().map(|(ns, local)| (*ns, local.as_str()))
    }

    /// The names of the open elements inside the entry, or inside the feed when none is open.
    fn path(&self) -> Vec<&str> {
        let from = self.entry_at.unwrap_or(1).min(self.open.len());
        self.open[from..].iter().map(|(_, local)| local.as_str()).collect()
    }

    fn atom_link(&mut self, element: &BytesStart) {
        let rel = attribute(element, b"rel").unwrap_or_else(|| "alternate".to_owned());
        let kind = attribute(element, b"type").unwrap_or_default();
        if self.entry_at.is_none() || rel != "alternate" || !(kind.is_empty() || kind.contains("html")) {
            return;
        }
        let link = attribute(element, b"href").and_then(|href| address(&href, self.url));
        self.entry.link = self.entry.link.take().or(link);
    }

    fn close(&mut self) {
        let words = std::mem::take(&mut self.words);
        if self.entry_at.is_some_and(|at| self.open.len() == at) {
            self.entry_at = None;
            self.settle();
        } else if self.entry_at.is_some() {
            self.entry_says(&words);
        } else {
            self.feed_says(&words);
        }
        self.open.pop();
    }

    fn entry_says(&mut self, words: &str) {
        let Some((ns, _)) = self.last() else { return };
        let path = self.path().join("/");
        let day = || day::from_machine(words);
        let entry = &mut self.entry;
        match (ns, path.as_str()) {
            (Ns::Rss | Ns::Atom, "title") => entry.title = entry.title.take().or_else(|| plain(words)),
            (Ns::Rss, "link") if entry.link.is_none() => entry.link = address(words, self.url),
            (Ns::Feedburner, "origlink") => entry.orig_link = address(words, self.url),
            (Ns::Rss, "guid") => {
                entry.mark = Some(words.trim().to_owned());
                entry.permalink = !entry.mark_is_no_link;
            }
            (Ns::Atom, "id") => entry.mark = Some(words.trim().to_owned()),
            (Ns::Rss, "pubdate") | (Ns::Atom, "published" | "issued" | "created") => {
                entry.published = entry.published.take().or_else(day);
            }
            (Ns::Dc, "date" | "issued" | "created") => entry.published = entry.published.take().or_else(day),
            (Ns::Atom, "updated" | "modified") | (Ns::Dc, "modified") => entry.changed = day(),
            (Ns::Dc, "creator") => entry.creators.extend(authors(words)),
            (Ns::Rss, "author") | (Ns::Atom, "author/name") => entry.authors.extend(authors(words)),
            (Ns::Dc | Ns::Rss, "language") => entry.language = words.trim().parse().ok(),
            (Ns::Rss, "description") | (Ns::Atom, "summary") | (Ns::Dc, "description") => {
                entry.summary = entry.summary.take().or_else(|| plain(words));
            }
            _ => {}
        }
    }

    fn feed_says(&mut self, words: &str) {
        let Some((ns, _)) = self.last() else { return };
        // RSS holds its words in a channel, Atom in the feed itself.
        let path = self.path();
        let path = if path.first() == Some(&"channel") { &path[1..] } else { &path[..] };
        match (ns, path) {
            (Ns::Rss | Ns::Atom, ["title"]) => {
                self.feed.title = self.feed.title.take().or_else(|| plain(words))
            }
            (Ns::Rss | Ns::Dc, ["language"]) => self.feed.language = words.trim().parse().ok(),
            (Ns::Atom, ["author", "name"]) | (Ns::Dc, ["creator"]) => {
                self.feed.authors.extend(authors(words))
            }
            _ => {}
        }
    }

    fn settle(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        let mark = entry.mark.filter(|mark| !mark.is_empty());
        let by_mark = mark.as_deref().filter(|_| entry.permalink).and_then(|mark| address(mark, None));
        let Some(link) = entry.orig_link.or(entry.link).or(by_mark) else {
            self.without_link += 1;
            return;
        };
        let mark = mark.and_then(|mark| Text::lenient(&mark)).or_else(|| Text::lenient(link.as_str()));
        let Some(mark) = mark else { return };
        let mut names = if entry.creators.is_empty() { entry.authors } else { entry.creators };
        names.truncate(24);
        let entry = FeedEntry {
            link,
            mark,
            title: entry.title,
            authors: names,
            day: entry.published.or(entry.changed),
            language: entry.language,
            summary: entry.summary,
        };
        self.feed.take(entry, &mut self.links);
    }

    fn end(mut self) -> Result<Feed, FeedRefusal> {
        if self.feed.entries.is_empty() {
            return match (self.broken, self.without_link) {
                (Some(why), _) => Err(FeedRefusal::Broken(why)),
                // A feed may be empty for a while; that is no fault.
                (None, 0) => Ok(self.feed),
                (None, _) => Err(FeedRefusal::Nothing),
            };
        }
        self.feed.authors.truncate(24);
        if let Some(why) = self.broken {
            self.feed.losses.push(format!("The feed is broken {why}; what comes after that was not read."));
        }
        if self.without_link > 0 {
            self.feed.losses.push(format!("Entries without a link: {}.", self.without_link));
        }
        if self.feed.entries.len() >= MOST_ENTRIES {
            self.feed.losses.push(format!("Only the first {MOST_ENTRIES} entries were read."));
        }
        Ok(self.feed)
    }
}

fn attribute(element: &BytesStart, name: &[u8]) -> Option<String> {
    let mut all = element.attributes();
    let attributes = all.with_checks(false).flatten().take(MOST_ATTRIBUTES);
    for attribute in attributes {
        if attribute.key.as_ref() == name {
            return Some(value(&attribute));
        }
    }
    None
}

fn value(attribute: &Attribute) -> String {
    let raw = String::from_utf8_lossy(&attribute.value);
    let raw: String = raw.chars().take(4_000).collect();
    crate::words::unescaped(&raw).into_owned()
}
