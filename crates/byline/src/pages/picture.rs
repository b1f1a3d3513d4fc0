//! A picture on a page: its address, its size so that nothing jumps, and its words for those who cannot see it.
//! It refuses a style attribute: the ground under transparent artwork is a drawn rectangle.

use super::{Around, Said};
use crate::site_map::Place;
use byline_core::{
    picture::PictureUse,
    series::{Banner, Series},
};
use serde::Serialize;

/// A picture as it stands on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PictureView {
    src: String,
    width: u32,
    height: u32,
    alt: String,
    credit: Option<Said>,
}

/// A series with its banner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeriesView {
    /// Its name.
    pub name: Said,
    /// Its page.
    pub href: String,
    banner: Option<BannerView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct BannerView {
    light: PictureView,
    dark: Option<PictureView>,
    ground: Option<String>,
}

impl PictureView {
    /// The picture of this use.
    #[must_use]
    pub fn new(around: &Around<'_>, used: &PictureUse) -> Self {
        Self {
            src: around.href(Place::Picture(used.id)),
            width: used.picture.width,
            height: used.picture.height,
            alt: used.alt.attribute().to_owned(),
            credit: used.picture.credit.as_ref().map(Said::unmarked),
        }
    }
}

impl SeriesView {
    /// The series as it stands above an op-ed and on its own page.
    #[must_use]
    pub fn new(around: &Around<'_>, series: &Series) -> Self {
        Self {
            name: around.label(&series.names),
            href: around.href(Place::Series(series.slug.clone())),
            banner: series.banner.as_ref().map(|banner| BannerView::new(around, banner)),
        }
    }
}

impl BannerView {
    fn new(around: &Around<'_>, banner: &Banner) -> Self {
        Self {
            light: PictureView::new(around, &banner.picture),
            dark: banner.dark.as_ref().map(|dark| PictureView::new(around, dark)),
            ground: banner.ground.map(|colour| colour.to_string()),
        }
    }
}
