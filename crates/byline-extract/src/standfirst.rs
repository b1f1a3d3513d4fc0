//! The line under the title, as the outlet wrote it.
//! It refuses the title again, and what is only the first sentence of the text cut off.

use crate::{authors::names, day, draft::OutletSeen, page::Sight, tree, words};
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
    "p-summary",
    "article-lead",
    "teaser-text",
    "intro-text",
];

pub fn find(
    sight: &Sight,
    title: Option<&Found<Text>>,
    outlet: Option<&Found<OutletSeen>>,
) -> Option<Found<Text>> {
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
    // A description that opens with the outlet's name describes the outlet.
    let outlet = outlet.map(|o| words::key(o.value.name.as_str())).unwrap_or_default();
    let names_outlet = |t: &str| !outlet.is_empty() && words::key(t).starts_with(&outlet);
    let said = [
        (sight.ld.text("alternativeHeadline"), Origin::JsonLd),
        (sight.ld.text("description"), Origin::JsonLd),
        (sight.head.meta(&["og:description"]).map(str::to_owned), Origin::OpenGraph),
        (
            sight.head.meta(&["description", "dc.description", "twitter:description"]).map(str::to_owned),
            Origin::Meta,
        ),
    ];
    let told = said.into_iter().find_map(|(text, origin)| {
        let text = text.filter(|t| fits(t) && !is_cut(t) && !names_outlet(t))?;
        Text::lenient(&text).map(|t| Found::new(t, origin, Confidence::Likely))
    });
    told.or_else(|| under_title(sight, &title).filter(|t| fits(t.value.as_str())))
}

/// On a page that marks nothing: the sentence between the title's line and the byline's or the date's.
fn under_title(sight: &Sight, title: &str) -> Option<Found<Text>> {
    let is_mark = |line: &str| {
        names::after_prefix(line).is_some()
            || names::is_person(line, &[])
            || (words::rough_count(line) <= 9 && day::from_words(line).is_some())
    };
    sight.lines.windows(3).find_map(|lines| {
        let [over, line, under] = lines else { return None };
        let count = words::rough_count(line);
        let sentence = (4..=45).contains(&count) && line.ends_with(['.', '?', '!', '\u{6d4}', '\u{61f}']);
        let stands =
            !title.is_empty() && words::key(over) == title && sentence && !is_mark(line) && is_mark(under);
        stands.then(|| Text::lenient(line).map(|t| Found::new(t, Origin::PageText, Confidence::Likely)))?
    })
}

/// Whether a description was cut from the text by a machine.
fn is_cut(text: &str) -> bool {
    let end = text.trim_end();
    end.ends_with('\u{2026}') || end.ends_with("...") || end.ends_with("[\u{2026}]") || end.ends_with("[...]")
}
