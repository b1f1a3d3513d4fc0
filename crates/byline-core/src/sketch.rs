//! A sketch of a text: some of its runs of words as numbers, by which the same text is found again under another title, cut or edited.
//! It refuses to say that two texts are one: it finds candidates without reading their texts, and their runs are compared then.

use crate::prose::Prose;
use std::collections::{BTreeSet, HashSet, VecDeque};
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Words in a run.
const RUN: usize = 4;

/// Of every so many runs beside each other, a text that is asked about names one.
const ASKED: usize = 24;

/// Of every so many runs at the beginning, a kept text names one: what another site shows of a text is mostly its beginning.
const BEGINNING: usize = 48;
/// Runs of the beginning.
const BEGINS: usize = 144;

/// Marks of the whole, at most about so many; those of the beginning come on top.
const MARKS: usize = 12;

/// Runs of words of one text as numbers, in its order.
///
/// Numbers are kept: how words are folded and numbered must never change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    runs: Vec<u64>,
}

impl Sketch {
    /// The sketch of a text.
    #[must_use]
    pub fn of(text: &Prose) -> Self {
        Self::of_words(&text.to_plain())
    }

    /// The sketch of plain words.
    #[must_use]
    pub fn of_words(text: &str) -> Self {
        let words = numbered_words(text);
        Self {
            runs: words
                .windows(RUN)
                .map(|run| run.iter().fold(SEED, |sum, word| mixed(sum ^ word)))
                .collect(),
        }
    }

    /// How many runs the text has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.runs.len()
    }

    /// Whether the text is too short for a run.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The marks to keep of the text, a dozen or two however long it is; the text is found by any of them.
    #[must_use]
    pub fn kept(&self) -> Vec<i64> {
        let mut apart = BEGINNING;
        while 2 * self.runs.len() / (apart + 1) > MARKS {
            apart *= 2;
        }
        let mut marks = BTreeSet::new();
        lowest(&self.runs, apart, &mut marks);
        lowest(&self.runs[..self.runs.len().min(BEGINS)], BEGINNING, &mut marks);
        marks.into_iter().collect()
    }

    /// The marks to ask with: those that any text which shares a longer passage may have kept are among them, since the lowest of
    /// many runs is the lowest of the few around it too.
    #[must_use]
    pub fn asked(&self) -> Vec<i64> {
        let mut marks = BTreeSet::new();
        lowest(&self.runs, ASKED, &mut marks);
        marks.into_iter().collect()
    }

    /// How much two texts share.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> Overlap {
        let (own, theirs) = (self.distinct(), other.distinct());
        let (shorter, longer) = if own.len() <= theirs.len() { (&own, &theirs) } else { (&theirs, &own) };
        let shared = shorter.iter().filter(|run| longer.contains(*run)).count();
        Overlap { shared, shorter: shorter.len(), longer: longer.len() }
    }

    fn distinct(&self) -> HashSet<u64> {
        self.runs.iter().copied().collect()
    }
}

/// The lowest number of every `apart` runs beside each other; of all where they are fewer.
fn lowest(runs: &[u64], apart: usize, marks: &mut BTreeSet<i64>) {
    let mut waiting: VecDeque<usize> = VecDeque::new();
    for at in 0..runs.len() {
        while waiting.back().is_some_and(|last| runs[*last] >= runs[at]) {
            waiting.pop_back();
        }
        waiting.push_back(at);
        while waiting.front().is_some_and(|first| first + apart <= at) {
            waiting.pop_front();
        }
        if at + 1 >= apart.min(runs.len()) {
            marks.extend(waiting.front().map(|first| runs[*first].cast_signed()));
        }
    }
}

/// The words of a text as numbers: case, accents, points and the variant letters of Arabic and Urdu are one, and a letter of a
/// script that writes no blanks is a word.
pub(crate) fn numbered_words(text: &str) -> Vec<u64> {
    let mut words = Words { numbers: Vec::with_capacity(text.len() / 6), word: None };
    for c in text.chars() {
        match c {
            _ if c.is_ascii() => words.letter(c.to_ascii_lowercase()),
            // Letters of Arabic and Urdu that are made of no others and have no case.
            '\u{621}'
            | '\u{627}'..='\u{63f}'
            | '\u{641}'..='\u{64a}'
            | '\u{679}'..='\u{6bf}'
            | '\u{6c1}'
            | '\u{6cc}'
            | '\u{6d2}' => {
                words.of_a_word(folded(c));
            }
            // What is made of several is parted one by one: in what order its signs stand says nothing where they are left out.
            _ => decompose_compatible(c, |part| {
                if !is_combining_mark(part) && part != '\u{640}' {
                    folded(part).to_lowercase().for_each(|letter| words.letter(letter));
                }
            }),
        }
    }
    words.end();
    words.numbers
}

