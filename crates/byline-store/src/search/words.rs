//! A text as search sees it: its words folded so that spellings which readers take for one are one, and the stem of each by its language.
//! It refuses to know what is searched for or kept: the same words come out of a text and of a question.

use super::light;
use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Letters of one word that are kept; a longer one is no word.
const LONGEST: usize = 64;
/// Put before a stem, so that it never passes for a word as written.
pub(super) const STEM: char = '=';

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// As written, folded.
    pub exact: String,
    /// Its stem, where that is another.
    pub stem: Option<String>,
}

/// The words of `text`, which is in the language of this primary tag.
pub(super) fn words<'a>(text: &'a str, language: &'a str) -> impl Iterator<Item = Word> + 'a {
    Cut { text, from: 0 }.filter_map(move |at| {
        let raw = without_elision(&text[at.clone()], language);
        let exact = folded(raw);
        if exact.is_empty() || exact.len() > 4 * LONGEST {
            return None;
        }
        let stem = stem(raw, &exact, language).filter(|stem| *stem != exact && !stem.is_empty());
        Some(Word { at, exact, stem })
    })
}

/// The stem of a word by the language of a primary tag; none where that knows no stems for the word's script.
pub(super) fn stem(raw: &str, exact: &str, language: &str) -> Option<String> {
    if exact.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if light::is_arabic(exact) {
        return Some(light::stem(exact, language).to_owned());
    }
    let algorithm = algorithm(exact, language)?;
    let lower = raw.to_lowercase();
    let lower = lower.trim_end_matches("'s").trim_end_matches("\u{2019}s");
    Some(folded(&Stemmer::create(algorithm).stem(lower)))
}

/// How words are shortened: by the text's language, or by the one that usually stands in that script within others' texts.
fn algorithm(word: &str, language: &str) -> Option<Algorithm> {
    let first = word.chars().next()?;
    if matches!(first, '\u{400}'..='\u{52f}') {
        return Some(Algorithm::Russian);
    }
    if matches!(first, '\u{370}'..='\u{3ff}') {
        return Some(Algorithm::Greek);
    }
    if !first.is_ascii_alphabetic() && !matches!(first, '\u{c0}'..='\u{24f}') {
        return (language == "ta").then_some(Algorithm::Tamil);
    }
    Some(match language {
        "fr" => Algorithm::French,
        "de" => Algorithm::German,
        "es" => Algorithm::Spanish,
        "it" => Algorithm::Italian,
        "pt" => Algorithm::Portuguese,
        "nl" => Algorithm::Dutch,
        "sv" => Algorithm::Swedish,
        "no" | "nb" | "nn" => Algorithm::Norwegian,
        "da" => Algorithm::Danish,
        "fi" => Algorithm::Finnish,
        "hu" => Algorithm::Hungarian,
        "ro" => Algorithm::Romanian,
        "tr" => Algorithm::Turkish,
        "en" | "ar" | "fa" | "ur" | "he" | "hi" | "ru" | "el" => Algorithm::English,
        _ => return None,
    })
}

/// "l'Europe" is Europe; "O'Neil" stays whole.
pub(super) fn without_elision<'a>(word: &'a str, language: &str) -> &'a str {
    if !matches!(language, "fr" | "it" | "ca") {
        return word;
    }
    match word.split_once(['\'', '\u{2019}']) {
        Some((article, rest))
            if article.len() <= 4 && !article.eq_ignore_ascii_case("o") && rest.len() > 1 =>
        {
            rest
        }
        _ => word,
    }
}

/// A word in the form words are compared by: lower case, without accents, points and joiners; letters of one sound in
/// Arabic, Persian and Urdu made one; digits of every script as Europe writes them.
pub(super) fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .take(LONGEST)
            .collect();
    }
    let sharp = word.contains('ß').then(|| word.replace('ß', "ss"));
    let word = sharp.as_deref().unwrap_or(word);
    let letters = word.nfkd().filter(|c| !is_point(*c)).flat_map(char::to_lowercase).filter_map(letter);
    letters.take(LONGEST).collect()
}

fn letter(c: char) -> Option<char> {
    Some(match c {
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        '\u{966}'..='\u{96f}' => digit(c, 0x966),
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}' => '\u{627}',
        '\u{64a}' | '\u{649}' | '\u{6d2}' | '\u{6d3}' | '\u{6cd}' => '\u{6cc}',
        '\u{643}' | '\u{6aa}' => '\u{6a9}',
        '\u{629}' | '\u{6c1}' | '\u{6c2}' | '\u{6c3}' | '\u{6be}' | '\u{6d5}' | '\u{6c0}' => '\u{647}',
        '\u{6ba}' => '\u{646}',
        '\u{621}' | '\u{640}' => return None,
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        c if c.is_alphanumeric() || is_sign(c) => c,
        _ => return None,
    })
}

