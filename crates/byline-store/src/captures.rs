//! Captures of originals: which file of records holds each, why one is none, and what is still to be captured.
//! It refuses to be the capture: the files are, and the index of their records is made again from them.

mod copies;
mod lines;
mod parts;

pub(crate) use copies::given;
pub use copies::{Served, copies_of, end_copy, insert_copy, served_at};
pub use lines::{
    AtAddress, Line, forget_lines, given_after, given_until, insert_lines, is_kept_of_shown, lines_of,
    unchanged_since, with_digest,
};
pub use parts::{Part, due_parts, had_part, later_part, more_parts, parts_of, put_parts, unfinished};

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::WebAddress,
    capture::CaptureFault,
    clock::Moment,
    digest::Digest,
    ids::{CaptureId, OpEdId, SiteId, SourceId},
};

#[cfg(test)]
pub(crate) use {copies::ALL as ALL_COPIES, lines::ALL as ALL_LINES, parts::ALL as ALL_PARTS};

statements! {
    DUE_LATER = "INSERT INTO capture_due (op_ed, source) VALUES ($1, $2) ON CONFLICT (source, op_ed) DO NOTHING";
    DUE = "SELECT d.op_ed, d.source, o.site FROM capture_due d JOIN op_ed o ON o.id = d.op_ed ORDER BY d.source, d.op_ed LIMIT $1";
    DUE_OF_OP_ED = "SELECT d.op_ed, d.source, o.site FROM op_ed_source s JOIN op_ed o ON o.id = s.op_ed
        JOIN capture_due d ON d.source = s.source AND d.op_ed = s.op_ed WHERE s.op_ed = $1 ORDER BY d.source";
    AGAIN = "INSERT INTO capture_due (op_ed, source) SELECT c.op_ed, c.source FROM capture c WHERE c.op_ed = $1
        ON CONFLICT (source, op_ed) DO NOTHING";
    NOT_DUE = "DELETE FROM capture_due WHERE op_ed = $1 AND source = $2";
    INSERT = "INSERT INTO capture (id, site, op_ed, source, at, made_at, asked, url, fault, file, size, parts, parts_file, parts_size)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (op_ed, source) DO NOTHING";
    PARTS_KEPT = "UPDATE capture SET parts = 'kept', parts_file = $2, parts_size = $3 WHERE id = $1 AND parts = 'waiting'";
    ONE = "SELECT * FROM capture WHERE id = $1";
    OF_SOURCE = "SELECT * FROM capture WHERE op_ed = $1 AND source = $2";
    OF_OP_ED = "SELECT * FROM capture WHERE op_ed = $1 ORDER BY at, id";
    OF_SITE = "SELECT * FROM capture WHERE site = $1 AND id > $2 ORDER BY id LIMIT $3";
    FIRST_OF_SITE = "SELECT * FROM capture WHERE site = $1 ORDER BY id LIMIT $2";
    WITH_FILE = "SELECT * FROM capture WHERE file IS NOT NULL ORDER BY id";
    BY_PERSON = "SELECT DISTINCT c.op_ed FROM capture c JOIN byline b ON b.op_ed = c.op_ed
        WHERE c.site = $1 AND b.person = $2 AND c.file IS NOT NULL ORDER BY c.op_ed";
    FORGET_FAILED = "DELETE FROM capture WHERE op_ed = $1 AND source = $2 AND fault IS NOT NULL";
    FORGET_PARTS = "DELETE FROM capture_part WHERE capture = $1";
    RENEW = "UPDATE capture SET at = $2, made_at = $3, asked = $4, url = $5, file = $6, size = $7
        WHERE id = $1 AND file IS NOT NULL";
}

/// How the page's own pictures and styles stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// It has none, or none are asked for.
    None,
    /// They are being fetched.
    Waiting,
    /// They are in a file of their own.
    Kept,
}

impl Parts {
    fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Waiting => "waiting",
            Self::Kept => "kept",
        }
    }
}

