//! What an op-ed tells of itself beside its text: titles, authors, days. Two op-eds with one text are told apart or found one by it.
//! It refuses to take silence for a yes: where one of the two does not say, nothing speaks for or against.

use crate::{
    clock::Zone,
    day::Day,
    displayed::Record,
    name::{Likeness, likeness, matching_key},
    sketch::Beside,
};

/// Days between two runnings of one piece at most; a column's standing title comes back later than that, with other words.
const CLOSE_DAYS: i64 = 31;

/// What is told beside a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Every title it bears.
    pub titles: Vec<String>,
    /// Each author by every name.
    pub authors: Vec<String>,
    /// The days it ran.
    pub days: Vec<Day>,
}

impl Told {
    /// What an op-ed's record tells.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let there = record.appearances.iter().filter_map(|(a, _)| a.title.as_ref());
        let printed = record.bylines.iter().map(|(byline, _)| &byline.name_printed);
        let known = record.bylines.iter().flat_map(|(_, person)| person).flat_map(|person| &person.names);
        Self {
            titles: there.chain([&record.version.words.title]).map(ToString::to_string).collect(),
            authors: printed.chain(known.map(|name| &name.text)).map(ToString::to_string).collect(),
            days: record.appearances.iter().filter_map(|(a, _)| a.day.clone()).collect(),
        }
    }

    /// What the two together say for being one; days begin in `zone`.
    #[must_use]
    pub fn beside(&self, other: &Self, zone: &Zone) -> Beside {
        let title = |a: &String| other.titles.iter().any(|b| matching_key(a) == matching_key(b));
        let author = |a: &String| other.authors.iter().any(|b| are_one(a, b));
        let day = |a: &Day| other.days.iter().any(|b| close(a, b, zone));
        let both = |a: bool, b: bool| !a && !b;
        Beside {
            title: self.titles.iter().any(title),
            author: both(self.authors.is_empty(), other.authors.is_empty())
                .then(|| self.authors.iter().any(author)),
            close: both(self.days.is_empty(), other.days.is_empty()).then(|| self.days.iter().any(day)),
        }
    }
}

fn are_one(a: &str, b: &str) -> bool {
    matching_key(a) == matching_key(b) || likeness(a, b) >= Some(Likeness::Likely)
}

fn close(a: &Day, b: &Day, zone: &Zone) -> bool {
    let (first, second) = if a.starts(zone) <= b.starts(zone) { (a, b) } else { (b, a) };
    second.starts(zone) <= first.ends(zone).plus_days(CLOSE_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_close_within_a_month_at_their_own_precision() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let utc = Zone::utc();
        for (a, b, expected) in [
            ("2024-03-11", "2024-03-20", true),
            ("2024-03-20", "2024-03-11", true),
            ("2024-03-11", "2024-05-11", false),
            ("2024-03", "2024-04-30", true),
            ("2024", "2024-11-02", true),
            ("2023", "2024-03-11", false),
        ] {
            assert_eq!(close(&day(a), &day(b), &utc), expected, "{a} {b}");
        }
    }

    #[test]
    fn silence_speaks_neither_for_nor_against() {
        let of = |authors: &[&str], days: &[&str]| Told {
            titles: vec!["Count the Water".to_owned()],
            authors: authors.iter().map(|name| (*name).to_owned()).collect(),
            days: days.iter().map(|day| day.parse().unwrap()).collect(),
        };
        let utc = Zone::utc();
        let silent = of(&[], &[]).beside(&of(&["Amina Farooqi"], &["2024-03-11"]), &utc);
        assert_eq!(silent, Beside { title: true, author: None, close: None });
        let spelled = of(&["Farooqi, Amina"], &[]).beside(&of(&["Amina Farooqi"], &[]), &utc);
        assert_eq!(spelled.author, Some(true));
        let others = of(&["Rahel Dar"], &["2020"]).beside(&of(&["Amina Farooqi"], &["2024-03-11"]), &utc);
        assert_eq!((others.author, others.close), (Some(false), Some(false)));
    }
}
