//! Stylesheets cut into the few rules that set a colour, with the custom properties that colours come from.
//! It refuses to grow without bound: so many bytes, so many rules, so deep, and a value that grows is given up.

use crate::tree::{Document, Node};
use std::collections::BTreeMap;

/// Bytes of all sheets together.
const MOST_BYTES: usize = 4 << 20;
/// Selectors of rules that set a colour.
const MOST_SELECTORS: usize = 40_000;
/// Blocks in blocks.
const DEEPEST: usize = 6;
/// Bytes of a value with its custom properties filled in.
const LONGEST_VALUE: usize = 2_000;
/// Custom properties filled into one value.
const MOST_FILLED: usize = 24;

/// The rules of a page that set colours.
#[derive(Default)]
pub(in crate::host) struct Sheets {
    rules: Vec<Rule>,
    selectors: usize,
    variables: BTreeMap<String, String>,
}

struct Rule {
    selectors: Vec<Selector>,
    declarations: Vec<Declaration>,
}

/// One property with its value.
pub(super) struct Declaration {
    pub property: String,
    pub value: String,
    pub important: bool,
}

/// A declaration that holds for an element.
pub(super) struct Declared {
    pub selector: String,
    pub property: String,
    pub value: String,
    pub weight: Weight,
}

/// Which of two declarations holds (CSS Cascade 4): importance, the element's own, specificity, order.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Weight {
    pub important: bool,
    pub inline: bool,
    specificity: (usize, usize, usize),
    order: usize,
}

impl Weight {
    /// The weight of what an element says in its own attribute.
    pub fn of_the_element(important: bool) -> Self {
        Self { important, inline: true, ..Self::default() }
    }
}

/// Compounds from the outermost in; `a > b` is read as `a b`.
struct Selector {
    raw: String,
    compounds: Vec<Compound>,
}

#[derive(Default)]
struct Compound {
    tag: Option<String>,
    ids: Vec<String>,
    classes: Vec<String>,
}

impl Sheets {
    /// The page's own `style` elements, and the linked sheets that were fetched.
    pub(in crate::host) fn of(doc: &Document, linked: &[&str]) -> Self {
        let mut sheets = Self::default();
        let own: Vec<String> = doc.select("style").iter().map(|style| style.raw_text()).collect();
        let mut room = MOST_BYTES;
        for css in linked.iter().copied().chain(own.iter().map(String::as_str)) {
            let Some(left) = room.checked_sub(css.len()) else { continue };
            room = left;
            sheets.take(&without_comments(css), 0);
        }
        sheets
    }

    fn take(&mut self, css: &str, depth: usize) {
        let mut rest = css;
        while let Some((prelude, body, after)) = next_block(rest) {
            rest = after;
            match prelude.strip_prefix('@') {
                Some(at) if depth < DEEPEST && is_ours(at) => self.take(body, depth + 1),
                Some(_) => {}
                None => self.rule(prelude, body),
            }
        }
    }

    fn rule(&mut self, prelude: &str, body: &str) {
        let is_wanted = |one: &Declaration| {
            one.property.starts_with("--")
                || matches!(one.property.as_str(), "color" | "background" | "background-color")
        };
        let declarations: Vec<Declaration> = declarations(body).into_iter().filter(is_wanted).collect();
        if declarations.is_empty() || self.selectors >= MOST_SELECTORS {
            return;
        }
        let is_root = pieces(prelude, |c| c == ',')
            .into_iter()
            .any(|one| matches!(one.trim(), ":root" | "html" | "body"));
        if is_root {
            let own = declarations.iter().filter(|one| one.property.starts_with("--"));
            self.variables.extend(own.map(|one| (one.property.clone(), one.value.clone())));
        }
        let selectors: Vec<Selector> = pieces(prelude, |c| c == ',')
            .into_iter()
            .take(64)
            .filter_map(|raw| Selector::read(raw.trim()))
            .collect();
        self.selectors += selectors.len();
        if !selectors.is_empty() {
            self.rules.push(Rule { selectors, declarations });
        }
    }

