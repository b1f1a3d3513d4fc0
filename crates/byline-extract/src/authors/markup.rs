//! Bylines in the markup: rel, microdata and microformats, links to an author's page, class names.
//! It refuses those of other texts: comments, teasers with their headlines, pictures' credits.

use super::{
    claims::{self, Claim, Person},
    elsewhere::is_of_another,
    names::{self, Named, people},
};
use crate::{
    page::Sight,
    tree::{Called, Node, NodeId},
    words,
};
use byline_core::{address::WebAddress, evidence::Origin};

const SEMANTIC: &[&str] = &[
    "[itemprop~='author'] [itemprop~='name']",
    "[itemprop~='author']",
    "[property~='schema:author'], [property~='author']",
    "[rel~='author']",
    ".p-author, .author.vcard, .byline .fn",
];

/// Path parts under which outlets keep their authors' pages.
const AUTHOR_PATHS: &[&str] = &[
    "author",
    "authors",
    "by",
    "people",
    "person",
    "profile",
    "profiles",
    "users",
    "user",
    "autor",
    "autoren",
    "autores",
    "auteur",
    "auteurs",
    "staff",
    "contributor",
    "contributors",
    "journalist",
    "journalists",
    "writer",
    "writers",
    "columnist",
    "columnists",
    "columnista",
    "columnistas",
    "team",
    "experts",
    "expert",
    "bio",
    "byline",
    "redakteure",
    "opinion-writers",
    "reporters",
    "bloggers",
    "firma",
    "firmas",
];

/// What the markup says, most explicit first.
pub fn claims(sight: &Sight, outlets: &[String]) -> Vec<Claim> {
    let mut found: Vec<Claim> = Vec::new();
    for selector in SEMANTIC {
        found.extend(gathered(&sight.doc.select(selector), sight, outlets));
    }
    let links = sight.doc.select("a[href]");
    let authors: Vec<Node> = links.iter().filter(|a| leads_to_author(a) && !is_in_text(a)).copied().collect();
    let labelled = sight.doc.labelled();
    let marked: Vec<Node> = labelled.iter().filter(|n| marks_byline(n)).copied().collect();
    found.extend(gathered(&authors, sight, outlets));
    found.extend(gathered(&marked, sight, outlets));
    found
}

pub fn leads_to_author(a: &Node) -> bool {
    let Some(href) = a.attr("href") else { return false };
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.trim_end_matches('/').rsplit('/').skip(1).take(2);
    parts.any(|p| AUTHOR_PATHS.contains(&p.to_ascii_lowercase().as_str()) || p.starts_with('@'))
        || path.rsplit('/').next().is_some_and(|last| last.starts_with('@'))
}

/// The first of the nodes that names a person, with those of its kind in the same corner of the page.
fn gathered(nodes: &[Node], sight: &Sight, outlets: &[String]) -> Option<Claim> {
    let mut corner: Option<Corner> = None;
    for node in nodes.iter().take(60) {
        if corner.as_ref().is_some_and(|c| !c.holds(node)) || is_of_another(node) {
            continue;
        }
        let text = node.attr("content").map_or_else(|| pieces(node), |c| c.to_string());
        if text.is_empty() || text.chars().count() > 220 || text.lines().any(is_told) {
            continue;
        }
        let named = linked(node, &text, sight, outlets);
        if named.is_empty() || did_other_work(node, &named) {
            continue;
        }
        let corner = corner.get_or_insert_with(|| Corner::of(node, &text));
        corner.more += usize::from(!corner.people.is_empty());
        for one in named {
            claims::add(&mut corner.people, one.named, one.url);
        }
    }
    let Corner { people, quote, more, .. } = corner?;
    let claim = Claim::of(people, Origin::Markup, quote)?;
    Some(if more == 0 { claim.in_one() } else { claim })
}

/// A sentence, as boxes about authors hold.
fn is_told(line: &str) -> bool {
    words::rough_count(line) >= 10 && line.trim_end().ends_with(['.', '!', '\u{6d4}'])
}

/// The part of the page where a byline stands, and what was found there.
struct Corner {
    around: NodeId,
    first: NodeId,
    kind: [String; 3],
    people: Vec<Person>,
    quote: String,
    /// How many nodes beside the first named persons.
    more: usize,
}

