//! Bringing in by a file: a page that somebody saved from a browser, with the address it says it came from.
//! It refuses other kinds of files by name, and does not let pictures inside a page count as text to read.

use super::{
    Given, Refused,
    came::{Came, ToKeep},
    link::other_kind,
};
use byline_core::{address::WebAddress, digest::Digest, ids::AccountId, text::Text};
use bytes::Bytes;
use std::{borrow::Cow, io::Read, path::Path};

/// The largest saved page, its `data:` pictures included: 64 MiB.
pub const LARGEST_FILE: usize = 64 << 20;

/// How far into a file its browser's note about the address is looked for.
const NOTE_WITHIN: usize = 16 << 10;

/// A `data:` picture shorter than this stays: it costs nothing to read past.
const SHORT_DATA: usize = 256;

/// What one argument of a command gives: an address, or the path of a saved page.
///
/// # Errors
/// [`Refused`] for what is neither, or too large.
pub fn given_at(argument: &str, url: Option<&WebAddress>) -> Result<Given, Refused> {
    match argument.parse::<WebAddress>() {
        Ok(address) => return Ok(Given::Link(address)),
        Err(why) if argument.contains("://") => return Err(Refused::NoAddress(why)),
        Err(_) => {}
    }
    let unopened =
        |why: std::io::Error| Refused::Unopened { place: argument.to_owned(), why: why.to_string() };
    let found = std::fs::metadata(argument).map_err(unopened)?;
    if found.is_dir() {
        return Err(Refused::Folder(argument.trim_end_matches('/').to_owned()));
    }
    if !found.is_file() {
        return Err(unopened(std::io::Error::other("it is no file but a device or a pipe")));
    }
    let mut bytes = Vec::new();
    // The length that a file says it has is no promise.
    let most = LARGEST_FILE as u64 + 1;
    std::fs::File::open(argument)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(unopened)?;
    if bytes.len() > LARGEST_FILE {
        let place = argument.to_owned();
        return Err(Refused::TooLarge { place, bytes: found.len().max(most), largest: LARGEST_FILE });
    }
    Ok(Given::File { name: argument.to_owned(), bytes: bytes.into(), media_type: None, url: url.cloned() })
}

/// A saved page in hand.
pub(super) fn opened(
    name: &str,
    bytes: Bytes,
    media_type: Option<&str>,
    url: Option<WebAddress>,
    given_by: Option<AccountId>,
) -> Result<Came, Refused> {
    if bytes.len() > LARGEST_FILE {
        let (place, bytes) = (name.to_owned(), bytes.len() as u64);
        return Err(Refused::TooLarge { place, bytes, largest: LARGEST_FILE });
    }
    if let Some(kind) =
        kind_by_name(name).or_else(|| media_type.and_then(other_kind)).or_else(|| archive(&bytes))
    {
        return Err(Refused::Kind { place: name.to_owned(), kind });
    }
    let page = match lightened(&bytes) {
        Cow::Borrowed(_) => bytes.clone(),
        Cow::Owned(light) => light.into(),
    };
    let base_name = Path::new(name).file_name().and_then(|n| n.to_str()).unwrap_or(name);
    Ok(Came {
        place: name.to_owned(),
        page,
        content_type: media_type.map(str::to_owned),
        given: url.or_else(|| saved_from(&bytes)),
        ended_at: None,
        body: Digest::of(&bytes),
        to_keep: ToKeep::File {
            name: Text::lenient(base_name).unwrap_or_else(unnamed),
            media_type: media_type.and_then(Text::lenient),
            bytes,
            given_by,
        },
    })
}

fn unnamed() -> Text {
    Text::new("unnamed").expect("a word is a text")
}

/// What a file's name says it is, when that is no web page; the page's own bytes answer for every other name.
fn kind_by_name(name: &str) -> Option<String> {
    let extension = Path::new(name).extension()?.to_str()?.to_ascii_lowercase();
    let kind = match extension.as_str() {
        "pdf" => "a PDF",
        "doc" | "docx" | "odt" | "rtf" | "pages" => "an office document",
        "mht" | "mhtml" | "webarchive" | "maff" => "a web archive",
        "warc" | "wacz" => "a capture",
        "zip" | "gz" | "7z" | "tar" | "zst" => "an archive",
        "epub" | "mobi" => "an electronic book",
        "txt" | "md" => "plain text",
        "json" | "jsonl" => "JSON data",
        "xml" | "rss" | "atom" => "XML data",
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg" => "a picture",
        "eml" | "msg" => "a mail",
        _ => return None,
    };
    Some(kind.to_owned())
}

