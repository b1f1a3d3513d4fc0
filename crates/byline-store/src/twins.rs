//! Op-eds whose texts may be one: the marks by which a text is found again, and which op-ed was joined into which.
//! It refuses to compare texts and to forget a joining: it names candidates, and what went over, so that it can be undone.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    events,
    opeds::appearances,
    statement::statements,
    value::{Value, json_text, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
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
    MOVE_APPEARANCE = "UPDATE appearance SET op_ed = $2, place = (SELECT count(*) FROM appearance WHERE op_ed = $2),
        kind = $3, is_text_source = $4 WHERE id = $1";
    MOVE_ADDRESSES = "UPDATE address SET op_ed = $2 WHERE appearance = $1";
    GIVE_SOURCE = "INSERT INTO op_ed_source (op_ed, source) VALUES ($1, $2) ON CONFLICT (op_ed, source) DO NOTHING";
    LET_GO_NAME = "DELETE FROM outside_id WHERE op_ed = $1 AND scheme = $2 AND value = $3";
    LET_GO_OLD = "DELETE FROM old_address WHERE op_ed = $1 AND old_key = $2";
    TAKE_SOURCE = "DELETE FROM op_ed_source WHERE op_ed = $1 AND source = $2";
}

/// Op-eds that bear a mark before it is only a phrase that many texts hold, and says nothing.
pub(crate) const A_PHRASE: usize = 32;

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
    let asked = bearers(r, site, &[sketch.asked()]).await?;
    let mut shared: BTreeMap<OpEdId, usize> = BTreeMap::new();
    for bearers in asked.into_iter().flatten().filter(|bearers| bearers.len() <= A_PHRASE) {
        bearers.into_iter().for_each(|id| *shared.entry(id).or_default() += 1);
    }
    let mut found: Vec<(OpEdId, usize)> = shared.into_iter().collect();
    found.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    Ok(found.into_iter().take(LOOKED_AT).map(|(id, _)| id).collect())
}

