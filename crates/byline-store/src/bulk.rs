//! Many op-eds at once, each whole with its parts: how an archive comes in, and how a large sample is made.
//! It refuses to keep half of one, to keep one twice after an interruption, and to display what a page would not show.

mod alike;
mod arrivals;
mod held;
mod rows;
mod under_way;

pub use arrivals::{Arrival, EntryOutcome, EntryTold, Foresight};

#[cfg(test)]
pub(crate) use arrivals::ALL as ALL_ARRIVALS;
#[cfg(test)]
pub(crate) use rows::ALL as ALL_ROWS;

use crate::{
    changes,
    engine::{ReadTx, Store, WriteTx},
    error::StoreError,
    memo::Known,
    opeds::{self, ROOM},
    records::{Loader, Parts},
    slugs,
    statement::statements,
    value::params,
};
use byline_core::{
    appearance::Appearance,
    byline::Byline,
    disclaimer::Disclaimer,
    displayed::{Displayed, Gap},
    evidence::Evidence,
    ids::{OpEdId, RegionId, TopicId},
    oped::{OpEd, Stage, StageName},
    site::Site,
    sketch::Sketch,
    slug::Slug,
    turn::Turn,
    version::{Correction, Version},
};
use rows::Rows;
use std::{
    collections::{HashMap, HashSet, VecDeque},
    panic::resume_unwind,
    sync::Arc,
    time::Duration,
};
use tokio::{sync::mpsc, task::JoinHandle, time::Instant};
use under_way::UnderWay;

statements! {
    DONE = "SELECT done FROM bulk_load WHERE site = $1 AND name = $2";
    NOTE = "INSERT INTO bulk_load (site, name, done) VALUES ($1, $2, $3)
        ON CONFLICT (site, name) DO UPDATE SET done = excluded.done";
    FORGET = "DELETE FROM bulk_load WHERE site = $1 AND name = $2";
}

/// No transaction is meant to take longer: an editor's save waits for it.
const LONGEST: Duration = Duration::from_millis(50);
/// The same where nobody is there to wait: the trees of an index are written once for many rows.
const LONGEST_ALONE: Duration = Duration::from_secs(10);
/// Op-eds of such a transaction at most, whatever calls of [`Load::keep`] they come by.
const MOST_ALONE: usize = 8_192;
/// Op-eds in the first transaction, whose time decides about the next, and in one at most.
const FIRST: usize = 16;
const MOST: usize = 2_048;
/// The same where a transaction goes on with the next: few, so that those after them are built while they are written.
const MOST_JOINING: usize = 256;
/// Op-eds whose pages' facts are built in one go, beside the transaction of those before.
const AHEAD: usize = 64;
/// So many times [`AHEAD`] are built where nobody else waits, so that a commit of much keeps no builder waiting.
const STEPS_AHEAD: usize = 24;

/// An op-ed whole: all that will be kept of it. What it points at is kept already.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The op-ed; where its slug is taken, it gets a number.
    pub op_ed: OpEd,
    /// Its versions, oldest first, at least the one it works on and the one it shows.
    pub versions: Vec<Version>,
    /// The byline rows its versions name.
    pub bylines: Vec<Byline>,
    /// Where it ran.
    pub appearances: Vec<Appearance>,
    /// The witnesses of its fields.
    pub evidence: Vec<Evidence>,
    /// Its topics, in order.
    pub topics: Vec<TopicId>,
    /// Its regions, in order.
    pub regions: Vec<RegionId>,
    /// Its corrections.
    pub corrections: Vec<Correction>,
    /// Where it comes from, when it comes from an entry of a file. Such a one waits as a draft where it cannot be displayed.
    pub arrival: Option<Box<Arrival>>,
}

/// What became of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// It is kept.
    Kept,
    /// One of its addresses belongs to another op-ed; nothing of it was kept.
    Taken(OpEdId),
    /// It was to be displayed, and this is missing; nothing of it was kept.
    Lacks(Vec<Gap>),
    /// It was to be displayed, this is missing, and it is kept as a draft.
    Waits(Vec<Gap>),
}

