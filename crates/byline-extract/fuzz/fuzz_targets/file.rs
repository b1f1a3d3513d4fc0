//! Any bytes as a file that somebody gives: telling its kind and opening it must end in pages or a refusal.
//! It refuses a panic, and a page beyond the size that is read.
#![no_main]

use byline_extract::{FileKind, LARGEST, held_pages, saved_note};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let kind = FileKind::of("", bytes);
    let _ = saved_note(bytes);
    if let Ok(held) = held_pages(kind, bytes) {
        assert!(!held.pages.is_empty() && held.pages.iter().all(|page| page.page.len() <= LARGEST));
    }
});
