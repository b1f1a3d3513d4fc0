//! A list of an old site's addresses as an import: each page asked for in turn, with progress, a report, and a run to go on with.
//! It refuses to ask again for what is here, and to make an editor wait through a look at every page.

use super::{
    ImportRefused, ImportReport, Imported, Progress,
    begun::{Begin, begun},
    gathering::Gathering,
    report::{Group, sentence},
};
use crate::{
    app::App,
    intake::{
        Brought, Intake, Options, Refused,
        old_site::{OldSite, listed},
    },
};
use byline_core::{
    address::WebAddress,
    digest::Digest,
    ids::{AccountId, ImportId},
    site::Site,
};
use byline_store::{
    bulk::{EntryOutcome, EntryTold},
    imports::{self, ImportRun},
};
use std::time::Duration;

/// What a form and a run call it.
pub const URLS: &str = "urls";

/// A list to be walked, and how.
#[derive(Clone, Debug)]
pub struct ListJob {
    /// One address a line.
    pub text: String,
    /// As its giver calls it.
    pub file: String,
    /// Between two pages.
    pub pause: Duration,
    /// Nothing is written.
    pub dry_run: bool,
    /// Pages asked for at most; those beyond are told as not asked for.
    pub most: Option<usize>,
    /// Who asks; none for the command line.
    pub by: Option<AccountId>,
    /// What the run is to be called, where that is settled before it begins.
    pub id: Option<ImportId>,
}

/// Walks the list, or goes on where a walk of it was interrupted; `told` gets each with its place as soon as it is settled.
///
/// # Errors
/// [`ImportRefused`] when this installation fails; a page that cannot be had is told in the report.
pub async fn walk(
    app: &App,
    site: &Site,
    job: ListJob,
    mut tell: impl FnMut(Progress),
    mut told: impl FnMut(String, Result<Brought, Refused>),
) -> Result<Imported, ImportRefused> {
    let list = listed(&job.text);
    let (bytes, entries) = (job.text.len() as u64, list.len() as u64);
    let mut walk = Walk::begin(app, site, &job).await?;
    for (number, (place, address)) in (0..).zip(list) {
        match walk.settled(address).await {
            None => walk.beyond.push(place),
            Some(Err(Refused::Store(why))) => return Err(why.into()),
            Some(Err(Refused::Blob(why))) => return Err(why.into()),
            Some(settled) => {
                let progress = Progress { read: bytes * (number + 1) / entries, bytes, entries: number + 1 };
                walk.keep(entry(number, &place, &settled), progress).await?;
                tell(progress);
                told(place, settled);
            }
        }
    }
    walk.end(job.dry_run).await
}

struct Walk<'a> {
    app: &'a App,
    options: Options,
    old_site: OldSite,
    /// The run, unless this is only a look.
    run: Option<ImportRun>,
    gathering: Gathering,
    /// Pages that may still be asked for.
    left: usize,
    /// Addresses beyond that.
    beyond: Vec<String>,
}

impl<'a> Walk<'a> {
    async fn begin(app: &'a App, site: &Site, job: &ListJob) -> Result<Self, ImportRefused> {
        let begin = Begin {
            kind: URLS,
            mark: &Digest::of(job.text.as_bytes()),
            how: "",
            file: &job.file,
            display: false,
            bytes: job.text.len() as u64,
            by: job.by,
            id: job.id,
        };
        let run = if job.dry_run { None } else { Some(begun(app, begin.run(app, site)).await?) };
        Ok(Self {
            app,
            options: Options { dry_run: job.dry_run, by: job.by, site: site.id },
            old_site: OldSite::new(job.pause),
            run,
            gathering: Gathering::default(),
            left: job.most.unwrap_or(usize::MAX),
            beyond: Vec::new(),
        })
    }

    /// What became of one; none when no further page is asked for.
    async fn settled(&mut self, address: Result<WebAddress, Refused>) -> Option<Result<Brought, Refused>> {
        let address = match address {
            Ok(address) => address,
            Err(refused) => return Some(Err(refused)),
        };
        let intake = Intake::of(self.app);
        match OldSite::known(&intake, &address, self.options.site).await {
            Ok(None) => {}
            Ok(Some(known)) => return Some(Ok(known)),
            Err(refused) => return Some(Err(refused)),
        }
        self.left = self.left.checked_sub(1)?;
        Some(self.old_site.bring(&intake, &address, &self.options).await)
    }

    async fn keep(&mut self, entry: EntryTold, progress: Progress) -> Result<(), ImportRefused> {
        let Some(run) = &self.run else {
            self.gathering.add(entry.outcome, &entry.place, &entry.told);
            return Ok(());
        };
        let mut tx = self.app.store.write().await?;
        imports::tell(&mut tx, run.id, &[entry]).await?;
        imports::progress(&mut tx, run.id, progress.read).await?;
        Ok(tx.commit().await?)
    }

    async fn end(self, dry_run: bool) -> Result<Imported, ImportRefused> {
        let gathering = match &self.run {
            Some(run) => Gathering::of(&mut self.app.store.read().await?, run).await?,
            None => self.gathering,
        };
        let mut report = gathering.report(dry_run, None);
        report.not_asked(self.beyond);
        if let Some(run) = &self.run {
            let summary = serde_json::to_value(&report).unwrap_or_default();
            let mut tx = self.app.store.write().await?;
            imports::end(&mut tx, run, self.app.clock.now(), None, &summary).await?;
            tx.commit().await?;
        }
        Ok(Imported { report, run: self.run.map(|run| run.id), proposal: String::new() })
    }
}

impl ImportReport {
    fn not_asked(&mut self, beyond: Vec<String>) {
        let count = beyond.len() as u64;
        if count > 0 {
            let says =
                "A look asks for the first pages alone; this one is asked for when the list is brought in.";
            let (outcome, places) = ("not-asked".to_owned(), beyond.into_iter().take(3).collect());
            self.groups.push(Group { outcome, says: says.to_owned(), count, places });
        }
    }
}

/// One address as the report tells it.
fn entry(number: u64, place: &str, settled: &Result<Brought, Refused>) -> EntryTold {
    let sentences = |notes: &[String]| notes.iter().map(|note| sentence(note)).collect();
    let (outcome, told) = match settled {
        Ok(Brought::New { draft, .. } | Brought::Dry(draft)) => {
            (EntryOutcome::Draft, sentences(&draft.notes))
        }
        Ok(Brought::Known(known)) => (EntryOutcome::Known, vec![sentence(&known.why)]),
        Ok(Brought::Further(further)) => {
            let mut told = vec![format!(
                "Where it ran was added to \u{201c}{}\u{201d}: {}.",
                further.title, further.why
            )];
            told.extend(further.notes.iter().map(|note| sentence(note)));
            (EntryOutcome::Known, told)
        }
        Err(refused) => (EntryOutcome::Left, vec![sentence(&refused.to_string())]),
    };
    let op_ed = settled.as_ref().ok().and_then(Brought::op_ed);
    EntryTold { number, place: place.to_owned(), outcome, op_ed, told }
}
