//! Watched feeds at the desk: add one from any page's address, let one rest, look now, and what the last look brought.
//! It refuses to choose among the feeds of a page, and to hide why one rests.

use super::{
    dry::{self, WouldTakeUp},
    find::{Offer, offered},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    intake::Intake,
    pages::{Cache, Page, Voice, html},
    refusal::Refusal,
    sign_in::{DeskFrame, Door, Notice, Signed, Who, door},
};
use axum::{
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{
    address::WebAddress,
    clock::{Moment, Zone},
    ids::{OutletId, PersonId, WatchId},
    person::PersonKind,
    role::Capability,
    watch::{Watch, WatchKnown},
};
use byline_store::{
    ReadTx, StoreError, outlets, people,
    watches::{self, Entry},
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

const READER: Who = Who::May(Capability::ReadAll);
const EDITOR: Who = Who::May(Capability::Keep);

/// The doors of watched feeds.
pub const DOORS: &[Door] = &[
    door!(Get "/desk/watches" READER, page),
    door!(Post "/desk/watches/find" EDITOR, find),
    door!(Post "/desk/watches" EDITOR, add),
    door!(Post "/desk/watches/{id}/pause" EDITOR, pause),
    door!(Post "/desk/watches/{id}/resume" EDITOR, resume),
    door!(Post "/desk/watches/{id}/look" EDITOR, look_now),
    door!(Post "/desk/watches/{id}/dry-look" EDITOR, dry::look),
    door!(Post "/desk/watches/{id}/remove" EDITOR, remove),
];

/// Entries of a feed that the page shows.
const MOST_SHOWN: i64 = 10;
/// Longer addresses name no feed.
pub(super) const LONGEST_ADDRESS: usize = 1_000;

#[derive(Serialize)]
pub struct WatchesPage {
    pub frame: DeskFrame,
    pub watches: Vec<WatchRow>,
    pub may_edit: bool,
    pub typed: BTreeMap<String, String>,
    pub people: Vec<Choice>,
    pub outlets: Vec<Choice>,
    /// What the address offers to be watched.
    pub offer: Option<OfferView>,
    /// What a look would bring, when that was asked.
    pub would: Option<WouldTakeUp>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}

impl Page for WatchesPage {
    const TEMPLATE: &'static str = "desk/watches.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// One choice of a list.
#[derive(Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// What an address offers, as the form shows it.
#[derive(Serialize)]
pub struct OfferView {
    pub choices: Vec<OfferChoice>,
}

/// One thing that can be watched.
#[derive(Serialize)]
pub struct OfferChoice {
    pub address: String,
    /// `rss`, `atom`, `json`, `page`
    pub kind: &'static str,
    pub title: Option<String>,
    pub entries: Option<usize>,
}

/// A watch as its row shows it.
#[derive(Serialize)]
pub struct WatchRow {
    pub id: String,
    pub address: String,
    pub title: Option<String>,
    pub kind: Option<String>,
    pub person: Option<String>,
    pub outlet: Option<String>,
    pub paused: bool,
    pub rests: Option<String>,
    pub failures: u32,
    pub looked_at: Option<String>,
    pub next_at: Option<String>,
    pub entries: usize,
    pub seen: usize,
    pub others: usize,
    pub taken: usize,
    pub losses: Vec<String>,
    pub last: Vec<EntryRow>,
}

/// An entry that was taken up.
#[derive(Serialize)]
pub struct EntryRow {
    /// `waiting`, `new`, `known`, `left`
    pub state: String,
    pub title: String,
    pub link: String,
    pub why: String,
    pub outcome: Option<String>,
    pub review: Option<String>,
}

async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let mut page = whole(&app, &signed, &Form::default(), Mistakes::default()).await?;
    page.frame = page.frame.noting(notice(query.as_deref()));
    Ok(html(StatusCode::OK, app.pages.render(&page)?, Cache::Never))
}

/// Looks what can be watched at the address that was pasted.
async fn find(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Result<Response, Refusal> {
    let mut mistakes = Mistakes::default();
    let found = match form.get("address").trim().parse::<WebAddress>() {
        Err(why) => {
            mistakes.add("address", why);
            None
        }
        Ok(address) => match offered(&Intake::of(&app), &address).await {
            Ok(offer) => Some(offer),
            Err(refused) if refused.is_ours() => return Err(anyhow::Error::from(refused).into()),
            Err(refused) => {
                mistakes.add("address", refused);
                None
            }
        },
    };
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut page = whole(&app, &signed, &form, mistakes).await?;
    page.offer = found.as_ref().map(OfferView::of);
    Ok(html(status, app.pages.render(&page)?, Cache::Never))
}

async fn add(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Result<Response, Refusal> {
    let mut mistakes = Mistakes::default();
    let address = form.need::<WebAddress>("watch", "choose what to watch", &mut mistakes);
    if address.as_ref().is_some_and(|address| address.as_str().len() > LONGEST_ADDRESS) {
        mistakes.add("watch", format!("an address has at most {LONGEST_ADDRESS} characters"));
    }
    let person: Option<PersonId> = form.filled("person").and_then(|id| id.parse().ok());
    let outlet: Option<OutletId> = form.filled("outlet").and_then(|id| id.parse().ok());
    if let (Some(address), true) = (address, mistakes.is_empty()) {
        match keep_new(&app, &signed, address, (person, outlet)).await? {
            None => return went("watch-added"),
            Some(why) => mistakes.add("watch", why),
        }
    }
    let page = whole(&app, &signed, &form, mistakes).await?;
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, app.pages.render(&page)?, Cache::Never))
}

/// Keeps a watch; what is in the way otherwise.
async fn keep_new(
    app: &App,
    signed: &Signed,
    address: WebAddress,
    (person, outlet): (Option<PersonId>, Option<OutletId>),
) -> Result<Option<String>, Refusal> {
    let (clock, site) = (&app.clock, signed.site.id);
    let mut tx = app.store.write().await?;
    if watches::at(&mut tx, site, &address).await?.is_some() {
        return Ok(Some(format!("{address} is watched already")));
    }
    let known = WatchKnown { next_at: Some(clock.now()), ..WatchKnown::default() };
    let id = WatchId::new(clock, &app.entropy);
    let watch = Watch { id, address, person, outlet, paused: false, known };
    watches::insert(&mut tx, site, &watch, clock.now()).await?;
    super::note(&mut tx, site, (clock.now(), Some(signed.account.id)), "feed watched", &watch, &app.entropy)
        .await?;
    tx.commit().await?;
    Ok(None)
}

async fn pause(state: State<Arc<App>>, signed: Signed, id: Path<String>) -> Result<Response, Refusal> {
    changed(state, signed, id, ("feed paused", "watch-paused"), |watch, _| watch.paused = true).await
}

async fn resume(state: State<Arc<App>>, signed: Signed, id: Path<String>) -> Result<Response, Refusal> {
    changed(state, signed, id, ("feed resumed", "watch-resumed"), |watch, now| {
        watch.paused = false;
        super::look_afresh(watch, now);
    })
    .await
}

async fn look_now(state: State<Arc<App>>, signed: Signed, id: Path<String>) -> Result<Response, Refusal> {
    changed(state, signed, id, ("feed looked at", "watch-looking"), super::look_afresh).await
}

async fn changed(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    (act, did): (&str, &str),
    change: fn(&mut Watch, Moment),
) -> Result<Response, Refusal> {
    let (now, site) = (app.clock.now(), signed.site.id);
    let id: WatchId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    let mut watch = watches::get(&mut tx, site, id).await?.ok_or(Refusal::NotFound)?;
    change(&mut watch, now);
    watches::update(&mut tx, site, &watch, now).await?;
    super::note(&mut tx, site, (now, Some(signed.account.id)), act, &watch, &app.entropy).await?;
    tx.commit().await?;
    went(did)
}

async fn remove(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let (now, site) = (app.clock.now(), signed.site.id);
    let id: WatchId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    let watch = watches::get(&mut tx, site, id).await?.ok_or(Refusal::NotFound)?;
    watches::remove(&mut tx, site, id).await?;
    super::note(
        &mut tx,
        site,
        (now, Some(signed.account.id)),
        "feed watched no longer",
        &watch,
        &app.entropy,
    )
    .await?;
    tx.commit().await?;
    went("watch-removed")
}

const DONE: [&str; 5] = ["watch-added", "watch-paused", "watch-resumed", "watch-looking", "watch-removed"];

fn went(did: &str) -> Result<Response, Refusal> {
    Ok(Redirect::to(&format!("/desk/watches?did={did}")).into_response())
}

fn notice(query: Option<&str>) -> Option<Notice> {
    let did = query?.strip_prefix("did=")?;
    let known = DONE.iter().find(|known| **known == did)?;
    Some(Notice { key: format!("desk-did-{known}"), of: String::new(), undo: None })
}

/// The page as things stand, with a form as it was sent.
pub(super) async fn whole(
    app: &App,
    signed: &Signed,
    form: &Form,
    mistakes: Mistakes,
) -> Result<WatchesPage, Refusal> {
    let (site, english) = (&signed.site, crate::sign_in::spoken_here().language());
    let mut r = app.store.read().await?;
    let everybody = people::all(&mut r, site.id).await?;
    let known = outlets::all(&mut r, site.id).await?;
    let name = |id: PersonId| {
        let person = everybody.iter().find(|person| person.id == id)?;
        Some(person.shown_name(&english)?.text.to_string())
    };
    let outlet = |id: OutletId| Some(known.iter().find(|o| o.id == id)?.name_on(None)?.to_string());
    let mut rows = Vec::new();
    for watch in watches::all(&mut r, site.id).await? {
        let names = (watch.person.and_then(name), watch.outlet.and_then(outlet));
        rows.push(row(&mut r, watch, names, &site.zone).await?);
    }
    let chosen = |field: &'static str, id: &str| form.get(field) == id;
    let scholars = everybody.iter().filter(|person| person.kind == PersonKind::Scholar);
    let choice = |field: &'static str, value: String, label: Option<String>| {
        Some(Choice { chosen: chosen(field, &value), value, label: label? })
    };
    Ok(WatchesPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-watches").in_room("/desk/bring-in"),
        watches: rows,
        may_edit: signed.role.may_edit(),
        typed: form.typed(),
        people: scholars.filter_map(|p| choice("person", p.id.to_string(), name(p.id))).collect(),
        outlets: known.iter().filter_map(|o| choice("outlet", o.id.to_string(), outlet(o.id))).collect(),
        offer: None,
        would: None,
        wrong: mistakes.by_field(),
        mistakes,
    })
}

