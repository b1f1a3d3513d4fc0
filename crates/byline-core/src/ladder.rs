//! The ladder to an original: its own page, where it moved, an archive's copy, our own, the text here, the manuscript, the full citation.
//! It refuses to lead a reader to a page known to be gone or to be somebody else's, and to a copy made after that happened.

use crate::{
    address::{AddressKey, WebAddress},
    appearance::{Address, AddressKind},
    clock::{Moment, Zone},
    day::Day,
    original::OriginalState,
};
use std::cmp::Reverse;

/// A page given in another zone may be dated a day before the day it says.
const ZONES: i64 = 86_400;

/// A dated copy that a public archive shows of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveCopy {
    /// When it was what the page showed.
    pub at: Moment,
    /// Where it is.
    pub url: WebAddress,
}

/// A copy of our own that may be shown to readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCopy {
    /// When it was captured.
    pub at: Moment,
    /// What it is a copy of.
    pub of: WebAddress,
}

/// What is known of one address that an op-ed leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The address.
    pub address: WebAddress,
    /// How it stands.
    pub state: OriginalState,
    /// Since when.
    pub since: Option<Moment>,
    /// The copies that archives have.
    pub copies: Vec<ArchiveCopy>,
}

/// All that is known of the addresses an op-ed leads to: its original's, and those its text links to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    known: Vec<(AddressKey, Whereabouts)>,
    own: Vec<OwnCopy>,
    manuscript: Option<Moment>,
}

/// The rung a reader stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rung {
    /// The outlet's own page.
    Live(WebAddress),
    /// Where it moved, as an editor accepted.
    Moved(WebAddress),
    /// The nearest copy of a public archive.
    Archive(ArchiveCopy),
    /// Our own copy, shown with a recorded right.
    Own(OwnCopy),
    /// The whole text stands on the op-ed's own page.
    Here,
    /// The author's manuscript, shown with a recorded word; when it came.
    Manuscript(Moment),
    /// Nothing but where it ran.
    Citation,
}

/// Where a reader is led for one running of an op-ed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The rung.
    pub rung: Rung,
    /// How the original stands.
    pub state: OriginalState,
    /// Since when it stands so.
    pub since: Option<Moment>,
    /// The archive's copy nearest to the day it ran, also where the original is there.
    pub copy: Option<ArchiveCopy>,
    /// What else may be read where the original asks for more than a reader may have.
    pub beside: Option<Rung>,
}

/// Where a link within a text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead<'a> {
    /// Where to; nowhere for what was taken over and has no copy.
    pub href: Option<&'a WebAddress>,
    /// The copy that is known of it.
    pub copy: Option<&'a ArchiveCopy>,
    /// Its page is gone, so that the link leads to the copy.
    pub is_kept: bool,
}

/// What is asked of a ladder beside the addresses.
#[derive(Clone, Copy, Debug)]
pub struct Climb<'a> {
    /// As of when.
    pub moment: Moment,
    /// The day it ran.
    pub day: Option<&'a Day>,
    /// The zone the day is read in.
    pub zone: &'a Zone,
    /// All of the text stands on the op-ed's page.
    pub is_here: bool,
}

impl ArchiveCopy {
    /// The copy at an address that says its moment in fourteen digits, as archives write them: `/web/20190704120000/...`.
    #[must_use]
    pub fn at_address(url: WebAddress) -> Option<Self> {
        let mut parts = url.url().path().split('/').filter_map(|part| part.get(..14).zip(part.get(14..)));
        let digits = parts.find_map(|(digits, modifier)| {
            let is_stamp = digits.bytes().all(|b| b.is_ascii_digit());
            (is_stamp && modifier.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')).then_some(digits)
        })?;
        let civil = jiff::civil::DateTime::strptime("%Y%m%d%H%M%S", digits).ok()?;
        let at = jiff::tz::TimeZone::UTC.to_timestamp(civil).ok()?;
        Some(Self { at: Moment::from_micros(at.as_microsecond()), url })
    }
}

impl Rung {
    /// Its word in templates and interface texts.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Live(_) => "live",
            Self::Moved(_) => "moved",
            Self::Archive(_) => "archive",
            Self::Own(_) => "own",
            Self::Here => "here",
            Self::Manuscript(_) => "manuscript",
            Self::Citation => "citation",
        }
    }
}

