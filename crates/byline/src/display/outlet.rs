//! An outlet's page: what it is called and was called, whether it still publishes, its terms as we know them, and our op-eds there.
//! It refuses to show what editors note about an outlet for themselves, and an outlet nothing displayed ran at.

use super::{
    list::{self, List, Shown},
    reading::{Reading, slug},
};
use crate::{
    pages::{Around, DayView, Frame, HeadLink, Linked, Page, Said, Voice},
    refusal::Refusal,
    site_map::{FeedOf, Leaf, Place},
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_core::{
    language::{Direction, Language},
    outlet::{Outlet, OutletStatus},
    rights::{Allow, Basis, Rights},
    text::Text,
};
use byline_store::{
    display::{self, Shelf},
    outlets, rights,
};
use serde::Serialize;

/// The page of an outlet.
#[derive(Serialize)]
pub struct OutletPage {
    frame: Frame,
    name: Said,
    other_names: Vec<NameView>,
    closed: bool,
    since: Option<DayView>,
    successor: Option<Linked>,
    subscription: bool,
    languages: Vec<String>,
    domains: Vec<String>,
    terms: TermsView,
    number: u32,
    list: List,
}

/// What the outlet lets be shown, as the institute knows it.
#[derive(Serialize)]
struct TermsView {
    /// Whether the outlet's own terms are known; else the institute's rule holds.
    known: bool,
    allow: &'static str,
    amount: u32,
    embargo_days: u32,
    since: Option<DayView>,
}

/// What stands beside an outlet: what took its place, and the rules in the rights of its texts.
#[derive(Default)]
pub struct Beside {
    pub successor: Option<Linked>,
    pub rights: Rights,
}

#[derive(Serialize)]
struct NameView {
    name: Said,
    from: Option<DayView>,
    until: Option<DayView>,
}

impl Page for OutletPage {
    const TEMPLATE: &'static str = "public/outlet.html";

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
    let found = outlets::by_slug(&mut reading.store, reading.site.id, &slug(&raw)?).await?;
    let (outlet, current) = found.ok_or(Refusal::NotFound)?;
    let shown = list::read(&mut reading, Shelf::Outlet(outlet.id), leaf).await?;
    if shown.total == 0 {
        return Err(Refusal::NotFound);
    }
    if !current {
        return Err(reading.moved(Place::Outlet(outlet.slug)));
    }
    let language = reading.around().language;
    let beside = Beside {
        successor: successor(&mut reading, &outlet, &language).await?,
        rights: Rights {
            policy: rights::rules(&mut reading.store, reading.site.id, Some(outlet.id)).await?,
            site_default: rights::rules(&mut reading.store, reading.site.id, None).await?,
            closed: outlet.closed_since(&reading.site.zone),
            ..Rights::default()
        },
    };
    reading.answer(&OutletPage::new(&reading.around(), &outlet, &beside, leaf, &shown))
}

/// What took the outlet's place: with a link where that has a page.
pub async fn successor(
    reading: &mut Reading,
    outlet: &Outlet,
    language: &Language,
) -> Result<Option<Linked>, Refusal> {
    let OutletStatus::Defunct { successor: Some(id), .. } = &outlet.status else { return Ok(None) };
    let Some(next) = outlets::get(&mut reading.store, *id).await? else { return Ok(None) };
    let count = display::count(&mut reading.store, &reading.site, Shelf::Outlet(next.id)).await?;
    let Some(name) = next.name_on(None).map(Said::unmarked) else { return Ok(None) };
    Ok(Some(match count {
        0 => Linked::plain(name),
        _ => Linked::to(name, Place::Outlet(next.slug).href_in(&reading.site, language)),
    }))
}

impl OutletPage {
    /// A leaf of the page of `outlet`.
    pub fn new(around: &Around<'_>, outlet: &Outlet, beside: &Beside, leaf: Leaf, shown: &Shown) -> Self {
        let place = Place::Outlet(outlet.slug.clone());
        let present = outlet.name_on(None);
        let name = present.map_or_else(
            || Said { text: outlet.slug.to_string(), lang: None, dir: None },
            |name| in_its_language(outlet, name),
        );
        let others = outlet.names.iter().filter(|name| Some(&name.text) != present);
        let (closed, since) = match &outlet.status {
            OutletStatus::Live { .. } => (false, None),
            OutletStatus::Defunct { since, .. } => (true, since.as_ref().map(DayView::from)),
        };
        Self {
            frame: around
                .frame()
                .in_room("nav-outlets")
                .titled(name.clone())
                .described(around.gathered_line(&name.text).as_deref())
                .in_languages(around, &place, leaf)
                .carded(around)
                .also(HeadLink::oembed(around.site, &place.absolute(around.site)))
                .fed(around, &FeedOf::Outlet(outlet.slug.clone()), &name.text)
                .trailed(around, &place.absolute(around.site)),
            other_names: others
                .map(|name| NameView {
                    name: Said::unmarked(&name.text),
                    from: name.from.as_ref().map(DayView::from),
                    until: name.until.as_ref().map(DayView::from),
                })
                .collect(),
            name,
            closed,
            since,
            successor: beside.successor.clone(),
            subscription: outlet.wants_subscription(),
            domains: outlet.domains.clone(),
            terms: TermsView::new(around, &beside.rights),
            languages: outlet.languages.iter().map(ToString::to_string).collect(),
            number: leaf.number,
            list: List::new(around, &place, leaf, shown),
        }
    }
}

/// A name of an outlet that publishes in one language is in that language, where its letters run that way.
fn in_its_language(outlet: &Outlet, name: &Text) -> Said {
    match outlet.languages.as_slice() {
        [language] if Direction::of(name.as_str()) == Some(language.direction()) => Said::new(name, language),
        _ => Said::unmarked(name),
    }
}

impl TermsView {
    fn new(around: &Around<'_>, rights: &Rights) -> Self {
        let standing = rights.at(around.site.turned_at, &around.site.zone);
        let in_force = match standing.basis {
            Basis::Policy(id) => rights.policy.iter().find(|rule| rule.id == id),
            _ => None,
        };
        let (allow, amount) = match standing.allow {
            Allow::LinkOnly => ("link-only", 0),
            Allow::Words(n) => ("words", n),
            Allow::Percent(n) => ("percent", u32::from(n)),
            Allow::Paragraphs(n) => ("paragraphs", n),
            Allow::Full => ("full", 0),
        };
        Self {
            known: in_force.is_some(),
            allow,
            amount,
            embargo_days: in_force.map_or(0, |rule| rule.embargo_days),
            since: in_force.and_then(|rule| rule.from.as_ref()).map(DayView::from),
        }
    }
}
