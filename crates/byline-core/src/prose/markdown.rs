//! Prose as CommonMark, for exports and editors that like it.
//! It refuses to let a character of the text become markup: what Markdown would read is escaped.

use super::{Block, Inline};
use crate::address::WebAddress;

/// Where a link leads; none where it leads nowhere, and its words stand alone.
pub(super) type Led<'a, 'b> = &'b dyn Fn(&'a WebAddress) -> Option<&'a WebAddress>;

pub(super) fn prose<'a>(blocks: &'a [Block], led: Led<'a, '_>) -> String {
    blocks.iter().map(|one| block(one, led)).collect::<Vec<_>>().join("\n\n")
}

fn block<'a>(block: &'a Block, led: Led<'a, '_>) -> String {
    match block {
        Block::Paragraph { words } => inlines(words, led).lines().map(begun).collect::<Vec<_>>().join("\n"),
        Block::Heading { level, words } => {
            format!("{} {}", "#".repeat(usize::from(*level)), inlines(words, led))
        }
        Block::Quote { blocks } => prefixed(&prose(blocks, led), "> ", "> "),
        Block::List { ordered, items } => items
            .iter()
            .enumerate()
            .map(|(n, item)| {
                let mark = if *ordered { format!("{}. ", n + 1) } else { "- ".to_owned() };
                prefixed(&prose(item, led), &mark, &" ".repeat(mark.len()))
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Note { mark, blocks } => {
            prefixed(&prose(blocks, led), &format!("[^{}]: ", escape(mark)), "    ")
        }
    }
}

fn prefixed(text: &str, first: &str, rest: &str) -> String {
    text.lines()
        .enumerate()
        .map(|(n, line)| format!("{}{line}", if n == 0 { first } else { rest }))
        .collect::<Vec<_>>()
        .join("\n")
}

fn inlines<'a>(words: &'a [Inline], led: Led<'a, '_>) -> String {
    words
        .iter()
        .map(|inline| match inline {
            Inline::Text { words } => escape(words),
            Inline::Em { inner } => format!("*{}*", inlines(inner, led)),
            Inline::Strong { inner } => format!("**{}**", inlines(inner, led)),
            Inline::Sup { inner } => format!("^{}^", inlines(inner, led)),
            Inline::Link { href, inner } => match led(href) {
                Some(href) => format!("[{}](<{}>)", inlines(inner, led), href.as_str()),
                None => inlines(inner, led),
            },
            Inline::Span { inner, .. } => inlines(inner, led),
            Inline::Break => "  \n".to_owned(),
        })
        .collect()
}

/// A line of words that does not begin as a list or an underline does (CommonMark 4.3, 5.2).
fn begun(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match line.as_bytes().get(digits) {
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{line}"),
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
        _ => line.to_owned(),
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '^') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
