//! What is asked of every op-ed that a question finds: its day and its facets, held in memory; and of the few that are shown, their ids.
//! They refuse to be read twice: a segment of an index never changes, so a commit reads what is new alone.

use super::error::SearchError;
use byline_core::ids::OpEdId;
use tantivy::{SegmentReader, columnar::Column};

/// The columns of one segment; at 1,000,000 op-eds with six facets each some 32 MB.
pub(super) struct Columns {
    /// Days as numbers, a place for each op-ed.
    days: Vec<i32>,
    /// Where the facets of each op-ed begin, and at last where they end.
    starts: Vec<u32>,
    /// Facets, by the segment's own numbers.
    facets: Vec<u32>,
    high: Column<u64>,
    low: Column<u64>,
    print: Column<u64>,
    /// Read where it stands: only feeds ask. None where no op-ed of the segment has it.
    told: Option<Column<i64>>,
}

impl Columns {
    pub(super) fn read(segment: &SegmentReader) -> Result<Self, SearchError> {
        let fast = segment.fast_fields();
        let (day, facet) = (fast.i64("day")?, fast.str("facet")?.map(|column| column.ords().clone()));
        let number = |ord: u64| u32::try_from(ord).map_err(|_| SearchError::NotWhole);
        let (mut days, mut starts, mut facets) = (Vec::new(), vec![0], Vec::new());
        for doc in 0..segment.max_doc() {
            days.push(day.first(doc).and_then(|day| i32::try_from(day).ok()).unwrap_or(0));
            for ord in facet.iter().flat_map(|facet| facet.values_for_doc(doc)) {
                facets.push(number(ord)?);
            }
            starts.push(number(facets.len() as u64)?);
        }
        Ok(Self {
            days,
            starts,
            facets,
            high: fast.u64("high")?,
            low: fast.u64("low")?,
            print: fast.u64("print")?,
            told: fast.column_opt("told")?,
        })
    }

    /// The original's day, as a number that later days have more of.
    pub(super) fn day(&self, doc: u32) -> i32 {
        self.days.get(doc as usize).copied().unwrap_or(0)
    }

    /// When followers were told; none where it came in with an archive.
    pub(super) fn told(&self, doc: u32) -> Option<i64> {
        self.told.as_ref()?.first(doc)
    }

    /// What it is under, by the segment's own numbers.
    pub(super) fn facets(&self, doc: u32) -> &[u32] {
        let start = |doc: u32| self.starts.get(doc as usize).map_or(0, |start| *start as usize);
        self.facets.get(start(doc)..start(doc + 1)).unwrap_or_default()
    }

    /// Which op-ed it is, and the print of what the index holds of it.
    pub(super) fn print(&self, doc: u32) -> (OpEdId, u64) {
        let of = |column: &Column<u64>| column.first(doc).unwrap_or(0);
        let number = (u128::from(of(&self.high)) << 64) | u128::from(of(&self.low));
        (OpEdId::of_number(number), of(&self.print))
    }
}
