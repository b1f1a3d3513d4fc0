//! An HTTP answer as a capture keeps it: its status, its media type, and its body with the codings undone.
//! It refuses to trust a head: a body that says it is chunked or packed and is not is taken as it stands.

use super::packed;

/// The most bytes of an answer's head.
pub const LARGEST_HEAD: usize = 64 << 10;

/// The head of an answer.
#[derive(Debug)]
pub struct Head {
    pub status: u16,
    pub content_type: Option<String>,
    codings: Vec<String>,
    is_chunked: bool,
    /// Where the body begins.
    pub length: usize,
}

impl Head {
    /// The head at the start of `block`; none when there is no whole one.
    pub fn of(block: &[u8]) -> Option<Self> {
        let within = &block[..block.len().min(LARGEST_HEAD)];
        let (end, gap) =
            find(within, b"\r\n\r\n").map(|at| (at, 4)).or_else(|| Some((find(within, b"\n\n")?, 2)))?;
        let text = String::from_utf8_lossy(&within[..end]);
        let mut lines = text.lines();
        let status_line = lines.next()?;
        if !status_line.starts_with("HTTP/") {
            return None;
        }
        let status = status_line.split_whitespace().nth(1)?.parse().ok()?;
        let mut head =
            Self { status, content_type: None, codings: Vec::new(), is_chunked: false, length: end + gap };
        for line in lines {
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match name.trim().to_ascii_lowercase().as_str() {
                "content-type" => head.content_type = Some(value.to_owned()),
                "content-encoding" => head.codings.extend(words(value)),
                "transfer-encoding" => head.is_chunked |= words(value).any(|word| word == "chunked"),
                _ => {}
            }
        }
        Some(head)
    }

    /// Whether this is a web page that came whole.
    pub fn is_page(&self) -> bool {
        self.status == 200 && self.content_type.as_deref().is_some_and(is_html)
    }

    /// The body with its codings undone; none when it is beyond `most` or its coding is unknown.
    pub fn body(&self, body: &[u8], most: u64) -> Option<Vec<u8>> {
        let mut body = match self.is_chunked.then(|| dechunked(body)).flatten() {
            Some(whole) => whole,
            None => body.to_vec(),
        };
        for coding in self.codings.iter().rev().filter(|coding| *coding != "identity") {
            body = match packed::decoded(&body, coding, most) {
                Some(decoded) => decoded,
                // Some capturing tools undo the coding and leave the line that names it.
                None if looks_like_markup(&body) => body,
                None => return None,
            };
        }
        (body.len() as u64 <= most).then_some(body)
    }
}

/// Whether a media type is a web page's.
pub fn is_html(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "text/html" | "application/xhtml+xml")
}

fn words(value: &str) -> impl Iterator<Item = String> {
    value.split(',').map(|word| word.trim().to_ascii_lowercase()).filter(|word| !word.is_empty())
}

fn looks_like_markup(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
}

/// A chunked body put together; none when it is not chunked at all. What is cut off in the midst stays cut off.
fn dechunked(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(body.len());
    loop {
        let Some(end) = find(&body[..body.len().min(256)], b"\r\n") else {
            return (!whole.is_empty()).then_some(whole);
        };
        let line = std::str::from_utf8(&body[..end]).ok()?;
        let size = usize::from_str_radix(line.split(';').next().unwrap_or_default().trim(), 16).ok()?;
        body = &body[end + 2..];
        if size == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(&body[..size.min(body.len())]);
        body = body.get(size..).unwrap_or_default();
        body = body.strip_prefix(b"\r\n").unwrap_or(body);
    }
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}
