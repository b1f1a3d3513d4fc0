//! The authors that a page's data name: JSON-LD and meta elements.
//! It refuses what the data themselves call an organisation, and addresses in the place of names.

use super::{
    claims::{self, Claim, Person},
    names::people,
};
use crate::{ld, page::Sight};
use byline_core::evidence::Origin;
use serde_json::{Map, Value};

/// The values under which the article's JSON-LD names its authors.
pub fn listed<'a>(sight: &'a Sight) -> Vec<&'a Value> {
    let authors = sight.ld.list("author");
    if authors.is_empty() { sight.ld.list("creator") } else { authors }
}

/// The names of one value of JSON-LD: a string, an object's name, or several names in one object.
pub fn names_of(sight: &Sight, value: &Value) -> Vec<String> {
    let object = sight.ld.resolve(value);
    let name = object.map_or(Some(value), |o| o.get("name"));
    let list = match name {
        Some(Value::Array(list)) => list.iter().take(12).collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    list.into_iter().filter_map(|one| sight.ld.line(one)).filter(|name| !name.contains("://")).collect()
}

/// Whether the data call it an organisation.
pub fn is_institution(sight: &Sight, value: &Value) -> bool {
    let object = sight.ld.resolve(value);
    object.is_some_and(|o| ld::types(o).any(|t| t.ends_with("Organization") || t == "WebSite"))
}

pub fn from_ld(sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let mut found: Vec<Person> = Vec::new();
    let mut quotes = Vec::new();
    for value in listed(sight) {
        if is_institution(sight, value) {
            continue;
        }
        let object = sight.ld.resolve(value);
        let url = object.and_then(|o| o.get("url")?.as_str()).and_then(|u| sight.head.absolute(u));
        for name in names_of(sight, value) {
            let mut named = people(&name, outlets);
            if let ([one], Some(object)) = (named.as_mut_slice(), object) {
                one.position = one.position.take().or_else(|| position(sight, object));
            }
            for one in named {
                claims::add(&mut found, one, url.clone());
            }
            quotes.push(name);
        }
    }
    Claim::of(found, Origin::JsonLd, quotes.join("; "))
}

/// A person's job title and affiliation as one position.
fn position(sight: &Sight, object: &Map<String, Value>) -> Option<String> {
    let title = object.get("jobTitle").and_then(|v| sight.ld.line(v))?;
    let place = object.get("affiliation").or_else(|| object.get("worksFor")).and_then(|v| sight.ld.line(v));
    Some(
        place
            .filter(|p| !title.contains(p.as_str()) && !p.contains("://"))
            .map_or(title.clone(), |place| format!("{title}, {place}")),
    )
}

const METAS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dc:creator",
    "dcterms.creator",
    "dc.contributor",
    "byl",
    "byline",
    "og:article:author",
    "article:author_name",
    "article.author",
    "rbauthors",
    "authors",
    "mrf:authors",
    "cxenseparse:author",
    "shareaholic:article_author_name",
    "author_name",
    "creator",
    "citation_authors",
];

/// The values of the metas that name authors, meta by meta.
pub fn metas(sight: &Sight) -> Vec<Vec<String>> {
    let mut lists = vec![sight.head.all("citation_author").map(in_reading_order).collect::<Vec<_>>()];
    for name in METAS {
        lists.push(sight.head.all(name).filter(|v| !v.contains("://")).map(str::to_owned).collect());
    }
    lists.push(from_card(sight));
    lists.retain(|list| !list.is_empty());
    lists
}

/// A link card's labelled lines: "Written by", and who.
fn from_card(sight: &Sight) -> Vec<String> {
    const LABELS: &[&str] = &[
        "written",
        "author",
        "verfasst",
        "geschrieben",
        "autor",
        "\u{e9}crit",
        "auteur",
        "escrito",
        "scritto",
        "by",
        "geschreven",
        "\u{643}\u{62a}\u{628}",
        "\u{62a}\u{62d}\u{631}\u{6cc}\u{631}",
    ];
    let labelled = |n: u8| {
        let label = sight.head.meta(&[&format!("twitter:label{n}")])?.to_lowercase();
        LABELS.iter().any(|l| label.contains(l)).then_some(())?;
        sight.head.meta(&[&format!("twitter:data{n}")]).map(str::to_owned)
    };
    [labelled(1), labelled(2)].into_iter().flatten().collect()
}

pub fn from_meta(sight: &Sight, outlets: &[String]) -> Option<Claim> {
    metas(sight).into_iter().find_map(|list| {
        let mut found: Vec<Person> = Vec::new();
        for one in list.iter().flat_map(|v| people(v, outlets)) {
            claims::add(&mut found, one, None);
        }
        Claim::of(found, Origin::Meta, list.join("; "))
    })
}

/// "Doe, Jane" of citation metas as "Jane Doe".
fn in_reading_order(cited: &str) -> String {
    match cited.split_once(", ") {
        Some((last, first)) if !first.contains(',') => format!("{first} {last}"),
        _ => cited.to_owned(),
    }
}

/// Everything the data name, person or not, in the order in which it is believed.
pub fn said(sight: &Sight) -> Vec<(String, Origin)> {
    let ld = listed(sight).into_iter().flat_map(|v| names_of(sight, v)).map(|n| (n, Origin::JsonLd));
    let meta = metas(sight).into_iter().filter_map(|list| list.into_iter().next()).map(|n| (n, Origin::Meta));
    ld.chain(meta).collect()
}
