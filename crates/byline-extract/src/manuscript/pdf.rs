//! What a PDF says of itself, and its words put back into paragraphs as far as its lines tell.
//! It refuses to stand for the text: a PDF holds places of letters, not words, and its draft says that it must be compared.

use super::{Manuscript, ManuscriptRefusal, Told, assembled, drawn};
use crate::words::key;
use byline_core::{
    evidence::{Confidence, Found, Origin},
    prose::Prose,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The most bytes of text that are read out of a PDF.
const MOST_TEXT: usize = 4 << 20;

/// Lines at the front of a PDF among which its title is looked for, and how many of them a title may fill.
const FRONT: usize = 40;
const MOST_LINES: usize = 4;
/// Bytes of a title that is looked for among the lines: each of its parts is.
const LONGEST_TITLE: usize = 1_000;

/// What stands between a title and the outlet's name.
const BETWEEN: [&str; 7] = [" - ", " | ", " \u{2013} ", " \u{2014} ", " :: ", " \u{b7} ", " \u{bb} "];

/// What was read out of a PDF.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PdfTold {
    /// The title among its properties.
    pub title: Option<String>,
    /// The author among its properties.
    pub author: Option<String>,
    /// Its words, as their lines stand.
    pub text: String,
    /// How many pages it has.
    #[serde(default)]
    pub pages: u32,
}

/// Reads a PDF. The reader that does it may stumble, loop or ask for memory without end on a broken or hostile file, and
/// nothing in this process can stop it: run this in a process of its own, watched.
#[must_use]
pub fn pdf_told(bytes: &[u8]) -> Option<PdfTold> {
    let mut document = pdf_extract::Document::load_mem(bytes).ok()?;
    let pages = u32::try_from(document.get_pages().len()).unwrap_or(u32::MAX);
    // Most that are locked are so against changes alone, and open with the empty word.
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Some(PdfTold { pages, ..PdfTold::default() });
    }
    let info = document.trailer.get(b"Info").ok().and_then(|info| document.dereference(info).ok());
    let info = info.and_then(|(_, object)| object.as_dict().ok());
    let property = |name: &[u8]| {
        let value = info?.get(name).ok()?;
        let (_, value) = document.dereference(value).ok()?;
        let words = pdf_string(value.as_str().ok()?);
        Some(words.trim().to_owned()).filter(|words| !words.is_empty())
    };
    let (title, author) = (property(b"Title"), property(b"Author"));
    let mut text = drawn::text(&mut document);
    let end = (0..=MOST_TEXT.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.truncate(end);
    Some(PdfTold { title, author, text, pages })
}

/// A string of a PDF: UTF-16 after its mark, Latin letters otherwise.
pub(super) fn pdf_string(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xFE\xFF") {
        Some(wide) => {
            let units = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
        }
        None => String::from_utf8(bytes.to_vec())
            .unwrap_or_else(|_| bytes.iter().map(|b| char::from(*b)).collect()),
    }
}

/// The draft of a PDF; without `told`, or without words in it, one of its name alone.
///
/// # Errors
/// As [`super::read_manuscript`].
pub fn pdf_manuscript(told: Option<PdfTold>, name: &str) -> Result<Manuscript, ManuscriptRefusal> {
    let pdf = told.unwrap_or_default();
    let html = Prose::from_plain(&paragraphs(&pdf.text)).to_html();
    if html.is_empty() {
        return Ok(without_text(pdf.title.as_deref(), name));
    }
    let note =
        "the text was read out of a PDF; compare it with the original before you show any of it".to_owned();
    let told = Told {
        title: pdf.title.map(|title| as_printed(title, &pdf.text)),
        authors: pdf.author.into_iter().collect(),
        authors_are_noted: true,
        html,
        notes: vec![note],
        ..Told::default()
    };
    let mut read = assembled::assembled(told, name)?;
    if let Some(body) = &mut read.draft.body {
        body.confidence = Confidence::Guess;
    }
    Ok(read)
}

/// A browser that prints a page calls it by the page's own title, which names the outlet too: what of it stands on the first page as lines of its own is
/// the title. Where the outlet may be the longer name, all of it stays; so does what is too long for a title.
fn as_printed(title: String, text: &str) -> String {
    if title.len() > LONGEST_TITLE {
        return title;
    }
    let front = text.lines().map(key).filter(|line| !line.is_empty()).take(FRONT);
    let lines: Vec<String> = front.filter(|line| line.len() <= LONGEST_TITLE).collect();
    let stands = |part: &str, most: usize| {
        let part = key(part);
        let is_it = |from: usize| {
            (1..=most)
                .any(|n| lines.get(from..from + n).is_some_and(|some| is_printed(&some.join(" "), &part)))
        };
        !part.is_empty() && (0..lines.len()).any(is_it)
    };
    // On one line: the outlet's name may stand right above the title.
    if stands(&title, 1) {
        return title;
    }
    let ends = |between: &&str| {
        title.match_indices(*between).map(|(at, between)| (at, at + between.len())).collect::<Vec<_>>()
    };
    let mut parts: Vec<&str> = BETWEEN
        .iter()
        .flat_map(ends)
        .flat_map(|(before, after)| [&title[..before], &title[after..]])
        .filter(|part| stands(part, MOST_LINES))
        .collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.chars().count()));
    match parts[..] {
        [longest] => longest.trim().to_owned(),
        [longest, next, ..] if longest.chars().count() >= 2 * next.chars().count() => {
            longest.trim().to_owned()
        }
        _ => title,
    }
}

