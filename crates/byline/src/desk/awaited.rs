//! Display tied to the original's going live: asked for on the page of its time, done once when the original is there.
//! It refuses what a gate stops, now and then: everything else must be ready before it waits.

use super::{
    hand::Hand,
    review::{op_ed_id, refusal},
    schedule,
    spoken::{Answer, When, to_mend, went},
    stages::{self, Refused},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::Signed,
};
use axum::extract::{Path, State};
use byline_core::{
    address::WebAddress,
    displayed::Record,
    oped::{Stage, StageName},
    role::{Capability, Wish},
    site::Site,
};
use byline_store::{
    ReadTx, StoreError, accounts,
    awaited::{self, Awaited},
    sites,
};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// A gate that was closed when the original went live is tried again after so many seconds.
const TRIED_AGAIN: i64 = 10 * 60;

/// What an op-ed waits for, as its page tells.
#[derive(Serialize)]
pub struct AwaitedView {
    pub address: String,
    pub since: When,
    pub looked: Option<When>,
    pub outcome: Option<String>,
    pub detail: Option<String>,
}

/// What this op-ed waits for.
pub async fn view(tx: &mut ReadTx, record: &Record) -> Result<Option<AwaitedView>, StoreError> {
    let zone = &record.site.zone;
    let found = awaited::of_op_ed(tx, record.op_ed.id).await?;
    Ok(found.map(|one| {
        let (outcome, detail) = one.outcome.unzip();
        AwaitedView {
            address: one.address.to_string(),
            since: When::new(one.since, zone),
            looked: one.looked_at.map(|at| When::new(at, zone)),
            outcome,
            detail: detail.flatten(),
        }
    }))
}

/// The addresses at which its original may go live.
pub fn addresses(record: &Record) -> Vec<String> {
    let all = record.appearances.iter().flat_map(|(running, _)| &running.addresses);
    all.map(|address| address.url.to_string()).collect()
}

/// Only what readers do not see and no moment was chosen for waits for its original.
pub fn can_wait(stage: StageName) -> bool {
    matches!(stage, StageName::Draft | StageName::InReview | StageName::Parked)
}

/// Lets it wait for its original.
pub async fn wait(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let address = form.need::<WebAddress>("address", "choose where the original will be", &mut mistakes);
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(refusal)?;
    let record = stages::loaded(&mut tx, &signed.site, id).await.map_err(refusal)?;
    if !can_wait(record.op_ed.stage.name()) {
        return Err(Refusal::Conflict(
            "Only what is in the queue or parked waits for its original. Look at its stage first.".to_owned(),
        ));
    }
    let known = |address: &WebAddress| addresses(&record).contains(&address.to_string());
    if address.as_ref().is_some_and(|address| !known(address)) {
        mistakes.add("address", "choose an address of this op-ed; write it on the review screen first");
    }
    match stages::passed(&record, hand.now()) {
        Err(Refused::Store(error)) => return Err(error.into()),
        Err(closed) => mistakes.add("address", closed),
        Ok(_) => {}
    }
    let Some(address) = address.filter(|_| mistakes.is_empty()) else {
        drop(tx);
        return to_mend(&app, &schedule::load(&app, &signed, id, &form, mistakes).await?);
    };
    awaited::put(&mut tx, (signed.site.id, id), &address, (hand.by, hand.now())).await?;
    let detail = json!({ "address": address });
    hand.note(&mut tx, &signed.site, "waits for its original", Some(id), detail).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/schedule"), "awaits")
}

/// Waits no more.
pub async fn cancel(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(refusal)?;
    if !awaited::remove(&mut tx, id).await? {
        return Err(Refusal::Conflict("It does not wait any more: look at its stage.".to_owned()));
    }
    hand.note(&mut tx, &signed.site, "waits no more for its original", Some(id), json!({})).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/schedule"), "awaits-no-more")
}

/// Displays an op-ed whose original is live, once, whichever node or press comes first.
pub async fn display_awaited(app: &App, found: &Awaited) -> anyhow::Result<()> {
    let hand = Hand::of(app, found.account);
    let mut tx = app.store.write().await?;
    let Some(site) = sites::get(&mut tx, found.site).await? else { return Ok(()) };
    let why = match shown(&hand, &mut tx, &site, found).await {
        Ok(true) => return Ok(tx.commit().await?),
        Ok(false) => return Ok(()),
        Err(Refused::Store(error)) => return Err(error.into()),
        Err(refused) => refused.to_string(),
    };
    drop(tx);
    let mut tx = app.store.write().await?;
    let now = hand.now();
    let next = now.plus_seconds(TRIED_AGAIN);
    awaited::looked(&mut tx, found.op_ed, (now, next), ("stopped", Some(&why))).await?;
    Ok(tx.commit().await?)
}

async fn shown(
    hand: &Hand,
    tx: &mut byline_store::WriteTx,
    site: &Site,
    found: &Awaited,
) -> Result<bool, Refused> {
    let op_ed = stages::held(tx, site, found.op_ed).await?;
    // Whoever takes it away displays it; who finds it gone comes late.
    if !awaited::remove(tx, found.op_ed).await? {
        return Ok(false);
    }
    if matches!(op_ed.stage, Stage::Displayed { .. } | Stage::Scheduled { .. }) {
        return Ok(true);
    }
    let role = match found.account {
        Some(account) => accounts::role(tx, account, site.id).await?,
        None => None,
    };
    let may_display = role.is_some_and(|role| role.may(Capability::Display));
    if !may_display || !hand.may(tx, site, found.op_ed, Wish::Decide).await? {
        return Err(Refused::NotYours);
    }
    let detail = json!({ "address": found.address });
    hand.note(tx, site, "original went live", Some(found.op_ed), detail).await?;
    stages::display_within(hand, tx, site, found.op_ed).await?;
    Ok(true)
}
