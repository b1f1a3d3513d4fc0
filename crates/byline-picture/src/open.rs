//! A picture's bytes opened: what they are by content, how large before anything is decoded, then all its pixels.
//! It refuses what is large, cut short, moving, or not what its first bytes say.

use crate::{jpeg, refusal::PictureRefusal};
use byline_core::picture::{MOST_SIDE, PictureFormat};
use image::{
    DynamicImage, ImageDecoder, ImageFormat, Limits,
    codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::io::Cursor;

/// The most pixels of a picture.
pub const MOST_PIXELS: u64 = 40_000_000;

/// What looking at a picture found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What the bytes are.
    pub format: PictureFormat,
    /// Width in pixels, turned the way it is seen.
    pub width: u32,
    /// Height in pixels, turned the way it is seen.
    pub height: u32,
    /// Whether something behind it may be seen through it.
    pub transparent: bool,
}

/// Looks at the bytes of a picture that somebody gives: all of it is decoded.
///
/// # Errors
/// [`PictureRefusal`], which says what to do.
pub fn look(bytes: &[u8]) -> Result<Looked, PictureRefusal> {
    let format = format_of(bytes)?;
    if format == PictureFormat::Jpeg {
        jpeg::walk(bytes)?;
    }
    let pixels = open(bytes, Frames::One)?;
    let (width, height) = (pixels.width(), pixels.height());
    let transparent = match &pixels {
        DynamicImage::ImageRgba8(rgba) => rgba.pixels().any(|pixel| pixel.0[3] < 255),
        _ => false,
    };
    Ok(Looked { format, width, height, transparent })
}

/// Whether a picture with several frames is refused or its first one is taken.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Frames {
    One,
    First,
}

/// The pixels, 8 bits each in sRGB, turned the way they are seen; with an alpha channel where the file has one.
pub(crate) fn open(bytes: &[u8], frames: Frames) -> Result<DynamicImage, PictureRefusal> {
    let format = format_of(bytes)?;
    let (head, kind) = match format {
        PictureFormat::Jpeg => (Head::of(JpegDecoder::new(Cursor::new(bytes))?)?, ImageFormat::Jpeg),
        PictureFormat::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), Limits::default())?;
            if frames == Frames::One && decoder.is_apng()? {
                return Err(PictureRefusal::Moving);
            }
            (Head::of(decoder)?, ImageFormat::Png)
        }
        PictureFormat::Webp => {
            let decoder = WebPDecoder::new(Cursor::new(bytes))?;
            if frames == Frames::One && decoder.has_animation() {
                return Err(PictureRefusal::Moving);
            }
            (Head::of(decoder)?, ImageFormat::WebP)
        }
    };
    // This opens it within the crate's own limit of 512 MiB.
    let decoded = image::load_from_memory_with_format(bytes, kind)?;
    let mut plain = if decoded.color().has_alpha() {
        DynamicImage::ImageRgba8(decoded.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(decoded.into_rgb8())
    };
    if let Some(profile) = head.profile {
        into_srgb(&mut plain, &profile);
    }
    plain.apply_orientation(head.orientation);
    Ok(plain)
}

/// What a picture says of itself before it is decoded.
struct Head {
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

impl Head {
    fn of(mut decoder: impl ImageDecoder) -> Result<Self, PictureRefusal> {
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(PictureRefusal::TooManyPixels);
        }
        if width > MOST_SIDE || height > MOST_SIDE {
            return Err(PictureRefusal::TooLong);
        }
        if width == 0 || height == 0 {
            return Err(PictureRefusal::Damaged(None));
        }
        // A picture whose notes cannot be read is a picture still.
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        Ok(Self { orientation, profile: decoder.icc_profile().ok().flatten() })
    }
}

/// Colours as browsers take them when no profile is with them. A profile that cannot be used changes nothing.
fn into_srgb(picture: &mut DynamicImage, profile: &[u8]) {
    let Ok(from) = ColorProfile::new_from_slice(profile) else { return };
    if from.color_space != DataColorSpace::Rgb {
        return;
    }
    let (layout, across) = match picture {
        DynamicImage::ImageRgba8(rgba) => (Layout::Rgba, rgba.width() as usize * 4),
        DynamicImage::ImageRgb8(rgb) => (Layout::Rgb, rgb.width() as usize * 3),
        _ => return,
    };
    let srgb = ColorProfile::new_srgb();
    let Ok(change) = from.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) else {
        return;
    };
    let samples: &mut [u8] = match picture {
        DynamicImage::ImageRgba8(rgba) => rgba,
        DynamicImage::ImageRgb8(rgb) => rgb,
        _ => return,
    };
    let mut changed = vec![0; across];
    for line in samples.chunks_exact_mut(across) {
        if change.transform(line, &mut changed).is_ok() {
            line.copy_from_slice(&changed);
        }
    }
}

/// What the bytes are, by their first ones.
fn format_of(bytes: &[u8]) -> Result<PictureFormat, PictureRefusal> {
    let at = |place: usize, mark: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(mark));
    if at(0, b"\x89PNG\r\n\x1a\n") {
        return Ok(PictureFormat::Png);
    }
    if at(0, &[0xff, 0xd8, 0xff]) {
        return Ok(PictureFormat::Jpeg);
    }
    if at(0, b"RIFF") && at(8, b"WEBP") {
        return Ok(PictureFormat::Webp);
    }
    let head = bytes.get(..bytes.len().min(1000)).unwrap_or_default();
    let drawn = head.windows(4).any(|four| four.eq_ignore_ascii_case(b"<svg"));
    let other = [
        (at(0, b"GIF8"), "a GIF"),
        (at(4, b"ftypavif") || at(4, b"ftypavis"), "an AVIF"),
        (at(4, b"ftyphei") || at(4, b"ftypmif1"), "a HEIC photograph"),
        (at(0, b"II*\0") || at(0, b"MM\0*"), "a TIFF"),
        (at(0, b"BM"), "a BMP"),
        (at(0, b"%PDF"), "a PDF"),
        (drawn, "an SVG drawing"),
    ];
    match other.into_iter().find(|(is, _)| *is) {
        Some((_, name)) => Err(PictureRefusal::OtherKind(name)),
        None => Err(PictureRefusal::Foreign),
    }
}
