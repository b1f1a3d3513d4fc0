//! Pieces of text as a page needs them: with the language they are in, with the address they lead to.
//! It refuses text whose language is known to go out without saying so.

use byline_core::{
    day::Day,
    labels::Labels,
    language::{Direction, Language},
    text::Text,
};
use serde::Serialize;

/// A piece of text with the language it is in, when that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Its language tag.
    pub lang: Option<String>,
    /// Its direction; none lets the first strong letter decide.
    pub dir: Option<&'static str>,
}

/// A piece of text that may lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Linked {
    /// The text.
    pub name: Said,
    /// Where it leads.
    pub href: Option<String>,
}

/// A date for a template: the filter `day` makes it a `time` element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayView {
    /// The date in EDTF with its label, as [`Day`] is written.
    pub day: String,
}

impl Said {
    /// Text in a known language.
    #[must_use]
    pub fn new(text: &Text, language: &Language) -> Self {
        Self::directed(text, language, language.direction())
    }

    /// Text in a known language, run in a known direction.
    #[must_use]
    pub fn directed(text: &Text, language: &Language, direction: Direction) -> Self {
        Self { text: text.to_string(), lang: Some(language.to_string()), dir: Some(direction.as_str()) }
    }

    /// Text said to be in `language`; where its letters run the other way, only the direction they show is claimed.
    #[must_use]
    pub fn in_own_direction(text: &Text, language: &Language) -> Self {
        match Direction::of(text.as_str()) {
            Some(direction) if direction != language.direction() => {
                Self { text: text.to_string(), lang: None, dir: Some(direction.as_str()) }
            }
            _ => Self::new(text, language),
        }
    }

    /// Words in a known language.
    #[must_use]
    pub fn words(words: impl Into<String>, language: &Language) -> Self {
        let dir = Some(language.direction().as_str());
        Self { text: words.into(), lang: Some(language.to_string()), dir }
    }

    /// Text whose language nobody has recorded: names and titles of positions.
    #[must_use]
    pub fn unmarked(text: &Text) -> Self {
        Self { text: text.to_string(), lang: None, dir: None }
    }

    /// The label in `language`, or in the language it falls back to.
    #[must_use]
    pub fn label(labels: &Labels, language: &Language) -> Self {
        let (text, language) = labels.in_language(language);
        Self::new(text, language)
    }
}

impl Linked {
    /// Text that leads to `href`.
    #[must_use]
    pub fn to(name: Said, href: impl Into<String>) -> Self {
        Self { name, href: Some(href.into()) }
    }

    /// Text that leads nowhere.
    #[must_use]
    pub fn plain(name: Said) -> Self {
        Self { name, href: None }
    }
}

impl From<&Day> for DayView {
    fn from(day: &Day) -> Self {
        Self { day: day.to_string() }
    }
}
