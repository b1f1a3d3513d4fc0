//! The page that receives what a browser is looking at: opened by the bookmarklet, handed a page by message, posted from here.
//! It refuses to take anything by itself: it shows what came, and nothing is sent before somebody presses the button.

use super::hand_in::ByLink;
use crate::{
    app::App,
    pages::{Cache, Page, Voice, html},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse, Response},
};
use byline_core::role::Capability;
use serde::Serialize;
use std::sync::Arc;

/// The most characters of a page that is handed over.
const MOST: usize = super::LARGEST_FILE / 4;

/// The receiving page.
#[derive(Serialize)]
pub struct HandOverPage {
    pub frame: DeskFrame,
    /// Whether whoever looks may bring in; else the page says how to sign in and keeps nothing.
    pub may: bool,
    /// The most characters that are taken.
    pub most: usize,
    /// Where what is handed over goes.
    pub action: String,
    /// By a link, without an account.
    pub by_link: Option<ByLink>,
}

impl Page for HandOverPage {
    const TEMPLATE: &'static str = "desk/hand-over.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn page(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Refusal> {
    let signed = Signed::of(&app.store, &headers, app.clock.now()).await?;
    let may = signed.as_ref().is_some_and(|signed| signed.role.may(Capability::BringIn));
    let frame = match &signed {
        Some(signed) => DeskFrame::new(signed, &app.pages, "hand-over-head").in_room("/desk/bring-in"),
        None => DeskFrame::outside(&app.pages, "hand-over-head"),
    };
    let action = "/desk/bring-in".to_owned();
    received(&app, StatusCode::OK, &HandOverPage { frame, may, most: MOST, action, by_link: None })
}

/// The same page for whoever hands in by a link.
pub(super) fn shown(app: &App, status: StatusCode, by_link: ByLink) -> Result<Response, Refusal> {
    let frame = DeskFrame::outside(&app.pages, "hand-in-head");
    let action = by_link.action.clone();
    received(app, status, &HandOverPage { frame, may: true, most: MOST, action, by_link: Some(by_link) })
}

/// The one page whose opener may be another site: only so can the page that opened it hand over what it shows. It holds
/// nothing that its opener does not know.
fn received(app: &App, status: StatusCode, page: &HandOverPage) -> Result<Response, Refusal> {
    let opener =
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("unsafe-none"));
    Ok(([opener], html(status, app.pages.render(page)?, Cache::Never)).into_response())
}
