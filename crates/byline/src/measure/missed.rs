//! Addresses of the site that were asked for and are none, counted per day in memory, so that an editor can lead them somewhere.
//! It refuses whatever a query may tell of its reader, addresses of the desk, and more different ones than anybody looks through.

use super::robots::is_robot;
use crate::{
    app::{App, AskedSite},
    site_map::{DESK, naming_query},
};
use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use byline_core::{day::Day, ids::SiteId, old_key::OldKey, site::Site};
use byline_store::missed::MissedCount;
use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Different addresses counted between two times of keeping them.
const MOST: usize = 2_000;
/// A longer path is nobody's link.
const LONGEST: usize = 300;
/// What only those ask for who look for doors left open.
const PROBED: [&str; 7] =
    ["/.", "/wp-admin", "/wp-login", "/wp-includes", "/xmlrpc.php", "/cgi-bin", "/vendor/"];
/// Rooms whose addresses are ours alone.
const OURS: [&str; 3] = ["/assets/", "/media/", "/press/"];

/// What was asked for in vain and is not kept yet.
#[derive(Default)]
pub struct Missed {
    counts: Mutex<HashMap<(SiteId, OldKey, i64), MissedCount>>,
}

impl Missed {
    fn count(&self, site: &Site, key: OldKey, (day, robot): (Day, bool)) {
        let mut counts = self.held();
        let full = counts.len() >= MOST;
        let place = (site.id, key.clone(), day.sort_key());
        if full && !counts.contains_key(&place) {
            return;
        }
        let nothing = || MissedCount { site: site.id, key, day, readers: 0, robots: 0 };
        let counted = counts.entry(place).or_insert_with(nothing);
        *(if robot { &mut counted.robots } else { &mut counted.readers }) += 1;
    }

    /// All that was counted since the last time.
    pub fn take(&self) -> Vec<MissedCount> {
        mem::take(&mut *self.held()).into_values().collect()
    }

    fn held(&self) -> MutexGuard<'_, HashMap<(SiteId, OldKey, i64), MissedCount>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Counts a request that is answered with 404.
pub async fn counted(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let site = request.extensions().get::<AskedSite>().map(|AskedSite(site)| Arc::clone(site));
    let Some(site) = site.filter(|_| request.method() == Method::GET) else { return next.run(request).await };
    let uri = request.uri().clone();
    let robot = is_robot(request.headers().get(header::USER_AGENT).map(|name| name.as_bytes()));
    let answer = next.run(request).await;
    if answer.status() == StatusCode::NOT_FOUND
        && let Some(key) = key(uri.path(), uri.query())
    {
        app.missed.count(&site, key, (Day::of(app.clock.now(), &site.zone), robot));
    }
    answer
}

/// What an address is counted as: its path, and of its query only what names a page.
fn key(path: &str, query: Option<&str>) -> Option<OldKey> {
    let of = |rooms: &[&str]| rooms.iter().any(|room| path.starts_with(room));
    if path.len() > LONGEST || of(&PROBED) || of(&OURS) || path == DESK || path.starts_with("/desk/") {
        return None;
    }
    OldKey::of(path, query.and_then(naming_query).as_deref()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_query_tells_of_a_reader_is_not_counted() {
        let counted = |path, query| key(path, query).map(|key| key.to_string());
        assert_eq!(
            counted("/2012/01/Water/", Some("mail=a@b.example&token=s3cret")).unwrap(),
            "/2012/01/water"
        );
        assert_eq!(counted("/", Some("p=12&key=1")).unwrap(), "/?p=12");
        assert_eq!(counted("/", Some("p=a@b.example")), None, "a page is not named so");
        for path in ["/desk/by-link/secret", "/desk", "/.env", "/wp-login.php", "/assets/x.css", "/"] {
            assert_eq!(counted(path, None), None, "{path}");
        }
        assert_eq!(counted(&format!("/{}", "x".repeat(400)), None), None);
    }
}
