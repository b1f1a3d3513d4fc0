//! The moves of an op-ed's life that an editor decides: into review, displayed or scheduled, put away, taken down, brought back.
//! It refuses a move the stage does not allow, and to display anything that law or courtesy does not.

use super::hand::Hand;
use byline_core::{
    clock::Moment,
    displayed::{Displayed, Gap, Preview, Record, Tombstone},
    gate::{self, SoftGap, SoftGateName, Stopped},
    ids::{OpEdId, ProvisionId, VersionId},
    oped::{Decision, MoveRefused, OpEd, Stage, StageName},
    provision::{Provided, Provision},
    role::Wish,
    site::Site,
    text::Text,
};
use byline_store::{
    ReadTx, StoreError, WriteTx, disclaimers, opeds, provisions,
    records::{self, Which},
    step_ups, turns, versions,
};
use serde_json::json;

/// Why a move was not made.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("there is no such op-ed at this site; look for it in the queue")]
    NotThere,
    #[error(transparent)]
    Move(#[from] MoveRefused),
    #[error("no draft runs ahead of what readers see; somebody showed or left it meanwhile")]
    NoDraft,
    #[error(
        "it was taken down more than thirty days ago; bring it back into review, look at it, and display it from there"
    )]
    TooLate,
    #[error("a draft runs ahead of what readers see; show it to them or leave it first")]
    Drafted,
    #[error("{0}")]
    Twin(&'static str),
    #[error("at this stage of its life your role does not change this op-ed; ask a publisher")]
    NotYours,
    #[error("{}", sentences(.0))]
    Gaps(Vec<Gap>),
    #[error("{}", said(.0))]
    Stopped(Vec<SoftGap>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused {
    /// Hard gates alone where there are any: they are to be mended first.
    fn stopped(stopped: Stopped) -> Self {
        if stopped.hard.is_empty() { Self::Stopped(stopped.soft) } else { Self::Gaps(stopped.hard) }
    }
}

fn said(gaps: &[SoftGap]) -> String {
    let sentences: Vec<String> = gaps.iter().map(ToString::to_string).collect();
    format!("{}; or let it pass on its review screen, with the reason", sentences.join("; "))
}

fn sentences(gaps: &[Gap]) -> String {
    gaps.iter().map(Gap::to_string).collect::<Vec<_>>().join("; ")
}

/// What came of the wish to display an op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Readers see it from now on.
    Now,
    /// An embargo stands in the way; it goes live by itself when that ends.
    From(Moment),
}

/// Displays the working version, or schedules it for the end of an embargo when nothing else stands in the way.
pub async fn display(hand: &Hand, site: &Site, id: OpEdId) -> Result<Shown, Refused> {
    let mut tx = hand.store.write().await?;
    let shown = display_within(hand, &mut tx, site, id).await?;
    tx.commit().await?;
    Ok(shown)
}

/// The same inside a transaction that did something else before.
pub(super) async fn display_within(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    id: OpEdId,
) -> Result<Shown, Refused> {
    display_which(hand, tx, (site, id), Which::Working).await
}

async fn display_which(
    hand: &Hand,
    tx: &mut WriteTx,
    (site, id): (&Site, OpEdId),
    which: Which,
) -> Result<Shown, Refused> {
    let mut op_ed = held(tx, site, id).await?;
    let now = hand.now();
    let mut record = records::load(tx, site, id, which).await?.ok_or(Refused::NotThere)?;
    let (displayed, waits) = passed(&record, now)?;
    let version = record.version.id;
    match waits {
        Some(end) => {
            goes_live(hand, tx, (site, op_ed, record), end).await?;
            Ok(Shown::From(end))
        }
        None => {
            op_ed.stage = op_ed.stage.display(version, now)?;
            op_ed.first_displayed.get_or_insert(now);
            versions::shown(tx, id, version, now).await?;
            opeds::set_stage(tx, &op_ed).await?;
            if let Some(disclaimer) = &displayed.facts().disclaimer {
                disclaimers::shown(tx, id, now, disclaimer).await?;
            }
            record.op_ed = op_ed;
            turns::of_op_ed(tx, &record, now).await?;
            hand.note_public(tx, site, "displayed", Some(id), json!({ "version": version.to_string() }))
                .await?;
            Ok(Shown::Now)
        }
    }
}

/// Shows readers another version of an op-ed than the one they see; `version` is the one under work.
pub(super) async fn show_version(
    hand: &Hand,
    tx: &mut WriteTx,
    (site, mut op_ed): (&Site, OpEd),
    version: VersionId,
) -> Result<(), Refused> {
    let (id, now) = (op_ed.id, hand.now());
    op_ed.stage = op_ed.stage.display(version, now)?;
    versions::shown(tx, id, version, now).await?;
    opeds::set_stage(tx, &op_ed).await?;
    shows(hand, tx, site, (id, now)).await
}

/// Checks by the builder of the page itself that readers can be shown what is under work at `at`, and keeps what follows from it.
pub(super) async fn shows(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    (id, at): (OpEdId, Moment),
) -> Result<(), Refused> {
    let record = loaded(tx, site, id).await?;
    let displayed = Displayed::build_exactly(&record, at).map_err(Refused::Gaps)?;
    turns::of_op_ed(tx, &record, hand.now()).await?;
    if matches!(record.op_ed.stage, Stage::Displayed { .. }) {
        disclaimers::shown(tx, id, at, displayed.disclaimer()).await?;
        step_ups::seen(tx, &record, at).await?;
    }
    Ok(())
}

/// What readers would see of it, and the end of the embargo it would wait for; every gate has let it pass.
pub(super) fn passed(record: &Record, now: Moment) -> Result<(Displayed, Option<Moment>), Refused> {
    let embargo = Preview::of(record, now).standing.embargo_at(now);
    // What readers see already does not go back to waiting: it shows the link alone until the embargo ends.
    let waits = embargo.filter(|_| record.op_ed.stage.name() != StageName::Displayed);
    Ok((gate::pass(record, waits.unwrap_or(now)).map_err(Refused::stopped)?, waits))
}

/// Writes down that an op-ed goes live by itself.
async fn goes_live(
    hand: &Hand,
    tx: &mut WriteTx,
    (site, mut op_ed, mut record): (&Site, OpEd, Record),
    at: Moment,
) -> Result<(), Refused> {
    let (id, version) = (op_ed.id, record.version.id);
    op_ed.stage = op_ed.stage.schedule(version, at)?;
    opeds::set_stage(tx, &op_ed).await?;
    record.op_ed = op_ed;
    turns::of_op_ed(tx, &record, hand.now()).await?;
    hand.note(tx, site, "scheduled", Some(id), json!({ "at": at.rfc3339() })).await?;
    Ok(())
}

/// Lets the working version go live by itself at `at`, or at the end of an embargo that stands then.
pub async fn schedule(hand: &Hand, site: &Site, id: OpEdId, at: Moment) -> Result<Moment, Refused> {
    let mut tx = hand.store.write().await?;
    let op_ed = held(&mut tx, site, id).await?;
    let now = hand.now();
    provisions::undo(&mut tx, id, "goes-live", now).await?;
    let mut record = loaded(&mut tx, site, id).await?;
    let due = record.rights.at(at, &site.zone).embargo_at(at).unwrap_or(at);
    gate::pass(&record, due).map_err(Refused::stopped)?;
    let chosen = Provision {
        id: ProvisionId::new(&hand.clock, &hand.entropy),
        what: Provided::GoesLive { at },
        by: hand.by,
        at: now,
    };
    provisions::insert(&mut tx, site.id, id, &chosen, None).await?;
    record.provisions.push(chosen);
    goes_live(hand, &mut tx, (site, op_ed, record), due).await?;
    tx.commit().await?;
    Ok(due)
}

/// Takes back that an op-ed goes live by itself; it is in review again.
pub async fn unschedule(hand: &Hand, site: &Site, id: OpEdId) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let mut op_ed = held(&mut tx, site, id).await?;
    let due = if let Stage::Scheduled { at, .. } = op_ed.stage { Some(at) } else { None };
    let chosen = loaded(&mut tx, site, id).await?.provisions.iter().find_map(|one| match one.what {
        Provided::GoesLive { at } => Some(at),
        _ => None,
    });
    op_ed.stage = op_ed.stage.unschedule()?;
    opeds::set_stage(&mut tx, &op_ed).await?;
    provisions::undo(&mut tx, id, "goes-live", hand.now()).await?;
    let record = loaded(&mut tx, site, id).await?;
    turns::of_op_ed(&mut tx, &record, hand.now()).await?;
    // What an undo would choose again.
    let at = chosen.or(due).map(Moment::rfc3339);
    hand.note(&mut tx, site, "schedule cancelled", Some(id), json!({ "at": at })).await?;
    Ok(tx.commit().await?)
}

