//! Acts on one op-ed that whoever did them undoes by one press: whose work it is, and that it goes live by itself no more.
//! It refuses to undo what another did, and what was changed since: the history says what stood before, and the rows what stands now.

use crate::{
    app::App,
    refusal::Refusal,
    sign_in::{Notice, Signed, Undo},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId},
    oped::StageName,
};
use byline_store::{ReadTx, StoreError, assignments, events, opeds};

/// What the address of an undo carries.
pub(super) const ASKED: &str = "undo";

const CHANGED_SINCE: &str =
    "It was changed since, or nothing was done, so there is nothing to undo; look at how it stands now.";

/// The last line of the history about an act, where this account wrote it.
async fn own_line(
    tx: &mut ReadTx,
    signed: &Signed,
    id: OpEdId,
    act: &str,
) -> Result<Option<events::Event>, StoreError> {
    let line = events::last_about(tx, id, act).await?;
    Ok(line.filter(|line| line.account == Some(signed.account.id)))
}

/// Whose work it was before this account gave it to whose it is now; none where there is nothing to undo.
async fn owner_before(
    tx: &mut ReadTx,
    signed: &Signed,
    id: OpEdId,
) -> Result<Option<Option<AccountId>>, StoreError> {
    let Some(line) = own_line(tx, signed, id, "assigned").await? else { return Ok(None) };
    let side = |side: &str| -> Option<AccountId> { line.detail[side].as_str()?.parse().ok() };
    let (before, after) = (side("before"), side("after"));
    let stands = assignments::of(tx, id).await? == after;
    Ok((stands && before != after).then_some(before))
}

/// Whose work it becomes again.
///
/// # Errors
/// [`Refusal`] where there is nothing to undo.
pub(super) async fn owner_again(
    tx: &mut ReadTx,
    signed: &Signed,
    id: OpEdId,
) -> Result<Option<AccountId>, Refusal> {
    owner_before(tx, signed, id).await?.ok_or_else(|| Refusal::Conflict(CHANGED_SINCE.to_owned()))
}

/// When it would have gone live, where this account cancelled that and nothing was decided since.
async fn moment_before(tx: &mut ReadTx, signed: &Signed, id: OpEdId) -> Result<Option<Moment>, StoreError> {
    let stage = opeds::get(tx, id).await?.map(|op_ed| op_ed.stage.name());
    let line = own_line(tx, signed, id, "schedule cancelled").await?;
    // Whatever the history tells after it was decided since.
    let since = events::of_op_ed(tx, id).await?;
    let line = line.filter(|line| since.iter().all(|one| one.at <= line.at));
    let at = line.and_then(|line| Moment::from_rfc3339(line.detail["at"].as_str()?));
    Ok(at.filter(|_| stage == Some(StageName::InReview)))
}

/// When it goes live again.
///
/// # Errors
/// [`Refusal`] where there is nothing to undo, or the moment has passed.
pub(super) async fn moment_again(
    tx: &mut ReadTx,
    signed: &Signed,
    (id, now): (OpEdId, Moment),
) -> Result<Moment, Refusal> {
    let before = moment_before(tx, signed, id).await?;
    before.filter(|at| *at > now).ok_or_else(|| Refusal::Conflict(CHANGED_SINCE.to_owned()))
}

/// The notice with its undo, where it tells of one of these acts and that can be undone; nothing is read where it tells of another.
///
/// # Errors
/// [`StoreError`]
pub(super) async fn with_undo(
    app: &App,
    signed: &Signed,
    notice: Option<Notice>,
    id: OpEdId,
) -> Result<Option<Notice>, StoreError> {
    let Some(mut notice) = notice else { return Ok(None) };
    let undo = match notice.key.as_str() {
        "desk-did-assigned" => {
            let before = owner_before(&mut app.store.read().await?, signed, id).await?;
            before.map(|_| ("assign", "desk-undo-assigned"))
        }
        "desk-did-schedule-cancelled" => {
            let before = moment_before(&mut app.store.read().await?, signed, id).await?;
            before.filter(|at| *at > app.clock.now()).map(|_| ("schedule", "desk-undo-schedule-cancelled"))
        }
        _ => None,
    };
    notice.undo = undo.map(|(door, key)| Undo { action: format!("/desk/op-ed/{id}/{door}?{ASKED}=1"), key });
    Ok(Some(notice))
}
