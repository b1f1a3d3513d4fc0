//! When things happened and where chance comes from, both handed in as arguments.
//! Nothing in Byline asks the machine for the time or for randomness behind a caller's back.

use serde::{Deserialize, Serialize};
use std::{
    fmt,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

/// An instant of what Byline did: microseconds since 1970-01-01T00:00:00 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// From microseconds since the epoch.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the epoch.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// This moment moved by whole seconds, saturating.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// This moment moved by days of 24 hours, saturating.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// The calendar date and time of day in `zone`.
    #[must_use]
    pub fn in_zone(self, zone: &Zone) -> jiff::civil::DateTime {
        let clamped = self.0.clamp(
            jiff::Timestamp::MIN.as_microsecond().saturating_add(1),
            jiff::Timestamp::MAX.as_microsecond().saturating_sub(1),
        );
        zone.0.to_datetime(jiff::Timestamp::from_microsecond(clamped).unwrap_or(jiff::Timestamp::UNIX_EPOCH))
    }

    /// From a date as heads of HTTP and mails write it (RFC 2822): `Tue, 03 Jan 2012 22:30:00 GMT`.
    #[must_use]
    pub fn from_head(date: &str) -> Option<Self> {
        let at = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(date.trim()).ok()?;
        Some(Self(at.as_microsecond()))
    }

    /// The date as heads of HTTP and RSS write it, `Mon, 23 Nov 2026 10:00:00 GMT`.
    #[must_use]
    pub fn head_date(self) -> String {
        self.in_zone(&Zone::utc()).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }

    /// From RFC 3339, `2026-11-23T10:00:00Z`.
    #[must_use]
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        text.parse::<jiff::Timestamp>().ok().map(|at| Self(at.as_microsecond()))
    }

    /// RFC 3339 in UTC to the second, `2026-11-23T10:00:00Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        self.in_zone(&Zone::utc()).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

/// A civil time zone by its IANA name, `Asia/Karachi`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(jiff::tz::TimeZone);

/// A time of day that cannot be found in a zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSuchTime {
    /// It is not written as a date and time.
    #[error("\u{201c}{0}\u{201d} is no day and time; write 2026-12-01T09:00")]
    NotATime(String),
    /// The clocks go over it.
    #[error(
        "there is no {time} on {day} in {zone}: the clocks go forward over it that night; give another time"
    )]
    LeftOut {
        /// The time of day.
        time: String,
        /// The date.
        day: String,
        /// Where.
        zone: String,
    },
}

/// A zone name that the zone data does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no time zone is called \u{201c}{0}\u{201d}; give an IANA name such as Asia/Karachi")]
pub struct UnknownZone(String);

impl Zone {
    /// Coordinated universal time.
    #[must_use]
    pub fn utc() -> Self {
        Self(jiff::tz::TimeZone::UTC)
    }

    /// The IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The instant at which the clocks here show a date and time, `2026-12-01T09:00`; of two, the first.
    ///
    /// # Errors
    /// [`NoSuchTime`] for what is no date and time, and for a time that clocks go over.
    pub fn moment_of(&self, written: &str) -> Result<Moment, NoSuchTime> {
        let not_a_time = || NoSuchTime::NotATime(written.to_owned());
        let civil =
            written.trim().replace(' ', "T").parse::<jiff::civil::DateTime>().map_err(|_| not_a_time())?;
        let ambiguous = self.0.to_ambiguous_timestamp(civil);
        if matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
            return Err(NoSuchTime::LeftOut {
                time: civil.strftime("%H:%M").to_string(),
                day: civil.strftime("%Y-%m-%d").to_string(),
                zone: self.name().to_owned(),
            });
        }
        let at = ambiguous.earlier().map_err(|_| not_a_time())?;
        Ok(Moment(at.as_microsecond()))
    }

    /// What people there call the time at a moment: `PKT`, `CEST`, `+03`.
    #[must_use]
    pub fn called(&self, at: Moment) -> String {
        let clamped = jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        self.0.to_offset_info(clamped).abbreviation().to_owned()
    }

    /// The first instant of a calendar date here, or none for a date that does not exist.
    #[must_use]
    pub fn start_of(&self, year: i16, month: i8, day: i8) -> Option<Moment> {
        let date = jiff::civil::Date::new(year, month, day).ok()?;
        let start = self.0.to_timestamp(date.at(0, 0, 0, 0)).ok()?;
        Some(Moment(start.as_microsecond()))
    }
}

