//! A picture's bytes with credit and licence, apart from each use of it with its words for those who cannot see it.
//! It refuses a file name as alternative text, and silence where a choice is owed.

use crate::{
    clock::{Moment, Zone},
    day::Day,
    digest::Digest,
    evidence::kebab,
    ids::{PictureId, PictureUseId},
    text::{Text, TextRefusal},
};
use serde::{Deserialize, Serialize};
use std::fmt;

mod deed;
mod size;

pub use size::{
    Crop, FocalPoint, MOST_SIDE, NoPictureFile, OutsideThePicture, PictureFile, PictureSize, Shape,
};

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its id.
    pub id: PictureId,
    /// Where its bytes are kept.
    pub digest: Digest,
    /// What the bytes are.
    pub format: PictureFormat,
    /// Width in pixels, turned the way it is seen.
    pub width: u32,
    /// Height in pixels, turned the way it is seen.
    pub height: u32,
    /// Whether something behind it may be seen through it.
    pub transparent: bool,
    /// Whom to credit.
    pub credit: Option<Text>,
    /// Under which licence it may be shown.
    pub licence: Option<Text>,
    /// The last day it may be shown.
    pub expires: Option<Day>,
}

impl Picture {
    /// The moment from which it may not be shown any more, in the site's zone.
    #[must_use]
    pub fn ends(&self, zone: &Zone) -> Option<Moment> {
        self.expires.as_ref().map(|last| last.ends(zone))
    }

    /// The format beside WebP that every reader's program opens.
    #[must_use]
    pub fn fallback(&self) -> PictureFormat {
        if self.transparent { PictureFormat::Png } else { PictureFormat::Jpeg }
    }
}

/// The formats accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureFormat {
    /// image/png
    Png,
    /// image/jpeg
    Jpeg,
    /// image/webp
    Webp,
}

kebab!(PictureFormat);

impl PictureFormat {
    /// The media type (RFC 6838).
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }

    /// How the names of its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
        }
    }
}

/// One use of a picture; media addresses name the use, so that a use can end while the picture stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureUse {
    /// Its id.
    pub id: PictureUseId,
    /// The picture used.
    pub picture: Picture,
    /// What it says to those who cannot see it.
    pub alt: Alt,
    /// What a crop keeps nearest its middle.
    pub focus: FocalPoint,
}

/// Alternative text, or the explicit choice that a picture says nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is", content = "words")]
pub enum Alt {
    /// What the picture shows or says.
    Words(Text),
    /// Explicitly decorative: `alt=""`.
    Decorative,
}

/// Why words are no alternative text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AltRefusal {
    /// Nothing was said.
    #[error("say what the picture shows, or mark it as decorative")]
    Silent(#[source] TextRefusal),
    /// A file name was given.
    #[error("\u{201c}{0}\u{201d} is a file\u{2019}s name; say what the picture shows")]
    FileName(String),
}

impl Alt {
    /// Alternative text in words.
    ///
    /// # Errors
    /// [`AltRefusal`] when nothing is said, or a file name is.
    pub fn words(raw: &str) -> Result<Self, AltRefusal> {
        let text = Text::new(raw).map_err(AltRefusal::Silent)?;
        let lower = text.as_str().to_ascii_lowercase();
        let endings = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".tif", ".tiff", ".avif", ".heic"];
        let camera = lower.starts_with("img_") || lower.starts_with("dsc_") || lower.starts_with("dscn");
        let one_word = !text.as_str().contains(' ');
        if endings.iter().any(|e| lower.ends_with(e)) || (camera && one_word) {
            return Err(AltRefusal::FileName(text.into()));
        }
        Ok(Self::Words(text))
    }

    /// The value of the `alt` attribute.
    #[must_use]
    pub fn attribute(&self) -> &str {
        match self {
            Self::Words(text) => text.as_str(),
            Self::Decorative => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_no_alternative_text() {
        assert!(matches!(Alt::words("IMG_2040.JPG"), Err(AltRefusal::FileName(_))));
        assert!(matches!(Alt::words("banner-final.png"), Err(AltRefusal::FileName(_))));
        assert!(matches!(Alt::words(" "), Err(AltRefusal::Silent(_))));
        assert_eq!(
            Alt::words("\u{201c}A Scholar\u{2019}s Take\u{201d}").unwrap().attribute(),
            "\u{201c}A Scholar\u{2019}s Take\u{201d}"
        );
        assert_eq!(Alt::Decorative.attribute(), "");
    }
}
