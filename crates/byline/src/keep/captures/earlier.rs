//! A record found again by its line of the index: read out of its file, checked, and asked for its payload.
//! It refuses a record that is not what its line says, and one whose digests do not hold.

use byline_core::digest::Digest;
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

/// The record of a line within the bytes of its file.
pub fn of_file(bytes: &[u8], line: &Line) -> Result<Stood, NoRecord> {
    let missing = || NoRecord::NotThere { file: line.file, place: line.place };
    let from = usize::try_from(line.place).map_err(|_| missing())?;
    let length = usize::try_from(line.length).map_err(|_| missing())?;
    let member = from.checked_add(length).and_then(|to| bytes.get(from..to)).ok_or_else(missing)?;
    let found = Reader::new(member).next_record().map_err(|why| NoRecord::Broken { file: line.file, why })?;
    found
        .filter(|stood| stood.is_whole() && stood.record.target.as_deref() == Some(line.url.as_str()))
        .ok_or_else(missing)
}

/// The earlier answer of the site with this payload, for a revisit.
pub async fn unchanged(
    (store, tx): (&Store, &mut ReadTx),
    site: byline_core::ids::SiteId,
    (digest, at): (&LabelledDigest, byline_core::clock::Moment),
) -> Result<Option<Earlier>, StoreError> {
    let Some(line) = captures::unchanged_since(tx, site, digest.as_str(), at).await? else { return Ok(None) };
    // An earlier one that cannot be read is no ground to leave the bytes out.
    let Ok(stood) = record(store, &line).await else { return Ok(None) };
    Ok(Some(Earlier {
        id: stood.record.id,
        target: line.url,
        date: stood.record.date,
        payload: digest.clone(),
    }))
}
