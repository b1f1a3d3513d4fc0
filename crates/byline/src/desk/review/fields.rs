//! An op-ed as the fields of its form: what the review screen shows before anybody has typed.
//! It refuses to leave a field out: a form sent back untouched changes nothing.

use super::around::Around;
use crate::{
    desk::pictures::{USE, focus_fields},
    form::Form,
};
use byline_core::{
    appearance::Appearance,
    byline::Byline,
    picture::{Alt, PictureUse},
};

/// The form of what is kept.
pub(in crate::desk) fn of(around: &Around) -> Form {
    let record = &around.record;
    let (words, op_ed) = (&record.version.words, &record.op_ed);
    let mut pairs = Pairs::default();
    pairs.put("from", op_ed.working);
    pairs.put("title", &words.title);
    pairs.maybe("standfirst", words.standfirst.as_ref());
    pairs.put("body", words.body.to_typed());
    pairs.put("language", &words.language);
    pairs.put("direction", words.direction.as_str());
    pairs.put("kind", op_ed.kind);
    pairs.put("slug", &op_ed.slug);
    pairs.maybe("series", op_ed.series);
    pairs.tick("commissioned", op_ed.commissioned);
    pairs.maybe("summary", words.summary.as_ref());
    pairs.tick("is_part", words.is_part);
    pairs.maybe("given_length", words.given_length);
    for (n, (byline, _)) in record.bylines.iter().enumerate() {
        byline_row(&mut pairs, n, byline);
    }
    for (n, (appearance, _)) in record.appearances.iter().enumerate() {
        appearance_row(&mut pairs, n, appearance, around);
    }
    for topic in &record.topics {
        pairs.put("topic", topic.id);
    }
    for region in &record.regions {
        pairs.put("region", region.id);
    }
    for block in words.selection.blocks() {
        pairs.put("block", block);
    }
    pairs.maybe("last_sentences", words.selection.last_sentences());
    if let Some(picture) = &record.picture {
        picture_fields(&mut pairs, picture);
    }
    Form::of(pairs.0)
}

#[derive(Default)]
struct Pairs(Vec<(String, String)>);

impl Pairs {
    fn put(&mut self, name: impl Into<String>, value: impl ToString) {
        self.0.push((name.into(), value.to_string()));
    }

    fn maybe(&mut self, name: impl Into<String>, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    fn tick(&mut self, name: &str, ticked: bool) {
        if ticked {
            self.put(name, "yes");
        }
    }
}

fn byline_row(pairs: &mut Pairs, n: usize, byline: &Byline) {
    pairs.put(format!("byline.{n}.id"), byline.id);
    pairs.put(format!("byline.{n}.name"), &byline.name_printed);
    pairs.maybe(format!("byline.{n}.position"), byline.position_printed.as_ref());
    pairs.put(format!("byline.{n}.role"), byline.role);
    pairs.maybe(format!("byline.{n}.who"), byline.person);
    pairs.put(format!("byline.{n}.place"), n + 1);
}

fn appearance_row(pairs: &mut Pairs, n: usize, appearance: &Appearance, around: &Around) {
    let field = |name: &str| format!("appearance.{n}.{name}");
    pairs.put(field("id"), appearance.id);
    pairs.maybe(field("outlet"), appearance.outlet);
    pairs.maybe(field("outlet-name"), appearance.outlet_printed.as_ref());
    pairs.maybe(field("section"), appearance.section.as_ref());
    pairs.maybe(field("title"), appearance.title.as_ref());
    pairs.maybe(field("day"), appearance.day.as_ref());
    pairs.maybe(field("language"), appearance.language.as_ref());
    pairs.put(field("kind"), appearance.kind);
    pairs.maybe(field("print"), appearance.print.as_ref());
    if appearance.is_text_source {
        pairs.put("text-source", n);
    }
    for (m, address) in appearance.addresses.iter().enumerate() {
        pairs.put(field(&format!("address.{m}.id")), address.id);
        pairs.put(field(&format!("address.{m}.url")), &address.url);
        pairs.put(field(&format!("address.{m}.kind")), address.kind);
        // A gift link kept "until the end of" a day is written as that day.
        let last = address.expires.map(|end| end.plus_seconds(-1));
        pairs.maybe(
            field(&format!("address.{m}.expires")),
            last.map(|moment| byline_core::day::Day::of(moment, &around.record.site.zone)),
        );
    }
}

fn picture_fields(pairs: &mut Pairs, used: &PictureUse) {
    pairs.put(USE, used.id);
    match &used.alt {
        Alt::Words(words) => pairs.put("alt", words),
        Alt::Decorative => pairs.tick("decorative", true),
    }
    for (name, value) in focus_fields(used) {
        pairs.put(name, value);
    }
    pairs.maybe("credit", used.picture.credit.as_ref());
    pairs.maybe("licence", used.picture.licence.as_ref());
    pairs.maybe("picture-expires", used.picture.expires.as_ref());
}
