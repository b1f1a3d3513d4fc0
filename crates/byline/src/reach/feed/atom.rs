//! The feed as Atom (RFC 4287).
//! It refuses nothing that the feed holds.

use super::{super::xml::Xml, Feed};
use crate::{
    reading::Reading,
    site_map::{FeedForm, Place, Reached},
};

const ATOM: &str = "http://www.w3.org/2005/Atom";
/// Where and when the original ran, in the words of the press (PRISM 2.0).
const PRISM: &str = "http://prismstandard.org/namespaces/basic/2.0/";

pub(super) fn written(feed: &Feed, own: &str, reading: &Reading) -> String {
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", ATOM), ("xmlns:prism", PRISM), ("xml:lang", &feed.language)]);
    // One feed in each of its addresses: the first of them names it.
    let id = Place::Reached(Reached::Feed(feed.of.clone(), FeedForm::Atom)).absolute(&reading.site);
    xml.text("id", &[], &id).text("title", &[], &feed.title).text("updated", &[], &feed.updated.rfc3339());
    if let Some(about) = &feed.about {
        xml.text("subtitle", &[], about);
    }
    xml.empty("link", &[("rel", "self"), ("type", FeedForm::Atom.media_type()), ("href", own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.home)]);
    if let Some(hub) = &feed.hub {
        xml.empty("link", &[("rel", "hub"), ("href", hub)]);
    }
    xml.open("author", &[]).text("name", &[], &feed.publisher).close("author");
    for entry in &feed.entries {
        xml.open("entry", &[("xml:lang", &entry.language)]);
        xml.text("id", &[], &entry.id).text("title", &[], &entry.title);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.address)]);
        if let Some(original) = &entry.original {
            xml.empty("link", &[("rel", "via"), ("href", original), ("title", &entry.outlet)]);
        }
        xml.text("published", &[], &entry.published.rfc3339()).text("updated", &[], &entry.updated.rfc3339());
        for author in &entry.authors {
            let element = if author.wrote { "author" } else { "contributor" };
            xml.open(element, &[]).text("name", &[], &author.name);
            if let Some(page) = &author.page {
                xml.text("uri", &[], page);
            }
            xml.close(element);
        }
        for topic in &entry.topics {
            xml.empty("category", &[("term", topic)]);
        }
        xml.text("prism:publicationName", &[], &entry.outlet).text("prism:publicationDate", &[], &entry.day);
        if let Some(summary) = &entry.summary {
            xml.text("summary", &[], summary);
        }
        xml.text("content", &[("type", "html")], &entry.html);
        xml.text("rights", &[], &format!("{} {}", entry.disclaimer, entry.rights));
        xml.close("entry");
    }
    xml.close("feed");
    xml.whole()
}
