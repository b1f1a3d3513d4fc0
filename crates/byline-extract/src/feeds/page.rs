//! A plain page that lists an author's pieces: the links that look like pieces of that host, with title and day beside.
//! It refuses menus, labels, tags and pages of pages: a link counts by its words and by what its address looks like.

use super::{Feed, FeedEntry, FeedKind, FeedRefusal, line::plain};
use crate::{
    day,
    head::Head,
    tree::{self, Document, Node},
    words,
};
use byline_core::{address::WebAddress, day::Day, text::Text};
use std::collections::HashMap;

/// Links looked at on one page.
const MOST_LINKS: usize = 4_000;
/// Pieces listed of one page; it is asked again later.
const MOST_PIECES: usize = 200;
/// Nodes looked at around a link for its day.
const CARD: usize = 400;

/// Words in a path that lead to lists, not to pieces.
const LISTS: [&str; 30] = [
    "tag",
    "tags",
    "topic",
    "topics",
    "category",
    "categories",
    "section",
    "sections",
    "author",
    "authors",
    "profile",
    "profiles",
    "people",
    "contributor",
    "contributors",
    "by",
    "page",
    "search",
    "login",
    "signin",
    "subscribe",
    "account",
    "about",
    "contact",
    "privacy",
    "terms",
    "newsletter",
    "newsletters",
    "feed",
    "rss",
];

pub(super) fn read(html: &str, url: Option<&WebAddress>) -> Result<Feed, FeedRefusal> {
    let doc = tree::document(html).map_err(|why| FeedRefusal::NotAFeed(why.to_string()))?;
    let head = Head::of(&doc, url);
    let mut feed = Feed::of(FeedKind::Page);
    feed.title = head.title.as_deref().and_then(plain);
    feed.language = doc.named("html").next().and_then(|html| html.attr("lang")).and_then(|l| l.parse().ok());
    feed.authors = whose(&doc, &head);
    let found = gathered(&doc, &head, url);
    for (link, nodes) in found.into_iter().take(MOST_PIECES) {
        let Some(title) = title(&nodes) else { continue };
        let Some(mark) = Text::lenient(link.key().as_str()) else { continue };
        let day = nodes.iter().find_map(|node| beside(node, &link, &head)).or_else(|| in_path(&link));
        feed.entries.push(FeedEntry {
            mark,
            title: Some(title),
            authors: Vec::new(),
            day,
            language: None,
            summary: None,
            link,
        });
    }
    if feed.entries.is_empty() { Err(FeedRefusal::Nothing) } else { Ok(feed) }
}

/// Whose page it is: its main heading, or what its head calls it, when that is a person's name.
fn whose(doc: &Document, head: &Head) -> Vec<Text> {
    let headings = doc.named("h1").take(3).map(|node| words::one_line(&node.text()));
    let said = ["og:title", "profile:name", "author"]
        .into_iter()
        .filter_map(|name| head.meta(&[name]).map(str::to_owned));
    let title = head.title.clone();
    for line in headings.chain(said).chain(title) {
        let line =
            line.split(['|', '\u{2013}', '\u{2014}', '\u{b7}']).next().unwrap_or(&line).trim().to_owned();
        if line.split_whitespace().count() > 9 {
            continue;
        }
        let named = crate::authors::people_named(&line);
        if !named.is_empty() {
            return named.iter().filter_map(|name| Text::lenient(name)).collect();
        }
    }
    Vec::new()
}

