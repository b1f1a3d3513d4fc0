//! An import on its way: the file read beside the database, batches that follow from the file alone, and a point to go on from.
//! It refuses to name a source before its bytes are safe, and to give an entry twice.

use super::{
    Format, ImportRefused, Mapping, Progress,
    assembly::Assembly,
    begun::{Begin, begun},
    household::Household,
    mapping::Found,
    opening::{self, Opened},
    report::{Gathering, ImportReport},
};
use crate::app::App;
use byline_core::{
    clock::{Clock, Entropy},
    digest::Digest,
    displayed::Gap,
    ids::{AccountId, ImportId, SourceId},
    site::Site,
    source::{Came as CameBy, Source},
    text::Text,
};
use byline_extract::catalogue::{Catalogue, CatalogueRefusal, LeftOut, Listed, Piece};
use byline_store::{
    StoreError,
    bulk::{Came, EntryOutcome, EntryTold, Foresight, Load, Whole},
    imports::{self, ImportRun},
};
use std::{collections::HashMap, path::PathBuf, sync::Arc};
use tokio::sync::mpsc;

/// Pieces of one batch, and bytes of their sources.
const AT_ONCE: usize = 512;
const SOURCES: usize = 4 << 20;
/// Entries of one batch, whatever they are.
const ENTRIES: usize = 4_096;
/// Of one reason so many entries are left with a line each; the rest is counted.
const LEFT_LINES: u64 = 1_000;

/// What is to be imported, and how.
#[derive(Clone, Debug)]
pub struct ImportJob {
    /// What the file is.
    pub format: Format,
    /// Where it lies.
    pub path: PathBuf,
    /// As its giver calls it.
    pub file: String,
    /// What people, outlets and terms become.
    pub mapping: Mapping,
    /// Display what was public.
    pub display: bool,
    /// Nothing is written.
    pub dry_run: bool,
    /// Nobody else works on these data, so that transactions may be long.
    pub alone: bool,
    /// Who asks; none for the command line.
    pub by: Option<AccountId>,
    /// What the run is to be called, where that is settled before it begins.
    pub id: Option<ImportId>,
}

/// What came of it, and the mapping it proposes.
pub struct Imported {
    /// The report.
    pub report: ImportReport,
    /// The run, where one was kept.
    pub run: Option<ImportId>,
    /// A mapping file with every author, outlet and term.
    pub proposal: String,
}

/// Some entries of the file in a row.
#[derive(Default)]
struct Batch {
    number: u64,
    pieces: Vec<(u64, Piece)>,
    left: Vec<(u64, LeftOut)>,
    sources: usize,
    /// The number after its last entry.
    end: u64,
    read: u64,
}

/// Brings the file in, or goes on with an import of it that was interrupted; `tell` hears how far it has come.
///
/// # Errors
/// [`ImportRefused`] when it could not begin; a file that breaks off is told in the report.
pub async fn run(
    app: &App,
    site: &Site,
    job: ImportJob,
    mut tell: impl FnMut(Progress),
) -> Result<Imported, ImportRefused> {
    let (format, path, file, mapping) = (job.format, job.path.clone(), job.file.clone(), job.mapping.clone());
    let at = site.base_url.clone();
    let opening = move || opening::open(format, &path, &file, &mapping, &at);
    let opened = tokio::task::spawn_blocking(opening).await;
    let Opened { catalogue, bytes, mark } =
        opened.unwrap_or_else(|_| Err(ImportRefused::Stumbled(job.file.clone())))?;
    let begin = Begin {
        kind: &job.format.to_string(),
        mark: &mark,
        how: job.mapping.text(),
        file: &job.file,
        display: job.display,
        bytes,
        by: job.by,
        id: job.id,
    };
    let run = begin.run(app, site);
    let run = if job.dry_run { run } else { begun(app, run).await? };
    let mut running = Running::open(app, site, &job, &run).await?;
    let mut batches = batched(catalogue);
    let mut failed = None;
    while let Some(batch) = batches.recv().await {
        match batch {
            Ok(batch) => {
                let progress = Progress { read: batch.read, bytes, entries: batch.end };
                running.keep(batch).await?;
                tell(progress);
            }
            Err(why) => failed = Some(format!("{}: {why}", job.file)),
        }
    }
    running.end(failed).await
}

