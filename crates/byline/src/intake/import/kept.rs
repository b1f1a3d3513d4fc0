//! Files given at the desk for an import: kept in the data folder, looked at first, then brought in, with their state beside them.
//! It refuses to hold a file in memory, and to run one import twice at once.

use super::{Format, ImportJob, ImportReport, Imported, ListJob, Mapping, Progress, list, run};
use crate::app::App;
use byline_core::{
    ids::{AccountId, ImportId, SiteId},
    site::Site,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::task::AbortHandle;

/// Where in the data folder.
pub(super) const FOLDER: &str = "imports";
const FILE: &str = "file";
pub(super) const STATE: &str = "state.json";

/// Bytes of a list of addresses.
const LARGEST_LIST: u64 = 64 << 20;
/// Pages a look at such a list asks for, and the pause between two pages.
const LOOKED_AT: usize = 20;
const PAUSE: Duration = Duration::from_secs(2);

/// What is under way on this node, with how far each has come.
#[derive(Default)]
pub struct UnderWay(Mutex<HashMap<ImportId, Way>>);

struct Way {
    progress: Progress,
    stop: AbortHandle,
}

impl UnderWay {
    fn all(&self) -> MutexGuard<'_, HashMap<ImportId, Way>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn has(&self, id: ImportId) -> bool {
        self.all().contains_key(&id)
    }

    /// Stops it where it stands; it can be gone on with.
    pub(super) fn pause(&self, id: ImportId) {
        if let Some(way) = self.all().get(&id) {
            way.stop.abort();
        }
    }
}

/// A file given at the desk.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeptFile {
    pub id: ImportId,
    pub site: SiteId,
    pub format: String,
    pub file: String,
    pub map: String,
    pub display: bool,
    pub by: Option<AccountId>,
    /// What a look said would come of it.
    pub look: Option<ImportReport>,
    /// A mapping file with all that was found.
    pub proposal: String,
    /// It was to be brought in, and may have come in in part.
    #[serde(default)]
    pub begun: bool,
    /// What came of it.
    pub report: Option<ImportReport>,
    /// Why it did not come to its end.
    pub failed: Option<String>,
}

/// The files there are, of every site.
pub(super) async fn ids(app: &App) -> std::io::Result<Vec<ImportId>> {
    let mut ids = Vec::new();
    let mut folders = match tokio::fs::read_dir(app.settings.data.join(FOLDER)).await {
        Ok(folders) => folders,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(ids),
        Err(why) => return Err(why),
    };
    while let Some(entry) = folders.next_entry().await? {
        ids.extend(entry.file_name().to_str().and_then(|name| name.parse::<ImportId>().ok()));
    }
    Ok(ids)
}

pub(super) fn folder(app: &App, id: ImportId) -> PathBuf {
    app.settings.data.join(FOLDER).join(id.to_string())
}

/// Where the bytes of a file that is being given go; the folder is made.
pub(super) async fn place(app: &App, id: ImportId) -> std::io::Result<PathBuf> {
    let folder = folder(app, id);
    tokio::fs::create_dir_all(&folder).await?;
    Ok(folder.join(FILE))
}

/// Gives up a file that did not arrive.
pub(super) async fn forget(app: &App, id: ImportId) {
    let _ = tokio::fs::remove_dir_all(folder(app, id)).await;
}

impl KeptFile {
    /// The file of this id at this site.
    pub(super) async fn get(app: &App, site: SiteId, id: ImportId) -> anyhow::Result<Option<Self>> {
        match tokio::fs::read(folder(app, id).join(STATE)).await {
            Ok(bytes) => Ok(Some(serde_json::from_slice::<Self>(&bytes)?).filter(|kept| kept.site == site)),
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(why) => Err(why.into()),
        }
    }

    /// Writes the state whole or not at all.
    pub(super) async fn put(&self, app: &App) -> anyhow::Result<()> {
        let (folder, bytes) = (folder(app, self.id), serde_json::to_vec(self)?);
        tokio::task::spawn_blocking(move || written(&folder, &bytes)).await?
    }

