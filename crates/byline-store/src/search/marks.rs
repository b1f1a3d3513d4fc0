//! The words of a hit that were sought: a title with them marked, and of its text the lines around them.
//! It refuses to show a word that the op-ed's own page does not: it is given the page's words and cuts them.

use super::{plan::Sought, words::words};

/// Words of a snippet.
const SHOWN: usize = 36;
/// Words before the first that is marked.
const BEFORE: usize = 8;

/// A run of text, sought or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is a word that was sought.
    pub sought: bool,
}

/// What to mark in the findings of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(pub(super) Sought);

struct Place {
    start: usize,
    end: usize,
    sought: bool,
}

impl Marks {
    /// The whole of `text` in pieces; `language` is a primary tag.
    #[must_use]
    pub fn pieces(&self, text: &str, language: &str) -> Vec<Piece> {
        let places = self.places(text, language);
        pieces(text, &places, 0..text.len())
    }

    /// The lines of these texts around what was sought, from the one that has most of it; none where no text has any.
    #[must_use]
    pub fn snippet(&self, texts: &[&str], language: &str) -> Option<Vec<Piece>> {
        let mut best: Option<(usize, &str, Vec<Place>, usize)> = None;
        for text in texts {
            let places = self.places(text, language);
            let Some((start, score)) = densest(&places) else { continue };
            if best.as_ref().is_none_or(|(most, ..)| score > *most) {
                best = Some((score, text, places, start));
            }
        }
        let (_, text, places, start) = best?;
        let end = (start + SHOWN).min(places.len());
        let from = places[start].start;
        let until = if end == places.len() { text.len() } else { places[end - 1].end };
        let mut cut = pieces(text, &places[start..end], if start == 0 { 0..until } else { from..until });
        if start > 0 {
            cut.insert(0, Piece { text: "\u{2026} ".to_owned(), sought: false });
        }
        if end < places.len() {
            cut.push(Piece { text: "\u{2026}".to_owned(), sought: false });
        }
        Some(cut)
    }

    fn places(&self, text: &str, language: &str) -> Vec<Place> {
        let found = words(text, language).map(|word| {
            let stem = word.stem.as_ref().unwrap_or(&word.exact);
            let sought = self.0.words.contains(&word.exact) || self.0.stems.contains(stem);
            Place { start: word.at.start, end: word.at.end, sought }
        });
        found.collect()
    }
}

/// Where the window with most marks starts, and how many it has.
fn densest(places: &[Place]) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for (first, _) in places.iter().enumerate().filter(|(_, place)| place.sought) {
        let start = first.saturating_sub(BEFORE);
        let score = places[start..].iter().take(SHOWN).filter(|place| place.sought).count();
        if best.is_none_or(|(_, most)| score > most) {
            best = Some((start, score));
        }
    }
    best
}

fn pieces(text: &str, places: &[Place], within: std::ops::Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = within.start;
    let mut push = |range: std::ops::Range<usize>, sought| {
        if !range.is_empty() {
            // One line: a snippet has no paragraphs.
            pieces.push(Piece { text: text[range].replace('\n', " "), sought });
        }
    };
    for place in places.iter().filter(|place| place.sought) {
        push(from..place.start, false);
        push(place.start..place.end, true);
        from = place.end;
    }
    push(from..within.end, false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(words: &[&str], stems: &[&str]) -> Marks {
        let all = |words: &[&str]| words.iter().map(ToString::to_string).collect();
        Marks(Sought { words: all(words), stems: all(stems) })
    }

    fn said(pieces: &[Piece]) -> String {
        pieces.iter().map(|p| if p.sought { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    #[test]
    fn words_and_forms_are_marked_and_nothing_is_lost() {
        let marks = marks(&["vote"], &["elect"]);
        let text = "Elections: who may vote? All.";
        assert_eq!(said(&marks.pieces(text, "en")), "[Elections]: who may [vote]? All.");
        let whole: String = marks.pieces(text, "en").into_iter().map(|piece| piece.text).collect();
        assert_eq!(whole, text);
        assert_eq!(
            said(&self::marks(&["انتخابات"], &[]).pieces("عن الانتخابات وانتخابات", "xx"))
                .matches('[')
                .count(),
            0
        );
    }

    #[test]
    fn a_snippet_is_the_densest_place() {
        let long = format!("{} vote vote {}", "word ".repeat(100), "other ".repeat(100));
        let found = marks(&["vote"], &[]).snippet(&["nothing here", &long], "en").unwrap();
        let line = said(&found);
        assert!(
            line.starts_with("\u{2026} word")
                && line.contains("[vote] [vote] other")
                && line.ends_with('\u{2026}')
        );
        assert_eq!(marks(&["absent"], &[]).snippet(&[&long], "en"), None);
    }
}
