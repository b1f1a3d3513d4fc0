//! What a file that somebody gives is: a page, something that holds a page, or a document that holds the text itself.
//! It refuses to be told by a name alone where the bytes speak.

use crate::{wrapped, zipped::Zipped};
use std::path::Path;

/// How much of a file is looked at.
const WITHIN: usize = 4_096;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileKind {
    /// A web page, SingleFile's among them.
    Page,
    /// A page packed by gzip.
    PackedPage,
    /// A page saved as one MIME message.
    Mhtml,
    /// A page saved as a zip.
    ZippedPage,
    /// A capture.
    Warc,
    /// A capture with the list of its pages.
    Wacz,
    /// A text in Markdown, or plain.
    Markdown,
    /// A Word document.
    Docx,
    /// A PDF.
    Pdf,
    /// A mail.
    Mail,
    /// Something that Byline does not take, named with its article.
    Other(&'static str),
}

impl FileKind {
    /// What the file of that name with these bytes is.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let extension = Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default();
        let extension = extension.to_ascii_lowercase();
        by_bytes(bytes, &extension).unwrap_or_else(|| by_extension(&extension))
    }

    /// Whether a file of that name may be one that comes in; asked of the files of a folder before any is opened.
    #[must_use]
    pub fn may_come_in(name: &str) -> bool {
        let extension = Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default();
        let extension = extension.to_ascii_lowercase();
        TAKEN.contains(&extension.as_str())
    }

    /// Whether it holds web pages rather than being one.
    #[must_use]
    pub fn holds_pages(self) -> bool {
        matches!(self, Self::PackedPage | Self::Mhtml | Self::ZippedPage | Self::Warc | Self::Wacz)
    }

    /// Whether it is a document that holds the text itself.
    #[must_use]
    pub fn is_manuscript(self) -> bool {
        matches!(self, Self::Markdown | Self::Docx | Self::Pdf)
    }
}

/// The names' ends that are taken from a folder.
const TAKEN: [&str; 17] = [
    "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "gz", "warc", "wacz", "zip", "md", "markdown",
    "txt", "docx", "pdf", "eml",
];

fn by_bytes(bytes: &[u8], extension: &str) -> Option<FileKind> {
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
    let bytes = &bytes[start..];
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(by_names(bytes));
    }
    if bytes.starts_with(b"\x1F\x8B") {
        return Some(packed(bytes));
    }
    if bytes.starts_with(b"%PDF-") {
        return Some(FileKind::Pdf);
    }
    if bytes.starts_with(b"WARC/") {
        return Some(FileKind::Warc);
    }
    if bytes.starts_with(b"{\\rtf") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some(FileKind::Other(OFFICE));
    }
    if bytes.starts_with(b"bplist0") {
        return Some(FileKind::Other("a Safari web archive"));
    }
    if bytes.starts_with(b"<") {
        return markup(bytes, extension);
    }
    mime(bytes)
}

const OFFICE: &str = "an office document of another kind than .docx";

/// What begins as markup; a page that carries a zip within itself is SingleFile's.
fn markup(bytes: &[u8], extension: &str) -> Option<FileKind> {
    let names_a_page = matches!(extension, "html" | "htm" | "xhtml" | "xht" | "shtml" | "");
    let tail = &bytes[bytes.len().saturating_sub(128 << 10)..];
    let carries_zip = tail.windows(4).any(|window| window == b"PK\x05\x06");
    if carries_zip && Zipped::open(bytes).is_ok_and(|zip| zip.holds("index.html")) {
        return Some(FileKind::ZippedPage);
    }
    // A manuscript may begin with a tag; XML of other kinds is named by its extension.
    names_a_page.then_some(FileKind::Page)
}

fn by_names(bytes: &[u8]) -> FileKind {
    // A zip that does not open is told apart by opening it again for reading, with its reason.
    let Ok(zip) = Zipped::open(bytes) else { return FileKind::ZippedPage };
    let names = zip.names();
    if zip.holds("word/document.xml") {
        FileKind::Docx
    } else if wrapped::is_wacz(&names) {
        FileKind::Wacz
    } else if zip.holds("index.html") {
        FileKind::ZippedPage
    } else if zip.holds("META-INF/container.xml") {
        FileKind::Other("an electronic book")
    } else if zip.holds("[Content_Types].xml") || zip.holds("META-INF/manifest.xml") {
        FileKind::Other(OFFICE)
    } else {
        FileKind::Other("a zip archive without a saved page at its top")
    }
}

