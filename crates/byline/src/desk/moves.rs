//! Displaying, setting aside, saying no, taking down and bringing back, each a form of its own.
//! It refuses to take anything down before its editor has seen what readers will see instead.

use super::{
    desk_page,
    hand::Hand,
    review::{self, op_ed_id, refusal},
    spoken::{Answer, shown, to_mend, went},
    stages::{self, Shown},
    stretch::{self, STRETCH},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::{Said, Voice},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{displayed::Tombstone, ids::OpEdId, role::Capability, text::Text};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

/// Displays what is saved.
pub async fn display(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    review::display(&app, &signed, (&hand, &form), op_ed_id(&id)?).await
}

/// What readers will see of an op-ed once it is withdrawn.
#[derive(Serialize)]
pub struct WithdrawPage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub why: String,
    /// Whether readers ever saw it: only then a tombstone with the reason stands in its place.
    pub seen: bool,
    /// The reason has been given and the page below is what readers will see.
    pub tried: bool,
    /// The reasons for taking it down by one press, each with what readers are told.
    pub kinds: Vec<(&'static str, String)>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(WithdrawPage, "desk/withdraw.html");

pub async fn withdraw_page(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let page = confirmation(&app, &signed, op_ed_id(&id)?, "", Mistakes::default()).await?;
    shown(&app, &page)
}

/// First shows what readers will see; withdraws when that was confirmed.
pub async fn withdraw(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let mut mistakes = Mistakes::default();
    let why = form.need::<Text>("why", "give the reason; readers are told it", &mut mistakes);
    let Some(why) = why else {
        return to_mend(&app, &confirmation(&app, &signed, id, form.get("why"), mistakes).await?);
    };
    if form.get("act") != "withdraw" {
        return shown(&app, &confirmation(&app, &signed, id, why.as_str(), mistakes).await?);
    }
    let hand = Hand::of(&app, Some(signed.account.id));
    stages::withdraw(&hand, &signed.site, id, why).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{id}"), "withdrawn")
}

async fn confirmation(
    app: &App,
    signed: &Signed,
    id: OpEdId,
    why: &str,
    mistakes: Mistakes,
) -> Result<WithdrawPage, Refusal> {
    let hand = Hand::of(app, Some(signed.account.id));
    let words = Text::lenient(why);
    let tried = words.is_some();
    let reason = words.unwrap_or_else(|| Text::lenient("?").expect("a question mark is a text"));
    let tombstone = stages::withdrawn_would_be(&hand, &signed.site, id, reason).await.map_err(refusal)?;
    let mut tx = app.store.read().await?;
    let record = stages::loaded(&mut tx, &signed.site, id).await.map_err(refusal)?;
    let words = &record.version.words;
    let mut kinds = Vec::new();
    for kind in KINDS {
        kinds.push((kind, said_of(app, signed, kind)?.to_string()));
    }
    Ok(WithdrawPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-withdraw-head").in_room("/desk"),
        id: id.to_string(),
        title: Said::directed(&words.title, &words.language, words.direction),
        why: why.to_owned(),
        seen: matches!(tombstone, Some(Tombstone::Withdrawn { .. })),
        tried,
        kinds,
        wrong: mistakes.by_field(),
        mistakes,
    })
}

/// Why an op-ed is taken down at once, in one word; what readers are told follows from it.
const KINDS: [&str; 4] = ["legal", "rights-holder", "author", "mistake"];

/// What readers are told for a kind, in the site's own language.
fn said_of(app: &App, signed: &Signed, kind: &str) -> Result<Text, Refusal> {
    let words = app.pages.words(&Voice::of_site(&signed.site));
    let said = words.plain(&format!("takedown-said-{kind}")).map_err(anyhow::Error::from)?;
    Ok(Text::lenient(&said).ok_or_else(|| anyhow::anyhow!("a reason of the interface is empty"))?)
}

/// One press, and it is off every surface, with the sentence that belongs to the reason.
pub async fn take_down(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let kind = KINDS.iter().find(|kind| **kind == form.get("kind"));
    let Some(kind) = kind else {
        let mut mistakes = Mistakes::default();
        mistakes.add("why", "give the reason; readers are told it");
        return to_mend(&app, &confirmation(&app, &signed, id, "", mistakes).await?);
    };
    let why = said_of(&app, &signed, kind)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    stages::withdraw_for(&hand, &signed.site, id, (why, Some(kind))).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{id}"), "withdrawn")
}

/// Says no; the reason stays with the op-ed.
pub async fn decline(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let Some(why) = Text::lenient(form.get("why")) else {
        return review::ask_why(&app, &signed, id, &form, "why-decline").await;
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    stages::decline(&hand, &signed.site, id, why).await.map_err(refusal)?;
    stretch::decided(&app, &form, id, "declined").await
}

/// Sets aside.
pub async fn park(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id = op_ed_id(&id)?;
    let Some(why) = Text::lenient(form.get("why")) else {
        return review::ask_why(&app, &signed, id, &form, "why-park").await;
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    stages::park(&hand, &signed.site, id, why).await.map_err(refusal)?;
    stretch::decided(&app, &form, id, "parked").await
}

/// Brings back into review; `again` shows it to readers at once where the gates let it pass.
pub async fn bring_back(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let again = form.ticked("again") || super::spoken::asked(query.as_deref(), "again").is_some();
    if again {
        signed.needs(Capability::Display)?;
    }
    let hand = Hand::of(&app, Some(signed.account.id));
    let path = format!("/desk/op-ed/{id}");
    match stages::bring_back(&hand, &signed.site, id, again).await {
        Ok(None) if stretch::asks(query.as_deref()) => {
            Ok(Redirect::to(&format!("{path}?{STRETCH}=1&did=brought-back")).into_response())
        }
        Ok(None) => went(&path, "brought-back"),
        Ok(Some(Shown::Now)) => went(&path, "displayed-again"),
        Ok(Some(Shown::From(_))) => went(&path, "scheduled"),
        // Nothing was changed: it comes back into review, where the screen says what is missing.
        Err(stages::Refused::Gaps(_)) => {
            stages::bring_back(&hand, &signed.site, id, false).await.map_err(refusal)?;
            review::display(&app, &signed, (&hand, &form), id).await
        }
        Err(other) => Err(refusal(other)),
    }
}
