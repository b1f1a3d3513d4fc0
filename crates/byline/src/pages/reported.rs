//! The page that thanks a reader who reported a broken link.
//! It refuses to say more than was done, and anything of the op-ed: what was taken down meanwhile stands nowhere.

use super::{Around, Frame, Page, Voice};
use crate::site_map::Place;
use byline_core::displayed::Facts;
use serde::Serialize;

/// The thanks, with the way back to the op-ed.
#[derive(Serialize)]
pub struct ReportedPage {
    frame: Frame,
    back: String,
}

impl Page for ReportedPage {
    const TEMPLATE: &'static str = "public/reported.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

impl ReportedPage {
    /// The thanks for a report about this op-ed.
    #[must_use]
    pub fn new(around: &Around<'_>, facts: &Facts) -> Self {
        let back = around.href(Place::OpEd(facts.slug.clone()));
        Self { frame: around.frame().kept_from_search(true), back }
    }
}
