//! The title of the op-ed, without the outlet's name around it.
//! It refuses the outlet's own name, and a heading that no other witness supports when two others agree.

use crate::{
    draft::OutletSeen,
    labels, outlet,
    page::Sight,
    said::Witnesses,
    tree::{Called, Node},
    words,
};
use byline_core::{
    evidence::{Confidence, Field, Found, Origin},
    text::Text,
};

struct Candidate {
    text: String,
    key: String,
    origin: Origin,
    weight: u32,
}

pub fn find(
    sight: &Sight,
    outlet: Option<&Found<OutletSeen>>,
    witnesses: &mut Witnesses,
) -> Option<Found<Text>> {
    let names = outlet_keys(sight, outlet);
    let candidates = candidates(sight, &names);
    for candidate in &candidates {
        let confidence = if candidate.weight > 2 { Confidence::Likely } else { Confidence::Guess };
        witnesses.say(Field::Title, &candidate.text, candidate.origin, confidence);
    }
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
        if let Some(text) = text.map(|t| without_labels(&without_outlet(&t, names))) {
            let key = words::key(&text);
            if !key.is_empty() && !names.contains(&key) {
                found.push(Candidate { text, key, origin, weight });
            }
        }
    };
    let element = sight.head.title.clone();
    let element_key = element.as_deref().map(words::key).unwrap_or_default();
    let printed = headings(sight, names);
    let keys: Vec<String> = printed.iter().map(|(h, _)| words::key(h)).collect();
    let alone = printed.iter().filter(|(_, first)| *first).count() == 1;
    let told = format!("{element_key} {}", words::key(sight.head.meta(&["og:title"]).unwrap_or_default()));
    for (heading, first) in printed {
        let key = words::key(&heading);
        // The one heading over the text is what was printed; data often hold a version made for search engines. A
        // heading that the title element repeats is the op-ed's own; others belong to mastheads and lists.
        let weight = match key.len() > 8 {
            true if alone && first && says_the_same(&key, &told) => 10,
            true if element_key.contains(&key) => 4,
            // A page without headings sets its title large.
            true if !first => 3,
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
    let split_on_heading = element.as_deref().and_then(|t| longest_part(t, &keys));
    add(split_on_heading.or(element), Origin::TitleElement, 2);
    found
}

/// Whether a heading shares with what the head says: nearly half of its words, or one long word when it is long itself.
fn says_the_same(heading: &str, told: &str) -> bool {
    let told: Vec<&str> = told.split(' ').collect();
    let count = heading.split(' ').count();
    let shared = heading.split(' ').filter(|w| told.contains(w)).count();
    let telling = heading.split(' ').any(|w| w.chars().count() >= 5 && told.contains(&w));
    (count >= 3 && shared * 5 >= count * 2) || (count >= 4 && telling)
}

/// The part of the title element that a heading repeats.
fn longest_part(title: &str, headings: &[String]) -> Option<String> {
    let after_name = title.split_once(": ").map(|(_, rest)| rest.trim());
    outlet::split(title)
        .into_iter()
        .chain(after_name)
        .find(|p| headings.contains(&words::key(p)))
        .map(str::to_owned)
}

/// The page's main headings, mastheads left out: microdata and h1 (true), else what is marked or set as a title.
fn headings(sight: &Sight, names: &[String]) -> Vec<(String, bool)> {
    let texts = |selector: &str| -> Vec<String> {
        let nodes = sight.doc.select(selector);
        nodes
            .iter()
            .take(12)
            .filter(|n| !is_masthead(n, names))
            .map(without_kicker)
            .filter(|t| (2..=400).contains(&t.chars().count()))
            .collect()
    };
    let mut found: Vec<String> = texts("h1");
    for text in texts("[itemprop~='headline']:not(meta)") {
        if !found.contains(&text) {
            found.push(text);
        }
    }
    if found.iter().any(|t| words::rough_count(t) >= 2) {
        return found.into_iter().map(|t| (t, true)).collect();
    }
    let mut marked = texts(
        ".entry-title, .post-title, .article-title, .news-title, .headline, .hl, .title-headline, [itemprop~='name'].post-title",
    );
    if marked.is_empty() {
        // A word processor sets the title as a paragraph, and its headings are those within the text.
        let told = sight.head.title.as_deref().map(words::key).filter(|key| !key.is_empty());
        marked =
            texts("p").into_iter().filter(|text| told.as_ref() == Some(&words::key(text))).take(1).collect();
    }
    if marked.is_empty() {
        marked = texts("h2").into_iter().take(1).collect();
    }
    for size in ["7", "6", "5", "+3", "+2", "4"] {
        if marked.is_empty() {
            marked = texts(&format!("font[size='{size}']"));
            marked.retain(|t| words::rough_count(t) >= 2);
        }
    }
    marked.truncate(1);
    found.into_iter().map(|t| (t, true)).chain(marked.into_iter().map(|t| (t, false))).collect()
}

/// Whether a heading is the outlet's sign: its name, or a link home in the page's head.
pub fn is_masthead(node: &Node, names: &[String]) -> bool {
    let key = words::key(&node.text());
    let home = node.descendants().chain(node.ancestors().take(2)).any(|a| {
        a.name() == "a"
            && (a.attr("rel").is_some_and(|r| r == "home")
                || a.attr("href").is_some_and(|h| h == "/" || leads_home(h) && words::key(&a.text()) == key))
    });
    names.contains(&key) || home || node.is_called(Called::Masthead)
}

/// Whether an address that is written in full is a host's front page.
fn leads_home(href: &str) -> bool {
    let host = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"));
    host.is_some_and(|host| {
        host.trim_end_matches('/').len() > 3 && !host.trim_end_matches('/').contains(['/', '?', '#'])
    })
}

/// The words of a heading without a kicker that stands in it as an element of its own.
fn without_kicker(node: &Node) -> String {
    let whole = node.text();
    let kicker = node
        .descendants()
        .take(24)
        .filter(|d| d.is_element() && d.is_called(Called::Kicker))
        .map(|d| d.text())
        .find(|t| !t.is_empty() && whole.starts_with(t.as_str()));
    let Some(kicker) = kicker else { return whole };
    let rest =
        whole[kicker.len()..].trim_start_matches([' ', ':', '|', '-', '\u{2013}', '\u{2014}', '.', '\u{b7}']);
    if words::rough_count(rest) >= 2 { rest.to_owned() } else { whole }
}

/// The title without a label at its front or end ("Kommentar: ...", "... | Opinion"), or a column's name before a bar.
fn without_labels(title: &str) -> String {
    if let Some((_, rest)) = labels::prefix(title).filter(|(_, rest)| words::rough_count(rest) >= 2) {
        return rest.trim().to_owned();
    }
    if let Some((head, tail)) = title.rsplit_once(" | ")
        && labels::opinion(tail) != labels::Opinion::No
        && words::rough_count(head) >= 2
    {
        return head.trim().to_owned();
    }
    match title.split_once(" | ") {
        Some((column, rest))
            if words::rough_count(column) <= 3
                && words::rough_count(rest) > words::rough_count(column) + 1
                && !rest.contains(" | ") =>
        {
            rest.trim().to_owned()
        }
        _ => title.to_owned(),
    }
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
