//! The sizes a picture is served in: whole, or cropped about its focal point to the shape a page needs.
//! It refuses to enlarge, and any size that is not on the list: nobody makes a server draw without end.

use super::{PictureFormat, PictureUse};
use crate::evidence::kebab;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The most pixels of a side, here as with those who send pictures: WebP has 16,383.
pub const MOST_SIDE: u32 = 16_000;

/// The point of a picture that a crop keeps nearest its middle, in percent from its left and from its top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32)", into = "(u32, u32)")]
pub struct FocalPoint {
    x: u32,
    y: u32,
}

/// A point that lies outside the picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the focal point is a number from 0 to 100")]
pub struct OutsideThePicture;

impl FocalPoint {
    /// The point at these percents.
    ///
    /// # Errors
    /// [`OutsideThePicture`]
    pub fn new(x: u32, y: u32) -> Result<Self, OutsideThePicture> {
        if x <= 100 && y <= 100 { Ok(Self { x, y }) } else { Err(OutsideThePicture) }
    }

    /// Percent from the left.
    #[must_use]
    pub fn x(self) -> u32 {
        self.x
    }

    /// Percent from the top.
    #[must_use]
    pub fn y(self) -> u32 {
        self.y
    }
}

impl Default for FocalPoint {
    fn default() -> Self {
        Self { x: 50, y: 50 }
    }
}

impl TryFrom<(u32, u32)> for FocalPoint {
    type Error = OutsideThePicture;
    fn try_from((x, y): (u32, u32)) -> Result<Self, OutsideThePicture> {
        Self::new(x, y)
    }
}

impl From<FocalPoint> for (u32, u32) {
    fn from(point: FocalPoint) -> Self {
        (point.x, point.y)
    }
}

/// Which part of a picture a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// All of it: banners, and whatever must not be cropped.
    Whole,
    /// 4:5, upright: a scholar's portrait.
    Portrait,
    /// 3:2, lying: the picture that leads an op-ed.
    Lead,
}

kebab!(Shape);

impl Shape {
    /// Width to height, for the shapes that crop.
    #[must_use]
    pub fn ratio(self) -> Option<(u32, u32)> {
        match self {
            Self::Whole => None,
            Self::Portrait => Some((4, 5)),
            Self::Lead => Some((3, 2)),
        }
    }

    /// The widths it is offered in, from small to large, as far as the picture reaches.
    #[must_use]
    pub fn widths(self) -> &'static [u32] {
        match self {
            // 768: the widest it stands on an op-ed's page, on a screen of two dots to the pixel.
            Self::Whole => &[320, 640, 768, 960, 1280, 1920],
            Self::Portrait => &[160, 240, 320, 480, 640],
            Self::Lead => &[320, 480, 720, 960, 1440],
        }
    }

    /// The part of a picture of this size that is shown.
    #[must_use]
    pub fn crop(self, (width, height): (u32, u32), focus: FocalPoint) -> Crop {
        let (width, height) = (width.max(1), height.max(1));
        let Some((across, down)) = self.ratio() else { return Crop { x: 0, y: 0, width, height } };
        let as_wide = scaled(height, across, down).clamp(1, width);
        let as_high = scaled(width, down, across).clamp(1, height);
        let (w, h) = if u64::from(width) * u64::from(down) > u64::from(height) * u64::from(across) {
            (as_wide, height)
        } else {
            (width, as_high)
        };
        let from = |whole: u32, part: u32, percent: u32| {
            scaled(whole, percent, 100).saturating_sub(part / 2).min(whole - part)
        };
        Crop { x: from(width, w, focus.x), y: from(height, h, focus.y), width: w, height: h }
    }
}

/// The part of a picture that is shown, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crop {
    /// Pixels left out on the left.
    pub x: u32,
    /// Pixels left out at the top.
    pub y: u32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// A size in which a picture is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PictureSize {
    /// Which part of it.
    pub shape: Shape,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl PictureSize {
    /// The sizes of a picture of this width and height, from small to large; never larger than it is.
    #[must_use]
    pub fn all(shape: Shape, whole: (u32, u32)) -> Vec<Self> {
        let crop = shape.crop(whole, FocalPoint::default());
        let reach = scaled(MOST_SIDE, crop.width, crop.height).clamp(1, crop.width);
        let steps = shape.widths();
        let largest = steps.last().copied().unwrap_or(reach).min(reach);
        // A step close below the largest would save nobody anything.
        let below = steps.iter().copied().filter(|step| step * 10 <= largest * 9);
        below.chain([largest]).map(|width| Self { shape, width, height: shape.height(width, crop) }).collect()
    }
}

impl Shape {
    /// The height of this width of the part that is shown.
    #[must_use]
    pub fn height(self, width: u32, crop: Crop) -> u32 {
        let (across, down) = self.ratio().unwrap_or((crop.width, crop.height));
        scaled(width, down, across).clamp(1, MOST_SIDE)
    }
}

/// `number` times `by`, over `over`, to the nearest.
fn scaled(number: u32, by: u32, over: u32) -> u32 {
    let (number, by, over) = (u64::from(number), u64::from(by), u64::from(over.max(1)));
    u32::try_from((number * by + over / 2) / over).unwrap_or(u32::MAX)
}

/// One file of a picture: a size in a format, `lead-720.webp` in addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PictureFile {
    /// Which part of it.
    pub shape: Shape,
    /// Width in pixels.
    pub width: u32,
    /// In which format.
    pub format: PictureFormat,
}

