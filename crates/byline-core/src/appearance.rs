//! One running of an op-ed at an outlet: where, when, under which title, and at which addresses.
//! It refuses to be only a link: a piece that ran in print alone is an appearance too.

use crate::{
    address::WebAddress,
    clock::Moment,
    day::Day,
    evidence::kebab,
    ids::{AddressId, AppearanceId, OutletId},
    language::Language,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One running of an op-ed at an outlet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appearance {
    /// Its id.
    pub id: AppearanceId,
    /// The outlet; none until an editor has accepted or matched the one proposed.
    pub outlet: Option<OutletId>,
    /// The outlet's name as the page gave it.
    pub outlet_printed: Option<Text>,
    /// The section it ran in.
    pub section: Option<Text>,
    /// Its title there, when it differs.
    pub title: Option<Text>,
    /// The day it ran.
    pub day: Option<Day>,
    /// The language it ran in.
    pub language: Option<Language>,
    /// First, republished or translated.
    pub kind: AppearanceKind,
    /// Where it stood in print ("Asia edition, p. 9").
    pub print: Option<Text>,
    /// Whether the text shown here was taken from it.
    pub is_text_source: bool,
    /// Its addresses.
    pub addresses: Vec<Address>,
}

/// How an appearance relates to the first publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppearanceKind {
    /// The first publication.
    First,
    /// Printed again.
    Republished,
    /// Printed in another language.
    Translation,
}

/// One address of an appearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Its id.
    pub id: AddressId,
    /// The address as a reader would follow it.
    pub url: WebAddress,
    /// What it is.
    pub kind: AddressKind,
    /// When a gift link ends.
    pub expires: Option<Moment>,
}

/// What an address of an appearance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressKind {
    /// The page's own canonical address.
    Canonical,
    /// As it was given.
    AsGiven,
    /// Where it has moved to, accepted by an editor.
    MovedTo,
    /// A gift link, which ends.
    Gift,
}

kebab!(AppearanceKind, AddressKind);

impl Appearance {
    /// The address to send readers to at `moment`: moved-to, else canonical, else as given, else a gift link in force.
    #[must_use]
    pub fn way(&self, moment: Moment) -> Option<&WebAddress> {
        let of = |kind: AddressKind| self.addresses.iter().find(move |a| a.kind == kind);
        let gift = || {
            let live = |a: &&Address| a.kind == AddressKind::Gift && a.expires.is_none_or(|end| moment < end);
            self.addresses.iter().find(live)
        };
        of(AddressKind::MovedTo)
            .or_else(|| of(AddressKind::Canonical))
            .or_else(|| of(AddressKind::AsGiven))
            .or_else(gift)
            .map(|a| &a.url)
    }
}
