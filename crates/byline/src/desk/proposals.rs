//! What scholars propose by their links, before an editor: who says what about which piece, what would change, accept or leave.
//! It refuses to change anything by itself, and to be accepted over what its editor was not shown.

use super::{
    desk_page,
    hand::Hand,
    people,
    permissions::{self, AllowView},
    pictures::InUse,
    review::{person_name, refusal},
    spoken::{Answer, When, asked, notice, shown, went},
    stages,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed, Undo},
};
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{
    ids::{OpEdId, PermissionId, PersonId, ProposalId},
    person::Person,
    picture::Shape,
    proposal::{Decided, Outcome, Proposal, Proposed, ProposedKind},
    rights::Permission,
    role::Capability,
    site::Site,
};
use byline_store::{
    ReadTx, WriteTx, opeds, people as kept_people, pictures, proofs, proposals, scholar_pieces, sites,
    versions,
};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

const A_LEAF: u32 = 50;

#[derive(Serialize)]
pub struct ProposalsPage {
    pub frame: DeskFrame,
    pub rows: Vec<ProposalRow>,
    pub total: i64,
    pub zone: String,
    pub older: Option<String>,
}
desk_page!(ProposalsPage, "desk/proposals.html");

/// One proposal in one line.
#[derive(Serialize)]
pub struct ProposalRow {
    pub href: String,
    pub kind: String,
    pub scholar: String,
    pub title: Option<Said>,
    pub at: When,
}

#[derive(Serialize)]
pub struct ProposalPage {
    pub frame: DeskFrame,
    pub id: String,
    pub row: ProposalRow,
    pub person: String,
    pub op_ed: Option<String>,
    pub zone: String,
    /// What the scholar wrote, where they did.
    pub words: Option<String>,
    pub rights: Option<RightsSaid>,
    pub differences: Vec<super::conflict::Difference>,
    pub portrait: Option<InUse>,
    pub before: Vec<Said>,
    pub after: Vec<Said>,
    /// Whether accepting it changes something.
    pub changes: bool,
    pub may: bool,
    pub outcome: Option<String>,
    pub decided: Option<When>,
}
desk_page!(ProposalPage, "desk/proposal.html");

/// The three answers.
#[derive(Serialize)]
pub struct RightsSaid {
    pub holder: String,
    pub allow: AllowView,
    pub from: Option<String>,
    pub proof: String,
    pub file: Option<(String, String)>,
}

pub async fn list(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let after = asked(query.as_deref(), "after").unwrap_or_default();
    let mut tx = app.store.read().await?;
    let total = proposals::how_many_wait(&mut tx, signed.site.id).await?;
    let mut waiting = proposals::waiting(&mut tx, signed.site.id, &after, A_LEAF.saturating_add(1)).await?;
    let more = waiting.len() > A_LEAF as usize;
    waiting.truncate(A_LEAF as usize);
    let last = waiting.last().filter(|_| more).map(|last| last.id);
    let rows = rows(&mut tx, &signed.site, &waiting).await?;
    drop(tx);
    let mut told = notice(query.as_deref());
    if let Some(told) = told.as_mut().filter(|told| told.key == "desk-did-proposal-left") {
        let of = asked(query.as_deref(), "of").and_then(|id| id.parse::<ProposalId>().ok());
        told.undo = of.map(|id| Undo {
            action: format!("/desk/proposals/{id}/reopen"),
            key: "desk-undo-proposal-left",
        });
    }
    let page = ProposalsPage {
        frame: frame(&app, &signed, "desk-proposals").noting(told),
        rows,
        total,
        zone: signed.site.zone.name().to_owned(),
        older: last.map(|id| format!("/desk/proposals?after={id}")),
    };
    shown(&app, &page)
}

fn frame(app: &App, signed: &Signed, title: &'static str) -> DeskFrame {
    DeskFrame::new(signed, &app.pages, title).in_room("/desk")
}

/// The lines of some proposals.
pub(super) async fn rows(
    tx: &mut ReadTx,
    site: &Site,
    waiting: &[Proposal],
) -> Result<Vec<ProposalRow>, Refusal> {
    let mut rows = Vec::with_capacity(waiting.len());
    for proposal in waiting {
        let title = match (proposal.op_ed, &proposal.what) {
            (Some(id), _) => title(tx, site, id).await?,
            (None, Proposed::Piece { title, .. }) => Some(Said::unmarked(title)),
            _ => None,
        };
        let person = kept_people::get(tx, proposal.person).await?;
        rows.push(ProposalRow {
            href: format!("/desk/proposals/{}", proposal.id),
            kind: proposal.what.kind().to_string(),
            scholar: person.as_ref().map(person_name).unwrap_or_default(),
            title,
            at: When::new(proposal.at, &site.zone),
        });
    }
    Ok(rows)
}

