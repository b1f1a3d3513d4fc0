//! What a backup promises: everything of one moment, from either engine into either, and any damage noticed.

use super::*;
use crate::{
    on_both_engines,
    statement::Statement,
    testing::{Fresh, On, run},
    value::params,
};
use std::fs;

static ADD_ACCOUNT: Statement = Statement::registered(
    "ADD_ACCOUNT",
    "INSERT INTO account (id, email, name, password, created_at) VALUES ($1, $2, $3, $4, $5)",
);
static ADD_LINK: Statement = Statement::registered(
    "ADD_LINK",
    "INSERT INTO sign_in_link (token, account, ends_at) VALUES ($1, $2, $3)",
);
static ADD_SITE: Statement = Statement::registered(
    "ADD_SITE",
    "INSERT INTO site (id, names, base_url, zone, languages, manners, turned_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
);
static ADD_CHANGE: Statement = Statement::registered(
    "ADD_CHANGE",
    "INSERT INTO change_log (site, number, at, what) VALUES ($1, $2, $3, $4)",
);
static SCRIBBLE: Statement = Statement::registered("SCRIBBLE", "UPDATE site SET names = $1");

/// Rows in tables that point at each other, more than one page of them, and blobs.
async fn fill(store: &Store) {
    let mut tx = store.write().await.unwrap();
    let names =
        "{\"ur\":\"\u{67e}\u{627}\u{6a9}\u{633}\u{62a}\u{627}\u{646}\",\"en\":\"Quote \\\" \u{1f4f0}\"}";
    let site =
        params!["s1", names, "https://i.example/\\n'--", "Asia/Karachi", "[]", "{}", i64::MAX, i64::MIN];
    tx.execute(&ADD_SITE, site).await.unwrap();
    let changes = (0..1_203).map(|number| params!["s1", number, number * 7, "displayed"]).collect();
    tx.batch(&ADD_CHANGE, changes).await.unwrap();
    tx.execute(&ADD_ACCOUNT, params!["a1", "e@i.example", "E", Value::Null, 1]).await.unwrap();
    tx.execute(&ADD_LINK, params!["t1", "a1", 5]).await.unwrap();
    tx.execute(&ADD_LINK, params!["t2", Value::Null, 6]).await.unwrap();
    tx.commit().await.unwrap();
    for bytes in [b"".to_vec(), b"a page".to_vec(), vec![0xA5; 300_000]] {
        store.blobs().put(bytes).await.unwrap();
    }
}

/// All rows and blobs, as a backup lists them.
async fn all_of(store: &Store) -> (Vec<(String, Vec<String>)>, Vec<Digest>) {
    let mut tx = store.read().await.unwrap();
    let mut all = Vec::new();
    for table in tables(&mut tx, store, LEDGER).await.unwrap() {
        let (first, _) = pages_of(&table);
        let rows = tx.ask("all", first, params![i64::MAX]).await.unwrap();
        all.push((table.name, rows.iter().map(|row| lines::line_of(row.values())).collect()));
    }
    (all, store.blobs().list().await.unwrap())
}

