//! The menu of a header, from the many ways in which sites write one: nested lists, rows of links, buttons with panels.
//! It refuses paths, pages, languages and socials: they are lists of links and no menu.

use super::{MOST_LOOKED_AT, described, in_text};
use crate::{
    head::Head,
    tree::{Document, Node},
};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    menu::{MOST, Menu, MenuEntry, MenuLink},
    text::{Text, one_line},
};

/// A menu and the element it was read from.
pub(super) struct Seen<'a> {
    pub at: Node<'a>,
    pub found: Found<Menu>,
}

/// Longer ones are teasers.
const LONGEST_LABEL: usize = 80;
/// A page has a handful of menus; to read more is to read something else.
const MOST_READ: usize = 60;

const OTHER_LISTS: [&str; 16] = [
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "pager",
    "social",
    "share",
    "lang",
    "language",
    "languages",
    "switcher",
    "user",
    "search",
    "skip",
    "tabs",
    "meta",
    "toc",
];

pub(super) fn find<'a>(doc: &'a Document, header: Option<&Node>, head: &Head) -> Option<Seen<'a>> {
    let known = "nav, [role='navigation'], [role='menubar'], ul[class*='menu'], ul[class*='nav'], ul[id*='menu'], ul[id*='nav'], div[class*='navbar'], div[id*='menu'], div[class*='menu']";
    let selected = doc.select(known);
    let mut best: Option<(i32, Node, Menu)> = None;
    let candidates = selected.iter().take(MOST_LOOKED_AT).filter(|node| is_candidate(node)).take(MOST_READ);
    for node in candidates {
        let menu = read(node, head);
        let score = score(node, header, &menu);
        if menu.entries().len() >= 2 && best.as_ref().is_none_or(|(most, ..)| score > *most) {
            best = Some((score, *node, menu));
        }
    }
    let (score, at, menu) = best?;
    let sure = if score >= 20 { Confidence::Likely } else { Confidence::Guess };
    Some(Seen { at, found: Found::new(menu, Origin::Markup, sure).quoting(&described(&at)) })
}

fn is_candidate(node: &Node) -> bool {
    let in_foot =
        |a: &Node| a.name() == "footer" || a.is_named_like(&["footer", "site-footer", "contentinfo"]);
    !in_text(node)
        && !node.is_named_like(&OTHER_LISTS)
        && !node.ancestors().any(|a| in_foot(&a) || a.is_named_like(&["breadcrumb", "breadcrumbs"]))
}

fn score(node: &Node, header: Option<&Node>, menu: &Menu) -> i32 {
    let is = |names: &[&str]| node.is_named_like(names);
    let inside =
        header.is_some_and(|header| node.id == header.id || node.ancestors().any(|a| a.id == header.id));
    let entries = i32::try_from(menu.entries().len().min(9)).unwrap_or(9);
    let nested = menu.entries().iter().any(|entry| !entry.under.is_empty());
    entries
        + if inside { 12 } else { 0 }
        + if nested { 6 } else { 0 }
        + if node.name() == "nav" { 4 } else { 0 }
        + if is(&["main", "primary", "main-menu", "main-navigation", "menubar"]) { 10 } else { 0 }
        - if is(&["secondary", "utility", "top", "topbar", "mobile", "account", "quick"]) { 12 } else { 0 }
}

/// The menu that an element holds; empty when it holds none.
pub(super) fn read(at: &Node, head: &Head) -> Menu {
    let rows = rows(at);
    Menu::of(rows.iter().filter_map(|row| entry(row, head)).take(MOST))
}

/// The pieces that each hold one entry: the items of the outermost list, else the children of the box that holds most links.
fn rows<'a>(at: &Node<'a>) -> Vec<Node<'a>> {
    let items =
        |list: &Node<'a>| -> Vec<Node<'a>> { list.children().filter(|child| child.name() == "li").collect() };
    if is_list(at) {
        return items(at);
    }
    let outermost = at
        .descendants()
        .filter(is_list)
        .take(MOST_LOOKED_AT)
        .filter(|list| !list.ancestors().take_while(|a| a.id != at.id).any(|a| is_list(&a)));
    let listed: Vec<_> = outermost.take(40).map(|list| items(&list)).max_by_key(Vec::len).unwrap_or_default();
    if listed.len() >= 2 {
        return listed;
    }
    most_linked(at)
}