async fn title(tx: &mut ReadTx, site: &Site, id: OpEdId) -> Result<Option<Said>, Refusal> {
    let Some(op_ed) = opeds::get(tx, id).await?.filter(|op_ed| op_ed.site == site.id) else {
        return Ok(None);
    };
    let version = versions::get(tx, op_ed.working).await?;
    Ok(version.map(|v| Said::directed(&v.words.title, &v.words.language, v.words.direction)))
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let id: ProposalId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    let proposal = proposals::get(&mut tx, signed.site.id, id).await?.ok_or(Refusal::NotFound)?;
    let person = kept_people::get(&mut tx, proposal.person).await?.ok_or(Refusal::NotFound)?;
    let row = rows(&mut tx, &signed.site, std::slice::from_ref(&proposal)).await?.pop();
    let kind = proposal.what.kind();
    let mut page = ProposalPage {
        frame: frame(&app, &signed, "desk-proposal").noting(notice(query.as_deref())),
        id: id.to_string(),
        row: row.ok_or(Refusal::NotFound)?,
        person: format!("/desk/people/{}", person.id),
        op_ed: proposal.op_ed.map(|id| format!("/desk/op-ed/{id}")),
        zone: signed.site.zone.name().to_owned(),
        words: None,
        rights: None,
        differences: Vec::new(),
        portrait: None,
        before: Vec::new(),
        after: Vec::new(),
        changes: kind.changes(),
        may: signed.role.may(needed(kind)),
        outcome: proposal.decided.map(|decided| decided.outcome.to_string()),
        decided: proposal.decided.map(|decided| When::new(decided.at, &signed.site.zone)),
    };
    told(&app, &mut tx, (&signed.site, &person), &proposal, &mut page).await?;
    drop(tx);
    shown(&app, &page)
}

/// What an account needs to accept one: rights are for those who record permissions.
fn needed(kind: ProposedKind) -> Capability {
    if kind == ProposedKind::Rights { Capability::Permit } else { Capability::Keep }
}

/// What the proposal says, into its page.
async fn told(
    app: &App,
    tx: &mut ReadTx,
    (site, person): (&Site, &Person),
    proposal: &Proposal,
    page: &mut ProposalPage,
) -> Result<(), Refusal> {
    match &proposal.what {
        Proposed::Piece { here, .. } => {
            page.op_ed = page.op_ed.take().or_else(|| here.map(|id| format!("/desk/op-ed/{id}")));
        }
        Proposed::SendBack { words, .. } => page.words = Some(words.to_string()),
        Proposed::Decline { why, .. } => page.words = why.as_ref().map(ToString::to_string),
        Proposed::SignOff { .. } => {}
        Proposed::Rights { holder, allow, from, proof, file } => {
            let file = match file {
                Some(id) => proofs::get(tx, site.id, *id).await?,
                None => None,
            };
            page.rights = Some(RightsSaid {
                holder: holder.to_string(),
                allow: (*allow).into(),
                from: from.as_ref().map(ToString::to_string),
                proof: proof.to_string(),
                file: file.map(|file| (format!("/desk/proofs/{}", file.id), file.name.to_string())),
            });
        }
        Proposed::Details { fields, portrait } => {
            let theirs = people::form_of(person, None);
            let wanted = people::with_fields(person, &Form::of(fields.iter().cloned()));
            page.differences = super::conflict::differences(app, &wanted, &theirs, |_, _| None);
            if let Some(used) = portrait {
                let used = pictures::use_at(tx, site.id, *used).await?;
                page.portrait = used.map(|used| InUse::new(&used, Shape::Portrait));
            }
        }
        Proposed::Order { first } => {
            for id in scholar_pieces::first(tx, person.id).await? {
                page.before.extend(title(tx, site, id).await?);
            }
            for id in first {
                page.after.extend(title(tx, site, *id).await?);
            }
        }
    }
    Ok(())
}

/// Does what is proposed, or notes it where there is nothing to do.
pub async fn accept(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let proposal = waiting(&app, &signed, &id).await?;
    signed.needs(needed(proposal.what.kind()))?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    decided(&hand, &mut tx, &signed.site, &proposal, Outcome::Accepted).await?;
    match &proposal.what {
        Proposed::Rights { .. } => record(&hand, &mut tx, &signed.site, &proposal).await?,
        Proposed::Details { fields, portrait } => {
            let person = kept_people::get(&mut tx, proposal.person).await?.ok_or(Refusal::NotFound)?;
            let form = people::with_fields(&person, &Form::of(fields.iter().cloned()));
            let mut mistakes = Mistakes::default();
            let read = people::read_person(&form, Some(&person), &hand, &mut mistakes);
            let (Some(mut wanted), true) = (read, mistakes.is_empty()) else {
                return Err(Refusal::Conflict(NOT_READ.to_owned()));
            };
            wanted.portrait = portrait.or(person.portrait);
            kept_people::update(&mut tx, signed.site.id, &wanted).await?;
            note(&hand, &mut tx, &signed.site, "person changed", (&wanted, person.id)).await?;
        }
        Proposed::Order { first } => {
            let person = kept_people::get(&mut tx, proposal.person).await?.ok_or(Refusal::NotFound)?;
            scholar_pieces::put_first(&mut tx, person.id, first).await?;
            note(&hand, &mut tx, &signed.site, "first on the page", (&person, person.id)).await?;
        }
        _ => {}
    }
    tx.commit().await?;
    let did = if proposal.what.kind().changes() { "proposal-accepted" } else { "proposal-noted" };
    went("/desk/proposals", did)
}

