//! The schema grows in numbered steps that are never edited once they have landed.
//! It refuses data made by a newer Byline, and a schema whose steps are not the ones this binary knows.

use crate::{
    engine::{ReadTx, Store, schema::table_names},
    error::StoreError,
    value::params,
};
use byline_core::digest::Digest;

/// One step of the schema, with its text for each engine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) number: u32,
    pub(crate) name: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

/// A step from `migrations/`: one file for both engines, or a `.lite.sql` and a `.pg.sql`.
macro_rules! step {
    ($number:literal, $name:literal, $file:literal) => {
        step!($number, $name, $file, $file)
    };
    ($number:literal, $name:literal, $lite:literal, $pg:literal) => {
        Step {
            number: $number,
            name: $name,
            sqlite: include_str!(concat!("../migrations/", $lite)),
            postgres: include_str!(concat!("../migrations/", $pg)),
        }
    };
}

/// All steps, in order. Never edit one that has landed; add the next.
pub(crate) const STEPS: &[Step] = &[
    step!(1, "foundation", "0001_foundation.sql"),
    step!(2, "daily counts", "0002_daily_counts.sql"),
    step!(3, "picture sizes", "0003_picture_sizes.sql"),
    step!(4, "look", "0004_look.sql"),
    step!(5, "plain pages", "0005_plain_pages.sql"),
    step!(6, "shelves", "0006_shelves.sql"),
    step!(7, "lean shelves", "0007_lean_shelves.lite.sql", "0007_lean_shelves.pg.sql"),
    step!(8, "watches", "0008_watches.sql"),
    step!(9, "twins", "0009_twins.lite.sql", "0009_twins.pg.sql"),
    step!(10, "imports", "0010_imports.sql"),
    step!(11, "person imports", "0011_person_imports.sql"),
    step!(12, "hand-in links", "0012_hand_in_links.sql"),
    step!(13, "roles", "0013_roles.sql"),
    step!(14, "desk manners", "0014_desk_manners.sql"),
    step!(15, "typings", "0015_typings.sql"),
    step!(16, "calendar", "0016_calendar.sql"),
    step!(17, "listing", "0017_listing.lite.sql", "0017_listing.pg.sql"),
    step!(18, "keys", "0018_keys.sql"),
    step!(19, "history", "0019_history.lite.sql", "0019_history.pg.sql"),
    step!(20, "lean witnesses", "0020_lean_witnesses.lite.sql", "0020_lean_witnesses.pg.sql"),
    step!(21, "mailed links", "0021_mailed_links.sql"),
    step!(22, "passkeys", "0022_passkeys.sql"),
    step!(23, "subjects", "0023_subjects.sql"),
    step!(24, "mergers", "0024_mergers.sql"),
    step!(25, "awaited", "0025_awaited.sql"),
    step!(26, "notices", "0026_notices.sql"),
    step!(27, "scholars by link", "0027_scholars_by_link.sql"),
    step!(28, "originals", "0028_originals.sql"),
    step!(29, "told", "0029_told.sql"),
    step!(30, "ladder", "0030_ladder.sql"),
    step!(31, "captures", "0031_captures.sql"),
    step!(32, "after display", "0032_after_display.sql"),
    step!(33, "rights desk", "0033_rights_desk.sql"),
    step!(34, "sorted lists", "0034_sorted_lists.sql"),
    step!(35, "manuscripts", "0035_manuscripts.sql"),
    step!(36, "cited_walk", "0036_cited_walk.sql"),
    step!(37, "board_words", "0037_board_words.sql"),
    step!(38, "closings", "0038_closings.sql"),
    step!(39, "map years", "0039_map_years.sql"),
    step!(40, "host_marks", "0040_host_marks.sql"),
    step!(41, "keep mended", "0041_keep_mended.sql"),
    step!(42, "stages counted", "0042_stages_counted.sql"),
    step!(43, "watched again", "0043_watched_again.sql"),
    step!(44, "archives' work", "0044_archives_work.sql"),
    step!(45, "views put back", "0045_views_put_back.sql"),
    step!(46, "copies looked at", "0046_copies_looked_at.sql"),
    step!(47, "outlet notes", "0047_outlet_notes.sql"),
    step!(48, "pushes counted", "0048_pushes_counted.sql"),
    step!(49, "standing summed", "0049_standing_summed.sql"),
];

