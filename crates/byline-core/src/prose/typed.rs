//! Prose as an editor types it into one field: blank lines, `## heads`, `- lists`, `> quotes`, `*emphasis*`, `[links](address)`.
//! It refuses to guess: what is not whole markup stays words, and a backslash keeps any mark a mark.

mod inlines;
mod writing;

use super::{Block, DEEPEST, Prose};

impl Prose {
    /// What an editor typed into one field, with its few marks read; what is not whole markup stays words.
    #[must_use]
    pub fn from_typed(text: &str) -> Self {
        Self::new(read(text))
    }

    /// Words that stay words when they stand in what [`Prose::from_typed`] reads.
    #[must_use]
    pub fn escape_typed(words: &str) -> String {
        writing::escaped(words)
    }

    /// As an editor would type it: what [`Prose::from_typed`] reads back, whatever the tree.
    #[must_use]
    pub fn to_typed(&self) -> String {
        writing::blocks(self.blocks())
    }
}

/// Reads what was typed. What will be dropped is dropped first, so that no mark leans on it.
fn read(text: &str) -> Vec<Block> {
    let mut unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified.retain(|c| c.is_whitespace() || !c.is_control());
    blocks(&unified, 0)
}

/// What a line begins.
enum Mark<'a> {
    Blank,
    Heading(u8, &'a str),
    Item(bool, &'a str),
    Note(String, &'a str),
    Quote(&'a str),
    /// A backslash alone: what stands after it is another list than what stands before.
    Apart,
    Words(&'a str),
}

fn mark(line: &str, depth: usize) -> Mark<'_> {
    let line = line.trim();
    let may_hold = depth + 1 < DEEPEST;
    if line.is_empty() {
        return Mark::Blank;
    }
    if line == "\\" {
        return Mark::Apart;
    }
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    if let (1..=4, Some(words)) = (hashes, line[hashes..].strip_prefix(' ')) {
        return Mark::Heading(u8::try_from(hashes).unwrap_or(4), words);
    }
    if !may_hold {
        return Mark::Words(line);
    }
    if let Some(words) = line.strip_prefix("- ").or_else(|| line.strip_prefix("\u{2022} ")) {
        return Mark::Item(false, words);
    }
    if let Some(words) = after_number(line) {
        return Mark::Item(true, words);
    }
    if let Some((mark, words)) = note(line) {
        return Mark::Note(mark, words);
    }
    match line.strip_prefix('>') {
        Some(words) => Mark::Quote(words.strip_prefix(' ').unwrap_or(words)),
        None => Mark::Words(line),
    }
}

/// The words after `1. `, in any script's digits.
fn after_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(char::is_numeric);
    let digits = line[..line.len() - rest.len()].chars().count();
    rest.strip_prefix(". ").filter(|_| (1..=3).contains(&digits))
}

/// The mark and the words of `[^1]: words`.
fn note(line: &str) -> Option<(String, &str)> {
    let rest = line.strip_prefix("[^")?;
    let mut mark = String::new();
    let mut letters = rest.char_indices().take(20);
    loop {
        match letters.next()? {
            (at, ']') => return Some((mark, rest[at + 1..].strip_prefix(':')?)),
            (_, '\\') => mark.push(letters.next()?.1),
            (_, other) => mark.push(other),
        }
    }
}

/// A block whose lines are still coming.
enum Open {
    None,
    Heading(u8, String),
    Paragraph(String),
    Hanging(Hanging),
    Quote(String),
}

/// A list or a note: lines that are indented belong to the last of its texts, also after a blank line.
struct Hanging {
    kind: Kind,
    texts: Vec<String>,
    after_blank: bool,
}

#[derive(PartialEq, Eq)]
enum Kind {
    List { ordered: bool },
    Note { mark: String },
}

impl Hanging {
    fn new(kind: Kind, words: &str) -> Self {
        Self { kind, texts: vec![words.to_owned()], after_blank: false }
    }

    /// Takes a line in; the line when it belongs elsewhere.
    fn take<'a>(&mut self, line: &'a str, depth: usize) -> Option<&'a str> {
        if line.trim().is_empty() {
            self.after_blank = true;
            return None;
        }
        let indented = line.strip_prefix("  ").or_else(|| line.strip_prefix('\t'));
        let words = match (indented, mark(line, depth)) {
            (Some(words), _) => words,
            (None, Mark::Words(words)) if !self.after_blank => words,
            (None, Mark::Item(ordered, words)) if self.kind == (Kind::List { ordered }) => {
                self.after_blank = false;
                self.texts.push(words.to_owned());
                return None;
            }
            _ => return Some(line),
        };
        if let Some(last) = self.texts.last_mut() {
            last.push_str(if self.after_blank { "\n\n" } else { "\n" });
            last.push_str(words);
        }
        self.after_blank = false;
        None
    }

    fn block(self, depth: usize) -> Block {
        let mut inner = self.texts.iter().map(|text| blocks(text, depth + 1));
        match self.kind {
            Kind::List { ordered } => Block::List { ordered, items: inner.collect() },
            Kind::Note { mark } => Block::Note { mark, blocks: inner.next().unwrap_or_default() },
        }
    }
}

