//! The names of elements for which rules ask, each by a number.
//! It refuses no name: all others read as `other`.

use super::called::Quick;
use std::{collections::HashMap, hash::BuildHasherDefault, sync::LazyLock};

/// How many names there are, `other` among them.
pub const COUNT: usize = NAMES.len() + 1;
/// The number of every name for which no rule asks.
pub const OTHER: u8 = NAMES.len() as u8;

/// The number of a name of the table.
pub fn number(name: &str) -> Option<u8> {
    NUMBERS.get(name).copied()
}

static NUMBERS: LazyLock<HashMap<&'static str, u8, BuildHasherDefault<Quick>>> =
    LazyLock::new(|| NAMES.iter().copied().zip(0..).collect());

/// The name with that number.
pub fn of(number: u8) -> &'static str {
    NAMES.get(usize::from(number)).copied().unwrap_or("other")
}

/// Whether an element whose name has that number stands apart.
pub fn stands_apart(number: u8) -> bool {
    BLOCKS[usize::from(number)]
}

static BLOCKS: LazyLock<[bool; COUNT]> =
    LazyLock::new(|| std::array::from_fn(|at| NAMES.get(at).is_some_and(|name| is_block(name))));

const NAMES: &[&str] = &[
    "a",
    "abbr",
    "address",
    "amp-img",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "menu",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "script",
    "section",
    "select",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "th",
    "time",
    "title",
    "tr",
    "u",
    "ul",
];

/// Elements that stand apart from what is before and after them.
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "table"
            | "tbody"
            | "td"
            | "th"
            | "tr"
            | "ul"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_number() {
        assert!(COUNT < 256 && NUMBERS.len() == NAMES.len());
        assert!(number("td").is_some_and(|td| of(td) == "td" && stands_apart(td)));
        assert!(number("marquee").is_none() && !stands_apart(OTHER));
    }
}
