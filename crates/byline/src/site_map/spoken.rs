//! The rooms of a site in each of its languages: `/scholars` in its own, `/ar/scholars` in another one that the interface speaks.
//! It refuses a second address for what has one language of its own: op-eds, plain pages, pictures and files.

use super::{Leaf, Place};
use crate::pages::Tongue;
use byline_core::{language::Language, site::Site};

/// The languages besides a site's own in which its rooms stand.
pub fn others(site: &Site) -> impl Iterator<Item = &Language> {
    let before = |n: usize, primary: &str| site.languages[..n].iter().any(|one| one.primary() == primary);
    site.languages.iter().enumerate().filter_map(move |(n, language)| {
        let another = n > 0 && Tongue::of(language).is_some() && !before(n, language.primary());
        another.then_some(language)
    })
}

/// The language that a path asks for, and the path of the room within it: `/ar/scholars` is `/scholars` in Arabic.
#[must_use]
pub fn asked<'a, 'p>(site: &'a Site, path: &'p str) -> Option<(&'a Language, &'p str)> {
    others(site).find_map(|language| {
        let within = match path.strip_prefix('/')?.strip_prefix(language.as_str())? {
            "" => "/",
            within => within,
        };
        is_room(within).then_some((language, within))
    })
}

/// The room's own path, where a path asks for it in the site's own language: what stood there while the site's first language was
/// another leads on.
#[must_use]
pub fn asked_in_own<'p>(site: &Site, path: &'p str) -> Option<&'p str> {
    let within = match path.strip_prefix('/')?.strip_prefix(site.languages.first()?.as_str())? {
        "" => "/",
        within => within,
    };
    is_room(within).then_some(within)
}

/// Whether a path is that of a room, whatever stands in it.
fn is_room(path: &str) -> bool {
    let Some(path) = path.strip_prefix('/') else { return false };
    match path.split_once('/') {
        None => matches!(path, "" | "scholars" | "outlets" | "topics" | "series" | "regions" | "years"),
        Some((room, one)) => {
            matches!(room, "scholar" | "outlet" | "topic" | "series" | "region" | "year")
                && !one.is_empty()
                && !one.contains('/')
        }
    }
}

impl Place {
    /// Whether the place stands in each language of its site.
    #[must_use]
    pub fn is_room(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::Scholars
                | Self::Scholar(_)
                | Self::Outlets
                | Self::Outlet(_)
                | Self::Topics
                | Self::Topic(_)
                | Self::AllSeries
                | Self::Series(_)
                | Self::Regions
                | Self::Region(_)
                | Self::Years
                | Self::Year(_)
        )
    }

    /// The path of a leaf of the list at this place, in `language` where its rooms stand in that.
    #[must_use]
    pub fn leaf_in(&self, site: &Site, language: &Language, leaf: Leaf) -> String {
        let other = others(site).find(|other| other.primary() == language.primary());
        match other.filter(|_| self.is_room()) {
            Some(other) => format!("/{other}{}", self.leaf_path(leaf)),
            None => self.leaf_path(leaf),
        }
    }

    /// The address on this site's host, in `language` where the place stands in that.
    #[must_use]
    pub fn href_in(&self, site: &Site, language: &Language) -> String {
        format!("{}{}", site.prefix(), self.leaf_in(site, language, Leaf::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::{
        clock::{Clock, Entropy, Moment},
        ids::SiteId,
        labels::Labels,
        text::Text,
    };

    fn site(languages: &[&str]) -> Site {
        let mut site = Site::new(
            SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(1)),
            Labels::one(Language::english(), Text::new("Institute").unwrap()),
            "https://institute.example/op-eds".parse().unwrap(),
            Moment::from_micros(0),
        );
        site.languages = languages.iter().map(|tag| tag.parse().unwrap()).collect();
        site
    }

    #[test]
    fn a_room_is_asked_for_in_each_language_as_it_is_written() {
        let site = site(&["en", "ar", "fr", "ur"]);
        let water = Place::Topic("water".parse().unwrap());
        let second = Leaf { number: 2, ..Leaf::default() };
        for tag in ["ar", "ur"] {
            let language: Language = tag.parse().unwrap();
            for place in [Place::Home, Place::Scholars, water.clone(), Place::Year(2012), Place::AllSeries] {
                let path = place.leaf_in(&site, &language, Leaf::default());
                assert_eq!(path, format!("/{tag}{}", place.path()));
                assert_eq!(asked(&site, &path), Some((&language, place.path().as_str())));
            }
            assert_eq!(asked(&site, &format!("/{tag}")), Some((&language, "/")));
            assert_eq!(water.href_in(&site, &language), format!("/op-eds/{tag}/topic/water"));
            assert_eq!(water.leaf_in(&site, &language, second), format!("/{tag}/topic/water?page=2"));
        }
    }

    #[test]
    fn a_room_asked_for_in_the_sites_own_language_is_at_its_own_path() {
        let site = site(&["ur", "en"]);
        assert_eq!(asked_in_own(&site, "/ur"), Some("/"));
        assert_eq!(asked_in_own(&site, "/ur/topic/water"), Some("/topic/water"));
        for path in ["/en/topics", "/urdu", "/ur/op-ed/x", "/topics", "/"] {
            assert_eq!(asked_in_own(&site, path), None, "{path}");
        }
    }

    #[test]
    fn what_has_one_language_has_one_address() {
        let site = site(&["en", "ar", "fr", "en-US"]);
        let (arabic, english): (Language, Language) = ("ar".parse().unwrap(), "en".parse().unwrap());
        for path in [
            "/ar/op-ed/x",
            "/ar/about",
            "/ar/assets/x",
            "/arabic",
            "/ar/topic/",
            "/ar/topic/a/b",
            "/fr/topics",
            "/en/topics",
            "/en-US/topics",
            "/ar/x",
        ] {
            assert_eq!(asked(&site, path), None, "{path}");
        }
        let op_ed = Place::OpEd("x".parse().unwrap());
        assert_eq!(op_ed.href_in(&site, &arabic), "/op-eds/op-ed/x");
        assert_eq!(Place::Topics.href_in(&site, &english), "/op-eds/topics");
        assert_eq!(
            Place::Topics.href_in(&site, &"fr".parse().unwrap()),
            "/op-eds/topics",
            "no interface speaks it"
        );
    }
}
