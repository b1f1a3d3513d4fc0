//! What leaves the sample site, read by programs that are not ours: feed readers, reference managers, harvesters, crawlers.
//! It refuses to pass without them: they are installed by lock file, and missing ones fail it.
#![expect(clippy::unwrap_used, reason = "a site that cannot be made ends its test there")]

mod installation;

use byline::{app::App, reach::tell_hub, settings::Settings, surfaces::SURFACES};
use installation::Installation;
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
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

#[test]
fn a_checker_of_links_finds_none_of_our_host_dead_nor_a_place_on_a_page_missing() {
    let python = std::env::var("BYLINE_TEST_PYTHON").expect("`cargo xtask with` sets BYLINE_TEST_PYTHON");
    let here = Installation::new();
    let serving = here.serve(&["--sample"]);
    let base = format!("http://{}/", serving.address);
    let located = |map: &str| -> Vec<String> {
        let body = serving.get(&map.replace(&base, "/")).body;
        body.split("<loc>").skip(1).filter_map(|part| Some(part.split_once("</loc>")?.0.to_owned())).collect()
    };
    let pages: Vec<String> = located("/sitemap.xml").iter().flat_map(|part| located(part)).collect();
    let mut lychee = Command::new(Path::new(&python).with_file_name("lychee"));
    // Other hosts are not asked; what forms send to is there, and does not answer a look.
    lychee.args(["--no-progress", "--include-fragments", "--format", "json", "--max-concurrency", "4"]);
    lychee
        .args(["--accept", "200..=299,405", "--exclude", ".*", "--include", &format!("^{base}")])
        .args(&pages);
    let ran = lychee.output().unwrap();
    let told: Value = serde_json::from_slice(&ran.stdout).unwrap_or_default();
    assert!(ran.status.success(), "{}\n{}", told["error_map"], String::from_utf8_lossy(&ran.stderr));
    assert!(told["successful"].as_u64().unwrap() > 1_000, "{told}");
}

fn passes(judge: &mut Command) {
    let ran = judge.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success(), "{out}\n{err}");
}

#[test]
fn a_hub_that_the_operator_names_is_told_which_feeds_changed() {
    let hub = Hub::listens();
    let at = hub.at;
    let lines = format!("[websub]\nhub = \"http://{at}/\"\n[fetch]\nallow = [\"{at}\"]\n");
    let here = Installation::with_settings(&lines);
    let serving = here.serve(&["--sample"]);
    let feed = serving.get("/feed/json");
    let named = format!("\"hubs\":[{{\"type\":\"WebSub\",\"url\":\"http://{at}/\"}}]");
    assert!(feed.body.contains(&named), "{}", feed.body);
    assert!(feed.header("link").unwrap().contains("rel=\"hub\""));
    let (_, after) = feed.body.split_once("/o/").unwrap();
    let short = after.split('"').next().unwrap();
    let site = at_in_form(&serving.address.to_string());
    serving.stop();
    // From here on nobody but this test does what a server does every few seconds, so that silence needs no waiting.
    let settings = Settings::load(&[("data", here.data().to_str().unwrap().to_owned())], None, &|_| None);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let app = runtime.block_on(App::open(settings.unwrap())).unwrap();
    let look = || runtime.block_on(tell_hub(&app)).unwrap();
    look();
    let before = hub.heard();
    assert!(before.len() < 9, "what was there before is no news: {before:?}");
    // The sample's own copies of dead originals are made a moment after the start, and where an op-ed leads then is news.
    let others = |one: &&String| one.contains("amina-farooqi");
    assert_eq!(before.iter().find(others), None, "it is news of that op-ed's feeds alone");
    look();
    assert_eq!(hub.heard(), [""; 0], "nothing changed since");
    let gone = here.run(&["withdraw", short, "--reason", "An example"]);
    assert_eq!(gone.code, 0, "{}", gone.err);
    look();
    look();
    let heard = hub.heard();
    let [said] = &heard[..] else { panic!("once, and not {heard:?}") };
    assert!(said.starts_with("POST / HTTP/1.1\r\n"), "{said}");
    for part in ["hub.mode=publish", &format!("hub.url=http%3A%2F%2F{site}%2Ffeed%2Fatom")] {
        assert!(said.contains(part), "{part} is missing from {said}");
    }
}

/// A hub on loopback that keeps what it is told.
struct Hub {
    at: SocketAddr,
    told: mpsc::Receiver<String>,
}

impl Hub {
    fn listens() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let (tell, told) = mpsc::channel();
        std::thread::spawn(move || {
            for line in listener.incoming() {
                let _ = tell.send(request(line.unwrap()));
            }
        });
        Self { at, told }
    }

    /// Everything since this was asked last: it hears one after the other, and the last is this question itself.
    fn heard(&self) -> Vec<String> {
        let mut line = TcpStream::connect(self.at).unwrap();
        line.write_all(b"GET /all HTTP/1.1\r\n\r\n").unwrap();
        let next = || self.told.recv_timeout(Duration::from_secs(30)).unwrap();
        std::iter::from_fn(|| Some(next()).filter(|said| !said.starts_with("GET /all"))).collect()
    }
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
