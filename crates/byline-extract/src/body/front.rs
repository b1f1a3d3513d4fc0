//! The lines a page prints, in order, and the front of a body that repeats what has its own field.
//! It refuses to drop a first paragraph that is text: only whole lines of title, byline or date go.

use super::furniture;
use crate::{
    authors::names,
    day, door,
    draft::Author,
    tree::{self, Called, Document, Node},
    words,
};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    prose::{Block, Inline},
    text::Text,
};

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
        if let Some(contents) = node.words() {
            writer.line.push_str(contents);
        }
        if !node.is_element() || holds_no_lines(&node) {
            continue;
        }
        let name = node.name();
        if name == "br" || tree::is_block(name) {
            writer.end();
        }
        if tree::is_block(name) {
            stack.push((node, true));
        }
        stack.extend(node.children_back().map(|c| (c, false)));
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
        let line = words::one_line(&self.line);
        self.line.clear();
        if !line.is_empty() {
            self.done.push(line);
        }
    }
}

/// Whether a part of the page holds no lines of it: scripts, controls, menus, and small boxes of other texts.
fn holds_no_lines(node: &Node) -> bool {
    let name = node.name();
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
    ) || node.is_hidden()
    {
        return true;
    }
    if matches!(name, "body" | "main" | "article") {
        return false;
    }
    node.is_called(Called::OtherLines) && node.length() < 3_000 && !node.holds_early("h1", 400)
}

/// Lines that may stand over the body.
const MOST_OVER: usize = 2_000;
/// Bytes of a paragraph by which it is known.
const TELLING: usize = 4_000;

/// The front of a paragraph, long enough to know it by.
fn start(text: &str) -> &str {
    &text[..text.floor_char_boundary(TELLING)]
}

/// The short lines before the body and over its first blocks: where bylines stand.
pub fn lines_at_front(lines: &[String], blocks: &[Block]) -> Vec<String> {
    let keys: Vec<String> = blocks.iter().take(12).map(|b| words::key(start(&b.plain()))).collect();
    let in_body = |line: &String| {
        words::rough_count(line) >= 18 && {
            let key = words::key(start(line));
            keys.iter().any(|k| k.contains(&key))
        }
    };
    let at = lines.iter().take(MOST_OVER).position(in_body);
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
        .filter(|s| s.origin == Origin::PageText && s.confidence == Confidence::Sure)
        .map(|s| words::key(s.value.as_str()))
        .unwrap_or_default();
    let names: Vec<String> = authors.iter().map(|a| words::key(a.value.name.as_str())).collect();
    blocks = opened(blocks, &title);
    for _ in 0..10 {
        let Some(first) = blocks.first().filter(|_| blocks.len() > 1) else { break };
        let text = first.plain();
        let key = words::key(&text);
        let repeats = key == title || (!standfirst.is_empty() && key == standfirst);
        if !repeats && !is_byline(&text, &key, &names) && !is_date_line(&text) && !is_links(first) {
            break;
        }
        blocks.remove(0);
    }
    door::settled(blocks)
}

/// The blocks from the title on, when the title stands among short lines at the front; a front of lines under each
/// other in one paragraph is taken apart first.
fn opened(blocks: Vec<Block>, title: &str) -> Vec<Block> {
    let mut apart: Vec<Block> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.into_iter().enumerate() {
        let text = block.plain();
        let front = at < 4 && text.contains('\n') && text.lines().all(|l| words::rough_count(l) < 25);
        match block {
            Block::Paragraph { words } if front => apart.extend(by_lines(words)),
            other => apart.push(other),
        }
    }
    // Labels and menus over a title are short and end in no full stop.
    let over = apart.iter().take(12).take_while(|b| {
        let text = b.plain();
        let count = words::rough_count(&text);
        words::key(&text) == title
            || count < 10
            || (count < 25 && !text.ends_with(['.', '!', '?', '\u{6d4}']))
    });
    let short = over.count();
    let at = apart[..short].iter().rposition(|b| !title.is_empty() && words::key(&b.plain()) == title);
    match at {
        Some(at) if at + 1 < apart.len() => apart.split_off(at),
        _ => apart,
    }
}

fn by_lines(words: Vec<Inline>) -> Vec<Block> {
    let mut lines: Vec<Vec<Inline>> = vec![Vec::new()];
    for inline in words {
        match (inline, lines.last_mut()) {
            (Inline::Break, _) => lines.push(Vec::new()),
            (other, Some(last)) => last.push(other),
            (_, None) => {}
        }
    }
    lines.into_iter().filter(|l| !l.is_empty()).map(|words| Block::Paragraph { words }).collect()
}

/// The blocks without the last ones that are the biographies of `authors`.
pub fn without_bios(mut blocks: Vec<Block>, authors: &[Found<Author>]) -> Vec<Block> {
    let bios: Vec<String> = authors
        .iter()
        .filter_map(|a| a.value.bio.as_ref())
        .map(|b| words::key(&b.to_plain()))
        .filter(|k| !k.is_empty())
        .collect();
    let start = blocks.len().saturating_sub(12).max(1);
    let (mut at, mut left) = (0, blocks.len());
    blocks.retain(|block| {
        let key = words::key(&block.plain());
        let printed = bios
            .iter()
            .any(|b| (*b == key && key.len() > 8) || (at >= start && key.len() > 20 && b.contains(&key)));
        at += 1;
        let goes = printed && left > 1;
        left -= usize::from(goes);
        !goes
    });
    blocks
}

/// "Print this page | Send to a friend": nothing but links.
fn is_links(block: &Block) -> bool {
    furniture::link_share(block) > 0.9 && words::rough_count(&block.plain()) <= 16
}

fn is_byline(text: &str, key: &str, names: &[String]) -> bool {
    let count = words::rough_count(text);
    if count > 25 {
        return false;
    }
    let named = names.iter().any(|n| key.contains(n.as_str()));
    let opens = names::after_prefix(text).is_some();
    let dated = || {
        count <= 16
            && day::from_words(text).is_some()
            && !text.trim_end().ends_with(['.', '?', '!', '\u{6d4}'])
    };
    (opens && (named || !names::people(text, &[]).is_empty()) && !text.trim_end().ends_with(['.', '?']))
        || (named && dated())
        || (named && count <= names.len() * 4 + 3 && !text.trim_end().ends_with(['.', '?', '!', '\u{6d4}']))
}

fn is_date_line(text: &str) -> bool {
    let count = words::rough_count(text);
    let open_ended = !text.trim_end().ends_with(['.', '?', '!', '\u{6d4}']);
    let numbers = text.split_whitespace().filter(|w| w.chars().any(char::is_numeric)).count();
    let dated = day::from_words(text).is_some() && open_ended;
    (count <= 9 && dated) || (count <= 16 && dated && numbers >= 3) || is_reading_time(text)
}

fn is_reading_time(text: &str) -> bool {
    let key = words::key(text);
    words::rough_count(text) <= 6
        && (key.ends_with("min read")
            || key.ends_with("minute read")
            || key.ends_with("minutes read")
            || key.contains("min lesezeit"))
}