const NOT_READ: &str = "What is kept of this person has changed so that this cannot be taken over. Leave it, and change the person by hand.";
const DECIDED: &str = "Somebody decided on this already, or the scholar sent another in its place.";

async fn note(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    act: &str,
    (person, id): (&Person, PersonId),
) -> Result<(), Refusal> {
    let detail = json!({ "name": person_name(person), "person": id.to_string() });
    Ok(hand.note_public(tx, site, act, None, detail).await?)
}

/// The permission that the scholar's answers make; the file they gave is its proof.
async fn record(hand: &Hand, tx: &mut WriteTx, site: &Site, proposal: &Proposal) -> Result<(), Refusal> {
    let Proposed::Rights { holder, allow, from, proof, file } = &proposal.what else { return Ok(()) };
    let id = proposal.op_ed.ok_or(Refusal::NotFound)?;
    let permission = Permission {
        id: PermissionId::new(&hand.clock, &hand.entropy),
        appearance: None,
        allow: *allow,
        from: from.as_ref().map(|day| day.starts(&site.zone)),
        until: None,
        embargo_until: None,
        pictures: false,
        evidence: proof.clone(),
        given_by: holder.clone(),
    };
    permissions::permit_within(hand, tx, (site, id), &permission).await.map_err(refusal)?;
    if let Some(file) = file {
        proofs::belongs_to(tx, *file, permission.id).await?;
    }
    Ok(())
}

/// Leaves a proposal as it is; it can be taken up again.
pub async fn leave(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let proposal = waiting(&app, &signed, &id).await?;
    signed.needs(needed(proposal.what.kind()))?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    decided(&hand, &mut tx, &signed.site, &proposal, Outcome::Left).await?;
    tx.commit().await?;
    let back = format!("/desk/proposals?did=proposal-left&of={}", proposal.id);
    Ok(Redirect::to(&back).into_response())
}

/// Takes a proposal up again that was left.
pub async fn reopen(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    _form: Form,
) -> Answer {
    let id: ProposalId = id.parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let kept = proposals::get(&mut tx, signed.site.id, id).await?.ok_or(Refusal::NotFound)?;
    if !proposals::reopen(&mut tx, signed.site.id, id).await? {
        return Err(Refusal::Conflict(DECIDED.to_owned()));
    }
    let detail = json!({ "kind": kept.what.kind(), "proposal": id.to_string() });
    hand.note(&mut tx, &signed.site, "proposal taken up again", kept.op_ed, detail).await?;
    tx.commit().await?;
    went(&format!("/desk/proposals/{id}"), "proposal-reopened")
}

async fn waiting(app: &App, signed: &Signed, id: &str) -> Result<Proposal, Refusal> {
    let id: ProposalId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    proposals::get(&mut tx, signed.site.id, id).await?.ok_or(Refusal::NotFound)
}

async fn decided(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    proposal: &Proposal,
    outcome: Outcome,
) -> Result<(), Refusal> {
    let decided = Decided { by: hand.by, at: hand.now(), outcome };
    if let Some(id) = proposal.op_ed {
        stages::held(tx, site, id).await.map_err(refusal)?;
    }
    if !proposals::decide(tx, site.id, proposal.id, &decided).await? {
        return Err(Refusal::Conflict(DECIDED.to_owned()));
    }
    let act = if outcome == Outcome::Left { "proposal left" } else { "proposal accepted" };
    let detail = json!({ "kind": proposal.what.kind(), "proposal": proposal.id.to_string() });
    Ok(hand.note(tx, site, act, proposal.op_ed, detail).await?)
}

/// How many wait, and the first of them, for the queue.
pub(super) async fn at_hand(tx: &mut ReadTx, site: &Site) -> Result<(i64, Vec<ProposalRow>), Refusal> {
    let total = proposals::how_many_wait(tx, site.id).await?;
    let first = proposals::waiting(tx, site.id, "", 5).await?;
    Ok((total, rows(tx, site, &first).await?))
}
