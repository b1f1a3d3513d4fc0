//! Bylines in the markup: rel, microdata and microformats, links to an author's page, class names.
//! It refuses those of other texts: comments, teasers with their headlines, pictures' credits.

use super::{
    claims::{self, Claim, Person},
    names::{self, people},
};
use crate::{page::Sight, tree, words};
use byline_core::evidence::Origin;
use dom_query::{NodeData, NodeId, NodeRef};

const SEMANTIC: &[&str] = &[
    "[itemprop~='author'] [itemprop~='name']",
    "[itemprop~='author']",
    "[property~='schema:author'], [property~='author']",
    "[rel~='author']",
    ".p-author, .author.vcard, .byline .fn",
];

/// Words of classes and ids that mark a byline.
const BYLINES: &[&str] = &[
    "byline", "author", "authors", "author-name", "writer", "by", "contributor", "p-author", "auteur", "auteurs", "autor",
    "autoren", "autora", "autores", "columnist", "columnista", "article-author", "post-author", "entry-author", "bylines",
    "by-line", "authorname", "author-link", "kolumnist", "authored", "written", "written-by", "verfasser", "autorenzeile",
    "itemauthor", "creator", "firma", "signature", "submitted", "poster", "posted-by",
];

/// Parts of the page that speak of other texts' authors, or of pictures'.
const ELSEWHERE: &[&str] = &[
    "comment", "comments", "commentlist", "related", "sidebar", "recent", "response", "responses", "respond",
    "teaser", "promo", "recommended", "widget-area", "trending", "most", "carousel", "p-comment", "h-cite", "latest", "reply", "credit",
    "caption", "photo-credit", "copyright", "quote", "testimonial", "more-from", "recentcomments", "bookmark", "reviewer",
    "reviewed", "translator", "illustrator", "photographer",
];

/// Path parts under which outlets keep their authors' pages.
const AUTHOR_PATHS: &[&str] = &[
    "author", "authors", "by", "people", "person", "profile", "profiles", "users", "user", "autor", "autoren", "autores",
    "auteur", "auteurs", "staff", "contributor", "contributors", "journalist", "journalists", "writer", "writers",
    "columnist", "columnists", "columnista", "columnistas", "team", "experts", "expert", "bio", "byline", "redakteure",
    "opinion-writers", "reporters", "bloggers", "firma", "firmas",
];

/// What the markup says, most explicit first.
pub fn claims(sight: &Sight, outlets: &[String]) -> Vec<Claim> {
    let mut found: Vec<Claim> = Vec::new();
    for selector in SEMANTIC {
        let nodes = sight.doc.select(selector);
        found.extend(gathered(nodes.nodes(), sight, outlets));
    }
    let links = sight.doc.select("a[href]");
    let authors: Vec<NodeRef> = links.nodes().iter().filter(|a| leads_to_author(a)).copied().collect();
    let classes = from_classes(sight, outlets);
    found.extend(gathered(&authors, sight, outlets));
    found.extend(classes);
    found
}

fn leads_to_author(a: &NodeRef) -> bool {
    let Some(href) = a.attr("href") else { return false };
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.trim_end_matches('/').rsplit('/').skip(1).take(2);
    parts.any(|p| AUTHOR_PATHS.contains(&p.to_ascii_lowercase().as_str()) || p.starts_with('@'))
        || path.rsplit('/').next().is_some_and(|last| last.starts_with('@'))
}

/// The first of the nodes that names a person, with those that stand in the same corner of the page.
fn gathered(nodes: &[NodeRef], sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let mut found: Vec<Person> = Vec::new();
    let mut quotes: Vec<String> = Vec::new();
    let mut corner: Option<NodeId> = None;
    for node in nodes.iter().take(40) {
        if corner.is_some_and(|c| !node.ancestors_it(Some(8)).any(|a| a.id == c)) || is_of_another(node) {
            continue;
        }
        let text = node.attr("content").map_or_else(|| pieces(node), |c| c.to_string());
        let named = people(&text, outlets);
        if named.is_empty() || text.chars().count() > 300 {
            continue;
        }
        let url = node.attr("href").and_then(|h| sight.head.absolute(&h));
        for one in named {
            claims::add(&mut found, one, url.clone());
        }
        quotes.push(words::key(&text));
        corner = corner.or_else(|| Some(corner_of(node)));
    }
    Claim::of(found, Origin::Markup, quotes.join("; "))
}

/// The smallest part of the page around a byline that may hold several of them.
fn corner_of(node: &NodeRef) -> NodeId {
    let within = node
        .ancestors_it(Some(4))
        .take_while(|a| !matches!(tree::name(a), "body" | "main" | "article" | "html"))
        .last();
    within.map_or(node.id, |a| a.id)
}

