//! CSL-JSON, as Zotero and pandoc write it: a list of records, each read by itself.
//! It refuses to lose the rest for one broken record: that one is left with its line.

use super::{LARGEST_RECORD, Lines, Reference, dates, text_of, too_large};
use crate::{
    catalogue::{Catalogue, CatalogueRefusal, LeftOut, Listed},
    keywords,
};
use byline_core::{day::Day, oped::Kind, text::Text};
use serde_json::Value;
use std::io::Read;

const WANTED: &str = "CSL-JSON";

/// A CSL-JSON file on its way.
pub struct CslJson {
    text: String,
    at: usize,
    lines: Lines,
    file: String,
}

impl CslJson {
    /// Begins to read; `file` is the file's name, by which its records are known again.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when it is no list of records, or too large.
    pub fn new(from: impl Read, file: &str) -> Result<Self, CatalogueRefusal> {
        let text = text_of(from, WANTED)?;
        let start = text.trim_start();
        let at = text.len() - start.len();
        let listed = start.starts_with('[') || start.starts_with('{');
        if !listed {
            let why = "it does not begin with a list; export it as CSL-JSON and give that file".to_owned();
            return Err(CatalogueRefusal::NotThis { wanted: WANTED, why });
        }
        Ok(Self {
            at: if start.starts_with('[') { at + 1 } else { at },
            text,
            lines: Lines::new(),
            file: file.to_owned(),
        })
    }
}

impl Catalogue for CslJson {
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal> {
        let rest = &self.text[self.at..];
        let start = self.at + (rest.len() - rest.trim_start_matches([',', ' ', '\n', '\r', '\t']).len());
        if matches!(self.text[start..].bytes().next(), None | Some(b']')) {
            self.at = start;
            return Ok(None);
        }
        let line = self.lines.of(&self.text, start);
        let place = format!("line {line}");
        let Some(length) = record_length(&self.text.as_bytes()[start..]) else {
            let why = "a record does not end; export it again".to_owned();
            return Err(CatalogueRefusal::Broken { place, why });
        };
        let record = &self.text[start..start + length];
        self.at = start + length;
        if record.len() > LARGEST_RECORD {
            return Ok(Some(too_large(place)));
        }
        Ok(Some(match serde_json::from_str::<Value>(record) {
            Ok(Value::Object(fields)) => read(&Value::Object(fields), record, place, &self.file),
            Ok(_) => Listed::Left(LeftOut { place, why: "It is no record.".to_owned() }),
            Err(why) => Listed::Left(LeftOut { place, why: format!("It is broken ({why}).") }),
        }))
    }

    fn bytes_read(&self) -> u64 {
        self.at as u64
    }
}

/// How long the value that begins here is, by its brackets outside of strings; none when it does not end.
fn record_length(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b',' if depth == 0 => return Some(at),
            _ => {}
        }
    }
    None
}

fn read(record: &Value, source: &str, place: String, file: &str) -> Listed {
    let text = |names: &[&str]| names.iter().find_map(|name| said(record.get(*name)?)).unwrap_or_default();
    let key = text(&["id", "citation-key"]);
    let place = if key.is_empty() { place } else { format!("{place}, record {key}") };
    let (kind, why_not) = kind_of(&text(&["type"]));
    if let Some(what) = why_not {
        return Listed::Left(LeftOut { place, why: format!("It is {what}, no op-ed.") });
    }
    let issued = record.get("issued");
    let words = text(&["keyword"]);
    let mut reference = Reference {
        key: Some(key).filter(|key| !key.is_empty()),
        title: plain(&text(&["title"])),
        authors: people(record.get("author")),
        outlet: plain(&text(&["container-title", "publisher", "event-title"])),
        section: text(&["section"]),
        day: issued.and_then(day),
        url: text(&["URL"]),
        doi: text(&["DOI"]),
        language: text(&["language"]),
        print: Reference::citation(&text(&["volume"]), &text(&["issue", "number"]), &text(&["page"])),
        keywords: keywords::listed(&words),
        kind,
        source: source.as_bytes().to_vec(),
        place,
        ..Reference::default()
    };
    if reference.day.is_none() && issued.is_some() {
        reference.losses.push("Its day could not be read.".to_owned());
    }
    if !text(&["abstract"]).is_empty() {
        reference.losses.push("Its abstract stays behind.".to_owned());
    }
    reference.listed(file)
}

