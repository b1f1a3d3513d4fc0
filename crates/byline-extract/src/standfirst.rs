//! The line the outlet printed under its title.
//! It refuses a description that is printed nowhere, the title again, and the first words of the text.

use crate::{
    around::{Around, Printed},
    authors::names,
    body::tells_of_somebody,
    day,
    page::Sight,
    tree::{Called, Node},
    words,
};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};

/// Lines under the title among which the standfirst stands.
const REACH: usize = 12;

pub fn find(sight: &Sight, around: &Around, title: Option<&Found<Text>>) -> Option<Found<Text>> {
    let title = title.map(|t| words::key(t.value.as_str())).unwrap_or_default();
    let lines: Vec<&Printed> = around.lines_after.iter().take(REACH).collect();
    marked(sight, around, &lines, &title).or_else(|| under_title(sight, around, &lines, &title)).and_then(
        |(text, confidence)| {
            Text::lenient(without_rubric(&text)).map(|t| Found::new(t, Origin::PageText, confidence))
        },
    )
}

fn fits(text: &str, title: &str) -> bool {
    (3..=90).contains(&words::rough_count(text)) && words::key(text) != title && !is_byline(text)
}

/// An element whose class or property calls it the standfirst.
fn marked(sight: &Sight, around: &Around, lines: &[&Printed], title: &str) -> Option<(String, Confidence)> {
    for (at, run) in lines.iter().enumerate() {
        let holder = around.apart(run).take(4).find(|a| is_marked(a, at < 3));
        if let Some(holder) = holder {
            let text = without_label(&holder);
            if fits(&text, title) && !around.is_menu(run) {
                let sure = holder.is_called(Called::Standfirst);
                return Some((text, if sure { Confidence::Sure } else { Confidence::Likely }));
            }
        }
    }
    // A page whose title is not among its headings still names its standfirst.
    let shown = sight.doc.select("[class], [itemprop='alternativeHeadline']");
    lines.is_empty().then(|| {
        let own = |n: &&Node| matches!(n.name(), "p" | "div" | "h2" | "h3" | "span" | "section" | "header");
        let nodes = shown;
        let mut found = nodes.iter().filter(own).filter(|n| n.is_called(Called::Standfirst)).map(Node::text);
        found.find(|t| fits(t, title)).map(|t| (t, Confidence::Likely))
    })?
}

fn is_marked(node: &Node, near: bool) -> bool {
    let property =
        |name: &str| node.attr("itemprop").is_some_and(|p| p.split_ascii_whitespace().any(|p| p == name));
    let marked = node.is_called(Called::Standfirst)
        || property("alternativeHeadline")
        || (near && property("description"))
        || (near && node.is_called(Called::PerhapsStandfirst))
        || node.attr("slot").is_some_and(|s| s == "standfirst")
        || node.attr("data-gu-name").is_some_and(|s| s == "standfirst");
    marked && (3..=90).contains(&(node.length() / 6).max(3))
}

/// The words of a standfirst without the kicker that stands in it as an element of its own.
fn without_label(node: &Node) -> String {
    let text = node.text();
    let first = node.children().find(|c| c.is_element() || !c.text().is_empty());
    let label = first.filter(|c| c.is_element() && c.is_called(Called::StandfirstLabel)).map(|c| c.text());
    match label
        .filter(|l| words::rough_count(l) <= 4)
        .and_then(|l| text.strip_prefix(l.as_str()).map(str::to_owned))
    {
        Some(rest) => rest.trim_start_matches([' ', '-', '\u{2013}', '\u{2014}', ':', '|', '.']).to_owned(),
        None => text,
    }
}

/// The text without a rubric in capitals before it ("TRIBUNE. ...", "FIGURE LIBRE - ...").
fn without_rubric(text: &str) -> &str {
    let Some((head, rest)) =
        [" - ", " \u{2013} ", " \u{2014} ", ". "].iter().find_map(|mark| text.split_once(mark))
    else {
        return text;
    };
    let loud = head.chars().all(|c| c.is_uppercase() || c == ' ') && head.chars().count() >= 5;
    if loud && words::rough_count(head) <= 3 && words::rough_count(rest) >= 4 { rest.trim() } else { text }
}

