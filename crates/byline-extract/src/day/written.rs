//! Dates as data and people write them, read into days.
//! It refuses what is ambiguous: 03/04/2012 is no day without knowing whose it is (an [`Order`]).

use super::months;
use crate::words;
use byline_core::{day::Day, text::Text};
use regex::{Captures, Regex};
use std::sync::LazyLock;

static ISO: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d])(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:$|[^\d])").expect("constant")
});
static COMPACT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^((?:19|20)\d{2})(\d{2})(\d{2})(?:$|T|\d{6}$)").expect("constant"));
static YEAR: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\d{4}$").expect("constant"));

/// The day of a data value: ISO 8601 in any precision, RFC 2822, `20120103`, or words. The local date stands.
pub fn from_machine(raw: &str) -> Option<Day> {
    let text = words::ascii_digits(raw.trim());
    if text.len() > 200 {
        return None;
    }
    if YEAR.is_match(&text) {
        return Day::year_alone(text.parse().ok()?);
    }
    if let Some(found) = ISO.captures(&text) {
        let (year, month) = (found[1].parse().ok()?, found[2].parse().ok()?);
        return match found.get(3) {
            Some(day) => Day::new(year, month, day.as_str().parse().ok()?),
            None => Day::month_of(year, month),
        };
    }
    if let Some(found) = COMPACT.captures(&text) {
        return Day::new(found[1].parse().ok()?, found[2].parse().ok()?, found[3].parse().ok()?);
    }
    from_words(&text)
}

/// Which number of a slashed date is the day, by the custom of the page's language and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
    /// Nobody knows: only dates that can be read in one way are.
    Unknown,
}

static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    months::regex(
        r"(?i)(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th|er|ème|º|\.|-go)?[\s\u{a0}/-]*(?:de |of |d’|d'|da |den |lui )?({M})\.?(?:\s*/\s*(?:{M}))?[,،\s/-]*(?:de |del |d[’'])?\s*(\d{4})(?:$|[^\d])",
    )
});
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    months::regex(r"(?i)(?:^|[^\p{L}])({M})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[,،.]?[\s-]+(\d{4})(?:$|[^\d])")
});
static YEAR_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    months::regex(r"(?i)(?:^|[^\d])(\d{4})(?:\.| m\.|,|-)?[\s-]*({M})\.?[\s-]*(\d{1,2})(?:$|[^\d])")
});
static DOTTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:$|[^\d])").expect("constant")
});
static SLASHED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d/])(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})(?:$|[^\d/])").expect("constant")
});
/// "28.09.19", "7/4/25": only where a date is looked for, never in running text.
static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d./-])(\d{1,2})([./])(\d{1,2})([./])(\d{2})(?:$|[^\d./])").expect("constant")
});
static HAN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]").expect("constant")
});
static VIET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})").expect("constant"));
static ISSUE: LazyLock<Regex> = LazyLock::new(|| {
    months::regex(
        r"(?i)(?:^|[^\p{L}])(({M})\.?(?:\s*(?:/|-|–|—|and|und|et|و)\s*(?:{M})\b\.?)?,?\s+(\d{4}))(?:$|[^\d])",
    )
});
static SEASON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:^|[^\p{L}])((?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno)(?:/\p{L}+)?\s+(\d{4}))(?:$|[^\d])").expect("constant")
});

/// The first date written in a short text; an issue's months or season become a month or year with that label.
pub fn from_words(raw: &str) -> Option<Day> {
    from_words_as(raw, Order::Unknown)
}

/// As [`from_words`], where the page's custom decides which number is the day.
pub fn from_words_as(raw: &str, order: Order) -> Option<Day> {
    let text = prepared(raw)?;
    // "31 February 2012" is a slip, not the month of an issue.
    whole_day(&text, order).or_else(|| issue(&text).filter(|_| !DAY_FIRST.is_match(&text)))
}

/// A day in a line that is there to give one: years of two digits count.
pub fn from_stamp(raw: &str, order: Order) -> Option<Day> {
    let text = prepared(raw)?;
    whole_day(&text, order).or_else(|| short_day(&text, order))
}

