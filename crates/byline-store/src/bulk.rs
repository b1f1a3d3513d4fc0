//! Many op-eds at once, each whole with its parts: how an archive comes in, and how a large sample is made.
//! It refuses to keep half of one, to keep one twice after an interruption, and to display what a page would not show.

mod rows;

#[cfg(test)]
pub(crate) use rows::ALL as ALL_ROWS;

use crate::{
    changes,
    engine::{Store, WriteTx},
    error::StoreError,
    memo::Known,
    opeds::{self, ROOM},
    records::{Loader, Parts},
    sites, slugs,
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
    oped::{OpEd, StageName},
    site::Site,
    slug::Slug,
    turn::Turn,
    version::{Correction, Version},
};
use rows::Rows;
use std::{collections::HashMap, sync::Arc, time::Duration};
use tokio::time::Instant;

statements! {
    DONE = "SELECT done FROM bulk_load WHERE site = $1 AND name = $2";
    NOTE = "INSERT INTO bulk_load (site, name, done) VALUES ($1, $2, $3)
        ON CONFLICT (site, name) DO UPDATE SET done = excluded.done";
    FORGET = "DELETE FROM bulk_load WHERE site = $1 AND name = $2";
    HOLDER = "SELECT op_ed FROM address WHERE site = $1 AND address_key = $2";
}

/// No transaction is meant to take longer: an editor's save waits for it.
const LONGEST: Duration = Duration::from_millis(50);
/// Op-eds in the first transaction; what it took decides about the next.
const FIRST: usize = 16;
/// Op-eds in one transaction at most.
const MOST: usize = 256;

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
}

/// A load on its way; under its name an interrupted one is gone on with.
pub struct Load {
    store: Store,
    site: Site,
    name: String,
    done: u64,
    at_once: usize,
    /// The last number given to a slug that was taken, so that a thousandth namesake asks once.
    numbers: HashMap<Slug, u32>,
    /// What its op-eds point at, as of the change number of the site that stands in `site`.
    known: Arc<Known>,
}

