//! Records written one behind the other, each a gzip member of its own, so that any one is read by its place alone.
//! It refuses to write half a record: a record is put together in memory and written in one go.

use crate::{error::WarcError, record::Record};
use flate2::{Compression, GzBuilder};
use std::io::Write;

/// Where a record stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Offset of its first byte, in bytes.
    pub offset: u64,
    /// How many bytes it takes there, packed.
    pub length: u64,
}

/// Writes a `.warc.gz`.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    at: u64,
}

impl<W: Write> Writer<W> {
    /// Writes into `out`, from its beginning.
    pub fn new(out: W) -> Self {
        Self { out, at: 0 }
    }

    /// Writes one record (ISO 28500:2017, 4 and annex D).
    ///
    /// # Errors
    /// [`WarcError::Lacks`] and [`WarcError::LineEnd`] before a byte is written; [`WarcError::Io`].
    pub fn write(&mut self, record: &Record) -> Result<Placed, WarcError> {
        let mut plain = Vec::with_capacity(record.block.len() + 1024);
        plain.extend_from_slice(b"WARC/1.1\r\n");
        for (name, value) in record.head()? {
            write!(plain, "{name}: {value}\r\n")?;
        }
        plain.extend_from_slice(b"\r\n");
        plain.extend_from_slice(&record.block);
        plain.extend_from_slice(b"\r\n\r\n");
        // No time in the member's head: the same record is the same bytes.
        let mut member = GzBuilder::new().mtime(0).write(Vec::new(), Compression::default());
        member.write_all(&plain)?;
        let member = member.finish()?;
        self.out.write_all(&member)?;
        let placed = Placed { offset: self.at, length: member.len() as u64 };
        self.at += placed.length;
        Ok(placed)
    }

    /// The file, with all that was written handed on.
    ///
    /// # Errors
    /// [`WarcError::Io`].
    pub fn finish(mut self) -> Result<W, WarcError> {
        self.out.flush()?;
        Ok(self.out)
    }
}
