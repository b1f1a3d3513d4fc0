//! Bringing in many pieces with every one of them accounted for: files are read ahead on all cores, written one after the other.
//! It refuses to stop at a bad one: what is left is reported with its place and its reason.

use super::{Brought, Given, Intake, Options, Piece, Prepared, Refused, pieces, prepare};
use futures::{StreamExt, stream};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many files are read ahead of the one that is being written.
const AHEAD: usize = 4;

/// What became of a batch.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// New drafts, or what they would be in a dry run.
    pub new: Vec<Outcome>,
    /// Op-eds that are here already.
    pub known: Vec<Outcome>,
    /// What did not come in.
    pub refused: Vec<Left>,
    /// Files of a folder that were not looked into, by the end of their name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub passed_over: BTreeMap<String, usize>,
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

    /// Adds one that is settled.
    pub fn add(&mut self, place: String, settled: Result<Brought, Refused>) {
        match settled {
            Ok(brought @ (Brought::Known(_) | Brought::Further(_))) => {
                self.known.push(Outcome { place, brought })
            }
            Ok(brought) => self.new.push(Outcome { place, brought }),
            Err(refused) => self.refused.push(Left { place, why: refused.to_string(), refused }),
        }
    }
}

/// A piece on its way.
enum Under {
    /// Read, or refused.
    Way(Result<Prepared, Refused>),
    /// A link: an outlet is asked for one page at a time, when its turn has come.
    Turn(Piece),
}

/// Brings in every piece in turn; `pieces` are opened a few at a time, so a batch of any length fits in memory. `tell` hears
/// of each as soon as it is settled.
pub async fn bring_in_all(
    intake: &Intake<'_>,
    pieces: impl IntoIterator<Item = (String, Result<Given, Refused>)>,
    options: &Options,
    tell: impl FnMut(&str, &Result<Brought, Refused>),
) -> Report {
    let pieces = pieces.into_iter().map(|(place, given)| (place, given.map(Piece::from)));
    bring_in_pieces(intake, pieces, options, tell).await
}

/// The same, where who sent them is known.
pub(super) async fn bring_in_pieces(
    intake: &Intake<'_>,
    pieces: impl IntoIterator<Item = (String, Result<Piece, Refused>)>,
    options: &Options,
    mut tell: impl FnMut(&str, &Result<Brought, Refused>),
) -> Report {
    let mut report = Report::default();
    let ahead =
        stream::iter(pieces).map(|(place, given)| under_way(intake, place, given, options)).buffered(AHEAD);
    let mut ahead = std::pin::pin!(ahead);
    while let Some(pieces) = ahead.next().await {
        for (place, piece) in pieces {
            let prepared = match piece {
                Under::Way(prepared) => prepared,
                Under::Turn(link) => prepare(intake, link, options).await,
            };
            let settled = match prepared {
                Ok(prepared) => intake.settle(prepared, options).await,
                Err(refused) => Err(refused),
            };
            tell(&place, &settled);
            report.add(place, settled);
        }
    }
    report
}

async fn under_way(
    intake: &Intake<'_>,
    place: String,
    piece: Result<Piece, Refused>,
    options: &Options,
) -> Vec<(String, Under)> {
    let (pieces, left) = match piece {
        Ok(file @ Piece { given: Given::File { .. }, .. }) => match pieces_in(file).await {
            Ok(pieces) => pieces,
            Err(refused) => return vec![(place, Under::Way(Err(refused)))],
        },
        Ok(link) => return vec![(place, Under::Turn(link))],
        Err(refused) => return vec![(place, Under::Way(Err(refused)))],
    };
    let mut found = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let place = piece.given.place();
        found.push(match &piece.given {
            Given::Link(_) => (place, Under::Turn(piece)),
            Given::File { .. } => (place, Under::Way(prepare(intake, piece, options).await)),
        });
    }
    let left = left.into_iter().map(|why| Refused::LeftOf { place: place.clone(), why });
    found.extend(left.map(|refused| (place.clone(), Under::Way(Err(refused)))));
    found
}

/// The pieces in a file, found on a thread for work.
async fn pieces_in(piece: Piece) -> Result<(Vec<Piece>, Vec<String>), Refused> {
    let place = piece.given.place();
    let found = tokio::task::spawn_blocking(move || pieces::pieces_in(piece)).await;
    found.unwrap_or(Err(Refused::Stumbled(place)))
}