on_both_engines! {
    async fn a_backup_restores_into_either_engine(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        fill(&store).await;
        let file = fresh.data().join("backup.tar.zst");
        let report = backup(&store, &file).await.unwrap();
        assert_eq!((report.rows, report.blobs, report.made_at), (1 + 1_203 + 1 + 2, 3, fresh.clock().now()));
        assert_eq!(verify(&file).await.unwrap(), report);
        let before = all_of(&store).await;
        for on in [On::Sqlite, On::Postgres] {
            let (file, before, report) = (file.clone(), before.clone(), report.clone());
            // A runtime of its own, as a restore is a process of its own.
            let restoring = move || {
                run(on, async |other: &Fresh| {
                    let clock = other.clock().clone();
                    let told = restore(&file, other.database(), &other.blobs(), clock.clone()).await.unwrap();
                    assert_eq!(told, report);
                    let restored = other.open().await.unwrap();
                    assert!(all_of(&restored).await == before, "what was restored is something else");
                    assert_eq!(restored.faults().await.unwrap(), Vec::<String>::new());
                    let again = restore(&file, other.database(), &other.blobs(), clock).await.unwrap_err();
                    assert!(again.to_string().starts_with("the database is not empty (account has rows)"), "{again}");
                    assert!(all_of(&restored).await == before, "what was restored is something else");
                });
            };
            tokio::task::spawn_blocking(restoring).await.unwrap();
        }
    }

    async fn an_empty_store_has_a_backup_too(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let file = fresh.data().join("empty");
        assert_eq!(backup(&store, &file).await.unwrap().rows, 0);
        let clock = fresh.clock().clone();
        restore(&file, fresh.database(), &fresh.blobs(), clock).await.unwrap();
    }

    async fn a_backup_is_of_one_moment_while_others_write(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        fill(&store).await;
        let writer = store.clone();
        let writing = tokio::spawn(async move {
            // Each transaction adds a change and says its number in the site: a torn backup shows the two apart.
            for number in 1_203..3_000_i64 {
                let mut tx = writer.write().await.unwrap();
                tx.execute(&ADD_CHANGE, params!["s1", number, 0, "more"]).await.unwrap();
                tx.execute(&SCRIBBLE, params![number.to_string()]).await.unwrap();
                tx.commit().await.unwrap();
            }
        });
        while !store.changes().await.unwrap().next(Duration::from_secs(5)).await {}
        let file = fresh.data().join("moving");
        backup(&store, &file).await.unwrap();
        writing.abort();
        let _ = writing.await;
        let mut members = container::members(&file);
        let (mut told, mut counted) = (String::new(), 0_usize);
        while let Some(Ok(member)) = members.recv().await {
            let text = String::from_utf8(member.bytes).unwrap_or_default();
            if member.name.starts_with("tables/site/") {
                told = text;
            } else if member.name.starts_with("tables/change_log/") {
                counted += text.lines().count();
            }
        }
        assert!(counted > 1_203, "the writer was under way");
        assert!(told.contains(&format!("\"{}\"", counted - 1)), "{counted} changes, and the site says {told}");
    }

    async fn an_interrupted_restore_leaves_all_or_nothing_and_can_be_run_again(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        fill(&store).await;
        let file = fresh.data().join("backup");
        backup(&store, &file).await.unwrap();
        let before = all_of(&store).await;
        let restoring = move || {
            for on in [On::Sqlite, On::Postgres] {
                run(on, async |other: &Fresh| cancelled_then_restored(other, &file, &before).await);
            }
        };
        tokio::task::spawn_blocking(restoring).await.unwrap();
    }
}

async fn cancelled_then_restored(
    other: &Fresh,
    file: &Path,
    before: &(Vec<(String, Vec<String>)>, Vec<Digest>),
) {
    let clock = other.clock().clone();
    for millis in [1, 5, 20, 40, 80, 160, 60_000] {
        let blobs = other.blobs();
        let restoring = restore(file, other.database(), &blobs, clock.clone());
        if let Ok(restored) = tokio::time::timeout(Duration::from_millis(millis), restoring).await {
            // The one before may have been given up while its commit was under way.
            let there =
                |why: &StoreError| matches!(why, StoreError::Backup(said) if said.contains("not empty"));
            assert!(restored.as_ref().map_or_else(there, |_| true), "{restored:?}");
            break;
        }
        let store = let_go(other, &clock).await;
        let mut tx = store.read().await.unwrap();
        let counted = tx.ask("count", "SELECT count(*) AS many FROM change_log", Vec::new()).await;
        match counted.map_or(0, |rows| rows[0].get::<i64>("many").unwrap()) {
            0 => {}
            // Given up while the commit was under way: then all of it is there.
            1_203 => break,
            some => panic!("{some} rows of a restore that was given up"),
        }
    }
    assert!(&all_of(&other.open().await.unwrap()).await == before, "what was restored is something else");
}

/// The store of a restore that was given up, once its thread has let go of the file.
async fn let_go(other: &Fresh, clock: &Clock) -> Store {
    for _ in 0..100 {
        match Store::connect(other.database(), &other.blobs(), clock.clone(), RESTORE_WAIT).await {
            Err(StoreError::Unavailable { .. }) => tokio::time::sleep(Duration::from_millis(50)).await,
            opened => return opened.unwrap(),
        }
    }
    panic!("a restore that was given up keeps the file");
}

/// A backup file of a small SQLite store, in the data folder of `fresh`.
async fn small_backup(fresh: &Fresh) -> std::path::PathBuf {
    let store = fresh.open().await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.execute(&ADD_ACCOUNT, params!["a1", "e@i.example", "E", Value::Null, 1]).await.unwrap();
    tx.commit().await.unwrap();
    store.blobs().put(b"a page".to_vec()).await.unwrap();
    let file = fresh.data().join("backup");
    backup(&store, &file).await.unwrap();
    file
}

