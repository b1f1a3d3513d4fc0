//! What a page prints around its title, in order: labels over it, and the lines between it and the text.
//! It refuses menus: a list of links beside the title says what else the outlet has, not what this op-ed is.

use crate::words::one_line;
use crate::{
    tree::{self, Called, Document, Node, NodeId},
    words,
};
use std::collections::HashSet;

/// Runs of text kept before and after the title.
const BEFORE: usize = 60;
const AFTER: usize = 90;

/// Links that make a list of links a menu.
const MENU: usize = 6;

/// Words printed together, in one element.
pub struct Printed<'a> {
    pub text: String,
    /// The element that holds the words.
    pub node: Node<'a>,
    /// How many steps from the title, 1 beside it.
    pub steps: usize,
}

/// The surroundings of the title.
pub struct Around<'a> {
    /// Single words and links before the title, nearest first.
    pub labels: Vec<Printed<'a>>,
    /// The same after it, nearest first.
    pub after: Vec<Printed<'a>>,
    /// Whole lines before the title, nearest first.
    pub lines_before: Vec<Printed<'a>>,
    /// Whole lines after the title, nearest first.
    pub lines_after: Vec<Printed<'a>>,
    over: HashSet<NodeId>,
    heading: Option<Node<'a>>,
    /// What holds the title, from the inside out.
    holders: Vec<Node<'a>>,
}

impl<'a> Around<'a> {
    pub fn of(doc: &'a Document, title: Option<&str>) -> Self {
        let mut around = Self {
            labels: Vec::new(),
            after: Vec::new(),
            lines_before: Vec::new(),
            lines_after: Vec::new(),
            over: HashSet::new(),
            heading: None,
            holders: Vec::new(),
        };
        let texts = texts(doc);
        let key = title.map(words::key).unwrap_or_default();
        let Some(heading) = heading(doc, &texts, &key) else { return around };
        around.heading = Some(heading);
        around.holders = heading.ancestors().filter(Node::is_element).collect();
        around.over = around.holders.iter().map(|a| a.id).collect();
        let held: HashSet<NodeId> = heading.descendants().map(|d| d.id).collect();
        let inside = |n: &Node| held.contains(&n.id);
        let (Some(first), Some(last)) = (texts.iter().position(inside), texts.iter().rposition(inside))
        else {
            return around;
        };
        let before: Vec<Node> = texts[..first].iter().rev().take(BEFORE).rev().copied().collect();
        let after: Vec<Node> = texts[last + 1..].iter().take(AFTER).copied().collect();
        around.labels = nearest_first(runs(&before, unit));
        around.lines_before = nearest_first(runs(&before, block));
        around.after = counted(runs(&after, unit));
        around.lines_after = counted(runs(&after, block));
        around
    }

    /// The elements that hold a run, from the inside out, up to the one that also holds the title.
    pub fn apart<'b>(&'b self, run: &Printed<'a>) -> impl Iterator<Item = Node<'a>> + 'b {
        std::iter::successors(Some(run.node), Node::parent)
            .take(16)
            .take_while(|a| !self.over.contains(&a.id))
    }

    /// Whether a run is one of many links beside the title, or inside what is named a menu.
    pub fn is_menu(&self, run: &Printed<'a>) -> bool {
        let mut trail = false;
        let menu = self.apart(run).any(|a| {
            trail |= is_trail(&a);
            (a.count("a") >= MENU || a.is_called(Called::Menu)) && !trail
        });
        let named = self.apart(run).any(|a| a.name() == "nav");
        menu || (named && !trail)
    }

    /// The element that prints the title.
    pub fn heading(&self) -> Option<Node<'a>> {
        self.heading
    }

    /// Whether the page, or what holds the title in it, is called so.
    pub fn is_called(&self, called: Called) -> bool {
        self.holders.iter().any(|a| a.is_called(called))
    }

    /// Whether a run stands in what names an author.
    pub fn is_person(&self, run: &Printed<'a>) -> bool {
        self.apart(run).take(4).any(|a| {
            a.is_called(Called::Person)
                || a.attr("rel").is_some_and(|r| r.contains("author"))
                || a.attr("href").is_some_and(|h| h.contains("/author") || h.contains("/autor"))
        })
    }

    /// Whether a run is a step on the way from the front page ("Home > Opinion > ...").
    pub fn is_crumb(&self, run: &Printed<'a>) -> bool {
        self.apart(run).any(|a| is_trail(&a))
    }
}

fn is_trail(node: &Node) -> bool {
    node.is_called(Called::Trail)
        || node.attr("itemtype").is_some_and(|t| t.contains("BreadcrumbList"))
        || node.attr("aria-label").is_some_and(|t| t.to_ascii_lowercase().contains("breadcrumb"))
}

/// Every text of the page that is shown, in order.
fn texts(doc: &Document) -> Vec<Node<'_>> {
    let Some(body) = doc.body() else { return Vec::new() };
    let mut found = Vec::new();
    let mut stack = vec![body];
    while let Some(node) = stack.pop() {
        let shown = node.words().is_some_and(|words| !words.trim().is_empty());
        if shown {
            found.push(node);
        }
        if !node.is_element() || node.is_hidden() || is_silent(node.name()) {
            continue;
        }
        stack.extend(node.children_back());
    }
    found
}

