//! Op-eds whose texts may be one: the marks by which a text is found again, and which op-ed was joined into which.
//! It refuses to compare texts and to forget a joining: it names candidates, and what went over, so that it can be undone.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    opeds::{self, appearances},
    statement::statements,
    value::{Value, json_text, params},
};
use byline_core::{
    appearance::{Appearance, AppearanceKind},
    clock::Moment,
    evidence::Evidence,
    ids::{AppearanceId, OpEdId, SiteId, SourceId},
    oped::Stage,
    prose::Prose,
    sketch::Sketch,
    version::Words,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

statements! {
    MARK = "INSERT INTO op_ed_mark (mark, op_ed) VALUES ($1, $2) ON CONFLICT (mark, op_ed) DO NOTHING";
    BEARERS = "SELECT m.op_ed FROM op_ed_mark m JOIN op_ed o ON o.id = m.op_ed
        WHERE m.mark = $1 AND o.site = $2 ORDER BY m.op_ed LIMIT 33";
    DUE = "SELECT d.op_ed, v.words FROM sketch_due d JOIN op_ed o ON o.id = d.op_ed
        JOIN version v ON v.id = o.working_version ORDER BY d.op_ed LIMIT $1";
    ANY_DUE = "SELECT op_ed FROM sketch_due ORDER BY op_ed LIMIT 1";
    DONE = "DELETE FROM sketch_due WHERE op_ed = $1";
    INTO = "SELECT into_op_ed FROM op_ed_joined WHERE op_ed = $1";
    HERE = "SELECT op_ed, at, moved FROM op_ed_joined WHERE into_op_ed = $1 ORDER BY at, op_ed";
    JOIN = "INSERT INTO op_ed_joined (op_ed, into_op_ed, at, moved) VALUES ($1, $2, $3, $4)";
    PART = "DELETE FROM op_ed_joined WHERE op_ed = $1 AND into_op_ed = $2";
    CLEAR_EVIDENCE = "DELETE FROM evidence WHERE op_ed = $1";
    MOVE_APPEARANCE = "UPDATE appearance SET op_ed = $2, place = (SELECT count(*) FROM appearance WHERE op_ed = $2),
        kind = $3, is_text_source = $4 WHERE id = $1";
    MOVE_ADDRESSES = "UPDATE address SET op_ed = $2 WHERE appearance = $1";
    GIVE_SOURCE = "INSERT INTO op_ed_source (op_ed, source) VALUES ($1, $2) ON CONFLICT (op_ed, source) DO NOTHING";
    TAKE_SOURCE = "DELETE FROM op_ed_source WHERE op_ed = $1 AND source = $2";
}

/// Op-eds that bear a mark before it is only a phrase that many texts hold, and says nothing.
const A_PHRASE: usize = 32;

/// Candidates whose texts are worth a look.
const LOOKED_AT: usize = 8;

/// The rows of a text's marks.
fn mark_rows(op_ed: OpEdId, text: &Prose) -> impl Iterator<Item = Vec<Value>> {
    Sketch::of(text).kept().into_iter().map(move |mark| params![mark, op_ed])
}

pub(crate) static PUT_MARK: &crate::statement::Statement = &MARK;

/// Keeps the marks of an op-ed's text.
pub(crate) async fn mark(tx: &mut WriteTx, op_ed: OpEdId, text: &Prose) -> Result<(), StoreError> {
    tx.batch(&MARK, mark_rows(op_ed, text).collect()).await.map(drop)
}

/// The op-eds of a site whose texts share marks with this one, those that share most in front; few enough to read.
///
/// # Errors
/// [`StoreError`]
pub async fn sharing(r: &mut ReadTx, site: SiteId, sketch: &Sketch) -> Result<Vec<OpEdId>, StoreError> {
    of_marks(r, site, &sketch.asked()).await
}

/// The same where many texts are asked about: by the marks that are kept of each, which find it whole or nearly so.
///
/// # Errors
/// [`StoreError`]
pub async fn sharing_whole(r: &mut ReadTx, site: SiteId, sketch: &Sketch) -> Result<Vec<OpEdId>, StoreError> {
    of_marks(r, site, &sketch.kept()).await
}

async fn of_marks(r: &mut ReadTx, site: SiteId, marks: &[i64]) -> Result<Vec<OpEdId>, StoreError> {
    let asked = marks.iter().map(|mark| (&BEARERS, params![mark, site])).collect();
    let mut shared: BTreeMap<OpEdId, usize> = BTreeMap::new();
    for bearers in r.query_all(asked).await?.iter().filter(|bearers| bearers.len() <= A_PHRASE) {
        for row in bearers {
            *shared.entry(row.get("op_ed")?).or_default() += 1;
        }
    }
    let mut found: Vec<(OpEdId, usize)> = shared.into_iter().collect();
    found.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    Ok(found.into_iter().take(LOOKED_AT).map(|(id, _)| id).collect())
}

/// Marks so many of the op-eds that came in before texts had marks; how many those were.
///
/// # Errors
/// [`StoreError`]
pub async fn catch_up(tx: &mut WriteTx, most: u32) -> Result<usize, StoreError> {
    let due = tx.query(&DUE, params![most]).await?;
    let (mut marks, mut done) = (Vec::new(), Vec::with_capacity(due.len()));
    for row in &due {
        let (id, words): (OpEdId, Words) = (row.get("op_ed")?, row.json("words")?);
        marks.extend(mark_rows(id, &words.body));
        done.push(params![id]);
    }
    tx.batches(vec![(&MARK, marks), (&DONE, done)]).await?;
    Ok(due.len())
}

/// Whether there are op-eds whose texts have yet to be marked.
///
/// # Errors
/// [`StoreError`]
pub async fn are_due(r: &mut ReadTx) -> Result<bool, StoreError> {
    Ok(r.query_opt(&ANY_DUE, params![]).await?.is_some())
}

/// What went over from an op-ed into the one it was joined into.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// Where it stood.
    pub stage: Stage,
    /// Its runnings, as they stood: which, of what kind, and whether its text was theirs.
    pub runnings: Vec<(AppearanceId, AppearanceKind, bool)>,
    /// Its sources that the other did not have.
    pub sources: Vec<SourceId>,
    /// Its witnesses that the other did not have.
    pub evidence: Vec<Evidence>,
}

