//! The title of the op-ed, without the outlet's name around it.
//! It refuses the outlet's own name, and a heading that no other witness supports when two others agree.

use crate::{draft::OutletSeen, outlet, page::Sight, tree, words};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};

struct Candidate {
    text: String,
    key: String,
    origin: Origin,
    weight: u32,
}

pub fn find(sight: &Sight, outlet: Option<&Found<OutletSeen>>) -> Option<Found<Text>> {
    let names = outlet_keys(sight, outlet);
    let candidates = candidates(sight, &names);
    let mut best: Option<(u32, usize)> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        let score: u32 = candidates.iter().filter(|c| c.key == candidate.key).map(|c| c.weight).sum();
        if best.is_none_or(|(held, _)| score > held) {
            best = Some((score, at));
        }
    }
    let (score, at) = best?;
    let won = &candidates[at];
    let confidence = match score {
        0..=2 => Confidence::Guess,
        3..=5 => Confidence::Likely,
        _ => Confidence::Sure,
    };
    Text::lenient(&won.text).map(|t| Found::new(t, won.origin, confidence))
}

/// Keys of every name by which the outlet calls itself.
pub fn outlet_keys(sight: &Sight, outlet: Option<&Found<OutletSeen>>) -> Vec<String> {
    let mut keys = Vec::new();
    if let Some(outlet) = outlet {
        keys.push(words::key(outlet.value.name.as_str()));
        keys.push(words::key(&outlet.value.domain));
        keys.extend(outlet.value.domain.split('.').next().map(words::key));
    }
    keys.extend(sight.head.meta(&["og:site_name", "application-name"]).map(words::key));
    keys.extend(
        sight.ld.name_of(&["Organization", "NewsMediaOrganization", "WebSite"]).map(|n| words::key(&n)),
    );
    keys.retain(|k| !k.is_empty());
    let bare: Vec<String> = keys.iter().filter_map(|k| k.strip_prefix("the ")).map(str::to_owned).collect();
    keys.extend(bare);
    keys.sort();
    keys.dedup();
    keys
}

fn candidates(sight: &Sight, names: &[String]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut add = |text: Option<String>, origin, weight| {
        if let Some(text) = text.map(|t| without_outlet(&t, names)) {
            let key = words::key(&text);
            if !key.is_empty() && !names.contains(&key) {
                found.push(Candidate { text, key, origin, weight });
            }
        }
    };
    let element = sight.head.title.clone();
    let element_key = element.as_deref().map(words::key).unwrap_or_default();
    let printed = headings(sight);
    let alone = sight.doc.select("h1").length() == 1;
    let told = format!("{element_key} {}", words::key(sight.head.meta(&["og:title"]).unwrap_or_default()));
    for heading in printed {
        let key = words::key(&heading);
        // The one heading over the text is what was printed; data often hold a version made for search engines. A
        // heading that the title element repeats is the op-ed's own; others belong to mastheads and lists.
        let weight = match key.len() > 8 {
            true if alone && says_the_same(&key, &told) => 10,
            true if element_key.contains(&key) => 4,
            _ => 1,
        };
        add(Some(heading), Origin::Heading, weight);
    }
    add(sight.ld.text("headline").or_else(|| sight.ld.text("name")), Origin::JsonLd, 3);
    add(sight.head.meta(&["og:title"]).map(str::to_owned), Origin::OpenGraph, 3);
    add(
        sight.head.meta(&["citation_title", "dc.title", "dcterms.title"]).map(str::to_owned),
        Origin::Meta,
        3,
    );
    add(sight.head.meta(&["twitter:title", "sailthru.title", "title"]).map(str::to_owned), Origin::Meta, 1);
    let split_on_heading = element.as_deref().and_then(|t| longest_part(t, &found_keys(sight)));
    add(split_on_heading.or(element), Origin::TitleElement, 2);
    found
}

fn found_keys(sight: &Sight) -> Vec<String> {
    headings(sight).iter().map(|h| words::key(h)).collect()
}

/// Whether a heading of at least three words shares nearly half of them with what the head says.
fn says_the_same(heading: &str, told: &str) -> bool {
    let told: Vec<&str> = told.split(' ').collect();
    let count = heading.split(' ').count();
    let shared = heading.split(' ').filter(|w| told.contains(w)).count();
    count >= 3 && shared * 5 >= count * 2
}

/// The part of the title element that a heading repeats.
fn longest_part(title: &str, headings: &[String]) -> Option<String> {
    outlet::split(title).into_iter().find(|p| headings.contains(&words::key(p))).map(str::to_owned)
}

/// The page's main headings: microdata first, then h1, and h2 when there is no h1.
fn headings(sight: &Sight) -> Vec<String> {
    let texts = |selector: &str| -> Vec<String> {
        let nodes = sight.doc.select(selector);
        nodes
            .nodes()
            .iter()
            .take(12)
            .map(tree::text)
            .filter(|t| (2..=400).contains(&t.chars().count()))
            .collect()
    };
    let mut found = texts("[itemprop='headline']:not(meta)");
    found.extend(texts("h1"));
    if found.iter().all(|t| words::rough_count(t) < 2) {
        found.extend(texts(".entry-title, .post-title, .article-title, .headline"));
        found.extend(texts("h2").into_iter().take(1));
    }
    found
}

/// The title without parts at its ends that are the outlet's name.
fn without_outlet(title: &str, names: &[String]) -> String {
    let mut rest = title.trim();
    while let Some(shorter) = one_end_off(rest, names) {
        rest = shorter;
    }
    rest.to_owned()
}

fn one_end_off<'a>(title: &'a str, names: &[String]) -> Option<&'a str> {
    let is_name = |part: &str| {
        let key = words::key(part);
        !key.is_empty() && names.contains(&key)
    };
    for mark in outlet::SEPARATORS {
        if let Some((head, tail)) = title.rsplit_once(mark)
            && is_name(tail)
            && !head.trim().is_empty()
        {
            return Some(head.trim());
        }
        if let Some((head, tail)) = title.split_once(mark)
            && is_name(head)
            && !tail.trim().is_empty()
        {
            return Some(tail.trim());
        }
    }
    None
}
