//! Days in the markup: microdata, `time` elements, elements named for a date, and the address.
//! It refuses what stands among teasers, comments and changes.

use super::{
    Seen, from_machine, from_words, months,
    printed::{self, Kind},
    written::Order,
};
use crate::{
    page::Sight,
    tree::{Called, Node},
};
use byline_core::{
    day::Day,
    evidence::{Confidence, Found, Origin},
};
use regex::Regex;
use std::sync::LazyLock;

/// Characters of an element that is there to tell a date.
const LONGEST: usize = 160;
/// Characters that a link to a day may hold beside it.
const LONGEST_LABEL: usize = 40;
/// Elements called dates that are looked at.
const MOST: usize = 600;

/// Dates in microdata and in marks that say "published".
pub fn marked(sight: &Sight) -> Vec<Seen> {
    const MARKS: &str = "[itemprop~='datePublished'], time[pubdate], time.published, time.dt-published, abbr.published, [property~='datePublished'], [property~='schema:datePublished'], [property~='dc:date']";
    let marks = sight.doc.select(MARKS);
    let own = marks.iter().take(60).filter(|node| !dates_another(node) && !is_named_change(node));
    own.filter_map(|node| of_node(node, false)).collect()
}

/// Dates in `time` elements.
pub fn times(sight: &Sight) -> Vec<Seen> {
    let times = sight.doc.select("time");
    let own = times.iter().take(60);
    own.filter(|node| !dates_another(node) && !is_in_teaser(node))
        .filter(|node| !is_named_change(node) && !tells_a_change(node))
        .filter_map(|node| of_node(node, true))
        .collect()
}

/// The day of an element: what its attributes say, else its words.
fn of_node(node: &Node, whole: bool) -> Option<Seen> {
    let attribute = ["content", "datetime", "title"].into_iter().find_map(|a| {
        let raw = node.attr(a)?;
        let day = from_machine(raw).filter(|d| !whole || d.day().is_some())?;
        Some(Found::new(day, Origin::Markup, Confidence::Likely).quoting(raw))
    });
    attribute.or_else(|| {
        let text = Some(node).filter(|node| node.length() <= LONGEST + 1)?.text();
        let day = from_words(&text).filter(|_| text.chars().count() <= LONGEST)?;
        Some(Found::new(day, Origin::BylineText, Confidence::Likely).quoting(&text))
    })
}

/// Short elements whose class speaks of a date.
pub fn named(sight: &Sight, order: Order) -> Vec<Seen> {
    let marked = sight.doc.select("[class]");
    let dated = marked.iter().filter(|node| is_called_a_date(node)).take(MOST);
    dated.filter_map(|node| of_called(node, order)).take(12).collect()
}

fn is_called_a_date(node: &Node) -> bool {
    node.is_called(Called::Dated)
        && matches!(
            node.name(),
            "p" | "div" | "span" | "li" | "a" | "em" | "small" | "h4" | "h5" | "h6" | "td" | "abbr"
        )
        && node.length() <= LONGEST
}

/// The day that an element called a date prints.
fn of_called(node: &Node, order: Order) -> Option<Seen> {
    let text = node.text();
    let numbered = text.bytes().any(|b| !b.is_ascii() || b.is_ascii_digit());
    if !numbered || dates_another(node) || is_in_teaser(node) || is_named_change(node) {
        return None;
    }
    let stamps = printed::stamps(std::iter::once(text.as_str()), order);
    let changed = stamps.iter().any(|s| s.kind == Kind::Changed);
    let stamp = stamps.into_iter().find(|s| s.kind != Kind::Changed).map(|s| s.day);
    // An issue is dated by its months or its season.
    let day = stamp.or_else(|| from_words(&text).filter(|_| !changed))?;
    Some(Found::new(day, Origin::BylineText, Confidence::Likely).quoting(&text))
}

