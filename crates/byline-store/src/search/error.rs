//! What can go wrong with an index, which is never the reader's fault and never the end of a site.
//! It refuses to be told apart further than matters: whatever it is, the index is made again.

use crate::error::StoreError;

/// Why an index could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The engine of the index.
    #[error("the search index could not be used")]
    Index(#[from] tantivy::TantivyError),
    /// Its files.
    #[error("the files of the search index could not be used")]
    Files(#[from] std::io::Error),
    /// The rows it is made from.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What stands beside it.
    #[error("what stands beside the search index is no JSON")]
    Beside(#[from] serde_json::Error),
    /// It was not written to its end.
    #[error("the search index is not whole")]
    NotWhole,
    /// The installation stops.
    #[error("the work on the search index stopped with the server")]
    Stopped,
    /// The work on it ended before its time.
    #[error("the work on the search index was ended")]
    Ended(#[from] tokio::task::JoinError),
}

impl SearchError {
    /// Whether the index itself is broken, so that only a new one helps; a panic of its engine says so too.
    pub(super) fn is_of_the_index(&self) -> bool {
        match self {
            Self::Index(_) | Self::Files(_) | Self::Beside(_) | Self::NotWhole => true,
            Self::Ended(ended) => ended.is_panic(),
            Self::Store(_) | Self::Stopped => false,
        }
    }
}
