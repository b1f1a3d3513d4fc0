//! The calendar: what goes live, what steps down or ends, and what stands on the front page, by the site's own days.
//! It refuses to leave the site's zone: a day of the calendar begins when the institute's does.

use super::{
    desk_page,
    spoken::{Answer, asked, shown},
    weekday::Civil,
};
use crate::{
    app::App,
    pages::{DayView, Said},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{
    clock::{Moment, Zone},
    displayed::Record,
    ids::OpEdId,
    rights::BasisKind,
};
use byline_store::{
    awaited,
    records::{self, Which},
    turns::{self, Dated},
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

/// A month with more says so, and the day it stops at.
const MOST: u32 = 300;

/// How far ahead the rights desk looks, in days.
const COMING_DAYS: i64 = 90;

/// How many rows stand on a leaf of what is coming.
const A_LEAF: u32 = 50;

#[derive(Serialize)]
pub struct CalendarPage {
    pub frame: DeskFrame,
    pub month: DayView,
    pub zone: String,
    pub previous: String,
    pub next: String,
    pub weeks: Vec<Vec<DayCell>>,
    pub any: bool,
    /// What waits for its original, on no day of its own.
    pub awaited: Vec<AwaitedRow>,
    /// Not everything of the month is here.
    pub cut: bool,
}
desk_page!(CalendarPage, "desk/calendar.html");

/// An op-ed that waits for its original.
#[derive(Serialize)]
pub struct AwaitedRow {
    pub href: String,
    pub title: Said,
    pub host: String,
}

/// One day of the month, or of the one before or after beside it.
#[derive(Serialize)]
pub struct DayCell {
    pub number: i8,
    #[serde(flatten)]
    pub day: DayView,
    pub weekday: &'static str,
    pub machine: String,
    pub is_today: bool,
    pub within: bool,
    pub entries: Vec<Entry>,
}

/// One dated fact.
#[derive(Clone, Serialize)]
pub struct Entry {
    /// `goes-live`, `displayed`, `front`, `position`, or what changes in the rights.
    pub what: &'static str,
    pub at: Civil,
    pub title: Option<Said>,
    pub href: Option<String>,
    /// How much may be shown before and after, where that changes.
    pub before: Option<super::permissions::AllowView>,
    pub after: Option<super::permissions::AllowView>,
    pub basis: Option<BasisKind>,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let (site, now) = (&signed.site, app.clock.now());
    let month = asked(query.as_deref(), "month");
    let first = month
        .as_deref()
        .and_then(first_of)
        .unwrap_or_else(|| now.in_zone(&site.zone).date().first_of_month());
    let (from, until) = (starts(first, &site.zone)?, starts(next_month(first), &site.zone)?);
    let mut tx = app.store.read().await?;
    let mut dated = turns::went_live(&mut tx, site.id, (from, until.min(now)), MOST).await?;
    dated.extend(turns::ahead(&mut tx, site.id, (from, until), MOST).await?);
    let cut = dated.len() >= MOST as usize;
    let entries = entries(&mut tx, &signed, dated).await?;
    let awaited = awaited::of_site(&mut tx, site.id).await?;
    drop(tx);
    let any = !entries.is_empty();
    let page = CalendarPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-nav-calendar").in_room("/desk/calendar"),
        month: DayView { day: first.strftime("%Y-%m").to_string() },
        zone: site.zone.name().to_owned(),
        previous: month_href(first.yesterday().unwrap_or(first)),
        next: month_href(next_month(first)),
        weeks: weeks(first, now.in_zone(&site.zone).date(), entries),
        any,
        awaited: awaited
            .iter()
            .map(|(one, title, language)| AwaitedRow {
                href: format!("/desk/op-ed/{}/schedule", one.op_ed),
                title: Said::new(title, language),
                host: one.address.host().to_owned(),
            })
            .collect(),
        cut,
    };
    shown(&app, &page)
}

/// The first day of a month written `2026-12`; none for what is no month within a century or so.
fn first_of(month: &str) -> Option<jiff::civil::Date> {
    let first: jiff::civil::Date = format!("{month}-01").parse().ok()?;
    (1900..=2200).contains(&first.year()).then_some(first)
}

fn next_month(first: jiff::civil::Date) -> jiff::civil::Date {
    first.last_of_month().tomorrow().unwrap_or(first)
}

fn month_href(day: jiff::civil::Date) -> String {
    format!("/desk/calendar?month={}", day.strftime("%Y-%m"))
}

fn starts(day: jiff::civil::Date, zone: &Zone) -> Result<Moment, Refusal> {
    zone.start_of(day.year(), day.month(), day.day()).ok_or(Refusal::NotFound)
}

/// The month by weeks from Monday, with the days of other months that fill them.
fn weeks(first: jiff::civil::Date, today: jiff::civil::Date, entries: Vec<Entry>) -> Vec<Vec<DayCell>> {
    let mut by_day: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        by_day.entry(entry.at.field.chars().take(10).collect()).or_default().push(entry);
    }
    let before = i64::from(first.weekday().to_monday_zero_offset());
    let days = i64::from(first.days_in_month());
    let cells = (before + days + 6) / 7 * 7;
    let cell = |n: i64| {
        let date = first.saturating_add(jiff::Span::new().days(n - before));
        let machine = date.strftime("%Y-%m-%d").to_string();
        DayCell {
            number: date.day(),
            day: DayView { day: machine.clone() },
            weekday: super::weekday::of(date),
            is_today: date == today,
            within: date.month() == first.month(),
            entries: by_day.get(&machine).cloned().unwrap_or_default(),
            machine,
        }
    };
    let cells: Vec<i64> = (0..cells).collect();
    cells.chunks(7).map(|week| week.iter().map(|n| cell(*n)).collect()).collect()
}

