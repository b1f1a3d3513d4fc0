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

use crate::{app::App, page_cache::keep, site_map::routes};
use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
    middleware::from_fn_with_state,
    response::Response,
    routing::get,
};
use std::sync::Arc;

/// The paths of this stage's routes; each is read by anyone.
pub fn paths() -> impl Iterator<Item = &'static str> {
    let own = [
        routes::EMBED_LATEST,
        routes::EMBED_LATEST_FRAGMENT,
        routes::EMBED_SCHOLAR,
        routes::EMBED_SCHOLAR_FRAGMENT,
        routes::EMBED_TOPIC,
        routes::EMBED_TOPIC_FRAGMENT,
        routes::OEMBED,
        routes::CARD,
        routes::DUMP,
        routes::LLMS,
        routes::SEARCH,
    ];
    api::PATHS.into_iter().chain(own).chain(followed::PATHS)
}

/// The routes of this stage, as if the site lived at the root of its host.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    api::routes()
        .merge(followed::routes())
        .route(routes::EMBED_LATEST, get(embed::latest))
        .route(routes::EMBED_LATEST_FRAGMENT, get(embed::latest_fragment))
        .route(routes::EMBED_SCHOLAR, get(embed::scholar))
        .route(routes::EMBED_SCHOLAR_FRAGMENT, get(embed::scholar_fragment))
        .route(routes::EMBED_TOPIC, get(embed::topic))
        .route(routes::EMBED_TOPIC_FRAGMENT, get(embed::topic_fragment))
        .route(routes::OEMBED, get(oembed::show))
        .route(routes::CARD, get(card::show))
        .route(routes::DUMP, get(dump::show))
        .route(routes::LLMS, get(llms::show))
        .route(routes::SEARCH, get(search::show))
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
    response
}
