//! Citations as they are printed: APA, Chicago, MLA, one like the Bluebook, and a plain line.
//! It refuses a style for anything but a newspaper's, magazine's or blog's piece, which is all that is ever cited here.

use super::{Citation, CitedName};
use crate::{day::Day, evidence::kebab, oped::Kind};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How a citation is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CitationStyle {
    /// American Psychological Association, 7th edition.
    Apa,
    /// Chicago Manual of Style, bibliography.
    Chicago,
    /// Modern Language Association, 9th edition.
    Mla,
    /// As the Bluebook has it.
    Bluebook,
    /// A plain line.
    Plain,
}

kebab!(CitationStyle);

impl CitationStyle {
    /// Every style.
    pub const ALL: [Self; 5] = [Self::Apa, Self::Chicago, Self::Mla, Self::Bluebook, Self::Plain];
}

/// A piece of a printed citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub words: String,
    /// Whether it is slanted.
    pub slanted: bool,
    /// Whether it is an address.
    pub address: bool,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// As MLA and the Bluebook shorten them.
const SHORT_MONTHS: [&str; 12] =
    ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// The citation in `style`.
#[must_use]
pub fn rendered(citation: &Citation, style: CitationStyle) -> Vec<Piece> {
    let mut line = Line::default();
    match style {
        CitationStyle::Apa => apa(citation, &mut line),
        CitationStyle::Chicago => chicago(citation, &mut line),
        CitationStyle::Mla => mla(citation, &mut line),
        CitationStyle::Bluebook => bluebook(citation, &mut line),
        CitationStyle::Plain => plain(citation, &mut line),
    }
    line.0
}

/// A line under way.
#[derive(Default)]
struct Line(Vec<Piece>);

impl Line {
    fn say(&mut self, words: impl Into<String>) -> &mut Self {
        self.put(words.into(), false, false)
    }

    fn slant(&mut self, words: impl Into<String>) -> &mut Self {
        self.put(words.into(), true, false)
    }

    fn at(&mut self, address: &str) -> &mut Self {
        self.put(address.to_owned(), false, true)
    }

    fn put(&mut self, words: String, slanted: bool, address: bool) -> &mut Self {
        if !words.is_empty() {
            self.0.push(Piece { words, slanted, address });
        }
        self
    }

    /// The original and its archived copy.
    fn ends(&mut self, citation: &Citation, archived: &str) {
        self.at(citation.address());
        if let Some((address, day)) = &citation.archived {
            self.say(format!(". {archived} {}, ", day_first(day))).at(address);
        }
    }
}

