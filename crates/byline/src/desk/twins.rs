//! Two op-eds that are one: joined by a press, parted again by another, and a running that came in later taken off again.
//! It refuses to join what readers have seen under its own address, and to leave a page unfit to be seen.

use super::{
    hand::Hand,
    review::{op_ed_id, refusal},
    spoken::{Answer, went},
    stages::{Refused, held, loaded},
};
use crate::{app::App, form::Form, refusal::Refusal, sign_in::Signed};
use axum::extract::{Path, State};
use byline_core::{
    appearance::AppearanceKind,
    displayed::{Displayed, Record},
    ids::{AppearanceId, OpEdId},
    oped::{Decision, Stage},
    role::Wish,
    site::Site,
    text::Text,
};
use byline_store::{
    StoreError, WriteTx, opeds, sources, turns,
    twins::{self, Joined, Moved},
};
use serde_json::json;
use std::sync::Arc;

pub async fn join(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let (from, into) = (op_ed_id(&id)?, op_ed_id(form.get("other"))?);
    signed.with(&mut app.store.read().await?, into, Wish::Decide).await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    join_into(&hand, &signed.site, from, into).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{into}"), "joined")
}

pub async fn part(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let (into, from) = (op_ed_id(&id)?, op_ed_id(form.get("other"))?);
    signed.with(&mut app.store.read().await?, from, Wish::Decide).await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    part_from(&hand, &signed.site, from, into).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{from}"), "parted")
}

pub async fn take_off(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let running = form.get("running").parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let is_other = form.ticked("other-piece");
    take_running_off(&hand, &signed.site, id, (running, is_other)).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{id}"), if is_other { "other-piece" } else { "taken-off" })
}

pub async fn tell_apart(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    told(&app, &signed, (&id, &form), twins::APART).await?;
    went(&format!("/desk/op-ed/{}", op_ed_id(&id)?), "told-apart")
}

pub async fn compare_again(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    told(&app, &signed, (&id, &form), twins::NEAR).await?;
    went(&format!("/desk/op-ed/{}", op_ed_id(&id)?), "compared-again")
}

/// Writes down at both of two op-eds what an editor says of them.
async fn told(app: &App, signed: &Signed, (id, form): (&str, &Form), act: &str) -> Result<(), Refusal> {
    let (one, other) = (op_ed_id(id)?, op_ed_id(form.get("other"))?);
    signed.with(&mut app.store.read().await?, other, Wish::Decide).await?;
    let hand = Hand::of(app, Some(signed.account.id));
    pair(&hand, &signed.site, (one, other), act).await.map_err(refusal)
}

async fn pair(hand: &Hand, site: &Site, (one, other): (OpEdId, OpEdId), act: &str) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    for (own, theirs) in [(one, other), (other, one)] {
        held(&mut tx, site, own).await?;
        hand.note(&mut tx, site, act, Some(own), json!({ "other": theirs.to_string() })).await?;
    }
    Ok(tx.commit().await?)
}

/// Moves all of `from` but its words into `into`; `from` is declined with the reason, and known as `into` from now on.
pub async fn join_into(hand: &Hand, site: &Site, from: OpEdId, into: OpEdId) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let mut op_ed = held(&mut tx, site, from).await?;
    held(&mut tx, site, into).await?;
    let (own, other) = (loaded(&mut tx, site, from).await?, loaded(&mut tx, site, into).await?);
    may_join(&own, &other)?;
    if twins::holder(&mut tx, into).await? != into {
        return Err(Refused::Twin("the other was joined into a third meanwhile; join it with that one"));
    }
    let moved = moved(&mut tx, &own, &other).await?;
    let kind = if other.appearances.is_empty() { AppearanceKind::First } else { AppearanceKind::Republished };
    let mut evidence = opeds::evidence(&mut tx, into).await?;
    evidence.extend(moved.evidence.iter().cloned());
    opeds::put_evidence(&mut tx, into, &evidence).await?;
    let joined = Joined { op_ed: from, at: hand.now(), moved };
    twins::join(&mut tx, into, &joined, kind).await?;
    let why = Text::lenient(&format!("joined with \u{201c}{}\u{201d}", other.version.words.title));
    let why = why.expect("the sentence has words");
    op_ed.stage = op_ed.stage.decline(Decision { by: hand.by, at: hand.now(), why })?;
    opeds::set_stage(&mut tx, &op_ed).await?;
    let detail = json!({ "from": from.to_string(), "into": into.to_string() });
    hand.note(&mut tx, site, "joined", Some(from), detail.clone()).await?;
    as_seen(hand, &mut tx, (site, into), "joined", detail).await?;
    Ok(tx.commit().await?)
}

