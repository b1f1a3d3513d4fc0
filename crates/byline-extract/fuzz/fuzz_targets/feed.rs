//! Any bytes as a feed or an author's page: entries or a refusal.
//! It refuses a panic, and lists beyond their cap.
#![no_main]

use byline_extract::{Page, RobotsTxt, feeds};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let address = "https://outlet.example/author/khan".parse().ok();
    let page = Page { bytes, url: address.as_ref(), content_type: None };
    if let Ok(feed) = feeds::read(&page) {
        assert!(feed.entries.len() <= feeds::MOST_ENTRIES);
    }
    let _ = feeds::links(&page);
    let _ = RobotsTxt::read(bytes, "byline").allows("/op-ed/one?x=1");
});
