//! A draft beside what readers see: shown to them as a whole, or left, and then still kept among the versions.
//! It refuses to show one that lacks what law or courtesy requires, and to touch anything but the words and who stands under them.

use super::{
    hand::Hand,
    review::{self, op_ed_id, refusal},
    save::naming,
    spoken::{Answer, went},
    stages::{self, Refused},
};
use crate::{app::App, form::Form, refusal::Refusal, sign_in::Signed};
use axum::extract::{Path, State};
use byline_core::{
    ids::{OpEdId, VersionId},
    oped::{OpEd, Stage},
    site::Site,
};
use byline_store::{WriteTx, changes, opeds, versions};
use serde_json::json;
use std::sync::Arc;

/// Shows the draft, or leaves it.
pub async fn act(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let path = format!("/desk/op-ed/{id}");
    let left = form.get("act") == "leave";
    let done = if left { leave(&hand, &signed.site, id).await } else { show(&hand, &signed.site, id).await };
    match done {
        Ok(()) => went(&path, if left { "draft-left" } else { "draft-shown" }),
        Err(Refused::Gaps(gaps)) => review::to_mend_gaps(&app, &signed, id, &gaps).await,
        Err(other) => Err(refusal(other)),
    }
}

/// The op-ed that a draft runs ahead of, with the version that readers see.
async fn drafted(tx: &mut WriteTx, site: &Site, id: OpEdId) -> Result<(OpEd, VersionId), Refused> {
    let op_ed = stages::held(tx, site, id).await?;
    match op_ed.stage {
        Stage::Displayed { version, .. } if version != op_ed.working => Ok((op_ed, version)),
        _ => Err(Refused::NoDraft),
    }
}

async fn show(hand: &Hand, site: &Site, id: OpEdId) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let (op_ed, _) = drafted(&mut tx, site, id).await?;
    let record = stages::loaded(&mut tx, site, id).await?;
    for (byline, _) in &record.bylines {
        naming::learn(hand, &mut tx, site, (byline, &record.version.words.language)).await?;
    }
    show_version(hand, &mut tx, (site, op_ed), "displayed").await?;
    Ok(tx.commit().await?)
}

/// Shows readers the version under work of an op-ed that they see in another; the last thing a transaction does.
pub(super) async fn show_version(
    hand: &Hand,
    tx: &mut WriteTx,
    (site, op_ed): (&Site, OpEd),
    act: &str,
) -> Result<(), Refused> {
    let (id, version) = (op_ed.id, op_ed.working);
    stages::show_version(hand, tx, (site, op_ed), version).await?;
    Ok(hand.note_public(tx, site, act, Some(id), json!({ "version": version.to_string() })).await?)
}

async fn leave(hand: &Hand, site: &Site, id: OpEdId) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let (op_ed, shown) = drafted(&mut tx, site, id).await?;
    opeds::work_on(&mut tx, id, shown).await?;
    let detail = json!({ "version": op_ed.working.to_string() });
    hand.note(&mut tx, site, "draft left", Some(id), detail).await?;
    Ok(tx.commit().await?)
}

/// Closes a version that readers saw, so that they may not read it among the earlier ones; or opens it again.
pub async fn close(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, version)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let version: VersionId = version.parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(refusal)?;
    let opens = form.get("act") == "open";
    if !versions::close(&mut tx, id, version, (!opens).then(|| hand.now())).await? {
        return Err(Refusal::NotFound);
    }
    let act = if opens { "version opened" } else { "version closed" };
    let detail = json!({ "version": version.to_string() });
    hand.note(&mut tx, &signed.site, act, Some(id), detail).await?;
    changes::record(&mut tx, signed.site.id, act, Some(id), hand.now()).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/versions"), if opens { "version-opened" } else { "version-closed" })
}
