//! Any text as a captured page and as a captured style sheet: what is written anew for replay runs nothing and leads nowhere but the replay.
//! It refuses a panic, an element that runs, sends or loads by itself, and a sheet that ends the element it stands in.
#![no_main]

use byline::keep::captures::{Leads, rewritten, sheet};
use libfuzzer_sys::fuzz_target;
use url::Url;

struct ToWeb;

impl Leads for ToWeb {
    fn link(&self, to: &Url) -> Option<String> {
        Some(format!("/web/1/{to}"))
    }

    fn part(&self, at: &Url) -> Option<String> {
        self.link(at)
    }
}

/// Elements that no replayed page has.
const NEVER: [&str; 7] = ["script", "iframe", "object", "embed", "base", "form", "frameset"];

fuzz_target!(|page: &str| {
    let base: Url = "https://quay.example/opinion/water".parse().expect("constant");
    let once = rewritten(page, &base, &ToWeb, "<p>captured</p>").to_lowercase();
    for name in NEVER {
        let opening = format!("<{name}");
        let runs = |rest: &str| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>');
        assert!(!once.split(opening.as_str()).skip(1).any(runs), "{once}");
    }
    assert!(once.contains("<p>captured</p>"), "{once}");
    assert!(!sheet(page, &base, &ToWeb).contains('<'));
});
