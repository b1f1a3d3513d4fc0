//! A document's own word and its first lines made into a draft.
//! It refuses to cut the text: only the lines at its front that repeat title, author or day are left out.

use super::{Manuscript, ManuscriptRefusal, Told};
use crate::{
    authors::names,
    body,
    catalogue::copy,
    day::written::{from_machine, from_words},
    door::prose_from_html,
    draft::{Author, Draft},
    language,
    page::{Page, read},
};
use byline_core::{
    address::WebAddress,
    day::Day,
    evidence::{Confidence, Found, Origin},
    prose::{Block, Prose, escape},
    text::Text,
};
use std::path::Path;

/// The longest first line that may be a title.
const LONGEST_TITLE: usize = 200;

pub fn assembled(mut told: Told, name: &str) -> Result<Manuscript, ManuscriptRefusal> {
    let prose = prose_from_html(&told.html, None);
    if prose.is_empty() {
        return Err(ManuscriptRefusal::NoText);
    }
    let mut blocks = prose.blocks().to_vec();
    let mut title = title(&mut told, &mut blocks, name);
    if told.is_mail {
        title.origin = Origin::Mail;
    }
    let lines = as_page(&title, &Prose::new(blocks.clone()), told.language.as_deref());
    let (authors, authors_printed) = authors(&told, lines.as_ref());
    let (day, day_printed) = day(&told, lines.as_ref());
    if authors_printed || day_printed || told.title_is_printed {
        blocks = body::without_front(blocks, Some(&title), None, &authors);
    }
    let body = Prose::new(blocks);
    let text = body.to_plain();
    let declared = told.language.as_deref().and_then(|raw| raw.parse().ok());
    let seen = lines.as_ref().and_then(|draft| draft.language.clone());
    let seen =
        seen.or_else(|| Some(Found::new(language::of_few(&text)?, Origin::Statistics, Confidence::Guess)));
    let language = seen
        .map(|found| match found.origin {
            Origin::HtmlElement => Found { origin: Origin::Document, ..found },
            _ => found,
        })
        .or_else(|| Some(Found::new(declared?, Origin::Document, Confidence::Guess)));
    let direction = language::by_letters(&text, 8).or_else(|| Some(language.as_ref()?.value.direction()));
    let standfirst = told.standfirst.as_deref().and_then(Text::lenient);
    let canonical = told.address.as_deref().and_then(|raw| raw.trim().parse::<WebAddress>().ok());
    // What a text says of where it first ran is believed as in an old site's export; its words stay as they are.
    let copy = copy::of(body.clone(), None);
    let draft = Draft {
        original: copy.original,
        original_outlet: copy.outlet,
        original_day: copy.day,
        notice: copy.notice,
        standfirst: standfirst.map(|words| Found::new(words, Origin::Document, Confidence::Likely)),
        canonical: canonical.map(|address| Found::new(address, Origin::Document, Confidence::Likely)),
        authors,
        day,
        direction: direction.map(|direction| Found::new(direction, Origin::PageText, Confidence::Likely)),
        language,
        body: (!body.is_empty()).then(|| Found::new(body, Origin::Document, Confidence::Sure)),
        title: Some(title),
        ..Draft::default()
    };
    Ok(Manuscript { draft, notes: told.notes })
}

/// The title a document gives; else its first line when it looks like one; else the name of its file.
fn title(told: &mut Told, blocks: &mut Vec<Block>, name: &str) -> Found<Text> {
    if let Some(text) = told.title.as_deref().filter(|title| !is_no_title(title)).and_then(Text::lenient) {
        let confidence = if told.title_is_printed { Confidence::Sure } else { Confidence::Likely };
        let repeats = blocks
            .first()
            .is_some_and(|first| crate::words::key(&first.plain()) == crate::words::key(text.as_str()));
        if repeats && blocks.len() > 1 {
            blocks.remove(0);
        }
        return Found::new(text, Origin::Document, confidence);
    }
    if let Some((text, confidence)) = blocks.first().and_then(first_line)
        && blocks.len() > 1
    {
        blocks.remove(0);
        let origin = if confidence == Confidence::Likely { Origin::Heading } else { Origin::PageText };
        return Found::new(text, origin, confidence);
    }
    told.notes.push(
        "the document has no title; its file\u{2019}s name stands for one, give it on the review screen"
            .to_owned(),
    );
    let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let stem = Text::lenient(&stem.replace(['_', '-'], " "));
    let unnamed = || Text::new("Untitled document").expect("two words are a text");
    Found::new(stem.unwrap_or_else(unnamed), Origin::Document, Confidence::Guess)
}