/// The text as it is searched; none when it has too few digits to hold a year.
fn prepared(raw: &str) -> Option<String> {
    let text: String = words::ascii_digits(raw).chars().filter(|c| !is_mark(*c)).take(400).collect();
    (text.bytes().filter(u8::is_ascii_digit).count() >= 4).then_some(text)
}

fn whole_day(text: &str, order: Order) -> Option<Day> {
    if let Some(found) = DAY_FIRST.captures(text) {
        return in_words(&found, 1, 2, 3);
    }
    if let Some(found) = MONTH_FIRST.captures(text) {
        return in_words(&found, 2, 1, 3);
    }
    if let Some(found) = YEAR_FIRST.captures(text) {
        return in_words(&found, 3, 2, 1);
    }
    // Both have letters beyond ASCII.
    let foreign = !text.is_ascii();
    let han = || foreign.then(|| HAN.captures(text)).flatten();
    let viet = || foreign.then(|| VIET.captures(text)).flatten();
    if let Some(found) = ISO.captures(text).filter(|f| f.get(3).is_some()).or_else(han) {
        return numbers(&found, 1, 2, 3);
    }
    if let Some(found) = DOTTED.captures(text).or_else(viet) {
        return numbers(&found, 3, 2, 1);
    }
    let found = SLASHED.captures(text)?;
    ordered(found[1].parse().ok()?, found[2].parse().ok()?, found[3].parse().ok()?, order)
}

fn short_day(text: &str, order: Order) -> Option<Day> {
    let found = SHORT.captures(text).filter(|f| f[2] == f[4])?;
    let year: i16 = found[5].parse().ok()?;
    let order = if &found[2] == "." { Order::DayFirst } else { order };
    ordered(found[1].parse().ok()?, found[3].parse().ok()?, 2000 + year, order)
}

fn issue(text: &str) -> Option<Day> {
    if let Some(found) = ISSUE.captures(text) {
        let day = Day::month_of(found[3].parse().ok()?, months::number(&found[2])?)?;
        let several = found[1].contains(['/', '-', '–', '—']) || found[1].split_whitespace().count() > 2;
        return Some(if several { labelled(day, &found[1]) } else { day });
    }
    let found = SEASON.captures(text)?;
    Some(labelled(Day::year_alone(found[2].parse().ok()?)?, &found[1]))
}

fn numbers(found: &Captures, year: usize, month: usize, day: usize) -> Option<Day> {
    Day::new(found[year].parse().ok()?, found[month].parse().ok()?, found[day].parse().ok()?)
}

fn in_words(found: &Captures, day: usize, month: usize, year: usize) -> Option<Day> {
    Day::new(found[year].parse().ok()?, months::number(&found[month])?, found[day].parse().ok()?)
}

/// A date of numbers: by the only order that allows it, else by the custom of the page.
fn ordered(a: i8, b: i8, year: i16, order: Order) -> Option<Day> {
    match (a, b) {
        (13.., _) => Day::new(year, b, a),
        (_, 13..) => Day::new(year, a, b),
        _ if a == b => Day::new(year, a, b),
        _ => match order {
            Order::DayFirst => Day::new(year, b, a),
            Order::MonthFirst => Day::new(year, a, b),
            Order::Unknown => None,
        },
    }
}

fn labelled(day: Day, label: &str) -> Day {
    match Text::lenient(label) {
        Some(label) => day.labelled(label),
        None => day,
    }
}

