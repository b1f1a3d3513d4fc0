//! When an op-ed goes live, when its time ends, and when it stands on the front page, in plain words with the site's zone.
//! It refuses a moment that has passed, and one that the clocks there go over.

use super::{
    awaited::{self, AwaitedView},
    desk_page,
    hand::Hand,
    review::{op_ed_id, refusal},
    spoken::{Answer, Choice, asked, notice, shown, to_mend, went},
    stages::{self, Refused},
    taken_back,
    weekday::Civil,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    clock::Moment,
    displayed::Record,
    ids::{OpEdId, ProvisionId, SlotId},
    oped::{Stage, StageName},
    provision::{Ending, Provided, Provision},
    role::Capability,
    site::Site,
    text::Text,
};
use byline_store::{changes, provisions, slots, turns};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

/// As many places as the front page has.
const PLACES: u32 = 6;

#[derive(Serialize)]
pub struct SchedulePage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub zone: String,
    pub stage: String,
    pub now: Civil,
    pub goes_live: Option<Civil>,
    /// What it waits for, and where its original may be.
    pub awaited: Option<AwaitedView>,
    pub addresses: Vec<Choice>,
    pub can_wait: bool,
    pub embargo: Option<Civil>,
    pub ends: Option<EndView>,
    pub endings: Vec<Choice>,
    pub slots: Vec<SlotView>,
    pub places: Vec<Choice>,
    pub can_schedule: bool,
    pub can_end: bool,
    pub can_front: bool,
    pub f: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(SchedulePage, "desk/schedule.html");

/// When its time ends.
#[derive(Serialize)]
pub struct EndView {
    pub at: Civil,
    pub how: String,
    pub why: String,
}

/// A place on the front page.
#[derive(Serialize)]
pub struct SlotView {
    pub id: String,
    pub place: u32,
    pub since: Civil,
    pub until: Option<Civil>,
    pub is_over: bool,
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let id = op_ed_id(&id)?;
    let mut page = load(&app, &signed, id, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = taken_back::with_undo(&app, &signed, notice(query.as_deref()), id).await?;
    shown(&app, &page)
}

/// Lets it go live at the moment given, changes that moment, or takes back that it was cancelled.
pub async fn set(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    must(&app, &signed, id, (can_schedule, "what is on display, declined or withdrawn is not scheduled"))
        .await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let at = if asked(query.as_deref(), taken_back::ASKED).is_some() {
        let mut tx = app.store.read().await?;
        Some(taken_back::moment_again(&mut tx, &signed, (id, hand.now())).await?)
    } else {
        ahead(&form, "at", (&signed.site, hand.now()), &mut mistakes)
    };
    if let Some(at) = at {
        match stages::schedule(&hand, &signed.site, id, at).await {
            Ok(_) => return went(&format!("/desk/op-ed/{id}/schedule"), "scheduled"),
            Err(refused @ (Refused::Gaps(_) | Refused::Stopped(_))) => mistakes.add("at", refused),
            Err(other) => return Err(refusal(other)),
        }
    }
    to_mend(&app, &load(&app, &signed, id, &form, mistakes).await?)
}

pub async fn cancel(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    stages::unschedule(&hand, &signed.site, id).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{id}/schedule"), "schedule-cancelled")
}

/// Lets its time end at the moment given: with the link alone left, or with a tombstone.
pub async fn end(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id = op_ed_id(&id)?;
    must(&app, &signed, id, (can_end, "only what is on display or scheduled has an end; display it first"))
        .await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let at = ahead(&form, "end-at", (&signed.site, hand.now()), &mut mistakes);
    let how = form.need::<Ending>("how", "say what is left of it then", &mut mistakes);
    let why = form.need::<Text>("end-why", "say why its time ends", &mut mistakes);
    let (Some(at), Some(how), Some(why)) = (at, how, why) else {
        return to_mend(&app, &load(&app, &signed, id, &form, mistakes).await?);
    };
    let ends = Provision {
        id: ProvisionId::new(&hand.clock, &hand.entropy),
        what: Provided::Ends { at, how, why: why.clone() },
        by: hand.by,
        at: hand.now(),
    };
    let detail = json!({ "at": at.rfc3339(), "how": how, "why": why });
    put_end(&hand, &signed.site, id, Some(&ends), ("end set", detail)).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{id}/schedule"), "end-set")
}

pub async fn no_end(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    put_end(&hand, &signed.site, id, None, ("end taken back", json!({}))).await.map_err(refusal)?;
    went(&format!("/desk/op-ed/{id}/schedule"), "end-taken-back")
}

async fn put_end(
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    ends: Option<&Provision>,
    (act, detail): (&str, serde_json::Value),
) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    stages::held(&mut tx, site, id).await?;
    provisions::undo(&mut tx, id, "ends", hand.now()).await?;
    if let Some(ends) = ends {
        provisions::insert(&mut tx, site.id, id, ends, None).await?;
    }
    hand.note(&mut tx, site, act, Some(id), detail).await?;
    if turns::again(&mut tx, site, &[id], hand.now()).await? {
        changes::record(&mut tx, site.id, act, Some(id), hand.now()).await?;
    }
    Ok(tx.commit().await?)
}

