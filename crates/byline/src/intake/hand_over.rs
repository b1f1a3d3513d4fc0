//! The page that receives what a browser is looking at: opened by the bookmarklet, handed a page by message, posted from here.
//! It refuses to take anything by itself: it shows what came, and nothing is sent before somebody presses the button.

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
use byline_core::role::Role;
use serde::Serialize;
use std::sync::Arc;

/// The receiving page.
#[derive(Serialize)]
pub struct HandOverPage {
    pub frame: DeskFrame,
    /// Whether whoever looks may bring in; else the page says how to sign in and keeps nothing.
    pub may: bool,
    /// The most characters that are taken.
    pub most: usize,
}

impl Page for HandOverPage {
    const TEMPLATE: &'static str = "desk/hand-over.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// The one page whose opener may be another site: only so can the page that opened it hand over what it shows. It holds
/// nothing that its opener does not know.
pub async fn page(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Refusal> {
    let signed = Signed::of(&app.store, &headers, app.clock.now()).await?;
    let may = signed.as_ref().is_some_and(|signed| signed.role >= Role::Editor);
    let frame = match &signed {
        Some(signed) => DeskFrame::new(signed, &app.pages, "hand-over-head").in_room("/desk/bring-in"),
        None => DeskFrame::outside(&app.pages, "hand-over-head"),
    };
    let page = HandOverPage { frame, may, most: super::LARGEST_FILE / 4 };
    let opener =
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("unsafe-none"));
    Ok(([opener], html(StatusCode::OK, app.pages.render(&page)?, Cache::Never)).into_response())
}
