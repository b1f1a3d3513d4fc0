//! Files given at the desk for an import: kept in the data folder, looked at first, then brought in, with their state beside them.
//! It refuses to hold a file in memory, and to run one import twice at once.

use super::{Format, ImportJob, ImportReport, Mapping, Progress, run};
use crate::app::App;
use byline_core::{
    ids::{AccountId, ImportId, SiteId},
    site::Site,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

/// Where in the data folder.
const FOLDER: &str = "imports";
const FILE: &str = "file";
const STATE: &str = "state.json";

/// What is under way on this node, with how far each has come.
#[derive(Default)]
pub struct UnderWay(Mutex<HashMap<ImportId, Progress>>);

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
    /// What came of it.
    pub report: Option<ImportReport>,
    /// Why it did not come to its end.
    pub failed: Option<String>,
}

fn folder(app: &App, id: ImportId) -> PathBuf {
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

    /// How far it has come, where it is under way.
    pub(super) fn progress(&self, app: &App) -> Option<Progress> {
        app.imports.0.lock().unwrap_or_else(PoisonError::into_inner).get(&self.id).copied()
    }

    /// Looks at it, or brings it in, beside the answers to readers; not where that is under way.
    pub(super) fn begin(self, app: &Arc<App>, site: Site, dry_run: bool) {
        let mut under_way = app.imports.0.lock().unwrap_or_else(PoisonError::into_inner);
        if under_way.insert(self.id, Progress::default()).is_some() {
            return;
        }
        drop(under_way);
        let app = Arc::clone(app);
        tokio::spawn(async move {
            let id = self.id;
            if let Err(why) = self.through(&app, &site, dry_run).await {
                tracing::warn!(import = %id, error = format!("{why:#}"), "what came of an import could not be kept");
            }
            app.imports.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        });
    }

    async fn through(mut self, app: &App, site: &Site, dry_run: bool) -> anyhow::Result<()> {
        let id = self.id;
        let tell = |progress| {
            let mut under_way = app.imports.0.lock().unwrap_or_else(PoisonError::into_inner);
            under_way.insert(id, progress);
        };
        let came = match self.job(app, dry_run) {
            Ok(job) => run(app, site, job, tell).await.map_err(|why| why.to_string()),
            Err(why) => Err(why),
        };
        self.failed = None;
        match came {
            Ok(imported) if dry_run => {
                (self.look, self.proposal) = (Some(imported.report), imported.proposal);
            }
            Ok(imported) => self.report = Some(imported.report),
            Err(why) => self.failed = Some(why),
        }
        self.put(app).await
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
        })
    }
}

fn written(folder: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let incoming = folder.join("state.new");
    std::fs::write(&incoming, bytes)?;
    std::fs::File::open(&incoming)?.sync_all()?;
    Ok(std::fs::rename(incoming, folder.join(STATE))?)
}
