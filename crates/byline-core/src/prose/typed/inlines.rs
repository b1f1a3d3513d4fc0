//! The marks within a line: `*emphasis*`, `[links](address)`, `[words of another language]{ur}`, `[raised]{^}`.
//! It refuses half of a mark, and to look further than a mark can reach: a long row of openings costs no more than its length.

use super::is_escapable;
use crate::{
    address::WebAddress,
    language::{Direction, Language},
    prose::{DEEPEST, Inline},
};

/// The longest address that is looked for behind words in brackets.
const LONGEST_ADDRESS: usize = 4_000;
/// The longest word in braces: a language and a direction.
const LONGEST_BRACES: usize = 48;

/// The words of a line, or of several that belong together.
pub(super) fn read(text: &str) -> Vec<Inline> {
    Reading::of(text, 0).all([true; 4])
}

/// A line being read, mark by mark.
struct Reading<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Where each bracket that opens is closed, in the order in which they open.
    pairs: Vec<(usize, usize)>,
    /// Runs of stars of which no further one closes.
    unclosed: [bool; 4],
    words: String,
    out: Vec<Inline>,
}

impl<'a> Reading<'a> {
    fn of(text: &'a str, depth: usize) -> Self {
        Self {
            text,
            at: 0,
            depth,
            pairs: pairs(text),
            unclosed: [false; 4],
            words: String::new(),
            out: Vec::new(),
        }
    }

    /// Everything; runs of stars only of the lengths that `stars` allows.
    fn all(mut self, stars: [bool; 4]) -> Vec<Inline> {
        while let Some(next) = self.rest().chars().next() {
            match next {
                '\\' => self.escape(),
                '*' => self.stars(stars),
                '[' => self.brackets(),
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

    fn put(&mut self, inline: Inline, length: usize) {
        self.flush();
        self.out.push(inline);
        self.at += length;
    }

    fn escape(&mut self) {
        match self.rest().chars().nth(1) {
            Some('\n') => self.put(Inline::Break, 2),
            Some(mark) if is_escapable(mark) => {
                self.at += 1;
                self.literal(mark.len_utf8());
            }
            _ => self.literal(1),
        }
    }

    /// `*emphasis*`, `**strong**` or `***both***`; a run of stars that opens nothing whole is words.
    fn stars(&mut self, allowed: [bool; 4]) {
        let run = run_of_stars(self.rest());
        let inner = &self.rest()[run..];
        let may = allowed.get(run).is_some_and(|may| *may) && !self.unclosed[run];
        let opens =
            may && self.depth + 1 < DEEPEST && inner.chars().next().is_some_and(|c| !c.is_whitespace());
        if !opens {
            return self.literal(run);
        }
        let Some(length) = closing(inner, run) else {
            self.unclosed[run] = true;
            return self.literal(run);
        };
        // Stars do not stand in stars of their own length, nor a pair of both kinds in either.
        let within = [false, run == 2, run == 1, false];
        let held = Reading::of(&inner[..length], self.depth + 1).all(within);
        self.put(starred(run, held), run + length + run);
    }

    /// Words in brackets with what they are behind them; where that is nothing whole, all of it is words.
    fn brackets(&mut self) {
        let found = self.pairs.binary_search_by_key(&self.at, |(open, _)| *open).ok();
        let whole = found.filter(|_| self.depth + 1 < DEEPEST).and_then(|n| {
            let close = self.pairs[n].1;
            let (is, length) = Held::read(&self.text[close + 1..])?;
            Some((&self.text[self.at + 1..close], is, close + 1 + length - self.at))
        });
        match whole {
            Some((words, is, length)) if !words.is_empty() => {
                let inner = Reading::of(words, self.depth + 1).all([true; 4]);
                self.put(is.of(inner), length);
            }
            _ => self.literal(1),
        }
    }
}

fn starred(run: usize, inner: Vec<Inline>) -> Inline {
    match run {
        1 => Inline::Em { inner },
        2 => Inline::Strong { inner },
        _ => Inline::Strong { inner: vec![Inline::Em { inner }] },
    }
}

/// Each bracket that is closed, found in one walk.
fn pairs(text: &str) -> Vec<(usize, usize)> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'[' => open.push(at),
            b']' => found.extend(open.pop().map(|from| (from, at))),
            _ => {}
        }
    }
    found.sort_unstable();
    found
}

/// What words in brackets are.
enum Held {
    Link(WebAddress),
    Raised,
    Starred(usize),
    Span(Option<Language>, Option<Direction>),
}

impl Held {
    /// What stands behind the bracket that closes, and how long that is.
    fn read(behind: &str) -> Option<(Self, usize)> {
        match behind.chars().next()? {
            '(' => {
                let (address, length) = in_parentheses(&behind[1..])?;
                Some((Self::Link(address.parse().ok()?), length + 2))
            }
            '{' => {
                let length = behind[1..].char_indices().take(LONGEST_BRACES).find(|(_, c)| *c == '}')?.0;
                Some((Self::in_braces(&behind[1..=length])?, length + 2))
            }
            _ => None,
        }
    }

    fn in_braces(words: &str) -> Option<Self> {
        match words {
            "^" => return Some(Self::Raised),
            "*" | "**" | "***" => return Some(Self::Starred(words.len())),
            _ => {}
        }
        let (mut lang, mut dir) = (None, None);
        for word in words.split_whitespace() {
            match word {
                "ltr" if dir.is_none() => dir = Some(Direction::Ltr),
                "rtl" if dir.is_none() => dir = Some(Direction::Rtl),
                tag if lang.is_none() => lang = Some(tag.parse().ok()?),
                _ => return None,
            }
        }
        Some(Self::Span(lang, dir))
    }

    fn of(self, inner: Vec<Inline>) -> Inline {
        match self {
            Self::Link(href) => Inline::Link { href, inner },
            Self::Raised => Inline::Sup { inner },
            Self::Starred(run) => starred(run, inner),
            Self::Span(lang, dir) => Inline::Span { lang, dir, inner },
        }
    }
}

/// The address before the parenthesis that closes, and how long it stands there; parentheses in it are paired or escaped.
fn in_parentheses(text: &str) -> Option<(String, usize)> {
    let mut address = String::new();
    let mut open = 1;
    let mut letters = text.char_indices().take(LONGEST_ADDRESS);
    loop {
        let (at, c) = letters.next()?;
        match c {
            '\\' => {
                let next = letters.next()?.1;
                if !is_escapable(next) {
                    address.push('\\');
                }
                address.push(next);
                continue;
            }
            c if c.is_whitespace() => return None,
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some((address, at));
        }
        address.push(c);
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
            }
            '*' => {
                let here = run_of_stars(&text[at..]);
                if here == run && after_word {
                    return Some(at);
                }
                at += here;
                after_word = true;
            }
            other => {
                at += other.len_utf8();
                after_word = !other.is_whitespace();
            }
        }
    }
    None
}
