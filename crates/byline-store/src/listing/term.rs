//! What an op-ed is found under in the desk's list: a stage, a person, an outlet, a word, what it waits for.
//! It refuses to keep any of it as text where op-eds are found: each is one number, of its site alone.

use byline_core::{
    digest::Digest,
    ids::{AccountId, OutletId, PersonId, SeriesId, SiteId, TopicId},
    language::Language,
    oped::StageName,
};

/// What an op-ed is found under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Every op-ed of the site.
    Any,
    /// It stands in this stage.
    Stage(StageName),
    /// By this scholar or outsider.
    By(PersonId),
    /// It ran there.
    At(OutletId),
    /// About this.
    About(TopicId),
    /// In this series.
    Within(SeriesId),
    /// Written in this language.
    In(Language),
    /// It first ran in this year.
    Year(i16),
    /// The work of this account.
    Assigned(AccountId),
    /// Somebody put it forward.
    Nominated,
    /// What it waits for.
    Waits(Wait),
    /// A word of its title, its standfirst, its authors' or its outlets' names, in the form names are compared by.
    Word(String),
}

/// What an op-ed that is not decided on waits for, or one on display still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wait {
    /// An editor's decision.
    Decision,
    /// Somebody whose work it is.
    Taker,
    /// A name or an outlet that nobody has matched.
    Match,
    /// A topic.
    Topic,
    /// Its moment.
    Moment,
}

impl Wait {
    /// All, as an address writes them.
    pub const ALL: [(&'static str, Self); 5] = [
        ("decision", Self::Decision),
        ("taker", Self::Taker),
        ("match", Self::Match),
        ("topic", Self::Topic),
        ("moment", Self::Moment),
    ];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, wait)| *wait == self).map_or("", |(word, _)| word)
    }
}

impl Term {
    /// The number a term is kept as: of the site, the kind and the word together, never 0.
    pub(super) fn key(&self, site: SiteId) -> i64 {
        let (kind, word) = match self {
            Self::Any => ("any", String::new()),
            Self::Stage(stage) => ("stage", stage.to_string()),
            Self::By(id) => ("by", id.to_string()),
            Self::At(id) => ("at", id.to_string()),
            Self::About(id) => ("about", id.to_string()),
            Self::Within(id) => ("within", id.to_string()),
            Self::In(language) => ("in", language.to_string()),
            Self::Year(year) => ("year", year.to_string()),
            Self::Assigned(id) => ("assigned", id.to_string()),
            Self::Nominated => ("nominated", String::new()),
            Self::Waits(wait) => ("waits", wait.word().to_owned()),
            Self::Word(word) => ("word", word.clone()),
        };
        let digest = Digest::of(format!("{site}\n{kind}\n{word}").as_bytes());
        let mut eight = [0; 8];
        eight.copy_from_slice(&digest.as_bytes()[..8]);
        i64::from_be_bytes(eight).max(i64::MIN + 1) | 1
    }
}