    /// The custom properties of the whole page.
    pub(super) fn variables(&self) -> impl Iterator<Item = (&str, &str)> {
        self.variables.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What the rules say of these properties of an element.
    pub(super) fn declared(&self, node: &Node, properties: &[&str]) -> Vec<Declared> {
        let mut found = Vec::new();
        for (order, rule) in self.rules.iter().enumerate() {
            let wanted =
                rule.declarations.iter().rev().find(|one| properties.contains(&one.property.as_str()));
            let Some(one) = wanted else { continue };
            let matching = rule.selectors.iter().filter(|selector| selector.matches(node));
            if let Some(selector) = matching.max_by_key(|selector| selector.specificity()) {
                found.push(Declared {
                    selector: selector.raw.clone(),
                    property: one.property.clone(),
                    value: one.value.clone(),
                    weight: Weight {
                        important: one.important,
                        inline: false,
                        specificity: selector.specificity(),
                        order,
                    },
                });
            }
        }
        found
    }

    /// The value with its custom properties filled in; none when it has one that is not known, or grows.
    pub(super) fn resolved(&self, value: &str) -> Option<String> {
        let mut value = value.to_owned();
        for _ in 0..MOST_FILLED {
            // The last one is never around another.
            let Some(start) = value.rfind("var(") else { return Some(value) };
            let inside = &value[start + 4..];
            let end = inside.find(')')?;
            let (name, fallback) = match inside[..end].split_once(',') {
                Some((name, fallback)) => (name, Some(fallback)),
                None => (&inside[..end], None),
            };
            let filled = self.variables.get(name.trim()).map(String::as_str).or(fallback)?.trim().to_owned();
            value.replace_range(start..start + 4 + end + 1, &filled);
            if value.len() > LONGEST_VALUE {
                return None;
            }
        }
        None
    }
}

/// Whether what an at-rule holds is said to a screen in daylight.
fn is_ours(at: &str) -> bool {
    let at = at.to_ascii_lowercase();
    let name = at.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    match name {
        "media" => {
            !at.contains("dark")
                && !at.contains("forced-colors")
                && (!at.contains("print") || at.contains("screen"))
        }
        "supports" | "layer" | "container" => true,
        _ => false,
    }
}

/// The next block: what stands before it, what is in it, what follows. Strings and nested blocks are passed over.
fn next_block(css: &str) -> Option<(&str, &str, &str)> {
    let bytes = css.as_bytes();
    let (mut start, mut open, mut depth, mut quote) = (0, None, 0_usize, None);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (quote, byte) {
            (_, b'\\') => at += 1,
            (Some(held), _) if byte == held => quote = None,
            // A string ends with its line, closed or not.
            (Some(_), b'\n') => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'{') => {
                if depth == 0 {
                    open = Some(at);
                }
                depth += 1;
            }
            (None, b'}') if depth > 1 => depth -= 1,
            (None, b'}') => match open {
                Some(open) => return Some((css[start..open].trim(), &css[open + 1..at], &css[at + 1..])),
                None => start = at + 1,
            },
            // A statement without a block: @import, @charset.
            (None, b';') if depth == 0 => start = at + 1,
            _ => {}
        }
        at += 1;
    }
    // Left open: browsers close it at the end.
    open.map(|open| (css[start..open].trim(), &css[open + 1..], ""))
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// The declarations of a block; blocks nested in it are passed over.
pub(super) fn declarations(body: &str) -> Vec<Declaration> {
    let one = |piece: &str| {
        let (property, value) = piece.split_once(':')?;
        let property = property.trim();
        if value.contains('{') || property.is_empty() || property.len() > 200 || value.len() > LONGEST_VALUE {
            return None;
        }
        let value = value.trim();
        let bare = value.strip_suffix("!important").or_else(|| value.strip_suffix("! important"));
        let property =
            if property.starts_with("--") { property.to_owned() } else { property.to_ascii_lowercase() };
        Some(Declaration {
            property,
            value: bare.unwrap_or(value).trim().to_owned(),
            important: bare.is_some(),
        })
    };
    pieces(body, |c| c == ';').into_iter().filter_map(one).collect()
}

/// The pieces of a text between `cut`s that stand in no bracket and no string.
pub(super) fn pieces(text: &str, cut: impl Fn(char) -> bool) -> Vec<&str> {
    let (mut found, mut start, mut depth, mut quote) = (Vec::new(), 0, 0_usize, None);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(held), _) if c == held => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            (None, c) if depth == 0 && cut(c) => {
                found.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    found.push(&text[start..]);
    found
}

impl Selector {
    fn read(raw: &str) -> Option<Self> {
        if raw.len() > 300 || raw.contains(['+', '~', '[', '*', '&', '\\', '(', '%']) {
            return None;
        }
        let spaced = raw.replace('>', " ");
        let compounds = spaced.split_whitespace().map(Compound::read).collect::<Option<Vec<_>>>()?;
        (!compounds.is_empty() && compounds.len() <= 12).then(|| Self { raw: raw.to_owned(), compounds })
    }

