//! Any bytes as an institute's own page, with their second half as its stylesheet: a proposal or a refusal.
//! It refuses a panic, and colours, menus and words that could not be kept.
#![no_main]

use byline_extract::{Page, host};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let address = "https://institute.example/about".parse().ok();
    let page = Page { bytes, url: address.as_ref(), content_type: None };
    let half = String::from_utf8_lossy(&bytes[bytes.len() / 2..]).into_owned();
    if let Ok(seen) = host::read(&page, &[&half]) {
        for menu in [seen.menu, seen.columns].into_iter().flatten() {
            let written = menu.value.to_string();
            assert!(!written.contains("javascript:"), "{written}");
        }
        assert!(seen.sheets.len() <= host::MOST_SHEETS);
    }
});
