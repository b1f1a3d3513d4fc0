//! A file opened as the catalogue it was given as, and known again by its bytes.
//! It refuses to guess: the format is said by whoever gives the file.

use super::{ImportRefused, Mapping};
use byline_core::digest::Digest;
use byline_extract::catalogue::{Catalogue, wordpress};
use std::{fmt, fs::File, io::Read, path::Path};

/// What a file can be given as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A WordPress export (WXR, .xml), from Tools, Export, All content
    Wordpress,
}

/// All of them, in the order a form offers them.
pub const FORMATS: [Format; 1] = [Format::Wordpress];

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wordpress => "wordpress",
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
) -> Result<Opened, ImportRefused> {
    let refused = |why| ImportRefused::File { file: file.to_owned(), why };
    let mut marking = Marking::new(File::open(path).map_err(refused)?);
    let catalogue: Box<dyn Catalogue + Send> = match format {
        Format::Wordpress => {
            let known = wordpress::Known::read(&mut marking)
                .map_err(|why| ImportRefused::Catalogue { file: file.to_owned(), why })?;
            let again = File::open(path).map_err(refused)?;
            Box::new(wordpress::Wordpress::new(again, known, mapping.types.clone()))
        }
    };
    std::io::copy(&mut marking, &mut std::io::sink()).map_err(refused)?;
    Ok(Opened { catalogue, bytes: marking.bytes, mark: marking.finish() })
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