/// Soft gates that somebody lets an op-ed pass, with the reason.
pub struct Passing {
    pub gates: Vec<SoftGateName>,
    pub name: Text,
    pub why: Text,
}

/// Displays the working version although soft gates are closed: who said so, and why, stays with it.
pub async fn display_passing(
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    passing: &Passing,
) -> Result<Shown, Refused> {
    let mut tx = hand.store.write().await?;
    held(&mut tx, site, id).await?;
    for gate in &passing.gates {
        let what = Provided::Passes { gate: *gate, name: passing.name.clone(), why: passing.why.clone() };
        let passes =
            Provision { id: ProvisionId::new(&hand.clock, &hand.entropy), what, by: hand.by, at: hand.now() };
        provisions::insert(&mut tx, site.id, id, &passes, None).await?;
        let detail = json!({ "gate": gate, "why": passing.why });
        hand.note(&mut tx, site, "gate passed", Some(id), detail).await?;
    }
    let shown = display_within(hand, &mut tx, site, id).await?;
    tx.commit().await?;
    Ok(shown)
}

/// Sets an op-ed aside.
pub async fn park(hand: &Hand, site: &Site, id: OpEdId, why: Text) -> Result<(), Refused> {
    let decision = Decision { by: hand.by, at: hand.now(), why: why.clone() };
    unseen_move(hand, site, id, "parked", Some(&why), |stage| stage.park(decision)).await
}

