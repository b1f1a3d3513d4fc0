//! Commands work beside a running server: a thousand pieces come in while readers read and an editor saves.
#![expect(clippy::unwrap_used, reason = "an installation that cannot be tried ends its test there")]

mod installation;

use installation::{Installation, Serving};
use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

const PIECES: usize = 1_000;

/// People look at a page before they ask for the next.
const BREATH: Duration = Duration::from_millis(50);

#[test]
fn a_thousand_pieces_come_in_by_command_while_the_site_serves_and_an_editor_saves() {
    let here = Installation::new();
    let serving = here.serve(&["--sample"]);
    let pages = here.folder().join("pages");
    fs::create_dir(&pages).unwrap();
    let names: Vec<String> = (0..PIECES)
        .map(|number| {
            let file = pages.join(format!("{number}.html"));
            fs::write(&file, page(number)).unwrap();
            file.to_str().unwrap().to_owned()
        })
        .collect();
    let over = AtomicBool::new(false);
    let (read, saved) = thread::scope(|scope| {
        let reading = scope.spawn(|| read_until(&serving, &over));
        let editing = scope.spawn(|| save_until(&serving, &over));
        let mut args = vec!["bring-in"];
        args.extend(names.iter().map(String::as_str));
        let ran = here.run(&args);
        over.store(true, Ordering::Release);
        let tail = ran.err.lines().last().unwrap_or_default().to_owned();
        assert_eq!((ran.code, tail.as_str()), (0, "1000 new, 0 known, 0 left"));
        (reading.join().unwrap(), editing.join().unwrap())
    });
    assert!(read > 0 && saved > 0, "{read} pages read, {saved} changes saved meanwhile");
    let doctor = here.run(&["doctor"]);
    assert_eq!(doctor.code, 0, "{}", doctor.out);
}

/// Reads the site again and again; every answer must be a whole page.
fn read_until(serving: &Serving, over: &AtomicBool) -> usize {
    let mut read = 0;
    while !over.load(Ordering::Acquire) {
        for path in ["/", "/scholars", "/outlets"] {
            let answer = serving.get(path);
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
            read += 1;
        }
        thread::sleep(BREATH);
    }
    read
}

/// Renames a topic again and again at the desk; every save must be acknowledged, and stand when read back.
fn save_until(serving: &Serving, over: &AtomicBool) -> usize {
    let mut browser = serving.browser();
    installation::sign_in(&mut browser, &serving.link().unwrap());
    let page = installation::topic_page(&mut browser, "Water");
    let slug = browser.get(&page).field("slug").unwrap();
    let mut saved = 0;
    while !over.load(Ordering::Acquire) {
        saved += 1;
        let name = format!("Water, counted {saved} times");
        let done = browser.post(&page, &[("name.en", &name), ("slug", &slug)]);
        assert_eq!(done.status, 303, "{}", done.body);
        assert!(browser.get(&page).body.contains(&name), "saved, and not there");
        thread::sleep(BREATH);
    }
    saved
}

/// A page with words of its own, so that no two are taken for the same piece.
fn page(number: usize) -> String {
    // Words of its own (by Knuth's congruential generator): two pieces that share their runs of words would be one op-ed.
    let mut state = number as u64;
    let mut word = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        WORDS[(state >> 33) as usize % WORDS.len()]
    };
    let mut words = || (0..40).map(|_| word()).collect::<Vec<_>>().join(" ");
    let paragraphs: String =
        (0..4).map(|n| format!("<p>In piece {number}, paragraph {n}: {}.</p>", words())).collect();
    format!(
        "<!doctype html><html lang=en><head><title>Piece number {number} on the harbour | The Quay</title>\
         <meta property='og:site_name' content='The Quay'>\
         <meta property='article:published_time' content='2024-03-{:02}'>\
         <link rel=canonical href='https://quay.example/opinion/piece-{number}'></head>\
         <body><article><h1>Piece number {number} on the harbour</h1><p class=byline>By Author {number}</p>\
         {paragraphs}</article></body></html>",
        number % 28 + 1
    )
}

const WORDS: [&str; 23] = [
    "harbour", "ledger", "council", "river", "market", "station", "engine", "window", "paper", "officer",
    "winter", "bridge", "water", "school", "ballot", "tariff", "grain", "copper", "letter", "garden",
    "signal", "border", "clinic",
];
