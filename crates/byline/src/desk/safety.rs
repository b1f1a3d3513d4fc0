//! Author safety: a scholar's name withheld beside all, some or one of their op-eds, on every surface at once, and undone for thirty days.
//! It refuses to act before its editor has seen how many op-eds and which surfaces it is about.

use super::{
    desk_page,
    hand::Hand,
    review::{person_name, refusal},
    spoken::{Answer, Choice, When, asked, notice, shown, to_mend},
    stages,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
    surfaces::SURFACES,
};
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{
    ids::{BulkActId, OpEdId, PersonId, ProvisionId},
    person::Person,
    provision::{Provided, Provision},
    site::Site,
    slug::Slug,
};
use byline_store::{
    ReadTx, WriteTx, accounts, opeds, people, provisions, regions, topics,
    withholds::{self, Beside, WithholdingAct},
};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

/// For how long an act may be undone here.
const UNDO_DAYS: i64 = 30;

#[derive(Serialize)]
pub struct SafetyPage {
    pub frame: DeskFrame,
    pub id: String,
    pub name: String,
    pub scopes: Vec<Choice>,
    pub topics: Vec<Choice>,
    pub regions: Vec<Choice>,
    /// What the act would do, once that was asked.
    pub dry: Option<DryRun>,
    pub acts: Vec<ActRow>,
    pub zone: String,
    pub may: bool,
    pub f: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(SafetyPage, "desk/safety.html");

/// How many op-eds, and which surfaces.
#[derive(Serialize)]
pub struct DryRun {
    pub count: usize,
    pub surfaces: Vec<&'static str>,
}

#[derive(Serialize)]
pub struct ActRow {
    pub act: String,
    pub at: When,
    pub by: Option<String>,
    pub count: i64,
    pub undone: Option<When>,
    pub may_undo: bool,
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let person = own(&app, &signed, &id).await?;
    let one = asked(query.as_deref(), "op-ed").map(|id| ("op-ed".to_owned(), id));
    let mut page = load(&app, &signed, &person, &Form::of(one), (None, Mistakes::default())).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

async fn own(app: &App, signed: &Signed, id: &str) -> Result<Person, Refusal> {
    let id: PersonId = id.parse().map_err(|_| Refusal::NotFound)?;
    let all = people::all(&mut app.store.read().await?, signed.site.id).await?;
    all.into_iter().find(|person| person.id == id).ok_or(Refusal::NotFound)
}

/// First says what would be withheld where; withholds when that was confirmed.
pub async fn withhold(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let person = own(&app, &signed, &id).await?;
    let mut mistakes = Mistakes::default();
    let Some(beside) = beside(&form, &mut mistakes) else {
        return to_mend(&app, &load(&app, &signed, &person, &form, (None, mistakes)).await?);
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    if form.get("act") != "withhold" {
        let found =
            withholds::to_withhold(&mut app.store.read().await?, signed.site.id, person.id, beside).await?;
        let surfaces = SURFACES.iter().map(|surface| surface.name).collect();
        let dry = DryRun { count: found.len(), surfaces };
        return shown(&app, &load(&app, &signed, &person, &form, (Some(dry), mistakes)).await?);
    }
    let mut tx = app.store.write().await?;
    byline_store::sites::hold(&mut tx, signed.site.id).await?;
    let found = withholds::to_withhold(&mut tx, signed.site.id, person.id, beside).await?;
    let act = BulkActId::new(&app.clock, &app.entropy).to_string();
    for id in &found {
        silence(&hand, &mut tx, (&signed.site, person.id), *id, &act).await?;
    }
    let detail = json!({ "person": person.id.to_string(), "op-eds": found.len(), "act": act });
    hand.note_public(&mut tx, &signed.site, "name withheld", None, detail).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/desk/people/{}/safety?did=name-withheld", person.id)).into_response())
}

fn beside(form: &Form, mistakes: &mut Mistakes) -> Option<Beside> {
    let beside = match form.get("scope") {
        "all" => Some(Beside::All),
        "topic" => form.filled("topic").and_then(|id| id.parse().ok()).map(Beside::Topic),
        "region" => form.filled("region").and_then(|id| id.parse().ok()).map(Beside::Region),
        "op-ed" => form.filled("op-ed").and_then(|id| id.parse().ok()).map(Beside::One),
        _ => None,
    };
    if beside.is_none() {
        mistakes.add("scope", "say beside which op-eds: all, or a topic, a region or one op-ed chosen below");
    }
    beside
}

/// Withholds the name beside one op-ed; an address that says it gives way to one that does not.
async fn silence(
    hand: &Hand,
    tx: &mut WriteTx,
    (site, person): (&Site, PersonId),
    id: OpEdId,
    act: &str,
) -> Result<(), Refusal> {
    let mut op_ed = stages::held(tx, site, id).await.map_err(refusal)?;
    let what = Provided::Withholds { person };
    let kept =
        Provision { id: ProvisionId::new(&hand.clock, &hand.entropy), what, by: hand.by, at: hand.now() };
    provisions::insert(tx, site.id, id, &kept, Some(act)).await?;
    let record = stages::loaded(tx, site, id).await.map_err(refusal)?;
    if record.is_said_in_address(record.op_ed.slug.as_str()) {
        let wanted = Slug::of_or(record.op_ed.short.as_str(), "op-ed");
        op_ed.slug = opeds::free_slug_for(tx, site.id, &wanted, id).await?;
        opeds::set_slug(tx, &op_ed).await?;
    }
    withholds::withheld(tx, id).await?;
    Ok(hand.note(tx, site, "name withheld here", Some(id), json!({ "act": act })).await?)
}

/// Takes an act back, as long as it may be.
pub async fn undo(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
    _form: Form,
) -> Answer {
    let person = own(&app, &signed, &id).await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    byline_store::sites::hold(&mut tx, signed.site.id).await?;
    let acts = withholds::acts(&mut tx, signed.site.id, person.id).await?;
    let found = acts.iter().find(|kept| kept.act == act).ok_or(Refusal::NotFound)?;
    if !may_undo(found, &hand) {
        return Err(Refusal::Conflict(OVER.to_owned()));
    }
    let back = withholds::undo(&mut tx, (signed.site.id, person.id), &act, hand.now()).await?;
    let detail = json!({ "person": person.id.to_string(), "op-eds": back.len(), "act": act });
    hand.note_public(&mut tx, &signed.site, "name said again", None, detail).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/desk/people/{}/safety?did=name-said-again", person.id)).into_response())
}

const OVER: &str = "This was undone already, or its thirty days are over; ask an administrator what was agreed with the author.";

fn may_undo(act: &WithholdingAct, hand: &Hand) -> bool {
    act.undone_at.is_none() && act.at.plus_days(UNDO_DAYS) > hand.now()
}

async fn load(
    app: &App,
    signed: &Signed,
    person: &Person,
    form: &Form,
    (dry, mistakes): (Option<DryRun>, Mistakes),
) -> Result<SafetyPage, Refusal> {
    let hand = Hand::of(app, Some(signed.account.id));
    let mut tx = app.store.read().await?;
    let acts = acts(&mut tx, signed, person, &hand).await?;
    let language = signed.voice.language();
    let topics = topics::all(&mut tx, signed.site.id).await?;
    let regions = regions::all(&mut tx, signed.site.id).await?;
    drop(tx);
    let label = |names: &byline_core::labels::Labels| crate::pages::Said::label(names, &language).text;
    let chosen = |field: &str, id: String| form.get(field) == id;
    let scopes: &[&str] = if form.filled("op-ed").is_some() {
        &["op-ed", "all", "topic", "region"]
    } else {
        &["all", "topic", "region"]
    };
    Ok(SafetyPage {
        frame: DeskFrame::new(signed, &app.pages, "safety-head").in_room("/desk/people"),
        id: person.id.to_string(),
        name: person_name(person),
        scopes: scopes.iter().map(|scope| Choice::new(scope, scope, form.get("scope") == *scope)).collect(),
        topics: topics
            .iter()
            .map(|t| Choice::new(t.id, label(&t.names), chosen("topic", t.id.to_string())))
            .collect(),
        regions: regions
            .iter()
            .map(|r| Choice::new(r.id, label(&r.names), chosen("region", r.id.to_string())))
            .collect(),
        dry,
        acts,
        zone: signed.site.zone.name().to_owned(),
        may: signed.role.may(byline_core::role::Capability::Display),
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

async fn acts(
    tx: &mut ReadTx,
    signed: &Signed,
    person: &Person,
    hand: &Hand,
) -> Result<Vec<ActRow>, Refusal> {
    let zone = &signed.site.zone;
    let mut rows = Vec::new();
    for act in withholds::acts(tx, signed.site.id, person.id).await? {
        let by = match act.by {
            Some(id) => accounts::get(tx, id).await?.map(|account| account.name.to_string()),
            None => None,
        };
        rows.push(ActRow {
            may_undo: may_undo(&act, hand),
            at: When::new(act.at, zone),
            by,
            count: act.number,
            undone: act.undone_at.map(|at| When::new(at, zone)),
            act: act.act,
        });
    }
    Ok(rows)
}
