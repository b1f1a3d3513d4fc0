//! Words of one direction in a line of another, where there is no markup: titles, alternative texts, options, share texts, sentences.
//! It refuses to leave a line open: what the words themselves open is closed before they end (UAX #9).

use byline_core::language::Direction;

/// First strong isolate: what follows, up to [`CLOSE`], runs as its own first strong letter says.
const OPEN: char = '\u{2068}';
/// Pop directional isolate.
const CLOSE: char = '\u{2069}';

/// Words kept from turning the line around them; where nothing in them could turn it, the words as they are.
///
/// For text that people read. Never for addresses, nor for what a machine compares.
pub(crate) fn set_apart(words: &str, line: Direction) -> String {
    if turn(words, line) { format!("{OPEN}{}{CLOSE}", closed(words)) } else { words.to_owned() }
}

/// Whether anything outside the isolates within the words runs against the line or steers it, or an isolate is not whole.
fn turn(words: &str, line: Direction) -> bool {
    let mut depth = 0_usize;
    for c in words.chars() {
        match c {
            '\u{2066}'..=OPEN => depth += 1,
            CLOSE if depth == 0 => return true,
            CLOSE => depth -= 1,
            _ if depth > 0 => {}
            // Embeddings, overrides and their end.
            '\u{202a}'..='\u{202e}' => return true,
            _ => match Direction::of(c.encode_utf8(&mut [0; 4])) {
                Some(runs) if runs != line => return true,
                _ => {}
            },
        }
    }
    depth > 0
}

/// Words with an end to every isolate they open and without an end to any they do not.
pub(crate) fn closed(words: &str) -> String {
    let (mut out, mut depth) = (String::with_capacity(words.len()), 0_usize);
    for c in words.chars() {
        match c {
            '\u{2066}'..=OPEN => depth += 1,
            CLOSE if depth == 0 => continue,
            CLOSE => depth -= 1,
            _ => {}
        }
        out.push(c);
    }
    out.extend(std::iter::repeat_n(CLOSE, depth));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const WATER: &str = "\u{67e}\u{627}\u{646}\u{6cc}";

    #[test]
    fn only_words_that_could_turn_the_line_are_set_apart() {
        for (words, line) in
            [("Water, 2024", Direction::Ltr), (WATER, Direction::Rtl), ("2024?", Direction::Rtl)]
        {
            assert_eq!(set_apart(words, line), words);
        }
        assert_eq!(set_apart(WATER, Direction::Ltr), format!("\u{2068}{WATER}\u{2069}"));
        assert_eq!(set_apart("Water", Direction::Rtl), "\u{2068}Water\u{2069}");
        let both = format!("Water, {WATER}");
        assert_eq!(set_apart(&both, Direction::Ltr), format!("\u{2068}{both}\u{2069}"));
        assert_eq!(set_apart("\u{202e}Water", Direction::Ltr), "\u{2068}\u{202e}Water\u{2069}");
    }

    #[test]
    fn what_the_words_open_is_closed_and_what_they_do_not_is_not() {
        assert_eq!(closed("a\u{2066}b\u{2067}c"), "a\u{2066}b\u{2067}c\u{2069}\u{2069}");
        assert_eq!(closed("\u{2069}a\u{2068}b\u{2069}\u{2069}"), "a\u{2068}b\u{2069}");
        assert_eq!(set_apart("a\u{2069}b", Direction::Ltr), "\u{2068}ab\u{2069}");
        assert_eq!(closed("a"), "a");
    }

    #[test]
    fn words_are_set_apart_once() {
        for words in [WATER, "\u{202e}Water", "a\u{2067}b", "a\u{2069}b"] {
            let once = set_apart(words, Direction::Ltr);
            assert_eq!(set_apart(&once, Direction::Ltr), once);
        }
        let label = format!("{} (outsider)", set_apart(WATER, Direction::Ltr));
        assert_eq!(set_apart(&label, Direction::Ltr), label);
    }
}
