//! An op-ed as others cite it: what the outlet published, with the copy here and the archived one beside it.
//! It refuses to cite the excerpt in the place of the original, and to take a name apart that does not show how.

mod files;
mod name;
mod style;

pub use files::{bibtex, csl, ris};
pub use name::{CitedName, inverted};
pub use style::{CitationStyle, Piece, rendered};

use crate::{day::Day, displayed::Facts, oped::Kind, outlet::Medium};

/// What is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// A name for it that no other has here.
    pub key: String,
    /// Who wrote it, in order.
    pub authors: Vec<CitedName>,
    /// Its title.
    pub title: String,
    /// What kind of piece it is.
    pub kind: Kind,
    /// The outlet's name as it stood then.
    pub outlet: String,
    /// What the outlet is.
    pub medium: Medium,
    /// The section it ran in.
    pub section: Option<String>,
    /// Where it stood in print.
    pub print: Option<String>,
    /// The day it ran.
    pub day: Option<Day>,
    /// The language of its text.
    pub language: String,
    /// Where the original is.
    pub original: Option<String>,
    /// Where it is displayed here.
    pub here: String,
    /// Who displays it here.
    pub institute: String,
    /// An archived copy of the original, with its day.
    pub archived: Option<(String, Day)>,
}

impl Citation {
    /// The citation of what `facts` show at `here`, displayed by `institute`.
    #[must_use]
    pub fn of(facts: &Facts, here: String, institute: String, archived: Option<(String, Day)>) -> Self {
        let original = facts.original();
        let of_original = |read: fn(&crate::displayed::Original) -> Option<&crate::text::Text>| {
            original.and_then(read).map(ToString::to_string)
        };
        Self {
            key: facts.short.as_str().to_owned(),
            authors: facts
                .writers()
                .map(|line| {
                    CitedName::of(line.name.as_str(), line.inverted.as_ref().map(|name| name.as_str()))
                })
                .collect(),
            title: facts.title.to_string(),
            kind: facts.kind,
            outlet: original.map(|o| o.outlet.name.to_string()).unwrap_or_default(),
            medium: original.map(|o| o.outlet.medium).unwrap_or_default(),
            section: of_original(|o| o.section.as_ref()),
            print: of_original(|o| o.print.as_ref()),
            day: original.and_then(|o| o.day.clone()),
            language: facts.language.to_string(),
            original: original.and_then(|o| o.address.as_ref()).map(|address| address.as_str().to_owned()),
            here,
            institute,
            archived,
        }
    }

    /// Where a reader of the citation is sent: the original, else where it is displayed.
    #[must_use]
    pub fn address(&self) -> &str {
        self.original.as_deref().unwrap_or(&self.here)
    }

    /// The sentence about the copy here, for a line that names the original and the archived copy itself.
    #[must_use]
    pub fn displayed(&self) -> String {
        match &self.original {
            Some(_) => format!("Displayed by {}: {}", self.institute, self.here),
            None => format!("Displayed by {}", self.institute),
        }
    }

    /// The sentence about the copies: the one here, and the archived one with its day.
    #[must_use]
    pub fn copies(&self) -> String {
        let here = format!("Displayed by {}: {}", self.institute, self.here);
        match &self.archived {
            Some((address, day)) => format!("{here}. Archived copy of {}: {address}", style::day_first(day)),
            None => here,
        }
    }
}

#[cfg(test)]
mod tests;
