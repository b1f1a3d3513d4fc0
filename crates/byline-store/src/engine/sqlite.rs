//! The default engine: one SQLite file beside the site, with one writer and several readers.
//! It refuses to answer a commit before the file system has it, and to write through a reader.

mod lane;
mod refused;

use super::{
    pool::{Pool, Seat},
    transaction::Asked,
};
use crate::{
    error::StoreError,
    value::{Row, Value},
};
pub(super) use lane::Lane;
use refused::{translate, unavailable};
use rusqlite::{Connection, config::DbConfig};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// Readers beside the one writer; each costs a thread and its page cache.
const READERS: usize = 8;
/// A reader's page cache at most, in KiB: the upper pages of every index of a large site, which each question goes through.
const READER_KIB: i64 = 8 * 1024;
/// The writer's page cache at most, in KiB: an import touches many indexes far apart.
const WRITER_KIB: i64 = 32 * 1024;
/// Pages in the log before a commit moves them into the file: an import writes the same pages again and again.
const CHECKPOINT: i64 = 4_000;
/// Statements a connection keeps prepared.
const PREPARED: usize = 256;
/// Between two tries for the write lock that another process holds.
const LOCK_POLL: Duration = Duration::from_millis(4);

pub(super) struct Engine {
    path: PathBuf,
    busy_wait: Duration,
    writer: Arc<Pool<Lane>>,
    readers: Arc<Pool<Lane>>,
}

impl Engine {
    pub(super) async fn open(path: &Path, busy_wait: Duration) -> Result<Self, StoreError> {
        let engine = Self {
            path: path.to_owned(),
            busy_wait,
            writer: Pool::new(1, busy_wait, "another change is being written"),
            readers: Pool::new(READERS, busy_wait, "all readers are taken"),
        };
        make_private_file(path)?;
        // Opening the writer now makes a wrong path or a foreign file an error at the start.
        drop(engine.writer.take(async || engine.lane(Use::Write).await).await?);
        Ok(engine)
    }

    pub(super) async fn write(&self) -> Result<Session, StoreError> {
        let lane = self.writer.take(async || self.lane(Use::Write).await).await?;
        let session = Session { lane, open: true, reads: false };
        let deadline = tokio::time::Instant::now() + self.busy_wait;
        // Polled here rather than by SQLite's own busy handler, so that the writer's thread stays free for a
        // rollback, and a short poll gets its turn between the commits of a long import by another process.
        loop {
            match session.lane.ask(begin_immediate).await? {
                Err(StoreError::Busy { .. }) if tokio::time::Instant::now() < deadline => {
                    tokio::time::sleep(LOCK_POLL).await;
                }
                begun => return begun.map(|()| session),
            }
        }
    }

    pub(super) async fn read(&self) -> Result<Session, StoreError> {
        let lane = self.readers.take(async || self.lane(Use::Read).await).await?;
        Ok(Session { lane, open: true, reads: true })
    }

    /// Empties the log into the file; where a reader still needs some of it, as much as may be.
    pub(super) async fn settle(&self) -> Result<(), StoreError> {
        let lane = self.writer.take(async || self.lane(Use::Write).await).await?;
        let work = |connection: &mut Connection| {
            let done = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
            done.map_err(|cause| translate("wal_checkpoint", &cause))
        };
        lane.ask(work).await?
    }

    /// A connection outside the pools, to watch what others commit.
    pub(super) async fn watcher(&self) -> Result<Lane, StoreError> {
        self.lane(Use::Read).await
    }

