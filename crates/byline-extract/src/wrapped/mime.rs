//! What a MIME message may hold at most, counted before it is taken apart.
//! It refuses messages within messages without end, and more parts than a page or a mail ever has.

use super::WrapRefusal;
use aho_corasick::AhoCorasick;
use memchr::memmem;
use std::sync::LazyLock;

/// The most lines that may begin a part.
const MOST_PARTS: usize = 10_000;
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
    Ok(())
}
