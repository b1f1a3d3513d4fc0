//! A person as the fields of a form, and those fields read back.
//! It refuses a person without a name, and rows that belong to somebody else.

use super::{Choice, Row};
use crate::{
    desk::{
        conflict,
        hand::Hand,
        pictures::{USE, focus, focus_fields, said_or_kept},
    },
    form::{Form, Mistakes},
    pictures::KeptFile,
};
use byline_core::{
    address::WebAddress,
    ids::{BioId, NameId, PersonId, PictureId, PictureUseId, PositionId},
    language::Language,
    name::{Name, NameKind},
    person::{Bio, Orcid, Person, PersonKind, Position},
    picture::{Alt, Picture, PictureUse},
    prose::Prose,
    slug::Slug,
    text::Text,
};
use std::fmt::Display;

const NAME_KINDS: [NameKind; 4] = [NameKind::Preferred, NameKind::Printed, NameKind::Alias, NameKind::Former];

/// The fields of a person.
pub(in crate::desk) fn form_of(person: &Person, portrait: Option<&PictureUse>) -> Form {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut put = |name: String, value: String| pairs.push((name, value));
    put(conflict::FROM.into(), conflict::stamp(person));
    put("kind".into(), person.kind.to_string());
    put("slug".into(), person.slug.to_string());
    if person.replaces_past_names {
        put("replaces_past_names".into(), "yes".into());
    }
    put("orcid".into(), person.orcid.as_ref().map(ToString::to_string).unwrap_or_default());
    put("press_contact".into(), person.press_contact.as_ref().map(ToString::to_string).unwrap_or_default());
    put("languages".into(), joined(&person.languages, ", "));
    put("links".into(), joined(&person.links, "\n"));
    put_rows(person, &mut put);
    if let Some(used) = portrait {
        put(USE.into(), used.id.to_string());
        put("credit".into(), used.picture.credit.as_ref().map(ToString::to_string).unwrap_or_default());
        put("licence".into(), used.picture.licence.as_ref().map(ToString::to_string).unwrap_or_default());
        for (name, value) in focus_fields(used) {
            put(name, value);
        }
    }
    match portrait.map(|used| &used.alt) {
        Some(Alt::Words(words)) => put("alt".into(), words.to_string()),
        Some(Alt::Decorative) => put("decorative".into(), "yes".into()),
        None => {}
    }
    Form::of(pairs)
}

/// The fields of a person with the rows of another form, name by position by biography, in the place of theirs.
pub(in crate::desk) fn with_fields(person: &Person, other: &Form) -> Form {
    let rows = |name: &str| ["name.", "position.", "bio."].iter().any(|stem| name.starts_with(stem));
    let kept = form_of(person, None).pairs().into_iter().filter(|(name, _)| !rows(name));
    let given = other.clone().pairs().into_iter().filter(|(name, _)| rows(name));
    Form::of(kept.chain(given))
}

/// Whether these rows say of a person what is kept of them already.
pub(in crate::desk) fn is_unchanged(before: &Person, fields: &[(String, String)], hand: &Hand) -> bool {
    let mut mistakes = Mistakes::default();
    let form = with_fields(before, &Form::of(fields.iter().cloned()));
    let read = person(&form, Some(before), hand, &mut mistakes);
    read.is_some_and(|read| Person { portrait: before.portrait, ..read } == *before)
}

/// Names, positions and biographies, a row each.
fn put_rows(person: &Person, put: &mut impl FnMut(String, String)) {
    let day = |day: &Option<byline_core::day::Day>| day.as_ref().map(ToString::to_string).unwrap_or_default();
    for (n, name) in person.names.iter().enumerate() {
        put(format!("name.{n}.id"), name.id.to_string());
        put(format!("name.{n}.text"), name.text.to_string());
        put(
            format!("name.{n}.language"),
            name.language.as_ref().map(ToString::to_string).unwrap_or_default(),
        );
        put(format!("name.{n}.kind"), name.kind.to_string());
    }
    for (n, position) in person.positions.iter().enumerate() {
        put(format!("position.{n}.id"), position.id.to_string());
        put(format!("position.{n}.title"), position.title.to_string());
        put(
            format!("position.{n}.organisation"),
            position.organisation.as_ref().map(ToString::to_string).unwrap_or_default(),
        );
        put(format!("position.{n}.from"), day(&position.from));
        put(format!("position.{n}.until"), day(&position.until));
    }
    for (n, bio) in person.bios.iter().enumerate() {
        put(format!("bio.{n}.id"), bio.id.to_string());
        put(format!("bio.{n}.language"), bio.language.to_string());
        put(format!("bio.{n}.from"), day(&bio.from));
        put(format!("bio.{n}.text"), bio.text.to_plain());
    }
}

