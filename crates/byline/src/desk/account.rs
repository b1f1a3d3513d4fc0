//! One account: whose it is, where it is a scholar's, and its removal.
//! It refuses to touch a byline: a scholar stays when the account goes, and all that was done under it stays in the history.

use super::{
    accounts::{keeps_an_administrator, only_ours, own},
    desk_page,
    hand::Hand,
    security::{SessionRow, sessions_of},
    spoken::{Answer, notice, shown, to_mend, went},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{ids::PersonId, person::PersonKind};
use byline_store::{
    ReadTx, accounts, accounts::Account, own as owned, passkeys, people, second_factor, sessions,
};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct AccountPage {
    pub frame: DeskFrame,
    pub id: String,
    pub name: String,
    pub email: String,
    /// The readable part of the scholar's address.
    pub person: String,
    pub scholars: Vec<ScholarChoice>,
    pub zone: String,
    pub sessions: Vec<SessionRow>,
    pub has_code: bool,
    pub passkeys: usize,
    pub is_self: bool,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(AccountPage, "desk/account.html");

/// A scholar an account may belong to.
#[derive(Serialize)]
pub struct ScholarChoice {
    pub slug: String,
    pub name: String,
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let mut tx = app.store.read().await?;
    let account = own(&mut tx, &signed, &id).await?;
    let mut page = load(&app, &mut tx, &signed, &account, Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

/// Says whose the account is.
pub async fn person(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    let named = form.get("person").trim().to_owned();
    let before = owned::person(&mut tx, account.id, signed.site.id).await?;
    let person = match scholar(&mut tx, &signed, &named).await? {
        None if !named.is_empty() => {
            let mut mistakes = Mistakes::default();
            mistakes.add("person", "no scholar of the site has this address; choose one from the list");
            let mut page = load(&app, &mut tx, &signed, &account, mistakes).await?;
            page.person = named;
            return to_mend(&app, &page);
        }
        found => found,
    };
    owned::set_person(&mut tx, account.id, signed.site.id, person).await?;
    let detail = json!({
        "account": account.email,
        "before": before.map(|id| id.to_string()),
        "after": person.map(|id| id.to_string()),
    });
    hand.note(&mut tx, &signed.site, "account\u{2019}s scholar changed", None, detail).await?;
    tx.commit().await?;
    went(&format!("/desk/accounts/{}", account.id), "account-saved")
}

/// Ends every session of the account.
pub async fn sign_out(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    sessions::end_all(&mut tx, account.id).await?;
    let detail = json!({ "account": account.email });
    hand.note(&mut tx, &signed.site, "sessions ended", None, detail).await?;
    tx.commit().await?;
    went(&format!("/desk/accounts/{}", account.id), "session-ended")
}

/// Takes the second factor off, for somebody who has lost all that makes its codes.
pub async fn remove_code(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    only_ours(&mut tx, &signed, account.id).await?;
    second_factor::remove(&mut tx, account.id).await?;
    sessions::end_all(&mut tx, account.id).await?;
    let detail = json!({ "account": account.email, "before": "password and code", "after": "password" });
    hand.note(&mut tx, &signed.site, "second factor removed", None, detail).await?;
    tx.commit().await?;
    went(&format!("/desk/accounts/{}", account.id), "account-saved")
}

/// Takes every passkey away, for somebody whose device is in other hands.
pub async fn remove_passkeys(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    only_ours(&mut tx, &signed, account.id).await?;
    passkeys::remove_all(&mut tx, account.id).await?;
    sessions::end_all(&mut tx, account.id).await?;
    let detail = json!({ "account": account.email });
    hand.note(&mut tx, &signed.site, "passkeys removed", None, detail).await?;
    tx.commit().await?;
    went(&format!("/desk/accounts/{}", account.id), "account-saved")
}

/// Removes an account once that was confirmed by typing its address.
pub async fn remove(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    only_ours(&mut tx, &signed, account.id).await?;
    keeps_an_administrator(&mut tx, &signed, account.id).await?;
    if form.get("sure").trim().to_lowercase() != account.email {
        let mut mistakes = Mistakes::default();
        mistakes.add("sure", "to remove the account, type its e-mail address here");
        return to_mend(&app, &load(&app, &mut tx, &signed, &account, mistakes).await?);
    }
    accounts::remove(&mut tx, account.id).await?;
    let detail = json!({ "account": account.email, "name": account.name });
    hand.note(&mut tx, &signed.site, "account removed", None, detail).await?;
    tx.commit().await?;
    went("/desk/accounts", "account-removed")
}

async fn scholar(tx: &mut ReadTx, signed: &Signed, slug: &str) -> Result<Option<PersonId>, Refusal> {
    let all = people::all(tx, signed.site.id).await?;
    let is_it =
        |p: &&byline_core::person::Person| p.kind == PersonKind::Scholar && p.slug.to_string() == slug;
    Ok(all.iter().find(is_it).map(|person| person.id))
}

async fn load(
    app: &App,
    tx: &mut ReadTx,
    signed: &Signed,
    account: &Account,
    mistakes: Mistakes,
) -> Result<AccountPage, Refusal> {
    let tied = owned::person(tx, account.id, signed.site.id).await?;
    let all = people::all(tx, signed.site.id).await?;
    let tied = tied.and_then(|id| all.iter().find(|person| person.id == id));
    Ok(AccountPage {
        frame: DeskFrame::new(signed, &app.pages, account.name.to_string()).in_room("/desk/accounts"),
        id: account.id.to_string(),
        name: account.name.to_string(),
        email: account.email.clone(),
        person: tied.map(|person| person.slug.to_string()).unwrap_or_default(),
        scholars: all
            .iter()
            .filter(|person| person.kind == PersonKind::Scholar)
            .map(|person| ScholarChoice {
                slug: person.slug.to_string(),
                name: super::review::person_name(person),
            })
            .collect(),
        zone: signed.site.zone.name().to_owned(),
        sessions: sessions_of(app, tx, (account.id, &signed.session), &signed.site.zone).await?,
        has_code: second_factor::get(tx, account.id).await?.is_some_and(|kept| kept.is_confirmed),
        passkeys: passkeys::of_account(tx, account.id).await?.len(),
        is_self: account.id == signed.account.id,
        wrong: mistakes.by_field(),
        mistakes,
    })
}
