//! The author's manuscript as a rung of the ladder: its page for readers, and the recorded word at the desk.
//! It refuses readers a manuscript without a word that holds, and one whose op-ed is not on display or waits for an embargo.

mod desk;

pub use desk::DOORS;

use crate::{
    app::App,
    page_cache,
    pages::ManuscriptPage,
    reading::{Reading, slug},
    refusal::Refusal,
    site_map::{Place, routes},
};
use axum::{Router, extract::Path, middleware::from_fn_with_state, response::Response, routing::get};
use byline_store::{
    display::{self, Answer},
    manuscripts,
};
use std::sync::Arc;

/// The path of a manuscript's page; it is read by anyone.
pub const PATHS: [&str; 1] = [routes::MANUSCRIPT];

/// The route of the page for readers.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route(routes::MANUSCRIPT, get(show))
        .layer(from_fn_with_state(app.clone(), page_cache::keep))
}

async fn show(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let slug = slug(&raw)?;
    let displayed = match display::op_ed(&mut reading.store, &reading.site, &slug).await? {
        Answer::Displayed(displayed) => displayed,
        Answer::Moved(slug) => return Err(reading.moved(Place::Manuscript(slug))),
        Answer::Gone(tombstone) => return Err(Refusal::Gone(tombstone)),
        Answer::Nothing => return Err(Refusal::NotFound),
    };
    let facts = displayed.facts();
    // The op-ed's ways know of an embargo, which its rows do not.
    facts.ways.manuscript().ok_or(Refusal::NotFound)?;
    let shown = manuscripts::shown(&mut reading.store, &reading.site, facts.id).await?;
    let manuscript = shown.ok_or(Refusal::NotFound)?;
    let page = ManuscriptPage::new(&reading.beside(&facts.language), facts, &manuscript);
    reading.answer(&page)
}
