//! Lists kept under a name: one's own, or shared with everybody at the site; kept by a form, taken away by a press.
//! It refuses to take away a colleague's.

use super::{Asked, PATH};
use crate::{
    app::App,
    desk::spoken::{Answer, went},
    form::Form,
    refusal::Refusal,
    sign_in::{Notice, Signed, Undo},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{ids::ViewId, text::Text};
use byline_store::{
    ReadTx, StoreError,
    desk_views::{self, DeskView},
};
use serde::Serialize;
use std::sync::Arc;

/// One kept list.
#[derive(Serialize)]
pub struct ViewRow {
    pub id: String,
    pub name: String,
    pub href: String,
    pub here: bool,
    pub own: bool,
    pub shared: bool,
}

pub fn rows(kept: &[DeskView], signed: &Signed, asked: &Asked) -> Vec<ViewRow> {
    let row = |view: &DeskView| {
        let of = Asked::read(Some(&view.query));
        ViewRow {
            id: view.id.to_string(),
            name: view.name.to_string(),
            href: of.address(None),
            here: of == *asked,
            own: view.account == signed.account.id,
            shared: view.shared,
        }
    };
    kept.iter().map(row).collect()
}

/// Keeps what the list was asked for.
pub async fn keep(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let asked = Asked::read(Some(form.get("query")));
    let Some(name) = Text::lenient(&form.get("name").chars().take(80).collect::<String>()) else {
        return Err(Refusal::Bad("Give the list a name, so that you find it again.".to_owned()));
    };
    let view = DeskView {
        id: ViewId::new(&app.clock, &app.entropy),
        account: signed.account.id,
        name,
        query: asked.query(),
        shared: form.ticked("shared"),
        created_at: app.clock.now(),
    };
    let mut tx = app.store.write().await?;
    desk_views::add(&mut tx, signed.site.id, &view).await?;
    tx.commit().await?;
    let address = asked.address(None);
    let mark = if address.contains('?') { '&' } else { '?' };
    Ok(Redirect::to(&format!("{address}{mark}did=view-kept")).into_response())
}

pub async fn remove(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let id: ViewId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    if !desk_views::remove(&mut tx, signed.site.id, signed.account.id, (id, app.clock.now())).await? {
        return Err(Refusal::NotFound);
    }
    tx.commit().await?;
    went(PATH, "view-removed")
}

/// Undoes the press before.
pub async fn put_back(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let id: ViewId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    if !desk_views::put_back(&mut tx, signed.site.id, signed.account.id, id).await? {
        return Err(Refusal::NotFound);
    }
    tx.commit().await?;
    went(PATH, "view-kept")
}

/// The notice with its undo, where a list was just taken away.
pub async fn with_undo(
    tx: &mut ReadTx,
    signed: &Signed,
    notice: Option<Notice>,
) -> Result<Option<Notice>, StoreError> {
    let Some(mut notice) = notice else { return Ok(None) };
    if notice.key == "desk-did-view-removed" {
        let removed = desk_views::removed(tx, signed.site.id, signed.account.id).await?;
        let action = |id: ViewId| format!("{PATH}/views/{id}/put-back");
        notice.undo = removed.map(|id| Undo { action: action(id), key: "desk-undo-view-removed" });
    }
    Ok(Some(notice))
}