async fn row(
    r: &mut ReadTx,
    watch: Watch,
    (person, outlet): (Option<String>, Option<String>),
    zone: &Zone,
) -> Result<WatchRow, StoreError> {
    let when = |moment: Moment| moment.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string();
    let last = watches::last_of(r, watch.id, MOST_SHOWN).await?;
    let report = watch.known.report.unwrap_or_default();
    Ok(WatchRow {
        id: watch.id.to_string(),
        address: watch.address.to_string(),
        title: watch.known.title.map(|title| title.to_string()),
        kind: watch.known.kind,
        person,
        outlet,
        paused: watch.paused,
        rests: watch.known.rests,
        failures: watch.known.failures,
        looked_at: watch.known.looked_at.map(when),
        next_at: watch.known.next_at.filter(|_| !watch.paused).map(when),
        entries: report.entries,
        seen: report.seen,
        others: report.others,
        taken: report.taken,
        losses: report.losses,
        last: last.into_iter().map(EntryRow::of).collect(),
    })
}

impl EntryRow {
    fn of(entry: Entry) -> Self {
        let link = entry.taken.link.to_string();
        Self {
            title: entry.taken.title.map_or_else(|| link.clone(), |title| title.to_string()),
            link,
            state: entry.state,
            why: entry.taken.why,
            outcome: entry.outcome,
            review: entry.op_ed.map(|id| format!("/desk/op-ed/{id}")),
        }
    }
}

impl OfferView {
    fn of(offer: &Offer) -> Self {
        let itself = offer.itself.iter().map(|itself| OfferChoice {
            address: offer.address.to_string(),
            kind: super::look::kind_name(itself.kind),
            title: itself.title.as_ref().map(ToString::to_string),
            entries: Some(itself.entries),
        });
        let named = offer.feeds.iter().map(|feed| OfferChoice {
            address: feed.address.to_string(),
            kind: super::look::kind_name(feed.kind),
            title: feed.title.as_ref().map(ToString::to_string),
            entries: None,
        });
        // A feed is made to be watched; the page itself stands last.
        let mut choices: Vec<OfferChoice> = named.chain(itself).collect();
        choices.sort_by_key(|choice| choice.kind == "page");
        Self { choices }
    }
}
