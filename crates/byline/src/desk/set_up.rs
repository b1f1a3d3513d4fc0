//! The first page of an empty installation: the institute, its zone and languages, and its first editor.
//! It refuses to be opened without the link printed at the start, and a second time.

use super::{
    desk_page,
    hand::Hand,
    spoken::{Answer, shown, to_mend},
    way_in,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{self, DeskFrame, Password, SHORTEST},
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use byline_core::{
    clock::{Clock, Entropy, Moment, Zone},
    digest::Digest,
    disclaimer::{DisclaimerForms, DisclaimerRule},
    ids::{AccountId, DisclaimerId},
    labels::Labels,
    language::Language,
    role::Role,
    site::Site,
    text::Text,
};
use byline_store::{
    Store, StoreError, WriteTx,
    accounts::{self, Account},
    changes, disclaimers, sessions, sites,
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

const LINK_DAYS: i64 = 1;
const USED_UP: &str = "This set-up link has been used, or its time is over. Start Byline again to be given another, or sign in.";

#[derive(Serialize)]
pub struct SetUpPage {
    pub frame: DeskFrame,
    pub action: String,
    pub shortest: usize,
    /// The fields as typed.
    pub typed: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(SetUpPage, "desk/set-up.html");

/// The path of a new one-time set-up link, while nobody has an account.
pub async fn empty_installation_link(
    store: &Store,
    clock: &Clock,
    entropy: &Entropy,
) -> Result<Option<String>, StoreError> {
    let mut tx = store.write().await?;
    if accounts::count(&mut tx).await? > 0 {
        return Ok(None);
    }
    let token = sign_in::new_link(&mut tx, entropy, None, clock.now().plus_days(LINK_DAYS)).await?;
    tx.commit().await?;
    Ok(Some(format!("/desk/set-up/{}", token.secret())))
}

pub async fn page(State(app): State<Arc<App>>, Path(secret): Path<String>) -> Answer {
    let site = waiting_site(&app, &secret).await?;
    let languages = site.languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", ");
    let typed = [
        ("institute", site.names.in_language(&site.language()).0.to_string()),
        ("zone", site.zone.name().to_owned()),
        ("languages", languages),
        ("disclaimer", DISCLAIMER.to_owned()),
    ];
    let typed = typed.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    shown(&app, &set_up_page(&app, &secret, typed, Mistakes::default()))
}

/// What most institutes say; the form lets them say it their way.
const DISCLAIMER: &str = "The opinions expressed are those of the author and do not necessarily reflect the views of the institute. Its presence here is not an endorsement of its content.";

pub async fn set_up(
    State(app): State<Arc<App>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Answer {
    let site = waiting_site(&app, &secret).await?;
    let mut mistakes = Mistakes::default();
    let Some(wanted) = read(&form, &mut mistakes) else {
        let typed = form.typed().into_iter().filter(|(name, _)| name != "password").collect();
        return to_mend(&app, &set_up_page(&app, &secret, typed, mistakes));
    };
    let phc = wanted.password.clone().hashed(&app.entropy).await;
    let mut tx = app.store.write().await?;
    let taken = sessions::link_take(&mut tx, &Digest::of(secret.as_bytes()), app.clock.now()).await?;
    if taken != Some(None) || accounts::count(&mut tx).await? > 0 {
        return Err(Refusal::Bad(USED_UP.to_owned()));
    }
    let account = found(&app, &mut tx, site, wanted, phc).await?;
    tx.commit().await?;
    Ok(way_in::enter(&app, &headers, account).await?.to("/desk"))
}

/// What the form asks for, read.
struct Wanted {
    institute: Text,
    zone: Zone,
    languages: Vec<Language>,
    name: Text,
    email: String,
    password: Password,
    disclaimer: Option<Text>,
}

fn read(form: &Form, mistakes: &mut Mistakes) -> Option<Wanted> {
    let institute = form.need("institute", "give the institute\u{2019}s name", mistakes);
    let zone =
        form.need("zone", "give the time zone in which its days begin, such as Asia/Karachi", mistakes);
    let languages = super::site::languages(form, mistakes);
    let name = form.need("name", "give your name", mistakes);
    let email = email(form, mistakes);
    let password = Password::chosen(form.get("password")).map_err(|why| mistakes.add("password", why)).ok();
    let disclaimer = form.read("disclaimer", mistakes);
    if !mistakes.is_empty() {
        return None;
    }
    Some(Wanted {
        institute: institute?,
        zone: zone?,
        languages: languages?,
        name: name?,
        email: email?,
        password: password?,
        disclaimer,
    })
}

/// An e-mail address good enough to be signed in with: whether mail arrives there is not Byline's to know.
pub(super) fn email(form: &Form, mistakes: &mut Mistakes) -> Option<String> {
    let raw = form.get("email").trim().to_lowercase();
    let shaped = raw.split_once('@').is_some_and(|(local, host)| !local.is_empty() && host.len() > 2)
        && raw.len() <= 254
        && !raw.chars().any(|c| c.is_whitespace() || c.is_control());
    if !shaped {
        mistakes.add("email", "give an e-mail address, such as name@institute.example");
    }
    shaped.then_some(raw)
}

async fn found(
    app: &App,
    tx: &mut WriteTx,
    site: Site,
    wanted: Wanted,
    phc: String,
) -> Result<AccountId, StoreError> {
    let now = app.clock.now();
    let own = wanted.languages.first().cloned().unwrap_or_else(Language::english);
    let site = Site {
        names: Labels::one(own.clone(), wanted.institute),
        zone: wanted.zone,
        languages: wanted.languages,
        ..site
    };
    sites::update(tx, &site).await?;
    let account = Account {
        id: AccountId::new(&app.clock, &app.entropy),
        email: wanted.email,
        name: wanted.name,
        password: Some(phc),
        disabled: false,
        created_at: now,
    };
    accounts::insert(tx, &account).await?;
    accounts::grant(tx, account.id, site.id, Role::Administrator, now).await?;
    if let Some(text) = wanted.disclaimer
        && disclaimers::rules(tx, site.id).await?.is_empty()
    {
        disclaimers::insert(tx, site.id, &everywhere(app, own, text, now)).await?;
    }
    let hand = Hand::of(app, Some(account.id));
    hand.note(tx, &site, "set up", None, serde_json::json!({})).await?;
    changes::record(tx, site.id, "set up", None, now).await?;
    Ok(account.id)
}

fn everywhere(app: &App, language: Language, text: Text, now: Moment) -> DisclaimerRule {
    DisclaimerRule {
        id: DisclaimerId::new(&app.clock, &app.entropy),
        series: None,
        kinds: Vec::new(),
        commissioned: None,
        forms: BTreeMap::from([(language, DisclaimerForms { one: text, several: None })]),
        from: now,
        only_new: false,
        until: None,
    }
}

async fn waiting_site(app: &App, secret: &str) -> Result<Site, Refusal> {
    let mut tx = app.store.read().await?;
    let link = sessions::link_peek(&mut tx, &Digest::of(secret.as_bytes()), app.clock.now()).await?;
    let sites = sites::all(&mut tx).await?;
    match (link, sites.into_iter().next()) {
        (Some(None), Some(site)) => Ok(site),
        (Some(None), None) => Err(Refusal::Broken(anyhow::anyhow!("there is no site to set up"))),
        _ => Err(Refusal::Bad(USED_UP.to_owned())),
    }
}

fn set_up_page(app: &App, secret: &str, typed: BTreeMap<String, String>, mistakes: Mistakes) -> SetUpPage {
    SetUpPage {
        frame: DeskFrame::outside(&app.pages, "desk-set-up-head"),
        action: format!("/desk/set-up/{secret}"),
        shortest: SHORTEST,
        typed,
        wrong: mistakes.by_field(),
        mistakes,
    }
}