/// The entries of these facts; what changes in the rights of an op-ed is asked of its record.
async fn entries(
    tx: &mut byline_store::ReadTx,
    signed: &Signed,
    dated: Vec<Dated>,
) -> Result<Vec<Entry>, Refusal> {
    let mut ids: Vec<OpEdId> =
        dated.iter().filter(|fact| fact.what == "rights").filter_map(|f| f.op_ed).collect();
    ids.sort_unstable();
    ids.dedup();
    let found = records::several(tx, &signed.site, &ids, Which::Shown).await?;
    let records: HashMap<OpEdId, Record> =
        found.into_iter().map(|record| (record.op_ed.id, record)).collect();
    let of = |fact: Dated| {
        let record = fact.op_ed.and_then(|id| records.get(&id));
        entries_of(&fact, record, &signed.site.zone)
    };
    let mut entries: Vec<Entry> = dated.into_iter().flat_map(of).collect();
    entries.sort_by(|a, b| a.at.machine.cmp(&b.at.machine));
    Ok(entries)
}

fn entries_of(fact: &Dated, record: Option<&Record>, zone: &Zone) -> Vec<Entry> {
    let plain = |what| Entry {
        what,
        at: Civil::new(fact.at, zone),
        title: fact.title.as_ref().map(|(title, language)| Said::new(title, language)),
        href: fact.op_ed.map(|id| format!("/desk/op-ed/{id}")),
        before: None,
        after: None,
        basis: None,
    };
    match (fact.what.as_str(), record) {
        ("goes-live", _) => vec![plain("goes-live")],
        ("displayed", _) => vec![plain("displayed")],
        ("front", _) => vec![plain("front")],
        ("rights", Some(record)) => {
            let change = record.change_at(fact.at);
            let mut all: Vec<Entry> = Vec::new();
            if change.before != change.after {
                let what = if change.after.covers(change.before) { "steps-up" } else { "steps-down" };
                let (before, after) = (Some(change.before.into()), Some(change.after.into()));
                all.push(Entry { before, after, basis: Some(change.basis), ..plain(what) });
            }
            let others = [
                (change.embargo_ends, "embargo-ends"),
                (change.picture_ends, "picture-ends"),
                (change.address_ends, "address-ends"),
                (change.ends == Some(byline_core::provision::Ending::LinkOnly), "ends-link-only"),
                (change.ends == Some(byline_core::provision::Ending::Withdrawn), "ends-withdrawn"),
            ];
            all.extend(others.into_iter().filter(|(is, _)| *is).map(|(_, what)| plain(what)));
            if all.is_empty() { vec![plain("terms")] } else { all }
        }
        ("rights", None) => vec![plain("terms")],
        _ => vec![plain("position")],
    }
}

/// Everything whose rights change in the next ninety days.
#[derive(Serialize)]
pub struct ComingPage {
    pub frame: DeskFrame,
    pub zone: String,
    pub days: i64,
    pub rows: Vec<Entry>,
    pub older: Option<String>,
}
desk_page!(ComingPage, "desk/coming.html");

pub async fn coming(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let (site, now) = (&signed.site, app.clock.now());
    let after = asked(query.as_deref(), "after").unwrap_or_default();
    let after =
        after.split_once('.').and_then(|(at, mark)| Some((Moment::from_micros(at.parse().ok()?), mark)));
    let from = after.filter(|(at, _)| *at >= now).unwrap_or((now, ""));
    let mut tx = app.store.read().await?;
    let until = now.plus_days(COMING_DAYS);
    let mut dated = turns::rights_ahead(&mut tx, site.id, (from, until), A_LEAF.saturating_add(1)).await?;
    let more = dated.len() > A_LEAF as usize;
    dated.truncate(A_LEAF as usize);
    let last = dated.last().filter(|_| more);
    let next = last.map(|fact| format!("/desk/rights/coming?after={}.{}", fact.at.micros(), fact.mark));
    let rows = entries(&mut tx, &signed, dated).await?;
    drop(tx);
    let page = ComingPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-coming").in_room("/desk/rights"),
        zone: site.zone.name().to_owned(),
        days: COMING_DAYS,
        rows,
        older: next,
    };
    shown(&app, &page)
}
