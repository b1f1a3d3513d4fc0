//! An op-ed's identity and the stage of its life; moves consume the stage and may refuse with the reason.
//! It refuses to jump: what is declined or withdrawn is displayed only after it was brought back, what is erased stays erased.

use crate::{
    byline::BylineRole,
    clock::Moment,
    evidence::kebab,
    ids::{AccountId, OpEdId, SeriesId, ShortId, SiteId, VersionId},
    slug::Slug,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An op-ed, whatever happens to its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpEd {
    /// Its id.
    pub id: OpEdId,
    /// The site it belongs to.
    pub site: SiteId,
    /// The short permanent address.
    pub short: ShortId,
    /// What kind of piece it is.
    pub kind: Kind,
    /// The stage of its life.
    pub stage: Stage,
    /// The version under work; a save names the one it started from.
    pub working: VersionId,
    /// The readable part of its address.
    pub slug: Slug,
    /// The series it runs in.
    pub series: Option<SeriesId>,
    /// Whether the institute commissioned it.
    pub commissioned: bool,
    /// When it was first displayed.
    pub first_displayed: Option<Moment>,
    /// When it came in.
    pub came_in: Moment,
}

/// What kind of piece it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An op-ed.
    OpEd,
    /// A letter to the editor.
    Letter,
    /// A review.
    Review,
    /// An interview.
    Interview,
    /// A piece that quotes a scholar.
    QuotedIn,
    /// Radio, television, podcast.
    Broadcast,
}

impl Kind {
    /// Whether a piece of this kind can stand on people of this role alone: what is signed needs its author; an interview
    /// also has its two sides; what only quotes a scholar, and what is spoken, everyone but the translator.
    #[must_use]
    pub fn is_by(self, role: BylineRole) -> bool {
        use BylineRole::{Author, Interviewee, Interviewer, Translator};
        match self {
            Self::OpEd | Self::Letter | Self::Review => role == Author,
            Self::Interview => matches!(role, Author | Interviewer | Interviewee),
            Self::QuotedIn | Self::Broadcast => role != Translator,
        }
    }
}

/// The stage of an op-ed's life; each holds what that stage knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Stage {
    /// Came in; nobody has looked.
    Draft,
    /// An editor works on it.
    InReview,
    /// Set aside.
    Parked(Decision),
    /// Not for this site; recognised when it comes in again.
    Declined(Decision),
    /// Goes live by itself.
    Scheduled {
        /// The version that goes live.
        version: VersionId,
        /// When.
        at: Moment,
    },
    /// Readers see it.
    Displayed {
        /// The version they see.
        version: VersionId,
        /// Since when.
        since: Moment,
    },
    /// Its time is over.
    Expired {
        /// The version last shown.
        version: VersionId,
        /// Since when.
        at: Moment,
    },
    /// Taken down with a public reason.
    Withdrawn {
        /// The version last shown.
        version: VersionId,
        /// Who, when, and the reason readers are told.
        decision: Decision,
    },
    /// Nothing is left but its id.
    Erased {
        /// Since when.
        at: Moment,
    },
}

/// Who decided, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Who; none for the command line.
    pub by: Option<AccountId>,
    /// When.
    pub at: Moment,
    /// Why.
    pub why: Text,
}

/// A stage in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StageName {
    /// [`Stage::Draft`]
    Draft,
    /// [`Stage::InReview`]
    InReview,
    /// [`Stage::Parked`]
    Parked,
    /// [`Stage::Declined`]
    Declined,
    /// [`Stage::Scheduled`]
    Scheduled,
    /// [`Stage::Displayed`]
    Displayed,
    /// [`Stage::Expired`]
    Expired,
    /// [`Stage::Withdrawn`]
    Withdrawn,
    /// [`Stage::Erased`]
    Erased,
}

kebab!(Kind, StageName);

impl StageName {
    /// Every stage, in the order of an op-ed's life.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::InReview,
        Self::Parked,
        Self::Declined,
        Self::Scheduled,
        Self::Displayed,
        Self::Expired,
        Self::Withdrawn,
        Self::Erased,
    ];
}

