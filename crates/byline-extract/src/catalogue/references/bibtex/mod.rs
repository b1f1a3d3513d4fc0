//! BibTeX and BibLaTeX: entries with their strings and cross-references, LaTeX made into letters.
//! It refuses to lose the rest for one broken entry: that one is left with its line, and the next `@` is looked for.

mod entry;
mod latex;
mod names;

use super::{LARGEST_RECORD, Lines, Reference, dates, text_of, too_large};
use crate::{
    catalogue::{Catalogue, CatalogueRefusal, LeftOut, Listed},
    keywords,
};
use byline_core::{day::Day, oped::Kind};
use entry::{Entry, Found, Strings};
use std::{collections::HashMap, io::Read};

const WANTED: &str = "a BibTeX file";

/// A BibTeX file on its way. An entry may lean on one that stands after it, so the file is looked through once before.
pub struct Bibtex {
    text: String,
    at: usize,
    lines: Lines,
    file: String,
    strings: Strings,
    /// Where each entry begins that another leans on.
    parents: HashMap<String, usize>,
}

/// Entries that lean on each other, one on the next, at most.
const MOST_PARENTS: usize = 4;

impl Bibtex {
    /// Begins to read; `file` is the file's name, by which its entries are known again.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when it is no BibTeX, or too large.
    pub fn new(from: impl Read, file: &str) -> Result<Self, CatalogueRefusal> {
        let text = text_of(from, WANTED)?;
        let mut strings = Strings::with_months();
        let mut parents = HashMap::new();
        let (mut at, mut met) = (0, false);
        while let Some((found, start, end)) = entry::next(&text, at) {
            match found {
                Found::Strings(body) => strings.take(body),
                Found::Entry { key, .. } => {
                    parents.entry(key.to_lowercase()).or_insert(start);
                }
                Found::Other | Found::Broken(_) => {}
            }
            met = true;
            at = end;
        }
        if !met {
            let why =
                "no entry begins with \u{201c}@\u{201d}; export it as BibTeX and give that file".to_owned();
            return Err(CatalogueRefusal::NotThis { wanted: WANTED, why });
        }
        Ok(Self { text, at: 0, lines: Lines::new(), file: file.to_owned(), strings, parents })
    }

    /// The entry's fields, with those of the entries it leans on where it has none of its own.
    fn whole(&self, entry: &mut Entry, losses: &mut Vec<String>) {
        let mut asked = vec![entry.key.to_lowercase()];
        let mut leaning = entry.take_parents();
        while let Some(parent) = leaning.pop() {
            let key = parent.to_lowercase();
            if asked.contains(&key) {
                continue;
            }
            asked.push(key.clone());
            let found = self.parents.get(&key).filter(|_| asked.len() <= MOST_PARENTS + 1);
            let Some((Found::Entry { body, kind, .. }, ..)) =
                found.and_then(|at| entry::next(&self.text, *at))
            else {
                losses.push(format!("It leans on \u{201c}{parent}\u{201d}, which was not found."));
                continue;
            };
            let mut parent = Entry::read(kind, body, &self.strings);
            leaning.extend(parent.take_parents());
            entry.inherit(&parent);
        }
    }
}

impl Catalogue for Bibtex {
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal> {
        while let Some((found, start, end)) = entry::next(&self.text, self.at) {
            let line = self.lines.of(&self.text, start);
            let place = format!("line {line}");
            let source = &self.text[start..end];
            match found {
                Found::Entry { .. } if source.len() > LARGEST_RECORD => {
                    self.at = end;
                    return Ok(Some(too_large(place)));
                }
                Found::Entry { kind, key, body } => {
                    let mut entry = Entry::read(kind, body, &self.strings);
                    entry.key = key.to_owned();
                    let mut losses = Vec::new();
                    self.whole(&mut entry, &mut losses);
                    let place = if key.is_empty() { place } else { format!("{place}, record {key}") };
                    let listed = listed(&entry, (place, losses, source), &self.file);
                    self.at = end;
                    return Ok(Some(listed));
                }
                Found::Broken(why) => {
                    self.at = end;
                    return Ok(Some(Listed::Left(LeftOut { place, why: why.to_owned() })));
                }
                Found::Strings(_) | Found::Other => self.at = end,
            }
        }
        self.at = self.text.len();
        Ok(None)
    }

    fn bytes_read(&self) -> u64 {
        self.at as u64
    }
}

