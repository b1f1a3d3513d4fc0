//! At which field of the review form something is mended: a gap, a soft gate, what no draft may change.
//! It refuses to leave a mistake without a place to go.

use byline_core::{displayed::Gap, gate::SoftGap};

/// The field of the form at which a gap is mended.
pub(in crate::desk) fn field_of(gap: &Gap) -> &'static str {
    match gap {
        Gap::NoByline | Gap::NoAuthor | Gap::BylineUnmatched(_) => "byline.0.name",
        Gap::NoAppearance | Gap::OutletUnmatched(_) => "appearance.0.outlet",
        Gap::NoDay => "appearance.0.day",
        Gap::NoWayToOriginal | Gap::WayEnded => "appearance.0.address.0.url",
        Gap::Embargoed { .. } => "embargo",
        Gap::LengthUnknown(_) => "given_length",
        Gap::Excerpt(_) => "excerpt",
        Gap::PictureNotAllowed | Gap::CreditMissing => "credit",
        Gap::PictureExpired(_) => "picture-expires",
        Gap::NoDisclaimer => "disclaimer",
    }
}

/// The field of the form at which a soft gate is opened.
pub(in crate::desk) fn field_of_soft(gap: &SoftGap) -> &'static str {
    match gap {
        SoftGap::NoTopic => "topics",
        SoftGap::Short { .. } | SoftGap::Long { .. } => "given_length",
    }
}

/// The field of the form at which what no draft holds is put back as it was.
pub(in crate::desk) fn field_of_filing(name: &str) -> &'static str {
    match name {
        "bylines" => "byline.0.name",
        "appearances" => "appearance.0.outlet",
        "kind" => "kind",
        "series" => "series",
        "commissioned" => "commissioned",
        "address" => "slug",
        "regions" => "regions",
        _ => "topics",
    }
}
