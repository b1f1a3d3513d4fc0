//! A post's stored markup as plain HTML: block comments gone, shortcodes undone, blank lines made paragraphs.
//! It refuses to drop in silence: each thing that stays behind is a sentence, and brackets that are no shortcode stay words.

use regex::{Captures, Regex};
use std::{collections::BTreeMap, sync::LazyLock};

/// HTML, and what does not come along.
pub(super) struct Cleaned {
    pub html: String,
    pub losses: Vec<String>,
}

/// Shortcodes that hold nothing of a text.
const MEDIA: [(&str, &str); 7] = [
    ("gallery", "gallery"),
    ("audio", "recording"),
    ("video", "film"),
    ("playlist", "playlist"),
    ("caption", "picture with its caption"),
    ("wp_caption", "picture with its caption"),
    ("contact-form", "form"),
];

/// Elements of HTML that stay behind.
const ELEMENTS: [(&str, &str); 10] = [
    ("img", "picture"),
    ("iframe", "embedded page"),
    ("video", "film"),
    ("audio", "recording"),
    ("object", "embedded object"),
    ("embed", "embedded object"),
    ("form", "form"),
    ("table", "table\u{2019}s columns (its words come along)"),
    ("script", "script"),
    ("canvas", "drawing"),
];

static BLOCK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<!--\s*(/?)wp:([a-z][a-z0-9_/-]*)(.*?)(/?)-->").expect("constant"));
static COMMENT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<!--.*?(?:-->|$)").expect("constant"));
static SHORTCODE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\[(\[?)(/?)([A-Za-z][A-Za-z0-9_-]*)((?:\s[^\[\]<>]*)?)\](\]?)").expect("constant")
});
static EMBED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)\[embed[^\]]*\]\s*(https?://[^\s\[]+)\s*\[/embed\]").expect("constant")
});
static LONE_ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?m)^[ \t]*(https?://[^\s<>\x22]+)[ \t]*\r?$").expect("constant"));
static BLOCK_ELEMENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^</?(?:p|div|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|td|th|section|article|aside|figure|figcaption|pre|hr|dl|dt|dd|form|address|header|footer|main|nav|iframe|video|audio|details|summary)\b").expect("constant")
});

/// The markup of a post as HTML that the one door takes.
pub(super) fn cleaned(markup: &str) -> Cleaned {
    let mut told = Told::default();
    let has_blocks = markup.contains("<!-- wp:");
    let html = BLOCK.replace_all(markup, |found: &Captures<'_>| {
        // A block that closes itself is made when the page is: its words are nowhere in the export.
        if &found[4] == "/" && &found[1] != "/" {
            told.add(format!("block \u{201c}{}\u{201d}, which the site fills when it is shown,", &found[2]));
        }
        ""
    });
    let html = COMMENT.replace_all(&html, "");
    let html = EMBED.replace_all(&html, |found: &Captures<'_>| as_link(&found[1]));
    let html = LONE_ADDRESS.replace_all(&html, |found: &Captures<'_>| as_link(&found[1]));
    let html = without_media(&html, &mut told);
    let html = without_shortcodes(&html, &mut told);
    told.elements(&html);
    let html = if has_blocks { html } else { paragraphed(&html) };
    Cleaned { html, losses: told.sentences() }
}

fn as_link(address: &str) -> String {
    let mut safe = String::new();
    byline_core::prose::escape(&mut safe, address);
    let quoted = safe.replace('"', "%22");
    format!("<p><a href=\"{quoted}\">{safe}</a></p>")
}

/// Media with what stands between its marks: a caption is no part of the text.
fn without_media(html: &str, told: &mut Told) -> String {
    let mut html = html.to_owned();
    for (name, what) in MEDIA {
        let open = format!("[{name}");
        if !html.contains(&open) {
            continue;
        }
        let (mut kept, mut rest) = (String::with_capacity(html.len()), html.as_str());
        let close = format!("[/{name}]");
        while let Some(at) = rest.find(&open) {
            let after = &rest[at + open.len()..];
            let is_one = after.starts_with([' ', ']', '\n', '\t']) && !rest[..at].ends_with('[');
            let Some(end) = after.find(']').filter(|_| is_one) else {
                kept.push_str(&rest[..at + open.len()]);
                rest = after;
                continue;
            };
            kept.push_str(&rest[..at]);
            told.add(what.to_owned());
            rest = &after[end + 1..];
            // Only where it is closed before another one begins.
            let next = rest.find(&open).unwrap_or(rest.len());
            if let Some(closed) = rest.find(&close).filter(|closed| *closed < next) {
                rest = &rest[closed + close.len()..];
            }
        }
        kept.push_str(rest);
        html = kept;
    }
    html
}

/// Other shortcodes lose their marks and keep what stands between them.
fn without_shortcodes(html: &str, told: &mut Told) -> String {
    let closed: Vec<String> =
        SHORTCODE.captures_iter(html).filter(|c| &c[2] == "/").map(|c| c[3].to_owned()).collect();
    let out = SHORTCODE.replace_all(html, |found: &Captures<'_>| {
        let (whole, name, attributes) = (&found[0], &found[3], found[4].trim());
        // [[name]] is WordPress's own way to print a shortcode.
        if &found[1] == "[" && &found[5] == "]" {
            return whole[1..whole.len() - 1].to_owned();
        }
        let is_one =
            attributes.contains('=') || name.contains(['_', '-']) || closed.iter().any(|c| c == name);
        if !is_one {
            return whole.to_owned();
        }
        if &found[2] != "/" {
            told.shortcode(name);
        }
        format!("{}{}", &found[1], &found[5])
    });
    out.into_owned()
}

