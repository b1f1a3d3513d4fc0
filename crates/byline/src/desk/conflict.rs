//! Two people at one form: whether somebody saved since it was opened, and what that was, beside what was typed.
//! It refuses to let a later save take the place of one that its editor has not seen.

use super::pictures::{DARK, USE};
use crate::{app::App, form::Form, pages::Words};
use byline_core::digest::Digest;
use serde::Serialize;
use std::collections::BTreeSet;

/// The hidden field that says what a form was made from.
pub const FROM: &str = "from";

/// A word for a thing as it is kept: another one as soon as anything of it is another.
pub fn stamp(kept: &impl Serialize) -> String {
    let whole = serde_json::to_vec(kept).expect("kept things serialise to JSON by derive with string keys");
    Digest::of(&whole).to_string()
}

/// Whether the form was made from the thing as it is kept now.
pub fn is_seen(form: &Form, kept: &impl Serialize) -> bool {
    form.get(FROM) == stamp(kept)
}

/// The form as typed, made anew from what is kept now: sent again, it is saved over that, knowingly.
pub fn seen(form: &Form, kept: &impl Serialize) -> Form {
    form.without(&[FROM]).with([(FROM.to_owned(), stamp(kept))])
}

/// One field that says two things.
#[derive(Serialize)]
pub struct Difference {
    /// What the field is called.
    pub label: String,
    pub yours: String,
    pub theirs: String,
}

/// The fields in which what was typed differs from what is kept; `said` puts a value into words where it is an id.
pub fn differences(
    app: &App,
    typed: &Form,
    theirs: &Form,
    said: impl Fn(&str, &str) -> Option<String>,
) -> Vec<Difference> {
    let words = app.pages.words(&crate::sign_in::spoken_here());
    let names: BTreeSet<&str> = typed.names().chain(theirs.names()).filter(|name| is_told(name)).collect();
    let value = |form: &Form, name: &str| {
        if name == USE || name == DARK {
            return words.plain(picture_of(name, form, typed, theirs)).unwrap_or_default();
        }
        // The empty row that adds another has a kind chosen before anything is typed.
        if name.strip_suffix(".kind").is_some_and(|row| form.filled(&format!("{row}.text")).is_none()) {
            return String::new();
        }
        let all: Vec<String> = form.all(name).map(|v| said(name, v).unwrap_or_else(|| folded(v))).collect();
        all.join(", ")
    };
    let row = |name: &str| {
        let (yours, theirs) = (value(typed, name), value(theirs, name));
        (yours != theirs).then(|| Difference { label: label(&words, name), yours, theirs })
    };
    names.into_iter().filter_map(row).collect()
}

/// The word for the picture a form was made with, beside the other form's.
fn picture_of(field: &str, form: &Form, typed: &Form, theirs: &Form) -> &'static str {
    match form.filled(field) {
        None => "desk-conflict-no-picture",
        Some(_) if typed.get(field) == theirs.get(field) => "desk-conflict-picture-same",
        Some(_) if std::ptr::eq(form, typed) => "desk-conflict-picture-before",
        Some(_) => "desk-conflict-picture-other",
    }
}

/// Browsers end lines in their own way, and white space around a line is no word.
fn folded(value: &str) -> String {
    value.trim().lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

pub(super) fn is_told(name: &str) -> bool {
    !matches!(name, FROM | "act") && !name.ends_with(".id")
}

/// "Name 2", "Introduction (ur)", from the name of a field and the interface's word for it.
pub(super) fn label(words: &Words, name: &str) -> String {
    let parts: Vec<&str> = name.split('.').collect();
    let (key, which) = match parts.as_slice() {
        [stem, row, field] => (key_of(stem, field), row.parse::<u32>().ok().map(|n| (n + 1).to_string())),
        [stem, language] => (key_of(stem, ""), Some(format!("({language})"))),
        _ => (key_of("", name), None),
    };
    let word = words.plain(&key).unwrap_or_else(|_| name.to_owned());
    match which {
        Some(which) => format!("{word} {which}"),
        None => word,
    }
}

fn key_of(stem: &str, field: &str) -> String {
    let word = match (stem, field) {
        ("name", "text" | "") => "name",
        ("name", "kind") => "name-kind",
        ("bio", "text") => "bio",
        ("position", "title") => "position",
        ("intro", "") => "intro",
        ("text", "") => "page-text",
        ("", "kind") => "person-kind",
        ("", "replaces_past_names") => "replaces",
        ("", "press_contact") => "press",
        ("", "since") => "defunct-since",
        ("", "languages") => return "desk-languages".to_owned(),
        ("", "zone") => return "desk-zone".to_owned(),
        (_, "remove") => return "desk-remove".to_owned(),
        ("", USE) => "picture",
        ("", DARK) => "dark",
        ("", "dark-remove") => return "desk-remove-dark".to_owned(),
        ("", "picture-remove") => return "desk-remove-picture".to_owned(),
        (_, other) => other,
    };
    format!("desk-field-{}", word.replace('_', "-"))
}
