//! An import on its way: the file read beside the database, batches that follow from the file alone, and a point to go on from.
//! It refuses to name a source before its bytes are safe, and to give an entry twice.

use super::{
    Format, ImportRefused, Mapping, Progress,
    assembly::Assembly,
    batches::{Batch, batched},
    begun::{Begin, begun},
    gathering::Gathering,
    household::Household,
    mapping::Found,
    opening::{self, Opened},
    report::ImportReport,
};
use crate::app::App;
use byline_core::{
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    displayed::Gap,
    ids::{AccountId, ImportId, SourceId},
    site::Site,
    source::{Came as CameBy, Source},
    text::Text,
};
use byline_extract::catalogue::{CatalogueRefusal, LeftOut, Piece};
use byline_store::{
    StoreError,
    bulk::{Came, EntryOutcome, EntryTold, Foresight, Load, Whole},
    imports::{self, ImportRun},
};
use std::{collections::HashMap, panic::resume_unwind, path::PathBuf, sync::Arc, time::Duration};
use tokio::{sync::mpsc, task::JoinSet, time::Instant};

/// How often it is written down how far the file has been read.
const TOLD_EVERY: Duration = Duration::from_secs(1);

/// So many op-eds kept at once change what the database should know of its tables.
const MANY: u64 = 2_000;
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
    let mut entries = 0;
    let told = |batch: &Batch| {
        entries = batch.end;
        tell(Progress { read: batch.read, bytes, entries });
    };
    let kept = running.keep_all(batched(catalogue), told).await;
    if matches!(kept, Ok(None)) {
        // A table's first line and a list's last bracket are no entries; the file is read all the same.
        running.read = bytes;
        tell(Progress { read: bytes, bytes, entries });
    }
    // Also where it breaks off: what is under way is written before anybody begins again.
    let written = running.settled().await;
    let failed = kept?.map(|why| format!("{}: {why}", job.file));
    written?;
    running.end(failed).await
}

