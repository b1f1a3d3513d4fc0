//! A captured page's markup walked from front to back, token by token, as a browser cuts it.
//! It refuses to grow a tree: no page is too deep for it, and one that stalls it ends where it does.

use html5ever::{
    TokenizerResult,
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{
        Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states::RawKind,
    },
};
use std::cell::RefCell;

/// Bytes given to the tokenizer at once.
const PIECE: usize = 16 << 10;
/// Separators seen without a token: a tag of more attributes than this would cost their square.
const MOST_SEPARATORS: usize = 12_000;

/// Who hears the markup of a page.
pub trait Hears {
    /// A doctype.
    fn doctype(&mut self, _doctype: &Doctype) {}
    /// A start tag, or one that closes itself.
    fn opens(&mut self, tag: &Tag);
    /// An end tag.
    fn closes(&mut self, name: &str);
    /// Words, with character references read.
    fn says(&mut self, words: &str);
}

/// An attribute of a tag.
pub fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

/// Walks a page; what follows a place where the walk stalls is left out.
pub fn walk<H: Hears>(page: &str, hears: H) -> H {
    let tokenizer = Tokenizer::new(Ear { hears: RefCell::new((hears, 0)) }, TokenizerOpts::default());
    let input = BufferQueue::default();
    let (mut rest, mut separators, mut heard) = (page, 0, 0);
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at(boundary(rest, PIECE));
        rest = behind;
        input.push_back(StrTendril::from_slice(piece));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        let now = tokenizer.sink.hears.borrow().1;
        separators = if now == heard { separators } else { 0 };
        heard = now;
        separators += piece.bytes().filter(|byte| b" \t\r\n\x0c/\"'".contains(byte)).count();
        if separators > MOST_SEPARATORS {
            break;
        }
    }
    tokenizer.end();
    tokenizer.sink.hears.into_inner().0
}

/// At most `at` bytes, cut between two characters.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

struct Ear<H> {
    hears: RefCell<(H, u64)>,
}

impl<H: Hears> TokenSink for Ear<H> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut held = self.hears.borrow_mut();
        let (hears, count) = &mut *held;
        *count += u64::from(!matches!(token, Token::ParseError(_)));
        match token {
            Token::DoctypeToken(doctype) => hears.doctype(&doctype),
            Token::CharacterTokens(words) => hears.says(&words),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => hears.closes(&tag.name),
            Token::TagToken(tag) => {
                hears.opens(&tag);
                return within(&tag.name);
            }
            Token::NullCharacterToken | Token::CommentToken(_) | Token::EOFToken | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

/// How what stands within a tag is cut (HTML, 13.2.6.4.4 and 13.2.6.4.7), where no script runs.
fn within(name: &str) -> TokenSinkResult<()> {
    match name {
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "plaintext" => TokenSinkResult::Plaintext,
        _ => TokenSinkResult::Continue,
    }
}

/// The words a reader sees, the title first.
pub fn text_of(page: &str) -> String {
    let heard = walk(page, Reader::default());
    format!("{}\n{}", heard.title, heard.text)
}

#[derive(Default)]
struct Reader {
    title: String,
    text: String,
    /// Within what is not read, and how deep.
    silent: Option<(String, u32)>,
    in_title: bool,
}

/// What holds no words for readers where scripts do not run, or holds them twice.
const UNREAD: [&str; 8] = ["script", "style", "template", "noscript", "svg", "iframe", "object", "select"];

/// What stands within a line.
const IN_LINE: [&str; 20] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "mark", "q", "small", "span",
    "strong", "sub", "sup", "u", "wbr",
];

impl Hears for Reader {
    fn opens(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if let Some((silent, depth)) = &mut self.silent {
            *depth += u32::from(silent == name && !tag.self_closing);
            return;
        }
        if UNREAD.contains(&name) && !tag.self_closing {
            self.silent = Some((name.to_owned(), 1));
            return;
        }
        self.in_title |= name == "title";
        let names = |said: &str| matches!(attribute(tag, said), Some("og:title" | "twitter:title"));
        if name == "meta"
            && (names("property") || names("name"))
            && let Some(title) = attribute(tag, "content")
        {
            self.title.push('\n');
            self.title.push_str(title);
        }
        if !IN_LINE.contains(&name) {
            self.text.push('\n');
        }
    }

    fn closes(&mut self, name: &str) {
        if let Some((silent, depth)) = &mut self.silent {
            *depth -= u32::from(silent == name);
            if *depth == 0 {
                self.silent = None;
            }
            return;
        }
        self.in_title &= name != "title";
        if !IN_LINE.contains(&name) {
            self.text.push('\n');
        }
    }

    fn says(&mut self, words: &str) {
        match (&self.silent, self.in_title) {
            (Some(_), _) => {}
            (None, true) => self.title.push_str(words),
            (None, false) => self.text.push_str(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page_text::decoded;
    use proptest::prelude::*;

    #[test]
    fn a_page_is_read_as_a_reader_sees_it() {
        let page = "<!doctype html><title>Count &amp; water</title><script>var no = '<p>no</p>';</script><style>p{no:1}</style>\
            <noscript>enable javascript</noscript><svg><title>no</title></svg>\
            <h1>Count</h1><p><span>E</span>very summer</p><br>the <b>city</b>";
        let text = text_of(page);
        assert!(
            text.starts_with("Count & water\n")
                && text.contains("Every summer\n")
                && text.contains("the city"),
            "{text}"
        );
        assert!(!text.contains("no") && !text.contains("javascript"), "{text}");
    }

    #[test]
    fn hostile_pages_cost_no_more_than_their_length() {
        let deep = "<div>".repeat(200_000) + "the end";
        assert!(text_of(&deep).ends_with("the end"));
        let wide =
            format!("<p>before<a {}>behind", (0..400_000).map(|n| format!("a{n} ")).collect::<String>());
        let text = text_of(&wide);
        assert!(text.contains("before") && !text.contains("behind"));
        assert!(text_of(&"<script>".repeat(10_000)).trim().is_empty());
        assert!(text_of(&"<svg>".repeat(100_000)).trim().is_empty());
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = text_of(&decoded(&bytes, None));
        }
    }
}
