//! What became of an original, and since when.
//! It refuses a moved page as settled: where it went is a proposal until an editor has taken it.

use crate::{address::WebAddress, clock::Moment};
use std::fmt;

/// What became of an original.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum OriginalState {
    /// Nobody has looked yet, or no look has told anything.
    #[default]
    Unchecked,
    /// The text stands there.
    Live,
    /// Most of it does: a correction, a retraction, or another text.
    Changed,
    /// Only its beginning does, as before a wall that asks for a subscription.
    Truncated,
    /// It stands at another address; the old one leads there.
    Moved(WebAddress),
    /// Its outlet does not let us look; it may be there for readers.
    Walled,
    /// No answer, or a failure, for some days; it may come back.
    Temporary,
    /// The page is gone.
    Gone,
    /// The whole host is gone.
    HostGone,
    /// Somebody else has the domain: the address is no longer the outlet's.
    TakenOver,
}

impl OriginalState {
    /// Its name, as it is stored and printed.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Unchecked => "unchecked",
            Self::Live => "live",
            Self::Changed => "changed",
            Self::Truncated => "truncated",
            Self::Moved(_) => "moved",
            Self::Walled => "walled",
            Self::Temporary => "temporary",
            Self::Gone => "gone",
            Self::HostGone => "host-gone",
            Self::TakenOver => "taken-over",
        }
    }

    /// The state of that name; of a moved one with the address it moved to.
    #[must_use]
    pub fn named(name: &str, moved_to: Option<WebAddress>) -> Option<Self> {
        Some(match (name, moved_to) {
            ("unchecked", _) => Self::Unchecked,
            ("live", _) => Self::Live,
            ("changed", _) => Self::Changed,
            ("truncated", _) => Self::Truncated,
            ("moved", Some(to)) => Self::Moved(to),
            ("walled", _) => Self::Walled,
            ("temporary", _) => Self::Temporary,
            ("gone", _) => Self::Gone,
            ("host-gone", _) => Self::HostGone,
            ("taken-over", _) => Self::TakenOver,
            _ => return None,
        })
    }

    /// Readers find nothing of the op-ed there.
    #[must_use]
    pub const fn is_dead(&self) -> bool {
        matches!(self, Self::Gone | Self::HostGone | Self::TakenOver)
    }

    /// Readers find it there, or its beginning, or are led to it.
    #[must_use]
    pub const fn is_living(&self) -> bool {
        matches!(self, Self::Live | Self::Changed | Self::Truncated | Self::Moved(_))
    }

    /// What readers are told of it; nothing where nothing is known against its page, whatever editors are asked.
    #[must_use]
    pub const fn told(&self) -> Option<&'static str> {
        match self {
            Self::Truncated | Self::Walled | Self::Gone | Self::HostGone | Self::TakenOver => {
                Some(self.name())
            }
            Self::Unchecked | Self::Live | Self::Changed | Self::Moved(_) | Self::Temporary => None,
        }
    }

    /// Whether it may be linked: what somebody else has taken may not.
    #[must_use]
    pub const fn may_be_linked(&self) -> bool {
        !matches!(self, Self::TakenOver)
    }
}

impl fmt::Display for OriginalState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What became of an original, and what is still to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What became of it.
    pub state: OriginalState,
    /// The first look that showed it so; none before the first look.
    pub since: Option<Moment>,
    /// The look that settled it: when it could first be known.
    pub became_at: Option<Moment>,
    /// The last look failed, and nothing good has been seen since.
    pub failing: bool,
    /// When the next look could settle what the last one raised.
    pub confirm_at: Option<Moment>,
}

impl Standing {
    /// Before the first look.
    #[must_use]
    pub const fn unchecked() -> Self {
        Self {
            state: OriginalState::Unchecked,
            since: None,
            became_at: None,
            failing: false,
            confirm_at: None,
        }
    }
}
