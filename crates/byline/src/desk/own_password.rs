//! Changing one's own password: the present one, the new one, and every other session is over.
//! It refuses whoever holds only a session left open.

use super::{
    desk_page,
    spoken::{Answer, shown, to_mend},
    way_in,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    sign_in::{self, DeskFrame, Password, Peer, SHORTEST, Signed, Tried},
};
use axum::{extract::State, http::HeaderMap};
use byline_store::{accounts, sessions};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct PasswordPage {
    pub frame: DeskFrame,
    pub email: String,
    pub has_password: bool,
    pub shortest: usize,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(PasswordPage, "desk/password.html");

pub async fn page(State(app): State<Arc<App>>, signed: Signed) -> Answer {
    shown(&app, &password_page(&app, &signed, Mistakes::default()))
}

pub async fn change(
    State(app): State<Arc<App>>,
    signed: Signed,
    peer: Peer,
    headers: HeaderMap,
    form: Form,
) -> Answer {
    let mut mistakes = Mistakes::default();
    let chosen = Password::chosen(form.get("password")).map_err(|why| mistakes.add("password", why)).ok();
    if signed.account.password.is_some() {
        let present = Password::tried(form.get("present"));
        match sign_in::tried(&app.store, (&app.clock, &app.entropy), &signed.account.email, present, &peer)
            .await?
        {
            Tried::Right(_) => {}
            Tried::Wrong => mistakes.add("present", "this is not your present password"),
            Tried::TooOften => mistakes.add("present", "too many tries; wait a quarter of an hour"),
        }
    }
    let (Some(chosen), true) = (chosen, mistakes.is_empty()) else {
        return to_mend(&app, &password_page(&app, &signed, mistakes));
    };
    let phc = chosen.hashed(&app.entropy).await;
    let mut tx = app.store.write().await?;
    accounts::set_password(&mut tx, signed.account.id, &phc).await?;
    sessions::end_all(&mut tx, signed.account.id).await?;
    tx.commit().await?;
    Ok(way_in::enter_whole(&app, &headers, signed.account.id).await?.to("/desk?did=password-changed"))
}

fn password_page(app: &App, signed: &Signed, mistakes: Mistakes) -> PasswordPage {
    PasswordPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-own-password"),
        email: signed.account.email.clone(),
        has_password: signed.account.password.is_some(),
        shortest: SHORTEST,
        wrong: mistakes.by_field(),
        mistakes,
    }
}
