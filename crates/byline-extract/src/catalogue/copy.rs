//! Where an op-ed first ran, when an old site kept only a copy: the sentence that says so, or a field that holds its address.
//! It refuses a link to the old site itself, and to guess between two addresses.

use crate::body::{is_a_name, is_notice, is_wall, named_in};
use byline_core::{
    address::WebAddress,
    day::Day,
    evidence::{Confidence, Found, Origin},
    prose::{Block, Prose},
    text::Text,
};

/// Words of a sentence that points elsewhere.
const LONGEST: usize = 60;

/// A copy with what it says of its original.
#[derive(Default)]
pub(crate) struct Copy {
    pub original: Option<Found<WebAddress>>,
    pub outlet: Option<Found<Text>>,
    pub notice: Option<Found<Text>>,
    pub day: Option<Found<Day>>,
    /// The copy says that the rest is there.
    pub leads_on: bool,
    /// The text without the sentence.
    pub body: Prose,
}

/// Reads the text of a copy at the site whose own host is given, as bare as [`WebAddress::host`].
pub(crate) fn of(body: Prose, own: Option<&str>) -> Copy {
    let blocks = body.blocks();
    let points = |block: &Block| pointer(block, own).is_some();
    // The last word on it counts: an excerpt leads on at its end.
    let leads = |last: &usize| is_signed(&blocks[*last]) && pointed(&blocks[*last], own).is_some();
    let signed = || blocks.len().checked_sub(1).filter(leads);
    let spoken = || blocks.iter().rposition(speaks);
    let Some(at) = blocks.iter().rposition(points).or_else(signed).or_else(spoken) else {
        return Copy { body, ..Copy::default() };
    };
    let text = blocks[at].plain();
    let found = if is_signed(&blocks[at]) { pointed(&blocks[at], own) } else { pointer(&blocks[at], own) };
    // "Originally published at The Harbour:" with the bare address in the paragraph below.
    let below = blocks
        .get(at + 1)
        .filter(|next| found.is_none() && next.words() <= 12)
        .and_then(|next| pointed(next, own));
    let address = found.clone().or(below.clone()).map(|(address, _)| address);
    let linked = found.as_ref().map(|(_, words)| words.as_str()).filter(|words| is_a_name(words));
    let name = linked.map(str::to_owned).or_else(|| named_in(&text));
    // A line "Source: …" may also name where a figure is from.
    let confidence = if is_signed(&blocks[at]) { Confidence::Likely } else { Confidence::Sure };
    let sure = |value| Found::new(value, Origin::PageText, confidence).quoting(&text);
    let mut kept = blocks.to_vec();
    kept.drain(at..at + 1 + usize::from(below.is_some()));
    Copy {
        original: address.map(sure),
        outlet: name
            .and_then(|name| Text::lenient(&name))
            .map(|name| Found::new(name, Origin::PageText, Confidence::Likely).quoting(&text)),
        notice: Text::lenient(&text).map(|text| Found::new(text, Origin::PageText, confidence)),
        day: crate::day::from_words(&text)
            .map(|day| Found::new(day, Origin::PageText, Confidence::Likely).quoting(&text)),
        leads_on: is_wall(&text),
        body: Prose::new(kept),
    }
}

fn speaks(block: &Block) -> bool {
    if matches!(block, Block::Heading { .. }) || block.words() as usize > LONGEST {
        return false;
    }
    let text = block.plain();
    is_notice(&text) || is_wall(&text)
}

/// What stands before an outlet's name under a text ("Source: The Harbour").
const SIGNED: [&str; 8] = ["source:", "via:", "original:", "from:", "quelle:", "fuente:", "المصدر:", "ماخذ:"];

/// Whether a block is a line of that kind; within a text it may speak of a table.
fn is_signed(block: &Block) -> bool {
    let text = block.plain().trim_start().to_lowercase();
    block.words() <= 12 && SIGNED.iter().any(|sign| text.starts_with(sign))
}

/// The link of a block that says where the text is from.
fn pointer(block: &Block, own: Option<&str>) -> Option<(WebAddress, String)> {
    if speaks(block) { pointed(block, own) } else { None }
}

/// The first link that leads to another host, a page of it before its front.
fn pointed(block: &Block, own: Option<&str>) -> Option<(WebAddress, String)> {
    let links = Prose::new(vec![block.clone()]).links();
    let mut outside: Vec<_> = links.into_iter().filter(|link| Some(link.href.host()) != own).collect();
    outside.sort_by_key(|link| link.href.url().path().len() <= 1);
    outside.into_iter().next().map(|link| (link.href, link.words.to_string()))
}

/// Names of fields that hold the original's address, by what they contain.
const NAMES: [&str; 9] = [
    "original",
    "source",
    "syndication",
    "external",
    "canonical",
    "links_to",
    "publication",
    "outlet",
    "link",
];
/// Fields whose addresses are never an original's.
const NEVER: [&str; 12] = [
    "image",
    "thumb",
    "video",
    "audio",
    "enclosure",
    "avatar",
    "twitter",
    "facebook",
    "og:",
    "pdf",
    "file",
    "download",
];

