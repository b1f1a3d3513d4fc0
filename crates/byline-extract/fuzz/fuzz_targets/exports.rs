//! Any bytes as the export of an old site: pieces, what is left, or a refusal, and always an end.
//! It refuses a panic, and a piece without a title.
#![no_main]

use byline_extract::catalogue::{Catalogue, Listed, drupal, ghost, wordpress};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let at: byline_extract::WebAddress = "https://old.example".parse().expect("constant");
    if let Ok(known) = wordpress::Known::read(bytes) {
        through(&mut wordpress::Wordpress::new(bytes, known, None));
    }
    if let Ok(known) = ghost::GhostKnown::read(bytes) {
        through(&mut ghost::Ghost::new(bytes, known, at.clone()));
    }
    if let Ok(mut table) = drupal::Drupal::new(bytes, at) {
        through(&mut table);
    }
});

fn through(catalogue: &mut dyn Catalogue) {
    while let Ok(Some(listed)) = catalogue.next() {
        if let Listed::Piece(piece) = listed {
            assert!(piece.draft.title.is_some() && !piece.place.is_empty());
        }
    }
}
