//! What readers did: the week's list of op-eds, and the totals beside one under review.
//! It refuses a figure without its meaning: known robots stand apart, and what cannot be counted is said.

use super::{
    desk_page,
    spoken::{Answer, asked, shown},
};
use crate::{
    app::App,
    pages::{DayView, Said},
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{clock::Moment, day::Day, ids::OpEdId, site::Site};
use byline_store::{
    ReadTx, StoreError,
    counts::{self, Counted, OnDay},
};
use serde::Serialize;
use std::sync::Arc;

/// How many op-eds stand in the week's list.
const MOST: u32 = 100;

/// How many days stand in the drawing beside an op-ed.
const DRAWN: i64 = 28;

/// The drawing's height, in its own units.
const HEIGHT: i64 = 40;

#[derive(Serialize)]
pub struct WeekPage {
    pub frame: DeskFrame,
    pub from: DayView,
    pub until: DayView,
    pub since: Option<DayView>,
    pub rows: Vec<WeekRow>,
    pub reads: i64,
    pub presses: i64,
    pub robots: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}
desk_page!(WeekPage, "desk/counts.html");

#[derive(Serialize)]
pub struct WeekRow {
    pub href: String,
    pub title: Said,
    pub reads: i64,
    pub presses: i64,
    pub robots: i64,
}

/// The totals of one op-ed.
#[derive(Serialize)]
pub(in crate::desk) struct CountsView {
    /// The first day that is counted in the last row.
    since: DayView,
    rows: Vec<SpanRow>,
    bars: Vec<Bar>,
    most: i64,
}

/// The totals of the last so many days; 0 stands for all that were counted.
#[derive(Serialize)]
struct SpanRow {
    days: i64,
    reads: i64,
    presses: i64,
    robots: i64,
}

/// The readings of a day as a bar: its place and its length in the drawing's units.
#[derive(Serialize)]
struct Bar {
    x: i64,
    y: i64,
    height: i64,
}

pub async fn week(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let site = &signed.site;
    let this = monday(&site_day(site, app.clock.now()));
    let wanted = asked(query.as_deref(), "week").and_then(|raw| raw.parse::<Day>().ok());
    let from = wanted
        .filter(|day| day.day().is_some() && day.not_after(&this))
        .map_or(this.clone(), |day| monday(&day));
    let until = moved(&from, 6);
    let mut tx = app.store.read().await?;
    let since = counts::first_day(&mut tx, site.id).await?;
    let most = counts::most_read(&mut tx, site.id, (&from, &until), MOST).await?;
    drop(tx);
    let link = |day: &Day| format!("/desk/counts?week={}", day.edtf());
    let earlier = since.as_ref().is_some_and(|since| since.sort_key() < from.sort_key());
    let page = WeekPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-counts").in_room("/desk/counts"),
        reads: most.iter().map(|row| row.reads).sum(),
        presses: most.iter().map(|row| row.presses).sum(),
        robots: most.iter().map(|row| row.robots).sum(),
        rows: most
            .iter()
            .map(|row| WeekRow {
                href: format!("/desk/op-ed/{}", row.op_ed),
                title: Said::new(&row.title, &row.language),
                reads: row.reads,
                presses: row.presses,
                robots: row.robots,
            })
            .collect(),
        before: earlier.then(|| link(&moved(&from, -7))),
        after: (from.sort_key() < this.sort_key()).then(|| link(&moved(&from, 7))),
        from: DayView::from(&from),
        until: DayView::from(&until),
        since: since.as_ref().map(DayView::from),
    };
    shown(&app, &page)
}

impl CountsView {
    /// The totals of an op-ed as of now; none before anything was counted of it.
    pub async fn load(
        tx: &mut ReadTx,
        site: &Site,
        op_ed: OpEdId,
        now: Moment,
    ) -> Result<Option<Self>, StoreError> {
        let all = counts::of_op_ed(tx, op_ed).await?;
        let Some(first) = all.first() else { return Ok(None) };
        let today = site_day(site, now);
        let rows = [7, DRAWN, 0].map(|days| SpanRow::of(&all, &today, days));
        let (bars, most) = bars(&all, &today);
        Ok(Some(Self { since: DayView::from(&first.day), rows: rows.into(), bars, most }))
    }
}

impl SpanRow {
    fn of(all: &[OnDay], today: &Day, days: i64) -> Self {
        let from = (days > 0).then(|| moved(today, 1 - days).sort_key());
        let within = |one: &&OnDay| from.is_none_or(|from| one.day.sort_key() >= from);
        let sum = |what| all.iter().filter(within).filter(|one| one.what == what).map(|one| one.n).sum();
        Self { days, reads: sum(Counted::Read), presses: sum(Counted::Press), robots: sum(Counted::Robot) }
    }
}

/// A bar a day, oldest first, and the readings that the longest one stands for.
fn bars(all: &[OnDay], today: &Day) -> (Vec<Bar>, i64) {
    let read_on = |day: &Day| {
        let key = day.sort_key();
        all.iter()
            .filter(|one| one.what == Counted::Read && one.day.sort_key() == key)
            .map(|one| one.n)
            .sum::<i64>()
    };
    let days: Vec<i64> = (0..DRAWN).map(|n| read_on(&moved(today, n + 1 - DRAWN))).collect();
    let most = days.iter().copied().max().unwrap_or(0);
    let bar = |(n, reads): (usize, &i64)| {
        let height = if most > 0 { reads.saturating_mul(HEIGHT) / most } else { 0 };
        Bar { x: i64::try_from(n).unwrap_or(0) * 8, y: HEIGHT - height, height }
    };
    (days.iter().enumerate().map(bar).collect(), most)
}

fn site_day(site: &Site, now: Moment) -> Day {
    Day::of(now, &site.zone)
}

/// The day `days` later; a date at the end of the calendar stays.
fn moved(day: &Day, days: i64) -> Day {
    day.plus_days(days).unwrap_or_else(|| day.clone())
}

fn monday(day: &Day) -> Day {
    moved(day, -i64::from(day.days_since_monday().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: &str, what: Counted, n: i64) -> OnDay {
        OnDay { day: day.parse().unwrap(), what, n }
    }

    #[test]
    fn spans_hold_their_days_and_the_longest_bar_is_the_most_read_day() {
        let today: Day = "2026-11-26".parse().unwrap();
        let all = [
            on("2026-10-01", Counted::Read, 100),
            on("2026-11-20", Counted::Read, 10),
            on("2026-11-26", Counted::Read, 5),
            on("2026-11-26", Counted::Press, 2),
            on("2026-11-19", Counted::Robot, 7),
        ];
        let spans = [7, 28, 0].map(|days| SpanRow::of(&all, &today, days));
        assert_eq!(spans.each_ref().map(|span| span.reads), [15, 15, 115]);
        assert_eq!(spans.map(|span| (span.presses, span.robots)), [(2, 0), (2, 7), (2, 7)]);
        let (bars, most) = bars(&all, &today);
        assert_eq!((bars.len(), most), (28, 10));
        assert_eq!((bars[27].height, bars[21].height, bars[0].height), (20, 40, 0));
    }

    #[test]
    fn a_week_begins_on_its_monday() {
        let first = |day: &str| monday(&day.parse().unwrap()).edtf();
        assert_eq!(first("2026-11-26"), "2026-11-23");
        assert_eq!(first("2026-11-23"), "2026-11-23");
        assert_eq!(first("2026-03-01"), "2026-02-23");
    }
}
