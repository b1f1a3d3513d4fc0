//! Keeps each site's index up with its changes, and makes it anew where it cannot be: no index, another format, a forgotten past.
//! It refuses to leave readers without search meanwhile: the index from before answers until the new one is whole.

use super::{Builder, Indexed, Indexes, Position, SearchError, SiteIndex};
use crate::{
    changes::{self, Change},
    display::followed::{self, Step},
    engine::{ReadTx, Store},
    sites,
};
use byline_core::{
    ids::{OpEdId, SiteId},
    site::Site,
};
use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, atomic::Ordering},
};
use tokio::task::{JoinHandle, spawn_blocking};

/// Changes taken in at once.
const CHANGES: u32 = 500;
/// Op-eds read in one state of the site.
const AT_ONCE: u32 = 200;
/// Entries written before those of a long walk are committed.
const COMMIT_AFTER: usize = 20_000;

/// Acts on no one op-ed that change nothing an index holds: names are looked up when somebody asks.
const SPARED: [&str; 13] = [
    "series changed",
    "outlet changed",
    "person changed",
    "topic changed",
    "region changed",
    "page changed",
    "look changed",
    "disclaimer added",
    "disclaimer ended",
    "set up",
    "moved",
    // Of an address that an op-ed links to: that of an original is a change of its op-ed.
    "original",
    "links of texts are known",
];

impl Indexes {
    /// Brings the index of every site up to its last change.
    ///
    /// # Errors
    /// [`SearchError`], the first of them; what was done until then stands, and no site waits for another's index.
    pub async fn follow(&self, store: &Store) -> Result<(), SearchError> {
        let mut known = self.following.lock().await;
        let every = sites::all(&mut store.read().await?).await?;
        let mut failed = None;
        for site in &every {
            let first = known.insert(site.id);
            match self.follow_site(store, site.id, first).await {
                Ok(()) => {}
                Err(SearchError::Stopped) => return Err(SearchError::Stopped),
                Err(error) => {
                    tracing::warn!(site = %site.id, %error, "the search index does not follow its site");
                    known.remove(&site.id);
                    failed = failed.or(Some(error));
                }
            }
        }
        failed.map_or(Ok(()), Err)
    }

    async fn follow_site(&self, store: &Store, id: SiteId, first: bool) -> Result<(), SearchError> {
        loop {
            let Some(index) = self.of(id).or_else(|| self.open(id)) else {
                return self.make_anew(store, id).await;
            };
            let position = index.position();
            let mut tx = store.read().await?;
            let Some(site) = sites::get(&mut tx, id).await? else { return Ok(()) };
            if site.change == position.number && !first {
                return Ok(());
            }
            if !continues(&mut tx, &site, position).await? {
                drop(tx);
                tracing::info!(site = %id, "the search index does not follow from what the site was and is made anew");
                return self.make_anew(store, id).await;
            }
            let changes = changes::since(&mut tx, id, position.number, CHANGES).await?;
            drop(tx);
            if changes.is_empty() {
                return Ok(());
            }
            match self.follow_changes(store, id, &index, &changes).await {
                Err(error) if error.is_of_the_index() => {
                    tracing::warn!(site = %id, %error, "the search index is broken and is made anew");
                    return self.make_anew(store, id).await;
                }
                done => done?,
            }
        }
    }

    async fn follow_changes(
        &self,
        store: &Store,
        id: SiteId,
        index: &Arc<SiteIndex>,
        changes: &[Change],
    ) -> Result<(), SearchError> {
        let Some(last) = changes.last() else { return Ok(()) };
        let until = Position { number: last.number, at: last.at.micros() };
        if changes.iter().any(|change| change.op_ed.is_none() && !SPARED.contains(&change.what.as_str())) {
            self.compare_all(store, id, index, until).await
        } else {
            take_in(store, id, index, changes, until).await
        }
    }

    /// The index that an earlier process left, where it is whole.
    fn open(&self, site: SiteId) -> Option<Arc<SiteIndex>> {
        let folder = self.home()?.join(site.to_string());
        let (_, newest) = numbered(&folder).pop()?;
        let index = Arc::new(SiteIndex::open(&newest)?);
        self.put(site, &index);
        Some(index)
    }

    fn put(&self, site: SiteId, index: &Arc<SiteIndex>) {
        self.sites.write().unwrap_or_else(PoisonError::into_inner).insert(site, Arc::clone(index));
    }

    /// A new index from all that readers see, in the place of whatever there was.
    async fn make_anew(&self, store: &Store, id: SiteId) -> Result<(), SearchError> {
        let home = self.home().map(|folder| folder.join(id.to_string()));
        let before = home.as_deref().map(numbered).unwrap_or_default();
        let next = before.last().map_or(1, |(number, _)| number + 1);
        let folder = home.as_ref().map(|home| home.join(next.to_string()));
        let index = match self.built(store, id, folder.as_deref()).await {
            Ok(Some(index)) => Arc::new(index),
            other => {
                // What was begun is no index.
                if let Some(folder) = &folder {
                    let _ = std::fs::remove_dir_all(folder);
                }
                return other.map(drop);
            }
        };
        tracing::info!(site = %id, op_eds = index.len(), "the search index was made");
        self.put(id, &index);
        for (_, folder) in before {
            let _ = std::fs::remove_dir_all(folder);
        }
        Ok(())
    }
}

