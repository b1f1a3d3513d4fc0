//! One act on many op-eds: each is done or left with the reason, a few a transaction, and all of it is undone by one press.
//! It refuses to go around a gate, and to undo what somebody changed since.

use super::open_rows::{unclear, unknown_names, unknown_runnings};
use crate::desk::{
    hand::Hand,
    stages::{self, Refused},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, AppearanceId, BulkActId, BylineId, OpEdId, OutletId, PersonId, SeriesId, TopicId},
    oped::{Decision, OpEd, Stage},
    role::{Capability, Claim, Wish},
    site::Site,
    text::Text,
};
use byline_store::{
    ReadTx, StoreError, WriteTx, accounts, assignments,
    bulk_acts::{self, BulkAct, Part},
    changes, opeds, records, turns,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

/// Op-eds of one transaction.
const AT_ONCE: u32 = 12;

/// What is done to many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "act", content = "with")]
pub enum Many {
    /// The topic is added to those it has.
    Topic(TopicId),
    /// It stands in this series, or in none.
    Series(Option<SeriesId>),
    /// The running whose outlet nobody knows is this outlet's.
    Outlet(OutletId),
    /// The name that nobody is, is this person's.
    Scholar(PersonId),
    /// It is the work of this account, or of nobody.
    Assign(Option<AccountId>),
    Display,
    Withdraw(Text),
    Decline(Text),
    Park(Text),
}

impl Many {
    pub fn word(&self) -> &'static str {
        match self {
            Self::Topic(_) => "topic",
            Self::Series(_) => "series",
            Self::Outlet(_) => "outlet",
            Self::Scholar(_) => "scholar",
            Self::Assign(_) => "assign",
            Self::Display => "display",
            Self::Withdraw(_) => "withdraw",
            Self::Decline(_) => "decline",
            Self::Park(_) => "park",
        }
    }
}

/// What stood before an act, or after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stood {
    Topics(Vec<TopicId>),
    Series(Option<SeriesId>),
    Outlet(AppearanceId, Option<OutletId>),
    Person(BylineId, Option<PersonId>),
    Assigned(Option<AccountId>),
    Stage(Stage, Option<Moment>),
}

/// What is noted beside an op-ed that was done.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Did {
    before: Stood,
    after: Stood,
}

/// Why one of many is left: a sentence.
#[derive(Debug)]
pub enum Left {
    Because(String),
    Broken(StoreError),
}

impl From<StoreError> for Left {
    fn from(error: StoreError) -> Self {
        Self::Broken(error)
    }
}

impl From<Refused> for Left {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Store(error) => Self::Broken(error),
            other => Self::Because(other.to_string()),
        }
    }
}

fn left(why: &str) -> Left {
    Left::Because(why.to_owned())
}

/// Whether the act would be done to an op-ed; the reason when not.
pub async fn would(
    tx: &mut ReadTx,
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    many: &Many,
) -> Result<Option<String>, StoreError> {
    let found = opeds::get(tx, id).await?.filter(|op_ed| op_ed.site == site.id);
    let Some(op_ed) = found else { return Ok(Some(Refused::NotThere.to_string())) };
    if let Err(Left::Because(why)) = may(tx, hand, site, (&op_ed, many)).await {
        return Ok(Some(why));
    }
    let answer = match many {
        Many::Display => may_display(tx, hand, site, op_ed).await,
        _ => after(tx, hand, &op_ed, many).await.map(drop),
    };
    match answer {
        Ok(()) => Ok(None),
        Err(Left::Because(why)) => Ok(Some(why)),
        Err(Left::Broken(error)) => Err(error),
    }
}

/// Whether whoever does it may do it to this one: what readers see, will see or saw is for those who display.
async fn may(tx: &mut ReadTx, hand: &Hand, site: &Site, (op_ed, many): (&OpEd, &Many)) -> Result<(), Left> {
    let Some(account) = hand.by else { return Ok(()) };
    let Some(role) = accounts::role(tx, account, site.id).await? else {
        return Err(left("whoever began this has no role here any more"));
    };
    let was_displayed = op_ed.first_displayed.is_some();
    let claim = Claim { stage: op_ed.stage.name(), was_displayed, own: false };
    let shows = matches!(many, Many::Display | Many::Withdraw(_));
    let may = match many {
        Many::Assign(_) => role.may(Capability::Review),
        _ => role.may_with(Wish::Decide, claim) && (!shows || role.may(Capability::Display)),
    };
    if may { Ok(()) } else { Err(left("it changes what readers see; that is for a publisher")) }
}

async fn may_display(tx: &mut ReadTx, hand: &Hand, site: &Site, op_ed: OpEd) -> Result<(), Left> {
    let now = hand.now();
    // A draft beside what readers see is shown by whoever reads it, not among many.
    if let Stage::Displayed { .. } = op_ed.stage {
        return Err(left("readers see it already"));
    }
    let record = stages::loaded(tx, site, op_ed.id).await?;
    stages::passed(&record, now)?;
    op_ed.stage.display(op_ed.working, now).map_err(Refused::Move)?;
    Ok(())
}

