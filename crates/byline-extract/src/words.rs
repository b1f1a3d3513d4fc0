//! How words of a page are compared: without case, marks or spacing, as an editor would say "the same".
//! It refuses to change what is shown; every function here makes keys or reads entities.

pub use byline_core::text::one_line;
use std::borrow::Cow;

/// Letters and digits in lower case with single spaces between the words: equal keys mean the same words.
pub fn key(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut key = String::with_capacity(text.len());
    let (mut from, mut at, mut gap) = (0, 0, false);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        push_word(&mut key, &text[from..at], &mut gap);
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        from = at;
        if is_ornament(c) {
            continue;
        }
        if c.is_alphanumeric() {
            begin_word(&mut key, &mut gap);
            key.extend(c.to_lowercase());
        } else {
            gap = true;
        }
    }
    push_word(&mut key, &text[from..], &mut gap);
    key.make_ascii_lowercase();
    key
}

fn push_word(key: &mut String, letters: &str, gap: &mut bool) {
    if !letters.is_empty() {
        begin_word(key, gap);
        key.push_str(letters);
    }
}

fn begin_word(key: &mut String, gap: &mut bool) {
    if std::mem::take(gap) && !key.is_empty() {
        key.push(' ');
    }
}

/// Apostrophes join ("Karachi's" is one word); Arabic marks and the tatweel are ornament.
fn is_ornament(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{640}' | '\u{200c}' | '\u{200d}' | '\u{64b}'..='\u{652}')
}

/// Character references read once more, for data that was escaped twice ("Karachi&amp;#8217;s" in a meta element).
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| reference(&rest[1..end]).map(|c| (c, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "rsquo" => '\u{2019}',
        "lsquo" => '\u{2018}',
        "rdquo" => '\u{201d}',
        "ldquo" => '\u{201c}',
        "ndash" => '\u{2013}',
        "mdash" => '\u{2014}',
        "hellip" => '\u{2026}',
        "laquo" => '\u{ab}',
        "raquo" => '\u{bb}',
        "auml" => '\u{e4}',
        "ouml" => '\u{f6}',
        "uuml" => '\u{fc}',
        "Auml" => '\u{c4}',
        "Ouml" => '\u{d6}',
        "Uuml" => '\u{dc}',
        "szlig" => '\u{df}',
        "eacute" => '\u{e9}',
        "egrave" => '\u{e8}',
        "agrave" => '\u{e0}',
        "ccedil" => '\u{e7}',
        _ => return None,
    })
}

/// Arabic-Indic and Extended Arabic-Indic digits as ASCII ones.
pub fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => char::from(b'0' + (u32::from(c) - 0x660) as u8),
            '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (u32::from(c) - 0x6f0) as u8),
            _ => c,
        })
        .collect()
}

/// How many words a text has, by white space: quick, for judging only.
pub fn rough_count(text: &str) -> usize {
    let (mut count, mut gap) = (0, true);
    let mut step = |space: bool| {
        count += usize::from(gap && !space);
        gap = space;
    };
    let (bytes, mut at) = (text.as_bytes(), 0);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            step(matches!(byte, b' ' | b'\t'..=b'\r'));
            at += 1;
        } else {
            let Some(c) = text[at..].chars().next() else { break };
            step(c.is_whitespace());
            at += c.len_utf8();
        }
    }
    count
}

/// Text with each run of white space as one space, and none at its ends.
pub fn folded(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(4_096));
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_see_through_case_and_marks() {
        assert_eq!(
            key("Karachi\u{2019}s \u{201c}Water\u{201d} \u{2013} Ledger!"),
            key("karachi's water ledger")
        );
        assert_eq!(key("\u{645}\u{640}\u{627}\u{621}\u{64c}"), "\u{645}\u{627}\u{621}");
    }

    #[test]
    fn keys_are_made_letter_by_letter_and_piece_by_piece_alike() {
        let letters: Vec<char> =
            "aZ9 ,\n'_-\u{2019}\u{a0}\u{e9}\u{130}\u{212a}\u{627}\u{64b}\u{640}\u{4e2d}\u{301}"
                .chars()
                .collect();
        for number in 0..20_000_u64 {
            let mut left = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let mut text = String::new();
            for _ in 0..number % 9 {
                text.push(letters[left as usize % letters.len()]);
                left = left.rotate_right(7).wrapping_mul(5);
            }
            let kept: String = text.chars().filter(|c| !is_ornament(*c)).collect();
            let words = kept.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            // A final sigma is the only letter whose small form hangs on its neighbours; there is none here.
            let wanted = words.map(str::to_lowercase).collect::<Vec<_>>().join(" ");
            assert_eq!(key(&text), wanted, "{text:?}");
            assert_eq!(rough_count(&text), text.split_whitespace().count(), "{text:?}");
        }
    }

    #[test]
    fn references_are_read_once_more() {
        assert_eq!(unescaped("A &amp; B&#8217;s &bogus; & &#0;"), "A & B\u{2019}s &bogus; & &#0;");
    }

    #[test]
    fn digits_of_both_arabic_rows_are_digits() {
        assert_eq!(ascii_digits("\u{661}\u{662} \u{6f3}\u{6f4}"), "12 34");
    }
}
