//! What keeps an op-ed from being displayed, each with the way to mend it.
//! It refuses to be overridden: these gates are law or courtesy.

use crate::{
    clock::Moment,
    excerpt::{ExcerptRefusal, LengthUnknown},
    rights::Standing,
    text::Text,
};

/// One thing that is missing or too much.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// There is no author.
    #[error("no author is named; add the byline")]
    NoByline,
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
    /// An embargo has not ended.
    #[error("under embargo until {0}; it can be scheduled for then")]
    Embargoed(Moment),
    /// A percentage of an unknown length.
    #[error(transparent)]
    LengthUnknown(LengthUnknown),
    /// The chosen excerpt is beyond the rights.
    #[error(transparent)]
    Excerpt(ExcerptRefusal),
    /// The outlet's picture may not be shown.
    #[error("the rights do not let this picture be shown; remove it, or record a permission or its licence")]
    PictureNotAllowed,
    /// A picture without credit.
    #[error("the picture has no credit; say whose it is")]
    CreditMissing,
    /// No disclaimer fits.
    #[error("no disclaimer fits this op-ed; write one in the site\u{2019}s disclaimers")]
    NoDisclaimer,
}

impl Gap {
    /// Whether a page that stands already shows less instead of going away when this arises later.
    #[must_use]
    pub fn is_mended_by_stepping_down(&self) -> bool {
        matches!(
            self,
            Self::Excerpt(_) | Self::LengthUnknown(_) | Self::PictureNotAllowed | Self::CreditMissing
        )
    }
}

pub(super) fn embargo(standing: &Standing, moment: Moment, gaps: &mut Vec<Gap>) {
    if let Some(end) = standing.embargo_until.filter(|end| moment < *end) {
        gaps.push(Gap::Embargoed(end));
    }
}
