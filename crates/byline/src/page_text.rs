//! The bytes of a page as text, as a browser reads them, for whoever has bytes that were kept.
//! It refuses nothing: what is no text is read as far as it can be.

/// The most bytes of a page that are read.
const MOST: usize = 8 << 20;

/// A page's bytes as a browser reads them, as the intake read them too; what is no text as far as it can be read. At most
/// [`MOST`] bytes.
pub fn decoded(bytes: &[u8], content_type: Option<&str>) -> String {
    let bytes = &bytes[..whole_characters(bytes, MOST)];
    byline_extract::decode(bytes, content_type)
        .unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

/// At most `most` bytes, not cut through a character: half of one would make a page no UTF-8.
fn whole_characters(bytes: &[u8], most: usize) -> usize {
    if bytes.len() <= most {
        return bytes.len();
    }
    (most.saturating_sub(3)..=most).rev().find(|at| bytes[*at] & 0xc0 != 0x80).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_by_the_word_that_counts() {
        let page = "<meta charset=windows-1252><p>caf\u{e9}".to_owned();
        let latin: Vec<u8> = page.chars().map(|c| c as u8).collect();
        assert!(decoded(&latin, None).ends_with("café"));
        assert!(decoded("<p>پانی".as_bytes(), Some("text/html; charset=\"utf-8\"")).ends_with("پانی"));
        assert!(decoded("<p>پانی".as_bytes(), None).ends_with("پانی"));
        assert!(decoded(b"<p>caf\xe9!", None).ends_with("café!"));
        assert!(decoded(b"<meta charset=utf-16><p>a", None).ends_with("<p>a"));
        assert!(decoded(b"\xef\xbb\xbf<p>a", Some("text/html; charset=latin1")).starts_with("<p>a"));
        let xml = b"<?xml version='1.0' encoding='windows-1256'?><p>\xc7\xe1\xe3\xc7\xc1";
        assert!(decoded(xml, None).ends_with("\u{627}\u{644}\u{645}\u{627}\u{621}"));
        assert!(decoded("<p>caf\u{e9}".as_bytes(), Some("text/html; charset=iso-8859-1")).ends_with("café"));
        assert_eq!(decoded(b"%PDF-1.7", None), "%PDF-1.7");
    }

    #[test]
    fn a_cut_goes_through_no_character() {
        let long = "پ".repeat(MOST / 2 + 9);
        assert!(decoded(format!("x{long}").as_bytes(), None).ends_with('پ'));
        assert_eq!(whole_characters(&[0x80; 9], 5), 5);
    }
}
