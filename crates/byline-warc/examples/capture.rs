//! Writes a capture and a package of it, which other programs can judge: `cargo run -p byline-warc --example capture -- FOLDER`.
//! It refuses to ask a network: the exchange it writes is told here.

use byline_warc::{Kind, Package, PageEntry, Record, Wacz, Writer};
use std::{error::Error, fs, io::Cursor, path::PathBuf};
use uuid::Uuid;

const URL: &str = "https://dawn.example/opinion/1";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("give a folder to write into")?);
    let at = "2026-11-27T02:42:06Z".parse()?;
    let info = Record::fields([("software", "byline-warc example"), ("format", "WARC File Format 1.1")])?;
    let asked = b"GET /opinion/1 HTTP/1.1\r\nHost: dawn.example\r\n\r\n".to_vec();
    let answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>The press gallery</h1>".to_vec();

    let mut writer = Writer::new(Vec::new());
    writer.write(&Record::new(Kind::Warcinfo, Uuid::from_u128(1), at, info))?;
    let response = Record::new(Kind::Response, Uuid::from_u128(2), at, answer).of(URL);
    writer.write(&Record::new(Kind::Request, Uuid::from_u128(3), at, asked).of(URL).beside(response.id))?;
    writer.write(&response)?;
    let capture = writer.finish()?;
    fs::write(folder.join("capture.warc.gz"), &capture)?;

    let mut wacz = Wacz::new(Cursor::new(Vec::new()));
    wacz.capture("capture.warc.gz", &capture)?;
    let package =
        Package { title: "An op-ed".to_owned(), created: at, software: "byline-warc example".to_owned() };
    let page = PageEntry { url: URL.to_owned(), at, title: "The press gallery".to_owned() };
    fs::write(folder.join("capture.wacz"), wacz.finish(&package, &[page])?.into_inner())?;
    Ok(())
}
