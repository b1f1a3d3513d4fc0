//! What a witness of the page says, put into the form where it belongs, and whether it stands there already.
//! It refuses to save anything: an editor sees the value in its field first.

use super::{around::Around, rows};
use crate::form::Form;
use byline_core::{
    address::WebAddress, evidence::Field, ids::OutletId, language::Language, name::matching_key,
};

/// The button that takes a value is named after its field.
const TAKE: &str = "take.";

/// A value that an editor asks to be put into the form.
pub(super) struct Taken {
    field: Field,
    value: String,
}

impl Taken {
    /// What the form asks for, when one of those buttons sent it.
    pub fn asked(form: &Form) -> Option<Self> {
        let name = form.names().find(|name| name.starts_with(TAKE))?;
        let field = name.strip_prefix(TAKE)?.parse().ok()?;
        Some(Self { field, value: form.get(name).to_owned() })
    }

    /// The form with the value in its place.
    pub fn put(&self, around: &Around, form: &Form) -> Form {
        let form = form.without(&[&format!("{TAKE}{}", self.field)]);
        let value = self.value.clone();
        match self.field {
            Field::Authors => authors(around, &form, &value),
            Field::Original | Field::OriginalOutlet => original(around, &form, self),
            Field::Outlet => outlet(around, &form, rows::text_source_row(&form), &value),
            Field::Language => {
                let direction = value.parse::<Language>().map(|language| language.direction());
                let form = set(&form, "language", value);
                direction.map_or(form.clone(), |way| set(&form, "direction", way.as_str().to_owned()))
            }
            field => match place(&form, field) {
                Some(name) => set(&form, &name, value),
                None => form,
            },
        }
    }
}

fn set(form: &Form, name: &str, value: String) -> Form {
    form.without(&[name]).with([(name.to_owned(), value)])
}

/// The field of the form in which a value of the page stands; none for what the form does not hold.
pub(super) fn place(form: &Form, field: Field) -> Option<String> {
    let row = format!("appearance.{}", rows::text_source_row(form));
    Some(match field {
        Field::Title | Field::Standfirst | Field::Language | Field::Alt | Field::Credit => field.to_string(),
        Field::Authors => "byline.0.name".to_owned(),
        Field::Outlet => format!("{row}.outlet-name"),
        Field::Day => format!("{row}.day"),
        Field::Section => format!("{row}.section"),
        Field::Canonical => format!("{row}.address.{}.url", canonical_row(form, &row)),
        Field::OriginalDay => format!("appearance.{}.day", original_row(form)?),
        Field::Original | Field::OriginalOutlet => {
            format!("appearance.{}.outlet-name", rows::appearances_filled(form))
        }
        _ => return None,
    })
}

/// The running where it first ran, beside the one the text was taken from.
fn original_row(form: &Form) -> Option<usize> {
    let source = rows::text_source_row(form);
    let is_first = |n: &usize| *n != source && form.get(&format!("appearance.{n}.kind")) == "first";
    (0..rows::appearances_filled(form)).find(is_first)
}

fn canonical_row(form: &Form, row: &str) -> usize {
    let stem = format!("{row}.address");
    let is_canonical = |m: &usize| form.get(&format!("{stem}.{m}.kind")) == "canonical";
    (0..form.rows(&stem)).find(is_canonical).unwrap_or_default()
}

