//! Back catalogues: tables, RIS, BibTeX and CSL-JSON, which tell where an op-ed ran and hold none of its words.
//! It refuses to make a day more precise than the record has it, and to take books, theses and data for op-eds.

mod bibtex;
mod csl;
mod dates;
mod reference;
mod ris;
mod table;

pub use bibtex::Bibtex;
pub use csl::CslJson;
pub use dates::DateOrder;
pub use reference::Reference;
pub use ris::Ris;
pub use table::{ReferenceTable, TableColumn};

use super::{CatalogueRefusal, Listed};
use crate::decode;
use std::io::Read;

/// Bytes of a bibliography.
const LARGEST: usize = 64 << 20;
/// Bytes of one record.
const LARGEST_RECORD: usize = 1 << 20;

/// A day as somebody wrote it; none where it can be read in two ways.
pub(crate) fn day_in_words(raw: &str) -> Option<byline_core::day::Day> {
    dates::read(raw, DateOrder::Unknown)
}

/// All of a file, as far as it may be large, as text.
fn text_of(mut from: impl Read, wanted: &'static str) -> Result<String, CatalogueRefusal> {
    let mut bytes = Vec::new();
    from.by_ref().take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LARGEST {
        let limit = format!("{} MiB are allowed; split the file", LARGEST >> 20);
        return Err(CatalogueRefusal::Limit { place: "its beginning".to_owned(), limit });
    }
    decode::decode(&bytes, None).map_err(|why| CatalogueRefusal::NotThis {
        wanted,
        why: match why {
            crate::ReadRefusal::NotAWebPage(kind) => {
                format!("it is {kind}; export it again and give that file")
            }
            _ => "it is empty; export it again and give that file".to_owned(),
        },
    })
}

/// Lines before a byte of the text, from 1.
struct Lines {
    at: usize,
    line: u64,
}

impl Lines {
    fn new() -> Self {
        Self { at: 0, line: 1 }
    }

    /// The line of a byte at or after the one asked for last.
    fn of(&mut self, text: &str, at: usize) -> u64 {
        let passed = text.as_bytes().get(self.at..at).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = at.max(self.at);
        self.line
    }
}

/// A record beyond its size, left.
fn too_large(place: String) -> Listed {
    let why = format!("It has more than {} MiB, as no record has.", LARGEST_RECORD >> 20);
    Listed::Left(super::LeftOut { place, why })
}