/// A load on its way; under its name an interrupted one is gone on with.
pub struct Load {
    store: Store,
    site: Site,
    name: String,
    done: u64,
    longest: Duration,
    at_once: usize,
    /// The last number tried of each slug that was taken once, so that a thousandth namesake asks twice.
    numbers: HashMap<Slug, u32>,
    /// What its op-eds point at, as of the change number of the site that stands in `site`.
    known: Arc<Known>,
    /// Somebody else has changed the site since the op-eds under way were built.
    stale: bool,
    is_alone: bool,
    /// The transaction that the next op-eds join; only [`alone`](Self::alone).
    under_way: Option<UnderWay>,
}

/// An op-ed, and what follows from its being seen; the gaps where it could not be shown.
type Ready = (Whole, Result<Seen, Vec<Gap>>);

impl Load {
    /// Begins the load called `name`, or goes on with it.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn open(store: &Store, site: &Site, name: &str) -> Result<Self, StoreError> {
        let mut tx = store.read().await?;
        let row = tx.query_opt(&DONE, params![site.id, name]).await?;
        let done: i64 = row.map_or(Ok(0), |row| row.get("done"))?;
        let (change, turned_at) = changes::current(&mut tx, site.id).await?;
        Ok(Self {
            store: store.clone(),
            site: Site { change, turned_at, ..site.clone() },
            name: name.to_owned(),
            done: u64::try_from(done).unwrap_or(0),
            longest: LONGEST,
            at_once: FIRST,
            numbers: HashMap::new(),
            known: Arc::default(),
            stale: false,
            is_alone: false,
            under_way: None,
        })
    }

    /// For data that nobody else writes: transactions of up to ten seconds, for which a save would wait. What is kept is durable
    /// with the end of its transaction, at the latest with [`settle`](Self::settle).
    #[must_use]
    pub fn alone(self) -> Self {
        Self { is_alone: true, longest: LONGEST_ALONE, ..self }
    }

    /// How many of its op-eds have been dealt with: those are not to be given again.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done
    }

    /// Keeps the next op-eds of the load, in transactions of at most 50 ms, longer [`alone`](Self::alone); what became of each, in
    /// their order.
    ///
    /// # Errors
    /// [`StoreError`]; what earlier transactions kept is counted in [`Load::done`], in this process and in the next.
    pub async fn keep(&mut self, pieces: Vec<Whole>) -> Result<Vec<Came>, StoreError> {
        let mut came = Vec::with_capacity(pieces.len());
        self.stale = false;
        let (mut coming, building) = self.ahead(pieces);
        let mut waiting = VecDeque::new();
        loop {
            while waiting.len() < self.at_once {
                let Some(more) = coming.recv().await else { break };
                waiting.extend(more?);
            }
            let count = self.at_once.min(waiting.len());
            if count == 0 {
                if let Err(broken) = building.await
                    && broken.is_panic()
                {
                    resume_unwind(broken.into_panic());
                }
                return Ok(came);
            }
            let begun = Instant::now();
            let (some, again) = self.keep_some(waiting.drain(..count).collect()).await?;
            self.pace(some.len(), begun.elapsed());
            came.extend(some);
            again.into_iter().rev().for_each(|ready| waiting.push_front(ready));
        }
    }

    /// All of the load is in: its name is free again.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn finish(mut self) -> Result<(), StoreError> {
        self.settle().await?;
        let mut tx = self.store.write().await?;
        tx.execute(&FORGET, params![self.site.id, self.name]).await?;
        tx.commit().await
    }

    /// As many in the next transaction as would have filled most of its time.
    fn pace(&mut self, count: usize, took: Duration) {
        let each = took.as_secs_f64() / count as f64;
        let room = self.longest.as_secs_f64() * 0.7 / each.max(1e-6);
        let most = if self.is_alone { MOST_JOINING } else { MOST };
        self.at_once = (room as usize).clamp(1, (self.at_once * 2).min(most));
    }

    /// Builds what a page of each would show, in a task of its own, a few steps ahead of what is written.
    fn ahead(&self, pieces: Vec<Whole>) -> (mpsc::Receiver<Result<Vec<Ready>, StoreError>>, JoinHandle<()>) {
        let (send, receive) = mpsc::channel(if self.is_alone { STEPS_AHEAD } else { 2 });
        let (store, site, known) = (self.store.clone(), self.site.clone(), Arc::clone(&self.known));
        let building = tokio::spawn(async move {
            let mut left = pieces.into_iter();
            loop {
                let some: Vec<_> = left.by_ref().take(AHEAD).collect();
                if some.is_empty() || send.send(ready(&store, &site, &known, some).await).await.is_err() {
                    return;
                }
            }
        });
        (receive, building)
    }

    /// What became of those that were kept, in their order, and those that have to wait until these are.
    async fn keep_some(&mut self, some: Vec<Ready>) -> Result<(Vec<Came>, Vec<Ready>), StoreError> {
        let mut open = self.begun().await?;
        let mut some = self.as_it_stands(&mut open.tx, some).await?;
        let mut came =
            arrivals::taken(&mut open.tx, &mut arrivals::Names::default(), self.site.id, &mut some).await?;
        let again = alike::settle(&mut open, &self.site, &mut some, &mut came).await?;
        let tx = &mut open.tx;
        let done = arrivals::dealt_with(&some).unwrap_or(self.done + u64::try_from(came.len()).unwrap_or(0));
        let mut rows = Rows::default();
        let mut kept = Vec::with_capacity(some.len());
        for ((mut piece, seen), came) in some.into_iter().zip(&mut came) {
            match (came.is_some(), seen) {
                (true, _) => rows.arrived(self.site.id, &piece, came.as_ref().unwrap_or(&Came::Kept)),
                (false, Ok(seen)) => kept.push((piece, seen, Came::Kept)),
                (false, Err(gaps)) if piece.arrival.is_some() => {
                    (piece.op_ed.stage, piece.op_ed.first_displayed) = (Stage::Draft, None);
                    *came = Some(Came::Waits(gaps.clone()));
                    let seen = Seen { marks: marks(&piece), ..Seen::default() };
                    kept.push((piece, seen, Came::Waits(gaps)));
                    continue;
                }
                (false, Err(gaps)) => *came = Some(Came::Lacks(gaps)),
            }
        }
        self.name_slugs(tx, &mut kept).await?;
        arrivals::name_shorts(tx, kept.iter_mut().map(|(piece, ..)| &mut piece.op_ed.short)).await?;
        for (piece, seen, came) in kept {
            rows.add(&self.site, &piece, seen, open.now)?;
            rows.arrived(self.site.id, &piece, &came);
        }
        let marks = std::mem::take(&mut rows.marks);
        rows.put(tx, &self.site, open.now).await?;
        tx.execute(&NOTE, params![self.site.id, self.name, i64::try_from(done).unwrap_or(i64::MAX)]).await?;
        open.mark(marks);
        open.count += came.len();
        self.put_by(open).await?;
        self.done = done;
        Ok((came.into_iter().map(|came| came.unwrap_or(Came::Kept)).collect(), again))
    }

    /// The op-eds as the site lets them be seen: where somebody else has changed it since they were built, built anew.
    async fn as_it_stands(&self, tx: &mut WriteTx, some: Vec<Ready>) -> Result<Vec<Ready>, StoreError> {
        if !self.stale {
            return Ok(some);
        }
        let loader = Loader::knowing(&self.site, &self.known);
        let mut anew = Vec::with_capacity(some.len());
        for (mut piece, _) in some {
            let seen = seen(tx, &loader, &mut piece).await?;
            anew.push((piece, seen));
        }
        Ok(anew)
    }

    /// The next spelling of a slug that was taken: with 2, 3 and so on, none tried twice.
    fn next_spelling(&mut self, wanted: &Slug) -> Slug {
        let number = self.numbers.entry(wanted.clone()).or_insert(1);
        *number += 1;
        wanted.numbered(*number)
    }

    /// Gives each the slug it wants, or the next number of it that is free.
    async fn name_slugs(
        &mut self,
        tx: &mut WriteTx,
        kept: &mut [(Whole, Seen, Came)],
    ) -> Result<(), StoreError> {
        let mut given = HashSet::new();
        let mut nameless: Vec<&mut Slug> = kept.iter_mut().map(|(piece, ..)| &mut piece.op_ed.slug).collect();
        let mut wanted: Vec<Slug> = nameless.iter().map(|slug| (**slug).clone()).collect();
        while !nameless.is_empty() {
            let held = slugs::held(tx, self.site.id, ROOM, &wanted).await?;
            let mut again = Vec::new();
            for ((slug, spelling), held) in nameless.into_iter().zip(wanted).zip(held) {
                if held || !given.insert(spelling.clone()) {
                    again.push(slug);
                } else {
                    *slug = spelling;
                }
            }
            nameless = again;
            wanted = nameless.iter().map(|slug| self.next_spelling(slug)).collect();
        }
        Ok(())
    }
}

