//! One leaf of a list of op-eds in the desk, the newest first, and the ways to those beside it.
//! It refuses to grow without end or to count what lies before it: each leaf goes on from a row.

use super::spoken::asked;
use byline_core::{
    clock::Moment,
    ids::{AccountId, PersonId, SiteId},
    oped::StageName,
};
use byline_store::{
    ReadTx, StoreError, own,
    queue::{self, Going, QueueRow},
    scholar_pieces,
};

const FULL: usize = 50;
/// One row more than is shown tells whether there is another leaf.
const ASKED: u32 = FULL as u32 + 1;

/// Which op-eds a list of the desk holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Drafts and those in review.
    Waiting,
    /// All of one stage.
    In(StageName),
    /// All of the site.
    Anywhere,
    /// An account's own.
    Own(AccountId),
    /// A scholar's, in every stage.
    Of(PersonId),
    /// Those of a scholar that readers see.
    DisplayedOf(PersonId),
}

impl Holds {
    async fn rows(self, tx: &mut ReadTx, site: SiteId, going: Going) -> Result<Vec<QueueRow>, StoreError> {
        match self {
            Self::Waiting => queue::waiting(tx, site, (going, ASKED)).await,
            Self::In(stage) => queue::list(tx, site, Some(stage), (going, ASKED)).await,
            Self::Anywhere => queue::list(tx, site, None, (going, ASKED)).await,
            Self::Own(account) => own::list(tx, site, account, (going, ASKED)).await,
            Self::Of(person) => scholar_pieces::list(tx, site, person, (going, ASKED)).await,
            Self::DisplayedOf(person) => scholar_pieces::displayed(tx, site, person, (going, ASKED)).await,
        }
    }
}

/// A leaf, and whether there are others beside it.
pub(super) struct Leaf {
    pub rows: Vec<QueueRow>,
    pub has_newer: bool,
    has_older: bool,
}

impl Leaf {
    /// The leaf that an address asks for by its `before` or `after`; the first where neither can be read.
    pub async fn load(
        tx: &mut ReadTx,
        site: SiteId,
        holds: Holds,
        query: Option<&str>,
    ) -> Result<Self, StoreError> {
        let going = going(query);
        let mut rows = holds.rows(tx, site, going).await?;
        let more = rows.len() > FULL;
        match going {
            // Less than a leaf is left up to the newest: the first leaf shows it.
            Going::Newer(_) if !more => {
                rows = holds.rows(tx, site, Going::First).await?;
                let has_older = rows.len() > FULL;
                rows.truncate(FULL);
                Ok(Self { rows, has_newer: false, has_older })
            }
            Going::Newer(_) => {
                rows.drain(..rows.len() - FULL);
                Ok(Self { rows, has_newer: true, has_older: true })
            }
            _ => {
                rows.truncate(FULL);
                Ok(Self { rows, has_newer: going != Going::First, has_older: more })
            }
        }
    }

    /// The addresses of the leaf with newer op-eds and of that with older ones, as `base?before=ROW`; `base` may have a query.
    pub fn ways(&self, base: &str) -> (Option<String>, Option<String>) {
        let joint = if base.contains('?') { '&' } else { '?' };
        let to =
            |way: &str, row: &QueueRow| format!("{base}{joint}{way}={}.{}", row.came_in.micros(), row.id);
        (
            self.rows.first().filter(|_| self.has_newer).map(|row| to("after", row)),
            self.rows.last().filter(|_| self.has_older).map(|row| to("before", row)),
        )
    }
}

fn going(query: Option<&str>) -> Going {
    let mark = |name: &str| {
        let raw = asked(query, name)?;
        let (at, id) = raw.split_once('.')?;
        Some((Moment::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    mark("before").map(Going::Older).or_else(|| mark("after").map(Going::Newer)).unwrap_or(Going::First)
}
