//! The day as the head of a page says it: schema.org data first, then the families of meta elements.
//! It refuses to trust names that some systems fill with the last change: those stand apart, as weak.

use super::{
    Seen, from_machine,
    written::{Order, from_stamp},
};
use crate::page::Sight;
use byline_core::evidence::{Confidence, Found, Origin};

/// Days that the data call the publication, most trusted first.
pub fn stated(sight: &Sight) -> Vec<Seen> {
    let meta = |names: &[&str]| sight.head.meta(names).map(str::to_owned);
    let mut said = vec![
        (sight.ld.text("datePublished"), Origin::JsonLd),
        (meta(OPEN_GRAPH), Origin::OpenGraph),
        (meta(CITATION), Origin::Meta),
        (meta(METAS), Origin::Meta),
    ];
    said.extend(sight.ld.among_articles("datePublished").into_iter().map(|d| (Some(d), Origin::JsonLd)));
    said.into_iter().filter_map(|s| read(s, Confidence::Likely)).collect()
}

/// Days under names that mean the publication on one page and the last change on another.
pub fn weak(sight: &Sight) -> Vec<Seen> {
    let meta = |names: &[&str]| sight.head.meta(names).map(str::to_owned);
    let said = [
        (meta(WEAK), Origin::Meta),
        (sight.ld.page_text("datePublished"), Origin::JsonLd),
        (sight.ld.text("dateCreated").or_else(|| sight.ld.text("uploadDate")), Origin::JsonLd),
        (sight.ld.anywhere("datePublished"), Origin::JsonLd),
        (meta(&["dc.date.created", "dcterms.created", "creation_date", "created"]), Origin::Meta),
    ];
    said.into_iter().filter_map(|s| read(s, Confidence::Likely)).collect()
}

/// The day of the last change by the data.
pub fn changed(sight: &Sight) -> Option<Seen> {
    let said = [
        (sight.ld.text("dateModified"), Origin::JsonLd),
        (sight.head.meta(CHANGED).map(str::to_owned), Origin::OpenGraph),
    ];
    said.into_iter().find_map(|s| read(s, Confidence::Likely))
}

/// The last of all: a date in the page's own description or title line.
pub fn in_titles(sight: &Sight, order: Order) -> Option<Seen> {
    let said = [
        sight.head.meta(&["description", "og:description"]),
        sight.head.meta(&["og:title"]),
        sight.head.title.as_deref(),
    ];
    said.into_iter().flatten().find_map(|text| {
        let day = from_stamp(text, order).filter(|d| d.day().is_some())?;
        Some(Found::new(day, Origin::Meta, Confidence::Guess).quoting(text))
    })
}

fn read((raw, origin): (Option<String>, Origin), confidence: Confidence) -> Option<Seen> {
    let raw = raw?;
    let day = from_machine(&raw).filter(|d| (1500..=2200).contains(&d.year()))?;
    Some(Found::new(day, origin, confidence).quoting(&raw))
}

/// The names under which heads of pages give the day, by family.
const OPEN_GRAPH: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "og:pubdate",
    "og:publish_date",
    "og:published",
];
const CITATION: &[&str] = &[
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "bepress_citation_date",
    "datepublished",
];
const METAS: &[&str] = &[
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "pub_date",
    "pub-date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publish_time",
    "publish-time",
    "publicationdate",
    "publication_date",
    "publication-date",
    "date_published",
    "published-date",
    "published_date",
    "published_time",
    "published",
    "publisheddate",
    "w-published-date",
    "article.published",
    "article_date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "originalpublicationdate",
    "rnews:datepublished",
    "article_date_original",
    "displaydate",
    "dcsext.articlefirstpublished",
    "shareaholic:article_published_time",
    "bt:pubdate",
    "prism.publicationdate",
    "vr:published_time",
    "iso-8601-publish-date",
];
const WEAK: &[&str] = &["date", "dc.date", "dcterms.date", "dc:date", "release_date", "og:date", "timestamp"];
const CHANGED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "article:modified",
    "last-modified",
    "lastmod",
    "lastmodified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "modified_time",
    "updated",
    "updated_time",
    "revised",
];
