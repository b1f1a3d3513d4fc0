//! A draft as it is told to whoever brought it in: on a terminal, as JSON, on the desk.
//! It refuses to tell more than the draft holds, and shows what is only proposed as proposed.

use super::runnings::Running;
use byline_core::{
    address::WebAddress,
    appearance::{Appearance, AppearanceKind},
    day::Day,
    evidence::Evidence,
    ids::{OutletId, PersonId},
    language::{Direction, Language},
    rights::{Allow, BasisKind},
    text::Text,
};
use serde::Serialize;

/// What came of one page.
#[derive(Clone, Debug, Serialize)]
pub struct DraftReport {
    pub title: Text,
    pub standfirst: Option<Text>,
    pub authors: Vec<AuthorDrafted>,
    /// Where it ran, the first publication in front.
    pub runnings: Vec<RunningDrafted>,
    pub language: Language,
    pub direction: Direction,
    /// The outlet's lead picture: evidence, no permission to show it.
    pub picture: Option<WebAddress>,
    /// Words of the body that came in.
    pub words: u32,
    /// The body is known to be only a part.
    pub is_part: bool,
    /// Words proposed as the excerpt.
    pub excerpt_words: u32,
    /// What the rights let be shown now, and why.
    pub allow: Allow,
    pub basis: BasisKind,
    pub evidence: Vec<Evidence>,
    /// What an editor should look at, one sentence each.
    pub notes: Vec<String>,
}

/// An author of a draft.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorDrafted {
    pub name: Text,
    pub position: Option<Text>,
    /// The person matched; none is a proposal.
    pub person: Option<PersonId>,
}

/// One running of a draft.
#[derive(Clone, Debug, Serialize)]
pub struct RunningDrafted {
    pub kind: AppearanceKind,
    pub outlet: OutletDrafted,
    pub section: Option<Text>,
    /// EDTF, as precise as the page says.
    pub day: Option<Day>,
    /// The way to it first.
    pub addresses: Vec<WebAddress>,
    /// The text was read there.
    pub is_text_source: bool,
}

impl DraftReport {
    /// Where it first ran.
    #[must_use]
    pub fn first(&self) -> Option<&RunningDrafted> {
        self.runnings.first()
    }
}

impl RunningDrafted {
    /// A row with what the page says of it.
    pub(super) fn of(appearance: &Appearance, running: &Running) -> Self {
        Self {
            kind: appearance.kind,
            outlet: OutletDrafted {
                name: running.outlet.printed.clone(),
                host: running.outlet.host.clone(),
                outlet: appearance.outlet,
            },
            section: appearance.section.clone(),
            day: appearance.day.clone(),
            addresses: appearance.addresses.iter().map(|address| address.url.clone()).collect(),
            is_text_source: appearance.is_text_source,
        }
    }
}

/// The outlet of a running.
#[derive(Clone, Debug, Serialize)]
pub struct OutletDrafted {
    pub name: Option<Text>,
    /// Where it publishes, without `www.`.
    pub host: Option<String>,
    /// The outlet matched; none is a proposal.
    pub outlet: Option<OutletId>,
}