impl Load {
    /// Begins the load called `name`, or goes on with it.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn open(store: &Store, site: &Site, name: &str) -> Result<Self, StoreError> {
        let row = store.read().await?.query_opt(&DONE, params![site.id, name]).await?;
        let done: i64 = row.map_or(Ok(0), |row| row.get("done"))?;
        Ok(Self {
            store: store.clone(),
            site: site.clone(),
            name: name.to_owned(),
            done: u64::try_from(done).unwrap_or(0),
            at_once: FIRST,
            numbers: HashMap::new(),
            known: Arc::default(),
        })
    }

    /// How many of its op-eds have been dealt with: those are not to be given again.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done
    }

    /// Keeps the next op-eds of the load, in transactions of at most 50 ms; what became of each, in their order.
    ///
    /// # Errors
    /// [`StoreError`]; what earlier transactions kept is counted in [`Load::done`], in this process and in the next.
    pub async fn keep(&mut self, pieces: Vec<Whole>) -> Result<Vec<Came>, StoreError> {
        let mut came = Vec::with_capacity(pieces.len());
        let mut left = pieces.into_iter();
        loop {
            let some: Vec<Whole> = left.by_ref().take(self.at_once).collect();
            if some.is_empty() {
                return Ok(came);
            }
            let (begun, count) = (Instant::now(), some.len());
            came.extend(self.keep_some(some).await?);
            self.pace(count, begun.elapsed());
        }
    }

    /// All of the load is in: its name is free again.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn finish(self) -> Result<(), StoreError> {
        let mut tx = self.store.write().await?;
        tx.execute(&FORGET, params![self.site.id, self.name]).await?;
        tx.commit().await
    }

    /// As many in the next transaction as would have filled most of its time.
    fn pace(&mut self, count: usize, took: Duration) {
        let each = took.as_secs_f64() / count as f64;
        let room = LONGEST.as_secs_f64() * 0.7 / each.max(1e-6);
        self.at_once = (room as usize).clamp(1, (self.at_once * 2).min(MOST));
    }

    async fn keep_some(&mut self, some: Vec<Whole>) -> Result<Vec<Came>, StoreError> {
        let mut tx = self.store.write().await?;
        let now = self.store.clock().now();
        let site = self.as_it_stands(&mut tx).await?;
        let loader = Loader::knowing(&site, &self.known);
        let (mut came, mut rows) = (Vec::with_capacity(some.len()), Rows::default());
        let taken = self.taken(&mut tx, &some).await?;
        for (mut piece, taken) in some.into_iter().zip(taken) {
            if let Some(other) = taken {
                came.push(Came::Taken(other));
                continue;
            }
            piece.op_ed.slug = self.free(&mut tx, &piece.op_ed, &rows).await?;
            match seen(&mut tx, &loader, &piece).await? {
                Ok(seen) => rows.add(&site, &piece, seen)?,
                Err(gaps) => {
                    came.push(Came::Lacks(gaps));
                    continue;
                }
            }
            came.push(Came::Kept);
        }
        let done = self.done + u64::try_from(came.len()).unwrap_or(0);
        rows.put(&mut tx, &site).await?;
        tx.execute(&NOTE, params![site.id, self.name, i64::try_from(done).unwrap_or(i64::MAX)]).await?;
        let change = changes::record(&mut tx, site.id, "bulk", None, now).await?;
        tx.commit().await?;
        self.done = done;
        self.site.change = change;
        Ok(came)
    }

    /// The site, held; when somebody else has changed it since the last transaction, what is known starts anew.
    async fn as_it_stands(&mut self, tx: &mut WriteTx) -> Result<Site, StoreError> {
        sites::hold(tx, self.site.id).await?;
        let (change, turned_at) = changes::current(tx, self.site.id).await?;
        if change != self.site.change {
            self.known = Arc::default();
        }
        self.site = Site { change, turned_at, ..self.site.clone() };
        Ok(self.site.clone())
    }

    /// For each, the op-ed that one of its addresses belongs to: kept already, or before it in the same transaction.
    async fn taken(&self, tx: &mut WriteTx, some: &[Whole]) -> Result<Vec<Option<OpEdId>>, StoreError> {
        let keys = |piece: &Whole| {
            let addresses = piece.appearances.iter().flat_map(|a| &a.addresses);
            addresses.map(|address| address.url.key()).collect::<Vec<_>>()
        };
        let wanted: Vec<_> =
            some.iter().flat_map(|piece| keys(piece).into_iter().map(|key| (piece.op_ed.id, key))).collect();
        let asked = wanted.iter().map(|(_, key)| (&HOLDER, params![self.site.id, key])).collect();
        let answers = tx.query_all(asked).await?;
        let (mut first, mut taken) = (HashMap::new(), HashMap::new());
        for ((own, key), rows) in wanted.into_iter().zip(answers) {
            match rows.first() {
                Some(row) => drop(taken.insert(own, row.get("op_ed")?)),
                None => {
                    let holder = *first.entry(key).or_insert(own);
                    if holder != own {
                        taken.insert(own, holder);
                    }
                }
            }
        }
        Ok(some.iter().map(|piece| taken.get(&piece.op_ed.id).copied()).collect())
    }

    /// The slug wanted, or the next number of it that is free.
    async fn free(&mut self, tx: &mut WriteTx, op_ed: &OpEd, rows: &Rows) -> Result<Slug, StoreError> {
        let wanted = &op_ed.slug;
        let mut number = self.numbers.get(wanted).copied().unwrap_or(1);
        loop {
            let spelling = if number == 1 { wanted.clone() } else { wanted.numbered(number) };
            let held = rows.claimed.contains(&spelling)
                || slugs::holder::<String>(tx, self.site.id, ROOM, &spelling).await?.is_some();
            if !held {
                return Ok(spelling);
            }
            number += 1;
            self.numbers.insert(wanted.clone(), number);
        }
    }
}

/// What follows from an op-ed's being seen, or being seen soon.
#[derive(Default)]
struct Seen {
    disclaimer: Option<Disclaimer>,
    rights: Vec<Turn>,
    goes_live: Option<Turn>,
}

/// Builds the page's facts of what is to be displayed; the gaps where it could not be shown.
async fn seen(
    tx: &mut WriteTx,
    loader: &Loader<'_>,
    piece: &Whole,
) -> Result<Result<Seen, Vec<Gap>>, StoreError> {
    let stage = piece.op_ed.stage.name();
    if !matches!(stage, StageName::Displayed | StageName::Scheduled) {
        return Ok(Ok(Seen::default()));
    }
    let shown = piece.op_ed.stage.shown_version();
    let version = piece.versions.iter().find(|version| Some(version.id) == shown);
    let version = version.ok_or(StoreError::NotOneRow { statement: "bulk::version", found: 0 })?.clone();
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
    };
    let record = loader.record(tx, parts).await?;
    let visible = opeds::visible_from(&record.op_ed.stage).unwrap_or(record.site.turned_at);
    let moment = visible.max(record.site.turned_at);
    let displayed = match Displayed::build(&record, moment) {
        Ok(displayed) => displayed,
        Err(gaps) => return Ok(Err(gaps)),
    };
    let disclaimer = (stage == StageName::Displayed).then(|| displayed.disclaimer().clone());
    Ok(Ok(Seen {
        disclaimer,
        rights: record.turns_after(record.site.turned_at),
        goes_live: record.goes_live(),
    }))
}
