//! The day of a page that its outlet has rewritten since, and that tells its readers no other day than that.
//! It refuses where the page or its head tells anybody else the publication, and where the change came within a month.

use super::{
    Seen,
    printed::{Kind, Stamp},
    said,
};
use byline_core::{
    day::Day,
    evidence::{Confidence, Found, Origin},
};

/// Days after which a change is another edition: corrections and the last word on a story come sooner.
const ANEW: i64 = 31;

/// The printed day of the change, when the publication stands only in data that no reader sees.
///
/// A guide of 2015 that prints nothing but "Updated September 2025" is cited by that day, and an editor is told that it is one.
/// `seen` are the days of the data, the markup and the address; `is_printed` is asked last, because it reads the page.
pub fn of(seen: &[Seen], beside: &[Stamp], is_printed: impl Fn(&Day) -> bool) -> Option<Seen> {
    let whole = |day: &Day| day.day().is_some();
    let first = &seen.iter().find(|found| whole(&found.value))?.value;
    // What is told to those who share the page is told.
    let told = |found: &Seen| !matches!(found.origin, Origin::JsonLd | Origin::Markup);
    if seen.iter().any(told) || beside.iter().any(|stamp| stamp.kind != Kind::Changed) {
        return None;
    }
    let later = first.plus_days(ANEW)?;
    let change = beside.iter().find(|s| whole(&s.day) && s.day.sort_key() > later.sort_key())?;
    let changed = Found { origin: Origin::LastChange, ..said(change, Confidence::Guess) };
    (!is_printed(first)).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::{super::from_machine, *};

    fn day(seen: &[(&str, Origin)], beside: &[(&str, Kind)], printed: bool) -> Option<String> {
        let seen: Vec<Seen> = seen
            .iter()
            .map(|(day, origin)| Found::new(from_machine(day).unwrap(), *origin, Confidence::Likely))
            .collect();
        let stamp = |(day, kind): &(&str, Kind)| Stamp {
            day: from_machine(day).unwrap(),
            kind: *kind,
            quote: String::new(),
            near: true,
        };
        let beside: Vec<Stamp> = beside.iter().map(stamp).collect();
        let found = of(&seen, &beside, |_| printed)?;
        assert_eq!((found.origin, found.confidence), (Origin::LastChange, Confidence::Guess));
        Some(found.value.edtf())
    }

    #[test]
    fn a_page_that_prints_only_its_change_is_of_that_day() {
        let data = [("2015-04-06", Origin::JsonLd)];
        let change = [("2025-09-28", Kind::Changed)];
        assert_eq!(day(&data, &change, false).as_deref(), Some("2025-09-28"));
        assert_eq!(day(&data, &change, true), None, "it prints the first day somewhere");
        assert_eq!(day(&data, &[], false), None);
        assert_eq!(day(&[], &change, false), None);
        for beside in ["2015-04-08", "2015-05-07", "2014-01-01"] {
            assert_eq!(day(&data, &[(beside, Kind::Changed)], false), None, "{beside}");
        }
        let published = [("2025-09-28", Kind::Changed), ("2015-04-09", Kind::Published)];
        assert_eq!(day(&data, &published, false), None);
        for told in [Origin::OpenGraph, Origin::Meta, Origin::Address] {
            assert_eq!(day(&[data[0], ("2015-04-06", told)], &change, false), None, "{told:?}");
        }
    }
}
