//! The sample institute's saved pages, in three languages and twelve dialects, each read exactly right.
//! It refuses to know the pages: what is right was written down by the hand that wrote them.

use byline_core::prose::Prose;
use byline_extract::{Draft, Page, read};
use serde::Deserialize;
use std::{fs, path::PathBuf};

#[derive(Deserialize)]
struct Samples {
    page: Vec<Expected>,
}

#[derive(Deserialize)]
struct Expected {
    file: String,
    title: String,
    standfirst: Option<String>,
    authors: Vec<Person>,
    bio: String,
    disclaimer: Option<String>,
    outlet: String,
    date: String,
    language: String,
    direction: String,
    canonical: String,
    original: Option<String>,
    truncated: bool,
    body_first: String,
    body_last: String,
    body_words: Option<u32>,
    body_paragraphs: usize,
    not_in_body: Vec<String>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    position: String,
    organisation: String,
}

fn crates() -> PathBuf {
    PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate whose tests it runs"))
        .join("..")
}

/// Everything in which a draft differs from what was written down.
fn differences(draft: &Draft, page: &Expected) -> Vec<String> {
    let mut found = Vec::new();
    let mut same = |field: &str, got: String, wanted: &str| {
        if got != wanted {
            found.push(format!(
                "{}: {field}: got \u{201c}{got}\u{201d}, wanted \u{201c}{wanted}\u{201d}",
                page.file
            ));
        }
    };
    let outlet = match &draft.original_outlet {
        Some(original) => original.value.to_string(),
        None => draft.outlet.as_ref().map(|o| o.value.name.to_string()).unwrap_or_default(),
    };
    same("title", draft.title.as_ref().map(|t| t.value.to_string()).unwrap_or_default(), &page.title);
    same("outlet", outlet, &page.outlet);
    same("date", draft.day.as_ref().map(|d| d.value.edtf()).unwrap_or_default(), &page.date);
    same(
        "language",
        draft.language.as_ref().map(|l| l.value.primary().to_owned()).unwrap_or_default(),
        &page.language,
    );
    same(
        "direction",
        draft.direction.as_ref().map(|d| d.value.as_str().to_owned()).unwrap_or_default(),
        &page.direction,
    );
    same(
        "canonical",
        draft.canonical.as_ref().map(|c| c.value.to_string()).unwrap_or_default(),
        &page.canonical,
    );
    same(
        "truncated",
        draft.truncated.as_ref().is_some_and(|t| t.value).to_string(),
        &page.truncated.to_string(),
    );
    same(
        "disclaimer",
        draft.disclaimer.as_ref().map(|d| d.value.to_plain()).unwrap_or_default(),
        page.disclaimer.as_deref().unwrap_or_default(),
    );
    if let Some(standfirst) = &page.standfirst {
        same(
            "standfirst",
            draft.standfirst.as_ref().map(|s| s.value.to_string()).unwrap_or_default(),
            standfirst,
        );
    }
    if let Some(original) = &page.original {
        same("original", draft.original.as_ref().map(|o| o.value.to_string()).unwrap_or_default(), original);
    }
    found.extend(author_differences(draft, page));
    found.extend(body_differences(draft, page));
    found
}

fn author_differences(draft: &Draft, page: &Expected) -> Vec<String> {
    let names: Vec<&str> = draft.authors.iter().map(|a| a.value.name.as_str()).collect();
    let wanted: Vec<&str> = page.authors.iter().map(|a| a.name.as_str()).collect();
    if names != wanted {
        return vec![format!("{}: authors: got {names:?}, wanted {wanted:?}", page.file)];
    }
    let mut found = Vec::new();
    for (author, wanted) in draft.authors.iter().zip(&page.authors) {
        let position = author.value.position.as_ref().map(ToString::to_string).unwrap_or_default();
        if !position.contains(&wanted.position) || !position.contains(&wanted.organisation) {
            found.push(format!(
                "{}: position: got \u{201c}{position}\u{201d}, wanted \u{201c}{}\u{201d}",
                page.file, wanted.position
            ));
        }
        let bio = author.value.bio.as_ref().map(Prose::to_plain).unwrap_or_default();
        if bio != page.bio {
            found.push(format!(
                "{}: bio: got \u{201c}{bio}\u{201d}, wanted \u{201c}{}\u{201d}",
                page.file, page.bio
            ));
        }
    }
    found
}

fn body_differences(draft: &Draft, page: &Expected) -> Vec<String> {
    let mut found = Vec::new();
    let Some(body) = &draft.body else { return vec![format!("{}: no body", page.file)] };
    let text = body.value.to_plain();
    let start: String = text.chars().take(240).collect();
    let end: String = text.chars().skip(text.chars().count().saturating_sub(160)).collect();
    let mut wrong =
        |what: &str| found.push(format!("{}: {what}\n---- {start} [\u{2026}] {end} ----", page.file));
    if !text.starts_with(&page.body_first) {
        wrong("the body begins elsewhere");
    }
    if !text.trim_end_matches(['\u{201d}', '"']).ends_with(page.body_last.trim_end_matches(['\u{201d}', '"']))
    {
        wrong("the body ends elsewhere");
    }
    for furniture in &page.not_in_body {
        if text.contains(furniture.as_str()) {
            wrong(furniture);
        }
    }
    let paragraphs = body
        .value
        .blocks()
        .iter()
        .filter(|b| matches!(b, byline_core::prose::Block::Paragraph { .. }))
        .count();
    if paragraphs != page.body_paragraphs {
        wrong(&format!("{paragraphs} paragraphs, not {}", page.body_paragraphs));
    }
    if let Some(words) = page.body_words {
        let got = body.value.words();
        if f64::from(got.abs_diff(words)) > f64::from(words) * 0.06 {
            wrong(&format!("{got} words, not about {words}"));
        }
    }
    found
}

fn check(page: &Expected, file: PathBuf) -> Vec<String> {
    let bytes = fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    match read(&Page { bytes: &bytes, url: None, content_type: None }) {
        Ok(draft) => differences(&draft, page),
        Err(refusal) => vec![format!("{}: refused: {refusal}", page.file)],
    }
}

#[test]
fn every_sample_page_reads_as_written_down() {
    let folder = crates().join("byline/samples");
    let samples: Samples =
        toml::from_str(&fs::read_to_string(folder.join("expected.toml")).unwrap()).unwrap();
    assert!(samples.page.len() >= 12);
    let wrong: Vec<String> =
        samples.page.iter().flat_map(|page| check(page, folder.join(&page.file))).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_page_that_started_it_reads_as_written_down() {
    let folder = crates().join("byline-testkit/pages");
    let page: Expected =
        toml::from_str(&fs::read_to_string(folder.join("seed-op-ed.toml")).unwrap()).unwrap();
    let wrong = check(&page, folder.join(&page.file));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