/// Where the runner keeps what has landed; not part of a backup, which says its step in the manifest.
pub(crate) const LEDGER: &str = "schema_step";

/// An advisory lock that no other program on the server takes: the bytes of "byline".
const LOCK: i64 = 0x62_79_6c_69_6e_65;

/// Brings the schema up to the last of `steps`, each in its own transaction, so that a crash leaves whole steps.
pub(crate) async fn bring_up_to_date(store: &Store, steps: &[Step]) -> Result<(), StoreError> {
    let mut tx = store.read().await?;
    let missing = missing(&mut tx, store, steps).await?;
    drop(tx);
    if !missing.is_empty() {
        while land_next(store, steps).await? {}
    }
    Ok(())
}

/// Refuses data that [`bring_up_to_date`] would change.
pub(crate) async fn must_be_up_to_date(store: &Store, steps: &[Step]) -> Result<(), StoreError> {
    let mut tx = store.read().await?;
    let missing = missing(&mut tx, store, steps).await?;
    if missing.is_empty() {
        return Ok(());
    }
    Err(StoreError::Migration(if missing.len() == steps.len() {
        "the database is empty; `byline serve` makes an institute in it, `byline restore` brings one back from a backup".to_owned()
    } else {
        "the data are of an older Byline; a start of `byline serve` brings them up to this one".to_owned()
    }))
}

/// The number of the last step in the data, 0 when there is none yet.
pub(crate) async fn last_step(tx: &mut ReadTx, store: &Store) -> Result<u32, StoreError> {
    if !table_names(tx, store).await?.iter().any(|table| table == LEDGER) {
        return Ok(0);
    }
    let last = tx.ask(LEDGER, "SELECT coalesce(max(number), 0) AS last FROM schema_step", Vec::new()).await?;
    last.first().map_or(Ok(0), |row| row.get("last"))
}

async fn land_next(store: &Store, steps: &[Step]) -> Result<bool, StoreError> {
    let mut tx = store.write().await?;
    if store.is_postgres() {
        tx.ask(LEDGER, "SELECT CAST(pg_advisory_xact_lock($1) AS TEXT)", params![LOCK]).await?;
    }
    // Asked again under the lock: another process may have landed it meanwhile.
    let Some(step) = missing(&mut tx, store, steps).await?.first() else { return Ok(false) };
    let text = text_for(step, store);
    let create = "CREATE TABLE IF NOT EXISTS schema_step (number BIGINT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at BIGINT NOT NULL)";
    tx.ask(LEDGER, create, Vec::new()).await?;
    for statement in statements_of(text) {
        let statement = if store.is_postgres() { in_byte_order(&statement) } else { statement };
        tx.ask("a step of the schema", statement, Vec::new()).await.map_err(|why| {
            StoreError::Migration(format!("schema step {} ({}) failed: {why}", step.number, step.name))
        })?;
    }
    let landed = params![
        step.number,
        step.name,
        Digest::of(text.as_bytes()).to_string(),
        store.clock().now().micros()
    ];
    tx.put_all(
        LEDGER,
        "INSERT INTO schema_step (number, name, sha256, applied_at) VALUES ($1, $2, $3, $4)",
        vec![landed],
    )
    .await?;
    tx.commit().await?;
    tracing::info!(step = step.number, name = step.name, "the schema grew by a step");
    Ok(true)
}

fn text_for(step: &Step, store: &Store) -> &'static str {
    if store.is_postgres() { step.postgres } else { step.sqlite }
}

