//! Byline rows: who, in which role, as printed; versions point at them.
//! It refuses to remove one: a row that no version names any more is history.

use super::shelving;
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, Value, params},
};
use byline_core::{
    byline::Byline,
    ids::{BylineId, OpEdId, PersonId},
};

statements! {
    PUT = "INSERT INTO byline (id, op_ed, person, role, name_printed, position_printed) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET person = excluded.person, role = excluded.role,
            name_printed = excluded.name_printed, position_printed = excluded.position_printed";
    MATCH = "UPDATE byline SET person = $2 WHERE id = $1";
    OF_OP_ED = "SELECT * FROM byline WHERE op_ed = $1 ORDER BY id";
    SEEN = "SELECT DISTINCT l.byline FROM version_shown s JOIN version_byline l ON l.version = s.version WHERE s.op_ed = $1
        ORDER BY l.byline";
}

/// Keeps a byline row, or changes it.
///
/// # Errors
/// [`StoreError::Conflict`] when its person is not kept.
pub async fn put_byline(tx: &mut WriteTx, op_ed: OpEdId, byline: &Byline) -> Result<(), StoreError> {
    tx.execute(&PUT, row_of(op_ed, byline)).await?;
    shelving::shelve(tx, op_ed).await
}

/// The same for a row that no version names which readers see: nothing follows from it for them yet.
///
/// # Errors
/// [`StoreError::Conflict`] when its person is not kept.
pub async fn draft_byline(tx: &mut WriteTx, op_ed: OpEdId, byline: &Byline) -> Result<(), StoreError> {
    tx.execute(&PUT, row_of(op_ed, byline)).await?;
    shelving::mark(tx, op_ed).await
}

/// The rows of every version that readers saw: what they print is what readers were told then.
///
/// # Errors
/// [`StoreError`]
pub async fn bylines_seen(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<BylineId>, StoreError> {
    tx.query(&SEEN, params![op_ed]).await?.iter().map(|row| row.get("byline")).collect()
}

pub(crate) fn row_of(op_ed: OpEdId, byline: &Byline) -> Vec<Value> {
    params![byline.id, op_ed, byline.person, byline.role, byline.name_printed, byline.position_printed]
}

/// Says whom a byline row names.
///
/// # Errors
/// [`StoreError::Conflict`] when the person is not kept.
pub async fn match_name(tx: &mut WriteTx, byline: BylineId, person: PersonId) -> Result<(), StoreError> {
    tx.execute(&MATCH, params![byline, person]).await?;
    shelving::shelve_by(tx, byline).await
}

/// All byline rows an op-ed ever had.
///
/// # Errors
/// [`StoreError`]
pub async fn bylines(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Byline>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

pub(crate) fn read(row: &Row) -> Result<Byline, StoreError> {
    Ok(Byline {
        id: row.get("id")?,
        person: row.get("person")?,
        role: row.get("role")?,
        name_printed: row.get("name_printed")?,
        position_printed: row.get("position_printed")?,
    })
}
