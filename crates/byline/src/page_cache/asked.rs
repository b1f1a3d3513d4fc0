//! What tells one kept page from another: the site, the path within it, and the part of the query that a page knows.
//! It refuses to tell pages apart by anything a stranger can add: unknown parameters, cookies and browsers change no body.

use crate::site_map::{Leaf, Place};
use byline_core::ids::SiteId;
use quick_cache::Equivalent;
use std::hash::{Hash, Hasher};

/// The key of a kept page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    site: SiteId,
    path: Box<str>,
    leaf: Leaf,
}

/// A page as a request names it.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    site: SiteId,
    path: &'a str,
    leaf: Leaf,
}

impl<'a> Asked<'a> {
    /// The page at `path` of `site`.
    #[must_use]
    pub fn new(site: SiteId, path: &'a str, query: Option<&str>) -> Self {
        let leaf = match query {
            Some(query) if Place::has_leaves(path) => Leaf::of_query(query),
            _ => Leaf::default(),
        };
        Self { site, path, leaf }
    }

    pub(super) fn key(&self) -> Key {
        Key { site: self.site, path: self.path.into(), leaf: self.leaf }
    }
}

impl Hash for Asked<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.site, self.path, self.leaf).hash(state);
    }
}

/// As [`Asked`] hashes, so that a request finds its page without a copy of its path.
impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.site, &*self.path, self.leaf).hash(state);
    }
}

impl Equivalent<Key> for Asked<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.site == key.site && *self.path == *key.path && self.leaf == key.leaf
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::clock::{Clock, Entropy, Moment};

    #[test]
    fn strangers_in_the_query_name_no_other_page_and_leaves_do() {
        let site = SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(1));
        let asked = |path, query| Asked::new(site, path, query).key();
        assert_eq!(asked("/topics", Some("utm_source=x")), asked("/topics", None));
        assert_ne!(asked("/topic/water", Some("page=2&fbclid=1")), asked("/topic/water", None));
        assert_eq!(asked("/op-ed/a", Some("page=2")), asked("/op-ed/a", None), "an op-ed has no leaves");
        let (page, key) = (Asked::new(site, "/op-ed/a", None), asked("/op-ed/a", None));
        assert!(page.equivalent(&key) && !page.equivalent(&asked("/op-ed/b", None)));
    }
}