fn listed(entry: &Entry, (place, losses, source): (String, Vec<String>, &str), file: &str) -> Listed {
    let (kind, why_not) = kind_of(&entry.kind, entry.raw("entrysubtype"));
    if let Some(what) = why_not {
        return Listed::Left(LeftOut { place, why: format!("It is {what}, no op-ed.") });
    }
    let text = |names: &[&str]| {
        names.iter().map(|name| latex::plain(entry.raw(name))).find(|t| !t.is_empty()).unwrap_or_default()
    };
    let (title, subtitle) = (text(&["title"]), text(&["subtitle"]));
    let title = if subtitle.is_empty() || title.is_empty() { title } else { format!("{title}: {subtitle}") };
    let (authors, others) = names::people(entry.raw("author"));
    let words = text(&["keywords", "keyword"]);
    let url = [entry.raw("url"), entry.raw("howpublished")]
        .map(latex::address)
        .into_iter()
        .find(|url| !url.is_empty());
    let mut reference = Reference {
        key: Some(entry.key.clone()).filter(|key| !key.is_empty()),
        title,
        authors,
        outlet: outlet(&text),
        section: text(&["section"]),
        day: day(entry),
        url: url.unwrap_or_default(),
        doi: text(&["doi"]),
        language: text(&["langid", "language", "hyphenation"]),
        print: Reference::citation(&text(&["volume"]), &text(&["number", "issue"]), &text(&["pages"])),
        keywords: keywords::listed(&words),
        kind,
        losses,
        source: source.as_bytes().to_vec(),
        place,
        ..Reference::default()
    };
    if others {
        reference.losses.push(
            "It names \u{201c}others\u{201d} besides its authors; add them on the review screen.".to_owned(),
        );
    }
    let dated = ["date", "year"].iter().any(|name| !entry.raw(name).is_empty());
    if reference.day.is_none() && dated {
        reference.losses.push("Its day could not be read.".to_owned());
    }
    for (name, what) in [
        ("abstract", "Its abstract"),
        ("note", "Its note"),
        ("annote", "Its annotation"),
        ("file", "Its file"),
    ] {
        if !entry.raw(name).is_empty() {
            reference.losses.push(format!("{what} stays behind."));
        }
    }
    reference.listed(file)
}

/// Where it ran, by the first field that says so.
fn outlet(text: &dyn Fn(&[&str]) -> String) -> String {
    let outlet = text(&["journaltitle", "journal", "newspaper", "magazine", "booktitle", "maintitle"]);
    let published = text(&["howpublished"]);
    let published = if published.contains("://") { String::new() } else { published };
    let house = || text(&["publisher", "organization", "institution"]);
    [outlet, published].into_iter().find(|name| !name.is_empty()).unwrap_or_else(house)
}

fn day(entry: &Entry) -> Option<Day> {
    let field = |name: &str| latex::plain(entry.raw(name));
    let date = field("date");
    let by_date = dates::read(&date, super::DateOrder::Unknown);
    let (month, day) = (field("month"), field("day"));
    // "jan # "~3"" is a month with its day.
    let (month, day) = match month.split_once(['\u{a0}', ' ']) {
        Some((name, number))
            if day.is_empty() && number.trim().trim_end_matches(',').parse::<i8>().is_ok() =>
        {
            (name.to_owned(), number.trim().trim_end_matches(',').to_owned())
        }
        _ => (month, day),
    };
    by_date.or_else(|| dates::parts(&field("year"), &month, &day))
}

/// What kind of piece it is, or what it is instead of one.
fn kind_of(kind: &str, subtype: &str) -> (Option<Kind>, Option<&'static str>) {
    match kind {
        "book" | "mvbook" | "proceedings" | "collection" | "mvcollection" | "booklet" | "reference" => {
            (None, Some("a book"))
        }
        "thesis" | "phdthesis" | "mastersthesis" => (None, Some("a thesis")),
        "dataset" => (None, Some("a set of data")),
        "software" => (None, Some("a program")),
        "patent" => (None, Some("a patent")),
        "artwork" | "image" | "music" => (None, Some("a work of art")),
        "audio" | "video" | "movie" => (Some(Kind::Broadcast), None),
        "review" => (Some(Kind::Review), None),
        _ if subtype.eq_ignore_ascii_case("interview") => (Some(Kind::Interview), None),
        _ => (None, None),
    }
}
