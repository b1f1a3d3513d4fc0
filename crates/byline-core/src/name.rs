//! A name of a person: in one script and language, printed, preferred, an alias or given up.
//! It refuses to decide which one a page shows; the person's own choice does.

mod likely;
mod likeness;
mod parts;
mod script;
mod sound;
mod spelling;

pub use likely::{likely_names, likely_people};
pub use likeness::{Likeness, likeness};
pub use parts::NameParts;
pub use spelling::{name_words, spelling_keys, words_alike, words_slip};

use crate::{evidence::kebab, ids::NameId, language::Language, text::Text};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One name of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// Its id.
    pub id: NameId,
    /// The name as written.
    pub text: Text,
    /// The language it is written in, when known.
    pub language: Option<Language>,
    /// What it is to the person.
    pub kind: NameKind,
}

/// What a name is to its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameKind {
    /// The name to show.
    Preferred,
    /// As some outlet printed it.
    Printed,
    /// Another spelling or transliteration, for search and matching.
    Alias,
    /// Given up; never shown where the person replaces past names.
    Former,
}

kebab!(NameKind);

/// The form by which names are compared: lower case, accents, points and Arabic variant letters folded, parts sorted apart
/// from order-free punctuation. Two equal keys are likely one name, never proof of one person.
#[must_use]
pub fn matching_key(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let folded: String = name
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c) && *c != '\u{640}')
        .map(|c| match c {
            '\u{64A}' | '\u{649}' => '\u{6CC}',
            '\u{643}' => '\u{6A9}',
            '\u{629}' | '\u{6C1}' | '\u{6D5}' => '\u{647}',
            other => other,
        })
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_share_a_key() {
        assert_eq!(matching_key("Shehzad H. Qazi"), matching_key("shehzad  h qazi"));
        assert_eq!(matching_key("Zo\u{eb} M\u{fc}ller-Ng"), "zoe muller ng");
        assert_eq!(matching_key("علي"), matching_key("علی"));
        assert_ne!(matching_key("Ali Khan"), matching_key("Khan Ali"));
    }
}
