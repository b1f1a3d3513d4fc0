//! The outlet's section, and whether the page calls itself opinion.
//! It refuses to guess opinion from the text; the outlet says so in data, kicker or address.

use crate::{page::Sight, tree, words};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};

/// Words by which outlets label opinion, in key form.
const OPINION: &[&str] = &[
    "opinion",
    "opinions",
    "op ed",
    "op eds",
    "oped",
    "commentary",
    "comment",
    "comment is free",
    "commentisfree",
    "columns",
    "column",
    "columnists",
    "columnist",
    "viewpoint",
    "viewpoints",
    "views",
    "voices",
    "perspective",
    "perspectives",
    "ideas",
    "guest column",
    "guest columns",
    "guest essay",
    "kommentar",
    "meinung",
    "kolumne",
    "gastbeitrag",
    "debatte",
    "opinions debats",
    "tribune",
    "tribunes",
    "idees",
    "id\u{e9}es",
    "opini\u{f3}n",
    "opinion y analisis",
    "\u{631}\u{623}\u{64a}",
    "\u{622}\u{631}\u{627}\u{621}",
    "\u{645}\u{642}\u{627}\u{644}\u{627}\u{62a}",
    "\u{627}\u{62f}\u{627}\u{631}\u{6cc}\u{6c1}",
    "\u{6a9}\u{627}\u{644}\u{645}",
];

pub fn find(sight: &Sight) -> (Option<Found<Text>>, bool) {
    let section = named(sight);
    let says = |t: &str| OPINION.contains(&words::key(t).as_str());
    let opinion = sight.ld.is_a("OpinionNewsArticle")
        || section
            .as_ref()
            .is_some_and(|s| says(s.value.as_str()) || words::key(s.value.as_str()).split(' ').any(says))
        || sight.head.all("article:tag").any(says)
        || in_address(sight)
        || kicker(sight).is_some_and(|k| says(&k));
    (section, opinion)
}

fn named(sight: &Sight) -> Option<Found<Text>> {
    let said = [
        (sight.ld.text("articleSection"), Origin::JsonLd, Confidence::Sure),
        (sight.head.meta(&["article:section"]).map(str::to_owned), Origin::OpenGraph, Confidence::Sure),
        (
            sight
                .head
                .meta(&["section", "parsely-section", "sailthru.section", "citation_section", "dc.subject"])
                .map(str::to_owned),
            Origin::Meta,
            Confidence::Likely,
        ),
        (kicker(sight), Origin::PageText, Confidence::Likely),
    ];
    said.into_iter().find_map(|(text, origin, confidence)| {
        let text = text.filter(|t| (1..=6).contains(&words::rough_count(t)) && !t.contains("://"))?;
        Text::lenient(&text).map(|t| Found::new(t, origin, confidence))
    })
}

/// The label over the title.
fn kicker(sight: &Sight) -> Option<String> {
    let nodes = sight.doc.select("[class*='kicker'], [class*='eyebrow'], [class*='rubric'], [class*='section-label'], [class*='category-label'], [itemprop='articleSection']");
    nodes
        .nodes()
        .iter()
        .filter(|n| tree::name(n) != "meta")
        .map(tree::text)
        .find(|t| (1..=5).contains(&words::rough_count(t)) && t.chars().count() <= 40)
}

fn in_address(sight: &Sight) -> bool {
    let said =
        sight.url.cloned().or_else(|| sight.head.link("canonical").and_then(|c| sight.head.absolute(c)));
    said.is_some_and(|address| {
        let segments = address.url().path_segments().into_iter().flatten();
        let count = address.url().path_segments().into_iter().flatten().count();
        let host_says = address.host().split('.').next().is_some_and(|h| h == "opinion" || h == "comment");
        host_says
            || segments
                .take(count.saturating_sub(1))
                .any(|s| OPINION.contains(&s.replace('-', " ").to_lowercase().as_str()))
    })
}
