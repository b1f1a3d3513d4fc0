//! Why a capture cannot be read or written, with the place in the file.
//! It refuses to guess past a broken record: what stands behind it may be anything.

use std::io;

/// What is wrong, and where.
#[derive(Debug, thiserror::Error)]
pub enum WarcError {
    /// The file could not be read or written.
    #[error("the file could not be read or written: {0}")]
    Io(#[from] io::Error),
    /// The bytes at this offset are no record.
    #[error("at byte {at}: {what}")]
    Broken {
        /// Offset of the record's first byte in the file, counted as it lies there.
        at: u64,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The block of a record is larger than is taken.
    #[error("at byte {at}: the block of this record has {length} bytes and {most} are taken")]
    TooLarge {
        /// Offset of the record's first byte.
        at: u64,
        /// What the record says its block has, in bytes.
        length: u64,
        /// The most that is taken, in bytes.
        most: u64,
    },
    /// A header line would break the record apart.
    #[error("\u{201c}{0}\u{201d} holds a line end, which no header line may")]
    LineEnd(String),
    /// A record lacks what its kind must have (ISO 28500:2017, annex C).
    #[error("a {kind} record needs {what}")]
    Lacks {
        /// The record's type.
        kind: &'static str,
        /// What it lacks.
        what: &'static str,
    },
    /// A line of an index or a time map that says nothing.
    #[error("line {line}: {what}")]
    Line {
        /// Its number, from 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The package could not be put together.
    #[error("the package could not be written: {0}")]
    Zip(#[from] zip::result::ZipError),
}
