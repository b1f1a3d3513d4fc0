//! The rows of the review screen that repeat: who wrote it, where it ran, and what came in.
//! It refuses to hide a proposal among what is settled.

use super::around::Around;
use crate::{
    desk::spoken::{Choice, When},
    form::Form,
    outlet_book::{self, BookEntry},
    pages::set_apart,
};
use byline_core::{
    address::WebAddress,
    appearance::{AddressKind, AppearanceKind},
    byline::BylineRole,
    evidence::Evidence,
    language::Direction,
    name::NameKind,
    outlet::Outlet,
    person::{Person, PersonKind},
    source::{Came, Source},
};
use serde::Serialize;

#[derive(Serialize)]
pub(in crate::desk) struct BylineRow {
    pub n: usize,
    pub id: String,
    pub name: String,
    pub position: String,
    pub place: String,
    pub remove: bool,
    pub is_new: bool,
    pub roles: Vec<Choice>,
    /// Whether nobody has said who this is.
    pub is_open: bool,
    /// Whether one of the two ways to add a person is chosen.
    pub adds: String,
    pub suggested: Vec<Choice>,
    pub others: Vec<Choice>,
}

#[derive(Serialize)]
pub(in crate::desk) struct AppearanceRow {
    pub n: usize,
    pub id: String,
    pub is_new: bool,
    pub outlet_name: String,
    pub is_open: bool,
    pub adds: bool,
    /// What is publicly known of an outlet that nobody has matched.
    pub book: Option<String>,
    pub suggested: Vec<Choice>,
    pub others: Vec<Choice>,
    pub section: String,
    pub title: String,
    pub day: String,
    pub language: String,
    pub kinds: Vec<Choice>,
    pub print: String,
    pub is_text_source: bool,
    /// What the page says is shown at this one.
    pub is_witnessed: bool,
    pub remove: bool,
    pub addresses: Vec<AddressRow>,
}

#[derive(Serialize)]
pub(in crate::desk) struct AddressRow {
    pub m: usize,
    pub id: String,
    pub url: String,
    /// The address as a link, when it is one.
    pub href: Option<String>,
    pub kinds: Vec<Choice>,
    pub expires: String,
}

const ROLES: [BylineRole; 5] = [
    BylineRole::Author,
    BylineRole::Translator,
    BylineRole::Interviewer,
    BylineRole::Interviewee,
    BylineRole::Quoted,
];
const KINDS: [AppearanceKind; 3] =
    [AppearanceKind::First, AppearanceKind::Republished, AppearanceKind::Translation];
const ADDRESSES: [AddressKind; 4] =
    [AddressKind::Canonical, AddressKind::AsGiven, AddressKind::MovedTo, AddressKind::Gift];

/// Choices that are sent with an empty row as well.
const NEVER_EMPTY: [&str; 2] = ["kind", "role"];

fn bylines_filled(form: &Form) -> usize {
    form.filled_rows("byline", &NEVER_EMPTY)
}

/// How many runnings of the form hold something.
pub(super) fn appearances_filled(form: &Form) -> usize {
    form.filled_rows("appearance", &NEVER_EMPTY)
}

/// The running that the text was taken from: what the page says is said of that one.
pub(super) fn text_source_row(form: &Form) -> usize {
    form.get("text-source").parse().ok().filter(|n| *n < form.rows("appearance")).unwrap_or_default()
}

/// The byline rows of the form, and an empty one to add another.
pub(super) fn bylines(around: &Around, form: &Form) -> Vec<BylineRow> {
    (0..=bylines_filled(form)).map(|n| byline(around, form, n)).collect()
}

fn byline(around: &Around, form: &Form, n: usize) -> BylineRow {
    let get = |name: &str| form.get(&format!("byline.{n}.{name}")).to_owned();
    let (who, role, name) = (get("who"), get("role"), get("name"));
    let alike = around.people_named(&name);
    let (suggested, others): (Vec<&Person>, Vec<&Person>) =
        around.people.iter().partition(|person| alike.contains(&person.id));
    let choices = |people: Vec<&Person>| {
        people.into_iter().map(|p| Choice::new(p.id, person_label(p), who == p.id.to_string())).collect()
    };
    BylineRow {
        n,
        id: get("id"),
        position: get("position"),
        place: get("place"),
        remove: !get("remove").is_empty(),
        is_new: n == bylines_filled(form),
        roles: ROLES.iter().map(|r| Choice::new(r, r, role == r.to_string())).collect(),
        is_open: who.is_empty() && !name.is_empty(),
        adds: if who.starts_with("new-") { who.clone() } else { String::new() },
        suggested: choices(suggested),
        others: choices(others),
        name,
    }
}

