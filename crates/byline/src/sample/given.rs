//! `samples/institute.toml` as values: what an editor would have typed and decided.
//! It refuses keys it does not know, so that no decision is silently dropped.

use byline_core::{
    address::WebAddress,
    appearance::AppearanceKind,
    capture::CopyGround,
    colour::Colour,
    day::Day,
    labels::Labels,
    language::Language,
    name::NameKind,
    outlet::OutletState,
    person::{Orcid, PersonKind},
    rights::Allow,
    site::Digits,
    slug::Slug,
    text::Text,
};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sample {
    pub institute: InstituteGiven,
    pub site_default: RuleGiven,
    #[serde(rename = "person")]
    pub people: Vec<PersonGiven>,
    #[serde(rename = "outlet")]
    pub outlets: Vec<OutletGiven>,
    pub series: Vec<SeriesGiven>,
    #[serde(rename = "topic")]
    pub topics: Vec<TermGiven>,
    #[serde(rename = "region")]
    pub regions: Vec<TermGiven>,
    #[serde(rename = "disclaimer")]
    pub disclaimers: Vec<DisclaimerGiven>,
    #[serde(rename = "oped")]
    pub op_eds: Vec<OpEdGiven>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InstituteGiven {
    pub names: Labels,
    pub intro: Option<Labels>,
    pub zone: String,
    pub languages: Vec<Language>,
    #[serde(default)]
    pub digits: Digits,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleGiven {
    pub allow: Allow,
    #[serde(default)]
    pub embargo_days: u32,
    pub from: Option<Day>,
    #[serde(default)]
    pub canonical_original: bool,
    pub source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonGiven {
    pub key: Slug,
    pub kind: PersonKind,
    pub names: Vec<NameGiven>,
    #[serde(default)]
    pub positions: Vec<PositionGiven>,
    #[serde(default)]
    pub bios: Vec<BioGiven>,
    #[serde(default)]
    pub languages: Vec<Language>,
    pub orcid: Option<Orcid>,
    pub portrait: Option<PictureGiven>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NameGiven {
    pub text: Text,
    /// Told by the text itself; kept in the file for whoever reads it.
    #[serde(rename = "script")]
    _script: String,
    pub language: Option<Language>,
    pub kind: NameKind,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PositionGiven {
    pub title: Text,
    pub organisation: Option<Text>,
    pub from: Option<Day>,
    pub until: Option<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BioGiven {
    pub language: Language,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PictureGiven {
    pub file: String,
    pub alt: String,
    pub credit: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OutletGiven {
    pub key: Slug,
    pub names: Vec<Text>,
    pub domains: Vec<String>,
    pub languages: Vec<Language>,
    pub status: OutletState,
    pub defunct_since: Option<Day>,
    pub successor: Option<Slug>,
    pub habits: Option<Text>,
    #[serde(default)]
    pub medium: byline_core::outlet::Medium,
    #[serde(default)]
    pub subscription: bool,
    #[serde(default)]
    pub rights: Vec<RuleGiven>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeriesGiven {
    pub key: Slug,
    pub names: Labels,
    pub intro: Option<Labels>,
    pub banner: Option<BannerGiven>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BannerGiven {
    pub file: String,
    pub dark_file: Option<String>,
    pub ground: Option<Colour>,
    pub alt: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermGiven {
    pub key: Slug,
    pub names: Labels,
    pub intro: Option<Labels>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DisclaimerGiven {
    pub series: Option<Slug>,
    pub forms: BTreeMap<Language, FormsGiven>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormsGiven {
    pub one: Text,
    pub several: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OpEdGiven {
    pub page: String,
    pub original: WebAddress,
    /// What the draft's title must be.
    pub title: Text,
    pub slug: Option<Slug>,
    pub outlet: Slug,
    pub section: Option<Text>,
    pub print: Option<Text>,
    pub byline: Vec<BylineGiven>,
    pub series: Option<Slug>,
    pub topics: Vec<Slug>,
    pub regions: Vec<Slug>,
    pub whole_words: Option<u32>,
    pub excerpt: Option<ExcerptGiven>,
    pub summary: Text,
    pub stage: StageGiven,
    pub reason: Option<Text>,
    #[serde(default)]
    pub also_in: Vec<AppearanceGiven>,
    pub permission: Option<PermissionGiven>,
    pub correction: Option<CorrectionGiven>,
    pub kept: Option<KeptGiven>,
}

/// What became of its original.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptGiven {
    pub looks: Vec<LookGiven>,
    pub copy: Option<CopyGiven>,
    /// Where it moved, as an editor accepted.
    pub moved_to: Option<WebAddress>,
    /// On which ground readers are given a copy of our own.
    pub own: Option<OwnGiven>,
    /// The manuscript that readers may be shown.
    pub manuscript: Option<ManuscriptGiven>,
    /// What its outlet has put otherwise on the page since it came in.
    #[serde(default)]
    pub edits: Vec<EditGiven>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EditGiven {
    /// Stands once on the page that came in.
    pub was: String,
    pub is: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnGiven {
    pub ground: CopyGround,
    pub evidence: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ManuscriptGiven {
    pub file: String,
    pub evidence: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LookGiven {
    pub on: Day,
    pub saw: SawGiven,
}

/// What a look saw.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SawGiven {
    There,
    /// The page with what its outlet has put otherwise.
    Edited,
    NotFound,
    Wall,
    NoName,
    ForSale,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CopyGiven {
    pub on: Day,
    pub url: WebAddress,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BylineGiven {
    pub person: Slug,
    pub name: Text,
    pub position: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExcerptGiven {
    /// From 1, over the paragraphs of the body.
    pub paragraphs: Vec<usize>,
    pub sentences_of_last: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum StageGiven {
    Draft,
    InReview,
    Parked,
    Declined,
    Displayed,
    Withdrawn,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AppearanceGiven {
    pub outlet: Slug,
    pub kind: AppearanceKind,
    pub title: Option<Text>,
    pub day: Option<Day>,
    pub language: Option<Language>,
    pub url: WebAddress,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PermissionGiven {
    pub allow: Allow,
    pub embargo_until: Option<Day>,
    pub evidence: Text,
    pub given_by: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectionGiven {
    pub summary: Text,
    pub note: Text,
}
