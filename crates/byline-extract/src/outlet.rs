//! Whose page this is: the outlet's name and the domain it owns.
//! It refuses to take a platform's or a tool's name for the outlet's.

use crate::{draft::OutletSeen, labels, page::Sight, title, words};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};
use std::net::IpAddr;

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
    let signs = signs(sight);
    let stated = stated(sight);
    if !stated.is_empty() {
        return agreed(sight, stated, &signs).map(|(name, origin)| (name, origin, Confidence::Sure));
    }
    let metas = [
        "citation_journal_title",
        "citation_publisher",
        "dc.publisher",
        "application-name",
        "apple-mobile-web-app-title",
        "publisher",
    ];
    if let Some(name) = sight.head.meta(&metas).map(str::to_owned).filter(|n| is_a_name(n)) {
        return Some((name, Origin::Meta, Confidence::Likely));
    }
    if let Some(name) = from_title(sight, domain) {
        return Some((name, Origin::TitleElement, Confidence::Likely));
    }
    if let Some(name) = signs.into_iter().next() {
        return Some((name, Origin::PageText, Confidence::Likely));
    }
    // A number is no name, and no domain of anybody.
    (!domain.is_empty() && domain.parse::<IpAddr>().is_err())
        .then(|| (domain.to_owned(), Origin::Address, Confidence::Guess))
}

/// The names that the data and Open Graph give the outlet, with the weight of each.
pub fn stated(sight: &Sight) -> Vec<(String, Origin, u32)> {
    let shared = sight.head.meta(&["og:site_name"]).map(str::to_owned);
    let publisher = sight.ld.list("publisher").into_iter().find_map(|p| {
        let object = sight.ld.resolve(p)?;
        sight.ld.line(object.get("name")?)
    });
    let site = sight.ld.name_of(&["NewsMediaOrganization", "WebSite", "Newspaper", "Periodical"]);
    let stated = [(shared, Origin::OpenGraph, 4), (publisher, Origin::JsonLd, 4), (site, Origin::JsonLd, 3)];
    let named = |(name, origin, weight): (Option<String>, _, _)| {
        Some((name.filter(|n| is_a_name(n))?, origin, weight))
    };
    stated.into_iter().filter_map(named).collect()
}

/// Of the names in the data the one that most of the page agrees on: data often add a slogan, a town or an edition.
fn agreed(sight: &Sight, stated: Vec<(String, Origin, u32)>, signs: &[String]) -> Option<(String, Origin)> {
    let title = sight.head.title.as_deref().map(split).unwrap_or_default();
    let score = |name: &str| -> u32 {
        let key = words::key(name);
        let data: u32 = stated.iter().filter(|(n, ..)| words::key(n) == key).map(|(.., weight)| weight).sum();
        let shown = signs.iter().any(|s| words::key(s) == key);
        let titled = title.iter().any(|t| words::key(t) == key);
        data + 3 * u32::from(shown) + 2 * u32::from(titled)
    };
    let first = stated.first().map(|(name, origin, _)| (name.clone(), *origin))?;
    let longer = |sign: &&String| {
        let (sign, held) = (words::key(sign), words::key(&first.0));
        held != sign && held.contains(&sign) && sign.split(' ').count() >= 2
    };
    let shorter = signs.iter().find(longer).map(|s| (s.clone(), Origin::PageText, 0));
    let mut best = (score(&first.0), first);
    for (name, origin, _) in stated.iter().cloned().chain(shorter) {
        let score = score(&name);
        if score > best.0 {
            best = (score, (name, origin));
        }
    }
    Some(best.1)
}

/// What the page prints as its sign: the way home, the site's title, the words for its logo.
fn signs(sight: &Sight) -> Vec<String> {
    const SIGNS: &str = "h1 a[href='/'], .site-title, .site-name, #site-name, .blog-title, .amp-site-title, a[rel~='home'], header a[href='/'], a[href='/'], .logo, .masthead .name, .logo img[alt], a[href='/'] img[alt], header img[alt], img[src*='logo'][alt]";
    let mut found: Vec<String> = Vec::new();
    for node in sight.doc.select(SIGNS).iter().take(24) {
        let text = match node.name() {
            "img" => node.attr("alt").map(|a| a.trim().to_owned()).unwrap_or_default(),
            _ if node.length() > 60 => continue,
            _ => node.text(),
        };
        let key = words::key(&text);
        let bare = key == "logo" || labels::is_furniture(&key);
        if is_a_name(&text) && (1..=6).contains(&words::rough_count(&text)) && !bare && !found.contains(&text)
        {
            found.push(text);
        }
    }
    found
}

/// The part of the title element that the masthead, the way home, the copyright line or the domain repeats.
fn from_title(sight: &Sight, domain: &str) -> Option<String> {
    let line = sight.head.title.as_deref()?;
    let headings: Vec<String> = sight
        .doc
        .select("h1")
        .iter()
        .filter(|n| !title::is_masthead(n, &[]))
        .map(|n| words::key(&n.text()))
        .collect();
    let label: String =
        domain.split('.').next().unwrap_or("").chars().filter(|c| c.is_alphanumeric()).collect();
    let shown = Shown::of(sight);
    let parts = split(line);
    let alone = parts.len() == 1;
    let mut best: Option<(i32, &str)> = None;
    for part in parts.iter().copied().filter(|p| is_a_name(p)) {
        let key = words::key(part);
        let mut score = shown.speaks_of(&key) + if of_domain(&key, &label) { 3 } else { 0 };
        if headings.contains(&key) {
            score -= 4;
        }
        let last = parts.last().is_some_and(|l| *l == part)
            && headings.iter().any(|h| parts[0].len() > 8 && *h == words::key(parts[0]));
        score += i32::from(last && !alone);
        if score > i32::from(alone)
            && key.split(' ').count() <= 6
            && best.is_none_or(|(held, _)| score >= held)
        {
            best = Some((score, part));
        }
    }
    best.map(|(_, part)| part.to_owned())
}

/// Where a page shows the name of its house.
struct Shown {
    first_lines: Vec<String>,
    home_links: Vec<String>,
    rights: Vec<String>,
}

impl Shown {
    fn of(sight: &Sight) -> Self {
        let home = sight.doc.select("a[href='/'], a[rel~='home'], a[href^='/index']");
        let is_rights = |line: &&String| {
            let lower = line.to_lowercase();
            ["\u{a9}", "copyright", "all rights reserved", "\u{62d}\u{642}\u{648}\u{642}"]
                .iter()
                .any(|mark| lower.contains(mark))
        };
        Self {
            first_lines: sight.lines.iter().take(2).map(|l| words::key(l)).collect(),
            home_links: home.iter().take(20).map(|n| words::key(&n.text())).collect(),
            rights: sight.lines.iter().filter(is_rights).map(|l| words::key(l)).collect(),
        }
    }

    fn speaks_of(&self, key: &str) -> i32 {
        // A masthead's line may go on with its menu.
        let first = self.first_lines.iter().any(|l| l.starts_with(key));
        let home = self.home_links.iter().any(|l| l == key);
        let bare = key.strip_prefix("the ").unwrap_or(key);
        let rights = self.rights.iter().any(|l| l.contains(bare));
        i32::from(first) + 2 * i32::from(home) + 2 * i32::from(rights)
    }
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
    if host.parse::<IpAddr>().is_ok() {
        return Some(host);
    }
    Some(psl::domain_str(&host).map_or(host.clone(), str::to_owned))
}
