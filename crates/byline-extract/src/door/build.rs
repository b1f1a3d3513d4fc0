//! Cleaned HTML as blocks and inlines.
//! It refuses elements the allow-list does not name by reading only their words.

use super::NOTES;
use crate::tree;
use byline_core::{
    language::Direction,
    prose::{Block, Inline},
};
use dom_query::{Document, NodeData, NodeRef};

/// The blocks of a fragment that passed the cleaner.
pub fn blocks(clean: &str) -> Vec<Block> {
    let doc = Document::fragment(clean);
    let root = doc.root();
    let top = root.first_element_child().filter(|n| tree::name(n) == "html").unwrap_or(root);
    blocks_in(&top)
}

fn blocks_in(parent: &NodeRef) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut loose: Vec<Inline> = Vec::new();
    for node in parent.children_it(false) {
        match tree::name(&node) {
            "p" => {
                flush(&mut loose, &mut blocks);
                blocks.push(Block::Paragraph { words: inlines(&node) });
            }
            "h2" | "h3" | "h4" => {
                flush(&mut loose, &mut blocks);
                let level = tree::name(&node).as_bytes()[1] - b'0';
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

fn list(node: &NodeRef) -> Vec<Block> {
    let items = node.children_it(false).filter(|n| tree::name(n) == "li").map(|li| blocks_in(&li));
    if node.has_class(NOTES) {
        return items
            .enumerate()
            .map(|(n, blocks)| Block::Note {
                mark: (n + 1).to_string(),
                blocks: blocks.into_iter().map(without_return).collect(),
            })
            .collect();
    }
    vec![Block::List { ordered: tree::name(node) == "ol", items: items.collect() }]
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

fn inlines(node: &NodeRef) -> Vec<Inline> {
    node.children_it(false).flat_map(|child| inline(&child)).collect()
}

fn inline(node: &NodeRef) -> Vec<Inline> {
    if node.is_text() {
        let words = node.query_or(String::new(), |n| match &n.data {
            NodeData::Text { contents } => contents.to_string(),
            _ => String::new(),
        });
        return vec![Inline::Text { words }];
    }
    match tree::name(node) {
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
            let dir = match node.attr("dir").as_deref() {
                Some("rtl") => Some(Direction::Rtl),
                Some("ltr") => Some(Direction::Ltr),
                _ => None,
            };
            vec![Inline::Span { lang, dir, inner: inlines(node) }]
        }
        _ => inlines(node),
    }
}
