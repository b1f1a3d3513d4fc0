//! Counting words, the unit in which rights are counted.
//! It refuses to count otherwise than the standard parts them, however short its way.

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text by UAX #29 that hold a letter or digit: the unit in which rights are counted.
#[must_use]
pub fn count_words(text: &str) -> u32 {
    let pieces = text.split([' ', '\n']).map(words_of_piece);
    u32::try_from(pieces.sum::<usize>()).unwrap_or(u32::MAX)
}

/// UAX #29 parts words at every space and line end (WB3a, WB3b, WB999), and joins letters to letters, so a piece between two
/// spaces that is letters alone, between marks that join nothing, is one word. Only what is left is looked at closely.
fn words_of_piece(piece: &str) -> usize {
    // Most are letters alone, or end a clause.
    let letters = piece.strip_suffix([',', '.']).unwrap_or(piece);
    if !letters.is_empty() && letters.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return 1;
    }
    let core = piece.trim_matches(|c: char| {
        matches!(
            c,
            ',' | ';'
                | '!'
                | '?'
                | '('
                | ')'
                | '"'
                | '\u{60c}'
                | '\u{61b}'
                | '\u{61f}'
                | '\u{6d4}'
                | '\u{201c}'
                | '\u{201d}'
                | '\u{ab}'
                | '\u{bb}'
                | '.'
                | ':'
                | '\u{2019}'
                | '-'
                | '\u{2014}'
        )
    });
    let joined = |c| matches!(c, 'a'..='z' | 'A'..='Z' | '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}');
    match core.is_empty() {
        true => 0,
        false if core.chars().all(joined) => 1,
        false => piece.unicode_words().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_counted_as_the_standard_parts_them(text in "[a-zé0-9 .,:;'’\\-—_\n\u{200c}\u{301}\u{64b}\u{60c}\u{61f}\u{6d4}پانیؤكة۵“”«»()٫!?漢ก]{0,40}") {
            prop_assert_eq!(count_words(&text) as usize, text.unicode_words().count(), "{:?}", text);
        }

        #[test]
        fn words_of_any_text_are_counted_so(text in ".{0,60}") {
            prop_assert_eq!(count_words(&text) as usize, text.unicode_words().count(), "{:?}", text);
        }
    }
}
