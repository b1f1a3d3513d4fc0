//! Captures served: a page as it was captured, its raw bytes, and the ways by which programs find the copy nearest to a day (Memento).
//! It refuses readers a copy without a ground, scripts in what is replayed, and any way from there to the institute's own pages.

mod answers;
mod desk;
mod look;
mod memento;
mod page;

pub use desk::DOORS;

use crate::{
    app::{App, AskedSite},
    refusal::Refusal,
    site_map::{Place, routes},
};
use axum::{
    Extension, Router,
    http::{HeaderValue, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use byline_core::{address::WebAddress, site::Site};
use std::sync::Arc;

/// Said by `server` of a request that came to the host of the captures.
#[derive(Clone, Copy, Debug)]
pub struct AtCapturesHost;

/// The paths of replay and of the ways to it; each is read by anyone.
pub const PATHS: [&str; 3] = [routes::REPLAY, routes::TIMEGATE, routes::TIMEMAP];

/// The routes.
pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(routes::REPLAY, get(page::show))
        .route(routes::TIMEGATE, get(memento::timegate))
        .route(routes::TIMEMAP, get(memento::timemap))
}

/// The address that a path ends in, as it was asked for: what stands behind `prefix`, with the query of the request.
fn original(uri: &Uri, prefix: &str) -> Result<WebAddress, Refusal> {
    let path = uri.path().strip_prefix(prefix).ok_or(Refusal::NotFound)?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let written = format!("{}{query}", whole(path));
    written.parse().map_err(|_| Refusal::NotFound)
}

/// Some servers in front make one slash of two, and people leave the scheme out.
fn whole(path: &str) -> String {
    for scheme in ["https:", "http:"] {
        if let Some(rest) = path
            .get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .map(|_| &path[scheme.len()..])
        {
            return format!("{scheme}//{}", rest.trim_start_matches('/'));
        }
    }
    format!("http://{}", path.trim_start_matches('/'))
}

/// Where replay lives: the host of its own that the settings give it, else the site.
fn replay_root(app: &App, site: &Site) -> String {
    match &app.settings.captures_url {
        Some(own) => format!("{}/{}", own.as_str().trim_end_matches('/'), site.id),
        None => site.base_url.as_str().trim_end_matches('/').to_owned(),
    }
}

/// The whole address of a replay; `modifier` is empty or `id_`.
fn replay_at(app: &App, site: &Site, (stamp, modifier): (&str, &str), url: &str) -> String {
    let place = Place::Replay { stamp: format!("{stamp}{modifier}"), url: url.to_owned() };
    format!("{}{}", replay_root(app, site), place.path())
}

/// On to another address, for now only: the nearest copy may be another tomorrow.
fn on_to(address: &str) -> Result<Response, Refusal> {
    let to = HeaderValue::try_from(address).map_err(|_| Refusal::NotFound)?;
    let keep = HeaderValue::from_static("no-store");
    Ok((axum::http::StatusCode::FOUND, [(header::LOCATION, to), (header::CACHE_CONTROL, keep)])
        .into_response())
}

/// The site that was asked, and whether at the captures' own host.
type Asked = (Extension<AskedSite>, Option<Extension<AtCapturesHost>>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_out_of_a_path_however_it_was_mangled() {
        let read =
            |path: &str| original(&path.parse().unwrap(), "/timegate/").map(|url| url.to_string()).ok();
        for path in [
            "/timegate/https://quay.example/a?b=1&c=%20",
            "/timegate/https:/quay.example/a?b=1&c=%20",
            "/timegate/HTTPS://quay.example/a?b=1&c=%20",
        ] {
            assert_eq!(read(path).as_deref(), Some("https://quay.example/a?b=1&c=%20"), "{path}");
        }
        assert_eq!(read("/timegate/quay.example/a").as_deref(), Some("http://quay.example/a"));
        for path in [
            "/timegate/",
            "/timegate/https://",
            "/timegate/https://u:p@quay.example/",
            "/other/https://quay.example/",
        ] {
            assert_eq!(read(path), None, "{path}");
        }
        assert_eq!(read("/timegate/javascript:alert(1)"), None);
        assert_eq!(
            read("/timegate/https://quay.example/../../desk").as_deref(),
            Some("https://quay.example/desk")
        );
    }
}
