//! What stands at an address of the institute's old site: an op-ed that has moved here, or one that is still on its way.
//! It refuses to tell of what was declined, and more of one that waits than names it and leads to its original.

use super::{Answer, look};
use crate::{
    engine::ReadTx,
    error::StoreError,
    old_addresses, opeds,
    records::{self, Which},
};
use byline_core::{
    displayed::Record,
    excerpt::Selection,
    old_key::OldKey,
    oped::{OpEd, Stage},
    site::Site,
};

/// What stands at an old address.
#[derive(Clone, Debug)]
pub enum FoundAt {
    /// An op-ed that readers see or saw here.
    Here(Box<OpEd>, Answer),
    /// One that waits for an editor: nothing of its text, standfirst, summary and picture is in this record.
    Waiting(Box<Record>),
    /// Nothing that a reader may know of.
    Nothing,
}

/// What stands at an old address of a site.
///
/// # Errors
/// [`StoreError`]
pub async fn found_at(tx: &mut ReadTx, site: &Site, key: &OldKey) -> Result<FoundAt, StoreError> {
    let Some(id) = old_addresses::holder(tx, site.id, key).await? else { return Ok(FoundAt::Nothing) };
    let Some(op_ed) = opeds::get(tx, id).await? else { return Ok(FoundAt::Nothing) };
    let answer = look(tx, site, op_ed.clone()).await?;
    let waits =
        matches!(op_ed.stage, Stage::Draft | Stage::InReview | Stage::Parked(_) | Stage::Scheduled { .. });
    if !matches!(answer, Answer::Nothing) {
        return Ok(FoundAt::Here(Box::new(op_ed), answer));
    }
    let record = if waits { records::load(tx, site, id, Which::Working).await? } else { None };
    Ok(record.map_or(FoundAt::Nothing, |record| FoundAt::Waiting(Box::new(bare(record)))))
}

fn bare(mut record: Record) -> Record {
    let words = &mut record.version.words;
    words.selection = Selection::nothing();
    (words.standfirst, words.summary, words.picture) = (None, None, None);
    words.body = byline_core::prose::Prose::default();
    words.is_part = true;
    record.picture = None;
    record.corrections.clear();
    record
}
