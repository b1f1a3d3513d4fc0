//! A page's source before it is parsed: the attributes of one tag are capped, for the tokenizer compares each with all
//! before it, and what is in scripts and styles goes with the attributes made for them: most of a page, which no rule reads.
//! It refuses nothing else; comments, text and JSON-LD pass untouched.

use std::borrow::Cow;

/// Attributes a tag may have.
const MOST: usize = 128;

/// Whether what pages say of their looks is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Styles {
    Read,
    Unread,
}

/// `html` without every tag's attributes after the 128th and those that no rule reads, and with a space in the place of
/// each script.
pub fn lean(html: &str, styles: Styles) -> Cow<'_, str> {
    let mut source = Source { html, kept: String::new(), copied: 0 };
    let mut at = 0;
    while let Some(found) = find(html, at, '<') {
        at = source.after(found, styles);
    }
    if source.copied == 0 {
        return Cow::Borrowed(html);
    }
    source.kept.push_str(&html[source.copied..]);
    Cow::Owned(source.kept)
}

struct Source<'a> {
    html: &'a str,
    kept: String,
    /// Up to where the source is kept or cut.
    copied: usize,
}

impl Source<'_> {
    fn cut(&mut self, from: usize, to: usize, instead: &str) {
        self.kept.reserve(self.html.len() / 2);
        self.kept.push_str(&self.html[self.copied..from]);
        self.kept.push_str(instead);
        self.copied = to;
    }

    /// Where to go on after the `<` at `found`.
    fn after(&mut self, found: usize, styles: Styles) -> usize {
        let (html, bytes) = (self.html, self.html.as_bytes());
        if bytes[found..].starts_with(b"<!--") {
            return find_str(html, found + 4, "-->").unwrap_or(bytes.len());
        }
        if !bytes.get(found + 1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/') {
            return found + 1;
        }
        let close = self.tag(found, styles);
        let Some(name) = raw_name(bytes, found) else { return close.max(found + 1) };
        let (start, end) = ((close + 1).min(bytes.len()), raw_end(html, close, name));
        if start < end && is_unread(name, &html[found..close], &html[start..end], styles) {
            self.cut(start, end, " ");
        }
        end
    }

    /// Where the tag at `start` ends: at its `>` or with the page. Its attributes beyond the cap are cut, and those that no
    /// rule reads.
    fn tag(&mut self, start: usize, styles: Styles) -> usize {
        let (html, bytes) = (self.html, self.html.as_bytes());
        let named = |b: &u8| is_gap(*b) || *b == b'>';
        let mut at = bytes[start + 1..].iter().skip(1).position(named).map_or(bytes.len(), |n| start + 2 + n);
        let (mut count, mut beyond) = (0, None);
        loop {
            at = after_gap(bytes, at);
            if bytes.get(at).is_none_or(|b| *b == b'>') {
                break;
            }
            let end = attribute_end(html, at);
            count += 1;
            if count > MOST {
                beyond = beyond.or(Some(at));
            } else if styles == Styles::Unread && is_unread_attribute(&html[at..end]) {
                self.cut(at, end, "");
            }
            at = end;
        }
        if let Some(from) = beyond {
            self.cut(from, at, "");
        }
        at
    }
}

/// Whether no rule reads what is in an element of raw text.
fn is_unread(name: &str, tag: &str, inside: &str, styles: Styles) -> bool {
    match name {
        // After `<!--` a script may hold its own end tag.
        "script" => !contains_loosely(tag, "ld+json") && find_str(inside, 0, "<!--").is_none(),
        "style" => styles == Styles::Unread,
        _ => false,
    }
}

fn contains_loosely(text: &str, wanted: &str) -> bool {
    text.as_bytes().windows(wanted.len()).any(|w| w.eq_ignore_ascii_case(wanted.as_bytes()))
}

/// Where the attribute at `at` ends.
fn attribute_end(html: &str, at: usize) -> usize {
    let bytes = html.as_bytes();
    let ends = |b: &u8| is_gap(*b) || matches!(*b, b'>' | b'=');
    let end = bytes[at + 1..].iter().position(ends).map_or(bytes.len(), |n| at + 1 + n);
    // A gap may stand between a name and its `=`.
    let next = after_gap(bytes, end);
    if bytes.get(next) == Some(&b'=') { after_value(html, next + 1) } else { end }
}

/// Attributes whose names open like this are for scripts and for readers of screens, but for a few.
const UNREAD_FAMILIES: [&str; 3] = ["data-", "aria-", "on"];
const READ: [&str; 5] = ["data-src", "data-lazy-src", "data-gu-name", "aria-label", "aria-hidden"];
const UNREAD: [&str; 24] = [
    "srcset",
    "sizes",
    "target",
    "d",
    "height",
    "loading",
    "decoding",
    "tabindex",
    "viewbox",
    "xmlns",
    "fill",
    "stroke",
    "points",
    "transform",
    "fetchpriority",
    "crossorigin",
    "integrity",
    "nonce",
    "jsaction",
    "jsname",
    "jscontroller",
    "jsmodel",
    "focusable",
    "placeholder",
];

