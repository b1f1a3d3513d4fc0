//! The outlet's section as the page prints it, and whether the page calls itself opinion.
//! It refuses to guess opinion from the text, and to read it off a menu: the outlet says so beside the title, in its
//! data, or in the address.

use crate::{
    around::{Around, Printed},
    authors::names,
    day,
    draft::OutletSeen,
    labels::{self, Opinion},
    page::Sight,
    title,
    tree::{Called, Node},
    words,
};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};

/// How far from the title a label may stand, in runs of words, before and after it.
const OVER: usize = 16;
const UNDER: usize = 14;

pub fn find(
    sight: &Sight,
    around: &Around,
    title: Option<&Found<Text>>,
    outlet: Option<&Found<OutletSeen>>,
) -> (Option<Found<Text>>, bool) {
    let mut known = title::outlet_keys(sight, outlet);
    known.extend(title.map(|t| words::key(t.value.as_str())));
    let printed = printed(around, &known);
    let told = told(sight);
    let says = |text: &str| labels::opinion(text) != Opinion::No;
    let opinion = sight.ld.is_a("OpinionNewsArticle")
        || printed.iter().any(|l| says(&l.text))
        || told.iter().any(|(text, ..)| says(text))
        || in_address(sight).is_some()
        || around.is_called(Called::Opinion)
        || !prefixes(sight).is_empty()
        || filed(sight).iter().any(|t| says(t))
        || signed_by_the_paper(around)
        || sight.ld.trail().iter().any(|s| says(s))
        || sight.head.all("article:tag").any(|t| labels::opinion(t) == Opinion::Surely);
    (chosen(sight, printed, told), opinion)
}

/// The printed label or the named section that speaks most clearly.
fn chosen(
    sight: &Sight,
    printed: Vec<Label>,
    told: Vec<(String, Origin, Confidence)>,
) -> Option<Found<Text>> {
    let mut best: Option<(u32, String, Origin, Confidence)> = None;
    let mut offer = |score: u32, text: String, origin, confidence| {
        if best.as_ref().is_none_or(|(held, ..)| score > *held) {
            best = Some((score, text, origin, confidence));
        }
    };
    for label in printed {
        offer(label.score(), label.text, Origin::PageText, Confidence::Likely);
    }
    for (text, origin, confidence) in told {
        let speaks = labels::opinion(&text) != Opinion::No;
        offer(if speaks { 10 } else { 5 }, text, origin, confidence);
    }
    for (text, speaks) in in_menu(sight) {
        offer(if speaks { 11 } else { 6 }, text, Origin::PageText, Confidence::Likely);
    }
    for text in filed(sight) {
        let speaks = labels::opinion(&text) != Opinion::No;
        offer(if speaks { 9 } else { 4 }, text, Origin::Markup, Confidence::Likely);
    }
    if let Some(label) = prefixes(sight).into_iter().next() {
        offer(7, label, Origin::Heading, Confidence::Likely);
    }
    let (score, text, origin, confidence) = best?;
    (score >= 2).then(|| Text::lenient(&text).map(|t| Found::new(t, origin, confidence)))?
}

/// A label beside the title.
struct Label {
    text: String,
    /// It leads to the section's page.
    linked: bool,
    /// Its class calls it a label.
    classed: bool,
    crumb: bool,
}

impl Label {
    /// Words for opinion weigh most; a linked label is a place in the paper, one without link a kind of text.
    fn score(&self) -> u32 {
        let speaks = match labels::opinion(&self.text) {
            Opinion::Surely => 8,
            Opinion::Perhaps => 6,
            Opinion::No => 0,
        };
        speaks + 4 * u32::from(self.linked) + 2 * u32::from(self.classed) + 2 * u32::from(self.crumb)
    }
}

/// Whether the byline names a kind of text in place of a person ("Editorial").
fn signed_by_the_paper(around: &Around) -> bool {
    let near = around.after.iter().take(8);
    near.filter(|r| words::rough_count(&r.text) <= 3).any(|r| labels::opinion(&r.text) == Opinion::Surely)
}

/// The labels over the title, and the marked ones under it, nearest first.
fn printed(around: &Around, known: &[String]) -> Vec<Label> {
    let over = around.labels.iter().filter(|r| r.steps <= OVER).map(|r| (r, true));
    let under = around.after.iter().filter(|r| r.steps <= UNDER).map(|r| (r, false));
    let mut found: Vec<Label> = Vec::new();
    for (run, over) in over.chain(under) {
        if around.is_menu(run) || !fits(&run.text, known) {
            continue;
        }
        let classed = around.apart(run).take(3).any(|a| a.is_called(Called::Label));
        let crumb = around.is_crumb(run);
        let linked = around.apart(run).any(|a| a.name() == "a") && !around.is_person(run);
        let beside = over && run.steps <= 4;
        if classed
            || (over && crumb)
            || (run.steps <= 2 && beside && linked)
            || (beside && labels::opinion(&run.text) != Opinion::No)
        {
            found.push(Label { text: bare(run), linked, classed, crumb });
        }
    }
    found
}