fn digit(c: char, zero: u32) -> char {
    char::from_u32(u32::from('0') + u32::from(c) - zero).unwrap_or(c)
}

/// Points and accents that the same word is written with and without. Vowel signs of other scripts are letters.
fn is_point(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{8d3}'..='\u{8ff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Vowel signs of Indic and other scripts, which are marks and yet letters of their words.
fn is_sign(c: char) -> bool {
    !is_point(c) && unicode_normalization::char::is_combining_mark(c)
}

pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{640}' | '\u{ad}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{2bb}')
}

/// A sign that is a word by itself: Chinese and Japanese are written without spaces.
fn is_alone(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2fa1f}')
}

/// Cuts a text into the places of its words.
struct Cut<'a> {
    text: &'a str,
    from: usize,
}

impl Iterator for Cut<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let within = |c: char| c.is_alphanumeric() || is_point(c) || is_sign(c);
        let rest = &self.text[self.from..];
        let start = self.from + rest.find(char::is_alphanumeric)?;
        let mut letters = self.text[start..].char_indices().peekable();
        let (mut end, mut since_dot) = (start, 0_u32);
        while let Some((at, c)) = letters.next() {
            let after = letters.peek().map(|(_, after)| *after);
            if is_alone(c) {
                if at == 0 {
                    end = start + c.len_utf8();
                }
                break;
            }
            let joins = is_joiner(c) || is_apostrophe(c);
            // The points within U.S. are none of a sentence.
            let dotted = c == '.' && since_dot == 1;
            if within(c) {
                end = start + at + c.len_utf8();
                since_dot += 1;
            } else if (joins || dotted) && after.is_some_and(char::is_alphanumeric) {
                since_dot = if dotted { 0 } else { since_dot };
            } else {
                break;
            }
        }
        self.from = end.max(start + 1);
        while !self.text.is_char_boundary(self.from) {
            self.from += 1;
        }
        Some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str, language: &str) -> Vec<String> {
        words(text, language).map(|word| word.exact).collect()
    }

    fn stems(text: &str, language: &str) -> Vec<String> {
        words(text, language).map(|word| word.stem.unwrap_or(word.exact)).collect()
    }

    #[test]
    fn words_are_folded_in_every_script() {
        assert_eq!(
            exact("The U.S. and COVID-19: O\u{2019}Neil\u{2019}s Caf\u{e9}.", "en"),
            ["the", "us", "and", "covid", "19", "oneils", "cafe"]
        );
        assert_eq!(exact("كِتـابٌ ٢٠٢٤", "ar"), exact("کتاب 2024", "ur"));
        assert_eq!(exact("أحمد إيران آسيا", "ar"), exact("احمد ایران اسیا", "fa"));
        assert_eq!(exact("می\u{200c}شود", "fa"), ["میشود"]);
        assert_eq!(exact("l\u{2019}Europe d'\u{c9}tat", "fr"), ["europe", "etat"]);
        assert_eq!(exact("中国 pakistan", "zh"), ["中", "国", "pakistan"]);
        assert_eq!(exact("हिन्दी", "hi").len(), 1);
    }

    #[test]
    fn forms_of_a_word_share_a_stem_in_its_language() {
        for (language, a, b) in [
            ("en", "elections", "election"),
            ("en", "Pakistan\u{2019}s", "Pakistan"),
            ("fr", "sociétés", "société"),
            ("de", "Wahlen", "Wahl"),
            ("es", "elecciones", "elección"),
            ("ar", "والانتخابات", "انتخابات"),
            ("fa", "دولت\u{200c}ها", "دولت"),
            ("ur", "عورتوں", "عورت"),
        ] {
            assert_eq!(stems(a, language), stems(b, language), "{language} {a} {b}");
        }
    }

    #[test]
    fn no_text_breaks_the_cut() {
        for text in [
            "",
            " ",
            ".",
            "\u{301}",
            "\u{202e}\u{2066}",
            "a\u{200d}",
            "'",
            "x'",
            "\u{640}\u{640}",
            "🏴",
            "é.é.é.",
        ] {
            for word in words(text, "en") {
                assert!(!text[word.at].is_empty());
            }
        }
        assert_eq!(exact(&"a".repeat(100_000), "en").len(), 1);
    }
}
