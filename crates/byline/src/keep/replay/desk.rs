//! An op-ed's captures at the desk: what was captured and what was not and why, the private look, and the ground for a public copy.
//! It refuses to give readers anything by itself: a ground is recorded by whoever records permissions, with where it is written.

use super::look;
use crate::{
    app::App,
    form::{Form, Mistakes},
    keep::{
        at_desk::{changed, note, op_ed_id, own},
        captures::{Round, make_one},
    },
    pages::{Cache, Page, Said, Voice, html},
    refusal::Refusal,
    sign_in::{DeskFrame, Door, Notice, Signed, Who, door},
};
use axum::{
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{
    capture::{CopyGround, PublicCopy},
    clock::{Moment, Zone},
    day::Day,
    ids::{OpEdId, PublicCopyId},
    role::{Capability, Wish},
    text::Text,
};
use byline_store::{
    captures::{self, Capture, Parts},
    sites, versions,
};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

const SEES: Who = Who::With(Wish::See);
const EDITS: Who = Who::With(Wish::Edit);
const PERMITTER: Who = Who::May(Capability::Permit);

/// The doors of captures.
pub const DOORS: &[Door] = &[
    door!(Get "/desk/op-ed/{id}/captures" SEES, page),
    door!(Post "/desk/op-ed/{id}/captures/again" EDITS, again),
    door!(Get "/desk/op-ed/{id}/captures/{capture}" SEES, look::look),
    door!(Get "/desk/op-ed/{id}/captures/{capture}/file" SEES, look::file),
    door!(Post "/desk/op-ed/{id}/copies" PERMITTER, record),
    door!(Post "/desk/op-ed/{id}/copies/{copy}/end" PERMITTER, end),
];

#[derive(Serialize)]
pub struct CapturesPage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub zone: String,
    pub may_edit: bool,
    pub may_permit: bool,
    /// Sources of which a capture is still to be made.
    pub waiting: bool,
    pub captures: Vec<CaptureRow>,
    /// Where readers are given a copy.
    pub served: Option<String>,
    pub copies: Vec<CopyRow>,
    pub grounds: Vec<GroundChoice>,
    pub f: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}

impl Page for CapturesPage {
    const TEMPLATE: &'static str = "desk/captures.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

#[derive(Serialize)]
pub struct CaptureRow {
    pub at: When,
    pub url: Option<String>,
    pub fault: Option<String>,
    pub parts: &'static str,
    pub look: Option<String>,
    pub file: Option<String>,
    pub kib: u64,
}

#[derive(Serialize)]
pub struct CopyRow {
    pub id: String,
    pub ground: String,
    pub evidence: String,
    pub since: When,
    pub until: Option<When>,
    pub is_over: bool,
}

#[derive(Serialize)]
pub struct GroundChoice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A moment as the desk writes it, in the site's zone.
#[derive(Serialize)]
pub struct When {
    pub machine: String,
    pub said: String,
    pub day: String,
}

impl When {
    fn new(moment: Moment, zone: &Zone) -> Self {
        let civil = moment.in_zone(zone);
        Self {
            machine: moment.rfc3339(),
            said: civil.strftime("%Y-%m-%d %H:%M").to_string(),
            day: civil.strftime("%Y-%m-%d").to_string(),
        }
    }
}

async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let mut page = load(&app, &signed, op_ed_id(&id)?, &Form::default(), Mistakes::default()).await?;
    let did = query.as_deref().and_then(|query| query.strip_prefix("did="));
    let known = ["copy-recorded", "copy-ended", "captured"].into_iter().find(|known| Some(*known) == did);
    page.frame.notice =
        known.map(|known| Notice { key: format!("desk-did-{known}"), of: String::new(), undo: None });
    Ok(html(StatusCode::OK, app.pages.render(&page)?, Cache::Never))
}

