//! Documents that hold the text itself: Markdown and plain text, Word's .docx, PDF. Bytes in, a draft out, each field with its witness.
//! It refuses what breaks a limit, and takes nothing of a document for sure that its maker's program may have filled in.

mod assembled;
mod docx;
mod drawn;
mod front_matter;
mod letter;
mod markdown;
mod pdf;
mod refusal;
mod visual;
mod xml;

pub use pdf::{PdfTold, pdf_manuscript, pdf_told};
pub use refusal::ManuscriptRefusal;

use crate::{draft::Draft, kind::FileKind};

/// A document read into fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Manuscript {
    /// Its fields.
    pub draft: Draft,
    /// What an editor should know of it, one sentence each.
    pub notes: Vec<String>,
}

/// What a document says of itself, before its words are looked at.
#[derive(Debug, Default)]
struct Told {
    title: Option<String>,
    /// The title stands in the text as a title, not only among the properties.
    title_is_printed: bool,
    standfirst: Option<String>,
    authors: Vec<String>,
    /// The authors are what a program noted of its user.
    authors_are_noted: bool,
    day: Option<String>,
    /// The day is that of the file, not one that its writer gave.
    day_is_noted: bool,
    language: Option<String>,
    address: Option<String>,
    /// The text without its title, as HTML on its way to the one door.
    html: String,
    notes: Vec<String>,
    /// It is the words of a mail.
    is_mail: bool,
}

/// The document in a file of that kind, which the giver calls `name`.
///
/// # Errors
/// [`ManuscriptRefusal`] when no text is to be had.
pub fn read_manuscript(kind: FileKind, name: &str, bytes: &[u8]) -> Result<Manuscript, ManuscriptRefusal> {
    let told = match kind {
        FileKind::Docx => docx::told(bytes)?,
        FileKind::Markdown => markdown::told(name, bytes)?,
        FileKind::Mail => letter::told(bytes)?,
        _ => return Err(ManuscriptRefusal::Unknown),
    };
    assembled::assembled(told, name)
}

#[cfg(test)]
mod tests;