/// Reads the file in a thread of its own, a few batches ahead. Where a batch ends follows from the file alone.
fn batched(mut catalogue: Box<dyn Catalogue + Send>) -> mpsc::Receiver<Result<Batch, CatalogueRefusal>> {
    let (send, receive) = mpsc::channel(2);
    tokio::task::spawn_blocking(move || {
        let mut batch = Batch::default();
        loop {
            let listed = catalogue.next();
            let is_over = !matches!(listed, Ok(Some(_)));
            if let Ok(Some(listed)) = listed {
                batch.add(listed);
            } else if let Err(why) = listed {
                batch.read = catalogue.bytes_read();
                let _ = send.blocking_send(Ok(std::mem::take(&mut batch)));
                let _ = send.blocking_send(Err(why));
                return;
            }
            if is_over || batch.is_full() {
                batch.read = catalogue.bytes_read();
                let next = Batch { number: batch.number + 1, end: batch.end, ..Batch::default() };
                if send.blocking_send(Ok(std::mem::replace(&mut batch, next))).is_err() || is_over {
                    return;
                }
            }
        }
    });
    receive
}

impl Batch {
    fn add(&mut self, listed: Listed) {
        let number = self.end;
        self.end += 1;
        match listed {
            Listed::Piece(piece) if piece.draft.title.is_some() => {
                self.sources += piece.source.len();
                self.pieces.push((number, *piece));
            }
            Listed::Piece(piece) => {
                let why = "It has no title; give it one there and export again.".to_owned();
                self.left.push((number, LeftOut { place: piece.place, why }));
            }
            Listed::Left(left) => self.left.push((number, left)),
        }
    }

    fn is_full(&self) -> bool {
        self.pieces.len() >= AT_ONCE
            || self.sources >= SOURCES
            || self.pieces.len() + self.left.len() >= ENTRIES
    }
}

struct Running<'a> {
    app: &'a App,
    site: &'a Site,
    job: &'a ImportJob,
    run: &'a ImportRun,
    household: Household,
    load: Option<Load>,
    foresight: Foresight,
    /// Told of a look; of an import the store knows.
    gathering: Gathering,
    found: Found,
    left: HashMap<String, u64>,
    seed: u64,
}

impl<'a> Running<'a> {
    async fn open(
        app: &'a App,
        site: &'a Site,
        job: &'a ImportJob,
        run: &'a ImportRun,
    ) -> Result<Self, ImportRefused> {
        let seed = Digest::of(run.id.to_string().as_bytes());
        let seed = seed.as_bytes().iter().take(8).fold(0u64, |seed, byte| seed << 8 | u64::from(*byte));
        let (clock, entropy) = (Clock::frozen(run.begun_at), Entropy::seeded(!seed));
        let make = (!job.dry_run).then_some((&clock, &entropy));
        let household = Household::open(&app.store, site, &job.mapping, make).await?;
        let mut load = None;
        if !job.dry_run {
            let opened = Load::open(&app.store, site, &run.name).await?;
            load = Some(if job.alone { opened.alone() } else { opened });
        }
        let (foresight, gathering, found) = (Foresight::default(), Gathering::default(), Found::default());
        Ok(Self {
            app,
            site,
            job,
            run,
            household,
            load,
            foresight,
            gathering,
            found,
            left: HashMap::new(),
            seed,
        })
    }

    async fn keep(&mut self, mut batch: Batch) -> Result<(), ImportRefused> {
        batch.pieces.iter().for_each(|(_, piece)| self.found.note(piece));
        let left = self.left(&mut batch);
        if self.load.is_some() && !left.is_empty() {
            let mut tx = self.app.store.write().await?;
            imports::tell(&mut tx, self.run.id, &left).await?;
            tx.commit().await?;
        } else if self.load.is_none() {
            left.iter().for_each(|entry| self.gathering.add(entry.outcome, &entry.place, &entry.told));
        }
        let done = self.load.as_ref().map_or(0, Load::done);
        if batch.pieces.last().is_none_or(|(number, _)| *number < done) {
            return Ok(());
        }
        let source = self.source(&batch).await?;
        batch.pieces.retain(|(number, _)| *number >= done);
        let wholes = self.wholes(batch.pieces, source).await?;
        match &mut self.load {
            Some(load) => {
                load.keep(wholes).await?;
                let mut tx = self.app.store.write().await?;
                imports::progress(&mut tx, self.run.id, batch.read).await?;
                tx.commit().await?;
            }
            None => self.foresee(wholes).await?,
        }
        Ok(())
    }

