//! Markdown and plain text: front matter, then the words through the one door for foreign HTML.
//! It refuses HTML within it nothing that the door does not refuse anyway.

use super::{ManuscriptRefusal, Told, front_matter};
use crate::decode;
use byline_core::prose::Prose;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::collections::HashMap;

/// The most bytes of a text file: a thick book has as many.
const LARGEST: usize = 2 << 20;
/// How many quotations may stand in one another on a line.
const DEEPEST: usize = 32;

pub fn told(name: &str, bytes: &[u8]) -> Result<Told, ManuscriptRefusal> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ManuscriptRefusal::NoText);
    }
    if bytes.len() > LARGEST {
        return Err(ManuscriptRefusal::TooLong { bytes: bytes.len(), largest: LARGEST });
    }
    let text = decode::decode(bytes, None).map_err(|_| ManuscriptRefusal::NotText)?;
    let mut told = Told::default();
    let body = front_matter::taken(&text, &mut told);
    told.title_is_printed = told.title.is_some();
    let is_plain = name.to_ascii_lowercase().ends_with(".txt");
    told.html =
        if is_plain && !looks_marked(body) { Prose::from_plain(body).to_html() } else { as_html(body) };
    Ok(told)
}

/// A plain text file whose writer used Markdown's marks all the same.
fn looks_marked(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("# ") || line.starts_with("## ") || line.contains("]("))
}

/// Lines that quote more deeply than anybody does are words: each level costs a reader as much as the line is long.
fn as_html(markdown: &str) -> String {
    let deep = |line: &str| {
        let marks = line.bytes().take_while(|byte| matches!(byte, b'>' | b' ' | b'\t' | b'-' | b'+' | b'*'));
        marks.filter(|byte| !byte.is_ascii_whitespace()).count() > DEEPEST
    };
    if markdown.lines().any(deep) {
        return Prose::from_plain(markdown).to_html();
    }
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut notes = Notes::default();
    let mut main: Vec<Event> = Vec::new();
    let mut within: Option<(usize, Vec<Event>)> = None;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => within = Some((notes.number(&label), Vec::new())),
            Event::End(TagEnd::FootnoteDefinition) => notes.texts.extend(within.take()),
            other => {
                let other = match other {
                    Event::FootnoteReference(label) => {
                        let number = notes.number(&label);
                        Event::InlineHtml(format!("<sup>{number}</sup>").into())
                    }
                    other => other,
                };
                match &mut within {
                    Some((_, events)) => events.push(other),
                    None => main.push(other),
                }
            }
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, main.into_iter());
    notes.push_to(&mut out);
    out
}

#[derive(Default)]
struct Notes<'a> {
    numbers: HashMap<CowStr<'a>, usize>,
    texts: Vec<(usize, Vec<Event<'a>>)>,
}

impl<'a> Notes<'a> {
    fn number(&mut self, label: &CowStr<'a>) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label.clone()).or_insert(next)
    }

    fn push_to(mut self, out: &mut String) {
        if self.texts.is_empty() {
            return;
        }
        self.texts.sort_by_key(|(number, _)| *number);
        out.push_str("<section role=\"doc-endnotes\"><ol>");
        for (_, events) in self.texts {
            out.push_str("<li>");
            html::push_html(out, events.into_iter());
            out.push_str("</li>");
        }
        out.push_str("</ol></section>");
    }
}
