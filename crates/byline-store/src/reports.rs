//! How many readers said on a day that the way to an op-ed's original does not work.
//! It refuses anything of a reader, and more of one day than tells anything.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    day::Day,
    ids::{OpEdId, SiteId},
};

statements! {
    ADD = "INSERT INTO reader_report (op_ed, site, day, n) VALUES ($1, $2, $3, 1)
        ON CONFLICT (op_ed, day) DO UPDATE SET n = reader_report.n + 1 WHERE reader_report.n < 99
        RETURNING n";
    SINCE = "SELECT CAST(sum(n) AS BIGINT) AS n FROM reader_report WHERE op_ed = $1";
    OF_SITE = "SELECT r.op_ed, CAST(sum(r.n) AS BIGINT) AS n FROM reader_report r WHERE r.site = $1 GROUP BY r.op_ed
        ORDER BY n DESC, r.op_ed LIMIT $2";
    CLEAR = "DELETE FROM reader_report WHERE op_ed = $1";
    SWEEP = "DELETE FROM reader_report WHERE day < $1";
}

/// One more on a day: the how manieth it is; none where that day has enough.
///
/// # Errors
/// [`StoreError`]
pub async fn add(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    day: &Day,
) -> Result<Option<i64>, StoreError> {
    let row = tx.query_opt(&ADD, params![op_ed, site, day.sort_key()]).await?;
    row.map(|row| row.get("n")).transpose()
}

/// How many there are of an op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, op_ed: OpEdId) -> Result<i64, StoreError> {
    let row = tx.query_one(&SINCE, params![op_ed]).await?;
    Ok(row.get::<Option<i64>>("n")?.unwrap_or(0))
}

/// The op-eds of a site that readers reported, the most reported first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_site(tx: &mut ReadTx, site: SiteId, most: u32) -> Result<Vec<(OpEdId, i64)>, StoreError> {
    let rows = tx.query(&OF_SITE, params![site, most]).await?;
    rows.iter().map(|row| Ok((row.get("op_ed")?, row.get("n")?))).collect()
}

/// Somebody looked; those of an op-ed are settled.
///
/// # Errors
/// [`StoreError`]
pub async fn settle(tx: &mut WriteTx, op_ed: OpEdId) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLEAR, params![op_ed]).await? > 0)
}

/// Forgets those from before a day.
///
/// # Errors
/// [`StoreError`]
pub async fn sweep(tx: &mut WriteTx, before: &Day) -> Result<(), StoreError> {
    tx.execute(&SWEEP, params![before.sort_key()]).await.map(drop)
}