/// Says no to an op-ed; it is recognised when it comes in again.
pub async fn decline(hand: &Hand, site: &Site, id: OpEdId, why: Text) -> Result<(), Refused> {
    let decision = Decision { by: hand.by, at: hand.now(), why: why.clone() };
    unseen_move(hand, site, id, "declined", Some(&why), |stage| stage.decline(decision)).await
}

async fn unseen_move(
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    act: &str,
    why: Option<&Text>,
    to: impl FnOnce(Stage) -> Result<Stage, MoveRefused>,
) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let mut op_ed = held(&mut tx, site, id).await?;
    if !hand.may(&mut tx, site, id, Wish::Decide).await? {
        return Err(Refused::NotYours);
    }
    op_ed.stage = to(op_ed.stage)?;
    opeds::set_stage(&mut tx, &op_ed).await?;
    hand.note(&mut tx, site, act, Some(id), json!({ "why": why })).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes down what readers see, will see or saw; the reason is public.
pub async fn withdraw(hand: &Hand, site: &Site, id: OpEdId, why: Text) -> Result<(), Refused> {
    withdraw_for(hand, site, id, (why, None)).await
}

/// The same, for a reason of one of the kinds that the desk counts.
pub(super) async fn withdraw_for(
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    (why, kind): (Text, Option<&str>),
) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let mut op_ed = held(&mut tx, site, id).await?;
    let now = hand.now();
    let mut detail = json!({ "why": &why });
    if let Some(kind) = kind {
        detail["kind"] = kind.into();
    }
    op_ed.stage = op_ed.stage.withdraw(Decision { by: hand.by, at: now, why })?;
    opeds::set_stage(&mut tx, &op_ed).await?;
    let record = loaded(&mut tx, site, id).await?;
    turns::of_op_ed(&mut tx, &record, now).await?;
    if op_ed.first_displayed.is_some() {
        hand.note_public(&mut tx, site, "withdrawn", Some(id), detail).await?;
    } else {
        hand.note(&mut tx, site, "withdrawn", Some(id), detail).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What readers would see of an op-ed withdrawn for this reason; none when nobody ever saw it.
pub async fn withdrawn_would_be(
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    why: Text,
) -> Result<Option<Tombstone>, Refused> {
    let mut tx = hand.store.read().await?;
    let mut op_ed = found(&mut tx, site, id).await?;
    let record = records::load(&mut tx, site, id, Which::Shown).await?.ok_or(Refused::NotThere)?;
    op_ed.stage = op_ed.stage.withdraw(Decision { by: hand.by, at: hand.now(), why })?;
    Ok(Tombstone::of(&op_ed, &record.version))
}

/// For so many days what was taken down is shown again by one press.
const UNDO_DAYS: i64 = 30;

/// Whether it may be shown again without another look.
pub(super) fn may_come_back_at_once(stage: &Stage, now: Moment) -> bool {
    match stage {
        Stage::Withdrawn { decision, .. } => decision.at.plus_days(UNDO_DAYS) > now,
        _ => true,
    }
}

/// Which version is shown again: the one under work, unless it is a draft from before the op-ed was taken down.
async fn which_again(tx: &mut ReadTx, op_ed: &OpEd) -> Result<Which, StoreError> {
    let (version, gone) = match &op_ed.stage {
        Stage::Withdrawn { version, decision } => (*version, decision.at),
        Stage::Expired { version, at } => (*version, *at),
        _ => return Ok(Which::Working),
    };
    let working = versions::get(tx, op_ed.working).await?;
    let is_draft = version != op_ed.working && working.is_some_and(|working| working.made_at < gone);
    Ok(if is_draft { Which::Exactly(version) } else { Which::Working })
}

/// Brings back what was put away, into review; with `again`, shows it at once where the gates let it pass.
///
/// Without the wish to show it, a withdrawn op-ed keeps no tombstone while it is in review.
pub async fn bring_back(hand: &Hand, site: &Site, id: OpEdId, again: bool) -> Result<Option<Shown>, Refused> {
    let mut tx = hand.store.write().await?;
    let mut op_ed = held(&mut tx, site, id).await?;
    let stood = op_ed.stage.name();
    if again && !may_come_back_at_once(&op_ed.stage, hand.now()) {
        return Err(Refused::TooLate);
    }
    let which = which_again(&mut tx, &op_ed).await?;
    op_ed.stage = op_ed.stage.bring_back()?;
    opeds::set_stage(&mut tx, &op_ed).await?;
    let known_to_readers = op_ed.first_displayed.is_some();
    let detail = json!({ "from": stood.to_string() });
    hand.note(&mut tx, site, "brought back", Some(id), detail.clone()).await?;
    let shown = if again { Some(display_which(hand, &mut tx, (site, id), which).await?) } else { None };
    if known_to_readers && shown != Some(Shown::Now) {
        byline_store::changes::record(&mut tx, site.id, "brought back", Some(id), hand.now()).await?;
    }
    tx.commit().await?;
    Ok(shown)
}

/// The op-ed, when it is of this site, kept from every other writer while it is decided on.
pub(super) async fn held(tx: &mut WriteTx, site: &Site, id: OpEdId) -> Result<OpEd, Refused> {
    opeds::held(tx, site.id, id).await?.ok_or(Refused::NotThere)
}

/// The op-ed, when it is of this site.
async fn found(tx: &mut ReadTx, site: &Site, id: OpEdId) -> Result<OpEd, Refused> {
    opeds::get(tx, id).await?.filter(|op_ed| op_ed.site == site.id).ok_or(Refused::NotThere)
}

pub(super) async fn loaded(tx: &mut ReadTx, site: &Site, id: OpEdId) -> Result<Record, Refused> {
    records::load(tx, site, id, Which::Working).await?.ok_or(Refused::NotThere)
}