/// A capture of an op-ed's original, or why there is none of this source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Its id.
    pub id: CaptureId,
    /// At which site.
    pub site: SiteId,
    /// Of which op-ed's original.
    pub op_ed: OpEdId,
    /// What it was made from.
    pub source: SourceId,
    /// When the page was had.
    pub at: Moment,
    /// When this was made of it.
    pub made_at: Moment,
    /// What was asked for.
    pub asked: Option<WebAddress>,
    /// Where the page was, behind its redirects; none for a file without an address.
    pub url: Option<WebAddress>,
    /// Why it is none.
    pub fault: Option<CaptureFault>,
    /// The file of its records; none for one that failed.
    pub file: Option<Digest>,
    /// The bytes of that file.
    pub size: u64,
    /// Its own pictures and styles.
    pub parts: Parts,
    /// The file of theirs.
    pub parts_file: Option<Digest>,
    /// The bytes of that file.
    pub parts_size: u64,
}

impl Capture {
    /// Its files.
    pub fn files(&self) -> impl Iterator<Item = Digest> {
        self.file.into_iter().chain(self.parts_file)
    }
}

/// A source of which no capture was made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Of which op-ed.
    pub op_ed: OpEdId,
    /// At which site.
    pub site: SiteId,
    /// Which source.
    pub source: SourceId,
}

/// A capture is to be made of this source.
///
/// # Errors
/// [`StoreError`]
pub async fn make_later(tx: &mut WriteTx, op_ed: OpEdId, source: SourceId) -> Result<(), StoreError> {
    tx.execute(&DUE_LATER, params![op_ed, source]).await.map(drop)
}

/// Sources to be captured, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, most: u32) -> Result<Vec<Due>, StoreError> {
    tx.query(&DUE, params![most]).await?.iter().map(read_due).collect()
}

/// Sources of an op-ed that are still to be captured; the file it came in with many others is none of them.
///
/// # Errors
/// [`StoreError`]
pub async fn due_of(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Due>, StoreError> {
    tx.query(&DUE_OF_OP_ED, params![op_ed]).await?.iter().map(read_due).collect()
}

fn read_due(row: &Row) -> Result<Due, StoreError> {
    Ok(Due { op_ed: row.get("op_ed")?, site: row.get("site")?, source: row.get("source")? })
}

/// Nothing is to be made of it any more; false when somebody else has said so.
///
/// # Errors
/// [`StoreError`]
pub async fn is_done(tx: &mut WriteTx, due: Due) -> Result<bool, StoreError> {
    Ok(tx.execute(&NOT_DUE, params![due.op_ed, due.source]).await? > 0)
}

/// Keeps a capture whose file is a blob already; false when there is one of this source.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(tx: &mut WriteTx, capture: &Capture) -> Result<bool, StoreError> {
    let values = params![
        capture.id,
        capture.site,
        capture.op_ed,
        capture.source,
        capture.at,
        capture.made_at,
        capture.asked,
        capture.url,
        capture.fault,
        capture.file,
        number(capture.size),
        capture.parts.word(),
        capture.parts_file,
        number(capture.parts_size),
    ];
    Ok(tx.execute(&INSERT, values).await? > 0)
}

/// The file of a capture's own pictures and styles is there; false when it was before.
///
/// # Errors
/// [`StoreError`]
pub async fn keep_parts(
    tx: &mut WriteTx,
    capture: CaptureId,
    file: Option<(Digest, u64)>,
) -> Result<bool, StoreError> {
    let (digest, size) = file.unzip();
    tx.execute(&FORGET_PARTS, params![capture]).await?;
    Ok(tx.execute(&PARTS_KEPT, params![capture, digest, number(size.unwrap_or(0))]).await? > 0)
}

/// A capture is to be made again of each source that was captured or refused; until then all stays as it is. A source that
/// never was to be captured, as the file of an import, is left alone.
///
/// # Errors
/// [`StoreError`]
pub async fn make_again(tx: &mut WriteTx, op_ed: OpEdId) -> Result<(), StoreError> {
    tx.execute(&AGAIN, params![op_ed]).await.map(drop)
}

/// Forgets that a source could not be captured; a capture that is kept stays.
///
/// # Errors
/// [`StoreError`]
pub async fn forget_failed(tx: &mut WriteTx, op_ed: OpEdId, source: SourceId) -> Result<(), StoreError> {
    tx.execute(&FORGET_FAILED, params![op_ed, source]).await.map(drop)
}

