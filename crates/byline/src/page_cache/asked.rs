//! What tells one kept page from another: the site, the path within it, the part of the query that a page knows, and its form.
//! It refuses to tell pages apart by anything a stranger can add: unknown parameters, cookies and browsers change no body.

use crate::site_map::{Form, Leaf, Place};
use axum::http::HeaderMap;
use byline_core::ids::SiteId;
use quick_cache::Equivalent;
use std::hash::{Hash, Hasher};

/// The key of a kept page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    site: SiteId,
    path: Box<str>,
    leaf: Leaf,
    form: Form,
}

/// A page as a request names it.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    site: SiteId,
    path: &'a str,
    leaf: Leaf,
    form: Form,
}

impl<'a> Asked<'a> {
    /// The page at `path` of `site`, in the form that `headers` ask for where it has several.
    #[must_use]
    pub fn new(site: SiteId, path: &'a str, query: Option<&str>, headers: &HeaderMap) -> Self {
        let leaf = match query {
            Some(query) if Place::has_leaves(path) => Leaf::of_query(query),
            _ => Leaf::default(),
        };
        Self { site, path, leaf, form: Form::asked_in(path, headers) }
    }

    pub(super) fn key(&self) -> Key {
        Key { site: self.site, path: self.path.into(), leaf: self.leaf, form: self.form }
    }
}

impl Hash for Asked<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.site, self.path, self.leaf, self.form).hash(state);
    }
}

/// As [`Asked`] hashes, so that a request finds its page without a copy of its path.
impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.site, &*self.path, self.leaf, self.form).hash(state);
    }
}

impl Equivalent<Key> for Asked<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.site == key.site && *self.path == *key.path && self.leaf == key.leaf && self.form == key.form
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderValue, header::ACCEPT};
    use byline_core::clock::{Clock, Entropy, Moment};

    #[test]
    fn strangers_in_the_query_name_no_other_page_and_leaves_do() {
        let site = SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(1));
        let none = HeaderMap::new();
        let asked = |path, query| Asked::new(site, path, query, &none).key();
        assert_eq!(asked("/topics", Some("utm_source=x")), asked("/topics", None));
        assert_ne!(asked("/topic/water", Some("page=2&fbclid=1")), asked("/topic/water", None));
        assert_eq!(asked("/op-ed/a", Some("page=2")), asked("/op-ed/a", None), "an op-ed has no leaves");
        let (page, key) = (Asked::new(site, "/op-ed/a", None, &none), asked("/op-ed/a", None));
        assert!(page.equivalent(&key) && !page.equivalent(&asked("/op-ed/b", None)));
    }
    #[test]
    fn an_op_ed_in_markdown_is_another_page_and_a_list_is_not() {
        let site = SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(1));
        let accept = |value: &'static str| HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(value))]);
        let asked = |path, value| Asked::new(site, path, None, &accept(value)).key();
        assert_ne!(asked("/op-ed/a", "text/markdown"), asked("/op-ed/a", "text/html"));
        assert_eq!(asked("/op-ed/a", "text/html,*/*;q=0.8"), asked("/op-ed/a", "*/*"));
        assert_eq!(asked("/topics", "text/markdown"), asked("/topics", "text/html"));
    }
}
