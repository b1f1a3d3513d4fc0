//! Many op-eds at once, each whole with its parts: how an archive comes in, and how a large sample is made.
//! It refuses to keep half of one, to keep one twice after an interruption, and to display what a page would not show.

use crate::{
    changes,
    engine::{Store, WriteTx},
    error::StoreError,
    opeds::{self, ROOM, appearances, shelving},
    records::{Loader, Parts},
    slugs,
    statement::{Statement, statements},
    turns,
    value::{Value, json_text, params},
    versions,
};
use byline_core::{
    appearance::Appearance,
    byline::Byline,
    day::Day,
    disclaimer::Disclaimer,
    displayed::{Displayed, Gap},
    evidence::Evidence,
    ids::{OpEdId, RegionId, TopicId},
    name::matching_key,
    oped::{OpEd, StageName},
    site::Site,
    slug::Slug,
    turn::Turn,
    version::{Correction, Version},
};
use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};
use tokio::time::Instant;

statements! {
    DONE = "SELECT done FROM bulk_load WHERE site = $1 AND name = $2";
    NOTE = "INSERT INTO bulk_load (site, name, done) VALUES ($1, $2, $3)
        ON CONFLICT (site, name) DO UPDATE SET done = excluded.done";
    FORGET = "DELETE FROM bulk_load WHERE site = $1 AND name = $2";
    HOLDER = "SELECT op_ed FROM address WHERE site = $1 AND address_key = $2";
    OP_ED = "INSERT INTO op_ed (id, site, short, kind, stage, stage_detail, shown_version, working_version, visible_from,
        slug, series, commissioned, first_displayed, came_in, day_key)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    SLUG = "INSERT INTO slug (site, room, slug, subject, since) VALUES ($1, $2, $3, $4, $5)";
    TITLE = "INSERT INTO op_ed_title (site, title_key, op_ed) VALUES ($1, $2, $3) ON CONFLICT (site, title_key, op_ed) DO NOTHING";
    BYLINE = "INSERT INTO byline (id, op_ed, person, role, name_printed, position_printed) VALUES ($1, $2, $3, $4, $5, $6)";
    VERSION = "INSERT INTO version (id, op_ed, number, made_at, made_by, why, title, language, picture, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    VERSION_BYLINE = "INSERT INTO version_byline (version, place, byline) VALUES ($1, $2, $3)";
    APPEARANCE = "INSERT INTO appearance (id, op_ed, place, outlet, outlet_printed, section, title, day, day_key, language,
        kind, print, is_text_source) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    ADDRESS = "INSERT INTO address (id, site, appearance, op_ed, url, address_key, kind, expires)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (site, address_key) DO NOTHING";
    TOPIC = "INSERT INTO op_ed_topic (op_ed, topic, place) VALUES ($1, $2, $3)";
    REGION = "INSERT INTO op_ed_region (op_ed, region, place) VALUES ($1, $2, $3)";
    EVIDENCE = "INSERT INTO evidence (op_ed, field, place, detail) VALUES ($1, $2, $3, $4)";
    CORRECTION = "INSERT INTO correction (id, op_ed, at, note, version) VALUES ($1, $2, $3, $4, $5)";
    DISCLAIMER = "INSERT INTO disclaimer_shown (op_ed, since, rule, text) VALUES ($1, $2, $3, $4)";
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
        let site = self.site.clone();
        let loader = Loader::new(&site);
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
        changes::record(&mut tx, site.id, "bulk", None, now).await?;
        tx.commit().await?;
        self.done = done;
        Ok(came)
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

/// The rows of one transaction, by table, in the order in which one points at another.
#[derive(Default)]
struct Rows {
    claimed: HashSet<Slug>,
    shelved: Vec<OpEdId>,
    turns: Vec<(OpEdId, Seen)>,
    by_table: HashMap<&'static str, Vec<Vec<Value>>>,
}

