//! Prose as CommonMark, for exports and editors that like it.
//! It refuses to let a character of the text become markup: what Markdown would read is escaped.

use super::{Block, Inline};

pub(super) fn prose(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { words } => inlines(words).lines().map(begun).collect::<Vec<_>>().join("\n"),
        Block::Heading { level, words } => format!("{} {}", "#".repeat(usize::from(*level)), inlines(words)),
        Block::Quote { blocks } => prefixed(&prose(blocks), "> ", "> "),
        Block::List { ordered, items } => items
            .iter()
            .enumerate()
            .map(|(n, item)| {
                let mark = if *ordered { format!("{}. ", n + 1) } else { "- ".to_owned() };
                prefixed(&prose(item), &mark, &" ".repeat(mark.len()))
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Note { mark, blocks } => prefixed(&prose(blocks), &format!("[^{}]: ", escape(mark)), "    "),
    }
}

fn prefixed(text: &str, first: &str, rest: &str) -> String {
    text.lines()
        .enumerate()
        .map(|(n, line)| format!("{}{line}", if n == 0 { first } else { rest }))
        .collect::<Vec<_>>()
        .join("\n")
}

fn inlines(words: &[Inline]) -> String {
    words
        .iter()
        .map(|inline| match inline {
            Inline::Text { words } => escape(words),
            Inline::Em { inner } => format!("*{}*", inlines(inner)),
            Inline::Strong { inner } => format!("**{}**", inlines(inner)),
            Inline::Sup { inner } => format!("^{}^", inlines(inner)),
            Inline::Link { href, inner } => format!("[{}](<{}>)", inlines(inner), href.as_str()),
            Inline::Span { inner, .. } => inlines(inner),
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
