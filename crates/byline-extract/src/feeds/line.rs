//! The small values of a feed: a line without markup, an author, an address.
//! It refuses to keep tags, mail addresses and words that name nobody.

use super::LONGEST;
use crate::{authors::people_named, words};
use byline_core::{
    address::WebAddress,
    text::{Text, one_line},
};

/// Words with or without markup as one line of text.
pub(super) fn plain(raw: &str) -> Option<Text> {
    let mut line = String::with_capacity(raw.len().min(LONGEST));
    let mut rest = raw;
    while let Some(at) = rest.find('<') {
        line.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let opens = tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match tag.find('>').filter(|_| opens) {
            Some(end) => {
                line.push(' ');
                rest = &tag[end + 1..];
            }
            None => {
                line.push('<');
                rest = tag;
            }
        }
        if line.len() > LONGEST {
            break;
        }
    }
    line.push_str(rest);
    let line = one_line(&words::unescaped(&line));
    let line = line.replace(" ,", ",").replace(" .", ".");
    Text::lenient(&cut(&line))
}

fn cut(line: &str) -> String {
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let mut cut: String = line.chars().take(LONGEST - 1).collect();
    cut.push('\u{2026}');
    cut
}

/// The people that an author's element names: "khan@x.example (Ali Khan)", "By Ali Khan and Noor Jahan", "Khan, Ali".
pub(super) fn authors(raw: &str) -> Vec<Text> {
    let Some(line) = plain(raw) else { return Vec::new() };
    let line = line.as_str();
    let inside = line
        .split_once('(')
        .and_then(|(mail, rest)| mail.contains('@').then(|| rest.split(')').next().unwrap_or(rest).trim()));
    let line = inside.unwrap_or(line);
    if line.contains('@') || line.starts_with("http") {
        return Vec::new();
    }
    if let Some(turned) = family_first(line) {
        return Text::lenient(&turned).into_iter().collect();
    }
    let named: Vec<Text> = people_named(line).iter().filter_map(|name| Text::lenient(name)).collect();
    if !named.is_empty() {
        return named;
    }
    // One name in a form that no rule knows ("Xu", "noor jahan") is still the feed's word.
    let short = line.split_whitespace().count() <= 6 && line.chars().any(char::is_alphabetic);
    Text::lenient(line).filter(|_| short).into_iter().collect()
}

/// "Khan, Ali" as "Ali Khan"; "Ali Khan, Noor Jahan" is a list of two.
fn family_first(line: &str) -> Option<String> {
    let (family, given) = line.split_once(',')?;
    let (family, given) = (family.trim(), given.trim());
    let one_word = !family.contains(char::is_whitespace) && !family.is_empty();
    let short = (1..=3).contains(&given.split_whitespace().count()) && !given.contains([',', ';', '&']);
    let and = given.split_whitespace().any(|word| matches!(word, "and" | "und" | "et" | "y"));
    (one_word && short && !and).then(|| format!("{given} {family}"))
}

/// An address in a feed, made absolute by the feed's own.
pub(super) fn address(raw: &str, base: Option<&WebAddress>) -> Option<WebAddress> {
    let raw = raw.trim();
    if raw.is_empty() || raw.len() > 4_000 {
        return None;
    }
    raw.parse().ok().or_else(|| base?.url().join(raw).ok()?.as_str().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_elements_of_all_kinds_name_their_people() {
        let named = |raw: &str| authors(raw).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(named("khan@paper.example (Ali Khan)"), ["Ali Khan"]);
        assert_eq!(named("By Ali Khan and Noor Jahan"), ["Ali Khan", "Noor Jahan"]);
        assert_eq!(named("Khan, Ali"), ["Ali Khan"]);
        assert_eq!(named("Ali Khan, Noor Jahan"), ["Ali Khan", "Noor Jahan"]);
        assert_eq!(named("علی خان"), ["علی خان"]);
        assert_eq!(named("desk@paper.example"), [""; 0]);
        assert_eq!(named(""), [""; 0]);
    }

    #[test]
    fn markup_leaves_no_trace_in_a_line() {
        assert_eq!(
            plain("<p>Count <b>the</b> water &amp; sign</p>").unwrap().as_str(),
            "Count the water & sign"
        );
        assert_eq!(plain("2 < 3 and 4 > 1").unwrap().as_str(), "2 < 3 and 4 > 1");
        assert_eq!(plain("<p></p>"), None);
        assert!(plain(&"<b>x".repeat(200_000)).unwrap().as_str().chars().count() <= LONGEST);
    }
}
