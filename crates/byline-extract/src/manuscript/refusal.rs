//! Why a document gave no draft, said so that whoever gave it knows what to do next.
//! It refuses to be vague about a limit: each names itself.

use crate::wrapped::WrapRefusal;

/// Why a document gave nothing. Each message is one sentence that stands after the file's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ManuscriptRefusal {
    /// The container could not be opened.
    #[error(transparent)]
    Container(#[from] WrapRefusal),
    /// XML that is none, or beyond a limit.
    #[error(
        "the document is damaged or unsafe ({0}); save it again from your word processor and give the new file"
    )]
    Xml(String),
    /// No words.
    #[error("the document holds no text; check that it is the right file, or paste its text into a new one")]
    NoText,
    /// Longer than any text.
    #[error("the text has {bytes} bytes and {largest} are allowed; give the op-ed alone")]
    TooLong {
        /// Its size.
        bytes: usize,
        /// The cap it broke.
        largest: usize,
    },
    /// Not text at all.
    #[error("the file is no text in any encoding Byline knows; save it as UTF-8 and give the new file")]
    NotText,
    /// A kind that is no document.
    #[error("this is no document that Byline reads; give a .docx, a Markdown file or a PDF")]
    Unknown,
}