fn joined<T: Display>(list: &[T], by: &str) -> String {
    list.iter().map(ToString::to_string).collect::<Vec<_>>().join(by)
}

/// The rows of `stem` as typed, and an empty one to add another.
pub(in crate::desk) fn rows(form: &Form, stem: &str, fields: &[&str]) -> Vec<Row> {
    let count = form.rows(stem);
    let row = |n: usize| Row {
        n,
        is_new: n == count,
        f: fields
            .iter()
            .map(|f| ((*f).to_owned(), form.get(&format!("{stem}.{n}.{f}")).to_owned()))
            .collect(),
        choices: Vec::new(),
    };
    (0..=count).map(row).collect()
}

pub(in crate::desk) fn name_rows(form: &Form) -> Vec<Row> {
    let mut rows = rows(form, "name", &["id", "text", "language", "remove"]);
    for row in &mut rows {
        let kind = form.get(&format!("name.{}.kind", row.n));
        row.choices = NAME_KINDS.iter().map(|k| Choice::new(k, k, kind == k.to_string())).collect();
    }
    rows
}

/// The person the form describes; its portrait is read apart.
pub(in crate::desk) fn person(
    form: &Form,
    before: Option<&Person>,
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> Option<Person> {
    let kind = form.need::<PersonKind>("kind", "say whether this is a scholar or an outsider", mistakes);
    let names = names(form, before, hand, mistakes);
    if names.is_empty() {
        mistakes.add("name.0.text", "give at least one name");
    }
    let slug = match form.filled("slug") {
        Some(_) => form.read("slug", mistakes),
        None => names.first().map(|name| Slug::of_or(name.text.as_str(), "person")),
    };
    Some(Person {
        id: before.map_or_else(|| PersonId::new(&hand.clock, &hand.entropy), |person| person.id),
        kind: kind?,
        slug: slug?,
        names,
        replaces_past_names: form.ticked("replaces_past_names"),
        positions: positions(form, before, hand, mistakes),
        bios: bios(form, before, hand, mistakes),
        portrait: None,
        languages: listed::<Language>(form, "languages", |c| c == ',' || c.is_whitespace(), mistakes),
        links: listed::<WebAddress>(form, "links", char::is_whitespace, mistakes),
        orcid: form.read::<Orcid>("orcid", mistakes),
        press_contact: form.read("press_contact", mistakes),
    })
}

/// The values of a field that holds several.
pub(in crate::desk) fn listed<T>(
    form: &Form,
    field: &str,
    parts: impl Fn(char) -> bool,
    mistakes: &mut Mistakes,
) -> Vec<T>
where
    T: std::str::FromStr,
    T::Err: Display,
{
    let raw = form.get(field).split(parts).filter(|part| !part.is_empty());
    raw.filter_map(|part| part.parse().map_err(|why: T::Err| mistakes.add(field, why)).ok()).collect()
}

/// The numbers of the rows that are to be kept: filled in, and not ticked for removal.
fn kept_rows<'a>(form: &'a Form, stem: &'a str, told: &'a str) -> impl Iterator<Item = usize> + 'a {
    (0..form.rows(stem)).filter(move |n| {
        !form.ticked(&format!("{stem}.{n}.remove")) && form.filled(&format!("{stem}.{n}.{told}")).is_some()
    })
}

fn names(form: &Form, before: Option<&Person>, hand: &Hand, mistakes: &mut Mistakes) -> Vec<Name> {
    let own = |id: &NameId| before.is_some_and(|p| p.names.iter().any(|n| n.id == *id));
    let row = |n: usize| {
        let field = |name: &str| format!("name.{n}.{name}");
        let id = form.filled(&field("id")).and_then(|id| id.parse().ok()).filter(own);
        Some(Name {
            id: id.unwrap_or_else(|| NameId::new(&hand.clock, &hand.entropy)),
            text: form.read::<Text>(&field("text"), mistakes)?,
            language: form.read(&field("language"), mistakes),
            kind: form.read(&field("kind"), mistakes).unwrap_or(NameKind::Preferred),
        })
    };
    kept_rows(form, "name", "text").filter_map(row).collect()
}

