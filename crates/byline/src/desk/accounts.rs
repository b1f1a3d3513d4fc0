//! Accounts: who may sign in at this site and in which role; a new one is given a link that works once.
//! It refuses to leave the site without an administrator, and to touch a byline.

use super::{
    desk_page,
    hand::Hand,
    set_up,
    spoken::{Answer, Choice, When, notice, shown, to_mend, went},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{self, DeskFrame, Signed},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{clock::Moment, ids::AccountId, role::Role, text::Text};
use byline_store::{
    ReadTx,
    accounts::{self, Account},
    sessions,
};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

const LINK_DAYS: i64 = 3;

#[derive(Serialize)]
pub struct AccountsPage {
    pub frame: DeskFrame,
    pub accounts: Vec<AccountRow>,
    pub roles: Vec<Choice>,
    pub f: BTreeMap<String, String>,
    /// A link just made: shown this once, kept nowhere.
    pub link: Option<NewLink>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(AccountsPage, "desk/accounts.html");

#[derive(Serialize)]
pub struct AccountRow {
    pub id: String,
    pub name: String,
    pub email: String,
    pub roles: Vec<Choice>,
    pub is_disabled: bool,
    /// Its holder has never come in.
    pub is_invited: bool,
    pub has_password: bool,
    pub is_self: bool,
}

#[derive(Serialize)]
pub struct NewLink {
    pub name: String,
    pub address: String,
    pub until: When,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut page = load(&app, &signed, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn add(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let mut mistakes = Mistakes::default();
    let name = form.need::<Text>("name", "give the name", &mut mistakes);
    let email = set_up::email(&form, &mut mistakes);
    let role = form.need::<Role>("role", "choose a role", &mut mistakes);
    let (Some(name), Some(email), Some(role)) = (name, email, role) else {
        return to_mend(&app, &load(&app, &signed, &form, mistakes).await?);
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    let now = hand.now();
    let mut tx = app.store.write().await?;
    let known = accounts::by_email(&mut tx, &email).await?;
    if let Some(known) = &known
        && accounts::role(&mut tx, known.id, signed.site.id).await?.is_some()
    {
        drop(tx);
        mistakes.add("email", "there is an account with this address already, in the list above");
        return to_mend(&app, &load(&app, &signed, &form, mistakes).await?);
    }
    let detail = json!({ "account": email, "role": role.to_string() });
    hand.note(&mut tx, &signed.site, "account added", None, detail).await?;
    if let Some(known) = known {
        // Somebody of another site of this installation is given a role here; a link to them is not ours to make.
        accounts::grant(&mut tx, known.id, signed.site.id, role, now).await?;
        tx.commit().await?;
        return went("/desk/accounts", "account-saved");
    }
    let id = AccountId::new(&app.clock, &app.entropy);
    let account = Account { id, email, name, password: None, disabled: false, created_at: now };
    accounts::insert(&mut tx, &account).await?;
    accounts::grant(&mut tx, id, signed.site.id, role, now).await?;
    let until = now.plus_days(LINK_DAYS);
    let token = sign_in::new_link(&mut tx, &app.entropy, Some(id), until).await?;
    tx.commit().await?;
    let mut page = load(&app, &signed, &Form::default(), Mistakes::default()).await?;
    page.link = Some(link_view(&app, &signed, &account, (token, until)));
    shown(&app, &page)
}

pub async fn link(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    only_ours(&mut tx, &signed, account.id).await?;
    let until = hand.now().plus_days(LINK_DAYS);
    let token = sign_in::new_link(&mut tx, &app.entropy, Some(account.id), until).await?;
    let detail = json!({ "account": account.email });
    hand.note(&mut tx, &signed.site, "sign-in link made", None, detail).await?;
    tx.commit().await?;
    let mut page = load(&app, &signed, &Form::default(), Mistakes::default()).await?;
    page.link = Some(link_view(&app, &signed, &account, (token, until)));
    shown(&app, &page)
}

fn link_view(
    app: &App,
    signed: &Signed,
    account: &Account,
    (token, until): (sign_in::Token, Moment),
) -> NewLink {
    let path = format!("/desk/link/{}", token.secret());
    NewLink {
        name: account.name.to_string(),
        address: app.desk_address(&signed.site, &path),
        until: When::new(until, &signed.site.zone),
    }
}

pub async fn role(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let role: Option<Role> = form.get("role").parse().ok();
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    let before = accounts::role(&mut tx, account.id, signed.site.id).await?;
    if role != Some(Role::Administrator) {
        keeps_an_administrator(&mut tx, &signed, account.id).await?;
    }
    match role {
        Some(role) => accounts::grant(&mut tx, account.id, signed.site.id, role, hand.now()).await?,
        None => accounts::revoke(&mut tx, account.id, signed.site.id).await?,
    }
    // Whoever may do something else from now on shows anew who they are.
    sessions::end_all(&mut tx, account.id).await?;
    let detail = json!({
        "account": account.email,
        "before": before.map(|role| role.to_string()),
        "after": role.map(|role| role.to_string()),
    });
    hand.note(&mut tx, &signed.site, "role changed", None, detail).await?;
    tx.commit().await?;
    went("/desk/accounts", "account-saved")
}

pub async fn disable(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let account = own(&mut tx, &signed, &id).await?;
    only_ours(&mut tx, &signed, account.id).await?;
    let disable = !form.ticked("enable");
    if disable {
        keeps_an_administrator(&mut tx, &signed, account.id).await?;
        sessions::end_all(&mut tx, account.id).await?;
    }
    accounts::set_disabled(&mut tx, account.id, disable.then(|| hand.now())).await?;
    let act = if disable { "account disabled" } else { "account enabled" };
    hand.note(&mut tx, &signed.site, act, None, json!({ "account": account.email })).await?;
    tx.commit().await?;
    went("/desk/accounts", "account-saved")
}

pub(super) async fn own(tx: &mut ReadTx, signed: &Signed, id: &str) -> Result<Account, Refusal> {
    let id: AccountId = id.parse().map_err(|_| Refusal::NotFound)?;
    accounts::role(tx, id, signed.site.id).await?.ok_or(Refusal::NotFound)?;
    accounts::get(tx, id).await?.ok_or(Refusal::NotFound)
}

/// What holds for the whole installation is done only by who administers every site the account works at.
pub(super) async fn only_ours(tx: &mut ReadTx, signed: &Signed, account: AccountId) -> Result<(), Refusal> {
    let all = accounts::all(tx).await?;
    let grants = all.iter().find(|(known, _)| known.id == account).map(|(_, grants)| grants.clone());
    for (site, _) in grants.unwrap_or_default() {
        if accounts::role(tx, signed.account.id, site).await? != Some(Role::Administrator) {
            return Err(Refusal::Conflict(
                "This account also works at a site you do not administer. Ask whoever runs Byline, or take away its role here."
                    .to_owned(),
            ));
        }
    }
    Ok(())
}

pub(super) async fn keeps_an_administrator(
    tx: &mut ReadTx,
    signed: &Signed,
    without: AccountId,
) -> Result<(), Refusal> {
    if accounts::has_administrator(tx, signed.site.id, without).await? {
        return Ok(());
    }
    Err(Refusal::Conflict(
        "This is the last administrator of the site. Make somebody else an administrator first.".to_owned(),
    ))
}

async fn load(app: &App, signed: &Signed, form: &Form, mistakes: Mistakes) -> Result<AccountsPage, Refusal> {
    let mut tx = app.store.read().await?;
    let all = accounts::all(&mut tx).await?;
    let invited = accounts::invited(&mut tx).await?;
    drop(tx);
    let here = all.into_iter().filter_map(|(account, grants)| {
        let role = grants.iter().find(|(site, _)| *site == signed.site.id)?.1;
        Some(AccountRow {
            id: account.id.to_string(),
            name: account.name.to_string(),
            is_disabled: account.disabled,
            is_invited: invited.contains(&account.id),
            has_password: account.password.is_some(),
            is_self: account.id == signed.account.id,
            roles: Role::ALL.map(|r| Choice::new(r, r, r == role)).into(),
            email: account.email,
        })
    });
    Ok(AccountsPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-nav-accounts").in_room("/desk/accounts"),
        accounts: here.collect(),
        roles: Role::ALL.map(|r| Choice::new(r, r, form.get("role") == r.to_string())).into(),
        f: form.typed(),
        link: None,
        wrong: mistakes.by_field(),
        mistakes,
    })
}
