//! What can go wrong between Byline and its data, each as one sentence that says what to do next.
//! It refuses to hide a damaged row behind a default.

use crate::blobs::BlobError;
use std::path::PathBuf;

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another writer was in the way for the whole time we were ready to wait. Nothing was changed.
    #[error("the database is busy: {why}; nothing was changed, try again in a moment")]
    Busy {
        /// Who was in the way, as far as the engine tells.
        why: String,
    },
    /// The engine cannot be reached, or the connection broke. Whether a commit under way arrived is unknown.
    #[error("the database cannot be reached: {why}; check that `database` names it and that it runs")]
    Unavailable {
        /// What the engine or the system said.
        why: String,
        /// The engine's own error.
        #[source]
        cause: Option<Cause>,
    },
    /// There is no room for what was to be written. Nothing was changed.
    #[error(
        "there is no room left where the database is: {why}; nothing was changed, make room and try again"
    )]
    Full {
        /// What the engine said.
        why: String,
    },
    /// A row that cannot be the value it should be.
    #[error("{statement}, row {row}, column {column}: {why}; run `byline doctor`, or restore a backup")]
    CorruptRow {
        /// The statement that read it.
        statement: &'static str,
        /// The column's name.
        column: String,
        /// The place in the answer, from 0.
        row: usize,
        /// What is wrong with the value.
        why: String,
    },
    /// Exactly one row was asked for and another number came.
    #[error("{statement}: expected one row, found {found}")]
    NotOneRow {
        /// The statement that read.
        statement: &'static str,
        /// How many came.
        found: usize,
    },
    /// A rule of the schema refused the change.
    #[error("{statement}: {kind} refuses this: {detail}")]
    Conflict {
        /// The statement that wrote.
        statement: &'static str,
        /// Which sort of rule.
        kind: Constraint,
        /// The engine's words: SQLite names the columns, PostgreSQL the constraint.
        detail: String,
    },
    /// A value that one of the two engines cannot hold, so that neither is given it.
    #[error("{statement}, ${parameter}: {why}")]
    Unfit {
        /// The statement that was to write it.
        statement: &'static str,
        /// The number of the placeholder, from 1.
        parameter: usize,
        /// What is wrong with it.
        why: String,
    },
    /// The engine refused a statement: a mistake in Byline, or a schema that someone changed by hand.
    #[error("{statement}: {why}")]
    Statement {
        /// The statement.
        statement: &'static str,
        /// What the engine said.
        why: String,
    },
    /// A statement of this transaction failed earlier, so it can only be rolled back.
    #[error("{statement}: an earlier statement of this transaction failed, so nothing of it is kept")]
    Aborted {
        /// The statement that came too late.
        statement: &'static str,
    },
    /// A setting that does not say where the data are.
    #[error("{0}")]
    Setting(String),
    /// The schema is not one this binary can work with.
    #[error("{0}")]
    Migration(String),
    /// A backup file that cannot be trusted, or a place that cannot take it.
    #[error("{0}")]
    Backup(String),
    /// A file of the store could not be read or written.
    #[error("{}: {source}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A blob could not be kept or found.
    #[error(transparent)]
    Blob(#[from] BlobError),
}

/// The sort of rule in the schema that refused a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// The same key is there already.
    Unique,
    /// What it points at is not there, or something still points at it.
    ForeignKey,
    /// A column that must be filled is empty.
    NotNull,
    /// A CHECK says no.
    Check,
}

impl std::fmt::Display for Constraint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Unique => "a unique key",
            Self::ForeignKey => "a reference",
            Self::NotNull => "a required column",
            Self::Check => "a check",
        })
    }
}

impl StoreError {
    /// Whether trying the same again soon is sensible: the engine was busy or away.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy { .. } | Self::Unavailable { .. })
    }

    /// Whether a unique key refused the change, so that the thing is there already.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        matches!(self, Self::Conflict { kind: Constraint::Unique, .. })
    }

    pub(crate) fn unavailable(cause: impl Into<Cause>) -> Self {
        let cause = cause.into();
        Self::Unavailable { why: cause.to_string(), cause: Some(cause) }
    }

    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
