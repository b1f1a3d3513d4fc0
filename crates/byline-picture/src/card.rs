//! A card: an op-ed as a picture of 1200 by 630, for wherever somebody passes its link on. Letters become outlines here, pixels at the end.
//! It refuses type from the machine, pictures from anywhere but its caller's hand, and words without end.

mod letters;
mod lines;

pub use letters::{Letters, NoType};
pub use lines::{Block, Line, Setting, Side};

use crate::{
    open::{Frames, open},
    refusal::PictureRefusal,
};
use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, RgbaImage,
    codecs::png::{CompressionType, FilterType, PngEncoder},
    imageops,
};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree},
};

/// How wide a card is, in pixels, and how high: what networks ask for.
pub const CARD: (u32, u32) = (1200, 630);

/// The longest drawing that is made into a card, in bytes.
const LONGEST: usize = 2 << 20;

/// How deep the elements of a drawing may stand in each other: readers of SVG go down by calling themselves.
const DEEPEST: usize = 32;

/// A picture on a card: fitted whole into a box, against its side.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The picture's bytes.
    pub bytes: Vec<u8>,
    /// The box's left edge.
    pub x: u32,
    /// The box's top.
    pub y: u32,
    /// The box's width.
    pub width: u32,
    /// The box's height.
    pub height: u32,
    /// Against which side of the box it stands.
    pub side: Side,
}

/// Why there is no card.
#[derive(Debug, thiserror::Error)]
pub enum CardRefusal {
    /// The drawing is none.
    #[error("the drawing of a card cannot be read: {0}")]
    Drawing(String),
    /// It is longer than any card's.
    #[error("the drawing of a card is longer than {LONGEST} bytes")]
    TooLong,
    /// A picture on it.
    #[error(transparent)]
    Picture(#[from] PictureRefusal),
}

/// The card of a drawing (SVG without text and without pictures of its own), with these pictures laid on it, as PNG.
///
/// # Errors
/// [`CardRefusal`]
pub fn card(drawing: &str, pictures: &[Placed]) -> Result<Vec<u8>, CardRefusal> {
    if drawing.len() > LONGEST {
        return Err(CardRefusal::TooLong);
    }
    if depth(drawing) > DEEPEST {
        return Err(CardRefusal::Drawing(format!(
            "its elements stand more than {DEEPEST} deep in each other"
        )));
    }
    let nothing =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver: nothing, ..Options::default() };
    let tree = Tree::from_str(drawing, &options).map_err(|why| CardRefusal::Drawing(why.to_string()))?;
    let mut pixels = Pixmap::new(CARD.0, CARD.1).expect("a card has a width and a height");
    let (across, down) = (tree.size().width(), tree.size().height());
    #[expect(clippy::cast_precision_loss, reason = "a card is a thousand pixels wide")]
    let fitted = Transform::from_scale(CARD.0 as f32 / across, CARD.1 as f32 / down);
    resvg::render(&tree, fitted, &mut pixels.as_mut());
    let mut sheet = on_white(&pixels);
    for placed in pictures {
        lay(&mut sheet, placed)?;
    }
    written(sheet)
}

/// How deep the elements stand in each other, at most.
fn depth(drawing: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for piece in drawing.split('<').skip(1) {
        match piece.as_bytes().first() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'!' | b'?') | None => {}
            Some(_) => {
                deepest = deepest.max(depth + 1);
                depth += usize::from(!piece.split('>').next().unwrap_or_default().ends_with('/'));
            }
        }
    }
    deepest
}

/// The pixels without what is behind them.
fn on_white(pixels: &Pixmap) -> RgbaImage {
    let opaque = pixels.pixels().iter().flat_map(|pixel| {
        let behind = 255 - pixel.alpha();
        [pixel.red(), pixel.green(), pixel.blue()]
            .map(|part| part.saturating_add(behind))
            .into_iter()
            .chain([255])
    });
    RgbaImage::from_raw(CARD.0, CARD.1, opaque.collect()).expect("four bytes a pixel")
}

fn lay(sheet: &mut RgbaImage, placed: &Placed) -> Result<(), PictureRefusal> {
    let whole = open(&placed.bytes, Frames::First)?;
    let fitted =
        whole.resize(placed.width.max(1), placed.height.max(1), imageops::FilterType::Lanczos3).into_rgba8();
    let x = match placed.side {
        Side::Left => placed.x,
        Side::Right => placed.x + placed.width.saturating_sub(fitted.width()),
    };
    let y = placed.y + placed.height.saturating_sub(fitted.height()) / 2;
    imageops::overlay(sheet, &fitted, i64::from(x), i64::from(y));
    Ok(())
}

fn written(sheet: RgbaImage) -> Result<Vec<u8>, CardRefusal> {
    let plain = DynamicImage::ImageRgba8(sheet).into_rgb8();
    let mut bytes = Vec::new();
    let writer = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
    writer
        .write_image(plain.as_raw(), plain.width(), plain.height(), ExtendedColorType::Rgb8)
        .map_err(PictureRefusal::from)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'><rect width='600' height='630' fill='#c00'/></svg>";

    #[test]
    fn a_drawing_becomes_pixels_on_white() {
        let picture = image::load_from_memory(&card(RED, &[]).unwrap()).unwrap().into_rgb8();
        assert_eq!(picture.dimensions(), CARD);
        assert_eq!(
            (picture.get_pixel(10, 10).0, picture.get_pixel(1190, 600).0),
            ([204, 0, 0], [255, 255, 255])
        );
    }

    #[test]
    fn a_picture_is_fitted_whole_against_its_side() {
        let mut bytes = std::io::Cursor::new(Vec::new());
        RgbaImage::from_pixel(40, 20, image::Rgba([0, 0, 200, 255]))
            .write_to(&mut bytes, image::ImageFormat::Png)
            .unwrap();
        let placed =
            Placed { bytes: bytes.into_inner(), x: 700, y: 100, width: 400, height: 100, side: Side::Right };
        let picture = image::load_from_memory(&card(RED, &[placed]).unwrap()).unwrap().into_rgb8();
        assert_eq!(picture.get_pixel(1000, 150).0, [0, 0, 200]);
        assert_eq!(picture.get_pixel(880, 150).0, [255, 255, 255], "200 wide, against the right");
        let broken =
            Placed { bytes: b"\x89PNG".to_vec(), x: 0, y: 0, width: 10, height: 10, side: Side::Left };
        assert!(matches!(card(RED, &[broken]), Err(CardRefusal::Picture(_))));
    }

    #[test]
    fn nothing_is_fetched_and_what_is_no_drawing_is_told() {
        let far = "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'><image href='/etc/passwd' width='9' height='9'/></svg>";
        assert!(card(far, &[]).is_ok());
        assert!(matches!(card("<p>", &[]), Err(CardRefusal::Drawing(_))));
        assert!(matches!(card(&"x".repeat(LONGEST + 1), &[]), Err(CardRefusal::TooLong)));
        let deep = format!("<svg xmlns='http://www.w3.org/2000/svg'>{}", "<g>".repeat(100_000));
        assert!(matches!(card(&deep, &[]), Err(CardRefusal::Drawing(_))));
        assert_eq!(
            (depth("<a><b/><c><d/></c></a>"), depth("<?xml?><!-- --><a/>"), depth("no markup")),
            (3, 1, 0)
        );
    }
}
