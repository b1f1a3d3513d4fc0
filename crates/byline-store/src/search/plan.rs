//! A question as the index is asked it: each word by all that it may mean, phrases in order, and only what is under the facets chosen.
//! It refuses to find nothing over a slip: a word that no op-ed has is taken for the ones nearest to it.

use super::{
    entry::Facet,
    error::SearchError,
    index::{Fields, Live},
    lexicon::{Lexicon, Sureness},
    near,
    question::{Asked, Question},
    together::{Row, Together},
    words::STEM,
};
use std::collections::BTreeSet;
use tantivy::{
    Term,
    query::{AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

/// What a word weighs in a title and in the rest; its stem weighs less, a word it only begins less again.
const IN_TITLE: f32 = 3.0;
const IN_TEXT: f32 = 1.0;
const STEMMED: f32 = 0.7;
const BEGUN: f32 = 0.5;
const SLIPPED: f32 = 0.5;
/// What it weighs that a text writes two words as one, or one word as two.
const JOINED: f32 = 0.9;
/// What a phrase weighs beyond its words.
const PHRASE: f32 = 2.0;
/// Words that are also looked for side by side.
const SIDE_BY_SIDE: std::ops::RangeInclusive<usize> = 2..=4;

/// Words by which a hit's text shows why it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sought {
    /// Words as written, folded.
    pub words: BTreeSet<String>,
    /// Stems.
    pub stems: BTreeSet<String>,
}

/// A question made ready.
pub(super) struct Plan {
    /// What must be found, all of it.
    pub all: Box<dyn Query>,
    /// What lifts those of it that have the words side by side.
    pub together: Option<Together>,
    /// Where that finds nothing: some of it.
    pub some: Option<Box<dyn Query>>,
    /// Words that no op-ed has, with those taken instead.
    pub instead: Vec<(String, String)>,
    /// What to mark.
    pub sought: Sought,
}

/// What a question is made ready with.
pub(super) struct Planner<'a> {
    pub live: &'a Live,
    pub fields: &'a Fields,
    pub lexicon: &'a Lexicon,
}

type Clauses = Vec<(Occur, Box<dyn Query>)>;

