//! The addresses that machines and other sites of an institute ask for: the programming interface, what is embedded, cards, the dump.
//! It refuses to answer a question of which there are more than can be kept by a kept page: such a one is made each time.

use axum::http::{HeaderMap, header};
use byline_core::{ids::ShortId, slug::Slug};

/// The patterns of these routes; [`Outward::path`] writes what they read.
pub mod routes {
    /// Op-eds as JSON.
    pub const API_OP_EDS: &str = "/api/v1/op-eds";
    /// One op-ed as JSON.
    pub const API_OP_ED: &str = "/api/v1/op-eds/{short}";
    /// Scholars as JSON.
    pub const API_SCHOLARS: &str = "/api/v1/scholars";
    /// Outlets as JSON.
    pub const API_OUTLETS: &str = "/api/v1/outlets";
    /// Topics as JSON.
    pub const API_TOPICS: &str = "/api/v1/topics";
    /// Series as JSON.
    pub const API_SERIES: &str = "/api/v1/series";
    /// Regions as JSON.
    pub const API_REGIONS: &str = "/api/v1/regions";
    /// The description of all this.
    pub const API_DESCRIPTION: &str = "/api/v1/openapi.json";
    /// The latest op-eds for a frame on another page, and as a piece of one.
    pub const EMBED_LATEST: &str = "/embed/latest";
    /// The same as a piece of a page.
    pub const EMBED_LATEST_FRAGMENT: &str = "/embed/latest/fragment";
    /// The latest of a scholar for a frame.
    pub const EMBED_SCHOLAR: &str = "/embed/scholar/{slug}";
    /// The same as a piece of a page.
    pub const EMBED_SCHOLAR_FRAGMENT: &str = "/embed/scholar/{slug}/fragment";
    /// The latest on a topic for a frame.
    pub const EMBED_TOPIC: &str = "/embed/topic/{slug}";
    /// The same as a piece of a page.
    pub const EMBED_TOPIC_FRAGMENT: &str = "/embed/topic/{slug}/fragment";
    /// The latest of an outlet for a frame.
    pub const EMBED_OUTLET: &str = "/embed/outlet/{slug}";
    /// The same as a piece of a page.
    pub const EMBED_OUTLET_FRAGMENT: &str = "/embed/outlet/{slug}/fragment";
    /// The latest of a series for a frame.
    pub const EMBED_SERIES: &str = "/embed/series/{slug}";
    /// The same as a piece of a page.
    pub const EMBED_SERIES_FRAGMENT: &str = "/embed/series/{slug}/fragment";
    /// The latest on a region for a frame.
    pub const EMBED_REGION: &str = "/embed/region/{slug}";
    /// The same as a piece of a page.
    pub const EMBED_REGION_FRAGMENT: &str = "/embed/region/{slug}/fragment";
    /// What another site shows where a link to here stands (oEmbed 1.0).
    pub const OEMBED: &str = "/oembed";
    /// An op-ed in Markdown; answered where its page is.
    pub const MARKDOWN: &str = "/op-ed/{slug}.md";
    /// An op-ed's card: `7kq3m9xa.png`.
    pub const CARD: &str = "/card/{file}";
    /// All of a site as lines of JSON, packed.
    pub const DUMP: &str = "/dump/op-eds.jsonl.gz";
    /// What a reading program may take, and how.
    pub const LLMS: &str = "/llms.txt";
}

/// What lists of the programming interface are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ApiList {
    OpEds,
    Scholars,
    Outlets,
    Topics,
    Series,
    Regions,
}

/// What is embedded elsewhere: the latest of all, of a scholar or an outlet, on a topic or a region, of a series.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Latest {
    All,
    Scholar(Slug),
    Outlet(Slug),
    Topic(Slug),
    Series(Slug),
    Region(Slug),
}

/// A place for machines and other sites.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Outward {
    /// A list of the programming interface.
    Api(ApiList),
    /// An op-ed of the programming interface.
    ApiOpEd(ShortId),
    /// The description of the programming interface.
    ApiDescription,
    /// The latest for a frame.
    Embed(Latest),
    /// The latest as a piece of a page.
    EmbedFragment(Latest),
    /// oEmbed.
    Oembed,
    /// An op-ed's card.
    Card(ShortId),
    /// An op-ed in Markdown.
    Markdown(Slug),
    /// All of a site.
    Dump,
    /// What a reading program may take.
    Llms,
}

