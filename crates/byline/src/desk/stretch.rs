//! A stretch of reviewing: what waits before and after an op-ed, and where a decision leads.
//! It refuses to keep a list: each step asks the queue as it stands, so that two editors never walk over each other's work.

use super::spoken::{Answer, asked};
use crate::{app::App, form::Form, refusal::Refusal};
use axum::response::{IntoResponse, Redirect};
use byline_core::{displayed::Record, ids::OpEdId};
use byline_store::{
    ReadTx, StoreError, opeds,
    queue::{self, Going},
};
use serde::Serialize;

/// The name under which a form and an address say that a stretch is being reviewed.
pub(super) const STRETCH: &str = "stretch";

/// What waits around an op-ed.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Neighbours {
    pub next: Option<String>,
    pub previous: Option<String>,
    /// How many wait, this one among them.
    pub waiting: i64,
}

impl Neighbours {
    pub async fn of(r: &mut ReadTx, record: &Record) -> Result<Self, StoreError> {
        let (site, here) = (record.site.id, (record.op_ed.came_in, record.op_ed.id));
        Ok(Self {
            next: queue::waiting_after(r, site, here).await?.map(review),
            previous: queue::waiting_before(r, site, here).await?.map(review),
            waiting: queue::waiting_count(r, site).await?,
        })
    }
}

fn review(id: OpEdId) -> String {
    format!("/desk/op-ed/{id}?{STRETCH}=1")
}

/// Whether the address asks for a stretch.
pub(super) fn asks(query: Option<&str>) -> bool {
    asked(query, STRETCH).is_some()
}

/// The form of a page within a stretch.
pub(super) fn within(form: Form, query: Option<&str>) -> Form {
    if asks(query) { form.with([(STRETCH.to_owned(), "1".to_owned())]) } else { form }
}

/// After a decision on an op-ed: within a stretch on to the next that waits, which says what was done; else back to it.
pub(super) async fn decided(app: &App, form: &Form, id: OpEdId, did: &str) -> Answer {
    let to = if form.filled(STRETCH).is_some() { next(app, id).await? } else { None };
    Ok(Redirect::to(&match to {
        Some(Some(next)) => format!("{}&did={did}&of={id}", review(next)),
        Some(None) => format!("/desk?did={did}&of={id}"),
        None => format!("/desk/op-ed/{id}?did={did}"),
    })
    .into_response())
}

/// The next op-ed that waits, after this one in the order of the queue, else the first of those passed over.
async fn next(app: &App, id: OpEdId) -> Result<Option<Option<OpEdId>>, Refusal> {
    let mut tx = app.store.read().await?;
    let Some(op_ed) = opeds::get(&mut tx, id).await? else { return Ok(None) };
    let here = (op_ed.came_in, op_ed.id);
    let after = queue::waiting_after(&mut tx, op_ed.site, here).await?;
    let next = match after {
        Some(next) => Some(next),
        None => queue::waiting(&mut tx, op_ed.site, (Going::First, 1))
            .await?
            .first()
            .map(|row| row.id)
            .filter(|first| *first != id),
    };
    Ok(Some(next))
}
