//! A backup is one file with every row and every blob, made while the site serves, from one unchanging state.
//! It refuses to restore a file that is not whole, over data that are there, or half.

mod container;
mod lines;
#[cfg(test)]
mod tests;

use crate::{
    blobs::BlobsAt,
    engine::{
        Database, ReadTx, Store,
        schema::{Table, tables},
    },
    error::StoreError,
    migrations::{self, LEDGER, STEPS},
    value::Value,
};
use byline_core::{
    clock::{Clock, Moment},
    digest::Digest,
};
use container::{Member, Writing};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path, time::Duration};

const HEADER: &str = "backup.json";
const MANIFEST: &str = "manifest.json";
const FORMAT: &str = "byline-backup-1";
/// Rows read at a time.
const PAGE: i64 = 500;
/// Bytes of lines after which a part of a table is closed.
const PART: usize = 4 << 20;
/// Restoring runs alone on its data, so it waits for nobody long.
const RESTORE_WAIT: Duration = Duration::from_secs(10);

/// The first member: what is needed before the rows.
#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    made_at: Moment,
    made_by: String,
    engine: String,
    schema_step: u32,
    tables: Vec<Columns>,
}

#[derive(Serialize, Deserialize)]
struct Columns {
    table: String,
    columns: Vec<String>,
}

/// The last member: what came before it.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct Manifest {
    rows: BTreeMap<String, u64>,
    blobs: u64,
    members: Vec<Listed>,
}

#[derive(PartialEq, Serialize, Deserialize)]
struct Listed {
    name: String,
    bytes: u64,
    sha256: Digest,
}

impl Manifest {
    fn list(&mut self, member: &Member) {
        let (name, bytes) = (member.name.clone(), member.bytes.len() as u64);
        self.members.push(Listed { name, bytes, sha256: member.digest() });
    }

    fn report(&self, header: &Header) -> BackupReport {
        BackupReport {
            made_at: header.made_at,
            schema_step: header.schema_step,
            rows: self.rows.values().sum(),
            blobs: self.blobs,
        }
    }
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupReport {
    /// When it was made.
    pub made_at: Moment,
    /// The schema's step at that time.
    pub schema_step: u32,
    /// Rows in all tables.
    pub rows: u64,
    /// Pictures and kept sources.
    pub blobs: u64,
}

/// Writes a backup of everything to `file`, which appears whole or not at all, and checks it by reading it back.
/// The site may serve and change meanwhile: the rows are those of one moment.
///
/// # Errors
/// [`StoreError::Backup`] when `file` is something else than an older backup, or the errors of rows and blobs.
pub async fn backup(store: &Store, file: &Path) -> Result<BackupReport, StoreError> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if file.exists() && !container::looks_like_one(file).map_err(StoreError::file(file))? {
        let why = "is there already and is no backup; name another file";
        return Err(StoreError::Backup(format!("{} {why}", file.display())));
    }
    let incoming = tempfile::Builder::new()
        .prefix(".byline-backup")
        .tempfile_in(folder)
        .map_err(StoreError::file(folder))?;
    let seconds = u64::try_from(store.clock().now().micros() / 1_000_000).unwrap_or(0);
    let writing = Writing::start(incoming.path(), seconds);
    let written = write_members(store, &writing).await;
    // A full disk shows here, and is the better reason.
    writing.finish().await?;
    written?;
    let report = verify(incoming.path()).await?;
    incoming.persist(file).map_err(|failed| StoreError::file(file)(failed.error))?;
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::file(folder))?;
    Ok(report)
}

async fn write_members(store: &Store, writing: &Writing) -> Result<(), StoreError> {
    let mut manifest = Manifest::default();
    let mut tx = store.read().await?;
    let tables = tables(&mut tx, store, LEDGER).await?;
    let header = Header {
        format: FORMAT.to_owned(),
        made_at: store.clock().now(),
        made_by: env!("CARGO_PKG_VERSION").to_owned(),
        engine: store.engine_name().to_owned(),
        schema_step: migrations::last_step(&mut tx, store).await?,
        tables: tables
            .iter()
            .map(|t| Columns { table: t.name.clone(), columns: t.columns.clone() })
            .collect(),
    };
    add(writing, &mut manifest, HEADER.to_owned(), json_bytes(&header)).await;
    for table in &tables {
        let rows = write_table(&mut tx, table, writing, &mut manifest).await?;
        manifest.rows.insert(table.name.clone(), rows);
    }
    drop(tx);
    // Listed after the rows: a blob is there before the row that names it, so none of theirs is missing.
    for digest in store.blobs().list().await? {
        match store.blobs().get(digest).await {
            Ok(bytes) => {
                add(writing, &mut manifest, format!("blobs/{digest}"), bytes).await;
                manifest.blobs += 1;
            }
            // Erased since it was listed.
            Err(crate::BlobError::NotThere(_)) => {}
            Err(why) => return Err(why.into()),
        }
    }
    let manifest = json_bytes(&manifest);
    writing.put(Member { name: MANIFEST.to_owned(), bytes: manifest }).await;
    Ok(())
}