    async fn lane(&self, purpose: Use) -> Result<Lane, StoreError> {
        let (path, busy_wait) = (self.path.clone(), self.busy_wait);
        tokio::task::spawn_blocking(move || {
            let connection = connect(&path, purpose, busy_wait)
                .map_err(|cause| unavailable(&format!("{}: {cause}", path.display()), cause))?;
            Lane::start(connection)
        })
        .await
        .map_err(StoreError::unavailable)?
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Read,
    Write,
}

/// Sessions and drafts are in the file, so other users of the machine get no look at it. WAL files inherit this.
fn make_private_file(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(StoreError::file(path))
}

fn connect(path: &Path, purpose: Use, busy_wait: Duration) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(busy_wait)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    // A plan must not hang on the values given: SQLite would otherwise compile many a statement anew at each use.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if purpose == Use::Write {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "cache_size", -WRITER_KIB)?;
        connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT)?;
    }
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;",
    )?;
    if purpose == Use::Read {
        connection.pragma_update(None, "cache_size", -READER_KIB)?;
        connection.pragma_update(None, "query_only", "ON")?;
    }
    Ok(connection)
}

/// Takes a reader's snapshot with its first question, which spares a way to the thread and back; BEGIN alone takes none.
fn begin_reading(connection: &Connection) -> Result<(), StoreError> {
    if !connection.is_autocommit() {
        return Ok(());
    }
    let begun = connection.prepare_cached("BEGIN").and_then(|mut begin| begin.raw_execute());
    begun.map(drop).map_err(|cause| translate("BEGIN", &cause))
}

fn begin_immediate(connection: &mut Connection) -> Result<(), StoreError> {
    connection
        .busy_timeout(Duration::ZERO)
        .and_then(|()| connection.execute_batch("BEGIN IMMEDIATE"))
        .map_err(|cause| translate("BEGIN", &cause))
}

pub(super) struct Session {
    lane: Seat<Lane>,
    open: bool,
    reads: bool,
}

impl Session {
    #[cfg(test)]
    pub(super) async fn prepare(&self, asked: Asked) -> Result<(), StoreError> {
        let work = move |connection: &mut Connection| match connection.prepare(&asked.sql) {
            Ok(_) => Ok(()),
            Err(cause) => Err(translate(asked.name, &cause)),
        };
        self.lane.ask(work).await?
    }

    pub(super) async fn query(&self, asked: Asked, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        self.ask(move |connection| all_rows(connection, &asked, &values)).await
    }

    pub(super) async fn execute(&self, asked: Asked, rows: Vec<Vec<Value>>) -> Result<u64, StoreError> {
        self.lane.ask(move |connection| touched(connection, &asked, &rows)).await?
    }

    pub(super) async fn query_all(
        &self,
        questions: Vec<(Asked, Vec<Value>)>,
    ) -> Result<Vec<Vec<Row>>, StoreError> {
        let work = move |connection: &mut Connection| {
            questions.iter().map(|(asked, values)| all_rows(connection, asked, values)).collect()
        };
        self.ask(work).await
    }

    async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let reads = self.reads;
        let within = move |connection: &mut Connection| {
            if reads {
                begin_reading(connection)?;
            }
            work(connection)
        };
        if !reads {
            return self.lane.ask(within).await?;
        }
        match self.lane.here(within) {
            Ok(answer) => answer,
            Err(within) => self.lane.ask(within).await?,
        }
    }

    pub(super) async fn execute_all(
        &self,
        changes: Vec<(Asked, Vec<Vec<Value>>)>,
    ) -> Result<u64, StoreError> {
        let work = move |connection: &mut Connection| {
            changes.iter().map(|(asked, rows)| touched(connection, asked, rows)).sum()
        };
        self.lane.ask(work).await?
    }

    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        let commit = |connection: &mut Connection| {
            connection.execute_batch("COMMIT").map_err(|cause| translate("COMMIT", &cause))
        };
        self.lane.ask(commit).await??;
        self.open = false;
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.open {
            // Queued before the seat is free, so the next transaction on this connection starts after it.
            if self.reads {
                if let Err(undo) = self.lane.here(undo) {
                    self.lane.tell(undo);
                }
            } else {
                self.lane.tell(undo);
            }
        }
    }
}

