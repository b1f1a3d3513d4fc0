//! A calendar date as precise as it is known: a year, a month or a day, perhaps approximate, perhaps as an issue printed it.
//! It refuses to be converted between time zones: a newspaper's date is the newspaper's.

use crate::{
    clock::{Moment, Zone},
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt, str::FromStr};

/// A date of known precision, written in EDTF level 0/1 (ISO 8601-2): `2012`, `2012-01`, `2012-01-03`, `2012-01~`;
/// a printed issue label may follow a bar: `2012-01|January/February 2012`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
    approximate: bool,
    label: Option<Text>,
}

/// A string that is no date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} is not a date; write 2012, 2012-01 or 2012-01-03")]
pub struct NotADay(pub String);

impl Day {
    /// A whole date.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Self::checked(year, Some(month), Some(day))
    }

    /// A month of a year.
    #[must_use]
    pub fn month_of(year: i16, month: i8) -> Option<Self> {
        Self::checked(year, Some(month), None)
    }

    /// A year alone.
    #[must_use]
    pub fn year_alone(year: i16) -> Option<Self> {
        Self::checked(year, None, None)
    }

    fn checked(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        if !(1000..=9999).contains(&year) {
            return None;
        }
        jiff::civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(Self { year, month, day, approximate: false, label: None })
    }

    /// The same date, known only roughly.
    #[must_use]
    pub fn approximately(mut self) -> Self {
        self.approximate = true;
        self
    }

    /// The same date with the label the printed issue bore ("January/February 2012").
    #[must_use]
    pub fn labelled(mut self, label: Text) -> Self {
        self.label = Some(label);
        self
    }

    /// The day it is in `zone` at `moment`.
    #[must_use]
    pub fn of(moment: Moment, zone: &Zone) -> Self {
        let date = moment.in_zone(zone).date();
        Self {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
            approximate: false,
            label: None,
        }
    }

    /// The year, 1000 to 9999.
    #[must_use]
    pub fn year(&self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, when known.
    #[must_use]
    pub fn month(&self) -> Option<i8> {
        self.month
    }

    /// The day of the month, when known.
    #[must_use]
    pub fn day(&self) -> Option<i8> {
        self.day
    }

    /// The whole date so many days later, or earlier for a negative number; none for a date that is not whole, and none
    /// beyond the calendar's ends.
    #[must_use]
    pub fn plus_days(&self, days: i64) -> Option<Self> {
        let moved = self.civil()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
        Self::new(moved.year(), moved.month(), moved.day())
    }

    /// How many days after its week's Monday (ISO 8601) a whole date is, 0 to 6.
    #[must_use]
    pub fn days_since_monday(&self) -> Option<i8> {
        self.civil().map(|date| date.weekday().to_monday_zero_offset())
    }

    fn civil(&self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.year, self.month?, self.day?).ok()
    }

    /// Whether the date is only roughly known.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// The printed issue's own label.
    #[must_use]
    pub fn label(&self) -> Option<&Text> {
        self.label.as_ref()
    }

    /// The number lists sort by: `yyyymmdd`, with 00 for what is not known, so that a bare year comes before its days.
    #[must_use]
    pub fn sort_key(&self) -> i64 {
        i64::from(self.year) * 10_000
            + i64::from(self.month.unwrap_or(0)) * 100
            + i64::from(self.day.unwrap_or(0))
    }

    /// The date without its label, `2012-01-03`: the machine form for `datetime` attributes and exports.
    #[must_use]
    pub fn edtf(&self) -> String {
        let mut text = format!("{:04}", self.year);
        if let Some(month) = self.month {
            text.push_str(&format!("-{month:02}"));
        }
        if let Some(day) = self.day {
            text.push_str(&format!("-{day:02}"));
        }
        if self.approximate {
            text.push('~');
        }
        text
    }

    /// The first instant of this date in `zone`.
    #[must_use]
    pub fn starts(&self, zone: &Zone) -> Moment {
        zone.start_of(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .expect("a Day is only ever made from a date that exists")
    }

    /// The first instant after this date in `zone`: a year ends with its December, a month with its last day.
    #[must_use]
    pub fn ends(&self, zone: &Zone) -> Moment {
        self.ends_after(0, zone)
    }

    /// The first instant in `zone` once so many more calendar days have passed, however long daylight saving makes them.
    #[must_use]
    pub fn ends_after(&self, days: u32, zone: &Zone) -> Moment {
        let date = jiff::civil::Date::new(self.year, self.month.unwrap_or(12), 1)
            .expect("a Day is only ever made from a date that exists");
        let last = self.day.map_or_else(
            || date.last_of_month(),
            |d| jiff::civil::Date::new(self.year, date.month(), d).unwrap_or(date),
        );
        i32::try_from(days)
            .ok()
            .and_then(|days| last.tomorrow().ok()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok())
            .and_then(|next| zone.start_of(next.year(), next.month(), next.day()))
            .unwrap_or(Moment::from_micros(i64::MAX))
    }

    /// Whether this day is not after the last instant of `other`: how dated intervals ("from", "until") are compared.
    #[must_use]
    pub fn not_after(&self, other: &Self) -> bool {
        let pad = |d: &Self, fill: i64| {
            i64::from(d.year) * 10_000 + d.month.map_or(fill, i64::from) * 100 + d.day.map_or(fill, i64::from)
        };
        pad(self, 0) <= pad(other, 99)
    }
}

