//! The day of publication in the page's own calendar, as precise as the page gives it.
//! It refuses to convert between time zones, and to pass a change off as the publication.

mod months;
mod written;

use crate::{page::Sight, tree, words};
use byline_core::{
    day::Day,
    evidence::{Confidence, Found, Origin},
    text::Text,
};
use dom_query::NodeRef;
use regex::Regex;
use std::sync::LazyLock;
pub use written::{from_machine, from_words};

type Seen = Found<Day>;

/// The day the page says it was published.
/// `front` are the lines printed over the body, in order.
pub fn published(sight: &Sight, front: &[String]) -> Option<Seen> {
    let seen = witnesses(sight, front);
    let first = seen.first()?.clone();
    // Data with a day beats data with a month only when both tell the same month.
    let finer = seen.iter().find(|f| {
        f.value.day().is_some()
            && first.value.day().is_none()
            && f.value.year() == first.value.year()
            && (first.value.month().is_none() || f.value.month() == first.value.month())
    });
    let mut chosen = finer.cloned().unwrap_or_else(|| local_day(first, &seen));
    let same = |f: &&Seen| f.value.sort_key() == chosen.value.sort_key() && f.origin != chosen.origin;
    if seen.iter().any(|f| same(&f)) {
        chosen.confidence = Confidence::Sure;
    }
    Some(with_issue(sight, chosen))
}

/// Data written in UTC may name the day before or after; what the page prints beside the title is its own calendar.
fn local_day(first: Seen, seen: &[Seen]) -> Seen {
    if !first.quote.as_ref().is_some_and(|q| is_utc(q.as_str())) {
        return first;
    }
    let printed = seen.iter().find(|f| {
        matches!(f.origin, Origin::BylineText | Origin::Markup)
            && !f.quote.as_ref().is_some_and(|q| is_utc(q.as_str()))
            && is_next_door(&f.value, &first.value)
    });
    printed.cloned().unwrap_or(first)
}

fn is_utc(raw: &str) -> bool {
    raw.contains(':') && (raw.ends_with('Z') || raw.ends_with("+00:00") || raw.ends_with("+0000"))
}

fn is_next_door(a: &Day, b: &Day) -> bool {
    let (Some(ma), Some(mb), Some(da), Some(db)) = (a.month(), b.month(), a.day(), b.day()) else {
        return false;
    };
    let months = (i32::from(a.year()) * 12 + i32::from(ma)) - (i32::from(b.year()) * 12 + i32::from(mb));
    match months {
        0 => (da - db).abs() <= 1,
        1 => da == 1 && db >= 28,
        -1 => db == 1 && da >= 28,
        _ => false,
    }
}

/// Every witness, most trusted first.
fn witnesses(sight: &Sight, front: &[String]) -> Vec<Seen> {
    let meta = |names: &[&str]| sight.head.meta(names).map(str::to_owned);
    let data = [
        (sight.ld.text("datePublished"), Origin::JsonLd),
        (meta(OPEN_GRAPH), Origin::OpenGraph),
        (meta(CITATION), Origin::Meta),
        (meta(METAS), Origin::Meta),
    ];
    let last = [
        (sight.ld.page_text("datePublished"), Origin::JsonLd),
        (sight.ld.text("dateCreated").or_else(|| sight.ld.text("uploadDate")), Origin::JsonLd),
        (meta(&["dc.date.created", "dcterms.created", "creation_date", "created"]), Origin::Meta),
    ];
    let said = |(raw, origin): (Option<String>, Origin), confidence| {
        let raw = raw?;
        from_machine(&raw).map(|day| Found::new(day, origin, confidence).quoting(&raw))
    };
    let mut seen: Vec<Seen> = data.into_iter().filter_map(|d| said(d, Confidence::Likely)).collect();
    for (raw, printed) in marked(sight) {
        let (day, origin) = match printed {
            true => (from_words(&raw), Origin::BylineText),
            false => (from_machine(&raw), Origin::Markup),
        };
        seen.extend(day.map(|day| Found::new(day, origin, Confidence::Likely).quoting(&raw)));
    }
    seen.extend(in_address(sight));
    seen.extend(beside_title(sight));
    seen.extend(over_body(front));
    seen.extend(last.into_iter().filter_map(|d| said(d, Confidence::Guess)));
    seen.retain(|f| (1500..=2200).contains(&f.value.year()));
    seen
}

