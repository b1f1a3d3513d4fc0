//! REACH: what leaves an institute's site for other pages, programs and archives, all of it from the one view of an op-ed.
//! It refuses to let out more than the op-ed's own page shows, and to need an account, a key or a script.

mod api;
mod card;
mod cite;
mod docx;
mod dump;
mod embed;
mod feed;
mod followed;
mod gathered;
mod hub;
mod llms;
mod mining;
mod oai;
mod oembed;
mod search;
mod sitemap;
mod xml;

pub use card::Cards;
pub use dump::{Press as DumpPress, write as write_dump};
pub use followed::asked_by_post;
pub use hub::keep as tell_hub;

use crate::{
    app::App,
    page_cache::keep,
    pages::{Around, Sample},
    site_map::routes,
};
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use byline_core::displayed::Displayed;
use std::sync::Arc;

/// Samples of what leaves for other pages: frames, pieces, links shown elsewhere, cards.
#[must_use]
pub fn samples(around: &Around<'_>, displayed: &[Arc<Displayed>]) -> Vec<Sample> {
    let mut samples = embed::samples(around, displayed);
    samples.extend(displayed.iter().map(|one| oembed::sample(around, one)));
    samples.extend(card::samples(around, displayed));
    samples
}

/// The paths of this stage's routes; each is read by anyone.
pub fn paths() -> impl Iterator<Item = &'static str> {
    let own = [
        routes::OEMBED,
        routes::CARD,
        routes::DUMP,
        routes::LLMS,
        routes::SEARCH,
        routes::SEARCH_FEED,
        routes::SEARCH_BEGUN,
    ];
    api::PATHS.into_iter().chain(embed::paths()).chain(own).chain(followed::PATHS)
}

/// The routes of this stage, as if the site lived at the root of its host.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    let for_any_site = api::routes()
        .merge(embed::routes())
        .route(routes::OEMBED, get(oembed::show))
        .route(routes::CARD, get(card::show))
        .route(routes::DUMP, get(dump::show))
        .layer(from_fn(preflight));
    for_any_site
        .merge(followed::routes())
        .route(routes::LLMS, get(llms::show))
        .route(routes::SEARCH, get(search::show))
        .route(routes::SEARCH_FEED, get(search::show_feed))
        .route(routes::SEARCH_BEGUN, get(search::show_begun))
        .layer(from_fn_with_state(app.clone(), keep))
        // A harvester's question is never asked twice: nothing of it is kept.
        .route(routes::OAI, get(oai::get).post(oai::post))
}

/// An answer that pages of any site may read (Fetch, CORS): it is the same for everybody, and asks for no cookie.
fn for_any_site(mut response: Response) -> Response {
    let head = response.headers_mut();
    head.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let resource = HeaderName::from_static("cross-origin-resource-policy");
    head.insert(resource, HeaderValue::from_static("cross-origin"));
    head.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("*"));
    response
}

/// What a browser asks before a page of another site may ask with headers of its own, as `If-None-Match` is (Fetch, CORS-preflight).
async fn preflight(request: Request, next: Next) -> Response {
    if request.method() != Method::OPTIONS {
        return next.run(request).await;
    }
    let methods = HeaderValue::from_static("GET, HEAD, OPTIONS");
    let headers = [
        (header::ALLOW, methods.clone()),
        (header::ACCESS_CONTROL_ALLOW_METHODS, methods),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*")),
        (header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400")),
    ];
    for_any_site((StatusCode::NO_CONTENT, headers).into_response())
}
