//! Captures written and read back, and hostile files.
//! It refuses to judge its own formats alone: `examples/capture.rs` writes files that other programs judge.

use byline_warc::{
    CdxjLine, Earlier, Kind, LabelledDigest, Package, PageEntry, Placed, Reader, Record, Stood, Wacz,
    WarcError, Writer, index,
};
use jiff::Timestamp;
use proptest::prelude::*;
use std::io::{Cursor, Read};
use uuid::Uuid;

const PAGE: &[u8] =
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-A: b\r\n\r\n<h1>The press gallery</h1>";
const URL: &str = "https://www.dawn.example/opinion/1?b=2&a=1";

fn at() -> Timestamp {
    "2026-11-27T02:42:06.25Z".parse().expect("a moment")
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// What one fetch gives: what made it, two hops, the page, words about it, and the page again unchanged.
fn exchange() -> Vec<Record> {
    let info = Record::fields([("software", "Byline"), ("format", "WARC File Format 1.1")])
        .expect("the exchange of this test is in order");
    let moved = b"HTTP/1.1 301 Moved\r\nLocation: https://www.dawn.example/opinion/1\r\n\r\n".to_vec();
    let asked = b"GET /opinion/1 HTTP/1.1\r\nHost: www.dawn.example\r\n\r\n".to_vec();
    let body = LabelledDigest::of(b"<h1>The press gallery</h1>");
    let earlier = Earlier { id: id(4), target: URL.to_owned(), date: at(), payload: body };
    vec![
        Record { filename: Some("a.warc.gz".to_owned()), ..Record::new(Kind::Warcinfo, id(1), at(), info) },
        Record::new(Kind::Response, id(2), at(), moved).of("http://dawn.example/1"),
        Record::new(Kind::Request, id(3), at(), asked).of(URL).beside(id(4)),
        Record::new(Kind::Response, id(4), at(), PAGE.to_vec()).of(URL),
        Record {
            refers_to: Some(id(4)),
            ..Record::new(Kind::Metadata, id(5), at(), b"fetchTimeMs: 12\r\n".to_vec()).of(URL)
        },
        Record {
            media_type: Some("text/html".to_owned()),
            ..Record::new(Kind::Resource, id(6), at(), b"<p>Saved</p>".to_vec()).of(URL)
        },
        Record {
            earlier: Some(earlier),
            ..Record::new(
                Kind::Revisit,
                id(7),
                at(),
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".to_vec(),
            )
            .of(URL)
        },
    ]
}

fn written(records: &[Record]) -> (Vec<u8>, Vec<Placed>) {
    let mut writer = Writer::new(Vec::new());
    let places = records
        .iter()
        .map(|record| writer.write(record).expect("the exchange of this test is in order"))
        .collect();
    (writer.finish().expect("the exchange of this test is in order"), places)
}

fn read(bytes: &[u8]) -> Result<Vec<Stood>, WarcError> {
    let mut reader = Reader::new(bytes);
    std::iter::from_fn(|| reader.next_record().transpose()).collect()
}

/// The same records in one plain file.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes)
        .read_to_end(&mut plain)
        .expect("the exchange of this test is in order");
    plain
}

/// What a file says of itself, without the media types that a writer adds.
fn bare(mut record: Record) -> Record {
    if record.kind != Kind::Resource {
        record.media_type = None;
    }
    record
}

#[test]
fn what_is_written_is_read_back_with_its_place_and_is_whole() {
    let records = exchange();
    let (bytes, places) = written(&records);
    let stood = read(&bytes).unwrap();
    assert_eq!(stood.iter().map(|stood| stood.placed).collect::<Vec<_>>(), places);
    assert!(stood.iter().all(Stood::is_whole));
    assert_eq!(stood.into_iter().map(|stood| bare(stood.record)).collect::<Vec<_>>(), records);
    for (place, record) in places.iter().zip(&records) {
        let alone = &bytes[place.offset as usize..(place.offset + place.length) as usize];
        assert_eq!(
            bare(read(alone).unwrap().remove(0).record),
            *record,
            "any record is read by its place alone"
        );
    }
    let plain = read(&unpacked(&bytes)).unwrap();
    assert_eq!(plain.into_iter().map(|stood| bare(stood.record)).collect::<Vec<_>>(), records);
}

#[test]
fn a_changed_byte_is_seen() {
    let (bytes, _) = written(&exchange());
    let mut plain = unpacked(&bytes);
    let gallery = plain.windows(7).position(|seven| seven == b"gallery").unwrap();
    plain[gallery] = b'G';
    let whole: Vec<_> = read(&plain).unwrap().iter().map(Stood::is_whole).collect();
    assert_eq!(whole, [true, true, true, false, true, true, true]);
}

