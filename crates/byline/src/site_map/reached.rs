//! Where an institute's op-eds are followed, cited and found: feeds, citations, maps of the site, harvests.
//! It refuses an address put together by hand, as the rest of the map does.

use super::Seeking;
use byline_core::slug::Slug;
use std::{fmt, str::FromStr};

/// The patterns the router is given.
pub mod routes {
    /// The index of the site's maps, for search engines.
    pub const SITEMAP: &str = "/sitemap.xml";
    /// A part of the map.
    pub const SITEMAP_PART: &str = "/sitemap/{part}";
    /// What may be mined of the site, read by programs at the root of a host only.
    pub const TDM: &str = "/.well-known/tdmrep.json";
    /// The site's feed in one of its forms.
    pub const FEED: &str = "/feed/{form}";
    /// A scholar's feed.
    pub const SCHOLAR_FEED: &str = "/scholar/{slug}/feed/{form}";
    /// An outlet's feed.
    pub const OUTLET_FEED: &str = "/outlet/{slug}/feed/{form}";
    /// A topic's feed.
    pub const TOPIC_FEED: &str = "/topic/{slug}/feed/{form}";
    /// A series' feed.
    pub const SERIES_FEED: &str = "/series/{slug}/feed/{form}";
    /// A region's feed.
    pub const REGION_FEED: &str = "/region/{slug}/feed/{form}";
    /// A search's feed; its query is the search's own.
    pub const SEARCH_FEED: &str = "/search/feed/{form}";
    /// What a search begins to find while somebody types, as a piece of its page.
    pub const SEARCH_BEGUN: &str = "/search/begun";
    /// An op-ed's citation in one of its forms.
    pub const CITE: &str = "/op-ed/{slug}/cite/{form}";
    /// All that hangs together with an op-ed, for programs (RFC 9264).
    pub const LINKSET: &str = "/op-ed/{slug}/linkset";
    /// All a scholar's op-eds as a list of references.
    pub const REFERENCES: &str = "/scholar/{slug}/references/{form}";
    /// Where libraries harvest (OAI-PMH 2.0).
    pub const OAI: &str = "/oai";
}

/// What readers and their programs follow, cite and find op-eds by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reached {
    /// The index of the site's maps.
    Sitemap,
    /// A part of the map.
    SitemapPart(MapPart),
    /// What may be mined.
    Tdm,
    /// A feed.
    Feed(FeedOf, FeedForm),
    /// An op-ed's citation.
    Cite(Slug, CiteForm),
    /// All that hangs together with an op-ed.
    Linkset(Slug),
    /// A scholar's list of references.
    References(Slug, CiteForm),
    /// Where libraries harvest.
    Oai,
    /// What a search begins to find.
    Begun,
}

/// A part of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MapPart {
    /// The pages around op-eds.
    Around,
    /// The op-eds whose originals are of a year, leaf by leaf, the first of them 1.
    Year(i16, u32),
}

/// Whose feed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FeedOf {
    /// The site's.
    Site,
    /// A scholar's.
    Scholar(Slug),
    /// An outlet's.
    Outlet(Slug),
    /// A topic's.
    Topic(Slug),
    /// A series'.
    Series(Slug),
    /// A region's.
    Region(Slug),
    /// A search's, whatever its order and leaf.
    Search(Seeking),
}

/// The form of a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FeedForm {
    /// Atom (RFC 4287).
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

/// The form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CiteForm {
    /// RIS.
    Ris,
    /// BibTeX.
    Bibtex,
    /// CSL-JSON.
    Csl,
    /// Plain text.
    Text,
    /// A document of a word processor.
    Docx,
}

/// An address that names no form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such form")]
pub struct NoForm;

impl Reached {
    /// The path within the site.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Sitemap => routes::SITEMAP.to_owned(),
            Self::SitemapPart(part) => format!("/sitemap/{part}.xml"),
            Self::Tdm => routes::TDM.to_owned(),
            Self::Feed(of @ FeedOf::Search(seeking), form) => {
                format!("{}/feed/{form}?{}", of.path(), seeking.query())
            }
            Self::Feed(of, form) => format!("{}/feed/{form}", of.path()),
            Self::Cite(slug, form) => format!("/op-ed/{slug}/cite/{form}"),
            Self::Linkset(slug) => format!("/op-ed/{slug}/linkset"),
            Self::References(slug, form) => format!("/scholar/{slug}/references/{form}"),
            Self::Oai => routes::OAI.to_owned(),
            Self::Begun => routes::SEARCH_BEGUN.to_owned(),
        }
    }

    /// Whether what is at `path` is whole, whatever stands in its query.
    #[must_use]
    pub fn is_whole(path: &str) -> bool {
        path.rsplit('/').nth(1).is_some_and(|room| matches!(room, "feed" | "references"))
    }
}