/// The children of the box in which most children lead somewhere; of several such boxes the outermost, which holds the others.
fn most_linked<'a>(at: &Node<'a>) -> Vec<Node<'a>> {
    let mut boxes: Vec<(Node<'a>, Vec<Node<'a>>)> = Vec::new();
    let links = at.descendants().filter(|d| d.name() == "a").take(8 * MOST);
    for link in links {
        let mut child = link;
        for around in link.ancestors() {
            match boxes.iter_mut().find(|(held, _)| held.id == around.id) {
                Some((_, children)) if children.iter().any(|seen| seen.id == child.id) => break,
                Some((_, children)) => {
                    children.push(child);
                    break;
                }
                None => boxes.push((around, vec![child])),
            }
            if around.id == at.id {
                break;
            }
            child = around;
        }
    }
    let depth = |(held, children): &(Node<'a>, Vec<Node<'a>>)| {
        (children.len(), std::cmp::Reverse(held.ancestors().count()))
    };
    boxes.into_iter().max_by_key(depth).map(|(_, children)| children).unwrap_or_default()
}

fn is_list(node: &Node) -> bool {
    matches!(node.name(), "ul" | "ol" | "menu")
}

/// One entry: its own link or words first, every other link in it under it.
fn entry(row: &Node, head: &Head) -> Option<MenuEntry> {
    let links: Vec<Node> = if row.name() == "a" {
        vec![*row]
    } else {
        row.descendants().filter(|d| d.name() == "a").take(4 * MOST).collect()
    };
    let own = links.first().filter(|link| !in_panel(link, row)).copied();
    let label = match &own {
        Some(link) => label(link),
        None => worded(row),
    }?;
    let mut under: Vec<MenuLink> = Vec::new();
    for link in links.iter().filter(|link| own.is_none_or(|own| own.id != link.id)) {
        let (Some(words), Some(address)) = (self::label(link), address(link, head)) else { continue };
        if under.len() < MOST && !under.iter().any(|seen| seen.address == address) {
            under.push(MenuLink { label: words, address });
        }
    }
    Some(MenuEntry { label, address: own.and_then(|link| address(&link, head)), under })
}

/// Whether a link stands in what an entry opens, not in the entry itself.
fn in_panel(link: &Node, row: &Node) -> bool {
    let panel = ["dropdown-menu", "submenu", "sub-menu", "mega-menu", "megamenu", "panel"];
    link.ancestors().take_while(|a| a.id != row.id).any(|a| is_list(&a) || a.is_named_like(&panel))
}

/// The words of an entry that is no link: its button, summary or span.
fn worded(row: &Node) -> Option<Text> {
    let mut parts = row
        .descendants()
        .filter(|d| matches!(d.name(), "button" | "summary" | "span" | "p" | "h2" | "h3" | "h4"));
    parts.find(|part| !in_panel(part, row)).and_then(|part| label(&part))
}

pub(super) fn address(link: &Node, head: &Head) -> Option<byline_core::address::WebAddress> {
    head.absolute(link.attr("href")?)
}

/// The words of a link as a reader sees them; a picture's or the link's own name where there are none.
pub(super) fn label(node: &Node) -> Option<Text> {
    let mut words = String::new();
    let mut stack = vec![*node];
    while let Some(next) = stack.pop() {
        let hidden = ["visually-hidden", "screen-reader-text", "sr-only", "screen-reader", "visuallyhidden"];
        if next.id != node.id
            && (next.is_named_like(&hidden)
                || is_list(&next)
                || matches!(next.name(), "svg" | "style" | "script"))
        {
            continue;
        }
        if next.is_text() {
            words.push_str(next.words().unwrap_or_default());
        } else if next.name() == "img" {
            words.push(' ');
            words.push_str(next.attr("alt").unwrap_or_default());
        } else if next.id != node.id {
            words.push(' ');
        }
        stack.extend(next.children_back());
    }
    let line = one_line(&words);
    let line = line.trim_end_matches(['\u{25be}', '\u{25bc}', '\u{203a}', '\u{bb}', '+', ' ']).trim();
    let said = if line.is_empty() {
        node.attr("aria-label").map(one_line).unwrap_or_default()
    } else {
        line.to_owned()
    };
    Text::lenient(&said).filter(|text| text.as_str().chars().count() <= LONGEST_LABEL)
}
