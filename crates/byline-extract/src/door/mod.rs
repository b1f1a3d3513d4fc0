//! The one door by which foreign HTML becomes prose: parse, reduce to a few elements, clean by allow-list, build the tree.
//! It refuses scripts, styles, pictures, attributes and every address that is not http or https; nothing textual happens in between.

mod build;
mod reduce;

pub(crate) use reduce::is_notes;

use crate::{
    head::{Head, NOWHERE},
    tree::{self, Node, NodeId},
};
use byline_core::{
    address::WebAddress,
    prose::{Block, Inline, Prose},
};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// The class by which a reduced list is known to hold notes.
const NOTES: &str = "notes";

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "br",
        "blockquote",
        "em",
        "i",
        "strong",
        "b",
        "ul",
        "ol",
        "li",
        "a",
        "sup",
        "h2",
        "h3",
        "h4",
        "span",
    ];
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(HashSet::from(tags))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
            ("span", HashSet::from(["lang", "dir"])),
        ]))
        .allowed_classes(HashMap::from([("ol", HashSet::from([NOTES]))]))
        .url_schemes(HashSet::from(["http", "https"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(None);
    cleaner
});

/// HTML from outside as prose: what a page holds, or what an editor pastes. Relative links are made absolute against
/// `base`; without one they become plain words. HTML too large to be a text gives empty prose.
#[must_use]
pub fn prose_from_html(html: &str, base: Option<&WebAddress>) -> Prose {
    let Ok(doc) = tree::document(html) else { return Prose::default() };
    let head = Head::of(&doc, base);
    let Some(body) = doc.body() else { return Prose::default() };
    Prose::new(settled(blocks_of(&[body], &head)))
}

/// The blocks of these nodes of a page.
pub(crate) fn blocks_of(nodes: &[Node], head: &Head) -> Vec<Block> {
    cleaned(&reduce::reduced(nodes, head, None))
}

/// The blocks of what is in this node of a page, but of those text nodes alone that `wanted` takes.
pub(crate) fn blocks_where(node: &Node, head: &Head, wanted: &dyn Fn(NodeId) -> bool) -> Vec<Block> {
    cleaned(&reduce::reduced(&[*node], head, Some(wanted)))
}

fn cleaned(reduced: &str) -> Vec<Block> {
    let clean = CLEANER.clean(reduced).to_string();
    Prose::new(build::blocks(&clean)).blocks().to_vec()
}

/// The blocks without links to the host that stands for an unknown one: their words stay.
pub(crate) fn settled(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().map(settled_block).collect()
}

fn settled_block(block: Block) -> Block {
    match block {
        Block::Paragraph { words } => Block::Paragraph { words: settled_words(words) },
        Block::Heading { level, words } => Block::Heading { level, words: settled_words(words) },
        Block::Quote { blocks } => Block::Quote { blocks: settled(blocks) },
        Block::Note { mark, blocks } => Block::Note { mark, blocks: settled(blocks) },
        Block::List { ordered, items } => {
            Block::List { ordered, items: items.into_iter().map(settled).collect() }
        }
    }
}

fn settled_words(words: Vec<Inline>) -> Vec<Inline> {
    let mut kept = Vec::with_capacity(words.len());
    for inline in words {
        match inline {
            Inline::Link { href, inner } if href.as_str().starts_with(NOWHERE) => {
                kept.extend(settled_words(inner))
            }
            Inline::Link { href, inner } => kept.push(Inline::Link { href, inner: settled_words(inner) }),
            Inline::Em { inner } => kept.push(Inline::Em { inner: settled_words(inner) }),
            Inline::Strong { inner } => kept.push(Inline::Strong { inner: settled_words(inner) }),
            Inline::Sup { inner } => kept.push(Inline::Sup { inner: settled_words(inner) }),
            Inline::Span { lang, dir, inner } => {
                kept.push(Inline::Span { lang, dir, inner: settled_words(inner) })
            }
            plain @ (Inline::Text { .. } | Inline::Break) => kept.push(plain),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(html: &str) -> String {
        prose_from_html(html, None).to_plain()
    }

    fn html(html: &str) -> String {
        prose_from_html(html, Some(&"https://quay.example/a/b".parse().unwrap())).to_html()
    }

    #[test]
    fn what_a_text_needs_comes_through() {
        assert_eq!(
            html(
                "<p>One <em>calm</em> <a href=/x>river</a><sup>1</sup></p><blockquote><p>q</p></blockquote><ol><li>a<li>b</ol>"
            ),
            "<p>One <em>calm</em> <a rel=\"noopener nofollow\" href=\"https://quay.example/x\">river</a><sup>1</sup></p>\
             <blockquote><p>q</p></blockquote><ol><li><p>a</p></li><li><p>b</p></li></ol>"
        );
        assert!(html("<h1>A</h1><h6>B</h6>").starts_with("<h2>A</h2>"));
        assert!(html("<p><span lang=ur dir=rtl>\u{646}</span>").contains("lang=\"ur\""));
    }

    #[test]
    fn what_could_speak_does_not() {
        for bad in [
            "<script>alert(1)</script><p>x</p>",
            "<p onclick=alert(1) style='color:red'>x</p>",
            "<p><a href='javascript:alert(1)'>x</a></p>",
            "<svg><p>x</p><style>*{}</style></svg>",
            "<p>x<img src=x onerror=alert(1)></p>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">x",
        ] {
            let out = html(bad);
            assert!(out.contains('x') && !out.contains("alert") && !out.contains("style"), "{bad}: {out}");
        }
    }

    #[test]
    fn blocks_never_run_together() {
        assert_eq!(plain("<div>One</div><div>Two<br><br>Three<br>four</div>"), "One\n\nTwo\n\nThree\nfour");
        assert_eq!(plain("<table><tr><td>a<td>b<tr><td>c<td>d</table>"), "a | b\n\nc | d");
        assert_eq!(plain("<b><p>One</p><p>Two</p></b>tail"), "One\n\nTwo\n\ntail");
        assert_eq!(plain("<span class=dropcap>E</span>very"), "Every");
        assert_eq!(plain("<p>Wasser&shy;ver&shy;sorgung \u{feff}bleibt"), "Wasserversorgung bleibt");
        assert_eq!(plain("<pre>one\ntwo</pre>"), "one\ntwo");
        // How a word is said stands over it, not in it.
        assert_eq!(plain("<ruby>\u{6c34}<rp>(</rp><rt>\u{307f}\u{305a}</rt><rp>)</rp></ruby>"), "\u{6c34}");
        assert_eq!(plain("<pre>one<br>two<div>three</div></pre>"), "one\ntwo\nthree");
        let doc = tree::document("<pre>git<span> </span>add<span>\n</span>all</pre>").unwrap();
        let blank =
            doc.body().unwrap().descendants().filter(|n| n.words().is_some_and(|w| w.trim().is_empty()));
        let blank: Vec<usize> = blank.map(|node| node.id.place()).collect();
        let letters = |node: NodeId| !blank.contains(&node.place());
        let blocks = blocks_where(&doc.body().unwrap(), &Head::of(&doc, None), &letters);
        assert_eq!(blocks[0].plain(), "git add\nall");
    }

    #[test]
    fn footnotes_are_notes() {
        let prose = prose_from_html(
            "<p>Text<sup><a href=#fn1>1</a></sup></p><section role=doc-endnotes><ol><li id=fn1><p>Source. <a href=#r>\u{21a9}</a></li></ol></section>",
            None,
        );
        assert_eq!(prose.to_plain(), "Text1\n\n[1] Source.");
    }

    #[test]
    fn notes_are_known_as_markdown_and_word_processors_write_them() {
        let markdown = "<p>Text<sup><a href='#fn:1'>1</a></sup> goes on.<sup><a href='#fn:2'>2</a></sup></p><div class=footnote><hr><ol>\
            <li id='fn:1'><p>One.&nbsp;<a href='https://x.example/a#fnref:1'>\u{21a9}</a></p></li><li id='fn:2'><p>Two. <a href='#fnref:2'>\u{21a9}</a></p></li></ol></div>";
        assert_eq!(plain(markdown), "Text1 goes on.2\n\n[1] One.\n\n[2] Two.");
        let office = "<p>Text<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a></p>\
            <div id=sdfootnote1><p><a class=sdfootnotesym href='#sdfootnote1anc'>1</a>One.</p></div>\
            <div id=sdfootnote2><p><a class=sdfootnotesym href='#sdfootnote2anc'>2</a>Two.</p></div>";
        assert_eq!(plain(office), "Text1\n\n[1] One.\n\n[2] Two.");
        // A list whose entries do not lead back is a list.
        let list = "<ol><li id=fn1>One.</li><li id=fn2>Two.</li></ol>";
        assert!(!plain(list).contains('['), "{}", plain(list));
    }

    #[test]
    fn pasted_text_without_markup_is_a_paragraph() {
        assert_eq!(plain("just words & <3"), "just words & <3");
        assert!(prose_from_html("", None).is_empty());
    }
}
