//! What a transaction promises, told on both engines with a table of its own.

use crate::{
    Constraint, ReadTx, Store, StoreError,
    migrations::{self, Step},
    on_both_engines,
    statement::{Statement, statements},
    testing::{Fresh, On, run},
    value::{Value, params},
};
use std::{path::Path, process::Command, time::Duration};

statements! {
    PUT = "INSERT INTO thing (id, word, number, share, bytes) VALUES ($1, $2, $3, $4, $5)";
    PUT_BACKWARDS = "INSERT INTO thing (word, id) VALUES ($2, $1)";
    RENAME = "UPDATE thing SET word = $2 WHERE id = $1 RETURNING id, word AS new_word";
    ALL_THINGS = "SELECT id, word, number, share, bytes FROM thing ORDER BY id";
    SOME = "SELECT id FROM thing WHERE (word = $1 OR $1 IS NULL) AND number >= $2 ORDER BY word, id LIMIT $3";
    SUMS = "SELECT count(*) AS many, sum(number) AS total, EXISTS (SELECT 1 FROM thing) AS any_at_all FROM thing";
    POINT = "INSERT INTO pointer (thing) VALUES ($1)";
    UPSERT = "INSERT INTO thing (id, word) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET word = excluded.word";
}

const TABLES: &str = "
CREATE TABLE thing (
    id TEXT PRIMARY KEY,
    word TEXT NOT NULL,
    number BIGINT CHECK (number <> -13),
    share DOUBLE PRECISION,
    bytes BYTEA
);
CREATE TABLE pointer (thing TEXT PRIMARY KEY REFERENCES thing (id));
";
const STEPS: &[Step] = &[Step { number: 1, name: "things", sqlite: TABLES, postgres: TABLES }];

async fn things(fresh: &Fresh) -> Store {
    things_waiting(fresh, Duration::from_secs(10)).await
}

async fn things_waiting(fresh: &Fresh, busy_wait: Duration) -> Store {
    let store =
        Store::connect(fresh.database(), &fresh.blobs(), fresh.clock().clone(), busy_wait).await.unwrap();
    migrations::bring_up_to_date(&store, STEPS).await.unwrap();
    store
}

