//! The queue: what came in and where each op-ed stands, a dense list by stage.
//! It refuses to grow without end: a leaf at a time, the newest first.

use super::{
    desk_page,
    leaf::{Holds, Leaf},
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
use byline_core::{oped::StageName, role::Capability, site::Site};
use byline_store::queue::{self, QueueRow};
use serde::Serialize;
use std::sync::Arc;

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

/// Whether a tab holds the op-eds of a stage.
fn stands_in(tab: Holds, stage: StageName) -> bool {
    match tab {
        Holds::Waiting => matches!(stage, StageName::Draft | StageName::InReview),
        Holds::In(own) => own == stage,
        _ => true,
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
    let leaf = Leaf::load(&mut tx, signed.site.id, *standing, query.as_deref()).await?;
    let (proposals_wait, proposals) = super::proposals::at_hand(&mut tx, &signed.site).await?;
    let watch_stopped = watch_stop::since(&mut tx, &signed.site).await?;
    drop(tx);
    let (newer, older) = leaf.ways(&format!("/desk?stage={name}"));
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
        newer,
        older,
        may_edit: signed.role.may_edit(),
        stretch: *standing == Holds::Waiting && !leaf.has_newer,
        proposals,
        proposals_wait,
        watch_stopped,
    };
    shown(&app, &page)
}

fn a_tab(name: &'static str, standing: Holds, counts: &[(StageName, i64)], here: bool) -> Tab {
    let count = counts.iter().filter(|(stage, _)| stands_in(standing, *stage)).map(|(_, n)| n).sum();
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
