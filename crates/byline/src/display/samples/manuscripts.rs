//! The manuscripts of sample records: the maker's words as the title, and the text of the op-ed.
//! It refuses chance, as its maker does.

use super::Maker;
use byline_core::{
    displayed::Record,
    ids::{ManuscriptId, SourceId},
    manuscript::{Manuscript, ManuscriptFile, ManuscriptWords},
    prose::Prose,
};

/// The manuscript of a record.
pub fn manuscript(maker: &Maker, record: &Record) -> Manuscript {
    let words = &record.version.words;
    Manuscript {
        id: ManuscriptId::of_number(1),
        source: SourceId::of_number(1),
        came: maker.now(),
        words: ManuscriptWords {
            title: Some(maker.words.clone()),
            language: words.language.clone(),
            direction: words.direction,
            text: words.body.clone(),
            file: None,
        },
        evidence: maker.words.clone(),
        since: maker.now(),
        until: None,
    }
}

/// The same as a PDF.
pub fn file(maker: &Maker, record: &Record) -> Manuscript {
    let whole = manuscript(maker, record);
    let file = Some(ManuscriptFile { pages: 3, bytes: 48_100 });
    Manuscript { words: ManuscriptWords { text: Prose::default(), file, ..whole.words.clone() }, ..whole }
}
