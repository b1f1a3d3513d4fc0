//! The rung of the ladder to an original as a page says it: where the link leads, why, and what archives know of it.
//! It refuses to lead on silently: where the outlet's own page is gone, that is said in the place of the link.

use super::super::{Around, DayView, UnknownWords, set_apart};
use crate::site_map::Place;
use byline_core::{
    day::Day,
    displayed::{Facts, Original},
    ladder::{Ladder, OwnCopy, Rung, is_lost},
    original::OriginalState,
    site::Site,
};
use fluent_bundle::FluentArgs;
use serde::Serialize;

/// Where a reader is led, and why.
#[derive(Clone, Debug, Serialize)]
pub struct RungView {
    /// `live`, `moved`, `archive`, `own`, `here`, `manuscript`, `citation`
    rung: &'static str,
    /// Where the link leads; none for what stands here and for a citation.
    pub(super) href: Option<String>,
    /// What became of the original's page, where it is not there: `lost` or `taken-over`.
    fate: Option<&'static str>,
    /// The month since which it is so.
    since: Option<DayView>,
    /// The day of the copy that the link leads to, and who has it.
    copied: Option<DayView>,
    host: Option<String>,
    /// What may be read where the original asks for more: `own`, `here` or `manuscript`.
    beside: Option<BesideView>,
    pub(super) robust: Robust,
}

/// What may be read beside a walled original.
#[derive(Clone, Debug, Serialize)]
struct BesideView {
    rung: &'static str,
    href: Option<String>,
    copied: Option<DayView>,
}

/// The attributes of a robust link: they outlive the page they lead to.
#[derive(Clone, Debug, Serialize)]
pub struct Robust {
    original: String,
    day: Option<String>,
    version: Option<String>,
}

impl RungView {
    /// The rung of one running of the original; none where nothing leads to it.
    pub(super) fn new(around: &Around<'_>, facts: &Facts, original: &Original) -> Option<Self> {
        let ladder = original.ladder.as_ref()?;
        let (href, copied) = led(around, facts, &ladder.rung);
        let host = match &ladder.rung {
            Rung::Archive(copy) => Some(copy.url.host().to_owned()),
            _ => None,
        };
        Some(Self {
            rung: ladder.rung.name(),
            href,
            fate: fate(ladder),
            since: since(around, ladder).as_ref().map(DayView::from),
            copied,
            host,
            beside: ladder.beside.as_ref().map(|rung| {
                let (href, copied) = led(around, facts, rung);
                BesideView { rung: rung.name(), href, copied }
            }),
            robust: Robust {
                original: original.address.as_ref().map_or_else(String::new, |a| a.as_str().to_owned()),
                day: ladder
                    .copy
                    .as_ref()
                    .map(|copy| copy.at.rfc3339().chars().take(10).collect())
                    .or_else(|| original.day.as_ref().and_then(whole_day)),
                version: ladder.copy.as_ref().map(|copy| copy.url.as_str().to_owned()),
            },
        })
    }
}

/// Whether a reader may be asked for more than they have.
pub(super) fn may_ask(original: &Original) -> bool {
    let state = original.ladder.as_ref().map(|ladder| &ladder.state);
    matches!(state, Some(OriginalState::Walled | OriginalState::Truncated))
}

/// What stands in the place of the link where the original's page is gone, in words.
pub struct GoneSaid {
    /// What became of it.
    pub fate: String,
    /// The words and the address of the copy that a reader is led to.
    pub copy: Option<(String, String)>,
    /// What else is said of it, where nothing elsewhere is led to.
    pub more: Option<String>,
}

/// What is said where the original's page is gone; none where it is there.
///
/// # Errors
/// [`UnknownWords`] when an interface text is missing.
pub fn gone_said(
    around: &Around<'_>,
    facts: &Facts,
    original: &Original,
) -> Result<Option<GoneSaid>, UnknownWords> {
    let Some((ladder, fate)) = original.ladder.as_ref().and_then(|ladder| Some((ladder, fate(ladder)?)))
    else {
        return Ok(None);
    };
    let words = around.words();
    let apart = |words: &str| set_apart(words, around.voice.tongue().direction());
    let (mut key, mut args) = (format!("way-{fate}"), FluentArgs::new());
    args.set("outlet", apart(original.outlet.name.as_str()));
    if let Some(since) = since(around, ladder) {
        key.push_str("-since");
        args.set("day", words.day(&since)?);
    }
    let fate = words.say(&key, &args)?;
    let (key, at) = match &ladder.rung {
        Rung::Archive(copy) => ("way-archive", copy.at),
        Rung::Own(copy) => ("way-own", copy.at),
        Rung::Manuscript(came) => ("way-manuscript", *came),
        Rung::Here => {
            return Ok(Some(GoneSaid { fate, copy: None, more: Some(words.say("way-here", &args)?) }));
        }
        _ => return Ok(Some(GoneSaid { fate, copy: None, more: None })),
    };
    args.set("day", words.day(&Day::of(at, &around.site.zone))?);
    if let Rung::Archive(copy) = &ladder.rung {
        args.set("host", apart(copy.url.host()));
    }
    let copy = read_at(around.site, facts, &ladder.rung)
        .map(|href| Ok::<_, UnknownWords>((words.say(key, &args)?, href)));
    Ok(Some(GoneSaid { fate, copy: copy.transpose()?, more: None }))
}

