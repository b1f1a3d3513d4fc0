//! Cleaned HTML as blocks and inlines.
//! It refuses elements the allow-list does not name by reading only their words.

use super::NOTES;
use crate::tree::{self, Node};
use byline_core::{
    language::Direction,
    prose::{Block, Inline},
};

/// The blocks of a fragment that passed the cleaner.
pub fn blocks(clean: &str) -> Vec<Block> {
    let Some(doc) = tree::cleaned(clean).or_else(|| tree::document(clean).ok()) else { return Vec::new() };
    doc.body().map(|body| blocks_in(&body)).unwrap_or_default()
}

fn blocks_in(parent: &Node) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut loose: Vec<Inline> = Vec::new();
    for node in parent.children() {
        match node.name() {
            "p" => {
                flush(&mut loose, &mut blocks);
                blocks.push(Block::Paragraph { words: inlines(&node) });
            }
            "h2" | "h3" | "h4" => {
                flush(&mut loose, &mut blocks);
                let level = node.name().as_bytes()[1] - b'0';
                blocks.push(Block::Heading { level, words: inlines(&node) });
            }
            "blockquote" => {
                flush(&mut loose, &mut blocks);
                blocks.push(Block::Quote { blocks: blocks_in(&node) });
            }
            "ul" | "ol" => {
                flush(&mut loose, &mut blocks);
                blocks.extend(list(&node));
            }
            _ => loose.extend(inline(&node)),
        }
    }
    flush(&mut loose, &mut blocks);
    blocks
}

fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph { words: std::mem::take(loose) });
    }
}

fn list(node: &Node) -> Vec<Block> {
    let items = node.children().filter(|n| n.name() == "li").map(|li| blocks_in(&li));
    if node.has_class(NOTES) {
        let first: u32 = node.attr("start").and_then(|start| start.parse().ok()).unwrap_or(1);
        return items
            .zip(first..)
            .map(|(blocks, number)| Block::Note {
                mark: number.to_string(),
                blocks: blocks.into_iter().map(without_return).collect(),
            })
            .collect();
    }
    vec![Block::List { ordered: node.name() == "ol", items: items.collect() }]
}

/// A note without the arrow that leads back to its mark.
fn without_return(block: Block) -> Block {
    let Block::Paragraph { mut words } = block else { return block };
    if let Some(last @ (Inline::Text { .. } | Inline::Link { .. } | Inline::Sup { .. })) = words.last_mut() {
        let plain = Block::Paragraph { words: vec![last.clone()] }.plain();
        if let Some(kept) = plain.trim_end().strip_suffix(['\u{21a9}', '\u{21a9}', '\u{2191}', '\u{fe0e}']) {
            *last = Inline::text(kept.trim_end_matches(['\u{21a9}', '\u{fe0e}']).trim_end());
        }
    }
    Block::Paragraph { words }
}

fn inlines(node: &Node) -> Vec<Inline> {
    node.children().flat_map(|child| inline(&child)).collect()
}

fn inline(node: &Node) -> Vec<Inline> {
    if let Some(words) = node.words() {
        return vec![Inline::Text { words: words.to_owned() }];
    }
    match node.name() {
        "br" => vec![Inline::Break],
        "em" | "i" => vec![Inline::Em { inner: inlines(node) }],
        "strong" | "b" => vec![Inline::Strong { inner: inlines(node) }],
        "sup" => vec![Inline::Sup { inner: inlines(node) }],
        "a" => match node.attr("href").and_then(|h| h.parse().ok()) {
            Some(href) => vec![Inline::Link { href, inner: inlines(node) }],
            None => inlines(node),
        },
        "span" => {
            let lang = node.attr("lang").and_then(|l| l.parse().ok());
            let dir = match node.attr("dir") {
                Some("rtl") => Some(Direction::Rtl),
                Some("ltr") => Some(Direction::Ltr),
                _ => None,
            };
            vec![Inline::Span { lang, dir, inner: inlines(node) }]
        }
        _ => inlines(node),
    }
}
