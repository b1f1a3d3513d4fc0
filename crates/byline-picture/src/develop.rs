//! The files of a picture made in one go: cropped about the focal point, scaled, and written anew from pixels alone.
//! It refuses to carry over anything the bytes held beside their pixels: places, cameras, thumbnails, what was appended.

use crate::{
    open::{Frames, open},
    refusal::PictureRefusal,
};
use byline_core::picture::{FocalPoint, PictureFile, PictureFormat, PictureSize};
use image::{
    DynamicImage, ExtendedColorType, ImageEncoder,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    imageops,
};

const WEBP_QUALITY: f32 = 80.0;
/// Artwork with hard edges on a transparent ground shows what lossy coding leaves out sooner than a photograph does.
const WEBP_ARTWORK_QUALITY: f32 = 90.0;
const JPEG_QUALITY: u8 = 82;

/// One file made.
#[derive(Clone, Debug)]
pub struct Developed {
    /// Which one.
    pub file: PictureFile,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Makes each of these sizes in each of these formats. The bytes were looked at when they came in; here even those
/// that came in before that was done are opened as far as they can be.
///
/// # Errors
/// [`PictureRefusal`] when the bytes cannot be opened.
pub fn develop(
    bytes: &[u8],
    sizes: &[PictureSize],
    formats: &[PictureFormat],
    focus: FocalPoint,
) -> Result<Vec<Developed>, PictureRefusal> {
    let whole = Sheet::of(open(bytes, Frames::First)?);
    let mut made = Vec::new();
    for size in sizes {
        let sheet = whole.cut(*size, focus);
        for format in formats {
            let file = PictureFile { shape: size.shape, width: size.width, format: *format };
            made.push(Developed { file, bytes: sheet.written(*format)? });
        }
    }
    Ok(made)
}

/// Pixels in memory; those with an alpha channel have their colours multiplied by it, so that scaling mixes no colour
/// in that nobody sees.
struct Sheet(DynamicImage);

impl Sheet {
    fn of(mut picture: DynamicImage) -> Self {
        if let DynamicImage::ImageRgba8(rgba) = &mut picture {
            for pixel in rgba.pixels_mut() {
                let [r, g, b, a] = pixel.0;
                pixel.0 = [times(r, a), times(g, a), times(b, a), a];
            }
        }
        Self(picture)
    }

    /// The part that is shown, in this size.
    fn cut(&self, size: PictureSize, focus: FocalPoint) -> Self {
        let crop = size.shape.crop((self.0.width(), self.0.height()), focus);
        let height = size.shape.height(size.width, crop);
        let mut part = self.0.crop_imm(crop.x, crop.y, crop.width, crop.height);
        // Averaging blocks is fast; the fine filter then has at most twice the size to look at.
        if crop.width / 2 > size.width * 2 && crop.height / 2 > height * 2 {
            part = part.thumbnail_exact(size.width * 2, height * 2);
        }
        Self(part.resize_exact(size.width, height, imageops::FilterType::Lanczos3))
    }

    fn written(&self, format: PictureFormat) -> Result<Vec<u8>, PictureRefusal> {
        let (width, height) = (self.0.width(), self.0.height());
        let mut bytes = Vec::new();
        match format {
            PictureFormat::Webp => return self.as_webp(),
            PictureFormat::Png => {
                let (packing, filter) = (CompressionType::Best, FilterType::Adaptive);
                let kind = if self.alpha() { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
                let writer = PngEncoder::new_with_quality(&mut bytes, packing, filter);
                writer.write_image(&self.plain(), width, height, kind)?;
            }
            PictureFormat::Jpeg => {
                let writer = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
                writer.write_image(&self.on_white(), width, height, ExtendedColorType::Rgb8)?;
            }
        }
        Ok(bytes)
    }

    fn alpha(&self) -> bool {
        self.0.color().has_alpha()
    }

    /// Lossy; artwork with an alpha channel also without loss, and the smaller of both is taken.
    fn as_webp(&self) -> Result<Vec<u8>, PictureRefusal> {
        let (width, height, alpha, pixels) = (self.0.width(), self.0.height(), self.alpha(), self.plain());
        let writer = if alpha {
            webp::Encoder::from_rgba(&pixels, width, height)
        } else {
            webp::Encoder::from_rgb(&pixels, width, height)
        };
        let write = |lossless, quality| {
            let written =
                writer.encode_simple(lossless, quality).map_err(|_| PictureRefusal::Damaged(None))?;
            Ok::<_, PictureRefusal>(written.to_vec())
        };
        if !alpha {
            return write(false, WEBP_QUALITY);
        }
        let (lossy, exact) = (write(false, WEBP_ARTWORK_QUALITY)?, write(true, 75.0)?);
        Ok(if exact.len() <= lossy.len() { exact } else { lossy })
    }

    /// The samples as files hold them: colours apart from how much of them is seen.
    fn plain(&self) -> Vec<u8> {
        let mut samples = self.0.as_bytes().to_vec();
        if self.alpha() {
            for pixel in samples.chunks_exact_mut(4) {
                let alpha = u32::from(pixel[3]);
                for colour in pixel.iter_mut().take(3).filter(|_| alpha > 0) {
                    let whole = (u32::from(*colour) * 255 + alpha / 2) / alpha;
                    *colour = u8::try_from(whole).unwrap_or(u8::MAX);
                }
            }
        }
        samples
    }

    /// The samples without an alpha channel, laid on white.
    fn on_white(&self) -> Vec<u8> {
        if !self.alpha() {
            return self.0.as_bytes().to_vec();
        }
        let pixels = self.0.as_bytes().chunks_exact(4);
        let laid = pixels.map(|p| [p[0], p[1], p[2]].map(|colour| colour.saturating_add(255 - p[3])));
        laid.flatten().collect()
    }
}

fn times(colour: u8, alpha: u8) -> u8 {
    u8::try_from((u32::from(colour) * u32::from(alpha) + 127) / 255).unwrap_or(u8::MAX)
}