/// A person as a list names them: the preferred name, and a word where it is no scholar.
pub(in crate::desk) fn person_label(person: &Person) -> String {
    let name = person_name(person);
    match person.kind {
        PersonKind::Scholar => name,
        PersonKind::Outsider => format!("{} (outsider)", set_apart(&name, Direction::Ltr)),
    }
}

/// The name the desk calls a person by.
pub(in crate::desk) fn person_name(person: &Person) -> String {
    let shown = person.names.iter().find(|n| n.kind == NameKind::Preferred).or(person.names.first());
    shown.map(|n| n.text.to_string()).unwrap_or_default()
}

/// The present name of an outlet.
pub(in crate::desk) fn outlet_label(outlet: &Outlet) -> String {
    outlet.name_on(None).map(ToString::to_string).unwrap_or_default()
}

/// The runnings of the form, and an empty one to add another.
pub(super) fn appearances(around: &Around, form: &Form) -> Vec<AppearanceRow> {
    (0..=appearances_filled(form)).map(|n| appearance(around, form, n)).collect()
}

fn appearance(around: &Around, form: &Form, n: usize) -> AppearanceRow {
    let get = |name: &str| form.get(&format!("appearance.{n}.{name}")).to_owned();
    let (outlet, kind, outlet_name) = (get("outlet"), get("kind"), get("outlet-name"));
    let addresses = addresses(form, n);
    let hosts: Vec<String> = addresses
        .iter()
        .filter_map(|a| a.url.parse::<WebAddress>().ok())
        .map(|a| a.host().to_owned())
        .collect();
    let alike = around.outlets_like(&outlet_name, &hosts);
    let (suggested, others): (Vec<&Outlet>, Vec<&Outlet>) =
        around.outlets.iter().partition(|outlet| alike.contains(&outlet.id));
    let choices = |outlets: Vec<&Outlet>| {
        outlets.into_iter().map(|o| Choice::new(o.id, outlet_label(o), outlet == o.id.to_string())).collect()
    };
    let is_new = n == appearances_filled(form);
    let kind = if kind.is_empty() && n > 0 { "republished".to_owned() } else { kind };
    AppearanceRow {
        n,
        id: get("id"),
        is_new,
        is_open: !is_new && outlet.is_empty(),
        adds: outlet == "new",
        book: outlet_book::find(hosts.first().map(String::as_str), Some(&outlet_name))
            .filter(|_| !is_new && outlet.is_empty() && alike.is_empty())
            .map(BookEntry::line),
        suggested: choices(suggested),
        others: choices(others),
        section: get("section"),
        title: get("title"),
        day: get("day"),
        language: get("language"),
        kinds: KINDS.iter().map(|k| Choice::new(k, k, kind == k.to_string())).collect(),
        print: get("print"),
        is_witnessed: n == text_source_row(form),
        is_text_source: form.get("text-source") == n.to_string(),
        remove: !get("remove").is_empty(),
        outlet_name,
        addresses,
    }
}

fn addresses(form: &Form, n: usize) -> Vec<AddressRow> {
    let stem = format!("appearance.{n}.address");
    let kept = form.filled_rows(&stem, &NEVER_EMPTY);
    let row = |m: usize| {
        let get = |name: &str| form.get(&format!("{stem}.{m}.{name}")).to_owned();
        let (url, kind) = (get("url"), get("kind"));
        AddressRow {
            m,
            id: get("id"),
            href: url.parse::<WebAddress>().ok().map(|a| a.to_string()),
            kinds: ADDRESSES.iter().map(|k| Choice::new(k, k, kind == k.to_string())).collect(),
            expires: get("expires"),
            url,
        }
    };
    (0..=kept).map(row).collect()
}

/// Where the source that a witness was read from is kept.
pub(super) fn source_of(around: &Around, witness: &Evidence) -> Option<String> {
    let wanted = witness.source?;
    let source = around.sources.iter().find(|source| source.body() == Some(wanted))?;
    Some(source_path(around, source))
}

fn source_path(around: &Around, source: &Source) -> String {
    format!("/desk/op-ed/{}/source/{}", around.record.op_ed.id, source.id)
}

/// One kept source.
#[derive(Serialize)]
pub(in crate::desk) struct SourceRow {
    pub href: String,
    pub at: When,
    /// `fetch` or `file`.
    pub by: &'static str,
    /// The address asked, or the name of the file.
    pub what: String,
}

pub(super) fn sources(around: &Around) -> Vec<SourceRow> {
    let row = |source: &Source| {
        let (by, what) = match &source.came {
            Came::Fetch { hops } => ("fetch", hops.first().map(|h| h.url.to_string()).unwrap_or_default()),
            Came::File { name, .. } => ("file", name.to_string()),
        };
        SourceRow {
            href: source_path(around, source),
            at: When::new(source.at, &around.record.site.zone),
            by,
            what,
        }
    };
    around.sources.iter().map(row).collect()
}
