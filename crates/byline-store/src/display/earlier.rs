//! The versions of an op-ed that readers saw, each as the rights let it be shown now.
//! It refuses all of them while a name is withheld beside the op-ed, and the words of one that an editor has closed.

use super::SEEN;
use crate::{
    engine::ReadTx,
    error::StoreError,
    opeds,
    records::Loader,
    value::params,
    versions::{self, WasShown},
    withholds,
};
use byline_core::{
    clock::Moment,
    displayed::{Displayed, Preview},
    excerpt::Allowance,
    ids::{OpEdId, VersionId},
    site::Site,
};

/// How many of an op-ed's versions are looked at, and how many are asked for to know whether there are more.
const MOST: usize = 12;
const ASKED: u32 = 13;

/// A version that readers saw.
#[derive(Clone, Debug)]
pub struct EarlierVersion {
    /// The version.
    pub version: VersionId,
    /// Since when they saw it.
    pub since: Moment,
    /// What may be shown of it now; none where an editor has closed it, or where something it needs is gone.
    pub shown: Option<Displayed>,
}

/// What readers may know of an op-ed's versions.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The versions, the latest first.
    pub versions: Vec<EarlierVersion>,
    /// How much of the text the rights let be shown.
    pub allowance: Option<Allowance>,
    /// Whether there are older ones than these.
    pub more: bool,
}

/// The versions of an op-ed that readers may see, and saw; none where they see nothing of it, or a name is withheld.
///
/// # Errors
/// [`StoreError`]
pub async fn earlier(tx: &mut ReadTx, site: &Site, op_ed: OpEdId) -> Result<Option<Earlier>, StoreError> {
    let seen = tx.query_opt(&SEEN, params![site.id, op_ed]).await?.is_some();
    if !seen || withholds::any(tx, op_ed).await? {
        return Ok(None);
    }
    let Some(op_ed) = opeds::get(tx, op_ed).await? else { return Ok(None) };
    let mut was = versions::all_shown(tx, op_ed.id, ASKED).await?;
    let current = op_ed.stage.shown_version();
    // What was shown after the present one and was taken back is nobody's any more.
    let Some(at) = was.iter().position(|one| Some(one.version) == current) else { return Ok(None) };
    was.drain(..at);
    let more = was.len() > MOST;
    was.truncate(MOST);
    let is_open = |one: &WasShown| Some(one.version) == current || one.closed_at.is_none();
    let open: Vec<VersionId> = was.iter().filter(|one| is_open(one)).map(|one| one.version).collect();
    let records = Loader::remembering(tx, site).in_versions(tx, op_ed, &open).await?;
    let mut earlier = Earlier { versions: Vec::with_capacity(was.len()), allowance: None, more };
    for one in was {
        let record = records.iter().find(|record| record.version.id == one.version);
        if Some(one.version) == current {
            earlier.allowance = record.and_then(|record| Preview::of(record, site.turned_at).allowance);
        }
        let shown = record.and_then(|record| Displayed::build(record, site.turned_at).ok());
        earlier.versions.push(EarlierVersion { version: one.version, since: one.since, shown });
    }
    Ok(Some(earlier))
}
