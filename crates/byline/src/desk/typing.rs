//! What is typed on the review screen before it is saved, and who else has it open: kept at each pause, offered again later.
//! It refuses to save an op-ed: a typing is its typist's own, and becomes an op-ed's words only through the form.

use super::{
    review::{Around, Conflict, op_ed_id, with_typing},
    spoken::{Answer, asked, notice, shown},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{Notice, Signed, Undo},
};
use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{clock::Moment, ids::OpEdId, oped::OpEd, prose::Prose};
use byline_store::{
    ReadTx, StoreError, accounts, opeds, presence,
    typings::{self, Typing},
    versions,
};
use serde::Serialize;
use std::sync::Arc;

/// The field that names the page a form was typed in.
pub const TYPING: &str = "typing";

/// What of a form is no typing: its buttons, and what it says about itself.
const NOT_TYPED: [&str; 6] = [TYPING, "act", "over", "field", "leaving", "offer"];

/// What a page is told after each pause.
#[derive(Serialize)]
struct Heard {
    /// Whether what came with it is kept until it is saved.
    kept: bool,
    at: String,
    others: Vec<Other>,
    /// The save that this page has not seen.
    saved: Option<Other>,
}

/// Somebody else.
#[derive(Serialize)]
struct Other {
    name: String,
    at: String,
    field: String,
}

/// A page tells what stands in it, and that somebody is there; it learns who else is.
pub async fn hear(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id = op_ed_id(&id)?;
    let page = page_word(form.get(TYPING)).ok_or_else(|| bad("This page does not say which it is."))?;
    let typed = form.filled("from").is_some();
    let (now, whose) = (app.clock.now(), (id, signed.account.id));
    let kept =
        typed && (!form.ticked("offer") || is_worth_offering(&app, &signed, (id, page), &form).await?);
    let mut tx = app.store.write().await?;
    let op_ed = own(&mut tx, &signed, id).await?;
    if kept {
        let typing = Typing { page: page.to_owned(), at: now, fields: form.without(&NOT_TYPED).pairs() };
        typings::put(&mut tx, whose, &typing).await?;
    }
    if form.ticked("leaving") {
        presence::left(&mut tx, id, signed.account.id).await?;
    } else {
        let field: String = form.get("field").chars().take(100).collect();
        presence::heard(&mut tx, whose, &field, now).await?;
    }
    let zone = &signed.site.zone;
    let hour = |moment: Moment| moment.in_zone(zone).strftime("%H:%M").to_string();
    let others = presence::others(&mut tx, id, signed.account.id, now).await?;
    let others = others.into_iter().map(|other| Other {
        name: other.name.to_string(),
        at: hour(other.since),
        field: other.field,
    });
    let others = others.collect();
    let saved = unseen(&mut tx, &op_ed, &form).await?.map(|(name, at)| Other {
        name,
        at: hour(at),
        field: String::new(),
    });
    tx.commit().await?;
    Ok(Json(Heard { kept, at: hour(now), others, saved }).into_response())
}

/// Who saved, and when, after the page was opened; the name is empty where no account did.
async fn unseen(tx: &mut ReadTx, op_ed: &OpEd, form: &Form) -> Result<Option<(String, Moment)>, StoreError> {
    let from = form.filled("opened").or_else(|| form.filled("from"));
    if from.is_none_or(|from| from == op_ed.working.to_string()) {
        return Ok(None);
    }
    let Some(version) = versions::get(tx, op_ed.working).await? else { return Ok(None) };
    let by = match version.made_by {
        Some(account) => accounts::get(tx, account).await?.map(|account| account.name.to_string()),
        None => None,
    };
    Ok(Some((by.unwrap_or_default(), version.made_at)))
}

async fn own(tx: &mut ReadTx, signed: &Signed, id: OpEdId) -> Result<OpEd, Refusal> {
    opeds::get(tx, id).await?.filter(|op_ed| op_ed.site == signed.site.id).ok_or(Refusal::NotFound)
}

/// Whether what a browser still had from before is not saved already, in these words or by another page.
async fn is_worth_offering(
    app: &App,
    signed: &Signed,
    (id, page): (OpEdId, &str),
    form: &Form,
) -> Result<bool, Refusal> {
    if typings::is_settled(&mut app.store.read().await?, (id, signed.account.id), page).await? {
        return Ok(false);
    }
    let around = Around::load(app, signed, id).await?;
    Ok(!Conflict::differences(app, &around, form).is_empty())
}

/// Puts what was typed into the form again; saved, it meets what others saved meanwhile as every form does.
pub async fn take(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, page)): Path<(String, String)>,
) -> Answer {
    let id = op_ed_id(&id)?;
    let mut tx = app.store.write().await?;
    own(&mut tx, &signed, id).await?;
    let whose = (id, signed.account.id);
    let typing = typings::one(&mut tx, whose, &page).await?.filter(|typing| !typing.fields.is_empty());
    let typing = typing.ok_or(Refusal::NotFound)?;
    typings::take_back(&mut tx, whose, &page).await?;
    tx.commit().await?;
    let form = with_typing(&Form::of(typing.fields), &page);
    let around = Around::load(&app, &signed, id).await?;
    let mut screen = around.page(&app, &signed, &form, Mistakes::default());
    screen.frame.notice = notice(Some("did=typing-taken"));
    shown(&app, &screen)
}

/// Leaves what was typed; the page after it has the way back.
pub async fn leave(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, page)): Path<(String, String)>,
) -> Answer {
    let id = op_ed_id(&id)?;
    let page = page_word(&page).ok_or(Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    own(&mut tx, &signed, id).await?;
    typings::leave(&mut tx, (id, signed.account.id), page, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/desk/op-ed/{id}?did=typing-left&page={page}")).into_response())
}

/// The way back from leaving what was typed.
pub fn way_back(notice: Option<Notice>, query: Option<&str>, id: OpEdId) -> Option<Notice> {
    let mut notice = notice?;
    if notice.key == "desk-did-typing-left"
        && let Some(page) = asked(query, "page").as_deref().and_then(page_word)
    {
        let action = format!("/desk/op-ed/{id}/typing/{page}/take");
        notice.undo = Some(Undo { action, key: "desk-undo-typing-left" });
    }
    Some(notice)
}

/// Forgets what a form was typed as, once it is saved.
pub async fn saved(app: &App, signed: &Signed, id: OpEdId, form: &Form) -> Result<(), Refusal> {
    let Some(page) = page_word(form.get(TYPING)) else { return Ok(()) };
    let mut tx = app.store.write().await?;
    typings::settle(&mut tx, (id, signed.account.id), page, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// The text that was typed as the desk reads it: the judge of what the editor in the browser shows and writes.
pub async fn read(form: Form) -> Json<Vec<Prose>> {
    Json(form.all("typed").map(Prose::from_typed).collect())
}

/// A page's word for itself: short, of letters and digits.
pub fn page_word(raw: &str) -> Option<&str> {
    let fits = (8..=40).contains(&raw.len()) && raw.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then_some(raw)
}

fn bad(why: &str) -> Refusal {
    Refusal::Bad(why.to_owned())
}
