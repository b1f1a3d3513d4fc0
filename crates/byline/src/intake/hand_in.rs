//! A link by which somebody without an account hands in one op-ed: by its address, as a file, or from the page they look at.
//! It refuses everything else, a second op-ed, and its time over; what went wrong leaves the link as it was.

use super::{
    Given, Intake, Options, Piece, Refused, Report, bring_in_pieces,
    form::Typed,
    hand_over,
    looked::Looked,
    sender::Sender,
    sent::{Sent, given},
    shared::{KeptFile, TOO_LARGE_TO_WAIT},
};
use crate::{
    app::App,
    form::Mistakes,
    pages::{DayView, Said, Voice},
    post::{self, Dispatch},
    refusal::Refusal,
    sign_in::{Signed, Token},
};
use axum::{
    extract::{Multipart, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use byline_core::{day::Day, digest::Digest, role::Capability, site::Site, text::Text};
use byline_store::{
    ReadTx, accounts,
    hand_ins::{self, HandInLink},
    sites,
};
use fluent_bundle::FluentArgs;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

/// How long a link may be used.
const DAYS: i64 = 14;

const USED_UP: &str =
    "This link has been used, or its time is over. Ask the editor who sent it for a new one.";

/// A link just made.
#[derive(Clone, Debug, Serialize)]
pub struct NewLink {
    pub made_for: String,
    pub address: String,
    pub until: DayView,
    /// Whom it was mailed to as well.
    pub mailed: Option<String>,
}

/// What the page says to whoever hands in by a link.
#[derive(Clone, Debug, Serialize)]
pub struct ByLink {
    pub action: String,
    pub made_for: String,
    pub institute: Said,
    pub typed: Typed,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
    /// What was only looked at: the link is as it was.
    pub looked: Option<Looked>,
    /// The file that was looked at.
    pub kept: Option<KeptFile>,
    /// The title of what was handed in: the link is used up.
    pub handed_in: Option<String>,
}

/// Makes a link; its secret is in the answer, in the letter that takes it to `to`, and nowhere else.
pub(super) async fn made(
    app: &App,
    signed: &Signed,
    made_for: Text,
    to: Option<&str>,
) -> Result<NewLink, Refusal> {
    let token = Token::new(&app.entropy);
    let now = app.clock.now();
    let until = now.plus_days(DAYS);
    let link = HandInLink { site: signed.site.id, made_for, made_by: signed.account.id };
    let mut tx = app.store.write().await?;
    hand_ins::insert(&mut tx, &token.digest(), &link, (now, until)).await?;
    let made = NewLink {
        made_for: link.made_for.to_string(),
        address: app.desk_address(&signed.site, &path(token.secret())),
        until: DayView::from(&Day::of(until, &signed.site.zone)),
        mailed: to.map(str::to_owned),
    };
    if let Some(to) = to {
        let voice = Voice::of_site(&signed.site);
        let letter = letter(app, &signed.site, &voice, &made, to)?;
        post::queue(app, &mut tx, (&signed.site, voice), &letter, None).await?;
    }
    tx.commit().await?;
    Ok(made)
}

/// The letter that takes a link to a scholar, in the site's own language.
fn letter(app: &App, site: &Site, voice: &Voice, made: &NewLink, to: &str) -> anyhow::Result<Dispatch> {
    let words = app.pages.words(voice);
    let until: Day = made.until.day.parse()?;
    let mut args = FluentArgs::new();
    args.set("institute", Said::label(&site.names, &voice.language()).text);
    args.set("until", words.day(&until)?);
    Ok(Dispatch {
        to: to.to_owned(),
        subject: words.say("hand-in-letter-subject", &args)?,
        lines: vec![made.made_for.clone(), words.say("hand-in-letter-what", &args)?],
        way: Some((made.address.clone(), words.plain("hand-in-head")?)),
    })
}

fn path(secret: &str) -> String {
    format!("/desk/hand-over/{secret}")
}

pub async fn page(State(app): State<Arc<App>>, Path(secret): Path<String>) -> Result<Response, Refusal> {
    let (_, by_link) = opened(&app, &secret).await?;
    hand_over::shown(&app, StatusCode::OK, by_link)
}

/// What the link is for; the page of a link that is over says so.
async fn opened(app: &App, secret: &str) -> Result<(HandInLink, ByLink), Refusal> {
    let mut tx = app.store.read().await?;
    let link = hand_ins::peek(&mut tx, &Digest::of(secret.as_bytes()), app.clock.now()).await?;
    let link = good(&mut tx, link).await?;
    let site = sites::get(&mut tx, link.site).await?.ok_or(Refusal::NotFound)?;
    let shown = by_link(secret, &link, &site);
    Ok((link, shown))
}

/// The link, as long as whoever made it may bring in themselves.
async fn good(tx: &mut ReadTx, link: Option<HandInLink>) -> Result<HandInLink, Refusal> {
    let over = || Refusal::Bad(USED_UP.to_owned());
    let link = link.ok_or_else(over)?;
    let maker = accounts::get(tx, link.made_by).await?.filter(|maker| !maker.disabled);
    let role =
        accounts::role(tx, link.made_by, link.site).await?.filter(|role| role.may(Capability::BringIn));
    maker.zip(role).map(|_| link).ok_or_else(over)
}

fn by_link(secret: &str, link: &HandInLink, site: &Site) -> ByLink {
    ByLink {
        action: path(secret),
        made_for: link.made_for.to_string(),
        institute: Said::label(&site.names, &crate::sign_in::spoken_here().language()),
        typed: Typed::default(),
        mistakes: Mistakes::default(),
        wrong: BTreeMap::new(),
        looked: None,
        kept: None,
        handed_in: None,
    }
}

pub async fn hand_in(
    State(app): State<Arc<App>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    parts: Multipart,
) -> Result<Response, Refusal> {
    // Asked before the body is read: a stranger uploads nothing.
    let (link, mut page) = opened(&app, &secret).await?;
    let Sent { typed, file, large: _until_read, again, .. } = Sent::read(&headers, parts).await?;
    page.typed = typed;
    let no_turn = matches!(file, Some(Err(_)));
    let given = match given(&page.typed, file) {
        Ok(given) => given,
        Err((field, why)) => {
            page.kept = again.as_ref().filter(|_| no_turn || field != "file").and_then(KeptFile::of);
            return to_mend(&app, page, field, &why);
        }
    };
    let field = if matches!(given, Given::Link(_)) { "address" } else { "file" };
    if page.typed.dry_run {
        let mut report = brought_by(&app, link, given, true).await;
        page.looked = Looked::of(&mut report);
        page.typed.dry_run = page.looked.is_none();
        page.kept = again.as_ref().filter(|_| page.looked.is_some()).and_then(KeptFile::of);
        if page.looked.is_some() && again.is_some() && page.kept.is_none() {
            page.mistakes.add("file", TOO_LARGE_TO_WAIT);
            page.wrong = page.mistakes.by_field();
        }
        return match page.looked {
            Some(_) => hand_over::shown(&app, StatusCode::OK, page),
            None => refused(&app, page, field, report),
        };
    }
    let digest = Digest::of(secret.as_bytes());
    let mut tx = app.store.write().await?;
    let link = hand_ins::take(&mut tx, &digest, app.clock.now()).await?;
    let link = good(&mut tx, link).await?;
    tx.commit().await?;
    let mut report = brought_by(&app, link, given, false).await;
    if let Some(came) = report.new.pop().or_else(|| report.known.pop()) {
        page.handed_in = Some(came.brought.title().to_string());
        return hand_over::shown(&app, StatusCode::OK, page);
    }
    let mut tx = app.store.write().await?;
    hand_ins::give_back(&mut tx, &digest).await?;
    tx.commit().await?;
    refused(&app, page, field, report)
}

async fn brought_by(app: &App, link: HandInLink, given: Given, dry_run: bool) -> Report {
    let options = Options { dry_run, by: None, site: link.site };
    let place = given.place();
    let piece = Piece { given, sent_by: Some(Sender::Link(link.made_for)) };
    bring_in_pieces(&Intake::of(app), [(place, Ok(piece))], &options, |_, _| {}).await
}

fn refused(app: &App, page: ByLink, field: &str, mut report: Report) -> Result<Response, Refusal> {
    match report.refused.pop().map(|left| left.refused) {
        Some(Refused::Store(error)) => Err(error.into()),
        Some(refused) if refused.is_ours() => Err(anyhow::Error::from(refused).into()),
        Some(refused) => to_mend(app, page, field, &refused.to_string()),
        None => Err(Refusal::Bad(USED_UP.to_owned())),
    }
}

fn to_mend(app: &App, mut page: ByLink, field: &str, why: &str) -> Result<Response, Refusal> {
    page.mistakes.add(field, why);
    page.wrong = page.mistakes.by_field();
    hand_over::shown(app, StatusCode::UNPROCESSABLE_ENTITY, page)
}
