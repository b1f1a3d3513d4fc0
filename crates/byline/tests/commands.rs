//! The command line as an operator meets it: the built binary, its words, its exit codes.

mod installation;

use installation::Installation;
use std::{fs, io::Write, process::Stdio};

#[test]
fn pages_are_extracted_without_any_installation_and_bad_ones_are_passed_over() {
    let here = Installation::new();
    let pages = here.folder().join("pages");
    fs::create_dir_all(pages.join("more")).unwrap();
    fs::write(pages.join("a.html"), WATER).unwrap();
    fs::write(pages.join("b.html"), "").unwrap();
    fs::write(pages.join("notes.txt"), "not a page").unwrap();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(WATER.as_bytes()).unwrap();
    fs::write(pages.join("more/c.html.gz"), packed.finish().unwrap()).unwrap();
    let line = serde_json::json!({ "id": "d-1", "url": "https://quay.example/x", "html": WATER });
    fs::write(pages.join("more/d.jsonl"), format!("{line}\nnot json\n")).unwrap();
    let ran = here.run(&["extract", "--jsonl", pages.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let read: Vec<serde_json::Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&str> = read.iter().map(|page| page["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a", "c", "d-1"], "in the order of the names");
    assert!(read.iter().all(|page| page["title"] == "Count the water" && page["lang"] == "en"));
    assert_eq!(read[2]["url"], "https://quay.example/opinion/count-the-water");
    assert!(ran.err.contains("b.html") && ran.err.contains("d.jsonl, line 2"), "{}", ran.err);
    assert!(ran.err.contains("3 pages read, 2 passed over"), "{}", ran.err);
    assert!(!here.data().exists());

    let mut piped = here.command(&["extract", "-", "--jsonl"]);
    let mut child =
        piped.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(format!("{line}\n").as_bytes()).unwrap();
    let through = installation::Ran::of(&child.wait_with_output().unwrap());
    assert_eq!((through.code, through.out.lines().count()), (0, 1), "{}", through.err);
    assert_eq!(here.run(&["extract", "--jsonl", "no-such-folder"]).code, 1);
}

const WATER: &str = "<!doctype html><html lang=en><head><title>Count the water | The Quay</title>\
    <meta property='og:site_name' content='The Quay'><meta property='article:published_time' content='2024-03-11'>\
    <link rel=canonical href='https://quay.example/opinion/count-the-water'></head><body><article>\
    <h1>Count the water</h1><p class=byline>By Amina Farooqi</p>\
    <p>Every summer the city holds the same argument about water, and every summer it forgets to count what it has.</p>\
    <p>A ledger would do more than a canal. It needs four columns, a date, and the name of an officer.</p>\
    <p>The officer signs it every month of the year, in the two languages of the city, and pins it to the door.</p>\
    </article></body></html>";
