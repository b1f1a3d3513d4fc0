//! One way to ask and to change an institute's data, whichever of the two engines keeps them.
//! It refuses half a change: a transaction is committed whole, or nothing of it was ever there.

mod changes;
mod in_place;
mod pool;
mod postgres;
pub(crate) mod schema;
mod sqlite;
mod transaction;

pub use changes::Changes;
pub use in_place::{InPlace, in_place};
pub use transaction::{ReadTx, WriteTx};

use crate::{
    blobs::{Blobs, BlobsAt},
    error::StoreError,
    memo::Memo,
    migrations,
};
use byline_core::clock::Clock;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use transaction::Session;

/// How long a writer waits for another one before it gives up.
const BUSY_WAIT: Duration = Duration::from_secs(10);

/// Where the rows are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// One file on this machine.
    Sqlite(PathBuf),
    /// A PostgreSQL server, by its connection URL.
    Postgres(String),
}

impl Database {
    /// From the setting `database`: `postgres://...`, a path to a SQLite file, or none for `byline.sqlite` in
    /// the data folder.
    ///
    /// # Errors
    /// [`StoreError::Setting`] for a URL of another engine or one that cannot be read.
    pub fn from_setting(setting: Option<&str>, data: &Path) -> Result<Self, StoreError> {
        match setting.map(str::trim).filter(|given| !given.is_empty()) {
            None => Ok(Self::Sqlite(data.join("byline.sqlite"))),
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                postgres::check_url(url)?;
                Ok(Self::Postgres(url.to_owned()))
            }
            Some(other) if other.contains("://") => Err(StoreError::Setting(format!(
                "database = \u{201c}{}\u{201d} names no engine Byline knows; write postgres://user@host/name, or a path for SQLite",
                other.split("://").next().unwrap_or_default()
            ))),
            Some(path) => Ok(Self::Sqlite(data.join(path))),
        }
    }
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "Sqlite({})", path.display()),
            // The URL holds a password, and debug output ends in logs.
            Self::Postgres(_) => f.write_str("Postgres(..)"),
        }
    }
}

/// An institute's data: rows and blobs. Clones share connections.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Engine,
    blobs: Blobs,
    clock: Clock,
    changes: changes::Bell,
    memo: Arc<Memo>,
}

enum Engine {
    Sqlite(sqlite::Engine),
    Postgres(Box<postgres::Engine>),
}

impl Store {
    /// Opens the data, creating and migrating the schema when it is behind this binary.
    ///
    /// # Errors
    /// [`StoreError`] when the engine cannot be reached, or the schema is newer than this binary or was
    /// changed by hand.
    pub async fn open(database: &Database, blobs: &BlobsAt, clock: Clock) -> Result<Self, StoreError> {
        let store = Self::connect(database, blobs, clock, BUSY_WAIT).await?;
        migrations::bring_up_to_date(&store, migrations::STEPS).await?;
        Ok(store)
    }

    /// Opens data to look at: their schema must be the one that this binary knows, and nothing is brought up to it.
    ///
    /// # Errors
    /// [`StoreError::Migration`] when the schema is another or there is none; [`StoreError`].
    pub async fn open_unchanged(
        database: &Database,
        blobs: &BlobsAt,
        clock: Clock,
    ) -> Result<Self, StoreError> {
        let store = Self::connect(database, blobs, clock, BUSY_WAIT).await?;
        migrations::must_be_up_to_date(&store, migrations::STEPS).await?;
        Ok(store)
    }

    /// Opens the data as they are, with any schema or none.
    pub(crate) async fn connect(
        database: &Database,
        blobs: &BlobsAt,
        clock: Clock,
        busy_wait: Duration,
    ) -> Result<Self, StoreError> {
        let engine = match database {
            Database::Sqlite(path) => Engine::Sqlite(sqlite::Engine::open(path, busy_wait).await?),
            Database::Postgres(url) => {
                Engine::Postgres(Box::new(postgres::Engine::open(url, busy_wait).await?))
            }
        };
        let blobs = Blobs::open(blobs)?;
        let (changes, memo) = Default::default();
        Ok(Self { inner: Arc::new(Inner { engine, blobs, clock, changes, memo }) })
    }

