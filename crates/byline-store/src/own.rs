//! Which op-eds are an account's own: those it brought in, and those its scholar wrote.
//! It refuses to make a person of an account: the tie between the two is a row that goes with either, and no byline hangs on it.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    queue::{Going, QueueRow, line_columns},
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId, PersonId, PictureUseId, SiteId},
    role::Claim,
};

// A cross join, so that SQLite begins with the few that are theirs and not with all of the site's by arrival.
macro_rules! theirs {
    () => {
        concat!(
            "SELECT ",
            line_columns!(),
            " FROM (SELECT op_ed FROM version WHERE made_by = $2 AND number = 1
            UNION SELECT b.op_ed FROM account_person p JOIN byline b ON b.person = p.person JOIN op_ed w ON w.id = b.op_ed
                JOIN version_byline l ON l.version = w.working_version AND l.byline = b.id
                WHERE p.account = $2 AND p.site = $1) AS own
        CROSS JOIN op_ed o JOIN version v ON v.id = o.working_version
        WHERE o.id = own.op_ed AND o.site = $1 "
        )
    };
}

statements! {
    STANDS = "SELECT stage, first_displayed FROM op_ed WHERE id = $1 AND site = $2";
    BROUGHT = "SELECT 1 AS own FROM version WHERE op_ed = $1 AND number = 1 AND made_by = $2";
    WROTE = "SELECT 1 AS own FROM op_ed o
        JOIN version_byline l ON l.version = o.working_version
        JOIN byline b ON b.id = l.byline
        JOIN account_person p ON p.person = b.person AND p.site = o.site
        WHERE o.id = $1 AND p.account = $2 LIMIT 1";
    PICTURED = "SELECT DISTINCT op_ed FROM version WHERE picture = $1";
    LIST = concat!(theirs!(), "AND (o.came_in, o.id) < ($3, $4) ORDER BY o.came_in DESC, o.id DESC LIMIT $5");
    LIST_NEWER = concat!(theirs!(), "AND (o.came_in, o.id) > ($3, $4) ORDER BY o.came_in, o.id LIMIT $5");
    PERSON = "SELECT person FROM account_person WHERE account = $1 AND site = $2";
    TIE = "INSERT INTO account_person (account, site, person) VALUES ($1, $2, $3)
        ON CONFLICT (account, site) DO UPDATE SET person = excluded.person";
    UNTIE = "DELETE FROM account_person WHERE account = $1 AND site = $2";
}

/// What claim an account has to an op-ed of the site; none when there is no such op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(
    tx: &mut ReadTx,
    site: SiteId,
    op_ed: OpEdId,
    account: AccountId,
) -> Result<Option<Claim>, StoreError> {
    let Some(row) = tx.query_opt(&STANDS, params![op_ed, site]).await? else { return Ok(None) };
    let own = tx.query_opt(&BROUGHT, params![op_ed, account]).await?.is_some()
        || tx.query_opt(&WROTE, params![op_ed, account]).await?.is_some();
    let was_displayed = row.get::<Option<Moment>>("first_displayed")?.is_some();
    Ok(Some(Claim { stage: row.get("stage")?, was_displayed, own }))
}

/// Whether one of an account's own op-eds has, or had, this picture beside it.
///
/// # Errors
/// [`StoreError`]
pub async fn pictured(
    tx: &mut ReadTx,
    site: SiteId,
    used: PictureUseId,
    account: AccountId,
) -> Result<bool, StoreError> {
    for row in tx.query(&PICTURED, params![used]).await? {
        if claim(tx, site, row.get("op_ed")?, account).await?.is_some_and(|claim| claim.own) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The op-eds that are an account's own, in every stage; newest in first, at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn list(
    tx: &mut ReadTx,
    site: SiteId,
    account: AccountId,
    (going, most): (Going, u32),
) -> Result<Vec<QueueRow>, StoreError> {
    going.leaf(tx, [&LIST, &LIST_NEWER], params![site, account], most).await
}

/// The scholar an account belongs to at a site.
///
/// # Errors
/// [`StoreError`]
pub async fn person(
    tx: &mut ReadTx,
    account: AccountId,
    site: SiteId,
) -> Result<Option<PersonId>, StoreError> {
    tx.query_opt(&PERSON, params![account, site]).await?.map(|row| row.get("person")).transpose()
}

/// Says to which scholar an account belongs at a site, or that it belongs to none.
///
/// # Errors
/// [`StoreError`]
pub async fn set_person(
    tx: &mut WriteTx,
    account: AccountId,
    site: SiteId,
    person: Option<PersonId>,
) -> Result<(), StoreError> {
    match person {
        Some(person) => tx.execute(&TIE, params![account, site, person]).await.map(drop),
        None => tx.execute(&UNTIE, params![account, site]).await.map(drop),
    }
}
