//! Signing in with e-mail and password, signing out, and changing to another site one works at.
//! It refuses to tell whether an account exists, and to lead anywhere but into the desk.

use super::{
    desk_page,
    hand::Hand,
    spoken::{Answer, asked, shown},
};
use crate::{
    app::App,
    form::Form,
    pages::{Cache, html},
    refusal::Refusal,
    sign_in::{self, CodeTried, DeskFrame, HALF_COOKIE, Password, Peer, SITE_COOKIE, Signed, Token, Tried},
};
use axum::{
    Json,
    extract::{RawQuery, State},
    http::{
        HeaderMap, StatusCode,
        header::{SET_COOKIE, USER_AGENT},
    },
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use byline_core::ids::AccountId;
use byline_store::{second_factor, sessions};
use serde::Serialize;
use std::sync::Arc;

/// So long somebody who has given the first factor may take for the second.
const HALF_SECONDS: i64 = 10 * 60;

/// More characters no list of sessions needs of a browser's name for itself.
const LONGEST_AGENT: usize = 200;

#[derive(Serialize)]
pub struct SignInPage {
    pub frame: DeskFrame,
    pub email: String,
    pub next: String,
    /// Why the last try did not let one in: an interface text.
    pub refused: Option<&'static str>,
    /// Whether a link can be had by e-mail.
    pub has_mail: bool,
    /// The script by which passkeys are asked for.
    pub passkeys: Option<String>,
    /// What the institute's provider is called, and the way there.
    pub provider: Option<(String, String)>,
}
desk_page!(SignInPage, "desk/sign-in.html");

pub async fn page(State(app): State<Arc<App>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    if Signed::of(&app.store, &headers, app.clock.now()).await?.is_some() {
        return Ok(Redirect::to("/desk").into_response());
    }
    let next = asked(query.as_deref(), "next").unwrap_or_default();
    shown(&app, &sign_in_page(&app, String::new(), next, None))
}

pub async fn sign_in(State(app): State<Arc<App>>, peer: Peer, headers: HeaderMap, form: Form) -> Answer {
    let email = form.get("email").trim().to_owned();
    let password = Password::tried(form.get("password"));
    let (status, refused) =
        match sign_in::tried(&app.store, (&app.clock, &app.entropy), &email, password, &peer).await? {
            Tried::Right(account) => {
                let answer = enter(&app, &headers, account.id).await?;
                return Ok(answer.to(&way_on(form.get("next"))));
            }
            Tried::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, "desk-sign-in-wrong"),
            Tried::TooOften => (StatusCode::TOO_MANY_REQUESTS, "desk-sign-in-too-often"),
        };
    let page = sign_in_page(&app, email, form.get("next").to_owned(), Some(refused));
    Ok(html(status, app.pages.render(&page)?, Cache::Never))
}

pub(super) fn sign_in_page(
    app: &App,
    email: String,
    next: String,
    refused: Option<&'static str>,
) -> SignInPage {
    let way = || {
        let next = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &next).finish();
        format!("/desk/sign-in/provider?{next}")
    };
    SignInPage {
        frame: outside(app),
        has_mail: app.settings.sends_letters(),
        passkeys: passkey_script(app),
        provider: app.provider.as_ref().map(|provider| (provider.name(), way())),
        email,
        next,
        refused,
    }
}

/// The script by which passkeys are made and asked for.
pub(super) fn passkey_script(app: &App) -> Option<String> {
    app.pages.assets().name("passkey.js").map(|served| format!("/desk/assets/{served}"))
}

/// Somebody who has just shown who they are, or half of it.
pub(super) struct Entered {
    cookies: Vec<String>,
    /// The second factor is owed.
    is_half: bool,
}

/// Lets somebody in who has given the first factor: at once, or to the page that asks for the second where the account has one.
pub(super) async fn enter(app: &App, headers: &HeaderMap, account: AccountId) -> Result<Entered, Refusal> {
    let mut tx = app.store.write().await?;
    if second_factor::get(&mut tx, account).await?.is_none_or(|kept| !kept.is_confirmed) {
        drop(tx);
        return enter_whole(app, headers, account).await;
    }
    let (token, now) = (Token::new(&app.entropy), app.clock.now());
    let until = now.plus_seconds(HALF_SECONDS);
    second_factor::begin_half(&mut tx, &token.digest(), account, (now, until)).await?;
    tx.commit().await?;
    Ok(Entered { cookies: vec![sign_in::half_cookie(&token, HALF_SECONDS)], is_half: true })
}

/// Starts a session, and ends the one the browser had before: a secret is never carried over a sign-in.
pub(super) async fn enter_whole(
    app: &App,
    headers: &HeaderMap,
    account: AccountId,
) -> Result<Entered, Refusal> {
    let mut tx = app.store.write().await?;
    if let Some(old) = sign_in::session_of(headers) {
        sessions::end(&mut tx, &old).await?;
    }
    if let Some(half) = sign_in::secret_in(headers, HALF_COOKIE) {
        second_factor::end_half(&mut tx, &half).await?;
    }
    let token = sign_in::start(&mut tx, &app.clock, &app.entropy, account).await?;
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok());
    let agent: Option<String> = agent.map(|agent| agent.chars().take(LONGEST_AGENT).collect());
    let from = sign_in::of_request();
    sessions::describe(&mut tx, &token.digest(), from.as_deref(), agent.as_deref()).await?;
    let device = Token::new(&app.entropy);
    sessions::know_device(&mut tx, &device.digest(), account, app.clock.now()).await?;
    note(app, &mut tx, account, "signed in").await?;
    tx.commit().await?;
    Ok(Entered { cookies: vec![sign_in::cookie(&token), sign_in::device_cookie(&device)], is_half: false })
}

