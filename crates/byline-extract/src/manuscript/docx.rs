//! Word's .docx: its parts opened within bounds, its main text, notes and properties brought together.
//! It refuses a locked document and every link that is not http or https, and follows no relationship to anywhere.

mod paragraph;
mod relations;
mod runs;
mod styles;
mod text;

use super::{
    ManuscriptRefusal, Told,
    xml::{Pulled, Step},
};
use crate::zipped::Zipped;
use styles::Styles;
use text::{NoteMark, TextWriter};

/// The most bytes of one part of a document.
const MOST_PART: u64 = 64 << 20;

pub fn told(bytes: &[u8]) -> Result<Told, ManuscriptRefusal> {
    let mut zip = Zipped::open(bytes)?;
    let mut part = |name: &str| zip.file(name, MOST_PART).map(Option::unwrap_or_default);
    let main = part("word/document.xml")?;
    let styles = Styles::read(&part("word/styles.xml")?, &part("word/numbering.xml")?)?;
    let links = relations::links(&part("word/_rels/document.xml.rels")?)?;
    let mut writer = TextWriter::new(&styles, &links);
    writer.read(&main)?;
    let (mut html, marks, mut told) = writer.finish();
    let notes = [
        (NoteMark::FOOT, part("word/footnotes.xml")?, part("word/_rels/footnotes.xml.rels")?),
        (NoteMark::END, part("word/endnotes.xml")?, part("word/_rels/endnotes.xml.rels")?),
    ];
    html.push_str(&notes_of(&marks, &notes, &styles)?);
    told.html = html;
    properties(&part("docProps/core.xml")?, &mut told)?;
    Ok(told)
}

/// The notes in the order in which the text marks them.
fn notes_of(
    marks: &[NoteMark],
    parts: &[(&'static str, Vec<u8>, Vec<u8>)],
    styles: &Styles,
) -> Result<String, ManuscriptRefusal> {
    let mut read = std::collections::HashMap::new();
    for (kind, part, relations) in parts {
        if !part.is_empty() {
            let links = relations::links(relations)?;
            for (id, html) in text::notes(part, kind, styles, &links)? {
                read.insert(NoteMark { kind, id }, html);
            }
        }
    }
    if marks.is_empty() {
        return Ok(String::new());
    }
    let one =
        |mark: &NoteMark| format!("<li>{}</li>", read.get(mark).map_or("<p>\u{2013}</p>", String::as_str));
    let all: String = marks.iter().map(one).collect();
    Ok(format!("<section role=\"doc-endnotes\"><ol>{all}</ol></section>"))
}

/// What the file says of itself where its text said nothing.
fn properties(core: &[u8], told: &mut Told) -> Result<(), ManuscriptRefusal> {
    let mut xml = Pulled::of(core);
    while let Some(step) = xml.step()? {
        let Step::Start(element) = step else { continue };
        if element.name == "coreProperties" {
            continue;
        }
        let words = xml.words()?.trim().to_owned();
        match element.name.as_str() {
            _ if words.is_empty() => {}
            "title" if told.title.is_none() => told.title = Some(words),
            "creator" if told.authors.is_empty() => {
                told.authors = words.split(';').map(|name| name.trim().to_owned()).collect();
                told.authors_are_noted = true;
            }
            "created" if told.day.is_none() => {
                told.day = Some(words);
                told.day_is_noted = true;
            }
            "language" if told.language.is_none() => told.language = Some(words),
            _ => {}
        }
    }
    Ok(())
}
