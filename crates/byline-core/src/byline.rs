//! One row of an op-ed's byline: who, in which role, and the name and position as they were printed.
//! It refuses to hold a person's name of today: that is the person's, and changes with it.

use crate::{
    evidence::kebab,
    ids::{BylineId, PersonId},
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One row of a byline. Versions refer to rows and never copy a name, so that one redaction reaches all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// Its id.
    pub id: BylineId,
    /// Whom it names; none until an editor has said who that is.
    pub person: Option<PersonId>,
    /// What the person did.
    pub role: BylineRole,
    /// The name as printed.
    pub name_printed: Text,
    /// The position as printed, "research associate at …".
    pub position_printed: Option<Text>,
}

/// What a person did for an op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BylineRole {
    /// Wrote it.
    Author,
    /// Translated it.
    Translator,
    /// Asked the questions.
    Interviewer,
    /// Gave the answers.
    Interviewee,
    /// Is quoted in it.
    Quoted,
}

kebab!(BylineRole);