async fn add(writing: &Writing, manifest: &mut Manifest, name: String, bytes: Vec<u8>) {
    let member = Member { name, bytes };
    manifest.list(&member);
    writing.put(member).await;
}

async fn write_table(
    tx: &mut ReadTx,
    table: &Table,
    writing: &Writing,
    manifest: &mut Manifest,
) -> Result<u64, StoreError> {
    let (first, next) = pages_of(table);
    let (mut rows, mut parts, mut part) = (0, 0, Vec::new());
    let mut after: Option<Vec<Value>> = None;
    loop {
        let page = match after.take() {
            None => tx.ask("a backup", first.clone(), vec![Value::Int(PAGE)]).await?,
            Some(mut key) => {
                key.push(Value::Int(PAGE));
                tx.ask("a backup", next.clone(), key).await?
            }
        };
        for row in &page {
            part.extend_from_slice(lines::line_of(row.values()).as_bytes());
            part.push(b'\n');
        }
        rows += page.len() as u64;
        if let Some(last) = page.last() {
            after = Some(table.key.iter().map(|column| last.get(column)).collect::<Result<_, _>>()?);
        }
        if part.len() >= PART || (after.is_none() && !part.is_empty()) {
            parts += 1;
            let name = format!("tables/{}/{parts:06}.jsonl", table.name);
            add(writing, manifest, name, std::mem::take(&mut part)).await;
        }
        if after.is_none() {
            return Ok(rows);
        }
    }
}

/// The first page of a table in key order, and the page after a key.
fn pages_of(table: &Table) -> (String, String) {
    let (columns, key) = (quoted(&table.columns), quoted(&table.key));
    let (name, count) = (&table.name, table.key.len());
    let places: Vec<_> = (1..=count).map(|place| format!("${place}")).collect();
    let first = format!("SELECT {columns} FROM \"{name}\" ORDER BY {key} LIMIT $1");
    let places = places.join(", ");
    let next = format!(
        "SELECT {columns} FROM \"{name}\" WHERE ({key}) > ({places}) ORDER BY {key} LIMIT ${}",
        count + 1
    );
    (first, next)
}

fn quoted(columns: &[String]) -> String {
    columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
}

fn json_bytes<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec_pretty(value).expect("headers and manifests have string keys and no failing parts")
}

/// Reads a whole backup and checks every byte, line and blob of it.
///
/// # Errors
/// [`StoreError::Backup`] with what is wrong, [`StoreError::File`] when it cannot be read.
pub async fn verify(file: &Path) -> Result<BackupReport, StoreError> {
    container::check_whole(file).await?;
    let wrong = |why: String| StoreError::Backup(format!("{}: {why}", file.display()));
    let mut members = container::members(file);
    let first = members.recv().await.ok_or_else(|| wrong("it is empty".to_owned()))??;
    let header = header_of(&first).map_err(wrong)?;
    let mut found = Manifest::default();
    found.list(&first);
    found.rows = header.tables.iter().map(|columns| (columns.table.clone(), 0)).collect();
    while let Some(member) = members.recv().await {
        let member = member?;
        if member.name != MANIFEST {
            note(&member, &header, &mut found).map_err(wrong)?;
            continue;
        }
        let told: Manifest = serde_json::from_slice(&member.bytes).map_err(|why| wrong(why.to_string()))?;
        if told != found || members.recv().await.is_some() {
            return Err(wrong("what it holds is not what its manifest lists".to_owned()));
        }
        return Ok(told.report(&header));
    }
    Err(wrong("the manifest is missing".to_owned()))
}

fn header_of(member: &Member) -> Result<Header, String> {
    let header: Header = serde_json::from_slice(&member.bytes).map_err(|why| format!("{HEADER}: {why}"))?;
    if member.name != HEADER || header.format != FORMAT {
        return Err(format!("its format is \u{201c}{}\u{201d}, this Byline reads {FORMAT}", header.format));
    }
    Ok(header)
}

fn note(member: &Member, header: &Header, found: &mut Manifest) -> Result<(), String> {
    found.list(member);
    let misplaced = || format!("{} does not belong into a backup", member.name);
    if let Some(name) = member.name.strip_prefix("blobs/") {
        found.blobs += 1;
        return if name.parse() == Ok(member.digest()) { Ok(()) } else { Err(misplaced()) };
    }
    let columns = columns_of(member, header).ok_or_else(misplaced)?;
    let count = found.rows.get_mut(&columns.table).ok_or_else(misplaced)?;
    *count += rows_of(member, columns)?.len() as u64;
    Ok(())
}

