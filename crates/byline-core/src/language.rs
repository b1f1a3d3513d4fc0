//! The language of a text and the direction it runs in.
//! It refuses tags that are not BCP 47 in shape; it does not judge whether the language exists.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language tag of BCP 47 (RFC 5646) in its shape: `en`, `ur`, `ar-EG`, `ks-Arab`. Language lower, script title, region upper.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// A string that is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} is not a language tag; write en, ur or ar-EG")]
pub struct NotALanguage(pub String);

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Scripts that run right to left (Unicode Bidi_Class R or AL), by ISO 15924 code.
const RTL_SCRIPTS: [&str; 11] =
    ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Samr", "Mand", "Adlm", "Rohg", "Aran", "Yezi"];
/// Languages whose usual script runs right to left (CLDR likely subtags).
const RTL_LANGUAGES: [&str; 18] = [
    "ar", "arz", "ary", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "mzn", "nqo", "pnb", "ps", "sd", "syr",
    "ug", "ur",
];

impl Language {
    /// English, the language of last resort.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The whole tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script or region: `ar` of `ar-EG`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The script subtag, when the tag names one.
    #[must_use]
    pub fn script(&self) -> Option<&str> {
        self.0.split('-').skip(1).find(|s| s.len() == 4 && s.bytes().all(|b| b.is_ascii_alphabetic()))
    }

    /// The direction of its script, or of the script it is usually written in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let rtl = match self.script() {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL_LANGUAGES.contains(&self.primary()),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

impl Direction {
    /// The value of an HTML `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction of the first strong character, or none when there is none (UAX #9, P2).
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        text.chars().find_map(|c| match u32::from(c) {
            0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF => {
                c.is_alphabetic().then_some(Self::Rtl)
            }
            _ => c.is_alphabetic().then_some(Self::Ltr),
        })
    }
}

impl FromStr for Language {
    type Err = NotALanguage;
    fn from_str(raw: &str) -> Result<Self, NotALanguage> {
        let refuse = || NotALanguage(raw.to_owned());
        let trimmed = raw.trim().replace('_', "-");
        let mut parts = trimmed.split('-');
        let primary = parts.next().unwrap_or("");
        if !(2..=3).contains(&primary.len()) || !primary.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(refuse());
        }
        let mut tag = primary.to_ascii_lowercase();
        for part in parts {
            if part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err(refuse());
            }
            tag.push('-');
            tag.push_str(&cased(part));
        }
        if tag.len() > 35 { Err(refuse()) } else { Ok(Self(tag)) }
    }
}

/// RFC 5646, 2.1.1: regions upper case, scripts title case, all else lower.
fn cased(part: &str) -> String {
    let lower = part.to_ascii_lowercase();
    let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
    match part.len() {
        2 if letters => lower.to_ascii_uppercase(),
        4 if letters => lower[..1].to_ascii_uppercase() + &lower[1..],
        _ => lower,
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;
    fn try_from(raw: String) -> Result<Self, NotALanguage> {
        raw.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_cased_and_directions_follow_the_script() {
        let tag = |t: &str| t.parse::<Language>().unwrap();
        assert_eq!(tag("EN_us").as_str(), "en-US");
        assert_eq!(tag("ks-deva").as_str(), "ks-Deva");
        assert_eq!(tag("ur").direction(), Direction::Rtl);
        assert_eq!(tag("ks-Deva").direction(), Direction::Ltr);
        assert_eq!(tag("az-Arab").direction(), Direction::Rtl);
        for bad in ["", "english", "e", "en-", "en-\u{e9}", "en-toolongpart"] {
            assert!(bad.parse::<Language>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_first_strong_character_gives_the_direction() {
        assert_eq!(Direction::of("123 \u{645}\u{634}\u{631}\u{641}"), Some(Direction::Rtl));
        assert_eq!(Direction::of("\u{201c}Taxes\u{201d} \u{645}"), Some(Direction::Ltr));
        assert_eq!(Direction::of("12 / 3"), None);
    }
}