/// The folders of a site's indexes by number; the last is the newest.
fn numbered(home: &Path) -> Vec<(u64, PathBuf)> {
    let entries = std::fs::read_dir(home).into_iter().flatten().flatten();
    let mut found: Vec<(u64, PathBuf)> =
        entries.filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path()))).collect();
    found.sort();
    found
}

/// Whether what the site is now follows from where an index stands: not when it was restored from before, and not when
/// the changes between are forgotten.
async fn continues(tx: &mut ReadTx, site: &Site, position: Position) -> Result<bool, SearchError> {
    if position.number > site.change {
        return Ok(false);
    }
    if position.number > 0 {
        let then = changes::moment_of(tx, site.id, position.number).await?;
        if then.map(|at| at.micros()) != Some(position.at) {
            return Ok(false);
        }
    }
    let next = changes::since(tx, site.id, position.number, 1).await?;
    Ok(match next.first() {
        Some(change) => change.number == position.number + 1,
        None => position.number == site.change,
    })
}

/// Where a site stands.
async fn stands(tx: &mut ReadTx, site: &Site) -> Result<Position, SearchError> {
    let at = changes::moment_of(tx, site.id, site.change).await?;
    Ok(Position { number: site.change, at: at.map_or(0, |at| at.micros()) })
}

/// Takes in the op-eds that these changes are of.
async fn take_in(
    store: &Store,
    id: SiteId,
    index: &Arc<SiteIndex>,
    changes: &[Change],
    until: Position,
) -> Result<(), SearchError> {
    let touched: BTreeSet<OpEdId> = changes.iter().filter_map(|change| change.op_ed).collect();
    let touched: Vec<OpEdId> = touched.into_iter().collect();
    let mut tx = store.read().await?;
    let Some(site) = sites::get(&mut tx, id).await? else { return Ok(()) };
    let shown = entries(&mut tx, &site, &touched).await?;
    drop(tx);
    let gone = touched.into_iter().filter(|id| shown.iter().all(|entry| entry.id != *id)).collect();
    apply(index, shown, gone, until).await
}

async fn apply(
    index: &Arc<SiteIndex>,
    changed: Vec<Indexed>,
    gone: Vec<OpEdId>,
    until: Position,
) -> Result<(), SearchError> {
    let index = Arc::clone(index);
    spawn_blocking(move || index.apply(&changed, &gone, until)).await?
}

async fn entries(tx: &mut ReadTx, site: &Site, op_eds: &[OpEdId]) -> Result<Vec<Indexed>, SearchError> {
    let shown = followed::with_records(tx, site, op_eds).await?;
    Ok(shown.iter().map(Indexed::of).collect())
}

impl Indexes {
    /// Walks all that readers see and takes in what the index holds otherwise, or not at all.
    async fn compare_all(
        &self,
        store: &Store,
        id: SiteId,
        index: &Arc<SiteIndex>,
        until: Position,
    ) -> Result<(), SearchError> {
        let before = index.position();
        let asked = Arc::clone(index);
        let mut left: HashMap<OpEdId, u64> = spawn_blocking(move || asked.prints()).await??;
        let (mut step, mut changed) = (Some(Step::start()), Vec::new());
        while let Some(from) = step {
            let (some, next) = self.walked(store, id, from).await?;
            changed.extend(some.into_iter().filter(|entry| left.remove(&entry.id) != Some(entry.print())));
            step = next;
            if changed.len() >= COMMIT_AFTER {
                apply(index, std::mem::take(&mut changed), Vec::new(), before).await?;
            }
        }
        apply(index, changed, left.into_keys().collect(), until).await
    }

    /// The entries of the next few op-eds of a walk, and where it goes on.
    async fn walked(
        &self,
        store: &Store,
        id: SiteId,
        from: Step,
    ) -> Result<(Vec<Indexed>, Option<Step>), SearchError> {
        if self.ended.load(Ordering::Relaxed) {
            return Err(SearchError::Stopped);
        }
        let mut tx = store.read().await?;
        let Some(site) = sites::get(&mut tx, id).await? else { return Ok((Vec::new(), None)) };
        let steps = followed::after(&mut tx, &site, from, AT_ONCE).await?;
        let ids: Vec<OpEdId> = steps.iter().map(|step| step.id).collect();
        Ok((entries(&mut tx, &site, &ids).await?, steps.last().copied()))
    }

    /// A new index of all that readers see; none where there is no such site any more.
    async fn built(
        &self,
        store: &Store,
        id: SiteId,
        folder: Option<&Path>,
    ) -> Result<Option<SiteIndex>, SearchError> {
        let mut tx = store.read().await?;
        let Some(site) = sites::get(&mut tx, id).await? else { return Ok(None) };
        let until = stands(&mut tx, &site).await?;
        drop(tx);
        let builder = Arc::new(Builder::new(folder, 1)?);
        let (mut step, mut adding) = (Some(Step::start()), None::<JoinHandle<Result<(), SearchError>>>);
        while let Some(from) = step {
            let (some, next) = self.walked(store, id, from).await?;
            step = next;
            // The words of these are taken apart while the next are read.
            if let Some(before) = adding.take() {
                before.await??;
            }
            let builder = Arc::clone(&builder);
            adding = Some(spawn_blocking(move || some.iter().try_for_each(|entry| builder.add(entry))));
        }
        if let Some(before) = adding {
            before.await??;
        }
        let builder = Arc::into_inner(builder).ok_or(SearchError::NotWhole)?;
        Ok(Some(spawn_blocking(move || builder.finish(until)).await??))
    }
}
