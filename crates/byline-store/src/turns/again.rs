//! The turns of op-eds and people, written down anew when a fact they rest on has changed.
//! It refuses to keep one that was reckoned from an older rule, an older picture or another time zone.

use super::set;
use crate::{
    engine::WriteTx,
    error::StoreError,
    opeds, people,
    records::{Loader, Which},
    rights, step_ups, touches,
};
use byline_core::{
    clock::{Moment, Zone},
    displayed::Record,
    ids::{OpEdId, SiteId},
    oped::{Stage, StageName},
    person::Person,
    site::Site,
    turn::Turn,
};

/// Writes down when what may be shown of an op-ed changes after `now`, and when it goes live.
///
/// Where `record` is of a draft beside what readers see, what they see counts.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut WriteTx, record: &Record, now: Moment) -> Result<(), StoreError> {
    let shown = record.op_ed.stage.shown_version().filter(|shown| *shown != record.version.id);
    let as_shown = match shown {
        Some(_) => Some(Loader::new(&record.site).load(tx, record.op_ed.clone(), Which::Shown).await?),
        None => None,
    };
    let record = as_shown.as_ref().unwrap_or(record);
    let (site, op_ed) = (record.site.id, Some(record.op_ed.id));
    set(tx, site, op_ed, "rights", &record.turns_after(now)).await?;
    set(tx, site, op_ed, "goes-live", record.goes_live().as_slice()).await
}

/// The same for each of these op-eds that readers see or soon will; whether there was one.
///
/// # Errors
/// [`StoreError`]
pub async fn again(
    tx: &mut WriteTx,
    site: &Site,
    op_eds: &[OpEdId],
    now: Moment,
) -> Result<bool, StoreError> {
    let loader = Loader::new(site);
    let mut any_seen = false;
    for id in op_eds {
        any_seen |= one_again(tx, &loader, *id, now).await?.is_some();
    }
    Ok(any_seen)
}

/// The same where the rights in them changed: those of which more may be shown now than is wait for an editor's word from then on.
///
/// # Errors
/// [`StoreError`]
pub async fn of_rights(
    tx: &mut WriteTx,
    site: &Site,
    op_eds: &[OpEdId],
    now: Moment,
) -> Result<bool, StoreError> {
    let loader = Loader::new(site);
    let mut any_seen = false;
    for id in op_eds {
        let Some(record) = one_again(tx, &loader, *id, now).await? else { continue };
        step_ups::weighed(tx, &record, now).await?;
        any_seen = true;
    }
    Ok(any_seen)
}

/// Its record as readers see it; none where they neither see it nor soon will.
async fn one_again(
    tx: &mut WriteTx,
    loader: &Loader<'_>,
    id: OpEdId,
    now: Moment,
) -> Result<Option<Record>, StoreError> {
    let Some(op_ed) = opeds::held(tx, loader.site(), id).await? else { return Ok(None) };
    if !matches!(op_ed.stage.name(), StageName::Displayed | StageName::Scheduled) {
        return Ok(None);
    }
    let mut record = loader.load(tx, op_ed, Which::Shown).await?;
    wait_longer(tx, &mut record, now).await?;
    of_op_ed(tx, &record, now).await?;
    touches::one(tx, record.op_ed.id).await?;
    Ok(Some(record))
}

/// What is scheduled waits for the end of an embargo that ends at another moment than when it was scheduled.
async fn wait_longer(tx: &mut WriteTx, record: &mut Record, now: Moment) -> Result<(), StoreError> {
    let Stage::Scheduled { version, at } = record.op_ed.stage else { return Ok(()) };
    let embargo = |moment| record.rights.at(moment, &record.site.zone).embargo_at(moment);
    let until = record.chosen_moment().or_else(|| embargo(now)).unwrap_or(at);
    let until = embargo(until).unwrap_or(until);
    if until != at {
        record.op_ed.stage = Stage::Scheduled { version, at: until };
        opeds::set_stage(tx, &record.op_ed).await?;
    }
    Ok(())
}

/// Every turn of a site: its days begin at other moments once it has moved to another time zone.
///
/// # Errors
/// [`StoreError`]
pub async fn of_site(tx: &mut WriteTx, site: &Site, now: Moment) -> Result<(), StoreError> {
    let all = rights::op_eds_under(tx, site.id, None).await?;
    again(tx, site, &all, now).await?;
    for person in people::all(tx, site.id).await? {
        of_person(tx, site.id, &person, (&site.zone, now)).await?;
    }
    Ok(())
}

/// Writes down when the position beside a person's name changes; what is in force already is no turn.
pub(crate) async fn of_person(
    tx: &mut WriteTx,
    site: SiteId,
    person: &Person,
    (zone, stands_at): (&Zone, Moment),
) -> Result<(), StoreError> {
    let turns: Vec<Turn> = person.turns_after(stands_at, zone);
    set(tx, site, None, &format!("positions of {}", person.id), &turns).await
}
