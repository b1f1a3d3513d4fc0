//! A one-time link that signs in: its page shows a button, the button uses the link up, signs its account in and may set a password.
//! It refuses to be used by being looked at, since mail programs look at every link they carry.

use super::{
    desk_page,
    spoken::{Answer, shown, to_mend},
    way_in,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Password, SHORTEST},
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use byline_core::digest::Digest;
use byline_store::{ReadTx, accounts, accounts::Account, mailed_links, second_factor, sessions};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

const USED_UP: &str = "This link has been used, or its time is over. Ask whoever runs Byline for a new one (byline sign-in-link), or sign in with your password.";

#[derive(Serialize)]
pub struct LinkPage {
    pub frame: DeskFrame,
    pub action: String,
    pub name: String,
    pub email: String,
    pub has_password: bool,
    /// Whether the link may set a password.
    pub may_set: bool,
    pub shortest: usize,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(LinkPage, "desk/link.html");

pub async fn page(State(app): State<Arc<App>>, Path(secret): Path<String>) -> Answer {
    let mut tx = app.store.read().await?;
    let account = account_of(&app, &mut tx, &secret).await?;
    let may_set = may_set(&mut tx, &secret, &account).await?;
    drop(tx);
    shown(&app, &link_page(&app, &secret, (&account, may_set), Mistakes::default()))
}

pub async fn use_it(
    State(app): State<Arc<App>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Answer {
    let mut tx = app.store.read().await?;
    let account = account_of(&app, &mut tx, &secret).await?;
    let may_set = may_set(&mut tx, &secret, &account).await?;
    drop(tx);
    let mut mistakes = Mistakes::default();
    let chosen = match form.get("password") {
        _ if !may_set => None,
        "" => None,
        raw => Password::chosen(raw).map_err(|why| mistakes.add("password", why)).ok(),
    };
    if !mistakes.is_empty() {
        return to_mend(&app, &link_page(&app, &secret, (&account, may_set), mistakes));
    }
    let phc = match chosen {
        Some(password) => Some(password.hashed(&app.entropy).await),
        None => None,
    };
    let mut tx = app.store.write().await?;
    let digest = Digest::of(secret.as_bytes());
    if sessions::link_take(&mut tx, &digest, app.clock.now()).await? != Some(Some(account.id)) {
        return Err(Refusal::Bad(USED_UP.to_owned()));
    }
    if let Some(phc) = &phc {
        accounts::set_password(&mut tx, account.id, phc).await?;
        // Whoever knew the old password is out from this moment on.
        sessions::end_all(&mut tx, account.id).await?;
    }
    tx.commit().await?;
    Ok(way_in::enter(&app, &headers, account.id).await?.to("/desk"))
}

async fn account_of(app: &App, tx: &mut ReadTx, secret: &str) -> Result<Account, Refusal> {
    let used_up = || Refusal::Bad(USED_UP.to_owned());
    let link = sessions::link_peek(tx, &Digest::of(secret.as_bytes()), app.clock.now()).await?;
    let id = link.flatten().ok_or_else(used_up)?;
    accounts::get(tx, id).await?.filter(|account| !account.disabled).ok_or_else(used_up)
}

/// A mailbox alone must not change the password of an account whose holder asks for more than the password.
async fn may_set(tx: &mut ReadTx, secret: &str, account: &Account) -> Result<bool, Refusal> {
    let by_mail = mailed_links::is_mailed(tx, &Digest::of(secret.as_bytes())).await?;
    let has_code = second_factor::get(tx, account.id).await?.is_some_and(|kept| kept.is_confirmed);
    Ok(!(by_mail && has_code))
}

fn link_page(app: &App, secret: &str, (account, may_set): (&Account, bool), mistakes: Mistakes) -> LinkPage {
    LinkPage {
        frame: DeskFrame::outside(&app.pages, "desk-link-title"),
        action: format!("/desk/link/{secret}"),
        name: account.name.to_string(),
        email: account.email.clone(),
        has_password: account.password.is_some(),
        may_set,
        shortest: SHORTEST,
        wrong: mistakes.by_field(),
        mistakes,
    }
}