impl Corner {
    fn of(node: &Node, text: &str) -> Self {
        let quote = text.replace('\n', " ");
        Self {
            around: corner_of(node),
            first: node.id,
            kind: kind_of(node),
            people: Vec::new(),
            quote,
            more: 0,
        }
    }

    fn holds(&self, node: &Node) -> bool {
        node.ancestors().take(8).any(|a| a.id == self.first)
            || (kind_of(node) == self.kind && node.ancestors().take(8).any(|a| a.id == self.around))
    }
}

fn kind_of(node: &Node) -> [String; 3] {
    let attribute = |name: &str| node.attr(name).map(|v| v.to_string()).unwrap_or_default();
    [node.name().to_owned(), attribute("class"), attribute("itemprop")]
}

/// Whether the words around a name say that its bearer reviewed, translated or drew.
fn did_other_work(node: &Node, named: &[Linked]) -> bool {
    for a in node.ancestors().take(2) {
        let text = pieces(&a);
        if text.is_empty() || text.chars().count() > 250 {
            return false;
        }
        if names::tells_other_work(&text) {
            let writers = people(&text, &[]);
            return named
                .iter()
                .all(|n| !writers.iter().any(|w| words::key(&w.name) == words::key(&n.named.name)));
        }
    }
    false
}

/// The smallest part of the page around a byline that may hold several of them.
fn corner_of(node: &Node) -> NodeId {
    let within = node
        .ancestors()
        .take(4)
        .take_while(|a| !matches!(a.name(), "body" | "main" | "article" | "html"))
        .last();
    within.map_or(node.id, |a| a.id)
}

/// Whether a node's class or id says that a byline stands in it.
pub fn marks_byline(node: &Node) -> bool {
    if matches!(
        node.name(),
        "html" | "body" | "img" | "meta" | "link" | "script" | "main" | "article" | "form"
    ) || !node.is_called(Called::Byline)
    {
        return false;
    }
    // "powered-by" has the word too.
    !node.is_called(Called::By) || node.has_class("by") || node.is_called(Called::SurelyByline)
}

struct Linked {
    named: Named,
    url: Option<WebAddress>,
}

/// The persons of a byline; where names are linked to their pages, others count only when they are joined to them.
fn linked(node: &Node, text: &str, sight: &Sight, outlets: &[String]) -> Vec<Linked> {
    let mut found: Vec<Linked> = Vec::new();
    let links = node.descendants().filter(|n| n.name() == "a" && leads_to_author(n));
    for a in links.take(12).chain((node.name() == "a").then_some(*node)) {
        let url = a.attr("href").and_then(|h| sight.head.absolute(h));
        let named = people(&a.text(), outlets);
        found.extend(named.into_iter().map(|named| Linked { named, url: url.clone() }));
    }
    // An element for authors in the plural lists them without an "and".
    let listed = node.is_called(Called::Authors)
        && text.lines().skip(1).all(|l| l.ends_with(',') || !people(l, outlets).is_empty());
    let whole = if listed { people(&text.replace('\n', ",\n"), outlets) } else { people(text, outlets) };
    let linked_only = !found.is_empty();
    for named in whole {
        let key = words::key(&named.name);
        match found.iter_mut().find(|f| words::key(&f.named.name) == key) {
            Some(known) => known.named.position = known.named.position.take().or(named.position),
            None if linked_only && !names::is_list(text) => {}
            None => found.push(Linked { named, url: None }),
        }
    }
    found
}

/// A link in running text names whom the text speaks of.
fn is_in_text(a: &Node) -> bool {
    a.ancestors().take(3).any(|p| {
        let name = p.name();
        let text = if matches!(name, "p" | "li" | "td") { p.length() } else { 0 };
        text > 250
    })
}

/// A node's words, a line for each of its texts.
pub fn pieces(node: &Node) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut stack = vec![*node];
    let mut length = 0;
    while let Some(node) = stack.pop() {
        if let Some(contents) = node.words() {
            let line = words::one_line(contents);
            if !line.is_empty() {
                length += line.len();
                lines.push(line);
            }
        }
        if length > 1_200 {
            return String::new();
        }
        if node.is_element()
            && !matches!(
                node.name(),
                "script" | "style" | "noscript" | "template" | "svg" | "button" | "time"
            )
        {
            stack.extend(node.children_back());
        }
    }
    lines.dedup();
    lines.join("\n")
}