/// For each of many texts, who bears each of its marks; one more than says something, where it is a phrase.
pub(crate) async fn bearers(
    r: &mut ReadTx,
    site: SiteId,
    texts: &[Vec<i64>],
) -> Result<Vec<Vec<Vec<OpEdId>>>, StoreError> {
    let asked = texts.iter().flatten().map(|mark| (&BEARERS, params![mark, site])).collect();
    let mut answers = r.query_all(asked).await?.into_iter();
    let of = |_: &i64| -> Result<Vec<OpEdId>, StoreError> {
        answers.next().iter().flatten().map(|row| row.get("op_ed")).collect()
    };
    let mut of = of;
    texts.iter().map(|marks| marks.iter().map(&mut of).collect()).collect()
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

/// The act by which an intake adds a running.
pub const FURTHER: &str = "further running";
/// The act by which an editor takes one off again.
pub const TAKEN_OFF: &str = "running taken off";

/// The act by which an editor says that two op-eds are two, and the one that takes it back.
pub const APART: &str = "told apart";
/// They may be one after all.
pub const NEAR: &str = "compared again";

/// The op-eds from which an editor told this one apart.
///
/// # Errors
/// [`StoreError`]
pub async fn apart_from(r: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<OpEdId>, StoreError> {
    let mut apart: Vec<OpEdId> = Vec::new();
    for event in
        events::of_op_ed(r, op_ed).await?.iter().filter(|event| [APART, NEAR].contains(&event.act.as_str()))
    {
        let other = event.detail.get("other").and_then(|id| id.as_str()?.parse().ok());
        apart.retain(|known| Some(*known) != other);
        apart.extend(other.filter(|_| event.act == APART));
    }
    Ok(apart)
}

/// Forgets by which names the piece that brought a running is known as this op-ed: the next time it comes in by itself.
///
/// # Errors
/// [`StoreError`]
pub async fn let_go(tx: &mut WriteTx, op_ed: OpEdId, running: AppearanceId) -> Result<(), StoreError> {
    let running = running.to_string();
    let history = events::of_op_ed(tx, op_ed).await?;
    let texts = |of: &serde_json::Value| -> Vec<String> {
        of.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
    };
    let brought = history.iter().filter(|event| event.act == FURTHER);
    for detail in
        brought.map(|event| &event.detail).filter(|detail| texts(&detail["appearances"]).contains(&running))
    {
        if let Some(source) = detail["source"].as_str() {
            tx.execute(&TAKE_SOURCE, params![op_ed, source]).await?;
        }
        for name in texts(&detail["names"]) {
            let (scheme, value) = name.split_once(' ').unwrap_or((name.as_str(), ""));
            tx.execute(&LET_GO_NAME, params![op_ed, scheme, value]).await?;
        }
        for key in texts(&detail["old"]) {
            tx.execute(&LET_GO_OLD, params![op_ed, key]).await?;
        }
    }
    Ok(())
}

/// Runnings that an editor took off an op-ed: they do not come back.
#[derive(Clone, Debug, Default)]
pub struct TakenOff(Vec<Off>);

#[derive(Clone, Debug)]
struct Off {
    addresses: Vec<AddressKey>,
    outlet: Option<String>,
    /// Because it is another piece.
    is_other: bool,
}

/// What was taken off an op-ed so far.
///
/// # Errors
/// [`StoreError`]
pub async fn taken_off(r: &mut ReadTx, op_ed: OpEdId) -> Result<TakenOff, StoreError> {
    let history = events::of_op_ed(r, op_ed).await?;
    let off = history.iter().filter(|event| event.act == TAKEN_OFF).map(|event| {
        let addresses = event.detail.get("addresses").and_then(|all| all.as_array());
        let addresses =
            addresses.into_iter().flatten().filter_map(|one| one.as_str()?.parse::<WebAddress>().ok());
        let outlet = event.detail.get("outlet").and_then(|name| name.as_str());
        Off {
            addresses: addresses.map(|address| address.key()).collect(),
            outlet: outlet.map(byline_core::name::matching_key),
            is_other: event.detail.get("other-piece").and_then(serde_json::Value::as_bool).unwrap_or(false),
        }
    });
    Ok(TakenOff(off.collect()))
}

impl TakenOff {
    /// Whether this running was taken off.
    #[must_use]
    pub fn has(&self, running: &Appearance) -> bool {
        self.0.iter().any(|off| off.is(running))
    }

    /// Whether one of these runnings was taken off because it is of another piece.
    #[must_use]
    pub fn parts(&self, runnings: &[Appearance]) -> bool {
        self.0.iter().any(|off| off.is_other && runnings.iter().any(|running| off.is(running)))
    }

    /// Whether a piece at one of these addresses was told apart from it.
    #[must_use]
    pub fn parts_from(&self, keys: &[AddressKey]) -> bool {
        self.0.iter().any(|off| off.is_other && off.addresses.iter().any(|key| keys.contains(key)))
    }
}

impl Off {
    fn is(&self, running: &Appearance) -> bool {
        let mut keys = running.addresses.iter().map(|address| address.url.key());
        let name = running.outlet_printed.as_ref().map(|name| byline_core::name::matching_key(name.as_str()));
        let in_print = self.addresses.is_empty() && running.addresses.is_empty();
        keys.any(|key| self.addresses.contains(&key)) || (in_print && name.is_some() && name == self.outlet)
    }
}

/// What of a running is new to an op-ed that has `kept`: all of it, what its own lacks, or nothing.
#[must_use]
pub fn addition(kept: &[Appearance], off: &TakenOff, wanted: Appearance) -> Option<Appearance> {
    match same_running(kept, &wanted) {
        Some(own) => completed(own, wanted),
        None if off.has(&wanted) => None,
        None => {
            let is_only = kept.is_empty();
            let kind = if is_only { AppearanceKind::First } else { AppearanceKind::Republished };
            Some(Appearance { kind, is_text_source: is_only, ..wanted })
        }
    }
}

/// A running that is here already, with the addresses, the day and the outlet that it lacks; none when it lacks nothing.
fn completed(own: &Appearance, wanted: Appearance) -> Option<Appearance> {
    let mut row = own.clone();
    for address in wanted.addresses {
        if row.addresses.iter().all(|kept| kept.url.key() != address.url.key()) {
            row.addresses.push(address);
        }
    }
    row.day = row.day.or(wanted.day);
    row.outlet = row.outlet.or(wanted.outlet);
    (row != *own).then_some(row)
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