/// A label without the marks around it.
fn bare(run: &Printed) -> String {
    run.text
        .trim_matches(|c: char| {
            matches!(c, '/' | '|' | '>' | '\u{bb}' | '\u{203a}' | ':' | '-' | '\u{b7}') || c.is_whitespace()
        })
        .to_owned()
}

fn fits(text: &str, known: &[String]) -> bool {
    let key = words::key(text);
    (1..=6).contains(&words::rough_count(text))
        && (2..=40).contains(&text.chars().count())
        && !known.contains(&key)
        && !labels::is_furniture(&key)
        && !text.ends_with(['\u{2026}', '.', '?', '!'])
        && names::after_prefix(text).is_none()
        && day::from_words(text).is_none()
        && !text.chars().all(|c| !c.is_alphabetic())
}

/// The section by the data.
pub fn told(sight: &Sight) -> Vec<(String, Origin, Confidence)> {
    let meta = |names: &[&str]| sight.head.meta(names).map(str::to_owned);
    let said = [
        (sight.ld.text("articleSection"), Origin::JsonLd, Confidence::Sure),
        (meta(&["article:section", "og:article:section"]), Origin::OpenGraph, Confidence::Sure),
        (
            meta(&["section", "parsely-section", "sailthru.section", "citation_section", "dc.subject"]),
            Origin::Meta,
            Confidence::Likely,
        ),
    ];
    let fits =
        |t: &String| (1..=6).contains(&words::rough_count(t)) && !t.contains("://") && !t.contains('/');
    said.into_iter()
        .filter_map(|(text, origin, confidence)| Some((text.filter(fits)?, origin, confidence)))
        .collect()
}

/// The labels by which the title's lines in head and headings open ("Kommentar: ...", "Opinion | ...").
fn prefixes(sight: &Sight) -> Vec<String> {
    let titles = [sight.head.meta(&["og:title", "twitter:title"]), sight.head.title.as_deref()];
    let nodes = sight.doc.select("h1, h2");
    let headings: Vec<String> = nodes.iter().take(6).map(Node::text).collect();
    let all = headings.iter().map(String::as_str).chain(titles.into_iter().flatten());
    all.filter_map(|t| labels::prefix(t)).map(|(label, _)| label.to_owned()).collect()
}

/// Where the page files the op-ed, when that stands at its foot: the category's link.
fn filed(sight: &Sight) -> Vec<String> {
    const MARKS: &str =
        "a[rel~='category'], .cat-links a, .itemCategory a, .entry-categories a, .post-categories a";
    let read = |selector: &str| -> Vec<String> {
        let nodes = sight.doc.select(selector);
        let shown = nodes.iter().take(8).map(Node::text);
        shown.filter(|t| (1..=5).contains(&words::rough_count(t)) && t.chars().count() <= 40).collect()
    };
    let mut found = read(MARKS);
    found.extend(read("a[rel~='tag']").into_iter().filter(|t| labels::opinion(t) == Opinion::Surely));
    found
}

/// The part of the address that says opinion.
fn in_address(sight: &Sight) -> Option<String> {
    let said = sight.head.link("canonical").and_then(|c| sight.head.absolute(c));
    let address = sight.url.cloned().or(said)?;
    let first = address.host().split('.').next().unwrap_or("").to_owned();
    if labels::opinion(&first) == Opinion::Surely {
        return Some(first);
    }
    let segments: Vec<&str> = address.url().path_segments().into_iter().flatten().collect();
    let before = &segments[..segments.len().saturating_sub(1)];
    before
        .iter()
        .find(|s| labels::opinion(&s.replace(['-', '_'], " ")) != Opinion::No)
        .map(|s| (*s).to_owned())
}

/// The names by which the page's menu calls the parts of its address, and whether they say opinion.
fn in_menu(sight: &Sight) -> Vec<(String, bool)> {
    let said = sight.head.link("canonical").and_then(|c| sight.head.absolute(c));
    let Some(address) = sight.url.cloned().or(said) else { return Vec::new() };
    let parts: Vec<&str> = address.url().path_segments().into_iter().flatten().collect();
    let places: Vec<&str> =
        parts[..parts.len().saturating_sub(1)].iter().copied().filter(|p| p.len() > 2).collect();
    if places.is_empty() {
        return Vec::new();
    }
    let links = sight
        .doc
        .select("nav a, nav li, nav span, header a, header li, [class*='menu'] li, [class*='menu'] a");
    let mut found = Vec::new();
    for node in links.iter().take(120) {
        if node.length() > 40 {
            continue;
        }
        let text = node.text();
        let key = labels::plain(&words::key(&text));
        let speaks = labels::opinion(&text) != Opinion::No;
        let leads = |place: &str| {
            node.attr("href").is_some_and(|h| h.trim_end_matches('/').rsplit('/').next() == Some(place))
        };
        if places.iter().any(|p| labels::plain(&words::key(p)) == key || (speaks && leads(p)))
            && !text.is_empty()
        {
            found.push((text, speaks));
        }
    }
    found
}
