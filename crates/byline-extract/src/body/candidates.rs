//! The producers of body candidates: a Readability port, the page's own containers, density of paragraphs, JSON-LD.
//! It refuses to judge; each proposes what it sees, cleaned through the one door.

use super::{density, furniture};
use crate::{
    door,
    page::Sight,
    tree::{self, length},
    words,
};
use byline_core::prose::{Block, Prose};
use dom_query::{Document, NodeRef};
use dom_smoothie::Readability;
use std::collections::HashSet;

/// Nodes above which the Readability port is not asked: its passes are several, ours is one.
const MOST_NODES: usize = 120_000;

/// The port writes its tree out and reads it again, and for each `&` of a text its writer looks through the rest of that text.
/// The squares of the texts' lengths in bytes bound that work; above this sum, which one text of 45,000 bytes reaches, the
/// port is not asked. No paragraph is nearly as long.
const MOST_WRITING: u64 = 2_000_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Producer {
    Readability,
    Microdata,
    Container,
    Article,
    Main,
    Density,
    Data,
}

pub struct Candidate {
    pub producer: Producer,
    pub blocks: Vec<Block>,
    /// Each block's key and how many words it has.
    pub keys: Vec<(String, usize)>,
    pub words: usize,
}

impl Candidate {
    pub fn of(producer: Producer, blocks: Vec<Block>) -> Option<Self> {
        let blocks = furniture::without(blocks);
        let keys: Vec<(String, usize)> = blocks
            .iter()
            .map(|b| {
                let key = words::key(&b.plain());
                let count = key.split(' ').filter(|w| !w.is_empty()).count();
                (key, count)
            })
            .collect();
        let words = keys.iter().map(|(_, n)| n).sum();
        (words > 0).then_some(Self { producer, blocks, keys, words })
    }
}

pub fn all(sight: &Sight, pruned: &Document) -> Vec<Candidate> {
    let mut found = Vec::new();
    let whole = sight.doc.tree.len();
    if whole <= MOST_NODES && !is_by_breaks(pruned) && is_soon_written(pruned) {
        found.extend(readability(sight, pruned));
    }
    found.extend(containers(sight, pruned));
    if let Some(node) = density::densest(pruned) {
        found.extend(Candidate::of(Producer::Density, door::blocks_of(&[node], sight.head)));
    }
    found.extend(data(sight));
    found
}

/// Whether paragraphs are set by line breaks, as old pages do: the port rewrites breaks and can glue what they part.
fn is_by_breaks(pruned: &Document) -> bool {
    let (mut breaks, mut paragraphs) = (0, 0);
    for node in pruned.root().descendants_it().filter(NodeRef::is_element) {
        match tree::name(&node) {
            "br" => breaks += 1,
            "p" => paragraphs += 1,
            _ => {}
        }
    }
    breaks > 6 && breaks > paragraphs * 2
}

fn is_soon_written(pruned: &Document) -> bool {
    let root = pruned.root();
    let texts = root.descendants_it().filter(NodeRef::is_text);
    let squares = texts.map(|text| (text.text().len() as u64).pow(2));
    squares.fold(0, u64::saturating_add) <= MOST_WRITING
}

fn readability(sight: &Sight, pruned: &Document) -> Option<Candidate> {
    let config = dom_smoothie::Config { disable_json_ld: true, ..dom_smoothie::Config::default() };
    let mut reader = Readability::with_document(pruned.clone(), None, Some(config)).ok()?;
    let article = reader.parse().ok()?;
    let doc = tree::document(&article.content).ok()?;
    let body = doc.body()?;
    Candidate::of(Producer::Readability, door::blocks_of(&[body], sight.head))
}

/// Class names outlets give the element that holds the text and nothing else.
const CONTAINERS: &[&str] = &[
    "e-content",
    "entry-content",
    "article-body",
    "articlebody",
    "article__body",
    "article-content",
    "article-text",
    "article__content",
    "post-content",
    "post-body",
    "post__content",
    "postcontent",
    "story-body",
    "story-content",
    "storybody",
    "story-text",
    "content-body",
    "body-content",
    "td-post-content",
    "field-name-body",
    "field--name-body",
    "article-main",
    "main-content",
    "single-content",
    "news-content",
    "news-text",
    "text-content",
    "rich-text",
    "richtext",
    "body-copy",
    "article-entry",
    "blog-content",
    "page-content",
    "the-content",
];

fn containers(sight: &Sight, pruned: &Document) -> Vec<Candidate> {
    let mut found = Vec::new();
    let microdata = outermost(pruned.select("[itemprop~='articleBody'], [property='articleBody']").nodes());
    found.extend(of_nodes(Producer::Microdata, &microdata, sight));
    let all = pruned.select("[class], [id]");
    let named: Vec<NodeRef> = all.nodes().iter().filter(|n| is_container(n)).copied().collect();
    let named = largest_alike(&outermost(&named));
    found.extend(of_nodes(Producer::Container, &named, sight));
    let articles = outermost(pruned.select("article, [role='article'], [itemtype$='Article']").nodes());
    let largest = articles.iter().max_by_key(|n| length(n)).copied();
    found.extend(largest.and_then(|n| of_nodes(Producer::Article, &[n], sight)));
    let mains = outermost(pruned.select("main, [role='main']").nodes());
    found.extend(of_nodes(Producer::Main, &mains, sight));
    found
}

fn is_container(node: &NodeRef) -> bool {
    matches!(tree::name(node), "div" | "section" | "article" | "td" | "main" | "span" | "p") && {
        let exact = ["class", "id"].into_iter().filter_map(|a| node.attr(a)).any(|v| {
            v.split_ascii_whitespace()
                .take(24)
                .any(|token| CONTAINERS.contains(&token.to_ascii_lowercase().as_str()))
        });
        exact || tree::named_like(node, CONTAINERS)
    }
}

/// The nodes that are inside no other of them.
fn outermost<'a>(nodes: &[NodeRef<'a>]) -> Vec<NodeRef<'a>> {
    let ids: HashSet<_> = nodes.iter().map(|n| n.id).collect();
    nodes.iter().filter(|n| !n.ancestors_it(None).any(|a| ids.contains(&a.id))).copied().take(200).collect()
}

/// The largest node with its like-named fellows: some outlets set each stretch of text in its own container.
fn largest_alike<'a>(nodes: &[NodeRef<'a>]) -> Vec<NodeRef<'a>> {
    let Some(largest) = nodes.iter().max_by_key(|n| length(n)) else { return Vec::new() };
    let class = largest.attr("class");
    let parent = largest.parent().map(|p| p.id);
    nodes
        .iter()
        .filter(|n| n.id == largest.id || (n.attr("class") == class && n.parent().map(|p| p.id) == parent))
        .copied()
        .collect()
}

fn of_nodes(producer: Producer, nodes: &[NodeRef], sight: &Sight) -> Option<Candidate> {
    if nodes.is_empty() {
        return None;
    }
    Candidate::of(producer, door::blocks_of(nodes, sight.head))
}

/// The text in JSON-LD: often cut, so only an anchor for the judge or the last resort.
fn data(sight: &Sight) -> Option<Candidate> {
    let raw = sight.ld.list("articleBody").first()?.as_str()?.to_owned();
    if words::rough_count(&raw) < 20 {
        return None;
    }
    let prose = if raw.contains("</p>") || raw.contains("&lt;p&gt;") {
        door::prose_from_html(&words::unescaped(&raw), sight.url)
    } else {
        Prose::from_plain(&words::unescaped(&raw).replace('\n', "\n\n"))
    };
    Candidate::of(Producer::Data, prose.blocks().to_vec())
}