async fn put(store: &Store, id: &str) {
    let mut tx = store.write().await.unwrap();
    tx.execute(&UPSERT, params![id, "kept"]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn ids(tx: &mut ReadTx) -> Vec<String> {
    let rows = tx.query(&ALL_THINGS, params![]).await.unwrap();
    rows.iter().map(|row| row.get("id").unwrap()).collect()
}

async fn kept(store: &Store) -> Vec<String> {
    ids(&mut store.read().await.unwrap()).await
}

on_both_engines! {
    async fn what_is_not_committed_never_was(fresh: &Fresh) {
        let store = things(fresh).await;
        put(&store, "a").await;
        let mut dropped = store.write().await.unwrap();
        dropped.execute(&UPSERT, params!["b", "lost"]).await.unwrap();
        assert_eq!(ids(&mut dropped).await, ["a", "b"]);
        drop(dropped);
        put(&store, "c").await;
        assert_eq!(kept(&store).await, ["a", "c"]);
    }

    async fn a_cancelled_future_leaves_nothing_and_frees_the_writer(fresh: &Fresh) {
        let store = things(fresh).await;
        for micros in [0, 50, 200, 500, 1_000, 2_000, 5_000, 10_000] {
            let writing = async {
                let mut tx = store.write().await.unwrap();
                for number in 0..200 {
                    tx.execute(&UPSERT, params![format!("{number}"), "half"]).await.unwrap();
                }
                std::future::pending::<()>().await;
            };
            assert!(tokio::time::timeout(Duration::from_micros(micros), writing).await.is_err());
        }
        put(&store, "whole").await;
        assert_eq!(kept(&store).await, ["whole"]);
    }

    async fn two_writers_take_turns(fresh: &Fresh) {
        let store = things(fresh).await;
        let mut tx = store.write().await.unwrap();
        tx.execute(&PUT, params!["counter", "w", 0, Value::Null, Value::Null]).await.unwrap();
        tx.commit().await.unwrap();
        let count = |store: Store| async move {
            for _ in 0..25 {
                let mut tx = store.write().await.unwrap();
                let add = "UPDATE thing SET number = number + 1 WHERE id = 'counter'";
                tx.put_all("add", add, vec![vec![]]).await.unwrap();
                tx.commit().await.unwrap();
            }
        };
        // A store of its own stands for another process: it shares no pool with the first.
        let other = things(fresh).await;
        let writers = [store.clone(), other, store.clone()].map(|store| tokio::spawn(count(store)));
        for writer in writers {
            writer.await.unwrap();
        }
        let row = store.read().await.unwrap().query_one(&SUMS, params![]).await.unwrap();
        assert_eq!(row.get::<i64>("total").unwrap(), 75);
    }

    async fn reading_in_place_sees_one_state_too_and_leaves_it_behind(fresh: &Fresh) {
        let store = things(fresh).await;
        put(&store, "a").await;
        let reading = crate::in_place(Box::pin(async {
            let mut early = store.read().await.unwrap();
            assert_eq!(ids(&mut early).await, ["a"]);
            put(&store, "b").await;
            assert_eq!(ids(&mut early).await, ["a"]);
            drop(early);
            kept(&store).await
        }));
        assert_eq!(reading.await, ["a", "b"]);
        put(&store, "c").await;
        assert_eq!(kept(&store).await, ["a", "b", "c"], "the same connections, from elsewhere");
    }

    async fn a_reader_sees_one_state(fresh: &Fresh) {
        let store = things(fresh).await;
        put(&store, "a").await;
        let mut early = store.read().await.unwrap();
        assert_eq!(ids(&mut early).await, ["a"]);
        put(&store, "b").await;
        assert_eq!(ids(&mut early).await, ["a"]);
        put(&store, "c").await;
        assert_eq!(ids(&mut early).await, ["a"]);
        assert_eq!(kept(&store).await, ["a", "b", "c"]);
    }

    async fn a_reader_cannot_write(fresh: &Fresh) {
        let store = things(fresh).await;
        put(&store, "a").await;
        let mut tx = store.read().await.unwrap();
        let refused = tx.query(&RENAME, params!["a", "new"]).await.unwrap_err().to_string();
        assert!(refused.contains("readonly") || refused.contains("read-only"), "{refused}");
        drop(tx);
        let row = store.read().await.unwrap().query_one(&ALL_THINGS, params![]).await.unwrap();
        assert_eq!(row.get::<String>("word").unwrap(), "kept");
    }

    async fn a_writer_who_waits_too_long_is_told(fresh: &Fresh) {
        let patient = things(fresh).await;
        let hasty = things_waiting(fresh, Duration::from_millis(150)).await;
        put(&patient, "a").await;
        let mut holding = patient.write().await.unwrap();
        holding.execute(&UPSERT, params!["a", "held"]).await.unwrap();
        let refused = async {
            let mut tx = hasty.write().await?;
            tx.execute(&UPSERT, params!["a", "wanted"]).await
        };
        let refused = refused.await.unwrap_err();
        assert!(refused.is_passing() && matches!(refused, StoreError::Busy { .. }), "{refused}");
        holding.commit().await.unwrap();
        put(&hasty, "b").await;
        assert_eq!(kept(&patient).await, ["a", "b"]);
    }

    async fn after_a_refusal_nothing_of_the_transaction_is_kept(fresh: &Fresh) {
        let store = things(fresh).await;
        put(&store, "a").await;
        for (statement, values, wanted) in [
            (&PUT_BACKWARDS, params!["a", "twice"], Constraint::Unique),
            (&PUT_BACKWARDS, params!["b", Value::Null], Constraint::NotNull),
            (&POINT, params!["nowhere"], Constraint::ForeignKey),
            (&PUT, params!["c", "w", -13, Value::Null, Value::Null], Constraint::Check),
        ] {
            let mut tx = store.write().await.unwrap();
            tx.execute(&UPSERT, params!["lost", "lost"]).await.unwrap();
            match tx.execute(statement, values).await.unwrap_err() {
                StoreError::Conflict { kind, .. } => assert_eq!(kind, wanted),
                other => panic!("{other}"),
            }
            assert!(matches!(tx.query(&SUMS, params![]).await, Err(StoreError::Aborted { .. })));
            assert!(matches!(tx.commit().await, Err(StoreError::Aborted { .. })));
        }
        assert_eq!(kept(&store).await, ["a"]);
    }

    async fn a_statement_is_understood_or_refused(fresh: &Fresh) {
        let store = things(fresh).await;
        let mut tx = store.write().await.unwrap();
        for statement in ALL {
            tx.prepare(statement).await.unwrap();
        }
        let unknown = Statement::registered("unknown", "SELECT no_such_column FROM thing WHERE id = $1");
        let refused = tx.prepare(&unknown).await.unwrap_err().to_string();
        assert!(refused.contains("no_such_column"), "{refused}");
    }

    async fn a_damaged_row_is_an_error_with_its_place(fresh: &Fresh) {
        let store = things(fresh).await;
        let mut tx = store.write().await.unwrap();
        tx.execute(&PUT, params!["a", "w", 7, 0.5, Value::Null]).await.unwrap();
        let row = tx.query_one(&ALL_THINGS, params![]).await.unwrap();
        for (refused, why) in [
            (row.get::<bool>("number").map(drop), "expected 0 or 1, found 7"),
            (row.get::<i64>("word").map(drop), "expected a whole number, found text"),
            (row.get::<String>("share").map(drop), "expected text, found a real number"),
            (row.get::<Vec<u8>>("bytes").map(drop), "expected bytes, found nothing"),
            (row.get::<byline_core::ids::OpEdId>("id").map(drop), "\u{201c}a\u{201d} is not an id"),
            (row.get::<i64>("nothing").map(drop), "the answer has no such column"),
            (row.json::<Vec<u8>>("word").map(drop), "expected value at line 1 column 1"),
        ] {
            let refused = refused.unwrap_err();
            assert!(matches!(&refused, StoreError::CorruptRow { row: 0, .. }));
            let told = refused.to_string();
            assert!(told.contains(why) && told.starts_with(ALL_THINGS.name()), "{told}");
        }
    }

    async fn a_value_comes_back_as_it_went_in(fresh: &Fresh) -> Vec<(String, String, Value, Value, Value)> {
        let store = things(fresh).await;
        let long = "\u{fdfa}\u{1f469}\u{200d}\u{1f52c}e\u{301}".repeat(20_000);
        let words = ["", " ", "'; DROP TABLE thing; --", "\u{202e}rtl \u{0627}\u{0644}", "\\x41 $1 %s \u{1}\u{7f}\u{feff}\u{ffff}", &long];
        let numbers = [i64::MIN, -1, 0, 1, 1 << 53, i64::MAX];
        let shares = [0.0, -0.1, 1e300, f64::MIN_POSITIVE, 0.1 + 0.2, f64::INFINITY];
        let mut tx = store.write().await.unwrap();
        let rows = (0..6).map(|n| {
            let bytes: Vec<u8> = (0..=255).cycle().skip(n).take(n * 1_000).collect();
            params![format!("{n}"), words[n], numbers[n], shares[n], bytes]
        });
        let rows: Vec<_> = rows.collect();
        assert_eq!(tx.batch(&PUT, rows.clone()).await.unwrap(), 6);
        tx.execute(&PUT_BACKWARDS, params!["empty", "nulls"]).await.unwrap();
        tx.commit().await.unwrap();
        let found = store.read().await.unwrap().query(&ALL_THINGS, params![]).await.unwrap();
        for (given, found) in rows.iter().zip(&found) {
            assert_eq!(given.as_slice(), found.values());
        }
        assert_eq!(found[6].get::<Option<i64>>("number").unwrap(), None);
        let whole = |row: &crate::value::Row| {
            let get = |column| row.get(column).unwrap();
            (row.get("id").unwrap(), row.get("word").unwrap(), get("number"), get("share"), get("bytes"))
        };
        found.iter().map(whole).collect()
    }

    async fn questions_get_the_same_answer(fresh: &Fresh) -> Vec<Vec<Value>> {
        let store = things(fresh).await;
        let mut tx = store.write().await.unwrap();
        // Bytes decide the order of text: capitals before small letters, accents last.
        for (number, word) in ["b", "B", "\u{e9}", "a-b", "ab", "a b", "\u{627}"].iter().enumerate() {
            let number = i64::try_from(number).unwrap();
            tx.execute(&PUT, params![format!("{number}"), word, number, Value::Null, Value::Null]).await.unwrap();
        }
        let mut answers = Vec::new();
        for values in [params![Value::Null, 0, 10], params!["ab", 0, 10], params![Value::Null, 3, 2]] {
            answers.extend(tx.query(&SOME, values).await.unwrap());
        }
        answers.extend(tx.query(&SUMS, params![]).await.unwrap());
        answers.extend(tx.query(&RENAME, params!["3", "renamed"]).await.unwrap());
        answers.iter().map(|row| row.values().to_vec()).collect()
    }

    async fn what_one_engine_cannot_hold_is_given_to_neither(fresh: &Fresh) -> Vec<String> {
        let store = things(fresh).await;
        let mut refused = Vec::new();
        for values in [params!["a", "nul \0 inside"], params!["a", f64::NAN]] {
            let mut tx = store.write().await.unwrap();
            refused.push(tx.execute(&PUT_BACKWARDS, values).await.unwrap_err().to_string());
        }
        assert!(refused[0].contains("$2") && refused[0].contains("NUL character"));
        refused
    }

    async fn a_wrong_number_of_values_is_an_error(fresh: &Fresh) -> Vec<String> {
        let store = things(fresh).await;
        let mut refused = Vec::new();
        for values in [params![], params!["a"], params!["a", "b", "c"]] {
            let mut tx = store.write().await.unwrap();
            refused.push(tx.execute(&PUT_BACKWARDS, values).await.unwrap_err().to_string());
        }
        refused
    }

    async fn a_commit_is_heard_here_and_elsewhere(fresh: &Fresh) {
        let (store, other) = (things(fresh).await, things(fresh).await);
        let (mut here, mut there) = (store.changes().await.unwrap(), other.changes().await.unwrap());
        while there.next(Duration::from_millis(600)).await {}
        put(&store, "a").await;
        assert!(here.next(Duration::from_secs(1)).await);
        assert!(there.next(Duration::from_secs(1)).await, "heard within the second that a node may be behind");
        drop(store.write().await.unwrap());
        while there.next(Duration::from_millis(600)).await {}
        assert!(!there.next(Duration::from_millis(600)).await, "nothing was committed");
    }

    async fn twenty_readers_and_a_writer_all_get_their_turn(fresh: &Fresh) {
        let store = things(fresh).await;
        let reading = (0..20).map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..20 {
                    let many = kept(&store).await.len();
                    tokio::task::yield_now().await;
                    assert!(kept(&store).await.len() >= many);
                }
            })
        });
        let reading: Vec<_> = reading.collect();
        for number in 0..40 {
            put(&store, &format!("{number}")).await;
        }
        for reader in reading {
            reader.await.unwrap();
        }
        assert_eq!(kept(&store).await.len(), 40);
    }
}

