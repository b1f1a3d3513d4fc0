//! Prose written as an editor would type it, with the plain marks where they can stand and the ones in brackets where not.
//! It refuses to lose anything of the tree: what is written here is read back as it was.

use crate::prose::{Block, Inline};

/// Blocks with a blank line between them.
pub(super) fn blocks(all: &[Block]) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for one in all {
        out.push_str(match before {
            None => "",
            // Two lists of a kind would be read as one.
            Some(before) if same_list(before, one) => "\n\n\\\n\n",
            Some(_) => "\n\n",
        });
        out.push_str(&block(one));
        before = Some(one);
    }
    out
}

fn same_list(one: &Block, other: &Block) -> bool {
    matches!((one, other), (Block::List { ordered: a, .. }, Block::List { ordered: b, .. }) if a == b)
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { words } => line_starts_kept(&inlines(words)),
        Block::Heading { level, words } => format!("{} {}", "#".repeat(usize::from(*level)), inlines(words)),
        Block::Quote { blocks } => {
            let quoted = |line: &str| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
            self::blocks(blocks).split('\n').map(quoted).collect::<Vec<_>>().join("\n")
        }
        Block::List { ordered, items } => {
            let item = |(n, blocks): (usize, &Vec<Block>)| {
                // A number of four digits begins no item: it is a year.
                let mark = if *ordered { format!("{}. ", (n + 1).min(999)) } else { "- ".to_owned() };
                format!("{mark}{}", hanging(blocks))
            };
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Note { mark, blocks } => {
            let mut kept = String::new();
            for c in mark.chars() {
                if matches!(c, '\\' | ']') {
                    kept.push('\\');
                }
                kept.push(c);
            }
            format!("[^{kept}]: {}", hanging(blocks))
        }
    }
}

/// Blocks whose lines after the first are indented.
fn hanging(blocks: &[Block]) -> String {
    let text = self::blocks(blocks);
    let indented = |line: &str| if line.is_empty() { String::new() } else { format!("  {line}") };
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().to_owned();
    std::iter::once(first).chain(lines.map(indented)).collect::<Vec<_>>().join("\n")
}

fn inlines(words: &[Inline]) -> String {
    let mut out = String::new();
    for inline in words {
        match inline {
            Inline::Text { words } => out.push_str(&escaped(words)),
            Inline::Break => out.push_str("\\\n"),
            Inline::Em { inner } => starred(&mut out, "*", inner),
            Inline::Strong { inner } => match inner.as_slice() {
                [Inline::Em { inner }] => starred(&mut out, "***", inner),
                _ => starred(&mut out, "**", inner),
            },
            Inline::Sup { inner } => out.push_str(&format!("[{}]{{^}}", inlines(inner))),
            Inline::Link { href, inner } => {
                out.push_str(&format!("[{}]({})", inlines(inner), address(href.as_str())));
            }
            Inline::Span { lang, dir, inner } => {
                let lang = lang.as_ref().map(ToString::to_string);
                let said: Vec<&str> =
                    lang.as_deref().into_iter().chain(dir.map(|dir| dir.as_str())).collect();
                out.push_str(&format!("[{}]{{{}}}", inlines(inner), said.join(" ")));
            }
        }
    }
    out
}

/// Stars around the words where they can lean on them and on nothing else; brackets where they cannot.
fn starred(out: &mut String, stars: &str, inner: &[Inline]) {
    let words = inlines(inner);
    let leans = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let can = leans(words.chars().next())
        && leans(words.chars().next_back())
        && !has_star(&words)
        && !out.ends_with('*');
    if can {
        out.push_str(&format!("{stars}{words}{stars}"));
    } else {
        out.push_str(&format!("[{words}]{{{stars}}}"));
    }
}

fn has_star(typed: &str) -> bool {
    let mut escaped = false;
    typed.chars().any(|c| {
        let is_mark = !escaped && c == '*';
        escaped = !escaped && c == '\\';
        is_mark
    })
}

/// An address in which nothing closes the parenthesis before its end.
fn address(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    for c in href.chars() {
        if matches!(c, '\\' | '*' | '[' | ']' | '(' | ')') {
            out.push('\\');
        }
        out.push(c);
    }
    if paired(href) { out.replace("\\(", "(").replace("\\)", ")") } else { out }
}

fn paired(href: &str) -> bool {
    let mut open = 0_i32;
    let closes = |c| {
        open += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        open < 0
    };
    !href.contains('\\') && !href.chars().any(closes) && open == 0
}

/// Words that no mark in them can become markup of.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '*' | '[' | ']') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The same lines, none of which begins a heading, list or quotation.
fn line_starts_kept(text: &str) -> String {
    let kept = |line: &str| match line.chars().next() {
        Some('#' | '-' | '>' | '\u{2022}') => format!("\\{line}"),
        Some(c) if c.is_numeric() => {
            let rest = line.trim_start_matches(char::is_numeric);
            let number = &line[..line.len() - rest.len()];
            if rest.starts_with('.') { format!("{number}\\{rest}") } else { line.to_owned() }
        }
        _ => line.to_owned(),
    };
    text.split('\n').map(kept).collect::<Vec<_>>().join("\n")
}
