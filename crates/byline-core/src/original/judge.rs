//! What many looks at an original mean together: each verdict waits for as many looks over as long a time as it needs.
//! It refuses a death by one look, by a wall, or by failures of a few days; one good look takes every such verdict back.

use super::{
    check::Check,
    sight::{Sight, seconds_between, sight},
    standing::{OriginalState, Standing},
};
use crate::clock::Moment;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// A page that is not there is gone after two looks so far apart; where its host said "gone", where it said nothing of the kind.
const MISSING_OVER: i64 = DAY;
const REMOVED_OVER: i64 = HOUR;
const SOFT_OVER: i64 = 2 * DAY;
/// A page that fails is gone after so many looks over so long a time.
const DOWN_LOOKS: usize = 5;
const DOWN_OVER: i64 = 14 * DAY;
/// A host whose name two resolvers do not know; one alone.
const NAMELESS_LOOKS: usize = 3;
const NAMELESS_OVER: i64 = 3 * DAY;
const NAMELESS_LOOKS_OF_ONE: usize = 5;
const NAMELESS_OVER_OF_ONE: i64 = 7 * DAY;
/// A failure or a wall is said after two looks so far apart.
const SAID_OVER: i64 = DAY;

/// What these looks mean together, the oldest first.
#[must_use]
pub fn judge(checks: &[Check]) -> Standing {
    let mut judge = Judge::default();
    for check in checks {
        judge.hear(check.at, sight(check));
    }
    judge.standing()
}

#[derive(Default)]
struct Judge {
    state: OriginalState,
    since: Option<Moment>,
    became_at: Option<Moment>,
    /// What the last look that read the page saw.
    living: Option<Sight>,
    /// Everything since then.
    run: Vec<(Moment, Sight)>,
}

impl Judge {
    fn hear(&mut self, at: Moment, sight: Sight) {
        match sight {
            Sight::Mute => {}
            Sight::Same => {
                let before = self.living.clone().unwrap_or(Sight::Alive);
                self.lives(at, before);
            }
            Sight::Alive | Sight::Changed | Sight::Truncated | Sight::Moved(_) => self.lives(at, sight),
            Sight::TakenOver => {
                self.run = vec![(at, sight)];
                self.become_so(OriginalState::TakenOver, (at, at));
            }
            other => {
                self.run.push((at, other));
                self.weigh(at);
            }
        }
    }

    fn lives(&mut self, at: Moment, sight: Sight) {
        self.run.clear();
        let state = match &sight {
            Sight::Changed => OriginalState::Changed,
            Sight::Truncated => OriginalState::Truncated,
            Sight::Moved(to) => OriginalState::Moved(to.clone()),
            _ => OriginalState::Live,
        };
        self.living = Some(sight);
        self.become_so(state, (at, at));
    }

    /// It is so since a look, as is known by a later one.
    fn become_so(&mut self, state: OriginalState, (since, known): (Moment, Moment)) {
        if self.state != state {
            (self.state, self.since, self.became_at) = (state, Some(since), Some(known));
        }
    }

    fn weigh(&mut self, at: Moment) {
        let verdict = match self.run.last() {
            Some((_, Sight::Blocked)) => self.walled(),
            Some((_, Sight::Missing | Sight::Removed | Sight::SoftGone)) => self.gone(),
            Some((_, Sight::Down | Sight::NoName { .. })) => self.silent(),
            _ => None,
        };
        if let Some((state, since)) = verdict {
            self.become_so(state, (since, at));
        }
    }

    /// The page is gone, once its looks confirm each other. What somebody else has taken stays taken.
    fn gone(&self) -> Option<(OriginalState, Moment)> {
        let hard: Vec<_> =
            self.run.iter().filter(|(_, s)| matches!(s, Sight::Missing | Sight::Removed)).collect();
        let removed = hard.iter().any(|(_, sight)| *sight == Sight::Removed);
        let any: Vec<_> = self
            .run
            .iter()
            .filter(|(_, s)| matches!(s, Sight::Missing | Sight::Removed | Sight::SoftGone))
            .collect();
        let over = |looks: &[&(Moment, Sight)], long: i64| match looks {
            [first, .., last] => seconds_between(first.0, last.0) >= long,
            _ => false,
        };
        let confirmed =
            over(&hard, if removed { REMOVED_OVER } else { MISSING_OVER }) || over(&any, SOFT_OVER);
        let first = any.first().map(|(at, _)| *at)?;
        (confirmed && self.state != OriginalState::TakenOver).then_some((OriginalState::Gone, first))
    }

