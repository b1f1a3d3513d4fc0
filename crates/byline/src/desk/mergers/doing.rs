//! The act of making two one and its undo, each one transaction.
//! It refuses where two people wrote one op-ed together, where a page would be lost, and where what was done stands under something later.

use super::ones::{self, One};
use crate::{desk::hand::Hand, refusal::Refusal, sign_in::Signed};
use byline_core::{
    ids::{MergerId, ProvisionId},
    merger::{self, CameOver},
    provision::{Provided, Provision},
    role::Capability,
};
use byline_store::{
    ReadTx, StoreError, WriteTx,
    mergers::{self, Amount, Merger, Thing},
    outlets, people, provisions, sites, turns,
};
use serde_json::json;

/// A merger is undone within thirty days, in seconds.
pub const UNDONE_WITHIN: i64 = 30 * 24 * 60 * 60;

pub const CHOOSE_TWO: &str = "Choose two of the list that are not the same.";
pub const NOT_THE_RULES: &str = "Rules about rights are recorded for one of them, and your role does not change these. Ask an administrator of the site.";
const TOGETHER: &str =
    "Both stand as authors of one op-ed, so they are two people; or mend that op-ed\u{2019}s authors first.";
const A_PAGE_LOST: &str =
    "The one that goes has a page and the one that stays has none. Merge them the other way round.";
const DISCLAIMERS: &str = "The series that goes has disclaimers of its own in force. End them first.";
const UNDONE_ALREADY: &str = "This was undone already. Nothing was changed.";
const TOO_LATE: &str = "This was done more than thirty days ago and is not undone any more.";
const UNDER_ANOTHER: &str =
    "The one that stayed was merged into a third since. Undo that first, then this. Nothing was changed.";

/// What stands in the way, each a sentence that says how to mend it.
pub async fn obstacles(
    tx: &mut ReadTx,
    thing: Thing,
    (gone, stays): (&One, &One),
    amount: &Amount,
) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    if gone.id == stays.id {
        found.push(CHOOSE_TWO);
    }
    if gone.has_page && !stays.has_page {
        found.push(A_PAGE_LOST);
    }
    if amount.disclaimers > 0 {
        found.push(DISCLAIMERS);
    }
    let is_person = thing == Thing::Person && gone.id != stays.id;
    if is_person && mergers::share_an_op_ed(tx, &gone.id, &stays.id).await?.is_some() {
        found.push(TOGETHER);
    }
    Ok(found.into_iter().map(str::to_owned).collect())
}

/// Makes two one.
pub async fn merge(
    hand: &Hand,
    signed: &Signed,
    thing: Thing,
    (gone, stays): (&str, &str),
) -> Result<(), Refusal> {
    let site = &signed.site;
    let mut tx = hand.store.write().await?;
    sites::hold(&mut tx, site.id).await?;
    let all = ones::all(&mut tx, site, thing).await?;
    let one =
        |id: &str| all.iter().find(|one| one.id == id).ok_or_else(|| Refusal::Bad(CHOOSE_TWO.to_owned()));
    let (gone, stays) = (one(gone)?, one(stays)?);
    let amount = mergers::amount(&mut tx, site.id, thing, &gone.id).await?;
    let of_stays = mergers::amount(&mut tx, site.id, thing, &stays.id).await?;
    if let Some(why) = obstacles(&mut tx, thing, (gone, stays), &amount).await?.into_iter().next() {
        return Err(Refusal::Conflict(why));
    }
    if amount.rules + of_stays.rules > 0 {
        signed.needs(Capability::Rule)?;
    }
    let came = if thing == Thing::Person {
        fold(hand, &mut tx, signed, (gone, stays)).await?
    } else {
        <_>::default()
    };
    let merger = Merger {
        id: MergerId::new(&hand.clock, &hand.entropy),
        thing,
        gone: gone.id.clone(),
        stays: stays.id.clone(),
        account: hand.by,
        at: hand.now(),
        names: (gone.label.clone(), stays.label.clone()),
        came,
        undone_at: None,
    };
    mergers::add(&mut tx, site.id, &merger).await?;
    withhold_first(hand, &mut tx, signed, &merger).await?;
    let touched = mergers::merge(&mut tx, site.id, &merger, of_stays.rules == 0).await?;
    if thing == Thing::Outlet {
        rename(&mut tx, signed, &stays.id).await?;
        turns::of_rights(&mut tx, site, &touched, hand.now()).await?;
    }
    let detail = json!({
        "thing": thing.word(), "gone": merger.names.0, "stays": merger.names.1, "op_eds": touched.len(),
        "merger": merger.id.to_string(),
    });
    hand.note_public(&mut tx, site, "merged", None, detail).await?;
    Ok(tx.commit().await?)
}

