//! A standing series of the institute, such as "A Scholar's Take", with its banner.
//! It refuses a banner without words for those who cannot see it.

use crate::{colour::Colour, ids::SeriesId, labels::Labels, picture::PictureUse, slug::Slug};
use serde::{Deserialize, Serialize};

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
