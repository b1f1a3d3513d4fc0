//! On which recorded ground readers may be given a copy of an original, and of which op-eds they are given one now.
//! It refuses to rewrite the past: a ground is ended, never changed; and a copy that would say what its page does not.

use super::{Capture, read as read_capture};
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    records::{self, Which},
    statement::statements,
    turns,
    value::{Row, params},
};
use byline_core::{
    address::WebAddress,
    capture::PublicCopy,
    clock::Moment,
    ids::{AccountId, CaptureId, OpEdId, PublicCopyId, SiteId},
    site::Site,
    turn::Turn,
};

/// The rule by which a capture `c` of an op-ed `o` is given to readers at a moment: on display, a ground holds, no name is withheld and
/// its time has not ended. An embargo is looked at where the rights are known.
macro_rules! given {
    ($moment:literal) => {
        concat!(
            "c.file IS NOT NULL AND o.stage = 'displayed'
          AND EXISTS (SELECT 1 FROM public_copy p WHERE p.op_ed = c.op_ed AND p.since <= ",
            $moment,
            " AND (p.until IS NULL OR p.until > ",
            $moment,
            "))
          AND NOT EXISTS (SELECT 1 FROM provision v WHERE v.op_ed = c.op_ed AND v.undone_at IS NULL
            AND (v.kind = 'withholds' OR (v.kind = 'ends' AND v.at <= ",
            $moment,
            ")))"
        )
    };
}
pub(crate) use given;

statements! {
    INSERT = "INSERT INTO public_copy (id, site, op_ed, ground, evidence, since, until, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    END = "UPDATE public_copy SET until = $3 WHERE id = $1 AND op_ed = $2 AND (until IS NULL OR until > $3)";
    OF_OP_ED = "SELECT * FROM public_copy WHERE op_ed = $1 ORDER BY id";
    /// The newest capture of an op-ed on display, where a ground holds, no name is withheld and its time has not ended.
    SERVED = concat!("SELECT c.* FROM capture c JOIN op_ed o ON o.id = c.op_ed WHERE c.op_ed = $1 AND o.site = $2 AND ",
        given!("$3"), " ORDER BY c.at DESC, c.id DESC LIMIT 1");
}

/// The name of the turns that grounds make.
const TURNS: &str = "public copy";

/// A copy of an original that readers are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// Of which op-ed's original.
    pub op_ed: OpEdId,
    /// Which capture.
    pub capture: CaptureId,
    /// Where the original was; none for a file without an address.
    pub url: Option<WebAddress>,
    /// When it was captured.
    pub at: Moment,
}

/// Keeps the recorded word that readers may be given a copy; what follows from it at later moments is reckoned anew.
///
/// # Errors
/// [`StoreError`]
pub async fn insert_copy(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    copy: &PublicCopy,
    (by, now): (Option<AccountId>, Moment),
) -> Result<(), StoreError> {
    let values = params![copy.id, site, op_ed, copy.ground, copy.evidence, copy.since, copy.until, by, now];
    tx.execute(&INSERT, values).await?;
    reckon(tx, (site, op_ed), now).await
}

/// Ends a ground now; false when it had ended.
///
/// # Errors
/// [`StoreError`]
pub async fn end_copy(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    copy: PublicCopyId,
    now: Moment,
) -> Result<bool, StoreError> {
    let ended = tx.execute(&END, params![copy, op_ed, now]).await? > 0;
    reckon(tx, (site, op_ed), now).await?;
    Ok(ended)
}

/// The moments at which a ground begins or ends make pages anew.
async fn reckon(tx: &mut WriteTx, (site, op_ed): (SiteId, OpEdId), now: Moment) -> Result<(), StoreError> {
    let copies = copies_of(tx, op_ed).await?;
    let begins = copies.iter().map(|copy| (copy.since, false));
    let ends = copies.iter().filter_map(|copy| Some((copy.until?, true)));
    let mut edges: Vec<(Moment, bool)> = begins.chain(ends).filter(|(at, _)| *at > now).collect();
    edges.sort_unstable();
    edges.dedup();
    let ahead: Vec<Turn> = edges.into_iter().map(|(at, narrows)| Turn { at, narrows }).collect();
    turns::set(tx, site, Some(op_ed), TURNS, &ahead).await
}

/// The grounds recorded for an op-ed, ended ones too.
///
/// # Errors
/// [`StoreError`]
pub async fn copies_of(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<PublicCopy>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// Of which of these op-eds readers are given a copy at a moment, and which.
///
/// # Errors
/// [`StoreError`]
pub async fn served_at(
    tx: &mut ReadTx,
    site: &Site,
    op_eds: &[OpEdId],
    moment: Moment,
) -> Result<Vec<Served>, StoreError> {
    let questions = op_eds.iter().map(|op_ed| (&SERVED, params![op_ed, site.id, moment]));
    let answers = tx.query_all(questions.collect()).await?;
    let mut found = Vec::new();
    for row in answers.iter().flatten() {
        let Capture { op_ed, id: capture, url, at, .. } = read_capture(row)?;
        // Few have a ground, so that reading their rights costs little: an embargo holds for the copy too.
        let record = records::load(tx, site, op_ed, Which::Shown).await?;
        let is_free =
            record.is_some_and(|record| record.rights.at(moment, &site.zone).embargo_at(moment).is_none());
        found.extend(is_free.then_some(Served { op_ed, capture, url, at }));
    }
    Ok(found)
}

fn read(row: &Row) -> Result<PublicCopy, StoreError> {
    Ok(PublicCopy {
        id: row.get("id")?,
        ground: row.get("ground")?,
        evidence: row.get("evidence")?,
        since: row.get("since")?,
        until: row.get("until")?,
    })
}