/// What a page of each would show, in a read of its own.
async fn ready(
    store: &Store,
    site: &Site,
    known: &Arc<Known>,
    some: Vec<Whole>,
) -> Result<Vec<Ready>, StoreError> {
    let mut tx = store.read().await?;
    let loader = Loader::knowing(site, known);
    let mut ready = Vec::with_capacity(some.len());
    for mut piece in some {
        let seen = seen(&mut tx, &loader, &mut piece).await?;
        ready.push((piece, seen));
    }
    Ok(ready)
}

/// What follows from an op-ed's being seen, or being seen soon.
#[derive(Default)]
struct Seen {
    /// The marks by which its text is found again.
    marks: Vec<i64>,
    disclaimer: Option<Disclaimer>,
    rights: Vec<Turn>,
    goes_live: Option<Turn>,
}

/// Builds the page's facts of what is to be displayed; the gaps where it could not be shown.
async fn seen(
    tx: &mut ReadTx,
    loader: &Loader<'_>,
    piece: &mut Whole,
) -> Result<Result<Seen, Vec<Gap>>, StoreError> {
    let stage = piece.op_ed.stage.name();
    if !matches!(stage, StageName::Displayed | StageName::Scheduled) {
        return Ok(Ok(Seen { marks: marks(piece), ..Seen::default() }));
    }
    let at = piece.versions.iter().position(|v| Some(v.id) == piece.op_ed.stage.shown_version());
    let at = at.ok_or(StoreError::NotOneRow { statement: "bulk::version", found: 0 })?;
    let marks = marks(piece);
    // Lent to the record: most of an op-ed is the text of its version.
    let version = piece.versions.remove(at);
    let named = version.words.bylines.iter();
    let parts = Parts {
        bylines: named
            .filter_map(|id| piece.bylines.iter().find(|byline| byline.id == *id).cloned())
            .collect(),
        op_ed: piece.op_ed.clone(),
        version,
        appearances: piece.appearances.clone(),
        permissions: Vec::new(),
        topics: piece.topics.clone(),
        regions: piece.regions.clone(),
        corrections: piece.corrections.clone(),
        provisions: Vec::new(),
        ways: byline_core::ladder::Ways::default(),
    };
    let record = loader.record(tx, parts).await?;
    let visible = opeds::visible_from(&record.op_ed.stage).unwrap_or(record.site.turned_at);
    let moment = visible.max(record.site.turned_at);
    let displayed = Displayed::build(&record, moment);
    let seen = displayed.map(|displayed| Seen {
        marks,
        disclaimer: (stage == StageName::Displayed).then(|| displayed.disclaimer().clone()),
        rights: record.turns_after(record.site.turned_at),
        goes_live: record.goes_live(),
    });
    piece.versions.insert(at, record.version);
    Ok(seen)
}

fn marks(piece: &Whole) -> Vec<i64> {
    let working = piece.versions.iter().find(|version| version.id == piece.op_ed.working);
    working.map_or_else(Vec::new, |version| Sketch::of(&version.words.body).kept())
}
