//! An entry taken up becomes a draft in the queue, with the reason beside it.
//! It refuses to ask again and again: what an outlet does not give after five tries is left, with the reason.

use crate::{
    intake::{Brought, Given, Intake, Options, Refused, bring_in},
    visit::{ByTheRules, Turn, turn},
};
use byline_core::{
    clock::Moment,
    evidence::{Confidence, Evidence, Field, Origin},
    ids::OpEdId,
    outside::OutsideScheme,
    text::Text,
};
use byline_store::{
    StoreError,
    events::{self, Event},
    opeds,
    watches::{self, Entry},
};
use serde_json::json;

/// How often a page is asked for before it is left.
const TRIES: u32 = 5;
/// Bytes of a mark that is kept as an op-ed's id elsewhere.
const LONGEST_MARK: usize = 1_000;
/// Seconds after the first try that came to nothing; each further one doubles them.
const TRY_AGAIN: i64 = 60 * 60;

/// Brings in the entry's page, when its host may be asked now; whether it was asked.
pub(super) async fn bring(intake: &Intake<'_>, mut entry: Entry) -> Result<bool, StoreError> {
    let now = intake.store.clock().now();
    match intake.knows(Some(&entry.taken.link), entry.site).await {
        Ok(Some(known)) => {
            settled(&mut entry, now, ("known", Some(known.id), known.why));
            keep(intake, &entry).await?;
            return Ok(false);
        }
        Ok(None) => {}
        Err(refused) => return later(intake, entry, now.plus_seconds(TRY_AGAIN), &refused.to_string()).await,
    }
    let visit = match turn(&intake.way(), &entry.taken.link).await? {
        Turn::Now(visit) => visit,
        Turn::Later(at) => return later(intake, entry, at, "").await,
        Turn::Closed(why) => {
            settled(&mut entry, now, ("left", None, why));
            keep(intake, &entry).await?;
            return Ok(false);
        }
        Turn::Unknown(why) => {
            tried(&mut entry, now, why);
            keep(intake, &entry).await?;
            return Ok(false);
        }
    };
    let options = Options { dry_run: false, by: None, site: entry.site };
    let rules = ByTheRules(intake.way());
    let by_the_rules = Intake { porter: Some(&rules), ..*intake };
    let brought = bring_in(&by_the_rules, Given::Link(entry.taken.link.clone()), &options).await;
    visit.over(&intake.way(), None).await?;
    match brought {
        Ok(Brought::New { id, draft, .. }) => {
            settled(&mut entry, now, ("new", Some(id), draft.title.to_string()));
        }
        Ok(Brought::Known(known)) => settled(&mut entry, now, ("known", Some(known.id), known.why)),
        Ok(Brought::Further(further)) => {
            settled(&mut entry, now, ("known", Some(further.id), further.why.clone()));
        }
        Ok(Brought::Dry(_)) => {}
        Err(refused) if may_pass(&refused) => tried(&mut entry, now, refused.to_string()),
        Err(refused) => settled(&mut entry, now, ("left", None, refused.to_string())),
    }
    keep(intake, &entry).await?;
    Ok(true)
}

fn settled(entry: &mut Entry, now: Moment, (state, op_ed, outcome): (&str, Option<OpEdId>, String)) {
    (entry.state, entry.op_ed, entry.outcome, entry.at) = (state.to_owned(), op_ed, Some(outcome), now);
}

/// One more try came to nothing.
fn tried(entry: &mut Entry, now: Moment, why: String) {
    entry.taken.tries += 1;
    if entry.taken.tries >= TRIES {
        return settled(entry, now, ("left", None, why));
    }
    entry.at = now.plus_seconds(TRY_AGAIN << (entry.taken.tries - 1));
    entry.outcome = Some(why);
}

/// Whether the same page may come later without anybody changing anything.
fn may_pass(refused: &Refused) -> bool {
    match refused {
        Refused::Fetch(why) => why.may_pass(),
        Refused::Status(why) => {
            matches!(
                why,
                crate::fetch::RefusedStatus::Unreachable { .. }
                    | crate::fetch::RefusedStatus::Robot { status: 429, .. }
            )
        }
        Refused::InTheWay(_) => true,
        other => other.is_ours(),
    }
}

async fn later(intake: &Intake<'_>, mut entry: Entry, at: Moment, why: &str) -> Result<bool, StoreError> {
    if !why.is_empty() {
        entry.outcome = Some(why.to_owned());
    }
    let mut tx = intake.store.write().await?;
    watches::later(&mut tx, &entry, at, entry.outcome.as_deref()).await?;
    tx.commit().await?;
    Ok(false)
}

/// Keeps what became of it; of a new draft its reason too, in one transaction.
async fn keep(intake: &Intake<'_>, entry: &Entry) -> Result<(), StoreError> {
    let mut tx = intake.store.write().await?;
    if entry.state == "waiting" {
        watches::later(&mut tx, entry, entry.at, entry.outcome.as_deref()).await?;
        return tx.commit().await;
    }
    watches::settle(&mut tx, entry).await?;
    // Marks longer than this are nobody's ids; the digest of each is kept with the entry all the same.
    if let Some(op_ed) = entry.op_ed.filter(|_| entry.taken.mark.as_str().len() <= LONGEST_MARK) {
        let (scheme, mark) = (OutsideScheme::Feed.to_string(), entry.taken.mark.as_str());
        opeds::put_outside_id(&mut tx, entry.site, (&scheme, mark), op_ed).await?;
    }
    if let (Some(op_ed), "new") = (entry.op_ed, entry.state.as_str()) {
        let detail = json!({ "why": entry.taken.why, "mark": entry.taken.mark, "watch": entry.watch });
        let act = "found in a watched feed".to_owned();
        let event = Event { at: entry.at, account: None, act, op_ed: Some(op_ed), detail };
        events::record(&mut tx, entry.site, &event, intake.entropy).await?;
        let mut evidence = opeds::evidence(&mut tx, op_ed).await?;
        evidence.retain(|witness| matches!(witness.field, Field::Authors | Field::Day | Field::Title));
        evidence.extend(told(entry));
        opeds::put_evidence(&mut tx, op_ed, &evidence).await?;
    }
    tx.commit().await
}

/// What the feed says of the fields, beside what the page says.
fn told(entry: &Entry) -> Vec<Evidence> {
    let row = |field, quote: Option<Text>| Evidence {
        quote,
        ..Evidence::of(field, Origin::Feed, Confidence::Likely)
    };
    let mut told = vec![row(Field::Authors, Text::lenient(&entry.taken.why))];
    if let Some(title) = &entry.taken.title {
        told.push(row(Field::Title, None).saying(title.as_str()));
    }
    if let Some(day) = &entry.taken.day {
        told.push(row(Field::Day, None).saying(&day.edtf()));
    }
    told
}