impl Outward {
    /// The path within the site.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Api(list) => list.path().to_owned(),
            Self::ApiOpEd(short) => format!("/api/v1/op-eds/{}", short.as_str()),
            Self::ApiDescription => routes::API_DESCRIPTION.to_owned(),
            Self::Embed(latest) => latest.path(),
            Self::EmbedFragment(latest) => format!("{}/fragment", latest.path()),
            Self::Oembed => routes::OEMBED.to_owned(),
            Self::Card(short) => format!("/card/{}.png", short.as_str()),
            Self::Markdown(slug) => format!("/op-ed/{slug}.md"),
            Self::Dump => routes::DUMP.to_owned(),
            Self::Llms => routes::LLMS.to_owned(),
        }
    }
}

impl ApiList {
    /// Its path.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::OpEds => routes::API_OP_EDS,
            Self::Scholars => routes::API_SCHOLARS,
            Self::Outlets => routes::API_OUTLETS,
            Self::Topics => routes::API_TOPICS,
            Self::Series => routes::API_SERIES,
            Self::Regions => routes::API_REGIONS,
        }
    }
}

impl Latest {
    fn path(&self) -> String {
        match self {
            Self::All => routes::EMBED_LATEST.to_owned(),
            Self::Scholar(slug) => format!("/embed/scholar/{slug}"),
            Self::Outlet(slug) => format!("/embed/outlet/{slug}"),
            Self::Topic(slug) => format!("/embed/topic/{slug}"),
            Self::Series(slug) => format!("/embed/series/{slug}"),
            Self::Region(slug) => format!("/embed/region/{slug}"),
        }
    }
}

/// Whether a request asks one of endlessly many questions, whose answers would drive readers' pages out of the cache.
#[must_use]
pub fn asks_freely(path: &str, query: Option<&str>) -> bool {
    query.is_some_and(|query| !query.is_empty())
        && (path.starts_with("/api/v1/")
            || path.starts_with("/search/")
            || [routes::OEMBED, super::routes::SEARCH].contains(&path))
}

/// In which form an op-ed is asked for at its one address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// A page for people.
    #[default]
    Page,
    /// Markdown for programs that read.
    Markdown,
}

impl Form {
    /// The form that a request for `path` asks for by `Accept` (RFC 9110, 12.5.1): Markdown only where it is named, and no less
    /// wanted than HTML. Nobody gets it by accident: browsers do not name it.
    #[must_use]
    pub fn asked_in(path: &str, headers: &HeaderMap) -> Self {
        if !path.starts_with("/op-ed/") {
            return Self::Page;
        }
        let (mut markdown, mut page) = (0.0, 0.0);
        for line in headers.get_all(header::ACCEPT) {
            for one in line.to_str().unwrap_or_default().split(',') {
                let (name, weight) = weighed(one);
                match name.to_ascii_lowercase().as_str() {
                    "text/markdown" => markdown = weight,
                    "text/html" | "application/xhtml+xml" => page = f32::max(page, weight),
                    _ => {}
                }
            }
        }
        if markdown > 0.0 && markdown >= page { Self::Markdown } else { Self::Page }
    }
}

/// A media range and its weight; one that is no number counts nothing.
fn weighed(range: &str) -> (&str, f32) {
    let mut parts = range.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    (name, weight.map_or(1.0, |raw| raw.parse().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn markdown_is_only_for_whoever_names_it_and_wants_it_no_less() {
        let asked = |path, value: &'static str| {
            let headers = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static(value))]);
            Form::asked_in(path, &headers)
        };
        for value in ["text/markdown", "text/markdown, text/html;q=0.9", "text/html, text/markdown, */*"] {
            assert_eq!(asked("/op-ed/a", value), Form::Markdown, "{value}");
        }
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        for value in [browser, "*/*", "", "text/markdown;q=0", "text/html, text/markdown;q=0.5", "text/*"] {
            assert_eq!(asked("/op-ed/a", value), Form::Page, "{value}");
        }
        assert_eq!(asked("/scholar/a", "text/markdown"), Form::Page);
        assert_eq!(Form::asked_in("/op-ed/a", &HeaderMap::new()), Form::Page);
    }

    #[test]
    fn only_questions_without_end_are_never_kept() {
        assert!(asks_freely("/api/v1/op-eds", Some("cursor=x")) && asks_freely("/oembed", Some("url=x")));
        assert!(asks_freely("/search", Some("q=x")) && !asks_freely("/search", None));
        assert!(asks_freely("/search/feed/atom", Some("q=x")) && asks_freely("/search/begun", Some("q=x")));
        assert!(!asks_freely("/api/v1/op-eds", None) && !asks_freely("/api/v1/op-eds", Some("")));
        assert!(!asks_freely("/topics", Some("page=2")));
    }
}
