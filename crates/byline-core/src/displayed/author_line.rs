//! Who says this: the name as the person wants it, the position of then, and that of now when it is another.
//! It refuses to show a name the person has given up where the person replaces past names.

use super::{Facts, Gap, Record};
use crate::{
    byline::{Byline, BylineRole},
    citation::inverted,
    clock::Moment,
    day::Day,
    language::Language,
    name::NameKind,
    person::{Person, PersonKind},
    slug::Slug,
    text::Text,
};

impl Facts {
    /// Who wrote it; of a piece that only quotes or asks, whoever is named.
    pub fn writers(&self) -> impl Iterator<Item = &AuthorLine> {
        let only_others = self.authors.iter().all(|line| line.role != BylineRole::Author);
        self.authors.iter().filter(move |line| only_others || line.role == BylineRole::Author)
    }
}

/// One line of the byline as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorLine {
    /// The name.
    pub name: Text,
    /// The readable part of the scholar's address; none for an outsider.
    pub scholar: Option<Slug>,
    /// What the person did.
    pub role: BylineRole,
    /// The position on the day of the op-ed.
    pub then: Option<Text>,
    /// The position now, when it differs.
    pub now: Option<Text>,
    /// The organisation of the position on the day of the op-ed.
    pub affiliation: Option<Text>,
    /// The name as bibliographies sort it, where a name the person goes by shows how: "García Márquez, Gabriel".
    pub inverted: Option<Text>,
    /// ORCID iD.
    pub orcid: Option<Text>,
    /// The name is withheld: nothing here says whose line it is.
    pub withheld: bool,
}

pub(super) fn lines(record: &Record, moment: Moment, gaps: &mut Vec<Gap>) -> Vec<AuthorLine> {
    let day = record.first_appearance().and_then(|a| a.day.clone());
    let today = Day::of(moment, &record.site.zone);
    let language = &record.version.words.language;
    if record.bylines.is_empty() {
        gaps.push(Gap::NoByline);
    } else if !record.bylines.iter().any(|(byline, _)| record.op_ed.kind.is_by(byline.role)) {
        gaps.push(Gap::NoAuthor);
    }
    record
        .bylines
        .iter()
        .map(|(byline, person)| match person {
            _ if byline.person.is_some_and(|id| record.withholds(id)) => withheld(byline),
            Some(person) => known(byline, person, language, (day.as_ref(), &today)),
            None => {
                gaps.push(Gap::BylineUnmatched(byline.name_printed.clone()));
                unknown(byline)
            }
        })
        .collect()
}

/// The name and position of such a row are words of silence already.
fn withheld(byline: &Byline) -> AuthorLine {
    AuthorLine { withheld: true, ..unknown(byline) }
}

fn unknown(byline: &Byline) -> AuthorLine {
    AuthorLine {
        name: byline.name_printed.clone(),
        scholar: None,
        role: byline.role,
        then: byline.position_printed.clone(),
        now: None,
        affiliation: None,
        inverted: None,
        orcid: None,
        withheld: false,
    }
}

fn known(
    byline: &Byline,
    person: &Person,
    language: &Language,
    (day, today): (Option<&Day>, &Day),
) -> AuthorLine {
    let preferred = person.shown_name(language).filter(|_| person.replaces_past_names);
    let held = |on: &Day| person.positions_on(on).next().map(crate::person::Position::line);
    let then = byline.position_printed.clone().or_else(|| day.and_then(&held));
    let then_kept = day.and_then(&held);
    let now = held(today).filter(|now| then_kept.as_ref() != Some(now) && then.as_ref() != Some(now));
    let name = preferred.map_or_else(|| byline.name_printed.clone(), |name| name.text.clone());
    let kept =
        person.names.iter().filter(|name| name.kind != NameKind::Former || !person.replaces_past_names);
    AuthorLine {
        inverted: inverted(name.as_str(), kept.map(|name| name.text.as_str())).and_then(Text::lenient),
        name,
        scholar: (person.kind == PersonKind::Scholar).then(|| person.slug.clone()),
        role: byline.role,
        affiliation: day
            .and_then(|day| person.positions_on(day).find_map(|position| position.organisation.clone())),
        then,
        now,
        orcid: person.orcid.as_ref().and_then(|o| Text::lenient(&o.to_string())),
        withheld: false,
    }
}
