//! Our own producer: the element under which paragraphs of words, not of links, stand densest.
//! It refuses names and classes; it counts.

use crate::{
    door::is_block,
    tree::{self, length},
};
use dom_query::{Document, NodeId, NodeRef};
use std::collections::HashMap;

/// The densest element of a pruned page.
pub fn densest(doc: &Document) -> Option<NodeRef<'_>> {
    let mut scores: HashMap<NodeId, f64> = HashMap::new();
    for node in doc.root().descendants_it().filter(NodeRef::is_element) {
        let score = own_score(&node);
        if score <= 0.0 {
            continue;
        }
        // A cell or a div that holds text directly is a container itself.
        let itself = tree::name(&node) != "p";
        let steps = if itself { vec![node] } else { Vec::new() };
        let above = node.ancestors_it(Some(3));
        for (ancestor, share) in steps.into_iter().chain(above).zip([1.0, 0.5, 0.25]) {
            if !matches!(tree::name(&ancestor), "html" | "") {
                *scores.entry(ancestor.id).or_default() += score * share;
            }
        }
    }
    let best = scores.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0)))?;
    let node = doc.tree.get(best.0)?;
    Some(widened(node, *best.1, &scores))
}

/// The parent instead, while it scores nearly as much: the text is in several boxes under it.
fn widened<'a>(mut node: NodeRef<'a>, best: f64, scores: &HashMap<NodeId, f64>) -> NodeRef<'a> {
    for _ in 0..3 {
        let Some(parent) = node.parent().filter(|p| !matches!(tree::name(p), "html" | "body" | "")) else {
            break;
        };
        if scores.get(&parent.id).copied().unwrap_or(0.0) < 0.72 * best {
            break;
        }
        node = parent;
    }
    node
}

/// What a paragraph counts: its length and commas, less what is linked; nothing when short or when it holds blocks.
fn own_score(node: &NodeRef) -> f64 {
    let name = tree::name(node);
    if !matches!(name, "p" | "td" | "div" | "section" | "pre" | "blockquote" | "article" | "center") {
        return 0.0;
    }
    if name != "p" && node.children_it(false).any(|c| tree::name(&c) != "hr" && is_block(tree::name(&c))) {
        return 0.0;
    }
    let text = tree::text(node);
    let count = text.chars().count();
    if count < 40 {
        return 0.0;
    }
    let linked: usize = node.descendants_it().filter(|n| tree::name(n) == "a").map(|a| length(&a)).sum();
    let share = 1.0 - (linked as f64 / count as f64).min(1.0);
    let commas = text.chars().filter(|c| matches!(c, ',' | '،' | ';' | '؛' | '۔' | '.')).count();
    (1.0 + commas.min(12) as f64 + (count as f64 / 100.0).min(6.0)) * share * share
}
