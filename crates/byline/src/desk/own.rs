//! An account's own op-eds: those it brought in and those its scholar wrote, and what it may change in them.
//! It refuses to let whoever does not review say who somebody is: no person and no outlet is made by their save.

use super::{
    desk_page,
    leaf::{Holds, Leaf},
    queue,
    save::{AppearanceDraft, Appearances, BylineDraft, Edit, WhichOutlet, WhoIs},
    spoken::{Answer, notice_of_last, shown},
};
use crate::{
    app::App,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{
    displayed::Record,
    role::{Capability, Role},
};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
pub struct OwnPage {
    pub frame: DeskFrame,
    pub rows: Vec<queue::Row>,
    pub zone: String,
    pub newer: Option<String>,
    pub older: Option<String>,
    pub may_bring_in: bool,
}
desk_page!(OwnPage, "desk/own.html");

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut tx = app.store.read().await?;
    let holds = Holds::Own(signed.account.id);
    let leaf = Leaf::load(&mut tx, signed.site.id, holds, query.as_deref()).await?;
    drop(tx);
    let (newer, older) = leaf.ways("/desk/own");
    let page = OwnPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-nav-own")
            .in_room("/desk/own")
            .noting(notice_of_last(query.as_deref())),
        rows: leaf.rows.iter().map(|row| queue::a_row(row, &signed.site)).collect(),
        zone: signed.site.zone.name().to_owned(),
        newer,
        older,
        may_bring_in: signed.role.may(Capability::BringIn),
    };
    shown(&app, &page)
}

/// The edit of somebody who does not review: names stay names until an editor says whose they are, and a scholar's save
/// leaves the byline as it is.
pub(super) fn without_deciding(mut edit: Edit, record: &Record, role: Role) -> Edit {
    let kept = |row: &BylineDraft| record.bylines.iter().find(|(kept, _)| kept.id == row.byline.id);
    if role == Role::Scholar {
        edit.words.bylines.clone_from(&record.version.words.bylines);
        edit.bylines = record.bylines.iter().map(|(byline, _)| as_kept(byline.clone())).collect();
    } else {
        for row in &mut edit.bylines {
            row.who = kept(row).and_then(|(byline, _)| byline.person).map_or(WhoIs::Unsaid, WhoIs::Known);
        }
    }
    let rows = edit.appearances.rows().iter().cloned().map(|row| AppearanceDraft {
        outlet: if row.outlet == WhichOutlet::New { WhichOutlet::Unsaid } else { row.outlet },
        ..row
    });
    edit.appearances = Appearances::new(rows.collect());
    edit.slug.clone_from(&record.op_ed.slug);
    edit.correction = None;
    edit
}

fn as_kept(byline: byline_core::byline::Byline) -> BylineDraft {
    BylineDraft { who: byline.person.map_or(WhoIs::Unsaid, WhoIs::Known), byline }
}
