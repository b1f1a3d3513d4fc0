//! What a page prints around its title, in order: labels over it, and the lines between it and the text.
//! It refuses menus: a list of links beside the title says what else the outlet has, not what this op-ed is.

use crate::{door::is_block, tree, words};
use byline_core::text::one_line;
use dom_query::{Document, NodeData, NodeId, NodeRef};
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
    pub node: NodeRef<'a>,
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
    heading: Option<NodeRef<'a>>,
    /// What holds the title, from the inside out.
    holders: Vec<NodeRef<'a>>,
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
        around.holders = heading.ancestors_it(None).filter(NodeRef::is_element).collect();
        around.over = around.holders.iter().map(|a| a.id).collect();
        let held: HashSet<NodeId> = heading.descendants_it().map(|d| d.id).collect();
        let inside = |n: &NodeRef| held.contains(&n.id);
        let (Some(first), Some(last)) = (texts.iter().position(inside), texts.iter().rposition(inside))
        else {
            return around;
        };
        let before: Vec<NodeRef> = texts[..first].iter().rev().take(BEFORE).rev().copied().collect();
        let after: Vec<NodeRef> = texts[last + 1..].iter().take(AFTER).copied().collect();
        around.labels = nearest_first(runs(&before, unit));
        around.lines_before = nearest_first(runs(&before, block));
        around.after = counted(runs(&after, unit));
        around.lines_after = counted(runs(&after, block));
        around
    }

    /// The elements that hold a run, from the inside out, up to the one that also holds the title.
    pub fn apart<'b>(&'b self, run: &Printed<'a>) -> impl Iterator<Item = NodeRef<'a>> + 'b {
        std::iter::successors(Some(run.node), NodeRef::parent)
            .take(16)
            .take_while(|a| !self.over.contains(&a.id))
    }

    /// Whether a run is one of many links beside the title, or inside what is named a menu.
    pub fn is_menu(&self, run: &Printed<'a>) -> bool {
        let mut trail = false;
        let menu = self.apart(run).any(|a| {
            trail |= is_trail(&a);
            let links = a.descendants_it().filter(|d| tree::name(d) == "a").take(MENU).count();
            (links == MENU
                || tree::named_like(&a, &["menu", "navbar", "topbar", "nav-list", "related", "sidebar"]))
                && !trail
        });
        let named = self.apart(run).any(|a| tree::name(&a) == "nav");
        menu || (named && !trail)
    }

    /// The element that prints the title.
    pub fn heading(&self) -> Option<NodeRef<'a>> {
        self.heading
    }

    /// Whether the page, or what holds the title in it, is named by one of `classes`.
    pub fn is_named(&self, classes: &[&str]) -> bool {
        self.holders.iter().any(|a| tree::named_like(a, classes))
    }

    /// Whether a run stands in what names an author.
    pub fn is_person(&self, run: &Printed<'a>) -> bool {
        self.apart(run).take(4).any(|a| {
            tree::named_like(
                &a,
                &["author", "authors", "byline", "columnist", "vcard", "writer", "autor", "auteur"],
            ) || a.attr("rel").is_some_and(|r| r.contains("author"))
                || a.attr("href").is_some_and(|h| h.contains("/author") || h.contains("/autor"))
        })
    }

    /// Whether a run is a step on the way from the front page ("Home > Opinion > ...").
    pub fn is_crumb(&self, run: &Printed<'a>) -> bool {
        self.apart(run).any(|a| is_trail(&a))
    }
}

fn is_trail(node: &NodeRef) -> bool {
    const TRAIL: &[&str] = &[
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "entry-crumb",
        "entry-crumbs",
        "crumb-container",
        "pathway",
        "arbo",
        "ariane",
        "bread",
        "brc",
        "brotkrumen",
        "rootline",
        "migas",
        "trail",
    ];
    tree::named_like(node, TRAIL)
        || node.attr("itemtype").is_some_and(|t| t.contains("BreadcrumbList"))
        || node.attr("aria-label").is_some_and(|t| t.to_ascii_lowercase().contains("breadcrumb"))
}

