//! Where an op-ed ran, in words, and the one strong way to its original.
//! It refuses to hide that an outlet has closed, and to show an address only behind other words.

use super::{
    super::{Around, DayView, Linked, Said},
    author_link,
    rung::{RungView, may_ask},
};
use crate::site_map::Place;
use byline_core::{
    appearance::AppearanceKind,
    displayed::{Facts, Original, OutletLine, WayWords},
};
use serde::Serialize;

/// One running of the original.
#[derive(Clone, Debug, Serialize)]
pub struct OriginView {
    kind: &'static str,
    outlet: Linked,
    now_called: Option<Said>,
    closed: bool,
    closed_since: Option<DayView>,
    day: Option<DayView>,
    section: Option<Said>,
    print: Option<Said>,
    title: Option<Said>,
    language: Option<String>,
    address: Option<String>,
    rung: Option<RungView>,
}

/// The way to the original.
#[derive(Clone, Debug, Serialize)]
pub struct WayView {
    words: &'static str,
    outlet: Said,
    place: Option<Said>,
    /// The address of the original, to be read.
    address: Option<String>,
    rung: Option<RungView>,
    /// The title it ran under, who wrote it and when, where nothing else can be given.
    cited: Cited,
    lang: Option<String>,
    shown: u32,
    whole: Option<u32>,
    from_start: bool,
    subscription: bool,
    closed: bool,
    closed_since: Option<DayView>,
    now_called: Option<Said>,
    /// What took a closed outlet's place.
    pub(super) successor: Option<Linked>,
    /// Where a press of the way is counted; nowhere in a preview.
    pub(super) press: Option<String>,
    /// Where a reader says that the link does not work; nowhere in a preview.
    pub(super) report: Option<String>,
}

/// What a full citation names beside the outlet.
#[derive(Clone, Debug, Serialize)]
struct Cited {
    authors: Vec<Linked>,
    title: Said,
    day: Option<DayView>,
}

/// The outlet's name as it stood then, leading to its page here.
#[must_use]
pub fn outlet_link(around: &Around<'_>, line: &OutletLine) -> Linked {
    let href = line.slug.as_ref().map(|slug| around.href(Place::Outlet(slug.clone())));
    Linked { name: Said::unmarked(&line.name), href }
}

impl OriginView {
    pub(super) fn new(around: &Around<'_>, facts: &Facts, original: &Original) -> Self {
        Self {
            kind: match original.kind {
                AppearanceKind::First => "first",
                AppearanceKind::Republished => "republished",
                AppearanceKind::Translation => "translation",
            },
            outlet: outlet_link(around, &original.outlet),
            now_called: original.outlet.name_now.as_ref().map(Said::unmarked),
            closed: original.outlet.is_defunct,
            closed_since: original.outlet.defunct_since.as_ref().map(DayView::from),
            day: original.day.as_ref().map(DayView::from),
            section: original.section.as_ref().map(Said::unmarked),
            print: original.print.as_ref().map(Said::unmarked),
            title: original.title.as_ref().map(Said::unmarked),
            language: original.language.as_ref().map(ToString::to_string),
            address: original.address.as_ref().map(|address| address.as_str().to_owned()),
            rung: RungView::new(around, facts, original),
        }
    }
}

impl WayView {
    /// The way to the first publication; none while nobody has said where that was.
    pub(super) fn new(around: &Around<'_>, facts: &Facts) -> Option<Self> {
        let original = facts.original()?;
        let language = original.language.as_ref().unwrap_or(&facts.language);
        let part = facts.way == WayWords::ContinueReading;
        Some(Self {
            words: match facts.way {
                WayWords::ContinueReading => "continue",
                WayWords::Read => "read",
                WayWords::FirstPublished => "first-published",
                WayWords::Printed => "printed",
            },
            outlet: Said::unmarked(&original.outlet.name),
            place: original.print.as_ref().map(Said::unmarked),
            address: original.address.as_ref().map(|address| address.as_str().to_owned()),
            rung: RungView::new(around, facts, original),
            cited: Cited {
                authors: facts
                    .writers()
                    .map(|line| Linked { href: None, ..author_link(around, line) })
                    .collect(),
                title: match &original.title {
                    Some(title) => Said::unmarked(title),
                    None => Said::directed(&facts.title, &facts.language, facts.direction),
                },
                day: original.day.as_ref().map(DayView::from),
            },
            lang: original.address.is_some().then(|| language.to_string()),
            shown: facts.excerpt.words(),
            whole: facts.whole_words.filter(|whole| part && *whole > facts.excerpt.words()),
            from_start: facts.excerpt.gaps().is_empty(),
            subscription: (original.outlet.wants_subscription || may_ask(original))
                && original.address.is_some()
                && !original.is_lost(),
            closed: original.outlet.is_defunct,
            closed_since: original.outlet.defunct_since.as_ref().map(DayView::from),
            now_called: original.outlet.name_now.as_ref().map(Said::unmarked),
            successor: None,
            press: None,
            report: None,
        })
    }
}