/// The steps that have yet to land, after checking that those in the data are the ones we know.
async fn missing<'a>(tx: &mut ReadTx, store: &Store, steps: &'a [Step]) -> Result<&'a [Step], StoreError> {
    let tables = table_names(tx, store).await?;
    if !tables.iter().any(|table| table == LEDGER) {
        return match tables.first() {
            None => Ok(steps),
            Some(foreign) => Err(StoreError::Migration(format!(
                "the database holds tables that are not Byline\u{2019}s, such as \u{201c}{foreign}\u{201d}; give Byline an empty database of its own"
            ))),
        };
    }
    let landed =
        tx.ask(LEDGER, "SELECT number, name, sha256 FROM schema_step ORDER BY number", Vec::new()).await?;
    for (place, row) in landed.iter().enumerate() {
        let number: u32 = row.get("number")?;
        let Some(step) = steps.get(place) else {
            return Err(StoreError::Migration(format!(
                "the data are at schema step {number}, made by a newer Byline; this one knows {} steps: run the newer one, or restore a backup from before",
                steps.len()
            )));
        };
        let sha256: String = row.get("sha256")?;
        if number != step.number || sha256 != Digest::of(text_for(step, store).as_bytes()).to_string() {
            return Err(StoreError::Migration(format!(
                "schema step {} ({}) in the data is not the one this Byline has; steps are never edited once landed: run the Byline that made the data",
                step.number, step.name
            )));
        }
    }
    Ok(&steps[landed.len()..])
}

/// The statements of a file: each ends with `;` at the end of a line.
fn statements_of(text: &str) -> Vec<String> {
    let mut statements = vec![String::new()];
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() || line.trim_start().starts_with("--") {
            continue;
        }
        let open = statements.last_mut().expect("the list starts with one and only grows");
        open.push_str(line);
        open.push('\n');
        if line.ends_with(';') {
            statements.push(String::new());
        }
    }
    statements.retain(|statement| !statement.is_empty());
    statements
}

