//! The line under the title, as the outlet wrote it.
//! It refuses the title again, and what is only the first sentence of the text cut off.

use crate::{page::Sight, tree, words};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};

/// Class names outlets give the line under the title.
const NAMES: &[&str] = &[
    "standfirst",
    "deck",
    "dek",
    "subtitle",
    "sub-title",
    "subheadline",
    "sub-headline",
    "subheading",
    "strapline",
    "article-lead",
    "teaser-text",
    "intro-text",
];

pub fn find(sight: &Sight, title: Option<&Found<Text>>) -> Option<Found<Text>> {
    let title = title.map(|t| words::key(t.value.as_str())).unwrap_or_default();
    let fits = |t: &str| {
        let count = words::rough_count(t);
        (3..=90).contains(&count) && words::key(t) != title
    };
    let shown = sight.doc.select("[class], [itemprop='description'], [itemprop='alternativeHeadline']");
    for node in shown.nodes() {
        let own = tree::name(node);
        if matches!(own, "p" | "div" | "h2" | "h3" | "span" | "section" | "header")
            && tree::named_like(node, NAMES)
        {
            let text = tree::text(node);
            if fits(&text) {
                return Text::lenient(&text).map(|t| Found::new(t, Origin::PageText, Confidence::Sure));
            }
        }
    }
    let said = [
        (sight.ld.text("alternativeHeadline"), Origin::JsonLd),
        (sight.ld.text("description"), Origin::JsonLd),
        (sight.head.meta(&["og:description"]).map(str::to_owned), Origin::OpenGraph),
        (
            sight.head.meta(&["description", "dc.description", "twitter:description"]).map(str::to_owned),
            Origin::Meta,
        ),
    ];
    said.into_iter().find_map(|(text, origin)| {
        let text = text.filter(|t| fits(t) && !is_cut(t))?;
        Text::lenient(&text).map(|t| Found::new(t, origin, Confidence::Likely))
    })
}

/// Whether a description was cut from the text by a machine.
fn is_cut(text: &str) -> bool {
    let end = text.trim_end();
    end.ends_with('\u{2026}') || end.ends_with("...") || end.ends_with("[\u{2026}]") || end.ends_with("[...]")
}
