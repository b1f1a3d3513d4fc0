//! Signing in by the institute's OpenID provider, and connecting one's account with it.
//! It refuses to find an account by an e-mail address: a subject is bound when its account is made, or by the account's own holder.

use super::{
    hand::Hand,
    spoken::{Answer, asked, went},
    way_in,
};
use crate::{
    app::App,
    form::Form,
    pages::{Cache, html},
    refusal::Refusal,
    settings::GroupRole,
    sign_in::{self, Peer, Provider, Secrets, Signed, Token, Told},
};
use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, StatusCode, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use byline_core::{digest::Digest, ids::AccountId, role::Role, site::Site, text::Text};
use byline_store::{
    WriteTx,
    accounts::{self, Account},
    passkeys, sessions, sites,
    subjects::{self, Bound},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;

/// So long somebody may take at the provider.
const AWAY_SECONDS: i64 = 10 * 60;

/// As often in a quarter of an hour one is sent there from one address, behind which a whole institute may sit.
const MOST_SENT: i64 = 60;

/// The cookie of the browser that was sent to the provider: no other one comes back in its place.
const BROWSER_COOKIE: &str = "__Host-byline-provider";

/// The way back, under the desk's own address.
const BACK: &str = "/desk/sign-in/provider/back";

/// What must be known of a question when its answer comes.
#[derive(Serialize, Deserialize)]
struct Sent {
    browser: String,
    nonce: String,
    verifier: String,
    next: String,
    back: String,
}

/// Why nobody comes in: an interface text.
type Why = &'static str;

/// Sends whoever comes to the provider.
pub async fn begin(
    State(app): State<Arc<App>>,
    Peer(from, _): Peer,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Answer {
    let next = asked(query.as_deref(), "next").unwrap_or_default();
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !sign_in::may_try_of(&mut tx, ("provider", MOST_SENT), &from, (now, &app.entropy)).await? {
        return outside(&app, StatusCode::TOO_MANY_REQUESTS, "desk-sign-in-too-often", next);
    }
    tx.commit().await?;
    sent(&app, &headers, None, way_in::way_on(&next)).await
}

/// Sends an account's holder there, to connect it. Only a page of the desk leads here: a link elsewhere would connect whom it likes.
pub async fn connect(State(app): State<Arc<App>>, signed: Signed, headers: HeaderMap) -> Answer {
    let from = headers.get("sec-fetch-site").and_then(|from| from.to_str().ok());
    if from != Some("same-origin") {
        return Ok(Redirect::to("/desk/security").into_response());
    }
    sent(&app, &headers, Some(signed.account.id), "/desk/security?did=provider-connected".to_owned()).await
}

async fn sent(app: &App, headers: &HeaderMap, account: Option<AccountId>, next: String) -> Answer {
    let provider = app.provider.as_ref().ok_or(Refusal::NotFound)?;
    let [state, nonce, verifier, browser] = std::array::from_fn(|_| Token::new(&app.entropy));
    let back = back(app, headers);
    let secrets = Secrets { state: state.secret(), nonce: nonce.secret(), verifier: verifier.secret() };
    let now = app.clock.now();
    let address = match provider.question(&back, &secrets, now).await {
        Ok(address) => address,
        Err(why) => {
            tracing::warn!(%why, "nobody is sent to the provider");
            return outside(app, StatusCode::BAD_GATEWAY, "desk-provider-away", next);
        }
    };
    let kept = Sent {
        browser: browser.digest().to_string(),
        nonce: nonce.secret().to_owned(),
        verifier: verifier.secret().to_owned(),
        next,
        back,
    };
    let kept = serde_json::to_string(&kept).map_err(anyhow::Error::from)?;
    let mut tx = app.store.write().await?;
    let times = (now, now.plus_seconds(AWAY_SECONDS));
    passkeys::begin(&mut tx, &asked_by(state.secret()), account, &kept, times).await?;
    tx.commit().await?;
    let cookie = format!(
        "{BROWSER_COOKIE}={}; Path=/; Max-Age={AWAY_SECONDS}; Secure; HttpOnly; SameSite=Lax",
        browser.secret()
    );
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to(address.as_str())).into_response())
}

/// The name under which a question is kept, apart from those to authenticators.
fn asked_by(state: &str) -> Digest {
    Digest::of(format!("provider {state}").as_bytes())
}