fn first_line(block: &Block) -> Option<(Text, Confidence)> {
    let plain = block.plain();
    let text = Text::lenient(&plain)?;
    match block {
        Block::Heading { .. } => Some((text, Confidence::Likely)),
        Block::Paragraph { .. } => {
            let is_sentence =
                plain.trim_end().ends_with(['.', '\u{6d4}', ':', ';', ',', '\u{61b}', '\u{60c}']);
            let is_short = plain.chars().count() <= LONGEST_TITLE && !is_sentence;
            is_short.then_some((text, Confidence::Guess))
        }
        _ => None,
    }
}

/// What word processors write where nobody gave a title.
fn is_no_title(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    let ends = [".doc", ".docx", ".odt", ".rtf", ".pdf", ".md", ".indd"];
    title.is_empty()
        || title.starts_with("microsoft word")
        || title.starts_with("powerpoint")
        || ends.iter().any(|end| title.ends_with(end))
        || matches!(
            title.as_str(),
            "untitled" | "document" | "document1" | "title" | "unbenannt" | "sans titre"
        )
}

/// The same words read as a page: its rules know bylines and date lines in many languages.
fn as_page(title: &Found<Text>, body: &Prose, language: Option<&str>) -> Option<Draft> {
    let mut html = String::from("<!DOCTYPE html><html");
    if let Some(language) = language {
        html.push_str(" lang=\"");
        escape(&mut html, language);
        html.push('"');
    }
    html.push_str("><head><meta charset=\"utf-8\"></head><body><article><h1>");
    escape(&mut html, title.value.as_str());
    html.push_str("</h1>");
    html.push_str(&body.to_html());
    html.push_str("</article></body></html>");
    read(&Page { bytes: html.as_bytes(), url: None, content_type: None }).ok()
}

/// The authors, and whether they are printed at the front of the text.
fn authors(told: &Told, lines: Option<&Draft>) -> (Vec<Found<Author>>, bool) {
    let printed = lines.map(|draft| draft.authors.clone()).unwrap_or_default();
    let named: Vec<Found<Author>> =
        told.authors.iter().flat_map(|raw| named(raw, told.authors_are_noted)).collect();
    if !named.is_empty() && !told.authors_are_noted {
        return (named, false);
    }
    if printed.is_empty() { (named, false) } else { (printed, true) }
}

fn named(raw: &str, is_noted: bool) -> Vec<Found<Author>> {
    let confidence = if is_noted { Confidence::Guess } else { Confidence::Sure };
    let people = names::people(raw, &[]);
    let author = |name: &str, position: Option<&str>| {
        let name = Text::lenient(name)?;
        let author = Author { name, position: position.and_then(Text::lenient), bio: None, url: None };
        Some(Found::new(author, Origin::Document, confidence).quoting(raw))
    };
    if people.is_empty() && !is_noted {
        // A writer's own word is taken as it stands, also where a name looks like no other.
        return author(raw, None).into_iter().collect();
    }
    people.iter().filter_map(|person| author(&person.name, person.position.as_deref())).collect()
}

/// The day, and whether it is printed at the front of the text.
fn day(told: &Told, lines: Option<&Draft>) -> (Option<Found<Day>>, bool) {
    let read = |raw: &str| from_machine(raw).or_else(|| from_words(raw));
    let said = told.day.as_deref().and_then(|raw| Some((read(raw)?, raw)));
    let printed = lines.and_then(|draft| draft.day.clone());
    match (said, printed) {
        (Some((day, raw)), _) if !told.day_is_noted => {
            (Some(Found::new(day, Origin::Document, Confidence::Likely).quoting(raw)), false)
        }
        (_, Some(printed)) => (Some(printed), true),
        (Some((day, raw)), None) => {
            (Some(Found::new(day.approximately(), Origin::Document, Confidence::Guess).quoting(raw)), false)
        }
        (None, None) => (None, false),
    }
}