/// Ends with a mark of its own, or gets a point.
fn closed(words: &str) -> String {
    if words.ends_with(['.', '?', '!', '\u{2026}', '\u{61f}', '\u{6d4}']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}

/// A title within quotation marks: marks within it become single ones.
fn quoted(title: &str, mark: &str) -> String {
    let inner = title.replace('\u{201c}', "\u{2018}").replace('\u{201d}', "\u{2019}");
    let mark = if inner.ends_with(['.', '?', '!', '\u{2026}', '\u{61f}', '\u{6d4}']) { "" } else { mark };
    format!("\u{201c}{inner}{mark}\u{201d}")
}

fn month(day: &Day, names: &[&'static str; 12]) -> Option<&'static str> {
    day.month().and_then(|month| names.get(usize::try_from(month).ok()?.checked_sub(1)?)).copied()
}

/// "3 January 2012", as precise as it is known.
pub(super) fn day_first(day: &Day) -> String {
    dated(day, &MONTHS)
}

fn dated(day: &Day, names: &[&'static str; 12]) -> String {
    match (month(day, names), day.day()) {
        (Some(month), Some(n)) => format!("{n} {month} {}", day.year()),
        (Some(month), None) => format!("{month} {}", day.year()),
        _ => day.year().to_string(),
    }
}

fn month_first(day: &Day, names: &[&'static str; 12]) -> String {
    match (month(day, names), day.day()) {
        (Some(month), Some(n)) => format!("{month} {n}, {}", day.year()),
        (Some(month), None) => format!("{month} {}", day.year()),
        _ => day.year().to_string(),
    }
}

/// What it is, in brackets, where the title does not show it.
fn sort(kind: Kind) -> &'static str {
    match kind {
        Kind::OpEd => "Op-ed",
        Kind::Letter => "Letter to the editor",
        Kind::Review => "Review",
        Kind::Interview => "Interview",
        Kind::QuotedIn => "News",
        Kind::Broadcast => "Broadcast",
    }
}

fn apa(citation: &Citation, line: &mut Line) {
    let names: Vec<String> = citation.authors.iter().map(CitedName::initialled).collect();
    let names = match names.as_slice() {
        [one] => one.clone(),
        [first @ .., last] if names.len() <= 20 => format!("{}, & {last}", first.join(", ")),
        many if many.len() > 20 => format!("{}, \u{2026} {}", many[..19].join(", "), many[many.len() - 1]),
        _ => String::new(),
    };
    let date = match &citation.day {
        None => "n.d.".to_owned(),
        Some(day) => match (month(day, &MONTHS), day.day()) {
            (Some(month), Some(n)) => format!("{}, {month} {n}", day.year()),
            (Some(month), None) => format!("{}, {month}", day.year()),
            _ => day.year().to_string(),
        },
    };
    let (title, sort) = (&citation.title, sort(citation.kind));
    if !names.is_empty() {
        line.say(format!("{} ", closed(&names)));
    }
    line.say(format!("({date}). {title} [{sort}]. ")).slant(&citation.outlet).say(". ");
    line.ends(citation, "Archived");
}

fn chicago(citation: &Citation, line: &mut Line) {
    let names = match citation.authors.as_slice() {
        [] => String::new(),
        [one] => one.sorted(),
        [first, .., last] if citation.authors.len() <= 10 => {
            let middle = &citation.authors[1..citation.authors.len() - 1];
            let middle: String = middle.iter().map(|name| format!(", {}", name.spoken())).collect();
            format!("{}{middle}, and {}", first.sorted(), last.spoken())
        }
        [first, others @ ..] => {
            let others: String = others.iter().take(6).map(|name| format!(", {}", name.spoken())).collect();
            format!("{}{others}, et al.", first.sorted())
        }
    };
    if !names.is_empty() {
        line.say(format!("{} ", closed(&names)));
    }
    line.say(format!("{} ", quoted(&citation.title, "."))).slant(&citation.outlet);
    if let Some(day) = &citation.day {
        line.say(format!(", {}", month_first(day, &MONTHS)));
    }
    line.say(". ");
    line.ends(citation, "Archived");
    line.say(".");
}

fn mla(citation: &Citation, line: &mut Line) {
    let names = match citation.authors.as_slice() {
        [] => String::new(),
        [one] => one.sorted(),
        [one, two] => format!("{}, and {}", one.sorted(), two.spoken()),
        [first, ..] => format!("{}, et al.", first.sorted()),
    };
    if !names.is_empty() {
        line.say(format!("{} ", closed(&names)));
    }
    line.say(format!("{} ", quoted(&citation.title, "."))).slant(&citation.outlet);
    if let Some(day) = &citation.day {
        line.say(format!(", {}", dated(day, &SHORT_MONTHS)));
    }
    line.say(", ");
    line.ends(citation, "Archived");
    line.say(".");
}

fn bluebook(citation: &Citation, line: &mut Line) {
    let names = match citation.authors.as_slice() {
        [] => String::new(),
        [one] => one.spoken(),
        [one, two] => format!("{} & {}", one.spoken(), two.spoken()),
        [first, ..] => format!("{} et al.", first.spoken()),
    };
    if !names.is_empty() {
        line.say(format!("{names}, "));
    }
    line.say("Opinion, ").slant(&citation.title).say(format!(", {}", citation.outlet));
    if let Some(day) = &citation.day {
        line.say(format!(" ({})", month_first(day, &SHORT_MONTHS)));
    }
    line.say(", ").at(citation.address());
    if let Some((address, day)) = &citation.archived {
        line.say(format!(" [archived {}, ", month_first(day, &SHORT_MONTHS))).at(address).say("]");
    }
    line.say(".");
}

fn plain(citation: &Citation, line: &mut Line) {
    let names: Vec<String> = citation.authors.iter().map(CitedName::spoken).collect();
    if !names.is_empty() {
        line.say(format!("{}: ", names.join(", ")));
    }
    line.say(format!("{}, {}", quoted(&citation.title, ""), citation.outlet));
    if let Some(day) = &citation.day {
        line.say(format!(", {}", day_first(day)));
    }
    line.say(". ").at(citation.address()).say(". ");
    if citation.original.is_some() {
        line.say(format!("Displayed by {}: ", citation.institute)).at(&citation.here).say(".");
    } else {
        line.say(format!("Displayed by {}.", citation.institute));
    }
    if let Some((address, day)) = &citation.archived {
        line.say(format!(" Archived copy of {}: ", day_first(day))).at(address).say(".");
    }
}
