//! Reads an op-ed out of an outlet's web page: bytes in, a draft out, each field with its witness.
//! It refuses to fetch, to wait, to invent an author, and to give words back as anything but a cleaned tree.
//!
//! ```
//! use byline_extract::{Page, read};
//! let html = b"<html lang=en><head><title>Count the water | The Quay</title><meta property='og:site_name' content='The Quay'>
//!   </head><body><article><h1>Count the water</h1><p>By Amina Farooqi</p><p>Every summer the city holds the same
//!   argument about water, and every summer it forgets to count what it has. A ledger would do more than a canal.</p>
//!   <p>It needs four columns, a date, and the name of an officer who signs it every month of the year.</p></article></body></html>";
//! let draft = read(&Page { bytes: html, url: None, content_type: None })?;
//! assert_eq!(draft.title.expect("it has a heading").value.as_str(), "Count the water");
//! assert_eq!(draft.authors[0].value.name.as_str(), "Amina Farooqi");
//! # Ok::<(), byline_extract::ReadRefusal>(())
//! ```
#![deny(missing_docs)]

mod around;
mod authors;
mod body;
mod canonical;
pub mod catalogue;
mod day;
mod decode;
mod door;
mod draft;
pub mod feeds;
mod head;
pub mod host;
mod keywords;
mod kind;
mod labels;
mod language;
mod ld;
pub mod letter;
pub mod lines;
mod manuscript;
mod outlet;
mod outlet_note;
mod page;
pub mod people;
mod picture;
mod refusal;
mod robots_txt;
mod runs;
mod said;
mod section;
mod spoken;
mod standfirst;
pub mod table;
mod title;
mod tree;
mod truncated;
mod twice;
mod whole;
mod words;
mod wrapped;
mod zipped;

pub use byline_core::{
    address::WebAddress,
    day::Day,
    evidence::{Confidence, Evidence, Found, Origin},
    language::{Direction, Language},
    prose::Prose,
    text::Text,
};
pub use decode::decode;
pub use door::prose_from_html;
pub use draft::{Author, Draft, OutletSeen, PictureSeen};
pub use kind::FileKind;
pub use manuscript::{Manuscript, ManuscriptRefusal, PdfTold, pdf_manuscript, pdf_told, read_manuscript};
pub use outlet_note::outlet_notes;
pub use page::{LARGEST, Page, read, read_within};
pub use refusal::ReadRefusal;
pub use robots_txt::RobotsTxt;
#[doc(hidden)]
pub use runs::signs_of as signs;
pub use said::Said;
pub use whole::{WholePage, whole_page};
pub use wrapped::{Held, HeldPage, SavedNote, WrapRefusal, held_pages, saved_note};
pub use zipped::Zipped;

/// The README's own example, held to what it says.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