/// Puts the page's file of a capture that was made again in the place of the one `kept` has. Pictures and styles stay with
/// their lines: what is of another day would not be asked for again, and other captures repeat them.
///
/// # Errors
/// [`StoreError`]
pub async fn renew(
    tx: &mut WriteTx,
    kept: &Capture,
    (made, lines): (&Capture, &[Line]),
) -> Result<(), StoreError> {
    if let Some(before) = kept.file {
        lines::forget_file(tx, kept.id, before).await?;
    }
    let size = number(made.size);
    let values = params![kept.id, made.at, made.made_at, made.asked, made.url, made.file, size];
    tx.execute(&RENEW, values).await?;
    let of_kept = |line: &Line| Line { capture: kept.id, ..line.clone() };
    insert_lines(tx, kept.site, &lines.iter().map(of_kept).collect::<Vec<_>>()).await
}

/// One capture.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, id: CaptureId) -> Result<Option<Capture>, StoreError> {
    tx.query_opt(&ONE, params![id]).await?.as_ref().map(read).transpose()
}

/// The capture that was made of a source.
///
/// # Errors
/// [`StoreError`]
pub async fn of_source(
    tx: &mut ReadTx,
    op_ed: OpEdId,
    source: SourceId,
) -> Result<Option<Capture>, StoreError> {
    tx.query_opt(&OF_SOURCE, params![op_ed, source]).await?.as_ref().map(read).transpose()
}

/// The captures of an op-ed's original, oldest first, failed ones too.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Capture>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// Whether captures of an op-ed's original were tried and none is kept.
///
/// # Errors
/// [`StoreError`]
pub async fn all_failed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<bool, StoreError> {
    let tried = of_op_ed(tx, op_ed).await?;
    Ok(!tried.is_empty() && tried.iter().all(|capture| capture.fault.is_some()))
}

/// The captures of a site after one, in the order of their ids.
///
/// # Errors
/// [`StoreError`]
pub async fn of_site(
    tx: &mut ReadTx,
    site: SiteId,
    (after, most): (Option<CaptureId>, u32),
) -> Result<Vec<Capture>, StoreError> {
    let rows = match after {
        Some(after) => tx.query(&OF_SITE, params![site, after, most]).await?,
        None => tx.query(&FIRST_OF_SITE, params![site, most]).await?,
    };
    rows.iter().map(read).collect()
}

/// Every capture that is kept, to check that its files are there.
///
/// # Errors
/// [`StoreError`]
pub async fn all_kept(tx: &mut ReadTx) -> Result<Vec<Capture>, StoreError> {
    tx.query(&WITH_FILE, params![]).await?.iter().map(read).collect()
}

/// The op-eds by a person of which a capture is kept.
///
/// # Errors
/// [`StoreError`]
pub async fn op_eds_by(
    tx: &mut ReadTx,
    site: SiteId,
    person: byline_core::ids::PersonId,
) -> Result<Vec<OpEdId>, StoreError> {
    tx.query(&BY_PERSON, params![site, person]).await?.iter().map(|row| row.get("op_ed")).collect()
}

/// Lengths fit: no file here is of exabytes.
pub(crate) fn number(size: u64) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

/// A length back from its column.
pub(crate) fn length(row: &Row, column: &str) -> Result<u64, StoreError> {
    u64::try_from(row.get::<i64>(column)?).map_err(|why| row.corrupt(column, why.to_string()))
}

fn read(row: &Row) -> Result<Capture, StoreError> {
    let parts: String = row.get("parts")?;
    let parts = match parts.as_str() {
        "none" => Parts::None,
        "waiting" => Parts::Waiting,
        "kept" => Parts::Kept,
        _ => return Err(row.corrupt("parts", format!("\u{201c}{parts}\u{201d} is no state of parts"))),
    };
    Ok(Capture {
        id: row.get("id")?,
        site: row.get("site")?,
        op_ed: row.get("op_ed")?,
        source: row.get("source")?,
        at: row.get("at")?,
        made_at: row.get("made_at")?,
        asked: row.get("asked")?,
        url: row.get("url")?,
        fault: row.get("fault")?,
        file: row.get("file")?,
        size: length(row, "size")?,
        parts,
        parts_file: row.get("parts_file")?,
        parts_size: length(row, "parts_size")?,
    })
}
