//! How one signs in: the second factor with its recovery codes, and one's sessions, each of which can be ended.
//! It refuses to take the second factor off, or to show its secret again, for whoever holds only a session left open.

use super::{
    desk_page,
    hand::Hand,
    passkeys::{self, PasskeyRow},
    spoken::{Answer, When, notice, shown, to_mend, went},
    way_in::passkey_script,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{self, CodeTried, DeskFrame, IDLE_SECONDS, Peer, Signed, code},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{clock::Zone, digest::Digest, ids::AccountId};
use byline_store::{ReadTx, second_factor, sessions, subjects};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct SecurityPage {
    pub frame: DeskFrame,
    pub email: String,
    pub zone: String,
    /// The second factor is asked for at every sign-in.
    pub has_code: bool,
    /// One that was offered and waits for its first code.
    pub offer: Option<Offer>,
    pub recovery_left: i64,
    /// Recovery codes just made: shown this once, kept nowhere.
    pub recovery: Vec<String>,
    pub passkeys: Vec<PasskeyRow>,
    /// Whether one signed in so lately that a passkey may be added.
    pub may_add: bool,
    pub passkey_script: Option<String>,
    /// What the institute's provider is called, and whether the account is connected with it.
    pub provider: Option<(String, bool)>,
    pub sessions: Vec<SessionRow>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(SecurityPage, "desk/security.html");

/// A secret on offer, as a picture and as letters.
#[derive(Serialize)]
pub struct Offer {
    pub secret: String,
    pub address: String,
    pub picture: minijinja::Value,
}

/// One session.
#[derive(Serialize)]
pub struct SessionRow {
    pub token: String,
    pub begun: When,
    pub seen: When,
    pub network: Option<String>,
    pub agent: Option<String>,
    pub is_this: bool,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut page = load(&app, &signed, Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

/// Offers a secret; nothing is asked for until a code of it was given.
pub async fn offer(State(app): State<Arc<App>>, signed: Signed, _form: Form) -> Answer {
    let about = signed.account.id.to_string();
    let secret = app.seal.close(&app.entropy, &about, &code::new_secret(&app.entropy));
    let mut tx = app.store.write().await?;
    second_factor::offer(&mut tx, signed.account.id, &secret).await?;
    tx.commit().await?;
    shown(&app, &load(&app, &signed, Mistakes::default()).await?)
}

/// Puts the offered secret in force by its first code, and gives recovery codes.
pub async fn confirm(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let (account, now) = (signed.account.id, app.clock.now());
    let mut tx = app.store.write().await?;
    let kept = second_factor::get(&mut tx, account).await?;
    let Some(kept) = kept.filter(|kept| !kept.is_confirmed) else {
        return went("/desk/security", "account-saved");
    };
    let secret = app.seal.open(&account.to_string(), &kept.secret).unwrap_or_default();
    let Some(step) = code::step_of(&secret, form.get("code"), now) else {
        drop(tx);
        let mut mistakes = Mistakes::default();
        mistakes.add(
            "code",
            "this is not the code shown now; look again, and see that the telephone\u{2019}s clock is right",
        );
        return to_mend(&app, &load(&app, &signed, mistakes).await?);
    };
    let codes = code::recovery_codes(&app.entropy);
    let digests: Vec<Digest> = codes.iter().map(|code| code::recovery_digest(code)).collect();
    second_factor::confirm(&mut tx, account, step, &digests, now).await?;
    // Whoever came in elsewhere with the password alone shows both from now on.
    sessions::end_others(&mut tx, account, &signed.session).await?;
    let hand = Hand::of(&app, Some(account));
    let detail = json!({ "before": "password", "after": "password and code" });
    hand.note(&mut tx, &signed.site, "second factor set", None, detail).await?;
    tx.commit().await?;
    let mut page = load(&app, &signed, Mistakes::default()).await?;
    page.recovery = codes;
    shown(&app, &page)
}

/// Takes the second factor off, by one last code of it.
pub async fn remove(State(app): State<Arc<App>>, signed: Signed, peer: Peer, form: Form) -> Answer {
    let account = signed.account.id;
    let kept = second_factor::get(&mut app.store.read().await?, account).await?;
    if kept.is_none_or(|kept| !kept.is_confirmed) {
        // Somebody took it off meanwhile.
        return went("/desk/security", "unchanged");
    }
    let with = (&app.clock, &app.entropy);
    let tried =
        sign_in::tried_code(&app.store, &app.seal, with, account, form.get("last-code"), &peer).await?;
    if tried != CodeTried::Right {
        let mut mistakes = Mistakes::default();
        mistakes.add(
            "last-code",
            match tried {
                CodeTried::TooOften => "too many tries; wait a quarter of an hour",
                _ => "give a code shown now, or a recovery code that was not used",
            },
        );
        return to_mend(&app, &load(&app, &signed, mistakes).await?);
    }
    let mut tx = app.store.write().await?;
    second_factor::remove(&mut tx, account).await?;
    let hand = Hand::of(&app, Some(account));
    let detail = json!({ "before": "password and code", "after": "password" });
    hand.note(&mut tx, &signed.site, "second factor removed", None, detail).await?;
    tx.commit().await?;
    went("/desk/security", "account-saved")
}

/// Ends one of one's own sessions.
pub async fn end(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(token): Path<String>,
    _form: Form,
) -> Answer {
    let token: Digest = token.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    sessions::end_one(&mut tx, signed.account.id, &token).await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    hand.note(&mut tx, &signed.site, "session ended", None, json!({})).await?;
    tx.commit().await?;
    went("/desk/security", "session-ended")
}

/// Ends all of one's sessions but this one.
pub async fn end_others(State(app): State<Arc<App>>, signed: Signed, _form: Form) -> Answer {
    let mut tx = app.store.write().await?;
    sessions::end_others(&mut tx, signed.account.id, &signed.session).await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    hand.note(&mut tx, &signed.site, "other sessions ended", None, json!({})).await?;
    tx.commit().await?;
    went("/desk/security", "session-ended")
}

/// The sessions of an account in force, the last used first.
pub(super) async fn sessions_of(
    app: &App,
    tx: &mut ReadTx,
    (account, this): (AccountId, &Digest),
    zone: &Zone,
) -> Result<Vec<SessionRow>, Refusal> {
    let now = app.clock.now();
    let found = sessions::of_account(tx, account, (now, now.plus_seconds(-IDLE_SECONDS))).await?;
    let row = |seen: sessions::SessionSeen| SessionRow {
        is_this: seen.token == *this,
        token: seen.token.to_string(),
        begun: When::new(seen.created_at, zone),
        seen: When::new(seen.seen_at, zone),
        network: seen.address,
        agent: seen.agent.as_deref().map(called),
    };
    Ok(found.into_iter().map(row).collect())
}

/// A browser by the short name people call it; one that nobody knows, as it calls itself.
fn called(agent: &str) -> String {
    let first = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    // Each of these claims to be those after it.
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(browser), None) => browser.to_owned(),
        _ => agent.to_owned(),
    }
}

async fn load(app: &App, signed: &Signed, mistakes: Mistakes) -> Result<SecurityPage, Refusal> {
    let (account, zone) = (signed.account.id, &signed.site.zone);
    let mut tx = app.store.read().await?;
    let kept = second_factor::get(&mut tx, account).await?;
    let has_code = kept.as_ref().is_some_and(|kept| kept.is_confirmed);
    let frame = DeskFrame::new(signed, &app.pages, "desk-security");
    let offered = kept.filter(|kept| !kept.is_confirmed);
    let offer = offered.and_then(|kept| app.seal.open(&account.to_string(), &kept.secret)).map(|secret| {
        let address =
            code::address(&secret, &signed.account.email, &format!("Byline {}", signed.site.base_url.host()));
        Offer {
            picture: minijinja::Value::from_safe_string(code::picture(&address).unwrap_or_default()),
            secret,
            address,
        }
    });
    Ok(SecurityPage {
        frame,
        email: signed.account.email.clone(),
        zone: zone.name().to_owned(),
        has_code,
        offer,
        recovery_left: second_factor::recovery_left(&mut tx, account).await?,
        recovery: Vec::new(),
        passkeys: passkeys::rows(&mut tx, account, zone).await?,
        may_add: passkeys::is_fresh(&mut tx, &signed.session, app.clock.now()).await?,
        passkey_script: passkey_script(app),
        provider: match &app.provider {
            Some(provider) => {
                let bound = subjects::of_account(&mut tx, account).await?;
                Some((provider.name(), bound.iter().any(|(issuer, _)| issuer == provider.issuer())))
            }
            None => None,
        },
        sessions: sessions_of(app, &mut tx, (account, &signed.session), zone).await?,
        wrong: mistakes.by_field(),
        mistakes,
    })
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn a_browser_is_called_by_its_short_name() {
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36";
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1";
        let found = [chrome, safari, &format!("{chrome} Edg/148.0"), "curl/8.1"].map(called);
        assert_eq!(found, ["Chrome, Linux", "Safari, iPhone", "Edge, Linux", "curl/8.1"]);
    }
}
