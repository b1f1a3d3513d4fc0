//! What one look at an original means by itself: there, changed, cut, moved, gone, walled, or nothing at all.
//! It refuses the easy signs: a page is judged by the captured text in it, and by what its host gives for addresses that cannot exist.

use super::check::{Answer, Check, NoAnswer, PageSeen, Probe, Seen};
use crate::{address::WebAddress, clock::Moment};

/// In thousandths: from here on a text counts as whole, as most of it, as its beginning.
const WHOLE: u16 = 800;
const MOST: u16 = 500;
pub(super) const ENOUGH: u16 = 100;
/// Two pages are one from here on, in thousandths.
pub(super) const ALIKE: u16 = 800;
/// A target that this many op-eds of a host end at is no page of theirs.
const SHARED: u32 = 3;
/// A page that somebody else put there has some words of its own.
const SUBSTANCE: u32 = 60;

/// What one look means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The text stands there.
    Alive,
    /// Most of it, or another text under the same address.
    Changed,
    /// Its beginning.
    Truncated,
    /// The whole of it at another address.
    Moved(WebAddress),
    /// A page that stands for no page, with a good status.
    SoftGone,
    /// 404.
    Missing,
    /// 410.
    Removed,
    /// The host does not let us look.
    Blocked,
    /// A failure that may pass.
    Down,
    /// The host's name does not exist.
    NoName {
        /// By two resolvers.
        second: bool,
    },
    /// Somebody else has the domain.
    TakenOver,
    /// As at the last look that read it.
    Same,
    /// It tells nothing.
    Mute,
}

impl Sight {
    /// Readers find the op-ed there.
    #[must_use]
    pub const fn is_living(&self) -> bool {
        matches!(self, Self::Alive | Self::Changed | Self::Truncated | Self::Moved(_) | Self::Same)
    }

    /// Something failed.
    #[must_use]
    pub const fn is_failing(&self) -> bool {
        matches!(
            self,
            Self::SoftGone
                | Self::Missing
                | Self::Removed
                | Self::Down
                | Self::NoName { .. }
                | Self::TakenOver
        )
    }
}

/// What one look means.
#[must_use]
pub fn sight(check: &Check) -> Sight {
    match &check.seen {
        Seen::NoName { second } => Sight::NoName { second: *second },
        Seen::NoAnswer(NoAnswer::TooLarge) => Sight::Mute,
        Seen::NoAnswer(_) => Sight::Down,
        Seen::TurnedAway => Sight::Blocked,
        Seen::Unchanged => Sight::Same,
        Seen::Answer(answer) => of_answer(check, answer),
    }
}

fn of_answer(check: &Check, answer: &Answer) -> Sight {
    match answer.status {
        200..=299 => answer.page.as_ref().map_or(Sight::Alive, |page| of_page(check, answer, page)),
        404 => Sight::Missing,
        410 => Sight::Removed,
        408 | 425 | 500..=502 | 504..=599 => Sight::Down,
        // Whatever else a host says instead of the page says nothing of the page.
        _ => Sight::Blocked,
    }
}

fn of_page(check: &Check, answer: &Answer, page: &PageSeen) -> Sight {
    match page.contained.filter(|_| page.proven) {
        Some(contained) if contained >= MOST => moved(&check.asked, answer)
            .unwrap_or(if contained >= WHOLE { Sight::Alive } else { Sight::Changed }),
        Some(contained) if contained >= ENOUGH => Sight::Truncated,
        Some(_) if page.titled == Some(true) => Sight::Truncated,
        None if page.titled == Some(true) => moved(&check.asked, answer).unwrap_or(Sight::Alive),
        read => foreign(check, answer, page, read.is_some()),
    }
}

/// Nothing of the op-ed was found on the page: what stands there instead.
fn foreign(check: &Check, answer: &Answer, page: &PageSeen, read: bool) -> Sight {
    // Of a page that was never known by its words or its title, only its title can say that it is another.
    let is_other = read || page.titled == Some(false);
    if page.for_sale && is_other {
        return Sight::TakenOver;
    }
    if page.wall {
        return Sight::Blocked;
    }
    let at_front = landed_at_front(&check.asked, answer);
    let beside = page.sibling.is_some_and(|probe| probe.is_same());
    let front = !at_front && page.front.is_some_and(|probe| probe.is_same());
    let alike = 1 + u32::from(beside) + u32::from(front) + page.census;
    let of_another = page.names_outlet == Some(false) && page.words >= SUBSTANCE;
    if read && of_another && alike >= SHARED && (beside || front) {
        return Sight::TakenOver;
    }
    // An outlet that moves house names itself; one that was bought and leads elsewhere is another's page, but no trap.
    let stays = answer.landed.as_ref().is_none_or(|landed| landed.host() == check.asked.host());
    // An outlet may move its names and redesign in one day: each mark needs another sign beside it.
    let signs = [page.other_servers, page.other_certificate, beside || front];
    let of_others =
        (page.other_servers || page.other_certificate) && signs.iter().filter(|sign| **sign).count() > 1;
    if read && of_another && stays && of_others {
        return Sight::TakenOver;
    }
    if front && !page.not_found {
        // One page for every address of the host stands before all of it: a wall whose words are not known.
        return Sight::Blocked;
    }
    let led_away = at_front || landed_at_section(&check.asked, answer);
    let shared = page.census + 1 >= SHARED;
    if is_other && (led_away || beside || shared || (page.not_found && read)) {
        return Sight::SoftGone;
    }
    if read { Sight::Changed } else { Sight::Alive }
}