    /// Starts a transaction that may change rows; writers go one after the other on SQLite.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another writer is in the way for ten seconds, [`StoreError::Unavailable`].
    pub async fn write(&self) -> Result<WriteTx, StoreError> {
        let session = match &self.inner.engine {
            Engine::Sqlite(engine) => Session::Sqlite(engine.write().await?),
            Engine::Postgres(engine) => Session::Postgres(Box::new(engine.begin(postgres::WRITE).await?)),
        };
        Ok(WriteTx::new(session, self.inner.changes.clone()))
    }

    /// Starts a transaction that sees one unchanging state of all rows, at the latest that of its first question.
    ///
    /// Do not ask for a second one while holding the first: under load both could wait for ever.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], or [`StoreError::Busy`] when all connections are taken for ten seconds.
    pub async fn read(&self) -> Result<ReadTx, StoreError> {
        let session = match &self.inner.engine {
            Engine::Sqlite(engine) => Session::Sqlite(engine.read().await?),
            Engine::Postgres(engine) => Session::Postgres(Box::new(engine.begin(postgres::READ).await?)),
        };
        Ok(ReadTx::new(session, Some(Arc::clone(&self.inner.memo))))
    }

    /// After much was written at once: moves SQLite's log into the file, so that the next start need not read it; lets PostgreSQL
    /// note what is in its tables and which rows everybody sees, without which it reads tables where their indices hold all
    /// ("Index-Only Scans and Covering Indexes" in its manual). A table that somebody holds is left as it is.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn settle(&self) -> Result<(), StoreError> {
        match &self.inner.engine {
            Engine::Sqlite(engine) => engine.settle().await,
            Engine::Postgres(engine) => engine.settle().await,
        }
    }

    /// The blobs that belong to the rows.
    #[must_use]
    pub fn blobs(&self) -> &Blobs {
        &self.inner.blobs
    }

    /// The clock handed in at the start.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Notices of commits, by this process and by others on the same data.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the watching connection cannot be made.
    pub async fn changes(&self) -> Result<Changes, StoreError> {
        match &self.inner.engine {
            Engine::Sqlite(engine) => self.inner.changes.follow_sqlite(engine).await,
            Engine::Postgres(engine) => self.inner.changes.follow_postgres(engine).await,
        }
    }

    /// How many commits this process has heard of, its own at once and others' within [`Store::changes`]' delay; what was
    /// read while the number stands is still so. None until somebody asked for the notices.
    #[must_use]
    pub fn commits(&self) -> Option<u64> {
        self.inner.changes.heard()
    }

    /// The engine's name, for the status page.
    #[must_use]
    pub fn engine_name(&self) -> &'static str {
        if self.is_postgres() { "PostgreSQL" } else { "SQLite" }
    }

    /// Asks the engine whether its file is whole (SQLite: integrity and foreign keys; PostgreSQL keeps its own
    /// checks, so this only asks whether it answers). The answer lists the faults, none when all is well.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn faults(&self) -> Result<Vec<String>, StoreError> {
        let mut tx = self.read().await?;
        if self.is_postgres() {
            tx.ask("doctor", "SELECT 1", Vec::new()).await?;
            return Ok(Vec::new());
        }
        let mut faults = Vec::new();
        for row in tx.ask("doctor", "PRAGMA integrity_check", Vec::new()).await? {
            faults.extend(row.get::<String>("integrity_check").ok().filter(|line| line != "ok"));
        }
        for row in tx.ask("doctor", "PRAGMA foreign_key_check", Vec::new()).await? {
            let (table, parent): (String, String) = (row.get("table")?, row.get("parent")?);
            faults.push(format!("a row of {table} points at a row of {parent} that is not there"));
        }
        Ok(faults)
    }

    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.inner.engine, Engine::Postgres(_))
    }
}

#[cfg(test)]
mod tests;
