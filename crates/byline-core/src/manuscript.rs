//! An op-ed's manuscript as its author wrote it, and the recorded word that readers may be shown it.
//! It refuses to be shown without that word and where it is written, and to be taken for what the outlet published.

use crate::{
    clock::Moment,
    ids::{ManuscriptId, SourceId},
    language::{Direction, Language},
    original::Shingles,
    prose::Prose,
    text::Text,
};
use serde::{Deserialize, Serialize};

/// A manuscript that readers may be shown while its word holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manuscript {
    /// Its id.
    pub id: ManuscriptId,
    /// The kept file it was read from.
    pub source: SourceId,
    /// When that file came.
    pub came: Moment,
    /// What was read from it.
    pub words: ManuscriptWords,
    /// Where it is written that readers may be shown it: the author's letter, the contract, with its date.
    pub evidence: Text,
    /// From when.
    pub since: Moment,
    /// Until when, exclusive.
    pub until: Option<Moment>,
}

/// The words of a manuscript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManuscriptWords {
    /// The title it bears.
    pub title: Option<Text>,
    /// Its language.
    pub language: Language,
    /// The direction of its text.
    pub direction: Direction,
    /// The text; nothing where it is handed over as a file.
    pub text: Prose,
    /// The file that readers are handed, where its text cannot be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<ManuscriptFile>,
}

/// A manuscript that readers are handed as the file it is: a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManuscriptFile {
    /// How many pages it has.
    pub pages: u32,
    /// How many bytes.
    pub bytes: u64,
}

/// Fewer runs of words than these tell nothing of whose manuscript it is.
const TELLING: usize = 40;
/// In thousandths: of a manuscript's own op-ed more stands in it, however much was edited at the outlet.
const HARDLY_ANY: u16 = 100;

impl Manuscript {
    /// Whether its word holds at a moment.
    #[must_use]
    pub fn holds_at(&self, moment: Moment) -> bool {
        self.since <= moment && self.until.is_none_or(|until| moment < until)
    }
}

impl ManuscriptWords {
    /// Whether these are surely the words of another piece than the one whose kept text is given; a translation cannot be told, nor
    /// pictures of pages.
    #[must_use]
    pub fn are_anothers(&self, text: &Prose, language: &Language) -> bool {
        let kept = Shingles::of(&text.to_plain());
        !(self.text.is_empty() && self.file.is_some())
            && self.language.primary() == language.primary()
            && kept.len() >= TELLING
            && kept.contained_in(&Shingles::of(&self.text.to_plain())) < HARDLY_ANY
    }

    /// The same as readers are shown them: what was read out of a PDF only tells whose it is.
    #[must_use]
    pub fn for_readers(self) -> Self {
        let text = if self.file.is_some() { Prose::default() } else { self.text };
        Self { text, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Every summer the city argues about water, and every summer it forgets to count it. The ledger at the pump is a \
        school notebook, and the notebook is honest. What we need is one page a week on the wall of the ward office: what came in, what went \
        out, and what nobody can account for. It costs a sheet of paper, and it would end the argument that costs us a decade.";

    fn words(text: &str, language: &str) -> ManuscriptWords {
        ManuscriptWords {
            title: None,
            language: language.parse().unwrap(),
            direction: Direction::Ltr,
            text: Prose::from_plain(text),
            file: None,
        }
    }

    #[test]
    fn the_words_of_a_pdf_tell_whose_it_is_and_go() {
        let (kept, english) = (Prose::from_plain(TEXT), Language::english());
        let file = Some(ManuscriptFile { pages: 3, bytes: 9_000 });
        let pdf = |text: &str| ManuscriptWords { file, ..words(text, "en") };
        assert!(
            pdf(&"Another piece about the railway and the two ports. ".repeat(20))
                .are_anothers(&kept, &english)
        );
        assert!(!pdf("").are_anothers(&kept, &english), "pages that were scanned say no words");
        assert!(words("", "en").are_anothers(&kept, &english));
        assert_eq!(pdf(TEXT).for_readers(), pdf(""));
        assert_eq!(words(TEXT, "en").for_readers(), words(TEXT, "en"));
        let kept = serde_json::to_string(&words(TEXT, "en")).unwrap();
        assert!(!kept.contains("file"), "what was kept before files were handed over looks so");
        assert_eq!(serde_json::from_str::<ManuscriptWords>(&kept).unwrap(), words(TEXT, "en"));
    }

    #[test]
    fn an_edited_text_is_its_manuscripts_own_and_a_strangers_is_not() {
        let (kept, english) = (Prose::from_plain(TEXT), Language::english());
        let longer = format!(
            "A first paragraph that the outlet cut for length.\n\n{}",
            TEXT.replace("honest", "mostly honest")
        );
        assert!(!words(&longer, "en").are_anothers(&kept, &english));
        let other = "Another piece about the railway and the two ports. ".repeat(20);
        assert!(words(&other, "en").are_anothers(&kept, &english));
        assert!(!words(&other, "ur").are_anothers(&kept, &english), "a translation cannot be told");
        assert!(!words(&other, "en").are_anothers(&Prose::from_plain("The first words only."), &english));
    }
}