fn moved(asked: &WebAddress, answer: &Answer) -> Option<Sight> {
    let landed = answer.landed.as_ref().filter(|landed| landed.key() != asked.key())?;
    let for_good = answer.hops.iter().all(|status| matches!(status, 301 | 308));
    (for_good && !answer.hops.is_empty()).then(|| Sight::Moved(landed.cleaned()))
}

/// The redirects ended at the front page of a host.
pub(super) fn landed_at_front(asked: &WebAddress, answer: &Answer) -> bool {
    let is_front = |address: &WebAddress| address.url().path() == "/" && address.url().query().is_none();
    answer.landed.as_ref().is_some_and(is_front) && !is_front(asked)
}

/// The redirects ended at a page above the one that was asked for.
fn landed_at_section(asked: &WebAddress, answer: &Answer) -> bool {
    let Some(landed) = &answer.landed else { return false };
    let (above, below) = (landed.url().path().trim_end_matches('/'), asked.url().path());
    landed.host() == asked.host()
        && below.strip_prefix(above).is_some_and(|rest| rest.len() > 1 && rest.starts_with('/'))
}

/// Whether an address may take the place of another without an editor: only the scheme has changed, or only the host.
#[must_use]
pub fn accepts_itself(from: &WebAddress, to: &WebAddress) -> bool {
    let rest =
        |address: &WebAddress| address.url()[url::Position::BeforePath..url::Position::AfterQuery].to_owned();
    let long_enough = from.url().path().len() > 1 || from.url().query().is_some();
    rest(from) == rest(to) && long_enough && !(from.url().scheme() == "https" && to.url().scheme() == "http")
}

/// Whether this probe told anything.
pub(super) const fn answered(probe: Option<&Probe>) -> bool {
    matches!(probe, Some(probe) if probe.status > 0)
}

/// Seconds from one moment to another.
pub(super) const fn seconds_between(first: Moment, last: Moment) -> i64 {
    last.micros().saturating_sub(first.micros()) / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(landed: Option<&str>, page: PageSeen) -> Sight {
        let landed = landed.map(|at| at.parse().unwrap());
        let answer = Answer { status: 200, landed, page: Some(page), ..Answer::default() };
        let asked = "https://quay.example/opinion/water".parse().unwrap();
        sight(&Check { at: Moment::from_micros(0), asked, seen: Seen::Answer(Box::new(answer)) })
    }

    /// Another page, in words enough, that does not name the outlet.
    fn strange() -> PageSeen {
        PageSeen {
            contained: Some(0),
            proven: true,
            titled: Some(false),
            names_outlet: Some(false),
            words: 400,
            sibling: Some(Probe { status: 404, ..Probe::default() }),
            ..PageSeen::default()
        }
    }

    #[test]
    fn other_name_servers_make_a_strange_page_anothers_and_no_page_of_the_outlet() {
        assert_eq!(seen(None, strange()), Sight::Changed, "a strange page alone tells little");
        let same = Some(Probe { status: 200, alike: 950, titled: true });
        assert_eq!(
            seen(None, PageSeen { other_servers: true, ..strange() }),
            Sight::Changed,
            "nor do other servers"
        );
        let sealed = PageSeen { other_servers: true, other_certificate: true, ..strange() };
        assert_eq!(seen(None, sealed), Sight::TakenOver);
        let moved = PageSeen { other_servers: true, sibling: same, ..strange() };
        assert_eq!(seen(None, moved.clone()), Sight::TakenOver);
        assert_eq!(seen(Some("https://quay.example/lucky"), moved.clone()), Sight::TakenOver);
        assert_ne!(seen(Some("https://elsewhere.example/a"), moved.clone()), Sight::TakenOver);
        for own in [
            PageSeen { names_outlet: Some(true), ..moved.clone() },
            PageSeen { names_outlet: None, ..moved.clone() },
            PageSeen { words: 20, ..moved.clone() },
            PageSeen { wall: true, ..moved.clone() },
            PageSeen { contained: Some(300), ..moved.clone() },
            PageSeen { contained: Some(900), ..moved.clone() },
            PageSeen { titled: Some(true), ..moved.clone() },
            PageSeen { proven: false, ..moved.clone() },
        ] {
            assert_ne!(seen(None, own.clone()), Sight::TakenOver, "{own:?}");
        }
    }

    #[test]
    fn another_certificate_needs_one_more_sign() {
        let sealed = PageSeen { other_certificate: true, ..strange() };
        assert_ne!(seen(None, sealed.clone()), Sight::TakenOver);
        let same = Some(Probe { status: 200, alike: 950, titled: true });
        assert_eq!(seen(None, PageSeen { sibling: same, ..sealed }), Sight::TakenOver);
        assert_eq!(seen(None, PageSeen { sibling: same, ..strange() }), Sight::SoftGone);
    }
}