struct Words {
    numbers: Vec<u64>,
    word: Option<u64>,
}

impl Words {
    fn letter(&mut self, letter: char) {
        if !letter.is_alphanumeric() {
            return self.end();
        }
        if writes_no_blanks(letter) {
            self.end();
        }
        self.of_a_word(letter);
        if writes_no_blanks(letter) {
            self.end();
        }
    }

    fn of_a_word(&mut self, letter: char) {
        let sum = self.word.unwrap_or(SEED);
        self.word = Some((sum ^ u64::from(letter)).wrapping_mul(PRIME));
    }

    fn end(&mut self) {
        self.numbers.extend(self.word.take());
    }
}

fn folded(letter: char) -> char {
    match letter {
        '\u{64A}' | '\u{649}' => '\u{6CC}',
        '\u{643}' => '\u{6A9}',
        '\u{629}' | '\u{6C1}' | '\u{6D5}' | '\u{6BE}' => '\u{647}',
        '\u{660}'..='\u{669}' => char::from(b'0' + (u32::from(letter) - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (u32::from(letter) - 0x6F0) as u8),
        other => other,
    }
}

fn writes_no_blanks(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{E7F}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}')
}

/// The numbers of FNV-1a (64 bits).
pub(crate) const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The finisher of SplitMix64: neighbours end far apart, so that the lowest is anyone.
pub(crate) fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// How much two texts share, in distinct runs of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// In both.
    pub shared: usize,
    /// Of the shorter text.
    pub shorter: usize,
    /// Of the longer text.
    pub longer: usize,
}

/// What speaks beside the texts for two pages being one op-ed; none where one of them does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The titles are equal.
    pub title: bool,
    /// They share an author.
    pub author: Option<bool>,
    /// The days on which they ran are a month apart at most.
    pub close: Option<bool>,
}

/// Whether two texts are one op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sameness {
    /// They are two.
    Other,
    /// They may be one; an editor looks.
    Likely,
    /// They are one: whole, cut short or lightly edited.
    Sure,
}

/// Runs that a text must have for its words alone to settle anything.
const ENOUGH: usize = 40;

impl Overlap {
    /// The share of the shorter text that stands in the longer.
    #[must_use]
    pub fn contained(&self) -> f64 {
        if self.shorter == 0 { 0.0 } else { self.shared as f64 / self.shorter as f64 }
    }

