//! The meta and link elements of a page, gathered once.
//! It refuses empty values and keeps the page's order, for the first of two is what browsers and robots take.

use crate::{tree::Document, words};
use byline_core::address::WebAddress;
use url::Url;

/// Stands for the unknown host of a page without address (RFC 2606 reserves the name).
pub const NOWHERE: &str = "https://nowhere.invalid/";

/// Metas and links kept.
const MOST: usize = 2_000;

/// What the head of a page says.
pub struct Head {
    metas: Vec<(String, String)>,
    links: Vec<(String, String)>,
    /// The text of the `title` element.
    pub title: Option<String>,
    base: Option<Url>,
}

impl Head {
    pub fn of(doc: &Document, url: Option<&WebAddress>) -> Self {
        let mut metas = Vec::new();
        for node in doc.named("meta").take(MOST) {
            let name = ["property", "name", "itemprop", "http-equiv"].into_iter().find_map(|a| node.attr(a));
            if let (Some(name), Some(content)) = (name, node.attr("content")) {
                let content = words::one_line(&words::unescaped(content));
                if !content.is_empty() {
                    metas.push((name.trim().to_ascii_lowercase(), content));
                }
            }
        }
        let mut links = Vec::new();
        for node in doc.named("link").take(MOST) {
            if let (Some(rel), Some(href)) = (node.attr("rel"), node.attr("href")) {
                links.push((rel.trim().to_ascii_lowercase(), href.trim().to_owned()));
            }
        }
        let title = doc
            .select("title")
            .iter()
            .find(|n| !n.ancestors().any(|a| a.name() == "svg"))
            .map(|n| n.raw_text().chars().take(byline_core::text::LONGEST).collect::<String>())
            .map(|title| words::one_line(&words::unescaped(&title)))
            .filter(|t| !t.is_empty());
        let base = base_of(doc, url);
        Self { metas, links, title, base }
    }

    /// The first value of the first of `names` that has one.
    pub fn meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.all(name).next())
    }

    /// All values of `name`, in the page's order.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let name = name.to_owned();
        self.metas.iter().filter(move |(n, _)| *n == name).map(|(_, content)| content.as_str())
    }

    /// The first link of this relation.
    pub fn link(&self, rel: &str) -> Option<&str> {
        self.links
            .iter()
            .find(|(r, _)| r.split_ascii_whitespace().any(|r| r == rel))
            .map(|(_, href)| href.as_str())
    }

    /// An address on the page made absolute; for one that leads nowhere on the web (script, mail, a page whose own
    /// address is unknown) a host that does not exist, enough to know that words are linked. [`crate::door::settled`]
    /// takes such links out again.
    pub fn reached(&self, href: &str) -> Option<WebAddress> {
        self.absolute(href).or_else(|| NOWHERE.parse().ok().filter(|_| !href.trim().starts_with('#')))
    }

    /// An address on the page made absolute; none when it is not one.
    pub fn absolute(&self, href: &str) -> Option<WebAddress> {
        let href = href.trim();
        if href.is_empty() || href.starts_with('#') {
            return None;
        }
        match &self.base {
            Some(base) => base.join(href).ok().and_then(|u| u.as_str().parse().ok()),
            None => href
                .parse()
                .ok()
                .or_else(|| format!("https:{href}").parse().ok().filter(|_| href.starts_with("//"))),
        }
    }
}

/// The base element joined to the page's address; of a page without address, what it says of itself.
fn base_of(doc: &Document, url: Option<&WebAddress>) -> Option<Url> {
    let page = url.map(|u| u.url().clone());
    let said = doc.select("base[href]").first().and_then(|n| n.attr("href"));
    let absolute = |raw: &str| raw.parse::<WebAddress>().ok().map(|a| a.url().clone());
    match (page, said) {
        (Some(page), Some(href)) => page.join(href).ok().filter(|u| u.has_host()).or(Some(page)),
        (Some(page), None) => Some(page),
        (None, said) => said.and_then(absolute).or_else(|| {
            let canonical = doc.select("link[rel='canonical']").first().and_then(|n| n.attr("href"));
            let og = doc.select("meta[property='og:url']").first().and_then(|n| n.attr("content"));
            canonical.and_then(absolute).or_else(|| og.and_then(absolute))
        }),
    }
}