    /// What is left of a batch, as it is told; beyond so many of one reason it is counted.
    fn left(&mut self, batch: &mut Batch) -> Vec<EntryTold> {
        let mut told = Vec::new();
        for (number, LeftOut { place, why }) in std::mem::take(&mut batch.left) {
            let seen = self.left.entry(why.clone()).or_default();
            *seen += 1;
            if *seen <= LEFT_LINES {
                told.push(EntryTold {
                    number,
                    place,
                    outcome: EntryOutcome::Left,
                    op_ed: None,
                    told: vec![why],
                });
            }
        }
        told
    }

    /// The bytes of a batch's pieces, safe before any row names them; none for a look.
    async fn source(&self, batch: &Batch) -> Result<Option<Arc<Source>>, ImportRefused> {
        let (Some(_), Some((first, _)), Some((last, _))) =
            (&self.load, batch.pieces.first(), batch.pieces.last())
        else {
            return Ok(None);
        };
        let mut bytes = Vec::with_capacity(batch.sources + batch.pieces.len());
        for (_, piece) in &batch.pieces {
            bytes.extend_from_slice(&piece.source);
            bytes.push(b'\n');
        }
        let name = format!("{}, entries {} to {}", self.job.file, first + 1, last + 1);
        let body = self.app.store.blobs().put(bytes).await?;
        let entropy = Entropy::seeded(self.seed.rotate_left(17) ^ batch.number);
        let came = CameBy::File {
            name: Text::lenient(&name).expect("a name with numbers in it is never empty"),
            media_type: None,
            body,
            url: None,
            given_by: self.run.begun_by,
        };
        let id = SourceId::new(&Clock::frozen(self.run.begun_at), &entropy);
        Ok(Some(Arc::new(Source { id, at: self.run.begun_at, came })))
    }

    async fn wholes(
        &mut self,
        pieces: Vec<(u64, Piece)>,
        source: Option<Arc<Source>>,
    ) -> Result<Vec<Whole>, ImportRefused> {
        let assembly = Assembly {
            site: self.site,
            run: self.run.id,
            begun_at: self.run.begun_at,
            by: self.run.begun_by,
            display: self.job.display,
            seed: self.seed,
        };
        let mut tx = self.app.store.read().await?;
        let mut wholes = Vec::with_capacity(pieces.len());
        for (number, piece) in pieces {
            wholes.push(assembly.whole(&mut tx, &mut self.household, number, piece, source.clone()).await?);
        }
        Ok(wholes)
    }

    /// What would become of each.
    async fn foresee(&mut self, wholes: Vec<Whole>) -> Result<(), StoreError> {
        let to_be_made = |gap: &Gap| match gap {
            Gap::BylineUnmatched(name) => self.household.has_person_made(name),
            Gap::OutletUnmatched(name) => self.household.is_to_be_made(name),
            _ => false,
        };
        for (whole, mut came) in self.foresight.of(&self.app.store, self.site, wholes).await? {
            if let Came::Waits(gaps) = &mut came {
                gaps.retain(|gap| !to_be_made(gap));
                if gaps.is_empty() {
                    came = Came::Kept;
                }
            }
            if let Some(entry) = whole.told(&came) {
                self.gathering.add(entry.outcome, &entry.place, &entry.told);
            }
        }
        Ok(())
    }

    async fn end(self, failed: Option<String>) -> Result<Imported, ImportRefused> {
        let beyond: Vec<_> = self.left.iter().filter(|(_, count)| **count > LEFT_LINES).collect();
        let mut tx = self.app.store.read().await?;
        let mut gathering =
            if self.load.is_some() { Gathering::of(&mut tx, self.run).await? } else { self.gathering };
        for (why, count) in beyond {
            gathering.count(EntryOutcome::Left, count - LEFT_LINES);
            gathering.say(EntryOutcome::Left, why, None, count - LEFT_LINES);
        }
        let report = gathering.report(self.job.dry_run, failed.clone());
        let people = byline_store::people::all(&mut tx, self.site.id).await?;
        drop(tx);
        let known = |name: &str| {
            let key = byline_core::name::matching_key(name);
            let bears = |person: &&byline_core::person::Person| {
                person.names.iter().any(|name| byline_core::name::matching_key(name.text.as_str()) == key)
            };
            people.iter().find(bears).map(|person| person.slug.to_string())
        };
        let proposal = self.found.proposal(&known);
        if self.load.is_some() {
            let summary = serde_json::to_value(&report).unwrap_or_default();
            let mut tx = self.app.store.write().await?;
            imports::end(&mut tx, self.run, self.app.clock.now(), failed.as_deref(), &summary).await?;
            tx.commit().await?;
        }
        Ok(Imported { report, run: self.load.as_ref().map(|_| self.run.id), proposal })
    }
}
