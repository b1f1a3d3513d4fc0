//! Any bytes as a picture: looking ends in what it is or a refusal, and what was taken can be made into its sizes.
//! It refuses a panic, and a picture that was taken and cannot be served.
#![no_main]

use byline_core::picture::{FocalPoint, PictureFormat, PictureSize, Shape};
use byline_picture::{develop, look};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(seen) = look(bytes) {
        let sizes = &PictureSize::all(Shape::Portrait, (seen.width, seen.height))[..1];
        let made = develop(bytes, sizes, &[PictureFormat::Webp], FocalPoint::default());
        assert_eq!(made.expect("what was taken can be served").len(), 1);
    }
});
