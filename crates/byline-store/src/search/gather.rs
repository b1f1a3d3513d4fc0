//! What the index finds: the best of it, how much of it there is, and how it falls under each facet, in one walk.
//! It refuses to walk without end: of a question that fits everything, 100,000 op-eds are weighed and that there are more is only said.

use super::{columns::Columns, error::SearchError, index::Live, together::Together};
use byline_core::ids::OpEdId;
use std::cmp::Ordering;
use tantivy::{
    DocSet, TERMINATED,
    query::{EnableScoring, Query},
};

/// Op-eds that are weighed by their words at most; how many more there are is not counted then.
pub(super) const MOST_WEIGHED: u64 = 100_000;
/// The best by their words are also looked at for what lifts them: to walk the places of words in every op-ed costs more than all else.
const MOST_LIFTED: usize = 256;
/// Op-eds that are counted under their facets at most.
const MOST_COUNTED: u64 = 20_000;

/// In which order findings come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rank {
    /// What fits the words best.
    #[default]
    Fit,
    /// By the original's day, newest first.
    Newest,
    /// By the original's day, oldest first.
    Oldest,
    /// By when followers were told, latest first; what came in with an archive is not among them.
    Told,
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The op-eds of the leaf asked for, with their prints.
    pub leaf: Vec<(OpEdId, u64)>,
    /// How many there are.
    pub total: u64,
    /// There are more than were counted.
    pub more: bool,
    /// How many of them are under each facet, by its number; those not all counted are numbers of a part.
    pub counts: Vec<u32>,
    /// Whether the counts are of a part.
    pub counts_cut: bool,
}

#[derive(Clone, Copy)]
struct Candidate {
    score: f32,
    /// What it is ordered by in time: its day, or when followers were told.
    at: i64,
    segment: u32,
    doc: u32,
}

/// The best so far, in no order.
struct Best {
    rank: Rank,
    most: usize,
    kept: Vec<Candidate>,
    worst: Option<Candidate>,
}

/// The leaf of `most` after the first `from` that `query` finds; of the best by their words, those that `lift` finds too come earlier.
pub(super) fn gather(
    live: &Live,
    (query, lift): (&dyn Query, Option<&Together>),
    rank: Rank,
    (from, most): (usize, usize),
) -> Result<Gathered, SearchError> {
    let lift = lift.filter(|_| rank == Rank::Fit);
    let scoring = match rank {
        Rank::Fit => EnableScoring::enabled_from_searcher(&live.searcher),
        Rank::Newest | Rank::Oldest | Rank::Told => EnableScoring::disabled_from_searcher(&live.searcher),
    };
    let weight = query.weight(scoring)?;
    let mut gathered = Gathered { counts: vec![0; live.facets.len()], ..Gathered::default() };
    let looked_at = (from + most).max(if lift.is_some() { MOST_LIFTED } else { 0 });
    let mut best = Best { rank, most: looked_at, kept: Vec::new(), worst: None };
    for (n, segment) in (0..).zip(live.searcher.segment_readers()) {
        let mut docs = weight.scorer(segment, 1.0)?;
        let columns = &live.columns[n as usize];
        let mut counted = Vec::new();
        let mut doc = docs.doc();
        while doc != TERMINATED {
            let alive = segment.alive_bitset().is_none_or(|alive| alive.is_alive(doc));
            let at = match rank {
                Rank::Told => columns.told(doc),
                Rank::Fit | Rank::Newest | Rank::Oldest => Some(i64::from(columns.day(doc))),
            };
            if let Some(at) = at.filter(|_| alive) {
                if rank == Rank::Fit && gathered.total == MOST_WEIGHED {
                    gathered.more = true;
                    break;
                }
                let score = if rank == Rank::Fit { docs.score() } else { 0.0 };
                if rank != Rank::Fit || best.may_take(score) {
                    best.take(Candidate { score, at, segment: n, doc });
                }
                if gathered.total < MOST_COUNTED {
                    counted.push(doc);
                }
                gathered.total += 1;
            }
            doc = docs.advance();
        }
        gathered.count(&counted, columns, &live.numbers[n as usize]);
    }
    gathered.counts_cut = gathered.total > MOST_COUNTED;
    let mut ranked = best.ranked();
    if let Some(lift) = lift {
        let head = ranked.len().min(MOST_LIFTED);
        lifted(live, lift, &mut ranked[..head])?;
    }
    let leaf = ranked.iter().take(from + most).skip(from);
    gathered.leaf = leaf.map(|found| live.columns[found.segment as usize].print(found.doc)).collect();
    Ok(gathered)
}

/// Puts what `lift` finds among these as far forward as it weighs there.
fn lifted(live: &Live, lift: &Together, ranked: &mut [Candidate]) -> Result<(), SearchError> {
    ranked.sort_unstable_by_key(|found| (found.segment, found.doc));
    for of_segment in ranked.chunk_by_mut(|one, next| one.segment == next.segment) {
        let segment = live.searcher.segment_reader(of_segment[0].segment);
        let docs: Vec<_> = of_segment.iter().map(|found| found.doc).collect();
        let weights = lift.weigh(&live.searcher, segment, &docs)?;
        of_segment.iter_mut().zip(weights).for_each(|(found, weight)| found.score += weight);
    }
    ranked.sort_by(|a, b| Best::compare(Rank::Fit, a, b));
    Ok(())
}

impl Gathered {
    /// What these of a segment are under, by its own numbers and those of the index.
    ///
    /// Counted together, not one by one as they are found: each is a look into memory far from the last, and looks that wait for nothing
    /// else go on side by side.
    fn count(&mut self, docs: &[u32], columns: &Columns, numbers: &[u32]) {
        for facet in docs.iter().flat_map(|doc| columns.facets(*doc)) {
            let number = numbers.get(*facet as usize);
            if let Some(count) = number.and_then(|number| self.counts.get_mut(*number as usize)) {
                *count += 1;
            }
        }
    }
}

impl Best {
    fn compare(rank: Rank, a: &Candidate, b: &Candidate) -> Ordering {
        let newer = b.at.cmp(&a.at);
        let order = match rank {
            Rank::Fit => b.score.total_cmp(&a.score).then(newer),
            Rank::Newest | Rank::Told => newer,
            Rank::Oldest => newer.reverse(),
        };
        order.then((a.segment, a.doc).cmp(&(b.segment, b.doc)))
    }

    /// Whether one of this score may be among the best by their words, whatever its day.
    fn may_take(&self, score: f32) -> bool {
        self.worst.is_none_or(|worst| score >= worst.score)
    }

    fn take(&mut self, found: Candidate) {
        if self.worst.is_some_and(|worst| Self::compare(self.rank, &found, &worst).is_gt()) {
            return;
        }
        self.kept.push(found);
        if self.kept.len() >= 2 * self.most.max(16) {
            self.cut();
        }
    }

    fn cut(&mut self) {
        let rank = self.rank;
        if self.most == 0 || self.kept.len() <= self.most {
            return;
        }
        let (_, worst, _) = self.kept.select_nth_unstable_by(self.most - 1, |a, b| Self::compare(rank, a, b));
        self.worst = Some(*worst);
        self.kept.truncate(self.most);
    }

    fn ranked(mut self) -> Vec<Candidate> {
        let rank = self.rank;
        self.kept.sort_by(|a, b| Self::compare(rank, a, b));
        self.kept.truncate(self.most);
        self.kept
    }
}
