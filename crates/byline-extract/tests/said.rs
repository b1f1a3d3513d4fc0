//! What each witness on a page says, part by part, beside what the draft holds.
#![expect(clippy::unwrap_used, reason = "a page that cannot be read ends its test there")]

use byline_core::evidence::{Field, Origin};
use byline_extract::{Draft, Page, read};

const ENGLISH: &str = "<p>Every summer the city holds the same argument about water, and every summer it forgets to count \
    what it has. A <a href='/ledger'>ledger</a> would do more than a canal ever did.</p>";
const URDU: &str = "<p>شہر ہر سال پانی پر ایک ہی بحث کرتا ہے، اور ہر سال یہ گننا بھول جاتا ہے کہ اس کے پاس کیا ہے۔ \
    ایک کھاتہ نہر سے زیادہ کام کرے گا، اور کسی کو اس پر شک نہیں۔</p>";

fn draft(head: &str, top: &str, text: &str) -> Draft {
    let html =
        format!("<html><head>{head}</head><body><article>{top}{}</article></body></html>", text.repeat(4));
    let url = "https://quay.example/opinion/water".parse().unwrap();
    read(&Page { bytes: html.as_bytes(), url: Some(&url), content_type: Some("text/html; charset=utf-8") })
        .unwrap()
}

fn said(draft: &Draft, field: Field) -> Vec<(&str, Origin)> {
    let of = draft.said.iter().filter(|said| said.field == field);
    of.map(|said| (said.found.value.as_str(), said.found.origin)).collect()
}

#[test]
fn witnesses_that_agree_and_witnesses_that_differ_are_all_heard() {
    let draft = draft(
        "<html lang=en><title>Count the water | The Quay</title><meta property=og:title content='Why nobody counts'>\
         <meta property=og:locale content=en_GB><meta property=article:published_time content=2024-03-11>\
         <meta name=author content='Amina Farooqi'><meta property=og:description content='For those who share it on a wall.'>",
        "<h1>Count the water</h1><p>By Amina Farooqi and Rahel Dar</p><time datetime=2024-03-12>12 March 2024</time>",
        ENGLISH,
    );
    assert_eq!(draft.title.as_ref().unwrap().value.as_str(), "Count the water");
    let titles = said(&draft, Field::Title);
    assert!(titles.contains(&("Why nobody counts", Origin::OpenGraph)), "{titles:?}");
    assert!(titles.contains(&("Count the water", Origin::TitleElement)), "{titles:?}");
    let days = said(&draft, Field::Day);
    assert!(
        days.iter().any(|(day, _)| *day == "2024-03-11") && days.iter().any(|(day, _)| *day == "2024-03-12"),
        "{days:?}"
    );
    let authors = said(&draft, Field::Authors);
    assert!(authors.iter().any(|(names, _)| *names == "Amina Farooqi; Rahel Dar"), "{authors:?}");
    assert!(authors.contains(&("Amina Farooqi", Origin::Meta)), "{authors:?}");
    assert_eq!(said(&draft, Field::Standfirst), [("For those who share it on a wall.", Origin::OpenGraph)]);
    assert_eq!(said(&draft, Field::Opinion), [("opinion", Origin::Address)]);
    let links: Vec<String> = draft.links().iter().map(|l| format!("{} {}", l.words, l.href)).collect();
    assert_eq!(links, ["ledger https://quay.example/ledger"], "a page cited four times stands once");
}

#[test]
fn each_part_has_its_own_language_where_it_is_another() {
    let marked = draft("<html lang=ur>", "<h1 lang=en>Count the Water First</h1>", URDU);
    assert_eq!(marked.language.as_ref().unwrap().value.as_str(), "ur");
    let title = marked.title_language.unwrap();
    assert_eq!((title.value.as_str(), title.origin), ("en", Origin::Markup));
    let unmarked = draft("<html lang=ur>", "<h1>Zamir Qvist</h1>", URDU);
    assert_eq!(unmarked.title_language.unwrap().value.as_str(), "und-Latn", "two words are no language");
    let own = draft("<html lang=ur>", "<h1 lang=ur>پانی پہلے گنو</h1>", URDU);
    assert_eq!(own.title_language, None);
    let lying = draft("<html lang=en>", "<h1 lang=ar>Count the Water First</h1>", ENGLISH);
    assert_eq!(lying.title_language, None, "its letters contradict the mark");
    let line = draft(
        "<html lang=en>",
        "<h1>Count the water</h1><p class=standfirst lang=ur>ایک کھاتہ نہر سے زیادہ کام کرے گا</p>",
        ENGLISH,
    );
    assert_eq!(line.standfirst_language.unwrap().value.as_str(), "ur");
    assert_eq!(line.title_language, None);
}