/// What may be read where the original asks for more than a reader has, or ran in print alone: the words, and the address where
/// it is not this page.
///
/// # Errors
/// [`UnknownWords`] when an interface text is missing.
pub fn beside_said(
    around: &Around<'_>,
    facts: &Facts,
    original: &Original,
) -> Result<Option<(String, Option<String>)>, UnknownWords> {
    let Some(ladder) = &original.ladder else { return Ok(None) };
    let alone = Some(&ladder.rung).filter(|_| original.address.is_none());
    let Some(rung) = ladder.beside.as_ref().or(alone) else { return Ok(None) };
    let (words, mut args) = (around.words(), FluentArgs::new());
    if let Rung::Own(copy) = rung {
        args.set("day", words.day(&Day::of(copy.at, &around.site.zone))?);
    }
    let key = match alone {
        Some(_) => "way-manuscript".to_owned(),
        None => format!("way-beside-{}", rung.name()),
    };
    let said = words.say(&key, &args)?;
    let address = read_at(around.site, facts, rung).filter(|_| *rung != Rung::Here);
    Ok(Some((said, address)))
}

/// The whole address that a rung leads to, on this site or outside it; none for a citation.
#[must_use]
pub fn read_at(site: &Site, facts: &Facts, rung: &Rung) -> Option<String> {
    match rung {
        Rung::Live(url) | Rung::Moved(url) => Some(url.as_str().to_owned()),
        Rung::Archive(copy) => Some(copy.url.as_str().to_owned()),
        Rung::Own(copy) => Some(replay(copy).absolute(site)),
        Rung::Here => Some(Place::OpEd(facts.slug.clone()).absolute(site)),
        Rung::Manuscript(_) => Some(Place::Manuscript(facts.slug.clone()).absolute(site)),
        Rung::Citation => None,
    }
}

/// The month since which the original's page is gone.
fn since(around: &Around<'_>, ladder: &Ladder) -> Option<Day> {
    let day = Day::of(ladder.since.filter(|_| ladder.is_lost())?, &around.site.zone);
    Day::month_of(day.year(), day.month()?)
}

/// Where our own copy is shown to readers.
fn replay(copy: &OwnCopy) -> Place {
    let at = jiff::Timestamp::from_microsecond(copy.at.micros()).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    Place::Replay { stamp: byline_warc::timestamp(at), url: copy.of.as_str().to_owned() }
}

fn fate(ladder: &Ladder) -> Option<&'static str> {
    match &ladder.state {
        OriginalState::TakenOver => Some("taken-over"),
        state => is_lost(state).then_some("lost"),
    }
}

/// Where a rung leads, and the day of the copy there.
fn led(around: &Around<'_>, facts: &Facts, rung: &Rung) -> (Option<String>, Option<DayView>) {
    match rung {
        Rung::Live(url) | Rung::Moved(url) => (Some(url.as_str().to_owned()), None),
        Rung::Archive(copy) => (Some(copy.url.as_str().to_owned()), Some(around.day_of(copy.at))),
        Rung::Own(copy) => (Some(around.href(replay(copy))), Some(around.day_of(copy.at))),
        Rung::Manuscript(came) => {
            (Some(around.href(Place::Manuscript(facts.slug.clone()))), Some(around.day_of(*came)))
        }
        Rung::Here | Rung::Citation => (None, None),
    }
}

/// A day that is known to the day, as robust links write it.
pub(super) fn whole_day(day: &Day) -> Option<String> {
    let (month, of_month) = (day.month()?, day.day()?);
    Some(format!("{:04}-{month:02}-{of_month:02}", day.year()))
}
