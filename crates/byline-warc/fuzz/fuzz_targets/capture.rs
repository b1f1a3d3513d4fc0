//! Any bytes as a file of records, and as an archive's time map: records, copies, or a refusal.
//! It refuses a panic, and a record that stands beyond its file.
#![no_main]

use byline_warc::{CdxjLine, Reader, TimeMap, index, surt};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut reader = Reader::new(bytes);
    while let Ok(Some(stood)) = reader.next_record() {
        assert!(stood.placed.offset + stood.placed.length <= bytes.len() as u64);
        let _ = (stood.is_whole(), stood.record.http_head().map(|head| head.status()));
    }
    for line in index(bytes, "a.warc.gz").unwrap_or_default() {
        // What is written as a line is read back as the same; days of five digits are no line's.
        if let Ok(again) = line.to_string().parse::<CdxjLine>() {
            assert_eq!((again.key.as_str(), again.placed), (surt(&line.url).as_str(), line.placed));
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = TimeMap::of_link_format(text).map(|map| map.link_format());
    }
});
