//! Search: an index of what readers see, in every node, which follows the site's changes and can be lost at any time.
//! It refuses to show anything: every hit is loaded through the rule of visibility when somebody asks.

mod columns;
mod entry;
mod error;
mod follow;
mod gather;
mod index;
mod lexicon;
mod light;
mod marks;
mod near;
mod plan;
mod question;
mod stop;
#[cfg(test)]
mod tests;
mod together;
mod words;

pub use entry::{Facet, Indexed};
pub use error::SearchError;
pub use gather::Rank;
pub use index::{Builder, Position, SiteIndex};
pub use lexicon::{Called, Lexicon, Named};
pub use marks::{Marks, Piece};

use crate::{
    display::{self, News, followed},
    engine::ReadTx,
};
use byline_core::{
    displayed::Displayed,
    ids::{OpEdId, SiteId},
    site::Site,
};
use gather::{Gathered, gather};
use plan::Planner;
use question::Question;
use std::{
    collections::{HashMap, HashSet},
    fs::File,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, OnceLock, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// The last place that can be asked for; nobody turns so many leaves.
const LAST_PLACE: u32 = 5_000;
/// The most that are given at once.
const MOST_AT_ONCE: u32 = 100;

/// Inquiries that are answered at once: each keeps a core busy.
const AT_ONCE: usize = 4;

/// What a reader looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inquiry {
    /// As typed.
    pub words: String,
    /// Only what is under all of these.
    pub under: Vec<Facet>,
    /// In which order.
    pub rank: Rank,
    /// After how many.
    pub from: u32,
    /// How many.
    pub most: u32,
}

/// What an index answers: numbers, not yet op-eds.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The op-eds of the leaf, with the print of what the index holds of each.
    pub leaf: Vec<(OpEdId, u64)>,
    /// How many were found.
    pub total: u64,
    /// There are more than were counted.
    pub more: bool,
    /// Not all words were found together: these have some of them.
    pub some: bool,
    /// How many there are under each facet, the most first.
    pub facets: Vec<(Facet, u32)>,
    /// Whether those numbers are of a part of what was found.
    pub facets_cut: bool,
    /// Words that no op-ed has, with those that were taken for them.
    pub instead: Vec<(String, String)>,
    /// What to mark in them.
    pub marks: Marks,
    /// The change of the site up to which the index tells.
    pub position: i64,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Findings {
    /// The op-eds of the leaf, as readers see them now.
    pub hits: Vec<Arc<Displayed>>,
    /// What the index answered.
    pub answered: Answered,
    /// What the facets are called.
    pub lexicon: Arc<Lexicon>,
}

/// The indexes of an installation's sites on this node.
#[derive(Default)]
pub struct Indexes {
    folder: Option<PathBuf>,
    sites: RwLock<HashMap<SiteId, Arc<SiteIndex>>>,
    lexica: Mutex<HashMap<SiteId, (i64, Arc<Lexicon>)>>,
    following: tokio::sync::Mutex<HashSet<SiteId>>,
    asking: OnceLock<Arc<Semaphore>>,
    ended: AtomicBool,
    held: OnceLock<Option<File>>,
}

