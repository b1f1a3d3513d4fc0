//! The installation's sites as of the last commit this node heard of: where each is, its number, its next narrowing.
//! It refuses to ask the store twice for the same state, and to forget what it knew while the store does not answer.

use crate::site_map::DESK;
use byline_core::{address::WebAddress, ids::SiteId, site::Site};
use byline_store::{Store, StoreError, sites};
use std::{
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{sync::Mutex, time::Instant};

/// After a question the store did not answer, what is known stands for so long before it is asked again.
const PAUSE: Duration = Duration::from_secs(1);

/// All sites as of one commit.
#[derive(Debug, Default)]
pub struct Known {
    commits: Option<u64>,
    sites: Vec<Arc<Site>>,
}

/// What a path of a host belongs to.
#[derive(Debug, PartialEq, Eq)]
pub enum Chosen<'a> {
    /// The path within a site; the desk's paths stay as they are.
    Site(&'a Arc<Site>, &'a str),
    /// A path beside the one site that the host has.
    Beside(&'a Arc<Site>),
    None,
}

impl Known {
    /// The site of this id.
    #[must_use]
    pub fn by_id(&self, id: SiteId) -> Option<&Arc<Site>> {
        self.sites.iter().find(|site| site.id == id)
    }

    /// The site that `path` of `host` belongs to. One site of a host may live under a path of another: the longest
    /// prefix is the nearest.
    #[must_use]
    pub fn chosen<'a>(&'a self, host: Option<&str>, path: &'a str) -> Chosen<'a> {
        let only = self.sites.len() == 1;
        let here = || self.sites.iter().filter(|site| only || is_at(site, host));
        let in_desk = is_in_desk(path);
        let found = here().filter_map(|site| {
            let within = if in_desk { Some(path) } else { within(site, path) };
            within.map(|within| (site, within))
        });
        // Of two as long the older one: `max_by_key` takes the last, so the search runs from the youngest.
        match found.rev().max_by_key(|(site, _)| site.prefix().len()) {
            Some((site, within)) => Chosen::Site(site, within),
            None => here().next().map_or(Chosen::None, Chosen::Beside),
        }
    }
}

/// Whether a path is the desk's, which stands beside every site's prefix.
#[must_use]
pub fn is_in_desk(path: &str) -> bool {
    path.strip_prefix(DESK).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a site is at this host, as its base address writes it; a single site is at every host.
fn is_at(site: &Site, host: Option<&str>) -> bool {
    names(&site.base_url, host)
}

/// Whether an address is at this host, as a `Host` line names it.
#[must_use]
pub fn names(address: &WebAddress, host: Option<&str>) -> bool {
    let (url, Some(host)) = (address.url(), host) else { return false };
    let Some(name) = url.host_str() else { return false };
    let (asked, port) = match host.rsplit_once(':') {
        Some((asked, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => (asked, Some(port)),
        _ => (host, None),
    };
    let port = port.and_then(|port| port.parse::<u16>().ok());
    asked.eq_ignore_ascii_case(name) && port == url.port()
}

fn within<'a>(site: &Site, path: &'a str) -> Option<&'a str> {
    match path.strip_prefix(site.prefix())? {
        "" => Some("/"),
        rest if rest.starts_with('/') => Some(rest),
        _ => None,
    }
}

#[derive(Default)]
pub(super) struct Sites {
    known: RwLock<Option<Arc<Known>>>,
    asking: Mutex<Option<Instant>>,
    out_of_touch: AtomicBool,
}

impl Sites {
    /// What is known, when nothing was committed since it was asked.
    pub(super) fn at_once(&self, store: &Store) -> Option<Arc<Known>> {
        let commits = store.commits();
        commits?;
        self.last().filter(|known| known.commits == commits)
    }

    pub(super) fn is_out_of_touch(&self) -> bool {
        self.out_of_touch.load(Ordering::Relaxed)
    }

    /// What is known, asked anew after a commit. While the store does not answer, what was last known.
    pub(super) async fn known(&self, store: &Store) -> Result<Arc<Known>, StoreError> {
        if let Some(known) = self.at_once(store) {
            return Ok(known);
        }
        let mut failed = self.asking.lock().await;
        if let Some(known) = self.at_once(store) {
            return Ok(known);
        }
        if let (Some(since), Some(known)) = (*failed, self.last())
            && since.elapsed() < PAUSE
        {
            return Ok(known);
        }
        // Taken before the question: a commit in between makes the answer old at once, never new too early.
        let commits = store.commits();
        match ask(store).await {
            Ok(sites) => {
                *failed = None;
                self.out_of_touch.store(false, Ordering::Relaxed);
                let known = Arc::new(Known { commits, sites });
                *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(known.clone());
                Ok(known)
            }
            Err(error) => {
                let Some(known) = self.last() else { return Err(error) };
                tracing::warn!(%error, "the database does not answer; pages are sent as they were last known");
                *failed = Some(Instant::now());
                self.out_of_touch.store(true, Ordering::Relaxed);
                Ok(known)
            }
        }
    }

    fn last(&self) -> Option<Arc<Known>> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn ask(store: &Store) -> Result<Vec<Arc<Site>>, StoreError> {
    let every = sites::all(&mut store.read().await?).await?;
    Ok(every.into_iter().map(Arc::new).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::{
        clock::{Clock, Entropy, Moment},
        ids::SiteId,
        labels::Labels,
        language::Language,
        text::Text,
    };

    fn site(base_url: &str) -> Site {
        Site::new(
            SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::System),
            Labels::one(Language::english(), Text::new("Institute").unwrap()),
            base_url.parse().unwrap(),
            Moment::from_micros(0),
        )
    }

    fn known(bases: &[&str]) -> Known {
        Known { commits: None, sites: bases.iter().map(|base| Arc::new(site(base))).collect() }
    }

    fn asked(known: &Known, host: &str, path: &str) -> Option<(String, String)> {
        match known.chosen(Some(host), path) {
            Chosen::Site(site, within) => Some((site.base_url.to_string(), within.to_owned())),
            Chosen::Beside(_) | Chosen::None => None,
        }
    }

    #[test]
    fn a_single_site_answers_at_every_host_under_its_own_path_only() {
        let one = known(&["https://institute.example/op-eds/"]);
        let found = |path| asked(&one, "127.0.0.1:8080", path).map(|(_, within)| within);
        assert_eq!(found("/op-eds/scholars").as_deref(), Some("/scholars"));
        assert_eq!(found("/op-eds").as_deref(), Some("/"));
        assert_eq!(found("/op-eds-of-others"), None);
        assert_eq!(found("/desk/sign-in").as_deref(), Some("/desk/sign-in"));
        assert_eq!(one.chosen(None, "/"), Chosen::Beside(&one.sites[0]));
    }

    #[test]
    fn of_several_sites_the_host_decides_and_then_the_longest_path() {
        let several = known(&["https://a.example/", "https://a.example/ur/", "https://b.example:8443/"]);
        assert_eq!(asked(&several, "a.example", "/ur/topics").unwrap().0, "https://a.example/ur/");
        assert_eq!(asked(&several, "A.example", "/topics").unwrap().0, "https://a.example/");
        assert_eq!(asked(&several, "b.example:8443", "/ur/").unwrap().1, "/ur/");
        assert_eq!(asked(&several, "b.example", "/"), None);
        assert_eq!(asked(&several, "c.example", "/"), None);
    }
}
