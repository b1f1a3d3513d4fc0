//! The day on which a page first stood where its data call a later day the publication: by its own words, its marks, its address.
//! It refuses the day of another outlet's printing, which is the original's, and every day that is later.

use super::{Seen, printed::Stamp, said};
use byline_core::{day::Day, evidence::Confidence};

/// Days by which an address must be older than the data: pages move between drafts and zones, and seldom by a month.
const MOVED: i64 = 30;

/// The older day, when the page gives reason to believe it.
///
/// `filed` is the day of the directories in its address.
pub fn of(
    (seen, marked): (&[Seen], &[Seen]),
    filed: Option<&Seen>,
    changed: Option<&Seen>,
    past: Option<&Stamp>,
) -> Option<Seen> {
    let whole = |found: &&Seen| found.value.day().is_some();
    let first = seen.iter().find(whole);
    let is_older = |day: &Day| first.is_none_or(|first| day.sort_key() < first.value.sort_key());
    if let Some(past) = past.filter(|past| past.day.day().is_some() && is_older(&past.day)) {
        return Some(said(past, Confidence::Likely));
    }
    let first = first?;
    // Systems that write the last change into both fields leave the publication to the page itself.
    let rewritten = changed.is_some_and(|change| change.value.sort_key() == first.value.sort_key());
    let agrees = marked.iter().any(|mark| mark.value.sort_key() == first.value.sort_key());
    let older = || marked.iter().filter(whole).filter(|found| is_older(&found.value));
    if rewritten
        && !agrees
        && let Some(mark) = older().next()
        && older().all(|other| other.value.sort_key() == mark.value.sort_key())
    {
        return Some(mark.clone());
    }
    let moved = filed?.value.plus_days(MOVED)?;
    filed.filter(|_| is_older(&moved)).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::printed::Kind;
    use byline_core::evidence::{Found, Origin};

    fn seen(day: &str, origin: Origin) -> Seen {
        Found::new(super::super::from_machine(day).unwrap(), origin, Confidence::Likely)
    }

    fn day(seen: &[Seen], marked: &[Seen], changed: Option<&Seen>, past: Option<&Stamp>) -> Option<String> {
        of((seen, marked), None, changed, past).map(|found| found.value.edtf())
    }

    #[test]
    fn an_address_is_believed_when_it_is_much_older() {
        let data = seen("2019-06-17", Origin::JsonLd);
        let at = |filed: &str| {
            let filed = seen(filed, Origin::Address);
            of((std::slice::from_ref(&data), &[]), Some(&filed), None, None).map(|found| found.value.edtf())
        };
        assert_eq!(at("2017-07-12").as_deref(), Some("2017-07-12"));
        for near in ["2019-06-01", "2019-06-17", "2020-01-01"] {
            assert_eq!(at(near), None, "{near}");
        }
    }

    #[test]
    fn marks_are_believed_where_the_data_hold_the_last_change_twice() {
        let data = [seen("2025-11-29", Origin::JsonLd)];
        let mark = |day: &str| seen(day, Origin::Markup);
        let change = seen("2025-11-29", Origin::JsonLd);
        assert_eq!(day(&data, &[mark("2025-08-13")], Some(&change), None).as_deref(), Some("2025-08-13"));
        assert_eq!(day(&data, &[mark("2025-08-13"), mark("2024-01-02")], Some(&change), None), None);
        assert_eq!(day(&data, &[mark("2025-08-13")], Some(&seen("2025-12-01", Origin::JsonLd)), None), None);
        assert_eq!(day(&data, &[mark("2025-12-13")], Some(&change), None), None);
        assert_eq!(day(&data, &[mark("2025-11-29"), mark("2012-08-13")], Some(&change), None), None);
    }

    #[test]
    fn a_page_that_tells_its_past_is_believed() {
        let past = |day: &str| Stamp {
            day: super::super::from_machine(day).unwrap(),
            kind: Kind::Published,
            quote: String::new(),
            near: false,
        };
        let data = [seen("2022-09-30", Origin::JsonLd)];
        assert_eq!(day(&data, &[], None, Some(&past("2019-09-26"))).as_deref(), Some("2019-09-26"));
        assert_eq!(day(&[], &[], None, Some(&past("2019-09-26"))).as_deref(), Some("2019-09-26"));
        assert_eq!(day(&data, &[], None, Some(&past("2023-09-26"))), None);
    }
}
