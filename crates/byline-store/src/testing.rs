//! Fresh data for tests, on both engines always: a story told on one engine only proves half.
//! It refuses to skip: without PostgreSQL a test fails and says what to run.

use crate::{BlobsAt, Database, Store, StoreError};
use byline_core::clock::{Clock, Moment};
use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
};

/// Which engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A SQLite file of its own.
    Sqlite,
    /// A PostgreSQL database of its own.
    Postgres,
}

/// Empty places for rows and blobs that nobody else uses.
pub struct Fresh {
    database: Database,
    folder: tempfile::TempDir,
    clock: Clock,
}

impl Fresh {
    /// The rows' place, as `--config` would name it.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// The blobs' place.
    #[must_use]
    pub fn blobs(&self) -> BlobsAt {
        BlobsAt::Disk(self.folder.path().join("blobs"))
    }

    /// The data folder.
    #[must_use]
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// A clock standing at 2026-11-23 10:00 UTC until advanced; the store has the same one.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Opens the data with today's schema.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.database, &self.blobs(), self.clock.clone()).await
    }

    /// Runs SQL in this PostgreSQL database, as `pg_dump` writes it: rows that an older binary made.
    ///
    /// # Panics
    /// On SQLite, and when the server refuses the text.
    pub async fn fill(&self, dump: &str) {
        let Database::Postgres(url) = &self.database else {
            panic!("a dump is run in PostgreSQL; a SQLite file is copied")
        };
        command(url, dump).await;
    }

    fn make(on: On, runtime: &tokio::runtime::Runtime) -> Self {
        let folder = tempfile::tempdir().expect("the machine has room for temporary files");
        let database = match on {
            On::Sqlite => Database::Sqlite(folder.path().join("byline.sqlite")),
            On::Postgres => Database::Postgres(runtime.block_on(create_database())),
        };
        Self { database, folder, clock: Clock::frozen(Moment::from_micros(1_795_428_000_000_000)) }
    }
}

/// Runs a story on fresh data and clears up after it, also when it fails.
///
/// # Panics
/// When the story does, or `BYLINE_TEST_POSTGRES` is not set.
pub fn run<T>(on: On, story: impl AsyncFnOnce(&Fresh) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a test can start a runtime");
    let fresh = Fresh::make(on, &runtime);
    let told = catch_unwind(AssertUnwindSafe(|| runtime.block_on(story(&fresh))));
    if let Database::Postgres(url) = &fresh.database {
        runtime.block_on(drop_database(url));
    }
    told.unwrap_or_else(|failure| resume_unwind(failure))
}

/// Tells a story on both engines and compares what it answers.
///
/// # Panics
/// When the answers differ, or a story fails.
pub fn compare<T: PartialEq + std::fmt::Debug>(story: impl AsyncFn(&Fresh) -> T) {
    let on_sqlite = run(On::Sqlite, &story);
    let on_postgres = run(On::Postgres, &story);
    assert!(on_sqlite == on_postgres, "SQLite answers {on_sqlite:#?}\nPostgreSQL answers {on_postgres:#?}");
}

/// Tests from stories, each told on both engines.
///
/// `async fn name(store: Store) { .. }` and `async fn name(fresh: &Fresh) { .. }` (to open, close and reopen the
/// data) become `name::on_sqlite` and `name::on_postgres`; with `-> Answer`, one test that compares the answers.
#[macro_export]
macro_rules! on_both_engines {
    () => {};
    (async fn $name:ident($fresh:ident: &Fresh) -> $answer:ty $body:block $($rest:tt)*) => {
        #[test]
        fn $name() {
            $crate::testing::compare(async |$fresh: &$crate::testing::Fresh| -> $answer { $body });
        }
        $crate::on_both_engines! { $($rest)* }
    };
    (async fn $name:ident($store:ident: Store) -> $answer:ty $body:block $($rest:tt)*) => {
        #[test]
        fn $name() {
            $crate::testing::compare(async |fresh: &$crate::testing::Fresh| -> $answer {
                let $store = fresh.open().await.expect("fresh data open");
                $body
            });
        }
        $crate::on_both_engines! { $($rest)* }
    };
    (async fn $name:ident($fresh:ident: &Fresh) $body:block $($rest:tt)*) => {
        mod $name {
            use super::*;

            async fn story($fresh: &$crate::testing::Fresh) {
                $body
            }

            #[test]
            fn on_sqlite() {
                $crate::testing::run($crate::testing::On::Sqlite, story);
            }

            #[test]
            fn on_postgres() {
                $crate::testing::run($crate::testing::On::Postgres, story);
            }
        }
        $crate::on_both_engines! { $($rest)* }
    };
    (async fn $name:ident($store:ident: Store) $body:block $($rest:tt)*) => {
        $crate::on_both_engines! {
            async fn $name(fresh: &Fresh) {
                let $store = fresh.open().await.expect("fresh data open");
                $body
            }
            $($rest)*
        }
    };
}

static MADE: AtomicU32 = AtomicU32::new(0);

/// The server for tests, as `cargo xtask test` starts it.
///
/// # Panics
/// When `BYLINE_TEST_POSTGRES` is not set: a test of one engine alone would prove half of what it says.
#[must_use]
pub fn postgres_server() -> String {
    std::env::var("BYLINE_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!(
            "BYLINE_TEST_POSTGRES is not set; run `cargo xtask test`, which starts a PostgreSQL for the tests"
        )
    })
}

async fn create_database() -> String {
    let server = postgres_server();
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("byline_test_{}_{number}", std::process::id());
    // template0, because nobody can be connected to it: tests make databases side by side.
    command(&server, &format!("CREATE DATABASE {name} TEMPLATE template0")).await;
    let (front, query) =
        server.split_once('?').map_or((server.as_str(), ""), |(front, query)| (front, query));
    let (address, _) = front.rsplit_once('/').expect("BYLINE_TEST_POSTGRES ends in /DATABASE");
    format!("{address}/{name}{}{query}", if query.is_empty() { "" } else { "?" })
}

async fn drop_database(url: &str) {
    let name = url.split('?').next().and_then(|front| front.rsplit('/').next()).unwrap_or_default();
    command(&postgres_server(), &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
}

async fn command(server: &str, sql: &str) {
    let (client, connection) = tokio_postgres::connect(server, tokio_postgres::NoTls)
        .await
        .unwrap_or_else(|why| panic!("BYLINE_TEST_POSTGRES does not answer: {why}; run `cargo xtask test`"));
    tokio::spawn(connection);
    client.batch_execute(sql).await.unwrap_or_else(|why| panic!("{sql}: {why:?}"));
}