fn blocks(text: &str, depth: usize) -> Vec<Block> {
    let mut lines = Lines { depth, done: Vec::new(), open: Open::None };
    for line in text.lines() {
        lines.take(line);
    }
    lines.close();
    lines.done
}

/// Lines being read, block by block.
struct Lines {
    depth: usize,
    done: Vec<Block>,
    open: Open,
}

impl Lines {
    fn take(&mut self, line: &str) {
        let line = match &mut self.open {
            Open::Heading(_, words) => {
                words.push('\n');
                words.push_str(line.trim());
                return self.close_heading();
            }
            Open::Hanging(hanging) => match hanging.take(line, self.depth) {
                Some(line) => line,
                None => return,
            },
            _ => line,
        };
        match (mark(line, self.depth), &mut self.open) {
            (Mark::Blank, _) => self.close(),
            (Mark::Quote(words), Open::Quote(before)) => {
                before.push('\n');
                before.push_str(words);
            }
            (Mark::Words(_) | Mark::Apart, Open::Paragraph(before)) => {
                before.push('\n');
                before.push_str(line.trim());
            }
            (Mark::Apart, Open::Hanging(_)) => self.close(),
            (found, _) => self.begin(found),
        }
    }

    fn begin(&mut self, mark: Mark<'_>) {
        self.close();
        self.open = match mark {
            Mark::Blank => Open::None,
            Mark::Heading(level, words) => Open::Heading(level, words.to_owned()),
            Mark::Item(ordered, words) => Open::Hanging(Hanging::new(Kind::List { ordered }, words)),
            Mark::Note(mark, words) => Open::Hanging(Hanging::new(Kind::Note { mark }, words)),
            Mark::Quote(words) => Open::Quote(words.to_owned()),
            Mark::Apart => Open::Paragraph("\\".to_owned()),
            Mark::Words(words) => Open::Paragraph(words.to_owned()),
        };
        self.close_heading();
    }

    /// A heading is one line, unless a backslash at its end breaks it.
    fn close_heading(&mut self) {
        let goes_on = |words: &str| words.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 1;
        if matches!(&self.open, Open::Heading(_, words) if !goes_on(words)) {
            self.close();
        }
    }

    fn close(&mut self) {
        let closed = match std::mem::replace(&mut self.open, Open::None) {
            Open::None => return,
            Open::Heading(level, words) => Block::Heading { level, words: inlines::read(&words) },
            Open::Paragraph(words) => Block::Paragraph { words: inlines::read(&words) },
            Open::Hanging(hanging) => hanging.block(self.depth),
            Open::Quote(text) => Block::Quote { blocks: blocks(&text, self.depth + 1) },
        };
        self.done.push(closed);
    }
}

