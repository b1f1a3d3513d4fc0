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

/// The first publication among the appearances of an op-ed.
#[must_use]
pub fn first_publication<'a>(
    appearances: impl IntoIterator<Item = &'a Appearance>,
) -> Option<&'a Appearance> {
    appearances.into_iter().min_by_key(|a| a.precedence())
}

/// The appearance whose text is shown here: the one so marked, else the first publication.
#[must_use]
pub fn text_source<'a>(appearances: impl IntoIterator<Item = &'a Appearance>) -> Option<&'a Appearance> {
    appearances.into_iter().min_by_key(|a| (!a.is_text_source, a.precedence()))
}

impl Appearance {
    /// The address to send readers to at `moment`: moved-to, else canonical, else as given, else a gift link; never one
    /// that has ended.
    #[must_use]
    pub fn way(&self, moment: Moment) -> Option<&WebAddress> {
        let live = self.addresses.iter().filter(|a| a.expires.is_none_or(|end| moment < end));
        let rank = |a: &&Address| match a.kind {
            AddressKind::MovedTo => 0,
            AddressKind::Canonical => 1,
            AddressKind::AsGiven => 2,
            AddressKind::Gift => 3,
        };
        live.min_by_key(rank).map(|a| &a.url)
    }

    /// What a list of appearances is ordered by, the first publication in front: the kind, the day, then the id.
    #[must_use]
    pub fn precedence(&self) -> (bool, i64, AppearanceId) {
        (self.kind != AppearanceKind::First, self.day.as_ref().map_or(0, Day::sort_key), self.id)
    }
}
