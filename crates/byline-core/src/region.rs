//! A part of the world that op-eds speak of.
//! It refuses to be free text: a region is chosen, named in the site's languages, and has a page.

use crate::{ids::RegionId, labels::Labels, slug::Slug};
use serde::{Deserialize, Serialize};

/// A part of the world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Its id.
    pub id: RegionId,
    /// The readable part of its address.
    pub slug: Slug,
    /// Its name in the site's languages.
    pub names: Labels,
    /// What the institute says about it, one line a language.
    pub intro: Option<Labels>,
}
