//! Files that hold a web page within them: a page saved as one message (MHTML), as one zip, or as a capture (WARC, WACZ).
//! It refuses bombs, locked files and what holds no page, and reads no word of the page itself.

mod answer;
mod mhtml;
pub(crate) mod mime;
mod note;
mod packed;
mod refusal;
mod wacz;
mod warc;

pub use note::{SavedNote, saved_note};
pub use refusal::WrapRefusal;
pub(crate) use wacz::is_one as is_wacz;

use crate::{kind::FileKind, page::LARGEST, zipped::Zipped};
use byline_core::{address::WebAddress, text::Text};

/// A web page as a file held it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeldPage {
    /// The bytes of the page.
    pub page: Vec<u8>,
    /// The address it was saved from.
    pub address: Option<WebAddress>,
    /// Its media type, with the charset where the file names one.
    pub content_type: Option<String>,
    /// When it was saved, in the file's own words.
    pub saved: Option<Text>,
    /// The part of the file that holds this page alone, where the file holds several.
    pub record: Option<Vec<u8>>,
}

/// The pages of a file, and what was left of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Held {
    /// The pages, in the file's order; never empty.
    pub pages: Vec<HeldPage>,
    /// What was left and why, one sentence each.
    pub left: Vec<String>,
}

/// The pages in a file of that kind.
///
/// # Errors
/// [`WrapRefusal`] when there is none to be had.
pub fn held_pages(kind: FileKind, bytes: &[u8]) -> Result<Held, WrapRefusal> {
    let held = match kind {
        FileKind::Mhtml => mhtml::page(bytes)?.into(),
        FileKind::Warc => warc::pages(bytes)?,
        FileKind::Wacz => wacz::pages(&mut Zipped::open(bytes)?)?,
        FileKind::ZippedPage => zipped_page(bytes)?.into(),
        FileKind::PackedPage => {
            HeldPage { page: packed::unpacked(bytes, LARGEST as u64)?, ..HeldPage::default() }.into()
        }
        _ => return Err(WrapRefusal::NoPage("file")),
    };
    if held.pages.is_empty() { Err(WrapRefusal::NoPage("capture")) } else { Ok(held) }
}

/// The page that SingleFile puts into a zip, by whatever name the zip goes.
fn zipped_page(bytes: &[u8]) -> Result<HeldPage, WrapRefusal> {
    let page = Zipped::open(bytes)?.file("index.html", LARGEST as u64)?;
    let page = page.ok_or(WrapRefusal::NoPage("zip file"))?;
    let note = saved_note(&page).unwrap_or_default();
    Ok(HeldPage { address: note.address, saved: note.saved, page, ..HeldPage::default() })
}

impl From<HeldPage> for Held {
    fn from(page: HeldPage) -> Self {
        Self { pages: vec![page], left: Vec::new() }
    }
}

#[cfg(test)]
pub(crate) mod tests;
