//! A moment as people say it at the site: the weekday, the day, the time of day, and what the time is called there.
//! It refuses to leave out the zone: nine o’clock is another moment elsewhere.

use crate::pages::DayView;
use byline_core::{
    clock::{Moment, Zone},
    day::Day,
};
use serde::Serialize;

/// A moment as people say it at the site.
#[derive(Clone, Debug, Serialize)]
pub struct Civil {
    /// For machines, RFC 3339.
    pub machine: String,
    /// As a form's field for date and time takes it.
    pub field: String,
    /// `monday` to `sunday`, of which the interface has the words.
    pub weekday: &'static str,
    #[serde(flatten)]
    pub day: DayView,
    /// `09:00`
    pub time: String,
    /// `PKT`, or `UTC+03:00` where people have no word for it.
    pub zone: String,
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The weekday of a date.
pub fn of(date: jiff::civil::Date) -> &'static str {
    let number = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    WEEKDAYS[number % WEEKDAYS.len()]
}

impl Civil {
    pub fn new(at: Moment, zone: &Zone) -> Self {
        let civil = at.in_zone(zone);
        let called = zone.called(at);
        Self {
            machine: at.rfc3339(),
            field: civil.strftime("%Y-%m-%dT%H:%M").to_string(),
            weekday: of(civil.date()),
            day: DayView::from(&Day::of(at, zone)),
            time: civil.strftime("%H:%M").to_string(),
            zone: if called.starts_with(['+', '-']) { format!("UTC{called}") } else { called },
        }
    }
}
