//! What a MIME message may hold at most, counted before it is taken apart.
//! It refuses messages within messages without end, and more parts than a page or a mail ever has.

use super::WrapRefusal;
use aho_corasick::AhoCorasick;
use memchr::memmem;
use std::sync::LazyLock;

/// The most lines that may begin a part.
const MOST_PARTS: usize = 10_000;
/// The most lines of all heads together: a mail that came a long way has two hundred.
const MOST_HEAD_LINES: usize = 20_000;
/// The most messages within it.
const MOST_MESSAGES: usize = 64;

static WITHIN: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let kinds = ["message/rfc822", "message/global", "multipart/digest"];
    AhoCorasick::builder().ascii_case_insensitive(true).build(kinds).expect("three words make an automaton")
});

/// Whether a message may be taken apart: doing so costs memory for each part, and depth for each message in another.
pub fn bounded(bytes: &[u8]) -> Result<(), WrapRefusal> {
    if memmem::find_iter(bytes, b"\n--").take(MOST_PARTS + 1).count() > MOST_PARTS {
        return Err(WrapRefusal::Limit(format!("it has more than {MOST_PARTS} parts")));
    }
    if WITHIN.find_iter(bytes).take(MOST_MESSAGES + 1).count() > MOST_MESSAGES {
        return Err(WrapRefusal::Limit(format!("it has more than {MOST_MESSAGES} messages in one another")));
    }
    if head_lines(bytes).take(MOST_HEAD_LINES + 1).count() > MOST_HEAD_LINES {
        return Err(WrapRefusal::Limit(format!("its heads have more than {MOST_HEAD_LINES} lines")));
    }
    Ok(())
}

/// The lines of the message's head, and those that may be of a part's: between a mark and the next empty line.
fn head_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut in_head = true;
    let mut rest = bytes;
    let lines = std::iter::from_fn(move || {
        let (line, after) = match memchr::memchr(b'\n', rest) {
            Some(end) => (&rest[..end], &rest[end + 1..]),
            None if rest.is_empty() => return None,
            None => (rest, &rest[rest.len()..]),
        };
        rest = after;
        Some(line)
    });
    lines.filter(move |line| {
        let is_empty = matches!(*line, b"" | b"\r");
        in_head = !is_empty && (in_head || line.starts_with(b"--"));
        in_head
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_without_end_is_refused_and_a_long_text_is_none() {
        let line = "X: y\r\n";
        let told = |message: String| bounded(message.as_bytes()).map_err(|why| why.to_string());
        assert!(told(line.repeat(30_000) + "\r\nwater").unwrap_err().contains("20000 lines"));
        assert!(
            told(format!("X: y\r\n\r\n--b\r\n{}", line.repeat(30_000))).unwrap_err().contains("20000 lines")
        );
        assert_eq!(told(line.repeat(300) + "\r\n" + &"water: and words\r\n".repeat(100_000)), Ok(()));
    }
}
