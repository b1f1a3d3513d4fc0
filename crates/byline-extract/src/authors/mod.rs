//! Who wrote the op-ed, from data, markup, byline and the biography at the foot.
//! It refuses to invent an author: institutions, desks and log-ins are no persons, and nobody is better than somebody.

pub mod bio;
pub mod names;
mod not_persons;

use crate::{
    body::{self, Bio, Reading},
    draft::{Author, OutletSeen},
    page::Sight,
    title, tree, words,
};
use bio::position_of;
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found, Origin},
    prose::{Block, Prose},
    text::Text,
};
use dom_query::NodeRef;
use names::{Named, people};
use serde_json::Value;

#[derive(Clone)]
struct Person {
    named: Named,
    url: Option<WebAddress>,
}

/// What one witness says of the authors.
struct Claim {
    people: Vec<Person>,
    origin: Origin,
    quote: String,
}

impl Claim {
    fn keys(&self) -> Vec<String> {
        self.people.iter().map(|p| words::key(&p.named.name)).collect()
    }
}

pub fn find(
    sight: &Sight,
    outlet: Option<&Found<OutletSeen>>,
    title: Option<&Found<Text>>,
    reading: &Reading,
) -> Vec<Found<Author>> {
    let mut outlets = title::outlet_keys(sight, outlet);
    outlets.extend(title.map(|t| words::key(t.value.as_str())));
    let data = [from_ld(sight, &outlets), from_meta(sight, &outlets)];
    let marked = from_markup(sight, &outlets);
    let line = from_line(reading, &outlets);
    let claims: Vec<Claim> = data.into_iter().chain([line, marked]).flatten().collect();
    let Some(chosen) = choose(&claims, sight) else { return from_bios(reading, &outlets) };
    let reading = &with_lines_about(chosen, reading);
    let bios: Vec<&String> = reading.bios.iter().map(|b| &b.text).collect();
    let sure = claims.iter().filter(|c| c.keys() == chosen.keys()).count() >= 2;
    let confidence = if sure { Confidence::Sure } else { Confidence::Likely };
    let mut found: Vec<Named> = chosen.people.iter().map(|p| p.named.clone()).collect();
    for named in &mut found {
        let from_bio =
            bios.iter().find_map(|b| position_of(b, &named.name).filter(|_| is_about(b, &named.name)));
        named.position = from_bio.or(named.position.take());
    }
    if found.len() == 1 && found[0].position.is_none() {
        found[0].position = bios.iter().find_map(|b| of_the_author(b).or_else(|| starred(b)));
    }
    bio::share_place(&mut found);
    found
        .into_iter()
        .zip(&chosen.people)
        .filter_map(|(named, person)| author(named, person.url.clone(), reading))
        .map(|a| Found::new(a, chosen.origin, confidence).quoting(&chosen.quote))
        .collect()
}

/// The first witness, unless the printed byline names more, or names others while the data's names are nowhere on the page.
fn choose<'a>(claims: &'a [Claim], sight: &Sight) -> Option<&'a Claim> {
    let first = claims.first()?;
    let keys = first.keys();
    let fuller = claims.iter().filter(|c| c.origin == Origin::BylineText).find(|c| {
        let theirs = c.keys();
        theirs.len() > keys.len() && keys.iter().all(|k| theirs.contains(k))
    });
    if let Some(fuller) = fuller {
        return Some(fuller);
    }
    let printed = claims.iter().find(|c| c.origin == Origin::BylineText);
    if let Some(printed) = printed.filter(|p| p.keys().iter().all(|k| !keys.contains(k))) {
        let page = words::key(&sight.doc.body().map(|b| tree::text(&b)).unwrap_or_default());
        let shown = keys.iter().any(|k| page.contains(k.as_str()));
        if !shown {
            return Some(printed);
        }
    }
    Some(first)
}

/// The foot's lines that open with a known author's name, or with a star and a role, are biographies too.
fn with_lines_about(chosen: &Claim, reading: &Reading) -> Reading {
    let mut reading = reading.clone();
    if !reading.bios.is_empty() {
        return reading;
    }
    for line in &reading.after {
        let start = line.trim_start_matches(['(', '*', '[', ' ', '\u{2022}', '\u{2014}', '-']);
        let named = chosen.people.iter().any(|p| start.starts_with(bio::bare(&p.named.name)));
        let starred = line.starts_with('*') && chosen.people.len() == 1;
        if (named || starred) && (3..=90).contains(&words::rough_count(line)) && body::tells_of_somebody(line)
        {
            reading.bios.push(Bio { text: line.clone(), blocks: vec![Block::paragraph(line)] });
            break;
        }
    }
    reading
}

