//! A look at a watched feed that writes nothing: what would be taken up, and why, before anything is brought in.
//! It refuses to ask for the page of an entry, and to count what it saw as seen.

use super::{
    desk::{WatchesPage, whole},
    look::{Glance, glance},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    intake::{Intake, Refused},
    pages::{Cache, html},
    refusal::Refusal,
    sign_in::Signed,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use byline_core::{ids::WatchId, watch::TakenUp};
use byline_store::watches;
use serde::Serialize;
use std::sync::Arc;

/// Entries that are told one by one; the others are counted.
const MOST_TOLD: usize = 50;

/// What a look at one watch would bring.
#[derive(Serialize)]
pub struct WouldTakeUp {
    /// The watch.
    pub watch: String,
    pub entries: usize,
    pub taken: usize,
    pub seen: usize,
    pub others: usize,
    pub losses: Vec<String>,
    pub first: Vec<EntrySeen>,
}

/// An entry that would be taken up.
#[derive(Serialize)]
pub struct EntrySeen {
    pub title: String,
    pub link: String,
    pub why: String,
}

/// Looks without writing, and shows the page with what was seen.
pub(super) async fn look(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let site = signed.site.id;
    let id: WatchId = id.parse().map_err(|_| Refusal::NotFound)?;
    let watch = watches::get(&mut app.store.read().await?, site, id).await?.ok_or(Refusal::NotFound)?;
    let (mut mistakes, mut would) = (Mistakes::default(), None);
    match glance(&Intake::of(&app), site, &watch).await {
        Ok(seen) => would = Some(WouldTakeUp::of(id, seen)),
        Err(Refused::Store(error)) => return Err(error.into()),
        Err(refused) => mistakes.add(&format!("w-{id}"), refused),
    }
    let status = if would.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = WatchesPage { would, ..whole(&app, &signed, &Form::default(), mistakes).await? };
    Ok(html(status, app.pages.render(&page)?, Cache::Never))
}

impl WouldTakeUp {
    fn of(watch: WatchId, glance: Glance) -> Self {
        let report = glance.report;
        Self {
            watch: watch.to_string(),
            entries: report.entries,
            taken: report.taken,
            seen: report.seen,
            others: report.others,
            losses: report.losses,
            first: glance.taken.into_iter().take(MOST_TOLD).map(EntrySeen::of).collect(),
        }
    }
}

impl EntrySeen {
    fn of(entry: TakenUp) -> Self {
        let link = entry.link.to_string();
        Self {
            title: entry.title.map_or_else(|| link.clone(), |title| title.to_string()),
            link,
            why: entry.why,
        }
    }
}
