//! What a scholar says of one piece: that it may go as it stands, that it may not yet, whose the rights are, that it shall not be displayed.
//! It refuses an answer to a version that has changed meanwhile, and takes display away only from what its own author declines.

use super::{
    ByLink, own,
    piece::{load, may_decline, outlet_of},
    quiet, quiet_to_mend, quiet_went,
};
use crate::{
    app::App,
    desk::{hand::Hand, permissions, review::refusal, spoken::Answer, stages},
    form::{Form, Mistakes},
    pages::Voice,
    refusal::Refusal,
};
use axum::extract::{Path, State};
use byline_core::{
    day::Day,
    displayed::Record,
    ids::{OpEdId, ProofId, VersionId},
    oped::{Decision, Stage},
    proof::Proof,
    proposal::Proposed,
    text::Text,
};
use byline_store::{WriteTx, changes, opeds, proofs, scholar_pieces, turns};
use std::sync::Arc;

const CHANGED: &str = "the piece was changed while you read it; read what changed below and answer again";

pub async fn sign_off(
    State(app): State<Arc<App>>,
    by: ByLink,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    answer_to(&app, &by, &id, &form, |version| Some(Proposed::SignOff { version }), "by-link-signed-off")
        .await
}

pub async fn send_back(
    State(app): State<Arc<App>>,
    by: ByLink,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let words = Text::lenient(form.get("words"));
    let what = |version| words.clone().map(|words| Proposed::SendBack { version, words });
    answer_to(&app, &by, &id, &form, what, "by-link-sent-back").await
}

/// Keeps the scholar's word on the version they read.
async fn answer_to(
    app: &App,
    by: &ByLink,
    raw: &str,
    form: &Form,
    what: impl FnOnce(VersionId) -> Option<Proposed>,
    did: &str,
) -> Answer {
    let (id, _) = own(app, by, raw).await?;
    let mut mistakes = Mistakes::default();
    let mut tx = app.store.write().await?;
    let op_ed = stages::held(&mut tx, &by.site, id).await.map_err(refusal)?;
    if !super::may_be_signed_off(op_ed.stage.name()) || form.get("version") != op_ed.working.to_string() {
        mistakes.add("read", CHANGED);
    }
    let what = what(op_ed.working);
    if what.is_none() {
        mistakes.add("words", "say in a few words what is not right yet");
    }
    let (Some(what), true) = (what, mistakes.is_empty()) else {
        drop(tx);
        return quiet_to_mend(app, &load(app, by, raw, form, mistakes).await?);
    };
    by.propose(app, &mut tx, Some(id), what).await?;
    scholar_pieces::see(&mut tx, by.person.id, (id, op_ed.working), app.clock.now()).await?;
    tx.commit().await?;
    quiet_went(by, &format!("/piece/{id}"), did)
}

