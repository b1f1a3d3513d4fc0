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
/// `seen` are the days of the data, the markup and the address, `changed` what the data call the last change. The dates
/// `everywhere` are asked for last, because that reads the page; away from the title a change is believed that the data know.
pub fn of(
    seen: &[Seen],
    (beside, everywhere): (&[Stamp], &dyn Fn() -> Vec<Stamp>),
    changed: Option<&Seen>,
) -> Option<Seen> {
    let whole = |day: &Day| day.day().is_some();
    let first = &seen.iter().find(|found| whole(&found.value))?.value;
    // What is told to those who share the page is told.
    let told = |found: &Seen| !matches!(found.origin, Origin::JsonLd | Origin::Markup);
    if seen.iter().any(told) || beside.iter().any(|stamp| stamp.kind != Kind::Changed) {
        return None;
    }
    let later = first.plus_days(ANEW)?;
    let is_anew = |day: &Day| whole(day) && day.sort_key() > later.sort_key();
    let known = changed.filter(|change| is_anew(&change.value));
    if known.is_none() && !beside.iter().any(|stamp| is_anew(&stamp.day)) {
        return None;
    }
    let everywhere = everywhere();
    if everywhere.iter().any(|stamp| stamp.day.sort_key() == first.sort_key()) {
        return None;
    }
    let is_known = |stamp: &&Stamp| {
        stamp.kind == Kind::Changed && known.is_some_and(|c| c.value.sort_key() == stamp.day.sort_key())
    };
    let change =
        beside.iter().find(|stamp| is_anew(&stamp.day)).or_else(|| everywhere.iter().find(is_known))?;
    Some(Found { origin: Origin::LastChange, ..said(change, Confidence::Guess) })
}

#[cfg(test)]
mod tests {
    use super::{super::from_machine, *};

    type Printed<'a> = &'a [(&'a str, Kind)];

    fn day(seen: &[(&str, Origin)], beside: Printed, everywhere: Printed) -> Option<String> {
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
        let change = Found::new(from_machine("2025-09-28").unwrap(), Origin::JsonLd, Confidence::Likely);
        let everywhere = || everywhere.iter().map(stamp).collect();
        let found = of(&seen, (&beside, &everywhere), Some(&change))?;
        assert_eq!((found.origin, found.confidence), (Origin::LastChange, Confidence::Guess));
        Some(found.value.edtf())
    }

    #[test]
    fn a_page_that_prints_only_its_change_is_of_that_day() {
        let data = [("2015-04-06", Origin::JsonLd)];
        let change = [("2025-09-28", Kind::Changed)];
        let first = [("2015-04-06", Kind::Plain)];
        assert_eq!(day(&data, &change, &[]).as_deref(), Some("2025-09-28"));
        assert_eq!(day(&data, &[], &change).as_deref(), Some("2025-09-28"), "the data know it too");
        assert_eq!(day(&data, &change, &first), None, "it prints the first day somewhere");
        assert_eq!(day(&data, &[], &[]), None);
        assert_eq!(day(&data, &[], &[("2025-09-27", Kind::Changed)]), None);
        assert_eq!(day(&[], &change, &change), None);
        for beside in ["2015-04-08", "2015-05-07", "2014-01-01"] {
            assert_eq!(day(&data, &[(beside, Kind::Changed)], &[]), None, "{beside}");
        }
        let published = [("2025-09-28", Kind::Changed), ("2015-04-09", Kind::Published)];
        assert_eq!(day(&data, &published, &[]), None);
        for told in [Origin::OpenGraph, Origin::Meta, Origin::Address] {
            assert_eq!(day(&[data[0], ("2015-04-06", told)], &change, &[]), None, "{told:?}");
        }
    }
}
