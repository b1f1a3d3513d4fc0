//! What a look before bringing in shows: what would be drafted, or the op-ed that is here already.
//! It refuses to tell whoever is not at the desk more than what they gave says itself.

use super::{AuthorDrafted, Brought, DraftReport, Further, Known, Report, RunningDrafted};
use crate::pages::{DayView, Said};
use byline_core::ids::OpEdId;
use serde::Serialize;

/// An op-ed that is here already.
#[derive(Clone, Debug, Serialize)]
pub struct KnownHere {
    pub href: String,
    pub title: String,
    pub why: String,
    pub standing: String,
    /// Where it ran besides, which would be added.
    pub runnings: Vec<RunningLine>,
    pub notes: Vec<String>,
}

/// What a run that is not dry would draft.
#[derive(Clone, Debug, Serialize)]
pub struct Drafted {
    pub title: Said,
    pub standfirst: Option<Said>,
    pub authors: Vec<AuthorLine>,
    pub runnings: Vec<RunningLine>,
    pub language: String,
    pub words: u32,
    pub excerpt_words: u32,
    pub notes: Vec<String>,
}

/// A running as the page tells of it.
#[derive(Clone, Debug, Serialize)]
pub struct RunningLine {
    /// `first`, `republished`
    pub kind: String,
    pub outlet: Option<String>,
    pub day: Option<DayView>,
    pub addresses: Vec<String>,
}

/// An author as the page prints them.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorLine {
    pub name: String,
    pub position: Option<String>,
}

/// What somebody without an account is shown of what they would hand in.
#[derive(Clone, Debug, Serialize)]
pub struct Looked {
    pub title: String,
    /// None where the op-ed is here already: how it stands is the desk's.
    pub draft: Option<Drafted>,
}

impl Looked {
    /// The piece that was looked at; none where it was refused.
    pub(super) fn of(report: &mut Report) -> Option<Self> {
        let came = report.new.pop().or_else(|| report.known.pop())?;
        let title = came.brought.title().to_string();
        let draft = match came.brought {
            // The notes are an editor's: they name who and what is known here.
            Brought::New { draft, .. } | Brought::Dry(draft) => {
                Some(Drafted { notes: Vec::new(), ..Drafted::from(*draft) })
            }
            Brought::Known(_) | Brought::Further(_) => None,
        };
        Some(Self { title, draft })
    }
}

/// Where an op-ed is reviewed.
pub(super) fn review(id: &OpEdId) -> String {
    format!("/desk/op-ed/{id}")
}

impl From<Known> for KnownHere {
    fn from(known: Known) -> Self {
        Self {
            href: review(&known.id),
            title: known.title.to_string(),
            why: known.why,
            standing: known.standing,
            runnings: Vec::new(),
            notes: Vec::new(),
        }
    }
}

impl From<Further> for KnownHere {
    fn from(further: Further) -> Self {
        Self {
            href: review(&further.id),
            title: further.title.to_string(),
            why: further.why,
            standing: further.standing,
            runnings: further.runnings.iter().map(RunningLine::from).collect(),
            notes: further.notes,
        }
    }
}

impl From<DraftReport> for Drafted {
    fn from(draft: DraftReport) -> Self {
        let said = |text: &byline_core::text::Text| Said::new(text, &draft.language);
        let author = |author: &AuthorDrafted| AuthorLine {
            name: author.name.to_string(),
            position: author.position.as_ref().map(ToString::to_string),
        };
        Self {
            title: said(&draft.title),
            standfirst: draft.standfirst.as_ref().map(said),
            authors: draft.authors.iter().map(author).collect(),
            runnings: draft.runnings.iter().map(RunningLine::from).collect(),
            language: draft.language.to_string(),
            words: draft.words,
            excerpt_words: draft.excerpt_words,
            notes: draft.notes,
        }
    }
}

impl From<&RunningDrafted> for RunningLine {
    fn from(running: &RunningDrafted) -> Self {
        Self {
            kind: running.kind.to_string(),
            outlet: running.outlet.name.as_ref().map(ToString::to_string),
            day: running.day.as_ref().map(DayView::from),
            addresses: running.addresses.iter().map(ToString::to_string).collect(),
        }
    }
}
