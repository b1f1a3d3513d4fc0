//! What came in, as it came: private and written once.
//! It refuses to change a source, and to serve one to readers.

use crate::{
    captures,
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    digest::Digest,
    ids::{OpEdId, SiteId, SourceId},
    source::Source,
};

statements! {
    INSERT = "INSERT INTO source (id, site, at, came, body) VALUES ($1, $2, $3, $4, $5)";
    ATTACH = "INSERT INTO op_ed_source (op_ed, source) VALUES ($1, $2) ON CONFLICT (op_ed, source) DO NOTHING";
    OF_OP_ED = "SELECT s.* FROM source s JOIN op_ed_source o ON o.source = s.id WHERE o.op_ed = $1 ORDER BY s.id";
    ONE = "SELECT * FROM source WHERE id = $1";
    BY_BODY = "SELECT o.op_ed FROM source s JOIN op_ed_source o ON o.source = s.id
        WHERE s.site = $1 AND s.body = $2 ORDER BY o.op_ed LIMIT 1";
    EVERY = "SELECT * FROM source ORDER BY id";
}

/// Keeps a source whose bytes are blobs already.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(tx: &mut WriteTx, site: SiteId, source: &Source) -> Result<(), StoreError> {
    let values = params![source.id, site, source.at, json_text(&source.came), source.body()];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Says that an op-ed was read from a source, of which a capture is to be made.
///
/// # Errors
/// [`StoreError`]
pub async fn attach(tx: &mut WriteTx, op_ed: OpEdId, source: SourceId) -> Result<(), StoreError> {
    tx.execute(&ATTACH, params![op_ed, source]).await?;
    captures::make_later(tx, op_ed, source).await
}

/// One source.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, source: SourceId) -> Result<Option<Source>, StoreError> {
    tx.query_opt(&ONE, params![source]).await?.as_ref().map(read).transpose()
}

/// The sources of an op-ed, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Source>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// The op-ed that was read from exactly these bytes.
///
/// # Errors
/// [`StoreError`]
pub async fn op_ed_with_body(
    tx: &mut ReadTx,
    site: SiteId,
    body: &Digest,
) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&BY_BODY, params![site, body]).await?.map(|row| row.get("op_ed")).transpose()
}

/// All sources, to check that their blobs are there.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx) -> Result<Vec<Source>, StoreError> {
    tx.query(&EVERY, params![]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Source, StoreError> {
    Ok(Source { id: row.get("id")?, at: row.get("at")?, came: row.json("came")? })
}
