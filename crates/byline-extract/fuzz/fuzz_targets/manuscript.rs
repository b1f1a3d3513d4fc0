//! Any bytes as a document or a mail: reading must end in a draft or a refusal.
//! It refuses a panic, and control characters in what comes out.
#![no_main]

use byline_extract::{FileKind, letter::Letter, read_manuscript};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Letter::read(bytes);
    for kind in [FileKind::Markdown, FileKind::Docx, FileKind::Mail] {
        if let Ok(read) = read_manuscript(kind, "fuzzed", bytes) {
            let body = read.draft.body.map(|b| b.value.to_plain()).unwrap_or_default();
            assert!(!body.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
});