/// The day of the last change by the markup.
pub fn changed(sight: &Sight) -> Option<Seen> {
    const MARKS: &str = "[itemprop~='dateModified'], time.updated, time.dt-updated, .updated time, .modified time, [property~='schema:dateModified']";
    sight.doc.select(MARKS).iter().take(60).find_map(|n| of_node(n, true))
}

/// Whether the words beside a `time` element say that it is a change.
fn tells_a_change(node: &Node) -> bool {
    let Some(holder) = node.parent().filter(|p| p.length() <= 80) else { return false };
    let stamps = printed::stamps(std::iter::once(holder.text().as_str()), Order::Unknown);
    stamps.first().is_some_and(|s| s.kind == Kind::Changed)
}

/// Whether an element is marked as a change and not also as the publication.
fn is_named_change(node: &Node) -> bool {
    if node.attr("itemprop").is_some_and(|p| p.contains("dateModified") && !p.contains("datePublished"))
        || node.is_called(Called::Modified)
    {
        return true;
    }
    // WordPress marks a date that never changed as both.
    node.is_called(Called::Updated) && !node.is_called(Called::Published)
}

/// Whether what holds the node is about another text: comments, teasers, the paper's date of today.
fn dates_another(node: &Node) -> bool {
    node.ancestors().take(12).any(|a| {
        let name = a.name();
        let named = matches!(name, "aside" | "nav" | "footer")
            || (!matches!(name, "body" | "html" | "main" | "article") && a.is_called(Called::OtherDate));
        named && !a.holds_early("h1", 600)
    })
}

/// Whether the node is the smaller part of a link: what leads to another text carries that text's date.
fn is_in_teaser(node: &Node) -> bool {
    let link = node.ancestors().take(8).find(|a| a.name() == "a");
    link.is_some_and(|link| link.length() > node.length() + LONGEST_LABEL)
}

static PATH_DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)").expect("constant")
});
static PATH_COMPACT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)").expect("constant")
});

static PATH_DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[/_-](0?[1-9]|[12]\d|3[01])[_.-](0?[1-9]|1[0-2])[_.-](20\d{2})(?:[/_.-]|$)")
        .expect("constant")
});

static PATH_MONTH: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])/").expect("constant"));

static PATH_FILED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"/((?:19|20)\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|$)").expect("constant")
});

/// The day under which a site files what it published on it, of the page's own address alone: a copy names another site's as the true one.
pub fn filed(sight: &Sight) -> Option<Seen> {
    let said = || sight.head.link("canonical").and_then(|address| sight.head.absolute(address));
    let address = sight.url.cloned().or_else(said)?;
    let found = PATH_FILED.captures(address.url().path())?;
    let day = Day::new(found[1].parse().ok()?, found[2].parse().ok()?, found[3].parse().ok()?)?;
    Some(Found::new(day, Origin::Address, Confidence::Likely).quoting(&found[0]))
}

/// The month under which a blog files what it published in it.
pub fn month_in_address(sight: &Sight) -> Option<Day> {
    let found = PATH_MONTH.captures(sight.url?.url().path())?;
    Day::month_of(found[1].parse().ok()?, found[2].parse().ok()?)
}

pub fn in_address(sight: &Sight) -> Option<Seen> {
    let said = sight.head.link("canonical").and_then(|c| sight.head.absolute(c));
    [sight.url.cloned(), said].into_iter().flatten().find_map(|address| {
        let path = address.url().path().to_ascii_lowercase();
        if let Some(found) = PATH_DAY_FIRST.captures(&path) {
            let day = Day::new(found[3].parse().ok()?, found[2].parse().ok()?, found[1].parse().ok()?)?;
            return Some(Found::new(day, Origin::Address, Confidence::Likely).quoting(&found[0]));
        }
        let found = PATH_DAY.captures(&path).or_else(|| PATH_COMPACT.captures(&path))?;
        let month = found[2].parse().ok().or_else(|| months::number(&found[2]))?;
        let day = Day::new(found[1].parse().ok()?, month, found[3].parse().ok()?)?;
        Some(Found::new(day, Origin::Address, Confidence::Likely).quoting(&found[0]))
    })
}
