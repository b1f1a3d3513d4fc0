//! What a reader typed, taken apart: words, phrases within quotation marks, and whether the last word may be a beginning.
//! It refuses to take more than a reader types: a question of ten thousand characters is its first words.

use super::{
    light,
    stop::is_stop,
    words::{STEM, folded, is_joiner, stem, without_elision, words},
};

/// Characters that are read.
const MOST_TYPED: usize = 400;
/// Words, those in phrases included.
const MOST_WORDS: usize = 12;
/// Phrases.
const MOST_PHRASES: usize = 4;

/// A question taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Question {
    /// Words that stand alone.
    pub words: Vec<Asked>,
    /// Phrases, each as typed and by its words.
    pub phrases: Vec<(String, Vec<Asked>)>,
}

/// One word asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// As typed.
    pub raw: String,
    /// The word, folded, then without its elision and its stems, by the languages of the site.
    pub forms: Vec<String>,
    /// The word without its elision, where a language of the site has any: of l'eau, eau.
    pub bare: Option<String>,
    /// It may be the beginning of a word.
    pub open: bool,
    /// What texts may have that write it as one with the word before or after it: that word as indexes have it, and its stems.
    pub joined: Vec<String>,
    /// Its parts, folded, where a joiner stands between them: texts may write them apart.
    pub parts: Vec<String>,
}

impl Question {
    /// What was typed, for a site with texts in these languages.
    pub(super) fn of(typed: &str, languages: &[String]) -> Self {
        let typed: String = typed.chars().take(MOST_TYPED).filter(|c| !is_control(*c)).collect();
        let mut question = Self::default();
        let mut room = MOST_WORDS;
        let parts: Vec<&str> = typed.split(is_quote).collect();
        let last = parts.len() - 1;
        for (n, part) in parts.iter().enumerate() {
            // What is within a pair of marks is a phrase; the mark that never closes is none.
            let is_phrase = n % 2 == 1 && n < last;
            let mut found: Vec<Asked> =
                words(part, "").take(room).map(|w| Asked::of(&part[w.at], languages)).collect();
            room -= found.len();
            join(&mut found, languages);
            if is_phrase && found.len() > 1 && question.phrases.len() < MOST_PHRASES {
                question.phrases.push(((*part).to_owned(), found));
            } else {
                question.words.extend(found);
            }
        }
        let ends_within_word = typed.chars().next_back().is_some_and(char::is_alphanumeric);
        if let Some(word) = question.words.last_mut().filter(|_| ends_within_word) {
            word.open = true;
        }
        question.without_small_words()
    }

    /// Words that mean nothing are left out, unless there are no others.
    fn without_small_words(mut self) -> Self {
        let small = |word: &Asked| is_stop(&word.forms[0]);
        if !self.phrases.is_empty() || !self.words.iter().all(small) {
            self.words.retain(|word| !small(word));
        }
        let mut seen = Vec::new();
        self.words.retain(|word| {
            let new = !seen.contains(&word.forms[0]);
            seen.push(word.forms[0].clone());
            new
        });
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty()
    }
}

/// Readers write apart what texts write as one, most of all in Persian and Urdu, whose joiner no keyboard has at hand.
fn join(words: &mut [Asked], languages: &[String]) {
    for n in 1..words.len() {
        let [before, after] = &mut words[n - 1..=n] else { continue };
        // "Women in security" is not about insecurity; small words of Persian and Urdu are written to their neighbours.
        let small = |word: &Asked| is_stop(&word.forms[0]) && !light::is_arabic(&word.forms[0]);
        if small(before) || small(after) {
            continue;
        }
        let forms = Asked::of(&format!("{}{}", before.raw, after.raw), languages).forms;
        let stems = forms.iter().map(|form| format!("{STEM}{form}"));
        let joined: Vec<String> = forms.first().cloned().into_iter().chain(stems).collect();
        before.joined.extend(joined.iter().cloned());
        after.joined.extend(joined);
    }
}

