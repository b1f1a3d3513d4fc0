//! The footer of a site: its links, in columns where it has them, and its small print.
//! It refuses the footers of articles and cards.

use super::{MOST_LOOKED_AT, described, in_text, nav};
use crate::{
    head::Head,
    tree::{Document, Node},
};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    menu::{MOST, Menu, MenuEntry, MenuLink},
    text::Text,
};

/// Words that say a line is small print, in the languages we speak.
const MARKS: [&str; 8] = [
    "\u{a9}",
    "copyright",
    "all rights reserved",
    "(c) ",
    "\u{62c}\u{645}\u{64a}\u{639} \u{627}\u{644}\u{62d}\u{642}\u{648}\u{642}",
    "\u{62d}\u{642}\u{648}\u{642} \u{627}\u{644}\u{646}\u{634}\u{631}",
    "\u{62c}\u{645}\u{644}\u{6c1} \u{62d}\u{642}\u{648}\u{642}",
    "\u{62a}\u{645}\u{627}\u{645} \u{62d}\u{642}\u{648}\u{642}",
];

/// The last footer of the page that is not part of a text.
pub(super) fn find(doc: &Document) -> Option<Node<'_>> {
    let known = "footer, [role='contentinfo'], #footer, #colophon, .site-footer, .footer";
    let selected = doc.select(known);
    let whole: Vec<Node> =
        selected.iter().rev().take(MOST_LOOKED_AT).filter(|node| !in_text(node)).copied().collect();
    let last = whole.first()?;
    // Of footers in one another the outermost holds all.
    let outer = whole.iter().rev().find(|node| last.ancestors().any(|a| a.id == node.id));
    Some(*outer.unwrap_or(last))
}

pub(super) fn columns(footer: &Node, head: &Head) -> Option<Found<Menu>> {
    let is_list = |node: &Node| matches!(node.name(), "ul" | "ol" | "menu");
    let lists = footer
        .descendants()
        .filter(is_list)
        .take(MOST_LOOKED_AT)
        .filter(|list| !list.ancestors().take_while(|a| a.id != footer.id).any(|a| is_list(&a)));
    let mut entries: Vec<MenuEntry> = Vec::new();
    for list in lists.take(2 * MOST) {
        let links = links(&list, head);
        match heading(&list, footer) {
            Some(label) if !links.is_empty() => {
                entries.push(MenuEntry { label, address: None, under: links })
            }
            _ => entries.extend(links.into_iter().map(alone)),
        }
    }
    if entries.is_empty() {
        entries.extend(links(footer, head).into_iter().map(alone));
    }
    let menu = Menu::of(entries);
    (!menu.is_empty())
        .then(|| Found::new(menu, Origin::Markup, Confidence::Likely).quoting(&described(footer)))
}

fn alone(link: MenuLink) -> MenuEntry {
    MenuEntry { label: link.label, address: Some(link.address), under: Vec::new() }
}

fn links(at: &Node, head: &Head) -> Vec<MenuLink> {
    let mut found: Vec<MenuLink> = Vec::new();
    for link in at.descendants().filter(|d| d.name() == "a").take(4 * MOST) {
        let (Some(label), Some(address)) = (nav::label(&link), nav::address(&link, head)) else { continue };
        if found.len() < MOST && !found.iter().any(|seen| seen.address == address) {
            found.push(MenuLink { label, address });
        }
    }
    found
}

/// The heading that stands before a list in the same column, or the name of the element around it.
fn heading(list: &Node, footer: &Node) -> Option<Text> {
    let around =
        std::iter::once(*list).chain(list.ancestors().take(3)).take_while(|node| node.id != footer.id);
    for node in around {
        let mut before = node.prev_element();
        for _ in 0..3 {
            let Some(sibling) = before else { break };
            if let Some(heading) = heading_in(&sibling) {
                return Some(heading);
            }
            before = sibling.prev_element().filter(|next| !has_list(next));
        }
        if let Some(name) = node.attr("aria-label").and_then(Text::lenient) {
            return Some(name);
        }
    }
    None
}

fn has_list(node: &Node) -> bool {
    node.descendants().any(|d| matches!(d.name(), "ul" | "ol"))
}

fn heading_in(node: &Node) -> Option<Text> {
    let is_heading = |node: &Node| {
        matches!(node.name(), "h2" | "h3" | "h4" | "h5" | "h6" | "strong" | "summary")
            || node.is_named_like(&["title", "heading", "widget-title"])
    };
    if has_list(node) {
        return None;
    }
    let found = std::iter::once(*node).chain(node.descendants()).find(is_heading)?;
    nav::label(&found)
}

/// The shortest piece of the footer that says it is small print.
pub(super) fn words(footer: &Node) -> Option<Found<Text>> {
    let is_small_print = |words: &str| {
        let lower = words.to_lowercase();
        MARKS.iter().any(|mark| lower.contains(mark))
    };
    let parts = footer.descendants().filter(|d| {
        matches!(d.name(), "p" | "div" | "small" | "span" | "li" | "section") && d.length() <= 400
    });
    let piece = parts.map(|part| (part.text(), part)).filter(|(words, _)| is_small_print(words)).min_by_key(
        |(words, part)| (words.chars().count() < 12, words.chars().count(), part.ancestors().count()),
    )?;
    let text = Text::lenient(&piece.0)?;
    Some(Found::new(text, Origin::Markup, Confidence::Likely).quoting(&described(&piece.1)))
}
