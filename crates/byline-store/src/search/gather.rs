//! What the index finds: the best of it, how much of it there is, and how it falls under each facet, in one walk.
//! It refuses to walk without end: of a question that fits everything, 100,000 op-eds are weighed and that there are more is only said.

use super::{
    error::SearchError,
    index::{Ids, Live},
};
use byline_core::ids::OpEdId;
use std::cmp::Ordering;
use tantivy::{
    DocSet, SegmentReader, TERMINATED,
    columnar::Column,
    query::{EnableScoring, Query},
};

/// Op-eds that are weighed by their words at most; how many more there are is not counted then.
pub(super) const MOST_WEIGHED: u64 = 100_000;
/// Op-eds that are counted under their facets at most.
const MOST_COUNTED: u64 = 50_000;

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
    day: i64,
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

/// The leaf of `most` after the first `from` that `query` finds.
pub(super) fn gather(
    live: &Live,
    query: &dyn Query,
    rank: Rank,
    (from, most): (usize, usize),
) -> Result<Gathered, SearchError> {
    let scoring = match rank {
        Rank::Fit => EnableScoring::enabled_from_searcher(&live.searcher),
        Rank::Newest | Rank::Oldest => EnableScoring::disabled_from_searcher(&live.searcher),
    };
    let weight = query.weight(scoring)?;
    let mut gathered = Gathered { counts: vec![0; live.facets.len()], ..Gathered::default() };
    let mut best = Best { rank, most: from + most, kept: Vec::new(), worst: None };
    for (n, segment) in (0..).zip(live.searcher.segment_readers()) {
        let mut docs = weight.scorer(segment, 1.0)?;
        let columns = Columns::of(segment)?;
        let mut doc = docs.doc();
        while doc != TERMINATED {
            if segment.alive_bitset().is_none_or(|alive| alive.is_alive(doc)) {
                if rank == Rank::Fit && gathered.total == MOST_WEIGHED {
                    gathered.more = true;
                    break;
                }
                let score = if rank == Rank::Fit { docs.score() } else { 0.0 };
                best.take(Candidate { score, day: columns.day.first(doc).unwrap_or(0), segment: n, doc });
                columns.count(doc, &live.numbers[n as usize], &mut gathered);
                gathered.total += 1;
            }
            doc = docs.advance();
        }
    }
    let readers = live.searcher.segment_readers();
    for found in best.ranked().into_iter().skip(from) {
        let segment = &readers[found.segment as usize];
        let print = segment.fast_fields().u64("print")?.first(found.doc).unwrap_or(0);
        gathered.leaf.push((Ids::of(segment)?.id(found.doc), print));
    }
    Ok(gathered)
}

struct Columns {
    day: Column<i64>,
    facets: Option<Column<u64>>,
}

impl Columns {
    fn of(segment: &SegmentReader) -> Result<Self, SearchError> {
        let fast = segment.fast_fields();
        Ok(Self { day: fast.i64("day")?, facets: fast.str("facet")?.map(|column| column.ords().clone()) })
    }

    fn count(&self, doc: u32, numbers: &[u32], gathered: &mut Gathered) {
        if gathered.total >= MOST_COUNTED {
            gathered.counts_cut = true;
            return;
        }
        for ord in self.facets.iter().flat_map(|facets| facets.values_for_doc(doc)) {
            let number = usize::try_from(ord).ok().and_then(|ord| numbers.get(ord));
            if let Some(count) = number.and_then(|number| gathered.counts.get_mut(*number as usize)) {
                *count += 1;
            }
        }
    }
}

impl Best {
    fn compare(rank: Rank, a: &Candidate, b: &Candidate) -> Ordering {
        let newer = b.day.cmp(&a.day);
        let order = match rank {
            Rank::Fit => b.score.total_cmp(&a.score).then(newer),
            Rank::Newest => newer,
            Rank::Oldest => newer.reverse(),
        };
        order.then((a.segment, a.doc).cmp(&(b.segment, b.doc)))
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
