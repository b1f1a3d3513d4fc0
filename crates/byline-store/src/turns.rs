//! Dated facts that will change what readers see: an embargo ends, a permission runs out, an op-ed goes live.
//! It refuses the wall clock to pages: they see the site as of its last turn, and a turn is a numbered change.

mod again;
pub(crate) mod ahead;

pub(crate) use again::of_person;
pub use again::{again, of_op_ed, of_rights, of_site};
pub use ahead::{Ahead, Dated, ahead, rights_ahead, told_ahead, went_live};

use crate::{
    changes,
    engine::{ReadTx, WriteTx},
    error::StoreError,
    events, opeds, provisions, sites,
    statement::statements,
    step_ups, touches,
    value::params,
};
use byline_core::{
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    ids::{OpEdId, SiteId, TurnId},
    turn::Turn,
};

statements! {
    CLEAR_OF_OP_ED = "DELETE FROM turn WHERE site = $1 AND what = $2 AND op_ed = $3";
    CLEAR_OF_SITE = "DELETE FROM turn WHERE site = $1 AND what = $2 AND op_ed IS NULL";
    PUT = "INSERT INTO turn (id, site, at, narrows, what, op_ed) VALUES ($1, $2, $3, $4, $5, $6)";
    DUE = "SELECT DISTINCT site FROM turn WHERE at <= $1 ORDER BY site";
    NEXT = "SELECT min(at) AS at FROM turn";
    NEXT_NARROWING = "SELECT min(at) AS at FROM turn WHERE site = $1 AND narrows = 1";
    PASS = "DELETE FROM turn WHERE site = $1 AND at <= $2";
    STAND_AT = "UPDATE site SET turned_at = $2 WHERE id = $1 AND turned_at < $2";
    SCHEDULED_DUE = "SELECT id FROM op_ed WHERE site = $1 AND stage = 'scheduled' AND visible_from <= $2 ORDER BY id";
}

/// Replaces the turns that `what` makes for an op-ed, or for the whole site.
///
/// # Errors
/// [`StoreError`]
pub async fn set(
    tx: &mut WriteTx,
    site: SiteId,
    op_ed: Option<OpEdId>,
    what: &str,
    turns: &[Turn],
) -> Result<(), StoreError> {
    match op_ed {
        Some(op_ed) => tx.execute(&CLEAR_OF_OP_ED, params![site, what, op_ed]).await?,
        None => tx.execute(&CLEAR_OF_SITE, params![site, what]).await?,
    };
    let rows = turns.iter().zip(0..).map(|(turn, place)| {
        let maker = op_ed.map_or_else(|| site.to_string(), |op_ed| op_ed.to_string());
        let id = named(&format!("{maker} {what} {place}"), turn.at);
        params![id, site, turn.at, turn.narrows, what, op_ed]
    });
    tx.batch(&PUT, rows.collect()).await.map(drop)
}

/// A turn's id follows from what makes it and when: the same turns set again are the same rows, and no chance is needed.
fn named(maker: &str, at: Moment) -> TurnId {
    TurnId::new(&Clock::frozen(at), &chance(maker))
}

fn chance(of: &str) -> Entropy {
    let [a, b, c, d, e, f, g, h, ..] = *Digest::of(of.as_bytes()).as_bytes();
    Entropy::seeded(u64::from_be_bytes([a, b, c, d, e, f, g, h]))
}

/// The sites with a turn at or before `now`.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, now: Moment) -> Result<Vec<SiteId>, StoreError> {
    tx.query(&DUE, params![now]).await?.iter().map(|row| row.get("site")).collect()
}

/// The next turn of any site.
///
/// # Errors
/// [`StoreError`]
pub async fn next(tx: &mut ReadTx) -> Result<Option<Moment>, StoreError> {
    tx.query_one(&NEXT, params![]).await?.get("at")
}

/// The next turn of a site after which less may be shown: no cached page may outlive it.
///
/// # Errors
/// [`StoreError`]
pub async fn next_narrowing(tx: &mut ReadTx, site: SiteId) -> Result<Option<Moment>, StoreError> {
    tx.query_one(&NEXT_NARROWING, params![site]).await?.get("at")
}

/// Lets every turn up to `now` take effect; whether there was one, and so a new number.
///
/// # Errors
/// [`StoreError`]
pub async fn advance(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<bool, StoreError> {
    let turned = bring_up(tx, site, now).await?;
    if turned {
        changes::bump(tx, site, "turn", None, now).await?;
    }
    Ok(turned)
}

/// The same without taking a number.
pub(crate) async fn bring_up(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<bool, StoreError> {
    sites::hold(tx, site).await?;
    tx.execute(&STAND_AT, params![site, now]).await?;
    touches::turning(tx, site, now).await?;
    step_ups::turned(tx, site, now).await?;
    let passed = tx.execute(&PASS, params![site, now]).await?;
    let mut live = false;
    for row in tx.query(&SCHEDULED_DUE, params![site, now]).await? {
        opeds::go_live(tx, site, row.get("id")?, now).await?;
        live = true;
    }
    let ended = provisions::end_due(tx, site, now).await?;
    Ok(passed > 0 || live || ended)
}

/// Writes into the history what an op-ed did by itself; the line is named by what and when, so that it stands there once.
pub(crate) async fn note(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    act: &str,
    (due, now): (Moment, Moment),
) -> Result<(), StoreError> {
    let detail = serde_json::json!({ "due": due.rfc3339(), "by": "itself" });
    let event = events::Event { at: now, account: None, act: act.to_owned(), op_ed: Some(op_ed), detail };
    events::record(tx, site, &event, &chance(&format!("{op_ed} {act} {}", due.micros()))).await
}
