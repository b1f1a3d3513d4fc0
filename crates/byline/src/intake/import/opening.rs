//! A file opened as the catalogue it was given as, and known again by its bytes.
//! It refuses to guess: the format is said by whoever gives the file.

use super::{ImportRefused, Mapping};
use byline_core::{address::WebAddress, digest::Digest};
use byline_extract::catalogue::{
    Catalogue, CatalogueRefusal, drupal, ghost,
    references::{Bibtex, CslJson, ReferenceTable, Ris},
    wordpress,
};
use std::{fmt, fs::File, io::Read, path::Path};

/// What a file can be given as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A WordPress export (WXR, .xml), from Tools, Export, All content
    Wordpress,
    /// A Ghost export (.json), from Settings, Export content
    Ghost,
    /// A Drupal site's pages as a table (.csv), from a view that exports data
    Drupal,
    /// A table of op-eds (CSV with commas, semicolons or tabs); its first row names the columns
    Csv,
    /// RIS, as reference managers export it
    Ris,
    /// BibTeX or BibLaTeX
    Bibtex,
    /// CSL-JSON, as Zotero and pandoc write it
    Csl,
}

/// All of them, in the order a form offers them.
pub const FORMATS: [Format; 7] =
    [Format::Wordpress, Format::Ghost, Format::Drupal, Format::Csv, Format::Ris, Format::Bibtex, Format::Csl];

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wordpress => "wordpress",
            Self::Ghost => "ghost",
            Self::Drupal => "drupal",
            Self::Csv => "csv",
            Self::Ris => "ris",
            Self::Bibtex => "bibtex",
            Self::Csl => "csl",
        })
    }
}

impl std::str::FromStr for Format {
    type Err = String;
    fn from_str(raw: &str) -> Result<Self, String> {
        let known = FORMATS.into_iter().find(|format| format.to_string() == raw);
        known.ok_or_else(|| format!("\u{201c}{raw}\u{201d} is no format that is imported"))
    }
}

/// A file ready to be read entry by entry.
pub(super) struct Opened {
    pub catalogue: Box<dyn Catalogue + Send>,
    pub bytes: u64,
    /// Names these bytes, so that an import of them that was interrupted is gone on with.
    pub mark: Digest,
}

/// Opens a file; it is read once to know it again, and for what its entries point at.
pub(super) fn open(
    format: Format,
    path: &Path,
    file: &str,
    mapping: &Mapping,
    site: &WebAddress,
) -> Result<Opened, ImportRefused> {
    let refused = |why| ImportRefused::File { file: file.to_owned(), why };
    let mut marking = Marking::new(File::open(path).map_err(refused)?);
    let unread = |why| ImportRefused::Catalogue { file: file.to_owned(), why };
    let again = || File::open(path).map_err(refused);
    let at = mapping.site.clone().unwrap_or_else(|| site.clone());
    let catalogue: Box<dyn Catalogue + Send> = match format {
        Format::Wordpress => {
            let known = wordpress::Known::read(&mut marking).map_err(unread)?;
            Box::new(wordpress::Wordpress::new(again()?, known, mapping.types.clone()))
        }
        Format::Ghost => {
            let known = ghost::GhostKnown::read(&mut marking).map_err(unread)?;
            Box::new(ghost::Ghost::new(again()?, known, at))
        }
        Format::Drupal => Box::new(drupal::Drupal::new(&mut marking, at).map_err(unread)?),
        listed => references(listed, &mut marking, file, mapping)?,
    };
    std::io::copy(&mut marking, &mut std::io::sink()).map_err(refused)?;
    Ok(Opened { catalogue, bytes: marking.bytes, mark: marking.finish() })
}

/// A bibliography or a table; its records are known again by the file's name and their keys.
fn references(
    format: Format,
    from: &mut Marking,
    file: &str,
    mapping: &Mapping,
) -> Result<Box<dyn Catalogue + Send>, ImportRefused> {
    let opened: Result<Box<dyn Catalogue + Send>, CatalogueRefusal> = match format {
        Format::Csv => {
            let (columns, order) = mapping.table()?;
            ReferenceTable::new(from, file, &columns, order).map(|table| Box::new(table) as _)
        }
        Format::Ris => Ris::new(from, file).map(|records| Box::new(records) as _),
        Format::Bibtex => Bibtex::new(from, file).map(|entries| Box::new(entries) as _),
        Format::Csl => CslJson::new(from, file).map(|records| Box::new(records) as _),
        Format::Wordpress | Format::Ghost | Format::Drupal => {
            unreachable!("an export of a site is opened by its own reader")
        }
    };
    opened.map_err(|why| ImportRefused::Catalogue { file: file.to_owned(), why })
}

/// Bytes of which one digest is made.
const PART: usize = 1 << 20;

/// A file read through, with a digest over the digests of its parts.
struct Marking {
    from: File,
    part: Vec<u8>,
    parts: Vec<u8>,
    bytes: u64,
}

impl Marking {
    fn new(from: File) -> Self {
        Self { from, part: Vec::with_capacity(PART), parts: Vec::new(), bytes: 0 }
    }

    fn finish(mut self) -> Digest {
        self.close();
        Digest::of(&self.parts)
    }

    fn close(&mut self) {
        self.parts.extend_from_slice(Digest::of(&self.part).as_bytes());
        self.part.clear();
    }
}

impl Read for Marking {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.from.read(into)?;
        self.bytes += count as u64;
        let mut rest = &into[..count];
        while !rest.is_empty() {
            let fits = rest.len().min(PART - self.part.len());
            self.part.extend_from_slice(&rest[..fits]);
            rest = &rest[fits..];
            if self.part.len() == PART {
                self.close();
            }
        }
        Ok(count)
    }
}