impl Planner<'_> {
    pub(super) fn plan(&self, question: &Question, under: &[Facet]) -> Result<Plan, SearchError> {
        let (mut sought, mut instead) = (Sought::default(), Vec::new());
        let mut parts: Vec<Option<Box<dyn Query>>> = Vec::new();
        for (typed, words) in &question.phrases {
            parts.push(Some(self.phrase(typed, words)));
            sought.words.extend(words.iter().flat_map(Asked::exacts).cloned());
        }
        for word in &question.words {
            parts.push(self.word(word, &mut sought, &mut instead)?);
        }
        let filters = || under.iter().map(|facet| (Occur::Must, self.facet(facet, 0.0)));
        let known = || parts.iter().flatten().map(|part| part.box_clone());
        let mut all: Clauses = filters().collect();
        if parts.iter().any(Option::is_none) {
            all.push((Occur::Must, Box::new(BooleanQuery::new(Vec::new()))));
        }
        all.extend(known().map(|part| (Occur::Must, part)));
        if question.is_empty() {
            all.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 1.0))));
        }
        let some = (parts.len() > 1 && known().next().is_some()).then(|| {
            let any: Clauses = known().map(|part| (Occur::Should, part)).collect();
            let mut some: Clauses = filters().collect();
            some.push((Occur::Must, Box::new(BooleanQuery::new(any))));
            Box::new(BooleanQuery::new(some)) as Box<dyn Query>
        });
        let together = self.side_by_side(&question.words);
        Ok(Plan { all: Box::new(BooleanQuery::new(all)), together, some, instead, sought })
    }

    /// All that a word may mean; none where no op-ed has it nor anything near it.
    fn word(
        &self,
        word: &Asked,
        sought: &mut Sought,
        instead: &mut Vec<(String, String)>,
    ) -> Result<Option<Box<dyn Query>>, SearchError> {
        let mut any = Clauses::new();
        self.add(&mut any, &word.forms[0], 1.0)?;
        sought.words.extend(word.exacts().cloned());
        for stem in &word.forms[1..] {
            self.add(&mut any, stem, STEMMED)?;
        }
        for stem in &word.forms {
            self.add(&mut any, &format!("{STEM}{stem}"), STEMMED)?;
            sought.stems.insert(stem.clone());
        }
        self.joined(&mut any, word, sought)?;
        if word.open {
            for exact in word.exacts() {
                for begun in near::begun(&self.live.searcher, &self.words_in(), exact)? {
                    self.add(&mut any, &begun, BEGUN)?;
                    sought.words.insert(begun);
                }
            }
        }
        let mut meant = self.lexicon.meant(&word.raw, &word.forms, word.open);
        if any.is_empty() && meant.is_empty() {
            let exact = word.bare.as_ref().unwrap_or(&word.forms[0]);
            for slip in near::slips(&self.live.searcher, &self.words_in(), exact)? {
                if instead.iter().all(|(typed, _)| *typed != word.raw) {
                    instead.push((word.raw.clone(), slip.clone()));
                }
                self.add(&mut any, &slip, SLIPPED)?;
                sought.words.insert(slip);
            }
            meant = self.lexicon.slips(&word.raw);
        }
        any.extend(meant.iter().map(|(facet, how)| (Occur::Should, self.facet(facet, weight(facet, *how)))));
        Ok((!any.is_empty()).then(|| Box::new(BooleanQuery::new(any)) as Box<dyn Query>))
    }

    /// Adds what texts have that write a word as one with its neighbour, or its parts apart.
    fn joined(&self, any: &mut Clauses, word: &Asked, sought: &mut Sought) -> Result<(), SearchError> {
        for joined in &word.joined {
            match joined.strip_prefix(STEM) {
                None => {
                    self.add(any, joined, JOINED)?;
                    sought.words.insert(joined.clone());
                }
                Some(stem) => {
                    self.add(any, joined, JOINED * STEMMED)?;
                    sought.stems.insert(stem.to_owned());
                }
            }
        }
        if !word.parts.is_empty() {
            for (field, boost) in [(self.fields.title, IN_TITLE), (self.fields.text, IN_TEXT)] {
                let terms: Vec<Term> =
                    word.parts.iter().map(|part| Term::from_field_text(field, part)).collect();
                let there = |term: &Term| self.live.searcher.doc_freq(term).map(|n| n > 0);
                if !terms.iter().map(there).collect::<Result<Vec<_>, _>>()?.into_iter().all(|is| is) {
                    continue;
                }
                let query = Box::new(PhraseQuery::new(terms));
                any.push((Occur::Should, Box::new(BoostQuery::new(query, boost * JOINED))));
            }
            sought.words.extend(word.parts.iter().cloned());
        }
        Ok(())
    }

    /// Adds a word of titles and texts, where any has it.
    fn add(&self, any: &mut Clauses, word: &str, weight: f32) -> Result<(), SearchError> {
        for (field, boost) in [(self.fields.title, IN_TITLE), (self.fields.text, IN_TEXT)] {
            let term = Term::from_field_text(field, word);
            if self.live.searcher.doc_freq(&term)? > 0 {
                let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
                any.push((Occur::Should, Box::new(BoostQuery::new(Box::new(query), boost * weight))));
            }
        }
        Ok(())
    }

    fn phrase(&self, typed: &str, words: &[Asked]) -> Box<dyn Query> {
        let rows = self.rows(words).into_iter().map(|row| {
            let query: Box<dyn Query> = Box::new(PhraseQuery::new(row.words));
            (Occur::Should, Box::new(BoostQuery::new(query, row.boost)) as Box<dyn Query>)
        });
        let mut any: Clauses = rows.collect();
        let called = self.lexicon.called(typed);
        let called =
            called.iter().map(|facet| (Occur::Should, self.facet(facet, weight(facet, Sureness::Word))));
        any.extend(called);
        Box::new(BooleanQuery::new(any))
    }

    /// These words one after the other, and so without their elisions where they have any, in titles and in texts.
    fn rows(&self, words: &[Asked]) -> Vec<Row> {
        let mut readings: Vec<Vec<&String>> = vec![words.iter().map(|word| &word.forms[0]).collect()];
        if words.iter().any(|word| word.bare.is_some()) {
            readings.push(words.iter().filter_map(|word| word.exacts().last()).collect());
        }
        let fields = [(self.fields.title, IN_TITLE), (self.fields.text, IN_TEXT)];
        let each = readings.iter().flat_map(|words| fields.map(|(field, boost)| (words, field, boost)));
        let each = each.map(|(words, field, boost)| {
            let words = words.iter().map(|word| Term::from_field_text(field, word)).collect();
            Row { words, boost: boost * PHRASE }
        });
        each.collect()
    }

    /// Op-eds that have the words next to one another come before those that have them anywhere.
    fn side_by_side(&self, words: &[Asked]) -> Option<Together> {
        SIDE_BY_SIDE.contains(&words.len()).then(|| Together(self.rows(words)))
    }

    fn facet(&self, facet: &Facet, score: f32) -> Box<dyn Query> {
        let term = Term::from_field_text(self.fields.facet, &facet.to_string());
        let query = TermQuery::new(term, IndexRecordOption::Basic);
        Box::new(ConstScoreQuery::new(Box::new(query), score))
    }

    fn words_in(&self) -> [Field; 2] {
        [self.fields.title, self.fields.text]
    }
}

/// What it weighs that an op-ed is by, at, in or on what a word may mean.
fn weight(facet: &Facet, how: Sureness) -> f32 {
    let full = match facet {
        Facet::By(_) => 30.0,
        Facet::At(_) => 12.0,
        Facet::Within(_) => 10.0,
        _ => 6.0,
    };
    full * match how {
        Sureness::Word => 1.0,
        Sureness::Spelling => 0.8,
        Sureness::Beginning => 0.5,
        Sureness::Slip => 0.4,
    }
}
