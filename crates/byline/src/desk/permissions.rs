//! Permissions for one op-ed: how much, from when, until when, by whose word, and on what evidence.
//! It refuses one without evidence; when one ends, the page steps down by itself.

use super::{
    by_link::kept_proof,
    desk_page,
    hand::Hand,
    review::{op_ed_id, refusal},
    spoken::{Answer, Choice, When, notice, shown, to_mend, went},
    stages::{self, Refused},
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
    day::Day,
    displayed::{Preview, Record},
    ids::{AppearanceId, OpEdId, PermissionId},
    proof::Proof,
    rights::{Allow, Permission},
    site::Site,
};
use byline_store::{StoreError, WriteTx, changes, proofs, rights, turns};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct PermissionsPage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub zone: String,
    pub standing: InForce,
    pub permissions: Vec<PermissionRow>,
    pub appearances: Vec<Choice>,
    pub f: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(PermissionsPage, "desk/permissions.html");

/// What the rights say now.
#[derive(Serialize)]
pub struct InForce {
    pub allow: AllowView,
    pub basis: String,
    pub embargo: Option<When>,
}

#[derive(Serialize)]
pub struct PermissionRow {
    pub id: String,
    pub allow: AllowView,
    pub from: Option<When>,
    pub until: Option<When>,
    pub embargo: Option<String>,
    pub pictures: bool,
    pub given_by: String,
    pub evidence: String,
    /// The files that prove it: where each is, and what it is called.
    pub proofs: Vec<(String, String)>,
    pub appearance: Option<String>,
    pub is_over: bool,
}

/// An allowance as an interface text takes it.
#[derive(Clone, Serialize)]
pub struct AllowView {
    /// `link-only`, `words`, `percent`, `paragraphs`, `full`
    pub kind: &'static str,
    pub number: u32,
}

impl From<Allow> for AllowView {
    fn from(allow: Allow) -> Self {
        let (kind, number) = match allow {
            Allow::LinkOnly => ("link-only", 0),
            Allow::Words(n) => ("words", n),
            Allow::Percent(n) => ("percent", u32::from(n)),
            Allow::Paragraphs(n) => ("paragraphs", n),
            Allow::Full => ("full", 0),
        };
        Self { kind, number }
    }
}

/// An allowance as two fields of a form say it: the kind and, where it has one, the number.
pub(super) fn allow(form: &Form, stem: &str, mistakes: &mut Mistakes) -> Option<Allow> {
    let number = format!("{stem}-number");
    let written = match form.get(stem) {
        kind @ ("link-only" | "full") => kind.to_owned(),
        kind => format!("{kind}:{}", form.get(&number).trim()),
    };
    let read = written.parse::<Allow>();
    if read.is_err() {
        mistakes
            .add(&number, "give the number that goes with it: words, paragraphs, or percent from 1 to 100");
    }
    read.ok()
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let mut page = load(&app, &signed, op_ed_id(&id)?, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn record(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let permission = read(&form, &hand, &signed.site, &mut mistakes);
    judge_proof(&form, &mut mistakes);
    let (Some(permission), true) = (permission, mistakes.is_empty()) else {
        return to_mend(&app, &load(&app, &signed, id, &form, mistakes).await?);
    };
    let proof = match form.file(PROOF) {
        Some(file) => Some(kept_proof(&app, id, (&file.name, &file.bytes), hand.by).await?),
        None => None,
    };
    let mut tx = app.store.write().await?;
    permit_within(&hand, &mut tx, (&signed.site, id), &permission).await.map_err(refusal)?;
    if let Some(proof) = proof {
        let proof = Proof { permission: Some(permission.id), ..proof };
        proofs::insert(&mut tx, signed.site.id, &proof).await?;
    }
    tx.commit().await?;
    went(&format!("/desk/op-ed/{id}/permissions"), "permission-recorded")
}

/// The field of a file that proves a right.
const PROOF: &str = "proof-file";

/// A mistake where the file of the form is no proof.
pub(super) fn judge_proof(form: &Form, mistakes: &mut Mistakes) {
    if let Some(Err(why)) = form.file(PROOF).map(|file| Proof::judge(&file.bytes)) {
        mistakes.add(PROOF, why);
    }
}

/// Records a permission for an op-ed or one of its appearances; what may be shown follows at once.
pub async fn permit(hand: &Hand, site: &Site, id: OpEdId, permission: &Permission) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    permit_within(hand, &mut tx, (site, id), permission).await?;
    Ok(tx.commit().await?)
}

/// The same inside a transaction that did something else before.
pub(super) async fn permit_within(
    hand: &Hand,
    tx: &mut WriteTx,
    (site, id): (&Site, OpEdId),
    permission: &Permission,
) -> Result<(), Refused> {
    stages::held(tx, site, id).await?;
    let record = stages::loaded(tx, site, id).await?;
    let own = |a: AppearanceId| record.appearances.iter().any(|(kept, _)| kept.id == a);
    if permission.appearance.is_some_and(|a| !own(a)) {
        return Err(Refused::NotThere);
    }
    rights::insert_permission(tx, id, permission, hand.by, hand.now()).await?;
    let detail = json!({ "allow": permission.allow.to_string(), "given by": permission.given_by });
    Ok(changed(hand, tx, site, id, ("permission recorded", detail)).await?)
}

pub async fn end(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, permission)): Path<(String, String)>,
    _form: Form,
) -> Answer {
    let id = op_ed_id(&id)?;
    let permission: PermissionId = permission.parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    stages::held(&mut tx, &signed.site, id).await.map_err(refusal)?;
    let record = stages::loaded(&mut tx, &signed.site, id).await.map_err(refusal)?;
    if !record.rights.permissions.iter().any(|kept| kept.id == permission) {
        return Err(Refusal::NotFound);
    }
    // One that had ended already stays as it was, and nothing is told of it.
    if rights::end_permission(&mut tx, permission, hand.now()).await? {
        changed(&hand, &mut tx, &signed.site, id, ("permission ended", json!({}))).await?;
        tx.commit().await?;
    }
    went(&format!("/desk/op-ed/{id}/permissions"), "permission-ended")
}

