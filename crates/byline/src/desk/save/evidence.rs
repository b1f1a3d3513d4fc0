//! Which fields a save changes, and whose word for them counts from then on.
//! It refuses to forget what the page said: the editor's word stands before it, not in its place.

use super::{Edit, WhichOutlet, WhoIs};
use byline_core::{
    appearance::Appearance,
    displayed::Record,
    evidence::{Confidence, Evidence, Field, Origin},
};

/// The names of what differs from what is kept, for the history.
pub(super) fn changed(before: &Record, edit: &Edit) -> Vec<&'static str> {
    let (old, new, op_ed) = (&before.version.words, &edit.words, &before.op_ed);
    let rows = |words: &byline_core::version::Words| words.bylines.clone();
    let kept_bylines: Vec<_> = before.bylines.iter().map(|(byline, _)| byline).collect();
    let bylines_differ = rows(old) != rows(new)
        || edit.bylines.len() != kept_bylines.len()
        || edit.bylines.iter().zip(kept_bylines).any(|(row, kept)| {
            let who = match row.who {
                WhoIs::Unsaid => None,
                WhoIs::Known(id) => Some(id),
                WhoIs::New(_) => return true,
            };
            (&row.byline.name_printed, &row.byline.position_printed, row.byline.role, who)
                != (&kept.name_printed, &kept.position_printed, kept.role, kept.person)
        });
    let topics: Vec<_> = before.topics.iter().map(|t| t.id).collect();
    let regions: Vec<_> = before.regions.iter().map(|r| r.id).collect();
    let table = [
        ("title", old.title != new.title),
        ("standfirst", old.standfirst != new.standfirst),
        ("language", old.language != new.language),
        ("direction", old.direction != new.direction),
        ("body", old.body != new.body),
        ("length", (old.is_part, old.given_length) != (new.is_part, new.given_length)),
        ("excerpt", old.selection != new.selection),
        ("summary", old.summary != new.summary),
        ("picture", old.picture != new.picture),
        ("bylines", bylines_differ),
        ("appearances", appearances_differ(before, edit)),
        ("kind", op_ed.kind != edit.kind),
        ("series", op_ed.series != edit.series),
        ("commissioned", op_ed.commissioned != edit.commissioned),
        ("address", op_ed.slug != edit.slug),
        ("topics", topics != edit.topics),
        ("regions", regions != edit.regions),
    ];
    table.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

fn appearances_differ(before: &Record, edit: &Edit) -> bool {
    edit.appearances.rows().len() != before.appearances.len()
        || edit.appearances.rows().iter().any(|row| {
            let kept = before.appearances.iter().map(|(a, _)| a).find(|a| a.id == row.appearance.id);
            let outlet = match row.outlet {
                WhichOutlet::Unsaid => None,
                WhichOutlet::Known(id) => Some(id),
                WhichOutlet::New => return true,
            };
            kept.is_none_or(|kept| *kept != Appearance { outlet, ..row.appearance.clone() })
        })
}

/// The evidence to keep: before what the page said of a changed field stands that an editor said otherwise.
pub(super) fn pinned(before: &Record, edit: &Edit, kept: Vec<Evidence>) -> Vec<Evidence> {
    let mut all: Vec<Evidence> = changed_fields(before, edit)
        .into_iter()
        .map(|field| Evidence::of(field, Origin::Editor, Confidence::Sure))
        .collect();
    let said = all.clone();
    all.extend(
        kept.into_iter()
            .filter(|old| old.origin != Origin::Editor || !said.iter().any(|new| new.field == old.field)),
    );
    all.sort_by_key(|evidence| evidence.field);
    all
}

fn changed_fields(before: &Record, edit: &Edit) -> Vec<Field> {
    let (old, new) = (&before.version.words, &edit.words);
    let first = before.first_appearance();
    let now = edit.appearances.rows().iter().map(|row| &row.appearance);
    let same = first.and_then(|kept| now.clone().find(|a| a.id == kept.id));
    let moved = |differs: fn(&Appearance, &Appearance) -> bool| match (first, same) {
        (Some(kept), Some(now)) => differs(kept, now),
        (None, _) => now.clone().next().is_some(),
        (Some(_), None) => true,
    };
    let names = |printed: Vec<String>| printed.join("\n");
    let kept_names = names(before.bylines.iter().map(|(b, _)| b.name_printed.to_string()).collect());
    let new_names = names(edit.bylines.iter().map(|row| row.byline.name_printed.to_string()).collect());
    let table = [
        (Field::Title, old.title != new.title),
        (Field::Standfirst, old.standfirst != new.standfirst),
        (Field::Authors, kept_names != new_names),
        (Field::Outlet, moved(|a, b| a.outlet_printed != b.outlet_printed)),
        (Field::Day, moved(|a, b| a.day != b.day)),
        (Field::Language, old.language != new.language),
        (Field::Direction, old.direction != new.direction),
        (Field::Body, old.body != new.body),
        (Field::Canonical, moved(|a, b| a.addresses != b.addresses)),
        (Field::Section, moved(|a, b| a.section != b.section)),
    ];
    table.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}