    /// A wall never means death; what was confirmed before it stays.
    fn walled(&self) -> Option<(OriginalState, Moment)> {
        if matches!(self.state, OriginalState::Gone | OriginalState::TakenOver) {
            return None;
        }
        let looks: Vec<Moment> = self.trailing(|sight| *sight == Sight::Blocked);
        let (first, last) = (*looks.first()?, *looks.last()?);
        let said = self.state == OriginalState::Unchecked || seconds_between(first, last) >= SAID_OVER;
        said.then_some((OriginalState::Walled, first))
    }

    /// No answer: for some days it is temporary, then the page is gone; without a name the host is.
    fn silent(&self) -> Option<(OriginalState, Moment)> {
        let looks = self.trailing(|sight| matches!(sight, Sight::Down | Sight::NoName { .. }));
        let (first, last) = (*looks.first()?, *looks.last()?);
        let tail = &self.run[self.run.len() - looks.len()..];
        let nameless = |second: bool| -> Vec<Moment> {
            let is_it =
                |sight: &Sight| matches!(sight, Sight::NoName { second: by_two } if *by_two || !second);
            tail.iter().filter(|(_, sight)| is_it(sight)).map(|(at, _)| *at).collect()
        };
        let (by_two, by_any) = (nameless(true), nameless(false));
        if reaches(&by_two, NAMELESS_LOOKS, NAMELESS_OVER)
            || reaches(&by_any, NAMELESS_LOOKS_OF_ONE, NAMELESS_OVER_OF_ONE)
        {
            return Some((OriginalState::HostGone, *by_any.first()?));
        }
        if self.state.is_dead() {
            return None;
        }
        if looks.len() >= DOWN_LOOKS && seconds_between(first, last) >= DOWN_OVER {
            return Some((OriginalState::Gone, first));
        }
        (seconds_between(first, last) >= SAID_OVER).then_some((OriginalState::Temporary, first))
    }

    /// The moments of the last looks that are all so.
    fn trailing(&self, is_so: impl Fn(&Sight) -> bool) -> Vec<Moment> {
        let mut looks: Vec<Moment> =
            self.run.iter().rev().take_while(|(_, sight)| is_so(sight)).map(|(at, _)| *at).collect();
        looks.reverse();
        looks
    }

    fn standing(self) -> Standing {
        let last = self.run.last();
        let failing = last.is_some_and(|(_, sight)| sight.is_failing());
        let wait = last.and_then(|(at, sight)| Some(at.plus_seconds(wait_after(sight)?)));
        let settled = self.state.is_dead()
            || (self.state == OriginalState::Walled
                && last.is_some_and(|(_, sight)| *sight == Sight::Blocked));
        Standing {
            state: self.state,
            since: self.since,
            became_at: self.became_at,
            failing,
            confirm_at: wait.filter(|_| !settled),
        }
    }
}

fn reaches(looks: &[Moment], most: usize, over: i64) -> bool {
    match looks {
        [first, .., last] => looks.len() >= most && seconds_between(*first, *last) >= over,
        _ => false,
    }
}

