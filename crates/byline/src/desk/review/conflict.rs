//! Two people on one draft: what the other one saved, beside what was typed here, field by field.
//! It refuses to choose between them.

use super::{around::Around, fields};
use crate::form::Form;
use byline_core::ids::VersionId;
use serde::Serialize;

/// What somebody else saved meanwhile.
#[derive(Serialize)]
pub(in crate::desk) struct Conflict {
    /// The version to be saved over, knowingly.
    pub over: String,
    pub by: Option<String>,
    pub when: crate::desk::spoken::When,
    pub differences: Vec<Difference>,
}

/// One field that says two things.
#[derive(Serialize)]
pub(in crate::desk) struct Difference {
    /// The interface text that names the field.
    pub key: String,
    pub yours: String,
    pub theirs: String,
}

/// The fields of one line each.
const PLAIN: [&str; 12] = [
    "title",
    "standfirst",
    "language",
    "direction",
    "kind",
    "slug",
    "series",
    "commissioned",
    "summary",
    "is_part",
    "given_length",
    "last_sentences",
];

impl Conflict {
    /// What differs between the form and what is kept now.
    pub fn between(around: &Around, form: &Form, current: VersionId) -> Self {
        let theirs = fields::of(around);
        let mut differences: Vec<Difference> = Vec::new();
        let mut compare = |name: &str, yours: String, theirs: String| {
            if yours != theirs {
                differences.push(Difference {
                    key: format!("desk-field-{}", name.replace('_', "-")),
                    yours,
                    theirs,
                });
            }
        };
        for name in PLAIN {
            compare(name, form.get(name).trim().to_owned(), theirs.get(name).to_owned());
        }
        compare("bylines", bylines(form), bylines(&theirs));
        compare("appearances", appearances(form), appearances(&theirs));
        compare("excerpt", all(form, "block"), all(&theirs, "block"));
        Self {
            over: current.to_string(),
            by: around.made_by.clone(),
            when: crate::desk::spoken::When::new(around.record.version.made_at, &around.record.site.zone),
            differences,
        }
    }
}

fn all(form: &Form, name: &str) -> String {
    // People count paragraphs from one.
    let numbers = form.all(name).filter_map(|n| n.parse::<u32>().ok()).map(|n| (n + 1).to_string());
    numbers.collect::<Vec<_>>().join(", ")
}

fn bylines(form: &Form) -> String {
    let rows =
        (0..form.rows("byline")).filter(|n| !form.ticked(&format!("byline.{n}.remove"))).filter_map(|n| {
            let name = form.filled(&format!("byline.{n}.name"))?;
            let position =
                form.filled(&format!("byline.{n}.position")).map(|p| format!(", {p}")).unwrap_or_default();
            Some(format!("{name}{position}"))
        });
    rows.collect::<Vec<_>>().join("; ")
}

fn appearances(form: &Form) -> String {
    let rows = (0..form.rows("appearance"))
        .filter(|n| !form.ticked(&format!("appearance.{n}.remove")))
        .filter_map(|n| {
            let said: Vec<&str> =
                ["outlet-name", "section", "title", "day", "print", "address.0.url", "address.1.url"]
                    .into_iter()
                    .filter_map(|name| form.filled(&format!("appearance.{n}.{name}")))
                    .collect();
            Some(said.join(", ")).filter(|row| !row.is_empty())
        });
    rows.collect::<Vec<_>>().join("; ")
}