/// Puts it on the front page, from a moment until another.
pub async fn front(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let (site, mut mistakes) = (&signed.site, Mistakes::default());
    let since = moment(&form, "since", site, &mut mistakes);
    let until = moment(&form, "until", site, &mut mistakes);
    let since = since.unwrap_or_else(|| hand.now());
    if until.is_some_and(|until| until <= since.max(hand.now())) {
        mistakes.add("until", "this is over before it begins, or already; give a later moment, or none");
    }
    if !mistakes.is_empty() {
        return to_mend(&app, &load(&app, &signed, id, &form, mistakes).await?);
    }
    let place = form.number("place", &mut mistakes).unwrap_or(1).clamp(1, PLACES);
    let slot = slots::Slot { id: SlotId::new(&hand.clock, &hand.entropy), op_ed: id, since, until, place };
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, site, id).await.map_err(refusal)?;
    slots::insert(&mut tx, site.id, &slot, (hand.by, hand.now())).await?;
    let detail = json!({ "place": place, "since": since.rfc3339(), "until": until.map(Moment::rfc3339) });
    hand.note_public(&mut tx, site, "put on the front page", Some(id), detail).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/schedule"), "front-set")
}

pub async fn off_front(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, slot)): Path<(String, String)>,
    _form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let slot: SlotId = slot.parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(refusal)?;
    if !slots::remove(&mut tx, signed.site.id, (slot, id), hand.now()).await? {
        return Err(Refusal::NotFound);
    }
    hand.note_public(&mut tx, &signed.site, "taken off the front page", Some(id), json!({})).await?;
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/schedule"), "front-removed")
}

/// A moment typed as the site's own date and time; none when nothing is.
fn moment(form: &Form, field: &str, site: &Site, mistakes: &mut Mistakes) -> Option<Moment> {
    let written = form.filled(field)?;
    site.zone.moment_of(written).map_err(|why| mistakes.add(field, why)).ok()
}

/// A moment that must be given and must be still to come.
fn ahead(form: &Form, field: &str, (site, now): (&Site, Moment), mistakes: &mut Mistakes) -> Option<Moment> {
    if form.filled(field).is_none() {
        mistakes.add(field, "give the day and the time");
        return None;
    }
    let at = moment(form, field, site, mistakes)?;
    if at <= now {
        mistakes.add(field, "this moment has passed; give a later one, or do it now");
        return None;
    }
    Some(at)
}

pub(super) async fn load(
    app: &App,
    signed: &Signed,
    id: OpEdId,
    form: &Form,
    mistakes: Mistakes,
) -> Result<SchedulePage, Refusal> {
    let mut tx = app.store.read().await?;
    let record = stages::loaded(&mut tx, &signed.site, id).await.map_err(refusal)?;
    let kept = slots::of_op_ed(&mut tx, signed.site.id, id).await?;
    let awaited = awaited::view(&mut tx, &record).await?;
    drop(tx);
    let (now, zone, words) = (app.clock.now(), &signed.site.zone, &record.version.words);
    let stage = record.op_ed.stage.name();
    let goes_live = match record.op_ed.stage {
        Stage::Scheduled { at, .. } => Some(Civil::new(at, zone)),
        _ => None,
    };
    let slot = |slot: &slots::Slot| SlotView {
        id: slot.id.to_string(),
        place: slot.place,
        since: Civil::new(slot.since, zone),
        until: slot.until.map(|at| Civil::new(at, zone)),
        is_over: slot.until.is_some_and(|until| until <= now),
    };
    let edit = signed.role.may(Capability::Display);
    Ok(SchedulePage {
        frame: DeskFrame::new(signed, &app.pages, "desk-schedule").in_room("/desk"),
        id: id.to_string(),
        title: Said::directed(&words.title, &words.language, words.direction),
        zone: zone.name().to_owned(),
        now: Civil::new(now, zone),
        goes_live,
        can_wait: edit && awaited::can_wait(stage),
        addresses: awaited::addresses(&record)
            .iter()
            .map(|address| Choice::new(address, address, form.get("address") == address))
            .collect(),
        awaited,
        embargo: record.rights.at(now, zone).embargo_at(now).map(|at| Civil::new(at, zone)),
        ends: ending(&record),
        endings: [Ending::LinkOnly, Ending::Withdrawn]
            .map(|how| Choice::new(how, how, form.get("how") == how.to_string()))
            .into(),
        slots: kept.iter().map(slot).collect(),
        places: (1..=PLACES).map(|n| Choice::new(n, n, form.get("place") == n.to_string())).collect(),
        can_schedule: edit && can_schedule(stage),
        can_front: edit,
        can_end: edit && can_end(stage),
        stage: stage.to_string(),
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

/// Refuses what the stage does not allow.
async fn must(
    app: &App,
    signed: &Signed,
    id: OpEdId,
    (allows, otherwise): (fn(StageName) -> bool, &str),
) -> Result<(), Refusal> {
    let record = stages::loaded(&mut app.store.read().await?, &signed.site, id).await.map_err(refusal)?;
    if allows(record.op_ed.stage.name()) { Ok(()) } else { Err(Refusal::Conflict(otherwise.to_owned())) }
}

fn can_end(stage: StageName) -> bool {
    matches!(stage, StageName::Displayed | StageName::Scheduled)
}

fn can_schedule(stage: StageName) -> bool {
    use StageName::{Draft, Expired, InReview, Parked, Scheduled};
    matches!(stage, Draft | InReview | Parked | Scheduled | Expired)
}

fn ending(record: &Record) -> Option<EndView> {
    record.provisions.iter().find_map(|p| match &p.what {
        Provided::Ends { at, how, why } => Some(EndView {
            at: Civil::new(*at, &record.site.zone),
            how: how.to_string(),
            why: why.to_string(),
        }),
        _ => None,
    })
}
