//! The programming interface: what is displayed as JSON, read only, for an institute's other sites and for whoever counts or keeps.
//! It refuses writing, keys and parameters that it does not know: a filter written wrong must not look like one that holds.

mod asked;
mod description;
mod lists;
mod op_eds;
mod problem;
mod view;

pub(super) use view::OpEdJson;

use super::for_any_site;
use crate::{app::App, reading::Reading, refusal::Refusal, site_map::routes};
use axum::{Router, response::Response, routing::get};
use serde::Serialize;
use std::sync::Arc;

/// Where it answers.
pub(super) const PATHS: [&str; 8] = [
    routes::API_OP_EDS,
    routes::API_OP_ED,
    routes::API_SCHOLARS,
    routes::API_OUTLETS,
    routes::API_TOPICS,
    routes::API_SERIES,
    routes::API_REGIONS,
    routes::API_DESCRIPTION,
];

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(routes::API_OP_EDS, get(op_eds::list))
        .route(routes::API_OP_ED, get(op_eds::one))
        .route(routes::API_SCHOLARS, get(lists::scholars))
        .route(routes::API_OUTLETS, get(lists::outlets))
        .route(routes::API_TOPICS, get(lists::topics))
        .route(routes::API_SERIES, get(lists::series))
        .route(routes::API_REGIONS, get(lists::regions))
        .route(routes::API_DESCRIPTION, get(description::show))
}

/// A page of a list, and where it goes on.
#[derive(Serialize)]
struct Leaf<T> {
    data: Vec<T>,
    /// The address of what follows; none at the end.
    next: Option<String>,
}

/// A request in progress, or why there is none: that too is told as JSON.
type Began = Result<Reading, Refusal>;

fn answer<T: Serialize>(reading: &Reading, value: &T) -> Result<Response, Refusal> {
    let body = serde_json::to_vec(value).map_err(|error| Refusal::Broken(error.into()))?;
    Ok(for_any_site(reading.answer_in("application/json", body)))
}

fn told(answer: Result<Response, Refusal>) -> Response {
    answer.unwrap_or_else(|refusal| for_any_site(problem::answer(&refusal)))
}
