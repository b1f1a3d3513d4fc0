//! A page of an institute's old site, however it was exported, as a piece: its words, its people, where it first ran.
//! It refuses to take the old site for an outlet: only what the page says of another place is where it ran.

use super::{Before, Piece, Term, copy};
use crate::{
    authors::names,
    draft::{Author, Draft, PictureSeen},
    language, prose_from_html,
};
use byline_core::{
    address::WebAddress,
    day::Day,
    evidence::{Confidence, Found, Origin},
    language::Language,
    outside::OutsideId,
    text::Text,
};

/// What an export tells of one page.
#[derive(Default)]
pub(super) struct OldPage<'a> {
    pub place: String,
    pub id: Option<OutsideId>,
    pub title: &'a str,
    pub standfirst: &'a str,
    pub html: String,
    /// Each a name as printed.
    pub authors: Vec<String>,
    pub day: Option<Day>,
    pub language: Option<Language>,
    /// Its own address at the old site.
    pub own: Option<WebAddress>,
    pub old: Vec<WebAddress>,
    pub before: Before,
    pub terms: Vec<Term>,
    /// Fields that may hold the original's address.
    pub fields: Vec<(&'a str, &'a str)>,
    /// The address of its lead picture.
    pub picture: String,
    pub alt: &'a str,
    /// Whose picture it is.
    pub credit: &'a str,
    pub losses: Vec<String>,
    pub source: Vec<u8>,
}

impl OldPage<'_> {
    /// The piece; none where it has no title.
    pub(super) fn piece(self) -> Option<Piece> {
        let title = Text::lenient(&prose_from_html(self.title, None).to_plain())?;
        let host = self.own.as_ref().map(WebAddress::host);
        let mut losses = self.losses;
        losses.extend(media(&self.html));
        let mut copy = copy::of(prose_from_html(&self.html, self.own.as_ref()), host);
        if copy.original.is_none() {
            copy.original = copy::in_fields(self.fields.into_iter(), host).map(|(found, _)| found);
        }
        let record = |value| Found::new(value, Origin::Record, Confidence::Likely);
        let spoken = self.language.map(|language| Found::new(language, Origin::Record, Confidence::Likely));
        let heard = || language::of_beginning(title.as_str(), &copy.body.to_plain());
        let day = self.day.map(record);
        let elsewhere = copy.original.is_some() || copy.outlet.is_some();
        let about = day
            .clone()
            .filter(|_| elsewhere)
            .map(|day| Found::new(day.value.approximately(), day.origin, Confidence::Guess));
        let is_part = copy.leads_on.then(|| Found::new(true, Origin::PageText, Confidence::Sure));
        let draft = Draft {
            standfirst: Text::lenient(&prose_from_html(self.standfirst, None).to_plain()).map(record_text),
            authors: self.authors.iter().filter_map(|name| author(name, &mut losses)).collect(),
            day,
            language: spoken.or_else(|| Some(Found::new(heard()?, Origin::Statistics, Confidence::Likely))),
            picture: lead(&self.picture, (self.alt, self.credit), &mut losses),
            truncated: is_part,
            body: Some(copy.body)
                .filter(|body| !body.is_empty())
                .map(|body| Found::new(body, Origin::Record, Confidence::Sure)),
            title: Some(Found::new(title, Origin::Record, Confidence::Sure)),
            original_day: copy.day.or(about),
            original: copy.original,
            original_outlet: copy.outlet,
            notice: copy.notice,
            ..Draft::default()
        };
        let is_public = matches!(self.before, Before::Public { .. });
        Some(Piece {
            place: self.place,
            ids: self.id.into_iter().collect(),
            draft,
            kind: None,
            old: if is_public { self.old } else { Vec::new() },
            before: self.before,
            terms: self.terms,
            losses,
            source: self.source,
        })
    }
}

fn record_text(text: Text) -> Found<Text> {
    Found::new(text, Origin::Record, Confidence::Likely)
}

/// Its lead picture, as evidence.
fn lead(raw: &str, (alt, credit): (&str, &str), losses: &mut Vec<String>) -> Option<Found<PictureSeen>> {
    if raw.is_empty() {
        return None;
    }
    let Ok(address) = raw.parse() else {
        losses.push("Its lead picture stays behind: what it gives for its address is none.".to_owned());
        return None;
    };
    let said = |words: &str| Text::lenient(&prose_from_html(words, None).to_plain()).map(record_text);
    let seen = PictureSeen { address, alt: said(alt), credit: said(credit) };
    Some(Found::new(seen, Origin::Record, Confidence::Likely))
}

fn author(name: &str, losses: &mut Vec<String>) -> Option<Found<Author>> {
    let name = Text::lenient(&crate::words::unescaped(name))?;
    if !names::is_person(name.as_str(), &[]) {
        losses.push(format!(
            "The account \u{201c}{name}\u{201d} is no person\u{2019}s name; no author comes along of it."
        ));
        return None;
    }
    Some(Found::new(
        Author { name, position: None, bio: None, url: None },
        Origin::Record,
        Confidence::Likely,
    ))
}

/// What of a text stays behind.
fn media(html: &str) -> Vec<String> {
    let lower = html.to_ascii_lowercase();
    let kinds = [
        ("<img", "picture"),
        ("<iframe", "embedded page"),
        ("<video", "film"),
        ("<audio", "recording"),
        ("<form", "form"),
    ];
    let counted = kinds.into_iter().filter_map(|(mark, what)| match lower.matches(mark).count() {
        0 => None,
        1 => Some(format!("One {what} stays behind.")),
        count => Some(format!("{count} times a {what} stays behind.")),
    });
    counted.collect()
}
