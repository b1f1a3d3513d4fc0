//! A record found again by its line of the index: read out of its file, checked, and asked for its payload.
//! It refuses a record that is not what its line says, and one whose digests do not hold.

use byline_core::{clock::Moment, digest::Digest};
use byline_store::{
    BlobError, ReadTx, Store, StoreError,
    captures::{self, Line},
};
use byline_warc::{LabelledDigest, Reader, Stood, WarcError};

pub use byline_warc::Earlier;

/// Why a record cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum NoRecord {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Blob(#[from] BlobError),
    #[error("the file {file}: {why}")]
    Broken { file: Digest, why: WarcError },
    #[error("the file {file} has no whole record at byte {place}; restore it from a backup")]
    NotThere { file: Digest, place: u64 },
}

/// The record of a line.
pub async fn record(store: &Store, line: &Line) -> Result<Stood, NoRecord> {
    let bytes = store.blobs().get(line.file).await?;
    of_file(&bytes, line)
}

/// Files of records while an answer is put together, the two that were read last: a page's parts lie in one file, and what they
/// repeat in another.
pub struct Files<'a> {
    store: &'a Store,
    held: Vec<(Digest, Vec<u8>)>,
}

impl<'a> Files<'a> {
    /// None read yet.
    pub fn new(store: &'a Store) -> Self {
        Self { store, held: Vec::new() }
    }

    /// The record of a line, its file read once while lines of no more than one other are asked for.
    pub async fn record(&mut self, line: &Line) -> Result<Stood, NoRecord> {
        match self.held.iter().position(|(file, _)| *file == line.file) {
            Some(at) => self.held.swap(0, at),
            None => {
                self.held.truncate(1);
                let bytes = self.store.blobs().get(line.file).await?;
                self.held.insert(0, (line.file, bytes));
            }
        }
        of_file(&self.held[0].1, line)
    }
}

/// The record of a line within the bytes of its file.
fn of_file(bytes: &[u8], line: &Line) -> Result<Stood, NoRecord> {
    let missing = || NoRecord::NotThere { file: line.file, place: line.place };
    let from = usize::try_from(line.place).map_err(|_| missing())?;
    let length = usize::try_from(line.length).map_err(|_| missing())?;
    let member = from.checked_add(length).and_then(|to| bytes.get(from..to)).ok_or_else(missing)?;
    let found = Reader::new(member).next_record().map_err(|why| NoRecord::Broken { file: line.file, why })?;
    found
        .filter(|stood| stood.is_whole() && stood.record.target.as_deref() == Some(line.url.as_str()))
        .ok_or_else(missing)
}

/// The earlier answer of the site with this payload, for a revisit: of an earlier second, as lines have no finer one, and a page
/// that is captured again must not repeat itself.
pub async fn unchanged(
    (store, tx): (&Store, &mut ReadTx),
    site: byline_core::ids::SiteId,
    (digest, at): (&LabelledDigest, Moment),
) -> Result<Option<Earlier>, StoreError> {
    let second = Moment::from_micros(at.micros().div_euclid(1_000_000) * 1_000_000);
    let found = captures::unchanged_since(tx, site, digest.as_str(), second).await?;
    let Some(line) = found else { return Ok(None) };
    // An earlier one that cannot be read is no ground to leave the bytes out.
    let Ok(stood) = record(store, &line).await else { return Ok(None) };
    Ok(Some(Earlier {
        id: stood.record.id,
        target: line.url,
        date: stood.record.date,
        payload: digest.clone(),
    }))
}