/// Blank lines part paragraphs and single ones are breaks, as the classic editor stores them.
fn paragraphed(html: &str) -> String {
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(html.len() + 64);
    for part in html.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
        if BLOCK_ELEMENT.is_match(part) {
            out.push_str(part);
        } else {
            out.push_str("<p>");
            out.push_str(&part.replace('\n', "<br>\n"));
            out.push_str("</p>");
        }
        out.push('\n');
    }
    out
}

/// What stays behind, counted.
#[derive(Default)]
struct Told {
    counts: BTreeMap<String, usize>,
    shortcodes: BTreeMap<String, usize>,
}

impl Told {
    fn add(&mut self, what: String) {
        *self.counts.entry(what).or_default() += 1;
    }

    fn shortcode(&mut self, name: &str) {
        if self.shortcodes.len() < 40 || self.shortcodes.contains_key(name) {
            *self.shortcodes.entry(name.to_owned()).or_default() += 1;
        }
    }

    fn elements(&mut self, html: &str) {
        let lower = html.to_ascii_lowercase();
        for (name, what) in ELEMENTS {
            let open = format!("<{name}");
            let ends = |at: usize| lower[at + open.len()..].starts_with([' ', '>', '/', '\n', '\t']);
            for _ in lower.match_indices(&open).filter(|(at, _)| ends(*at)) {
                self.add(what.to_owned());
            }
        }
    }

    fn sentences(self) -> Vec<String> {
        let counted = self.counts.into_iter().map(|(what, count)| match count {
            1 => format!("One {what} stays behind."),
            _ => format!("{count} times a {what} stays behind."),
        });
        let codes = self.shortcodes.into_keys();
        counted
            .chain(codes.map(|name| {
                format!(
                    "The shortcode [{name}] is undone; the words inside it come along, what it made does not."
                )
            }))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose_from_html;

    fn plain(markup: &str) -> (String, Vec<String>) {
        let cleaned = cleaned(markup);
        (prose_from_html(&cleaned.html, None).to_plain(), cleaned.losses)
    }

    #[test]
    fn blocks_become_their_words() {
        let (text, losses) = plain(
            "<!-- wp:paragraph {\"dropCap\":true} -->\n<p class=\"has-drop-cap\">Count <em>it</em>.</p>\n<!-- /wp:paragraph -->\n\
             <!-- wp:latest-posts {\"postsToShow\":3} /-->\n<!--more-->\n<!-- wp:heading --><h2>Then</h2><!-- /wp:heading -->",
        );
        assert_eq!(text, "Count it.\n\nThen");
        assert_eq!(losses.len(), 1);
        assert!(losses[0].contains("latest-posts"), "{losses:?}");
    }

    #[test]
    fn the_classic_editors_blank_lines_are_paragraphs() {
        let (text, losses) =
            plain("One line\nand the next.\r\n\r\nAnother <b>paragraph</b>.\n\n<h3>Head</h3>\n\nLast");
        assert_eq!(text, "One line\nand the next.\n\nAnother paragraph.\n\nHead\n\nLast");
        assert!(losses.is_empty(), "{losses:?}");
    }

    #[test]
    fn shortcodes_are_undone_and_brackets_that_are_none_stay() {
        let (text, losses) = plain(
            "[caption id=\"x\" width=\"3\"]<img src=\"a.jpg\"/> The canal[/caption]\n\nHe said [sic] that [the minister] knew.\n\n\
             [pullquote align=\"left\"]Count first.[/pullquote]\n\n[su_note]Read[/su_note] [[gallery]] [gallery ids=\"1,2\"]",
        );
        assert_eq!(text, "He said [sic] that [the minister] knew.\n\nCount first.\n\nRead [gallery]");
        for says in ["picture with its caption", "[pullquote]", "[su_note]", "One gallery"] {
            assert!(losses.iter().any(|loss| loss.contains(says)), "{says}: {losses:?}");
        }
    }

    #[test]
    fn an_embedded_address_stays_a_link() {
        let cleaned = cleaned(
            "Look:\n\n[embed]https://films.example/v?a=1&b=\"2[/embed]\n\nhttps://quay.example/x\n\nEnd",
        );
        let prose = prose_from_html(&cleaned.html, None);
        let links: Vec<String> = prose.links().iter().map(|link| link.href.to_string()).collect();
        assert_eq!(links, ["https://films.example/v?a=1&b=%222", "https://quay.example/x"]);
    }

    #[test]
    fn unclosed_and_nested_marks_cost_no_more_than_they_are_long() {
        for hostile in [
            "[caption ".repeat(20_000),
            "[a x=1]".repeat(20_000),
            "<!-- wp:".repeat(20_000),
            "[[".repeat(50_000),
        ] {
            let _ = cleaned(&hostile);
        }
    }
}
