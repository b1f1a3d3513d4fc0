//! The routes by which op-eds are found, followed and cited: maps, feeds, citations; harvests stand beside them.
//! It refuses to be asked for a change: what may be asked by POST here is a long question.

use super::{cite, feed, gathered::Gatherer, mining, sitemap};
use crate::{app::App, site_map::routes};
use axum::{Router, routing::get};
use std::sync::Arc;

/// The paths of these routes.
pub(super) const PATHS: [&str; 13] = [
    routes::SITEMAP,
    routes::SITEMAP_PART,
    routes::TDM,
    routes::FEED,
    routes::SCHOLAR_FEED,
    routes::OUTLET_FEED,
    routes::TOPIC_FEED,
    routes::SERIES_FEED,
    routes::REGION_FEED,
    routes::CITE,
    routes::LINKSET,
    routes::REFERENCES,
    routes::OAI,
];

/// The paths of what may also be asked by POST, by anyone, and changes nothing.
pub fn asked_by_post() -> impl Iterator<Item = &'static str> {
    [routes::OAI].into_iter()
}

/// Those of them whose answers are kept ready.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(routes::SITEMAP, get(sitemap::index))
        .route(routes::SITEMAP_PART, get(sitemap::part))
        .route(routes::TDM, get(mining::show))
        .route(routes::FEED, get(feed::of_site))
        .route(routes::SCHOLAR_FEED, get(|reading, path| feed::of(Gatherer::Scholar, reading, path)))
        .route(routes::OUTLET_FEED, get(|reading, path| feed::of(Gatherer::Outlet, reading, path)))
        .route(routes::TOPIC_FEED, get(|reading, path| feed::of(Gatherer::Topic, reading, path)))
        .route(routes::SERIES_FEED, get(|reading, path| feed::of(Gatherer::Series, reading, path)))
        .route(routes::REGION_FEED, get(|reading, path| feed::of(Gatherer::Region, reading, path)))
        .route(routes::CITE, get(cite::one))
        .route(routes::LINKSET, get(cite::linkset))
        .route(routes::REFERENCES, get(cite::of_scholar))
}