/// A page saved with all it shows in one MIME message, under whatever name.
fn archive(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..2_048).unwrap_or(bytes));
    let is_one = head.contains("MIME-Version:") && head.contains("multipart/related");
    is_one.then(|| "a web archive (MHTML)".to_owned())
}

/// The address that a browser or a saving tool wrote into the file.
fn saved_from(bytes: &[u8]) -> Option<WebAddress> {
    let head = String::from_utf8_lossy(bytes.get(..NOTE_WITHIN).unwrap_or(bytes));
    let by_browser = || {
        // <!-- saved from url=(0042)https://... -->
        let (_, note) = head.split_once("saved from url=(")?;
        let (_, address) = note.split_once(')')?;
        first_word(address)
    };
    let by_tool = || {
        // SingleFile writes "url: https://..." on a line of its opening comment.
        let (_, note) = head.split_once("Page saved with SingleFile")?;
        let (comment, _) = note.split_once("-->")?;
        let (_, address) = comment.split_once("url:")?;
        first_word(address)
    };
    by_browser().or_else(by_tool)
}

fn first_word(text: &str) -> Option<WebAddress> {
    text.split_whitespace().next()?.trim_end_matches("-->").parse().ok()
}

/// The page with its base64 `data:` pictures, fonts and films emptied: they are most of a page saved in one file, and
/// hold no word of the op-ed.
fn lightened(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut light: Vec<u8> = Vec::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(start) = find(bytes, at, b"data:") {
        let data = data_after(bytes, start + 5);
        let end = data.map_or(start + 5, |from| from + base64_length(&bytes[from..]));
        if let Some(from) = data.filter(|from| end - from >= SHORT_DATA) {
            light.extend_from_slice(&bytes[copied..from]);
            copied = end;
        }
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(bytes);
    }
    light.extend_from_slice(&bytes[copied..]);
    Cow::Owned(light)
}

/// Where the data begin in what may be a `data:` URL's media type, when that ends in `;base64,`.
fn data_after(bytes: &[u8], from: usize) -> Option<usize> {
    let most = bytes.get(from..(from + 120).min(bytes.len()))?;
    let comma = most.iter().position(|b| *b == b',')?;
    let media_type = &most[..comma];
    let is_type = media_type.iter().all(|b| b.is_ascii_alphanumeric() || b"/+.-;=".contains(b));
    (is_type && media_type.to_ascii_lowercase().ends_with(b";base64")).then_some(from + comma + 1)
}

fn base64_length(bytes: &[u8]) -> usize {
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || b"+/=-_%".contains(b);
    bytes.iter().position(|b| !is_part(b)).unwrap_or(bytes.len())
}

fn find(bytes: &[u8], from: usize, needle: &[u8; 5]) -> Option<usize> {
    bytes.get(from..)?.windows(5).position(|w| w.eq_ignore_ascii_case(needle)).map(|n| from + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_a_page_was_saved_from_is_found() {
        let by_browser =
            b"<!DOCTYPE html>\n<!-- saved from url=(0034)https://harbour.example/water?p=1 -->\n<html>";
        assert_eq!(saved_from(by_browser).unwrap().as_str(), "https://harbour.example/water?p=1");
        let by_tool = b"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://harbour.example/ink \n saved date: Mon\n--><head>";
        assert_eq!(saved_from(by_tool).unwrap().as_str(), "https://harbour.example/ink");
        assert_eq!(saved_from(b"<!-- saved from url=(0014)about:internet -->"), None);
        assert_eq!(saved_from(b"<p>saved from url="), None);
    }

    #[test]
    fn pictures_inside_a_page_are_lifted_out_and_words_stay() {
        let picture = "QUJD".repeat(100);
        let page = format!(
            "<p>The data: they lie.</p><img src=\"data:image/png;base64,{picture}\"><p>Data:text,hello</p>"
        );
        let light = lightened(page.as_bytes()).into_owned();
        assert_eq!(
            String::from_utf8(light).unwrap(),
            "<p>The data: they lie.</p><img src=\"data:image/png;base64,\"><p>Data:text,hello</p>"
        );
        let small = b"<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>";
        assert!(matches!(lightened(small), Cow::Borrowed(_)));
        assert!(matches!(lightened(b"data:"), Cow::Borrowed(_)));
        assert!(matches!(lightened(b""), Cow::Borrowed(_)));
    }

    #[test]
    fn other_files_are_named() {
        let kind = |name: &str| {
            opened(name, Bytes::from_static(b"<p>x"), None, None, None).err().map(|r| r.to_string())
        };
        assert!(kind("a/letter.docx").unwrap().starts_with("a/letter.docx is an office document, which"));
        assert!(kind("page.MHTML").unwrap().contains("a web archive"));
        assert_eq!(kind("page.html"), None);
        assert_eq!(kind("page"), None);
    }
}
