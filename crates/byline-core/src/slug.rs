//! The readable ASCII part of a public address.
//! It refuses everything that would need escaping in a URL.

mod spelled;

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The longest slug in bytes; what is cut is cut between words.
pub const LONGEST: usize = 80;

/// Lower-case ASCII letters and digits joined by single hyphens, 1 to [`LONGEST`] bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// A string that is no slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\u{201c}{0}\u{201d} cannot be part of an address: use letters a to z, digits and hyphens, {LONGEST} at most"
)]
pub struct NotASlug(String);

impl Slug {
    /// A slug made from any text by transliteration, or none when nothing of it can be said in ASCII.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let spelled = spelled::spelled(text);
        Self::of_spelled(&spelled)
    }

    /// Every slug in which a name may stand: as it is spelled in whatever title it is part of, and as slugs were made before words
    /// in Arabic letters were spelled.
    pub(crate) fn every_of(text: &str) -> impl Iterator<Item = Self> {
        let spelled = [spelled::spelled_as(text, true), spelled::spelled_as(text, false), text.to_owned()];
        spelled.into_iter().filter_map(|spelled| Self::of_spelled(&spelled))
    }

    fn of_spelled(text: &str) -> Option<Self> {
        let ascii =
            deunicode::deunicode_with_tofu(text, " ").to_ascii_lowercase().replace(['\'', '\u{2019}'], "");
        let mut slug = String::new();
        for word in ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
            if slug.is_empty() {
                slug.extend(word.chars().take(LONGEST));
            } else if slug.len() + 1 + word.len() <= LONGEST {
                slug.push('-');
                slug.push_str(word);
            } else {
                break;
            }
        }
        (!slug.is_empty()).then_some(Self(slug))
    }

    /// All words of a text as addresses spell them, joined by hyphens, however long that is.
    pub(crate) fn words_of(text: &str) -> String {
        let ascii = deunicode::deunicode_with_tofu(text, " ").to_ascii_lowercase();
        let words = ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
        words.collect::<Vec<_>>().join("-")
    }

    /// The slug made from `text`, or `spare` when nothing of the text can be said in ASCII.
    #[must_use]
    pub fn of_or(text: &str, spare: &str) -> Self {
        Self::of(text).or_else(|| Self::of(spare)).unwrap_or_else(|| Self("untitled".to_owned()))
    }

    /// The `n`th other spelling when a slug is taken: `water-2`.
    #[must_use]
    pub fn numbered(&self, n: u32) -> Self {
        let suffix = format!("-{n}");
        let room = LONGEST.saturating_sub(suffix.len());
        let stem: String = self.0.chars().take(room).collect();
        Self(format!("{}{suffix}", stem.trim_end_matches('-')))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;
    fn from_str(raw: &str) -> Result<Self, NotASlug> {
        let fine = (1..=LONGEST).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !raw.starts_with('-')
            && !raw.ends_with('-')
            && !raw.contains("--");
        if fine { Ok(Self(raw.to_owned())) } else { Err(NotASlug(raw.to_owned())) }
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(raw: String) -> Result<Self, NotASlug> {
        raw.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_in_any_script_become_readable() {
        assert_eq!(
            Slug::of("US\u{2013}Pakistan: Caf\u{e9}\u{2019}s end").unwrap().as_str(),
            "us-pakistan-cafes-end"
        );
        assert!(
            Slug::of("\u{67e}\u{627}\u{646}\u{6cc} \u{6a9}\u{627} \u{628}\u{62d}\u{631}\u{627}\u{646}")
                .is_some()
        );
        assert_eq!(Slug::of("\u{2026}"), Some(Slug("untitled".into())).filter(|_| false));
    }

    #[test]
    fn a_taken_slug_gets_a_number_within_the_length() {
        let long = Slug::of(&"x".repeat(200)).unwrap();
        assert_eq!(long.as_str().len(), 80);
        assert_eq!(long.numbered(12).as_str().len(), 80);
        assert!(long.numbered(2).as_str().parse::<Slug>().is_ok());
    }

    proptest! {
        #[test]
        fn whatever_is_made_parses(text in ".{0,120}", n in 2u32..99) {
            if let Some(slug) = Slug::of(&text) {
                prop_assert!(slug.as_str().parse::<Slug>().is_ok(), "{}", slug);
                prop_assert!(slug.numbered(n).as_str().parse::<Slug>().is_ok());
            }
        }
    }
}
