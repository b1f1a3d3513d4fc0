//! What is wrong with a form, or why something is refused, in the language of whoever reads it.
//! It refuses to lose a sentence: one that no locale file knows is said as it came, marked as the English it is.

use super::{Words, voice::Tongue};
use byline_core::{language::Direction, prose};
use fluent_bundle::FluentArgs;
use minijinja::Value;
use std::sync::LazyLock;

/// The English sentences with their keys: what the code says, and by what it is found in other languages.
const ENGLISH: &str = include_str!("../../locales/en/mend.ftl");

static SENTENCES: LazyLock<Vec<Sentence>> =
    LazyLock::new(|| ENGLISH.lines().filter_map(Sentence::read).collect());

/// A sentence as words and gaps: `“{ $typed }” is not a date`.
struct Sentence {
    key: &'static str,
    first: &'static str,
    /// Each gap's name with the words after it.
    rest: Vec<(&'static str, &'static str)>,
}

impl Sentence {
    fn read(line: &'static str) -> Option<Self> {
        let (key, text) = line.split_once(" = ")?;
        let mut pieces = text.split("{ $");
        let first = pieces.next()?;
        let rest = pieces.map(|piece| piece.split_once(" }")).collect::<Option<_>>()?;
        Some(Self { key, first, rest })
    }

    /// What stands in the gaps, when `said` is this sentence.
    fn gaps<'a>(&self, said: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
        let mut left = said.strip_prefix(self.first)?;
        let mut gaps = Vec::with_capacity(self.rest.len());
        for (n, (name, after)) in self.rest.iter().enumerate() {
            let end = match n + 1 == self.rest.len() {
                true => left.strip_suffix(after)?.len(),
                false => left.find(after)?,
            };
            gaps.push((*name, &left[..end]));
            left = &left[end + after.len()..];
        }
        left.is_empty().then_some(gaps)
    }
}

impl Words {
    /// A sentence of the code, said in this voice; the words of somebody within it stand apart in their own direction.
    pub(super) fn mended(&self, said: &str) -> Value {
        if self.voice().tongue() == Tongue::English {
            return Value::from(said);
        }
        let found = SENTENCES.iter().find_map(|sentence| Some((sentence.key, sentence.gaps(said)?)));
        let told = found.and_then(|(key, gaps)| {
            let mut args = FluentArgs::new();
            for (name, words) in gaps {
                args.set(name, format!("\u{2068}{words}\u{2069}"));
            }
            self.say(key, &args).ok()
        });
        told.map_or_else(|| in_english(said), Value::from)
    }
}

/// A sentence nobody has put into this language; where its letters run from right to left it is not our English.
fn in_english(said: &str) -> Value {
    if Direction::of(said) == Some(Direction::Rtl) {
        return Value::from(said);
    }
    let mut span = "<span lang=\"en\" dir=\"ltr\">".to_owned();
    prose::escape(&mut span, said);
    Value::from_safe_string(span + "</span>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::Pages;
    use byline_core::site::{DateStyle, Digits};

    fn in_arabic(said: &str) -> String {
        let pages = Pages::new().unwrap();
        let voice = super::super::Voice::at_desk(&"ar".parse().unwrap(), Digits::Latin, DateStyle::DayFirst);
        pages.words(&voice).mended(said).to_string()
    }

    #[test]
    fn a_mistake_is_told_in_the_desks_language_with_what_was_typed_apart() {
        let day = "so <b>on".parse::<byline_core::day::Day>().unwrap_err().to_string();
        let told = in_arabic(&day);
        assert!(told.contains("\u{2068}so <b>on\u{2069}") && told.contains("ليس تاريخًا"), "{told}");
        assert_eq!(
            in_arabic("a <sentence> of nobody"),
            "<span lang=\"en\" dir=\"ltr\">a &lt;sentence&gt; of nobody</span>"
        );
    }

    #[test]
    fn every_sentence_is_found_again_and_none_is_taken_for_another() {
        assert!(SENTENCES.len() > 60, "{}", SENTENCES.len());
        for sentence in SENTENCES.iter() {
            let mut said = sentence.first.to_owned();
            for (n, (_, after)) in sentence.rest.iter().enumerate() {
                said.push_str(&format!("x{n}{after}"));
            }
            let found: Vec<&str> =
                SENTENCES.iter().filter(|other| other.gaps(&said).is_some()).map(|other| other.key).collect();
            assert_eq!(found, [sentence.key], "{said}");
        }
        let hostile = "\u{201c}".repeat(100_000);
        assert!(in_arabic(&hostile).contains("<span"));
    }
}
