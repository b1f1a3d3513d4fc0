//! Containers made here, byte by byte, each as one program writes it, and hostile ones.

use super::*;
use std::io::{Cursor, Write};

const WORDS: &str =
    "<!DOCTYPE html><html lang=en><title>Count the water</title><p>Every summer the city forgets.</p></html>";

fn held(kind: FileKind, bytes: &[u8]) -> HeldPage {
    held_pages(kind, bytes).unwrap().pages.remove(0)
}

fn refused(kind: FileKind, bytes: &[u8]) -> String {
    held_pages(kind, bytes).expect_err("it should be refused").to_string()
}

pub fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

pub fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn record(kind: &str, uri: &str, block: &[u8]) -> Vec<u8> {
    let uri = if uri.is_empty() { String::new() } else { format!("WARC-Target-URI: {uri}\r\n") };
    let head = format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\n{uri}WARC-Date: 2025-03-04T05:06:07Z\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn answer(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n").as_bytes(), body]
        .concat()
}

#[test]
fn chromium_saves_a_page_as_one_message_and_its_frames_stay_frames() {
    let mhtml = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/water?a=1\r\nSubject: Count the water\r\n\
        Date: Tue, 4 Mar 2025 05:06:07 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B----\"\r\n\r\n\r\n\
        ------B----\r\nContent-Type: text/html\r\nContent-ID: <frame-2@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ads.example/frame\r\n\r\n<p>Buy=\r\n!</p>\r\n\
        ------B----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://quay.example/water?a=1\r\n\r\n<p lang=3D\"ur\">=D9=BE=D8=A7=D9=86=DB=8C counts =\r\ntwice</p>\r\n\
        ------B----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://quay.example/p.png\r\n\r\niVBORw0KGgo=\r\n------B------\r\n";
    assert_eq!(FileKind::of("x.mhtml", mhtml.as_bytes()), FileKind::Mhtml);
    let page = held(FileKind::Mhtml, mhtml.as_bytes());
    assert_eq!(
        String::from_utf8(page.page).unwrap().trim(),
        "<p lang=\"ur\">\u{67e}\u{627}\u{646}\u{6cc} counts twice</p>"
    );
    assert_eq!(page.address.unwrap().as_str(), "https://quay.example/water?a=1");
    assert_eq!(page.saved.unwrap().as_str(), "Tue, 4 Mar 2025 05:06:07 -0000");
}

#[test]
fn a_message_of_another_program_keeps_its_legacy_letters() {
    let mut mhtml = b"MIME-Version: 1.0\r\nX-MAF-Information: x\r\nContent-Type: multipart/related; start=\"<two@x>\"; boundary=q\r\n\r\n\
        --q\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <one@x>\r\n\r\n<p>no\r\n\
        --q\r\nContent-Type: text/html; charset=\"windows-1256\"\r\nContent-ID: <two@x>\r\nContent-Location: https://quay.example/maa\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>"
        .to_vec();
    mhtml.extend_from_slice(b"\xc7\xe1\xe3\xc7\xc1</p>\r\n--q--\r\n");
    let page = held(FileKind::Mhtml, &mhtml);
    assert_eq!(page.content_type.as_deref(), Some("text/html; charset=windows-1256"));
    assert!(page.page.windows(5).any(|w| w == b"\xc7\xe1\xe3\xc7\xc1"), "the page's bytes are its own");
    assert_eq!(page.address.unwrap().as_str(), "https://quay.example/maa");
    assert!(
        refused(
            FileKind::Mhtml,
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=q\r\n\r\n--q"
        )
        .contains("holds no web page")
    );
    assert!(refused(FileKind::Mhtml, b"\0\xff").contains("holds no web page"));
}

#[test]
fn the_page_in_a_capture_is_found_among_what_stood_around_it() {
    let page = "https://quay.example/water";
    let chunked = answer("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", &{
        let packed = gz(WORDS.as_bytes());
        let (a, b) = packed.split_at(20);
        [
            format!("{:x}\r\n", a.len()).as_bytes(),
            a,
            b"\r\n",
            format!("{:X};x=y\r\n", b.len()).as_bytes(),
            b,
            b"\r\n0\r\n\r\n",
        ]
        .concat()
    });
    let records = [
        record("warcinfo", "", b"software: x\r\n"),
        record(
            "response",
            "https://quay.example/",
            b"HTTP/1.1 302 Found\r\nLocation: /water\r\nContent-Type: text/html\r\n\r\nmoved",
        ),
        record(
            "request",
            "https://ads.example/f",
            b"GET /f HTTP/1.1\r\nHost: ads.example\r\nSec-Fetch-Dest: iframe\r\n\r\n",
        ),
        record("response", "https://ads.example/f", &answer("", b"<p>Buy!")),
        record("request", page, b"GET /water HTTP/1.1\r\nSec-Fetch-Dest: document\r\n\r\n"),
        record("response", &format!("<{page}>"), &chunked),
        record(
            "response",
            "https://quay.example/p.png",
            b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
        ),
        record("revisit", page, b""),
    ];
    let packed: Vec<u8> = records.iter().flat_map(|record| gz(record)).collect();
    for (name, bytes) in [("a.warc", records.concat()), ("a.warc.gz", packed)] {
        assert_eq!(FileKind::of(name, &bytes), FileKind::Warc);
        let found = held_pages(FileKind::Warc, &bytes).unwrap();
        assert_eq!(found.pages.len(), 1, "{name}");
        assert_eq!(found.pages[0].page, WORDS.as_bytes());
        assert_eq!(found.pages[0].address.as_ref().unwrap().as_str(), page);
        assert_eq!(found.pages[0].saved.as_ref().unwrap().as_str(), "2025-03-04T05:06:07Z");
        assert_eq!(found.pages[0].record, None, "the whole file stands for its one page");
    }
}

#[test]
fn each_of_several_pages_is_a_capture_by_itself() {
    let two = [
        record("response", "https://quay.example/a", &answer("", WORDS.as_bytes())),
        record("response", "https://quay.example/b", &answer("Content-Encoding: br\r\n", WORDS.as_bytes())),
        record("response", "https://quay.example/b", &answer("", b"again")),
    ]
    .concat();
    let found = held_pages(FileKind::Warc, &two).unwrap();
    assert_eq!(found.pages.len(), 2, "an address is one page");
    for page in found.pages {
        let alone = held(FileKind::Warc, page.record.as_ref().unwrap());
        assert_eq!((alone.page, alone.address), (page.page.clone(), page.address.clone()));
    }
}

#[test]
fn a_list_of_pages_says_which_they_are() {
    let warc = gz(&[
        record("response", "https://quay.example/frame", &answer("", b"<p>frame")),
        record("response", "https://quay.example/water", &answer("", WORDS.as_bytes())),
    ]
    .concat());
    let pages = b"{\"format\":\"json-pages-1.0\"}\n{\"id\":\"1\",\"url\":\"https://quay.example/water\",\"title\":\"x\"}\n".as_slice();
    let wacz =
        zip_of(&[("datapackage.json", b"{}"), ("pages/pages.jsonl", pages), ("archive/data.warc.gz", &warc)]);
    assert_eq!(FileKind::of("x.wacz", &wacz), FileKind::Wacz);
    let found = held_pages(FileKind::Wacz, &wacz).unwrap();
    assert_eq!((found.pages.len(), found.pages[0].page.as_slice()), (1, WORDS.as_bytes()));

    let info = "software: x\r\njson-metadata: {\"pages\":[{\"url\":\"https://quay.example/water\"}]}\r\n";
    let named = [record("warcinfo", "", info.as_bytes()), flate(&warc)].concat();
    assert_eq!(held_pages(FileKind::Warc, &named).unwrap().pages.len(), 1);
}

fn flate(bytes: &[u8]) -> Vec<u8> {
    packed::unpacked(bytes, 1 << 20).unwrap()
}

#[test]
fn a_page_in_a_zip_is_the_one_called_index_also_behind_a_page_of_its_own() {
    let note = "<!--\n Page saved with SingleFile \n url: https://quay.example/water \n saved date: x\n-->";
    let zip = zip_of(&[("images/1.png", b"x"), ("index.html", format!("{note}{WORDS}").as_bytes())]);
    assert_eq!(FileKind::of("x.zip", &zip), FileKind::ZippedPage);
    let with_loader = [b"<!doctype html><script>/*unpacks*/</script><!--".as_slice(), &zip].concat();
    assert_eq!(FileKind::of("x.html", &with_loader), FileKind::ZippedPage);
    for bytes in [zip, with_loader] {
        assert_eq!(
            held(FileKind::ZippedPage, &bytes).address.unwrap().as_str(),
            "https://quay.example/water"
        );
    }
    assert_eq!(
        FileKind::of("x.zip", &zip_of(&[("a.txt", b"x")])),
        FileKind::Other("a zip archive without a saved page at its top")
    );
}

#[test]
fn a_bomb_names_the_limit_it_breaks() {
    let zeros = vec![0u8; 20 << 20];
    let bomb = zip_of(&[("index.html", &zeros)]);
    assert!(refused(FileKind::ZippedPage, &bomb).contains("100 times its size"));
    let many: Vec<(String, &[u8])> = (0..10_001).map(|n| (format!("{n}"), b"".as_slice())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert!(refused(FileKind::ZippedPage, &zip_of(&many)).contains("10001 files and 10000 are allowed"));
    let warc = gz(&record("resource", "dns:x", &zeros));
    assert!(
        refused(FileKind::Warc, &warc).contains("more than 100 times"),
        "{}",
        refused(FileKind::Warc, &warc)
    );
    assert!(refused(FileKind::PackedPage, &gz(&zeros)).contains("16777216 bytes"));
    let inner = answer("Content-Encoding: gzip\r\n", &gz(&zeros));
    let page = [
        record("response", "https://a.example/x", &inner),
        record("response", "https://a.example/y", &answer("", WORDS.as_bytes())),
    ]
    .concat();
    let found = held_pages(FileKind::Warc, &page).unwrap();
    assert!(found.pages.len() == 1 && found.left[0].contains("https://a.example/x is packed"), "{found:?}");
}

#[test]
fn lying_lengths_and_broken_ends_are_sentences() {
    for (bytes, word) in [
        (b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n".to_vec(), "does not tell its length"),
        (
            b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 4000000000\r\n\r\nHTTP".to_vec(),
            "in the midst of a record",
        ),
        (b"WARC/1.0\r\nX: y".to_vec(), "no end of its head"),
        ([b"WARC/1.0\r\n".as_slice(), &b"a".repeat(70_000)].concat(), "no end of its head"),
        (b"WARC/1.0\r\nContent-Length: 0\r\n\r\nnonsense\r\n".to_vec(), "does not begin where it should"),
        (record("response", "https://a.example/", b"HTTP/1.1 200"), "holds no web page"),
    ] {
        assert!(
            refused(FileKind::Warc, &bytes).contains(word),
            "{word}: {}",
            refused(FileKind::Warc, &bytes)
        );
    }
    let mut cut = [
        record("response", "https://a.example/x", &answer("", WORDS.as_bytes())),
        record("warcinfo", "", b"abc"),
    ]
    .concat();
    cut.truncate(cut.len() - 6);
    let found = held_pages(FileKind::Warc, &cut).unwrap();
    assert!(found.left[0].contains("only to a point"), "{found:?}");
    assert!(refused(FileKind::ZippedPage, b"PK\x03\x04").contains("damaged"));
    assert!(refused(FileKind::PackedPage, b"\x1f\x8b\x08nonsense").contains("damaged"));
}
