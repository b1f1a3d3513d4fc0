//! What the history says of an act, in the words of the desk: its name, and field by field what stood before and what stands since.
//! It refuses to lose what it has no word for: that is said as it was written.

use super::conflict;
use crate::{form::Form, pages::Words};
use fluent_bundle::FluentArgs;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Signs of a value that the history keeps; what an op-ed says is kept whole, in its versions.
const LONGEST: usize = 400;

/// The detail of an act with each field that it changed, as it was and as it is.
pub(super) fn changed(mut detail: Value, was: &Form, is: &Form) -> Value {
    let names: BTreeSet<&str> =
        was.names().chain(is.names()).filter(|name| conflict::is_told(name)).collect();
    let (mut before, mut after) = (Map::new(), Map::new());
    for name in names {
        let [was, is] = [was, is].map(|form| form.all(name).collect::<Vec<&str>>().join(", "));
        if was != is {
            before.insert(name.to_owned(), cut(&was).into());
            after.insert(name.to_owned(), cut(&is).into());
        }
    }
    (detail["before"], detail["after"]) = (before.into(), after.into());
    detail
}

fn cut(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}\u{2026}", &value[..end]),
        None => value.to_owned(),
    }
}

/// The name of an act.
pub(super) fn act(words: &Words, act: &str) -> String {
    word(words, "act", act).unwrap_or_else(|| act.to_owned())
}

/// What an act wrote beside its name, as pairs of words.
pub(super) fn details(words: &Words, detail: &Value) -> Vec<(String, String)> {
    let Some(map) = detail.as_object() else { return Vec::new() };
    let sides = ["before", "after"].map(|side| map.get(side).and_then(Value::as_object));
    let [Some(before), Some(after)] = sides else {
        return map.iter().filter_map(|pair| beside(words, pair)).collect();
    };
    let others = map.iter().filter(|(name, _)| !matches!(name.as_str(), "before" | "after" | "fields"));
    let mut told: Vec<(String, String)> = others.filter_map(|pair| beside(words, pair)).collect();
    // A text is told by its name alone, what is short with both sides below.
    let fields = map.get("fields").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let whole: Vec<String> =
        fields.filter(|name| !after.contains_key(*name)).map(|name| field(words, name)).collect();
    if !whole.is_empty() {
        told.push((field(words, "fields"), whole.join(", ")));
    }
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        let [was, is] = [before, after].map(|side| side.get(name).and_then(said).unwrap_or_default());
        if was != is {
            let [was, is] = [was, is].map(|said| valued(words, name, &said).unwrap_or(said));
            told.push((field(words, name), turned(words, &was, &is)));
        }
    }
    told
}

/// The word for a field.
fn field(words: &Words, name: &str) -> String {
    word(words, "act-of", name).unwrap_or_else(|| conflict::label(words, name))
}

fn beside(words: &Words, (name, value): (&String, &Value)) -> Option<(String, String)> {
    // Version ids say nothing to a person; the list of versions numbers them.
    let value = said(value).filter(|said| !said.is_empty() && name != "version")?;
    let value = valued(words, name, &value).unwrap_or(value);
    Some((word(words, "act-of", name).unwrap_or_else(|| name.clone()), value))
}

/// Where the words for a field's values stand; a field that is not here is told in the words of the history, or as it was written.
const VALUED: &[(&[&str], &[&str])] = &[
    (&["role"], &["desk-role", "desk-byline-role"]),
    (&["before", "after"], &["desk-role", "act-is"]),
    (&["from", "stage", "stood"], &["desk-stage", "act-is"]),
    (
        &["kind"],
        &[
            "correction",
            "desk-kind",
            "desk-person-kind",
            "desk-name-kind",
            "desk-appearance",
            "desk-import-format",
            "act-is",
        ],
    ),
    (&["how"], &["desk-end-how", "act-is"]),
    (&["act"], &["desk-many-did", "act-is"]),
    (&["state"], &["desk-outlet-state", "desk-stake", "act-is"]),
    (&["thing"], &["desk-mergers-of"]),
    (&["page"], &["plain"]),
    (&["digits"], &["desk-digits"]),
    (&["date_style"], &["desk-date-style"]),
    (&["direction"], &["desk-direction"]),
    (&["medium"], &["desk-outlet-medium"]),
    (&["ground"], &["desk-copy-ground"]),
];