/// SQLite compares text by its bytes; this makes PostgreSQL do so, whatever the server's language is.
fn in_byte_order(statement: &str) -> String {
    let words = statement.trim_start();
    if !words.starts_with("CREATE TABLE") && !words.starts_with("ALTER TABLE") {
        return statement.to_owned();
    }
    statement
        .split_inclusive(|character: char| !character.is_ascii_alphanumeric() && character != '_')
        .map(|word| match word.strip_prefix("TEXT") {
            Some(rest) if rest.len() <= 1 && !rest.starts_with(|c: char| c.is_ascii_alphanumeric()) => {
                format!("TEXT COLLATE \"C\"{rest}")
            }
            _ => word.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{on_both_engines, testing::Fresh};

    #[test]
    fn a_file_is_cut_at_line_ends_and_comments_go() {
        let text =
            "-- why;\nCREATE TABLE a (\n  b TEXT, -- not; here\n  c BIGINT\n);\n\nCREATE INDEX d ON a (b);\n";
        let cut = statements_of(text);
        assert_eq!(cut.len(), 2);
        assert!(cut[0].starts_with("CREATE TABLE a") && cut[1].starts_with("CREATE INDEX"));
    }

    #[test]
    fn text_columns_compare_by_bytes() {
        let made = in_byte_order("CREATE TABLE a (b TEXT NOT NULL, c TEXT, d TEXT)");
        assert_eq!(made.matches("TEXT COLLATE \"C\"").count(), 3);
        assert_eq!(in_byte_order("CREATE TABLE a (TEXTUAL BIGINT)"), "CREATE TABLE a (TEXTUAL BIGINT)");
        assert_eq!(in_byte_order("CREATE INDEX x ON a (TEXT)"), "CREATE INDEX x ON a (TEXT)");
    }

    const FIRST: Step = Step {
        number: 1,
        name: "first",
        sqlite: "CREATE TABLE a (b TEXT PRIMARY KEY);\n",
        postgres: "CREATE TABLE a (b TEXT PRIMARY KEY);\n",
    };
    const SECOND: Step = Step {
        number: 2,
        name: "second",
        sqlite: "ALTER TABLE a ADD COLUMN c TEXT;\nCREATE INDEX a_c ON a (c);\n",
        postgres: "ALTER TABLE a ADD COLUMN c TEXT;\nCREATE INDEX a_c ON a (c);\n",
    };
    const BROKEN: Step = Step {
        number: 2,
        name: "broken",
        sqlite: "ALTER TABLE a ADD COLUMN half TEXT;\nCREATE NONSENSE;\n",
        postgres: "ALTER TABLE a ADD COLUMN half TEXT;\nCREATE NONSENSE;\n",
    };

    async fn unmigrated(fresh: &Fresh) -> Store {
        let wait = std::time::Duration::from_secs(10);
        Store::connect(fresh.database(), &fresh.blobs(), fresh.clock().clone(), wait).await.unwrap()
    }

    async fn step_and_columns(store: &Store) -> (u32, Vec<String>) {
        let mut tx = store.read().await.unwrap();
        let last = last_step(&mut tx, store).await.unwrap();
        let row =
            tx.ask("a", format!("SELECT a.* FROM {LEDGER} LEFT JOIN a ON 1 = 1"), Vec::new()).await.unwrap();
        (last, row[0].columns().to_vec())
    }

    on_both_engines! {
        async fn steps_land_once_and_in_order(fresh: &Fresh) {
            let store = unmigrated(fresh).await;
            assert_eq!(last_step(&mut store.read().await.unwrap(), &store).await.unwrap(), 0);
            bring_up_to_date(&store, &[FIRST]).await.unwrap();
            assert_eq!(step_and_columns(&store).await, (1, vec!["b".to_owned()]));
            for _ in 0..2 {
                bring_up_to_date(&store, &[FIRST, SECOND]).await.unwrap();
                assert_eq!(step_and_columns(&store).await, (2, vec!["b".to_owned(), "c".to_owned()]));
            }
        }

        async fn two_processes_that_start_together_land_each_step_once(fresh: &Fresh) {
            let (store, other) = (unmigrated(fresh).await, unmigrated(fresh).await);
            let (one, two) = tokio::join!(
                bring_up_to_date(&store, &[FIRST, SECOND]),
                bring_up_to_date(&other, &[FIRST, SECOND])
            );
            one.and(two).unwrap();
            assert_eq!(step_and_columns(&store).await.0, 2);
        }

        async fn a_step_that_fails_leaves_nothing(fresh: &Fresh) {
            let store = unmigrated(fresh).await;
            let refused = bring_up_to_date(&store, &[FIRST, BROKEN]).await.unwrap_err().to_string();
            assert!(refused.starts_with("schema step 2 (broken) failed"), "{refused}");
            assert_eq!(step_and_columns(&store).await, (1, vec!["b".to_owned()]));
            bring_up_to_date(&store, &[FIRST, SECOND]).await.unwrap();
        }

        async fn an_edited_step_is_refused(fresh: &Fresh) {
            let store = unmigrated(fresh).await;
            bring_up_to_date(&store, &[FIRST]).await.unwrap();
            let edited = Step { sqlite: SECOND.sqlite, postgres: SECOND.sqlite, ..FIRST };
            for steps in [&[edited][..], &[edited, SECOND]] {
                let refused = bring_up_to_date(&store, steps).await.unwrap_err().to_string();
                assert!(refused.contains("is not the one this Byline has"), "{refused}");
            }
        }

        async fn data_of_a_newer_byline_are_refused(fresh: &Fresh) {
            let store = unmigrated(fresh).await;
            bring_up_to_date(&store, &[FIRST, SECOND]).await.unwrap();
            let refused = bring_up_to_date(&store, &[FIRST]).await.unwrap_err().to_string();
            assert!(refused.contains("schema step 2, made by a newer Byline"), "{refused}");
        }

        async fn a_database_of_something_else_is_refused(fresh: &Fresh) {
            let store = unmigrated(fresh).await;
            let mut tx = store.write().await.unwrap();
            tx.ask("theirs", "CREATE TABLE wp_posts (id BIGINT)", Vec::new()).await.unwrap();
            tx.commit().await.unwrap();
            let refused = fresh.open().await.err().unwrap().to_string();
            assert!(refused.contains("\u{201c}wp_posts\u{201d}"), "{refused}");
        }

        async fn what_landed_is_what_a_new_start_expects(fresh: &Fresh) {
            drop(fresh.open().await.unwrap());
            let store = fresh.open().await.unwrap();
            let last = last_step(&mut store.read().await.unwrap(), &store).await.unwrap();
            assert_eq!(last, STEPS.last().map_or(0, |step| step.number));
        }
    }
}