/// The person who stays bears the names of who goes, holds the positions, and so on.
async fn fold(
    hand: &Hand,
    tx: &mut WriteTx,
    signed: &Signed,
    (gone, stays): (&One, &One),
) -> Result<CameOver, Refusal> {
    let id = |one: &One| one.id.parse().map_err(|_| Refusal::NotFound);
    let gone = people::get(tx, id(gone)?).await?.ok_or(Refusal::NotFound)?;
    let mut stays = people::get(tx, id(stays)?).await?.ok_or(Refusal::NotFound)?;
    let came = merger::fold(&mut stays, &gone, (&hand.clock, &hand.entropy));
    people::update(tx, signed.site.id, &stays).await?;
    Ok(came)
}

/// Where the name of who goes is withheld, the name of who stays is, before anything is listed under it.
async fn withhold_first(
    hand: &Hand,
    tx: &mut WriteTx,
    signed: &Signed,
    merger: &Merger,
) -> Result<(), Refusal> {
    if merger.thing != Thing::Person {
        return Ok(());
    }
    let person = merger.stays.parse().map_err(|_| Refusal::NotFound)?;
    for op_ed in mergers::withheld_of(tx, &merger.gone).await? {
        let provision = Provision {
            id: ProvisionId::new(&hand.clock, &hand.entropy),
            what: Provided::Withholds { person },
            by: hand.by,
            at: hand.now(),
        };
        provisions::insert(tx, signed.site.id, op_ed, &provision, Some(&merger.id.to_string())).await?;
    }
    Ok(())
}

/// An outlet is found by the names of those merged into it, and by none that went again.
async fn rename(tx: &mut WriteTx, signed: &Signed, id: &str) -> Result<(), Refusal> {
    let outlet = outlets::get(tx, id.parse().map_err(|_| Refusal::NotFound)?).await?;
    Ok(outlets::update(tx, signed.site.id, &outlet.ok_or(Refusal::NotFound)?).await?)
}

/// Makes one two again; answers what they are.
pub async fn undo(hand: &Hand, signed: &Signed, id: MergerId) -> Result<Thing, Refusal> {
    let site = &signed.site;
    let mut tx = hand.store.write().await?;
    sites::hold(&mut tx, site.id).await?;
    let merger = mergers::get(&mut tx, site.id, id).await?.ok_or(Refusal::NotFound)?;
    let refused = |why: &str| Err(Refusal::Conflict(why.to_owned()));
    if merger.undone_at.is_some() {
        return refused(UNDONE_ALREADY);
    }
    if merger.at.plus_seconds(UNDONE_WITHIN) < hand.now() {
        return refused(TOO_LATE);
    }
    if mergers::of_gone(&mut tx, site.id, &merger.stays).await?.is_some() {
        return refused(UNDER_ANOTHER);
    }
    if merger.thing == Thing::Outlet {
        let rules = mergers::amount(&mut tx, site.id, merger.thing, &merger.stays).await?.rules
            + mergers::amount(&mut tx, site.id, merger.thing, &merger.gone).await?.rules;
        if rules > 0 {
            signed.needs(Capability::Rule)?;
        }
    }
    mergers::undone(&mut tx, id, hand.now()).await?;
    let touched = mergers::put_back(&mut tx, site.id, &merger, hand.now()).await?;
    match merger.thing {
        Thing::Person => {
            let stays = merger.stays.parse().map_err(|_| Refusal::NotFound)?;
            let mut person = people::get(&mut tx, stays).await?.ok_or(Refusal::NotFound)?;
            merger::unfold(&mut person, &merger.came);
            people::update(&mut tx, site.id, &person).await?;
        }
        Thing::Outlet => {
            rename(&mut tx, signed, &merger.stays).await?;
            turns::of_rights(&mut tx, site, &touched, hand.now()).await?;
        }
        _ => {}
    }
    let detail = json!({
        "thing": merger.thing.word(), "gone": merger.names.0, "stays": merger.names.1, "op_eds": touched.len(),
        "merger": merger.id.to_string(),
    });
    hand.note_public(&mut tx, site, "merger undone", None, detail).await?;
    tx.commit().await?;
    Ok(merger.thing)
}