/// The names under which heads of pages give the day, by family.
const OPEN_GRAPH: &[&str] =
    &["article:published_time", "og:article:published_time", "og:published_time", "article:published"];
const CITATION: &[&str] =
    &["datepublished", "citation_publication_date", "citation_online_date", "citation_date"];
const METAS: &[&str] = &[
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "date_published",
    "published-date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
    "date",
    "rnews:datepublished",
    "article_date_original",
    "displaydate",
    "dcsext.articlefirstpublished",
    "shareaholic:article_published_time",
    "bt:pubdate",
];

/// Class words by which pages mark a date line, and those of lines that are about something else.
const DATED: &[&str] = &[
    "date",
    "published",
    "pubdate",
    "publish",
    "timestamp",
    "dateline",
    "datum",
    "datetime",
    "posted",
    "time",
    "fecha",
    "dt-published",
    "byline",
    "meta",
    "info",
    "issue",
];
const ELSEWHERE: &[&str] = &[
    "comment",
    "comments",
    "related",
    "sidebar",
    "widget",
    "recent",
    "footer",
    "updated",
    "modified",
    "dt-updated",
    "most",
    "trending",
    "teaser",
    "promo",
    "nav",
    "menu",
    "masthead",
    "today",
    "respond",
    "response",
    "responses",
    "event",
    "card",
    "recommended",
    "carousel",
    "latest",
];

/// Dates in the markup: microdata, `time` elements, then lines whose class speaks of a date. True: printed words.
fn marked(sight: &Sight) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    for node in sight.doc.select("[itemprop~='datePublished'], time[pubdate], time.published, time.dt-published, [property='datePublished']").nodes() {
        if is_elsewhere(node) {
            continue;
        }
        match ["content", "datetime"].into_iter().find_map(|a| node.attr(a)).filter(|v| from_machine(v).is_some()) {
            Some(value) => found.push((value.to_string(), false)),
            None => found.push((tree::text(node), true)),
        }
    }
    for node in sight.doc.select("time").nodes().iter().take(60) {
        if is_elsewhere(node) {
            continue;
        }
        match node.attr("datetime").filter(|v| from_machine(v).is_some_and(|d| d.day().is_some())) {
            Some(value) => found.push((value.to_string(), false)),
            None => found.push((tree::text(node), true)),
        }
    }
    for node in sight.doc.select("[class]").nodes() {
        let short = matches!(
            tree::name(node),
            "p" | "div" | "span" | "li" | "a" | "em" | "small" | "h4" | "h5" | "h6" | "td" | "abbr"
        );
        if !short || !tree::named_like(node, DATED) {
            continue;
        }
        let text = tree::text(node);
        if text.chars().count() <= 160 && !is_elsewhere(node) && !is_update(&text) {
            found.push((text, true));
        }
    }
    found
}

/// Whether the node, or what holds it, is about another text: comments, teasers, changes, the paper's date of today.
fn is_elsewhere(node: &NodeRef) -> bool {
    if node.attr("itemprop").is_some_and(|p| p.contains("dateModified"))
        || tree::named_like(node, &["modified", "dt-updated"])
    {
        return true;
    }
    let labels = tree::labels(node);
    // WordPress marks a date that never changed as both.
    if labels.iter().any(|l| l == "updated") && !labels.iter().any(|l| l == "published" || l == "entry-date")
    {
        return true;
    }
    node.ancestors_it(Some(12)).any(|a| {
        matches!(tree::name(&a), "aside" | "nav" | "footer") && !holds_heading(&a)
            || (!matches!(tree::name(&a), "body" | "html" | "main" | "article")
                && tree::named_like(&a, ELSEWHERE)
                && !holds_heading(&a))
    })
}

fn holds_heading(node: &NodeRef) -> bool {
    node.descendants_it().take(600).any(|n| tree::name(&n) == "h1")
}

static UPDATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\W*(updated|last updated|last modified|modified|aktualisiert|stand:|mis à jour|actualizado|آخر تحديث|تحديث)").expect("constant")
});

fn is_update(text: &str) -> bool {
    UPDATE.is_match(text)
}

static PATH_DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)").expect("constant")
});
static PATH_COMPACT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)").expect("constant")
});

