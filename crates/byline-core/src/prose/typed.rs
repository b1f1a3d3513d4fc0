//! Prose as an editor types it into one field: blank lines, `## heads`, `- lists`, `> quotes`, `*emphasis*`, `[links](address)`.
//! It refuses to guess: what is not whole markup stays words, and a backslash keeps any mark a mark.

use super::{Block, Inline, Prose};

/// Quotations in quotations, so far; what is deeper stays words.
const DEEPEST_QUOTE: usize = 4;

impl Prose {
    /// What an editor typed into one field, with its few marks read; what is not whole markup stays words.
    #[must_use]
    pub fn from_typed(text: &str) -> Self {
        Self::new(read(text))
    }

    /// Words that stay words when they stand in what [`Prose::from_typed`] reads.
    #[must_use]
    pub fn escape_typed(words: &str) -> String {
        escaped(words)
    }

    /// As an editor would type it: what [`Prose::from_typed`] reads back.
    #[must_use]
    pub fn to_typed(&self) -> String {
        write(self.blocks())
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
    Quote(&'a str),
    Words(&'a str),
}

fn mark(line: &str, depth: usize) -> Mark<'_> {
    let line = line.trim();
    if line.is_empty() {
        return Mark::Blank;
    }
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    if let (1..=4, Some(words)) = (hashes, line[hashes..].strip_prefix(' ')) {
        return Mark::Heading(u8::try_from(hashes).unwrap_or(4), words);
    }
    if let Some(words) = line.strip_prefix("- ").or_else(|| line.strip_prefix("\u{2022} ")) {
        return Mark::Item(false, words);
    }
    if let Some(words) = after_number(line) {
        return Mark::Item(true, words);
    }
    match line.strip_prefix('>') {
        Some(words) if depth < DEEPEST_QUOTE => Mark::Quote(words.strip_prefix(' ').unwrap_or(words)),
        _ => Mark::Words(line),
    }
}

/// The words after `1. `, in any script's digits.
fn after_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(char::is_numeric);
    let digits = line[..line.len() - rest.len()].chars().count();
    rest.strip_prefix(". ").filter(|_| (1..=3).contains(&digits))
}

/// A block whose lines are still coming.
enum Open {
    None,
    Paragraph(String),
    List(bool, Vec<String>),
    Quote(String),
}

fn blocks(text: &str, depth: usize) -> Vec<Block> {
    let mut done = Vec::new();
    let mut open = Open::None;
    for line in text.lines() {
        open = match (mark(line, depth), open) {
            (Mark::Blank, before) => close(&mut done, before, depth),
            (Mark::Heading(level, words), before) => {
                close(&mut done, before, depth);
                done.push(Block::Heading { level, words: inlines(words) });
                Open::None
            }
            (Mark::Item(ordered, words), Open::List(kind, mut items)) if kind == ordered => {
                items.push(words.to_owned());
                Open::List(ordered, items)
            }
            (Mark::Item(ordered, words), before) => {
                close(&mut done, before, depth);
                Open::List(ordered, vec![words.to_owned()])
            }
            (Mark::Quote(words), Open::Quote(before)) => Open::Quote(format!("{before}\n{words}")),
            (Mark::Quote(words), before) => {
                close(&mut done, before, depth);
                Open::Quote(words.to_owned())
            }
            (Mark::Words(words), Open::Paragraph(before)) => Open::Paragraph(format!("{before}\n{words}")),
            (Mark::Words(words), Open::List(ordered, mut items)) => {
                if let Some(last) = items.last_mut() {
                    last.push('\n');
                    last.push_str(words);
                }
                Open::List(ordered, items)
            }
            (Mark::Words(words), before) => {
                close(&mut done, before, depth);
                Open::Paragraph(words.to_owned())
            }
        };
    }
    close(&mut done, open, depth);
    done
}

fn close(done: &mut Vec<Block>, open: Open, depth: usize) -> Open {
    match open {
        Open::None => {}
        Open::Paragraph(words) => done.push(Block::Paragraph { words: inlines(&words) }),
        Open::Quote(text) => done.push(Block::Quote { blocks: blocks(&text, depth + 1) }),
        Open::List(ordered, items) => {
            let new = items.iter().map(|item| vec![Block::Paragraph { words: inlines(item) }]);
            match done.last_mut() {
                // A blank line between two items does not end their list.
                Some(Block::List { ordered: kind, items }) if *kind == ordered => items.extend(new),
                _ => done.push(Block::List { ordered, items: new.collect() }),
            }
        }
    }
    Open::None
}

fn inlines(text: &str) -> Vec<Inline> {
    Reading { text, at: 0, words: String::new(), out: Vec::new() }.all(true)
}

/// A line being read, mark by mark.
struct Reading<'a> {
    text: &'a str,
    at: usize,
    words: String,
    out: Vec<Inline>,
}