fn from_classes(sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let mut found: Vec<Person> = Vec::new();
    let mut quote = String::new();
    let mut corner: Option<NodeId> = None;
    let nodes = sight.doc.select("[class], [id]");
    for node in nodes.nodes() {
        if !marks_byline(node) {
            continue;
        }
        if corner.is_some_and(|c| !node.ancestors_it(Some(8)).any(|a| a.id == c)) {
            continue;
        }
        let text = pieces(node);
        if text.is_empty() || text.chars().count() > 200 || is_of_another(node) {
            continue;
        }
        let named = linked(node, &text, outlets);
        if named.is_empty() {
            continue;
        }
        for one in named {
            claims::add(&mut found, one.named, one.url.and_then(|u| sight.head.absolute(&u)));
        }
        if corner.is_none() {
            corner = Some(corner_of(node));
            quote = text.replace('\n', " ");
        }
    }
    Claim::of(found, Origin::Markup, quote)
}

/// Whether a node's class or id says that a byline stands in it.
pub fn marks_byline(node: &NodeRef) -> bool {
    if matches!(tree::name(node), "html" | "body" | "img" | "meta" | "link" | "script" | "main" | "article" | "form")
        || !tree::named_like(node, BYLINES)
    {
        return false;
    }
    // "powered-by" has the word too.
    !tree::named_like(node, &["by"])
        || node.has_class("by")
        || tree::named_like(node, &["byline", "author", "written-by", "posted-by"])
}

struct Linked {
    named: names::Named,
    url: Option<String>,
}

/// The persons of a byline; where names are linked to their pages, others count only when they are joined to them.
fn linked(node: &NodeRef, text: &str, outlets: &[String]) -> Vec<Linked> {
    let mut found: Vec<Linked> = Vec::new();
    for a in node.descendants_it().filter(|n| tree::name(n) == "a" && leads_to_author(n)).take(12) {
        let url = a.attr("href").map(|h| h.to_string());
        let named = people(&tree::text(&a), outlets);
        found.extend(named.into_iter().map(|named| Linked { named, url: url.clone() }));
    }
    let whole = people(text, outlets);
    let joined = [" and ", " und ", " et ", " y ", "&", "\n,\n", " اور ", " و "].iter().any(|w| text.contains(w));
    if found.is_empty() || joined {
        for named in whole {
            let key = words::key(&named.name);
            match found.iter_mut().find(|f| words::key(&f.named.name) == key) {
                Some(known) => known.named.position = known.named.position.take().or(named.position),
                None => found.push(Linked { named, url: None }),
            }
        }
    } else {
        for known in &mut found {
            let key = words::key(&known.named.name);
            let told = whole.iter().find(|w| words::key(&w.name) == key).and_then(|w| w.position.clone());
            known.named.position = known.named.position.take().or(told);
        }
    }
    found
}

/// A node's words, a line for each of its texts, but names whose parts are marked one by one stay whole.
pub fn pieces(node: &NodeRef) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut stack = vec![*node];
    let mut length = 0;
    while let Some(node) = stack.pop() {
        node.query(|n| {
            if let NodeData::Text { contents } = &n.data {
                let line = byline_core::text::one_line(contents);
                if !line.is_empty() {
                    length += line.len();
                    lines.push(line);
                }
            }
        });
        if length > 1_200 {
            return String::new();
        }
        if node.is_element()
            && !matches!(tree::name(&node), "script" | "style" | "noscript" | "template" | "svg" | "button" | "time")
        {
            stack.extend(node.children_it(true));
        }
    }
    // First name and surname, each in an element of its own.
    let parts = lines.len() == 2 && lines.iter().all(|l| !l.contains(' ') && l.starts_with(char::is_uppercase));
    lines.join(if parts { " " } else { "\n" })
}

/// Whether a node speaks of another text's author, or of a picture's.
pub fn is_of_another(node: &NodeRef) -> bool {
    if tree::named_like(node, ELSEWHERE) || tree::name(node) == "figcaption" {
        return true;
    }
    let around = node.ancestors_it(Some(14)).take_while(|a| !matches!(tree::name(a), "body" | "html"));
    let mut small = true;
    for (level, a) in around.enumerate() {
        let name = tree::name(&a);
        if matches!(name, "main" | "article") {
            small = false;
            continue;
        }
        let aside = name == "aside" && !tree::named_like(&a, BYLINES);
        let other = aside
            || matches!(name, "nav" | "figure" | "blockquote")
            || a.has_class("widget")
            || tree::named_like(&a, ELSEWHERE);
        if other && !a.descendants_it().take(400).any(|n| tree::name(&n) == "h1") {
            return true;
        }
        small = small && level < 3 && a.descendants_it().take(31).count() <= 30;
        if small && heads_another(&a) {
            return true;
        }
    }
    small && heads_another(node)
}

/// Whether a small part of the page links a headline: it is another text's teaser.
fn heads_another(part: &NodeRef) -> bool {
    part.descendants_it().take(30).filter(|n| tree::name(n) == "a").any(|a| {
        let text = tree::text(&a);
        words::rough_count(&text) >= 5 && people(&text, &[]).is_empty() && !leads_to_author(&a)
    })
}
