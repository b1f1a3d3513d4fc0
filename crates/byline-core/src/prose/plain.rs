//! Prose as plain text: what is counted, cited, compared and mailed.
//! It refuses markup of any kind; structure shows as blank lines and list marks.

use super::{Block, Inline};

pub(super) fn prose(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

pub(super) fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { words } | Block::Heading { words, .. } => inlines(words),
        Block::Quote { blocks } => prose(blocks),
        Block::List { ordered, items } => items
            .iter()
            .enumerate()
            .map(|(n, item)| {
                let mark = if *ordered { format!("{}.", n + 1) } else { "\u{2022}".to_owned() };
                format!("{mark} {}", prose(item))
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Note { mark, blocks } => format!("[{mark}] {}", prose(blocks)),
    }
}

pub(super) fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text { words } => words.clone(),
        Inline::Break => "\n".to_owned(),
        other => inlines(other.inner()),
    }
}

fn inlines(words: &[Inline]) -> String {
    words.iter().map(inline).collect()
}