fn positions(form: &Form, before: Option<&Person>, hand: &Hand, mistakes: &mut Mistakes) -> Vec<Position> {
    let own = |id: &PositionId| before.is_some_and(|p| p.positions.iter().any(|n| n.id == *id));
    let row = |n: usize| {
        let field = |name: &str| format!("position.{n}.{name}");
        let id = form.filled(&field("id")).and_then(|id| id.parse().ok()).filter(own);
        Some(Position {
            id: id.unwrap_or_else(|| PositionId::new(&hand.clock, &hand.entropy)),
            title: form.read::<Text>(&field("title"), mistakes)?,
            organisation: form.read(&field("organisation"), mistakes),
            from: form.read(&field("from"), mistakes),
            until: form.read(&field("until"), mistakes),
        })
    };
    kept_rows(form, "position", "title").filter_map(row).collect()
}

fn bios(form: &Form, before: Option<&Person>, hand: &Hand, mistakes: &mut Mistakes) -> Vec<Bio> {
    let row = |n: usize| {
        let field = |name: &str| format!("bio.{n}.{name}");
        let kept = form.filled(&field("id")).and_then(|id| id.parse::<BioId>().ok());
        let kept = before.and_then(|p| p.bios.iter().find(|bio| Some(bio.id) == kept));
        let typed = form.get(&field("text"));
        // A biography brought in with links and emphasis keeps them while its words are left alone.
        let untouched = kept.filter(|bio| plain_lines(&bio.text.to_plain()) == plain_lines(typed));
        Some(Bio {
            id: kept.map_or_else(|| BioId::new(&hand.clock, &hand.entropy), |bio| bio.id),
            language: form.need::<Language>(
                &field("language"),
                "give the language of this biography",
                mistakes,
            )?,
            from: form.read(&field("from"), mistakes),
            text: untouched.map_or_else(|| Prose::from_plain(typed), |bio| bio.text.clone()),
        })
    };
    kept_rows(form, "bio", "text").filter_map(row).collect()
}

fn plain_lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// What becomes of a portrait or another picture with its words.
pub(in crate::desk) enum PictureWanted {
    None,
    Kept(PictureUseId),
    New(Box<PictureUse>),
}

pub(in crate::desk) fn portrait(
    form: &Form,
    kept: Option<&PictureUse>,
    uploaded: Option<KeptFile>,
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> PictureWanted {
    if form.ticked("picture-remove") && uploaded.is_none() {
        return PictureWanted::None;
    }
    let is_new = uploaded.is_some();
    let Some(file) = uploaded.or_else(|| kept.map(|kept| KeptFile::of(&kept.picture))) else {
        return PictureWanted::None;
    };
    let focus = focus(form, kept, is_new, mistakes);
    let before = kept.map(|kept| &kept.picture);
    let credit = said_or_kept(form, "credit", before.and_then(|p| p.credit.as_ref()), mistakes);
    let licence = said_or_kept(form, "licence", before.and_then(|p| p.licence.as_ref()), mistakes);
    let Some(alt) = alt(form, mistakes) else { return PictureWanted::None };
    let picture = Picture {
        id: PictureId::new(&hand.clock, &hand.entropy),
        digest: file.digest,
        format: file.format,
        width: file.width,
        height: file.height,
        transparent: file.transparent,
        credit,
        licence,
        expires: before.and_then(|picture| picture.expires.clone()),
    };
    if let Some(kept) = kept {
        let same = Picture { id: kept.picture.id, ..picture.clone() };
        if same == kept.picture && alt == kept.alt && focus == kept.focus {
            return PictureWanted::Kept(kept.id);
        }
    }
    let id = PictureUseId::new(&hand.clock, &hand.entropy);
    PictureWanted::New(Box::new(PictureUse { id, picture, alt, focus }))
}

fn alt(form: &Form, mistakes: &mut Mistakes) -> Option<Alt> {
    if form.ticked("decorative") {
        return Some(Alt::Decorative);
    }
    Alt::words(form.get("alt")).map_err(|why| mistakes.add("alt", why)).ok()
}