/// The links of the page that look like pieces of its host, in the page's order, each with the elements that lead there.
fn gathered<'a>(
    doc: &'a Document,
    head: &Head,
    url: Option<&WebAddress>,
) -> Vec<(WebAddress, Vec<Node<'a>>)> {
    let mut order: Vec<(WebAddress, Vec<Node>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for node in doc.named("a").take(MOST_LINKS) {
        let Some(link) = node.attr("href").and_then(|href| head.absolute(href)) else { continue };
        if !is_own(&link, url) || !looks_like_a_piece(&link) || stands_apart(&node) {
            continue;
        }
        let key = link.key().as_str().to_owned();
        match known.get(&key) {
            Some(at) => order[*at].1.push(node),
            None => {
                known.insert(key, order.len());
                order.push((link.cleaned(), vec![node]));
            }
        }
    }
    order
}

fn is_own(link: &WebAddress, url: Option<&WebAddress>) -> bool {
    let domain = |address: &WebAddress| psl::domain_str(address.host()).unwrap_or(address.host()).to_owned();
    url.is_none_or(|url| domain(url) == domain(link) && url.key() != link.key())
}

/// In a menu, a foot or a list of what others read.
fn stands_apart(node: &Node) -> bool {
    let apart = [
        "related",
        "trending",
        "popular",
        "recommended",
        "most-read",
        "mostread",
        "newsletter",
        "breadcrumb",
        "social",
        "share",
    ];
    node.ancestors().take(40).any(|a| {
        matches!(a.name(), "nav" | "footer" | "aside" | "header" if !holds_heading(&a))
            || a.is_named_like(&apart)
    })
}

/// The head of a card is part of the list, the head of the page is not.
fn holds_heading(node: &Node) -> bool {
    node.name() == "header"
        && node.ancestors().any(|a| matches!(a.name(), "article" | "li" | "section" | "main"))
}

/// A day, a number or several words in its last part, as addresses of pieces have and those of lists have not.
fn looks_like_a_piece(link: &WebAddress) -> bool {
    let parts: Vec<String> = link
        .url()
        .path_segments()
        .map(|parts| parts.filter(|p| !p.is_empty()).map(str::to_lowercase).collect())
        .unwrap_or_default();
    let Some((last, before)) = parts.split_last() else {
        let mut query = link.url().query_pairs();
        return query.any(|(name, value)| name == "p" && value.parse::<u64>().is_ok());
    };
    if LISTS.contains(&last.as_str()) || before.iter().any(|part| LISTS.contains(&part.as_str())) {
        return false;
    }
    let dated = parts.windows(2).any(|pair| {
        is_year(&pair[0]) && pair[1].len() <= 5 && pair[1].starts_with(|c: char| c.is_ascii_alphanumeric())
    });
    let slug = last.rsplit_once('.').map_or(last.as_str(), |(slug, _)| slug);
    let words = slug.split(['-', '_']).filter(|word| !word.is_empty()).count();
    let spelled = slug.contains('%') && slug.len() >= 24;
    let number =
        slug.split(['-', '_', '.']).any(|part| part.len() >= 5 && part.bytes().all(|b| b.is_ascii_digit()));
    words >= 4 || (dated && words >= 1 && !is_year(slug) && slug.len() > 2) || number || spelled
}

fn is_year(part: &str) -> bool {
    part.len() == 4
        && (part.starts_with("19") || part.starts_with("20"))
        && part.bytes().all(|b| b.is_ascii_digit())
}

/// The longest words that lead there; a picture's or "Read more" are shorter than a title.
fn title(nodes: &[Node]) -> Option<Text> {
    let said = nodes.iter().map(|node| {
        let heading = node.descendants().take(60).find(|d| matches!(d.name(), "h1" | "h2" | "h3" | "h4"));
        (heading.is_some(), words::one_line(&heading.unwrap_or(*node).text()))
    });
    let best = said.max_by_key(|(heading, words)| (*heading, words.chars().count()))?;
    let enough = best.1.split_whitespace().count() >= 2 || best.0;
    Text::lenient(&best.1.chars().take(400).collect::<String>())
        .filter(|_| enough && best.1.chars().count() >= 8)
}

/// The day printed in the smallest card around the link that holds no other piece.
fn beside(node: &Node, link: &WebAddress, head: &Head) -> Option<Day> {
    let key = link.key();
    for around in node.ancestors().take(6) {
        if around.size() > CARD || matches!(around.name(), "body" | "main" | "html") {
            return None;
        }
        let others =
            around.descendants().filter(|d| d.name() == "a").filter_map(|a| head.absolute(a.attr("href")?));
        if others.into_iter().any(|other| looks_like_a_piece(&other) && other.key() != key) {
            return None;
        }
        if let Some(day) = day_in(&around) {
            return Some(day);
        }
    }
    None
}

fn day_in(card: &Node) -> Option<Day> {
    let times = card.descendants().filter(|d| d.name() == "time");
    let by_data = times.into_iter().find_map(|time| day::from_machine(time.attr("datetime")?));
    by_data.or_else(|| {
        let lines = card.descendants().filter_map(|d| d.words().map(str::to_owned));
        lines.into_iter().filter(|line| line.chars().count() <= 60).find_map(|line| day::from_line(&line))
    })
}

/// "/2012/01/03/" in an address is its outlet's word on the day.
fn in_path(link: &WebAddress) -> Option<Day> {
    let parts: Vec<&str> = link.url().path_segments()?.collect();
    parts.windows(3).find_map(|three| {
        let [year, month, day] = three else { return None };
        let number = |part: &str| (part.len() <= 2).then(|| part.parse::<i8>().ok()).flatten();
        is_year(year).then(|| Day::new(year.parse().ok()?, number(month)?, number(day)?)).flatten()
    })
}
