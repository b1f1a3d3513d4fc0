//! A whole file of op-eds brought in: every entry a draft or displayed with its old date, or left, and each told with its place.
//! It refuses to bring anything in twice, to lose its way when it is killed, and to make a person or an outlet unasked.

mod assembly;
mod batches;
mod begun;
mod cleaning;
mod desk;
mod gathering;
mod given;
mod household;
mod kept;
mod list;
mod mapping;
mod opening;
mod progress;
mod report;
mod running;

pub use cleaning::clean;
pub use desk::DOORS;
pub(super) use given::AROUND;
pub use given::takes_whole_file;
pub use kept::UnderWay;
pub use list::{ListJob, walk};
pub use mapping::{DatesSaid, Mapping, MappingRefusal};
pub use opening::{FORMATS, Format};
pub use progress::{Bar, Progress};
pub use report::{Group, ImportReport};
pub use running::{ImportJob, Imported, run};

use byline_extract::catalogue::CatalogueRefusal;
use byline_store::{BlobError, StoreError};

/// Why an import did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefused {
    /// The file cannot be opened.
    #[error("{file} cannot be read: {why}")]
    File {
        /// As its giver calls it.
        file: String,
        /// What the system says.
        why: std::io::Error,
    },
    /// The file is not what it was given as, or cannot be read on.
    #[error("{file}: {why}")]
    Catalogue {
        /// As its giver calls it.
        file: String,
        /// Where and why.
        why: CatalogueRefusal,
    },
    /// The mapping asks for what cannot be.
    #[error(transparent)]
    Mapping(#[from] MappingRefusal),
    /// The reading thread is gone.
    #[error(
        "{0}: reading stopped without a word; this is a fault of Byline\u{2019}s, please report it with the file"
    )]
    Stumbled(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The blobs.
    #[error(transparent)]
    Blob(#[from] BlobError),
}