/// What one does to an op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// Take it into review.
    Review,
    /// Set it aside.
    Park,
    /// Say no.
    Decline,
    /// Let it go live at a moment.
    Schedule,
    /// Show it.
    Display,
    /// Let its time end.
    Expire,
    /// Take it down.
    Withdraw,
    /// Bring it back.
    BringBack,
    /// Leave nothing but the id.
    Erase,
}

/// A move that this stage does not allow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct MoveRefused {
    /// Where the op-ed stands.
    pub from: StageName,
    /// What was wanted.
    pub wanted: Move,
}

impl MoveRefused {
    fn sentence(&self) -> String {
        let wanted = match self.wanted {
            Move::Review => "taken into review",
            Move::Park => "parked",
            Move::Decline => "declined",
            Move::Schedule => "scheduled",
            Move::Display => "displayed",
            Move::Expire => "expired",
            Move::Withdraw => "withdrawn",
            Move::BringBack => "brought back",
            Move::Erase => "erased",
        };
        let way_out = match (self.from, self.wanted) {
            (StageName::Declined | StageName::Withdrawn, Move::Display | Move::Schedule | Move::Review) => {
                ": bring it back first"
            }
            (StageName::Erased, _) => ": an erased op-ed stays erased",
            (StageName::Displayed | StageName::Scheduled, Move::Decline | Move::Park) => {
                ": withdraw it instead"
            }
            (_, Move::Withdraw) => ": only what readers can see is withdrawn",
            (_, Move::BringBack) => ": it was not put away",
            _ => "",
        };
        format!("an op-ed that is {} cannot be {wanted}{way_out}", self.from)
    }
}

impl Stage {
    /// The stage in one word.
    #[must_use]
    pub fn name(&self) -> StageName {
        match self {
            Self::Draft => StageName::Draft,
            Self::InReview => StageName::InReview,
            Self::Parked(_) => StageName::Parked,
            Self::Declined(_) => StageName::Declined,
            Self::Scheduled { .. } => StageName::Scheduled,
            Self::Displayed { .. } => StageName::Displayed,
            Self::Expired { .. } => StageName::Expired,
            Self::Withdrawn { .. } => StageName::Withdrawn,
            Self::Erased { .. } => StageName::Erased,
        }
    }

    /// The version readers see, will see or saw last.
    #[must_use]
    pub fn shown_version(&self) -> Option<VersionId> {
        match self {
            Self::Scheduled { version, .. }
            | Self::Displayed { version, .. }
            | Self::Expired { version, .. }
            | Self::Withdrawn { version, .. } => Some(*version),
            _ => None,
        }
    }

    fn refuse(&self, wanted: Move) -> MoveRefused {
        MoveRefused { from: self.name(), wanted }
    }

    /// Takes a draft or a parked op-ed into review.
    ///
    /// # Errors
    /// From every other stage.
    pub fn review(self) -> Result<Self, MoveRefused> {
        match self {
            Self::Draft | Self::InReview | Self::Parked(_) => Ok(Self::InReview),
            other => Err(other.refuse(Move::Review)),
        }
    }

    /// Sets it aside.
    ///
    /// # Errors
    /// Unless it is a draft or in review.
    pub fn park(self, decision: Decision) -> Result<Self, MoveRefused> {
        match self {
            Self::Draft | Self::InReview | Self::Parked(_) => Ok(Self::Parked(decision)),
            other => Err(other.refuse(Move::Park)),
        }
    }

    /// Says no to it.
    ///
    /// # Errors
    /// Unless readers never saw it and nobody has said no already.
    pub fn decline(self, decision: Decision) -> Result<Self, MoveRefused> {
        match self {
            Self::Draft | Self::InReview | Self::Parked(_) => Ok(Self::Declined(decision)),
            other => Err(other.refuse(Move::Decline)),
        }
    }

    /// Lets `version` go live at `at`.
    ///
    /// # Errors
    /// From declined, displayed, withdrawn and erased.
    pub fn schedule(self, version: VersionId, at: Moment) -> Result<Self, MoveRefused> {
        match self {
            Self::Draft
            | Self::InReview
            | Self::Parked(_)
            | Self::Scheduled { .. }
            | Self::Expired { .. } => Ok(Self::Scheduled { version, at }),
            other => Err(other.refuse(Move::Schedule)),
        }
    }

