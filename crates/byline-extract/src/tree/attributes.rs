//! A cap on the attributes of one tag, laid on the source: the tokenizer compares each with all before it.
//! It refuses nothing else; scripts, comments and text pass untouched.

use std::borrow::Cow;

/// Attributes a tag may have.
const MOST: usize = 128;

/// `html` with every tag's attributes after the 128th removed.
pub fn capped(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut kept = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = find(bytes, at, b'<') {
        if bytes[found..].starts_with(b"<!--") {
            at = find_str(bytes, found + 4, b"-->").unwrap_or(bytes.len());
            continue;
        }
        if !bytes.get(found + 1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/') {
            at = found + 1;
            continue;
        }
        let tag = scan_tag(bytes, found);
        if let Some(cut) = tag.cut {
            kept.push_str(&html[copied..cut]);
            copied = tag.end;
        }
        at = skip_raw(bytes, found, tag.end);
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(&html[copied..]);
    Cow::Owned(kept)
}

struct TagSpan {
    /// Where the attribute after the last allowed one begins.
    cut: Option<usize>,
    /// The position of the closing `>`, or the end of the page.
    end: usize,
}

fn scan_tag(bytes: &[u8], start: usize) -> TagSpan {
    let mut span = TagSpan { cut: None, end: bytes.len() };
    let mut at = start + 1;
    while at < bytes.len() && !is_gap(bytes[at]) && bytes[at] != b'>' {
        at += 1;
    }
    let (mut attributes, mut in_name) = (0usize, false);
    while at < bytes.len() {
        match bytes[at] {
            b'>' => {
                span.end = at;
                return span;
            }
            b'=' if in_name => {
                at = after_value(bytes, at + 1);
                in_name = false;
                continue;
            }
            b if is_gap(b) => {
                // A gap may stand between a name and its `=`.
                let next = bytes[at..].iter().position(|b| !is_gap(*b)).map_or(bytes.len(), |n| at + n);
                in_name = in_name && bytes.get(next) == Some(&b'=');
                at = next;
                continue;
            }
            _ if !in_name => {
                in_name = true;
                attributes += 1;
                if attributes == MOST + 1 {
                    span.cut = Some(at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    span
}

fn after_value(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at].is_ascii_whitespace() {
        at += 1;
    }
    match bytes.get(at) {
        Some(quote @ (b'"' | b'\'')) => find(bytes, at + 1, *quote).map_or(bytes.len(), |end| end + 1),
        Some(_) => {
            while at < bytes.len() && !bytes[at].is_ascii_whitespace() && bytes[at] != b'>' {
                at += 1;
            }
            at
        }
        None => at,
    }
}

/// After the start tag of an element of raw text, its end tag; else `end`.
fn skip_raw(bytes: &[u8], start: usize, end: usize) -> usize {
    for name in [&b"script"[..], b"style", b"textarea", b"title"] {
        let after = start + 1 + name.len();
        let same = bytes.get(start + 1..after).is_some_and(|n| n.eq_ignore_ascii_case(name));
        if same && bytes.get(after).is_none_or(|b| is_gap(*b) || *b == b'>') {
            return raw_end(bytes, end, name);
        }
    }
    end.max(start + 1)
}

fn raw_end(bytes: &[u8], mut at: usize, name: &[u8]) -> usize {
    while let Some(found) = find_str(bytes, at, b"</") {
        if bytes.get(found + 2..found + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)) {
            return found;
        }
        at = found + 2;
    }
    bytes.len()
}

fn is_gap(b: u8) -> bool {
    b.is_ascii_whitespace() || b == b'/'
}

fn find(bytes: &[u8], from: usize, byte: u8) -> Option<usize> {
    bytes.get(from..)?.iter().position(|b| *b == byte).map(|n| from + n)
}

fn find_str(bytes: &[u8], from: usize, needle: &[u8]) -> Option<usize> {
    bytes.get(from..)?.windows(needle.len()).position(|w| w == needle).map(|n| from + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_pages_pass_untouched() {
        let html = "<p a=1 b = '2>' c>x</p><!-- <a b c> --><script>if (a<b && c) { '<p ' }</script>";
        assert!(matches!(capped(html), Cow::Borrowed(_)));
    }

    #[test]
    fn attributes_beyond_the_cap_go_and_the_page_stays() {
        let many: String = (0..100_000).map(|n| format!(" a{n}=\"{n}>\"")).collect();
        let capped = capped(&format!("<p{many}>words</p>")).into_owned();
        assert!(capped.len() < 4_000 && capped.ends_with(">words</p>"), "{}", capped.len());
    }

    #[test]
    fn gaps_never_run_in_squares() {
        let page = "<a".to_owned() + &" ".repeat(200_000);
        assert!(matches!(capped(&page), Cow::Borrowed(_)));
    }
}
