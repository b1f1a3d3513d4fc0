//! `robots.txt`, where crawlers read what they are asked to leave alone, and where the map of the site is.
//! It refuses to stand anywhere but at the root of a host, where alone crawlers look for it.

use super::reading::Reading;
use crate::{
    pages::Cache,
    refusal::Refusal,
    site_map::{DESK, Place, Reached, routes::SEARCH},
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// The desk is for editors; everything else may be read. Under a path of a host these are the host's lines to write.
pub async fn show(reading: Reading) -> Result<Response, Refusal> {
    if !reading.site.prefix().is_empty() {
        return Err(Refusal::NotFound);
    }
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CACHE_CONTROL, Cache::Media.header()),
    ];
    let map = Place::Reached(Reached::Sitemap).absolute(&reading.site);
    Ok((headers, format!("User-agent: *\nDisallow: {DESK}\nDisallow: {SEARCH}\n\nSitemap: {map}\n"))
        .into_response())
}
