//! The form of a run of words: how long it is, which letters and marks it has, what of it is linked.
//! It refuses to look at anything beside the run, and to look at its letters twice.

use super::Run;
use crate::body::furniture;

/// What was counted of one run.
pub struct Form {
    pub words: f32,
    /// Letters and marks, at least one.
    letters: f32,
    /// The share of the letters that are linked.
    pub share: f32,
    /// Whether it may be a paragraph of a text.
    pub prose: bool,
    pub ends_sentence: bool,
    /// The labels of furniture it bears.
    pub labels: [bool; 5],
    capitals: f32,
    digits: f32,
    commas: f32,
    stops: f32,
    bars: f32,
}

impl Form {
    pub fn of(run: &Run) -> Self {
        let counted = Counted::of(&run.text);
        let letters = counted.letters.max(1) as f32;
        let share = (run.linked as f32 / letters).min(1.0);
        let words = counted.words as f32;
        let of = |count: usize| count as f32 / letters;
        Self {
            words,
            letters,
            share,
            prose: words >= 12.0 && share < 0.4,
            ends_sentence: ends_sentence(&run.text),
            labels: furniture::labels(&run.text, counted.words, share),
            capitals: of(counted.capitals),
            digits: of(counted.digits),
            commas: of(counted.commas),
            stops: of(counted.stops),
            bars: of(counted.bars),
        }
    }

    pub fn letters(&self) -> f32 {
        self.letters
    }

    /// Adds the signs of the run's form, but for those that ask what else is on the page.
    pub fn push(&self, run: &Run, signs: &mut Vec<f32>) {
        let (words, letters, text) = (self.words, self.letters, run.text.as_str());
        signs.push((1.0 + words).ln());
        for least in [3.0, 6.0, 10.0, 15.0, 25.0, 40.0, 70.0] {
            signs.push(flag(words >= least));
        }
        signs.push(self.share);
        signs.push(flag(self.share > 0.9));
        signs.push(flag(run.links > 0));
        signs.push((run.links as f32 / words.max(1.0)).min(1.0));
        signs.push(run.strong as f32 / letters);
        signs.push(flag(run.strong as f32 / letters > 0.95));
        signs.push(flag(self.ends_sentence));
        signs.push(flag(text.ends_with(':')));
        signs.push(flag(text.ends_with('\u{2026}') || text.ends_with("...")));
        signs.push(flag(text.starts_with(char::is_lowercase)));
        signs.push(flag(text.starts_with(['"', '\u{201c}', '\u{ab}', '\u{201e}', '\u{2018}'])));
        signs.push(flag(
            text.starts_with(['-', '\u{2022}', '*', '|', '\u{bb}', '\u{203a}', '>', '+', '#', '@']),
        ));
        signs.extend([self.capitals, self.digits, self.commas, self.stops, self.bars]);
        signs.push(letters / words.max(1.0) / 10.0);
        signs.push(flag(text.contains('\u{a9}')));
        signs.push(flag(text.contains('@')));
    }
}

pub fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

/// What is counted of a text in one walk over its letters.
#[derive(Default)]
struct Counted {
    /// Parts between spaces with a letter or a digit.
    words: usize,
    letters: usize,
    capitals: usize,
    digits: usize,
    commas: usize,
    stops: usize,
    bars: usize,
}

impl Counted {
    fn of(text: &str) -> Self {
        let mut counted = Self::default();
        let mut in_word = false;
        for c in text.chars() {
            if c == ' ' {
                in_word = false;
                continue;
            }
            counted.letters += usize::from(!c.is_whitespace());
            if c.is_alphanumeric() {
                counted.words += usize::from(!in_word);
                in_word = true;
                counted.capitals += usize::from(c.is_uppercase());
                counted.digits += usize::from(c.is_numeric());
                continue;
            }
            // Circled capitals are no letters, and capitals all the same.
            counted.capitals += usize::from(c.is_uppercase());
            match c {
                ',' | '\u{60c}' | ';' => counted.commas += 1,
                '.' | '!' | '?' | '\u{6d4}' | '\u{61f}' => counted.stops += 1,
                '|' | '/' | '\u{b7}' | '\u{2022}' | '\u{bb}' | '>' | '@' | '#' => counted.bars += 1,
                _ => {}
            }
        }
        counted
    }
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\u{201d}', '\u{2019}', ')', ' ', '\u{bb}', '\u{201c}', ']'])
        .ends_with(['.', '!', '?', '\u{2026}', '\u{6d4}', '\u{61f}', '\u{3002}'])
}