impl FeedOf {
    /// Where what it is the feed of stands; nothing for the site itself.
    fn path(&self) -> String {
        match self {
            Self::Site => String::new(),
            Self::Scholar(slug) => format!("/scholar/{slug}"),
            Self::Outlet(slug) => format!("/outlet/{slug}"),
            Self::Topic(slug) => format!("/topic/{slug}"),
            Self::Series(slug) => format!("/series/{slug}"),
            Self::Region(slug) => format!("/region/{slug}"),
            Self::Search(_) => "/search".to_owned(),
        }
    }
}

impl FeedForm {
    /// Every form, the one to offer first before the others.
    pub const ALL: [Self; 3] = [Self::Atom, Self::Rss, Self::Json];

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Rss => "application/rss+xml",
            Self::Json => "application/feed+json",
        }
    }
}

impl CiteForm {
    /// Those in which one op-ed is cited.
    pub const OF_ONE: [Self; 4] = [Self::Ris, Self::Bibtex, Self::Csl, Self::Text];
    /// Those in which a list of op-eds is given.
    pub const ALL: [Self; 5] = [Self::Ris, Self::Bibtex, Self::Csl, Self::Docx, Self::Text];

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Ris => "application/x-research-info-systems",
            Self::Bibtex => "application/x-bibtex",
            Self::Csl => "application/vnd.citationstyles.csl+json",
            Self::Text => "text/plain; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// How the name of such a file ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Ris => "ris",
            Self::Bibtex => "bib",
            Self::Csl => "json",
            Self::Text => "txt",
            Self::Docx => "docx",
        }
    }
}

impl fmt::Display for MapPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Around => f.write_str("around"),
            Self::Year(year, 1) => write!(f, "{year}"),
            Self::Year(year, leaf) => write!(f, "{year}-{leaf}"),
        }
    }
}

impl FromStr for MapPart {
    type Err = NoForm;

    fn from_str(word: &str) -> Result<Self, NoForm> {
        let (year, leaf) = word.split_once('-').unwrap_or((word, "1"));
        let part = match (year.parse(), leaf.parse()) {
            (Ok(year), Ok(leaf)) if leaf > 0 => Self::Year(year, leaf),
            _ => Self::Around,
        };
        // One part has one address: no other spelling of its number leads to it.
        Some(part).filter(|part| part.to_string() == word).ok_or(NoForm)
    }
}

macro_rules! in_addresses {
    ($type:ty, $($form:ident = $word:literal),+) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $(Self::$form => $word),+ })
            }
        }

        impl FromStr for $type {
            type Err = NoForm;

            fn from_str(word: &str) -> Result<Self, NoForm> {
                match word { $($word => Ok(Self::$form),)+ _ => Err(NoForm) }
            }
        }
    };
}
in_addresses!(FeedForm, Atom = "atom", Rss = "rss", Json = "json");
in_addresses!(CiteForm, Ris = "ris", Bibtex = "bibtex", Csl = "csl", Text = "text", Docx = "docx");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_where_its_route_is_and_its_form_is_read_back() {
        let slug: Slug = "a-b".parse().unwrap();
        let filled = |route: &str, form: &str| route.replace("{slug}", "a-b").replace("{form}", form);
        for form in FeedForm::ALL {
            assert_eq!(form.to_string().parse(), Ok(form));
            let of = Reached::Feed(FeedOf::Topic(slug.clone()), form);
            assert_eq!(of.path(), filled(routes::TOPIC_FEED, &form.to_string()));
            assert!(Reached::is_whole(&of.path()));
            let seeking = Seeking::of_query("q=water+%26+law&topic=rivers");
            let of = Reached::Feed(FeedOf::Search(seeking.clone()), form).path();
            let (path, query) = of.split_once('?').unwrap();
            assert_eq!(path, filled(routes::SEARCH_FEED, &form.to_string()));
            assert_eq!(Seeking::of_query(query), seeking);
        }
        for form in CiteForm::ALL {
            assert_eq!(form.to_string().parse(), Ok(form));
            assert_eq!(Reached::Cite(slug.clone(), form).path(), filled(routes::CITE, &form.to_string()));
        }
        for part in [MapPart::Around, MapPart::Year(2024, 1), MapPart::Year(2024, 12), MapPart::Year(988, 1)]
        {
            assert_eq!(part.to_string().parse(), Ok(part));
            assert_eq!(Reached::SitemapPart(part).path(), format!("/sitemap/{part}.xml"));
        }
        for wrong in
            ["", "0-0", "02024", "2024-1", "2024-0", "2024-02", "2024-", "-2", "+2024", "99999", "all"]
        {
            assert_eq!(wrong.parse::<MapPart>(), Err(NoForm), "{wrong}");
        }
        assert!(!Reached::is_whole("/topic/feed") && !Reached::is_whole("/topic/a-b"));
        assert_eq!("html".parse::<FeedForm>(), Err(NoForm));
    }
}
