//! Which institute's space a request is for, by its host and the path the space lives under.
//! It refuses to guess between several: a host that none of them has gets no site, and so no page.

use crate::{
    app::{App, AskedLanguage, AskedSite},
    keep::replay::AtCapturesHost,
    page_cache::{Chosen, Known, is_in_desk, names},
    refusal::{Asked, Refusal, dress},
    site_map::{asked_in_own, asked_language},
};
use axum::{
    extract::{Request, State},
    http::{Uri, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use std::sync::Arc;

/// Finds the site, takes its prefix off the path, and gives whatever is refused behind it a page in the site's voice.
pub(super) async fn find(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let path = uri.path().to_owned();
    if matches!(path.as_str(), "/healthz" | "/readyz") {
        return next.run(request).await;
    }
    let known = match app.cache.sites(&app.store).await {
        Ok(known) => known,
        Err(error) => {
            let asked = Asked { site: None, path: &path, method: &method };
            return dress(Refusal::from(error).into_response(), asked, &app.pages);
        }
    };
    if app.settings.captures_url.as_ref().is_some_and(|own| names(own, host(&request).as_deref())) {
        return at_captures_host(&app, &known, request, next).await;
    }
    let (answer, site, path) = match known.chosen(host(&request).as_deref(), &path) {
        Chosen::Site(site, within) => {
            request.extensions_mut().insert(AskedSite(site.clone()));
            if let Some(own) = asked_in_own(site, within).filter(|_| method.is_safe()) {
                let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
                let moved = Refusal::Moved(format!("{}{own}{query}", site.prefix())).into_response();
                let asked = Asked { site: Some(site), path: uri.path(), method: &method };
                return dress(moved, asked, &app.pages);
            }
            let within = match asked_language(site, within) {
                Some((language, within)) => {
                    request.extensions_mut().insert(AskedLanguage(language.clone()));
                    within
                }
                None => within,
            };
            if let Some(uri) = with_path(&uri, within) {
                *request.uri_mut() = uri;
            }
            (next.run(request).await, Some(site), within)
        }
        Chosen::Beside(site) if path == "/" => {
            return Redirect::temporary(&format!("{}/", site.prefix())).into_response();
        }
        Chosen::Beside(site) => (Refusal::NotFound.into_response(), Some(site), path.as_str()),
        Chosen::None if is_for_desk(&app, host(&request).as_deref(), &path) => {
            (next.run(request).await, None, path.as_str())
        }
        Chosen::None => (Refusal::Elsewhere.into_response(), None, path.as_str()),
    };
    dress(answer, Asked { site: site.map(|site| &**site), path, method: &method }, &app.pages)
}

/// At the host of captures nothing is answered but captures: `/SITE/web/...`.
async fn at_captures_host(app: &Arc<App>, known: &Known, mut request: Request, next: Next) -> Response {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let parts = uri.path().strip_prefix('/').and_then(|path| path.split_once('/'));
    let found = parts.and_then(|(id, _)| known.by_id(id.parse().ok()?)).zip(parts);
    let (answer, site) = match found {
        Some((site, (id, rest))) if rest.starts_with("web/") => {
            request.extensions_mut().insert(AskedSite(site.clone()));
            request.extensions_mut().insert(AtCapturesHost);
            if let Some(uri) = with_path(&uri, &uri.path()[1 + id.len()..]) {
                *request.uri_mut() = uri;
            }
            (next.run(request).await, Some(site))
        }
        _ => (Refusal::NotFound.into_response(), None),
    };
    dress(answer, Asked { site: site.map(|site| &**site), path: uri.path(), method: &method }, &app.pages)
}

/// Whether this is the desk at the host the settings give it, where no site need be.
fn is_for_desk(app: &App, host: Option<&str>, path: &str) -> bool {
    let desk = app.settings.desk_url.as_ref();
    is_in_desk(path) && desk.is_some_and(|desk| names(desk, host))
}

fn host(request: &Request) -> Option<String> {
    let named = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    named.or_else(|| request.uri().authority().map(|authority| authority.as_str())).map(str::to_owned)
}

fn with_path(uri: &Uri, path: &str) -> Option<Uri> {
    match uri.query() {
        Some(query) => format!("{path}?{query}").parse().ok(),
        None => path.parse().ok(),
    }
}
