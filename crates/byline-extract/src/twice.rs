//! Pages that were encoded twice: UTF-8 that some system of an outlet took for Latin and encoded again.
//! It refuses to touch a page of which any notable part reads as it stands: those letters were meant.

use std::ops::Range;

/// Letters of twice encoded text below which nothing is mended: so few may be an accident.
const LEAST: usize = 3;
/// Of so many characters beyond ASCII one may be what it seems.
const WHOLE: usize = 20;
/// Characters that are what they seem after which a page is not looked through.
const PATIENCE: usize = 40;

/// The text as it was meant, where nearly every character beyond ASCII is a part of a letter encoded twice.
pub fn mended(text: &str) -> Option<String> {
    let (mut letters, mut parts, mut strange) = (0, 0, 0);
    for run in beyond_ascii(text).map(|run| &text[run]) {
        match meant(run) {
            Some(whole) => {
                letters += whole.chars().count();
                parts += run.chars().count();
            }
            None => strange += run.chars().count(),
        }
        if strange * WHOLE > parts && strange > PATIENCE {
            return None;
        }
    }
    (letters >= LEAST && strange * WHOLE <= parts).then(|| rewritten(text))
}

fn rewritten(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut done = 0;
    for run in beyond_ascii(text) {
        mended.push_str(&text[done..run.start]);
        done = run.end;
        match meant(&text[run.clone()]) {
            Some(whole) => mended.push_str(&whole),
            None => mended.push_str(&text[run]),
        }
    }
    mended.push_str(&text[done..]);
    mended
}

/// The stretches of characters beyond ASCII.
fn beyond_ascii(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut done = 0;
    std::iter::from_fn(move || {
        let start = done + bytes[done..].iter().position(|byte| !byte.is_ascii())?;
        done = bytes[start..].iter().position(u8::is_ascii).map_or(bytes.len(), |long| start + long);
        Some(start..done)
    })
}

/// What a stretch was before somebody took its bytes for Latin.
fn meant(run: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> = run.chars().map(byte_of).collect();
    String::from_utf8(bytes?).ok()
}

/// What windows-1252 has from 0x80 on; where it has nothing, the control character itself.
const UPPER: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn byte_of(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let at = UPPER.chars().position(|upper| upper == c)?;
    u8::try_from(0x80 + at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(text: &str, latin: impl Fn(u8) -> char) -> String {
        text.bytes().map(latin).collect()
    }

    #[test]
    fn a_page_encoded_twice_is_read_as_it_was_meant() {
        let meant = "<p>\u{201c}Caf\u{e9}\u{201d} \u{2013} l\u{2019}\u{e9}t\u{e9}, \u{627}\u{644}\u{645}\u{627}\u{621} \u{1f30a}";
        assert_eq!(mended(&again(meant, char::from)).as_deref(), Some(meant));
        let windows = |byte: u8| match byte {
            0x80..=0x9f => UPPER.chars().nth(usize::from(byte) - 0x80).unwrap(),
            _ => char::from(byte),
        };
        assert_eq!(mended(&again(meant, windows)).as_deref(), Some(meant));
    }

    #[test]
    fn what_reads_as_it_stands_stays() {
        let few = again("caf\u{e9}", char::from);
        for text in [
            "plain words",
            "Caf\u{e9} d\u{e9}j\u{e0} vu, na\u{ef}ve",
            "S\u{c3}O PAULO: AS ELEI\u{c7}\u{d5}ES",
            "\u{627}\u{644}\u{645}\u{627}\u{621}",
            &few,
        ] {
            assert_eq!(mended(text), None, "{text}");
        }
        let told = again("\u{2019}", char::from);
        let mixed = format!("{} \u{e9} {told} {told} {told}", "\u{fc}ber ".repeat(9));
        assert_eq!(mended(&mixed), None);
        let long = format!("{}{}", "\u{e9} ".repeat(10_000), told.repeat(90));
        assert_eq!(mended(&long), None);
    }
}
