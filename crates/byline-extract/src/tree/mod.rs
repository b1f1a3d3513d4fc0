//! A page as a tree, built so that no hostile page can make it deep, wide or slow.
//! It refuses nesting below [`DEEPEST`] levels (the words stay, the levels go) and pages of too many elements.

mod called;
mod clean;
mod name;
mod nesting;
mod node;
mod page;
mod select;
mod sink;
mod source;

pub use called::{Called, Names, kind};
pub use clean::document as cleaned;
pub use name::is_block;
pub use node::{Node, NodeId};
pub use page::Document;

use crate::refusal::ReadRefusal;
use html5ever::{
    TokenizerResult,
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{Tokenizer, TokenizerOpts},
    tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink},
};
use nesting::NestingCap;
use source::Styles;

/// Levels of nesting kept by the filter; formatting elements may add a few.
pub const DEEPEST: usize = 256;

/// Elements a page may have.
pub const MOST_ELEMENTS: usize = 300_000;

/// Bytes of text a page may have: the longest books have as many.
pub const MOST_TEXT: usize = 4 << 20;

/// Bytes given to the parser at once: after each the page may be found too large.
const PIECE: usize = 64 << 10;

/// Parses a whole page; what is in its scripts and styles is not kept, but for JSON-LD.
///
/// # Errors
/// [`ReadRefusal::TooManyElements`] and [`ReadRefusal::TooMuchText`].
pub fn document(html: &str) -> Result<Document, ReadRefusal> {
    parsed(&source::lean(html, Styles::Unread))
}

/// As [`document`], with its styles.
///
/// # Errors
/// As [`document`].
pub fn document_with_styles(html: &str) -> Result<Document, ReadRefusal> {
    parsed(&source::lean(html, Styles::Read))
}

fn parsed(source: &str) -> Result<Document, ReadRefusal> {
    // As browsers do: what is inside noscript stays text, and its broken markup cannot swallow the page.
    let opts = TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(sink::Growing::default(), opts);
    let tokenizer = Tokenizer::new(NestingCap::over(builder), TokenizerOpts::default());
    let input = BufferQueue::default();
    let source = StrTendril::from(source);
    let mut at = 0;
    while at < source.len() {
        let end = source.ceil_char_boundary((at + PIECE).min(source.len()));
        input.push_back(source.subtendril(at as u32, (end - at) as u32));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        if let Some(refusal) = tokenizer.sink.excess() {
            return Err(refusal);
        }
        at = end;
    }
    tokenizer.end();
    if let Some(refusal) = tokenizer.sink.excess() {
        return Err(refusal);
    }
    Ok(Document::laid_out(tokenizer.sink.into_inner().sink.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(doc: &Document) -> usize {
        doc.root().descendants().map(|n| n.ancestors().count()).max().unwrap_or(0)
    }

    #[test]
    fn fifty_thousand_levels_become_a_few_hundred_and_the_words_stay() {
        for tag in ["div", "b", "li", "table", "svg", "a"] {
            let html = format!("<{tag}>").repeat(50_000) + "deep words";
            let doc = document(&html).unwrap();
            assert!(depth(&doc) < 600, "{tag} {}", depth(&doc));
            assert!(doc.root().text().contains("deep words"), "{tag}");
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
        assert_eq!(doc.select("td").len(), 4_000);
        assert_eq!(doc.select("li").len(), 4_000);
    }

    #[test]
    fn too_many_elements_are_refused() {
        assert!(document(&"<p>".repeat(MOST_ELEMENTS + 10)).is_err());
    }
}
