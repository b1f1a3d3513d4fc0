//! Op-eds that arrive from a file: what they were called there, where readers found them, and what became of each.
//! It refuses to lead one old address to two op-eds, and to pass over what it did not do.

use super::{Came, Ready, Whole, held::Held};
use crate::{
    engine::{ReadTx, Store, WriteTx},
    error::StoreError,
    memo::Known,
    statement::{Statement, statements},
    value::{Value, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
    ids::{ImportId, OpEdId, ShortId, SiteId},
    old_key::OldKey,
    oped::Stage,
    outside::OutsideId,
    site::Site,
    source::Source,
};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, fmt, sync::Arc};

statements! {
    HOLDER = "SELECT op_ed FROM address WHERE site = $1 AND address_key = $2";
    CALLED = "SELECT op_ed FROM outside_id WHERE site = $1 AND scheme = $2 AND value = $3";
    FOUND_AT = "SELECT op_ed FROM old_address WHERE site = $1 AND old_key = $2";
    SHORT = "SELECT id FROM op_ed WHERE short = $1";
}

/// What an op-ed brings along that came from an entry of a file.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The import.
    pub run: ImportId,
    /// The entry's number in the file, from 0: once it is dealt with, so are all before it.
    pub number: u64,
    /// Where in the file.
    pub place: String,
    /// What is to be told of it, one sentence each.
    pub told: Vec<String>,
    /// What it is called elsewhere.
    pub ids: Vec<OutsideId>,
    /// Where readers of the old site found it.
    pub old: Vec<WebAddress>,
    /// The source it was read from; its blob is kept already.
    pub source: Option<Arc<Source>>,
}

/// How the sentence begins that tells which op-ed has the text already.
pub(super) const SAME: &str = "It is the same piece as";

impl Arrival {
    /// Whether its text is that of an op-ed which was here.
    pub(super) fn is_twin(&self) -> bool {
        self.told.first().is_some_and(|sentence| sentence.starts_with(SAME))
    }
}

/// What became of an entry, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryOutcome {
    /// It is displayed.
    Displayed,
    /// It was to be displayed and waits for what is missing.
    Waits,
    /// It is a draft.
    Draft,
    /// It was here already.
    Known,
    /// It was left.
    Left,
}

impl EntryOutcome {
    /// All of them, in the order of a report.
    pub const ALL: [Self; 5] = [Self::Displayed, Self::Waits, Self::Draft, Self::Known, Self::Left];

    /// The word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Displayed => "displayed",
            Self::Waits => "waits",
            Self::Draft => "draft",
            Self::Known => "known",
            Self::Left => "left",
        }
    }
}

impl fmt::Display for EntryOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An entry of a file as its report tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryTold {
    /// Its number in the file, from 0.
    pub number: u64,
    /// Where in the file.
    pub place: String,
    /// What became of it.
    pub outcome: EntryOutcome,
    /// The op-ed it is.
    pub op_ed: Option<OpEdId>,
    /// What is to be told of it.
    pub told: Vec<String>,
}

impl EntryTold {
    pub(crate) fn row(&self, run: ImportId) -> Vec<Value> {
        let number = i64::try_from(self.number).unwrap_or(i64::MAX);
        let told = crate::value::json_text(&self.told);
        params![run, number, self.place, self.outcome.as_str(), self.op_ed, told]
    }
}

/// For each, whether it belongs to an op-ed that is kept already, or is to be kept before it in the same transaction: by an
/// address, or by what it is called elsewhere.
pub(super) async fn taken(
    tx: &mut ReadTx,
    names: &mut Names,
    site: SiteId,
    some: &mut [Ready],
) -> Result<Vec<Option<Came>>, StoreError> {
    let asked = some.iter().flat_map(|(piece, _)| questions(site, piece)).collect();
    let mut answers = Vec::new();
    for rows in tx.query_all(asked).await? {
        answers.push(rows.first().map(|row| row.get("op_ed")).transpose()?);
    }
    let mut answers = answers.into_iter();
    let mut taken = Vec::with_capacity(some.len());
    for (piece, seen) in some {
        let holder = names.holder(piece, &mut answers);
        let is_kept = seen.is_ok() || piece.arrival.is_some();
        if let Some(op_ed) = holder.or(is_kept.then_some(piece.op_ed.id)) {
            names.note(piece, op_ed, &mut answers);
        }
        taken.push(holder.map(Came::Taken));
    }
    Ok(taken)
}

