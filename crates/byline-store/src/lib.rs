//! All of an institute's rows and files: the one place that speaks SQL, on SQLite and on PostgreSQL alike.
//! It refuses templates, pages and HTTP, and it never hands out a row it cannot read as the value it should be.
#![deny(missing_docs)]

pub mod backup;
pub mod blobs;
mod engine;
mod error;
mod migrations;
mod statement;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod value;

pub use blobs::{BlobError, Blobs, BlobsAt};
pub use engine::{Changes, Database, ReadTx, Store, WriteTx};
pub use error::{Constraint, StoreError};

/// Every SQL text of the crate, by file.
#[cfg(test)]
pub(crate) static STATEMENTS: &[&[&statement::Statement]] = &[];
