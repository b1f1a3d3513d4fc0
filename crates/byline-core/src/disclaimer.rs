//! The institute's words about whose view an op-ed is: rules say which text stands under which op-ed now.
//! It refuses to leave an op-ed without one: where no rule fits, the op-ed cannot be displayed.

use crate::{
    clock::Moment,
    ids::{DisclaimerId, SeriesId},
    language::Language,
    oped::Kind,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One rule with its texts. Rows are never changed; a new text is a new row that begins later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclaimerRule {
    /// Its id.
    pub id: DisclaimerId,
    /// Only for this series; none: for all.
    pub series: Option<SeriesId>,
    /// Only for these kinds; empty: for all.
    pub kinds: Vec<Kind>,
    /// Only for what the institute did (or did not) commission; none: for both.
    pub commissioned: Option<bool>,
    /// The texts by language.
    pub forms: BTreeMap<Language, DisclaimerForms>,
    /// In force from.
    pub from: Moment,
    /// Only for op-eds first displayed from then on.
    pub only_new: bool,
    /// No longer in force from; none while it lasts.
    pub until: Option<Moment>,
}

/// A disclaimer's text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclaimerForms {
    /// For one author.
    pub one: Text,
    /// For several authors; none: the same.
    pub several: Option<Text>,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisclaimerFacts<'a> {
    /// The op-ed's series.
    pub series: Option<SeriesId>,
    /// The op-ed's kind.
    pub kind: Kind,
    /// Whether the institute commissioned it.
    pub commissioned: bool,
    /// When it was first displayed; none when it is about to be.
    pub first_displayed: Option<Moment>,
    /// How many authors it has.
    pub authors: usize,
    /// The language the text should be in.
    pub language: &'a Language,
}

/// The text in force for an op-ed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclaimer {
    /// The rule it comes from.
    pub rule: DisclaimerId,
    /// The language it is in.
    pub language: Language,
    /// The text.
    pub text: Text,
}

/// The disclaimer in force at `moment`: the most particular rule that fits (series, then kind, then commission), and of
/// equals the one that began last.
#[must_use]
pub fn in_force(rules: &[DisclaimerRule], facts: &DisclaimerFacts<'_>, moment: Moment) -> Option<Disclaimer> {
    let rule = rules
        .iter()
        .filter(|rule| rule.fits(facts, moment))
        .max_by_key(|r| (r.series.is_some(), !r.kinds.is_empty(), r.commissioned.is_some(), r.from, r.id))?;
    let (language, forms) = rule.in_language(facts.language)?;
    let text = if facts.authors > 1 { forms.several.as_ref().unwrap_or(&forms.one) } else { &forms.one };
    Some(Disclaimer { rule: rule.id, language: language.clone(), text: text.clone() })
}

impl DisclaimerRule {
    fn fits(&self, facts: &DisclaimerFacts<'_>, moment: Moment) -> bool {
        let new = facts.first_displayed.is_none_or(|first| first >= self.from);
        self.from <= moment
            && self.until.is_none_or(|until| moment < until)
            && self.series.is_none_or(|series| facts.series == Some(series))
            && (self.kinds.is_empty() || self.kinds.contains(&facts.kind))
            && self.commissioned.is_none_or(|commissioned| commissioned == facts.commissioned)
            && (!self.only_new || new)
    }

    fn in_language(&self, language: &Language) -> Option<(&Language, &DisclaimerForms)> {
        let by = |wanted: &str| self.forms.iter().find(|(l, _)| l.primary() == wanted);
        by(language.primary()).or_else(|| by("en")).or_else(|| self.forms.iter().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock, Entropy};

    fn rule(seed: u64, from: i64, text: &str) -> DisclaimerRule {
        let clock = Clock::frozen(Moment::from_micros(from));
        let forms =
            DisclaimerForms { one: Text::new(text).unwrap(), several: Text::lenient(&format!("{text}s")) };
        DisclaimerRule {
            id: DisclaimerId::new(&clock, &Entropy::seeded(seed)),
            series: None,
            kinds: vec![],
            commissioned: None,
            forms: BTreeMap::from([(Language::english(), forms)]),
            from: Moment::from_micros(from),
            only_new: false,
            until: None,
        }
    }

    fn shown(
        rules: &[DisclaimerRule],
        first_displayed: Option<i64>,
        authors: usize,
        at: i64,
    ) -> Option<String> {
        let english = Language::english();
        let facts = DisclaimerFacts {
            series: None,
            kind: Kind::OpEd,
            commissioned: false,
            first_displayed: first_displayed.map(Moment::from_micros),
            authors,
            language: &english,
        };
        in_force(rules, &facts, Moment::from_micros(at)).map(|d| d.text.to_string())
    }

    #[test]
    fn a_new_text_shows_everywhere_unless_it_is_only_for_the_new() {
        let (old, mut new) = (rule(1, 0, "old view"), rule(2, 10, "new view"));
        assert_eq!(shown(&[old.clone(), new.clone()], Some(5), 1, 9).unwrap(), "old view");
        assert_eq!(shown(&[old.clone(), new.clone()], Some(5), 1, 10).unwrap(), "new view");
        new.only_new = true;
        assert_eq!(shown(&[old.clone(), new.clone()], Some(5), 1, 20).unwrap(), "old view");
        assert_eq!(shown(&[old, new], Some(12), 2, 20).unwrap(), "new views");
    }

    #[test]
    fn the_particular_beats_the_general_and_nothing_is_made_up() {
        let (general, mut letters) = (rule(1, 5, "general"), rule(2, 0, "letters"));
        letters.kinds = vec![Kind::Letter];
        assert_eq!(shown(&[general, letters.clone()], None, 1, 9).unwrap(), "general");
        assert_eq!(shown(&[letters], None, 1, 9), None);
    }
}