fn packed(bytes: &[u8]) -> FileKind {
    let mut start = Vec::new();
    let reader = flate2::bufread::MultiGzDecoder::new(bytes);
    let _ = std::io::Read::read_to_end(&mut std::io::Read::take(reader, 512), &mut start);
    if start.starts_with(b"WARC/") {
        FileKind::Warc
    } else if start.get(257..262) == Some(b"ustar") {
        FileKind::Other("an archive")
    } else {
        FileKind::PackedPage
    }
}

/// A MIME message: a saved page when its parts belong together as one, a mail otherwise.
fn mime(bytes: &[u8]) -> Option<FileKind> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4 * WITHIN)]).to_ascii_lowercase();
    let head = head.split("\n\r\n").next()?.split("\n\n").next()?.to_owned();
    let has = |name: &str| head.starts_with(name) || head.contains(&format!("\n{name}"));
    let is_saved =
        has("snapshot-content-location:") || has("from: <saved by") || has("x-unmht") || !has("to:");
    if has("content-type:") && head.contains("multipart/related") && is_saved {
        return Some(FileKind::Mhtml);
    }
    let is_mail = has("from:") && (has("date:") || has("message-id:") || has("received:") || has("to:"));
    // "From:" also opens lines of a manuscript; a mail's first line is a header by its form.
    let first = head.lines().next().unwrap_or_default();
    let is_header = first.starts_with("from ")
        || first.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
    (is_mail && is_header).then_some(FileKind::Mail)
}

fn by_extension(extension: &str) -> FileKind {
    match extension {
        "md" | "markdown" | "txt" | "text" => FileKind::Markdown,
        "doc" | "odt" | "rtf" | "pages" | "docx" => FileKind::Other(OFFICE),
        "mht" | "mhtml" => FileKind::Mhtml,
        "webarchive" => FileKind::Other("a Safari web archive"),
        "maff" => FileKind::Other("an old Firefox web archive"),
        "warc" => FileKind::Warc,
        "7z" | "tar" | "zst" | "rar" | "gz" | "zip" => FileKind::Other("an archive"),
        "epub" | "mobi" => FileKind::Other("an electronic book"),
        "json" | "jsonl" => FileKind::Other("JSON data"),
        "xml" | "rss" | "atom" => FileKind::Other("XML data"),
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg" => FileKind::Other("a picture"),
        "eml" => FileKind::Mail,
        "msg" => FileKind::Other("an Outlook mail"),
        _ => FileKind::Page,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_speak_before_names() {
        assert_eq!(FileKind::of("a.html", b"%PDF-1.7"), FileKind::Pdf);
        assert_eq!(FileKind::of("a.txt", b"WARC/1.1\r\n"), FileKind::Warc);
        assert_eq!(FileKind::of("a", b"<!doctype html>"), FileKind::Page);
        assert_eq!(FileKind::of("a.md", b"<div>One</div>"), FileKind::Markdown);
        assert_eq!(FileKind::of("a.md", b"From: the beginning\n\nIt was so."), FileKind::Markdown);
        let saved = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\r\n--x";
        assert_eq!(FileKind::of("whatever", saved), FileKind::Mhtml);
        let mail = b"Received: by x\r\nFrom: A <a@a.example>\r\nTo: b@b.example\r\nDate: Mon, 3 Mar 2025 10:00:00 +0000\r\nContent-Type: multipart/related\r\n\r\n";
        assert_eq!(FileKind::of("whatever", mail), FileKind::Mail);
        assert_eq!(FileKind::of("a.rss", b"<?xml version='1.0'?><rss>"), FileKind::Other("XML data"));
        assert_eq!(FileKind::of("a.jpg", b"\xFF\xD8"), FileKind::Other("a picture"));
    }
}
