//! The witnesses of a draft as they are kept beside the op-ed: for each field the one believed, then what the others say.
//! It refuses to keep one witness twice, and to keep a value that the page does not say.

use super::{matched::AuthorMatch, reading::PageRead, runnings::Running};
use byline_core::{
    digest::Digest,
    evidence::{Evidence, Field, Found},
    language::Language,
    text::Text,
};
use byline_extract::PictureSeen;
use std::fmt::Display;

/// All of them, the one believed before the others of its field.
pub(super) fn of(
    reading: &PageRead,
    runnings: &[Running],
    authors: &[AuthorMatch<'_>],
    language: &Found<Language>,
) -> Vec<Evidence> {
    let draft = &reading.draft;
    let mut rows = Rows { source: Some(reading.came.body), kept: Vec::new() };
    rows.value(Field::Title, Some(&reading.title));
    rows.spoken(draft.title_language.as_ref());
    rows.value(Field::Standfirst, draft.standfirst.as_ref());
    rows.spoken(draft.standfirst_language.as_ref());
    rows.kept.extend(authors.iter().flat_map(|author| author.evidence(reading, &language.value)));
    rows.kept.extend(runnings.iter().flat_map(|running| running.outlet.evidence.iter().cloned()));
    rows.stated(Field::Day, reading.own_day().as_ref().map(|found| (found, found.value.edtf())));
    rows.value(Field::Language, Some(language));
    rows.bare(Field::Direction, draft.direction.as_ref());
    rows.value(Field::Section, draft.section.as_ref());
    rows.bare(Field::Body, draft.body.as_ref());
    rows.value(Field::Canonical, reading.canonical().as_ref());
    rows.first_ran(reading);
    rows.stated(Field::Updated, draft.updated.as_ref().map(|found| (found, found.value.edtf())));
    let length = |is_part: bool| if is_part { "part" } else { "whole" }.to_owned();
    rows.stated(Field::Truncated, draft.truncated.as_ref().map(|found| (found, length(found.value))));
    rows.quoting(Field::Disclaimer, draft.disclaimer.as_ref().map(|found| (found, found.value.to_plain())));
    draft.keywords.iter().for_each(|keyword| rows.value(Field::Keywords, Some(keyword)));
    draft.picture.iter().for_each(|picture| rows.picture(picture));
    draft.said.iter().for_each(|said| rows.value(said.field, Some(&said.found)));
    rows.kept
}

struct Rows {
    source: Option<Digest>,
    kept: Vec<Evidence>,
}

impl Rows {
    /// A witness whose value is its own word.
    fn value<T: Display>(&mut self, field: Field, found: Option<&Found<T>>) {
        self.stated(field, found.map(|found| (found, found.value.to_string())));
    }

    /// A witness with its value in the form of the field.
    fn stated<T>(&mut self, field: Field, found: Option<(&Found<T>, String)>) {
        let Some((found, value)) = found else { return };
        let row = found.evidence(field, self.source).saying(&value);
        let is_known =
            |kept: &Evidence| (kept.field, kept.origin) == (row.field, row.origin) && kept.says == row.says;
        if !self.kept.iter().any(is_known) {
            self.kept.push(row);
        }
    }

    /// A witness that an editor is told of without its value, which the form holds.
    fn bare<T>(&mut self, field: Field, found: Option<&Found<T>>) {
        self.kept.extend(found.map(|found| found.evidence(field, self.source)));
    }

    /// A witness by its words alone.
    fn quoting<T>(&mut self, field: Field, found: Option<(&Found<T>, String)>) {
        self.kept.extend(found.map(|(found, words)| Evidence {
            quote: Text::lenient(&words),
            ..found.evidence(field, self.source)
        }));
    }

    /// The language of the value just kept.
    fn spoken(&mut self, language: Option<&Found<Language>>) {
        if let (Some(row), Some(found)) = (self.kept.last_mut(), language) {
            row.language = Some(found.value.clone());
        }
    }

    fn first_ran(&mut self, reading: &PageRead) {
        let draft = &reading.draft;
        self.quoting(Field::Notice, draft.notice.as_ref().map(|found| (found, found.value.to_string())));
        self.value(Field::Original, draft.original.as_ref());
        self.value(Field::OriginalOutlet, draft.original_outlet.as_ref());
        self.stated(Field::OriginalDay, draft.original_day.as_ref().map(|day| (day, day.value.edtf())));
    }

    fn picture(&mut self, picture: &Found<PictureSeen>) {
        let PictureSeen { address, alt, credit, .. } = &picture.value;
        self.quoting(Field::Picture, Some((picture, address.to_string())));
        self.value(Field::Alt, alt.as_ref());
        self.value(Field::Credit, credit.as_ref());
    }
}
