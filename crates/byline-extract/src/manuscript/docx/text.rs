//! The text of a document pulled run by run: what was inserted stays, what was deleted goes, notes leave their marks.
//! It refuses to show what its writer hid or struck out, and reads text boxes once.

use super::{
    paragraph::Blocks,
    relations::Links,
    runs::{self, Look, Run},
    styles::{self, InList, Part, Styles},
};
use crate::manuscript::{
    ManuscriptRefusal, Told,
    xml::{Element, Pulled, Step},
};
use byline_core::{address::WebAddress, prose::escape};

/// What is read past: deletions, the other form of the same drawing, the codes of fields, properties from before a change.
const PASSED: [&str; 11] = [
    "del",
    "moveFrom",
    "Fallback",
    "delText",
    "delInstrText",
    "pPrChange",
    "rPrChange",
    "sectPr",
    "tblPr",
    "tcPr",
    "trPr",
];

/// The mark of a note in the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NoteMark {
    pub kind: &'static str,
    pub id: String,
}

impl NoteMark {
    pub const FOOT: &'static str = "footnote";
    pub const END: &'static str = "endnote";
}

#[derive(Default)]
struct Paragraph {
    style: String,
    in_list: Option<InList>,
    outline: Option<u8>,
    is_rtl: bool,
    runs: Vec<Run>,
}

/// A field whose code is being read, or whose result is shown.
#[derive(Default)]
struct FieldCode {
    code: String,
    shows: bool,
    href: Option<String>,
}

/// Writes a document's text.
pub struct TextWriter<'a> {
    styles: &'a Styles,
    links: &'a Links,
    blocks: Blocks,
    told: Told,
    marks: Vec<NoteMark>,
    /// Paragraphs open: one, and another within it for each text box.
    open: Vec<Paragraph>,
    look: Look,
    in_run: bool,
    href: Vec<Option<String>>,
    fields: Vec<FieldCode>,
}

impl<'a> TextWriter<'a> {
    pub fn new(styles: &'a Styles, links: &'a Links) -> Self {
        Self {
            styles,
            links,
            blocks: Blocks::default(),
            told: Told::default(),
            marks: Vec::new(),
            open: Vec::new(),
            look: Look::default(),
            in_run: false,
            href: Vec::new(),
            fields: Vec::new(),
        }
    }

    pub fn read(&mut self, part: &[u8]) -> Result<(), ManuscriptRefusal> {
        let mut xml = Pulled::of(part);
        while let Some(step) = xml.step()? {
            self.step(step, &mut xml)?;
        }
        Ok(())
    }

    /// The blocks as HTML, the marks of notes in their order, and what the text's styles told.
    pub fn finish(mut self) -> (String, Vec<NoteMark>, Told) {
        while !self.open.is_empty() {
            self.end_paragraph();
        }
        (self.blocks.finish(), self.marks, self.told)
    }

