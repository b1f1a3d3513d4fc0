//! What an op-ed is called elsewhere: the number an old site gave it, the mark of a feed's entry, a DOI.
//! It refuses to be two op-eds' at one site, so that a rerun brings nothing in twice.

use crate::{evidence::kebab, text::Text};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A name of an op-ed outside Byline.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OutsideId {
    /// Whose name it is.
    pub scheme: OutsideScheme,
    /// The name, unique within its scheme: it holds the old site's address where the scheme's own numbers are only that
    /// site's ("https://old.example/?p=12").
    pub value: Text,
}

/// Who names op-eds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutsideScheme {
    /// A WordPress site: its address with the post's number, `https://old.example/?p=12`.
    Wordpress,
    /// A Ghost site: the post's id.
    Ghost,
    /// A Drupal site: its address with the node's number.
    Drupal,
    /// A feed's entry: its `guid` or `id`.
    Feed,
    /// A digital object identifier, lower case, without a resolver's address.
    Doi,
    /// The key of a record in a bibliography or a table (BibTeX's cite key, RIS's ID, a column called id), with the name
    /// of its file in front: `articles.bib#qazi2012`.
    Record,
    /// A mail's Message-ID.
    Mail,
}

kebab!(OutsideScheme);
