//! Any bytes as a page: reading must end in a draft or a refusal.
//! It refuses a panic, and control characters in what comes out.
#![no_main]

use byline_extract::{Page, outlet_notes, read, whole_page};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(draft) = read(&Page { bytes, url: None, content_type: None }) {
        let body = draft.body.map(|b| b.value.to_plain()).unwrap_or_default();
        assert!(!body.chars().any(|c| c.is_control() && c != '\n'));
    }
    // The same bytes as a live page: all its words, or a refusal.
    let _ = outlet_notes(&Page { bytes, url: None, content_type: None });
    let _ = whole_page(&Page { bytes, url: None, content_type: None });
});
