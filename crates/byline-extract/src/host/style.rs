//! As much of a page's stylesheets as says which colours its header, its footer and its links have.
//! It refuses to be a browser: rules that hang on a state, a script or a scheme are passed over.

mod sheet;

use super::colour;
use crate::tree::{Document, Node};
use byline_core::{
    colour::Colour,
    evidence::{Confidence, Found, Origin},
};
pub(super) use sheet::Sheets;
use sheet::{Declared, Weight};

const GROUND: [&str; 2] = ["background-color", "background"];

impl Sheets {
    /// The ground under an element: its own, or that of the nearest element around it.
    pub(in crate::host) fn ground(&self, at: &Node) -> Option<Found<Colour>> {
        around(at).find_map(|node| self.coloured(&node, &GROUND))
    }

    /// The ground of an element, or of the first box in it that has one.
    pub(in crate::host) fn ground_within(&self, at: &Node) -> Option<Found<Colour>> {
        let boxes = at.descendants().filter(|node| matches!(node.name(), "div" | "section")).take(6);
        std::iter::once(*at)
            .chain(boxes)
            .find_map(|node| self.coloured(&node, &GROUND))
            .or_else(|| self.ground(at))
    }

    /// The colour of the links in an element.
    pub(in crate::host) fn ink(&self, at: &Node) -> Option<Found<Colour>> {
        // The first may be the logo's, of which a sheet says nothing.
        let links = at.descendants().filter(|node| node.name() == "a").take(8);
        links.into_iter().find_map(|link| around(&link).find_map(|node| self.coloured(&node, &["color"])))
    }

    /// The colour that the strongest rule for this element gives one of these properties.
    fn coloured(&self, node: &Node, properties: &[&str]) -> Option<Found<Colour>> {
        let strongest = self
            .declared(node, properties)
            .into_iter()
            .chain(inline(node, properties))
            .max_by_key(|declared| declared.weight)?;
        let value = self.resolved(&strongest.value)?;
        let colour = in_value(&value)?;
        let quote = format!("{} {{ {}: {} }}", strongest.selector, strongest.property, strongest.value);
        Some(Found::new(colour, Origin::StyleSheet, Confidence::Guess).quoting(&quote))
    }
}

/// An element and those around it, up to the page itself.
fn around<'a>(at: &Node<'a>) -> impl Iterator<Item = Node<'a>> {
    std::iter::once(*at)
        .chain(at.ancestors().take(12))
        .take_while(|node| !matches!(node.name(), "body" | "html" | ""))
}

/// What the element's own attribute says: stronger than every rule that is not important.
fn inline(node: &Node, properties: &[&str]) -> Option<Declared> {
    let style = node.attr("style")?;
    sheet::declarations(style).into_iter().rev().find(|one| properties.contains(&one.property.as_str())).map(
        |one| Declared {
            selector: "style".to_owned(),
            weight: Weight::of_the_element(one.important),
            property: one.property,
            value: one.value,
        },
    )
}

/// The colour in a value: the whole of it, or the one piece of a shorthand that is one. A picture hides it.
fn in_value(value: &str) -> Option<Colour> {
    if let Some(colour) = colour::read(value) {
        return Some(colour);
    }
    let lower = value.to_ascii_lowercase();
    if lower.contains("url(") || lower.contains("gradient(") {
        return None;
    }
    sheet::pieces(value, |c| c.is_whitespace()).into_iter().find_map(colour::read)
}

/// Words by which sites call their one colour, the likeliest first.
const OURS: [&str; 6] = ["brand", "primary", "accent", "main", "theme", "link"];
/// Words that say it is a shade of it, or what stands on it.
const OTHERS: [&str; 17] = [
    "rgb",
    "hover",
    "text",
    "bg",
    "background",
    "light",
    "lighter",
    "lightest",
    "dark",
    "darker",
    "contrast",
    "foreground",
    "on",
    "subtle",
    "border",
    "active",
    "focus",
];

/// The site's one colour: as it tells browsers, as its stylesheet names it, or as its links have it.
pub(super) fn accent(doc: &Document, sheets: &Sheets) -> Option<Found<Colour>> {
    told(doc).or_else(|| named(sheets)).or_else(|| of_links(doc, sheets))
}

fn told(doc: &Document) -> Option<Found<Colour>> {
    let metas = doc.select("meta[name='theme-color']");
    let light = metas.iter().find(|meta| meta.attr("media").is_none_or(|media| !media.contains("dark")))?;
    let content = light.attr("content")?;
    let colour = colour::read(content).filter(|colour| colour::is_coloured(*colour))?;
    Some(Found::new(colour, Origin::Meta, Confidence::Likely).quoting(&format!("theme-color: {content}")))
}

fn named(sheets: &Sheets) -> Option<Found<Colour>> {
    let word = |name: &str, words: &[&str]| name.split('-').any(|part| words.contains(&part));
    OURS.iter().find_map(|ours| {
        let called = sheets.variables().filter(|(name, _)| word(name, &[ours]) && !word(name, &OTHERS));
        let mut called: Vec<(&str, &str)> = called.collect();
        called.sort_by_key(|(name, _)| (name.len(), *name));
        called.into_iter().take(40).find_map(|(name, value)| {
            let colour =
                colour::read(&sheets.resolved(value)?).filter(|colour| colour::is_coloured(*colour))?;
            let quote = format!(":root {{ {name}: {value} }}");
            Some(Found::new(colour, Origin::StyleSheet, Confidence::Likely).quoting(&quote))
        })
    })
}

fn of_links(doc: &Document, sheets: &Sheets) -> Option<Found<Colour>> {
    let links = doc.select("main a, article a");
    let link = links.first().copied()?;
    sheets.coloured(&link, &["color"]).filter(|found| colour::is_coloured(found.value))
}