/// How long after such a look the next one could settle it.
fn wait_after(sight: &Sight) -> Option<i64> {
    Some(match sight {
        Sight::Missing | Sight::Blocked => DAY,
        Sight::Removed => HOUR,
        Sight::SoftGone => 2 * DAY,
        Sight::NoName { .. } => 36 * HOUR,
        Sight::Down => 84 * HOUR,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::original::{Answer, NoAnswer, PageSeen, Seen};

    fn status(code: u16) -> Seen {
        Seen::Answer(Box::new(Answer { status: code, ..Answer::default() }))
    }

    fn page(contained: u16) -> Seen {
        let page = PageSeen { contained: Some(contained), proven: true, words: 400, ..PageSeen::default() };
        Seen::Answer(Box::new(Answer { status: 200, page: Some(page), ..Answer::default() }))
    }

    /// Looks at hours from a start.
    fn after(looks: &[(i64, Seen)]) -> Standing {
        let asked: crate::address::WebAddress = "https://quay.example/opinion/water".parse().unwrap();
        let check = |(hour, seen): &(i64, Seen)| Check {
            at: Moment::from_micros(0).plus_seconds(hour * HOUR),
            asked: asked.clone(),
            seen: seen.clone(),
        };
        judge(&looks.iter().map(check).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_missing_is_gone_after_a_day_and_back_after_one_good_look() {
        assert_eq!(after(&[]).state, OriginalState::Unchecked);
        let once = after(&[(0, page(950)), (24, status(404))]);
        assert_eq!((once.state, once.failing), (OriginalState::Live, true));
        assert_eq!(after(&[(0, page(950)), (24, status(404)), (40, status(404))]).state, OriginalState::Live);
        let twice = after(&[(0, page(950)), (24, status(404)), (48, status(404))]);
        assert_eq!(twice.state, OriginalState::Gone);
        let hours = |n: i64| Some(Moment::from_micros(0).plus_seconds(n * HOUR));
        assert_eq!((twice.since, twice.became_at), (hours(24), hours(48)), "the second look settled it");
        let still = after(&[(0, page(950)), (24, status(404)), (48, status(404)), (900, status(404))]);
        assert_eq!((still.since, still.became_at), (hours(24), hours(48)), "and no later one");
        let back = after(&[(0, page(950)), (24, status(404)), (48, status(404)), (200, page(950))]);
        assert_eq!((back.state, back.failing), (OriginalState::Live, false));
        assert_eq!(after(&[(0, status(410)), (1, status(410))]).state, OriginalState::Gone);
    }

    #[test]
    fn a_wall_is_no_death_and_takes_none_back() {
        let mut looks: Vec<(i64, Seen)> = vec![(0, page(950))];
        looks.extend((1..60).map(|n| (n * 24, status(if n % 2 == 0 { 403 } else { 503 }))));
        assert_eq!(after(&looks).state, OriginalState::Walled);
        let gone = [(0, status(404)), (24, status(404)), (48, status(403)), (96, status(403))];
        assert_eq!(after(&gone).state, OriginalState::Gone);
    }

    #[test]
    fn failures_need_five_looks_over_a_fortnight_and_a_name_three_over_three_days() {
        let down = |hours: &[i64]| {
            let looks: Vec<_> = hours.iter().map(|h| (*h, Seen::NoAnswer(NoAnswer::Slow))).collect();
            after(&[vec![(0, page(950))], looks].concat()).state
        };
        assert_eq!(down(&[24]), OriginalState::Live);
        assert_eq!(down(&[24, 48]), OriginalState::Temporary);
        assert_eq!(down(&[24, 48, 72, 96, 120, 144, 168]), OriginalState::Temporary);
        assert_eq!(down(&[24, 120, 200, 300, 360]), OriginalState::Gone);
        let nameless = |second: bool, hours: &[i64]| {
            let looks: Vec<_> = hours.iter().map(|h| (*h, Seen::NoName { second })).collect();
            after(&[vec![(0, page(950))], looks].concat()).state
        };
        assert_eq!(nameless(true, &[24, 60]), OriginalState::Temporary);
        assert_eq!(nameless(true, &[24, 60, 96]), OriginalState::HostGone);
        assert_eq!(nameless(false, &[24, 60, 96]), OriginalState::Temporary);
        assert_eq!(nameless(false, &[24, 60, 96, 132, 200]), OriginalState::HostGone);
    }

    #[test]
    fn what_was_unchanged_is_what_it_was() {
        let cut = after(&[(0, page(200)), (700, Seen::Unchanged)]);
        assert_eq!((cut.state, cut.since), (OriginalState::Truncated, Some(Moment::from_micros(0))));
    }
}