/// Five times: a process that commits one row after another is killed, and all it acknowledged is there.
#[test]
fn a_kill_loses_nothing_acknowledged() {
    run(On::Sqlite, async |fresh: &Fresh| {
        drop(things(fresh).await);
        let acknowledged = fresh.data().join("acknowledged");
        for round in 0..5_u64 {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--ignored", "--exact", "engine::tests::the_process_that_is_killed"])
                .env("BYLINE_TEST_KILL", fresh.data())
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap();
            let before = count_lines(&acknowledged);
            while count_lines(&acknowledged) < before + 10 {
                assert!(child.try_wait().unwrap().is_none(), "the writer ended by itself");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            tokio::time::sleep(Duration::from_millis(37 * round)).await;
            child.kill().unwrap();
            child.wait().unwrap();
            let store = things(fresh).await;
            assert_eq!(store.faults().await.unwrap(), Vec::<String>::new());
            let kept = kept(&store).await;
            let told = std::fs::read_to_string(&acknowledged).unwrap();
            for id in told.lines() {
                assert!(kept.binary_search(&id.to_owned()).is_ok(), "{id} was acknowledged and is lost");
            }
        }
    });
}

fn count_lines(file: &Path) -> usize {
    std::fs::read_to_string(file).unwrap_or_default().lines().count()
}

#[test]
#[ignore = "the other half of a_kill_loses_nothing_acknowledged, which starts and kills it"]
fn the_process_that_is_killed() {
    use std::io::Write;
    let data = std::path::PathBuf::from(std::env::var("BYLINE_TEST_KILL").unwrap());
    let database = crate::Database::Sqlite(data.join("byline.sqlite"));
    let clock = byline_core::clock::Clock::System;
    let mut told =
        std::fs::OpenOptions::new().create(true).append(true).open(data.join("acknowledged")).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let wait = Duration::from_secs(10);
        let store = Store::connect(&database, &crate::BlobsAt::Memory, clock, wait).await.unwrap();
        for number in 0.. {
            let id = format!("{:>6}-{number:>6}", std::process::id());
            put(&store, &id).await;
            // In one write: a kill between the words and the line's end would glue them to the next process's first.
            told.write_all(format!("{id}\n").as_bytes()).unwrap();
        }
    });
}