fn undo(connection: &mut Connection) {
    let undone = || connection.prepare_cached("ROLLBACK")?.raw_execute();
    if !connection.is_autocommit()
        && let Err(cause) = undone()
    {
        tracing::error!(%cause, "a transaction could not be rolled back");
    }
}

fn all_rows(connection: &Connection, asked: &Asked, values: &[Value]) -> Result<Vec<Row>, StoreError> {
    let refused = |cause| translate(asked.name, &cause);
    let mut statement = connection.prepare_cached(&asked.sql).map_err(refused)?;
    let places = places(&statement, asked.name, values.len())?;
    bind(&mut statement, asked.name, values, &places)?;
    let mut rows = statement.raw_query();
    let mut columns: Arc<[String]> = Arc::from([]);
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(refused)? {
        if found.is_empty() {
            // Only now: the first step prepares anew when the schema has grown since.
            columns = row.as_ref().column_names().map(str::to_owned).collect();
        }
        let mut read = Vec::with_capacity(columns.len());
        for (place, column) in columns.iter().enumerate() {
            let stored = row.get_ref(place).map_err(refused)?;
            let value = value_of(stored).map_err(|why| StoreError::CorruptRow {
                statement: asked.name,
                column: column.clone(),
                row: found.len(),
                why,
            })?;
            read.push(value);
        }
        found.push(Row::new(asked.name, found.len(), Arc::clone(&columns), read));
    }
    Ok(found)
}

fn touched(connection: &Connection, asked: &Asked, rows: &[Vec<Value>]) -> Result<u64, StoreError> {
    let refused = |cause| translate(asked.name, &cause);
    let mut statement = connection.prepare_cached(&asked.sql).map_err(refused)?;
    let Some(first) = rows.first() else { return Ok(0) };
    let places = places(&statement, asked.name, first.len())?;
    let mut touched = 0;
    for values in rows {
        bind(&mut statement, asked.name, values, &places)?;
        touched += statement.raw_execute().map_err(refused)? as u64;
    }
    Ok(touched)
}

/// Which value each parameter takes. SQLite takes `$1` for a name and numbers names as it meets them, so `$2 ... $1` must be
/// bound by name.
fn places(
    statement: &rusqlite::Statement<'_>,
    name: &'static str,
    given: usize,
) -> Result<Vec<usize>, StoreError> {
    if statement.parameter_count() != given {
        let why = format!("takes {} values, was given {given}", statement.parameter_count());
        return Err(StoreError::Statement { statement: name, why });
    }
    let place = |index| {
        let number = statement.parameter_name(index).and_then(|named| named.strip_prefix('$'));
        let place = number.and_then(|number| number.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
        let missing = || StoreError::Statement { statement: name, why: format!("has no ${index}") };
        place.filter(|place| *place < given).ok_or_else(missing)
    };
    (1..=given).map(place).collect()
}

fn bind(
    statement: &mut rusqlite::Statement<'_>,
    name: &'static str,
    values: &[Value],
    places: &[usize],
) -> Result<(), StoreError> {
    if values.len() != places.len() {
        let why = format!("takes {} values, was given {}", places.len(), values.len());
        return Err(StoreError::Statement { statement: name, why });
    }
    for (index, place) in places.iter().enumerate() {
        let bound = statement.raw_bind_parameter(index + 1, Bound(&values[*place]));
        bound.map_err(|cause| translate(name, &cause))?;
    }
    Ok(())
}

struct Bound<'a>(&'a Value);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::ValueRef;
        Ok(rusqlite::types::ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Real(real) => ValueRef::Real(*real),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn value_of(stored: rusqlite::types::ValueRef<'_>) -> Result<Value, String> {
    use rusqlite::types::ValueRef;
    Ok(match stored {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(real) => Value::Real(real),
        ValueRef::Text(text) => {
            Value::Text(String::from_utf8(text.to_vec()).map_err(|_| "the text is not UTF-8".to_owned())?)
        }
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    })
}
