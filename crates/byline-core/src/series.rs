//! A standing series of the institute, such as "A Scholar's Take", with its banner.
//! It refuses a banner without words for those who cannot see it.

use crate::{ids::SeriesId, labels::Labels, picture::PictureUse, slug::Slug};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A standing series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Its id.
    pub id: SeriesId,
    /// The readable part of its address.
    pub slug: Slug,
    /// Its name in the site's languages.
    pub names: Labels,
    /// What the institute says about it, one line a language.
    pub intro: Option<Labels>,
    /// Its banner.
    pub banner: Option<Banner>,
}

/// A series' banner: artwork with its own ground, or files for light and dark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Banner {
    /// The artwork; its alternative text is the words in it.
    pub picture: PictureUse,
    /// Other artwork for dark pages.
    pub dark: Option<PictureUse>,
    /// The colour laid under transparent artwork.
    pub ground: Option<Colour>,
}

/// An opaque sRGB colour, `#1a2b3c`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour([u8; 3]);

/// A string that is no colour.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} is not a colour; write #1a2b3c")]
pub struct NotAColour(String);

impl FromStr for Colour {
    type Err = NotAColour;
    fn from_str(raw: &str) -> Result<Self, NotAColour> {
        raw.strip_prefix('#')
            .and_then(|hex| data_encoding::HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok())
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or_else(|| NotAColour(raw.to_owned()))
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;
    fn try_from(raw: String) -> Result<Self, NotAColour> {
        raw.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}
