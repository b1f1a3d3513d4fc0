//! What leaves the sample site, read by programs that are not ours: feed readers, reference managers, harvesters, crawlers.
//! It refuses to pass without them: they are installed by lock file, and missing ones fail it.
#![expect(clippy::unwrap_used, reason = "a site that cannot be made ends its test there")]

mod installation;

use byline::surfaces::SURFACES;
use installation::Installation;
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::Command,
    sync::mpsc,
    time::Duration,
};

#[test]
fn programs_of_others_read_the_same_of_every_op_ed_wherever_they_look() {
    let python = std::env::var("BYLINE_TEST_PYTHON").expect("`cargo xtask with` sets BYLINE_TEST_PYTHON");
    let here = Installation::new();
    let serving = here.serve(&["--sample"]);
    let judge = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/judges/reach.py");
    let base = format!("http://{}", serving.address);
    let surfaces: Vec<Value> = SURFACES
        .iter()
        .map(|one| json!({ "name": one.name, "lets_out": format!("{:?}", one.lets_out) }))
        .collect();
    let surfaces = Value::from(surfaces).to_string();
    passes(Command::new(python).arg(judge).arg(base).arg(surfaces));
}

#[test]
fn a_reader_of_pages_and_a_reference_manager_file_every_op_ed_where_it_belongs() {
    let node = std::env::var("BYLINE_TEST_NODE").expect("`cargo xtask with` sets BYLINE_TEST_NODE");
    let here = Installation::new();
    let serving = here.serve(&["--sample"]);
    let judge = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/judges/reach.mjs");
    passes(Command::new(node).arg(judge).arg(format!("http://{}", serving.address)));
}

fn passes(judge: &mut Command) {
    let ran = judge.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success(), "{out}\n{err}");
}

#[test]
fn a_hub_that_the_operator_names_is_told_which_feeds_changed() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let (told, heard) = mpsc::channel();
    std::thread::spawn(move || {
        for line in listener.incoming() {
            let _ = told.send(request(line.unwrap()));
        }
    });
    let lines = format!("[websub]\nhub = \"http://{at}/\"\n[fetch]\nallow = [\"{at}\"]\n");
    let here = Installation::with_settings(&lines);
    let serving = here.serve(&["--sample"]);
    let feed = serving.get("/feed/json");
    assert!(
        feed.body.contains(&format!("\"hubs\":[{{\"type\":\"WebSub\",\"url\":\"http://{at}/\"}}]")),
        "{}",
        feed.body
    );
    assert!(feed.header("link").unwrap().contains("rel=\"hub\""));
    let (_, after) = feed.body.split_once("/o/").unwrap();
    let short = after.split('"').next().unwrap();
    // The sample's own copies of dead originals are made a moment after the start, and where an op-ed leads then is news.
    let news: Vec<String> =
        std::iter::from_fn(|| heard.recv_timeout(Duration::from_secs(8)).ok()).take(9).collect();
    assert!(news.len() < 9, "what was there before is no news: {news:?}");
    let others = |one: &&String| one.contains("amina-farooqi");
    assert_eq!(news.iter().find(others), None, "it is news of that op-ed's feeds alone");
    let gone = here.run(&["withdraw", short, "--reason", "An example"]);
    assert_eq!(gone.code, 0, "{}", gone.err);
    let said = heard.recv_timeout(Duration::from_secs(30)).expect("the hub is told");
    assert!(said.starts_with("POST / HTTP/1.1\r\n"), "{said}");
    for part in [
        "hub.mode=publish",
        &format!("hub.url=http%3A%2F%2F{}%2Ffeed%2Fatom", at_in_form(&serving.address.to_string())),
    ] {
        assert!(said.contains(part), "{part} is missing from {said}");
    }
    assert!(heard.recv_timeout(Duration::from_secs(8)).is_err(), "once");
}

fn at_in_form(address: &str) -> String {
    address.replace(':', "%3A")
}

/// One request, whole, answered with 204.
fn request(mut line: TcpStream) -> String {
    line.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut said = Vec::new();
    let mut some = [0; 4096];
    while !is_whole(&said) {
        match line.read(&mut some) {
            Ok(read) if read > 0 => said.extend_from_slice(&some[..read]),
            _ => break,
        }
    }
    let _ = line.write_all(b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    String::from_utf8_lossy(&said).into_owned()
}

fn is_whole(said: &[u8]) -> bool {
    let text = String::from_utf8_lossy(said).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse::<usize>().ok());
    length.is_none_or(|length| body.len() >= length)
}
