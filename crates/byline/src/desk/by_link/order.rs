//! Which pieces stand first on a scholar's own page, in the order they wish.
//! It refuses more than a page's head holds, and what readers do not see.

use super::{ByLink, MOST, quiet, quiet_to_mend, quiet_went};
use crate::{
    app::App,
    desk::{
        desk_page,
        spoken::{Answer, notice},
    },
    form::{Form, Mistakes},
    pages::Said,
    refusal::Refusal,
    sign_in::DeskFrame,
};
use axum::extract::{RawQuery, State};
use byline_core::{ids::OpEdId, oped::StageName, proposal::Proposed};
use byline_store::{queue::QueueRow, scholar_pieces};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

/// The most pieces that stand first.
pub(in crate::desk) const FIRST: usize = 6;

#[derive(Serialize)]
pub struct OrderPage {
    pub frame: DeskFrame,
    pub at: String,
    pub back: String,
    pub most: usize,
    pub rows: Vec<OrderRow>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(OrderPage, "desk/by-link-order.html");

#[derive(Serialize)]
pub struct OrderRow {
    pub id: String,
    pub title: Said,
    /// Its place from 1; empty for one that stands with the others.
    pub place: String,
}

pub async fn page(State(app): State<Arc<App>>, by: ByLink, RawQuery(query): RawQuery) -> Answer {
    let (rows, first) = pieces(&app, &by).await?;
    let place = |id: OpEdId| first.iter().position(|own| *own == id).map(|at| (at + 1).to_string());
    let mut page = order(&app, &by, &rows, Mistakes::default(), |id| place(id).unwrap_or_default());
    page.frame.notice = notice(query.as_deref());
    quiet(&app, &page)
}

/// The scholar's pieces that readers see, and those that stand first.
async fn pieces(app: &App, by: &ByLink) -> Result<(Vec<QueueRow>, Vec<OpEdId>), Refusal> {
    let mut tx = app.store.read().await?;
    let mut rows = scholar_pieces::list(&mut tx, by.site.id, by.person.id, (MOST, 0)).await?;
    rows.retain(|row| row.stage == StageName::Displayed);
    let first = scholar_pieces::first(&mut tx, by.person.id).await?;
    Ok((rows, first))
}

fn order(
    app: &App,
    by: &ByLink,
    rows: &[QueueRow],
    mistakes: Mistakes,
    place: impl Fn(OpEdId) -> String,
) -> OrderPage {
    let row = |row: &QueueRow| OrderRow {
        id: row.id.to_string(),
        title: Said::new(&row.title, &row.language),
        place: place(row.id),
    };
    OrderPage {
        frame: by.frame(&app.pages, "by-link-order"),
        at: by.path("/order"),
        back: by.path(""),
        most: FIRST,
        rows: rows.iter().map(row).collect(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}

pub async fn send(State(app): State<Arc<App>>, by: ByLink, form: Form) -> Answer {
    let (rows, before) = pieces(&app, &by).await?;
    let mut mistakes = Mistakes::default();
    let mut chosen: Vec<(u32, OpEdId)> = Vec::new();
    for row in &rows {
        let place = form.number(&format!("place.{}", row.id), &mut mistakes).filter(|place| *place > 0);
        chosen.extend(place.map(|place| (place, row.id)));
    }
    // Two with the same number keep the order of the list.
    chosen.sort_by_key(|(place, _)| *place);
    if chosen.len() > FIRST {
        let (_, one_too_many) = chosen[FIRST];
        let why = format!("at most {FIRST} pieces stand first; leave the others without a number");
        mistakes.add(&format!("place.{one_too_many}"), why);
    }
    if !mistakes.is_empty() {
        let typed = |id: OpEdId| form.get(&format!("place.{id}")).to_owned();
        return quiet_to_mend(&app, &order(&app, &by, &rows, mistakes, typed));
    }
    let first: Vec<OpEdId> = chosen.into_iter().map(|(_, id)| id).collect();
    if first == before {
        return quiet_went(&by, "/order", "by-link-unchanged");
    }
    let mut tx = app.store.write().await?;
    by.propose(&app, &mut tx, None, Proposed::Order { first }).await?;
    tx.commit().await?;
    quiet_went(&by, "/order", "by-link-order")
}