/// Every text of the page that is shown, in order.
fn texts(doc: &Document) -> Vec<NodeRef<'_>> {
    let Some(body) = doc.body() else { return Vec::new() };
    let mut found = Vec::new();
    let mut stack = vec![body];
    while let Some(node) = stack.pop() {
        let shown = node.query_or(
            false,
            |n| matches!(&n.data, NodeData::Text { contents } if !contents.trim().is_empty()),
        );
        if shown {
            found.push(node);
        }
        if !node.is_element() || tree::is_hidden(&node) || is_silent(tree::name(&node)) {
            continue;
        }
        stack.extend(node.children_it(true));
    }
    found
}

fn is_silent(name: &str) -> bool {
    matches!(name, "script" | "style" | "noscript" | "template" | "svg" | "select" | "textarea" | "iframe")
}

/// The element that prints the title.
fn heading<'a>(doc: &'a Document, texts: &[NodeRef<'a>], key: &str) -> Option<NodeRef<'a>> {
    let headings = doc.select("h1, h2, h3, [itemprop~='headline']:not(meta)");
    let keyed: Vec<(NodeRef, String)> =
        headings.nodes().iter().take(60).map(|n| (*n, words::key(&tree::text(n)))).collect();
    let is = |wanted: &dyn Fn(&str) -> bool| {
        let level = |n: &NodeRef| if tree::name(n) == "h1" { 0 } else { 1 };
        keyed.iter().filter(|(_, k)| wanted(k)).min_by_key(|(n, _)| level(n)).map(|(n, _)| *n)
    };
    if !key.is_empty() {
        let within = |n: NodeRef<'a>| {
            let outer = n.ancestors_it(Some(4)).find(|a| matches!(tree::name(a), "h1" | "h2" | "h3"));
            outer.unwrap_or(n)
        };
        let found = is(&|k| k == key)
            .or_else(|| {
                texts
                    .iter()
                    .filter(|t| words::key(&tree::text(t)) == key)
                    .min_by_key(|t| t.ancestors_it(Some(3)).any(|a| tree::name(&a) == "a"))
                    .and_then(NodeRef::parent)
                    .map(within)
            })
            .or_else(|| is(&|k| k.len() > 8 && (k.contains(key) || key.contains(k))));
        if found.is_some() {
            return found;
        }
    }
    keyed.iter().find(|(n, _)| tree::name(n) == "h1").map(|(n, _)| *n)
}

fn block<'a>(text: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    text.ancestors_it(None).find(|a| is_line(a))
}

fn is_line(node: &NodeRef) -> bool {
    let name = tree::name(node);
    is_block(name) || name == "other"
}

/// The smallest element with a meaning of its own: a link, a marked span, or the block.
fn unit<'a>(text: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    text.ancestors_it(None).find(|a| {
        is_line(a) || matches!(tree::name(a), "a" | "time" | "abbr" | "font" | "b") || a.has_attr("class")
    })
}

fn runs<'a>(texts: &[NodeRef<'a>], of: fn(&NodeRef<'a>) -> Option<NodeRef<'a>>) -> Vec<Printed<'a>> {
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
fn is_after_break(text: &NodeRef, top: &NodeRef) -> bool {
    let mut node = *text;
    while node.id != top.id {
        let mut before = node.prev_sibling();
        while let Some(blank) = before.filter(|b| b.is_text() && b.text().trim().is_empty()) {
            before = blank.prev_sibling();
        }
        match before {
            Some(sibling) => return tree::name(&sibling) == "br",
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
        let doc = Document::from(format!(
            "<ul>{menu}</ul><div class=crumbs><a href=/>Home</a> &gt; <a href=/o>Opinion</a></div>
            <p class=kicker>Guest essay</p><h1>Count the water</h1><p class=deck>A ledger would <b>do</b> more.</p><p>By A. Name</p>"
        ));
        let around = Around::of(&doc, Some("Count the water"));
        let labels: Vec<&str> =
            around.labels.iter().filter(|r| !around.is_menu(r)).map(|r| r.text.as_str()).collect();
        assert_eq!(labels, ["Guest essay", "Opinion", "Home"]);
        assert!(around.is_crumb(&around.labels[1]) && !around.is_crumb(&around.labels[0]));
        assert_eq!(around.lines_after[0].text, "A ledger would do more.");
    }

    #[test]
    fn a_page_without_heading_has_no_surroundings() {
        assert!(Around::of(&Document::from("<p>Words"), None).labels.is_empty());
    }
}
