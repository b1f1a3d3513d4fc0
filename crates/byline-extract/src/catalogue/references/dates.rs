//! The day of a record, as precise as the record has it: a year, a month, a day, or an issue's label.
//! It refuses to choose between two readings of 03/04/2012 unless somebody says which is the custom there.

use crate::day::{self, Order};
use byline_core::{day::Day, text::Text};

/// Which number of 03/04/2012 is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// Nobody has said; the file may tell by a date that can be read in one way only.
    #[default]
    Unknown,
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

impl DateOrder {
    /// What the dates of a file tell: a number over 12 is a day.
    pub(super) fn of<'a>(dates: impl Iterator<Item = &'a str>) -> Self {
        let (mut first, mut second) = (false, false);
        for date in dates {
            let mut numbers = date.trim().split(['/', '-', '.']).map(|part| part.trim().parse::<u16>());
            if let (Some(Ok(a)), Some(Ok(b)), Some(Ok(_))) = (numbers.next(), numbers.next(), numbers.next())
            {
                first |= (13..=31).contains(&a);
                second |= (13..=31).contains(&b) && a <= 12;
            }
        }
        match (first, second) {
            (true, false) => Self::DayFirst,
            (false, true) => Self::MonthFirst,
            _ => Self::Unknown,
        }
    }

    fn order(self) -> Order {
        match self {
            Self::Unknown => Order::Unknown,
            Self::DayFirst => Order::DayFirst,
            Self::MonthFirst => Order::MonthFirst,
        }
    }
}

/// The day that a record's words give; a label that says more than the day does is kept with it.
pub(super) fn read(raw: &str, order: DateOrder) -> Option<Day> {
    let raw = raw.trim();
    if raw.is_empty() {
        return None;
    }
    // "2012-01-03/2012-02-05" is a span; it ran when it began.
    let start = raw
        .split_once('/')
        .filter(|(from, to)| from.len() >= 7 && to.len() >= 4 && from.contains('-'))
        .map_or(raw, |(from, _)| from);
    let (start, roughly) = match start.strip_suffix(['~', '?', '%']) {
        Some(rest) => (rest, true),
        None => (start, false),
    };
    let found = start
        .parse::<Day>()
        .ok()
        .or_else(|| month_and_year(start))
        .or_else(|| day::in_order(start, order.order()))
        .or_else(|| day::from_machine(start))?;
    Some(if roughly { found.approximately() } else { found })
}

/// "1/2012" and "01/2012" are a month.
fn month_and_year(raw: &str) -> Option<Day> {
    let (month, year) = raw.split_once('/')?;
    let year = Some(year.trim()).filter(|year| year.len() == 4)?;
    Day::month_of(year.parse().ok()?, month.trim().parse().ok()?)
}

/// A day from the year, month and day that a record has apart; a month in words may be several, or a season.
pub(super) fn parts(year: &str, month: &str, day: &str) -> Option<Day> {
    let (year, month, day) = (year.trim(), month.trim(), day.trim());
    let (year, roughly) = match year.strip_suffix(['~', '?']) {
        Some(year) => (year, true),
        None => (year.trim_start_matches("c.").trim_start_matches("ca.").trim(), year.starts_with('c')),
    };
    let number = year.parse::<i16>().ok();
    let found = match (number, month.parse::<i8>().ok(), day.parse::<i8>().ok()) {
        (Some(year), Some(month), Some(day)) => {
            Day::new(year, month, day).or_else(|| Day::month_of(year, month))
        }
        (Some(year), Some(month), None) => Day::month_of(year, month).or_else(|| Day::year_alone(year)),
        (Some(year), None, _) if month.is_empty() => Day::year_alone(year),
        (Some(plain), None, _) => in_words(plain, month, day),
        // "2012-01-03" or "January 2012" in the place of the year.
        (None, ..) => read(year, DateOrder::Unknown),
    };
    found.map(|day| if roughly { day.approximately() } else { day })
}

fn in_words(year: i16, month: &str, day: &str) -> Option<Day> {
    let whole = if day.is_empty() { format!("{month} {year}") } else { format!("{day} {month} {year}") };
    let found = day::from_machine(&whole).or_else(|| day::from_machine(&format!("{month} {year}")));
    // What nobody can read is still what the issue bore.
    found.or_else(|| Some(Day::year_alone(year)?.labelled(Text::lenient(&format!("{month} {year}"))?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_as_precise_as_they_are_told() {
        let told = |raw: &str| read(raw, DateOrder::Unknown).map(|day| day.to_string());
        for (raw, day) in [
            ("2012", "2012"),
            ("2012-01", "2012-01"),
            ("2012-01-03", "2012-01-03"),
            ("01/2012", "2012-01"),
            ("January 2012", "2012-01"),
            ("3 Jan 2012", "2012-01-03"),
            ("25/12/2012", "2012-12-25"),
            ("2012-01-03/2012-02-01", "2012-01-03"),
            ("2012~", "2012~"),
            ("Jan/Feb 2012", "2012-01|Jan/Feb 2012"),
            ("Winter 2012", "2012|Winter 2012"),
        ] {
            assert_eq!(told(raw).as_deref(), Some(day), "{raw}");
        }
        assert_eq!(told("03/04/2012"), None);
        assert_eq!(read("03/04/2012", DateOrder::DayFirst).unwrap().to_string(), "2012-04-03");
        assert_eq!(read("03/04/2012", DateOrder::MonthFirst).unwrap().to_string(), "2012-03-04");
        assert_eq!(DateOrder::of(["03/04/2012", "25/04/2012"].into_iter()), DateOrder::DayFirst);
        assert_eq!(DateOrder::of(["03/04/2012", "04/25/2012"].into_iter()), DateOrder::MonthFirst);
        assert_eq!(DateOrder::of(["13/04/2012", "04/25/2012"].into_iter()), DateOrder::Unknown);
    }

    #[test]
    fn parts_make_a_day_or_a_label() {
        let made = |y, m, d| parts(y, m, d).map(|day| day.to_string());
        assert_eq!(made("2012", "", "").as_deref(), Some("2012"));
        assert_eq!(made("2012", "1", "3").as_deref(), Some("2012-01-03"));
        assert_eq!(made("2012", "January/February", "").as_deref(), Some("2012-01|January/February 2012"));
        assert_eq!(made("2012", "Muharram", "").as_deref(), Some("2012|Muharram 2012"));
        assert_eq!(made("2012", "2", "30").as_deref(), Some("2012-02"));
        assert_eq!(made("2012-05-01", "", "").as_deref(), Some("2012-05-01"));
        assert_eq!(made("forthcoming", "", ""), None);
    }
}