impl Entered {
    pub(super) fn to(self, path: &str) -> Response {
        let to = if self.is_half {
            let next =
                url::form_urlencoded::Serializer::new(String::new()).append_pair("next", path).finish();
            Redirect::to(&format!("/desk/sign-in/code?{next}"))
        } else {
            Redirect::to(path)
        };
        self.with(to)
    }

    /// The same for a script, which goes on to `path` itself.
    pub(super) fn told(self, path: &str) -> Response {
        self.with(Json(serde_json::json!({ "to": path })))
    }

    fn with(self, answer: impl IntoResponse) -> Response {
        let cookies = self.cookies.into_iter().map(|cookie| (SET_COOKIE, cookie));
        (AppendHeaders(cookies.collect::<Vec<_>>()), answer).into_response()
    }
}

/// The page that asks for the second factor.
#[derive(Serialize)]
pub struct CodePage {
    pub frame: DeskFrame,
    pub next: String,
    pub refused: Option<&'static str>,
}
desk_page!(CodePage, "desk/code.html");

pub async fn code_page(State(app): State<Arc<App>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    if half_of(&app, &headers).await?.is_none() {
        return Ok(Redirect::to("/desk/sign-in").into_response());
    }
    let next = asked(query.as_deref(), "next").unwrap_or_default();
    shown(&app, &CodePage { frame: outside(&app), next, refused: None })
}

pub async fn code(State(app): State<Arc<App>>, peer: Peer, headers: HeaderMap, form: Form) -> Answer {
    let Some(account) = half_of(&app, &headers).await? else {
        return Ok(Redirect::to("/desk/sign-in").into_response());
    };
    let with = (&app.clock, &app.entropy);
    let (status, refused) =
        match sign_in::tried_code(&app.store, &app.seal, with, account, form.get("code"), &peer).await? {
            CodeTried::Right => {
                return Ok(enter_whole(&app, &headers, account).await?.to(&way_on(form.get("next"))));
            }
            CodeTried::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, "desk-code-wrong"),
            CodeTried::TooOften => (StatusCode::TOO_MANY_REQUESTS, "desk-sign-in-too-often"),
        };
    let page = CodePage { frame: outside(&app), next: form.get("next").to_owned(), refused: Some(refused) };
    Ok(html(status, app.pages.render(&page)?, Cache::Never))
}

async fn half_of(app: &App, headers: &HeaderMap) -> Result<Option<AccountId>, Refusal> {
    let Some(half) = sign_in::secret_in(headers, HALF_COOKIE) else { return Ok(None) };
    Ok(second_factor::half(&mut app.store.read().await?, &half, app.clock.now()).await?)
}

async fn note(
    app: &App,
    tx: &mut byline_store::WriteTx,
    account: AccountId,
    act: &str,
) -> Result<(), Refusal> {
    let hand = Hand::of(app, Some(account));
    for site in byline_store::sites::all(tx).await? {
        if byline_store::accounts::role(tx, account, site.id).await?.is_some() {
            hand.note(tx, &site, act, None, serde_json::json!({})).await?;
        }
    }
    Ok(())
}

pub async fn sign_out(State(app): State<Arc<App>>, headers: HeaderMap) -> Answer {
    if let Some(session) = sign_in::session_of(&headers) {
        let mut tx = app.store.write().await?;
        if let Some(found) = sessions::find(&mut tx, &session, app.clock.now()).await? {
            note(&app, &mut tx, found.account.id, "signed out").await?;
        }
        sessions::end(&mut tx, &session).await?;
        tx.commit().await?;
    }
    Ok(([(SET_COOKIE, sign_in::forget_cookie())], Redirect::to("/desk/sign-in")).into_response())
}

/// Changes to another site the account has a role at.
pub async fn change_site(signed: Signed, form: Form) -> Answer {
    let wanted = signed.sites.iter().find(|site| site.id.to_string() == form.get("site"));
    let site = wanted.ok_or(Refusal::NotFound)?;
    let cookie = format!("{SITE_COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Lax", site.id);
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/desk")).into_response())
}

fn outside(app: &App) -> DeskFrame {
    DeskFrame::outside(&app.pages, "desk-sign-in")
}

/// The page of the desk that was wanted; everything else leads to the queue.
pub(super) fn way_on(next: &str) -> String {
    let within = next == "/desk" || next.starts_with("/desk/") || next.starts_with("/desk?");
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\') && !next.contains("//");
    if within && plain { next.to_owned() } else { "/desk".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::way_on;

    #[test]
    fn signing_in_leads_into_the_desk_and_nowhere_else() {
        assert_eq!(way_on("/desk/people?x=1"), "/desk/people?x=1");
        for elsewhere in [
            "",
            "//evil.example",
            "https://evil.example/desk",
            "/desk/\\evil",
            "/desk//x",
            "/desks",
            "/desk/\r\nX: y",
        ] {
            assert_eq!(way_on(elsewhere), "/desk", "{elsewhere:?}");
        }
    }
}
