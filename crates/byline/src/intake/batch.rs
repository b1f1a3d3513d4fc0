//! Bringing in many pieces, one after the other, with every one of them accounted for.
//! It refuses to stop at a bad one: what is left is reported with its place and its reason.

use super::{Brought, Given, Intake, Options, Refused, bring_in};
use serde::Serialize;

/// What became of a batch.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// New drafts, or what they would be in a dry run.
    pub new: Vec<Outcome>,
    /// Op-eds that are here already.
    pub known: Vec<Outcome>,
    /// What did not come in.
    pub refused: Vec<Left>,
}

/// One piece that came in or is known.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// As the giver called it.
    pub place: String,
    #[serde(flatten)]
    pub brought: Brought,
}

/// One piece that was left.
#[derive(Debug, Serialize)]
pub struct Left {
    /// As the giver called it.
    pub place: String,
    /// One sentence.
    pub why: String,
    #[serde(skip)]
    pub refused: Refused,
}

impl Report {
    /// Whether the command has done something: a draft, or the knowledge that there is one already.
    #[must_use]
    pub fn came_in(&self) -> bool {
        !self.new.is_empty() || !self.known.is_empty()
    }
}

/// Brings in every piece in turn; `pieces` are opened one at a time, so a batch of any length fits in memory. `tell` hears
/// of each as soon as it is settled.
pub async fn bring_in_all(
    intake: &Intake<'_>,
    pieces: impl IntoIterator<Item = (String, Result<Given, Refused>)>,
    options: &Options,
    mut tell: impl FnMut(&str, &Result<Brought, Refused>),
) -> Report {
    let mut report = Report::default();
    for (place, given) in pieces {
        let settled = match given {
            Ok(given) => bring_in(intake, given, options).await,
            Err(refused) => Err(refused),
        };
        tell(&place, &settled);
        match settled {
            Ok(brought @ Brought::Known(_)) => report.known.push(Outcome { place, brought }),
            Ok(brought) => report.new.push(Outcome { place, brought }),
            Err(refused) => report.refused.push(Left { place, why: refused.to_string(), refused }),
        }
    }
    report
}
