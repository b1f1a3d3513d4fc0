//! Public pages kept ready to send, so that an institute's site answers as fast as a file while an editor works on it.
//! It refuses to know better than the store: a page stands for one change number of its site and never past a turn that
//! takes something away.

mod asked;
mod coding;
mod keep;
mod kept;
mod sites;

pub use asked::Asked;
pub use keep::keep;
pub use kept::{Kept, Tally};
pub use sites::{Chosen, Known, is_in_desk, names};

use crate::site_map::{asks_freely, may_be_old};
use asked::Key;
use axum::{
    body::Body,
    http::{HeaderMap, Method, Uri, header},
    response::Response,
};
use byline_core::clock::Clock;
use byline_store::{Store, StoreError};
use quick_cache::{Weighter, sync::Cache};
use std::sync::Arc;

/// What one kept page may weigh; a larger answer is sent and forgotten.
const HEAVIEST: usize = 1024 * 1024;

/// A page with its head and its key, beside the bytes of its body.
const AROUND: u64 = 2 * 1024;

/// How much is expected on average; only the size of an empty table follows from it.
const USUAL: u64 = 32 * 1024;

/// The pages a node keeps ready, and its sites as of the last commit it heard of.
pub struct PageCache {
    pages: Cache<Key, Arc<Kept>, Weight>,
    sites: sites::Sites,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Arc<Kept>> for Weight {
    /// The body as it is, and as much again for its codings: together they are never larger than it is.
    fn weight(&self, _: &Key, kept: &Arc<Kept>) -> u64 {
        AROUND + 2 * kept.size() as u64
    }
}

impl PageCache {
    /// An empty cache that keeps at most so many bytes; none keeps nothing but the order of those who wait.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let items = usize::try_from(bytes / USUAL).unwrap_or(usize::MAX).max(16);
        Self { pages: Cache::with_weighter(items, bytes, Weight), sites: sites::Sites::default() }
    }

    /// The sites of this installation; asked of the store only when something was committed since.
    ///
    /// # Errors
    /// [`StoreError`] when the store does not answer and never has.
    pub async fn sites(&self, store: &Store) -> Result<Arc<Known>, StoreError> {
        self.sites.known(store).await
    }

    /// The answer to a request for a page that is kept and still true, in the coding it asks for; nothing waits.
    ///
    /// None for everything else, which then goes the whole way through the router.
    #[must_use]
    pub fn at_once(
        &self,
        store: &Store,
        clock: &Clock,
        (method, uri, headers): (&Method, &Uri, &HeaderMap),
    ) -> Option<Response> {
        if !matches!(*method, Method::GET | Method::HEAD) {
            return None;
        }
        let known = self.sites.at_once(store)?;
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let Chosen::Site(site, path) = known.chosen(host, uri.path()) else { return None };
        if may_be_old(path, uri.query()) || asks_freely(path, uri.query()) {
            return None;
        }
        let kept = self.pages.get(&Asked::new(site.id, path, uri.query(), headers))?;
        let now = clock.now();
        if !kept.is_true(site.change, now) {
            return None;
        }
        let (coding, body) = kept.ready(headers)?;
        kept.count(method, headers, now);
        Some(kept.answer(coding, body, (method, headers), now))
    }

    /// How many bytes are kept, by the cache's own reckoning.
    #[must_use]
    pub fn weight(&self) -> u64 {
        self.pages.weight()
    }
}

/// An answer without a body.
fn bodiless(mut response: Response) -> Response {
    *response.body_mut() = Body::empty();
    response
}

#[cfg(test)]
mod tests;