    fn step(&mut self, step: Step, xml: &mut Pulled) -> Result<(), ManuscriptRefusal> {
        match step {
            Step::Start(element) if PASSED.contains(&element.name.as_str()) => xml.skip()?,
            Step::Start(element) => match element.name.as_str() {
                "t" => {
                    let words = xml.words()?;
                    self.words(&words);
                }
                "instrText" => {
                    let code = xml.words()?;
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.shows) {
                        field.code.push_str(&code);
                    }
                }
                _ => self.start(&element),
            },
            Step::End(name) => self.end(&name),
            Step::Words(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &Element) {
        match element.name.as_str() {
            "p" => {
                self.open.push(Paragraph::default());
                self.in_run = false;
            }
            "r" => {
                self.in_run = true;
                self.look = Look { href: self.href(), ..Look::default() };
            }
            "hyperlink" => {
                let address = element.get("id").and_then(|id| self.links.get(id));
                self.href.push(address.map(|address| at_anchor(address, element.get("anchor"))));
            }
            "fldSimple" => self.href.push(element.get("instr").and_then(linked)),
            "fldChar" => self.field(element.get("fldCharType").unwrap_or_default()),
            "footnoteReference" => self.mark(NoteMark::FOOT, element),
            "endnoteReference" => self.mark(NoteMark::END, element),
            "tab" if self.in_run => self.html(" "),
            "br" if self.in_run && element.get("type").is_none() => self.html("<br>"),
            "cr" if self.in_run => self.html("<br>"),
            "noBreakHyphen" => self.words("\u{2011}"),
            "tbl" => self.table("<table>"),
            "tr" => self.table("<tr>"),
            "tc" => self.table("<td>"),
            _ if self.in_run => self.run_property(element),
            _ => self.paragraph_property(element),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "r" => self.in_run = false,
            "hyperlink" | "fldSimple" => {
                self.href.pop();
            }
            "tbl" => self.table("</table>"),
            "tr" => self.table("</tr>"),
            "tc" => self.table("</td>"),
            _ => {}
        }
    }

    fn table(&mut self, tag: &str) {
        if self.open.is_empty() {
            self.blocks.raw(tag);
        }
    }

    fn run_property(&mut self, element: &Element) {
        let look = &mut self.look;
        match element.name.as_str() {
            "b" => look.strong = element.is_on(),
            "i" => look.em = element.is_on(),
            "vanish" => look.hidden = element.is_on(),
            "rtl" => look.rtl = element.is_on(),
            "vertAlign" => look.raised = element.get("val") == Some("superscript"),
            "lang" => {
                look.language = element.get("val").map(str::to_owned);
                look.rtl_language = element.get("bidi").map(str::to_owned);
            }
            "rStyle" => {
                let (em, strong) = self.styles.emphasis(element.get("val").unwrap_or_default());
                look.em |= em;
                look.strong |= strong;
            }
            _ => {}
        }
    }

    fn paragraph_property(&mut self, element: &Element) {
        let Some(paragraph) = self.open.last_mut() else { return };
        match element.name.as_str() {
            "pStyle" => paragraph.style = styles::text(element),
            "numId" => paragraph.in_list.get_or_insert_with(styles::nowhere).list = styles::text(element),
            "ilvl" => {
                let level = styles::number(element).unwrap_or(0);
                paragraph.in_list.get_or_insert_with(styles::nowhere).level = level.into();
            }
            "bidi" => paragraph.is_rtl = element.is_on(),
            "outlineLvl" => paragraph.outline = styles::number(element).filter(|level| *level < 9),
            _ => {}
        }
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(FieldCode::default()),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.shows = true;
                    field.href = linked(&field.code);
                }
            }
            "end" => {
                self.fields.pop();
            }
            _ => {}
        }
        self.look.href = self.href();
    }

    /// The address that the words now linked lead to.
    fn href(&self) -> Option<String> {
        let by_field = self.fields.iter().rev().find_map(|field| field.href.clone());
        by_field.or_else(|| self.href.iter().rev().find_map(Clone::clone))
    }

    fn mark(&mut self, kind: &'static str, element: &Element) {
        let Some(id) = element.get("id").map(str::to_owned) else { return };
        let mark = NoteMark { kind, id };
        let known = self.marks.iter().position(|other| *other == mark);
        let number = known.unwrap_or_else(|| {
            self.marks.push(mark);
            self.marks.len() - 1
        });
        let Some(paragraph) = self.open.last_mut() else { return };
        paragraph.runs.push(Run { look: Look::default(), html: format!("<sup>{}</sup>", number + 1) });
    }

    fn words(&mut self, words: &str) {
        let mut html = String::with_capacity(words.len());
        escape(&mut html, words);
        self.html(&html);
    }

    fn html(&mut self, html: &str) {
        let look = self.look.clone();
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.runs.push(Run { look, html: html.to_owned() });
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        let by_style = self.styles.part(&paragraph.style);
        let part = paragraph.outline.map_or(by_style, |level| Part::Heading(level + 1));
        let words = runs::html(&paragraph.runs, paragraph.is_rtl, matches!(part, Part::Heading(_)));
        let plain = || plain(&paragraph.runs);
        match part {
            _ if words.trim().is_empty() => {}
            Part::Title if self.told.title.is_none() => {
                self.told.title = Some(plain());
                self.told.title_is_printed = true;
            }
            Part::Subtitle if self.told.standfirst.is_none() => self.told.standfirst = Some(plain()),
            Part::Author => self.told.authors.push(plain()),
            Part::Day if self.told.day.is_none() => self.told.day = Some(plain()),
            part => {
                let in_list = paragraph.in_list.clone().or_else(|| self.styles.list_of(&paragraph.style));
                self.blocks.push(&words, part, in_list.as_ref(), self.styles);
            }
        }
    }
}

/// An address with the place on its page that the document keeps apart from it.
fn at_anchor(address: &WebAddress, anchor: Option<&str>) -> String {
    let whole = address.to_string();
    match anchor.map(str::trim).filter(|anchor| !anchor.is_empty() && !whole.contains('#')) {
        Some(anchor) => format!("{whole}#{anchor}"),
        None => whole,
    }
}

/// The notes of that kind in a part, by their ids.
pub fn notes(
    part: &[u8],
    kind: &'static str,
    styles: &Styles,
    links: &Links,
) -> Result<Vec<(String, String)>, ManuscriptRefusal> {
    let (mut xml, mut found) = (Pulled::of(part), Vec::new());
    let mut current: Option<(String, TextWriter)> = None;
    while let Some(step) = xml.step()? {
        match step {
            Step::Start(element) if element.name == kind => {
                // Separators between text and notes are kept among the notes, with a type of their own.
                let is_note = element.get("type").is_none_or(|kind| kind == "normal");
                let id = element.get("id").unwrap_or_default().to_owned();
                current = is_note.then(|| (id, TextWriter::new(styles, links)));
            }
            Step::End(name) if name == kind => {
                found.extend(current.take().map(|(id, writer)| (id, writer.finish().0)));
            }
            step => {
                if let Some((_, writer)) = &mut current {
                    writer.step(step, &mut xml)?;
                }
            }
        }
    }
    Ok(found)
}

/// The words of runs, their markup taken off again.
fn plain(runs: &[Run]) -> String {
    let shown: String = runs
        .iter()
        .filter(|run| !run.look.hidden && !run.html.starts_with("<sup>"))
        .map(|run| run.html.as_str())
        .collect();
    let spaced = shown.replace("<br>", " ");
    let unescaped =
        spaced.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    unescaped.replace("&amp;", "&").trim().to_owned()
}

/// The web address in a field's code: `HYPERLINK "https://…" \o "tip"`.
fn linked(code: &str) -> Option<String> {
    let rest = code.trim().strip_prefix("HYPERLINK")?.trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    // Where on the page, kept apart: `HYPERLINK "https://…" \\l "place"`.
    let place = rest
        .split_once("\\l ")
        .and_then(|(_, place)| place.trim_start().strip_prefix('"')?.split('"').next());
    address.parse::<WebAddress>().ok().map(|address| at_anchor(&address, place))
}