    /// Whether these are one op-ed. Where the author is another, words alone make it likely at most: somebody quotes at length.
    #[must_use]
    pub fn tells(&self, beside: Beside) -> Sameness {
        let (contained, agrees) = (self.contained(), beside.title && beside.author == Some(true));
        if self.shorter < ENOUGH {
            let alike = self.shorter == 0 || contained >= 0.5;
            let named = agrees && beside.close != Some(false) && alike;
            return if named { Sameness::Likely } else { Sameness::Other };
        }
        let whole = contained >= 0.65 && beside.author != Some(false);
        let known = contained >= 0.4 && agrees && beside.close != Some(false);
        let quoted = contained >= 0.3 || (contained >= 0.15 && beside.title);
        match (whole || known, quoted) {
            (true, _) => Sameness::Sure,
            (false, true) => Sameness::Likely,
            (false, false) => Sameness::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn long(from: usize, to: usize) -> String {
        (from..to).map(|n| format!("word{n} ")).collect()
    }

    fn shares_a_mark(kept: &str, asked: &str) -> bool {
        let kept = Sketch::of_words(kept).kept();
        Sketch::of_words(asked).asked().iter().any(|mark| kept.contains(mark))
    }

    #[test]
    fn a_text_is_found_by_its_beginning_its_whole_and_an_edit() {
        let whole = long(0, 900);
        assert!(shares_a_mark(&whole, &whole));
        for words in [60, 90, 150, 300] {
            assert!(shares_a_mark(&whole, &long(0, words)), "the whole is kept, {words} words come");
            assert!(shares_a_mark(&long(0, words), &whole), "{words} words are kept, the whole comes");
        }
        let edited =
            whole.replace("word7 ", "seven ").replace("word40 ", "").replace("word500 ", "added words ");
        assert!(shares_a_mark(&whole, &edited) && shares_a_mark(&edited, &whole));
        assert!(!shares_a_mark(&whole, &long(5_000, 6_000)));
    }

    #[test]
    fn what_is_kept_stays_short_and_is_asked_for_too() {
        for words in [3, 4, 30, 120, 800, 3_000, 40_000] {
            let sketch = Sketch::of_words(&long(0, words));
            let (kept, asked) = (sketch.kept(), sketch.asked());
            assert!(kept.len() <= 28, "{words}: {}", kept.len());
            assert!(kept.iter().all(|mark| asked.contains(mark)), "{words}");
            assert_eq!(kept.is_empty(), words < RUN, "{words}");
        }
    }

    #[test]
    fn letters_that_only_look_different_are_one() {
        let (arabic, urdu) = ("كتاب علي في المدينة الكبيرة", "کتاب علی فی المدینه الکبیره");
        assert_eq!(Sketch::of_words(arabic), Sketch::of_words(urdu));
        assert_eq!(Sketch::of_words("نُشِرَ هذا المقالُ أوّلَ مرّةٍ"), Sketch::of_words("نشر هذا المقال أول مرة"));
        assert_eq!(Sketch::of_words("The Café, at 5!"), Sketch::of_words("the cafe — at 5"));
        assert_eq!(Sketch::of_words("水を数えること").len(), 4);
        assert_eq!(Sketch::of_words("سال ٢٠٢٤ کا حساب"), Sketch::of_words("سال 2024 کا حساب"));
    }

    /// As the standard (UAX #15) takes a whole text apart.
    fn as_a_whole(text: &str) -> Vec<u64> {
        let mut words = Words { numbers: Vec::new(), word: None };
        let letters = text.nfkd().filter(|c| !is_combining_mark(*c) && *c != '\u{640}').map(folded);
        letters.flat_map(char::to_lowercase).for_each(|letter| words.letter(letter));
        words.end();
        words.numbers
    }

    proptest! {
        #[test]
        fn letters_taken_apart_one_by_one_are_those_of_the_whole(text in "\\PC{0,40}") {
            prop_assert_eq!(numbered_words(&text), as_a_whole(&text));
        }

        #[test]
        fn so_are_those_of_arabic_and_of_letters_with_signs(text in "[ a-zÀ-ÿ\u{300}-\u{320}\u{600}-\u{6ff}\u{fb50}-\u{fdff}]{0,40}") {
            prop_assert_eq!(numbered_words(&text), as_a_whole(&text));
        }
    }

    #[test]
    fn numbers_never_change() {
        assert_eq!(Sketch::of_words("Count the water before it is spent").kept(), KEPT);
    }
    const KEPT: [i64; 1] = [1_204_688_980_206_509_174];

    #[test]
    fn the_same_text_is_sure_a_long_quotation_likely_and_a_column_two() {
        let tells =
            |a: &str, b: &str, beside| Sketch::of_words(a).overlap(&Sketch::of_words(b)).tells(beside);
        let nothing = Beside::default();
        assert_eq!(tells(&long(0, 800), &long(0, 120), nothing), Sameness::Sure);
        assert_eq!(
            tells(&long(0, 800), &long(0, 800), Beside { author: Some(false), ..nothing }),
            Sameness::Likely
        );
        assert_eq!(tells(&long(0, 300), &long(180, 900), nothing), Sameness::Likely);
        assert_eq!(
            tells(&long(0, 800), &long(760, 1_600), Beside { author: Some(true), ..nothing }),
            Sameness::Other
        );
        let agrees = Beside { title: true, author: Some(true), close: Some(true) };
        assert_eq!(tells("", "", agrees), Sameness::Likely);
        assert_eq!(tells(&long(0, 100), &long(50, 160), agrees), Sameness::Sure);
        assert_eq!(
            tells(&long(0, 100), &long(50, 160), Beside { close: Some(false), ..agrees }),
            Sameness::Likely
        );
        assert_eq!(tells("only a few words here", "only a few words here", nothing), Sameness::Other);
    }
}