/// On a page that marks nothing: the first line under the title, when the byline or the date stands under it, or
/// when it is a heading of a lower rank.
fn under_title(
    sight: &Sight,
    around: &Around,
    lines: &[&Printed],
    title: &str,
) -> Option<(String, Confidence)> {
    let at = lines.iter().position(|r| !is_byline(&r.text) && words::rough_count(&r.text) >= 3)?;
    let first = lines[at];
    let text = &first.text;
    let count = words::rough_count(text);
    if at > 1 || !(4..=60).contains(&count) || !fits(text, title) || around.is_menu(first) {
        return None;
    }
    let under = lines
        .iter()
        .skip(at + 1)
        .take(3)
        .take_while(|r| words::rough_count(&r.text) <= 30)
        .any(|r| is_byline(&r.text));
    let heading = matches!(first.node.name(), "h2" | "h3" | "h4") && at == 0;
    let described = [sight.head.meta(&["og:description"]), sight.head.meta(&["description"])];
    let repeated = described.into_iter().flatten().any(|d| words::key(d) == words::key(text));
    let apart = around.apart(first).all(|a| !matches!(a.name(), "figure" | "figcaption" | "a" | "li"))
        && !around.apart(first).take(1).any(|a| a.descendants().any(|d| d.name() == "a"));
    ((under || heading || (repeated && at == 0 && count <= 45 && !is_text(first))) && apart)
        .then(|| (text.clone(), if under { Confidence::Sure } else { Confidence::Likely }))
}

/// Whether a line stands in the element that holds the text.
fn is_text(run: &Printed) -> bool {
    let mates = run.node.parent().map_or(0, |p| p.children().filter(|c| c.name() == "p").count());
    run.node.name() == "p" && mates >= 3
}

/// Whether a line credits a picture.
fn is_credit(line: &str) -> bool {
    const WORDS: &[&str] =
        &["photo", "foto", "photograph", "photography", "image", "bild", "crédit", "credit", "صورة", "تصویر"];
    line.split_once(':').is_some_and(|(label, _)| WORDS.contains(&words::key(label).as_str()))
}

/// Whether a line is a byline, a date line or their furniture.
fn is_byline(line: &str) -> bool {
    let count = words::rough_count(line);
    names::after_prefix(line).is_some_and(|rest| words::rough_count(rest) <= 12)
        || (count <= 6 && names::is_person(line, &[]))
        || (count <= 12 && day::from_words(line).is_some())
        || (count <= 14 && !line.ends_with(['.', '?', '!']) && tells_of_somebody(line))
        || is_credit(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Page, read};

    fn standfirst(head: &str, under: &str) -> Option<String> {
        let text = "<p>Every summer the city holds the same argument about water, and forgets to count what it has. A ledger would do more than a canal ever did.</p>".repeat(3);
        let html = format!(
            "<html lang=en><head>{head}</head><body><article><h1>Count the water</h1>{under}{text}</article>"
        );
        let page = Page { bytes: html.as_bytes(), url: None, content_type: None };
        read(&page).unwrap().standfirst.map(|s| s.value.as_str().to_owned())
    }

    #[test]
    fn only_what_is_printed_under_the_title_is_the_standfirst() {
        let described = "<meta name=description content='A ledger would do more than a canal.'>";
        assert_eq!(standfirst(described, "<p>By Amina Farooqi</p>"), None);
        let printed = "<p class=dek>A ledger would do more than a canal.</p><p>By Amina Farooqi</p>";
        assert_eq!(standfirst("", printed).as_deref(), Some("A ledger would do more than a canal."));
        let plain = "<p>A ledger would do more than a canal.</p><p>By Amina Farooqi</p>";
        assert_eq!(standfirst("", plain).as_deref(), Some("A ledger would do more than a canal."));
    }

    #[test]
    fn a_rubric_in_capitals_is_no_part_of_it() {
        assert_eq!(
            without_rubric("TRIBUNE. Un collectif demande un compteur."),
            "Un collectif demande un compteur."
        );
        assert_eq!(without_rubric("The EU - and its ledger of water."), "The EU - and its ledger of water.");
    }
}