    fn matches(&self, node: &Node) -> bool {
        let Some((last, outer)) = self.compounds.split_last() else { return false };
        if !last.matches(node) {
            return false;
        }
        let mut around = node.ancestors();
        outer.iter().rev().all(|compound| around.any(|ancestor| compound.matches(&ancestor)))
    }

    fn specificity(&self) -> (usize, usize, usize) {
        self.compounds.iter().fold((0, 0, 0), |(ids, classes, tags), compound| {
            (
                ids + compound.ids.len(),
                classes + compound.classes.len(),
                tags + usize::from(compound.tag.is_some()),
            )
        })
    }
}

impl Compound {
    fn read(raw: &str) -> Option<Self> {
        let mut compound = Self::default();
        // A pseudo-class is a state, which a page at rest is not in; the root is the one that always is.
        let raw = if raw == ":root" { "html" } else { raw };
        if raw.contains(':') {
            return None;
        }
        let first = raw.find(['.', '#']).unwrap_or(raw.len());
        compound.tag = Some(raw[..first].to_ascii_lowercase()).filter(|tag| !tag.is_empty());
        let mut rest = &raw[first..];
        while !rest.is_empty() {
            let kind = rest.as_bytes().first().copied();
            let end = rest[1..].find(['.', '#']).map_or(rest.len(), |at| at + 1);
            let name = rest[1..end].to_owned();
            if name.is_empty() {
                return None;
            }
            if kind == Some(b'#') {
                compound.ids.push(name)
            } else {
                compound.classes.push(name)
            }
            rest = &rest[end..];
        }
        Some(compound)
    }

    fn matches(&self, node: &Node) -> bool {
        if !node.is_element() || self.tag.as_ref().is_some_and(|tag| node.name() != tag) {
            return false;
        }
        let has_id =
            self.ids.is_empty() || node.attr("id").is_some_and(|id| self.ids.iter().all(|own| **own == *id));
        has_id && {
            let class = if self.classes.is_empty() { None } else { node.attr("class") };
            self.classes.iter().all(|own| {
                class.as_ref().is_some_and(|class| class.split_ascii_whitespace().any(|word| word == own))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets(css: &str) -> Sheets {
        let doc = crate::tree::document_with_styles("<p></p>").unwrap();
        Sheets::of(&doc, &[css])
    }

    #[test]
    fn strings_comments_and_open_ends_do_not_lead_astray() {
        let found = sheets(
            "@charset \"utf-8\";/* a { color: red } */a::after{content:\"}{;\"} \
             @media print{:root{--x:#000}} @media (prefers-color-scheme:dark){:root{--x:#111}} \
             @supports (display:grid){@layer base{:root{--x: #0b2239 }}} .open{color:var(--x)",
        );
        assert_eq!(found.variables.get("--x").map(String::as_str), Some("#0b2239"));
        assert_eq!(found.rules.len(), 2);
        assert_eq!(found.resolved("var(--x)").as_deref(), Some("#0b2239"));
    }

    #[test]
    fn custom_properties_end_however_they_are_tied() {
        let tied = sheets(":root{--a:var(--b);--b:var(--a);--c:var(--c) var(--c);--d:rgb(var(--e,1,2,3))}");
        assert_eq!(tied.resolved("var(--a)"), None);
        assert_eq!(tied.resolved("var(--c)"), None);
        assert_eq!(tied.resolved("var(--d)").as_deref(), Some("rgb(1,2,3)"));
        assert_eq!(tied.resolved("var(--nowhere, #fff)").as_deref(), Some("#fff"));
        assert_eq!(tied.resolved("var(--nowhere)"), None);
        assert_eq!(tied.resolved("var("), None);
    }

    #[test]
    fn the_cascade_decides() {
        let doc = crate::tree::document_with_styles(
            "<header id=top class='site dark'><nav><a href=/>x</a></nav></header>",
        )
        .unwrap();
        let found = Sheets::of(
            &doc,
            &[
                "header{color:#111111} .site{color:#222222} header.site{color:#333333;color:#343434} .site:hover{color:#444444} .other{color:#555555} nav > a, .site a{color:#666666}",
            ],
        );
        let of = |css: &str| {
            let node = doc.select(css)[0];
            found.declared(&node, &["color"]).into_iter().max_by_key(|one| one.weight).map(|one| one.value)
        };
        assert_eq!(of("header").as_deref(), Some("#343434"));
        assert_eq!(of("a").as_deref(), Some("#666666"));
        assert_eq!(of("nav"), None);
    }
}