impl Indexes {
    /// Indexes kept in this folder. Those of [`Indexes::default`] are in memory and end with it.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        Self { folder: Some(folder), ..Self::default() }
    }

    /// The folder of the indexes, which this process alone may write; none where they are kept in memory.
    fn home(&self) -> Option<&Path> {
        let folder = self.folder.as_deref()?;
        let held = self.held.get_or_init(|| {
            held(folder).inspect_err(|error| {
                let folder = folder.display();
                tracing::warn!(%folder, %error, "the search index is kept in memory: another server has this folder, or it cannot be written");
            }).ok()
        });
        held.as_ref().map(|_| folder)
    }

    /// No more work is begun, and what is under way ends soon: the installation stops.
    pub fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    /// The index of a site, as soon as there is one.
    #[must_use]
    pub fn of(&self, site: SiteId) -> Option<Arc<SiteIndex>> {
        self.sites.read().unwrap_or_else(PoisonError::into_inner).get(&site).cloned()
    }

    /// The names of a site's things as `tx` reads them.
    ///
    /// # Errors
    /// [`SearchError`]
    pub async fn lexicon(&self, tx: &mut ReadTx, site: &Site) -> Result<Arc<Lexicon>, SearchError> {
        let known = || self.lexica.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, lexicon)) = known().get(&site.id).filter(|(change, _)| *change == site.change) {
            return Ok(Arc::clone(lexicon));
        }
        let lexicon = Arc::new(Lexicon::read(tx, site).await?);
        known().insert(site.id, (site.change, Arc::clone(&lexicon)));
        Ok(lexicon)
    }

    /// What the index of a site answers; none while its first index is being made.
    ///
    /// It takes a while and needs nothing of the store: whoever asks holds no read meanwhile, for there are few of them.
    ///
    /// # Errors
    /// [`SearchError`]
    pub async fn ask(
        &self,
        site: SiteId,
        lexicon: &Arc<Lexicon>,
        inquiry: Inquiry,
    ) -> Result<Option<Answered>, SearchError> {
        let Some(index) = self.of(site) else { return Ok(None) };
        let asking = Arc::clone(self.asking.get_or_init(|| Arc::new(Semaphore::new(AT_ONCE))));
        let turn = asking.acquire_owned().await.expect("nobody closes it");
        let lexicon = Arc::clone(lexicon);
        let ask = move || {
            // A reader who has gone does not end the work: the turn is over when that is.
            let _turn = turn;
            index.ask(&lexicon, &inquiry)
        };
        Ok(Some(spawn_blocking(ask).await??))
    }

    /// What a reader finds by that answer.
    ///
    /// What has left readers' sight leaves it at once, and so does what was changed and is not indexed anew yet.
    ///
    /// # Errors
    /// [`SearchError`]
    pub async fn hits(
        &self,
        tx: &mut ReadTx,
        site: &Site,
        mut answered: Answered,
    ) -> Result<Findings, SearchError> {
        let lexicon = self.lexicon(tx, site).await?;
        let ids = self.ids_now(tx, site, &mut answered).await?;
        let hits = followed::shown(tx, site, &ids).await?;
        Ok(Findings { hits, answered, lexicon })
    }

    /// What a follower is told of by that answer, asked for by [`Rank::Told`]: only what has all of the words.
    ///
    /// # Errors
    /// [`SearchError`]
    pub async fn news(
        &self,
        tx: &mut ReadTx,
        site: &Site,
        mut answered: Answered,
    ) -> Result<Vec<News>, SearchError> {
        if answered.some {
            return Ok(Vec::new());
        }
        let ids = self.ids_now(tx, site, &mut answered).await?;
        Ok(display::news_of(tx, site, &ids).await?)
    }

    /// The op-eds of the leaf that the index tells the truth of.
    async fn ids_now(
        &self,
        tx: &mut ReadTx,
        site: &Site,
        answered: &mut Answered,
    ) -> Result<Vec<OpEdId>, SearchError> {
        if answered.position != site.change {
            let left = self.still_so(tx, site, &answered.leaf).await?;
            answered.keep(left);
        }
        Ok(answered.leaf.iter().map(|(id, _)| *id).collect())
    }

    /// Those of a leaf of which the index holds what readers see.
    async fn still_so(
        &self,
        tx: &mut ReadTx,
        site: &Site,
        leaf: &[(OpEdId, u64)],
    ) -> Result<Vec<(OpEdId, u64)>, SearchError> {
        let ids: Vec<OpEdId> = leaf.iter().map(|(id, _)| *id).collect();
        let now = followed::with_records(tx, site, &ids).await?;
        let now: HashMap<OpEdId, u64> =
            now.iter().map(|followed| (followed.record.op_ed.id, Indexed::of(followed).print())).collect();
        Ok(leaf.iter().filter(|(id, print)| now.get(id) == Some(print)).copied().collect())
    }
}

impl Answered {
    /// Only these of the leaf are still as the index has them: nothing else of the answer may tell of the others.
    fn keep(&mut self, left: Vec<(OpEdId, u64)>) {
        let gone = self.leaf.len() - left.len();
        self.total = self.total.saturating_sub(gone as u64);
        self.leaf = left;
        if self.leaf.is_empty() {
            (self.total, self.more, self.some) = (0, false, false);
        }
        // What findings fall under, and words like those typed, are the index's own; it may hold what has just been taken away.
        self.facets.clear();
        self.instead.clear();
    }
}

fn held(folder: &Path) -> std::io::Result<File> {
    std::fs::create_dir_all(folder)?;
    let file = File::create(folder.join("held"))?;
    file.try_lock()?;
    Ok(file)
}

impl SiteIndex {
    /// What this index finds.
    ///
    /// # Errors
    /// [`SearchError`]
    pub fn ask(&self, lexicon: &Lexicon, inquiry: &Inquiry) -> Result<Answered, SearchError> {
        let live = self.live();
        let question = Question::of(&inquiry.words, &live.languages);
        let planner = Planner { live: &live, fields: &self.fields, lexicon };
        let plan = planner.plan(&question, &inquiry.under)?;
        let leaf = (inquiry.from.min(LAST_PLACE) as usize, inquiry.most.min(MOST_AT_ONCE) as usize);
        let rank = if question.is_empty() && inquiry.rank == Rank::Fit { Rank::Newest } else { inquiry.rank };
        let mut found = gather(&live, (plan.all.as_ref(), plan.together.as_ref()), rank, leaf)?;
        let mut some = false;
        if found.total == 0
            && let Some(fewer) = &plan.some
        {
            found = gather(&live, (fewer.as_ref(), None), rank, leaf)?;
            some = found.total > 0;
        }
        Ok(Answered {
            facets: facets(&found, &live.facets, &inquiry.under),
            leaf: found.leaf,
            total: found.total,
            more: found.more,
            some,
            facets_cut: found.counts_cut,
            instead: plan.instead,
            marks: Marks(plan.sought),
            position: live.position.number,
        })
    }
}

/// The facets that tell findings apart, the most frequent first.
fn facets(found: &Gathered, known: &[Facet], chosen: &[Facet]) -> Vec<(Facet, u32)> {
    let mut facets: Vec<(Facet, u32)> = known
        .iter()
        .zip(&found.counts)
        .filter(|(facet, count)| **count > 0 && !chosen.contains(facet))
        .map(|(facet, count)| (facet.clone(), *count))
        .collect();
    facets.sort_by(|(a, n), (b, m)| (m, a).cmp(&(n, b)));
    facets
}
