//! The index of one site on disk: what is kept of each op-ed in which field, and up to which change of the site.
//! It refuses to be anybody's truth: it can be thrown away at any moment and is made again from the rows.

use super::{
    columns::Columns,
    entry::{Facet, Indexed},
    error::SearchError,
    words::{STEM, words},
};
use byline_core::ids::OpEdId;
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, PoisonError, RwLock},
};
use tantivy::{
    Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, SegmentReader, TantivyDocument, Term,
    columnar::StrColumn,
    indexer::{LogMergePolicy, NoMergePolicy},
    schema::{FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{PreTokenizedString, Token},
};

/// Another number, and every index is made again: what is kept or how words are folded has changed.
const FORMAT: u32 = 3;
/// Memory of one thread that writes a few changes, and of one that writes a whole site.
const WRITE_A_FEW: usize = 20_000_000;
const WRITE_ALL: usize = 120_000_000;
/// Op-eds in pieces up to this size are put together as they come, one act after the other; a larger piece waits for others of its size. By the
/// library's own ten thousand each eighth act wrote a whole site anew, so that every act cost more than the one before.
const PIECE: u32 = 200;
/// Words between two parts of a text, so that no phrase runs from one into the other.
const APART: usize = 16;

/// Up to which change an index tells of its site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The number of the last change.
    pub number: i64,
    /// When that change was, so that a site restored from a backup is not taken for the one it was.
    pub at: i64,
}

/// What stands beside an index's commit.
#[derive(Serialize, Deserialize)]
struct Payload {
    format: u32,
    position: Position,
}

/// The fields of an index.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub id: Field,
    pub high: Field,
    pub low: Field,
    pub day: Field,
    pub told: Field,
    pub print: Field,
    pub facet: Field,
    pub title: Field,
    pub text: Field,
}

/// The index of one site.
pub struct SiteIndex {
    index: Index,
    reader: IndexReader,
    pub(super) fields: Fields,
    writer: Mutex<Option<IndexWriter>>,
    live: RwLock<Arc<Live>>,
}

/// An index as of one commit, with what is learnt of it once and asked often.
pub(super) struct Live {
    pub searcher: Searcher,
    pub position: Position,
    /// Every facet there is, by number.
    pub facets: Vec<Facet>,
    /// Of each segment, the number of each of its facets.
    pub numbers: Vec<Vec<u32>>,
    /// Of each segment, what is asked of all that a question finds.
    pub columns: Vec<Arc<Columns>>,
    /// The languages of its texts.
    pub languages: Vec<String>,
}

/// An index that is being made, by as many threads as care to add to it.
pub struct Builder {
    index: Index,
    writer: IndexWriter,
    fields: Fields,
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let indexing = |option, norms| {
        TextFieldIndexing::default().set_tokenizer("raw").set_index_option(option).set_fieldnorms(norms)
    };
    let words = || {
        TextOptions::default().set_indexing_options(indexing(IndexRecordOption::WithFreqsAndPositions, true))
    };
    let facet = TextOptions::default()
        .set_indexing_options(indexing(IndexRecordOption::Basic, false))
        .set_fast(Some("raw"));
    let fields = Fields {
        id: schema.add_text_field("id", STRING),
        high: schema.add_u64_field("high", FAST),
        low: schema.add_u64_field("low", FAST),
        day: schema.add_i64_field("day", FAST | INDEXED),
        told: schema.add_i64_field("told", FAST),
        print: schema.add_u64_field("print", FAST),
        facet: schema.add_text_field("facet", facet),
        title: schema.add_text_field("title", words()),
        text: schema.add_text_field("text", words()),
    };
    (schema.build(), fields)
}

impl SiteIndex {
    /// The index in a folder; none where there is none that this program wrote to its end.
    pub(super) fn open(folder: &Path) -> Option<Self> {
        let index = Index::open_in_dir(folder).ok()?;
        let (schema, fields) = schema();
        if index.schema() != schema {
            return None;
        }
        position(&index)?;
        Self::over(index, fields).ok()
    }

