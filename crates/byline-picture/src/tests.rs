//! Pictures good and hostile, made here byte by byte.

use crate::{PictureRefusal, develop, look};
use byline_core::picture::{FocalPoint, PictureFormat, PictureSize, Shape};
use image::{
    ColorType, DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage,
    codecs::{jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder},
};
use std::io::Cursor;

/// Left half red, right half blue, with a white line along the top.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (y < height / 8, x < width / 2) {
        (true, _) => Rgb([255, 255, 255]),
        (false, true) => Rgb([220, 20, 20]),
        (false, false) => Rgb([20, 20, 220]),
    })
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let kind = ExtendedColorType::Rgb8;
    JpegEncoder::new_with_quality(&mut bytes, 95)
        .write_image(picture, picture.width(), picture.height(), kind)
        .unwrap();
    bytes
}

fn png(picture: &RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let kind = ExtendedColorType::Rgba8;
    PngEncoder::new(&mut bytes).write_image(picture, picture.width(), picture.height(), kind).unwrap();
    bytes
}

/// The same JPEG with a note, which says to turn it and where it was taken.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut note = b"Exif\0\0MM\0*\0\0\0\x08\0\x02".to_vec();
    note.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    note.extend([0x01, 0x0e, 0, 2, 0, 0, 0, 16, 0, 0, 0, 38]);
    note.extend([0, 0, 0, 0]);
    note.extend(b"Secret village\0\0");
    let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &note, &jpeg[2..]].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let mut left = u32::MAX;
    for byte in bytes {
        left ^= u32::from(*byte);
        for _ in 0..8 {
            left = if left & 1 == 1 { left >> 1 ^ 0xedb8_8320 } else { left >> 1 };
        }
    }
    !left
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [&kind[..], data].concat();
    [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &named, &crc(&named).to_be_bytes()].concat()
}

fn header(width: u32, height: u32) -> Vec<u8> {
    let size = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &size)].concat()
}

fn sizes(bytes: &[u8], shape: Shape) -> Vec<PictureSize> {
    let seen = look(bytes).unwrap();
    PictureSize::all(shape, (seen.width, seen.height))
}