/// What is asked of each: its addresses, its names elsewhere, its old addresses.
fn questions(site: SiteId, piece: &Whole) -> Vec<(&'static Statement, Vec<Value>)> {
    let mut asked: Vec<(&Statement, Vec<Value>)> = Vec::new();
    asked.extend(addresses(piece).map(|key| -> (&Statement, Vec<Value>) { (&HOLDER, params![site, key]) }));
    let Some(arrival) = &piece.arrival else { return asked };
    asked.extend(
        arrival.ids.iter().map(|id| -> (&Statement, Vec<Value>) {
            (&CALLED, params![site, id.scheme.to_string(), id.value])
        }),
    );
    asked.extend(
        keys(arrival)
            .map(|(key, _)| -> (&Statement, Vec<Value>) { (&FOUND_AT, params![site, key.as_str()]) }),
    );
    asked
}

fn addresses(piece: &Whole) -> impl Iterator<Item = AddressKey> {
    piece.appearances.iter().flat_map(|ran| &ran.addresses).map(|address| address.url.key())
}

/// The old addresses with their keys; what is only the front of a site leads nowhere.
pub(super) fn keys(arrival: &Arrival) -> impl Iterator<Item = (OldKey, &WebAddress)> {
    let mut seen = HashSet::new();
    let keyed = arrival.old.iter().filter_map(|url| Some((OldKey::of_address(url).ok()?, url)));
    keyed.filter(move |(key, _)| seen.insert(key.clone()))
}

/// How far the file is dealt with once these are, where they come from one.
pub(super) fn dealt_with(some: &[Ready]) -> Option<u64> {
    some.iter().rev().find_map(|(piece, _)| piece.arrival.as_ref()).map(|arrival| arrival.number + 1)
}

/// What holds addresses and names in the transaction under way, before it is written.
#[derive(Default)]
pub(super) struct Names {
    held: Held,
    op_eds: Vec<OpEdId>,
}