    /// Takes back that it goes live by itself.
    ///
    /// # Errors
    /// Unless it is scheduled.
    pub fn unschedule(self) -> Result<Self, MoveRefused> {
        match self {
            Self::Scheduled { .. } => Ok(Self::InReview),
            other => Err(other.refuse(Move::Review)),
        }
    }

    /// Shows `version`; a displayed op-ed keeps the moment since which it stands.
    ///
    /// # Errors
    /// From declined, withdrawn and erased.
    pub fn display(self, version: VersionId, at: Moment) -> Result<Self, MoveRefused> {
        match self {
            Self::Displayed { since, .. } => Ok(Self::Displayed { version, since }),
            Self::Scheduled { at: due, .. } if due <= at => Ok(Self::Displayed { version, since: due }),
            Self::Draft
            | Self::InReview
            | Self::Parked(_)
            | Self::Scheduled { .. }
            | Self::Expired { .. } => Ok(Self::Displayed { version, since: at }),
            other => Err(other.refuse(Move::Display)),
        }
    }

    /// Ends its time.
    ///
    /// # Errors
    /// Unless it is displayed.
    pub fn expire(self, at: Moment) -> Result<Self, MoveRefused> {
        match self {
            Self::Displayed { version, .. } => Ok(Self::Expired { version, at }),
            other => Err(other.refuse(Move::Expire)),
        }
    }

    /// Takes it down; the decision's reason is public.
    ///
    /// # Errors
    /// Unless it is displayed, scheduled or expired.
    pub fn withdraw(self, decision: Decision) -> Result<Self, MoveRefused> {
        match self {
            Self::Displayed { version, .. }
            | Self::Scheduled { version, .. }
            | Self::Expired { version, .. } => Ok(Self::Withdrawn { version, decision }),
            other => Err(other.refuse(Move::Withdraw)),
        }
    }

    /// Brings back what was put away, into review.
    ///
    /// # Errors
    /// Unless it is parked, declined, withdrawn or expired.
    pub fn bring_back(self) -> Result<Self, MoveRefused> {
        match self {
            Self::Parked(_) | Self::Declined(_) | Self::Withdrawn { .. } | Self::Expired { .. } => {
                Ok(Self::InReview)
            }
            other => Err(other.refuse(Move::BringBack)),
        }
    }

    /// Leaves nothing but the id.
    ///
    /// # Errors
    /// When it is erased already.
    pub fn erase(self, at: Moment) -> Result<Self, MoveRefused> {
        match self {
            Self::Erased { .. } => Err(self.refuse(Move::Erase)),
            _ => Ok(Self::Erased { at }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock, Entropy};

    fn version() -> VersionId {
        VersionId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(1))
    }

    fn decision() -> Decision {
        Decision { by: None, at: Moment::from_micros(7), why: Text::new("threatened").unwrap() }
    }

    #[test]
    fn a_whole_life_can_be_lived() {
        let at = Moment::from_micros(5);
        let displayed = Stage::Draft.review().unwrap().display(version(), at).unwrap();
        let withdrawn = displayed.withdraw(decision()).unwrap();
        assert_eq!(withdrawn.shown_version(), Some(version()));
        let back = withdrawn.bring_back().unwrap().display(version(), at).unwrap();
        assert_eq!(back.erase(at).unwrap().name(), StageName::Erased);
    }

    #[test]
    fn a_second_version_keeps_the_first_moment() {
        let first = Stage::Draft.display(version(), Moment::from_micros(5)).unwrap();
        let again = first.display(version(), Moment::from_micros(9)).unwrap();
        assert!(matches!(again, Stage::Displayed { since, .. } if since == Moment::from_micros(5)));
    }

    #[test]
    fn refusals_say_where_it_stands_and_what_to_do() {
        let declined = Stage::Draft.decline(decision()).unwrap();
        let refused = declined.display(version(), Moment::from_micros(1)).unwrap_err();
        assert_eq!(refused.to_string(), "an op-ed that is declined cannot be displayed: bring it back first");
        let erased = Stage::Erased { at: Moment::from_micros(1) };
        assert!(erased.clone().erase(Moment::from_micros(2)).is_err());
        assert!(erased.bring_back().unwrap_err().to_string().ends_with("an erased op-ed stays erased"));
        assert!(Stage::Draft.withdraw(decision()).is_err());
    }
}