fn said(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        // Some programs write a list of one.
        Value::Array(list) => list.first().and_then(|first| match first {
            Value::Array(_) => None,
            one => said(one),
        }),
        _ => None,
    }
}

/// Titles may hold `<i>` and `<sup>`.
fn plain(title: &str) -> String {
    let mut line = String::with_capacity(title.len());
    let mut rest = title;
    while let Some(at) = rest.find('<') {
        line.push_str(&rest[..at]);
        let tags = ["<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "<span>", "</span>"];
        let nocase = "<span class=\"nocase\">";
        match tags.iter().copied().chain([nocase]).find(|tag| rest[at..].starts_with(tag)) {
            Some(tag) => rest = &rest[at + tag.len()..],
            None => {
                line.push('<');
                rest = &rest[at + 1..];
            }
        }
    }
    line.push_str(rest);
    line
}

fn people(list: Option<&Value>) -> Vec<String> {
    let Some(Value::Array(list)) = list else { return Vec::new() };
    list.iter().take(100).filter_map(person).collect()
}

fn person(name: &Value) -> Option<String> {
    let part = |field: &str| name.get(field).and_then(said);
    if let Some(literal) = part("literal") {
        return Some(literal);
    }
    let parts = ["given", "dropping-particle", "non-dropping-particle", "family"].map(part);
    let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let line = match part("suffix") {
        Some(suffix) => format!("{line}, {suffix}"),
        None => line,
    };
    (!line.is_empty()).then_some(line)
}

fn day(issued: &Value) -> Option<Day> {
    let number = |value: &Value| said(value).unwrap_or_default();
    let found = match issued.get("date-parts").and_then(|parts| parts.get(0)).and_then(Value::as_array) {
        Some(parts) => {
            let part = |at: usize| parts.get(at).map(number).unwrap_or_default();
            dates::parts(&part(0), &part(1), &part(2))
        }
        None => ["raw", "literal"]
            .iter()
            .find_map(|name| dates::read(&said(issued.get(*name)?)?, super::DateOrder::Unknown)),
    }?;
    let roughly = issued.get("circa").is_some_and(|circa| !matches!(circa, Value::Bool(false) | Value::Null));
    let found = if roughly { found.approximately() } else { found };
    let season = issued.get("season").and_then(|season| match said(season)?.as_str() {
        "1" => Some("Spring".to_owned()),
        "2" => Some("Summer".to_owned()),
        "3" => Some("Autumn".to_owned()),
        "4" => Some("Winter".to_owned()),
        other => Some(other.to_owned()),
    });
    match season.and_then(|season| Text::lenient(&format!("{season} {}", found.year()))) {
        Some(label) if found.month().is_none() => Some(found.labelled(label)),
        _ => Some(found),
    }
}

/// What kind of piece it is, or what it is instead of one.
fn kind_of(kind: &str) -> (Option<Kind>, Option<&'static str>) {
    match kind {
        "book" | "classic" | "collection" => (None, Some("a book")),
        "thesis" => (None, Some("a thesis")),
        "dataset" => (None, Some("a set of data")),
        "software" => (None, Some("a program")),
        "patent" => (None, Some("a patent")),
        "graphic" | "figure" | "map" | "musical_score" | "song" => (None, Some("a work of art or a map")),
        "interview" => (Some(Kind::Interview), None),
        "broadcast" | "motion_picture" => (Some(Kind::Broadcast), None),
        "review" | "review-book" => (Some(Kind::Review), None),
        _ => (None, None),
    }
}