fn is_silent(name: &str) -> bool {
    matches!(name, "script" | "style" | "noscript" | "template" | "svg" | "select" | "textarea" | "iframe")
}

/// The element that prints the title.
fn heading<'a>(doc: &'a Document, texts: &[Node<'a>], key: &str) -> Option<Node<'a>> {
    let headings = doc.select("h1, h2, h3, [itemprop~='headline']:not(meta)");
    let keyed: Vec<(Node, String)> = headings.iter().take(60).map(|n| (*n, words::key(&n.text()))).collect();
    let is = |wanted: &dyn Fn(&str) -> bool| {
        let level = |n: &Node| if n.name() == "h1" { 0 } else { 1 };
        keyed.iter().filter(|(_, k)| wanted(k)).min_by_key(|(n, _)| level(n)).map(|(n, _)| *n)
    };
    if !key.is_empty() {
        let within = |n: Node<'a>| {
            let outer = n.ancestors().take(4).find(|a| matches!(a.name(), "h1" | "h2" | "h3"));
            outer.unwrap_or(n)
        };
        let found = is(&|k| k == key)
            .or_else(|| {
                texts
                    .iter()
                    .filter(|t| words::key(&t.text()) == key)
                    .min_by_key(|t| t.ancestors().take(3).any(|a| a.name() == "a"))
                    .and_then(Node::parent)
                    .map(within)
            })
            .or_else(|| is(&|k| k.len() > 8 && (k.contains(key) || key.contains(k))));
        if found.is_some() {
            return found;
        }
    }
    keyed.iter().find(|(n, _)| n.name() == "h1").map(|(n, _)| *n)
}

fn block<'a>(text: &Node<'a>) -> Option<Node<'a>> {
    text.ancestors().find(|a| is_line(a))
}

fn is_line(node: &Node) -> bool {
    let name = node.name();
    tree::is_block(name) || name == "other"
}

/// The smallest element with a meaning of its own: a link, a marked span, or the block.
fn unit<'a>(text: &Node<'a>) -> Option<Node<'a>> {
    text.ancestors().find(|a| {
        is_line(a) || matches!(a.name(), "a" | "time" | "abbr" | "font" | "b") || a.has_attr("class")
    })
}

fn runs<'a>(texts: &[Node<'a>], of: fn(&Node<'a>) -> Option<Node<'a>>) -> Vec<Printed<'a>> {
    let mut found: Vec<Printed> = Vec::new();
    for text in texts {
        let Some(node) = of(text) else { continue };
        let broken = is_after_break(text, &node);
        match found.last_mut() {
            Some(run) if run.node.id == node.id && !broken => {
                run.text.push(' ');
                run.text.push_str(&text.text());
            }
            _ => found.push(Printed { text: text.text().to_string(), node, steps: 0 }),
        }
    }
    for run in &mut found {
        run.text = one_line(&run.text);
    }
    found
}

/// Whether a line break stands right before a text, inside `top`.
fn is_after_break(text: &Node, top: &Node) -> bool {
    let mut node = *text;
    while node.id != top.id {
        let mut before = node.prev_sibling();
        while let Some(blank) = before.filter(|b| b.is_text() && b.text().trim().is_empty()) {
            before = blank.prev_sibling();
        }
        match before {
            Some(sibling) => return sibling.name() == "br",
            None => match node.parent() {
                Some(parent) => node = parent,
                None => return false,
            },
        }
    }
    false
}

fn nearest_first(mut runs: Vec<Printed>) -> Vec<Printed> {
    runs.reverse();
    counted(runs)
}

fn counted(mut runs: Vec<Printed>) -> Vec<Printed> {
    runs.retain(|r| r.text.chars().any(char::is_alphanumeric));
    for (steps, run) in (1..).zip(&mut runs) {
        run.steps = steps;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_lines_are_told_from_the_menu() {
        let menu: String = (0..9).map(|n| format!("<li><a href=/{n}>Part {n}</a></li>")).collect();
        let doc = crate::tree::document(&format!(
            "<ul>{menu}</ul><div class=crumbs><a href=/>Home</a> &gt; <a href=/o>Opinion</a></div>
            <p class=kicker>Guest essay</p><h1>Count the water</h1><p class=deck>A ledger would <b>do</b> more.</p><p>By A. Name</p>"
        )).unwrap();
        let around = Around::of(&doc, Some("Count the water"));
        let labels: Vec<&str> =
            around.labels.iter().filter(|r| !around.is_menu(r)).map(|r| r.text.as_str()).collect();
        assert_eq!(labels, ["Guest essay", "Opinion", "Home"]);
        assert!(around.is_crumb(&around.labels[1]) && !around.is_crumb(&around.labels[0]));
        assert_eq!(around.lines_after[0].text, "A ledger would do more.");
    }

    #[test]
    fn a_page_without_heading_has_no_surroundings() {
        assert!(Around::of(&crate::tree::document("<p>Words").unwrap(), None).labels.is_empty());
    }
}