/// What people typed is told as they typed it.
const TYPED: [&str; 13] = [
    "name", "why", "title", "slug", "text", "said", "outlet", "scholar", "account", "email", "address",
    "evidence", "place",
];

/// The word for a value that is one of the desk's own: yes and no, a role, a stage, the way something came in, how much may be shown.
fn valued(words: &Words, name: &str, value: &str) -> Option<String> {
    // Of a row of a form the last part says which field it is: `byline.0.role`.
    let field = name.rsplit('.').next().unwrap_or(name);
    if field == "allow" {
        let (how, number) = value.split_once(':').unwrap_or((value, ""));
        return word(words, "act-is", how).map(|how| format!("{how} {number}").trim().to_owned());
    }
    if TYPED.contains(&field) {
        return None;
    }
    let families =
        VALUED.iter().find(|(fields, _)| fields.contains(&field)).map_or(&["act-is"][..], |of| of.1);
    families.iter().find_map(|family| word(words, family, value))
}

fn said(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(list) => Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")),
        other => Some(other.to_string()),
    }
}

/// What stood there, and what stands there since, each in its own direction.
fn turned(words: &Words, was: &str, is: &str) -> String {
    let shown = |value: &str| match value {
        "" => "\u{2013}".to_owned(),
        value => format!("\u{2068}{value}\u{2069}"),
    };
    let (was, is) = (shown(was), shown(is));
    let mut args = FluentArgs::new();
    args.set("was", was.as_str());
    args.set("is", is.as_str());
    words.say("act-turned", &args).unwrap_or_else(|_| format!("{was} \u{2192} {is}"))
}

