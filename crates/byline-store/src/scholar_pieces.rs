//! Which op-eds a scholar meets by their own link: those that name them and those they sent in; what they saw and put first.
//! It refuses to give a scholar another's piece: one that was here already is not theirs because they sent its address.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    queue::{Going, QueueRow, line_columns, lines},
    statement::statements,
    value::params,
};
use byline_core::{
    byline::BylineRole,
    clock::Moment,
    ids::{OpEdId, PersonId, SiteId, VersionId},
};

// A cross join, so that SQLite begins with the scholar's own and not with all of the site's by arrival.
macro_rules! theirs {
    () => {
        concat!(
            "SELECT ",
            line_columns!(),
            " FROM (SELECT b.op_ed FROM byline b JOIN op_ed w ON w.id = b.op_ed
                JOIN version_byline l ON l.version = w.working_version AND l.byline = b.id
                WHERE b.person = $2 AND b.role <> 'quoted'
            UNION SELECT op_ed FROM proposal WHERE person = $2 AND kind = 'piece' AND op_ed IS NOT NULL) AS own
        CROSS JOIN op_ed o JOIN version v ON v.id = o.working_version
        WHERE o.id = own.op_ed AND o.site = $1 AND o.stage <> 'erased' "
        )
    };
}

statements! {
    LIST = concat!(theirs!(), "AND (o.came_in, o.id) < ($3, $4) ORDER BY o.came_in DESC, o.id DESC LIMIT $5");
    LIST_NEWER = concat!(theirs!(), "AND (o.came_in, o.id) > ($3, $4) ORDER BY o.came_in, o.id LIMIT $5");
    DISPLAYED = concat!(theirs!(), "AND o.stage = 'displayed' AND (o.came_in, o.id) < ($3, $4)
        ORDER BY o.came_in DESC, o.id DESC LIMIT $5");
    DISPLAYED_NEWER = concat!(theirs!(), "AND o.stage = 'displayed' AND (o.came_in, o.id) > ($3, $4)
        ORDER BY o.came_in, o.id LIMIT $5");
    NOT_YET = concat!(theirs!(), "AND o.stage IN ('draft', 'in-review', 'scheduled') ORDER BY o.came_in DESC, o.id DESC LIMIT $3");
    FIRST = concat!("SELECT ", line_columns!(), "
        FROM scholar_pin n CROSS JOIN op_ed o JOIN version v ON v.id = o.working_version
        WHERE n.person = $2 AND o.id = n.op_ed AND o.site = $1 AND o.stage = 'displayed'
        AND (EXISTS (SELECT 1 FROM version_byline l JOIN byline b ON b.id = l.byline
                WHERE l.version = o.working_version AND b.person = $2 AND b.role <> 'quoted')
            OR EXISTS (SELECT 1 FROM proposal p WHERE p.person = $2 AND p.kind = 'piece' AND p.op_ed = o.id))
        ORDER BY n.place, n.op_ed");
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

/// The op-eds of a scholar, newest in first, at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn list(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
    (going, most): (Going, u32),
) -> Result<Vec<QueueRow>, StoreError> {
    going.leaf(tx, [&LIST, &LIST_NEWER], params![site, person], most).await
}

/// Those of them that readers see.
///
/// # Errors
/// [`StoreError`]
pub async fn displayed(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
    (going, most): (Going, u32),
) -> Result<Vec<QueueRow>, StoreError> {
    going.leaf(tx, [&DISPLAYED, &DISPLAYED_NEWER], params![site, person], most).await
}

/// Those of them that readers do not see yet but may: drafts, what is in review, what is scheduled; at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn not_yet(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
    most: u32,
) -> Result<Vec<QueueRow>, StoreError> {
    let rows = tx.query(&NOT_YET, params![site, person, most]).await?;
    lines(tx, rows).await
}

/// What readers see first on a scholar's page, in its order.
///
/// # Errors
/// [`StoreError`]
pub async fn standing_first(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
) -> Result<Vec<QueueRow>, StoreError> {
    let rows = tx.query(&FIRST, params![site, person]).await?;
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