    fn over(index: Index, fields: Fields) -> Result<Self, SearchError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let live = RwLock::new(Arc::new(Live::of(&index, &reader, None)?));
        Ok(Self { index, reader, fields, writer: Mutex::new(None), live })
    }

    pub(super) fn live(&self) -> Arc<Live> {
        Arc::clone(&self.live.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Up to which change it tells of its site.
    pub fn position(&self) -> Position {
        self.live().position
    }

    /// How many op-eds it holds.
    pub fn len(&self) -> u64 {
        self.live().searcher.num_docs()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes in what changed and leaves out what is gone, up to `position`. Readers see all of it or nothing.
    pub(super) fn apply(
        &self,
        changed: &[Indexed],
        gone: &[OpEdId],
        position: Position,
    ) -> Result<(), SearchError> {
        let mut kept = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut writer = match kept.take() {
            Some(writer) => writer,
            None => {
                let writer = self.index.writer_with_num_threads(1, WRITE_A_FEW)?;
                let mut pieces = LogMergePolicy::default();
                pieces.set_min_layer_size(PIECE);
                writer.set_merge_policy(Box::new(pieces));
                writer
            }
        };
        for id in gone.iter().chain(changed.iter().map(|entry| &entry.id)) {
            writer.delete_term(Term::from_field_text(self.fields.id, &id.to_string()));
        }
        for entry in changed {
            writer.add_document(document(&self.fields, entry))?;
        }
        commit(&mut writer, position)?;
        // A writer that failed is not kept: the next one starts from the last commit.
        *kept = Some(writer);
        drop(kept);
        self.reader.reload()?;
        let live = Arc::new(Live::of(&self.index, &self.reader, Some(&self.live()))?);
        *self.live.write().unwrap_or_else(PoisonError::into_inner) = live;
        Ok(())
    }

    /// The print of every op-ed it holds.
    pub(super) fn prints(&self) -> Result<HashMap<OpEdId, u64>, SearchError> {
        let live = self.live();
        let each = live.searcher.segment_readers().iter().zip(&live.columns);
        let each = each.flat_map(|(segment, columns)| segment.doc_ids_alive().map(|doc| columns.print(doc)));
        Ok(each.collect())
    }
}

impl Live {
    /// As of the last commit; what `before` read of the same segments is not read again.
    fn of(index: &Index, reader: &IndexReader, before: Option<&Self>) -> Result<Self, SearchError> {
        let searcher = reader.searcher();
        let (mut known, mut facets) = (HashMap::new(), Vec::new());
        let (mut numbers, mut columns) = (Vec::new(), Vec::new());
        for segment in searcher.segment_readers() {
            columns.push(match before.and_then(|before| before.columns_of(segment)) {
                Some(columns) => columns,
                None => Arc::new(Columns::read(segment)?),
            });
            let mut own = Vec::new();
            if let Some(column) = segment.fast_fields().str("facet")? {
                for ord in 0..column.num_terms() {
                    own.push(number(&column, ord as u64, &mut known, &mut facets)?);
                }
            }
            numbers.push(own);
        }
        let languages = facets.iter().filter_map(|facet| match facet {
            Facet::In(language) => Some(language.clone()),
            _ => None,
        });
        let languages = languages.collect();
        let position = position(index).ok_or(SearchError::NotWhole)?;
        Ok(Self { searcher, position, facets, numbers, columns, languages })
    }

    fn columns_of(&self, segment: &SegmentReader) -> Option<Arc<Columns>> {
        let is_it = |known: &SegmentReader| known.segment_id() == segment.segment_id();
        let at = self.searcher.segment_readers().iter().position(is_it)?;
        self.columns.get(at).cloned()
    }
}

fn number(
    column: &StrColumn,
    ord: u64,
    known: &mut HashMap<String, u32>,
    facets: &mut Vec<Facet>,
) -> Result<u32, SearchError> {
    let mut term = String::new();
    column.ord_to_str(ord, &mut term)?;
    if let Some(number) = known.get(&term) {
        return Ok(*number);
    }
    let number = u32::try_from(facets.len()).map_err(|_| SearchError::NotWhole)?;
    facets.push(term.parse().map_err(|_| SearchError::NotWhole)?);
    known.insert(term, number);
    Ok(number)
}

impl Builder {
    /// A new index in an empty folder, or in memory where there is no folder.
    ///
    /// # Errors
    /// [`SearchError`]
    pub fn new(folder: Option<&Path>, threads: usize) -> Result<Self, SearchError> {
        let (schema, fields) = schema();
        let index = match folder {
            Some(folder) => {
                std::fs::create_dir_all(folder)?;
                Index::create_in_dir(folder, schema)?
            }
            None => Index::create_in_ram(schema),
        };
        let writer = index.writer_with_num_threads(threads, WRITE_ALL * threads)?;
        // One merge at the end is cheaper than many on the way.
        writer.set_merge_policy(Box::new(NoMergePolicy));
        Ok(Self { index, writer, fields })
    }

    /// Takes one op-ed in.
    ///
    /// # Errors
    /// [`SearchError`]
    pub fn add(&self, entry: &Indexed) -> Result<(), SearchError> {
        self.writer.add_document(document(&self.fields, entry))?;
        Ok(())
    }

    /// The index, whole, which tells of its site up to `position`.
    ///
    /// # Errors
    /// [`SearchError`]
    pub fn finish(mut self, position: Position) -> Result<SiteIndex, SearchError> {
        commit(&mut self.writer, position)?;
        // In one piece every word is looked up once.
        let pieces = self.index.searchable_segment_ids()?;
        if pieces.len() > 1 {
            self.writer.merge(&pieces).wait()?;
        }
        self.writer.wait_merging_threads()?;
        SiteIndex::over(self.index, self.fields)
    }
}

fn commit(writer: &mut IndexWriter, position: Position) -> Result<(), SearchError> {
    let payload = serde_json::to_string(&Payload { format: FORMAT, position })?;
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&payload);
    commit.commit()?;
    Ok(())
}

fn position(index: &Index) -> Option<Position> {
    let payload: Payload = serde_json::from_str(&index.load_metas().ok()?.payload?).ok()?;
    (payload.format == FORMAT).then_some(payload.position)
}

fn document(fields: &Fields, entry: &Indexed) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    let number = entry.id.number();
    document.add_text(fields.id, entry.id.to_string());
    document.add_u64(fields.high, (number >> 64) as u64);
    document.add_u64(fields.low, number as u64);
    document.add_i64(fields.day, entry.day);
    if let Some(told) = entry.told {
        document.add_i64(fields.told, told.micros());
    }
    document.add_u64(fields.print, entry.print());
    for facet in &entry.facets {
        document.add_text(fields.facet, facet.to_string());
    }
    document.add_pre_tokenized_text(fields.title, tokens(&entry.title, &entry.language));
    document.add_pre_tokenized_text(fields.text, tokens(&entry.text, &entry.language));
    document
}