/// The three questions: who holds the rights, how much may be shown and from when, what proves it.
pub async fn rights(
    State(app): State<Arc<App>>,
    by: ByLink,
    Path((_, raw)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let (id, _) = own(&app, &by, &raw).await?;
    let mut tx = app.store.read().await?;
    let record = stages::loaded(&mut tx, &by.site, id).await.map_err(refusal)?;
    drop(tx);
    let mut mistakes = Mistakes::default();
    let answer = answered(&by, &record, &form, &mut mistakes);
    permissions::judge_proof(&form, &mut mistakes);
    let (Some(answer), true) = (answer, mistakes.is_empty()) else {
        return quiet_to_mend(&app, &load(&app, &by, &raw, &form, mistakes).await?);
    };
    let proof = match form.file("proof-file") {
        Some(file) => Some(kept_proof(&app, id, (&file.name, &file.bytes), None).await?),
        None => None,
    };
    let mut tx = app.store.write().await?;
    if let Some(proof) = &proof {
        proofs::insert(&mut tx, by.site.id, proof).await?;
    }
    let file = proof.map(|proof| proof.id);
    let what = match answer {
        Proposed::Rights { holder, allow, from, proof, .. } => {
            Proposed::Rights { holder, allow, from, proof, file }
        }
        other => other,
    };
    by.propose(&app, &mut tx, Some(id), what).await?;
    tx.commit().await?;
    quiet_went(&by, &format!("/piece/{id}"), "by-link-rights")
}

fn answered(by: &ByLink, record: &Record, form: &Form, mistakes: &mut Mistakes) -> Option<Proposed> {
    let holder = match form.get("holder") {
        "me" => Some(by.name()),
        "outlet" => outlet_of(record).as_deref().and_then(Text::lenient),
        _ => form.need("holder-name", "say who holds the rights", mistakes),
    };
    let allow = permissions::allow(form, "allow", mistakes);
    let from = form.read::<Day>("from", mistakes);
    let missing = "say where it is written: a letter, a mail, a contract, with its date";
    let proof = form.need::<Text>("proof", missing, mistakes);
    Some(Proposed::Rights { holder: holder?, allow: allow?, from, proof: proof?, file: None })
}

/// A file that proves a right, its bytes kept; the row is still to be written.
pub(in crate::desk) async fn kept_proof(
    app: &App,
    op_ed: OpEdId,
    (name, bytes): (&str, &[u8]),
    by: Option<byline_core::ids::AccountId>,
) -> Result<Proof, Refusal> {
    let digest = app.store.blobs().put(bytes.to_vec()).await.map_err(byline_store::StoreError::from)?;
    Ok(Proof {
        id: ProofId::new(&app.clock, &app.entropy),
        op_ed,
        permission: None,
        digest,
        size: bytes.len() as u64,
        name: Text::lenient(name).unwrap_or_else(|| Text::lenient("proof").expect("a word is a text")),
        at: app.clock.now(),
        by,
    })
}

/// Asks once more, then takes the piece off display, or off the queue where nobody has seen it.
pub async fn decline(
    State(app): State<Arc<App>>,
    by: ByLink,
    Path((_, raw)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let (id, tie) = own(&app, &by, &raw).await?;
    if form.get("act") != "decline" {
        let form = form.without(&["act"]).with([("act".to_owned(), "ask".to_owned())]);
        return quiet(&app, &load(&app, &by, &raw, &form, Mistakes::default()).await?);
    }
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &by.site, id).await.map_err(refusal)?;
    let record = stages::loaded(&mut tx, &by.site, id).await.map_err(refusal)?;
    if !may_decline(&record, tie) {
        drop(tx);
        let mut mistakes = Mistakes::default();
        mistakes.add("read", CHANGED);
        return quiet_to_mend(&app, &load(&app, &by, &raw, &form, mistakes).await?);
    }
    let stood = record.op_ed.stage.name();
    let public = taken_away(&app, &mut tx, &by, record).await?;
    let why = Text::lenient(form.get("why"));
    by.propose(&app, &mut tx, Some(id), Proposed::Decline { why, stood }).await?;
    if public {
        changes::record(&mut tx, by.site.id, "withdrawn", Some(id), app.clock.now()).await?;
    }
    tx.commit().await?;
    quiet_went(&by, &format!("/piece/{id}"), "by-link-declined")
}

/// Moves the op-ed where readers do not see it; whether they knew of it. What they are told is one sentence, in their language.
async fn taken_away(app: &App, tx: &mut WriteTx, by: &ByLink, mut record: Record) -> Result<bool, Refusal> {
    let said = app.pages.words(&Voice::of_site(&by.site)).plain("by-link-declined-reason");
    let said = said.map_err(anyhow::Error::from)?;
    let why = Text::lenient(&said).ok_or_else(|| anyhow::anyhow!("a reason of the interface is empty"))?;
    let now = app.clock.now();
    let decision = Decision { by: None, at: now, why };
    let stage = record.op_ed.stage.clone();
    record.op_ed.stage = match stage {
        Stage::Draft | Stage::InReview => stage.park(decision),
        _ => stage.withdraw(decision),
    }
    .map_err(|refused| refusal(refused.into()))?;
    opeds::set_stage(tx, &record.op_ed).await?;
    turns::of_op_ed(tx, &record, now).await?;
    let hand = Hand::of(app, None);
    let detail = serde_json::json!({ "scholar": by.name() });
    hand.note(tx, &by.site, "declined by its scholar", Some(record.op_ed.id), detail).await?;
    Ok(record.op_ed.first_displayed.is_some())
}
