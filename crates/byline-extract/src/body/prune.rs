//! A copy of the page without what is never the op-ed: menus, forms, share boxes, teasers, comments, hidden parts.
//! It refuses to remove what holds much of the page's words, whatever it is called.

use crate::tree::{self, length};
use dom_query::{Document, NodeRef};

/// Class and id words of parts around a text.
const AROUND: &[&str] = &[
    "share",
    "sharing",
    "social",
    "sharedaddy",
    "addthis",
    "sharethis",
    "share-tools",
    "newsletter",
    "signup",
    "sign-up",
    "subscribe",
    "subscription",
    "related",
    "relatedposts",
    "jp-relatedposts",
    "recommended",
    "recommendations",
    "readmore",
    "read-more",
    "read-also",
    "also",
    "more-from",
    "most-read",
    "mostread",
    "popular",
    "trending",
    "comments",
    "comment-list",
    "commentlist",
    "disqus",
    "respond",
    "responses",
    "ad",
    "ads",
    "advert",
    "advertisement",
    "adsbygoogle",
    "sponsor",
    "sponsored",
    "promo",
    "promotion",
    "outbrain",
    "taboola",
    "breadcrumb",
    "breadcrumbs",
    "crumbs",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "popup",
    "modal",
    "overlay",
    "lightbox",
    "tags",
    "tags-links",
    "tag-list",
    "taglist",
    "post-tags",
    "keys",
    "toolbar",
    "tools",
    "print",
    "pagination",
    "pager",
    "navigation",
    "nav-links",
    "menu",
    "sidebar",
    "widget",
    "widget-area",
    "sr-only",
    "visually-hidden",
    "screen-reader-text",
    "wp-caption-text",
    "caption",
    "figcaption",
    "credit",
    "byline",
    "entry-meta",
    "post-meta",
    "article-meta",
    "author-box",
    "author-bio",
    "about-author",
    "skip",
    "toc",
    "table-of-contents",
    "infobox",
    "paywall",
    "regwall",
    "donate",
    "donation",
];

/// The page without what is around its text; names of classes are not believed where they would empty it.
pub fn pruned(page: &Document) -> Document {
    let believing = without(page, true);
    if prose(&believing) * 3 < prose(page) { without(page, false) } else { believing }
}

/// How many characters stand in paragraphs of some length: what a page's text is mostly made of.
fn prose(doc: &Document) -> usize {
    doc.select("p").nodes().iter().map(length).filter(|count| *count >= 80).sum()
}

fn without(page: &Document, by_class: bool) -> Document {
    let doc = page.clone();
    let total = doc.body().map_or(0, |b| length(&b));
    let around = |node: &NodeRef| {
        is_around(node, total)
            || (by_class && is_named_so(node) && length(node) * 100 <= total * 20 && !holds_heading(node))
    };
    let doomed: Vec<NodeRef> = doc.root().descendants_it().filter(|n| n.is_element() && around(n)).collect();
    for node in doomed {
        node.remove_from_parent();
    }
    drop_lone_text(&doc);
    doc
}

/// What is around a text by its element's meaning.
fn is_around(node: &NodeRef, total: usize) -> bool {
    let name = tree::name(node);
    let small = |share: usize| length(node) * 100 <= total * share;
    match name {
        "script" | "style" | "noscript" | "template" | "iframe" | "object" | "embed" | "svg" | "canvas"
        | "button" | "select" | "textarea" | "input" | "option" | "audio" | "video" | "link" | "meta" => {
            return node.ancestors_it(None).all(|a| tree::name(&a) != "head");
        }
        "html" | "head" | "body" | "main" | "h1" | "title" => return false,
        _ => {}
    }
    let hidden = node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|v| &*v == "true")
        || node.attr("style").is_some_and(|s| hides(&s));
    if hidden {
        return small(30);
    }
    match name {
        "nav" | "dialog" | "menu" => small(50),
        "aside" => small(25) && !holds_heading(node),
        "footer" => small(25),
        "header" => !holds_heading(node) && small(15),
        "form" => small(15),
        "figure" => !holds_text(node) && small(25),
        _ => false,
    }
}

/// What is around a text by the names its template gives it.
fn is_named_so(node: &NodeRef) -> bool {
    match tree::name(node) {
        "html" | "head" | "body" | "main" | "article" | "h1" | "title" => false,
        "p" | "blockquote" | "li" | "em" | "strong" | "a" | "b" | "i" => tree::named_like(node, IN_TEXT),
        _ => tree::named_like(node, AROUND) && !is_page_wide(node),
    }
}

/// The names that mean the same on a paragraph or a phrase.
const IN_TEXT: &[&str] = &[
    "readmore",
    "read-more",
    "caption",
    "wp-caption-text",
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "byline",
    "tags",
    "newsletter",
    "advertisement",
];

fn hides(style: &str) -> bool {
    let compact: String = style.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    compact.contains("display:none") || compact.contains("visibility:hidden")
}

fn holds_heading(node: &NodeRef) -> bool {
    node.descendants_it().take(800).any(|n| tree::name(&n) == "h1")
}

/// A figure may hold a quotation, code or a table, which are text.
fn holds_text(node: &NodeRef) -> bool {
    node.descendants_it()
        .take(400)
        .any(|n| matches!(tree::name(&n), "blockquote" | "pre" | "table" | "ul" | "ol"))
}

/// Names such as "has-sidebar" stand on the element around the whole page.
fn is_page_wide(node: &NodeRef) -> bool {
    tree::labels(node).iter().any(|l| {
        l == "has" || l == "no" || l == "with" || l == "page" || l == "wrapper" && length(node) > 4_000
    })
}

/// Comments of editors and machines between the elements.
fn drop_lone_text(doc: &Document) {
    let comments: Vec<NodeRef> = doc.root().descendants_it().filter(NodeRef::is_comment).collect();
    for comment in comments {
        comment.remove_from_parent();
    }
}