fn opened(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

#[test]
fn a_picture_is_what_its_bytes_are() {
    let seen = look(&jpeg(&halves(30, 20))).unwrap();
    assert_eq!(
        (seen.format, seen.width, seen.height, seen.transparent),
        (PictureFormat::Jpeg, 30, 20, false)
    );
    let clear = RgbaImage::from_pixel(5, 4, Rgba([255, 255, 255, 0]));
    let seen = look(&png(&clear)).unwrap();
    assert_eq!((seen.format, seen.transparent), (PictureFormat::Png, true));
    let solid = RgbaImage::from_pixel(5, 4, Rgba([255, 255, 255, 255]));
    assert!(!look(&png(&solid)).unwrap().transparent, "an alpha channel that hides nothing is none");
    let mut bytes = Vec::new();
    WebPEncoder::new_lossless(&mut bytes).encode(&clear, 5, 4, ExtendedColorType::Rgba8).unwrap();
    assert_eq!(look(&bytes).unwrap().format, PictureFormat::Webp);
}

#[test]
fn other_kinds_are_refused_by_name() {
    let refused = |bytes: &[u8]| look(bytes).unwrap_err().to_string();
    assert!(
        refused(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>").contains("an SVG drawing")
    );
    assert!(refused(b"GIF89a\x01\0\x01\0").contains("a GIF"));
    assert!(refused(b"\0\0\0\x1cftypheic").contains("HEIC"));
    assert!(refused(b"<html>").contains("no PNG, JPEG or WebP"));
    assert!(refused(b"").contains("no PNG, JPEG or WebP"));
    // A name is no proof, nor is the beginning of another kind.
    assert!(matches!(
        look(b"\x89PNG\r\n\x1a\n<svg onload='alert(1)'/>"),
        Err(PictureRefusal::Damaged(_) | PictureRefusal::CutShort)
    ));
}

#[test]
fn no_file_is_taken_that_was_cut_short_anywhere() {
    let noise = |x: u32, y: u32| u8::try_from((x * 7919 + y * 104_729) % 251).unwrap();
    let busy = RgbImage::from_fn(64, 48, |x, y| Rgb([noise(x, y), noise(y, x), noise(x + y, x)]));
    let rgba = DynamicImage::ImageRgb8(busy.clone()).into_rgba8();
    let mut webp = Vec::new();
    WebPEncoder::new_lossless(&mut webp).encode(&rgba, 64, 48, ExtendedColorType::Rgba8).unwrap();
    let whole_png = png(&rgba);
    // What follows a PNG's last pixels is no part of the picture.
    let past_pixels = whole_png.len() - 24;
    for (bytes, until) in [(jpeg(&busy), usize::MAX), (whole_png, past_pixels), (webp, usize::MAX)] {
        look(&bytes).unwrap();
        for length in (0..bytes.len().min(until)).step_by(37) {
            assert!(look(&bytes[..length]).is_err(), "{length} of {} bytes", bytes.len());
        }
        assert!(look(&bytes[..bytes.len().min(until) - 2]).is_err());
    }
}

#[test]
fn dimensions_are_read_before_anything_is_decoded() {
    let claims =
        |width, height| look(&[header(width, height), chunk(b"IDAT", b"x"), chunk(b"IEND", b"")].concat());
    assert!(matches!(claims(60_000, 60_000), Err(PictureRefusal::TooManyPixels)));
    assert!(claims(u32::MAX / 2, 2).is_err());
    assert!(matches!(claims(16_001, 1), Err(PictureRefusal::TooLong)));
    assert!(matches!(claims(0, 5), Err(PictureRefusal::Damaged(_) | PictureRefusal::CutShort)));
    assert!(claims(5000, 5000).is_err(), "more is promised than is there");
    // A JPEG whose frame says 65,500 by 65,500.
    let mut lying = jpeg(&halves(16, 16));
    let frame = lying.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    lying[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    assert!(matches!(look(&lying), Err(PictureRefusal::TooManyPixels)));
}

#[test]
fn a_picture_made_to_take_too_much_is_refused() {
    // Scans without end.
    let whole = jpeg(&halves(16, 16));
    let scan = whole.windows(2).position(|two| two == [0xff, 0xda]).unwrap();
    let head = 2 + usize::from(u16::from_be_bytes([whole[scan + 2], whole[scan + 3]]));
    let again: Vec<u8> = whole[scan..scan + head].repeat(1000);
    let endless = [&whole[..scan], &again, &whole[scan..]].concat();
    assert!(matches!(look(&endless), Err(PictureRefusal::TooMuch(_))));
    // A profile that grows a thousandfold when it is unpacked is not waited for.
    let mut zeros = vec![0x78, 0x01];
    for _ in 0..20 {
        zeros.extend([0x00, 0xff, 0xff, 0x00, 0x00]);
        zeros.extend(std::iter::repeat_n(0, 65_535));
    }
    let size = header(4, 4);
    let bomb = [size, chunk(b"iCCP", &[b"x\0\0".to_vec(), zeros].concat()), chunk(b"IEND", b"")].concat();
    assert!(look(&bomb).is_err());
}

#[test]
fn a_moving_picture_is_refused_and_its_first_frame_can_still_be_shown() {
    let still = png(&RgbaImage::from_pixel(8, 8, Rgba([9, 9, 9, 255])));
    let control = chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    let frame = [0_u32, 8, 8, 0, 0]
        .iter()
        .flat_map(|n| n.to_be_bytes())
        .chain([0, 1, 0, 10, 0, 0])
        .collect::<Vec<u8>>();
    let moving = [&still[..33], &control, &chunk(b"fcTL", &frame), &still[33..]].concat();
    assert!(matches!(look(&moving), Err(PictureRefusal::Moving)));
    let size = PictureSize { shape: Shape::Whole, width: 8, height: 8 };
    let made = develop(&moving, &[size], &[PictureFormat::Png], FocalPoint::default()).unwrap();
    assert_eq!(opened(&made[0].bytes).width(), 8);
}

#[test]
fn a_picture_is_turned_the_way_it_is_seen_and_tells_nothing_but_its_pixels() {
    let taken = with_exif(&jpeg(&halves(400, 200)), 6);
    let taken = [taken, b"<script>alert(1)</script>PK\x03\x04".to_vec()].concat();
    let seen = look(&taken).unwrap();
    assert_eq!((seen.width, seen.height), (200, 400));
    let formats = [PictureFormat::Webp, PictureFormat::Jpeg, PictureFormat::Png];
    for made in develop(&taken, &sizes(&taken, Shape::Whole), &formats, FocalPoint::default()).unwrap() {
        for secret in [&b"Exif"[..], b"Secret", b"<script", b"PK\x03\x04"] {
            assert!(
                !made.bytes.windows(secret.len()).any(|w| w == secret),
                "{} in {}",
                String::from_utf8_lossy(secret),
                made.file
            );
        }
        let picture = opened(&made.bytes).into_rgb8();
        assert_eq!((picture.width(), picture.height()), (200, 400), "{}", made.file);
        // Turned a quarter to the right: what was left is above, and the white line runs down the right side.
        let at = |x, y| picture.get_pixel(x, y).0;
        assert!(at(100, 100)[0] > 150 && at(100, 300)[2] > 150 && at(195, 200)[1] > 200, "{}", made.file);
    }
}

#[test]
fn a_crop_follows_the_focal_point() {
    let wide = jpeg(&halves(800, 300));
    let made = |x| {
        let focus = FocalPoint::new(x, 50).unwrap();
        let all = develop(&wide, &sizes(&wide, Shape::Portrait), &[PictureFormat::Webp], focus).unwrap();
        let last = opened(&all.last().unwrap().bytes).into_rgb8();
        assert_eq!((last.width(), last.height()), (240, 300));
        last.get_pixel(120, 200).0
    };
    assert!(made(0)[0] > 150, "the left half is red");
    assert!(made(100)[2] > 150, "the right half is blue");
}

#[test]
fn transparent_artwork_keeps_its_ground_open_and_its_edges_clean() {
    // White text is white to its edge, though the pixels around it are a transparent black.
    let art =
        RgbaImage::from_fn(
            640,
            160,
            |x, _| if x % 8 < 4 { Rgba([255, 255, 255, 255]) } else { Rgba([0, 0, 0, 0]) },
        );
    let bytes = png(&art);
    let size = PictureSize { shape: Shape::Whole, width: 320, height: 80 };
    for made in
        develop(&bytes, &[size], &[PictureFormat::Png, PictureFormat::Webp], FocalPoint::default()).unwrap()
    {
        let picture = opened(&made.bytes);
        assert_eq!(picture.color(), ColorType::Rgba8);
        let picture = picture.into_rgba8();
        assert!(picture.pixels().any(|p| p.0[3] < 10) && picture.pixels().any(|p| p.0[3] > 245));
        assert!(picture.pixels().all(|p| p.0[3] < 40 || p.0[0] > 230), "{}: grey at an edge", made.file);
    }
    let flat = develop(&bytes, &[size], &[PictureFormat::Jpeg], FocalPoint::default()).unwrap();
    assert!(opened(&flat[0].bytes).into_rgb8().pixels().all(|p| p.0[0] > 240), "laid on white");
}

#[test]
fn a_size_is_far_smaller_than_what_was_sent() {
    let noise = |x: u32, y: u32| u8::try_from((x * x / 97 + y * y / 89 + x * y / 101) % 256).unwrap();
    let large = RgbImage::from_fn(1500, 1000, |x, y| Rgb([noise(x, y), noise(y, x), noise(x, x)]));
    let bytes = jpeg(&large);
    let decoder = image::codecs::jpeg::JpegDecoder::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(decoder.dimensions(), (1500, 1000));
    let made = develop(
        &bytes,
        &sizes(&bytes, Shape::Lead),
        &[PictureFormat::Webp, PictureFormat::Jpeg],
        FocalPoint::default(),
    )
    .unwrap();
    let lengths: Vec<(String, usize)> = made.iter().map(|m| (m.file.to_string(), m.bytes.len())).collect();
    assert_eq!(made.len(), 10, "{lengths:?}");
    assert!(lengths[0].1 < lengths[1].1, "WebP is smaller: {lengths:?}");
    assert!(lengths[0].1 * 8 < bytes.len(), "{lengths:?} of {}", bytes.len());
}
