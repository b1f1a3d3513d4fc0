//! What scholars propose by their links, waiting for an editor or decided.
//! It refuses to lose one: what was decided or replaced stays, with who did it and when.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, PersonId, ProposalId, SiteId},
    proposal::{Decided, Outcome, Proposal},
};

statements! {
    INSERT = "INSERT INTO proposal (id, site, person, link, op_ed, at, kind, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    REPLACE = "UPDATE proposal SET outcome = 'replaced', decided_at = $5 WHERE site = $1 AND person = $2
        AND (op_ed = $3 OR (op_ed IS NULL AND $3 IS NULL)) AND kind = $4 AND outcome IS NULL";
    ONE = "SELECT * FROM proposal WHERE id = $1 AND site = $2";
    WAITING = "SELECT * FROM proposal WHERE site = $1 AND outcome IS NULL AND id > $2 ORDER BY id LIMIT $3";
    WAITING_COUNT = "SELECT count(*) AS n FROM proposal WHERE site = $1 AND outcome IS NULL";
    OF_PERSON = "SELECT * FROM proposal WHERE person = $1 ORDER BY id DESC LIMIT $2";
    OF_OP_ED = "SELECT * FROM proposal WHERE op_ed = $1 ORDER BY id DESC LIMIT $2";
    DECIDE = "UPDATE proposal SET outcome = $3, decided_at = $4, decided_by = $5 WHERE id = $1 AND site = $2 AND outcome IS NULL";
    REOPEN = "UPDATE proposal SET outcome = NULL, decided_at = NULL, decided_by = NULL WHERE id = $1 AND site = $2 AND outcome = 'left'";
}

/// Keeps a proposal; what the same scholar proposed before of this kind, and still waits, it takes the place of.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(tx: &mut WriteTx, site: SiteId, proposal: &Proposal) -> Result<(), StoreError> {
    let kind = proposal.what.kind();
    for replaced in kind.replaces() {
        let values = params![site, proposal.person, proposal.op_ed, replaced, proposal.at];
        tx.execute(&REPLACE, values).await?;
    }
    let values = params![
        proposal.id,
        site,
        proposal.person,
        proposal.link,
        proposal.op_ed,
        proposal.at,
        kind,
        json_text(&proposal.what),
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// One proposal of the site.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, site: SiteId, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
    tx.query_opt(&ONE, params![id, site]).await?.map(|row| read(&row)).transpose()
}

/// Those that wait after the one of this id, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting(
    tx: &mut ReadTx,
    site: SiteId,
    after: &str,
    most: u32,
) -> Result<Vec<Proposal>, StoreError> {
    tx.query(&WAITING, params![site, after, most]).await?.iter().map(read).collect()
}

/// How many wait.
///
/// # Errors
/// [`StoreError`]
pub async fn how_many_wait(tx: &mut ReadTx, site: SiteId) -> Result<i64, StoreError> {
    tx.query_one(&WAITING_COUNT, params![site]).await?.get("n")
}

/// What a scholar proposed, latest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_person(tx: &mut ReadTx, person: PersonId, most: u32) -> Result<Vec<Proposal>, StoreError> {
    tx.query(&OF_PERSON, params![person, most]).await?.iter().map(read).collect()
}

/// What was proposed about an op-ed, latest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId, most: u32) -> Result<Vec<Proposal>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed, most]).await?.iter().map(read).collect()
}

/// Decides on one that waits; whether it did.
///
/// # Errors
/// [`StoreError`]
pub async fn decide(
    tx: &mut WriteTx,
    site: SiteId,
    id: ProposalId,
    decided: &Decided,
) -> Result<bool, StoreError> {
    let values = params![id, site, decided.outcome, decided.at, decided.by];
    Ok(tx.execute(&DECIDE, values).await? > 0)
}

/// Lets one that was left wait again; whether it was left.
///
/// # Errors
/// [`StoreError`]
pub async fn reopen(tx: &mut WriteTx, site: SiteId, id: ProposalId) -> Result<bool, StoreError> {
    Ok(tx.execute(&REOPEN, params![id, site]).await? > 0)
}

fn read(row: &Row) -> Result<Proposal, StoreError> {
    let outcome: Option<Outcome> = row.get("outcome")?;
    let at: Option<Moment> = row.get("decided_at")?;
    let by = row.get("decided_by")?;
    Ok(Proposal {
        id: row.get("id")?,
        person: row.get("person")?,
        link: row.get("link")?,
        op_ed: row.get("op_ed")?,
        at: row.get("at")?,
        what: row.json("detail")?,
        decided: outcome.zip(at).map(|(outcome, at)| Decided { by, at, outcome }),
    })
}
