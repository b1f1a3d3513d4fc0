//! A page as a tree, built so that no hostile page can make it deep, wide or slow.
//! It refuses nesting below [`DEEPEST`] levels (the words stay, the levels go) and pages of too many elements.

mod attributes;
mod nesting;

use crate::refusal::ReadRefusal;
use dom_query::{Document, NodeData, NodeRef};
use html5ever::{
    TokenizerResult,
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{Tokenizer, TokenizerOpts},
    tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink},
};
use nesting::NestingCap;

/// Levels of nesting kept by the filter; formatting elements may add a few.
pub const DEEPEST: usize = 256;

/// Elements a page may have.
pub const MOST_ELEMENTS: usize = 300_000;

/// Parses a whole page.
///
/// # Errors
/// [`ReadRefusal::TooManyElements`].
pub fn document(html: &str) -> Result<Document, ReadRefusal> {
    // As browsers do: what is inside noscript stays text, and its broken markup cannot swallow the page.
    let opts = TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Document::default(), opts);
    let tokenizer = Tokenizer::new(NestingCap::over(builder), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(attributes::capped(html).as_ref()));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    if tokenizer.sink.is_over() {
        return Err(ReadRefusal::TooManyElements(MOST_ELEMENTS));
    }
    Ok(tokenizer.sink.into_inner().sink.finish())
}

/// The name of an element in lower case, or the empty string for what is no element.
pub fn name(node: &NodeRef) -> &'static str {
    node.tree
        .get_name(&node.id)
        .map_or("", |name| NAMES.binary_search(&&*name.local).map_or("other", |at| NAMES[at]))
}

/// The element names that reading asks for; sorted; all others read as `other`.
const NAMES: &[&str] = &[
    "a",
    "abbr",
    "address",
    "amp-img",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "menu",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "select",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "th",
    "time",
    "title",
    "tr",
    "u",
    "ul",
];

/// Whether a node is marked hidden; not the boxes in which React sends what its script moves into sight ("S:0").
pub fn is_hidden(node: &NodeRef) -> bool {
    node.has_attr("hidden") && !node.attr("id").is_some_and(|id| id.starts_with("S:"))
}

/// The words of a node with a space between blocks, white space folded.
pub fn text(node: &NodeRef) -> String {
    let mut words = String::new();
    push_text(node, &mut words);
    // Composing is dear and below U+0300 there is nothing to compose.
    if words.chars().any(|c| c >= '\u{300}' || c.is_control() && !c.is_whitespace()) {
        return byline_core::text::one_line(&words);
    }
    folded(&words)
}

fn folded(words: &str) -> String {
    let mut line = String::with_capacity(words.len().min(4_096));
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// How many characters [`text`] would give, near enough for shares and thresholds, without making it.
pub fn length(top: &NodeRef) -> usize {
    let (mut count, mut gap) = (0, true);
    let mut stack = vec![*top];
    while let Some(node) = stack.pop() {
        node.query(|n| {
            if let NodeData::Text { contents } = &n.data {
                for c in contents.chars() {
                    let space = c.is_whitespace();
                    count += usize::from(!(space && gap));
                    gap = space;
                }
            }
        });
        let skipped =
            matches!(name(&node), "script" | "style" | "template" | "noscript" | "head") && node.id != top.id;
        if !skipped {
            stack.extend(node.children_it(true));
        }
    }
    count
}

fn push_text(top: &NodeRef, words: &mut String) {
    let mut stack = vec![*top];
    while let Some(node) = stack.pop() {
        node.query(|n| {
            if let NodeData::Text { contents } = &n.data {
                words.push_str(contents);
            }
        });
        if !node.is_element() && !node.is_fragment() && !node.is_document() {
            continue;
        }
        match name(&node) {
            "script" | "style" | "template" | "noscript" | "head" if node.id != top.id => continue,
            "a" | "b" | "i" | "em" | "strong" | "span" | "sup" | "sub" | "u" | "s" | "font" | "small"
            | "abbr" | "cite" | "q" | "mark" | "code" | "del" | "ins" | "time" => {}
            _ => words.push(' '),
        }
        stack.extend(node.children_it(true));
    }
}

/// Whether any of the node's class names or its id holds one of `parts`, by whole words split at `-`, `_` and case.
pub fn named_like(node: &NodeRef, parts: &[&str]) -> bool {
    labels(node).iter().any(|label| parts.contains(&label.as_str()))
}

/// The words of class and id in lower case, split at `-`, `_`, `:` and at capitals; whole tokens joined by `-` too.
pub fn labels(node: &NodeRef) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in ["class", "id"] {
        let Some(value) = node.attr(attribute) else { continue };
        for token in value.split_ascii_whitespace().take(24) {
            split_label(token, &mut found);
        }
    }
    found
}

fn split_label(token: &str, found: &mut Vec<String>) {
    let mut word = String::new();
    let mut whole = String::new();
    let mut lower_before = false;
    for c in token.chars().take(80) {
        let boundary = !c.is_alphanumeric();
        if (boundary || (c.is_uppercase() && lower_before)) && !word.is_empty() {
            whole.push_str(&word);
            whole.push('-');
            found.push(std::mem::take(&mut word));
        }
        if !boundary {
            word.extend(c.to_lowercase());
        }
        lower_before = c.is_lowercase();
    }
    if whole.is_empty() {
        found.push(word);
    } else {
        whole.push_str(&word);
        found.push(word);
        let whole = whole.trim_end_matches('-').to_owned();
        // "td-post-sub-title" is a "sub-title" to whoever named it.
        let tail: Vec<&str> = whole.rsplitn(3, '-').collect();
        if let [last, before, _] = tail[..] {
            found.push(format!("{before}-{last}"));
        }
        found.push(whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(doc: &Document) -> usize {
        doc.root().descendants_it().map(|n| n.ancestors_it(None).count()).max().unwrap_or(0)
    }

    #[test]
    fn fifty_thousand_levels_become_a_few_hundred_and_the_words_stay() {
        for tag in ["div", "b", "li", "table", "svg", "a"] {
            let html = format!("<{tag}>").repeat(50_000) + "deep words";
            let doc = document(&html).unwrap();
            assert!(depth(&doc) < 600, "{tag} {}", depth(&doc));
            assert!(doc.text().contains("deep words"), "{tag}");
        }
    }

    #[test]
    fn formatting_that_is_never_closed_does_not_multiply() {
        let html: String = (0..20_000).map(|n| format!("<p><b id=x{n}>w")).collect();
        let doc = document(&html).unwrap();
        assert!(depth(&doc) < 600);
    }

    #[test]
    fn unclosed_paragraphs_and_cells_are_no_depth() {
        let html = "<table>".to_owned() + &"<tr><td>a<td><p>b<p>c<ul><li>d<li>e</ul>".repeat(2_000);
        let doc = document(&html).unwrap();
        assert_eq!(doc.select("td").length(), 4_000);
        assert_eq!(doc.select("li").length(), 4_000);
    }

    #[test]
    fn too_many_elements_are_refused() {
        assert!(document(&"<p>".repeat(MOST_ELEMENTS + 10)).is_err());
    }

    #[test]
    fn the_names_are_sorted_for_the_search() {
        assert!(NAMES.is_sorted());
    }

    #[test]
    fn labels_are_whole_words() {
        let doc = document("<div class='storyBody share-tools' id=main_ad></div>").unwrap();
        let div = doc.select("div").nodes()[0];
        assert!(
            named_like(&div, &["share"]) && named_like(&div, &["body"]) && named_like(&div, &["share-tools"])
        );
        assert!(!named_like(&div, &["story-bod"]));
    }
}