/// What is held, by its kind.
#[derive(Hash)]
enum Name<'a> {
    At(&'a AddressKey),
    Called(&'a OutsideId),
    Old(&'a OldKey),
}

type Answers<'a> = &'a mut dyn Iterator<Item = Option<OpEdId>>;

impl Names {
    fn by(&self, name: &Name<'_>) -> Option<OpEdId> {
        self.held.by(name).map(|number| self.op_eds[number as usize])
    }

    fn number(&mut self, op_ed: OpEdId) -> u32 {
        if self.op_eds.last() != Some(&op_ed) {
            self.op_eds.push(op_ed);
        }
        u32::try_from(self.op_eds.len() - 1)
            .expect("a file of four thousand million entries is beyond every limit")
    }

    /// The op-ed that has an address or a name of this one, by the answers or before it in this transaction.
    fn holder(&self, piece: &Whole, answers: Answers<'_>) -> Option<OpEdId> {
        let mut holder = None;
        for key in addresses(piece) {
            let kept = answers.next().flatten();
            holder = holder.or(kept).or_else(|| self.by(&Name::At(&key)));
        }
        for id in piece.arrival.iter().flat_map(|arrival| &arrival.ids) {
            let kept = answers.next().flatten();
            holder = holder.or(kept).or_else(|| self.by(&Name::Called(id)));
        }
        holder
    }

    /// Notes that `op_ed` has these; an old address of another stays its own, and that is told.
    fn note(&mut self, piece: &mut Whole, op_ed: OpEdId, answers: Answers<'_>) {
        let number = self.number(op_ed);
        for key in addresses(piece) {
            self.held.give(&Name::At(&key), number);
        }
        let Some(arrival) = &mut piece.arrival else { return };
        for id in &arrival.ids {
            self.held.give(&Name::Called(id), number);
        }
        let keyed: Vec<(OldKey, WebAddress)> = keys(arrival).map(|(key, url)| (key, url.clone())).collect();
        for (key, url) in keyed {
            let kept = answers.next().flatten();
            let number = self.number(kept.unwrap_or(op_ed));
            let holder = self.op_eds[self.held.give(&Name::Old(&key), number) as usize];
            if holder != op_ed {
                arrival.old.retain(|old| OldKey::of_address(old).ok().as_ref() != Some(&key));
                arrival.told.push(format!("Its old address {url} leads to another op-ed already."));
            }
        }
    }
}

/// Gives each a short address that no other has: forty random bits meet one now and then among a hundred thousand.
pub(super) async fn name_shorts<'a>(
    tx: &mut WriteTx,
    shorts: impl Iterator<Item = &'a mut ShortId>,
) -> Result<(), StoreError> {
    let mut given = HashSet::new();
    let mut nameless: Vec<&mut ShortId> = shorts.collect();
    while !nameless.is_empty() {
        let asked = nameless.iter().map(|short| (&SHORT, params![**short])).collect();
        let held = tx.query_all(asked).await?;
        let mut again = Vec::new();
        for (short, rows) in nameless.into_iter().zip(held) {
            if rows.is_empty() && given.insert(short.clone()) {
                continue;
            }
            *short = short.next();
            again.push(short);
        }
        nameless = again;
    }
    Ok(())
}

impl Whole {
    /// What is told of an op-ed that comes from a file, after what became of it.
    #[must_use]
    pub fn told(&self, came: &Came) -> Option<EntryTold> {
        let arrival = self.arrival.as_ref()?;
        let mut told = arrival.told.clone();
        let (outcome, op_ed) = match came {
            Came::Kept if matches!(self.op_ed.stage, Stage::Displayed { .. }) => {
                (EntryOutcome::Displayed, Some(self.op_ed.id))
            }
            Came::Kept => (EntryOutcome::Draft, Some(self.op_ed.id)),
            Came::Waits(gaps) => {
                told.extend(gaps.iter().map(|gap| format!("Not displayed: {gap}.")));
                (EntryOutcome::Waits, Some(self.op_ed.id))
            }
            Came::Taken(holder) => {
                // What else is told is of the op-ed that did not come.
                told.retain(|sentence| sentence.starts_with("Its old address") || sentence.starts_with(SAME));
                (EntryOutcome::Known, Some(*holder))
            }
            Came::Lacks(gaps) => {
                told.extend(gaps.iter().map(|gap| format!("Not kept: {gap}.")));
                (EntryOutcome::Left, None)
            }
        };
        Some(EntryTold { number: arrival.number, place: arrival.place.clone(), outcome, op_ed, told })
    }
}

/// What would become of op-eds, without keeping any.
#[derive(Default)]
pub struct Foresight {
    names: Names,
    known: Arc<Known>,
}

impl Foresight {
    /// What would become of each, after those asked of before.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn of(
        &mut self,
        store: &Store,
        site: &Site,
        pieces: Vec<Whole>,
    ) -> Result<Vec<(Whole, Came)>, StoreError> {
        let mut some = super::ready(store, site, &self.known, pieces).await?;
        let mut tx = store.read().await?;
        let mut taken = taken(&mut tx, &mut self.names, site.id, &mut some).await?;
        super::alike::foresee(&mut tx, site, &mut some, &mut taken).await?;
        let came = some.into_iter().zip(taken).map(|((piece, seen), taken)| {
            let came = taken.unwrap_or_else(|| seen.map_or_else(Came::Waits, |_| Came::Kept));
            (piece, came)
        });
        Ok(came.collect())
    }
}