/// Directional marks, the tatweel and the vowel signs, which hide between digits and letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{640}' | '\u{64b}'..='\u{652}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_read_without_changing_its_zone() {
        let machine = |raw: &str| from_machine(raw).map(|d| d.edtf());
        for (raw, day) in [
            ("2012-01-03T23:59:00-05:00", "2012-01-03"),
            ("2024-03-11T00:30:00+05:00", "2024-03-11"),
            ("2012/1/3", "2012-01-03"),
            ("Tue, 03 Jan 2012 10:00:00 GMT", "2012-01-03"),
            ("20120103", "2012-01-03"),
            ("20120103T101500", "2012-01-03"),
            ("2012-01", "2012-01"),
            ("2012", "2012"),
            ("Jan 3, 2012 4:15 pm", "2012-01-03"),
        ] {
            assert_eq!(machine(raw).as_deref(), Some(day), "{raw}");
        }
        for raw in ["", "soon", "2012-13-01", "0000-00-00", "99999999"] {
            assert_eq!(machine(raw), None, "{raw}");
        }
    }

    #[test]
    fn lines_of_many_languages_are_read() {
        let written = |raw: &str| from_words(raw).map(|d| d.edtf());
        for (raw, day) in [
            ("Published on March 3rd, 2012 at 4pm", "2012-03-03"),
            ("Saturday, 8 October 2022", "2022-10-08"),
            ("Mittwoch, 3. M\u{e4}rz 2012, 10 Uhr", "2012-03-03"),
            ("03.03.2012", "2012-03-03"),
            ("le 1er f\u{e9}vrier 2012", "2012-02-01"),
            ("3 de marzo de 2012", "2012-03-03"),
            (
                "\u{661}\u{668} \u{623}\u{643}\u{62a}\u{648}\u{628}\u{631} \u{662}\u{660}\u{662}\u{662}",
                "2022-10-18",
            ),
            (
                "\u{661} \u{643}\u{627}\u{646}\u{648}\u{646} \u{627}\u{644}\u{623}\u{648}\u{644} \u{662}\u{660}\u{662}\u{663}",
                "2023-12-01",
            ),
            (
                "5 \u{643}\u{627}\u{646}\u{648}\u{646} \u{627}\u{644}\u{62b}\u{627}\u{646}\u{64a}/\u{64a}\u{646}\u{627}\u{64a}\u{631} 2012",
                "2012-01-05",
            ),
            ("12 \u{62c}\u{648}\u{64a}\u{644}\u{64a}\u{629} 2019", "2019-07-12"),
            (
                "\u{6f3}\u{6f1} \u{62c}\u{648}\u{644}\u{627}\u{626}\u{6cc} \u{6f2}\u{6f0}\u{6f2}\u{6f0}",
                "2020-07-31",
            ),
            ("3 \u{62c}\u{646}\u{648}\u{631}\u{6cc}\u{60c} 2012\u{621}", "2012-01-03"),
            ("13/02/2012", "2012-02-13"),
            ("February 2012", "2012-02"),
            ("15 stycznia 2024", "2024-01-15"),
            ("3 \u{44f}\u{43d}\u{432}\u{430}\u{440}\u{44f} 2012 \u{433}.", "2012-01-03"),
            ("2012. m\u{e1}rcius 3.", "2012-03-03"),
            ("2012\u{b144} 1\u{c6d4} 3\u{c77c}", "2012-01-03"),
            ("3. lokakuuta 2012", "2012-10-03"),
            ("5 Kas\u{131}m 2012", "2012-11-05"),
        ] {
            assert_eq!(written(raw).as_deref(), Some(day), "{raw}");
        }
        assert_eq!(from_words_as("03/04/2012", Order::DayFirst).unwrap().edtf(), "2012-04-03");
        assert_eq!(from_words_as("03/04/2012", Order::MonthFirst).unwrap().edtf(), "2012-03-04");
        assert_eq!(from_stamp("28.09.19 12:44", Order::Unknown).unwrap().edtf(), "2019-09-28");
        assert_eq!(from_stamp("7/4/25", Order::MonthFirst).unwrap().edtf(), "2025-07-04");
        for raw in ["03/04/2012", "He may 2 times", "31 February 2012", "no date", "marching 2012"] {
            assert_eq!(written(raw), None, "{raw}");
        }
    }

    #[test]
    fn issues_keep_their_label() {
        assert_eq!(from_words("January/February 2012").unwrap().to_string(), "2012-01|January/February 2012");
        assert_eq!(from_words("Autumn 2013 issue").unwrap().to_string(), "2013|Autumn 2013");
    }
}