impl std::str::FromStr for Zone {
    type Err = UnknownZone;
    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        jiff::tz::TimeZone::get(name).map(Self).map_err(|_| UnknownZone(name.to_owned()))
    }
}

impl TryFrom<String> for Zone {
    type Error = UnknownZone;
    fn try_from(name: String) -> Result<Self, UnknownZone> {
        name.parse()
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

/// Where `now` comes from: the machine, or a test's hand.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is advanced; clones share it.
    Frozen(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at` until [`Clock::advance_seconds`].
    #[must_use]
    pub fn frozen(at: Moment) -> Self {
        Self::Frozen(Arc::new(AtomicI64::new(at.0)))
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Moment {
        match self {
            Self::System => machine_time(),
            Self::Frozen(at) => Moment(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a frozen clock; the machine's clock does not move.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Self::Frozen(at) = self {
            at.fetch_add(seconds.saturating_mul(1_000_000), Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
fn machine_time() -> Moment {
    Moment(jiff::Timestamp::now().as_microsecond())
}

/// Where randomness comes from: the operating system, or a seed in tests.
#[derive(Clone, Debug)]
pub enum Entropy {
    /// The operating system's generator.
    System,
    /// A repeatable sequence; clones share it. Never for anything secret.
    Seeded(Arc<Mutex<u64>>),
}

impl Entropy {
    /// A repeatable sequence for tests.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(seed)))
    }

    /// `N` random bytes.
    ///
    /// # Panics
    /// When the operating system has no randomness to give: no secret may be made then, so nothing can go on.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => from_system(&mut bytes),
            Self::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in bytes.chunks_mut(8) {
                    let word = splitmix(&mut state).to_le_bytes();
                    chunk.copy_from_slice(&word[..chunk.len()]);
                }
            }
        }
        bytes
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the system for randomness")]
fn from_system(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system always has randomness once it has booted");
}

/// SplitMix64 (Steele, Lea, Flood 2014): enough for tests to differ, never for secrets.
fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_starts_when_the_zone_says() {
        let karachi: Zone = "Asia/Karachi".parse().unwrap();
        let start = karachi.start_of(2026, 11, 23).unwrap();
        assert_eq!(start.rfc3339(), "2026-11-22T19:00:00Z");
        assert_eq!(Moment::from_rfc3339("2026-11-22T19:00:00Z"), Some(start));
        assert_eq!(Moment::from_rfc3339("tomorrow"), None);
        assert!(karachi.start_of(2026, 2, 30).is_none());
        assert!("Mars/Olympus".parse::<Zone>().is_err());
    }

    #[test]
    fn a_time_that_is_left_out_is_refused_and_of_two_the_first_is_meant() {
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        assert!(matches!(berlin.moment_of("2027-03-28T02:30"), Err(NoSuchTime::LeftOut { .. })));
        assert_eq!(berlin.moment_of("2027-03-28T03:00").unwrap().rfc3339(), "2027-03-28T01:00:00Z");
        let twice = berlin.moment_of("2026-10-25T02:30").unwrap();
        assert_eq!(
            (twice.rfc3339().as_str(), berlin.called(twice).as_str()),
            ("2026-10-25T00:30:00Z", "CEST")
        );
        let karachi: Zone = "Asia/Karachi".parse().unwrap();
        let nine = karachi.moment_of("2026-12-01 09:00").unwrap();
        assert_eq!((nine.rfc3339().as_str(), karachi.called(nine).as_str()), ("2026-12-01T04:00:00Z", "PKT"));
        for wrong in ["", "tomorrow", "2026-02-30T09:00", "2026-12-01T25:00", "99999-01-01T00:00"] {
            assert!(karachi.moment_of(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_frozen_clock_moves_only_by_hand() {
        let clock = Clock::frozen(Moment::from_micros(0));
        let twin = clock.clone();
        clock.advance_seconds(90);
        assert_eq!(twin.now(), Moment::from_micros(90_000_000));
    }

    #[test]
    fn far_moments_do_not_panic() {
        assert!(!Moment::from_micros(i64::MAX).rfc3339().is_empty());
        assert!(!Moment::from_micros(i64::MIN).rfc3339().is_empty());
    }
}
