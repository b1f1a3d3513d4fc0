//! Whose page this is: the outlet's name and the domain it owns.
//! It refuses to take a platform's or a tool's name for the outlet's.

use crate::{draft::OutletSeen, page::Sight, words};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};

/// Marks between a title and an outlet's name, with the spaces that make them marks.
pub const SEPARATORS: [&str; 14] = [
    " | ",
    " \u{2013} ",
    " \u{2014} ",
    " - ",
    " \u{b7} ",
    " \u{2022} ",
    " :: ",
    " \u{bb} ",
    " \u{ab} ",
    " / ",
    " \u{2039} ",
    " ~ ",
    " \u{203a} ",
    " \u{ff5c} ",
];

pub fn find(sight: &Sight) -> Option<Found<OutletSeen>> {
    let domain = domain(sight).unwrap_or_default();
    let (name, origin, confidence) = name(sight, &domain)?;
    let name = Text::lenient(&name)?;
    Some(Found::new(OutletSeen { name, domain }, origin, confidence))
}

fn name(sight: &Sight, domain: &str) -> Option<(String, Origin, Confidence)> {
    let named = |s: &String| is_a_name(s);
    if let Some(name) = sight.head.meta(&["og:site_name"]).map(str::to_owned).filter(named) {
        return Some((name, Origin::OpenGraph, Confidence::Sure));
    }
    let publisher = sight.ld.list("publisher").into_iter().find_map(|p| {
        let object = sight.ld.resolve(p)?;
        sight.ld.line(object.get("name")?)
    });
    let sites = || sight.ld.name_of(&["NewsMediaOrganization", "WebSite", "Newspaper", "Periodical"]);
    if let Some(name) = publisher.or_else(sites).filter(named) {
        return Some((name, Origin::JsonLd, Confidence::Sure));
    }
    let metas = [
        "citation_journal_title",
        "citation_publisher",
        "dc.publisher",
        "application-name",
        "apple-mobile-web-app-title",
        "publisher",
    ];
    if let Some(name) = sight.head.meta(&metas).map(str::to_owned).filter(named) {
        return Some((name, Origin::Meta, Confidence::Likely));
    }
    if let Some(name) = from_title(sight, domain) {
        return Some((name, Origin::TitleElement, Confidence::Likely));
    }
    (!domain.is_empty()).then(|| (domain.to_owned(), Origin::Address, Confidence::Guess))
}

/// The part of the title element that is not in the heading, or that the domain repeats.
fn from_title(sight: &Sight, domain: &str) -> Option<String> {
    let title = sight.head.title.as_deref()?;
    let heading = sight.doc.select("h1").nodes().first().map(crate::tree::text).unwrap_or_default();
    let heading_key = words::key(&heading);
    let label: String =
        domain.split('.').next().unwrap_or("").chars().filter(|c| c.is_alphanumeric()).collect();
    let parts = split(title);
    if parts.len() == 1 {
        // A title element with the outlet's name alone, over a page whose heading says more.
        let whole = words::key(title);
        let is_name = !whole.is_empty()
            && whole != heading_key
            && whole.split(' ').count() <= 4
            && of_domain(&whole, &label);
        return is_name.then(|| title.to_owned());
    }
    let by_domain = parts.iter().find(|p| of_domain(&words::key(p), &label));
    let by_heading = || {
        let first = words::key(parts[0]);
        (first == heading_key && parts.len() > 1).then(|| parts.last()).flatten()
    };
    by_domain.or_else(by_heading).map(|s| (*s).to_owned()).filter(|s| is_a_name(s))
}

/// Whether a name in key form is what the domain spells ("The Harbour Gazette", harbourgazette).
fn of_domain(name: &str, label: &str) -> bool {
    let joined: String = name.split(' ').filter(|w| *w != "the").collect();
    label.len() >= 3 && !joined.is_empty() && (joined == label || name.replace(' ', "") == label)
}

/// A title's parts between separators.
pub fn split(title: &str) -> Vec<&str> {
    let mut parts = vec![title];
    for mark in SEPARATORS {
        parts = parts.into_iter().flat_map(|p| p.split(mark)).collect();
    }
    parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect()
}

fn is_a_name(name: &str) -> bool {
    let count = name.chars().count();
    let key = words::key(name);
    (2..=80).contains(&count)
        && !name.contains("://")
        && !matches!(key.as_str(), "wordpress" | "home" | "website" | "blog" | "my site" | "untitled")
}

fn domain(sight: &Sight) -> Option<String> {
    let said = sight.head.link("canonical").or_else(|| sight.head.meta(&["og:url"]));
    let address = sight.url.cloned().or_else(|| said.and_then(|s| sight.head.absolute(s)))?;
    let host = address.host().to_owned();
    Some(psl::domain_str(&host).map_or(host.clone(), str::to_owned))
}
