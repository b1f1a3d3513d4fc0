//! A page's bytes as text, by the rules browsers use: byte order mark, HTTP head, meta element, then a guess.
//! It refuses what is not text at all, naming what it is.

use crate::{refusal::ReadRefusal, twice};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use regex::bytes::Regex;
use std::sync::LazyLock;

/// How far into the page a charset may be declared (HTML, 13.2.3.2 says 1,024 bytes; real pages are later).
const PRESCAN: usize = 8_192;

/// The page as text, line ends and NULs as they came.
///
/// # Errors
/// [`ReadRefusal::Empty`] and [`ReadRefusal::NotAWebPage`].
pub fn decode(bytes: &[u8], content_type: Option<&str>) -> Result<String, ReadRefusal> {
    if bytes.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return Err(ReadRefusal::Empty);
    }
    let (encoding, bom) = Encoding::for_bom(bytes).map_or((None, 0), |(e, n)| (Some(e), n));
    if let Some(kind) = other_kind(bytes) {
        return Err(ReadRefusal::NotAWebPage(kind));
    }
    let encoding = encoding
        .or_else(|| content_type.and_then(declared_in_head))
        .or_else(|| declared_in_page(bytes))
        .map_or_else(|| guess(bytes), |declared| checked(declared, bytes));
    if encoding != UTF_16LE && encoding != UTF_16BE && looks_binary(bytes) {
        return Err(ReadRefusal::NotAWebPage("a binary file"));
    }
    let (text, _) = encoding.decode_without_bom_handling(&bytes[bom..]);
    Ok(twice::mended(&text).unwrap_or_else(|| text.into_owned()))
}

/// What the first bytes say a file is, when that is no web page.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    const SIGNS: [(&[u8], &str); 12] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a zip archive or an office document"),
        (b"\xD0\xCF\x11\xE0", "an office document"),
        (b"{\\rtf", "an RTF document"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"GIF8", "a picture"),
        (b"RIFF", "a picture or a recording"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"ID3", "a recording"),
        (b"\x7FELF", "a program"),
        (b"\x00\x00\x00", "a recording or another binary file"),
    ];
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0);
    SIGNS.iter().find(|(sign, _)| bytes[start..].starts_with(sign)).map(|(_, kind)| *kind)
}

/// Many control bytes that no text encoding of a page uses.
fn looks_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(4_096)];
    let odd = sample.iter().filter(|b| matches!(b, 1..=8 | 14..=26 | 28..=31)).count();
    odd * 10 > sample.len()
}

fn declared_in_head(content_type: &str) -> Option<&'static Encoding> {
    let (_, rest) = content_type.split_once("charset")?;
    let label = rest.trim_start().strip_prefix('=')?.trim_start().trim_matches(['"', '\'']);
    Encoding::for_label(label.split([';', ',', '"', '\'']).next()?.trim().as_bytes())
}

static META: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?is-u)<(?:meta\b[^>]{0,512}?\bcharset\s*=\s*["']?\s*|\?xml\b[^>]{0,200}?\bencoding\s*=\s*["'])([a-z0-9_:.-]{2,40})"#)
        .expect("the pattern is constant")
});

fn declared_in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(PRESCAN)];
    let label = META.captures(head)?.get(1)?.as_bytes();
    let encoding = Encoding::for_label(label)?;
    // A meta element that could be read as ASCII is not in UTF-16 (HTML, 13.2.3.2 step 15).
    if encoding == UTF_16LE || encoding == UTF_16BE { Some(UTF_8) } else { Some(encoding) }
}

/// A declared encoding, unless the bytes prove it wrong in the commonest way: UTF-8 labelled as Latin.
fn checked(declared: &'static Encoding, bytes: &[u8]) -> &'static Encoding {
    let valid_utf8 = || !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
    if declared == WINDOWS_1252 && valid_utf8() {
        return UTF_8;
    }
    // Pages saved in an old encoding under a template that says UTF-8.
    if declared == UTF_8 && std::str::from_utf8(bytes).is_err() && mostly_not_utf8(bytes) {
        return guess(bytes);
    }
    declared
}

/// Whether broken sequences outnumber whole ones.
fn mostly_not_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut whole) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken > 20 && broken > whole
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let even_zeros = bytes.iter().take(512).step_by(2).filter(|b| **b == 0).count();
    let odd_zeros = bytes.iter().take(512).skip(1).step_by(2).filter(|b| **b == 0).count();
    let half = bytes.len().min(512) / 4;
    if odd_zeros > half.max(4) {
        return UTF_16LE;
    }
    if even_zeros > half.max(4) {
        return UTF_16BE;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_obeyed_in_the_order_of_browsers() {
        let latin = b"<meta charset=iso-8859-1><p>caf\xe9 \x96 na\xefve";
        assert_eq!(decode(latin, None).unwrap(), "<meta charset=iso-8859-1><p>caf\u{e9} \u{2013} na\u{ef}ve");
        let arabic =
            b"<meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>\xc7\xe1\xe3\xc7\xc1";
        assert!(decode(arabic, None).unwrap().ends_with("\u{627}\u{644}\u{645}\u{627}\u{621}"));
        assert!(
            decode(b"<p>\xc7\xe1\xe3", Some("text/html; charset=\"windows-1256\""))
                .unwrap()
                .ends_with("\u{645}")
        );
        assert_eq!(decode(b"\xef\xbb\xbfa\xc3\xa9", Some("text/html;charset=latin1")).unwrap(), "a\u{e9}");
        assert_eq!(decode(b"\xff\xfe<\0p\0>\0a\0", None).unwrap(), "<p>a");
        let twice: String = "l\u{2019}\u{e9}t\u{e9}".bytes().map(char::from).collect();
        assert_eq!(decode(twice.as_bytes(), None).unwrap(), "l\u{2019}\u{e9}t\u{e9}");
    }

    #[test]
    fn labels_that_cannot_be_true_are_not_believed() {
        let utf16 = "<meta charset=utf-16><p>caf\u{e9}";
        assert_eq!(decode(utf16.as_bytes(), None).unwrap(), utf16);
        let latin = "<meta charset=iso-8859-1><p>caf\u{e9}";
        assert_eq!(decode(latin.as_bytes(), None).unwrap(), latin);
    }

    #[test]
    fn what_is_no_page_is_named() {
        assert_eq!(decode(b" \r\n\0", None), Err(ReadRefusal::Empty));
        assert_eq!(decode(b"%PDF-1.7 x", None), Err(ReadRefusal::NotAWebPage("a PDF")));
        assert!(decode(b"PK\x03\x04abc", None).is_err());
        assert!(decode(&(0u8..=31).cycle().take(900).collect::<Vec<_>>(), None).is_err());
    }
}