fn is_about(bio: &str, name: &str) -> bool {
    bio.find(bio::bare(name)).is_some_and(|at| at < 400)
}

/// "The author is a fellow at …", in the languages whose outlets print that.
fn of_the_author(bio: &str) -> Option<String> {
    const OPENINGS: &[&str] = &[
        "The author is",
        "The writer is",
        "The author was",
        "The author teaches",
        "Der Autor ist",
        "Die Autorin ist",
        "L’auteur est",
        "مصنف",
        "کالم نگار",
    ];
    let rest = OPENINGS.iter().find_map(|o| bio.trim_start().strip_prefix(o));
    let rest = rest.or_else(|| bio.trim_start().strip_prefix("مصنفہ"))?;
    bio::position_in(rest)
}

/// "* fellow at \u{2026}": what a starred line says of the only author.
fn starred(bio: &str) -> Option<String> {
    bio::position_in(bio.trim_start().strip_prefix('*')?)
}

fn author(named: Named, url: Option<WebAddress>, reading: &Reading) -> Option<Author> {
    let about =
        reading.bios.iter().filter(|b| b.text.contains(bio::bare(&named.name)) || reading.bios.len() == 1);
    let bio = about.map(|b| Prose::new(b.blocks.clone())).find(|p| !p.is_empty());
    Some(Author {
        name: Text::lenient(&named.name)?,
        position: named.position.as_deref().and_then(Text::lenient),
        bio,
        url,
    })
}

fn from_bios(reading: &Reading, outlets: &[String]) -> Vec<Found<Author>> {
    let mut found: Vec<Found<Author>> = Vec::new();
    for about in &reading.bios {
        for named in bio::introduced(&about.text) {
            let known = found.iter().any(|f| f.value.name.as_str() == named.name)
                || outlets.contains(&words::key(&named.name));
            if !known {
                found.extend(
                    author(named, None, reading)
                        .map(|a| Found::new(a, Origin::FootBio, Confidence::Likely).quoting(&about.text)),
                );
            }
        }
    }
    found
}

fn claim(people: Vec<Person>, origin: Origin, quote: String) -> Option<Claim> {
    (!people.is_empty()).then_some(Claim { people, origin, quote })
}

fn from_ld(sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let mut people_found: Vec<Person> = Vec::new();
    let mut quotes = Vec::new();
    let listed = sight.ld.list("author");
    let listed = if listed.is_empty() { sight.ld.list("creator") } else { listed };
    for value in listed {
        let object = sight.ld.resolve(value);
        let institution = object
            .is_some_and(|o| crate::ld::types(o).any(|t| t.ends_with("Organization") || t == "WebSite"));
        let Some(name) = sight.ld.line(object.and_then(|o| o.get("name")).unwrap_or(value)) else { continue };
        if institution || name.contains("://") {
            continue;
        }
        let mut named = people(&name, outlets);
        let person = object.is_some_and(|o| crate::ld::types(o).any(|t| t == "Person"));
        if named.is_empty() && person && names::is_single_name(&name, outlets) {
            named.push(Named { name: name.clone(), position: None });
        }
        if let ([one], Some(object)) = (named.as_mut_slice(), object) {
            one.position = one.position.take().or_else(|| data_position(sight, object));
        }
        let url = object.and_then(|o| o.get("url")?.as_str()).and_then(|u| sight.head.absolute(u));
        quotes.push(name);
        for one in named {
            if !people_found.iter().any(|p| words::key(&p.named.name) == words::key(&one.name)) {
                people_found.push(Person { named: one, url: url.clone() });
            }
        }
    }
    claim(people_found, Origin::JsonLd, quotes.join("; "))
}

/// A person's job title and affiliation as one position.
fn data_position(sight: &Sight, object: &serde_json::Map<String, Value>) -> Option<String> {
    let title = object.get("jobTitle").and_then(|v| sight.ld.line(v))?;
    let place = object.get("affiliation").or_else(|| object.get("worksFor")).and_then(|v| sight.ld.line(v));
    Some(
        place
            .filter(|p| !title.contains(p.as_str()))
            .map_or(title.clone(), |place| format!("{title}, {place}")),
    )
}