/// Whether no rule reads an attribute, as it is plainly written (`name="value"`).
fn is_unread_attribute(attribute: &str) -> bool {
    let Some((name, value)) = attribute.split_once('=') else { return false };
    let quote = value.bytes().next().filter(|quote| matches!(quote, b'"' | b'\''));
    if quote.is_none() || value.len() < 2 || value.bytes().last() != quote || name.bytes().any(is_gap) {
        return false;
    }
    let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
    let opens =
        |family: &&str| name.get(..family.len()).is_some_and(|front| front.eq_ignore_ascii_case(family));
    match UNREAD_FAMILIES.iter().any(|family| opens(&family)) {
        true => !READ.into_iter().any(is),
        // A style may hide.
        false if is("style") => !contains_loosely(value, "display") && !contains_loosely(value, "visibility"),
        false => UNREAD.into_iter().any(is),
    }
}

fn after_gap(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|b| !is_gap(*b)).map_or(bytes.len(), |n| at + n)
}

fn after_value(html: &str, mut at: usize) -> usize {
    let bytes = html.as_bytes();
    while at < bytes.len() && bytes[at].is_ascii_whitespace() {
        at += 1;
    }
    match bytes.get(at) {
        Some(quote @ (b'"' | b'\'')) => {
            find(html, at + 1, char::from(*quote)).map_or(bytes.len(), |end| end + 1)
        }
        Some(_) => {
            while at < bytes.len() && !bytes[at].is_ascii_whitespace() && bytes[at] != b'>' {
                at += 1;
            }
            at
        }
        None => at,
    }
}

/// The name of the element of raw text that a start tag opens.
fn raw_name(bytes: &[u8], start: usize) -> Option<&'static str> {
    ["script", "style", "textarea", "title"].into_iter().find(|name| {
        let after = start + 1 + name.len();
        let same = bytes.get(start + 1..after).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()));
        same && bytes.get(after).is_none_or(|b| is_gap(*b) || *b == b'>')
    })
}

/// Where the end tag of an element of raw text begins.
fn raw_end(html: &str, mut at: usize, name: &str) -> usize {
    let bytes = html.as_bytes();
    while let Some(found) = find(html, at, '<') {
        let named = bytes.get(found + 2..found + 2 + name.len());
        if bytes.get(found + 1) == Some(&b'/')
            && named.is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
        {
            return found;
        }
        at = found + 1;
    }
    bytes.len()
}

fn is_gap(b: u8) -> bool {
    b.is_ascii_whitespace() || b == b'/'
}

fn find(html: &str, from: usize, sought: char) -> Option<usize> {
    html.get(from..)?.find(sought).map(|n| from + n)
}

fn find_str(html: &str, from: usize, sought: &str) -> Option<usize> {
    html.get(from..)?.find(sought).map(|n| from + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_pages_pass_untouched() {
        let html =
            "<p a=1 b = '2>' c>x</p><!-- <a b c> --><script type='application/LD+JSON'>{'<p '}</script>";
        assert!(matches!(lean(html, Styles::Read), Cow::Borrowed(_)));
    }

    #[test]
    fn attributes_beyond_the_cap_go_and_the_page_stays() {
        let many: String = (0..100_000).map(|n| format!(" a{n}=\"{n}>\"")).collect();
        let lean = lean(&format!("<p{many}>words</p>"), Styles::Unread).into_owned();
        assert!(lean.len() < 4_000 && lean.ends_with(">words</p>"), "{}", lean.len());
    }

    #[test]
    fn gaps_never_run_in_squares() {
        let page = "<a".to_owned() + &" ".repeat(200_000);
        assert!(matches!(lean(&page, Styles::Unread), Cow::Borrowed(_)));
    }

    #[test]
    fn scripts_and_styles_go_and_what_is_read_stays() {
        for (html, left) in [
            ("<SCRIPT a>if (a</b) '<p>'</Script>x", "<SCRIPT a> </Script>x"),
            ("<style>p{}</style><title><script>t</title>", "<style> </style><title><script>t</title>"),
            ("<script></script><script>never closed", "<script></script><script> "),
            ("<script><!-- <script>a</script> --></script>", "<script><!-- <script>a</script> --></script>"),
            ("<!-- <script>a</script> --><scripts>b", "<!-- <script>a</script> --><scripts>b"),
        ] {
            assert_eq!(lean(html, Styles::Unread), left);
        }
        assert_eq!(lean("<style>p{}</style>", Styles::Read), "<style>p{}</style>");
    }

    #[test]
    fn attributes_made_for_scripts_go() {
        for (html, left) in [
            ("<a data-x='1>2' href=/a ONCLICK=\"f('>')\">b", "<a  href=/a >b"),
            (
                "<p style='color:red' data-src='a'style='Display: none'>b",
                "<p  data-src='a'style='Display: none'>b",
            ),
            ("<p data-x = '1' data-y=1 on='a b'/>b", "<p data-x = '1' data-y=1 />b"),
            ("<p data-x='1", "<p data-x='1"),
            ("<a b'data-x=\"1\">", "<a b'data-x=\"1\">"),
            ("<!-- <p data-x='1'> -->", "<!-- <p data-x='1'> -->"),
        ] {
            assert_eq!(lean(html, Styles::Unread), left);
        }
    }
}
