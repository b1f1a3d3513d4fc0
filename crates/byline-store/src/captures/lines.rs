//! The index of captures as rows: which record of which file answers for an address at a moment.
//! It refuses to be kept by hand: all of a capture's lines go and come together, as its files say.

use super::{copies::given, length, number};
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    digest::Digest,
    ids::{CaptureId, OpEdId, SiteId},
};

statements! {
    INSERT = "INSERT INTO capture_line (capture, file, place, length, site, surt, at, url, mime, status, digest)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (capture, file, place) DO NOTHING";
    FORGET = "DELETE FROM capture_line WHERE capture = $1";
    OF_CAPTURE = "SELECT l.*, c.op_ed FROM capture_line l JOIN capture c ON c.id = l.capture WHERE l.capture = $1 ORDER BY l.file, l.place";
    FORGET_FILE = "DELETE FROM capture_line WHERE capture = $1 AND file = $2";
    GIVEN_UNTIL = concat!("SELECT l.*, c.op_ed FROM capture_line l JOIN capture c ON c.id = l.capture JOIN op_ed o ON o.id = c.op_ed
        WHERE l.site = $1 AND l.surt = $2 AND l.at <= $4 AND ", given!("$3"), "
        ORDER BY l.at DESC, l.capture DESC, l.file DESC, l.place DESC LIMIT $5");
    GIVEN_AFTER = concat!("SELECT l.*, c.op_ed FROM capture_line l JOIN capture c ON c.id = l.capture JOIN op_ed o ON o.id = c.op_ed
        WHERE l.site = $1 AND l.surt = $2 AND l.at > $4 AND ", given!("$3"), "
        ORDER BY l.at, l.capture, l.file, l.place LIMIT $5");
    KEPT_OF_SHOWN = "SELECT l.capture FROM capture_line l JOIN capture c ON c.id = l.capture JOIN op_ed o ON o.id = c.op_ed
        WHERE l.site = $1 AND l.surt = $2 AND o.stage = 'displayed' LIMIT 1";
    WITH_DIGEST = "SELECT l.*, c.op_ed FROM capture_line l JOIN capture c ON c.id = l.capture
        WHERE l.site = $1 AND l.digest = $2 AND l.mime <> 'warc/revisit' ORDER BY l.at, l.capture, l.file, l.place LIMIT 1";
    UNCHANGED = "SELECT l.*, c.op_ed FROM capture_line l JOIN capture c ON c.id = l.capture
        WHERE l.site = $1 AND l.digest = $2 AND l.mime <> 'warc/revisit' AND l.status = 200 AND l.at < $3
        ORDER BY l.at, l.capture, l.file, l.place LIMIT 1";
}

/// One record that answers for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Of which capture.
    pub capture: CaptureId,
    /// Of which op-ed's original, or of a part of its page.
    pub op_ed: OpEdId,
    /// In which file.
    pub file: Digest,
    /// Offset of its first byte there.
    pub place: u64,
    /// The bytes it takes there.
    pub length: u64,
    /// The key of its address.
    pub surt: String,
    /// When, to the second.
    pub at: Moment,
    /// What was asked for.
    pub url: String,
    /// Its media type, or `warc/revisit`.
    pub mime: String,
    /// The status a server gave.
    pub status: Option<u16>,
    /// The labelled digest of its payload.
    pub digest: Option<String>,
}

/// Keeps the lines of a site's captures.
///
/// # Errors
/// [`StoreError`]
pub async fn insert_lines(tx: &mut WriteTx, site: SiteId, lines: &[Line]) -> Result<(), StoreError> {
    let row = |line: &Line| {
        params![
            line.capture,
            line.file,
            number(line.place),
            number(line.length),
            site,
            line.surt,
            line.at,
            line.url,
            line.mime,
            line.status,
            line.digest,
        ]
    };
    tx.batch(&INSERT, lines.iter().map(row).collect()).await.map(drop)
}

/// Forgets the lines of a capture, to be made again from its files.
///
/// # Errors
/// [`StoreError`]
pub async fn forget_lines(tx: &mut WriteTx, capture: CaptureId) -> Result<u64, StoreError> {
    tx.execute(&FORGET, params![capture]).await
}

/// The lines of a capture.
///
/// # Errors
/// [`StoreError`]
pub async fn lines_of(tx: &mut ReadTx, capture: CaptureId) -> Result<Vec<Line>, StoreError> {
    tx.query(&OF_CAPTURE, params![capture]).await?.iter().map(read).collect()
}

/// Forgets the lines of one file of a capture.
pub(super) async fn forget_file(
    tx: &mut WriteTx,
    capture: CaptureId,
    file: Digest,
) -> Result<(), StoreError> {
    tx.execute(&FORGET_FILE, params![capture, file]).await.map(drop)
}

/// An address at a site, as somebody asks for it.
#[derive(Clone, Copy, Debug)]
pub struct AtAddress<'a> {
    /// At which site.
    pub site: SiteId,
    /// The key of the address.
    pub surt: &'a str,
    /// When it is asked for: a ground is to hold then.
    pub now: Moment,
}

/// What readers may be given of an address up to a moment, newest first, an embargo aside.
///
/// # Errors
/// [`StoreError`]
pub async fn given_until(
    tx: &mut ReadTx,
    asked: &AtAddress<'_>,
    at: Moment,
    most: u32,
) -> Result<Vec<Line>, StoreError> {
    let values = params![asked.site, asked.surt, asked.now, at, most];
    tx.query(&GIVEN_UNTIL, values).await?.iter().map(read).collect()
}

/// What readers may be given of an address after a moment, oldest first, an embargo aside.
///
/// # Errors
/// [`StoreError`]
pub async fn given_after(
    tx: &mut ReadTx,
    asked: &AtAddress<'_>,
    at: Moment,
    most: u32,
) -> Result<Vec<Line>, StoreError> {
    let values = params![asked.site, asked.surt, asked.now, at, most];
    tx.query(&GIVEN_AFTER, values).await?.iter().map(read).collect()
}

/// Whether an address was captured with an op-ed on display, given to readers or not.
///
/// # Errors
/// [`StoreError`]
pub async fn is_kept_of_shown(tx: &mut ReadTx, site: SiteId, surt: &str) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&KEPT_OF_SHOWN, params![site, surt]).await?.is_some())
}

/// The first record at a site that holds this payload itself.
///
/// # Errors
/// [`StoreError`]
pub async fn with_digest(tx: &mut ReadTx, site: SiteId, digest: &str) -> Result<Option<Line>, StoreError> {
    tx.query_opt(&WITH_DIGEST, params![site, digest]).await?.as_ref().map(read).transpose()
}

/// The first answer from before `at` whose payload is the same.
///
/// # Errors
/// [`StoreError`]
pub async fn unchanged_since(
    tx: &mut ReadTx,
    site: SiteId,
    digest: &str,
    at: Moment,
) -> Result<Option<Line>, StoreError> {
    tx.query_opt(&UNCHANGED, params![site, digest, at]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Line, StoreError> {
    Ok(Line {
        capture: row.get("capture")?,
        op_ed: row.get("op_ed")?,
        file: row.get("file")?,
        place: length(row, "place")?,
        length: length(row, "length")?,
        surt: row.get("surt")?,
        at: row.get("at")?,
        url: row.get("url")?,
        mime: row.get("mime")?,
        status: row.get("status")?,
        digest: row.get("digest")?,
    })
}
