//! An outlet's page: what it is called and was called, whether it still publishes, and our op-eds there.
//! It refuses to show what editors note about an outlet for themselves, and an outlet nothing displayed ran at.

use super::{
    list::{self, List, Shown},
    reading::{Reading, slug},
};
use crate::{
    pages::{Around, DayView, Frame, Linked, Page, Said, Voice},
    refusal::Refusal,
    site_map::{Leaf, Place},
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_core::outlet::{Outlet, OutletStatus};
use byline_store::{
    display::{self, Shelf},
    outlets,
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
    languages: Vec<String>,
    number: u32,
    list: List,
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
    let successor = successor(&mut reading, &outlet).await?;
    reading.answer(&OutletPage::new(&reading.around(), &outlet, successor, leaf, &shown))
}

/// What took the outlet's place: with a link where that has a page.
async fn successor(reading: &mut Reading, outlet: &Outlet) -> Result<Option<Linked>, Refusal> {
    let OutletStatus::Defunct { successor: Some(id), .. } = &outlet.status else { return Ok(None) };
    let Some(next) = outlets::get(&mut reading.store, *id).await? else { return Ok(None) };
    let count = display::count(&mut reading.store, &reading.site, Shelf::Outlet(next.id)).await?;
    let Some(name) = next.name_on(None).map(Said::unmarked) else { return Ok(None) };
    Ok(Some(match count {
        0 => Linked::plain(name),
        _ => Linked::to(name, Place::Outlet(next.slug).href(&reading.site)),
    }))
}

impl OutletPage {
    /// A leaf of the page of `outlet`.
    pub fn new(
        around: &Around<'_>,
        outlet: &Outlet,
        successor: Option<Linked>,
        leaf: Leaf,
        shown: &Shown,
    ) -> Self {
        let place = Place::Outlet(outlet.slug.clone());
        let present = outlet.name_on(None);
        let name = present
            .map_or_else(|| Said { text: outlet.slug.to_string(), lang: None, dir: None }, Said::unmarked);
        let others = outlet.names.iter().filter(|name| Some(&name.text) != present);
        let (closed, since) = match &outlet.status {
            OutletStatus::Live => (false, None),
            OutletStatus::Defunct { since, .. } => (true, since.as_ref().map(DayView::from)),
        };
        Self {
            frame: around
                .frame()
                .in_room("nav-outlets")
                .titled(name.clone())
                .at(around.site.absolute(&place.leaf_path(leaf))),
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
            successor,
            languages: outlet.languages.iter().map(ToString::to_string).collect(),
            number: leaf.number,
            list: List::new(around, &place, leaf, shown),
        }
    }
}
