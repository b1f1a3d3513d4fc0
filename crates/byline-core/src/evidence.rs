//! Where a draft's field was found and how sure that is, kept beside the field for as long as the op-ed lives.
//! It refuses a field without a witness: every value of a draft names its origin.

use crate::{language::Language, text::Text};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The part of a page, or the person, that a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// schema.org data in JSON-LD.
    JsonLd,
    /// Open Graph or `article:` properties.
    OpenGraph,
    /// Another `meta` element (author, citation_*, DC.*).
    Meta,
    /// Microdata, RDFa or microformats in the markup.
    Markup,
    /// A `link` element, such as canonical.
    Link,
    /// A rule of a stylesheet.
    StyleSheet,
    /// The `title` element.
    TitleElement,
    /// A heading.
    Heading,
    /// A byline or date line in the page.
    BylineText,
    /// The biography under the text.
    FootBio,
    /// The day of the last change, taken for want of a day of publication.
    LastChange,
    /// The page's running text.
    PageText,
    /// The `html` element's attributes.
    HtmlElement,
    /// The address of the page.
    Address,
    /// The answer's HTTP head.
    HttpHead,
    /// What is known of the outlet or person already.
    Known,
    /// Guessed from the text by statistics.
    Statistics,
    /// A record of an export or a bibliography.
    Record,
    /// What a document says of itself (its properties, its front matter).
    Document,
    /// An entry of a feed.
    Feed,
    /// The head of a mail.
    Mail,
    /// An editor said so; such a field is pinned.
    Editor,
}

/// How sure a value is, in three words an editor can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A guess: look at it.
    Guess,
    /// Likely: a glance is enough.
    Likely,
    /// Sure: several witnesses agree, or one that does not err.
    Sure,
}

/// A value with its witness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found<T> {
    /// What was found.
    pub value: T,
    /// Where.
    pub origin: Origin,
    /// How sure.
    pub confidence: Confidence,
    /// The words of the page that say so, when they differ from the value ("By A. Name and B. Name").
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub quote: Option<Text>,
}

/// The fields of a draft that carry evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The title.
    Title,
    /// The standfirst.
    Standfirst,
    /// The authors.
    Authors,
    /// The outlet.
    Outlet,
    /// The day of first publication.
    Day,
    /// The language.
    Language,
    /// The direction.
    Direction,
    /// The body.
    Body,
    /// The canonical address.
    Canonical,
    /// The lead picture.
    Picture,
    /// The section of the outlet.
    Section,
    /// The outlet's own notice about whose views these are.
    Disclaimer,
    /// The day the outlet last changed it.
    Updated,
    /// Whether the outlet calls it opinion.
    Opinion,
    /// Whether the text is whole or only its beginning.
    Truncated,
    /// The sentence that says where it first ran.
    Notice,
    /// The address where it first ran, when the page is a copy.
    Original,
    /// The outlet where it first ran, when the page is a copy.
    OriginalOutlet,
    /// The day on which it first ran there, when the page is a copy.
    OriginalDay,
    /// The outlet's own keywords.
    Keywords,
    /// What the outlet says of its picture to those who cannot see it.
    Alt,
    /// Whose picture it is.
    Credit,
}

/// The evidence for one field of an op-ed, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which field.
    pub field: Field,
    /// Where the value in force came from.
    pub origin: Origin,
    /// How sure it was.
    pub confidence: Confidence,
    /// The value this witness stands for, as an editor would type it; none where it only backs what stands.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub says: Option<Text>,
    /// The language of that value, where it is another than the text's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<Language>,
    /// The words that say so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub quote: Option<Text>,
    /// The source it was read from, when it was read.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source: Option<crate::digest::Digest>,
}

impl<T> Found<T> {
    /// A value with its witness and no quotation.
    pub fn new(value: T, origin: Origin, confidence: Confidence) -> Self {
        Self { value, origin, confidence, quote: None }
    }

    /// The same with the page's own words.
    #[must_use]
    pub fn quoting(mut self, words: &str) -> Self {
        self.quote = Text::lenient(&words.chars().take(280).collect::<String>());
        self
    }

    /// Another form of the same value, with the same witness; none where it has none.
    #[must_use]
    pub fn restated<U>(self, form: impl FnOnce(T) -> Option<U>) -> Option<Found<U>> {
        let value = form(self.value)?;
        Some(Found { value, origin: self.origin, confidence: self.confidence, quote: self.quote })
    }

    /// The evidence of this value for `field`, read from `source`.
    #[must_use]
    pub fn evidence(&self, field: Field, source: Option<crate::digest::Digest>) -> Evidence {
        Evidence {
            field,
            origin: self.origin,
            confidence: self.confidence,
            says: None,
            language: None,
            quote: self.quote.clone(),
            source,
        }
    }
}

impl Evidence {
    /// A witness without a value or words of its own.
    #[must_use]
    pub fn of(field: Field, origin: Origin, confidence: Confidence) -> Self {
        Self { field, origin, confidence, says: None, language: None, quote: None, source: None }
    }

    /// The same, standing for a value.
    #[must_use]
    pub fn saying(mut self, value: &str) -> Self {
        self.says = Text::lenient(value);
        self
    }
}

macro_rules! kebab {
    ($($type:ty),+) => {$(
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                // A formatter is a serializer that writes the one word of a variant.
                serde::Serialize::serialize(self, f)
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::evidence::UnknownWord;
            fn from_str(raw: &str) -> Result<Self, $crate::evidence::UnknownWord> {
                use serde::de::{Deserialize, IntoDeserializer, value};
                let word: value::StrDeserializer<'_, value::Error> = raw.into_deserializer();
                Self::deserialize(word).map_err(|_| $crate::evidence::UnknownWord(raw.to_owned()))
            }
        }
    )+};
}
pub(crate) use kebab;

/// A stored word that names nothing this program knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} is not a word Byline knows here")]
pub struct UnknownWord(pub String);

kebab!(Origin, Confidence, Field);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_from_their_names() {
        assert_eq!(Origin::JsonLd.to_string(), "json-ld");
        assert_eq!("foot-bio".parse(), Ok(Origin::FootBio));
        assert!("rumour".parse::<Origin>().is_err());
        assert!(Confidence::Guess < Confidence::Sure);
    }
}
