//! Every address of the public site as a value: routes, links, redirects and tests all take it from here.
//! It refuses addresses put together by hand, and knows the prefix under which an institute's site lives.

mod outward;
mod reached;
mod seeking;
mod spoken;

pub use outward::{ApiList, Form, Latest, Outward, asks_freely};
pub use reached::{CiteForm, FeedForm, FeedOf, MapPart, Reached};
pub use seeking::{SeekOrder, Seeking};
pub use spoken::{asked as asked_language, asked_in_own, others as other_languages};

use byline_core::{
    ids::{PictureUseId, ShortId},
    language::Language,
    picture::PictureFile,
    plain_page::PlainPageKind,
    site::Site,
    slug::Slug,
};
use std::fmt;

/// Where editors work; the desk stands at the root of its host, beside every site's prefix.
pub const DESK: &str = "/desk";

/// The patterns the router is given; [`Place::path`] writes what they read.
pub mod routes {
    pub use super::outward::routes::*;
    pub use super::reached::routes::*;
    use byline_core::plain_page::PlainPageKind;

    /// The selection.
    pub const HOME: &str = "/";
    /// An op-ed.
    pub const OP_ED: &str = "/op-ed/{slug}";
    /// What an op-ed said before.
    pub const VERSIONS: &str = "/op-ed/{slug}/versions";
    /// An op-ed's short permanent address.
    pub const SHORT: &str = "/o/{short}";
    /// All scholars.
    pub const SCHOLARS: &str = "/scholars";
    /// A scholar.
    pub const SCHOLAR: &str = "/scholar/{slug}";
    /// All outlets.
    pub const OUTLETS: &str = "/outlets";
    /// An outlet.
    pub const OUTLET: &str = "/outlet/{slug}";
    /// All topics.
    pub const TOPICS: &str = "/topics";
    /// A topic.
    pub const TOPIC: &str = "/topic/{slug}";
    /// All series.
    pub const ALL_SERIES: &str = "/series";
    /// One series.
    pub const SERIES: &str = "/series/{slug}";
    /// All regions.
    pub const REGIONS: &str = "/regions";
    /// A region.
    pub const REGION: &str = "/region/{slug}";
    /// The plain pages, in the site's own language and in its others.
    pub const PLAIN: [(PlainPageKind, &str, &str); 5] = [
        (PlainPageKind::About, "/about", "/about/{language}"),
        (PlainPageKind::HowWeChoose, "/how-we-choose", "/how-we-choose/{language}"),
        (PlainPageKind::Privacy, "/privacy", "/privacy/{language}"),
        (PlainPageKind::Accessibility, "/accessibility", "/accessibility/{language}"),
        (PlainPageKind::Rights, "/rights", "/rights/{language}"),
    ];
    /// What crawlers are asked to leave alone; read by them at the root of a host only.
    pub const ROBOTS: &str = "/robots.txt";
    /// The picture of the site in a browser's tab; read by browsers at the root of a host only.
    pub const ICON: &str = "/favicon.ico";
    /// Where readers search.
    pub const SEARCH: &str = "/search";
    /// All years.
    pub const YEARS: &str = "/years";
    /// A year.
    pub const YEAR: &str = "/year/{year}";
    /// Where a press of the way to an op-ed's original is counted.
    pub const PRESS: &str = "/press/{short}";
    /// Where a reader says that the way to an op-ed's original does not work.
    pub const REPORT: &str = "/report/{short}";
    /// A capture as it is replayed: its moment, and what it is of.
    pub const REPLAY: &str = "/web/{stamp}/{*url}";
    /// The gate to the copy of an address nearest to a day.
    pub const TIMEGATE: &str = "/timegate/{*url}";
    /// The map of all copies of an address.
    pub const TIMEMAP: &str = "/timemap/link/{*url}";
    /// The manuscript of an op-ed, where readers may be shown it.
    pub const MANUSCRIPT: &str = "/op-ed/{slug}/manuscript";
    /// The same as a file, where its text cannot be shown.
    pub const MANUSCRIPT_FILE: &str = "/op-ed/{slug}/manuscript.pdf";
    /// A use of a picture.
    pub const PICTURE: &str = "/media/{use}";
    /// A use of a picture in one of its sizes.
    pub const PICTURE_FILE: &str = "/media/{use}/{file}";
    /// A stylesheet, script or typeface.
    pub const ASSET: &str = "/assets/{name}";
}