async fn load(
    app: &App,
    signed: &Signed,
    id: OpEdId,
    form: &Form,
    mistakes: Mistakes,
) -> Result<CapturesPage, Refusal> {
    let mut tx = app.store.read().await?;
    let op_ed = own(&mut tx, signed, id).await?;
    let version = versions::get(&mut tx, op_ed.working).await?.ok_or(Refusal::NotFound)?;
    let kept = captures::of_op_ed(&mut tx, id).await?;
    let copies = captures::copies_of(&mut tx, id).await?;
    let now = app.clock.now();
    let served = captures::served_at(&mut tx, &signed.site, &[id], now).await?;
    let waiting = !captures::due_of(&mut tx, id).await?.is_empty();
    drop(tx);
    let zone = &signed.site.zone;
    let words = &version.words;
    let own_address = |served: &captures::Served| {
        let stamp = byline_warc::timestamp(crate::keep::captures::stamp(served.at));
        Some(super::replay_at(app, &signed.site, (&stamp, ""), served.url.as_ref()?.as_str()))
    };
    Ok(CapturesPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-captures").in_room("/desk"),
        id: id.to_string(),
        title: Said::directed(&words.title, &words.language, words.direction),
        zone: zone.name().to_owned(),
        may_edit: signed.role.may_edit(),
        may_permit: signed.role.may(Capability::Permit),
        waiting,
        captures: kept.iter().map(|capture| row(capture, zone)).collect(),
        served: served.first().and_then(own_address),
        copies: copies.iter().map(|copy| copy_row(copy, zone, now)).collect(),
        grounds: CopyGround::ALL
            .iter()
            .map(|ground| GroundChoice {
                value: ground.to_string(),
                label: ground.to_string(),
                chosen: form.get("ground") == ground.to_string(),
            })
            .collect(),
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

fn row(capture: &Capture, zone: &Zone) -> CaptureRow {
    let at = |what: &str| format!("/desk/op-ed/{}/captures/{}{what}", capture.op_ed, capture.id);
    CaptureRow {
        at: When::new(capture.at, zone),
        url: capture.url.as_ref().map(ToString::to_string),
        fault: capture.fault.map(|fault| fault.to_string()),
        parts: match capture.parts {
            Parts::None => "none",
            Parts::Waiting => "waiting",
            Parts::Kept => "kept",
        },
        look: capture.file.map(|_| at("")),
        file: capture.file.map(|_| at("/file")),
        kib: (capture.size + capture.parts_size).div_ceil(1024),
    }
}

fn copy_row(copy: &PublicCopy, zone: &Zone, now: Moment) -> CopyRow {
    CopyRow {
        id: copy.id.to_string(),
        ground: copy.ground.to_string(),
        evidence: copy.evidence.to_string(),
        since: When::new(copy.since, zone),
        until: copy.until.map(|at| When::new(at, zone)),
        is_over: copy.until.is_some_and(|until| until <= now),
    }
}

/// Makes the captures of an op-ed again, at once: nothing is fetched for them.
async fn again(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Result<Response, Refusal> {
    let id = op_ed_id(&id)?;
    let mut tx = app.store.write().await?;
    own(&mut tx, &signed, id).await?;
    captures::make_again(&mut tx, id).await?;
    let all = captures::due_of(&mut tx, id).await?;
    note(&app, &mut tx, &signed, (id, "captured again"), json!({})).await?;
    tx.commit().await?;
    let mut round = Round::default();
    for due in all {
        make_one(&app, due, &mut round).await?;
    }
    went(id, "captured")
}

fn went(id: OpEdId, did: &str) -> Result<Response, Refusal> {
    Ok(Redirect::to(&format!("/desk/op-ed/{id}/captures?did={did}")).into_response())
}

/// Records on which ground readers may be given a copy.
async fn record(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let id = op_ed_id(&id)?;
    let mut mistakes = Mistakes::default();
    let now = app.clock.now();
    let ground = form.need::<CopyGround>("ground", "say on which ground", &mut mistakes);
    let evidence = form.need::<Text>(
        "evidence",
        "say where it is written: a letter, a mail, a contract, with its date",
        &mut mistakes,
    );
    let until = form.read::<Day>("until", &mut mistakes).map(|day| day.ends(&signed.site.zone));
    if until.is_some_and(|until| until <= now) {
        mistakes.add("until", "this day is over; give one that is still to come");
    }
    let (Some(ground), Some(evidence), true) = (ground, evidence, mistakes.is_empty()) else {
        let page = load(&app, &signed, id, &form, mistakes).await?;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, app.pages.render(&page)?, Cache::Never));
    };
    let copy =
        PublicCopy { id: PublicCopyId::new(&app.clock, &app.entropy), ground, evidence, since: now, until };
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    own(&mut tx, &signed, id).await?;
    captures::insert_copy(&mut tx, (signed.site.id, id), &copy, (Some(signed.account.id), now)).await?;
    let detail = json!({ "ground": copy.ground.to_string(), "evidence": copy.evidence });
    changed(&app, &mut tx, &signed, (id, "public copy recorded"), detail).await?;
    tx.commit().await?;
    went(id, "copy-recorded")
}

/// Ends a ground now.
async fn end(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, copy)): Path<(String, String)>,
    _form: Form,
) -> Result<Response, Refusal> {
    let id = op_ed_id(&id)?;
    let copy: PublicCopyId = copy.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    own(&mut tx, &signed, id).await?;
    if captures::end_copy(&mut tx, (signed.site.id, id), copy, app.clock.now()).await? {
        changed(&app, &mut tx, &signed, (id, "public copy ended"), json!({})).await?;
        tx.commit().await?;
    }
    went(id, "copy-ended")
}