/// What a backslash before it makes a word; before anything else the backslash is one itself.
fn is_escapable(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Direction,
        prose::{Block, Inline, Prose},
    };
    use proptest::prelude::*;

    fn html(typed: &str) -> String {
        Prose::from_typed(typed).to_html()
    }

    #[test]
    fn what_editors_type_becomes_blocks() {
        let typed = "## How we *choose*\nOne line\nand its end.\n\n- first\n- second\n  goes on\n\n- third\n\n1. one\n2. two\n\n> said\n> so\n";
        assert_eq!(
            html(typed),
            "<h2>How we <em>choose</em></h2><p>One line and its end.</p><ul><li><p>first</p></li><li><p>second goes on</p></li>\
             <li><p>third</p></li></ul><ol><li><p>one</p></li><li><p>two</p></li></ol><blockquote><p>said so</p></blockquote>"
        );
    }

    #[test]
    fn links_and_emphasis_are_whole_or_stay_words() {
        let linked = "<a rel=\"noopener nofollow\" href=\"https://a.example/x_(y)\">here</a>";
        assert_eq!(
            html("Look **[here](https://a.example/x_(y))**."),
            format!("<p>Look <strong>{linked}</strong>.</p>")
        );
        for words in
            ["2 * 3 * 4", "[here](javascript:alert1)", "*open", "[x](", "a ** b", "[a](https://a.example/ x)"]
        {
            assert_eq!(html(words), format!("<p>{words}</p>"));
        }
        assert_eq!(html("\\*not\\* \\[x\\](y) a\\b\\\nnext"), "<p>*not* [x](y) a\\b<br>next</p>");
    }

    #[test]
    fn numbers_in_any_script_count_and_a_year_does_not() {
        assert!(html("\u{6f1}. x").starts_with("<ol>"));
        assert_eq!(html("2019. That year"), "<p>2019. That year</p>");
    }

    #[test]
    fn a_long_row_of_marks_is_read_at_once() {
        for mark in ["*a ", "[", "[x](", "\\", "> ", "*", "**a ", "- ", "[x]{*}", "[x]{", "- x\n  "] {
            assert!(!Prose::from_typed(&format!("x {}", mark.repeat(20_000 / mark.len()))).is_empty());
        }
    }

    #[test]
    fn a_mark_leans_on_no_control_character_and_no_blank() {
        assert_eq!(Prose::from_typed("-*\u{7f} a*").to_plain(), "-* a*");
        assert_eq!(Prose::from_typed("*\\ *[").to_plain(), "*\\ *[");
    }

    /// Words with every sign that a mark is made of.
    fn words() -> impl Strategy<Value = Inline> {
        "([-#>*\\[\\]()\\\\{}^ .1a\u{2022}\u{6f1}\u{628}]|.){0,8}".prop_map(|words| Inline::Text { words })
    }

    fn inline() -> impl Strategy<Value = Inline> {
        let leaf = prop_oneof![4 => words(), 1 => Just(Inline::Break)];
        leaf.prop_recursive(4, 12, 3, |inner| {
            let some = proptest::collection::vec(inner, 0..3);
            let address = prop::sample::select(vec![
                "https://a.example/",
                "https://a.example/x_(y)?a[]=*b*",
                "https://a.example/)(",
                "https://a.example/?q=a\\*",
            ]);
            let lang = prop::sample::select(vec![None, Some("ur"), Some("ar-EG")]);
            let dir = prop::sample::select(vec![None, Some(Direction::Ltr), Some(Direction::Rtl)]);
            prop_oneof![
                some.clone().prop_map(|inner| Inline::Em { inner }),
                some.clone().prop_map(|inner| Inline::Strong { inner }),
                some.clone().prop_map(|inner| Inline::Sup { inner }),
                (some.clone(), address)
                    .prop_map(|(inner, href)| Inline::Link { href: href.parse().unwrap(), inner }),
                (some, lang, dir).prop_map(|(inner, lang, dir)| Inline::Span {
                    lang: lang.map(|tag| tag.parse().unwrap()),
                    dir,
                    inner
                }),
            ]
        })
    }

    fn block() -> impl Strategy<Value = Block> {
        let line = || proptest::collection::vec(inline(), 0..4);
        let leaf = prop_oneof![
            3 => line().prop_map(|words| Block::Paragraph { words }),
            1 => (2..=4_u8, line()).prop_map(|(level, words)| Block::Heading { level, words }),
        ];
        leaf.prop_recursive(4, 16, 3, |inner| {
            let some = proptest::collection::vec(inner, 0..3);
            let items = proptest::collection::vec(some.clone(), 0..3);
            prop_oneof![
                some.clone().prop_map(|blocks| Block::Quote { blocks }),
                (any::<bool>(), items).prop_map(|(ordered, items)| Block::List { ordered, items }),
                ("[1*\\]\\[\\\\ a]{0,3}", some).prop_map(|(mark, blocks)| Block::Note { mark, blocks }),
            ]
        })
    }

    #[test]
    fn what_lists_notes_and_other_languages_are_typed_as() {
        let typed = "- one\n\n  more of one\n  - within\n- two\n\n\\\n\n- apart\n\n[^1]: See [\u{645}\u{62a}\u{646}]{ur rtl}.\n\n## a\\\nb[1]{^} ***c***";
        assert_eq!(
            html(typed),
            "<ul><li><p>one</p><p>more of one</p><ul><li><p>within</p></li></ul></li><li><p>two</p></li></ul><ul><li><p>apart</p></li></ul>\
             <div class=\"note\" role=\"note\"><p class=\"note-mark\"><sup>1</sup></p><p>See <span lang=\"ur\" dir=\"rtl\">\u{645}\u{62a}\u{646}</span>.</p></div>\
             <h2>a<br>b<sup>1</sup> <strong><em>c</em></strong></h2>"
        );
    }

    proptest! {
        #[test]
        fn any_tree_can_be_typed(blocks in proptest::collection::vec(block(), 0..4)) {
            let prose = Prose::new(blocks);
            prop_assert_eq!(Prose::from_typed(&prose.to_typed()), prose.clone(), "typed as {:?}", prose.to_typed());
        }

        #[test]
        fn what_is_typed_comes_back_to_be_typed_again(typed in "([-#>*\\[\\]()\\\\ \n.1a\u{2022}]|https://a\\.b/|.){0,60}") {
            let once = Prose::from_typed(&typed);
            prop_assert_eq!(Prose::from_typed(&once.to_typed()), once.clone(), "{:?} became {:?}", typed, once.to_typed());
        }

        #[test]
        fn an_escaped_word_is_a_word(word in "\\PC{0,20}") {
            let once = Prose::from_typed(&format!("x{}x", Prose::escape_typed(&word)));
            prop_assert_eq!(once.to_plain(), Prose::from_plain(&format!("x{word}x")).to_plain());
        }
    }
}