/// The word of the interface for one of the history; none where it has none.
fn word(words: &Words, what: &str, of: &str) -> Option<String> {
    let key: String = of.chars().map(|c| if c.is_ascii_lowercase() { c } else { '-' }).collect();
    words.plain(&format!("{what}-{key}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::{Pages, Voice};
    use byline_core::site::{DateStyle, Digits};
    use serde_json::json;

    /// The acts that a source file has the history keep, where it names them on the spot.
    fn acts_in(source: &str) -> Vec<String> {
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let calls = source.match_indices(".note(").chain(source.match_indices(".note_public("));
        calls
            .filter_map(|(at, _)| {
                let call = source[at..].split(';').next()?;
                let act = call.split('"').nth(1)?;
                // Without a name of its own a call hands on that of its caller; what is quoted then is of the detail.
                (!call.split('"').next()?.contains("json!")).then(|| act.replace("\\u{2019}", "\u{2019}"))
            })
            .collect()
    }

    #[test]
    fn each_act_of_the_history_has_words_in_each_language_of_the_desk() {
        let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        let (mut unsaid, mut known) = (Vec::new(), BTreeSet::new());
        let pages = Pages::new().unwrap();
        let tongues = ["en", "ar", "ur"]
            .map(|tag| Voice::at_desk(&tag.parse().unwrap(), Digits::Latin, DateStyle::DayFirst));
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                if path.extension().is_none_or(|kind| kind != "rs") || path.ends_with("tests.rs") {
                    continue;
                }
                let source = std::fs::read_to_string(&path).unwrap();
                for act in acts_in(&source).into_iter().filter(|act| !act.contains('{')) {
                    if !tongues.iter().all(|voice| word(&pages.words(voice), "act", &act).is_some()) {
                        unsaid.push(format!("{}: {act}", path.display()));
                    }
                    known.insert(act);
                }
            }
        }
        assert!(known.len() > 50, "{known:?}");
        assert_eq!(unsaid, Vec::<String>::new());
    }

    #[test]
    fn yes_and_no_and_roles_are_told_in_words() {
        let pages = Pages::new().unwrap();
        let voice = Voice::at_desk(&"ar".parse().unwrap(), Digits::Latin, DateStyle::DayFirst);
        let told =
            details(&pages.words(&voice), &json!({ "before": false, "after": true, "role": "editor" }));
        let values: Vec<&str> = told.iter().map(|(_, value)| value.as_str()).collect();
        assert!(values.contains(&"نعم") && values.contains(&"لا") && !values.contains(&"editor"), "{told:?}");
    }

    #[test]
    fn no_word_of_a_stage_a_role_or_a_kind_is_told_in_english_elsewhere() {
        let pages = Pages::new().unwrap();
        let telling = |tag: &str, detail: &Value| {
            let voice = Voice::at_desk(&tag.parse().unwrap(), Digits::Latin, DateStyle::DayFirst);
            let told = details(&pages.words(&voice), detail);
            told.into_iter().map(|(_, value)| value).collect::<Vec<String>>().join("; ")
        };
        let mut of: Vec<Value> =
            byline_core::oped::StageName::ALL.map(|stage| json!({ "from": stage.to_string() })).into();
        of.extend(
            byline_core::role::Role::ALL.map(|role| json!({ "account": "", "after": role.to_string() })),
        );
        of.extend(
            ["topic", "series", "outlet", "scholar", "assign", "display", "withdraw", "decline", "park"]
                .map(|act| json!({ "act": act })),
        );
        of.extend(["topic", "length"].map(|gate| json!({ "gate": gate })));
        of.extend(["link-only", "withdrawn"].map(|how| json!({ "how": how })));
        of.extend(
            [
                "unchecked",
                "live",
                "changed",
                "truncated",
                "moved",
                "walled",
                "temporary",
                "gone",
                "host-gone",
                "taken-over",
            ]
            .map(|state| json!({ "state": state })),
        );
        of.extend(["password", "password and code"].map(|with| json!({ "before": with })));
        of.push(
            json!({ "before": { "byline.0.role": "author" }, "after": { "byline.0.role": "translator" } }),
        );
        of.push(json!({ "before": { "kind": "letter" }, "after": { "kind": "op-ed" } }));
        of.push(json!({ "before": { "digits": "latin" }, "after": { "digits": "native" } }));
        for detail in &of {
            for tag in ["ar", "ur"] {
                let told = telling(tag, detail);
                assert!(
                    !told.is_empty() && !told.contains(|c: char| c.is_ascii_alphabetic()),
                    "{tag} {detail}: {told}"
                );
            }
        }
        let typed = json!({ "before": { "name.0.text": "editor" }, "after": { "name.0.text": "draft" }, "why": "displayed" });
        let told = telling("ar", &typed);
        assert!(
            ["editor", "draft", "displayed"].iter().all(|word| told.contains(word)),
            "what was typed stays: {told}"
        );
    }

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn what_a_save_changed_is_told_and_what_it_left_is_not() {
        let was = form(&[("from", "x"), ("name.0.text", "The Quay"), ("habits", ""), ("slug", "the-quay")]);
        let long = "w".repeat(2_000);
        let is =
            form(&[("from", "y"), ("name.0.text", "The Old Quay"), ("habits", &long), ("slug", "the-quay")]);
        let told = changed(json!({ "outlet": "The Quay" }), &was, &is);
        assert_eq!(told["before"], json!({ "name.0.text": "The Quay", "habits": "" }));
        assert_eq!(told["after"]["name.0.text"], "The Old Quay");
        assert_eq!(
            told["after"]["habits"].as_str().unwrap().chars().count(),
            LONGEST + 1,
            "cut, and marked so"
        );
        assert_eq!(told["outlet"], "The Quay");
    }
}
