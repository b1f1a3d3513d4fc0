//! Addresses of the institute's old site: whoever kept one is sent to the op-ed's page, or finds where the original is.
//! It refuses to take an address that a page of this site has, and to show of what waits more than leads to it.

use super::reading::Reading;
use crate::{
    pages::{Around, Frame, Page, Said, Voice, op_ed::OpEdView},
    refusal::Refusal,
    site_map::Place,
};
use axum::{
    http::{Method, Uri},
    response::Response,
};
use byline_core::{displayed::Preview, old_key::OldKey};
use byline_store::display::{Answer, FoundAt, found_at};
use serde::Serialize;

/// The page of an op-ed that is on its way, at the address it had.
#[derive(Serialize)]
pub struct WaitingPage {
    frame: Frame,
    op_ed: OpEdView,
}

impl Page for WaitingPage {
    const TEMPLATE: &'static str = "public/waiting.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

impl WaitingPage {
    /// The page of what a preview tells.
    pub fn new(around: &Around<'_>, preview: &Preview) -> Self {
        let facts = &preview.facts;
        let frame = around
            .frame()
            .titled(Said::directed(&facts.title, &facts.language, facts.direction))
            .kept_from_search(true);
        Self { frame, op_ed: OpEdView::new(around, facts) }
    }
}

/// What no route of this site is for.
pub async fn show(method: Method, uri: Uri, mut reading: Reading) -> Result<Response, Refusal> {
    if !matches!(method, Method::GET | Method::HEAD) {
        return Err(Refusal::NotFound);
    }
    at(&mut reading, uri.path(), uri.query()).await
}

/// What stands at an old address.
pub async fn at(reading: &mut Reading, path: &str, query: Option<&str>) -> Result<Response, Refusal> {
    let key = OldKey::of(path, query).map_err(|_| Refusal::NotFound)?;
    let found = found_at(&mut reading.store, &reading.site, &key).await?;
    // "/2012/01/water/?from=mail" is the page without what nobody asks for.
    let bare = query.and_then(|_| OldKey::of(path, None).ok());
    let found = match (found, bare) {
        (FoundAt::Nothing, Some(bare)) => found_at(&mut reading.store, &reading.site, &bare).await?,
        (found, _) => found,
    };
    match found {
        FoundAt::Here(_, Answer::Displayed(displayed)) => {
            Err(reading.moved(Place::OpEd(displayed.facts().slug.clone())))
        }
        FoundAt::Here(op_ed, Answer::Moved(_)) => Err(reading.moved(Place::OpEd(op_ed.slug))),
        FoundAt::Here(_, Answer::Gone(tombstone)) => Err(Refusal::Gone(tombstone)),
        FoundAt::Waiting(record) => {
            let preview = Preview::of(&record, reading.site.turned_at);
            let around = reading.beside(&preview.facts.language);
            reading.answer(&WaitingPage::new(&around, &preview))
        }
        FoundAt::Here(_, Answer::Nothing) | FoundAt::Nothing => Err(Refusal::NotFound),
    }
}
