//! A name said in several languages, as of a topic, a series or the institute itself.
//! It refuses to be empty: there is always one language to fall back on.

use crate::{language::Language, text::Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One text per language, at least one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<Language, Text>", into = "BTreeMap<Language, Text>")]
pub struct Labels(BTreeMap<Language, Text>);

/// Labels without a single language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("give the name in at least one language")]
pub struct NoLabel;

impl Labels {
    /// A name in one language.
    #[must_use]
    pub fn one(language: Language, text: Text) -> Self {
        Self(BTreeMap::from([(language, text)]))
    }

    /// The name in `language`: else in its primary language, else English, else any, with the language it is in.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> (&Text, &Language) {
        let by = |wanted: &str| self.0.iter().find(|(l, _)| l.primary() == wanted);
        self.0
            .get_key_value(language)
            .or_else(|| by(language.primary()))
            .or_else(|| by("en"))
            .or_else(|| self.0.iter().next())
            .map(|(l, t)| (t, l))
            .expect("labels are only ever made with one language at least")
    }

    /// All of them, by language.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &Text)> {
        self.0.iter()
    }
}

impl TryFrom<BTreeMap<Language, Text>> for Labels {
    type Error = NoLabel;
    fn try_from(map: BTreeMap<Language, Text>) -> Result<Self, NoLabel> {
        if map.is_empty() { Err(NoLabel) } else { Ok(Self(map)) }
    }
}

impl From<Labels> for BTreeMap<Language, Text> {
    fn from(labels: Labels) -> Self {
        labels.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_and_says_in_which_language() {
        let text = |t: &str| Text::new(t).unwrap();
        let language = |l: &str| l.parse::<Language>().unwrap();
        let labels: Labels = serde_json::from_str(r#"{"en":"Water","ar":"المياه"}"#).unwrap();
        assert_eq!(labels.in_language(&language("ar-EG")), (&text("المياه"), &language("ar")));
        assert_eq!(labels.in_language(&language("ur")).1, &language("en"));
        assert!(serde_json::from_str::<Labels>("{}").is_err());
    }
}