/// What readers may see changes with the rights: at once, and at every later date of theirs.
async fn changed(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    id: OpEdId,
    (act, detail): (&str, serde_json::Value),
) -> Result<(), StoreError> {
    hand.note(tx, site, act, Some(id), detail).await?;
    if turns::of_rights(tx, site, &[id], hand.now()).await? {
        changes::record(tx, site.id, act, Some(id), hand.now()).await?;
    }
    Ok(())
}

fn read(form: &Form, hand: &Hand, site: &Site, mistakes: &mut Mistakes) -> Option<Permission> {
    let allow = allow(form, "allow", mistakes);
    let from = form.read::<Day>("from", mistakes).map(|day| day.starts(&site.zone));
    let until = form.read::<Day>("until", mistakes).map(|day| day.ends(&site.zone));
    if let (Some(from), Some(until)) = (from, until)
        && until <= from
    {
        mistakes.add("until", "this ends before it begins; change one of the days");
    }
    let given_by = form.need("given_by", "say who gave the permission", mistakes);
    let evidence = form.need(
        "evidence",
        "say where it is written: a letter, a mail, a contract, with its date",
        mistakes,
    );
    let permission = Permission {
        id: PermissionId::new(&hand.clock, &hand.entropy),
        appearance: form.read("appearance", mistakes),
        allow: allow?,
        from,
        until,
        embargo_until: form.read("embargo_until", mistakes),
        pictures: form.ticked("pictures"),
        evidence: evidence?,
        given_by: given_by?,
    };
    mistakes.is_empty().then_some(permission)
}

async fn load(
    app: &App,
    signed: &Signed,
    id: OpEdId,
    form: &Form,
    mistakes: Mistakes,
) -> Result<PermissionsPage, Refusal> {
    let mut tx = app.store.read().await?;
    let record = stages::loaded(&mut tx, &signed.site, id).await.map_err(refusal)?;
    let files = proofs::of_op_ed(&mut tx, id).await?;
    drop(tx);
    let (now, zone, words) = (app.clock.now(), &signed.site.zone, &record.version.words);
    let standing = Preview::of(&record, now).standing;
    let row = |p: &Permission| PermissionRow {
        id: p.id.to_string(),
        allow: p.allow.into(),
        from: p.from.map(|at| When::new(at, zone)),
        until: p.until.map(|at| When::new(at, zone)),
        embargo: p.embargo_until.as_ref().map(ToString::to_string),
        pictures: p.pictures,
        given_by: p.given_by.to_string(),
        evidence: p.evidence.to_string(),
        proofs: files
            .iter()
            .filter(|file| file.permission == Some(p.id))
            .map(|file| (format!("/desk/proofs/{}", file.id), file.name.to_string()))
            .collect(),
        appearance: p.appearance.and_then(|id| appearance_name(&record, id)),
        is_over: p.until.is_some_and(|until| until <= now),
    };
    Ok(PermissionsPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-permissions").in_room("/desk"),
        id: id.to_string(),
        title: Said::directed(&words.title, &words.language, words.direction),
        zone: zone.name().to_owned(),
        standing: InForce {
            allow: standing.allow.into(),
            basis: standing.basis.kind().to_string(),
            embargo: standing.embargo_at(now).map(|end| When::new(end, zone)),
        },
        permissions: record.rights.permissions.iter().map(row).collect(),
        appearances: record
            .appearances
            .iter()
            .filter_map(|(a, _)| {
                let chosen = form.get("appearance") == a.id.to_string();
                Some(Choice::new(a.id, appearance_name(&record, a.id)?, chosen))
            })
            .collect(),
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

fn appearance_name(record: &Record, id: AppearanceId) -> Option<String> {
    let (appearance, outlet) = record.appearances.iter().find(|(a, _)| a.id == id)?;
    let known = outlet.as_ref().and_then(|o| o.name_on(appearance.day.as_ref()));
    Some(known.or(appearance.outlet_printed.as_ref()).map_or_else(|| id.to_string(), ToString::to_string))
}
