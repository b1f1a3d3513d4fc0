//! Every thing has an id of its own type, a UUIDv7 made from the clock and the entropy handed in.
//! An id of one thing is refused where another's is wanted, by the compiler.

use crate::clock::{Clock, Entropy, Moment};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A string that is not an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} is not an id")]
pub struct NotAnId(pub String);

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id (UUIDv7, RFC 9562): sorts by the clock's time, to the microsecond.
            #[must_use]
            pub fn new(clock: &Clock, entropy: &Entropy) -> Self {
                Self(version_7(clock, entropy))
            }

            /// A moment from which on every new one sorts after this one.
            #[must_use]
            pub fn followed_at(self) -> Moment {
                after(&self.0)
            }

            /// The id as one number, for what keeps ids in columns of numbers.
            #[must_use]
            pub fn number(self) -> u128 {
                self.0.as_u128()
            }

            /// The id that was this number.
            #[must_use]
            pub fn of_number(number: u128) -> Self {
                Self(Uuid::from_u128(number))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(raw: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(raw).map(Self).map_err(|_| NotAnId(raw.to_owned()))
            }
        }
    )+};
}

/// What was made a microsecond later sorts later: the twelve bits after the milliseconds are their fraction (RFC 9562, 6.2, method 3),
/// so that what stands in the order of its ids stands in the order in which it came.
fn version_7(clock: &Clock, entropy: &Entropy) -> Uuid {
    let micros = u64::try_from(clock.now().micros()).unwrap_or(0);
    let mut random = entropy.bytes::<10>();
    let [.., high, low] = (((micros % 1_000) << 12) / 1_000).to_be_bytes();
    (random[0], random[1]) = (high, low);
    uuid::Builder::from_unix_timestamp_millis(micros / 1_000, &random).into_uuid()
}

fn after(id: &Uuid) -> Moment {
    let number = id.as_u128();
    let (millis, fraction) = ((number >> 80) as u64, (number >> 64) as u64 & 0xfff);
    // The fraction is rounded down twice.
    let micros = millis.saturating_mul(1_000) + ((fraction * 1_000) >> 12) + 2;
    Moment::from_micros(i64::try_from(micros).unwrap_or(i64::MAX))
}

ids! {
    /// One institute's space.
    SiteId;
    /// A list of the desk under a name.
    ViewId;
    /// Something said about an op-ed at the desk.
    NoteId;
    /// One act on many op-eds.
    BulkActId;
    /// Two people, outlets or terms made one.
    MergerId;
    /// A watched feed or author's page.
    WatchId;
    /// An op-ed, whatever happens to it.
    OpEdId;
    /// One immutable state of an op-ed's words.
    VersionId;
    /// A person: scholar or outsider.
    PersonId;
    /// One name of a person.
    NameId;
    /// One dated position of a person.
    PositionId;
    /// One dated biography of a person.
    BioId;
    /// One row of an op-ed's byline.
    BylineId;
    /// One running of an op-ed at an outlet.
    AppearanceId;
    /// One address of an appearance.
    AddressId;
    /// An outlet.
    OutletId;
    /// One dated rights rule of an outlet or of the site.
    RightsRuleId;
    /// A permission for one op-ed.
    PermissionId;
    /// A standing decision about one op-ed: its end, a gate passed by name, a name withheld.
    ProvisionId;
    /// A link by which a scholar comes to the desk without an account.
    ScholarLinkId;
    /// Something a scholar proposed by their link.
    ProposalId;
    /// A file that proves a right.
    ProofId;
    /// A place on the front page for a time.
    SlotId;
    /// A standing series.
    SeriesId;
    /// A subject term.
    TopicId;
    /// A part of the world.
    RegionId;
    /// A picture's bytes with credit and licence.
    PictureId;
    /// One use of a picture.
    PictureUseId;
    /// A disclaimer rule.
    DisclaimerId;
    /// A kept source: what came in.
    SourceId;
    /// A capture of an original.
    CaptureId;
    /// The recorded word that readers may be given a copy.
    PublicCopyId;
    /// A manuscript that readers may be shown.
    ManuscriptId;
    /// An import of a whole file.
    ImportId;
    /// A correction's dated note.
    CorrectionId;
    /// Who may sign in.
    AccountId;
    /// A piece of work for later.
    JobId;
    /// A dated fact that will change what readers see.
    TurnId;
    /// A line of the history of acts.
    EventId;
}

