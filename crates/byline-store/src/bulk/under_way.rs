//! The transaction of a load that is under way: how long it stays open, and what is written at its end.
//! It refuses to stay open where somebody may wait for it.

use super::{EntryTold, LONGEST_ALONE, Load, MOST_ALONE};
use crate::{changes, engine::WriteTx, error::StoreError, imports, sites, twins, value::params};
use byline_core::{
    clock::Moment,
    ids::{ImportId, OpEdId, SiteId},
    site::Site,
};
use std::{collections::HashMap, sync::Arc};
use tokio::time::Instant;

/// Marks handed to the engine at once.
const MARKS_AT_ONCE: usize = 8_192;

/// A transaction with the op-eds that came into it so far.
pub(super) struct UnderWay {
    pub tx: WriteTx,
    begun: Instant,
    /// When it began.
    pub now: Moment,
    /// Op-eds.
    pub count: usize,
    /// Marks of texts, written at the end in their own order: they lie far apart in a tree that outgrows every cache.
    marks: Vec<(i64, OpEdId)>,
    /// Who bears them until then.
    bearers: HashMap<i64, Vec<OpEdId>>,
}

impl UnderWay {
    /// Notes marks of texts that came into it.
    pub(super) fn mark(&mut self, marks: Vec<(i64, OpEdId)>) {
        for (mark, op_ed) in &marks {
            self.bearers.entry(*mark).or_default().push(*op_ed);
        }
        self.marks.extend(marks);
    }

    /// For each of many texts, who bears each of its marks, with those that came into it.
    pub(super) async fn bearers(
        &mut self,
        site: SiteId,
        texts: &[Vec<i64>],
    ) -> Result<Vec<Vec<Vec<OpEdId>>>, StoreError> {
        let mut all = twins::bearers(&mut self.tx, site, texts).await?;
        for (marks, bearers) in texts.iter().zip(&mut all) {
            for (mark, bearers) in marks.iter().zip(bearers) {
                bearers.extend(self.bearers.get(mark).into_iter().flatten());
            }
        }
        Ok(all)
    }
}

impl Load {
    /// The transaction under way, or a new one, with the site held as it stands now.
    pub(super) async fn begun(&mut self) -> Result<UnderWay, StoreError> {
        if let Some(open) = self.under_way.take() {
            return Ok(open);
        }
        let mut tx = self.store.write().await?;
        sites::hold(&mut tx, self.site.id).await?;
        let (change, turned_at) = changes::current(&mut tx, self.site.id).await?;
        if change != self.site.change {
            self.known = Arc::default();
            self.stale = true;
        }
        self.site = Site { change, turned_at, ..self.site.clone() };
        let (begun, now) = (Instant::now(), self.store.clock().now());
        Ok(UnderWay { tx, begun, now, count: 0, marks: Vec::new(), bearers: HashMap::new() })
    }

    /// Leaves it open for what comes next where nobody waits for it, and ends it otherwise.
    pub(super) async fn put_by(&mut self, open: UnderWay) -> Result<(), StoreError> {
        if self.is_alone && open.count < MOST_ALONE && open.begun.elapsed() < LONGEST_ALONE {
            self.under_way = Some(open);
            return Ok(());
        }
        self.end(open).await
    }

    async fn end(&mut self, mut open: UnderWay) -> Result<(), StoreError> {
        open.marks.sort_unstable();
        for some in open.marks.chunks(MARKS_AT_ONCE) {
            let rows = some.iter().map(|(mark, op_ed)| params![mark, op_ed]).collect();
            open.tx.batch(twins::PUT_MARK, rows).await?;
        }
        if open.count > 0 {
            let now = self.store.clock().now();
            self.site.change = changes::record(&mut open.tx, self.site.id, "bulk", None, now).await?;
        }
        open.tx.commit().await
    }

    /// Makes all that is kept durable.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing of the transaction under way is kept, in this process and in the next.
    pub async fn settle(&mut self) -> Result<(), StoreError> {
        match self.under_way.take() {
            Some(open) => self.end(open).await,
            None => Ok(()),
        }
    }

    /// Writes what was left of an import's file, and how far it has been read.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn tell(
        &mut self,
        run: ImportId,
        left: &[EntryTold],
        bytes_read: Option<u64>,
    ) -> Result<(), StoreError> {
        if left.is_empty() && bytes_read.is_none() {
            return Ok(());
        }
        let mut open = self.begun().await?;
        imports::tell(&mut open.tx, run, left).await?;
        if let Some(read) = bytes_read {
            imports::progress(&mut open.tx, run, read).await?;
        }
        self.put_by(open).await
    }
}