const ORDER: [&Statement; 13] = [
    &OP_ED,
    &SLUG,
    &BYLINE,
    &VERSION,
    &VERSION_BYLINE,
    &TITLE,
    &APPEARANCE,
    &ADDRESS,
    &TOPIC,
    &REGION,
    &EVIDENCE,
    &CORRECTION,
    &DISCLAIMER,
];

impl Rows {
    fn push(&mut self, statement: &'static Statement, row: Vec<Value>) {
        self.by_table.entry(statement.name()).or_default().push(row);
    }

    fn add(&mut self, site: &Site, piece: &Whole, seen: Seen) -> Result<(), StoreError> {
        let id = piece.op_ed.id;
        self.add_op_ed(site, piece);
        for byline in &piece.bylines {
            self.push(&BYLINE, opeds::bylines::row_of(id, byline));
        }
        for version in &piece.versions {
            self.push(&VERSION, versions::row_of(version));
            self.by_table.entry(VERSION_BYLINE.name()).or_default().extend(versions::byline_rows(version));
            let key = matching_key(version.words.title.as_str());
            self.push(&TITLE, params![site.id, key, id]);
        }
        self.add_appearances(site, piece);
        for (topic, place) in piece.topics.iter().zip(0i64..) {
            self.push(&TOPIC, params![id, topic, place]);
        }
        for (region, place) in piece.regions.iter().zip(0i64..) {
            self.push(&REGION, params![id, region, place]);
        }
        let mut places: HashMap<_, i64> = HashMap::new();
        for witness in &piece.evidence {
            let place = places.entry(witness.field).or_default();
            self.push(&EVIDENCE, params![id, witness.field, *place, json_text(witness)]);
            *place += 1;
        }
        for correction in &piece.corrections {
            self.push(
                &CORRECTION,
                params![correction.id, id, correction.at, correction.note, correction.version],
            );
        }
        if let (Some(disclaimer), Some(since)) = (&seen.disclaimer, opeds::visible_from(&piece.op_ed.stage)) {
            self.push(&DISCLAIMER, params![id, since, disclaimer.rule, disclaimer.text]);
        }
        self.shelved.extend(opeds::visible_from(&piece.op_ed.stage).map(|_| id));
        if !seen.rights.is_empty() || seen.goes_live.is_some() {
            self.turns.push((id, seen));
        }
        Ok(())
    }

    fn add_op_ed(&mut self, site: &Site, piece: &Whole) {
        let op_ed = &piece.op_ed;
        let first = byline_core::appearance::first_publication(&piece.appearances);
        let mut row = opeds::row_of(op_ed);
        row.push(Value::Int(first.and_then(|first| first.day.as_ref()).map_or(0, Day::sort_key)));
        self.push(&OP_ED, row);
        self.push(&SLUG, params![site.id, ROOM, op_ed.slug, op_ed.id, op_ed.came_in]);
        self.claimed.insert(op_ed.slug.clone());
    }

    fn add_appearances(&mut self, site: &Site, piece: &Whole) {
        let id = piece.op_ed.id;
        for (appearance, place) in piece.appearances.iter().zip(0i64..) {
            let mut row = appearances::row_of(id, appearance);
            row.insert(2, Value::Int(place));
            self.push(&APPEARANCE, row);
            for address in &appearance.addresses {
                self.push(&ADDRESS, appearances::address_row(site.id, id, appearance.id, address));
            }
        }
    }

    async fn put(mut self, tx: &mut WriteTx, site: &Site) -> Result<(), StoreError> {
        let of = |statement: &'static Statement| {
            (statement, self.by_table.remove(statement.name()).unwrap_or_default())
        };
        tx.batches(ORDER.into_iter().map(of).collect()).await?;
        shelving::shelve_new(tx, &self.shelved).await?;
        for (op_ed, seen) in self.turns {
            turns::set(tx, site.id, Some(op_ed), "rights", &seen.rights).await?;
            turns::set(tx, site.id, Some(op_ed), "goes-live", seen.goes_live.as_slice()).await?;
        }
        Ok(())
    }
}
