//! Passkeys at the desk: made, named and taken away by their holder, and the way in by one.
//! It refuses to add one for whoever holds only a session left open: one is added soon after signing in.

use super::{
    hand::Hand,
    spoken::{Answer, When, went},
    way_in,
};
use crate::{
    app::App,
    form::Form,
    refusal::Refusal,
    sign_in::{self, Peer, Relying, Signed, Token},
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use byline_core::{
    clock::{Moment, Zone},
    digest::Digest,
    ids::AccountId,
    text::Text,
};
use byline_store::{ReadTx, StoreError, passkeys, passkeys::KeptPasskey, sessions};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;

/// So long somebody may take to answer their authenticator.
const CEREMONY_SECONDS: i64 = 5 * 60;

/// So long after signing in a passkey may be added.
const FRESH_SECONDS: i64 = 15 * 60;

/// More passkeys nobody needs.
const MOST: usize = 20;

/// As often in a quarter of an hour is one asked for from one address, behind which a whole institute may sit.
const MOST_BEGUN: i64 = 60;

/// What a passkey is called whose holder does not say.
const UNNAMED: &str = "Passkey";

/// One passkey on its holder's page.
#[derive(Serialize)]
pub struct PasskeyRow {
    pub id: String,
    pub name: String,
    pub made: When,
    pub used: Option<When>,
}

/// The passkeys of an account, as its holder's page lists them.
pub(super) async fn rows(
    tx: &mut ReadTx,
    account: AccountId,
    zone: &Zone,
) -> Result<Vec<PasskeyRow>, StoreError> {
    let kept = passkeys::of_account(tx, account).await?;
    let row = |passkey: KeptPasskey| PasskeyRow {
        id: passkey.id,
        name: passkey.name.to_string(),
        made: When::new(passkey.created_at, zone),
        used: passkey.used_at.map(|at| When::new(at, zone)),
    };
    Ok(kept.into_iter().map(row).collect())
}

/// Whether a session is young enough to add a passkey with.
pub(super) async fn is_fresh(tx: &mut ReadTx, session: &Digest, now: Moment) -> Result<bool, StoreError> {
    let found = sessions::find(tx, session, now).await?;
    Ok(found.is_some_and(|session| session.created_at.plus_seconds(FRESH_SECONDS) > now))
}

/// Why a passkey did not do: an interface text is chosen by it, in the page.
fn refused(why: &'static str) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "why": why }))).into_response()
}

/// Asks the browser for a new passkey.
pub async fn begin(State(app): State<Arc<App>>, signed: Signed, headers: HeaderMap) -> Answer {
    let Some(relying) = Relying::at(&headers) else { return Ok(refused("host")) };
    let (account, now) = (&signed.account, app.clock.now());
    let mut tx = app.store.write().await?;
    let there: Vec<String> =
        passkeys::of_account(&mut tx, account.id).await?.into_iter().map(|kept| kept.id).collect();
    if !is_fresh(&mut tx, &signed.session, now).await? || there.len() >= MOST {
        return Ok(refused("stale"));
    }
    let called = (account.email.as_str(), account.name.as_str());
    let Some(asked) = relying.ask_new(&account.id.to_string(), called, &there) else {
        return Ok(refused("failed"));
    };
    let times = (now, now.plus_seconds(CEREMONY_SECONDS));
    passkeys::begin(&mut tx, &making(&signed), Some(account.id), &asked.state, times).await?;
    tx.commit().await?;
    Ok(Json(json!({ "options": asked.options })).into_response())
}

/// One passkey at a time is made within a session, which is all that names it.
fn making(signed: &Signed) -> Digest {
    Digest::of(format!("passkey {}", signed.session).as_bytes())
}

/// What a browser sends when its authenticator has answered.
#[derive(Deserialize)]
struct Sent {
    answer: Value,
    #[serde(default)]
    name: String,
    #[serde(default)]
    ceremony: String,
    #[serde(default)]
    next: String,
}

/// Keeps the passkey that was made.
pub async fn add(State(app): State<Arc<App>>, signed: Signed, headers: HeaderMap, body: Bytes) -> Answer {
    let (Some(relying), Ok(sent)) = (Relying::at(&headers), serde_json::from_slice::<Sent>(&body)) else {
        return Ok(refused("failed"));
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let taken = passkeys::take(&mut tx, &making(&signed), hand.now()).await?;
    let made = taken
        .filter(|(account, _)| *account == Some(signed.account.id))
        .and_then(|(_, state)| relying.made(&state, sent.answer));
    let Some((id, credential)) = made else {
        // What was asked is used up all the same.
        tx.commit().await?;
        return Ok(refused("failed"));
    };
    let name = Text::new(&called(&sent.name)).unwrap_or_else(|_| unnamed());
    let passkey = KeptPasskey {
        id,
        account: signed.account.id,
        name,
        credential,
        created_at: hand.now(),
        used_at: None,
    };
    match passkeys::insert(&mut tx, &passkey).await {
        Err(StoreError::Conflict { .. }) => return Ok(refused("failed")),
        other => other?,
    }
    hand.note(&mut tx, &signed.site, "passkey added", None, json!({ "name": passkey.name })).await?;
    tx.commit().await?;
    Ok(Json(json!({ "to": "/desk/security?did=passkey-added" })).into_response())
}

fn called(raw: &str) -> String {
    raw.trim().chars().take(80).collect()
}

fn unnamed() -> Text {
    Text::new(UNNAMED).expect("the word is a text")
}

/// Calls a passkey something else.
pub async fn rename(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(passkey): Path<String>,
    form: Form,
) -> Answer {
    let name = Text::new(&called(form.get("name"))).unwrap_or_else(|_| unnamed());
    let mut tx = app.store.write().await?;
    if !passkeys::rename(&mut tx, signed.account.id, &passkey, &name).await? {
        return Err(Refusal::NotFound);
    }
    tx.commit().await?;
    went("/desk/security", "passkey-named")
}

/// Takes a passkey away.
pub async fn remove(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(passkey): Path<String>,
    _form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let kept = passkeys::of_account(&mut tx, signed.account.id).await?;
    let kept = kept.into_iter().find(|kept| kept.id == passkey).ok_or(Refusal::NotFound)?;
    passkeys::remove(&mut tx, signed.account.id, &kept.id).await?;
    hand.note(&mut tx, &signed.site, "passkey removed", None, json!({ "name": kept.name })).await?;
    tx.commit().await?;
    went("/desk/security", "passkey-removed")
}

/// Asks whoever wants to come in for a passkey.
pub async fn ask(State(app): State<Arc<App>>, Peer(from, _): Peer, headers: HeaderMap) -> Answer {
    let Some(relying) = Relying::at(&headers) else { return Ok(refused("host")) };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !sign_in::may_try_of(&mut tx, ("passkey", MOST_BEGUN), &from, (now, &app.entropy)).await? {
        return Ok(refused("often"));
    }
    let Some(asked) = relying.ask() else { return Ok(refused("failed")) };
    let token = Token::new(&app.entropy);
    let times = (now, now.plus_seconds(CEREMONY_SECONDS));
    passkeys::begin(&mut tx, &token.digest(), None, &asked.state, times).await?;
    tx.commit().await?;
    Ok(Json(json!({ "options": asked.options, "ceremony": token.secret() })).into_response())
}

/// Lets whoever's passkey answered rightly in. It asked for a face, a finger or a code itself, so no other is owed.
pub async fn enter(State(app): State<Arc<App>>, headers: HeaderMap, body: Bytes) -> Answer {
    let (Some(relying), Ok(sent)) = (Relying::at(&headers), serde_json::from_slice::<Sent>(&body)) else {
        return Ok(refused("failed"));
    };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let taken = passkeys::take(&mut tx, &Digest::of(sent.ceremony.as_bytes()), now).await?;
    let asked = taken.filter(|(account, _)| account.is_none()).map(|(_, state)| state);
    let answered = relying.answered(sent.answer);
    let mut account = None;
    if let (Some(state), Some(answered)) = (asked, answered) {
        let kept = passkeys::get(&mut tx, &answered.id).await?;
        let kept = kept.filter(|kept| kept.account.to_string() == answered.account);
        if let Some(kept) = kept
            && let Some(credential) = relying.right(&state, &answered, &kept.credential)
        {
            passkeys::used(&mut tx, &kept.id, &credential, now).await?;
            account = Some(kept.account);
        }
    }
    tx.commit().await?;
    let Some(account) = account else { return Ok(refused("failed")) };
    Ok(way_in::enter_whole(&app, &headers, account).await?.told(&way_in::way_on(&sent.next)))
}