    /// Files of a site that wait for somebody's word, the newest first.
    pub(super) async fn waiting(app: &App, site: SiteId, most: usize) -> anyhow::Result<Vec<Self>> {
        let mut ids = ids(app).await?;
        ids.sort_unstable_by(|a, b| b.cmp(a));
        let mut waiting = Vec::new();
        for id in ids {
            waiting.extend(Self::get(app, site, id).await?.filter(|kept| kept.report.is_none()));
            if waiting.len() >= most {
                break;
            }
        }
        Ok(waiting)
    }

    /// How far it has come, where it is under way.
    pub(super) fn progress(&self, app: &App) -> Option<Progress> {
        app.imports.all().get(&self.id).map(|way| way.progress)
    }

    /// Looks at it, or brings it in, beside the answers to readers; not where that is under way.
    pub(super) fn begin(self, app: &Arc<App>, site: Site, dry_run: bool) {
        let mut under_way = app.imports.all();
        let id = self.id;
        if under_way.contains_key(&id) {
            return;
        }
        let working = Arc::clone(app);
        let work = tokio::spawn(async move { self.through(&working, &site, dry_run).await });
        under_way.insert(id, Way { progress: Progress::default(), stop: work.abort_handle() });
        drop(under_way);
        let app = Arc::clone(app);
        tokio::spawn(async move {
            match work.await {
                Ok(Ok(())) => {}
                Ok(Err(why)) => {
                    tracing::warn!(import = %id, error = format!("{why:#}"), "what came of an import could not be kept");
                }
                Err(ended) => tracing::info!(import = %id, %ended, "an import was stopped before its end"),
            }
            app.imports.all().remove(&id);
        });
    }

    async fn through(mut self, app: &App, site: &Site, dry_run: bool) -> anyhow::Result<()> {
        let id = self.id;
        let tell = |progress| {
            if let Some(way) = app.imports.all().get_mut(&id) {
                way.progress = progress;
            }
        };
        self.failed = None;
        match self.came(app, site, dry_run, tell).await {
            Ok(imported) if dry_run => {
                (self.look, self.proposal) = (Some(imported.report), imported.proposal);
            }
            Ok(imported) => self.report = Some(imported.report),
            Err(why) => self.failed = Some(why),
        }
        self.put(app).await
    }

    async fn came(
        &self,
        app: &App,
        site: &Site,
        dry_run: bool,
        tell: impl FnMut(Progress),
    ) -> Result<Imported, String> {
        if self.format == list::URLS {
            let job = self.list(app, dry_run).await?;
            return list::walk(app, site, job, tell, |_, _| {}).await.map_err(|why| why.to_string());
        }
        run(app, site, self.job(app, dry_run)?, tell).await.map_err(|why| why.to_string())
    }

    async fn list(&self, app: &App, dry_run: bool) -> Result<ListJob, String> {
        let path = folder(app, self.id).join(FILE);
        let unread = |why: std::io::Error| format!("{} cannot be read: {why}", self.file);
        let length = tokio::fs::metadata(&path).await.map_err(unread)?.len();
        if length > LARGEST_LIST {
            return Err(format!("{}: a list has at most {} MiB; split it", self.file, LARGEST_LIST >> 20));
        }
        let text = tokio::fs::read(&path).await.map_err(unread)?;
        Ok(ListJob {
            text: String::from_utf8_lossy(&text).into_owned(),
            file: self.file.clone(),
            pause: PAUSE,
            dry_run,
            most: dry_run.then_some(LOOKED_AT),
            by: self.by,
            id: Some(self.id),
        })
    }

    fn job(&self, app: &App, dry_run: bool) -> Result<ImportJob, String> {
        Ok(ImportJob {
            format: self.format.parse::<Format>()?,
            path: folder(app, self.id).join(FILE),
            file: self.file.clone(),
            mapping: Mapping::read(&self.map).map_err(|why| why.to_string())?,
            display: self.display,
            dry_run,
            alone: false,
            by: self.by,
            id: Some(self.id),
        })
    }
}

fn written(folder: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let incoming = folder.join("state.new");
    std::fs::write(&incoming, bytes)?;
    std::fs::File::open(&incoming)?.sync_all()?;
    Ok(std::fs::rename(incoming, folder.join(STATE))?)
}
