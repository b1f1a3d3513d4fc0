//! Bylines that belong to something else on the page: a comment, a teaser, a picture, a quotation.
//! It refuses to send away what stands beside the page's own heading.

use super::{
    markup::{BYLINES, leads_to_author},
    names::people,
};
use crate::{tree, words};
use dom_query::NodeRef;

/// Parts of the page that speak of other texts' authors, or of pictures'.
const ELSEWHERE: &[&str] = &[
    "comment",
    "comments",
    "commentlist",
    "related",
    "sidebar",
    "recent",
    "response",
    "responses",
    "respond",
    "teaser",
    "promo",
    "recommended",
    "widget-area",
    "trending",
    "most",
    "carousel",
    "p-comment",
    "h-cite",
    "latest",
    "reply",
    "credit",
    "caption",
    "photo-credit",
    "copyright",
    "quote",
    "testimonial",
    "more-from",
    "recentcomments",
    "bookmark",
    "reviewer",
    "reviewed",
    "translator",
    "illustrator",
    "photographer",
];

/// Whether a node speaks of another text's author, or of a picture's.
pub fn is_of_another(node: &NodeRef) -> bool {
    if tree::named_like(node, ELSEWHERE) || tree::name(node) == "figcaption" {
        return true;
    }
    let around = node.ancestors_it(Some(14)).take_while(|a| !matches!(tree::name(a), "body" | "html"));
    let mut small = true;
    for (level, a) in around.enumerate() {
        let name = tree::name(&a);
        if matches!(name, "main" | "article") {
            small = false;
            continue;
        }
        let aside = name == "aside" && !tree::named_like(&a, BYLINES);
        let other = aside
            || matches!(name, "nav" | "figure" | "blockquote")
            || a.has_class("widget")
            || tree::named_like(&a, ELSEWHERE);
        if other && !a.descendants_it().take(400).any(|n| tree::name(&n) == "h1") {
            return true;
        }
        small = small && level < 2 && a.descendants_it().take(31).count() <= 30;
        if small && heads_another(&a) {
            return true;
        }
    }
    small && heads_another(node)
}

/// Whether a small part of the page links a headline: it is another text's teaser.
fn heads_another(part: &NodeRef) -> bool {
    let mut links = false;
    for node in part.descendants_it().take(30) {
        match tree::name(&node) {
            "h1" | "h2"
                if !node
                    .ancestors_it(Some(3))
                    .chain(node.descendants_it())
                    .any(|n| tree::name(&n) == "a") =>
            {
                return false;
            }
            "a" => links = links || is_headline(&node),
            _ => {}
        }
    }
    links
}

/// A linked line of some words that is no name, no date and no place on the page.
fn is_headline(a: &NodeRef) -> bool {
    let text = tree::text(a);
    let uncased = !text.chars().any(char::is_uppercase);
    let here = a.attr("href").is_some_and(|h| h.contains('#'));
    words::rough_count(&text) >= if uncased { 3 } else { 5 }
        && !here
        && !text.chars().any(char::is_numeric)
        && people(&text, &[]).is_empty()
        && !leads_to_author(a)
}
