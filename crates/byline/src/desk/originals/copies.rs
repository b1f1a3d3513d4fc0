//! The copies that archives have of an original, as its editor sees them: this one is wrong, or that one is to be taken.
//! It refuses a copy from before the op-ed ran or from after its page was lost, which would show readers something else.

use super::{super::hand::Hand, super::spoken::When, One};
use crate::{form::Form, refusal::Refusal, sign_in::Signed};
use byline_core::{address::WebAddress, clock::Moment, day::Day, ladder::ArchiveCopy, site::Site};
use byline_store::{ReadTx, StoreError, WriteTx, mementos, opeds, originals::Original};
use serde::Serialize;
use serde_json::json;

/// A page given in another zone may be dated a day before the day it says.
const ZONES: i64 = 86_400;

/// A copy that readers may be led to.
#[derive(Serialize)]
pub struct CopyRow {
    pub url: String,
    pub host: String,
    pub at: When,
}

/// The copies of an original from before it was lost: readers are led to no later one.
pub async fn rows(
    tx: &mut ReadTx,
    site: &Site,
    (address, lost): (&WebAddress, Option<Moment>),
) -> Result<Vec<CopyRow>, StoreError> {
    let row = |copy: ArchiveCopy| CopyRow {
        host: copy.url.host().to_owned(),
        at: When::new(copy.at, &site.zone),
        url: copy.url.to_string(),
    };
    let all = mementos::of(tx, site.id, &address.key()).await?.into_iter();
    Ok(all.filter(|copy| lost.is_none_or(|lost| copy.at < lost)).map(row).collect())
}

/// This copy is of something else: readers are led to it no more, and it is not found again.
pub async fn wrong(
    hand: &Hand,
    tx: &mut WriteTx,
    signed: &Signed,
    (op_ed, known): One<'_>,
    form: &Form,
) -> Result<&'static str, Refusal> {
    let url = copy_in(form)?;
    let (site, by) = (&signed.site, (hand.by, hand.now()));
    if !mementos::is_wrong(tx, (site.id, &known.address.key()), &url, by).await? {
        return Err(Refusal::Conflict(super::OTHERWISE.to_owned()));
    }
    mementos::want_again(tx, (site.id, op_ed), &known.address, hand.now()).await?;
    let detail = json!({ "address": known.address, "copy": url });
    hand.note_public(tx, site, "copy of an archive taken away", Some(op_ed), detail).await?;
    Ok("original-copy-wrong")
}

/// Readers are led to this copy, which the editor has looked at.
pub async fn take(
    hand: &Hand,
    tx: &mut WriteTx,
    signed: &Signed,
    one: One<'_>,
    form: &Form,
) -> Result<&'static str, Refusal> {
    let (site, (op_ed, known)) = (&signed.site, one);
    let copy = ArchiveCopy::at_address(copy_in(form)?).ok_or_else(|| Refusal::Bad(NO_MOMENT.to_owned()))?;
    if copy.url.host() == known.address.host() {
        return Err(Refusal::Bad(SAME_HOST.to_owned()));
    }
    let ran = ran_on(tx, one).await?.map(|day| day.starts(&site.zone));
    if ran.is_some_and(|ran| copy.at < ran.plus_seconds(-ZONES)) || is_after_loss(known, &copy) {
        return Err(Refusal::Bad(ANOTHER_TIME.to_owned()));
    }
    mementos::is_right(tx, site.id, &known.address, &copy, hand.now()).await?;
    let detail = json!({ "address": known.address, "copy": copy.url });
    hand.note_public(tx, site, "copy of an archive taken", Some(op_ed), detail).await?;
    Ok("original-copy-taken")
}

const NO_MOMENT: &str = "Give the address of the copy as its archive shows it, with the fourteen digits that say its moment: https://archive.example/web/20190704120000/https://\u{2026}";
const SAME_HOST: &str = "This is an address of the outlet itself; give the address of a copy in an archive.";
const ANOTHER_TIME: &str = "This copy is from before the op-ed ran, or from after its page was lost: readers would be shown something else.";

fn copy_in(form: &Form) -> Result<WebAddress, Refusal> {
    let read = form.get("copy").trim().parse();
    read.map_err(|_| Refusal::Bad(NO_MOMENT.to_owned()))
}

fn is_after_loss(known: &Original, copy: &ArchiveCopy) -> bool {
    known.state.is_dead() && known.since.is_some_and(|since| copy.at >= since)
}

/// The day of the running at this address.
async fn ran_on(tx: &mut ReadTx, (op_ed, known): One<'_>) -> Result<Option<Day>, StoreError> {
    let key = known.address.key();
    let all = opeds::appearances_of(tx, op_ed).await?;
    let running = all.into_iter().find(|a| a.addresses.iter().any(|address| address.url.key() == key));
    Ok(running.and_then(|running| running.day))
}