impl Asked {
    fn of(raw: &str, languages: &[String]) -> Self {
        let mut forms = vec![folded(raw)];
        let mut bare = None;
        for language in languages {
            // As a text of that language is taken apart.
            let word = without_elision(raw, language);
            let exact = folded(word);
            if word != raw && !exact.is_empty() {
                bare = Some(exact.clone());
            }
            let stem = stem(word, &exact, language);
            for form in [exact].into_iter().chain(stem).filter(|form| !form.is_empty()) {
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        let parts: Vec<String> = raw.split(is_joiner).map(folded).filter(|part| !part.is_empty()).collect();
        let parts = if parts.len() > 1 { parts } else { Vec::new() };
        Self { raw: raw.to_owned(), forms, bare, open: false, joined: Vec::new(), parts }
    }

    /// The word as texts may have it, folded.
    pub(super) fn exacts(&self) -> impl Iterator<Item = &String> {
        self.forms.first().into_iter().chain(&self.bare)
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{ff02}')
}

/// Marks that turn text round, and the like: nobody searches for them.
fn is_control(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(typed: &str) -> Question {
        Question::of(typed, &["en".to_owned(), "ar".to_owned()])
    }

    fn forms(question: &Question) -> Vec<&str> {
        question.words.iter().map(|word| word.forms[0].as_str()).collect()
    }

    #[test]
    fn phrases_words_and_beginnings_are_told_apart() {
        let question = of("the \u{201c}rule of law\u{201d} in Pakis");
        let [(typed, words)] = question.phrases.as_slice() else { panic!("{question:?}") };
        let words: Vec<&str> = words.iter().map(|word| word.forms[0].as_str()).collect();
        assert_eq!((typed.as_str(), words), ("rule of law", vec!["rule", "of", "law"]));
        assert_eq!(forms(&question), ["pakis"]);
        assert!(question.words[0].open && !of("pakis ").words[0].open);
        assert_eq!(of("elections").words[0].forms, ["elections", "elect"]);
    }

    #[test]
    fn a_small_word_is_joined_to_no_neighbour() {
        let question = of("women in security");
        assert!(question.words.iter().all(|word| !word.joined.iter().any(|form| form.contains("insecur"))));
        assert!(of("rain water").words[0].joined.contains(&"rainwater".to_owned()));
    }

    #[test]
    fn a_mark_that_never_closes_makes_no_phrase() {
        let question = of("\"rule of law");
        assert!(question.phrases.is_empty());
        assert_eq!(forms(&question), ["rule", "law"]);
        assert_eq!(
            forms(&of("to be or")),
            ["to", "be", "or"],
            "nothing but small words is a question of them"
        );
    }

    #[test]
    fn a_word_is_also_asked_for_without_its_elision_where_texts_have_any() {
        let asked = |word, languages: &[&str]| {
            let languages: Vec<String> = languages.iter().map(|tag| (*tag).to_owned()).collect();
            Question::of(word, &languages).words.remove(0)
        };
        let french = asked("l\u{2019}\u{c9}conomie", &["en", "fr"]);
        assert_eq!((french.forms[0].as_str(), french.bare.as_deref()), ("leconomie", Some("economie")));
        assert!(french.forms.contains(&"econom".to_owned()), "{french:?}");
        assert_eq!(asked("l'eau", &["en"]).bare, None);
        assert_eq!(asked("O'Neil", &["fr"]).bare, None);
    }

    #[test]
    fn words_are_also_asked_for_as_one_and_a_joined_one_by_its_parts() {
        let asked = Question::of("روزنامه نگار chat bot", &["fa".to_owned()]);
        let joined: Vec<bool> = asked
            .words
            .iter()
            .map(|word| word.joined.iter().any(|one| one == "روزنامهنگار" || one == "chatbot"))
            .collect();
        assert_eq!(joined, [true; 4]);
        assert!(!asked.words[0].joined.contains(&"chatbot".to_owned()));
        let one = &Question::of("روزنامه\u{200c}نگار", &["fa".to_owned()]).words[0];
        assert_eq!((one.parts.len(), one.forms[0].as_str()), (2, "روزنامهنگار"));
        assert!(of("chatbot").words[0].parts.is_empty() && of("chatbot").words[0].joined.is_empty());
    }

    proptest! {
        #[test]
        fn any_question_is_taken_apart_within_bounds(typed in "\\PC{0,2000}|[\"«» a-zب]{0,2000}") {
            let question = of(&typed);
            prop_assert!(question.words.len() + question.phrases.iter().map(|(_, w)| w.len()).sum::<usize>() <= MOST_WORDS);
            prop_assert!(question.phrases.len() <= MOST_PHRASES);
            for word in &question.words {
                prop_assert!(!word.forms[0].is_empty() && word.forms.iter().all(|form| form.chars().count() <= 64));
            }
        }
    }
}
