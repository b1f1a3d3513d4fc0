//! Files that prove rights: what they are called, whose right they prove, where their bytes are.
//! It refuses to hold the bytes: those are a blob, there before the row that names it.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    ids::{OpEdId, PermissionId, ProofId, SiteId},
    proof::Proof,
};

statements! {
    INSERT = "INSERT INTO proof (id, site, op_ed, permission, digest, size, name, at, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ONE = "SELECT * FROM proof WHERE id = $1 AND site = $2";
    OF_OP_ED = "SELECT * FROM proof WHERE op_ed = $1 ORDER BY id";
    TO_PERMISSION = "UPDATE proof SET permission = $2 WHERE id = $1 AND permission IS NULL";
}

/// Keeps a proof whose bytes are a blob already.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(tx: &mut WriteTx, site: SiteId, proof: &Proof) -> Result<(), StoreError> {
    let size = i64::try_from(proof.size).unwrap_or(i64::MAX);
    let values = params![
        proof.id,
        site,
        proof.op_ed,
        proof.permission,
        proof.digest,
        size,
        proof.name,
        proof.at,
        proof.by
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// One proof of the site.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, site: SiteId, id: ProofId) -> Result<Option<Proof>, StoreError> {
    tx.query_opt(&ONE, params![id, site]).await?.map(|row| read(&row)).transpose()
}

/// The proofs about an op-ed, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Proof>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// Says which permission rests on a proof.
///
/// # Errors
/// [`StoreError`]
pub async fn belongs_to(tx: &mut WriteTx, id: ProofId, permission: PermissionId) -> Result<(), StoreError> {
    tx.execute(&TO_PERMISSION, params![id, permission]).await.map(drop)
}

fn read(row: &Row) -> Result<Proof, StoreError> {
    Ok(Proof {
        id: row.get("id")?,
        op_ed: row.get("op_ed")?,
        permission: row.get("permission")?,
        digest: row.get("digest")?,
        size: u64::try_from(row.get::<i64>("size")?).map_err(|why| row.corrupt("size", why.to_string()))?,
        name: row.get("name")?,
        at: row.get("at")?,
        by: row.get("given_by")?,
    })
}
