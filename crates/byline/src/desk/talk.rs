//! What is said about an op-ed at the desk: notes, nominations, why it was selected; and whose work it is.
//! It refuses to show any of it to readers, save the one sentence that is written for them.

use super::{
    desk_page,
    hand::Hand,
    op_eds::{Asked, colleagues},
    review::op_ed_id,
    spoken::{Answer, Choice, When, asked, notice, shown, to_mend, went},
    stages, taken_back,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    ids::{AccountId, NoteId, OpEdId, ProvisionId},
    oped::StageName,
    provision::{Provided, Provision},
    role::{Capability, Wish},
    text::Text,
};
use byline_store::{
    accounts, assignments,
    desk_notes::{self, DeskNote, NoteKind},
    opeds, provisions,
};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct NotesPage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub notes: Vec<NoteRow>,
    pub accounts: Vec<Choice>,
    pub assigned: Option<String>,
    pub f: BTreeMap<String, String>,
    pub kinds: Vec<Choice>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
    /// Why it was selected, as readers are told.
    pub told: String,
    /// May tell readers.
    pub may_tell: bool,
    /// It is displayed, and followers were never told: it came in with an archive.
    pub silent: bool,
    /// May say something.
    pub may_speak: bool,
    pub may_edit: bool,
}
desk_page!(NotesPage, "desk/notes.html");

#[derive(Serialize)]
pub struct NoteRow {
    pub at: When,
    pub by: Option<String>,
    pub kind: &'static str,
    pub text: String,
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let id = op_ed_id(&id)?;
    let mut page = notes(&app, &signed, id, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = taken_back::with_undo(&app, &signed, notice(query.as_deref()), id).await?;
    shown(&app, &page)
}

async fn notes(
    app: &App,
    signed: &Signed,
    id: OpEdId,
    form: &Form,
    mistakes: Mistakes,
) -> Result<NotesPage, Refusal> {
    let mut tx = app.store.read().await?;
    let record = stages::loaded(&mut tx, &signed.site, id).await.map_err(super::review::refusal)?;
    let names: BTreeMap<AccountId, String> = accounts::all(&mut tx)
        .await?
        .into_iter()
        .map(|(account, _)| (account.id, account.name.to_string()))
        .collect();
    let said = desk_notes::of_op_ed(&mut tx, id).await?;
    let assigned = assignments::of(&mut tx, id).await?;
    let silent =
        record.op_ed.stage.name() == StageName::Displayed && opeds::told(&mut tx, id).await?.is_none();
    let mut choices = colleagues(&mut tx, &signed.site, &Asked::default()).await?;
    drop(tx);
    for choice in &mut choices {
        choice.chosen = assigned.is_some_and(|own| own.to_string() == choice.value);
    }
    let words = &record.version.words;
    let row = |note: &DeskNote| NoteRow {
        at: When::new(note.at, &signed.site.zone),
        by: note.account.and_then(|id| names.get(&id).cloned()),
        kind: note.kind.as_str(),
        text: note.text.to_string(),
    };
    Ok(NotesPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-notes").in_room("/desk/op-eds"),
        id: id.to_string(),
        title: Said::directed(&words.title, &words.language, words.direction),
        notes: said.iter().map(row).collect(),
        accounts: choices,
        assigned: assigned.and_then(|id| names.get(&id).cloned()),
        f: form.typed(),
        kinds: ["note", "nomination", "why"]
            .map(|kind| Choice::new(kind, kind, form.get("kind") == kind))
            .into(),
        wrong: mistakes.by_field(),
        mistakes,
        told: record.why_told().map(ToString::to_string).unwrap_or_default(),
        silent,
        may_tell: signed.role.may(Capability::Display),
        may_speak: signed.role.may(Capability::EditOwn),
        may_edit: signed.role.may_edit(),
    })
}

pub async fn say(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id = op_ed_id(&id)?;
    signed.with(&mut app.store.read().await?, id, Wish::See).await?;
    let mut mistakes = Mistakes::default();
    let kind = form.get("kind").parse().unwrap_or(NoteKind::Note);
    let text = form.need::<Text>("text", "write what you want to say", &mut mistakes);
    let Some(text) = text else {
        return to_mend(&app, &notes(&app, &signed, id, &form, mistakes).await?);
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(super::review::refusal)?;
    let note =
        DeskNote { id: NoteId::new(&app.clock, &app.entropy), account: hand.by, at: hand.now(), kind, text };
    desk_notes::add(&mut tx, id, &note).await?;
    hand.note(&mut tx, &signed.site, "noted", Some(id), json!({ "kind": kind.as_str() })).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/notes"), "said")
}

/// Tells readers why it was selected; with nothing written, it is told no more.
pub async fn tell(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id = op_ed_id(&id)?;
    let mut mistakes = Mistakes::default();
    let why = form.read::<Text>("why", &mut mistakes);
    if !mistakes.is_empty() {
        return to_mend(&app, &notes(&app, &signed, id, &form, mistakes).await?);
    }
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let refusal = super::review::refusal;
    stages::held(&mut tx, &signed.site, id).await.map_err(refusal)?;
    let before = stages::loaded(&mut tx, &signed.site, id).await.map_err(refusal)?.why_told().cloned();
    provisions::undo(&mut tx, id, "tells", hand.now()).await?;
    if let Some(why) = &why {
        let tells = Provision {
            id: ProvisionId::new(&hand.clock, &hand.entropy),
            what: Provided::Tells { why: why.clone() },
            by: hand.by,
            at: hand.now(),
        };
        provisions::insert(&mut tx, signed.site.id, id, &tells, None).await?;
    }
    let detail = json!({ "before": before, "after": why });
    hand.note_public(&mut tx, &signed.site, "told why selected", Some(id), detail).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/notes"), if why.is_some() { "why-told" } else { "why-taken-back" })
}

/// Tells followers of one that came in with an archive, as if it were displayed now.
pub async fn announce(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(super::review::refusal)?;
    if !opeds::tell(&mut tx, id, hand.now()).await? {
        return Err(Refusal::Conflict(
            "Followers were told of it before, or it is not displayed.".to_owned(),
        ));
    }
    hand.note_public(&mut tx, &signed.site, "announced", Some(id), json!({})).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/notes"), "announced")
}

/// Makes it the work of an account of this site, or of nobody.
pub async fn assign(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(super::review::refusal)?;
    let account = match asked(query.as_deref(), taken_back::ASKED) {
        Some(_) => taken_back::owner_again(&mut tx, &signed, id).await?,
        None => form.filled("account").map(str::parse).transpose().map_err(|_| Refusal::NotFound)?,
    };
    if let Some(account) = account {
        let role = accounts::role(&mut tx, account, signed.site.id).await?;
        role.filter(|role| role.may_edit()).ok_or(Refusal::NotFound)?;
    }
    let before = assignments::of(&mut tx, id).await?;
    assignments::set(&mut tx, id, account, hand.now()).await?;
    let say = |account: Option<AccountId>| account.map(|id| id.to_string());
    let detail = json!({ "before": say(before), "after": say(account) });
    hand.note(&mut tx, &signed.site, "assigned", Some(id), detail).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/notes"), "assigned")
}