fn from_meta(sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let cited: Vec<String> = sight.head.all("citation_author").map(in_reading_order).collect();
    let said = |name: &str| {
        sight.head.all(name).filter(|v| !v.contains("://")).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut lists = vec![cited];
    lists.extend(
        [
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "og:article:author",
            "rbauthors",
            "authors",
            "citation_authors",
        ]
        .map(said),
    );
    lists.into_iter().find_map(|list| {
        let named: Vec<Named> = list.iter().flat_map(|v| people(v, outlets)).collect();
        let mut found: Vec<Person> = Vec::new();
        for one in named {
            if !found.iter().any(|p| words::key(&p.named.name) == words::key(&one.name)) {
                found.push(Person { named: one, url: None });
            }
        }
        claim(found, Origin::Meta, list.join("; "))
    })
}

/// "Doe, Jane" of citation metas as "Jane Doe".
fn in_reading_order(cited: &str) -> String {
    match cited.split_once(", ") {
        Some((last, first)) if !first.contains(',') => format!("{first} {last}"),
        _ => cited.to_owned(),
    }
}

const BYLINES: &[&str] = &[
    "byline",
    "author",
    "authors",
    "author-name",
    "writer",
    "by",
    "contributor",
    "p-author",
    "auteur",
    "autor",
    "autoren",
    "columnist",
    "article-author",
    "post-author",
    "entry-author",
    "bylines",
    "by-line",
    "authorname",
    "author-link",
    "kolumnist",
];

/// Markup that means "author": rel, microdata, then class names.
fn from_markup(sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let semantic =
        ["[itemprop~='author'] [itemprop~='name']", "[itemprop~='author']", "[rel~='author']", ".p-author"];
    for selector in semantic {
        let nodes = sight.doc.select(selector);
        let mut found: Vec<Person> = Vec::new();
        let mut quotes = Vec::new();
        for node in nodes.nodes().iter().take(24).filter(|n| !is_elsewhere(n)) {
            let text = match node.attr("content") {
                Some(content) => content.to_string(),
                None => tree::text(node),
            };
            let url = node.attr("href").and_then(|h| sight.head.absolute(&h));
            for one in people(&text, outlets) {
                if !found.iter().any(|p| words::key(&p.named.name) == words::key(&one.name)) {
                    found.push(Person { named: one, url: url.clone() });
                }
            }
            quotes.push(text);
        }
        if let Some(claim) = claim(found, Origin::Markup, quotes.join("; ")) {
            return Some(claim);
        }
    }
    from_classes(sight, outlets)
}

fn from_classes(sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let nodes = sight.doc.select("[class], [id]");
    for node in nodes.nodes() {
        if matches!(tree::name(node), "html" | "body" | "img" | "meta" | "link" | "script")
            || !tree::named_like(node, BYLINES)
        {
            continue;
        }
        let text = tree::text(node);
        // "powered-by" has the word too.
        let by_alone = tree::named_like(node, &["by"])
            && !node.has_class("by")
            && !tree::named_like(node, &["byline", "author"]);
        if text.chars().count() > 160 || text.is_empty() || by_alone || is_elsewhere(node) {
            continue;
        }
        let linked: Vec<String> =
            node.descendants_it().filter(|n| tree::name(n) == "a").take(12).map(|a| tree::text(&a)).collect();
        let mut named: Vec<Named> = linked.iter().flat_map(|t| people(t, outlets)).collect();
        let whole = people(&text, outlets);
        if whole.len() >= named.len() {
            named = whole;
        }
        if !named.is_empty() {
            return claim(
                named.into_iter().map(|named| Person { named, url: None }).collect(),
                Origin::Markup,
                text,
            );
        }
    }
    None
}

/// Whether a node speaks of another text's author: a commenter, a teaser, a list of the newest.
fn is_elsewhere(node: &NodeRef) -> bool {
    const ELSEWHERE: &[&str] = &[
        "comment",
        "comments",
        "commentlist",
        "related",
        "sidebar",
        "widget",
        "recent",
        "response",
        "responses",
        "respond",
        "teaser",
        "promo",
        "recommended",
        "trending",
        "most",
        "carousel",
        "p-comment",
        "h-cite",
        "latest",
        "reply",
    ];
    node.ancestors_it(Some(14)).any(|a| {
        !matches!(tree::name(&a), "body" | "html" | "main" | "article")
            && (matches!(tree::name(&a), "nav" | "aside") || tree::named_like(&a, ELSEWHERE))
            && !a.descendants_it().take(400).any(|n| tree::name(&n) == "h1")
    }) || tree::named_like(node, ELSEWHERE)
}

/// A line that opens with "By" in any of the languages read.
fn from_line(reading: &Reading, outlets: &[String]) -> Option<Claim> {
    reading.front.iter().find_map(|line| {
        names::after_prefix(line).filter(|_| line.chars().count() <= 200)?;
        let named = people(line, outlets);
        claim(
            named.into_iter().map(|named| Person { named, url: None }).collect(),
            Origin::BylineText,
            line.clone(),
        )
    })
}
