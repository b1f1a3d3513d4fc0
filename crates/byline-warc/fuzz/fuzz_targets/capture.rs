//! Any bytes as a file of records, and as an archive's time map: records, copies, or a refusal.
//! It refuses a panic, and a record that stands beyond its file.
#![no_main]

use byline_warc::{Reader, TimeMap};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut reader = Reader::new(bytes);
    while let Ok(Some(stood)) = reader.next_record() {
        assert!(stood.placed.offset + stood.placed.length <= bytes.len() as u64);
        let _ = (stood.is_whole(), stood.record.http_head().map(|head| head.status()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = TimeMap::of_link_format(text).map(|map| map.link_format());
    }
});
