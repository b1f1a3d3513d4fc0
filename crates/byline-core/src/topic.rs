//! A subject term under which op-eds are gathered.
//! It refuses to be free text: a topic is chosen, named in the site's languages, and has a page.

use crate::{ids::TopicId, labels::Labels, slug::Slug};
use serde::{Deserialize, Serialize};

/// A subject term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// The readable part of its address.
    pub slug: Slug,
    /// Its name in the site's languages.
    pub names: Labels,
    /// What the institute says about it, one line a language.
    pub intro: Option<Labels>,
}