struct Running<'a> {
    app: &'a App,
    site: &'a Site,
    job: &'a ImportJob,
    run: &'a ImportRun,
    household: Household,
    load: Option<Load>,
    /// The batch before, on its way into the store while the next is put together; given up with this.
    writing: JoinSet<(Load, Result<(), StoreError>)>,
    /// Entries dealt with before this start.
    done: u64,
    read: u64,
    read_told: Instant,
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
            done: load.as_ref().map_or(0, Load::done),
            load,
            writing: JoinSet::new(),
            read: 0,
            read_told: Instant::now(),
            foresight,
            gathering,
            found,
            left: HashMap::new(),
            seed,
        })
    }

    /// Keeps all of it; why the file could not be read to its end.
    async fn keep_all(
        &mut self,
        mut batches: mpsc::Receiver<Result<Batch, CatalogueRefusal>>,
        mut tell: impl FnMut(&Batch),
    ) -> Result<Option<CatalogueRefusal>, ImportRefused> {
        while let Some(batch) = batches.recv().await {
            match batch {
                Ok(batch) => {
                    tell(&batch);
                    self.keep(batch).await?;
                }
                Err(why) => return Ok(Some(why)),
            }
        }
        Ok(None)
    }

    async fn keep(&mut self, mut batch: Batch) -> Result<(), ImportRefused> {
        batch.pieces.iter().for_each(|(_, piece)| self.found.note(piece));
        self.read = batch.read;
        let left = self.left(&mut batch);
        let source = self.source(&batch).await?;
        let done = self.done;
        batch.pieces.retain(|(number, _)| *number >= done);
        let wholes = self.wholes(batch.pieces, source).await?;
        if self.job.dry_run {
            left.iter().for_each(|entry| self.gathering.add(entry.outcome, &entry.place, &entry.told));
            return Ok(self.foresee(wholes).await?);
        }
        self.write(left, wholes).await
    }

    /// Begins to write a batch, once the one before is written.
    async fn write(&mut self, left: Vec<EntryTold>, wholes: Vec<Whole>) -> Result<(), ImportRefused> {
        self.written().await?;
        if wholes.is_empty() && left.is_empty() {
            return Ok(());
        }
        let Some(mut load) = self.load.take() else { return Ok(()) };
        let is_due = self.read_told.elapsed() >= TOLD_EVERY;
        let read = is_due.then_some(self.read);
        if is_due {
            self.read_told = Instant::now();
        }
        let run = self.run.id;
        self.writing.spawn(async move {
            let kept = written(run, &mut load, (left, wholes, read)).await;
            (load, kept)
        });
        Ok(())
    }

    /// Waits until the batch before is written.
    async fn written(&mut self) -> Result<(), StoreError> {
        let Some(written) = self.writing.join_next().await else { return Ok(()) };
        let (load, kept) = written.unwrap_or_else(|broken| resume_unwind(broken.into_panic()));
        self.load = Some(load);
        kept
    }

    /// Waits until everything is durable.
    async fn settled(&mut self) -> Result<(), StoreError> {
        self.written().await?;
        let Some(load) = &mut self.load else { return Ok(()) };
        load.settle().await?;
        if load.done().saturating_sub(self.done) >= MANY
            && let Err(why) = self.app.store.settle().await
        {
            tracing::warn!(%why, "all is in, but the database has not looked its tables over yet");
        }
        Ok(())
    }

    /// What is left of a batch, as it is told; beyond so many of one reason it is counted.
    fn left(&mut self, batch: &mut Batch) -> Vec<EntryTold> {
        let mut told = Vec::new();
        for (number, LeftOut { place, why }) in std::mem::take(&mut batch.left) {
            // Millions are left for one reason, which is kept once.
            if let Some(seen) = self.left.get_mut(&why).filter(|seen| **seen >= LEFT_LINES) {
                *seen += 1;
                continue;
            }
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
        let (Some((first, _)), Some((last, _))) = (batch.pieces.first(), batch.pieces.last()) else {
            return Ok(None);
        };
        // Of a batch that came in before a start anew nothing is wanted; of one that came in partly, all.
        if self.job.dry_run || *last < self.done {
            return Ok(None);
        }
        let mut bytes = Vec::with_capacity(batch.sources + batch.pieces.len());
        for (_, piece) in &batch.pieces {
            bytes.extend_from_slice(&piece.source);
            bytes.push(b'\n');
        }
        let name = format!("{}, entries {} to {}", self.job.file, first + 1, last + 1);
        let body = self.app.store.blobs().put(bytes).await?;
        // By its first entry: batches of a version that began this import may have been of another size.
        let entropy = Entropy::seeded(self.seed.rotate_left(17) ^ (first + 1) << 24);
        let came = CameBy::File {
            name: Text::lenient(&name).expect("a name with numbers in it is never empty"),
            media_type: None,
            body,
            url: None,
            given_by: self.run.begun_by,
        };
        let nth = i64::try_from(*first).unwrap_or(i64::MAX);
        // Sources stand in the order of their ids: that of the file.
        let clock = Clock::frozen(Moment::from_micros(self.run.begun_at.micros().saturating_add(nth)));
        let id = SourceId::new(&clock, &entropy);
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
            imports::progress(&mut tx, self.run.id, self.read).await?;
            imports::end(&mut tx, self.run, self.app.clock.now(), failed.as_deref(), &summary).await?;
            tx.commit().await?;
        }
        Ok(Imported { report, run: self.load.as_ref().map(|_| self.run.id), proposal })
    }
}

/// One batch into the store: its op-eds, what is left of it, and where it is due how far the file has been read.
async fn written(
    run: ImportId,
    load: &mut Load,
    (left, wholes, read): (Vec<EntryTold>, Vec<Whole>, Option<u64>),
) -> Result<(), StoreError> {
    load.keep(wholes).await?;
    load.tell(run, &left, read).await
}