impl Ladder {
    /// The original's page is not there any more, or is not the original's.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        is_lost(&self.state)
    }

    /// Its page is gone without being somebody else's: to say where it was does no harm.
    #[must_use]
    pub fn is_linkable(&self) -> bool {
        self.state.may_be_linked()
    }

    /// The address outside this site that a reader is led to.
    #[must_use]
    pub fn way(&self) -> Option<&WebAddress> {
        match &self.rung {
            Rung::Live(url) | Rung::Moved(url) => Some(url),
            Rung::Archive(copy) => Some(&copy.url),
            Rung::Own(_) | Rung::Here | Rung::Manuscript(_) | Rung::Citation => None,
        }
    }
}

impl Ways {
    /// Of what is known of each address, and the copies of our own that may be shown.
    #[must_use]
    pub fn new(known: Vec<Whereabouts>, own: Vec<OwnCopy>) -> Self {
        Self { known: known.into_iter().map(|one| (one.address.key(), one)).collect(), own, manuscript: None }
    }

    /// The same with the author's manuscript, by when it came, where that may be shown.
    #[must_use]
    pub fn with_manuscript(self, came: Option<Moment>) -> Self {
        Self { manuscript: came, ..self }
    }

    /// The same where neither our own copies nor the manuscript may be shown, as during an embargo.
    #[must_use]
    pub fn without_own_copies(self) -> Self {
        Self { own: Vec::new(), manuscript: None, ..self }
    }

    /// When the manuscript came, where that may be shown.
    #[must_use]
    pub fn manuscript(&self) -> Option<Moment> {
        self.manuscript
    }

    /// The newest copy of our own that may be shown, of whichever address.
    #[must_use]
    pub fn newest_own(&self) -> Option<&OwnCopy> {
        self.own.iter().max_by_key(|copy| copy.at)
    }

    /// What is known of an address, however it is spelled.
    #[must_use]
    pub fn of(&self, address: &WebAddress) -> Option<&Whereabouts> {
        let key = address.key();
        self.known.iter().find(|(known, _)| *known == key).map(|(_, one)| one)
    }

    /// Where a link within a text leads, of a text of that day.
    #[must_use]
    pub fn lead<'a>(&'a self, href: &'a WebAddress, day: Option<&Day>, zone: &Zone) -> Lead<'a> {
        let Some(one) = self.of(href) else { return Lead { href: Some(href), copy: None, is_kept: false } };
        let copy = nearest(std::iter::once(one), day.map(|day| day.starts(zone)), None);
        match (is_lost(&one.state), copy) {
            (true, Some(copy)) => Lead { href: Some(&copy.url), copy: Some(copy), is_kept: true },
            (_, copy) => {
                let away = one.state == OriginalState::TakenOver;
                Lead { href: Some(href).filter(|_| !away), copy, is_kept: false }
            }
        }
    }