/// The short permanent address of an op-ed: 8 lower-case Crockford base-32 digits (40 bits), as in `/o/7kq3m9xa`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortId(String);

const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl ShortId {
    /// A new random one; the store refuses the rare double and asks again.
    #[must_use]
    pub fn new(entropy: &Entropy) -> Self {
        let bits = entropy.bytes::<8>();
        Self(bits.iter().map(|b| char::from(CROCKFORD[usize::from(b & 31)])).collect())
    }

    /// The one after this, for where this one is taken; after the last comes the first.
    #[must_use]
    pub fn next(&self) -> Self {
        let mut digits = self.0.clone().into_bytes();
        for digit in digits.iter_mut().rev() {
            let at = CROCKFORD.iter().position(|known| known == digit).unwrap_or(0);
            *digit = CROCKFORD[(at + 1) % CROCKFORD.len()];
            if at + 1 < CROCKFORD.len() {
                break;
            }
        }
        Self(digits.into_iter().map(char::from).collect())
    }

    /// The eight digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ShortId {
    type Err = NotAnId;
    fn from_str(raw: &str) -> Result<Self, NotAnId> {
        let whole = raw.len() == 8 && raw.bytes().all(|b| CROCKFORD.contains(&b));
        if whole { Ok(Self(raw.to_owned())) } else { Err(NotAnId(raw.to_owned())) }
    }
}

impl TryFrom<String> for ShortId {
    type Error = NotAnId;
    fn try_from(raw: String) -> Result<Self, NotAnId> {
        raw.parse()
    }
}

impl From<ShortId> for String {
    fn from(id: ShortId) -> Self {
        id.0
    }
}

impl fmt::Display for ShortId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_clock_and_come_back_from_text() {
        let (clock, entropy) = (Clock::frozen(Moment::from_micros(1_000_000_000_000)), Entropy::seeded(1));
        let first = OpEdId::new(&clock, &entropy);
        clock.advance_seconds(1);
        let second = OpEdId::new(&clock, &entropy);
        assert!(first < second && first.to_string() < second.to_string());
        assert_eq!(first.to_string().parse::<OpEdId>(), Ok(first));
        assert!("not-an-id".parse::<OpEdId>().is_err());
    }

    #[test]
    fn ids_made_a_microsecond_apart_stand_in_that_order() {
        let entropy = Entropy::seeded(3);
        let at = |micros| Clock::frozen(Moment::from_micros(1_700_000_000_000_000 + micros));
        let made: Vec<_> = (0..3_000).map(|micros| AddressId::new(&at(micros), &entropy)).collect();
        assert!(made.is_sorted());
        for (micros, id) in made.iter().enumerate() {
            let next = id.followed_at();
            assert!(AddressId::new(&Clock::frozen(next), &entropy) > *id);
            assert!(next <= at(micros as i64 + 2).now(), "{micros}");
        }
        let old: AddressId = "018bcfe5-6800-7fff-bfff-ffffffffffff".parse().unwrap();
        assert!(AddressId::new(&Clock::frozen(old.followed_at()), &entropy) > old);
    }

    #[test]
    fn short_ids_have_eight_unambiguous_digits() {
        let id = ShortId::new(&Entropy::seeded(7));
        assert_eq!(id.as_str().parse::<ShortId>().unwrap(), id);
        assert!("7kq3m9xi".parse::<ShortId>().is_err(), "i reads as 1");
        let next = |raw: &str| raw.parse::<ShortId>().unwrap().next().to_string();
        assert_eq!(
            (next("7kq3m9x9"), next("7kq3mzzz"), next("zzzzzzzz")),
            ("7kq3m9xa".into(), "7kq3n000".into(), "00000000".into())
        );
    }
}
