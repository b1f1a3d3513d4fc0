//! A sign-in link by e-mail: whoever gives an address is told the same, and its account, when there is one, gets a letter.
//! It refuses to tell whether an account exists: what hangs on that is done later, by the recurring work, and never within the request.

use super::{
    desk_page,
    spoken::{Answer, shown},
};
use crate::{
    app::App,
    form::Form,
    pages::{Cache, Said, Voice, html},
    post::{self, Dispatch},
    sign_in::{self, DeskFrame, Peer, Token, spoken_here},
};
use axum::{extract::State, http::StatusCode};
use byline_core::{clock::Moment, ids::JobId, language::Language, site::Site};
use byline_store::{WriteTx, accounts, desk_manners, jobs, mailed_links, sites};
use fluent_bundle::FluentArgs;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The name of this work among the kinds of work for later.
const NAME: &str = "sign-in letter";

/// So long a link works.
const MINUTES: i64 = 15;

/// As many letters an account gets at most in that time, whoever asks for them.
const MOST_LETTERS: i64 = 3;

/// Longer than writing a letter takes.
const LEASE_SECONDS: i64 = 60;

/// How many letters one round writes at most.
const ROUND: usize = 50;

#[derive(Serialize)]
pub struct MailedLinkPage {
    pub frame: DeskFrame,
    pub email: String,
    /// Whether letters are sent at all.
    pub has_mail: bool,
    /// The address was taken, whatever comes of it.
    pub is_asked: bool,
    /// Why it was not: an interface text.
    pub refused: Option<&'static str>,
    pub minutes: i64,
}
desk_page!(MailedLinkPage, "desk/mailed-link.html");

/// Who wants a link, as the work for later keeps it.
#[derive(Serialize, Deserialize)]
struct Wanted {
    email: String,
    /// The language it was asked for in; an account that chose one gets its own.
    language: Language,
}

pub async fn page(State(app): State<Arc<App>>) -> Answer {
    shown(&app, &mailed_link_page(&app, "", None))
}

/// Takes an address. The same is done for every one, so that neither the answer nor its time tells anything.
pub async fn ask(State(app): State<Arc<App>>, Peer(from, _): Peer, form: Form) -> Answer {
    let email = sign_in::as_kept(form.get("email"));
    if !app.settings.sends_letters() {
        return shown(&app, &mailed_link_page(&app, &email, None));
    }
    let with = (app.clock.now(), &app.entropy);
    let mut tx = app.store.write().await?;
    let may = sign_in::may_try(&mut tx, "mailed links", &from, with).await?
        && sign_in::may_try(&mut tx, &format!("mailed link {email}"), &from, with).await?;
    if !may {
        let page = mailed_link_page(&app, &email, Some("desk-mailed-too-often"));
        return Ok(html(StatusCode::TOO_MANY_REQUESTS, app.pages.render(&page)?, Cache::Never));
    }
    let job = jobs::NewJob {
        id: JobId::new(&app.clock, &app.entropy),
        name: NAME.to_owned(),
        dedup: Some(format!("{NAME} {email}")),
        payload: serde_json::to_value(Wanted { email: email.clone(), language: spoken_here().language() })
            .map_err(anyhow::Error::from)?,
        run_at: app.clock.now(),
    };
    jobs::enqueue(&mut tx, &job).await?;
    tx.commit().await?;
    shown(&app, &MailedLinkPage { is_asked: true, ..mailed_link_page(&app, &email, None) })
}

fn mailed_link_page(app: &App, email: &str, refused: Option<&'static str>) -> MailedLinkPage {
    MailedLinkPage {
        frame: DeskFrame::outside(&app.pages, "desk-mailed-head"),
        email: email.to_owned(),
        has_mail: app.settings.sends_letters(),
        is_asked: false,
        refused,
        minutes: MINUTES,
    }
}

/// Writes the letters that were asked for into the outbox, for the addresses that have an account.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    for _ in 0..ROUND {
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        let Some(job) = jobs::claim(&mut tx, NAME, (now, now.plus_seconds(LEASE_SECONDS))).await? else {
            break;
        };
        if let Ok(wanted) = serde_json::from_value::<Wanted>(job.payload.clone()) {
            write(app, &mut tx, &wanted, now).await?;
        }
        jobs::done(&mut tx, job.id).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn write(app: &App, tx: &mut WriteTx, wanted: &Wanted, now: Moment) -> anyhow::Result<()> {
    let account = accounts::by_email(tx, &wanted.email).await?.filter(|account| !account.disabled);
    let Some(account) = account else { return Ok(()) };
    let mut home = None;
    for site in sites::all(tx).await? {
        if home.is_none() && accounts::role(tx, account.id, site.id).await?.is_some() {
            home = Some(site);
        }
    }
    let Some(site) = home else { return Ok(()) };
    if mailed_links::since(tx, account.id, now.plus_seconds(-MINUTES * 60)).await? >= MOST_LETTERS {
        return Ok(());
    }
    let token = Token::new(&app.entropy);
    mailed_links::insert(tx, &token.digest(), account.id, (now, now.plus_seconds(MINUTES * 60))).await?;
    let voice = match desk_manners::of(tx, account.id).await? {
        Some(manner) => Voice::at_desk(&manner.language, manner.digits, manner.date_style),
        None => Voice::at_desk(&wanted.language, <_>::default(), <_>::default()),
    };
    let letter = letter(app, &site, &voice, (&account.email, &token))?;
    post::queue(app, tx, (&site, voice), &letter, None).await?;
    Ok(())
}

fn letter(app: &App, site: &Site, voice: &Voice, (to, token): (&str, &Token)) -> anyhow::Result<Dispatch> {
    let words = app.pages.words(voice);
    let mut args = FluentArgs::new();
    args.set("institute", Said::label(&site.names, &voice.language()).text);
    args.set("minutes", MINUTES);
    let address = app.desk_address(site, &format!("/desk/link/{}", token.secret()));
    Ok(Dispatch {
        to: to.to_owned(),
        subject: words.say("desk-mailed-letter-subject", &args)?,
        lines: vec![words.say("desk-mailed-letter-what", &args)?, words.plain("desk-mailed-letter-unasked")?],
        way: Some((address, words.plain("desk-sign-in")?)),
    })
}
