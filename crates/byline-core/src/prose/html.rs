//! Prose as HTML: the only way an op-ed's words become markup.
//! It refuses to let any character of the text speak: all is escaped, nothing is passed through.

use super::{Block, Inline};
use crate::{address::WebAddress, ladder::Lead};

/// Where each link leads, and the day on which it was meant.
pub(super) struct Led<'a, 'b> {
    pub(super) lead: &'b dyn Fn(&'a WebAddress) -> Lead<'a>,
    pub(super) day: Option<&'b str>,
}

pub(super) fn prose<'a>(blocks: &'a [Block], led: Option<&Led<'a, '_>>) -> String {
    let mut out = String::new();
    write_blocks(&mut out, blocks, led);
    out
}

fn write_blocks<'a>(out: &mut String, blocks: &'a [Block], led: Option<&Led<'a, '_>>) {
    for block in blocks {
        match block {
            Block::Paragraph { words } => wrap(out, "p", |out| write_inlines(out, words, led)),
            Block::Heading { level, words } => {
                wrap(out, heading(*level), |out| write_inlines(out, words, led))
            }
            Block::Quote { blocks } => wrap(out, "blockquote", |out| write_blocks(out, blocks, led)),
            Block::List { ordered, items } => wrap(out, if *ordered { "ol" } else { "ul" }, |out| {
                for item in items {
                    wrap(out, "li", |out| write_blocks(out, item, led));
                }
            }),
            Block::Note { mark, blocks } => {
                out.push_str("<div class=\"note\" role=\"note\"><p class=\"note-mark\"><sup>");
                escape(out, mark);
                out.push_str("</sup></p>");
                write_blocks(out, blocks, led);
                out.push_str("</div>");
            }
        }
    }
}

fn write_inlines<'a>(out: &mut String, inlines: &'a [Inline], led: Option<&Led<'a, '_>>) {
    for inline in inlines {
        match inline {
            Inline::Text { words } => escape(out, words),
            Inline::Em { inner } => wrap(out, "em", |out| write_inlines(out, inner, led)),
            Inline::Strong { inner } => wrap(out, "strong", |out| write_inlines(out, inner, led)),
            Inline::Sup { inner } => wrap(out, "sup", |out| write_inlines(out, inner, led)),
            Inline::Link { href, inner } => write_link(out, href, inner, led),
            Inline::Span { lang, dir, inner } => {
                out.push_str("<span");
                if let Some(lang) = lang {
                    out.push_str(&format!(" lang=\"{lang}\""));
                }
                if let Some(dir) = dir {
                    out.push_str(&format!(" dir=\"{}\"", dir.as_str()));
                }
                out.push('>');
                write_inlines(out, inner, led);
                out.push_str("</span>");
            }
            Inline::Break => out.push_str("<br>"),
        }
    }
}

fn write_link<'a>(out: &mut String, href: &'a WebAddress, inner: &'a [Inline], led: Option<&Led<'a, '_>>) {
    let lead = led.map(|led| ((led.lead)(href), led.day));
    if let Some((Lead { href: None, .. }, _)) = lead {
        return wrap(out, "span", |out| write_inlines(out, inner, led));
    }
    out.push_str("<a rel=\"noopener nofollow\"");
    let mut attribute = |name: &str, value: &str| {
        out.push_str(&format!(" {name}=\""));
        escape(out, value);
        out.push('"');
    };
    match &lead {
        Some((lead, day)) => {
            if lead.is_kept {
                attribute("class", "is-kept");
            }
            attribute("href", lead.href.unwrap_or(href).as_str());
            attribute("data-originalurl", href.as_str());
            let copied = lead.copy.map(|copy| copy.at.rfc3339().chars().take(10).collect::<String>());
            if let Some(day) = copied.as_deref().or(*day) {
                attribute("data-versiondate", day);
            }
            if let Some(copy) = lead.copy {
                attribute("data-versionurl", copy.url.as_str());
            }
        }
        None => attribute("href", href.as_str()),
    }
    out.push('>');
    write_inlines(out, inner, led);
    out.push_str("</a>");
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
