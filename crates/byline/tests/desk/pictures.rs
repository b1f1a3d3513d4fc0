//! Pictures at the desk: what is taken and refused, the focal point and the crop it makes, the banner's two artworks.

use crate::at_the_desk::{Desk, Form, picture, png};
use axum::http::StatusCode;
use byline_core::picture::{FocalPoint, Shape};
use byline_store::{on_both_engines, people, pictures, series};

/// A JPEG, red on the left half and blue on the right, with a note of where it was taken.
fn halves(width: u32, height: u32) -> Vec<u8> {
    let pixel = |x: u32| if x < width / 2 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) };
    let pixels = image::RgbImage::from_fn(width, height, |x, _| pixel(x));
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    let whole = bytes.into_inner();
    let note = b"Exif\0\0MM\0*\0\0\0\x08\0\0 at the secret village";
    let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
    [&whole[..2], &[0xff, 0xe1], &length, note, &whole[2..]].concat()
}

async fn person_form(desk: &Desk) -> Form {
    let at = "/desk/people/new";
    desk.get(at).await.form(at).set("name.0.text", "Layla al-Haddawi").set("kind", "scholar")
}

on_both_engines! {
    async fn a_portrait_is_cropped_about_its_focal_point_and_tells_no_more_than_its_pixels(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = person_form(&desk)
            .await
            .set("alt", "Layla at a gauge")
            .set("licence", "CC BY 4.0")
            .set("focus-x", "0");
        let reply = desk.upload("/desk/people/new", &form, ("portrait", "layla.jpg", &halves(800, 300))).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let path = reply.to().split('?').next().unwrap().to_owned();
        let seen = desk.get(&path).await;
        let kept = seen.form(&path);
        let fields = ["focus-x", "focus-y", "alt", "licence"].map(|field| kept.get(field));
        assert_eq!(fields, ["0", "50", "Layla at a gauge", "CC BY 4.0"]);
        let used = used(&desk).await;
        assert_eq!(used.focus, FocalPoint::new(0, 50).unwrap());
        let crop = format!("/desk/picture/{}/portrait-240.jpg", used.id);
        seen.says(&crop);
        let left = pixel(&desk, &crop, (240, 300)).await;
        assert!(left[0] > 150 && left[2] < 100, "the left half is red: {left:?}");
        // Sent back untouched, nothing changes; another point makes another use.
        assert_eq!(desk.post(&path, &kept).await.to(), format!("{path}?did=person-saved"));
        assert_eq!(self::used(&desk).await.id, used.id);
        let kept = desk.get(&path).await.form(&path).set("focus-x", "100");
        assert_eq!(desk.post(&path, &kept).await.to(), format!("{path}?did=person-saved"));
        let moved = self::used(&desk).await;
        assert_ne!(moved.id, used.id);
        let right = pixel(&desk, &format!("/desk/picture/{}/portrait-240.jpg", moved.id), (240, 300)).await;
        assert!(right[2] > 150 && right[0] < 100, "the right half is blue: {right:?}");
        // Another file starts from the middle, for the point was the other picture's.
        let form = desk.get(&path).await.form(&path);
        desk.upload(&path, &form, ("portrait", "other.png", &png(90, 90))).await;
        assert_eq!(self::used(&desk).await.focus, FocalPoint::default());
        let form = desk.get(&path).await.form(&path).set("focus-y", "120");
        desk.post(&path, &form).await.says("a number from 0 to 100");
    }

    async fn what_is_no_whole_picture_is_refused_with_a_sentence(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = person_form(&desk).await.set("alt", "Layla at a gauge");
        let whole = halves(300, 300);
        let mut wide = png(9, 9);
        wide[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        let refused: [(&[u8], &str); 5] = [
            (&whole[..whole.len() / 2], "the end of this picture is missing"),
            (b"GIF89a\x01\0\x01\0", "a GIF"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
            (&png(90, 90)[..60], "this picture"),
            (&wide, "this picture is damaged"),
        ];
        for (bytes, why) in refused {
            let reply = desk.upload("/desk/people/new", &form, ("portrait", "a.png", bytes)).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
            reply.says(why).says("Layla al-Haddawi");
        }
        let mut tx = desk.app.store.read().await.unwrap();
        let mut all = people::all(&mut tx, desk.site.id).await.unwrap();
        all.retain(|person| person.portrait.is_some());
        assert!(all.is_empty());
    }

    async fn a_banner_has_other_artwork_for_dark_pages_with_the_same_words(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let at = "/desk/series/new";
        let form = desk.get(at).await.form(at).set("name.en", "A Window").set("alt", "\u{201c}A Window\u{201d}");
        let alone = desk.upload(at, &form, ("dark", "white.png", &picture(40, 10, [255, 255, 255, 128]))).await;
        alone.says("give the artwork for light pages too");
        let reply = desk.upload(at, &form, ("banner", "black.png", &picture(40, 10, [0, 0, 0, 128]))).await;
        let path = reply.to().split('?').next().unwrap().to_owned();
        let form = desk.get(&path).await.form(&path);
        desk.upload(&path, &form, ("dark", "white.png", &picture(44, 11, [255, 255, 255, 128]))).await;
        let banner = || async {
            let mut tx = desk.app.store.read().await.unwrap();
            series::all(&mut tx, desk.site.id).await.unwrap().remove(0).banner.unwrap()
        };
        let both = banner().await;
        let dark = both.dark.unwrap();
        assert_eq!((both.picture.picture.width, dark.picture.width), (40, 44));
        assert!(dark.picture.transparent && dark.alt == both.picture.alt);
        // A form sent back untouched keeps both; other words are the words of both.
        let form = desk.get(&path).await.form(&path);
        desk.post(&path, &form).await;
        assert_eq!(banner().await.dark.map(|kept| kept.id), Some(dark.id));
        let form = desk.get(&path).await.form(&path).set("alt", "The window");
        desk.post(&path, &form).await;
        let said = banner().await;
        assert_eq!(said.dark.as_ref().map(|kept| &kept.alt), Some(&said.picture.alt));
        let form = desk.get(&path).await.form(&path).set("dark-remove", "yes");
        desk.post(&path, &form).await;
        let alone = banner().await;
        assert_eq!((alone.dark, alone.picture.picture.width), (None, 40));
    }
}

async fn used(desk: &Desk) -> byline_core::picture::PictureUse {
    let mut tx = desk.app.store.read().await.unwrap();
    let all = people::all(&mut tx, desk.site.id).await.unwrap();
    let id = all.iter().find_map(|person| person.portrait).unwrap();
    let used = pictures::get_use(&mut tx, id).await.unwrap().unwrap();
    assert!(used.sizes(Shape::Portrait).len() < 6);
    used
}

/// The pixel in the middle of a served picture, which holds nothing of what the camera noted.
async fn pixel(desk: &Desk, path: &str, size: (u32, u32)) -> [u8; 3] {
    let bytes = desk.bytes(path).await;
    assert!(!bytes.windows(6).any(|six| six == b"secret"), "{path} tells where it was taken");
    let opened = image::load_from_memory(&bytes).unwrap().into_rgb8();
    assert_eq!((opened.width(), opened.height()), size);
    opened.get_pixel(size.0 / 2, size.1 / 2).0
}