/// An op-ed that was joined into another.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// The one that went over.
    pub op_ed: OpEdId,
    /// When.
    pub at: Moment,
    /// What of it.
    pub moved: Moved,
}

/// The op-ed that this one was joined into, over any number of joinings; itself when it was not.
///
/// # Errors
/// [`StoreError`]
pub async fn holder(r: &mut ReadTx, op_ed: OpEdId) -> Result<OpEdId, StoreError> {
    let (mut at, mut seen) = (op_ed, vec![op_ed]);
    while let Some(row) = r.query_opt(&INTO, params![at]).await? {
        at = row.get("into_op_ed")?;
        if seen.contains(&at) {
            return Ok(op_ed);
        }
        seen.push(at);
    }
    Ok(at)
}

/// What was joined into this one, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn joined_into(r: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Joined>, StoreError> {
    let read = |row: &crate::value::Row| {
        Ok(Joined { op_ed: row.get("op_ed")?, at: row.get("at")?, moved: row.json("moved")? })
    };
    r.query(&HERE, params![op_ed]).await?.iter().map(read).collect()
}

/// Writes down that one was joined into another and moves its runnings, with their addresses, and its sources; `after` says what
/// each running is there. Stage and evidence are the caller's.
///
/// # Errors
/// [`StoreError`]
pub async fn join(
    tx: &mut WriteTx,
    into: OpEdId,
    joined: &Joined,
    after: AppearanceKind,
) -> Result<(), StoreError> {
    let rows: Vec<_> = joined.moved.runnings.iter().map(|(id, _, _)| (*id, after, false)).collect();
    move_all(tx, (joined.op_ed, into), &rows, &joined.moved.sources).await?;
    tx.execute(&JOIN, params![joined.op_ed, into, joined.at, json_text(&joined.moved)]).await.map(drop)
}

/// Gives back what went over, as it was.
///
/// # Errors
/// [`StoreError`]
pub async fn part(tx: &mut WriteTx, from: OpEdId, joined: &Joined) -> Result<(), StoreError> {
    move_all(tx, (from, joined.op_ed), &joined.moved.runnings, &joined.moved.sources).await?;
    tx.execute(&PART, params![joined.op_ed, from]).await.map(drop)
}

/// Replaces all witnesses of an op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn set_evidence(tx: &mut WriteTx, op_ed: OpEdId, evidence: &[Evidence]) -> Result<(), StoreError> {
    tx.execute(&CLEAR_EVIDENCE, params![op_ed]).await?;
    opeds::put_evidence(tx, op_ed, evidence).await
}

async fn move_all(
    tx: &mut WriteTx,
    (from, to): (OpEdId, OpEdId),
    runnings: &[(AppearanceId, AppearanceKind, bool)],
    sources: &[SourceId],
) -> Result<(), StoreError> {
    for (id, kind, is_text_source) in runnings {
        tx.execute(&MOVE_APPEARANCE, params![id, to, kind, is_text_source]).await?;
        tx.execute(&MOVE_ADDRESSES, params![id, to]).await?;
    }
    for source in sources {
        tx.execute(&TAKE_SOURCE, params![from, source]).await?;
        tx.execute(&GIVE_SOURCE, params![to, source]).await?;
    }
    appearances::sort_op_ed(tx, from).await?;
    appearances::sort_op_ed(tx, to).await
}

/// Which running of an op-ed another one is: the same outlet, or an address in common.
#[must_use]
pub fn same_running<'a>(runnings: &'a [Appearance], other: &Appearance) -> Option<&'a Appearance> {
    let names =
        |a: &Appearance| a.outlet_printed.as_ref().map(|name| byline_core::name::matching_key(name.as_str()));
    runnings.iter().find(|own| {
        let known = own.outlet.is_some() && own.outlet == other.outlet;
        let named = (own.outlet.is_none() || other.outlet.is_none())
            && names(own).is_some()
            && names(own) == names(other);
        let key = |a: &Appearance| a.addresses.iter().map(|address| address.url.key()).collect::<Vec<_>>();
        let theirs = key(other);
        known || named || key(own).iter().any(|key| theirs.contains(key))
    })
}
