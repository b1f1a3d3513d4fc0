//! The feed as RSS 2.0, with authors by Dublin Core and the shown text by the content module.
//! It refuses an e-mail address for an author, which the core of RSS would ask for.

use super::{super::xml::Xml, Feed};

const SPACES: [(&str, &str); 5] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:prism", "http://prismstandard.org/namespaces/basic/2.0/"),
];

pub(super) fn written(feed: &Feed, own: &str) -> String {
    let mut xml = Xml::new();
    xml.open("rss", &SPACES).open("channel", &[]);
    let about = feed.about.as_deref().unwrap_or(&feed.title);
    xml.text("title", &[], &feed.title).text("link", &[], &feed.home).text("description", &[], about);
    xml.text("language", &[], &feed.language).text("lastBuildDate", &[], &feed.updated.head_date());
    xml.empty("atom:link", &[("rel", "self"), ("type", "application/rss+xml"), ("href", own)]);
    if let Some(hub) = &feed.hub {
        xml.empty("atom:link", &[("rel", "hub"), ("href", hub)]);
    }
    for entry in &feed.entries {
        xml.open("item", &[]);
        xml.text("title", &[], &entry.title).text("link", &[], &entry.address);
        xml.text("guid", &[("isPermaLink", "true")], &entry.id);
        xml.text("pubDate", &[], &entry.published.head_date());
        xml.text("atom:updated", &[], &entry.updated.rfc3339());
        for author in &entry.authors {
            xml.text(if author.wrote { "dc:creator" } else { "dc:contributor" }, &[], &author.name);
        }
        for topic in &entry.topics {
            xml.text("category", &[], topic);
        }
        xml.text("dc:language", &[], &entry.language).text(
            "dc:rights",
            &[],
            &format!("{} {}", entry.disclaimer, entry.rights),
        );
        xml.text("prism:publicationName", &[], &entry.outlet).text("prism:publicationDate", &[], &entry.day);
        if let Some(original) = &entry.original {
            xml.empty("atom:link", &[("rel", "via"), ("href", original)]);
        }
        xml.text("description", &[], entry.summary.as_deref().unwrap_or(&entry.title));
        xml.text("content:encoded", &[], &entry.html);
        xml.close("item");
    }
    xml.close("channel").close("rss");
    xml.whole()
}
