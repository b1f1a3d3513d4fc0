//! Which op-eds a scholar meets by their own link: those that name them and those they sent in; what they saw and put first.
//! It refuses to give a scholar another's piece: one that was here already is not theirs because they sent its address.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    queue::{QueueRow, lines},
    statement::statements,
    value::params,
};
use byline_core::{
    byline::BylineRole,
    clock::Moment,
    ids::{OpEdId, PersonId, SiteId, VersionId},
};

statements! {
    LIST = "SELECT o.id, o.short, o.stage, o.came_in, o.first_displayed, o.working_version, v.title, v.language
        FROM (SELECT b.op_ed FROM byline b JOIN op_ed w ON w.id = b.op_ed
                JOIN version_byline l ON l.version = w.working_version AND l.byline = b.id
                WHERE b.person = $2 AND b.role <> 'quoted'
            UNION SELECT op_ed FROM proposal WHERE person = $2 AND kind = 'piece' AND op_ed IS NOT NULL) AS own
        JOIN op_ed o ON o.id = own.op_ed JOIN version v ON v.id = o.working_version WHERE o.site = $1 AND o.stage <> 'erased'
        ORDER BY o.came_in DESC, o.id DESC LIMIT $3 OFFSET $4";
    ROLES = "SELECT b.role FROM op_ed o JOIN version_byline l ON l.version = o.working_version JOIN byline b ON b.id = l.byline
        WHERE o.id = $1 AND o.site = $2 AND o.stage <> 'erased' AND b.person = $3 AND b.role <> 'quoted'";
    SENT = "SELECT p.id FROM proposal p JOIN op_ed o ON o.id = p.op_ed
        WHERE p.person = $3 AND p.op_ed = $1 AND p.site = $2 AND p.kind = 'piece' AND o.stage <> 'erased' LIMIT 1";
    SEEN = "SELECT version, at FROM scholar_seen WHERE person = $1 AND op_ed = $2";
    SEE = "INSERT INTO scholar_seen (person, op_ed, version, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person, op_ed) DO UPDATE SET version = excluded.version, at = excluded.at";
    PINS = "SELECT op_ed FROM scholar_pin WHERE person = $1 ORDER BY place, op_ed";
    UNPIN = "DELETE FROM scholar_pin WHERE person = $1";
    PIN = "INSERT INTO scholar_pin (person, op_ed, place) VALUES ($1, $2, $3)";
}

/// What ties a scholar to an op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// They are an author of it.
    Author,
    /// They have another part in it: translator, interviewer, interviewee.
    Part,
    /// They sent it in; nobody has said yet who wrote it.
    Sender,
}

/// The op-eds of a scholar, newest in first.
///
/// # Errors
/// [`StoreError`]
pub async fn list(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
    (limit, offset): (u32, u32),
) -> Result<Vec<QueueRow>, StoreError> {
    let rows = tx.query(&LIST, params![site, person, limit, offset]).await?;
    lines(tx, rows).await
}

/// What ties a scholar to an op-ed of the site; none when nothing does, or there is no such op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn tie(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
    op_ed: OpEdId,
) -> Result<Option<Tie>, StoreError> {
    let rows = tx.query(&ROLES, params![op_ed, site, person]).await?;
    let roles = rows.iter().map(|row| row.get::<BylineRole>("role")).collect::<Result<Vec<_>, _>>()?;
    if roles.contains(&BylineRole::Author) {
        return Ok(Some(Tie::Author));
    }
    if !roles.is_empty() {
        return Ok(Some(Tie::Part));
    }
    Ok(tx.query_opt(&SENT, params![op_ed, site, person]).await?.map(|_| Tie::Sender))
}

/// The version a scholar last answered to, and when.
///
/// # Errors
/// [`StoreError`]
pub async fn seen(
    tx: &mut ReadTx,
    person: PersonId,
    op_ed: OpEdId,
) -> Result<Option<(VersionId, Moment)>, StoreError> {
    let row = tx.query_opt(&SEEN, params![person, op_ed]).await?;
    row.map(|row| Ok((row.get("version")?, row.get("at")?))).transpose()
}

/// Notes which version a scholar answered to.
///
/// # Errors
/// [`StoreError`]
pub async fn see(
    tx: &mut WriteTx,
    person: PersonId,
    (op_ed, version): (OpEdId, VersionId),
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&SEE, params![person, op_ed, version, now]).await.map(drop)
}

/// What stands first on a scholar's page, in its order.
///
/// # Errors
/// [`StoreError`]
pub async fn first(tx: &mut ReadTx, person: PersonId) -> Result<Vec<OpEdId>, StoreError> {
    tx.query(&PINS, params![person]).await?.iter().map(|row| row.get("op_ed")).collect()
}

/// Puts these first on a scholar's page, in this order, and no others.
///
/// # Errors
/// [`StoreError`]
pub async fn put_first(tx: &mut WriteTx, person: PersonId, op_eds: &[OpEdId]) -> Result<(), StoreError> {
    tx.execute(&UNPIN, params![person]).await?;
    let rows = op_eds.iter().zip(0i64..).map(|(op_ed, place)| params![person, op_ed, place]);
    tx.batch(&PIN, rows.collect()).await.map(drop)
}