/// What stands before the act and what after, for all but displaying.
async fn after(tx: &mut ReadTx, hand: &Hand, op_ed: &OpEd, many: &Many) -> Result<Did, Left> {
    let id = op_ed.id;
    let staged = |to: Result<Stage, byline_core::oped::MoveRefused>| {
        let stage = to.map_err(Refused::Move)?;
        Ok(Did {
            before: Stood::Stage(op_ed.stage.clone(), op_ed.first_displayed),
            after: Stood::Stage(stage, op_ed.first_displayed),
        })
    };
    let decision = |why: &Text| Decision { by: hand.by, at: hand.now(), why: why.clone() };
    let stage = op_ed.stage.clone();
    if matches!(stage, Stage::Erased { .. }) {
        return Err(left("it was erased"));
    }
    match many {
        Many::Display => Err(left("displaying is decided by its gates")),
        Many::Withdraw(why) => staged(stage.withdraw(decision(why))),
        Many::Decline(why) => staged(stage.decline(decision(why))),
        Many::Park(why) if !matches!(stage, Stage::Parked(_)) => staged(stage.park(decision(why))),
        Many::Park(_) => Err(left("it is parked already")),
        Many::Topic(topic) => {
            let before = opeds::topics_of(tx, id).await?;
            let mut now = before.clone();
            now.push(*topic);
            if before.contains(topic) {
                return Err(left("it has the topic already"));
            }
            Ok(Did { before: Stood::Topics(before), after: Stood::Topics(now) })
        }
        Many::Series(series) if *series == op_ed.series => Err(left("it stands there already")),
        Many::Series(series) => {
            Ok(Did { before: Stood::Series(op_ed.series), after: Stood::Series(*series) })
        }
        Many::Assign(account) => {
            let before = assignments::of(tx, id).await?;
            if before == *account {
                return Err(left("it is theirs already"));
            }
            Ok(Did { before: Stood::Assigned(before), after: Stood::Assigned(*account) })
        }
        Many::Outlet(outlet) => {
            let open: Vec<AppearanceId> = unknown_runnings(tx, id).await?;
            let [one] = open[..] else { return Err(left(unclear(open.len(), "outlet"))) };
            Ok(Did { before: Stood::Outlet(one, None), after: Stood::Outlet(one, Some(*outlet)) })
        }
        Many::Scholar(person) => {
            let open = unknown_names(tx, op_ed).await?;
            let [one] = open[..] else { return Err(left(unclear(open.len(), "name"))) };
            Ok(Did { before: Stood::Person(one, None), after: Stood::Person(one, Some(*person)) })
        }
    }
}

/// Begins an act on these.
pub async fn begin(hand: &Hand, site: &Site, many: &Many, about: &[OpEdId]) -> Result<BulkActId, StoreError> {
    let act = BulkAct {
        id: BulkActId::new(&hand.clock, &hand.entropy),
        account: hand.by,
        at: hand.now(),
        act: many.word().to_owned(),
        given: many.clone(),
        undone_at: None,
    };
    let mut tx = hand.store.write().await?;
    bulk_acts::add(&mut tx, site.id, &act, about).await?;
    let detail = json!({ "act": many.word(), "op-eds": about.len() });
    hand.note(&mut tx, site, "many begun", None, detail).await?;
    tx.commit().await?;
    Ok(act.id)
}

/// Goes on with an act by one transaction; answers whether something is left to do.
pub async fn step(hand: &Hand, site: &Site, id: BulkActId) -> Result<bool, StoreError> {
    let mut tx = hand.store.write().await?;
    byline_store::sites::hold(&mut tx, site.id).await?;
    bulk_acts::hold(&mut tx, id).await?;
    let Some(act) = bulk_acts::get::<Many>(&mut tx, site.id, id).await? else { return Ok(false) };
    let undoing = act.undone_at.is_some();
    let from = if undoing { Part::Done } else { Part::Waiting };
    let due = bulk_acts::parts(&mut tx, id, from, AT_ONCE).await?;
    let (mut told, mut seen) = (Vec::new(), false);
    for (place, op_ed, detail) in &due {
        let became = if undoing {
            undo_one(&mut tx, hand, site, (*op_ed, &act.given, detail)).await
        } else {
            do_one(&mut tx, hand, site, (*op_ed, &act.given)).await
        };
        let (done, not) = if undoing { (Part::Undone, Part::Kept) } else { (Part::Done, Part::Left) };
        told.push(match became {
            Ok((detail, public)) => {
                seen |= public;
                (*place, done, detail)
            }
            Err(Left::Because(why)) => (*place, not, json!({ "why": why })),
            Err(Left::Broken(error)) => return Err(error),
        });
    }
    bulk_acts::set(&mut tx, id, &told).await?;
    if seen {
        let what = if undoing { "many undone" } else { "many changed" };
        changes::record(&mut tx, site.id, what, None, hand.now()).await?;
    }
    tx.commit().await?;
    Ok(!due.is_empty())
}

