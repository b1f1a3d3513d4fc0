//! The schema grows in numbered steps that are never edited once they have landed.
//! It refuses data made by a newer Byline, and a schema whose steps are not the ones this binary knows.

use crate::{
    engine::{ReadTx, Store},
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
#[expect(unused_macros, reason = "used by STEPS from the first step on")]
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
pub(crate) const STEPS: &[Step] = &[];

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

/// The number of the last step in the data, 0 when there is none yet.
pub(crate) async fn last_step(tx: &mut ReadTx, store: &Store) -> Result<u32, StoreError> {
    if !tables(tx, store).await?.iter().any(|table| table == LEDGER) {
        return Ok(0);
    }
    let last = tx.ask(LEDGER, "SELECT coalesce(max(number), 0) AS last FROM schema_step", Vec::new()).await?;
    last.first().map_or(Ok(0), |row| row.get("last"))
}

/// The names of all tables of the schema, sorted.
pub(crate) async fn tables(tx: &mut ReadTx, store: &Store) -> Result<Vec<String>, StoreError> {
    let listing = if store.is_postgres() {
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()"
    } else {
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
    };
    let rows = tx.ask("the tables", listing, Vec::new()).await?;
    let mut names = rows.iter().map(|row| row.get("name")).collect::<Result<Vec<String>, _>>()?;
    names.sort_unstable();
    Ok(names)
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
    let tables = tables(tx, store).await?;
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
    for line in text.lines().map(str::trim_end).filter(|line| !line.trim_start().starts_with("--")) {
        let open = statements.last_mut().expect("the list starts with one and only grows");
        open.push_str(line);
        open.push('\n');
        if line.ends_with(';') {
            statements.push(String::new());
        }
    }
    statements.retain(|statement| !statement.trim().is_empty());
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
}
