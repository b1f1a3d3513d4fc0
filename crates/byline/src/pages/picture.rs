//! A picture on a page: its sizes for a browser to choose from, its own size so that nothing jumps, its words and credit.
//! It refuses a style attribute: the ground under transparent artwork is a drawn rectangle.

use super::{Around, Linked, Said};
use crate::site_map::Place;
use byline_core::{
    picture::{Picture, PictureFile, PictureFormat, PictureUse, Shape},
    series::{Banner, Series},
};
use serde::Serialize;

/// Where on a page a picture stands: how it is cropped there, how wide it is shown, and whether it may come later.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    shape: Shape,
    /// The widths it has in the stylesheet, for the attribute `sizes`.
    shown: &'static str,
    /// It is below what is seen first.
    lazy: bool,
}

impl Spot {
    /// Leading an op-ed, under its head.
    pub const LEAD: Self =
        Self { shape: Shape::Lead, shown: "(min-width: 40rem) 38rem, calc(100vw - 2rem)", lazy: true };
    /// A scholar's portrait beside the name.
    pub const PORTRAIT: Self = Self { shape: Shape::Portrait, shown: "11rem", lazy: false };
    /// A series' banner, never cropped.
    pub const BANNER: Self =
        Self { shape: Shape::Whole, shown: "(min-width: 26rem) 24rem, calc(100vw - 2rem)", lazy: false };
}

/// A picture as it stands on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// The sizes in WebP, for `srcset`.
    webp: String,
    /// The same in the format that every program opens.
    plain: String,
    src: String,
    shown: &'static str,
    width: u32,
    height: u32,
    lazy: bool,
    alt: String,
    credit: Option<Said>,
    /// The licence in its own words, which lead to its deed when it is one of Creative Commons.
    licence: Option<Linked>,
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
    /// The picture of this use in its spot.
    #[must_use]
    pub fn new(around: &Around<'_>, used: &PictureUse, spot: Spot) -> Self {
        let sizes = used.sizes(spot.shape);
        let href = |width: u32, format: PictureFormat| {
            let file = PictureFile { shape: spot.shape, width, format };
            around.href(Place::PictureFile(used.id, file))
        };
        let set = |format: PictureFormat| {
            let each = sizes.iter().map(|size| format!("{} {}w", href(size.width, format), size.width));
            each.collect::<Vec<_>>().join(", ")
        };
        let (width, height) = sizes.last().map_or((1, 1), |size| (size.width, size.height));
        let plain = used.picture.fallback();
        Self {
            webp: set(PictureFormat::Webp),
            plain: set(plain),
            src: href(width, plain),
            shown: spot.shown,
            width,
            height,
            lazy: spot.lazy,
            alt: used.alt.attribute().to_owned(),
            credit: used.picture.credit.as_ref().map(Said::unmarked),
            licence: licence(&used.picture),
        }
    }
}

/// A licence in the very words of the credit is said once.
fn licence(picture: &Picture) -> Option<Linked> {
    let words = picture.licence.as_ref().filter(|words| Some(*words) != picture.credit.as_ref())?;
    Some(Linked { name: Said::unmarked(words), href: picture.deed().map(|deed| deed.as_str().to_owned()) })
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
            light: PictureView::new(around, &banner.picture, Spot::BANNER),
            dark: banner.dark.as_ref().map(|dark| PictureView::new(around, dark, Spot::BANNER)),
            ground: banner.ground.map(|colour| colour.to_string()),
        }
    }
}
