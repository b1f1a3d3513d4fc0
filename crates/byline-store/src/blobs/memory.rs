//! Blobs in this process, for tests.
//! It refuses nothing and forgets everything at the end.

use byline_core::digest::Digest;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    kept: Arc<Mutex<BTreeMap<Digest, Vec<u8>>>>,
}

impl Shelf {
    pub(super) fn put(&self, digest: Digest, bytes: Vec<u8>) {
        self.kept().insert(digest, bytes);
    }

    pub(super) fn get(&self, digest: Digest) -> Option<Vec<u8>> {
        self.kept().get(&digest).cloned()
    }

    pub(super) fn list(&self) -> Vec<Digest> {
        self.kept().keys().copied().collect()
    }

    pub(super) fn delete(&self, digest: Digest) {
        self.kept().remove(&digest);
    }

    fn kept(&self) -> MutexGuard<'_, BTreeMap<Digest, Vec<u8>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