/// A place of the public site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The selection.
    Home,
    /// An op-ed.
    OpEd(Slug),
    /// What an op-ed said before.
    Versions(Slug),
    /// An op-ed's short permanent address.
    Short(ShortId),
    /// All scholars.
    Scholars,
    /// A scholar.
    Scholar(Slug),
    /// All outlets.
    Outlets,
    /// An outlet.
    Outlet(Slug),
    /// All topics.
    Topics,
    /// A topic.
    Topic(Slug),
    /// All series.
    AllSeries,
    /// One series.
    Series(Slug),
    /// All regions.
    Regions,
    /// A region.
    Region(Slug),
    /// A plain page, in another language of the site than its own.
    Plain(PlainPageKind, Option<Language>),
    /// What crawlers are asked to leave alone.
    Robots,
    /// Where readers search, and what for.
    Search(Seeking),
    /// All years.
    Years,
    /// A year.
    Year(i16),
    /// Where a press of the way to an op-ed's original is counted.
    Press(ShortId),
    /// Where a reader says that the way to an op-ed's original does not work.
    Report(ShortId),
    /// A capture as it is replayed.
    Replay {
        /// Its moment in fourteen digits, and how its bytes are wanted.
        stamp: String,
        /// What it is of, as it was asked for.
        url: String,
    },
    /// The gate to the copy of an address nearest to a day.
    TimeGate(String),
    /// The map of all copies of an address.
    TimeMap(String),
    /// The manuscript of an op-ed, where readers may be shown it.
    Manuscript(Slug),
    /// The same as a file, where its text cannot be shown.
    ManuscriptFile(Slug),
    /// A use of a picture.
    Picture(PictureUseId),
    /// A use of a picture in one of its sizes.
    PictureFile(PictureUseId, PictureFile),
    /// A stylesheet, script or typeface, by the name it is served under.
    Asset(String),
    /// What machines and other sites ask for.
    Outward(Outward),
    /// What readers and their programs follow, cite and find it by.
    Reached(Reached),
}

/// Parameters by which old sites name a page at their front: WordPress (`/?p=12`), Drupal (`/?q=node/12`) and their like.
const OLD: [&str; 8] = ["p", "page_id", "post", "q", "node", "nid", "id", "attachment_id"];

/// Whether a request may be for a page of an old site though its path is the front's: such a one is never answered by
/// the kept page of the front.
#[must_use]
pub fn may_be_old(path: &str, query: Option<&str>) -> bool {
    let named = |query: &str| {
        url::form_urlencoded::parse(query.as_bytes()).any(|(name, _)| OLD.contains(&name.as_ref()))
    };
    path == routes::HOME && query.is_some_and(named)
}

/// Of a query only what names a page of an old site: nothing else of it says where anything is.
#[must_use]
pub fn naming_query(query: &str) -> Option<String> {
    let is_name = |value: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
        !value.is_empty() && value.len() <= 60 && value.chars().all(plain)
    };
    let mut kept = url::form_urlencoded::Serializer::new(String::new());
    let named = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, value)| OLD.contains(&name.as_ref()) && is_name(value));
    kept.extend_pairs(named);
    Some(kept.finish()).filter(|query| !query.is_empty())
}

/// Which order a list is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ListOrder {
    /// By the original's day.
    #[default]
    Day,
    /// By when it was first displayed here.
    Added,
}

/// A leaf of a list: its order and its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Leaf {
    /// The order.
    pub order: ListOrder,
    /// The number, from 1.
    pub number: u32,
}

impl Default for Leaf {
    fn default() -> Self {
        Self { order: ListOrder::Day, number: 1 }
    }
}

impl Leaf {
    /// The leaf a query string asks for; parameters it does not know, and values that are none, change nothing.
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        let mut leaf = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match (name.as_ref(), value.as_ref()) {
                ("order", "added") => leaf.order = ListOrder::Added,
                ("page", number) => leaf.number = number.parse().ok().filter(|n| *n > 0).unwrap_or(1),
                _ => {}
            }
        }
        leaf
    }

    fn query(self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if self.order == ListOrder::Added {
            query.append_pair("order", "added");
        }
        if self.number > 1 {
            query.append_pair("page", &self.number.to_string());
        }
        query.finish()
    }
}

