//! Bylines that belong to something else on the page: a comment, a teaser, a picture, a quotation.
//! It refuses to send away what stands beside the page's own heading.

use super::{markup::leads_to_author, names::people};
use crate::{
    tree::{Called, Node},
    words,
};

/// Whether a node speaks of another text's author, or of a picture's.
pub fn is_of_another(node: &Node) -> bool {
    if node.is_called(Called::OtherAuthor) || node.name() == "figcaption" {
        return true;
    }
    let around = node.ancestors().take(14).take_while(|a| !matches!(a.name(), "body" | "html"));
    let mut small = true;
    for (level, a) in around.enumerate() {
        let name = a.name();
        if matches!(name, "main" | "article") {
            small = false;
            continue;
        }
        let aside = name == "aside" && !a.is_called(Called::Byline);
        let other = aside
            || matches!(name, "nav" | "figure" | "blockquote")
            || a.has_class("widget")
            || a.is_called(Called::OtherAuthor);
        if other && !a.holds_early("h1", 400) {
            return true;
        }
        small = small && level < 2 && a.size() <= 30;
        if small && heads_another(&a) {
            return true;
        }
    }
    small && heads_another(node)
}

/// Whether a small part of the page links a headline: it is another text's teaser.
fn heads_another(part: &Node) -> bool {
    let mut links = false;
    for node in part.descendants().take(30) {
        match node.name() {
            "h1" | "h2" if !node.ancestors().take(3).chain(node.descendants()).any(|n| n.name() == "a") => {
                return false;
            }
            "a" => links = links || is_headline(&node),
            _ => {}
        }
    }
    links
}

/// Characters of a linked line that may be a headline.
const LONGEST_HEADLINE: usize = 600;

/// A linked line of some words that is no name, no date and no place on the page.
fn is_headline(a: &Node) -> bool {
    if a.length() > LONGEST_HEADLINE {
        return false;
    }
    let text = a.text();
    let uncased = !text.chars().any(char::is_uppercase);
    let here = a.attr("href").is_some_and(|h| h.contains('#'));
    words::rough_count(&text) >= if uncased { 3 } else { 5 }
        && !here
        && !text.chars().any(char::is_numeric)
        && people(&text, &[]).is_empty()
        && !leads_to_author(a)
}