    /// The ladder from the addresses of one running; where it has no address, as in print alone, only the manuscript stands in.
    #[must_use]
    pub fn climb(&self, addresses: &[Address], asked: Climb<'_>) -> Option<Ladder> {
        let mut all: Vec<&Address> =
            addresses.iter().filter(|a| a.expires.is_none_or(|end| asked.moment < end)).collect();
        all.sort_by_key(|a| rank(a.kind));
        let Some(first) = all.first().copied() else {
            return self.in_print().filter(|_| !asked.is_here);
        };
        let known: Vec<&Whereabouts> = all.iter().filter_map(|a| self.of(&a.url)).collect();
        let lost = known.iter().any(|one| is_lost(&one.state));
        // Where one address is gone, another counts only when it was seen alive.
        let is_there = |a: &&&Address| match self.of(&a.url) {
            Some(one) => !is_lost(&one.state) && (!lost || one.state != OriginalState::Unchecked),
            None => !lost,
        };
        // Nobody is led to any address of a host that was taken over.
        let is_theirs = |a: &Address| {
            known
                .iter()
                .any(|one| one.state == OriginalState::TakenOver && one.address.host() == a.url.host())
        };
        let near = asked.day.map(|day| day.starts(asked.zone));
        let since = known.iter().filter(|one| is_lost(&one.state)).filter_map(|one| one.since).min();
        let copy = nearest(known.iter().copied(), near, since.filter(|_| lost)).cloned();
        let own = all.iter().find_map(|a| self.own_of(&a.url)).cloned();
        let there = all.iter().find(|a| is_there(a) && !is_theirs(a));
        Some(match there {
            Some(at) => self.there(at, copy, own, asked.is_here),
            None => {
                let worst = known.iter().max_by_key(|one| badness(&one.state));
                let rung = copy
                    .clone()
                    .map(Rung::Archive)
                    .or(own.map(Rung::Own))
                    .or(asked.is_here.then_some(Rung::Here))
                    .or(self.manuscript.map(Rung::Manuscript))
                    .unwrap_or(Rung::Citation);
                let state = worst.map_or(OriginalState::Unchecked, |one| one.state.clone());
                debug_assert!(lost, "only what is lost leads away from {}", first.url);
                Ladder { rung, state, since, copy, beside: None }
            }
        })
    }

    fn in_print(&self) -> Option<Ladder> {
        let rung = Rung::Manuscript(self.manuscript?);
        Some(Ladder { rung, state: OriginalState::Unchecked, since: None, copy: None, beside: None })
    }

    fn there(&self, at: &Address, copy: Option<ArchiveCopy>, own: Option<OwnCopy>, is_here: bool) -> Ladder {
        let known = self.of(&at.url);
        let state = known.map_or(OriginalState::Unchecked, |one| one.state.clone());
        let is_walled = matches!(state, OriginalState::Walled | OriginalState::Truncated);
        let beside =
            own.map(Rung::Own).or(is_here.then_some(Rung::Here)).or(self.manuscript.map(Rung::Manuscript));
        let rung = match at.kind {
            AddressKind::MovedTo => Rung::Moved(at.url.clone()),
            _ => Rung::Live(at.url.clone()),
        };
        let beside = beside.filter(|_| is_walled);
        Ladder { rung, state, since: known.and_then(|one| one.since), copy, beside }
    }

    fn own_of(&self, address: &WebAddress) -> Option<&OwnCopy> {
        let key = address.key();
        self.own.iter().filter(|copy| copy.of.key() == key).max_by_key(|copy| copy.at)
    }
}

/// Whether a page in this state is no longer there for a reader.
#[must_use]
pub fn is_lost(state: &OriginalState) -> bool {
    badness(state) > 0
}

fn badness(state: &OriginalState) -> u8 {
    match state {
        OriginalState::Gone => 1,
        OriginalState::HostGone => 2,
        OriginalState::TakenOver => 3,
        _ => 0,
    }
}

fn rank(kind: AddressKind) -> u8 {
    match kind {
        AddressKind::MovedTo => 0,
        AddressKind::Canonical => 1,
        AddressKind::AsGiven => 2,
        AddressKind::Gift => 3,
    }
}

/// The copy nearest to `near`, none from before it could show the text or from after the page was lost; the latest where
/// no day is known.
fn nearest<'a>(
    known: impl Iterator<Item = &'a Whereabouts>,
    near: Option<Moment>,
    lost: Option<Moment>,
) -> Option<&'a ArchiveCopy> {
    let fits = |copy: &&ArchiveCopy, lost: Option<Moment>| {
        near.is_none_or(|near| copy.at >= near.plus_seconds(-ZONES)) && lost.is_none_or(|lost| copy.at < lost)
    };
    let copies = known.flat_map(|one| {
        let ended = one.since.filter(|_| is_lost(&one.state)).or(lost);
        one.copies.iter().filter(move |copy| fits(copy, ended))
    });
    copies.min_by_key(|copy| match near {
        Some(_) => (copy.at, Reverse(copy.at)),
        None => (Moment::from_micros(0), Reverse(copy.at)),
    })
}

#[cfg(test)]
mod tests;
