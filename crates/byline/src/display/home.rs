//! The selection: what the institute shows of its scholars' op-eds, the newest first.
//! It refuses to be personal: everybody gets the same page.

use super::{
    list::{self, List, Shown},
    old,
    reading::Reading,
};
use crate::{
    pages::{Around, Frame, Page, Said, Voice},
    refusal::Refusal,
    site_map::{FeedOf, Leaf, Place, may_be_old},
};
use axum::{extract::RawQuery, response::Response};
use byline_store::display::{self, Shelf};
use serde::Serialize;

/// The page of the selection.
#[derive(Serialize)]
pub struct HomePage {
    frame: Frame,
    intro: Option<Said>,
    number: u32,
    list: List,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "public/home.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn show(mut reading: Reading, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    if reading.spoken.is_none() && may_be_old("/", query.as_deref()) {
        match old::at(&mut reading, "/", query.as_deref()).await {
            Err(Refusal::NotFound) => {}
            found => return found,
        }
    }
    let leaf = Leaf::of_query(query.as_deref().unwrap_or_default());
    let mut shown = list::read(&mut reading, Shelf::All, leaf).await?;
    if leaf == Leaf::default() {
        let pinned = display::front(&mut reading.store, &reading.site).await?;
        let is_pinned = |id| pinned.iter().any(|other| other.facts().id == id);
        shown.op_eds.retain(|displayed| !is_pinned(displayed.facts().id));
        shown.pinned = pinned;
    }
    reading.answer(&HomePage::new(&reading.around(), leaf, &shown))
}

impl HomePage {
    /// A leaf of the selection.
    pub fn new(around: &Around<'_>, leaf: Leaf, shown: &Shown) -> Self {
        let intro = around.site.intro.as_ref().map(|intro| around.label(intro));
        let frame = around
            .frame()
            .in_room("nav-selection")
            .described(intro.as_ref().map(|intro| intro.text.as_str()))
            .in_languages(around, &Place::Home, leaf)
            .carded(around)
            .of_site(around)
            .fed(around, &FeedOf::Site, &around.label(&around.site.names).text);
        Self { frame, intro, number: leaf.number, list: List::new(around, &Place::Home, leaf, shown) }
    }
}
