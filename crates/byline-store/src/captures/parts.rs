//! A page's own pictures and styles while they are fetched, one polite request at a time.
//! It refuses to keep what was fetched twice: once their file is written, the rows go.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::{CaptureId, SiteId},
};

statements! {
    PUT = "INSERT INTO capture_part (capture, place, url, next_at, state, records) VALUES ($1, $2, $3, $4, 'waiting', NULL)
        ON CONFLICT (capture, place) DO NOTHING";
    DUE = "SELECT p.*, c.site FROM capture_part p JOIN capture c ON c.id = p.capture
        WHERE p.state = 'waiting' AND p.next_at <= $1 ORDER BY p.next_at, p.capture, p.place LIMIT $2";
    HAD = "UPDATE capture_part SET state = $3, records = $4 WHERE capture = $1 AND place = $2 AND state = 'waiting'";
    LATER = "UPDATE capture_part SET next_at = $3 WHERE capture = $1 AND place = $2 AND next_at = $4";
    UNFINISHED = "SELECT c.id FROM capture c WHERE c.parts = 'waiting'
        AND NOT EXISTS (SELECT 1 FROM capture_part p WHERE p.capture = c.id AND p.state = 'waiting') ORDER BY c.id LIMIT $1";
    /// Whoever adds to a capture does so alone: two sheets are read by two nodes at once.
    HOLD = "UPDATE capture SET parts = parts WHERE id = $1 AND parts = 'waiting'";
    OF_CAPTURE = "SELECT p.*, c.site FROM capture_part p JOIN capture c ON c.id = p.capture WHERE p.capture = $1 ORDER BY p.place";
}

/// One picture or style of a captured page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Of which capture.
    pub capture: CaptureId,
    /// At which site.
    pub site: SiteId,
    /// Which of its parts, from 0.
    pub place: u32,
    /// Where it is.
    pub url: WebAddress,
    /// Asked for not before.
    pub next_at: Moment,
    /// Whether it is still to be asked for.
    pub waits: bool,
    /// Its records as they go into the file, where it was had.
    pub records: Option<Vec<u8>>,
}

/// These are to be fetched, from `now` on.
///
/// # Errors
/// [`StoreError`]
pub async fn put_parts(
    tx: &mut WriteTx,
    capture: CaptureId,
    urls: &[WebAddress],
    now: Moment,
) -> Result<(), StoreError> {
    let rows = urls.iter().zip(0u32..).map(|(url, place)| params![capture, place, url, now]);
    tx.batch(&PUT, rows.collect()).await.map(drop)
}

/// These are to be fetched too, behind those there are, until there are `most`; what is among them already is not asked for twice.
///
/// # Errors
/// [`StoreError`]
pub async fn more_parts(
    tx: &mut WriteTx,
    capture: CaptureId,
    (urls, most): (&[WebAddress], usize),
    now: Moment,
) -> Result<(), StoreError> {
    if urls.is_empty() || tx.execute(&HOLD, params![capture]).await? == 0 {
        return Ok(());
    }
    let known = parts_of(tx, capture).await?;
    let first = known.iter().map(|part| part.place + 1).max().unwrap_or(0);
    let mut new: Vec<&WebAddress> = Vec::new();
    for url in urls {
        if known.len() + new.len() < most && !new.contains(&url) && !known.iter().any(|part| part.url == *url)
        {
            new.push(url);
        }
    }
    let rows = new.into_iter().zip(first..).map(|(url, place)| params![capture, place, url, now]);
    tx.batch(&PUT, rows.collect()).await.map(drop)
}

/// Those to be asked for by `now`, a few.
///
/// # Errors
/// [`StoreError`]
pub async fn due_parts(tx: &mut ReadTx, now: Moment, most: u32) -> Result<Vec<Part>, StoreError> {
    tx.query(&DUE, params![now, most]).await?.iter().map(read).collect()
}

/// It was fetched, or is left for good; false when somebody else has said so.
///
/// # Errors
/// [`StoreError`]
pub async fn had_part(tx: &mut WriteTx, part: &Part, records: Option<Vec<u8>>) -> Result<bool, StoreError> {
    let state = if records.is_some() { "had" } else { "left" };
    Ok(tx.execute(&HAD, params![part.capture, part.place, state, records]).await? > 0)
}

/// It is asked for not before `at`; false when another node has taken it up.
///
/// # Errors
/// [`StoreError`]
pub async fn later_part(tx: &mut WriteTx, part: &Part, at: Moment) -> Result<bool, StoreError> {
    Ok(tx.execute(&LATER, params![part.capture, part.place, at, part.next_at]).await? > 0)
}

/// Captures whose parts were all dealt with, and whose file is not written yet.
///
/// # Errors
/// [`StoreError`]
pub async fn unfinished(tx: &mut ReadTx, most: u32) -> Result<Vec<CaptureId>, StoreError> {
    tx.query(&UNFINISHED, params![most]).await?.iter().map(|row| row.get("id")).collect()
}

/// The parts of a capture in their order.
///
/// # Errors
/// [`StoreError`]
pub async fn parts_of(tx: &mut ReadTx, capture: CaptureId) -> Result<Vec<Part>, StoreError> {
    tx.query(&OF_CAPTURE, params![capture]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Part, StoreError> {
    Ok(Part {
        capture: row.get("capture")?,
        site: row.get("site")?,
        place: row.get("place")?,
        url: row.get("url")?,
        next_at: row.get("next_at")?,
        waits: row.get::<String>("state")? == "waiting",
        records: row.get("records")?,
    })
}
