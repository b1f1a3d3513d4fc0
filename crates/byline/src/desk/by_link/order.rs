//! Which pieces stand first on a scholar's own page, in the order they wish.
//! It refuses more than a page's head holds, and what readers do not see.

use super::{ByLink, quiet, quiet_to_mend, quiet_went};
use crate::{
    app::App,
    desk::{
        desk_page,
        leaf::{Holds, Leaf},
        spoken::{Answer, asked, notice},
    },
    form::{Form, Mistakes},
    pages::Said,
    refusal::Refusal,
    sign_in::DeskFrame,
};
use axum::extract::{RawQuery, State};
use byline_core::{ids::OpEdId, proposal::Proposed};
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
    pub newer: Option<String>,
    pub older: Option<String>,
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
    let pieces = Pieces::load(&app, &by, query.as_deref()).await?;
    let mut page = pieces.page(&app, &by, Mistakes::default(), |id| pieces.place(id));
    page.frame.notice = notice(query.as_deref());
    quiet(&app, &page)
}

/// The scholar's pieces that readers see: those that stand first, and a leaf of the others.
struct Pieces {
    first: Vec<QueueRow>,
    others: Vec<QueueRow>,
    newer: Option<String>,
    older: Option<String>,
    /// What the address asked for, with its `?`: the leaf a form comes back to.
    asked: String,
}

impl Pieces {
    async fn load(app: &App, by: &ByLink, query: Option<&str>) -> Result<Self, Refusal> {
        let mut tx = app.store.read().await?;
        let (site, person) = (by.site.id, by.person.id);
        let first = scholar_pieces::standing_first(&mut tx, site, person).await?;
        let mut leaf = Leaf::load(&mut tx, site, Holds::DisplayedOf(person), query).await?;
        let (newer, older) = leaf.ways(&by.path("/order"));
        leaf.rows.retain(|row| first.iter().all(|pinned| pinned.id != row.id));
        let mark = |way| Some(format!("?{way}={}", asked(query, way)?));
        let asked = mark("before").or_else(|| mark("after")).unwrap_or_default();
        Ok(Self { first, others: leaf.rows, newer, older, asked })
    }

    fn rows(&self) -> impl Iterator<Item = &QueueRow> {
        self.first.iter().chain(&self.others)
    }

    /// The place of a piece that stands first, from 1; nothing for another.
    fn place(&self, id: OpEdId) -> String {
        let at = self.first.iter().position(|row| row.id == id);
        at.map(|at| (at + 1).to_string()).unwrap_or_default()
    }

    /// The order that a form asks for: of the pieces it names, those with a number, by it.
    fn chosen(&self, form: &Form, mistakes: &mut Mistakes) -> Vec<OpEdId> {
        let mut chosen: Vec<(u32, OpEdId)> = Vec::new();
        for row in self.rows() {
            let place = form.number(&format!("place.{}", row.id), mistakes).filter(|place| *place > 0);
            chosen.extend(place.map(|place| (place, row.id)));
        }
        // Two with the same number keep the order of the list.
        chosen.sort_by_key(|(place, _)| *place);
        if let Some((_, one_too_many)) = chosen.get(FIRST) {
            let why = format!("at most {FIRST} pieces stand first; leave the others without a number");
            mistakes.add(&format!("place.{one_too_many}"), why);
        }
        chosen.into_iter().map(|(_, id)| id).collect()
    }

    fn page(
        &self,
        app: &App,
        by: &ByLink,
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
            at: format!("{}{}", by.path("/order"), self.asked),
            back: by.path(""),
            most: FIRST,
            rows: self.rows().map(row).collect(),
            newer: self.newer.clone(),
            older: self.older.clone(),
            wrong: mistakes.by_field(),
            mistakes,
        }
    }
}

pub async fn send(State(app): State<Arc<App>>, by: ByLink, RawQuery(query): RawQuery, form: Form) -> Answer {
    let pieces = Pieces::load(&app, &by, query.as_deref()).await?;
    let mut mistakes = Mistakes::default();
    let first = pieces.chosen(&form, &mut mistakes);
    if !mistakes.is_empty() {
        let typed = |id: OpEdId| form.get(&format!("place.{id}")).to_owned();
        return quiet_to_mend(&app, &pieces.page(&app, &by, mistakes, typed));
    }
    if pieces.first.iter().map(|row| row.id).eq(first.iter().copied()) {
        return quiet_went(&by, "/order", "by-link-unchanged");
    }
    let mut tx = app.store.write().await?;
    by.propose(&app, &mut tx, None, Proposed::Order { first }).await?;
    tx.commit().await?;
    quiet_went(&by, "/order", "by-link-order")
}
