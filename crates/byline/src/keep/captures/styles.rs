//! A captured style sheet with every address in it led elsewhere: `url()` and `@import`, and nothing else touched.
//! It refuses comments and what could end the element it stands in; what it does not know stays, for the page's policy to stop.

/// The sheet with each address as `lead` says; one that leads nowhere becomes `about:invalid`.
pub fn led(sheet: &str, lead: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut imports = false;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
            out.push(' ');
        } else if first == '"' || first == '\'' {
            let (value, behind) = string(rest, first);
            let written = if imports { lead(&value).unwrap_or_else(nowhere) } else { value };
            quoted(&mut out, &written);
            (rest, imports) = (behind, false);
        } else if let Some((value, behind)) = address(rest, &out) {
            out.push_str("url(");
            quoted(&mut out, &lead(&value).unwrap_or_else(nowhere));
            out.push(')');
            (rest, imports) = (behind, false);
        } else {
            if first == ';' || first == '{' {
                imports = false;
            } else if starts_with(rest, "@import") {
                imports = true;
            }
            if first == '<' {
                out.push_str("\\3c ");
            } else {
                out.push(first);
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// The addresses that a sheet names, in its order, each as it is written there: what it imports, its pictures, its faces.
pub fn named(sheet: &str) -> Vec<String> {
    let mut found = Vec::new();
    led(sheet, &mut |address| {
        found.push(address.to_owned());
        None
    });
    found
}

fn nowhere() -> String {
    "about:invalid".to_owned()
}

fn starts_with(text: &str, word: &str) -> bool {
    text.as_bytes().get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
}

/// A string from its quotation mark to the next one or the end of its line, escapes read; and what follows (CSS Syntax, 4.3.5).
fn string(text: &str, mark: char) -> (String, &str) {
    let mut value = String::new();
    let mut letters = text[1..].char_indices();
    while let Some((at, c)) = letters.next() {
        let behind = &text[1 + at..];
        match c {
            c if c == mark => return (value, &behind[1..]),
            '\n' => return (value, behind),
            '\\' => {
                let (read, length) = escape(&behind[1..]);
                value.push_str(&read);
                for _ in behind[1..1 + length].chars() {
                    letters.next();
                }
            }
            c => value.push(c),
        }
    }
    (value, "")
}

/// What an escape stands for, and how many bytes it takes behind its backslash (CSS Syntax, 4.3.7).
fn escape(text: &str) -> (String, usize) {
    let digits = text.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    if digits == 0 {
        return match text.chars().next() {
            Some('\n') => (String::new(), 1),
            Some(c) => (c.to_string(), c.len_utf8()),
            None => (String::new(), 0),
        };
    }
    let number = u32::from_str_radix(&text[..digits], 16).unwrap_or(0);
    let read = char::from_u32(number).filter(|c| *c != '\0').unwrap_or('\u{fffd}');
    let blank = usize::from(text[digits..].starts_with([' ', '\t', '\n']));
    (read.to_string(), digits + blank)
}

/// The address of a `url(` that begins here, and what follows its bracket.
fn address<'a>(text: &'a str, before: &str) -> Option<(String, &'a str)> {
    if !starts_with(text, "url(") || before.ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_') {
        return None;
    }
    let inner = text[4..].trim_start_matches([' ', '\t', '\n', '\r']);
    let first = inner.chars().next()?;
    if first == '"' || first == '\'' {
        let (value, behind) = string(inner, first);
        return Some((value, behind.split_once(')').map_or("", |(_, behind)| behind)));
    }
    let mut value = String::new();
    let mut letters = inner.char_indices();
    while let Some((at, c)) = letters.next() {
        match c {
            ')' => return Some((value.trim_end().to_owned(), &inner[at + 1..])),
            '\\' => {
                let (read, length) = escape(&inner[at + 1..]);
                value.push_str(&read);
                for _ in inner[at + 1..at + 1 + length].chars() {
                    letters.next();
                }
            }
            c => value.push(c),
        }
    }
    Some((value.trim_end().to_owned(), ""))
}

/// A string that no mark, line end or bracket within it can end.
fn quoted(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' | '<' | '\n' | '\r' | '\x0c' | '\0' => out.push_str(&format!("\\{:x} ", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn to_x(sheet: &str) -> String {
        led(sheet, &mut |address| Some(format!("/x/{address}")))
    }

    #[test]
    fn every_address_is_led_and_the_rest_stays() {
        assert_eq!(to_x("a{background:url(b.png) no-repeat}"), "a{background:url(\"/x/b.png\") no-repeat}");
        assert_eq!(to_x("a{b:URL( 'b\\'c.png' );d:\"e\"}"), "a{b:url(\"/x/b'c.png\");d:\"e\"}");
        assert_eq!(
            to_x("@import 'a.css' screen; p{content:'a.css'}"),
            "@import \"/x/a.css\" screen; p{content:\"a.css\"}"
        );
        assert_eq!(to_x("@import url(a.css);"), "@import url(\"/x/a.css\");");
        assert_eq!(to_x("p{b:url(\\61 .png)}/* url(no) */"), "p{b:url(\"/x/a.png\")} ");
        assert_eq!(to_x("p{x:my-url(a)}"), "p{x:my-url(a)}");
        assert_eq!(named("a{b:url(c)} @import \"d\";"), ["c", "d"]);
    }

    #[test]
    fn nothing_in_it_ends_its_element_or_leads_astray() {
        for hostile in [
            "</style><script>alert(1)</script>",
            "a{b:url(\"</style><img src=x>\")}",
            "a{content:'</style>'}",
            "a{b:url(x\\\");c:url(",
            "@import \"\\3c/style\\3e\"",
            "\"\\",
            "url(\\",
        ] {
            assert!(!to_x(hostile).contains('<'), "{}", to_x(hostile));
        }
        assert!(led("a{b:url(javascript:1)}", &mut |_| None).contains("about:invalid"));
        assert_eq!(to_x(&("/*".to_owned() + &"a".repeat(100_000))).trim(), "");
    }

    proptest! {
        #[test]
        fn any_sheet_is_read_and_none_ends_its_element(sheet in ".{0,200}") {
            prop_assert!(!to_x(&sheet).contains('<'));
        }

        #[test]
        fn sheets_of_marks_are_read(sheet in "[urlURL()\\\\\"'/*;{}@import <a1\n]{0,80}") {
            let once = to_x(&sheet);
            prop_assert!(!once.contains('<'));
        }
    }
}
