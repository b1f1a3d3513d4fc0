//! What becomes of words before they are kept: composed, on one line a block, nothing empty, nothing nested too deep.
//! It refuses to change what is clean already, which is nearly all it sees: text is read from the store much more often than written.

use super::{Block, DEEPEST, Inline, plain};
use crate::text::{is_nfc, is_settled};
use unicode_normalization::UnicodeNormalization;

pub(super) fn blocks(blocks: Vec<Block>, depth: usize) -> Vec<Block> {
    blocks.into_iter().flat_map(|one| block(one, depth)).collect()
}

fn block(block: Block, depth: usize) -> Vec<Block> {
    let deeper = depth + 1;
    match block {
        Block::Paragraph { words } => {
            non_empty(words).map(|words| Block::Paragraph { words }).into_iter().collect()
        }
        Block::Heading { level, words } => non_empty(words)
            .map(|words| Block::Heading { level: level.clamp(2, 4), words })
            .into_iter()
            .collect(),
        Block::Quote { blocks } | Block::Note { blocks, .. } if deeper >= DEEPEST => {
            self::blocks(blocks, depth)
        }
        Block::List { items, .. } if deeper >= DEEPEST => self::blocks(items.concat(), depth),
        Block::Quote { blocks } => {
            some(self::blocks(blocks, deeper)).map(|blocks| Block::Quote { blocks }).into_iter().collect()
        }
        Block::List { ordered, items } => {
            let items =
                items.into_iter().map(|i| self::blocks(i, deeper)).filter(|i| !i.is_empty()).collect();
            some(items).map(|items| Block::List { ordered, items }).into_iter().collect()
        }
        Block::Note { mark, blocks } => some(self::blocks(blocks, deeper))
            .map(|blocks| Block::Note {
                mark: crate::text::one_line(&mark).chars().take(8).collect(),
                blocks,
            })
            .into_iter()
            .collect(),
    }
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn non_empty(words: Vec<Inline>) -> Option<Vec<Inline>> {
    let mut line = LineCleaner::default();
    let mut cleaned = line.inlines(words, 0);
    line.trim_end(&mut cleaned);
    let shows = |inline: &Inline| match inline {
        Inline::Text { words } => !words.trim().is_empty(),
        other => !plain::inline(other).trim().is_empty(),
    };
    cleaned.iter().any(shows).then_some(cleaned)
}

/// Folds white space across the inlines of one block: "a <em> b</em>" has one space, and none leads or trails.
#[derive(Default)]
struct LineCleaner {
    after_space: bool,
    started: bool,
}

impl LineCleaner {
    fn inlines(&mut self, inlines: Vec<Inline>, depth: usize) -> Vec<Inline> {
        let mut cleaned: Vec<Inline> = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                Inline::Text { words } => {
                    let words = self.fold(words);
                    match cleaned.last_mut() {
                        _ if words.is_empty() => {}
                        Some(Inline::Text { words: before }) => before.push_str(&words),
                        _ => cleaned.push(Inline::Text { words }),
                    }
                }
                Inline::Break => {
                    self.after_space = true;
                    if self.started {
                        cleaned.push(Inline::Break);
                    }
                }
                other if depth + 1 >= DEEPEST => {
                    let words = self.fold(plain::inline(&other));
                    cleaned.push(Inline::Text { words });
                }
                other => {
                    let inner = self.inlines(other.inner().to_vec(), depth + 1);
                    if !inner.is_empty() {
                        cleaned.push(other.with_inner(inner));
                    }
                }
            }
        }
        cleaned
    }

    fn fold(&mut self, raw: String) -> String {
        if self.is_folded(&raw) {
            self.started |= !raw.is_empty();
            self.after_space = raw.chars().next_back().map_or(self.after_space, |last| last == ' ');
            return raw;
        }
        let length = raw.len();
        if is_nfc(&raw) { self.folded(raw.chars(), length) } else { self.folded(raw.nfc(), length) }
    }

    /// Whether folding would surely change nothing: what is kept was folded before, and is read much more often than written.
    fn is_folded(&self, raw: &str) -> bool {
        let mut after_space = self.after_space || !self.started;
        if raw.is_ascii() {
            let leads = after_space && raw.starts_with(' ');
            return !leads && raw.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !raw.contains("  ");
        }
        let is_spaced = raw.chars().all(|c| {
            let twice = after_space && c == ' ';
            after_space = c == ' ';
            !twice && !c.is_control() && (c == ' ' || !c.is_whitespace())
        });
        is_spaced && is_settled(raw)
    }

    fn folded(&mut self, letters: impl Iterator<Item = char>, length: usize) -> String {
        let mut words = String::with_capacity(length);
        for c in letters {
            if c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
                if self.started && !self.after_space {
                    words.push(' ');
                    self.after_space = true;
                }
            } else if !c.is_control() {
                words.push(c);
                self.started = true;
                self.after_space = false;
            }
        }
        words
    }

    fn trim_end(&self, inlines: &mut Vec<Inline>) {
        while let Some(last) = inlines.last_mut() {
            match last {
                Inline::Text { words } => {
                    words.truncate(words.trim_end().len());
                    if !words.is_empty() {
                        return;
                    }
                }
                Inline::Break => {}
                _ => return,
            }
            inlines.pop();
        }
    }
}