/// The words of a text with their stems, both at the word's place.
fn tokens(text: &str, language: &str) -> PreTokenizedString {
    let mut tokens = Vec::new();
    let mut place = 0;
    for part in text.split('\n') {
        for word in words(part, language) {
            let token = |text: String| Token { position: place, text, ..Token::default() };
            if let Some(stem) = word.stem {
                tokens.push(token(format!("{STEM}{stem}")));
            }
            tokens.push(token(word.exact));
            place += 1;
        }
        place += APART;
    }
    PreTokenizedString { text: String::new(), tokens }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn entry(n: u128) -> Indexed {
        Indexed {
            id: OpEdId::of_number(n),
            title: format!("Count the Water, part {n}"),
            text: "Every summer the city forgets to count.".to_owned(),
            language: "en".to_owned(),
            day: 20_240_311,
            told: None,
            facets: BTreeSet::from([Facet::Year(2024)]),
        }
    }

    #[test]
    fn one_op_ed_after_the_other_does_not_have_a_whole_site_written_anew() {
        let builder = Builder::new(None, 1).unwrap();
        (1..=600).for_each(|n| builder.add(&entry(n)).unwrap());
        let index = builder.finish(Position::default()).unwrap();
        let whole = index.index.searchable_segment_ids().unwrap();
        for n in 601..=660 {
            index.apply(&[entry(n)], &[], Position::default()).unwrap();
        }
        let writer = index.writer.lock().unwrap().take().unwrap();
        writer.wait_merging_threads().unwrap();
        let pieces = index.index.searchable_segment_ids().unwrap();
        assert!(whole.iter().all(|piece| pieces.contains(piece)), "what was there before was not touched");
        assert!(pieces.len() <= whole.len() + 8, "and what came was put together: {}", pieces.len());
    }
}
