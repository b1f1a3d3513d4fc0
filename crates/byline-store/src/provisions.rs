//! Standing decisions about op-eds: when their time ends, which soft gate they were let pass, whose name is withheld.
//! It refuses to lose one: what is taken back keeps its row with the moment it was.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    opeds,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, ProvisionId, SiteId},
    oped::{Decision, StageName},
    provision::{Ending, Provided, Provision},
};

statements! {
    INSERT = "INSERT INTO provision (id, site, op_ed, kind, at, person, detail, recorded_by, recorded_at, act)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    UNDO = "UPDATE provision SET undone_at = $3 WHERE op_ed = $1 AND kind = $2 AND undone_at IS NULL";
    UNDO_ONE = "UPDATE provision SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL";
    OF_OP_ED = "SELECT * FROM provision WHERE op_ed = $1 AND undone_at IS NULL ORDER BY id";
    ENDED = "SELECT p.* FROM provision p, op_ed o WHERE p.site = $1 AND p.kind = 'ends' AND p.at <= $2 AND p.undone_at IS NULL
        AND o.id = p.op_ed AND o.stage = 'displayed' ORDER BY p.id";
}

/// Keeps a decision; `act` names the act that made it together with others.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(
    tx: &mut WriteTx,
    site: SiteId,
    op_ed: OpEdId,
    provision: &Provision,
    act: Option<&str>,
) -> Result<(), StoreError> {
    let (at, person) = match &provision.what {
        Provided::Ends { at, .. } | Provided::GoesLive { at } => (Some(*at), None),
        Provided::Withholds { person } => (None, Some(*person)),
        Provided::Passes { .. } | Provided::Tells { .. } => (None, None),
    };
    let values = params![
        provision.id,
        site,
        op_ed,
        provision.what.kind(),
        at,
        person,
        json_text(&provision.what),
        provision.by,
        provision.at,
        act,
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Takes back every decision of this kind about an op-ed; how many there were.
///
/// # Errors
/// [`StoreError`]
pub async fn undo(tx: &mut WriteTx, op_ed: OpEdId, kind: &str, now: Moment) -> Result<u64, StoreError> {
    tx.execute(&UNDO, params![op_ed, kind, now]).await
}

/// The decisions about an op-ed that stand.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Provision>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// Withdraws every op-ed of the site whose time has ended and that is to be withdrawn then; whether there was one.
pub(crate) async fn end_due(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<bool, StoreError> {
    let mut any = false;
    for row in tx.query(&ENDED, params![site, now]).await? {
        let (id, provision): (OpEdId, Provision) = (row.get("op_ed")?, read(&row)?);
        let Provided::Ends { at, how: Ending::Withdrawn, why } = provision.what else { continue };
        let Some(mut op_ed) = opeds::held(tx, site, id).await? else { continue };
        if op_ed.stage.name() != StageName::Displayed {
            continue;
        }
        let decision = Decision { by: provision.by, at, why };
        op_ed.stage =
            op_ed.stage.withdraw(decision).map_err(|refused| row.corrupt("op_ed", refused.to_string()))?;
        opeds::set_stage(tx, &op_ed).await?;
        tx.execute(&UNDO_ONE, params![provision.id, now]).await?;
        crate::turns::note(tx, (site, id), "withdrawn", (at, now)).await?;
        any = true;
    }
    Ok(any)
}

pub(crate) fn read(row: &Row) -> Result<Provision, StoreError> {
    Ok(Provision {
        id: row.get::<ProvisionId>("id")?,
        what: row.json("detail")?,
        by: row.get("recorded_by")?,
        at: row.get("recorded_at")?,
    })
}