/// Whether a line has these words; of words in Arabic letters some of which have no name in the file, whether it has most of them and no others.
fn is_printed(line: &str, words: &str) -> bool {
    if line == words {
        return true;
    }
    let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').count();
    let mut left = words.chars().filter(|letter| *letter != ' ');
    words.contains(super::visual::runs_left)
        && letters(line) * 5 >= letters(words) * 4
        && line.chars().filter(|letter| *letter != ' ').all(|letter| left.any(|other| other == letter))
}

/// A PDF whose words cannot be had is kept all the same: somebody can read it and type.
fn without_text(title: Option<&str>, name: &str) -> Manuscript {
    let stem = Path::new(name)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default()
        .replace(['_', '-'], " ");
    let title = title.and_then(Text::lenient).or_else(|| Text::lenient(&stem));
    let title = title.unwrap_or_else(|| Text::new("Untitled document").expect("two words are a text"));
    let mut read = Manuscript::default();
    read.draft.title = Some(Found::new(title, Origin::Document, Confidence::Guess));
    read.notes.push("no text could be read out of the PDF, which is kept; open it beside the draft and fill in the fields".to_owned());
    read
}

/// Lines put together into paragraphs: a blank line parts them, and so does a line that ends a sentence well before the margin.
fn paragraphs(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut widths: Vec<usize> = lines.iter().map(|line| line.chars().count()).filter(|n| *n > 0).collect();
    widths.sort_unstable();
    let full = widths.get(widths.len() * 3 / 4).copied().unwrap_or(0);
    let mut out = String::with_capacity(text.len());
    for (n, line) in lines.iter().enumerate() {
        let is_page_number =
            !line.is_empty() && line.chars().count() <= 5 && line.chars().all(|c| c.is_numeric());
        if line.is_empty() || is_page_number {
            // A blank line between every two lines is the line spacing, not the end of a paragraph.
            if !out.ends_with("\n\n") && !goes_on(&out, lines.get(n + 1)) {
                out.push_str("\n\n");
            }
            continue;
        }
        match out.strip_suffix('-') {
            Some(_) if line.starts_with(char::is_lowercase) => {
                out.pop();
            }
            _ if out.is_empty() || out.ends_with('\n') => {}
            _ => out.push(' '),
        }
        out.push_str(line);
        let ends = line.ends_with(['.', '!', '?', '\u{6d4}', '\u{61f}', '\u{201d}']);
        if ends && line.chars().count() * 10 < full * 7 {
            out.push_str("\n\n");
        }
    }
    out
}

fn goes_on(before: &str, next: Option<&&str>) -> bool {
    let is_open = before.chars().next_back().is_some_and(|c| c.is_lowercase() || matches!(c, ',' | '-'));
    is_open && next.is_some_and(|line| line.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_paragraphs_again() {
        let text = "Every summer the city holds the same argument about wa-\nter, and every summer it forgets to count what it has be-\nfore it spends.\nA ledger would do more than a canal. It needs four col-\numns, a date and a name.\n\n12\n\nThe end.";
        assert_eq!(
            paragraphs(text).trim_end(),
            "Every summer the city holds the same argument about water, and every summer it forgets to count what it has before it spends.\n\nA ledger would do more than a canal. It needs four columns, a date and a name.\n\nThe end."
        );
    }

    #[test]
    fn a_printed_page_has_the_title_that_stands_on_it() {
        let text =
            "The Quay\nCount the Water Before It Is\nGone\n\nEvery summer the city forgets to count.\n";
        let said = |title: &str| as_printed(title.to_owned(), text);
        assert_eq!(said("The Quay - Count the Water Before It Is Gone"), "Count the Water Before It Is Gone");
        assert_eq!(said("Count the Water Before It Is Gone | The Quay"), "Count the Water Before It Is Gone");
        let urdu = "The Quay\nپانی ختم ہون س پہل گن لیں\n\nہر گرمی میں\n";
        let whole = "The Quay - پانی ختم ہونے سے پہلے گن لیں".to_owned();
        assert_eq!(as_printed(whole, urdu), "پانی ختم ہونے سے پہلے گن لیں");
        assert_eq!(said("Count the Water - draft"), "Count the Water - draft", "no part of it stands there");
        assert_eq!(
            as_printed("Rivers | The Quay".to_owned(), "The Quay\nRivers\n\nThey ran."),
            "Rivers | The Quay"
        );
        assert_eq!(
            as_printed("Water - Count It".to_owned(), "Water - Count It\nWater\n"),
            "Water - Count It"
        );
    }

    #[test]
    fn a_pdf_without_words_is_kept_under_its_name() {
        let read = pdf_manuscript(None, "a/the_water-ledger.pdf").unwrap();
        assert_eq!(read.draft.title.unwrap().value.as_str(), "the water ledger");
        assert!(read.draft.body.is_none() && read.notes[0].contains("no text could be read"));
        assert_eq!(pdf_told(b"%PDF-1.4 nonsense"), None);
        assert_eq!(pdf_string(b"\xFE\xFF\x06\x45\x06\x27"), "\u{645}\u{627}");
    }
}