impl<'a> Reading<'a> {
    /// Everything; emphasis only where `emphasis` says so, for it does not nest.
    fn all(mut self, emphasis: bool) -> Vec<Inline> {
        let text = self.text;
        while let Some(next) = text[self.at..].chars().next() {
            match next {
                '\\' => self.escape(),
                '*' if emphasis => self.stars(),
                '[' => self.link(),
                other => self.literal(other.len_utf8()),
            }
        }
        self.flush();
        self.out
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn literal(&mut self, length: usize) {
        let text = self.text;
        self.words.push_str(&text[self.at..self.at + length]);
        self.at += length;
    }

    fn flush(&mut self) {
        if !self.words.is_empty() {
            self.out.push(Inline::Text { words: std::mem::take(&mut self.words) });
        }
    }

    fn escape(&mut self) {
        self.at += 1;
        match self.rest().chars().next() {
            Some('\n') => {
                self.flush();
                self.out.push(Inline::Break);
                self.at += 1;
            }
            Some(mark) if is_escapable(mark) => self.literal(mark.len_utf8()),
            _ => self.words.push('\\'),
        }
    }

    /// `*emphasis*` or `**strong**`; a run of stars that opens nothing whole is words.
    fn stars(&mut self) {
        let run = run_of_stars(self.rest());
        let inner = &self.rest()[run..];
        let opens = run <= 2 && inner.chars().next().is_some_and(|c| !c.is_whitespace());
        match opens.then(|| closing(inner, run)).flatten() {
            Some(length) => {
                self.flush();
                let held = Reading { text: &inner[..length], at: 0, words: String::new(), out: Vec::new() };
                let inner = held.all(false);
                self.out.push(if run == 1 { Inline::Em { inner } } else { Inline::Strong { inner } });
                self.at += run + length + run;
            }
            None => self.literal(run),
        }
    }

    /// `[words](https://address)`; where the address is none, all of it is words.
    fn link(&mut self) {
        match whole_link(self.rest()) {
            Some((words, href, length)) => {
                self.flush();
                self.out.push(Inline::Link { href, inner: vec![Inline::Text { words }] });
                self.at += length;
            }
            None => self.literal(1),
        }
    }
}

fn run_of_stars(text: &str) -> usize {
    text.bytes().take_while(|b| *b == b'*').count()
}

/// Where a run of exactly `run` stars follows a word.
fn closing(text: &str, run: usize) -> Option<usize> {
    let mut at = 0;
    let mut after_word = false;
    while let Some(next) = text[at..].chars().next() {
        match next {
            '\\' => {
                let escaped = text[at + 1..].chars().next().filter(|c| is_escapable(*c));
                at += 1 + escaped.map_or(0, char::len_utf8);
                after_word = true;
                continue;
            }
            '*' => {
                let here = run_of_stars(&text[at..]);
                if here == run && after_word {
                    return Some(at);
                }
                at += here;
                after_word = true;
                continue;
            }
            _ => {}
        }
        after_word = !next.is_whitespace();
        at += next.len_utf8();
    }
    None
}

fn whole_link(text: &str) -> Option<(String, crate::address::WebAddress, usize)> {
    let mut words = String::new();
    let mut chars = text.char_indices().skip(1);
    let end = loop {
        match chars.next()? {
            (_, '[' | '\n') => return None,
            (at, ']') => break at,
            (_, '\\') => words.push(chars.next()?.1),
            (_, other) => words.push(other),
        }
    };
    let address = text[end + 1..].strip_prefix('(')?;
    let mut open = 1;
    let length = address.char_indices().find_map(|(at, c)| {
        open += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        (open == 0 || c.is_whitespace()).then_some(at)
    })?;
    if open > 0 || words.trim().is_empty() {
        return None;
    }
    Some((words, address[..length].parse().ok()?, end + 2 + length + 1))
}

/// Writes prose so that [`read`] gives it back; what cannot be typed is written as its words.
fn write(blocks: &[Block]) -> String {
    blocks.iter().map(block).filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { words } => line_starts_kept(&typed(words)),
        Block::Heading { level, words } => {
            format!("{} {}", "#".repeat(usize::from(*level)), typed(words).replace("\\\n", " "))
        }
        Block::Quote { blocks } => {
            write(blocks).lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
        }
        Block::List { ordered, items } => {
            let item = |(n, blocks): (usize, &Vec<Block>)| {
                let mark = if *ordered { format!("{}. ", n % 999 + 1) } else { "- ".to_owned() };
                let words: Vec<String> = blocks.iter().map(self::block).collect();
                format!("{mark}{}", words.join("\\\n").replace("\n\n", "\\\n"))
            };
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Note { blocks, .. } => write(blocks),
    }
}

fn typed(words: &[Inline]) -> String {
    words
        .iter()
        .map(|inline| match inline {
            Inline::Text { words } => escaped(words),
            Inline::Em { inner } => format!("*{}*", typed(inner)),
            Inline::Strong { inner } => format!("**{}**", typed(inner)),
            Inline::Link { href, inner } => format!("[{}]({})", typed(inner), href.as_str()),
            Inline::Sup { inner } | Inline::Span { inner, .. } => typed(inner),
            Inline::Break => "\\\n".to_owned(),
        })
        .collect()
}

/// Words that no mark in them can become markup of.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '*' | '[' | ']') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// What a backslash before it makes a word; before anything else the backslash is one itself.
fn is_escapable(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

/// The same lines, none of which begins a heading, list or quotation.
fn line_starts_kept(text: &str) -> String {
    let kept = |line: &str| match line.chars().next() {
        Some('#' | '-' | '>' | '\u{2022}') => format!("\\{line}"),
        Some(c) if c.is_numeric() => {
            let rest = line.trim_start_matches(char::is_numeric);
            let number = &line[..line.len() - rest.len()];
            if rest.starts_with('.') { format!("{number}\\{rest}") } else { line.to_owned() }
        }
        _ => line.to_owned(),
    };
    text.split('\n').map(kept).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::Prose;
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
        for mark in ["*a ", "[", "[x](", "\\", "> ", "*", "**a "] {
            assert!(!Prose::from_typed(&format!("x {}", mark.repeat(20_000 / mark.len()))).is_empty());
        }
    }

    #[test]
    fn a_mark_leans_on_no_control_character_and_no_blank() {
        assert_eq!(Prose::from_typed("-*\u{7f} a*").to_plain(), "-* a*");
        assert_eq!(Prose::from_typed("*\\ *[").to_plain(), "*\\ *[");
    }

    proptest! {
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
