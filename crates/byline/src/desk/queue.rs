//! The queue: what came in and where each op-ed stands, a dense list by stage.
//! It refuses to grow without end: fifty to a leaf, the newest first, and each leaf goes on from a row, however many lie before it.

use super::{
    desk_page,
    spoken::{Answer, When, asked, notice_of_last, shown},
    watch_stop,
};
use crate::{
    app::App,
    pages::{DayView, Said},
    sign_in::{DeskFrame, Signed},
};
use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{clock::Moment, ids::SiteId, oped::StageName, role::Capability, site::Site};
use byline_store::{
    ReadTx, StoreError,
    queue::{self, Going, QueueRow},
};
use serde::Serialize;
use std::sync::Arc;

const A_LEAF: u32 = 50;

/// The tabs: what stands in the address, and what stands behind it.
const TABS: [(&str, Holds); 9] = [
    ("to-do", Holds::Waiting),
    ("parked", Holds::In(StageName::Parked)),
    ("scheduled", Holds::In(StageName::Scheduled)),
    ("displayed", Holds::In(StageName::Displayed)),
    ("declined", Holds::In(StageName::Declined)),
    ("withdrawn", Holds::In(StageName::Withdrawn)),
    ("expired", Holds::In(StageName::Expired)),
    ("erased", Holds::In(StageName::Erased)),
    ("all", Holds::Anywhere),
];

/// Which op-eds a tab holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// Drafts and those in review.
    Waiting,
    In(StageName),
    Anywhere,
}

impl Holds {
    fn holds(self, stage: StageName) -> bool {
        match self {
            Self::Waiting => matches!(stage, StageName::Draft | StageName::InReview),
            Self::In(own) => own == stage,
            Self::Anywhere => true,
        }
    }

    /// One row more than is shown tells whether there is another leaf.
    async fn rows(self, tx: &mut ReadTx, site: SiteId, going: Going) -> Result<Vec<QueueRow>, StoreError> {
        match self {
            Self::Waiting => queue::waiting(tx, site, (going, A_LEAF + 1)).await,
            Self::In(stage) => queue::list(tx, site, Some(stage), (going, A_LEAF + 1)).await,
            Self::Anywhere => queue::list(tx, site, None, (going, A_LEAF + 1)).await,
        }
    }
}

#[derive(Serialize)]
pub struct QueuePage {
    pub frame: DeskFrame,
    pub tabs: Vec<Tab>,
    pub rows: Vec<Row>,
    pub zone: String,
    pub newer: Option<String>,
    pub older: Option<String>,
    pub may_edit: bool,
    /// Whether these wait, and may be reviewed one after the other.
    pub stretch: bool,
    /// What scholars proposed by their links, and how much waits.
    pub proposals: Vec<super::proposals::ProposalRow>,
    pub proposals_wait: i64,
    /// Since when the watch over originals stands still.
    pub watch_stopped: Option<When>,
}
desk_page!(QueuePage, "desk/queue.html");

#[derive(Serialize)]
pub struct Tab {
    pub name: &'static str,
    pub key: String,
    pub href: String,
    pub count: i64,
    pub here: bool,
}

#[derive(Serialize)]
pub struct Row {
    pub href: String,
    pub title: Said,
    pub authors: Vec<String>,
    pub outlet: Option<String>,
    pub day: Option<DayView>,
    pub stage: String,
    pub came_in: When,
    pub displayed: Option<When>,
    pub unmatched: u32,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    if !signed.role.may(Capability::ReadAll) {
        return Ok(Redirect::to("/desk/own").into_response());
    }
    let wanted = asked(query.as_deref(), "stage").unwrap_or_default();
    let (name, standing) = TABS.iter().find(|(name, _)| *name == wanted).unwrap_or(&TABS[0]);
    let mut tx = app.store.read().await?;
    let counts = queue::counts(&mut tx, signed.site.id).await?;
    let leaf = Leaf::load(&mut tx, signed.site.id, *standing, going(query.as_deref())).await?;
    let (proposals_wait, proposals) = super::proposals::at_hand(&mut tx, &signed.site).await?;
    let watch_stopped = watch_stop::since(&mut tx, &signed.site).await?;
    drop(tx);
    let to =
        |way: &str, row: &QueueRow| format!("/desk?stage={name}&{way}={}.{}", row.came_in.micros(), row.id);
    let page = QueuePage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-nav-queue")
            .in_room("/desk")
            .noting(notice_of_last(query.as_deref())),
        tabs: TABS
            .iter()
            .map(|(tab, standing)| a_tab(tab, *standing, &counts, tab == name))
            // What is rare has no tab until there is some of it.
            .filter(|tab| tab.count > 0 || tab.here || !matches!(tab.name, "expired" | "erased"))
            .collect(),
        rows: leaf.rows.iter().map(|row| a_row(row, &signed.site)).collect(),
        zone: signed.site.zone.name().to_owned(),
        newer: leaf.rows.first().filter(|_| leaf.has_newer).map(|row| to("after", row)),
        older: leaf.rows.last().filter(|_| leaf.has_older).map(|row| to("before", row)),
        may_edit: signed.role.may_edit(),
        stretch: *standing == Holds::Waiting && !leaf.has_newer,
        proposals,
        proposals_wait,
        watch_stopped,
    };
    shown(&app, &page)
}

/// From where the leaf that is asked for goes on; the first where that cannot be read.
fn going(query: Option<&str>) -> Going {
    let mark = |name: &str| {
        let raw = asked(query, name)?;
        let (at, id) = raw.split_once('.')?;
        Some((Moment::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    mark("before").map(Going::Older).or_else(|| mark("after").map(Going::Newer)).unwrap_or(Going::First)
}

/// A leaf, and whether there are others beside it.
struct Leaf {
    rows: Vec<QueueRow>,
    has_newer: bool,
    has_older: bool,
}

impl Leaf {
    async fn load(tx: &mut ReadTx, site: SiteId, holds: Holds, going: Going) -> Result<Self, StoreError> {
        let mut rows = holds.rows(tx, site, going).await?;
        let full = A_LEAF as usize;
        let more = rows.len() > full;
        match going {
            // Less than a leaf is left up to the newest: the first leaf shows it.
            Going::Newer(_) if !more => {
                rows = holds.rows(tx, site, Going::First).await?;
                let has_older = rows.len() > full;
                rows.truncate(full);
                Ok(Self { rows, has_newer: false, has_older })
            }
            Going::Newer(_) => {
                rows.drain(..rows.len() - full);
                Ok(Self { rows, has_newer: true, has_older: true })
            }
            _ => {
                rows.truncate(full);
                Ok(Self { rows, has_newer: going != Going::First, has_older: more })
            }
        }
    }
}

fn a_tab(name: &'static str, standing: Holds, counts: &[(StageName, i64)], here: bool) -> Tab {
    let count = counts.iter().filter(|(stage, _)| standing.holds(*stage)).map(|(_, n)| n).sum();
    Tab { name, key: format!("desk-tab-{name}"), href: format!("/desk?stage={name}"), count, here }
}

pub(super) fn a_row(row: &QueueRow, site: &Site) -> Row {
    Row {
        href: format!("/desk/op-ed/{}", row.id),
        title: Said::new(&row.title, &row.language),
        authors: row.authors.iter().map(ToString::to_string).collect(),
        outlet: row.outlet.as_ref().map(ToString::to_string),
        day: row.day.as_ref().map(DayView::from),
        stage: row.stage.to_string(),
        came_in: When::new(row.came_in, &site.zone),
        displayed: row.first_displayed.map(|at| When::new(at, &site.zone)),
        unmatched: row.unmatched,
    }
}
