//! The feeds that a page says it has, by its `link` elements.
//! It refuses addresses that are none, and the same one twice.

use super::{FeedKind, FeedRefusal, text_of};
use crate::{head::Head, page::Page, tree};
use byline_core::{address::WebAddress, text::Text};
use serde::Serialize;

/// Feeds offered of one page.
const MOST: usize = 40;

/// A feed that a page names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedLink {
    /// Where it is.
    pub address: WebAddress,
    /// What the page calls it.
    pub title: Option<Text>,
    /// In which form it comes by the page's word.
    pub kind: FeedKind,
}

/// The feeds that the page names, in its order.
///
/// # Errors
/// [`FeedRefusal`] when the bytes are no page.
pub fn links(page: &Page) -> Result<Vec<FeedLink>, FeedRefusal> {
    let html = text_of(page)?;
    let doc = tree::document(&html).map_err(|why| FeedRefusal::NotAFeed(why.to_string()))?;
    let head = Head::of(&doc, page.url);
    let mut found: Vec<FeedLink> = Vec::new();
    for node in doc.named("link").take(2_000) {
        let rel = node.attr("rel").unwrap_or_default().to_ascii_lowercase();
        let is_feed = rel.split_ascii_whitespace().any(|word| matches!(word, "alternate" | "feed"));
        let kind = node.attr("type").and_then(kind_of);
        let (Some(kind), Some(href)) = (kind.filter(|_| is_feed), node.attr("href")) else { continue };
        let Some(address) = head.absolute(href) else { continue };
        if found.len() < MOST && found.iter().all(|seen| seen.address != address) {
            found.push(FeedLink { address, title: node.attr("title").and_then(super::line::plain), kind });
        }
    }
    Ok(found)
}

fn kind_of(media_type: &str) -> Option<FeedKind> {
    let essence = media_type.split(';').next()?.trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/rss+xml" | "application/rdf+xml" | "text/xml" | "application/xml" => Some(FeedKind::Rss),
        "application/atom+xml" => Some(FeedKind::Atom),
        "application/feed+json" => Some(FeedKind::Json),
        _ => None,
    }
}