/// The desk's address as this browser knows it, which is the one it comes back to.
fn back(app: &App, headers: &HeaderMap) -> String {
    let told = |host: &str| match &app.settings.desk_url {
        Some(desk) => desk.url().origin().ascii_serialization(),
        // A browser signs in over https, or on the machine itself.
        None if host.starts_with("127.0.0.1")
            || host.starts_with("localhost")
            || host.starts_with("[::1]") =>
        {
            format!("http://{host}")
        }
        None => format!("https://{host}"),
    };
    let host = headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    format!("{}{BACK}", told(host))
}

/// Takes whoever comes back.
pub async fn back_from(State(app): State<Arc<App>>, headers: HeaderMap, RawQuery(query): RawQuery) -> Answer {
    let provider = app.provider.as_ref().ok_or(Refusal::NotFound)?;
    let word = |name: &str| asked(query.as_deref(), name);
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let taken = passkeys::take(&mut tx, &asked_by(&word("state").unwrap_or_default()), now).await?;
    tx.commit().await?;
    let browser = sign_in::secret_in(&headers, BROWSER_COOKIE).map(|digest| digest.to_string());
    let kept = taken.and_then(|(account, kept)| Some((account, serde_json::from_str::<Sent>(&kept).ok()?)));
    let Some((account, kept)) = kept.filter(|(_, kept)| browser.as_ref() == Some(&kept.browser)) else {
        return outside(&app, StatusCode::UNPROCESSABLE_ENTITY, "desk-provider-stale", String::new());
    };
    // Whom the answer says it is from (RFC 9207): an answer of another provider is never taken to this one.
    let is_its = word("iss").is_none_or(|issuer| issuer == provider.issuer());
    let Some(code) = word("code").filter(|_| is_its) else {
        return outside(&app, StatusCode::FORBIDDEN, "desk-provider-refused", kept.next);
    };
    let state = word("state").unwrap_or_default();
    let secrets = Secrets { state: &state, nonce: &kept.nonce, verifier: &kept.verifier };
    let told = match provider.told((&kept.back, &code), &secrets, now).await {
        Ok(told) => told,
        Err(why) => {
            tracing::warn!(%why, "nobody comes in by the provider");
            return outside(&app, StatusCode::BAD_GATEWAY, "desk-provider-away", kept.next);
        }
    };
    let mut tx = app.store.write().await?;
    let found = match account {
        Some(account) => connected(&app, &mut tx, provider, account, &told).await?,
        None => found(&app, &mut tx, provider, &told).await?,
    };
    // What was decided holds, also where nobody comes in: a role that was taken away is away.
    tx.commit().await?;
    match found {
        Err(why) => outside(&app, StatusCode::FORBIDDEN, why, kept.next),
        Ok(_) if account.is_some() => Ok(Redirect::to(&kept.next).into_response()),
        Ok(id) => Ok(way_in::enter(&app, &headers, id).await?.to(&kept.next)),
    }
}

fn outside(app: &App, status: StatusCode, why: Why, next: String) -> Answer {
    let page = way_in::sign_in_page(app, String::new(), next, Some(why));
    Ok::<Response, Refusal>(html(status, app.pages.render(&page)?, Cache::Never))
}

/// Binds whom the provider names to an account whose holder is signed in and asked for it.
async fn connected(
    app: &App,
    tx: &mut WriteTx,
    provider: &Provider,
    account: AccountId,
    told: &Told,
) -> Result<Result<AccountId, Why>, Refusal> {
    match subjects::get(tx, provider.issuer(), &told.subject).await? {
        Some(bound) if bound.account == account => return Ok(Ok(account)),
        Some(_) => return Ok(Err("desk-provider-taken")),
        None => {}
    }
    let bound = Bound { account, by_groups: false };
    subjects::bind(tx, (provider.issuer(), &told.subject), bound, app.clock.now()).await?;
    note(app, tx, account, "provider connected", json!({ "issuer": provider.issuer() })).await?;
    Ok(Ok(account))
}

/// The account of whom the provider names, with the roles that their groups have; made when it is missing and a group has one.
async fn found(
    app: &App,
    tx: &mut WriteTx,
    provider: &Provider,
    told: &Told,
) -> Result<Result<AccountId, Why>, Refusal> {
    let bound = subjects::get(tx, provider.issuer(), &told.subject).await?;
    let rules = &provider.settings().roles;
    let Some(bound) = bound else { return made(app, tx, provider, told).await };
    let account = accounts::get(tx, bound.account).await?.filter(|account| !account.disabled);
    let Some(account) = account else { return Ok(Err("desk-provider-nobody")) };
    let mut works = false;
    for site in sites::all(tx).await? {
        let before = accounts::role(tx, account.id, site.id).await?;
        let after = if bound.by_groups { role_of(rules, &told.groups, &site) } else { before };
        let kept =
            if before == after { before } else { change(app, tx, &account, (&site, before, after)).await? };
        works = works || kept.is_some();
    }
    Ok(if works { Ok(account.id) } else { Err("desk-provider-nobody") })
}

