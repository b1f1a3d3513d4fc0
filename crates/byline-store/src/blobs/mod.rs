//! Pictures and kept sources: bytes named by their SHA-256, on a disk, in S3, or in memory for tests.
//! It refuses to hand out bytes that are not the ones the name promises, and to answer a put before it is durable.

mod disk;
mod memory;
mod s3;

use crate::error::StoreError;
use byline_core::digest::Digest;
use std::path::{Path, PathBuf};

/// Where the blobs are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlobsAt {
    /// A folder on this machine.
    Disk(PathBuf),
    /// `s3://bucket/prefix?endpoint=...&region=...`; keys come from `AWS_ACCESS_KEY_ID` and its siblings.
    S3(String),
    /// In this process, for tests.
    Memory,
}

impl BlobsAt {
    /// From the setting `blobs`: `s3://...`, a folder, or none for `blobs` in the data folder.
    ///
    /// # Errors
    /// [`StoreError::Setting`] for a URL of another kind.
    pub fn from_setting(setting: Option<&str>, data: &Path) -> Result<Self, StoreError> {
        match setting.map(str::trim).filter(|given| !given.is_empty()) {
            None => Ok(Self::Disk(data.join("blobs"))),
            Some(url) if url.starts_with("s3://") => Ok(Self::S3(url.to_owned())),
            Some(other) if other.contains("://") => Err(StoreError::Setting(format!(
                "blobs = \u{201c}{other}\u{201d} names no place Byline knows; write s3://bucket/prefix, or a folder"
            ))),
            Some(folder) => Ok(Self::Disk(data.join(folder))),
        }
    }
}

/// Why a blob could not be kept or found.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// Nothing is kept under this name.
    #[error("the file {0} is not in the store; restore it from a backup")]
    NotThere(Digest),
    /// What is kept under this name has other bytes.
    #[error("the file {0} was damaged in the store; restore it from a backup")]
    Damaged(Digest),
    /// There is no room for another file.
    #[error("there is no room left at {place}; make room and try again")]
    Full {
        /// The folder.
        place: String,
    },
    /// The place of the blobs cannot be used.
    #[error("the blobs at {place} cannot be used: {why}; check `blobs` in the settings")]
    Unusable {
        /// The folder or bucket.
        place: String,
        /// What the system or the service said.
        why: String,
    },
}

/// The blobs of an institute. Clones share the same place.
#[derive(Clone, Debug)]
pub struct Blobs {
    place: Place,
}

#[derive(Clone, Debug)]
enum Place {
    Disk(disk::Folder),
    S3(s3::Bucket),
    Memory(memory::Shelf),
}

impl Blobs {
    pub(crate) fn open(at: &BlobsAt) -> Result<Self, StoreError> {
        let place = match at {
            BlobsAt::Disk(folder) => Place::Disk(disk::Folder::open(folder)?),
            BlobsAt::S3(url) => {
                Place::S3(s3::Bucket::open(url, object_store::aws::AmazonS3Builder::from_env())?)
            }
            BlobsAt::Memory => Place::Memory(memory::Shelf::default()),
        };
        Ok(Self { place })
    }

    /// Keeps bytes under their digest. The same bytes twice are kept once. Durable when it answers, so call it
    /// before the transaction that names the blob, never inside one.
    ///
    /// # Errors
    /// [`BlobError::Unusable`].
    pub async fn put(&self, bytes: Vec<u8>) -> Result<Digest, BlobError> {
        let digest = Digest::of(&bytes);
        match &self.place {
            Place::Disk(folder) => folder.put(digest, bytes).await?,
            Place::S3(bucket) => bucket.put(digest, bytes).await?,
            Place::Memory(shelf) => shelf.put(digest, bytes),
        }
        Ok(digest)
    }

    /// The bytes of that digest, checked.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn get(&self, digest: Digest) -> Result<Vec<u8>, BlobError> {
        let found = match &self.place {
            Place::Disk(folder) => folder.get(digest).await?,
            Place::S3(bucket) => bucket.get(digest).await?,
            Place::Memory(shelf) => shelf.get(digest),
        };
        let bytes = found.ok_or(BlobError::NotThere(digest))?;
        if Digest::of(&bytes) == digest { Ok(bytes) } else { Err(BlobError::Damaged(digest)) }
    }

    /// Whether something is kept under that name; its bytes are not checked.
    ///
    /// # Errors
    /// [`BlobError::Unusable`].
    pub async fn exists(&self, digest: Digest) -> Result<bool, BlobError> {
        match &self.place {
            Place::Disk(folder) => folder.exists(digest).await,
            Place::S3(bucket) => bucket.exists(digest).await,
            Place::Memory(shelf) => Ok(shelf.get(digest).is_some()),
        }
    }

    /// All names kept, sorted.
    ///
    /// # Errors
    /// [`BlobError::Unusable`].
    pub async fn list(&self) -> Result<Vec<Digest>, BlobError> {
        let mut names = match &self.place {
            Place::Disk(folder) => folder.list().await?,
            Place::S3(bucket) => bucket.list().await?,
            Place::Memory(shelf) => shelf.list(),
        };
        names.sort_unstable();
        Ok(names)
    }

    /// Forgets a blob; one that is not there is forgotten already.
    ///
    /// # Errors
    /// [`BlobError::Unusable`].
    pub async fn delete(&self, digest: Digest) -> Result<(), BlobError> {
        match &self.place {
            Place::Disk(folder) => folder.delete(digest).await,
            Place::S3(bucket) => bucket.delete(digest).await,
            Place::Memory(shelf) => {
                shelf.delete(digest);
                Ok(())
            }
        }
    }
}

/// The path of a blob under its root, `ab/cdef...`: folders stay small enough to list.
fn path_of(digest: Digest) -> String {
    let name = digest.to_string();
    let (folder, file) = name.split_at(2);
    format!("{folder}/{file}")
}

/// The digest of such a path, or none for a file that is not a blob.
fn digest_at(path: &str) -> Option<Digest> {
    let (folder, file) = path.split_once('/')?;
    if folder.len() == 2 { format!("{folder}{file}").parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
