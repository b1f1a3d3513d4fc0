//! The names of a BibTeX author field: parted by "and" outside of braces, each in one of three orders.
//! It refuses to take a group in braces apart: `{World Bank}` is one name.

use super::latex;

/// Authors of one entry.
const MOST: usize = 100;

/// The names as they would be signed, and whether "others" stand after them.
pub fn people(raw: &str) -> (Vec<String>, bool) {
    let mut names = Vec::new();
    let mut others = false;
    for part in parted(raw).into_iter().take(MOST) {
        match part.trim() {
            "" => {}
            "others" => others = true,
            name => names.extend(Some(signed(name)).filter(|name| !name.is_empty())),
        }
    }
    (names, others)
}

/// The parts between "and" at no depth of braces.
fn parted(raw: &str) -> Vec<&str> {
    let bytes = raw.as_bytes();
    let (mut parts, mut start, mut depth, mut at) = (Vec::new(), 0, 0usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            byte if depth == 0 && byte.is_ascii_whitespace() => {
                let rest = &bytes[at + 1..];
                let is_and =
                    rest.len() > 3 && rest[..3].eq_ignore_ascii_case(b"and") && rest[3].is_ascii_whitespace();
                if is_and {
                    parts.push(&raw[start..at]);
                    // The white space after it may lead to the next "and".
                    at += 3;
                    start = at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    parts.push(raw.get(start..).unwrap_or_default());
    parts
}

/// "Khan, Ali", "von der Heide, Jr., Lars" and "Lars von der Heide" as they are signed.
fn signed(name: &str) -> String {
    let parts = by_commas(name);
    let plain: Vec<String> = parts.iter().map(|part| latex::plain(part)).collect();
    match plain.as_slice() {
        [family, given] => format!("{given} {family}").trim().to_owned(),
        [family, suffix, given, ..] => format!("{given} {family}, {suffix}"),
        _ => plain.join(" "),
    }
}

fn by_commas(name: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for (at, byte) in name.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(&name[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&name[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_signed_whatever_their_order() {
        let (names, others) = people(
            r#"Khan, Ali and Lars von der Heide and van den Berg, Jan and King, Jr., Martin and {World Bank and Friends} AND M{\"u}ller, J{\"u}rgen and others"#,
        );
        assert_eq!(
            names,
            [
                "Ali Khan",
                "Lars von der Heide",
                "Jan van den Berg",
                "Martin King, Jr.",
                "World Bank and Friends",
                "Jürgen Müller"
            ]
        );
        assert!(others);
        assert_eq!(people("").0, [""; 0]);
        assert_eq!(people("Anders Sand and Band Leader").0, ["Anders Sand", "Band Leader"]);
        assert_eq!(people("a and and b").0, ["a", "b"]);
    }
}