impl Ord for Day {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key()
            .cmp(&other.sort_key())
            .then_with(|| String::from(self.clone()).cmp(&String::from(other.clone())))
    }
}

impl PartialOrd for Day {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Day {
    type Err = NotADay;
    fn from_str(raw: &str) -> Result<Self, NotADay> {
        let refuse = || NotADay(raw.to_owned());
        let (date, label) = raw.split_once('|').map_or((raw, None), |(d, l)| (d, Some(l)));
        let date = date.trim();
        let (date, approximate) = date.strip_suffix('~').map_or((date, false), |d| (d, true));
        let mut parts = date.split('-');
        let mut part = |width: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == width && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<i16>().map(Some).map_err(|_| refuse())
            }
            Some(_) => Err(refuse()),
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(refuse());
        }
        let narrow = |n: Option<i16>| n.map(i8::try_from).transpose().map_err(|_| refuse());
        let mut found =
            Self::checked(year.ok_or_else(refuse)?, narrow(month)?, narrow(day)?).ok_or_else(refuse)?;
        found.approximate = approximate;
        found.label = label.and_then(Text::lenient);
        Ok(found)
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;
    fn try_from(raw: String) -> Result<Self, NotADay> {
        raw.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        match &day.label {
            Some(label) => format!("{}|{label}", day.edtf()),
            None => day.edtf(),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from(self.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["2012", "2012-01", "2012-01-03", "1987-12~", "2012-01|January/February 2012"] {
            assert_eq!(text.parse::<Day>().unwrap().to_string(), text);
        }
        for text in
            ["", "12", "2012-13", "2012-02-30", "2012-1-3", "2012-01-03-04", "tomorrow", "+012", "0999"]
        {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn ends_where_its_precision_ends() {
        let utc = Zone::utc();
        let ends = |t: &str| t.parse::<Day>().unwrap().ends(&utc).rfc3339();
        assert_eq!(ends("2012"), "2013-01-01T00:00:00Z");
        assert_eq!(ends("2012-02"), "2012-03-01T00:00:00Z");
        assert_eq!(ends("2012-02-29"), "2012-03-01T00:00:00Z");
        assert!(!ends("9999-12-31").is_empty());
    }

    #[test]
    fn intervals_take_a_bare_year_as_the_whole_year() {
        let day = |t: &str| t.parse::<Day>().unwrap();
        assert!(day("2012").not_after(&day("2012-05-01")));
        assert!(day("2012-05-01").not_after(&day("2012")));
        assert!(!day("2012-05-02").not_after(&day("2012-05-01")));
    }

    proptest! {
        #[test]
        fn any_string_is_a_day_or_refused(raw in ".{0,24}") {
            if let Ok(day) = raw.parse::<Day>() {
                prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
            }
        }
        #[test]
        fn sorting_follows_the_calendar(a in 1000i16..9999, m in 1i8..=12, d in 1i8..=28, b in 1000i16..9999) {
            let (x, y) = (Day::new(a, m, d).unwrap(), Day::year_alone(b).unwrap());
            prop_assert_eq!(x < y, a < b);
        }
    }
}
