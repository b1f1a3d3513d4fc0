//! Which pages a public archive is asked to keep a copy of, and how far that has come.
//! It refuses to ask for one page twice: what was handed over is only asked about.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::{OpEdId, SiteId},
};

statements! {
    // What readers see and nobody has handed over yet; a walk by the op-eds' ids, a few at a time.
    NEW = "SELECT o.id AS op_ed, o.site, d.url, d.address_key FROM op_ed o JOIN appearance a ON a.op_ed = o.id
        JOIN address d ON d.appearance = a.id
        WHERE o.id > $1 AND o.stage = 'displayed' AND d.kind IN ('canonical', 'as-given')
          AND NOT EXISTS (SELECT 1 FROM archive_push p WHERE p.site = o.site AND p.address_key = d.address_key)
        ORDER BY o.id, d.id LIMIT $2";
    PUT = "INSERT INTO archive_push (site, address_key, address, op_ed, next_at, tries) VALUES ($1, $2, $3, $4, $5, 0)
        ON CONFLICT (site, address_key) DO NOTHING";
    DUE = "SELECT * FROM archive_push WHERE next_at <= $1 ORDER BY next_at, site, address_key LIMIT 1";
    CLAIM = "UPDATE archive_push SET next_at = $4 WHERE site = $1 AND address_key = $2 AND next_at = $3";
    STANDS = "UPDATE archive_push SET job = $3, next_at = $4, tries = $5, outcome = $6 WHERE site = $1 AND address_key = $2";
}

/// A moment so far off that what has ended is never due.
const NEVER: Moment = Moment::from_micros(i64::MAX);

/// A page to be kept by an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// The site.
    pub site: SiteId,
    /// The page.
    pub address: WebAddress,
    /// The op-ed that leads there.
    pub op_ed: OpEdId,
    /// Not before.
    pub next_at: Moment,
    /// How often it failed.
    pub tries: i64,
    /// What the archive calls the work, once it was handed over.
    pub job: Option<String>,
    /// How it stands: a word of the archive or of ours.
    pub outcome: Option<String>,
}

/// What is to be kept of a push after a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands<'a> {
    /// What the archive calls the work.
    pub job: Option<&'a str>,
    /// The next step; none where there is none.
    pub next: Option<Moment>,
    /// How often it failed.
    pub tries: i64,
    /// How it stands.
    pub outcome: &'a str,
}

/// Hands the originals of op-eds after `after` over to be pushed; answers the last op-ed looked at, none where all were.
///
/// # Errors
/// [`StoreError`]
pub async fn enlist(
    tx: &mut WriteTx,
    after: Option<OpEdId>,
    (now, most): (Moment, u32),
) -> Result<Option<OpEdId>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let rows = tx.query(&NEW, params![after, most]).await?;
    let mut last = None;
    for row in &rows {
        let (site, op_ed): (SiteId, OpEdId) = (row.get("site")?, row.get("op_ed")?);
        let address: WebAddress = row.get("url")?;
        let key: String = row.get("address_key")?;
        tx.execute(&PUT, params![site, key, address, op_ed, now]).await?;
        last = Some(op_ed);
    }
    Ok(last.filter(|_| rows.len() == most as usize))
}

/// The one that waits longest for its next step.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, now: Moment) -> Result<Option<Push>, StoreError> {
    tx.query_opt(&DUE, params![now]).await?.as_ref().map(read).transpose()
}

/// Takes one up until `until`; false when another node did.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(tx: &mut WriteTx, push: &Push, until: Moment) -> Result<bool, StoreError> {
    let values = params![push.site, push.address.key(), push.next_at, until];
    Ok(tx.execute(&CLAIM, values).await? == 1)
}

/// Says how one stands.
///
/// # Errors
/// [`StoreError`]
pub async fn stands(tx: &mut WriteTx, push: &Push, now: &Stands<'_>) -> Result<(), StoreError> {
    let next = now.next.unwrap_or(NEVER);
    let values = params![push.site, push.address.key(), now.job, next, now.tries, now.outcome];
    tx.execute(&STANDS, values).await.map(drop)
}

fn read(row: &Row) -> Result<Push, StoreError> {
    Ok(Push {
        site: row.get("site")?,
        address: row.get("address")?,
        op_ed: row.get("op_ed")?,
        next_at: row.get("next_at")?,
        tries: row.get("tries")?,
        job: row.get("job")?,
        outcome: row.get("outcome")?,
    })
}
