//! Prose as HTML: the only way an op-ed's words become markup.
//! It refuses to let any character of the text speak: all is escaped, nothing is passed through.

use super::{Block, Inline};

pub(super) fn prose(blocks: &[Block]) -> String {
    let mut out = String::new();
    write_blocks(&mut out, blocks);
    out
}

fn write_blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph { words } => wrap(out, "p", |out| write_inlines(out, words)),
            Block::Heading { level, words } => wrap(out, heading(*level), |out| write_inlines(out, words)),
            Block::Quote { blocks } => wrap(out, "blockquote", |out| write_blocks(out, blocks)),
            Block::List { ordered, items } => wrap(out, if *ordered { "ol" } else { "ul" }, |out| {
                for item in items {
                    wrap(out, "li", |out| write_blocks(out, item));
                }
            }),
            Block::Note { mark, blocks } => {
                out.push_str("<div class=\"note\" role=\"note\"><p class=\"note-mark\"><sup>");
                escape(out, mark);
                out.push_str("</sup></p>");
                write_blocks(out, blocks);
                out.push_str("</div>");
            }
        }
    }
}

fn write_inlines(out: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text { words } => escape(out, words),
            Inline::Em { inner } => wrap(out, "em", |out| write_inlines(out, inner)),
            Inline::Strong { inner } => wrap(out, "strong", |out| write_inlines(out, inner)),
            Inline::Sup { inner } => wrap(out, "sup", |out| write_inlines(out, inner)),
            Inline::Link { href, inner } => {
                out.push_str("<a rel=\"noopener nofollow\" href=\"");
                escape(out, href.as_str());
                out.push_str("\">");
                write_inlines(out, inner);
                out.push_str("</a>");
            }
            Inline::Span { lang, dir, inner } => {
                out.push_str("<span");
                if let Some(lang) = lang {
                    out.push_str(&format!(" lang=\"{lang}\""));
                }
                if let Some(dir) = dir {
                    out.push_str(&format!(" dir=\"{}\"", dir.as_str()));
                }
                out.push('>');
                write_inlines(out, inner);
                out.push_str("</span>");
            }
            Inline::Break => out.push_str("<br>"),
        }
    }
}

fn wrap(out: &mut String, tag: &str, inner: impl FnOnce(&mut String)) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
    inner(out);
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        _ => "h4",
    }
}

/// Writes `text` so that HTML takes every character of it as a character, between tags and in attributes alike.
pub fn escape(out: &mut String, text: &str) {
    // These five are single bytes and no part of any other character, so what stands between them is copied as it is.
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let written = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(written);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}
