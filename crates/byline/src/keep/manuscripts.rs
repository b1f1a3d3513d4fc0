//! The author's manuscript as a rung of the ladder: its page or file for readers, and the recorded word at the desk.
//! It refuses readers a manuscript without a word that holds, and one whose op-ed is not on display or waits for an embargo.

mod desk;

pub use desk::DOORS;

use crate::{
    app::App,
    page_cache,
    pages::{Cache, ManuscriptPage},
    reading::{Reading, slug},
    refusal::Refusal,
    site_map::{Place, routes},
};
use axum::{
    Router,
    extract::Path,
    http::{HeaderName, HeaderValue, header},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use byline_core::{displayed::Displayed, manuscript::Manuscript, slug::Slug, source::Came};
use byline_store::{
    StoreError,
    display::{self, Answer},
    manuscripts, sources,
};
use std::sync::Arc;

/// The paths of a manuscript's page and file; they are read by anyone.
pub const PATHS: [&str; 2] = [routes::MANUSCRIPT, routes::MANUSCRIPT_FILE];

/// The routes for readers. A file is too large for the cache of pages.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route(routes::MANUSCRIPT, get(show))
        .layer(from_fn_with_state(app.clone(), page_cache::keep))
        .route(routes::MANUSCRIPT_FILE, get(file))
}

async fn show(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let (displayed, manuscript) = shown(&mut reading, &raw, Place::Manuscript).await?;
    let facts = displayed.facts();
    let page = ManuscriptPage::new(&reading.beside(&facts.language), facts, &manuscript);
    reading.answer(&page)
}

/// The file, as it came; no browser makes a page of it, and search engines are for the op-ed's own.
async fn file(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let (displayed, manuscript) = shown(&mut reading, &raw, Place::ManuscriptFile).await?;
    manuscript.words.file.ok_or(Refusal::NotFound)?;
    let source = sources::get(&mut reading.store, manuscript.source).await?.ok_or(Refusal::NotFound)?;
    let Came::File { body, .. } = source.came else { return Err(Refusal::NotFound) };
    let app = reading.let_go();
    let bytes = app.store.blobs().get(body).await.map_err(StoreError::from)?;
    let name = format!("attachment; filename=\"{}-manuscript.pdf\"", displayed.facts().slug);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::try_from(name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'"),
        ),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok((headers, bytes).into_response())
}

/// The manuscript that readers are shown of the op-ed at a slug, with it; `place` is where it is asked for.
async fn shown(
    reading: &mut Reading,
    raw: &str,
    place: impl Fn(Slug) -> Place,
) -> Result<(Arc<Displayed>, Manuscript), Refusal> {
    let slug = slug(raw)?;
    let displayed = match display::op_ed(&mut reading.store, &reading.site, &slug).await? {
        Answer::Displayed(displayed) => displayed,
        Answer::Moved(slug) => return Err(reading.moved(place(slug))),
        Answer::Gone(tombstone) => return Err(Refusal::Gone(tombstone)),
        Answer::Nothing => return Err(Refusal::NotFound),
    };
    let facts = displayed.facts();
    // The op-ed's ways know of an embargo, which its rows do not.
    facts.ways.manuscript().ok_or(Refusal::NotFound)?;
    let shown = manuscripts::shown(&mut reading.store, &reading.site, facts.id).await?;
    Ok((displayed, shown.ok_or(Refusal::NotFound)?))
}