#[test]
fn every_flipped_byte_and_every_cut_is_noticed() {
    run(On::Sqlite, async |fresh: &Fresh| {
        let file = small_backup(fresh).await;
        let whole = fs::read(&file).unwrap();
        let damaged = fresh.data().join("damaged");
        for place in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[place] ^= 1 << (place % 8);
            fs::write(&damaged, &bytes).unwrap();
            assert!(matches!(verify(&damaged).await, Err(StoreError::Backup(_))), "a flip at {place}");
            fs::write(&damaged, &whole[..place]).unwrap();
            assert!(matches!(verify(&damaged).await, Err(StoreError::Backup(_))), "cut at {place}");
        }
        fs::write(&damaged, [whole.as_slice(), b"\0"].concat()).unwrap();
        assert!(verify(&damaged).await.is_err());
        fs::write(&damaged, &whole[..whole.len() / 2]).unwrap();
        let target = Database::Sqlite(fresh.data().join("target.sqlite"));
        let refused = restore(&damaged, &target, &BlobsAt::Memory, Clock::System).await.unwrap_err();
        assert!(refused.to_string().contains("is not a backup made by Byline, or its end is missing"));
        assert!(!fresh.data().join("target.sqlite").exists(), "a damaged file touches nothing");
    });
}

/// A file with a good seal around other members, as a mistaken or hostile tool would make it.
async fn sealed(file: &Path, members: Vec<Member>) {
    fs::write(file, "").unwrap();
    let writing = Writing::start(file, 0);
    for member in members {
        writing.put(member).await;
    }
    writing.finish().await.unwrap();
}

#[test]
fn a_sealed_file_with_wrong_insides_is_refused() {
    run(On::Sqlite, async |fresh: &Fresh| {
        let file = small_backup(fresh).await;
        let mut members = Vec::new();
        let mut given = container::members(&file);
        while let Some(member) = given.recv().await {
            members.push(member.unwrap());
        }
        let edited = |change: &dyn Fn(&mut Vec<Member>)| {
            let mut copy: Vec<_> =
                members.iter().map(|m| Member { name: m.name.clone(), bytes: m.bytes.clone() }).collect();
            change(&mut copy);
            copy
        };
        let renamed = |copy: &mut Vec<Member>, from: &str, to: &str| {
            copy.iter_mut().find(|m| m.name.starts_with(from)).unwrap().name = to.to_owned();
        };
        for (change, why) in [
            (edited(&|copy| copy.clear()), "it is empty"),
            (edited(&|copy| drop(copy.pop())), "the manifest is missing"),
            (edited(&|copy| drop(copy.remove(1))), "not what its manifest lists"),
            (edited(&|copy| drop(copy.remove(0))), "backup.json"),
            (edited(&|copy| copy.swap(0, 1)), "backup.json"),
            (edited(&|copy| renamed(copy, "blobs/", "blobs/passwd")), "does not belong"),
            (edited(&|copy| renamed(copy, "tables/", "tables/nonsense/000001.jsonl")), "does not belong"),
            (edited(&|copy| copy[1].bytes.extend_from_slice(b"[1]\n")), "1 values for"),
        ] {
            let other = fresh.data().join("other");
            sealed(&other, change).await;
            let refused = verify(&other).await.unwrap_err().to_string();
            assert!(refused.contains(why), "{refused} instead of {why}");
        }
    });
}

#[test]
fn a_backup_never_replaces_what_is_no_backup() {
    run(On::Sqlite, async |fresh: &Fresh| {
        let file = small_backup(fresh).await;
        let store = fresh.open().await.unwrap();
        backup(&store, &file).await.unwrap();
        let database = fresh.data().join("byline.sqlite");
        let refused = backup(&store, &database).await.unwrap_err().to_string();
        assert!(refused.contains("is there already and is no backup"), "{refused}");
        assert!(backup(&store, &fresh.data().join("no/such/folder/backup")).await.is_err());
        let left: Vec<_> = fs::read_dir(fresh.data()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".byline-backup")), "{left:?}");
    });
}

#[test]
fn a_damaged_blob_stops_a_backup() {
    run(On::Sqlite, async |fresh: &Fresh| {
        let store = fresh.open().await.unwrap();
        let digest = store.blobs().put(b"a page".to_vec()).await.unwrap();
        let name = digest.to_string();
        fs::write(fresh.data().join("blobs").join(&name[..2]).join(&name[2..]), "another").unwrap();
        let file = fresh.data().join("backup");
        let refused = backup(&store, &file).await.unwrap_err().to_string();
        assert!(refused.contains("was damaged in the store") && !file.exists(), "{refused}");
    });
}