#[test]
fn settings_say_where_rows_are() {
    use crate::Database;
    let data = Path::new("/data");
    let at = |setting| Database::from_setting(setting, data);
    assert_eq!(at(None).unwrap(), Database::Sqlite("/data/byline.sqlite".into()));
    assert_eq!(at(Some(" other.sqlite ")).unwrap(), Database::Sqlite("/data/other.sqlite".into()));
    let url = "postgres://byline:s3cret@db.example/byline?sslmode=verify-full";
    let database = at(Some(url)).unwrap();
    assert_eq!(database, Database::Postgres(url.to_owned()));
    assert!(!format!("{database:?}").contains("s3cret"));
    for (wrong, why) in [
        ("mysql://db/byline", "names no engine"),
        ("postgres://db:port/byline", "cannot be read"),
        ("postgres://db/byline?sslrootcert=/no/such/file", "/no/such/file cannot be read"),
    ] {
        let refused = at(Some(wrong)).unwrap_err().to_string();
        assert!(refused.contains(why), "{refused}");
    }
}

#[tokio::test]
async fn a_place_that_cannot_be_opened_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    std::fs::write(&file, "these are notes and no database at all").unwrap();
    let clock = byline_core::clock::Clock::System;
    let nobody = "postgres://byline@127.0.0.1:1/byline".to_owned();
    for (database, place) in [
        (crate::Database::Sqlite(file.clone()), "notes.txt"),
        (crate::Database::Sqlite(file.join("below")), "notes.txt"),
        (crate::Database::Postgres(nobody), "refused"),
    ] {
        let refused = Store::open(&database, &crate::BlobsAt::Memory, clock.clone()).await.err().unwrap();
        assert!(refused.to_string().contains(place), "{refused}");
    }
}

#[test]
fn a_server_that_went_away_is_reached_again() {
    run(On::Postgres, async |fresh: &Fresh| {
        let (store, killer) = (things(fresh).await, things(fresh).await);
        put(&store, "a").await;
        let mut changes = store.changes().await.unwrap();
        let mut broken = store.write().await.unwrap();
        broken.execute(&UPSERT, params!["lost", "lost"]).await.unwrap();
        let end_others = "SELECT CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()";
        killer.write().await.unwrap().ask("end", end_others, params![]).await.unwrap();
        let gone = broken.execute(&UPSERT, params!["lost", "again"]).await.unwrap_err();
        assert!(gone.is_passing() && matches!(gone, StoreError::Unavailable { .. }), "{gone}");
        assert!(broken.commit().await.is_err());
        for _ in 0..5 {
            put(&store, "b").await;
        }
        assert_eq!(kept(&store).await, ["a", "b"]);
        // The listener is back too, and hears what another process commits.
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        while changes.next(Duration::from_millis(100)).await {}
        put(&killer, "c").await;
        assert!(changes.next(Duration::from_secs(1)).await);
    });
}
