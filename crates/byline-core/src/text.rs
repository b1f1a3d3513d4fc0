//! One line of text, as titles, names and labels are.
//! It refuses control characters and the empty line, so that nothing downstream has to think of them.

use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The longest [`Text`] in characters: titles and labels are lines, not essays.
pub const LONGEST: usize = 2_000;

/// One line: Unicode NFC, no control characters (category Cc, and U+2028/2029), runs of white space folded to one
/// space, not empty, at most [`LONGEST`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text(String);

/// Why a string is not a [`Text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextRefusal {
    /// Nothing visible is left after cleaning.
    #[error("the text is empty")]
    Empty,
    /// More than [`LONGEST`] characters.
    #[error("the text has {0} characters; a line may have {LONGEST}")]
    TooLong(usize),
}

impl Text {
    /// Cleans `raw` by the rule of this type.
    ///
    /// # Errors
    /// [`TextRefusal`] when nothing is left or too much is.
    pub fn new(raw: &str) -> Result<Self, TextRefusal> {
        let line = one_line(raw);
        let length = line.chars().count();
        match length {
            0 => Err(TextRefusal::Empty),
            _ if length > LONGEST => Err(TextRefusal::TooLong(length)),
            _ => Ok(Self(line)),
        }
    }

    /// The text, or none when `raw` holds nothing; too long a text is cut at a character boundary.
    #[must_use]
    pub fn lenient(raw: &str) -> Option<Self> {
        let line: String = one_line(raw).chars().take(LONGEST).collect();
        let line = line.trim_end().to_owned();
        (!line.is_empty()).then_some(Self(line))
    }

    /// The line itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// NFC, controls dropped, white space folded: the one rule by which outside text "survives".
#[must_use]
pub fn one_line(raw: &str) -> String {
    settled_line(raw).unwrap_or_else(|| {
        if is_nfc(raw) { folded(raw.chars(), raw.len()) } else { folded(raw.nfc(), raw.len()) }
    })
}

/// The line in one walk, copied in long pieces, where composing surely changes nothing: nearly every text of a page.
fn settled_line(raw: &str) -> Option<String> {
    let bytes = raw.as_bytes();
    let mut line = String::with_capacity(raw.len());
    let (mut from, mut at, mut gap, mut after_sign) = (0, 0, false, usize::MAX);
    let mut take = |piece: &str, gap: &mut bool| {
        if !piece.is_empty() {
            if std::mem::take(gap) && !line.is_empty() {
                line.push(' ');
            }
            line.push_str(piece);
        }
    };
    while let Some(byte) = bytes.get(at) {
        let one_space = || *byte == b' ' && at > from && bytes.get(at + 1).is_some_and(u8::is_ascii_graphic);
        if byte.is_ascii_graphic() || one_space() {
            at += 1;
            continue;
        }
        let c = raw[at..].chars().next()?;
        let next = at + c.len_utf8();
        if c.is_whitespace() || c.is_control() {
            take(&raw[from..at], &mut gap);
            gap |= c.is_whitespace();
            from = next;
        } else {
            let sign = is_sign(c);
            if sign && after_sign == at || !(sign || stays_composed(c)) {
                return None;
            }
            after_sign = if sign { next } else { after_sign };
        }
        at = next;
    }
    take(&raw[from..], &mut gap);
    Some(line)
}

/// A vowel sign of Arabic.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}')
}

fn folded(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut line = String::with_capacity(length);
    let mut gap = false;
    for c in letters {
        if c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
            gap = !line.is_empty();
        } else if !c.is_control() {
            if gap {
                line.push(' ');
                gap = false;
            }
            line.push(c);
        }
    }
    line
}

/// Whether composing changes nothing.
pub(crate) fn is_nfc(raw: &str) -> bool {
    is_settled(raw) || is_nfc_quick(raw.chars()) == IsNormalized::Yes
}

/// Whether composing would surely change nothing, seen at a glance: what is kept was composed before, and is read much more
/// often than written. Everyday letters, and a vowel sign of Arabic that no other sign follows: two could stand in the wrong order.
pub(crate) fn is_settled(raw: &str) -> bool {
    let mut after_sign = false;
    raw.chars().all(|c| {
        let sign = is_sign(c);
        let twice = after_sign && sign;
        after_sign = sign;
        !twice && (sign || stays_composed(c))
    })
}

/// Letters of everyday text that no composition touches: Latin before the combining marks, Arabic and Urdu letters and
/// digits, the usual dashes, quotation marks and joiners.
fn stays_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{620}'..='\u{64a}' | '\u{660}'..='\u{66f}' | '\u{671}'..='\u{6d5}'
        | '\u{6ee}'..='\u{6ff}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{200c}'..='\u{200f}' | '\u{2010}'..='\u{2027}')
}

impl TryFrom<String> for Text {
    type Error = TextRefusal;
    fn try_from(raw: String) -> Result<Self, TextRefusal> {
        Self::new(&raw)
    }
}

impl std::str::FromStr for Text {
    type Err = TextRefusal;
    fn from_str(raw: &str) -> Result<Self, TextRefusal> {
        Self::new(raw)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_lines_and_drops_controls() {
        assert_eq!(Text::new("a\u{0}\tb\r\n c\u{85}\u{2028}d").unwrap().as_str(), "a b c d");
        assert_eq!(Text::new(" \u{7}\n"), Err(TextRefusal::Empty));
        assert_eq!(Text::new(&"x".repeat(2001)), Err(TextRefusal::TooLong(2001)));
    }

    #[test]
    fn joins_what_nfc_joins() {
        assert_eq!(Text::new("e\u{301}").unwrap().as_str(), "\u{e9}");
    }

    #[test]
    fn the_short_way_is_taken_only_where_composing_changes_nothing() {
        use unicode_normalization::char::canonical_combining_class;
        for c in ('\0'..='\u{ffff}').filter(|c| stays_composed(*c)) {
            assert_eq!(is_nfc_quick(std::iter::once(c)), IsNormalized::Yes, "{c:?}");
            assert_eq!(canonical_combining_class(c), 0, "{c:?}");
        }
        assert!(!is_nfc("e\u{301}") && is_nfc("\u{67e}\u{627}\u{646}\u{6cc} \u{2014} caf\u{e9}"));
    }

    proptest! {
        #[test]
        fn the_one_walk_gives_the_same_line(raw in "[a-z \\t\\n\\r\u{0}\u{7f}\u{85}\u{a0}\u{2028}\u{3000}’—اپتے\u{64b}\u{64c}\u{655}é\u{301}]{0,16}") {
            prop_assert_eq!(one_line(&raw), folded(raw.nfc(), raw.len()));
        }

        #[test]
        fn what_is_settled_is_composed(raw in "[a-z اآبپتہیےک\u{200c}\u{64b}-\u{655}\u{670}é\u{301}]{0,12}") {
            if is_settled(&raw) {
                prop_assert_eq!(raw.nfc().collect::<String>(), raw);
            }
        }

        #[test]
        fn cleaning_twice_is_cleaning_once(raw in ".{0,80}") {
            let once = one_line(&raw);
            prop_assert_eq!(one_line(&once), once.clone());
            prop_assert!(!once.chars().any(char::is_control));
        }
    }
}
