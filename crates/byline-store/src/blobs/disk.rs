//! Blobs as files in a folder, the default.
//! It refuses half a file: one appears whole under its name, with its folder entry on the disk, or not at all.

use super::{BlobError, digest_at, path_of};
use byline_core::digest::Digest;
use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(super) fn open(root: &Path) -> Result<Self, BlobError> {
        let folder = Self { root: root.to_owned() };
        make_private_folder(root).map_err(|why| folder.unusable(&why))?;
        Ok(folder)
    }

    pub(super) async fn put(&self, digest: Digest, bytes: Vec<u8>) -> Result<(), BlobError> {
        self.aside(move |folder| folder.write(digest, &bytes)).await
    }

    pub(super) async fn get(&self, digest: Digest) -> Result<Option<Vec<u8>>, BlobError> {
        self.aside(move |folder| none_if_missing(fs::read(folder.file(digest)))).await
    }

    pub(super) async fn exists(&self, digest: Digest) -> Result<bool, BlobError> {
        self.aside(move |folder| folder.file(digest).try_exists()).await
    }

    pub(super) async fn list(&self) -> Result<Vec<Digest>, BlobError> {
        self.aside(Self::names).await
    }

    pub(super) async fn delete(&self, digest: Digest) -> Result<(), BlobError> {
        let remove = move |folder: &Self| none_if_missing(fs::remove_file(folder.file(digest))).map(drop);
        self.aside(remove).await
    }

    async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> io::Result<T> + Send + 'static,
    ) -> Result<T, BlobError> {
        let folder = self.clone();
        match tokio::task::spawn_blocking(move || work(&folder).map_err(|why| folder.refused(&why))).await {
            Ok(done) => done,
            Err(why) => Err(self.unusable(&why)),
        }
    }

    fn write(&self, digest: Digest, bytes: &[u8]) -> io::Result<()> {
        let file = self.file(digest);
        let folder = file.parent().unwrap_or(&self.root);
        make_private_folder(folder)?;
        // A damaged file of this name is replaced, so giving the same bytes again heals it.
        if none_if_missing(fs::read(&file))?.is_none_or(|kept| kept != bytes) {
            let mut whole = tempfile::Builder::new().prefix(".incoming").tempfile_in(&self.root)?;
            whole.write_all(bytes)?;
            whole.as_file().sync_all()?;
            whole.persist(&file).map_err(|failed| failed.error)?;
        }
        // Also when it was there: whoever wrote it may not have come this far.
        File::open(folder)?.sync_all()?;
        File::open(&self.root)?.sync_all()
    }

    fn names(&self) -> io::Result<Vec<Digest>> {
        let mut names = Vec::new();
        for folder in fs::read_dir(&self.root)? {
            let folder = folder?;
            if !folder.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(folder.path())? {
                let (folder, file) = (folder.file_name(), file?.file_name());
                names.extend(digest_at(&format!("{}/{}", folder.to_string_lossy(), file.to_string_lossy())));
            }
        }
        Ok(names)
    }

    fn file(&self, digest: Digest) -> PathBuf {
        self.root.join(path_of(digest))
    }

    fn refused(&self, why: &io::Error) -> BlobError {
        match why.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                BlobError::Full { place: self.root.display().to_string() }
            }
            _ => self.unusable(why),
        }
    }

    fn unusable(&self, why: &dyn std::fmt::Display) -> BlobError {
        BlobError::Unusable { place: self.root.display().to_string(), why: why.to_string() }
    }
}

fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn none_if_missing<T>(done: io::Result<T>) -> io::Result<Option<T>> {
    match done {
        Ok(value) => Ok(Some(value)),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(why),
    }
}
