//! What keeps an op-ed from being displayed, each with the way to mend it.
//! It refuses to be overridden: these gates are law or courtesy.

use crate::{
    clock::{Moment, Zone},
    day::Day,
    excerpt::{ExcerptRefusal, LengthUnknown},
    text::Text,
};

/// One thing that is missing or too much.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// The byline is empty.
    #[error("no author is named; add the byline")]
    NoByline,
    /// The byline names only people who did something else.
    #[error(
        "the byline names nobody who wrote it; say who is the author, or change the kind if it only quotes or asks them"
    )]
    NoAuthor,
    /// A byline names nobody we know yet.
    #[error(
        "nobody has said who \u{201c}{0}\u{201d} is; match the name to a person, or add a scholar or an outsider"
    )]
    BylineUnmatched(Text),
    /// There is no appearance.
    #[error("where it first ran is missing; add the outlet")]
    NoAppearance,
    /// The outlet is only proposed.
    #[error("the outlet \u{201c}{0}\u{201d} is not known yet; accept it or match it to a known one")]
    OutletUnmatched(Text),
    /// The day of first publication is unknown.
    #[error("the day it first ran is missing; give the day, the month or at least the year")]
    NoDay,
    /// There is neither an address nor a place in print.
    #[error("the way to the original is missing; give its address, or the edition and page it stood on")]
    NoWayToOriginal,
    /// Every address of it has ended, and there is no place in print.
    #[error("every address of the original has ended; give another, or the edition and page it stood on")]
    WayEnded,
    /// An embargo has not ended.
    #[error("under embargo until {} ({zone}); it can be scheduled for then", civil(*.until, .zone))]
    Embargoed {
        /// When it ends.
        until: Moment,
        /// The site's zone, in which editors are told so.
        zone: Zone,
    },
    /// A percentage of an unknown length.
    #[error(transparent)]
    LengthUnknown(LengthUnknown),
    /// The chosen excerpt is beyond the rights.
    #[error(transparent)]
    Excerpt(ExcerptRefusal),
    /// The outlet's picture may not be shown.
    #[error("the rights do not let this picture be shown; remove it, or record a permission or its licence")]
    PictureNotAllowed,
    /// The picture's time is over.
    #[error("this picture could be shown until {} only; remove it, or choose another", .0.edtf())]
    PictureExpired(Day),
    /// A picture without credit.
    #[error("the picture has no credit; say whose it is")]
    CreditMissing,
    /// No disclaimer fits.
    #[error("no disclaimer fits this op-ed; write one in the site\u{2019}s disclaimers")]
    NoDisclaimer,
}

impl Gap {
    /// Whether a page that stands already shows less, or goes on as it is, instead of going away when this arises later.
    #[must_use]
    pub fn is_mended_by_stepping_down(&self) -> bool {
        matches!(
            self,
            Self::Excerpt(_)
                | Self::LengthUnknown(_)
                | Self::PictureNotAllowed
                | Self::PictureExpired(_)
                | Self::CreditMissing
                | Self::WayEnded
                | Self::NoAuthor
        )
    }
}

fn civil(moment: Moment, zone: &Zone) -> String {
    moment.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string()
}
