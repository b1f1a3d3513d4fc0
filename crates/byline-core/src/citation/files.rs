//! Citations as reference managers read them: RIS, BibTeX, CSL-JSON.
//! It refuses a line or a brace of a title that would end its field.

use super::{Citation, CitedName};
use crate::{day::Day, outlet::Medium};
use serde_json::{Value, json};
use std::fmt::Write;

/// The citations in RIS.
#[must_use]
pub fn ris(citations: &[Citation]) -> String {
    let mut out = String::new();
    for citation in citations {
        let kind = match citation.medium {
            Medium::Newspaper => "NEWS",
            Medium::Magazine => "MGZN",
            Medium::Blog => "BLOG",
        };
        let mut put = |tag: &str, value: &str| {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = write!(out, "{tag}  - {value}\r\n");
        };
        put("TY", kind);
        put("ID", &citation.key);
        for author in &citation.authors {
            put("AU", &author.sorted());
        }
        put("TI", &citation.title);
        put("T2", &citation.outlet);
        if let Some(day) = &citation.day {
            put("PY", &format!("{:04}", day.year()));
            put("DA", &ris_day(day));
        }
        if let Some(section) = &citation.section {
            put("SE", section);
        }
        put("LA", &citation.language);
        put("UR", citation.address());
        if let Some(print) = &citation.print {
            put("N1", print);
        }
        put("N1", &citation.copies());
        if let Some((address, _)) = &citation.archived {
            put("L2", address);
        }
        put("ER", "");
    }
    out
}

fn ris_day(day: &Day) -> String {
    let two = |n: Option<i8>| n.map(|n| format!("{n:02}")).unwrap_or_default();
    format!("{:04}/{}/{}/", day.year(), two(day.month()), two(day.day()))
}

/// The citations in BibTeX, each field readable by BibTeX and biblatex alike.
#[must_use]
pub fn bibtex(citations: &[Citation]) -> String {
    let mut out = String::new();
    for citation in citations {
        let _ = writeln!(out, "@article{{{},", key(citation));
        let mut put = |name: &str, value: &str| {
            let _ = writeln!(out, "  {name} = {{{value}}},");
        };
        let authors: Vec<String> = citation.authors.iter().map(bibtex_name).collect();
        if !authors.is_empty() {
            put("author", &authors.join(" and "));
        }
        put("title", &format!("{{{}}}", escaped(&citation.title)));
        put("journal", &escaped(&citation.outlet));
        if let Some(day) = &citation.day {
            put("year", &format!("{:04}", day.year()));
            if let Some(month) = day.month() {
                put("month", &month.to_string());
            }
            put("date", day.edtf().trim_end_matches('~'));
        }
        put("url", &in_braces(citation.address()));
        put("langid", &citation.language);
        if let Some(print) = &citation.print {
            put("addendum", &escaped(print));
        }
        put("note", &escaped(&citation.copies()));
        out.push_str("}\n\n");
    }
    out
}

/// Family name, year and the short address, in plain letters.
fn key(citation: &Citation) -> String {
    let name = citation.authors.first().map_or("", CitedName::first_word);
    let plain: String =
        deunicode::deunicode(name).chars().filter(char::is_ascii_alphanumeric).take(24).collect();
    let year = citation.day.as_ref().map(|day| day.year().to_string()).unwrap_or_default();
    let short: String = citation.key.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{}{year}-{short}", plain.to_lowercase())
}

fn bibtex_name(name: &CitedName) -> String {
    match name {
        CitedName::Whole(whole) => format!("{{{}}}", escaped(whole)),
        CitedName::Person { family, given, suffix: None } => {
            format!("{}, {}", escaped(family), escaped(given))
        }
        CitedName::Person { family, given, suffix: Some(suffix) } => {
            format!("{}, {}, {}", escaped(family), escaped(suffix), escaped(given))
        }
    }
}

/// A brace that stands alone would end the field, whatever stands before it.
fn escaped(text: &str) -> String {
    let balanced = balance(text);
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            match c {
                '&' | '%' | '$' | '#' | '_' => {
                    out.push('\\');
                    out.push(c);
                }
                '{' if balanced => out.push_str("\\{"),
                '}' if balanced => out.push_str("\\}"),
                '{' => out.push_str("{\\textbraceleft}"),
                '}' => out.push_str("{\\textbraceright}"),
                '\\' => out.push_str("{\\textbackslash}"),
                '~' => out.push_str("{\\textasciitilde}"),
                '^' => out.push_str("{\\textasciicircum}"),
                other => out.push(other),
            }
        }
    }
    out
}

fn balance(text: &str) -> bool {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return false,
            '}' => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}

/// An address as it stands in braces, which mean something there.
fn in_braces(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

/// The citations in CSL-JSON.
#[must_use]
pub fn csl(citations: &[Citation]) -> Value {
    Value::Array(citations.iter().map(csl_one).collect())
}

fn csl_one(citation: &Citation) -> Value {
    let kind = match citation.medium {
        Medium::Newspaper => "article-newspaper",
        Medium::Magazine => "article-magazine",
        Medium::Blog => "post-weblog",
    };
    let mut said = json!({
        "id": citation.key,
        "type": kind,
        "title": citation.title,
        "container-title": citation.outlet,
        "author": citation.authors.iter().map(csl_name).collect::<Vec<_>>(),
        "URL": citation.address(),
        "language": citation.language,
        "note": citation.copies(),
    });
    if let Some(day) = &citation.day {
        let parts: Vec<i64> =
            [Some(i64::from(day.year())), day.month().map(i64::from), day.day().map(i64::from)]
                .into_iter()
                .flatten()
                .collect();
        said["issued"] = json!({ "date-parts": [parts] });
        if day.is_approximate() {
            said["issued"]["circa"] = json!(true);
        }
    }
    if let Some(section) = &citation.section {
        said["section"] = json!(section);
    }
    if let Some((address, _)) = &citation.archived {
        said["archive_location"] = json!(address);
    }
    said
}

fn csl_name(name: &CitedName) -> Value {
    match name {
        CitedName::Whole(whole) => json!({ "literal": whole }),
        CitedName::Person { family, given, suffix: None } => json!({ "family": family, "given": given }),
        CitedName::Person { family, given, suffix: Some(suffix) } => {
            json!({ "family": family, "given": given, "suffix": suffix })
        }
    }
}
