//! RIS, the records that reference managers exchange: a tag, a dash, a value, line after line.
//! It refuses to stop at a broken record: it is left with its line, and the next is read.

use super::{LARGEST_RECORD, Lines, Reference, dates, text_of, too_large};
use crate::catalogue::{Catalogue, CatalogueRefusal, LeftOut, Listed};
use byline_core::oped::Kind;
use std::io::Read;

const WANTED: &str = "a RIS file";

/// A RIS file on its way.
pub struct Ris {
    text: String,
    at: usize,
    lines: Lines,
    file: String,
    met: bool,
}

impl Ris {
    /// Begins to read; `file` is the file's name, by which its records are known again.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when it is no text, or too large.
    pub fn new(from: impl Read, file: &str) -> Result<Self, CatalogueRefusal> {
        let text = text_of(from, WANTED)?;
        Ok(Self { text, at: 0, lines: Lines::new(), file: file.to_owned(), met: false })
    }
}

impl Catalogue for Ris {
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal> {
        let Some(start) = begin(&self.text, self.at) else {
            if self.met {
                return Ok(None);
            }
            let why =
                "no line begins with \u{201c}TY  - \u{201d}; export it as RIS and give that file".to_owned();
            return Err(CatalogueRefusal::NotThis { wanted: WANTED, why });
        };
        self.met = true;
        let line = self.lines.of(&self.text, start);
        let (record, end) = record(&self.text, start);
        self.at = end;
        let place = format!("line {line}");
        if record.len() > LARGEST_RECORD {
            return Ok(Some(too_large(place)));
        }
        Ok(Some(read(record, place, &self.file)))
    }

    fn bytes_read(&self) -> u64 {
        self.at as u64
    }
}

/// The tag and value of a line: `AU  - Khan, Ali`.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let tag = line.get(..2)?;
    let rest = line[2..].trim_start_matches([' ', '\t']);
    let gap = line.len() - 2 - rest.len();
    let value = rest.strip_prefix('-').filter(|_| (1..=4).contains(&gap))?;
    let is_tag = tag.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && tag.as_bytes()[0].is_ascii_uppercase();
    is_tag.then(|| (tag, value.trim()))
}

fn begin(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if tagged(line.trim_start_matches('\u{feff}')).is_some_and(|(tag, _)| tag == "TY") {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// The record's own stretch: to its end mark, or to where the next one begins without.
fn record(text: &str, start: usize) -> (&str, usize) {
    let mut at = start;
    for (number, line) in text[start..].split_inclusive('\n').enumerate() {
        match tagged(line).map(|(tag, _)| tag) {
            Some("TY") if number > 0 => return (&text[start..at], at),
            Some("ER") => return (&text[start..at + line.len()], at + line.len()),
            _ => at += line.len(),
        }
    }
    (&text[start..], text.len())
}

fn read(record: &str, place: String, file: &str) -> Listed {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in record.lines() {
        match (tagged(line.trim_start_matches('\u{feff}')), fields.last_mut()) {
            (Some((tag, value)), _) => fields.push((tag.to_owned(), value.to_owned())),
            // A value that goes over several lines.
            (None, Some((_, value))) if !line.trim().is_empty() => {
                value.push(' ');
                value.push_str(line.trim());
            }
            _ => {}
        }
    }
    let first = |tags: &[&str]| {
        let find = |tag: &&str| fields.iter().find(|(found, value)| found == tag && !value.is_empty());
        tags.iter().find_map(find).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let all = |tags: &[&str]| -> Vec<String> {
        let of = fields.iter().filter(|(tag, value)| tags.contains(&tag.as_str()) && !value.is_empty());
        of.map(|(_, value)| value.clone()).collect()
    };
    let kind = first(&["TY"]);
    let (kind, why_not) = kind_of(&kind);
    let key = first(&["ID"]);
    let place = if key.is_empty() { place } else { format!("{place}, record {key}") };
    if let Some(what) = why_not {
        return Listed::Left(LeftOut { place, why: format!("It is {what}, no op-ed.") });
    }
    let (start, end) = (first(&["SP"]), first(&["EP"]));
    let pages = if end.is_empty() || end == start { start } else { format!("{start}\u{2013}{end}") };
    let date = first(&["DA", "PY", "Y1"]);
    let day = day(&date).or_else(|| day(&first(&["PY", "Y1"])));
    let mut reference = Reference {
        key: Some(key).filter(|key| !key.is_empty()),
        title: first(&["TI", "T1", "CT"]),
        authors: all(&["AU", "A1"]).iter().map(|name| turned(name)).collect(),
        outlet: first(&["T2", "JO", "JF", "JA", "J2", "BT", "PB"]),
        section: first(&["SE"]),
        url: first(&["UR", "L2", "LK"]),
        doi: first(&["DO"]),
        language: first(&["LA"]),
        print: Reference::citation(&first(&["VL"]), &first(&["IS"]), &pages),
        keywords: all(&["KW"]),
        kind,
        day,
        source: record.as_bytes().to_vec(),
        place,
        ..Reference::default()
    };
    if reference.day.is_none() && !date.is_empty() {
        reference.losses.push(format!("The day \u{201c}{date}\u{201d} could not be read."));
    }
    if !first(&["AB", "N2"]).is_empty() {
        reference.losses.push("Its abstract stays behind.".to_owned());
    }
    reference.listed(file)
}

/// `2012/01/03/morning edition`, with any part missing; or a date in words.
fn day(raw: &str) -> Option<byline_core::day::Day> {
    let parts: Vec<&str> = raw.split('/').map(str::trim).collect();
    match parts[..] {
        [year] => dates::read(year, super::DateOrder::Unknown),
        [year, month] if year.len() == 4 => dates::parts(year, month, ""),
        [year, month, day, ..] if year.len() == 4 => {
            let other = parts.get(3).copied().unwrap_or_default();
            let month = if month.is_empty() { other } else { month };
            dates::parts(year, month, day)
        }
        _ => dates::read(raw, super::DateOrder::Unknown),
    }
}

/// "Khan, Ali, Jr." as it is signed.
fn turned(name: &str) -> String {
    let parts: Vec<&str> = name.split(',').map(str::trim).collect();
    match parts[..] {
        [family, given] => format!("{given} {family}"),
        [family, given, suffix, ..] => format!("{given} {family}, {suffix}"),
        _ => name.to_owned(),
    }
}

/// What kind of piece it is, or what it is instead of one.
fn kind_of(tag: &str) -> (Option<Kind>, Option<&'static str>) {
    match tag {
        "BOOK" | "EBOOK" | "EDBOOK" => (None, Some("a book")),
        "THES" => (None, Some("a thesis")),
        "DATA" | "DBASE" | "AGGR" => (None, Some("a set of data")),
        "COMP" => (None, Some("a program")),
        "PAT" => (None, Some("a patent")),
        "ART" | "FIGURE" | "MAP" | "MUSIC" => (None, Some("a work of art or a map")),
        "SOUND" | "VIDEO" | "ADVS" | "MPCT" => (Some(Kind::Broadcast), None),
        _ => (None, None),
    }
}