fn may_join(own: &Record, other: &Record) -> Result<(), Refused> {
    if own.op_ed.id == other.op_ed.id {
        return Err(Refused::Twin("an op-ed is not joined with itself; choose the other one"));
    }
    if !matches!(own.op_ed.stage, Stage::Draft | Stage::InReview) {
        return Err(Refused::Twin(
            "only what waits in the queue is joined; open the other one, or bring this one back first",
        ));
    }
    if own.op_ed.first_displayed.is_some() {
        return Err(Refused::Twin(
            "readers have seen this one under its own address, which must stay; join the other one into it",
        ));
    }
    if !own.rights.permissions.is_empty() {
        return Err(Refused::Twin(
            "a permission is recorded for this one; record it at the other op-ed, and end it here first",
        ));
    }
    if matches!(other.op_ed.stage, Stage::Erased { .. }) {
        return Err(Refused::Twin("the other was erased; nothing is joined with it"));
    }
    Ok(())
}

/// What goes over: where it ran, and the sources and witnesses that the other does not have.
async fn moved(tx: &mut WriteTx, own: &Record, other: &Record) -> Result<Moved, StoreError> {
    let (from, into) = (own.op_ed.id, other.op_ed.id);
    let held = sources::of_op_ed(tx, into).await?;
    let brought = sources::of_op_ed(tx, from).await?;
    let known = opeds::evidence(tx, into).await?;
    let evidence = opeds::evidence(tx, from).await?;
    Ok(Moved {
        stage: own.op_ed.stage.clone(),
        runnings: own.appearances.iter().map(|(row, _)| (row.id, row.kind, row.is_text_source)).collect(),
        sources: brought.iter().map(|s| s.id).filter(|id| held.iter().all(|other| other.id != *id)).collect(),
        evidence: evidence.into_iter().filter(|witness| !known.contains(witness)).collect(),
    })
}

/// Undoes a joining: each has again what it came with.
pub async fn part_from(hand: &Hand, site: &Site, from: OpEdId, into: OpEdId) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let mut op_ed = held(&mut tx, site, from).await?;
    held(&mut tx, site, into).await?;
    let all = twins::joined_into(&mut tx, into).await?;
    let Some(joined) = all.into_iter().find(|joined| joined.op_ed == from) else {
        return Err(Refused::NotThere);
    };
    twins::part(&mut tx, into, &joined).await?;
    let mut evidence = opeds::evidence(&mut tx, into).await?;
    evidence.retain(|witness| !joined.moved.evidence.contains(witness));
    opeds::set_evidence(&mut tx, into, &evidence).await?;
    if matches!(op_ed.stage, Stage::Declined(_)) {
        op_ed.stage = joined.moved.stage;
        opeds::set_stage(&mut tx, &op_ed).await?;
    }
    let detail = json!({ "from": from.to_string(), "into": into.to_string() });
    hand.note(&mut tx, site, "parted", Some(from), detail.clone()).await?;
    as_seen(hand, &mut tx, (site, into), "parted", detail).await?;
    Ok(tx.commit().await?)
}

/// Takes a running off again, for good; what came in stays kept. One of another piece comes in by itself the next time.
pub async fn take_running_off(
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    (running, is_other): (AppearanceId, bool),
) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    held(&mut tx, site, id).await?;
    let record = loaded(&mut tx, site, id).await?;
    let Some((row, _)) = record.appearances.iter().find(|(row, _)| row.id == running) else {
        return Err(Refused::NotThere);
    };
    if row.is_text_source || record.appearances.len() < 2 {
        return Err(Refused::Twin("the text is from this running; say first from which other one it is"));
    }
    let detail = json!({
        "outlet": row.outlet_printed, "day": row.day, "other-piece": is_other,
        "addresses": row.addresses.iter().map(|address| address.url.to_string()).collect::<Vec<_>>(),
    });
    match opeds::remove_appearance(&mut tx, running, hand.now()).await {
        Err(StoreError::Conflict { .. }) => {
            return Err(Refused::Twin("a permission speaks of this running; end it first"));
        }
        other => other?,
    }
    if is_other {
        twins::let_go(&mut tx, id, running).await?;
    }
    as_seen(hand, &mut tx, (site, id), twins::TAKEN_OFF, detail).await?;
    Ok(tx.commit().await?)
}

/// Notes the act; where readers see the op-ed, only when its page is fit to be seen after it.
async fn as_seen(
    hand: &Hand,
    tx: &mut WriteTx,
    (site, id): (&Site, OpEdId),
    act: &str,
    detail: serde_json::Value,
) -> Result<(), Refused> {
    let record = loaded(tx, site, id).await?;
    if !matches!(record.op_ed.stage, Stage::Displayed { .. } | Stage::Scheduled { .. }) {
        return Ok(hand.note(tx, site, act, Some(id), detail).await?);
    }
    let moment = record.goes_live().map_or(hand.now(), |turn| turn.at);
    Displayed::build(&record, moment).map_err(Refused::Gaps)?;
    turns::of_op_ed(tx, &record, hand.now()).await?;
    Ok(hand.note_public(tx, site, act, Some(id), detail).await?)
}