/// Does it to one; answers what is noted beside it, and whether readers may see the change.
async fn do_one(
    tx: &mut WriteTx,
    hand: &Hand,
    site: &Site,
    (id, many): (OpEdId, &Many),
) -> Result<(Json, bool), Left> {
    let op_ed = stages::held(tx, site, id).await?;
    may(tx, hand, site, (&op_ed, many)).await?;
    let public = op_ed.first_displayed.is_some();
    let did = if *many == Many::Display {
        let before = Stood::Stage(op_ed.stage.clone(), op_ed.first_displayed);
        may_display(tx, hand, site, op_ed).await?;
        stages::display_within(hand, tx, site, id).await?;
        let now = stages::held(tx, site, id).await?;
        Did { before, after: Stood::Stage(now.stage, now.first_displayed) }
    } else {
        let did = after(tx, hand, &op_ed, many).await?;
        put(tx, hand, site, (op_ed, &did.after)).await?;
        hand.note(tx, site, many.word(), Some(id), json!({ "among": "many", "with": many })).await?;
        did
    };
    Ok((json!(did), public))
}

async fn undo_one(
    tx: &mut WriteTx,
    hand: &Hand,
    site: &Site,
    (id, many, detail): (OpEdId, &Many, &Json),
) -> Result<(Json, bool), Left> {
    let op_ed = stages::held(tx, site, id).await?;
    may(tx, hand, site, (&op_ed, many)).await?;
    let did: Did = serde_json::from_value(detail.clone())
        .map_err(|why| Left::Because(format!("what stood before cannot be read: {why}")))?;
    if now(tx, &op_ed, &did.after).await? != did.after {
        return Err(left("it was changed since"));
    }
    let public = op_ed.first_displayed.is_some();
    put(tx, hand, site, (op_ed, &did.before)).await?;
    hand.note(tx, site, "undone", Some(id), json!({ "among": "many" })).await?;
    Ok((json!(did), public))
}

/// What stands now of the kind of thing that stood.
async fn now(tx: &mut ReadTx, op_ed: &OpEd, like: &Stood) -> Result<Stood, StoreError> {
    Ok(match like {
        Stood::Topics(_) => Stood::Topics(opeds::topics_of(tx, op_ed.id).await?),
        Stood::Series(_) => Stood::Series(op_ed.series),
        Stood::Assigned(_) => Stood::Assigned(assignments::of(tx, op_ed.id).await?),
        Stood::Stage(..) => Stood::Stage(op_ed.stage.clone(), op_ed.first_displayed),
        Stood::Outlet(running, _) => {
            let all = opeds::appearances_of(tx, op_ed.id).await?;
            Stood::Outlet(*running, all.iter().find(|a| a.id == *running).and_then(|a| a.outlet))
        }
        Stood::Person(row, _) => {
            let all = opeds::bylines(tx, op_ed.id).await?;
            Stood::Person(*row, all.iter().find(|b| b.id == *row).and_then(|b| b.person))
        }
    })
}

/// Writes what shall stand, and what readers' pages follow from.
async fn put(
    tx: &mut WriteTx,
    hand: &Hand,
    site: &Site,
    (mut op_ed, stood): (OpEd, &Stood),
) -> Result<(), Left> {
    let id = op_ed.id;
    match stood {
        Stood::Topics(topics) => opeds::set_topics(tx, id, topics).await?,
        Stood::Series(series) => {
            op_ed.series = *series;
            opeds::set_details(tx, &op_ed).await?;
        }
        Stood::Assigned(account) => return Ok(assignments::set(tx, id, *account, hand.now()).await?),
        Stood::Stage(stage, first) => {
            (op_ed.stage, op_ed.first_displayed) = (stage.clone(), *first);
            opeds::set_stage(tx, &op_ed).await?;
        }
        Stood::Outlet(running, outlet) => {
            let all = opeds::appearances_of(tx, id).await?;
            let Some(found) = all.iter().find(|a| a.id == *running) else {
                return Err(left("it ran elsewhere"));
            };
            let mut found = found.clone();
            found.outlet = *outlet;
            opeds::put_appearance(tx, site.id, id, &found).await?;
        }
        Stood::Person(row, person) => {
            let all = opeds::bylines(tx, id).await?;
            let Some(found) = all.iter().find(|b| b.id == *row) else { return Err(left("the name is gone")) };
            let mut found = found.clone();
            found.person = *person;
            opeds::put_byline(tx, id, &found).await?;
        }
    }
    let record = records::load(tx, site, id, records::Which::Working).await?;
    if let Some(record) = record {
        turns::of_op_ed(tx, &record, hand.now()).await?;
    }
    Ok(())
}
