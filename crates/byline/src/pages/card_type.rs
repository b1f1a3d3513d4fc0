//! The type that cards are drawn with, as `cargo xtask type` cut it and this program was built with it.
//! It refuses a card where it is not there: a page names no picture that nobody draws.

use rust_embed::RustEmbed;
use std::{borrow::Cow, sync::LazyLock};

#[derive(RustEmbed)]
#[folder = "assets/"]
#[include = "vendor/type/card-*.ttf"]
struct TypeFiles;

/// The files that a card needs, all of them.
const FILES: [&str; 7] = ["serif", "serif-far", "sans", "sans-far", "naskh-bold", "naskh", "nastaliq"];

/// How a font of TrueType outlines begins that is not packed for the wire (OpenType, "Table Directory").
const UNPACKED: [u8; 4] = [0, 1, 0, 0];

/// One of them, where it was built in.
#[must_use]
pub fn card_type(name: &str) -> Option<&'static [u8]> {
    match TypeFiles::get(&format!("vendor/type/card-{name}.ttf"))?.data {
        Cow::Borrowed(bytes) => Some(bytes),
        Cow::Owned(bytes) => Some(&*bytes.leak()),
    }
}

/// Whether this program draws cards.
#[must_use]
pub fn cards_are_drawn() -> bool {
    static DRAWN: LazyLock<bool> = LazyLock::new(|| {
        let file = |name: &&str| TypeFiles::get(&format!("vendor/type/card-{name}.ttf"));
        FILES.iter().all(|name| file(name).is_some_and(|file| file.data.starts_with(&UNPACKED)))
    });
    *DRAWN
}
