//! Two people on one op-ed: what the other one saved, beside what was typed here, field by field and in words.
//! It refuses to choose between them, and to leave out a field in which they differ.

use super::{around::Around, fields, outlet_label, person_label};
use crate::{
    app::App,
    desk::{conflict::Difference, pictures::USE, spoken::When},
    form::Form,
    pages::Words,
};
use byline_core::{ids::VersionId, labels::Labels};
use serde::Serialize;

/// What somebody else saved meanwhile.
#[derive(Serialize)]
pub(in crate::desk) struct Conflict {
    /// The version to be saved over, knowingly.
    pub over: String,
    pub by: Option<String>,
    pub when: When,
    pub differences: Vec<Difference>,
}

/// What is compared, in the order of the form: a field, or all rows of a kind.
const TOLD: [&str; 25] = [
    "title",
    "standfirst",
    "body",
    "language",
    "direction",
    "kind",
    "bylines",
    "appearances",
    "excerpt",
    "last_sentences",
    "is_part",
    "given_length",
    "summary",
    "picture",
    "alt",
    "decorative",
    "focus-x",
    "focus-y",
    "credit",
    "licence",
    "series",
    "slug",
    "commissioned",
    "topics",
    "regions",
];

impl Conflict {
    /// What differs between the form and what is kept now.
    pub fn between(app: &App, around: &Around, form: &Form, current: VersionId) -> Self {
        Self {
            over: current.to_string(),
            by: around.made_by.clone(),
            when: When::new(around.record.version.made_at, &around.record.site.zone),
            differences: Self::differences(app, around, form),
        }
    }

    /// The fields in which a form differs from what is kept; of a long text, the paragraphs.
    pub fn differences(app: &App, around: &Around, form: &Form) -> Vec<Difference> {
        let words = app.pages.words(&crate::sign_in::spoken_here());
        let kept = fields::of(around);
        let (mine, theirs) =
            (Side { around, form, words: &words }, Side { around, form: &kept, words: &words });
        let row = |name: &&str| {
            let (yours, theirs) = (mine.of(name), theirs.of(name));
            let label = || mine.word(&format!("desk-field-{}", name.replace('_', "-")));
            (yours != theirs).then(|| {
                let (yours, theirs) = if *name == "body" { apart(&yours, &theirs) } else { (yours, theirs) };
                Difference { label: label(), yours, theirs }
            })
        };
        TOLD.iter().filter_map(row).collect()
    }
}

