//! What a text cites: each page it leads to, once, with the words that lead there.
//! It refuses a link without words: nobody reads it.

use super::{Block, Inline, Prose, plain};
use crate::{
    address::{AddressKey, WebAddress},
    text::Text,
};
use std::collections::HashSet;

/// A link in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Where it leads.
    pub href: WebAddress,
    /// The words that are linked.
    pub words: Text,
}

impl Prose {
    /// The links of the text in its order; a page that is linked twice stands where it is linked first.
    #[must_use]
    pub fn links(&self) -> Vec<Cited> {
        let mut found = Links::default();
        found.in_blocks(self.blocks());
        found.cited
    }
}

impl Prose {
    /// The same text, whose links do not tell who follows them from where.
    #[must_use]
    pub fn untracked(&self) -> Self {
        Self::new(self.blocks().iter().map(untracked_block).collect())
    }
}

fn untracked_block(block: &Block) -> Block {
    let all = |blocks: &[Block]| blocks.iter().map(untracked_block).collect::<Vec<_>>();
    match block {
        Block::Paragraph { words } => Block::Paragraph { words: untracked_words(words) },
        Block::Heading { level, words } => Block::Heading { level: *level, words: untracked_words(words) },
        Block::Quote { blocks } => Block::Quote { blocks: all(blocks) },
        Block::List { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(|item| all(item)).collect() }
        }
        Block::Note { mark, blocks } => Block::Note { mark: mark.clone(), blocks: all(blocks) },
    }
}

fn untracked_words(words: &[Inline]) -> Vec<Inline> {
    let one = |inline: &Inline| {
        let inner = untracked_words(inline.inner());
        match inline {
            Inline::Link { href, .. } => Inline::Link { href: href.untracked(), inner },
            other => other.with_inner(inner),
        }
    };
    words.iter().map(one).collect()
}

#[derive(Default)]
struct Links {
    cited: Vec<Cited>,
    seen: HashSet<AddressKey>,
}

impl Links {
    fn in_blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { words } | Block::Heading { words, .. } => self.in_words(words),
                Block::Quote { blocks } | Block::Note { blocks, .. } => self.in_blocks(blocks),
                Block::List { items, .. } => items.iter().for_each(|item| self.in_blocks(item)),
            }
        }
    }

    fn in_words(&mut self, words: &[Inline]) {
        for inline in words {
            if let Inline::Link { href, .. } = inline
                && let Some(words) = Text::lenient(&plain::inline(inline))
                && self.seen.insert(href.key())
            {
                self.cited.push(Cited { href: href.clone(), words });
            }
            self.in_words(inline.inner());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(href: &str, words: &str) -> Inline {
        Inline::Link { href: href.parse().unwrap(), inner: vec![Inline::text(words)] }
    }

    #[test]
    fn each_page_is_cited_once_in_the_order_of_the_text() {
        let body = Prose::new(vec![
            Block::Paragraph {
                words: vec![
                    link("https://b.example/report", " "),
                    Inline::text("As "),
                    Inline::Em { inner: vec![link("https://a.example/ledger?utm_source=x", "the ledger")] },
                    Inline::text(" says, "),
                    link("https://www.a.example/ledger/#page-2", "again"),
                ],
            },
            Block::Quote {
                blocks: vec![Block::List {
                    ordered: false,
                    items: vec![vec![Block::Paragraph {
                        words: vec![link("https://b.example/report", "a report")],
                    }]],
                }],
            },
        ]);
        let cited: Vec<(String, String)> =
            body.links().into_iter().map(|c| (c.href.to_string(), c.words.to_string())).collect();
        assert_eq!(
            cited,
            [
                ("https://a.example/ledger?utm_source=x".to_owned(), "the ledger".to_owned()),
                ("https://b.example/report".to_owned(), "a report".to_owned()),
            ]
        );
    }

    #[test]
    fn links_do_not_tell_who_follows_them() {
        let typed = "- [a](https://a.example/?utm_source=x&b=1#c)\n- [d](https://d.example/?q=1)";
        let clean = Prose::from_typed(typed).untracked();
        assert_eq!(clean.to_typed(), "- [a](https://a.example/?b=1#c)\n- [d](https://d.example/?q=1)");
    }
}
