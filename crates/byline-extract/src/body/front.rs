//! The lines a page prints, in order, and the front of a body that repeats what has its own field.
//! It refuses to drop a first paragraph that is text: only whole lines of title, byline or date go.

use crate::{authors::names, day, door::is_block, draft::Author, tree, words};
use byline_core::{
    evidence::{Found, Origin},
    prose::Block,
    text::{Text, one_line},
};
use dom_query::{Document, NodeData, NodeRef};

/// Every printed line of the page outside menus, teasers and comments; line breaks end lines.
pub fn lines(doc: &Document) -> Vec<String> {
    let Some(body) = doc.body() else { return Vec::new() };
    let mut writer = Lines::default();
    let mut stack = vec![(body, false)];
    while let Some((node, leaving)) = stack.pop() {
        if leaving {
            writer.end();
            continue;
        }
        node.query(|n| {
            if let NodeData::Text { contents } = &n.data {
                writer.line.push_str(contents);
            }
        });
        if !node.is_element() || is_elsewhere(&node) {
            continue;
        }
        let name = tree::name(&node);
        if name == "br" || is_block(name) {
            writer.end();
        }
        if is_block(name) {
            stack.push((node, true));
        }
        stack.extend(node.children_it(true).map(|c| (c, false)));
    }
    writer.end();
    writer.done
}

#[derive(Default)]
struct Lines {
    line: String,
    done: Vec<String>,
}

impl Lines {
    fn end(&mut self) {
        let line = one_line(&self.line);
        self.line.clear();
        if !line.is_empty() {
            self.done.push(line);
        }
    }
}

fn is_elsewhere(node: &NodeRef) -> bool {
    const ELSEWHERE: &[&str] = &[
        "comment",
        "comments",
        "comment-list",
        "respond",
        "responses",
        "related",
        "sidebar",
        "recent",
        "recommended",
        "trending",
        "breadcrumb",
        "breadcrumbs",
        "cookie",
        "consent",
        "newsletter",
        "share",
        "sharing",
        "menu",
    ];
    let name = tree::name(node);
    if matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "nav"
            | "svg"
            | "select"
            | "textarea"
            | "button"
            | "iframe"
    ) || node.has_attr("hidden")
    {
        return true;
    }
    if matches!(name, "body" | "main" | "article") {
        return false;
    }
    tree::named_like(node, ELSEWHERE)
        && tree::text(node).chars().count() < 3_000
        && !node.descendants_it().take(400).any(|n| tree::name(&n) == "h1")
}

/// The short lines before the body and over its first blocks: where bylines stand.
pub fn lines_at_front(lines: &[String], blocks: &[Block]) -> Vec<String> {
    let first = blocks.iter().map(|b| words::key(&b.plain())).find(|k| k.split(' ').count() >= 12);
    let at = first.and_then(|first| {
        lines.iter().position(|l| first.starts_with(&words::key(l)) && words::rough_count(l) >= 6)
    });
    let end = at.map_or(lines.len().min(60), |at| (at + 4).min(lines.len()));
    let mut front: Vec<String> = lines[..end].iter().filter(|l| l.chars().count() <= 240).cloned().collect();
    front.extend(blocks.iter().take(4).map(Block::plain).filter(|l| l.chars().count() <= 240));
    front
}

/// Whether every block only repeats what is known.
pub fn only(blocks: &[Block], known: &[Option<&Found<Text>>]) -> bool {
    blocks.iter().all(|b| {
        let key = words::key(&b.plain());
        known.iter().flatten().any(|k| words::key(k.value.as_str()) == key)
    })
}

/// The blocks without the lines at their front that repeat title, standfirst, byline or date.
pub fn without_front(
    mut blocks: Vec<Block>,
    title: Option<&Found<Text>>,
    standfirst: Option<&Found<Text>>,
    authors: &[Found<Author>],
) -> Vec<Block> {
    let title = title.map(|t| words::key(t.value.as_str())).unwrap_or_default();
    // A description in the data is often the real first paragraph; only a printed standfirst is dropped.
    let standfirst = standfirst
        .filter(|s| s.origin == Origin::PageText)
        .map(|s| words::key(s.value.as_str()))
        .unwrap_or_default();
    let names: Vec<String> = authors.iter().map(|a| words::key(a.value.name.as_str())).collect();
    for _ in 0..8 {
        let Some(first) = blocks.first().filter(|_| blocks.len() > 1) else { break };
        let text = first.plain();
        let key = words::key(&text);
        let repeats = key == title || (!standfirst.is_empty() && key == standfirst);
        if !repeats && !is_byline(&text, &key, &names) && !is_date_line(&text) {
            break;
        }
        blocks.remove(0);
    }
    blocks
}

fn is_byline(text: &str, key: &str, names: &[String]) -> bool {
    let count = words::rough_count(text);
    if count > 25 {
        return false;
    }
    let named = names.iter().any(|n| key.contains(n.as_str()));
    let opens = names::after_prefix(text).is_some();
    (opens && (named || !names::people(text, &[]).is_empty()) && !text.trim_end().ends_with(['.', '?']))
        || (named && count <= names.len() * 4 + 3 && !text.trim_end().ends_with(['.', '?', '!', '\u{6d4}']))
}

fn is_date_line(text: &str) -> bool {
    let count = words::rough_count(text);
    (count <= 9 && day::from_words(text).is_some() && !text.trim_end().ends_with(['.', '?', '!']))
        || is_reading_time(text)
}

fn is_reading_time(text: &str) -> bool {
    let key = words::key(text);
    words::rough_count(text) <= 6
        && (key.ends_with("min read")
            || key.ends_with("minute read")
            || key.ends_with("minutes read")
            || key.contains("min lesezeit"))
}
