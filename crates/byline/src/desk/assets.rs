//! The desk's stylesheet, script and type, so that it needs no address but its own.
//! It refuses names that were not built in.

use crate::{app::App, pages::Cache, refusal::Refusal};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// A file by the name it is served under.
pub async fn file(State(app): State<Arc<App>>, Path(name): Path<String>) -> Result<Response, Refusal> {
    let asset = app.pages.assets().get(&name).ok_or(Refusal::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type)),
        (header::CACHE_CONTROL, Cache::Forever.header()),
    ];
    Ok((headers, asset.bytes.clone()).into_response())
}
