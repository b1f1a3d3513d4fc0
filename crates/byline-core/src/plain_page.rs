//! A plain page of the site, in one of its languages: what it is, how it chooses, how it treats its readers.
//! It refuses to be a kind nobody linked to: there are these pages, each at its address, and no others.

use crate::{evidence::kebab, language::Language, prose::Prose};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Which plain page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlainPageKind {
    /// What the space is.
    About,
    /// How op-eds are chosen, and what being chosen means.
    HowWeChoose,
    /// What becomes of readers' data.
    Privacy,
    /// Who can use it, and how to say that one cannot.
    Accessibility,
    /// How to reach the institute about rights and corrections.
    Rights,
}

kebab!(PlainPageKind);

impl PlainPageKind {
    /// Every kind, in the order in which they are linked.
    pub const ALL: [Self; 5] =
        [Self::About, Self::HowWeChoose, Self::Privacy, Self::Accessibility, Self::Rights];
}

/// What the institute wrote for a plain page in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlainPage {
    /// Which page.
    pub kind: PlainPageKind,
    /// The language it is written in.
    pub language: Language,
    /// What it says.
    pub text: Prose,
}