impl Place {
    /// The path within the site, beginning with a slash, without the site's prefix.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::OpEd(slug) => format!("/op-ed/{slug}"),
            Self::Versions(slug) => format!("/op-ed/{slug}/versions"),
            Self::Short(short) => format!("/o/{}", short.as_str()),
            Self::Scholars => routes::SCHOLARS.to_owned(),
            Self::Scholar(slug) => format!("/scholar/{slug}"),
            Self::Outlets => routes::OUTLETS.to_owned(),
            Self::Outlet(slug) => format!("/outlet/{slug}"),
            Self::Topics => routes::TOPICS.to_owned(),
            Self::Topic(slug) => format!("/topic/{slug}"),
            Self::AllSeries => routes::ALL_SERIES.to_owned(),
            Self::Series(slug) => format!("/series/{slug}"),
            Self::Regions => routes::REGIONS.to_owned(),
            Self::Region(slug) => format!("/region/{slug}"),
            Self::Plain(kind, None) => format!("/{kind}"),
            Self::Plain(kind, Some(language)) => format!("/{kind}/{language}"),
            Self::Robots => routes::ROBOTS.to_owned(),
            Self::Search(seeking) => match seeking.query() {
                query if query.is_empty() => routes::SEARCH.to_owned(),
                query => format!("{}?{query}", routes::SEARCH),
            },
            Self::Years => routes::YEARS.to_owned(),
            Self::Year(year) => format!("/year/{year}"),
            Self::Replay { stamp, url } => format!("/web/{stamp}/{url}"),
            Self::TimeGate(url) => format!("/timegate/{url}"),
            Self::TimeMap(url) => format!("/timemap/link/{url}"),
            Self::Manuscript(slug) => format!("/op-ed/{slug}/manuscript"),
            Self::ManuscriptFile(slug) => format!("/op-ed/{slug}/manuscript.pdf"),
            Self::Picture(id) => format!("/media/{id}"),
            Self::PictureFile(id, file) => format!("/media/{id}/{file}"),
            Self::Asset(name) => format!("/assets/{name}"),
            Self::Reached(reached) => reached.path(),
            Self::Press(short) => format!("/press/{}", short.as_str()),
            Self::Outward(outward) => outward.path(),
            Self::Report(short) => format!("/report/{}", short.as_str()),
        }
    }

    /// Whether the place at `path` may be a list with leaves, so that its query means something.
    #[must_use]
    pub fn has_leaves(path: &str) -> bool {
        let apart = [
            "/op-ed/",
            "/o/",
            "/media/",
            "/assets/",
            "/api/",
            "/embed/",
            "/card/",
            "/dump/",
            "/web/",
            "/timegate/",
            "/timemap/",
            "/sitemap",
            "/.well-known/",
        ];
        !apart.iter().any(|room| path.starts_with(room)) && !Reached::is_whole(path)
    }

    /// The address on this site's host, with the site's prefix: what links within a page say.
    #[must_use]
    pub fn href(&self, site: &Site) -> String {
        format!("{}{}", site.prefix(), self.path())
    }

    /// The whole address: what leaves the site.
    #[must_use]
    pub fn absolute(&self, site: &Site) -> String {
        site.absolute(&self.path())
    }

    /// The path of a leaf of the list at this place; the first leaf in the usual order is the place itself.
    #[must_use]
    pub fn leaf_path(&self, leaf: Leaf) -> String {
        match leaf.query() {
            query if query.is_empty() => self.path(),
            query => format!("{}?{query}", self.path()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())
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
            id: SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(1)),
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

    #[test]
    fn links_carry_the_sites_prefix_and_leaves_their_query() {
        let site = site("https://institute.example/op-eds");
        let place = Place::OpEd("us-pakistan".parse().unwrap());
        assert_eq!(place.href(&site), "/op-eds/op-ed/us-pakistan");
        assert_eq!(place.absolute(&site), "https://institute.example/op-eds/op-ed/us-pakistan");
        assert_eq!(Place::Home.href(&site), "/op-eds/");
        let third = Leaf { order: ListOrder::Added, number: 3 };
        assert_eq!(Place::Topics.leaf_path(third), "/topics?order=added&page=3");
        assert_eq!(Place::Topics.leaf_path(Leaf::default()), "/topics");
    }

    #[test]
    fn a_plain_page_is_where_its_route_is() {
        for (kind, own, other) in routes::PLAIN {
            assert_eq!(Place::Plain(kind, None).path(), own);
            let urdu: Language = "ur".parse().unwrap();
            assert_eq!(Place::Plain(kind, Some(urdu)).path(), other.replace("{language}", "ur"));
        }
        assert_eq!(routes::PLAIN.map(|(kind, ..)| kind), PlainPageKind::ALL);
    }

    #[test]
    fn only_the_front_may_be_asked_for_by_an_old_number() {
        assert!(may_be_old("/", Some("p=12")) && may_be_old("/", Some("utm_source=x&q=node/7")));
        assert!(
            !may_be_old("/", Some("page=2&order=added"))
                && !may_be_old("/", None)
                && !may_be_old("/topics", Some("p=1"))
        );
    }

    #[test]
    fn a_query_is_read_as_it_is_written_and_strangers_change_nothing() {
        for leaf in [Leaf::default(), Leaf { order: ListOrder::Added, number: 12 }] {
            assert_eq!(Leaf::of_query(&leaf.query()), leaf);
        }
        assert_eq!(Leaf::of_query("utm_source=x&page=0&order=shuffled&fbclid=1"), Leaf::default());
        assert_eq!(Leaf::of_query("page=99999999999999999999&page").number, 1);
    }
}