fn in_address(sight: &Sight) -> Option<Seen> {
    let said = sight.head.link("canonical").and_then(|c| sight.head.absolute(c));
    [sight.url.cloned(), said].into_iter().flatten().find_map(|address| {
        let path = address.url().path().to_ascii_lowercase();
        let found = PATH_DAY.captures(&path).or_else(|| PATH_COMPACT.captures(&path))?;
        let month = found[2].parse().ok().or_else(|| months::number(&found[2]))?;
        let day = Day::new(found[1].parse().ok()?, month, found[3].parse().ok()?)?;
        Some(Found::new(day, Origin::Address, Confidence::Likely).quoting(&found[0]))
    })
}

/// A short line with a date within the elements around the main heading.
fn beside_title(sight: &Sight) -> Option<Seen> {
    let heading = sight
        .doc
        .select("h1")
        .nodes()
        .first()
        .copied()
        .or_else(|| sight.doc.select("h2").nodes().first().copied())?;
    let all = sight.doc.root();
    let mut after = 0;
    let mut before: Option<String> = None;
    let mut seen_heading = false;
    for node in all.descendants_it().filter(|n| n.is_text()) {
        let text = tree::text(&node);
        if text.is_empty()
            || node
                .parent()
                .is_some_and(|p| matches!(tree::name(&p), "script" | "style" | "title" | "noscript"))
        {
            continue;
        }
        if !seen_heading {
            seen_heading = node.ancestors_it(None).any(|a| a.id == heading.id);
            if from_words(&text).is_some()
                && text.chars().count() <= 60
                && !is_update(&text)
                && !is_elsewhere(&node)
            {
                before = Some(text);
            }
            continue;
        }
        after += 1;
        let line = text.chars().count() <= 120;
        if line
            && !is_update(&text)
            && !is_elsewhere(&node)
            && let Some(day) = from_words(&text)
        {
            return Some(Found::new(day, Origin::BylineText, Confidence::Likely).quoting(&text));
        }
        if after > 40 {
            break;
        }
    }
    let text = before?;
    Some(Found::new(from_words(&text)?, Origin::PageText, Confidence::Guess).quoting(&text))
}

/// The short line nearest above the body with a date: the masthead's date of today is farther up.
fn over_body(front: &[String]) -> Option<Seen> {
    front.iter().rev().filter(|l| l.chars().count() <= 90 && !is_update(l)).find_map(|line| {
        let day = from_words(line).filter(|d| d.day().is_some())?;
        Some(Found::new(day, Origin::BylineText, Confidence::Likely).quoting(line))
    })
}

/// The printed issue's label, when the page shows one for the same year.
fn with_issue(sight: &Sight, mut found: Seen) -> Seen {
    if found.value.label().is_some() {
        return found;
    }
    let year = found.value.year().to_string();
    let nodes = sight.doc.select("[class*='issue']");
    let label = nodes.nodes().iter().map(tree::text).find(|t| {
        words::rough_count(t) <= 5 && t.contains(&year) && from_words(t).is_none_or(|d| d.day().is_none())
    });
    if let Some(label) =
        label.and_then(|l| Text::lenient(l.trim_end_matches(" issue").trim_end_matches(" Issue")))
    {
        found.value = found.value.labelled(label);
    }
    found
}

/// The day of the last change, when the page names one apart from the publication.
pub fn updated(sight: &Sight) -> Option<Seen> {
    let marked = || {
        let nodes = sight.doc.select(
            "[itemprop~='dateModified'], time.updated, time.dt-updated, .updated time, .modified time",
        );
        nodes
            .nodes()
            .iter()
            .find_map(|n| ["content", "datetime"].into_iter().find_map(|a| n.attr(a)).map(|v| v.to_string()))
    };
    let printed = || {
        let nodes = sight.doc.select("[class*='updated'], [class*='modified'], [itemprop~='dateModified']");
        nodes.nodes().iter().map(tree::text).find(|t| t.chars().count() < 80 && from_words(t).is_some())
    };
    let said = [
        (sight.ld.text("dateModified"), Origin::JsonLd),
        (
            sight
                .head
                .meta(&[
                    "article:modified_time",
                    "og:updated_time",
                    "last-modified",
                    "datemodified",
                    "dcterms.modified",
                ])
                .map(str::to_owned),
            Origin::OpenGraph,
        ),
        (marked(), Origin::Markup),
    ];
    let found = said.into_iter().find_map(|(raw, origin)| {
        let raw = raw?;
        from_machine(&raw).map(|day| Found::new(day, origin, Confidence::Likely).quoting(&raw))
    });
    found.or_else(|| {
        let text = printed()?;
        Some(Found::new(from_words(&text)?, Origin::BylineText, Confidence::Likely).quoting(&text))
    })
}