#[test]
fn an_index_finds_captures_and_is_made_again_to_the_byte() {
    let (bytes, places) = written(&exchange());
    let lines = index(&*bytes, "a.warc.gz").unwrap();
    let told: Vec<_> = lines.iter().map(|line| (line.mime.as_str(), line.status)).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    let page = lines.iter().find(|line| line.placed == places[3]).unwrap();
    assert_eq!(
        (page.key.as_str(), page.status, page.mime.as_str()),
        ("example,dawn)/opinion/1?a=1&b=2", Some(200), "text/html")
    );
    assert!(
        lines.iter().any(|line| line.mime == "warc/revisit")
            && lines.iter().any(|line| line.status.is_none())
    );
    for line in &lines {
        assert_eq!(line.to_string().parse::<CdxjLine>().as_ref(), Ok(line));
    }
    assert_eq!(index(&*bytes, "a.warc.gz").unwrap(), lines);
    for raw in [
        "",
        "a",
        "a 2026 {}",
        "a 20261127024206 {}",
        " 20261127024206 {\"url\":\"a\",\"mime\":\"b\",\"length\":\"1\",\"offset\":\"x\",\"filename\":\"f\"}",
    ] {
        assert!(raw.parse::<CdxjLine>().is_err(), "{raw}");
    }
}

#[test]
fn a_record_that_lacks_something_is_not_written() {
    let mut writer = Writer::new(Vec::new());
    for (record, why) in [
        (
            Record::new(Kind::Response, id(1), at(), PAGE.to_vec()),
            "a response record needs the address it is of",
        ),
        (
            Record::new(Kind::Resource, id(1), at(), Vec::new()).of(URL),
            "a resource record needs its media type",
        ),
        (
            Record::new(Kind::Revisit, id(1), at(), Vec::new()).of(URL),
            "a revisit record needs the response it repeats",
        ),
        (Record::new(Kind::Warcinfo, id(1), at(), Vec::new()).of(URL), "a warcinfo record needs no target"),
        (
            Record::new(Kind::Request, id(1), at(), Vec::new()).of("http://a.example/\r\nWARC-Type: x"),
            "holds a line end",
        ),
    ] {
        let refused = writer.write(&record).unwrap_err().to_string();
        assert!(refused.contains(why), "{refused}");
    }
    assert!(Record::fields([("a", "b\r\nc")]).is_err());
    assert!(writer.finish().unwrap().is_empty(), "nothing half stands in the file");
}

#[test]
fn hostile_files_are_refused_with_their_place() {
    let head = |length: &str| {
        format!(
            "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:{}>\r\nWARC-Date: 2026-11-27T00:00:00Z\r\nContent-Length: {length}\r\n\r\n",
            id(1)
        )
    };
    let (bytes, _) = written(&exchange());
    let one_member = {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packed, &unpacked(&bytes)).unwrap();
        packed.finish().unwrap()
    };
    for (file, why) in [
        (b"<html>".to_vec(), "within a record"),
        (b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), "no record begins here"),
        ([b"WARC/1.1\r\n".to_vec(), vec![b'a'; 70_000]].concat(), "64 KiB"),
        ([head("5").into_bytes(), b"ab".to_vec()].concat(), "its length is not"),
        ([head("1").into_bytes(), b"ab\r\n\r\n".to_vec()].concat(), "its length is not"),
        (head("-1").into_bytes(), "no number"),
        (head("99999999999").into_bytes(), "are taken"),
        ("WARC/1.1\r\nno name\r\n\r\n".as_bytes().to_vec(), "has no name"),
        ([b"WARC/1.1\r\nA: \xFF\r\n".to_vec()].concat(), "UTF-8"),
        (
            head("0").replace("urn:uuid:", "urn:x:").into_bytes().into_iter().chain(*b"\r\n\r\n").collect(),
            "its id",
        ),
        (
            head("0").replace("00:00Z", "00:00").into_bytes().into_iter().chain(*b"\r\n\r\n").collect(),
            "its date",
        ),
        (one_member, "a gzip member of its own"),
        (bytes[..bytes.len() - 9].to_vec(), ""),
    ] {
        let refused = read(&file).unwrap_err().to_string();
        assert!(refused.contains(why), "{refused} ({why})");
    }
}

fn package() -> Vec<u8> {
    let (bytes, _) = written(&exchange());
    let mut wacz = Wacz::new(Cursor::new(Vec::new()));
    wacz.capture("an op-ed/1.warc.gz", &bytes).expect("the package of this test is in order");
    let package =
        Package { title: "ایک مضمون".to_owned(), created: at(), software: "Byline 0.1".to_owned() };
    let page = PageEntry { url: URL.to_owned(), at: at(), title: "The press gallery".to_owned() };
    wacz.finish(&package, &[page]).expect("the package of this test is in order").into_inner()
}

#[test]
fn a_package_holds_what_its_list_names() {
    let bytes = package();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let list: serde_json::Value = serde_json::from_str(&text("datapackage.json")).unwrap();
    let paths: Vec<_> =
        list["resources"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["archive/an-op-ed-1.warc.gz", "indexes/index.cdx", "pages/pages.jsonl"]);
    assert_eq!(text("indexes/index.cdx").lines().count(), 4);
    assert_eq!(text("pages/pages.jsonl").lines().count(), 2);
    assert!(text("datapackage-digest.json").contains("sha256:"));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0usize..4000) {
        let _ = read(&bytes);
        let (mut file, _) = written(&exchange());
        let place = cut % file.len();
        file[place] ^= 0x55;
        let _ = read(&file);
        let mut plain = unpacked(&written(&exchange()).0);
        let place = cut % plain.len();
        plain[place] ^= 0x11;
        let _ = read(&plain);
        let _ = index(&*plain, "a");
        let _ = byline_warc::TimeMap::of_link_format(&String::from_utf8_lossy(&bytes));
    }
}
