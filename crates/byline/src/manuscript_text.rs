//! The bytes of a manuscript as readers may be given them: the text of a Word document, Markdown or plain text, or a PDF as it is.
//! It refuses to show the lines of a PDF as text, since they are no paragraphs, and files of every other kind.

use crate::pdf;
use byline_core::{
    language::{Direction, Language},
    manuscript::{ManuscriptFile, ManuscriptWords},
    prose::Prose,
    text::Text,
};
use byline_extract::{FileKind, ManuscriptRefusal, PdfTold, pdf_manuscript, read_manuscript};
use bytes::Bytes;

/// Why a file is no manuscript that can be shown.
#[derive(Debug, thiserror::Error)]
pub enum NoManuscript {
    /// It is a PDF that no reader could open either.
    #[error(
        "this PDF could not be opened ({0}): give it anew, or the Word document (.docx) or Markdown it was made from"
    )]
    Pdf(String),
    /// It is of another kind.
    #[error("this is no manuscript: give a Word document (.docx), Markdown, plain text or a PDF")]
    Kind,
    /// It could not be read.
    #[error(transparent)]
    Unread(#[from] ManuscriptRefusal),
    /// Nothing stands in it.
    #[error("there is no text in this file")]
    Empty,
}

/// Whether a file of that name may be a manuscript that can be shown; asked before its bytes are looked at.
#[must_use]
pub fn may_be_one(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "docx" | "md" | "markdown" | "txt" | "pdf")
}

/// What stands in a manuscript; where it does not say its language, it is `language`.
///
/// # Errors
/// [`NoManuscript`] with what to give instead.
pub fn read(name: &str, bytes: &[u8], language: &Language) -> Result<ManuscriptWords, NoManuscript> {
    let kind = match FileKind::of(name, bytes) {
        kind @ (FileKind::Docx | FileKind::Markdown) => kind,
        FileKind::Pdf => {
            let told = pdf::told(&Bytes::copy_from_slice(bytes)).map_err(NoManuscript::Pdf)?;
            return of_pdf(told, (name, bytes.len()), language);
        }
        _ => return Err(NoManuscript::Kind),
    };
    let draft = read_manuscript(kind, name, bytes)?.draft;
    let text: Prose =
        draft.body.map(|body| body.value).filter(|text| !text.is_empty()).ok_or(NoManuscript::Empty)?;
    let language = draft.language.map_or_else(|| language.clone(), |found| found.value);
    let direction: Direction = draft.direction.map_or_else(|| language.direction(), |found| found.value);
    let title: Option<Text> = draft.title.map(|found| found.value);
    Ok(ManuscriptWords { title, language, direction, text, file: None })
}

/// A PDF of which this was read; its words, where it has some, are read to tell whose it is.
fn of_pdf(
    told: PdfTold,
    (name, size): (&str, usize),
    language: &Language,
) -> Result<ManuscriptWords, NoManuscript> {
    if told.pages == 0 {
        return Err(NoManuscript::Pdf("it has no pages".to_owned()));
    }
    let file = ManuscriptFile { pages: told.pages, bytes: size as u64 };
    let title = told.title.as_deref().filter(|title| !is_a_files_name(title)).and_then(Text::lenient);
    let body = pdf_manuscript(Some(told), name).ok().and_then(|read| read.draft.body);
    Ok(ManuscriptWords {
        title,
        language: language.clone(),
        direction: language.direction(),
        text: body.map(|body| body.value).unwrap_or_default(),
        file: Some(file),
    })
}

/// Whether a program put the name of the file where the title should stand.
fn is_a_files_name(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    let endings = [".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf", ".tex", ".dvi", ".indd", ".txt"];
    title.starts_with("microsoft word")
        || title == "untitled"
        || endings.iter().any(|ending| title.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Count the Water First\n\nEvery summer the city argues about water, and every summer it forgets to count it. \
        The ledger at the pump is a school notebook.\n\nOne page a week on the wall of the ward office would end the argument.\n";

    #[test]
    fn a_manuscript_is_read_with_its_title_and_without_it_in_the_text() {
        let read = read("draft.md", TEXT.as_bytes(), &Language::english()).unwrap();
        assert_eq!(read.title.unwrap().as_str(), "Count the Water First");
        assert!(read.text.to_plain().starts_with("Every summer"));
        assert_eq!(read.direction, Direction::Ltr);
    }

    #[test]
    fn what_cannot_be_shown_is_refused_with_what_to_give() {
        let english = Language::english();
        let refused = |name: &str, bytes: &[u8]| read(name, bytes, &english).unwrap_err().to_string();
        assert!(refused("draft.pdf", b"%PDF-1.7").contains(".docx"));
        assert!(
            of_pdf(PdfTold::default(), ("draft.pdf", 9), &english).is_err(),
            "a file without pages is none"
        );
        assert!(refused("page.html", b"<html><p>A page").contains("no manuscript"));
        assert!(
            may_be_one("A.DOCX") && may_be_one("b.md") && may_be_one("c.pdf") && !may_be_one("docx.html")
        );
    }

    #[test]
    fn a_pdf_is_a_file_with_its_pages_and_a_title_that_is_one() {
        let told = |title: &str| PdfTold {
            title: Some(title.to_owned()),
            text: "Every summer the city argues about water.".to_owned(),
            pages: 2,
            ..PdfTold::default()
        };
        let words = of_pdf(told("Count the Water First"), ("draft.pdf", 700), &Language::english()).unwrap();
        assert_eq!(words.title.as_ref().unwrap().as_str(), "Count the Water First");
        assert_eq!(words.file, Some(ManuscriptFile { pages: 2, bytes: 700 }));
        assert!(words.text.to_plain().contains("argues about water"), "read to tell whose it is");
        for name in ["Microsoft Word - draft 3", "water_final.DOCX", "untitled", ""] {
            assert_eq!(
                of_pdf(told(name), ("draft.pdf", 1), &Language::english()).unwrap().title,
                None,
                "{name}"
            );
        }
        let scanned = PdfTold { text: String::new(), ..told("Water") };
        assert!(of_pdf(scanned, ("scan.pdf", 1), &Language::english()).unwrap().text.is_empty());
    }
}
