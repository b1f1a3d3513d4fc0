//! What programs may mine of a site (TDM Reservation Protocol, W3C community group): op-eds' own words are their outlets'.
//! It refuses to speak for a whole host: under a path of one, the host's own file says it.

use crate::{reading::Reading, refusal::Refusal, site_map::Place};
use axum::response::Response;
use byline_core::plain_page::PlainPageKind;
use serde_json::json;

/// The file at the root of a host. What one page says of itself goes before it.
pub(super) async fn show(reading: Reading) -> Result<Response, Refusal> {
    if !reading.site.prefix().is_empty() {
        return Err(Refusal::NotFound);
    }
    let policy = Place::Plain(PlainPageKind::Rights, None).absolute(&reading.site);
    let rules = ["/op-ed/*", "/feed/*", "/*/feed/*", "/api/*", "/dump/*", "/embed/*", "/web/*"];
    let rules =
        rules.map(|location| json!({ "location": location, "tdm-reservation": 1, "tdm-policy": policy }));
    Ok(reading.answer_in("application/json", json!(rules).to_string()))
}
