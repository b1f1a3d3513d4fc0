//! A scholar's own links: made, mailed, looked over and taken back by an editor.
//! It refuses to show a secret twice: it is on the page that made the link, in the letter that takes it, and nowhere else.

use super::{
    desk_page,
    hand::Hand,
    review::person_name,
    spoken::{Answer, When, notice, shown, to_mend, went},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::{Said, Voice},
    post::{self, Dispatch},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed, Token, by_link},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    clock::Moment,
    ids::{PersonId, ScholarLinkId},
    person::{Person, PersonKind},
};
use byline_store::{
    people,
    scholar_links::{self, ScholarLink},
};
use fluent_bundle::FluentArgs;
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

/// The days a dated link may hold.
const DAYS: [(&str, Option<i64>); 4] =
    [("30", Some(30)), ("180", Some(180)), ("365", Some(365)), ("long", None)];

#[derive(Serialize)]
pub struct ScholarLinksPage {
    pub frame: DeskFrame,
    pub id: String,
    pub name: String,
    pub links: Vec<LinkRow>,
    pub zone: String,
    pub may_mail: bool,
    pub may_edit: bool,
    /// The link just made.
    pub made: Option<Made>,
    pub f: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(ScholarLinksPage, "desk/scholar-links.html");

#[derive(Serialize)]
pub struct LinkRow {
    pub id: String,
    pub made: When,
    pub ends: Option<When>,
    pub used: Option<When>,
    pub revoked: Option<When>,
    pub holds: bool,
}

#[derive(Serialize)]
pub struct Made {
    pub address: String,
    pub mailed: Option<String>,
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let person = scholar(&app, &signed, &id).await?;
    let mut page = load(&app, &signed, &person, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

async fn scholar(app: &App, signed: &Signed, id: &str) -> Result<Person, Refusal> {
    let id: PersonId = id.parse().map_err(|_| Refusal::NotFound)?;
    let all = people::all(&mut app.store.read().await?, signed.site.id).await?;
    let found = all.into_iter().find(|person| person.id == id && person.kind == PersonKind::Scholar);
    found.ok_or(Refusal::NotFound)
}

async fn load(
    app: &App,
    signed: &Signed,
    person: &Person,
    form: &Form,
    mistakes: Mistakes,
) -> Result<ScholarLinksPage, Refusal> {
    let mut tx = app.store.read().await?;
    let links = scholar_links::of_person(&mut tx, signed.site.id, person.id).await?;
    drop(tx);
    let (now, zone) = (app.clock.now(), &signed.site.zone);
    let row = |link: &ScholarLink| LinkRow {
        id: link.id.to_string(),
        made: When::new(link.made_at, zone),
        ends: link.ends_at.map(|at| When::new(at, zone)),
        used: link.used_at.map(|at| When::new(at, zone)),
        revoked: link.revoked_at.map(|at| When::new(at, zone)),
        holds: link.revoked_at.is_none() && link.ends_at.is_none_or(|end| end > now),
    };
    Ok(ScholarLinksPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-scholar-links").in_room("/desk/people"),
        id: person.id.to_string(),
        name: person_name(person),
        links: links.iter().map(row).collect(),
        zone: zone.name().to_owned(),
        may_mail: app.settings.sends_letters(),
        may_edit: signed.role.may_edit(),
        made: None,
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

pub async fn make(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let person = scholar(&app, &signed, &id).await?;
    let mut mistakes = Mistakes::default();
    let days = DAYS.iter().find(|(name, _)| *name == form.get("days"));
    if days.is_none() {
        mistakes.add("days", "choose how long the link holds");
    }
    let page = load(&app, &signed, &person, &form, Mistakes::default()).await?;
    let to = form.filled("email").filter(|_| page.may_mail);
    if to.is_some_and(|to| post::mailbox(to).is_err()) {
        mistakes.add("email", "give an e-mail address, such as name@institute.example");
    }
    let (Some((_, days)), true) = (days, mistakes.is_empty()) else {
        return to_mend(&app, &load(&app, &signed, &person, &form, mistakes).await?);
    };
    let made = made(&app, &signed, &person, (*days, to)).await?;
    let page = load(&app, &signed, &person, &Form::default(), Mistakes::default()).await?;
    shown(&app, &ScholarLinksPage { made: Some(made), ..page })
}

async fn made(
    app: &App,
    signed: &Signed,
    person: &Person,
    (days, to): (Option<i64>, Option<&str>),
) -> Result<Made, Refusal> {
    let token = Token::new(&app.entropy);
    let now = app.clock.now();
    let link = ScholarLink {
        id: ScholarLinkId::new(&app.clock, &app.entropy),
        site: signed.site.id,
        person: person.id,
        made_by: signed.account.id,
        made_at: now,
        ends_at: days.map(|days| now.plus_days(days)),
        revoked_at: None,
        used_at: None,
    };
    let address = app.desk_address(&signed.site, &by_link::path(token.secret(), ""));
    let hand = Hand::of(app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    scholar_links::insert(&mut tx, &token.digest(), &link).await?;
    let detail = json!({ "name": person_name(person), "link": link.id.to_string(), "until": link.ends_at.map(Moment::rfc3339) });
    hand.note(&mut tx, &signed.site, "scholar link made", None, detail).await?;
    if let Some(to) = to {
        let voice = Voice::of_site(&signed.site);
        let letter = letter(app, signed, &voice, (person, &address), to)?;
        post::queue(app, &mut tx, (&signed.site, voice), &letter, None).await?;
    }
    tx.commit().await?;
    Ok(Made { address, mailed: to.map(str::to_owned) })
}

fn letter(
    app: &App,
    signed: &Signed,
    voice: &Voice,
    (person, address): (&Person, &str),
    to: &str,
) -> anyhow::Result<Dispatch> {
    let words = app.pages.words(voice);
    let mut args = FluentArgs::new();
    args.set("institute", Said::label(&signed.site.names, &voice.language()).text);
    args.set("name", person_name(person));
    Ok(Dispatch {
        to: to.to_owned(),
        subject: words.say("by-link-letter-subject", &args)?,
        lines: vec![words.say("by-link-letter-what", &args)?, words.plain("by-link-letter-own")?],
        way: Some((address.to_owned(), words.plain("by-link-head")?)),
    })
}

pub async fn revoke(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, link)): Path<(String, String)>,
    _form: Form,
) -> Answer {
    let person = scholar(&app, &signed, &id).await?;
    let link: ScholarLinkId = link.parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    if scholar_links::revoke(&mut tx, (signed.site.id, person.id), link, hand.now()).await? {
        let detail = json!({ "name": person_name(&person), "link": link.to_string() });
        hand.note(&mut tx, &signed.site, "scholar link taken back", None, detail).await?;
        tx.commit().await?;
    }
    went(&format!("/desk/people/{}/links", person.id), "scholar-link-revoked")
}
