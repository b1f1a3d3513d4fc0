//! The beacon of a page whose way to the original was pressed: one number goes up, and that is all.
//! It refuses other sites' pages, op-eds that readers may not see, and to answer with anything.

use super::robots::is_robot;
use crate::{
    app::{App, AskedSite},
    refusal::Refusal,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use byline_core::ids::ShortId;
use byline_store::display;
use std::sync::Arc;

pub async fn pressed(
    State(app): State<Arc<App>>,
    AskedSite(site): AskedSite,
    Path(raw): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let short: ShortId = raw.parse().map_err(|_| Refusal::NotFound)?;
    // Browsers say where a request comes from (Fetch Metadata); one that says nothing is old, not foreign.
    if headers.get("sec-fetch-site").is_some_and(|from| from != "same-origin") {
        return Err(Refusal::Forbidden("Only a page of this site tells of its own links.".to_owned()));
    }
    let mut store = app.store.read().await?;
    let op_ed = display::visible_at_short(&mut store, &site, &short).await?.ok_or(Refusal::NotFound)?;
    drop(store);
    if !is_robot(headers.get(header::USER_AGENT).map(|name| name.as_bytes())) {
        app.counts.pressed(&site, op_ed, app.clock.now());
    }
    Ok((StatusCode::NO_CONTENT, [(header::CACHE_CONTROL, "no-store")]).into_response())
}
