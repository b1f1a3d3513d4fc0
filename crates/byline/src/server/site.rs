//! Which institute's space a request is for, by its host and the path the space lives under.
//! It refuses to guess between several: a host that none of them has gets no site, and so no page.

use crate::{
    app::{App, AskedSite},
    refusal::{Asked, Refusal, dress},
    site_map::DESK,
};
use axum::{
    extract::{Request, State},
    http::{Uri, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{address::WebAddress, site::Site};
use byline_store::sites;
use std::sync::Arc;

/// Finds the site, takes its prefix off the path, and gives whatever is refused behind it a page in the site's voice.
pub(super) async fn find(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let path = uri.path().to_owned();
    if matches!(path.as_str(), "/healthz" | "/readyz") {
        return next.run(request).await;
    }
    let (answer, site, path) = match known(&app).await {
        Err(refusal) => (refusal.into_response(), None, path),
        Ok(sites) => match chosen(sites, host(&request).as_deref(), &path) {
            Chosen::Site(site, within) => {
                let site = Arc::new(site);
                request.extensions_mut().insert(AskedSite(site.clone()));
                if let Some(uri) = with_path(&uri, &within) {
                    *request.uri_mut() = uri;
                }
                (next.run(request).await, Some(site), within)
            }
            Chosen::Beside(site) if path == "/" => {
                return Redirect::temporary(&format!("{}/", site.prefix())).into_response();
            }
            Chosen::Beside(site) => (Refusal::NotFound.into_response(), Some(Arc::new(site)), path),
            Chosen::None if is_for_desk(&app, host(&request).as_deref(), &path) => {
                (next.run(request).await, None, path)
            }
            Chosen::None => (Refusal::Elsewhere.into_response(), None, path),
        },
    };
    dress(answer, Asked { site: site.as_deref(), path: &path, method: &method }, &app.pages)
}

async fn known(app: &App) -> Result<Vec<Site>, Refusal> {
    Ok(sites::all(&mut app.store.read().await?).await?)
}

/// What a path of a host belongs to.
#[derive(Debug, PartialEq, Eq)]
enum Chosen {
    /// The path within a site; the desk's paths stay as they are.
    Site(Site, String),
    /// A path beside the one site that the host has.
    Beside(Site),
    None,
}

fn chosen(sites: Vec<Site>, host: Option<&str>, path: &str) -> Chosen {
    let only = sites.len() == 1;
    let here: Vec<Site> = sites.into_iter().filter(|site| only || is_at(site, host)).collect();
    let in_desk = is_in_desk(path);
    let mut found = here.iter().filter_map(|site| {
        let within = if in_desk { Some(path.to_owned()) } else { within(site, path) };
        within.map(|within| (site, within))
    });
    // One site of a host may live under a path of another: the longest prefix is the nearest.
    let first = found.next();
    match found.fold(first, |best, next| match best {
        Some(best) if best.0.prefix().len() >= next.0.prefix().len() => Some(best),
        _ => Some(next),
    }) {
        Some((site, within)) => Chosen::Site(site.clone(), within),
        None => here.into_iter().next().map_or(Chosen::None, Chosen::Beside),
    }
}

/// Whether this is the desk at the host the settings give it, where no site need be.
fn is_for_desk(app: &App, host: Option<&str>, path: &str) -> bool {
    is_in_desk(path) && app.settings.desk_url.as_ref().is_some_and(|desk| names(desk, host))
}

fn is_in_desk(path: &str) -> bool {
    path == DESK || path.strip_prefix(DESK).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether a site is at this host, as its base address writes it; a single site is at every host.
fn is_at(site: &Site, host: Option<&str>) -> bool {
    names(&site.base_url, host)
}

/// Whether an address is at this host.
fn names(address: &WebAddress, host: Option<&str>) -> bool {
    let url = address.url();
    let Some(name) = url.host_str() else { return false };
    let written = match url.port() {
        Some(port) => format!("{name}:{port}"),
        None => name.to_owned(),
    };
    host.is_some_and(|host| host.eq_ignore_ascii_case(&written))
}

fn within(site: &Site, path: &str) -> Option<String> {
    match path.strip_prefix(site.prefix())? {
        "" => Some("/".to_owned()),
        rest if rest.starts_with('/') => Some(rest.to_owned()),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::{
        clock::{Clock, Entropy, Moment, Zone},
        ids::SiteId,
        labels::Labels,
        language::Language,
        site::Manners,
        text::Text,
    };

    fn site(base_url: &str) -> Site {
        Site {
            id: SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::System),
            names: Labels::one(Language::english(), Text::new("Institute").unwrap()),
            intro: None,
            base_url: base_url.parse().unwrap(),
            zone: Zone::utc(),
            languages: vec![Language::english()],
            manners: Manners::default(),
            look: byline_core::look::Look::default(),
            change: 0,
            turned_at: Moment::from_micros(0),
        }
    }

    fn asked(sites: &[Site], host: &str, path: &str) -> Option<(String, String)> {
        match chosen(sites.to_vec(), Some(host), path) {
            Chosen::Site(site, within) => Some((site.base_url.to_string(), within)),
            Chosen::Beside(_) | Chosen::None => None,
        }
    }

    #[test]
    fn a_single_site_answers_at_every_host_under_its_own_path_only() {
        let one = [site("https://institute.example/op-eds/")];
        let found = |path| asked(&one, "127.0.0.1:8080", path).map(|(_, within)| within);
        assert_eq!(found("/op-eds/scholars").as_deref(), Some("/scholars"));
        assert_eq!(found("/op-eds").as_deref(), Some("/"));
        assert_eq!(found("/op-eds-of-others"), None);
        assert_eq!(found("/desk/sign-in").as_deref(), Some("/desk/sign-in"));
        assert_eq!(chosen(one.to_vec(), None, "/"), Chosen::Beside(one[0].clone()));
    }

    #[test]
    fn of_several_sites_the_host_decides_and_then_the_longest_path() {
        let several =
            [site("https://a.example/"), site("https://a.example/ur/"), site("https://b.example:8443/")];
        assert_eq!(asked(&several, "a.example", "/ur/topics").unwrap().0, "https://a.example/ur/");
        assert_eq!(asked(&several, "A.example", "/topics").unwrap().0, "https://a.example/");
        assert_eq!(asked(&several, "b.example:8443", "/ur/").unwrap().1, "/ur/");
        assert_eq!(asked(&several, "c.example", "/"), None);
    }
}
