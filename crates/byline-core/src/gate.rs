//! What an op-ed must pass before readers see it: hard gates are law or courtesy, soft ones are the institute's own habits.
//! It refuses to let a hard gate be overridden; a soft one is, by somebody with a name and a reason that stay on record.

use crate::{
    clock::Moment,
    displayed::{Displayed, Gap, Record},
    evidence::kebab,
    provision::Provided,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An institute's habits about what it displays; nothing is asked for where it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoftRules {
    /// Whether an op-ed has a topic.
    #[serde(default)]
    pub topic: bool,
    /// The fewest words of a whole text; 0 for no such habit.
    #[serde(default)]
    pub least_words: u32,
    /// The most words of a whole text; 0 for no such habit.
    #[serde(default)]
    pub most_words: u32,
}

/// A soft gate that is closed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SoftGap {
    /// It is under no topic.
    #[error("it has no topic, so no reader finds it by one; tick the topics it is about")]
    NoTopic,
    /// The text is shorter than usual here.
    #[error(
        "the text has {words} words, fewer than the {least} usual here; check that all of it came in, or give the length of the whole"
    )]
    Short {
        /// How many it has.
        words: u32,
        /// How many are usual.
        least: u32,
    },
    /// The text is longer than usual here.
    #[error(
        "the text has {words} words, more than the {most} usual here; check that no other text of the page came in with it"
    )]
    Long {
        /// How many it has.
        words: u32,
        /// How many are usual.
        most: u32,
    },
}

/// A soft gate by its name, as it is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SoftGateName {
    /// [`SoftGap::NoTopic`]
    Topic,
    /// [`SoftGap::Short`] and [`SoftGap::Long`]
    Length,
}

kebab!(SoftGateName);

impl SoftGap {
    /// The gate's name.
    #[must_use]
    pub fn name(&self) -> SoftGateName {
        match self {
            Self::NoTopic => SoftGateName::Topic,
            Self::Short { .. } | Self::Long { .. } => SoftGateName::Length,
        }
    }
}

/// What keeps an op-ed from readers: the hard gates, and the soft ones that nobody let it pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// Law or courtesy: to be mended.
    pub hard: Vec<Gap>,
    /// Habit: to be mended, or passed by name and with a reason.
    pub soft: Vec<SoftGap>,
}

/// The op-ed as it would be displayed at `moment`, when it passes every gate; the one answer for the desk, for many at once
/// and for what comes in displayed.
///
/// # Errors
/// [`Stopped`] with all that is closed.
pub fn pass(record: &Record, moment: Moment) -> Result<Displayed, Stopped> {
    let soft = closed(record);
    match Displayed::build_exactly(record, moment) {
        Ok(displayed) if soft.is_empty() => Ok(displayed),
        Ok(_) => Err(Stopped { hard: Vec::new(), soft }),
        Err(hard) => Err(Stopped { hard, soft }),
    }
}

/// The soft gates that are closed and that nobody let it pass.
#[must_use]
pub fn closed(record: &Record) -> Vec<SoftGap> {
    let passed = |name: SoftGateName| {
        record.provisions.iter().any(|p| matches!(&p.what, Provided::Passes { gate, .. } if *gate == name))
    };
    all(record).into_iter().filter(|gap| !passed(gap.name())).collect()
}

/// Every soft gate that is closed, passed or not.
#[must_use]
pub fn all(record: &Record) -> Vec<SoftGap> {
    let rules = &record.site.manners.gates;
    let mut gaps = Vec::new();
    if rules.topic && record.topics.is_empty() {
        gaps.push(SoftGap::NoTopic);
    }
    let words = match record.version.words.length() {
        crate::excerpt::TextLength::Whole(words) | crate::excerpt::TextLength::Part(words) => words,
        // Of a part whose whole nobody knows nothing can be said.
        crate::excerpt::TextLength::PartUnknown => return gaps,
    };
    if words > 0 && words < rules.least_words {
        gaps.push(SoftGap::Short { words, least: rules.least_words });
    }
    if rules.most_words > 0 && words > rules.most_words {
        gaps.push(SoftGap::Long { words, most: rules.most_words });
    }
    gaps
}
