//! When an original is looked at again: often at first, then each month, sooner when a look failed.
//! It refuses to look at all originals of one day together: each has its own spread, the same each time it is asked.

use super::standing::{OriginalState, Standing};
use crate::clock::Moment;

const DAY: i64 = 24 * 60 * 60;
/// Days after it came in.
const AT_FIRST: [i64; 5] = [1, 3, 7, 14, 30];
/// Then so often, a fifth of it sooner or later.
const EVERY: i64 = 30 * DAY;
const SPREAD: i64 = 6 * DAY;
/// What failed is looked at so often, for a year; then it is looked at like the others.
const FAILING_EVERY: i64 = 7 * DAY;
const GIVEN_UP_AFTER: i64 = 365 * DAY;
/// The page is read whole at least so often, whatever its host says of changes, in seconds.
pub const FULL_EVERY: i64 = 90 * DAY;

/// When to look next. `first` is when it was taken up, `chance` any number that is always the same for this original.
#[must_use]
pub fn next_check(standing: &Standing, (first, now): (Moment, Moment), chance: u64) -> Moment {
    let age = now.micros().saturating_sub(first.micros()) / 1_000_000;
    if let Some(at) = standing.confirm_at {
        return at.max(now.plus_seconds(60));
    }
    // A tenth either way keeps what failed on one day from coming back on one day.
    let week = FAILING_EVERY + spread(chance, FAILING_EVERY / 10);
    let long_dead = standing.since.is_some_and(|since| since.plus_seconds(GIVEN_UP_AFTER) <= now);
    if standing.failing && !long_dead {
        return now.plus_seconds(week);
    }
    let month = now.plus_seconds(EVERY + spread(chance ^ age.unsigned_abs(), SPREAD));
    if standing.failing || standing.state == OriginalState::Walled {
        return month;
    }
    let next = AT_FIRST.into_iter().map(|day| day * DAY + spread(chance, DAY / 5)).find(|due| *due > age);
    next.map_or(month, |due| first.plus_seconds(due).max(now.plus_seconds(60)))
}

/// Up to so many seconds either way.
fn spread(chance: u64, most: i64) -> i64 {
    let width = u64::try_from(2 * most + 1).unwrap_or(1);
    let place = crate::sketch::mixed(chance) % width;
    i64::try_from(place).unwrap_or(0) - most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(state: OriginalState, failing: bool) -> Standing {
        Standing { failing, state, since: Some(Moment::from_micros(0)), ..Standing::unchecked() }
    }

    #[test]
    fn the_first_month_is_close_and_later_months_are_spread() {
        let first = Moment::from_micros(0);
        let (mut now, mut days) = (first, Vec::new());
        for _ in 0..8 {
            now = next_check(&standing(OriginalState::Live, false), (first, now), 7);
            days.push((now.micros() / 1_000_000 + DAY / 2) / DAY);
        }
        assert_eq!(days[..5], [1, 3, 7, 14, 30]);
        for pair in days[4..].windows(2) {
            assert!((24..=36).contains(&(pair[1] - pair[0])), "{days:?}");
        }
        let next = |chance| next_check(&standing(OriginalState::Live, false), (first, now), chance);
        assert_ne!(next(1), next(2));
        assert_eq!(next(1), next(1));
    }

    #[test]
    fn what_fails_is_looked_at_each_week_and_after_a_year_each_month() {
        let first = Moment::from_micros(0);
        let days_on = |day: i64| {
            let now = first.plus_days(day);
            let next = next_check(&standing(OriginalState::Gone, true), (first, now), 3);
            (next.micros() - now.micros()) / 1_000_000 / DAY
        };
        assert!((6..=7).contains(&days_on(100)), "{}", days_on(100));
        assert!((24..=36).contains(&days_on(500)), "{}", days_on(500));
        let confirm =
            Standing { confirm_at: Some(first.plus_days(2)), ..standing(OriginalState::Live, true) };
        assert_eq!(next_check(&confirm, (first, first.plus_days(1)), 3), first.plus_days(2));
    }
}
