//! A scholar's page: positions with their dates, a biography, whom the press may ask, and the list of op-eds.
//! It refuses to exist for outsiders and for those of whom nothing is displayed: a draft must not give anybody away.

use super::{
    entry::Entry,
    list::{self, List, Shown},
    op_ed::bio_on,
    reading::{Reading, slug},
};
use crate::{
    pages::{Around, DayView, Frame, HeadLink, Linked, Page, PictureView, Said, Spot, Voice},
    refusal::Refusal,
    site_map::{CiteForm, FeedOf, Leaf, Place, Reached},
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_core::{
    day::Day,
    name::NameKind,
    person::{Person, PersonKind, Position},
    picture::PictureUse,
};
use byline_store::{
    display::{self, Shelf},
    people, pictures,
};
use serde::Serialize;

/// The page of a scholar.
#[derive(Serialize)]
pub struct ScholarPage {
    frame: Frame,
    name: Said,
    other_names: Vec<Said>,
    portrait: Option<PictureView>,
    positions: Vec<PositionView>,
    bio: Option<BioView>,
    languages: Vec<String>,
    press: Option<Said>,
    links: Vec<String>,
    orcid: Option<String>,
    /// All of it as a list of references, in each form.
    references: Vec<ReferencesLink>,
    number: u32,
    /// What the scholar put first.
    first: Vec<Entry>,
    list: List,
}

#[derive(Serialize)]
struct ReferencesLink {
    form: String,
    href: String,
    media_type: &'static str,
}

#[derive(Serialize)]
struct PositionView {
    line: Said,
    from: Option<DayView>,
    until: Option<DayView>,
    held: bool,
}

#[derive(Serialize)]
struct BioView {
    words: Said,
    html: String,
}

impl Page for ScholarPage {
    const TEMPLATE: &'static str = "public/scholar.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn show(
    mut reading: Reading,
    Path(raw): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let leaf = Leaf::of_query(query.as_deref().unwrap_or_default());
    let found = people::by_slug(&mut reading.store, reading.site.id, &slug(&raw)?).await?;
    let (person, current) =
        found.filter(|(person, _)| person.kind == PersonKind::Scholar).ok_or(Refusal::NotFound)?;
    let mut shown = list::read(&mut reading, Shelf::Person(person.id), leaf).await?;
    if shown.total == 0 {
        return Err(Refusal::NotFound);
    }
    if !current {
        return Err(reading.moved(Place::Scholar(person.slug)));
    }
    if leaf == Leaf::default() {
        shown.pinned = display::first_of_a_person(&mut reading.store, &reading.site, person.id).await?;
    }
    let portrait = match person.portrait {
        Some(id) => pictures::public_use(&mut reading.store, reading.site.id, id).await?,
        None => None,
    };
    reading.answer(&ScholarPage::new(&reading.around(), &person, portrait.as_ref(), leaf, &shown))
}

impl ScholarPage {
    /// A leaf of the page of `person`.
    pub fn new(
        around: &Around<'_>,
        person: &Person,
        portrait: Option<&PictureUse>,
        leaf: Leaf,
        shown: &Shown,
    ) -> Self {
        let place = Place::Scholar(person.slug.clone());
        let today = Day::of(around.site.turned_at, &around.site.zone);
        let (name, other_names) = names(around, person);
        let bio = bio_on(person, &today, &around.language);
        let line = bio.map(|bio| bio.text.to_plain()).or_else(|| around.gathered_line(&name.text));
        Self {
            frame: around
                .frame()
                .in_room("nav-scholars")
                .titled(name.clone())
                .described(line.as_deref())
                .in_languages(around, &place, leaf)
                .carded(around)
                .of_scholar(around, person, portrait)
                .also(HeadLink::oembed(around.site, &place.absolute(around.site)))
                .fed(around, &FeedOf::Scholar(person.slug.clone()), &name.text)
                .trailed(around, &place.absolute(around.site)),
            name,
            other_names,
            portrait: portrait.map(|used| PictureView::new(around, used, Spot::PORTRAIT)),
            positions: positions(person, &today),
            bio: bio.map(|bio| BioView {
                words: Said {
                    text: String::new(),
                    lang: Some(bio.language.to_string()),
                    dir: Some(bio.language.direction().as_str()),
                },
                html: bio.text.to_html(),
            }),
            languages: person.languages.iter().map(ToString::to_string).collect(),
            press: person.press_contact.as_ref().map(Said::unmarked),
            links: person.links.iter().map(|link| link.as_str().to_owned()).collect(),
            orcid: person.orcid.as_ref().map(ToString::to_string),
            references: references(around, person),
            number: leaf.number,
            first: shown.pinned.iter().map(|displayed| Entry::new(around, displayed)).collect(),
            list: List::new(around, &place, leaf, shown),
        }
    }
}

fn references(around: &Around<'_>, person: &Person) -> Vec<ReferencesLink> {
    let link = |form: CiteForm| ReferencesLink {
        form: form.to_string(),
        href: around.href(Place::Reached(Reached::References(person.slug.clone(), form))),
        media_type: form.media_type(),
    };
    CiteForm::ALL.map(link).into()
}

/// A person by the name shown, leading to the page a scholar has.
pub fn person_link(around: &Around<'_>, person: &Person) -> Option<Linked> {
    let name = person.shown_name(&around.language)?;
    let said = match &name.language {
        Some(language) => Said::new(&name.text, language),
        None => Said::unmarked(&name.text),
    };
    Some(match person.kind {
        PersonKind::Scholar => Linked::to(said, around.href(Place::Scholar(person.slug.clone()))),
        PersonKind::Outsider => Linked::plain(said),
    })
}

/// The name shown, and the names preferred in other languages.
fn names(around: &Around<'_>, person: &Person) -> (Said, Vec<Said>) {
    let said = |name: &byline_core::name::Name| match &name.language {
        Some(language) => Said::new(&name.text, language),
        None => Said::unmarked(&name.text),
    };
    let Some(shown) = person.shown_name(&around.language) else {
        return (Said { text: person.slug.to_string(), lang: None, dir: None }, Vec::new());
    };
    let others =
        person.names.iter().filter(|name| name.kind == NameKind::Preferred && name.text != shown.text);
    (said(shown), others.map(said).collect())
}

/// Those held now first, then the others, each group the latest begun first.
fn positions(person: &Person, today: &Day) -> Vec<PositionView> {
    let mut rows: Vec<&Position> = person.positions.iter().collect();
    rows.sort_by_key(|position| {
        (!position.held_on(today), std::cmp::Reverse(position.from.as_ref().map(Day::sort_key)))
    });
    rows.into_iter()
        .map(|position| PositionView {
            line: Said::unmarked(&position.line()),
            from: position.from.as_ref().map(DayView::from),
            until: position.until.as_ref().map(DayView::from),
            held: position.held_on(today),
        })
        .collect()
}
