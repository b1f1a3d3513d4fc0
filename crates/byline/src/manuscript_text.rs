//! The bytes of a manuscript as text that can be shown: a Word document, Markdown or plain text.
//! It refuses a PDF, whose lines are no paragraphs that one could show, and everything else that holds no text of its own.

use byline_core::{
    language::{Direction, Language},
    manuscript::ManuscriptWords,
    prose::Prose,
    text::Text,
};
use byline_extract::{FileKind, ManuscriptRefusal, read_manuscript};

/// Why a file is no manuscript that can be shown.
#[derive(Debug, thiserror::Error)]
pub enum NoManuscript {
    /// It is a PDF.
    #[error(
        "a PDF is kept as it is, but cannot be shown as text: give the Word document (.docx) or Markdown it was made from"
    )]
    Pdf,
    /// It is of another kind.
    #[error("this is no manuscript: give a Word document (.docx), Markdown or plain text")]
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
    matches!(ending.as_str(), "docx" | "md" | "markdown" | "txt")
}

/// What stands in a manuscript; where it does not say its language, it is `language`.
///
/// # Errors
/// [`NoManuscript`] with what to give instead.
pub fn read(name: &str, bytes: &[u8], language: &Language) -> Result<ManuscriptWords, NoManuscript> {
    let kind = match FileKind::of(name, bytes) {
        kind @ (FileKind::Docx | FileKind::Markdown) => kind,
        FileKind::Pdf => return Err(NoManuscript::Pdf),
        _ => return Err(NoManuscript::Kind),
    };
    let draft = read_manuscript(kind, name, bytes)?.draft;
    let text: Prose =
        draft.body.map(|body| body.value).filter(|text| !text.is_empty()).ok_or(NoManuscript::Empty)?;
    let language = draft.language.map_or_else(|| language.clone(), |found| found.value);
    let direction: Direction = draft.direction.map_or_else(|| language.direction(), |found| found.value);
    let title: Option<Text> = draft.title.map(|found| found.value);
    Ok(ManuscriptWords { title, language, direction, text })
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
        assert!(refused("page.html", b"<html><p>A page").contains("no manuscript"));
        assert!(
            may_be_one("A.DOCX") && may_be_one("b.md") && !may_be_one("c.pdf") && !may_be_one("docx.html")
        );
    }
}