/// The role of somebody in these groups at a site: the first that fits.
fn role_of(rules: &[GroupRole], groups: &[String], site: &Site) -> Option<Role> {
    let here = |rule: &&GroupRole| rule.host.as_deref().is_none_or(|host| host == site.base_url.host());
    rules.iter().filter(here).find(|rule| groups.contains(&rule.group)).map(|rule| rule.role)
}

/// Gives an account the role its groups have by now; the site's last administrator keeps theirs.
async fn change(
    app: &App,
    tx: &mut WriteTx,
    account: &Account,
    (site, before, after): (&Site, Option<Role>, Option<Role>),
) -> Result<Option<Role>, Refusal> {
    let is_last =
        before == Some(Role::Administrator) && !accounts::has_administrator(tx, site.id, account.id).await?;
    if is_last {
        tracing::warn!(
            account = account.email,
            "the last administrator keeps the role that no group has any more"
        );
        return Ok(before);
    }
    let hand = Hand::of(app, None);
    match after {
        Some(role) => accounts::grant(tx, account.id, site.id, role, hand.now()).await?,
        None => accounts::revoke(tx, account.id, site.id).await?,
    }
    sessions::end_all(tx, account.id).await?;
    let said = |role: Option<Role>| role.map(|role| role.to_string());
    let detail =
        json!({ "account": account.email, "before": said(before), "after": said(after), "by": "provider" });
    hand.note(tx, site, "role changed", None, detail).await?;
    Ok(after)
}

async fn made(
    app: &App,
    tx: &mut WriteTx,
    provider: &Provider,
    told: &Told,
) -> Result<Result<AccountId, Why>, Refusal> {
    let rules = &provider.settings().roles;
    let all = sites::all(tx).await?;
    let roles: Vec<(&Site, Role)> =
        all.iter().filter_map(|site| Some((site, role_of(rules, &told.groups, site)?))).collect();
    if roles.is_empty() {
        return Ok(Err("desk-provider-nobody"));
    }
    let Some(email) = told.email.clone().filter(|email| email.contains('@')) else {
        return Ok(Err("desk-provider-no-email"));
    };
    if accounts::by_email(tx, &email).await?.is_some() {
        return Ok(Err("desk-provider-email-taken"));
    }
    let name = told.name.as_deref().and_then(|name| Text::new(name).ok());
    let Some(name) = name.or_else(|| Text::new(&email).ok()) else {
        return Ok(Err("desk-provider-no-email"));
    };
    let hand = Hand::of(app, None);
    let id = AccountId::new(&app.clock, &app.entropy);
    let account =
        Account { id, email: email.clone(), name, password: None, disabled: false, created_at: hand.now() };
    accounts::insert(tx, &account).await?;
    let bound = Bound { account: id, by_groups: true };
    subjects::bind(tx, (provider.issuer(), &told.subject), bound, hand.now()).await?;
    for (site, role) in roles {
        accounts::grant(tx, id, site.id, role, hand.now()).await?;
        let detail = json!({ "account": email, "role": role.to_string(), "by": "provider" });
        hand.note(tx, site, "account added", None, detail).await?;
    }
    Ok(Ok(id))
}

async fn note(
    app: &App,
    tx: &mut WriteTx,
    account: AccountId,
    act: &str,
    detail: serde_json::Value,
) -> Result<(), Refusal> {
    let hand = Hand::of(app, Some(account));
    for site in sites::all(tx).await? {
        if accounts::role(tx, account, site.id).await?.is_some() {
            hand.note(tx, &site, act, None, detail.clone()).await?;
        }
    }
    Ok(())
}

/// Parts one's account from the provider.
pub async fn part(State(app): State<Arc<App>>, signed: Signed, _form: Form) -> Answer {
    let mut tx = app.store.write().await?;
    subjects::part(&mut tx, signed.account.id).await?;
    note(&app, &mut tx, signed.account.id, "provider parted", json!({})).await?;
    tx.commit().await?;
    went("/desk/security", "provider-parted")
}
