//! "Link not working?": a reader tells the desk that the way to an original is broken, by a plain form, and is thanked.
//! It refuses to keep anything of the reader, to fetch anything for one, and more reports than anybody looks into.

use crate::{
    app::{App, AskedSite},
    pages::{Around, Cache, ReportedPage, html},
    refusal::Refusal,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use byline_core::{clock::Moment, day::Day, ids::ShortId};
use byline_store::{
    display::{self, Answer},
    originals, reports, sites,
};
use std::sync::{Arc, Mutex, PoisonError};

/// So many reports are taken in so many seconds, of all sites together.
const TAKEN: u32 = 30;
const WITHIN_SECONDS: i64 = 60;

/// How many reports were taken of late.
#[derive(Default)]
pub struct Reports {
    lately: Mutex<Option<(Moment, u32)>>,
}

impl Reports {
    /// Whether one more is taken now.
    fn takes(&self, now: Moment) -> bool {
        let mut lately = self.lately.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, n) = lately
            .filter(|(since, _)| since.plus_seconds(WITHIN_SECONDS) > now && *since <= now)
            .unwrap_or((now, 0));
        *lately = Some((since, n.saturating_add(1)));
        n < TAKEN
    }
}

pub async fn report(
    State(app): State<Arc<App>>,
    AskedSite(asked): AskedSite,
    Path(raw): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let short: ShortId = raw.parse().map_err(|_| Refusal::NotFound)?;
    // Browsers say where a request comes from (Fetch Metadata); one that says nothing is old, not foreign.
    if headers.get("sec-fetch-site").is_some_and(|from| from != "same-origin") {
        return Err(Refusal::Forbidden("Only a page of this site tells of its own links.".to_owned()));
    }
    let mut store = app.store.read().await?;
    let site = sites::get(&mut store, asked.id).await?.ok_or(Refusal::NotFound)?;
    let Answer::Displayed(displayed) = display::op_ed_by_short(&mut store, &site, &short).await? else {
        return Err(Refusal::NotFound);
    };
    drop(store);
    let now = app.clock.now();
    if !app.reports.takes(now) {
        return Err(Refusal::TooOften(
            "Many readers report links just now; try again in a minute.".to_owned(),
        ));
    }
    let facts = displayed.facts();
    let mut tx = app.store.write().await?;
    // The next look is moved up at the first report of a day; its outlet is not asked more often for many.
    let day = Day::of(now, &site.zone);
    if reports::add(&mut tx, (site.id, facts.id), &day).await? == Some(1) {
        for address in facts.originals.iter().filter_map(|original| original.address.as_ref()) {
            originals::look_at_once(&mut tx, site.id, address, now).await?;
        }
    }
    tx.commit().await?;
    let around = Around::beside(&site, &app.pages, &facts.language);
    let page = ReportedPage::new(&around, facts);
    Ok(html(StatusCode::OK, app.pages.render(&page)?, Cache::Never))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_reports_is_turned_away_and_ends() {
        let (reports, start) = (Reports::default(), Moment::from_micros(0));
        for second in 0..i64::from(TAKEN) {
            assert!(reports.takes(start.plus_seconds(second)));
        }
        assert!(!reports.takes(start.plus_seconds(59)));
        assert!(reports.takes(start.plus_seconds(60)));
    }
}
