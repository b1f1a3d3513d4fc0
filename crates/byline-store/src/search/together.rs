//! Words that stand next to one another: what lifts, of the op-eds that fit a question best, those that say it in its own order.
//! It refuses to look further than those: an engine's phrase walks on to the next op-ed that has it, however far that is.

use super::error::SearchError;
use tantivy::{
    DocId, DocSet, Searcher, SegmentReader, Term,
    postings::{Postings, SegmentPostings},
    query::Bm25Weight,
    schema::IndexRecordOption,
};

/// Words in an order, in one field, and what it weighs that they stand there.
pub(super) struct Row {
    /// Two or more, all of one field.
    pub words: Vec<Term>,
    pub boost: f32,
}

/// Any of these rows.
pub(super) struct Together(pub Vec<Row>);

impl Together {
    /// What it weighs in each of these op-eds of a segment, named in rising order, that the words stand together there.
    ///
    /// # Errors
    /// [`SearchError::Index`] and [`SearchError::Files`]: the index cannot be read.
    pub(super) fn weigh(
        &self,
        searcher: &Searcher,
        segment: &SegmentReader,
        docs: &[DocId],
    ) -> Result<Vec<f32>, SearchError> {
        let mut weights = vec![0.0; docs.len()];
        for row in &self.0 {
            row.add(searcher, segment, (docs, &mut weights))?;
        }
        Ok(weights)
    }
}

impl Row {
    fn add(
        &self,
        searcher: &Searcher,
        segment: &SegmentReader,
        (docs, weights): (&[DocId], &mut [f32]),
    ) -> Result<(), SearchError> {
        let Some(mut places) = self.places(segment)? else { return Ok(()) };
        let weight = Bm25Weight::for_terms(searcher, &self.words)?;
        let lengths = segment.get_fieldnorms_reader(self.words[0].field())?;
        for (doc, sum) in docs.iter().zip(weights) {
            let n = times(&mut places, *doc);
            if n > 0 {
                *sum += self.boost * weight.score(lengths.fieldnorm_id(*doc), n);
            }
        }
        Ok(())
    }

    /// Where each word stands; none where the segment lacks one of them.
    fn places(&self, segment: &SegmentReader) -> Result<Option<Vec<SegmentPostings>>, SearchError> {
        let inverted = segment.inverted_index(self.words[0].field())?;
        let of = |word| inverted.read_postings(word, IndexRecordOption::WithFreqsAndPositions);
        Ok(self.words.iter().map(of).collect::<Result<_, _>>()?)
    }
}

/// How often the words stand one after the other in this op-ed.
fn times(words: &mut [SegmentPostings], doc: DocId) -> u32 {
    for word in &mut *words {
        if word.doc() < doc {
            word.seek(doc);
        }
        if word.doc() != doc {
            return 0;
        }
    }
    let (mut starts, mut next) = (Vec::new(), Vec::new());
    for (n, word) in (0..).zip(words) {
        // Counted from the end of the row, so that no place is below nought; all words of a row that stands have the same then.
        word.positions_with_offset(MOST_WORDS - n, &mut next);
        if n == 0 {
            std::mem::swap(&mut starts, &mut next);
        } else {
            starts.retain(|start| next.binary_search(start).is_ok());
        }
    }
    u32::try_from(starts.len()).unwrap_or(u32::MAX)
}

/// More words than any row has.
const MOST_WORDS: u32 = 64;