fn columns_of<'a>(member: &Member, header: &'a Header) -> Option<&'a Columns> {
    let (table, _part) = member.name.strip_prefix("tables/")?.split_once('/')?;
    header.tables.iter().find(|columns| columns.table == table)
}

fn rows_of(member: &Member, columns: &Columns) -> Result<Vec<Vec<Value>>, String> {
    let lines = member.bytes.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    lines
        .map(|line| lines::row_of(line, columns.columns.len()))
        .collect::<Result<_, _>>()
        .map_err(|why| format!("{}: {why}", member.name))
}

/// Restores a backup into an empty database, on either engine, and brings the schema up to date. The rows come in
/// one transaction, after the blobs they name: an interrupted restore leaves no row, and can be run again.
///
/// # Errors
/// [`StoreError::Backup`] when the file is not whole, made by a newer Byline, or the database is not empty.
pub async fn restore(
    file: &Path,
    database: &Database,
    blobs: &BlobsAt,
    clock: Clock,
) -> Result<BackupReport, StoreError> {
    let report = verify(file).await?;
    let step = report.schema_step;
    let known = STEPS.last().map_or(0, |last| last.number);
    if step > known {
        let why =
            format!("is at schema step {step}, this Byline knows {known}: restore it with the newer one");
        return Err(StoreError::Backup(format!("{} {why}", file.display())));
    }
    let steps = &STEPS[..STEPS.iter().take_while(|known| known.number <= step).count()];
    let store = Store::connect(database, blobs, clock, RESTORE_WAIT).await?;
    refuse_unless_empty(&store, report.schema_step).await?;
    migrations::bring_up_to_date(&store, steps).await?;
    put_blobs(file, &store).await?;
    load_rows(file, &store).await?;
    migrations::bring_up_to_date(&store, STEPS).await?;
    Ok(report)
}

async fn refuse_unless_empty(store: &Store, step: u32) -> Result<(), StoreError> {
    let mut tx = store.read().await?;
    let landed = migrations::last_step(&mut tx, store).await?;
    if landed > step {
        return Err(not_empty("its schema is newer than the backup"));
    }
    if landed == 0 {
        // With tables of something else, the first schema step refuses.
        return Ok(());
    }
    let tables = tables(&mut tx, store, LEDGER).await?;
    refuse_rows(&mut tx, &tables).await
}

async fn refuse_rows(tx: &mut ReadTx, tables: &[Table]) -> Result<(), StoreError> {
    for table in tables {
        let any = format!("SELECT 1 FROM \"{}\" LIMIT 1", table.name);
        if !tx.ask("a restore", any, Vec::new()).await?.is_empty() {
            return Err(not_empty(&format!("{} has rows", table.name)));
        }
    }
    Ok(())
}

fn not_empty(what: &str) -> StoreError {
    let way = "restore into a new one: name another database, or move the old file away";
    StoreError::Backup(format!("the database is not empty ({what}); {way}"))
}

async fn put_blobs(file: &Path, store: &Store) -> Result<(), StoreError> {
    let mut members = container::members(file);
    while let Some(member) = members.recv().await {
        let member = member?;
        if member.name.starts_with("blobs/") {
            store.blobs().put(member.bytes).await?;
        }
    }
    Ok(())
}

async fn load_rows(file: &Path, store: &Store) -> Result<(), StoreError> {
    let wrong = |why: String| StoreError::Backup(format!("{}: {why}", file.display()));
    let mut members = container::members(file);
    let first = members.recv().await.ok_or_else(|| wrong("it is empty".to_owned()))??;
    let header = header_of(&first).map_err(wrong)?;
    let mut tx = store.write().await?;
    let known = tables(&mut tx, store, LEDGER).await?;
    // Asked again where nobody else can write: another restore may have been under way at the first look.
    refuse_rows(&mut tx, &known).await?;
    while let Some(member) = members.recv().await {
        let member = member?;
        // The tables stand together at the front.
        let Some(columns) = columns_of(&member, &header) else { break };
        let fits = |table: &&Table| table.name == columns.table && table.columns == columns.columns;
        let table = known.iter().find(fits).ok_or_else(|| {
            wrong(format!(
                "the table {} is not as schema step {} makes it",
                columns.table, header.schema_step
            ))
        })?;
        let rows = rows_of(&member, columns).map_err(wrong)?;
        tx.put_all("a restore", insert_into(table), rows).await?;
    }
    tx.commit().await
}

fn insert_into(table: &Table) -> String {
    let places: Vec<_> = (1..=table.columns.len()).map(|place| format!("${place}")).collect();
    format!("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, quoted(&table.columns), places.join(", "))
}
