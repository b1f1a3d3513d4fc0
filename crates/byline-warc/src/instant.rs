//! The three ways in which these formats write a moment: W3CDTF in records, fourteen digits in indexes, the HTTP date in headers.
//! It refuses a moment without a zone; all three are UTC.

use jiff::{Timestamp, civil, fmt::rfc2822, tz::TimeZone};

/// `2026-11-27T02:42:06.25Z`: WARC-Date, to the microsecond where there is one (ISO 28500:2017, 5.4).
#[must_use]
pub fn warc_date(at: Timestamp) -> String {
    let at = Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at);
    at.to_string()
}

/// A WARC-Date read; none for what is no moment in UTC.
#[must_use]
pub fn of_warc_date(raw: &str) -> Option<Timestamp> {
    let raw = raw.trim();
    raw.ends_with(['Z', 'z']).then(|| raw.parse().ok()).flatten()
}

/// `20261127024206`: the fourteen digits of an index and of a capture's address.
#[must_use]
pub fn timestamp(at: Timestamp) -> String {
    at.strftime("%Y%m%d%H%M%S").to_string()
}

/// Fourteen digits read; none for anything else.
#[must_use]
pub fn of_timestamp(raw: &str) -> Option<Timestamp> {
    if raw.len() != 14 || !raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let said = civil::DateTime::strptime("%Y%m%d%H%M%S", raw).ok()?;
    TimeZone::UTC.to_timestamp(said).ok()
}

/// `Fri, 27 Nov 2026 02:42:06 GMT`: the HTTP date of `Memento-Datetime` (RFC 9110, 5.6.7; RFC 7089, 2.1.1).
#[must_use]
pub fn http_date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// An HTTP date read; none for anything that RFC 7089 answers with 400. Only the one form that RFC 7089 allows is taken.
#[must_use]
pub fn of_http_date(raw: &str) -> Option<Timestamp> {
    let raw = raw.trim();
    if !raw.ends_with(" GMT") || raw.len() != 29 {
        return None;
    }
    let at = rfc2822::DateTimeParser::new().parse_timestamp(raw).ok()?;
    (http_date(at) == raw).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_in_three_ways_and_read_back() {
        let at: Timestamp = "2026-11-27T02:42:06.250001999Z".parse().unwrap();
        assert_eq!(warc_date(at), "2026-11-27T02:42:06.250001Z");
        assert_eq!(of_warc_date("2026-11-27T02:42:06Z").map(timestamp).as_deref(), Some("20261127024206"));
        assert_eq!(of_warc_date("2026-11-27T02:42:06+05:00"), None);
        assert_eq!(http_date(at), "Fri, 27 Nov 2026 02:42:06 GMT");
        let whole = of_http_date("Fri, 27 Nov 2026 02:42:06 GMT");
        assert_eq!(whole, of_timestamp("20261127024206"));
        assert!(whole.is_some());
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for raw in ["", "2026", "20261327024206", "20261127024206\n", "2026112702420a"] {
            assert_eq!(of_timestamp(raw), None, "{raw}");
        }
        for raw in ["", "yesterday", "Thu, 27 Nov 2026 02:42:06 GMT", "Fri, 27 Nov 2026 02:42:06 +0000"] {
            assert_eq!(of_http_date(raw), None, "{raw}");
        }
    }
}
