//! How long reading takes: every saved sample page, read over and over, in microseconds a page.
//! It refuses statistics it does not need: the median of 30 rounds, and the worst page.
#![expect(clippy::disallowed_methods, reason = "a benchmark measures time; nothing is decided by it")]

use byline_extract::{Page, read};
use std::{fs, hint::black_box, path::Path, time::Instant};

const ROUNDS: usize = 30;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../byline/samples/pages");
    let Ok(listing) = fs::read_dir(&folder) else {
        println!("no pages in {}", folder.display());
        return;
    };
    let mut pages: Vec<(String, Vec<u8>)> = listing
        .filter_map(Result::ok)
        .filter_map(|entry| {
            Some((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).ok()?))
        })
        .collect();
    pages.sort();
    let mut medians = Vec::new();
    for (name, bytes) in &pages {
        let median = median_micros(bytes);
        println!("{name:<40} {:>8} bytes {median:>8} us", bytes.len());
        medians.push((median, name));
    }
    let total: u128 = medians.iter().map(|(m, _)| m).sum();
    if let Some((worst, name)) = medians.iter().max() {
        println!("mean {} us a page, worst {worst} us ({name})", total / medians.len() as u128);
    }
}

fn median_micros(bytes: &[u8]) -> u128 {
    let mut times: Vec<u128> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let _ = black_box(read(black_box(&Page { bytes, url: None, content_type: None })));
            start.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}
