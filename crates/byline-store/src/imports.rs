//! Imports of whole files: which ran, how far each has come, and what became of every entry.
//! It refuses to forget a finished one, and to begin a second of the same name while one is under way.

use crate::{
    bulk::{EntryOutcome, EntryTold},
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, ImportId, SiteId},
};

statements! {
    BEGIN = "INSERT INTO import_run (id, site, name, kind, file, display, begun_at, begun_by, bytes, bytes_read)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)";
    UNDER_WAY = "SELECT * FROM import_run WHERE site = $1 AND name = $2 AND ended_at IS NULL ORDER BY id LIMIT 1";
    ONE = "SELECT * FROM import_run WHERE id = $1 AND site = $2";
    OF_SITE = "SELECT * FROM import_run WHERE site = $1 ORDER BY begun_at DESC, id DESC LIMIT $2";
    PROGRESS = "UPDATE import_run SET bytes_read = $2 WHERE id = $1";
    END = "UPDATE import_run SET ended_at = $2, failed = $3, summary = $4 WHERE id = $1";
    LEAVE = "INSERT INTO import_entry (run, number, place, outcome, op_ed, told) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (run, number) DO NOTHING";
    ENTRIES = "SELECT * FROM import_entry WHERE run = $1 AND outcome = $2 AND number >= $3 ORDER BY number LIMIT $4";
    EVERY_ENTRY = "SELECT * FROM import_entry WHERE run = $1 AND number >= $2 ORDER BY number LIMIT $3";
    COUNTS = "SELECT outcome, count(*) AS n FROM import_entry WHERE run = $1 GROUP BY outcome";
    FORGET_LOAD = "DELETE FROM bulk_load WHERE site = $1 AND name = $2";
}

/// One import of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRun {
    /// Its id.
    pub id: ImportId,
    /// The site.
    pub site: SiteId,
    /// By which an interrupted one is gone on with: the kind, the file's digest and how it is done.
    pub name: String,
    /// Which door: `wordpress`, `ghost`.
    pub kind: String,
    /// The file as its giver calls it.
    pub file: String,
    /// Whether what was public is displayed at once.
    pub display: bool,
    /// When it began.
    pub begun_at: Moment,
    /// Who began it; none for the command line.
    pub begun_by: Option<AccountId>,
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes read so far.
    pub bytes_read: u64,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Why it was given up.
    pub failed: Option<String>,
    /// What is told of it as a whole.
    pub summary: Option<serde_json::Value>,
}

/// Keeps a new import.
///
/// # Errors
/// [`StoreError`]
pub async fn begin(tx: &mut WriteTx, run: &ImportRun) -> Result<(), StoreError> {
    let bytes = i64::try_from(run.bytes).unwrap_or(i64::MAX);
    let values = params![
        run.id,
        run.site,
        run.name,
        run.kind,
        run.file,
        run.display,
        run.begun_at,
        run.begun_by,
        bytes
    ];
    tx.execute(&BEGIN, values).await.map(drop)
}

/// The import of this name that has not ended.
///
/// # Errors
/// [`StoreError`]
pub async fn under_way(tx: &mut ReadTx, site: SiteId, name: &str) -> Result<Option<ImportRun>, StoreError> {
    tx.query_opt(&UNDER_WAY, params![site, name]).await?.as_ref().map(read).transpose()
}

/// One import of a site.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, site: SiteId, run: ImportId) -> Result<Option<ImportRun>, StoreError> {
    tx.query_opt(&ONE, params![run, site]).await?.as_ref().map(read).transpose()
}

/// The last imports of a site, the newest first.
///
/// # Errors
/// [`StoreError`]
pub async fn last(tx: &mut ReadTx, site: SiteId, most: u32) -> Result<Vec<ImportRun>, StoreError> {
    tx.query(&OF_SITE, params![site, most]).await?.iter().map(read).collect()
}

/// Notes how far the file has been read.
///
/// # Errors
/// [`StoreError`]
pub async fn progress(tx: &mut WriteTx, run: ImportId, bytes_read: u64) -> Result<(), StoreError> {
    let bytes = i64::try_from(bytes_read).unwrap_or(i64::MAX);
    tx.execute(&PROGRESS, params![run, bytes]).await.map(drop)
}

/// Ends an import, done or given up; its name is free again.
///
/// # Errors
/// [`StoreError`]
pub async fn end(
    tx: &mut WriteTx,
    run: &ImportRun,
    now: Moment,
    failed: Option<&str>,
    summary: &serde_json::Value,
) -> Result<(), StoreError> {
    let summary = crate::value::json_text(summary);
    tx.execute(&END, params![run.id, now, failed, summary]).await?;
    tx.execute(&FORGET_LOAD, params![run.site, run.name]).await.map(drop)
}

/// Writes what was left; entries told already stay as they are.
///
/// # Errors
/// [`StoreError`]
pub async fn tell(tx: &mut WriteTx, run: ImportId, entries: &[EntryTold]) -> Result<(), StoreError> {
    tx.batch(&LEAVE, entries.iter().map(|entry| entry.row(run)).collect()).await.map(drop)
}

/// The entries of an import from a number on, of one outcome or of all.
///
/// # Errors
/// [`StoreError`]
pub async fn entries(
    tx: &mut ReadTx,
    run: ImportId,
    outcome: Option<EntryOutcome>,
    (from, most): (u64, u32),
) -> Result<Vec<EntryTold>, StoreError> {
    let from = i64::try_from(from).unwrap_or(i64::MAX);
    let rows = match outcome {
        Some(outcome) => tx.query(&ENTRIES, params![run, outcome.as_str(), from, most]).await?,
        None => tx.query(&EVERY_ENTRY, params![run, from, most]).await?,
    };
    rows.iter().map(entry).collect()
}

/// How many entries had each outcome.
///
/// # Errors
/// [`StoreError`]
pub async fn counts(tx: &mut ReadTx, run: ImportId) -> Result<Vec<(EntryOutcome, u64)>, StoreError> {
    let rows = tx.query(&COUNTS, params![run]).await?;
    let mut counted = Vec::new();
    for row in &rows {
        let count: i64 = row.get("n")?;
        counted.push((outcome(row)?, u64::try_from(count).unwrap_or(0)));
    }
    counted.sort_unstable();
    Ok(counted)
}

fn outcome(row: &Row) -> Result<EntryOutcome, StoreError> {
    let word: String = row.get("outcome")?;
    let known = EntryOutcome::ALL.into_iter().find(|outcome| outcome.as_str() == word);
    known.ok_or_else(|| row.corrupt("outcome", format!("\u{201c}{word}\u{201d} is no outcome")))
}

fn entry(row: &Row) -> Result<EntryTold, StoreError> {
    let number: i64 = row.get("number")?;
    Ok(EntryTold {
        number: u64::try_from(number).unwrap_or(0),
        place: row.get("place")?,
        outcome: outcome(row)?,
        op_ed: row.get("op_ed")?,
        told: row.json("told")?,
    })
}

fn read(row: &Row) -> Result<ImportRun, StoreError> {
    let bytes = |column| row.get::<i64>(column).map(|bytes| u64::try_from(bytes).unwrap_or(0));
    Ok(ImportRun {
        id: row.get("id")?,
        site: row.get("site")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        file: row.get("file")?,
        display: row.get("display")?,
        begun_at: row.get("begun_at")?,
        begun_by: row.get("begun_by")?,
        bytes: bytes("bytes")?,
        bytes_read: bytes("bytes_read")?,
        ended_at: row.get("ended_at")?,
        failed: row.get("failed")?,
        summary: row.json_if_any("summary")?,
    })
}