impl fmt::Display for PictureFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}.{}", self.shape, self.width, self.format.ending())
    }
}

/// A name that names no file of a picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} names no size of a picture")]
pub struct NoPictureFile(String);

impl FromStr for PictureFile {
    type Err = NoPictureFile;
    fn from_str(raw: &str) -> Result<Self, NoPictureFile> {
        let read = || {
            let (name, ending) = raw.split_once('.')?;
            let (shape, width) = name.split_once('-')?;
            let format = [PictureFormat::Webp, PictureFormat::Jpeg, PictureFormat::Png]
                .into_iter()
                .find(|format| format.ending() == ending)?;
            Some(Self { shape: shape.parse().ok()?, width: width.parse().ok()?, format })
        };
        // Each file has one name: "+720" and "0720" are none.
        read().filter(|file| file.to_string() == raw).ok_or_else(|| NoPictureFile(raw.to_owned()))
    }
}

impl PictureUse {
    /// The sizes it is offered in, from small to large.
    #[must_use]
    pub fn sizes(&self, shape: Shape) -> Vec<PictureSize> {
        PictureSize::all(shape, (self.picture.width, self.picture.height))
    }

    /// The formats it is offered in: WebP, and what every reader's program opens.
    #[must_use]
    pub fn formats(&self) -> [PictureFormat; 2] {
        [PictureFormat::Webp, self.picture.fallback()]
    }

    /// The largest file of that shape in that format.
    #[must_use]
    pub fn largest(&self, shape: Shape, format: PictureFormat) -> PictureFile {
        let width = self.sizes(shape).last().map_or(1, |size| size.width);
        PictureFile { shape, width, format }
    }

    /// Whether it is offered in that file.
    #[must_use]
    pub fn offers(&self, file: PictureFile) -> bool {
        self.formats().contains(&file.format) && self.sizes(file.shape).iter().any(|s| s.width == file.width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_keeps_the_focal_point_as_near_its_middle_as_the_edge_allows() {
        let at = |x, y| FocalPoint::new(x, y).unwrap();
        let crop = |shape: Shape, size, focus| {
            let Crop { x, y, width, height } = shape.crop(size, focus);
            (x, y, width, height)
        };
        assert_eq!(crop(Shape::Portrait, (1000, 1000), at(50, 50)), (100, 0, 800, 1000));
        assert_eq!(crop(Shape::Portrait, (1000, 1000), at(45, 0)), (50, 0, 800, 1000));
        assert_eq!(crop(Shape::Portrait, (1000, 1000), at(0, 0)), (0, 0, 800, 1000));
        assert_eq!(crop(Shape::Portrait, (1000, 1000), at(100, 100)), (200, 0, 800, 1000));
        assert_eq!(crop(Shape::Lead, (900, 1200), at(50, 25)), (0, 0, 900, 600));
        assert_eq!(crop(Shape::Lead, (900, 1200), at(50, 75)), (0, 600, 900, 600));
        assert_eq!(crop(Shape::Whole, (900, 1200), at(0, 0)), (0, 0, 900, 1200));
        for shape in [Shape::Whole, Shape::Portrait, Shape::Lead] {
            for size in [(1, 1), (1, 16_000), (16_000, 1), (3, 2), (40_000_000, 1)] {
                let found = shape.crop(size, at(100, 100));
                assert!(found.width >= 1 && found.x + found.width <= size.0, "{shape} {size:?} {found:?}");
                assert!(found.height >= 1 && found.y + found.height <= size.1, "{shape} {size:?} {found:?}");
            }
        }
        assert_eq!(FocalPoint::new(101, 0), Err(OutsideThePicture));
    }

    #[test]
    fn a_picture_is_offered_in_few_sizes_and_never_larger_than_it_is() {
        let sizes = |shape, size| {
            PictureSize::all(shape, size).iter().map(|s| (s.width, s.height)).collect::<Vec<_>>()
        };
        assert_eq!(
            sizes(Shape::Whole, (1600, 400)),
            [(320, 80), (640, 160), (768, 192), (960, 240), (1280, 320), (1600, 400)]
        );
        assert_eq!(sizes(Shape::Whole, (3, 2)), [(3, 2)]);
        assert_eq!(sizes(Shape::Whole, (330, 330)), [(330, 330)], "320 is close enough to 330");
        assert_eq!(sizes(Shape::Portrait, (4000, 3000)).last(), Some(&(640, 800)));
        assert_eq!(sizes(Shape::Lead, (600, 600)), [(320, 213), (480, 320), (600, 400)]);
        assert_eq!(sizes(Shape::Whole, (1, 60_000)), [(1, 16_000)]);
    }

    #[test]
    fn each_file_has_one_name() {
        let file = PictureFile { shape: Shape::Lead, width: 720, format: PictureFormat::Jpeg };
        assert_eq!((file.to_string(), "lead-720.jpg".parse()), ("lead-720.jpg".to_owned(), Ok(file)));
        for other in [
            "lead-0720.jpg",
            "lead-+720.jpg",
            "lead-720.jpeg",
            "lead-720",
            "round-720.jpg",
            "",
            "lead-99999999999.jpg",
        ] {
            assert!(other.parse::<PictureFile>().is_err(), "{other}");
        }
    }
}