/// What stands between the paragraphs that two texts begin and end with alike.
fn apart(yours: &str, theirs: &str) -> (String, String) {
    let (mine, other): (Vec<&str>, Vec<&str>) =
        (yours.split("\n\n").collect(), theirs.split("\n\n").collect());
    let head = mine.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail = mine[head..].iter().rev().zip(other[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let between = |all: &[&str]| {
        let mut parts = all[head..all.len() - tail].to_vec();
        if head > 0 {
            parts.insert(0, "\u{2026}");
        }
        if tail > 0 {
            parts.push("\u{2026}");
        }
        parts.join("\n\n")
    };
    (between(&mine), between(&other))
}

/// One of the two: a form, and what its ids stand for.
struct Side<'a> {
    around: &'a Around,
    form: &'a Form,
    words: &'a Words,
}

impl Side<'_> {
    fn of(&self, name: &str) -> String {
        let around = self.around;
        match name {
            "direction" | "kind" => self.choice(&format!("desk-{name}"), name),
            "is_part" | "commissioned" | "decorative" => {
                self.word(if self.form.ticked(name) { "desk-yes" } else { "desk-no" })
            }
            "bylines" => self.bylines(),
            "appearances" => self.appearances(),
            "excerpt" => self.paragraphs(),
            "picture" => self.picture(),
            "series" => self.labelled(name, around.series.iter().map(|s| (s.id.to_string(), &s.names))),
            "topics" => self.labelled("topic", around.topics.iter().map(|t| (t.id.to_string(), &t.names))),
            "regions" => self.labelled("region", around.regions.iter().map(|r| (r.id.to_string(), &r.names))),
            "body" if !self.form.names().any(|sent| sent == "body") => {
                self.around.record.version.words.body.to_typed()
            }
            _ => self.form.get(name).trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n"),
        }
    }

    fn word(&self, key: &str) -> String {
        self.words.plain(key).unwrap_or_else(|_| key.to_owned())
    }

    /// The word for what is chosen in a field; none for a field that says nothing.
    fn choice(&self, stem: &str, field: &str) -> String {
        self.form.filled(field).map(|value| self.word(&format!("{stem}-{value}"))).unwrap_or_default()
    }

    fn labelled<'l>(&self, field: &str, all: impl Iterator<Item = (String, &'l Labels)>) -> String {
        let chosen = all.filter(|(id, _)| self.form.all(field).any(|value| value == id));
        let names = chosen
            .map(|(_, names)| names.in_language(&crate::sign_in::spoken_here().language()).0.to_string());
        names.collect::<Vec<_>>().join(", ")
    }

    fn paragraphs(&self) -> String {
        // People count paragraphs from one.
        let numbers = self.form.all("block").filter_map(|n| n.parse::<u32>().ok());
        numbers.map(|n| (n + 1).to_string()).collect::<Vec<_>>().join(", ")
    }

    /// Which picture the form was made with, or is to have.
    fn picture(&self) -> String {
        if let Some(file) = self.form.file("picture") {
            return file.name.clone();
        }
        let kept = self.around.record.picture.as_ref();
        match self.form.filled(USE).filter(|_| !self.form.ticked("picture-remove")) {
            None => self.word("desk-conflict-no-picture"),
            Some(id) => match kept.filter(|kept| kept.id.to_string() == id) {
                Some(kept) => {
                    let picture = &kept.picture;
                    format!("{}, {} \u{d7} {}", picture.format, picture.width, picture.height)
                }
                None => self.word("desk-conflict-picture-before"),
            },
        }
    }

    fn bylines(&self) -> String {
        let row = |n: usize| {
            let field = |name: &str| format!("byline.{n}.{name}");
            let name = self.form.filled(&field("name")).filter(|_| !self.form.ticked(&field("remove")))?;
            let said = [
                Some(name.to_owned()),
                self.form.filled(&field("position")).map(str::to_owned),
                Some(self.choice("desk-byline-role", &field("role"))).filter(|role| !role.is_empty()),
                Some(self.who(self.form.get(&field("who")))),
            ];
            let place = self.form.get(&field("place")).trim().parse().unwrap_or(u32::MAX);
            Some((place, said.into_iter().flatten().collect::<Vec<_>>().join(", ")))
        };
        let mut rows: Vec<(u32, String)> = (0..self.form.rows("byline")).filter_map(row).collect();
        rows.sort_by_key(|(place, _)| *place);
        rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>().join("; ")
    }

    /// Whom a byline names.
    fn who(&self, value: &str) -> String {
        let person = self.around.people.iter().find(|person| person.id.to_string() == value);
        match person {
            Some(person) => format!("= {}", person_label(person)),
            None if value.is_empty() => self.word("desk-who-unsaid"),
            None => self.word(&format!("desk-who-{value}")),
        }
    }

    fn appearances(&self) -> String {
        let rows = (0..self.form.rows("appearance"))
            .filter(|n| !self.form.ticked(&format!("appearance.{n}.remove")))
            .filter_map(|n| self.appearance(n));
        rows.collect::<Vec<_>>().join("; ")
    }

    fn appearance(&self, n: usize) -> Option<String> {
        let field = |name: &str| format!("appearance.{n}.{name}");
        let typed = |name: &str| self.form.filled(&field(name)).map(str::to_owned);
        let mut said: Vec<String> = ["outlet-name", "section", "title", "day", "language", "print"]
            .into_iter()
            .filter_map(typed)
            .collect();
        said.extend(self.addresses(n));
        if said.is_empty() && self.form.filled(&field("outlet")).is_none() {
            return None;
        }
        said.insert(0, self.outlet(self.form.get(&field("outlet"))));
        said.extend(Some(self.choice("desk-appearance", &field("kind"))).filter(|kind| !kind.is_empty()));
        if self.form.get("text-source") == n.to_string() {
            said.push(self.word("desk-text-source"));
        }
        Some(said.join(", "))
    }

    fn outlet(&self, value: &str) -> String {
        let outlet = self.around.outlets.iter().find(|outlet| outlet.id.to_string() == value);
        match outlet {
            Some(outlet) => outlet_label(outlet),
            None if value.is_empty() => self.word("desk-outlet-unsaid"),
            None => self.word("desk-outlet-new"),
        }
    }

    fn addresses(&self, n: usize) -> impl Iterator<Item = String> {
        let stem = format!("appearance.{n}.address");
        (0..self.form.rows(&stem)).filter_map(move |m| {
            let url = self.form.filled(&format!("{stem}.{m}.url"))?.to_owned();
            let kind = self.choice("desk-address", &format!("{stem}.{m}.kind"));
            let ends = self.form.filled(&format!("{stem}.{m}.expires")).map(|day| format!(", {day}"));
            Some(format!("{url} ({kind}{})", ends.unwrap_or_default()))
        })
    }
}
