//! DISPLAY: the public site, where readers find the selection and the way to every original.
//! It refuses to decide what may be seen (the store does), to know its readers, and to need a script.

mod checked;
mod gathering;
mod home;
mod index;
mod list;
mod media;
mod old;
mod op_ed;
mod outlet;
mod plain;
mod region;
mod robots;
mod samples;
mod scholar;
mod scholars;
mod series;
mod topic;
mod versions;
mod years;

pub use checked::faults;
pub use list::ON_A_LEAF;
pub use old::show as old_address;
pub use samples::samples;

use crate::{app::App, page_cache::keep, pages::entry, reading, site_map::routes};
use axum::{Router, middleware::from_fn_with_state, routing::get};
use std::sync::Arc;

/// The paths of the public site's routes; each is read by anyone.
pub fn paths() -> impl Iterator<Item = &'static str> {
    let plain = routes::PLAIN.into_iter().flat_map(|(_, own, other)| [own, other]);
    plain.chain([
        routes::ROBOTS,
        routes::ICON,
        routes::HOME,
        routes::OP_ED,
        routes::VERSIONS,
        routes::SHORT,
        routes::SCHOLARS,
        routes::SCHOLAR,
        routes::OUTLETS,
        routes::OUTLET,
        routes::TOPICS,
        routes::TOPIC,
        routes::ALL_SERIES,
        routes::SERIES,
        routes::REGIONS,
        routes::REGION,
        routes::YEARS,
        routes::YEAR,
        routes::PICTURE,
        routes::PICTURE_FILE,
        routes::ASSET,
    ])
}

/// The routes of the public site, as if it lived at the root of its host.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    plain::routes(Router::new())
        .route(routes::ROBOTS, get(robots::show))
        .route(routes::ICON, get(media::icon))
        .route(routes::HOME, get(home::show))
        .route(routes::OP_ED, get(op_ed::show))
        .route(routes::VERSIONS, get(versions::show))
        .route(routes::SHORT, get(op_ed::short))
        .route(routes::SCHOLARS, get(scholars::index))
        .route(routes::SCHOLAR, get(scholar::show))
        .route(routes::OUTLETS, get(index::outlets))
        .route(routes::OUTLET, get(outlet::show))
        .route(routes::TOPICS, get(index::topics))
        .route(routes::TOPIC, get(topic::show))
        .route(routes::ALL_SERIES, get(index::series))
        .route(routes::SERIES, get(series::show))
        .route(routes::REGIONS, get(index::regions))
        .route(routes::REGION, get(region::show))
        .route(routes::YEARS, get(years::index))
        .route(routes::YEAR, get(years::show))
        .route(routes::PICTURE, get(media::picture))
        .route(routes::PICTURE_FILE, get(media::size))
        .route(routes::ASSET, get(media::asset))
        .layer(from_fn_with_state(app.clone(), keep))
}

#[cfg(test)]
mod tests;
