//! A filter between tokens and tree that keeps nesting shallow.
//! It refuses start tags below the cap and never a word: text always passes.

use super::{DEEPEST, MOST_ELEMENTS, MOST_TEXT};
use crate::refusal::ReadRefusal;
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
    open: RefCell<Vec<Open>>,
    dropped: RefCell<Vec<LocalName>>,
    formatting: Cell<usize>,
    tokens: Cell<usize>,
    text: Cell<usize>,
    /// Whether what comes is a script or a style.
    in_raw: Cell<bool>,
}

/// An element thought open, with what its name means to the tags after it.
struct Open {
    name: LocalName,
    role: Role,
}

impl<S> NestingCap<S> {
    pub fn over(inner: S) -> Self {
        Self {
            inner,
            open: RefCell::default(),
            dropped: RefCell::default(),
            formatting: Cell::new(0),
            tokens: Cell::new(0),
            text: Cell::new(0),
            in_raw: Cell::new(false),
        }
    }

    pub fn into_inner(self) -> S {
        self.inner
    }

    /// Why the page is not read, when it has too much of something.
    pub fn excess(&self) -> Option<ReadRefusal> {
        if self.tokens.get() > MOST_ELEMENTS {
            return Some(ReadRefusal::TooManyElements(MOST_ELEMENTS));
        }
        (self.text.get() > MOST_TEXT).then_some(ReadRefusal::TooMuchText(MOST_TEXT))
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
        open.push(Open { name: tag.name.clone(), role: Role::of(name) });
        true
    }

    /// HTML, 13.1.2.4: the start tags that close what is open before them.
    fn close_implied(&self, name: &str) {
        let own = Role::of(name);
        let (closes, fences) = match name {
            "dt" | "dd" | "li" | "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" => (own, own.fences()),
            "option" | "optgroup" => (Role::OPTION, Role::SELECT),
            _ if closes_paragraph(name) => (Role::P, Role::FENCES_P),
            _ => return,
        };
        let closes = closes.only_closable();
        let mut open = self.open.borrow_mut();
        for (at, before) in open.iter().enumerate().rev().take(DEEPEST) {
            if before.role.is(closes) {
                open.truncate(at);
                return;
            }
            if before.role.is(fences) {
                return;
            }
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
        if let Some(at) = open.iter().rposition(|open| open.name == tag.name) {
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
                self.in_raw.set(tag.kind == TagKind::StartTag && matches!(&*tag.name, "script" | "style"));
                let passes = match tag.kind {
                    TagKind::StartTag => self.excess().is_none() && self.admits(&tag),
                    TagKind::EndTag => self.closes(&tag),
                };
                if !passes {
                    return TokenSinkResult::Continue;
                }
                tag.attrs.retain(|a| a.value.len() <= LONGEST_VALUE && !is_data(&a.value));
                Token::TagToken(tag)
            }
            Token::CommentToken(_) | Token::ParseError(_) => return TokenSinkResult::Continue,
            Token::CharacterTokens(words) => {
                if !self.in_raw.get() {
                    self.text.set(self.text.get() + words.len());
                }
                Token::CharacterTokens(words)
            }
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

/// What the name of an open element means to start tags after it, as a set.
#[derive(Clone, Copy, Default)]
struct Role(u16);

impl Role {
    const P: Self = Self(1);
    const LI: Self = Self(1 << 1);
    const DD: Self = Self(1 << 2);
    const OPTION: Self = Self(1 << 3);
    const TD: Self = Self(1 << 4);
    const TR: Self = Self(1 << 5);
    const TBODY: Self = Self(1 << 6);
    const TABLE: Self = Self(1 << 7);
    const LIST: Self = Self(1 << 8);
    const DL: Self = Self(1 << 9);
    const SELECT: Self = Self(1 << 10);
    /// What no implied end of a paragraph passes.
    const FENCES_P: Self = Self(1 << 11);

    fn of(name: &str) -> Self {
        let also = |role: Self, is: bool| if is { role.0 } else { 0 };
        let own = match name {
            "p" => Self::P,
            "li" => Self::LI,
            "dt" | "dd" => Self::DD,
            "option" => Self::OPTION,
            "td" | "th" => Self::TD,
            "tr" => Self::TR,
            "tbody" | "thead" | "tfoot" => Self::TBODY,
            "table" => Self::TABLE,
            "ul" | "ol" | "menu" => Self::LIST,
            "dl" => Self::DL,
            "select" => Self::SELECT,
            _ => Self::default(),
        };
        let fences = matches!(
            name,
            "table"
                | "td"
                | "th"
                | "caption"
                | "button"
                | "div"
                | "li"
                | "blockquote"
                | "section"
                | "article"
                | "object"
        );
        Self(own.0 | also(Self::FENCES_P, fences))
    }

    /// The role without what it fences.
    fn only_closable(self) -> Self {
        Self(self.0 & !Self::FENCES_P.0)
    }

    /// What the implied end of an element of this role does not pass.
    fn fences(self) -> Self {
        match self.only_closable() {
            Self(role) if role == Self::LI.0 => Self::LIST,
            Self(role) if role == Self::DD.0 => Self::DL,
            Self(role) if role == Self::TD.0 => Self(Self::TR.0 | Self::TABLE.0),
            Self(role) if role == Self::TR.0 => Self(Self::TBODY.0 | Self::TABLE.0),
            _ => Self::TABLE,
        }
    }

    fn is(self, one_of: Self) -> bool {
        self.0 & one_of.0 != 0
    }
}

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
