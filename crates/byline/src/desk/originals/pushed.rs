//! How far the originals of a site have come at the public archive that was asked to keep copies, for whoever looks at the board.
//! It refuses to say anything where the operator hands nothing over, and to translate what an archive says.

use crate::app::App;
use byline_core::ids::SiteId;
use byline_store::{
    ReadTx, StoreError,
    pushes::{self, Stand},
};
use serde::Serialize;

/// The originals handed over to an archive.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Pushed {
    pub archive: String,
    /// It has a copy of these.
    pub kept: i64,
    /// They wait for their turn, or for its work.
    pub waiting: i64,
    /// It does not take these.
    pub refused: i64,
    /// What is in the way, in its words or ours, with how many it concerns and whether that is for good.
    pub troubles: Vec<Trouble>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Trouble {
    pub words: String,
    pub n: i64,
    pub is_over: bool,
}

/// Troubles told; the rest are alike.
const MOST: usize = 10;
/// What is no trouble.
const USUAL: [&str; 5] = ["", pushes::KEPT, pushes::COPIED, "taken", "pending"];

pub async fn of(app: &App, tx: &mut ReadTx, site: SiteId) -> Result<Option<Pushed>, StoreError> {
    let Some(push) = app.settings.push.whole() else { return Ok(None) };
    Ok(Some(told(push.archive.host(), &pushes::figure(tx, site).await?)))
}

fn told(archive: &str, all: &[Stand]) -> Pushed {
    let sum = |wanted: fn(&Stand) -> bool| -> i64 {
        all.iter().filter(|stand| wanted(stand)).map(|stand| stand.n).sum()
    };
    let troubles = all.iter().filter(|stand| !USUAL.contains(&stand.outcome.as_str())).take(MOST);
    let trouble =
        |stand: &Stand| Trouble { words: stand.outcome.clone(), n: stand.n, is_over: stand.is_over };
    Pushed {
        archive: archive.to_owned(),
        kept: sum(|stand| stand.is_over && stand.outcome == pushes::KEPT),
        waiting: sum(|stand| !stand.is_over),
        refused: sum(|stand| stand.is_over && stand.outcome != pushes::KEPT),
        troubles: troubles.map(trouble).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_archive_has_and_what_is_in_the_way_is_told() {
        let stand = |outcome: &str, is_over, n| Stand { outcome: outcome.to_owned(), is_over, n };
        let all = [
            stand("kept", true, 300),
            stand("", false, 40),
            stand("status 429", false, 9),
            stand("pending", false, 2),
            stand("copied", false, 4),
            stand("error:blocked-url", true, 3),
        ];
        let Pushed { kept, waiting, refused, troubles, .. } = told("archive.example", &all);
        assert_eq!((kept, waiting, refused), (300, 55, 3));
        let troubles: Vec<_> = troubles.iter().map(|one| (one.words.as_str(), one.n, one.is_over)).collect();
        assert_eq!(troubles, [("status 429", 9, false), ("error:blocked-url", 3, true)]);
    }
}
