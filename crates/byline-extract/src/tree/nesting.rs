//! A filter between tokens and tree that keeps nesting shallow.
//! It refuses start tags below the cap and never a word: text always passes.

use super::{DEEPEST, MOST_ELEMENTS};
use html5ever::{
    LocalName,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult},
};
use std::cell::{Cell, RefCell};

/// Formatting elements that may be open at once: the tree builder reopens them in every block.
const MOST_FORMATTING: usize = 48;
/// Attribute values longer than this hold data, not words.
const LONGEST_VALUE: usize = 65_536;

pub struct NestingCap<S> {
    inner: S,
    open: RefCell<Vec<LocalName>>,
    dropped: RefCell<Vec<LocalName>>,
    formatting: Cell<usize>,
    tokens: Cell<usize>,
}

impl<S> NestingCap<S> {
    pub fn over(inner: S) -> Self {
        Self {
            inner,
            open: RefCell::default(),
            dropped: RefCell::default(),
            formatting: Cell::new(0),
            tokens: Cell::new(0),
        }
    }

    pub fn into_inner(self) -> S {
        self.inner
    }

    /// Whether the page had more elements than are read.
    pub fn is_over(&self) -> bool {
        self.tokens.get() > MOST_ELEMENTS
    }

    /// Whether a start tag may pass; keeps the estimate of what is open.
    fn admits(&self, tag: &Tag) -> bool {
        let name = &*tag.name;
        if is_void(name) || is_raw(name) || matches!(name, "html" | "head" | "body") {
            return true;
        }
        self.close_implied(name);
        let mut open = self.open.borrow_mut();
        let full = open.len() >= DEEPEST;
        let crowded = is_formatting(name) && self.formatting.get() >= MOST_FORMATTING;
        if full || crowded {
            let mut dropped = self.dropped.borrow_mut();
            if dropped.len() < 1_000_000 {
                dropped.push(tag.name.clone());
            }
            return false;
        }
        if is_formatting(name) {
            self.formatting.set(self.formatting.get() + 1);
        }
        open.push(tag.name.clone());
        true
    }

    /// HTML, 13.1.2.4: the start tags that close what is open before them.
    fn close_implied(&self, name: &str) {
        let (closes, fences): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "option" | "optgroup" => (&["option"], &["select"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["tbody", "thead", "tfoot", "table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            _ if closes_paragraph(name) => (&["p"], PARAGRAPH_FENCES),
            _ => return,
        };
        let mut open = self.open.borrow_mut();
        let mut cut = None;
        for (at, before) in open.iter().enumerate().rev().take(DEEPEST) {
            if closes.contains(&&**before) {
                cut = Some(at);
                break;
            }
            if fences.contains(&&**before) {
                break;
            }
        }
        if let Some(at) = cut {
            open.truncate(at);
        }
    }

    /// Whether an end tag may pass: those of dropped start tags must not close an outer element.
    fn closes(&self, tag: &Tag) -> bool {
        let mut dropped = self.dropped.borrow_mut();
        let recent = dropped.len().saturating_sub(64);
        if let Some(at) = dropped[recent..].iter().rposition(|name| *name == tag.name) {
            dropped.remove(recent + at);
            return false;
        }
        let mut open = self.open.borrow_mut();
        if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
            open.truncate(at);
        }
        if is_formatting(&tag.name) {
            self.formatting.set(self.formatting.get().saturating_sub(1));
        }
        true
    }
}

impl<S: TokenSink> TokenSink for NestingCap<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        let token = match token {
            Token::TagToken(mut tag) => {
                self.tokens.set(self.tokens.get() + 1);
                let passes = match tag.kind {
                    TagKind::StartTag => !self.is_over() && self.admits(&tag),
                    TagKind::EndTag => self.closes(&tag),
                };
                if !passes {
                    return TokenSinkResult::Continue;
                }
                tag.attrs.retain(|a| a.value.len() <= LONGEST_VALUE && !is_data(&a.value));
                Token::TagToken(tag)
            }
            Token::CommentToken(_) | Token::ParseError(_) => return TokenSinkResult::Continue,
            other => other,
        };
        self.inner.process_token(token, line)
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

const PARAGRAPH_FENCES: &[&str] =
    &["table", "td", "th", "caption", "button", "div", "li", "blockquote", "section", "article", "object"];

fn is_data(value: &str) -> bool {
    value.len() > 256 && value.as_bytes()[..5].eq_ignore_ascii_case(b"data:")
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "image"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose content is text alone: dropping their tags would turn scripts into words.
fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
    )
}

fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

fn closes_paragraph(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "center"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "ul"
    )
}