/// Whether what a witness says is what the form has; none where the form has no place for it.
pub(super) fn stands(around: &Around, form: &Form, field: Field, says: &str) -> Option<bool> {
    let now = form.get(&place(form, field)?).trim().to_owned();
    let row = rows::text_source_row(form);
    Some(match field {
        Field::Authors => {
            let keys = |names: Vec<&str>| names.into_iter().map(matching_key).collect::<Vec<_>>();
            keys(names(says)) == keys(authors_now(form).map(|(_, name)| name).collect())
        }
        Field::Outlet => named(around, form, row, says),
        Field::Day | Field::OriginalDay => {
            now.trim_end_matches(['~', '?']).starts_with(says.trim_end_matches(['~', '?']))
        }
        Field::Language => primary(&now) == primary(says),
        Field::Canonical => leads_to(form, row, says),
        Field::Original => (0..form.rows("appearance")).any(|n| leads_to(form, n, says)),
        Field::OriginalOutlet => (0..form.rows("appearance")).any(|n| named(around, form, n, says)),
        _ => same(&now, says),
    })
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Whether two say the same but for case, accents and points.
fn same(a: &str, b: &str) -> bool {
    let keys = (matching_key(a), matching_key(b));
    keys.0 == keys.1 && (!keys.0.is_empty() || a == b)
}

fn leads_to(form: &Form, row: usize, says: &str) -> bool {
    let stem = format!("appearance.{row}.address");
    let key = |raw: &str| raw.trim().parse::<WebAddress>().ok().map(|address| address.key());
    let wanted = key(says);
    wanted.is_some() && (0..form.rows(&stem)).any(|m| key(form.get(&format!("{stem}.{m}.url"))) == wanted)
}

/// Whether a running is at the outlet of this name, as printed or as known.
fn named(around: &Around, form: &Form, row: usize, name: &str) -> bool {
    let chosen = form.get(&format!("appearance.{row}.outlet"));
    same(form.get(&format!("appearance.{row}.outlet-name")), name)
        || around.outlets_like(name, &[]).iter().any(|id| id.to_string() == chosen)
}

fn names(line: &str) -> Vec<&str> {
    line.split(';').map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The rows of authors, with their names.
fn authors_now(form: &Form) -> impl Iterator<Item = (usize, &str)> {
    let named = (0..form.rows("byline")).map(|n| (n, form.get(&format!("byline.{n}.name")).trim()));
    named.filter(|(n, name)| !name.is_empty() && form.get(&format!("byline.{n}.role")) == "author")
}

/// Rows for these names in this order; whoever has a row already keeps it, and who is no author stays behind them.
fn authors(around: &Around, form: &Form, line: &str) -> Form {
    let authors: Vec<(usize, &str)> = authors_now(form).collect();
    let others = (0..form.rows("byline"))
        .filter(|n| authors.iter().all(|(author, _)| author != n))
        .filter(|n| form.filled(&format!("byline.{n}.name")).is_some());
    let wanted = names(line).into_iter().map(|name| {
        let held = authors.iter().find(|(_, held)| matching_key(held) == matching_key(name));
        (held.map(|(n, _)| *n), name)
    });
    let rows = wanted.chain(others.map(|n| (Some(n), "")));
    let fields = rows.enumerate().flat_map(|(at, (held, name))| match held {
        Some(n) => kept_row(form, n, at),
        None => new_row(around, name, at),
    });
    let fields: Vec<(String, String)> = fields.collect();
    let old: Vec<&str> = form.names().filter(|name| name.starts_with("byline.")).collect();
    form.without(&old).with(fields)
}

fn kept_row(form: &Form, n: usize, at: usize) -> Vec<(String, String)> {
    let field = |name: &str| {
        let value = if name == "place" {
            (at + 1).to_string()
        } else {
            form.get(&format!("byline.{n}.{name}")).to_owned()
        };
        (format!("byline.{at}.{name}"), value)
    };
    ["id", "name", "position", "role", "who", "place", "remove"].map(field).into()
}

fn new_row(around: &Around, name: &str, at: usize) -> Vec<(String, String)> {
    let who = match around.people_named(name).as_slice() {
        [one] => one.to_string(),
        _ => String::new(),
    };
    let row = [
        ("name", name.to_owned()),
        ("role", "author".to_owned()),
        ("who", who),
        ("place", (at + 1).to_string()),
    ];
    row.map(|(field, value)| (format!("byline.{at}.{field}"), value)).into()
}

/// The running at the outlet of this name: the one known by it, else a proposal.
fn outlet(around: &Around, form: &Form, row: usize, name: &str) -> Form {
    let known = match around.outlets_like(name, &[]).as_slice() {
        [one] => OutletId::to_string(one),
        _ => String::new(),
    };
    let form = set(form, &format!("appearance.{row}.outlet"), known);
    set(&form, &format!("appearance.{row}.outlet-name"), name.to_owned())
}

/// A running of its own where the page says that the op-ed first ran; the page's own is then a later one.
fn original(around: &Around, form: &Form, taken: &Taken) -> Form {
    let says = |field| around.evidence.iter().find(|e| e.field == field).and_then(|e| e.says.clone());
    let (name, address) = match taken.field {
        Field::Original => {
            (says(Field::OriginalOutlet).map(|name| name.to_string()), Some(taken.value.clone()))
        }
        _ => (Some(taken.value.clone()), says(Field::Original).map(|address| address.to_string())),
    };
    let host = || address.as_ref()?.parse::<WebAddress>().ok().map(|address| address.host().to_owned());
    let row = rows::appearances_filled(form);
    let stem = format!("appearance.{row}");
    let blank: Vec<&str> = form.names().filter(|name| name.starts_with(&format!("{stem}."))).collect();
    let form = form.without(&blank);
    let form = outlet(around, &form, row, &name.or_else(host).unwrap_or_default());
    let copy = rows::text_source_row(&form);
    let form = set(&form, &format!("appearance.{copy}.kind"), "republished".to_owned());
    let form = set(&form, &format!("{stem}.kind"), "first".to_owned());
    match address {
        Some(address) => set(&form, &format!("{stem}.address.0.url"), address)
            .with([(format!("{stem}.address.0.kind"), "canonical".to_owned())]),
        None => form,
    }
}
