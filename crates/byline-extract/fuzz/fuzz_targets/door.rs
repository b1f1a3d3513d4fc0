//! Any text as pasted HTML: what passes the door must hold no script, and must be readable again.
//! It refuses markup that the serialiser did not write.
#![no_main]

use byline_extract::prose_from_html;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| {
    let once = prose_from_html(html, None).to_html();
    for markup in ["<script", "<style", "<img", "href=\"javascript"] {
        assert!(!once.contains(markup), "{markup} in {once}");
    }
    let _ = prose_from_html(&once, None);
});