/// The one outside address among fields of an old site, and the field that holds it.
pub(crate) fn in_fields<'a>(
    fields: impl Iterator<Item = (&'a str, &'a str)>,
    own: Option<&str>,
) -> Option<(Found<WebAddress>, &'a str)> {
    let mut named: Vec<(WebAddress, &str)> = Vec::new();
    let mut other: Vec<(WebAddress, &str)> = Vec::new();
    for (name, value) in fields {
        let lower = name.to_ascii_lowercase();
        let value = value.trim();
        if value.len() > 2_048 || !value.starts_with("http") || value.contains(char::is_whitespace) {
            continue;
        }
        if NEVER.iter().any(|never| lower.contains(never)) {
            continue;
        }
        let Ok(address) = value.parse::<WebAddress>() else { continue };
        let is_page = address.url().path().len() > 1 && !is_media(address.url().path());
        if !is_page || Some(address.host()) == own {
            continue;
        }
        let list = if NAMES.iter().any(|part| lower.contains(part)) { &mut named } else { &mut other };
        if list.iter().all(|(held, _)| held.key() != address.key()) {
            list.push((address, name));
        }
    }
    let (one, confidence) = match (named.as_slice(), other.as_slice()) {
        ([one], _) => (one.clone(), Confidence::Likely),
        ([], [one]) if !one.1.starts_with('_') => (one.clone(), Confidence::Guess),
        _ => return None,
    };
    let quote = format!("{}: {}", one.1, one.0);
    Some((Found::new(one.0, Origin::Record, confidence).quoting(&quote), one.1))
}

fn is_media(path: &str) -> bool {
    let end = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(end.as_str(), "jpg" | "jpeg" | "png" | "gif" | "webp" | "svg" | "mp3" | "mp4" | "css" | "js")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose_from_html;

    fn read(html: &str) -> Copy {
        of(prose_from_html(html, None), Some("institute.example"))
    }

    #[test]
    fn a_sentence_with_its_link_names_the_original() {
        let copy = read(
            "<p>Every summer the city holds the same argument.</p>\
             <p>Continue reading at <a href=\"https://harbour.example/opinion/water\">The Harbour</a></p>",
        );
        assert_eq!(copy.original.unwrap().value.as_str(), "https://harbour.example/opinion/water");
        assert_eq!(copy.outlet.unwrap().value.as_str(), "The Harbour");
        assert!(copy.leads_on);
        assert_eq!(copy.body.to_plain(), "Every summer the city holds the same argument.");
    }

    #[test]
    fn a_source_under_the_text_is_likely_the_original() {
        let copy = read(
            "<p>Every summer it forgets to count.</p><p>Source: <a href='https://harbour.example/opinion/water'>The Harbour</a></p>",
        );
        let original = copy.original.unwrap();
        assert_eq!(original.value.as_str(), "https://harbour.example/opinion/water");
        assert_eq!((original.confidence, copy.leads_on), (Confidence::Likely, false));
        assert_eq!(copy.outlet.unwrap().value.as_str(), "The Harbour");
        assert_eq!(copy.body.to_plain(), "Every summer it forgets to count.");
        let figure = read(
            "<p>Source: <a href='https://harbour.example/table'>a table</a></p><p>It counts.</p><p>Source: the Bank</p>",
        );
        assert!(figure.original.is_none() && figure.body.words() > 5);
    }

    #[test]
    fn a_notice_gives_the_outlet_the_day_and_the_address_below() {
        let copy = read(
            "<p><em>This piece originally appeared in The Lombard Review on 30 September 2025.</em></p>\
             <p><a href='https://lombard.example/r/12'>https://lombard.example/r/12</a></p><p>Every summer it forgets to count.</p>",
        );
        assert_eq!(copy.original.unwrap().value.as_str(), "https://lombard.example/r/12");
        assert_eq!(copy.outlet.unwrap().value.as_str(), "The Lombard Review");
        assert_eq!(copy.day.unwrap().value.edtf(), "2025-09-30");
        assert!(!copy.leads_on);
        assert_eq!(copy.body.to_plain(), "Every summer it forgets to count.");
    }

    #[test]
    fn a_link_to_the_old_site_itself_is_no_original() {
        let copy = read(
            "<p>Text.</p><p>To read the full report go <a href='https://www.institute.example/r'>here</a>.</p>",
        );
        assert!(copy.original.is_none());
    }

    #[test]
    fn a_field_holds_the_original_only_when_it_is_the_only_one() {
        let fields = [
            ("_wp_page_template", "default"),
            ("op_ed_link", "https://harbour.example/a/1"),
            ("og:image", "https://harbour.example/a/2"),
            ("home", "https://institute.example/x"),
        ];
        let (found, name) = in_fields(fields.into_iter(), Some("institute.example")).unwrap();
        assert_eq!((found.value.as_str(), name), ("https://harbour.example/a/1", "op_ed_link"));
        let two = [("source_url", "https://a.example/1"), ("original_link", "https://b.example/2")];
        assert!(in_fields(two.into_iter(), None).is_none());
    }
}
