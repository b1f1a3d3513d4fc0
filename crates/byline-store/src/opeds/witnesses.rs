//! The witnesses of an op-ed's fields: one row an op-ed, since they are only ever asked for together.
//! It refuses to mix what is said anew of a field with what was said of it before.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{json_text, params},
};
use byline_core::{evidence::Evidence, ids::OpEdId};

statements! {
    EVIDENCE = "SELECT witnesses FROM evidence WHERE op_ed = $1";
    PUT_EVIDENCE = "INSERT INTO evidence (op_ed, witnesses) VALUES ($1, $2)
        ON CONFLICT (op_ed) DO UPDATE SET witnesses = excluded.witnesses";
}

/// The witnesses of an op-ed's fields, those of one field together.
///
/// # Errors
/// [`StoreError`]
pub async fn evidence(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Evidence>, StoreError> {
    tx.query_opt(&EVIDENCE, params![op_ed]).await?.map_or(Ok(Vec::new()), |row| row.json("witnesses"))
}

/// Replaces the witnesses of the fields that `evidence` speaks of.
///
/// # Errors
/// [`StoreError`]
pub async fn put_evidence(tx: &mut WriteTx, op_ed: OpEdId, evidence: &[Evidence]) -> Result<(), StoreError> {
    if evidence.is_empty() {
        return Ok(());
    }
    let mut kept = self::evidence(tx, op_ed).await?;
    kept.retain(|old| evidence.iter().all(|new| new.field != old.field));
    kept.extend_from_slice(evidence);
    set_evidence(tx, op_ed, &kept).await
}

/// Replaces all witnesses of an op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn set_evidence(tx: &mut WriteTx, op_ed: OpEdId, evidence: &[Evidence]) -> Result<(), StoreError> {
    tx.execute(&PUT_EVIDENCE, params![op_ed, witnesses(evidence)]).await.map(drop)
}

/// Witnesses as they are kept: in the order of their fields, those of one field in the order given.
pub(crate) fn witnesses(evidence: &[Evidence]) -> String {
    let mut ordered: Vec<&Evidence> = evidence.iter().collect();
    ordered.sort_by_key(|witness| witness.field);
    json_text(&ordered)
}
