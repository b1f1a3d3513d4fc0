//! What is recorded about the rights: dated policy rows, and permissions for one op-ed.
//! It refuses to rewrite the past: a row is ended, never changed.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::{Moment, Zone},
    day::Day,
    ids::{AccountId, OpEdId, OutletId, PermissionId, RightsRuleId, SiteId},
    rights::{Permission, RightsRule},
};

statements! {
    OF_OUTLET = "SELECT * FROM rights_rule WHERE site = $1 AND outlet = $2 ORDER BY id";
    SITE_DEFAULT = "SELECT * FROM rights_rule WHERE site = $1 AND outlet IS NULL ORDER BY id";
    INSERT_RULE = "INSERT INTO rights_rule (id, site, outlet, since, until, allow, embargo_days, step_up, noindex,
        canonical_original, pictures, source, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    /// The row lock is what it is for.
    HOLD_RULE = "UPDATE rights_rule SET until = until WHERE id = $1 RETURNING until";
    END_RULE = "UPDATE rights_rule SET until = $2 WHERE id = $1";
    OF_OP_ED = "SELECT * FROM permission WHERE op_ed = $1 ORDER BY id";
    INSERT_PERMISSION = "INSERT INTO permission (id, op_ed, appearance, allow, since, until, embargo_until, pictures,
        evidence, given_by, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    END_PERMISSION = "UPDATE permission SET until = $2 WHERE id = $1 AND (until IS NULL OR until > $2)";
    RAN_AT_OUTLET = "SELECT DISTINCT op_ed FROM appearance WHERE outlet = $1 ORDER BY op_ed";
    OF_SITE = "SELECT id AS op_ed FROM op_ed WHERE site = $1 ORDER BY id";
}

/// The policy rows of an outlet, or the site's default rows.
///
/// # Errors
/// [`StoreError`]
pub async fn rules(
    tx: &mut ReadTx,
    site: SiteId,
    outlet: Option<OutletId>,
) -> Result<Vec<RightsRule>, StoreError> {
    let rows = match outlet {
        Some(outlet) => tx.query(&OF_OUTLET, params![site, outlet]).await?,
        None => tx.query(&SITE_DEFAULT, params![site]).await?,
    };
    rows.iter().map(read_rule).collect()
}

/// Keeps a new policy row.
///
/// # Errors
/// [`StoreError`]
pub async fn insert_rule(
    tx: &mut WriteTx,
    site: SiteId,
    rule: &RightsRule,
    by: Option<AccountId>,
    now: Moment,
) -> Result<(), StoreError> {
    let values = params![
        rule.id,
        site,
        rule.outlet,
        rule.from,
        rule.until,
        rule.allow,
        rule.embargo_days,
        rule.step_up.as_ref().map(json_text),
        rule.noindex,
        rule.canonical_original,
        rule.pictures,
        rule.source,
        by,
        now,
    ];
    tx.execute(&INSERT_RULE, values).await.map(drop)
}

/// Ends a policy row with the end of a day in the site's zone; whether that changed anything.
///
/// A row that has ended by `now`, and one that ends no later by itself, stays as it is: what has ended is never revived.
///
/// # Errors
/// [`StoreError`]
pub async fn end_rule(
    tx: &mut WriteTx,
    rule: RightsRuleId,
    until: &Day,
    (now, zone): (Moment, &Zone),
) -> Result<bool, StoreError> {
    let Some(row) = tx.query_opt(&HOLD_RULE, params![rule]).await? else { return Ok(false) };
    let kept = row.get::<Option<Day>>("until")?.map(|day| day.ends(zone));
    if kept.is_some_and(|end| end <= now || end <= until.ends(zone)) {
        return Ok(false);
    }
    tx.execute(&END_RULE, params![rule, until]).await?;
    Ok(true)
}

/// The permissions recorded for an op-ed, ended ones too.
///
/// # Errors
/// [`StoreError`]
pub async fn permissions(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Permission>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read_permission).collect()
}

/// Keeps a new permission.
///
/// # Errors
/// [`StoreError`]
pub async fn insert_permission(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    permission: &Permission,
    by: Option<AccountId>,
    now: Moment,
) -> Result<(), StoreError> {
    let values = params![
        permission.id,
        op_ed,
        permission.appearance,
        permission.allow,
        permission.from,
        permission.until,
        permission.embargo_until,
        permission.pictures,
        permission.evidence,
        permission.given_by,
        by,
        now,
    ];
    tx.execute(&INSERT_PERMISSION, values).await.map(drop)
}

/// Ends a permission at a moment, unless it had ended by then; whether that changed anything.
///
/// # Errors
/// [`StoreError`]
pub async fn end_permission(
    tx: &mut WriteTx,
    permission: PermissionId,
    at: Moment,
) -> Result<bool, StoreError> {
    tx.execute(&END_PERMISSION, params![permission, at]).await.map(|ended| ended > 0)
}

/// The op-eds that a change of an outlet's rows may concern: all that ran there, or all of a site for its default rows. Which
/// of them took their text from there is core's to say.
///
/// # Errors
/// [`StoreError`]
pub async fn op_eds_under(
    tx: &mut ReadTx,
    site: SiteId,
    outlet: Option<OutletId>,
) -> Result<Vec<OpEdId>, StoreError> {
    let rows = match outlet {
        Some(outlet) => tx.query(&RAN_AT_OUTLET, params![outlet]).await?,
        None => tx.query(&OF_SITE, params![site]).await?,
    };
    rows.iter().map(|row| row.get("op_ed")).collect()
}

fn read_rule(row: &Row) -> Result<RightsRule, StoreError> {
    Ok(RightsRule {
        id: row.get("id")?,
        outlet: row.get("outlet")?,
        from: row.get("since")?,
        until: row.get("until")?,
        allow: row.get("allow")?,
        embargo_days: row.get("embargo_days")?,
        step_up: row.json_if_any("step_up")?,
        noindex: row.get("noindex")?,
        canonical_original: row.get("canonical_original")?,
        pictures: row.get("pictures")?,
        source: row.get("source")?,
    })
}

pub(crate) fn read_permission(row: &Row) -> Result<Permission, StoreError> {
    Ok(Permission {
        id: row.get("id")?,
        appearance: row.get("appearance")?,
        allow: row.get("allow")?,
        from: row.get("since")?,
        until: row.get("until")?,
        embargo_until: row.get("embargo_until")?,
        pictures: row.get("pictures")?,
        evidence: row.get("evidence")?,
        given_by: row.get("given_by")?,
    })
}
