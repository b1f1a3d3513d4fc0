//! Where and when the original ran, and the way to it, in words that fit the case.
//! It refuses to promise more than there is: what is shown here decides whether one reads on, or reads there.

use super::{Gap, Record};
use crate::{
    address::WebAddress,
    appearance::{self, Appearance, AppearanceKind},
    clock::Moment,
    day::Day,
    excerpt::Excerpt,
    ids::OutletId,
    ladder::{Climb, Ladder},
    language::Language,
    outlet::{Medium, Outlet, OutletStatus},
    slug::Slug,
    text::Text,
    version::Words,
};

/// One running of the original, as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// First, republished or translated.
    pub kind: AppearanceKind,
    /// The outlet.
    pub outlet: OutletLine,
    /// Its title there, when another.
    pub title: Option<Text>,
    /// The section.
    pub section: Option<Text>,
    /// The day.
    pub day: Option<Day>,
    /// The language, when another than the text's.
    pub language: Option<Language>,
    /// Its address as it ran, whether or not anything stands there now: for saying it, never for leading there.
    pub address: Option<WebAddress>,
    /// Where a reader is led now; none where it has no address.
    pub ladder: Option<Ladder>,
    /// Where it stood in print.
    pub print: Option<Text>,
}

/// An outlet as named beside an op-ed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutletLine {
    /// The outlet, when known.
    pub id: Option<OutletId>,
    /// The name it bore then.
    pub name: Text,
    /// Its present name, when another.
    pub name_now: Option<Text>,
    /// The readable part of its address here.
    pub slug: Option<Slug>,
    /// Whether it has ceased.
    pub is_defunct: bool,
    /// Since when it has.
    pub defunct_since: Option<Day>,
    /// Whether readers may need a subscription there.
    pub wants_subscription: bool,
    /// What it is, for those who cite it.
    pub medium: Medium,
}

/// The words that fit the way to the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayWords {
    /// A part is shown here: "continue reading at".
    ContinueReading,
    /// Nothing of the text is shown here: "read at".
    Read,
    /// All of it is shown here: "first published at".
    FirstPublished,
    /// There is no address, only a place in print: "printed in".
    Printed,
}

pub(super) fn words(excerpt: &Excerpt, words: &Words, original: Option<&Original>) -> WayWords {
    match original {
        Some(original) if original.address.is_none() => WayWords::Printed,
        _ if excerpt.is_empty() => WayWords::Read,
        _ if excerpt.is_whole() && !words.is_part => WayWords::FirstPublished,
        _ => WayWords::ContinueReading,
    }
}

impl Original {
    /// Where a link to it may lead outside this site: its page, where it moved, an archive's copy.
    #[must_use]
    pub fn way(&self) -> Option<&WebAddress> {
        self.ladder.as_ref()?.way()
    }

    /// The copy of a public archive, for whoever cites it.
    #[must_use]
    pub fn archived_at(&self) -> Option<&WebAddress> {
        self.ladder.as_ref()?.copy.as_ref().map(|copy| &copy.url)
    }

    /// Its page is not there any more, or is somebody else's.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.ladder.as_ref().is_some_and(Ladder::is_lost)
    }
}

/// Where a reader is led for each running, as far as is known of its addresses; `is_here`: all of the text is shown.
pub(super) fn climb(record: &Record, moment: Moment, is_here: bool, originals: &mut [Original]) {
    let mut rows: Vec<&Appearance> = record.appearances.iter().map(|(a, _)| a).collect();
    rows.sort_by_key(|a| a.precedence());
    for (original, appearance) in originals.iter_mut().zip(rows) {
        let asked = Climb { moment, day: appearance.day.as_ref(), zone: &record.site.zone, is_here };
        original.ladder = record.ways.climb(&appearance.addresses, asked);
    }
}

impl Record {
    /// The first publication.
    #[must_use]
    pub fn first_appearance(&self) -> Option<&Appearance> {
        appearance::first_publication(self.appearances.iter().map(|(appearance, _)| appearance))
    }

    /// The appearance the text is taken from, whose outlet's terms hold.
    #[must_use]
    pub fn text_source(&self) -> Option<&Appearance> {
        appearance::text_source(self.appearances.iter().map(|(appearance, _)| appearance))
    }
}

/// The runnings, first publication first, with what the first lacks.
pub(super) fn originals(record: &Record, moment: Moment, gaps: &mut Vec<Gap>) -> Vec<Original> {
    let mut rows: Vec<&(Appearance, Option<Outlet>)> = record.appearances.iter().collect();
    rows.sort_by_key(|(a, _)| a.precedence());
    let had_address = rows.first().is_some_and(|(first, _)| !first.addresses.is_empty());
    if rows.is_empty() {
        gaps.push(Gap::NoAppearance);
    }
    let text_language = &record.version.words.language;
    let originals: Vec<Original> = rows
        .into_iter()
        .map(|(a, outlet)| original(a, outlet.as_ref(), text_language, moment, gaps))
        .collect();
    if let Some(first) = originals.first() {
        if first.day.is_none() {
            gaps.push(Gap::NoDay);
        }
        if first.address.is_none() && first.print.is_none() {
            gaps.push(if had_address { Gap::WayEnded } else { Gap::NoWayToOriginal });
        }
    }
    originals
}

fn original(
    appearance: &Appearance,
    outlet: Option<&Outlet>,
    text_language: &Language,
    moment: Moment,
    gaps: &mut Vec<Gap>,
) -> Original {
    let line = match outlet {
        Some(outlet) => known(outlet, appearance),
        None => {
            let printed = appearance.outlet_printed.clone();
            gaps.push(printed.clone().map_or(Gap::NoAppearance, Gap::OutletUnmatched));
            unknown(printed.unwrap_or_else(nameless))
        }
    };
    Original {
        kind: appearance.kind,
        outlet: line,
        title: appearance.title.clone(),
        section: appearance.section.clone(),
        day: appearance.day.clone(),
        language: appearance.language.clone().filter(|l| l != text_language),
        address: appearance.way(moment).cloned(),
        ladder: None,
        print: appearance.print.clone(),
    }
}

fn unknown(name: Text) -> OutletLine {
    OutletLine {
        id: None,
        name_now: None,
        slug: None,
        is_defunct: false,
        defunct_since: None,
        wants_subscription: false,
        medium: Medium::by_name(name.as_str()),
        name,
    }
}

fn known(outlet: &Outlet, appearance: &Appearance) -> OutletLine {
    let now = outlet.name_on(None).cloned();
    let name =
        outlet.name_on(appearance.day.as_ref()).cloned().or_else(|| now.clone()).unwrap_or_else(nameless);
    let defunct_since = match &outlet.status {
        OutletStatus::Defunct { since, .. } => since.clone(),
        OutletStatus::Live { .. } => None,
    };
    OutletLine {
        id: Some(outlet.id),
        name_now: now.filter(|now| *now != name),
        name,
        slug: Some(outlet.slug.clone()),
        is_defunct: matches!(outlet.status, OutletStatus::Defunct { .. }),
        defunct_since,
        wants_subscription: outlet.wants_subscription(),
        medium: outlet.medium,
    }
}

/// An appearance whose page named no outlet at all.
fn nameless() -> Text {
    Text::lenient("\u{2014}").expect("a dash is a text")
}
