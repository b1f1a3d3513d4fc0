//! What an outlet lets the institute show of an op-ed, by dated policy or by a permission, and when that changes.
//! It refuses to guess: where nothing is known the site's own default holds, and the editor is told.

use crate::{
    clock::{Moment, Zone},
    day::Day,
    evidence::{UnknownWord, kebab},
    excerpt::{Allowance, TextLength},
    ids::{AppearanceId, OutletId, PermissionId, RightsRuleId},
    text::Text,
    turn::Turn,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// How much of a text may be shown. Written `link-only`, `words:250`, `percent:20`, `paragraphs:2`, `full`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Allow {
    /// The title and the way to the original, no sentence of the text.
    LinkOnly,
    /// At most so many words.
    Words(u32),
    /// At most so many hundredths of the words of the whole text, 1 to 100.
    Percent(u8),
    /// At most so many paragraphs.
    Paragraphs(u32),
    /// The whole text.
    Full,
}

impl FromStr for Allow {
    type Err = UnknownWord;
    fn from_str(raw: &str) -> Result<Self, UnknownWord> {
        let refuse = || UnknownWord(raw.to_owned());
        let number = |n: &str| n.parse::<u32>().ok().filter(|n| *n > 0).ok_or_else(refuse);
        match raw.split_once(':') {
            None if raw == "link-only" => Ok(Self::LinkOnly),
            None if raw == "full" => Ok(Self::Full),
            Some(("words", n)) => Ok(Self::Words(number(n)?)),
            Some(("paragraphs", n)) => Ok(Self::Paragraphs(number(n)?)),
            Some(("percent", n)) => {
                let percent = u8::try_from(number(n)?).ok().filter(|p| *p <= 100).ok_or_else(refuse)?;
                Ok(Self::Percent(percent))
            }
            _ => Err(refuse()),
        }
    }
}

impl fmt::Display for Allow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LinkOnly => f.write_str("link-only"),
            Self::Words(n) => write!(f, "words:{n}"),
            Self::Percent(n) => write!(f, "percent:{n}"),
            Self::Paragraphs(n) => write!(f, "paragraphs:{n}"),
            Self::Full => f.write_str("full"),
        }
    }
}

impl TryFrom<String> for Allow {
    type Error = UnknownWord;
    fn try_from(raw: String) -> Result<Self, UnknownWord> {
        raw.parse()
    }
}

impl From<Allow> for String {
    fn from(allow: Allow) -> Self {
        allow.to_string()
    }
}

impl Allow {
    /// Whether everything that `other` lets be shown surely is let by this too; unlike kinds are not comparable.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        match (self, other) {
            (Self::Full, _) | (_, Self::LinkOnly) => true,
            (Self::Words(a), Self::Words(b)) | (Self::Paragraphs(a), Self::Paragraphs(b)) => a >= b,
            (Self::Percent(a), Self::Percent(b)) => a >= b,
            _ => false,
        }
    }
}

/// One dated row of policy: an outlet's, or the site's default where the outlet's terms are unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightsRule {
    /// Its id.
    pub id: RightsRuleId,
    /// Whose policy; none for the site's default.
    pub outlet: Option<OutletId>,
    /// In force from the start of this day; none: always was.
    pub from: Option<Day>,
    /// In force until the end of this day; none: still is.
    pub until: Option<Day>,
    /// How much may be shown.
    pub allow: Allow,
    /// How many days after the original's day nothing may be displayed first, and nothing but the link go on being shown.
    pub embargo_days: u32,
    /// What may be shown once the original is older, or its outlet closed.
    pub step_up: Option<StepUp>,
    /// Whether the outlet wants our page kept out of search engines.
    pub noindex: bool,
    /// Whether the outlet wants the original named as canonical.
    pub canonical_original: bool,
    /// Whether the outlet's pictures may be shown.
    pub pictures: bool,
    /// Where this is written ("reprint terms, seen 2026-03-01").
    pub source: Text,
}

/// More may be shown after some days, or once the outlet has closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepUp {
    /// Days after the original's day; 0 where days alone change nothing.
    pub after_days: u32,
    /// Whether it holds from the outlet's closing on, too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub when_closed: bool,
    /// What may be shown then.
    pub allow: Allow,
}

/// A permission for one op-ed, or for one of its appearances; it beats every policy while it lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    /// Its id.
    pub id: PermissionId,
    /// The appearance it speaks of; none: all of them.
    pub appearance: Option<AppearanceId>,
    /// How much may be shown.
    pub allow: Allow,
    /// From when.
    pub from: Option<Moment>,
    /// Until when, exclusive.
    pub until: Option<Moment>,
    /// Nothing may be displayed before this day, by the agreement.
    pub embargo_until: Option<Day>,
    /// Whether the outlet's pictures may be shown.
    pub pictures: bool,
    /// The evidence: a letter, a mail, a contract.
    pub evidence: Text,
    /// Who gave it.
    pub given_by: Text,
}

/// What the answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is", content = "id")]
pub enum Basis {
    /// A permission for this op-ed.
    Permission(PermissionId),
    /// The outlet's policy.
    Policy(RightsRuleId),
    /// The site's default: the outlet's terms are not known.
    SiteDefault(RightsRuleId),
    /// Nothing at all is recorded; only the link may be shown.
    Nothing,
}

/// The basis in one word, for messages and styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BasisKind {
    /// A permission for this op-ed.
    Permission,
    /// The outlet's policy.
    Policy,
    /// The site's default.
    SiteDefault,
    /// Nothing recorded.
    Nothing,
}

kebab!(BasisKind);

impl Basis {
    /// The basis in one word.
    #[must_use]
    pub fn kind(self) -> BasisKind {
        match self {
            Self::Permission(_) => BasisKind::Permission,
            Self::Policy(_) => BasisKind::Policy,
            Self::SiteDefault(_) => BasisKind::SiteDefault,
            Self::Nothing => BasisKind::Nothing,
        }
    }
}

/// What the rights let be shown at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How much.
    pub allow: Allow,
    /// Why.
    pub basis: Basis,
    /// Nothing of the text may be shown before this moment, and nothing displayed first.
    pub embargo_until: Option<Moment>,
    /// Our page stays out of search engines.
    pub noindex: bool,
    /// The original is named as canonical.
    pub canonical_original: bool,
    /// The outlet's pictures may be shown.
    pub pictures: bool,
}

impl Standing {
    /// The allowance in countable terms for a text of this length.
    ///
    /// # Errors
    /// [`crate::excerpt::LengthUnknown`] for a percentage of a text whose whole length nobody knows.
    pub fn allowance(&self, length: TextLength) -> Result<Allowance, crate::excerpt::LengthUnknown> {
        Allowance::resolve(self.allow, length)
    }

    /// The end of an embargo that stands at `moment`.
    #[must_use]
    pub fn embargo_at(&self, moment: Moment) -> Option<Moment> {
        self.embargo_until.filter(|end| moment < *end)
    }
}

/// All that is recorded about the rights in one op-ed's text source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// The outlet's policy rows.
    pub policy: Vec<RightsRule>,
    /// The site's default rows.
    pub site_default: Vec<RightsRule>,
    /// The op-ed's permissions.
    pub permissions: Vec<Permission>,
    /// The appearance the text is taken from.
    pub text_source: Option<AppearanceId>,
    /// The day of first publication.
    pub published: Option<Day>,
    /// Since when the outlet of that appearance is closed; none while it lives.
    pub closed: Option<Moment>,
}

impl Rights {
    /// What may be shown at `moment`: a permission in force beats the outlet's policy, which beats the site's default;
    /// the latest-beginning row in force counts.
    #[must_use]
    pub fn at(&self, moment: Moment, zone: &Zone) -> Standing {
        let rule =
            in_force(&self.policy, moment, zone).map(|rule| (rule, Basis::Policy(rule.id))).or_else(|| {
                in_force(&self.site_default, moment, zone).map(|rule| (rule, Basis::SiteDefault(rule.id)))
            });
        let by_rule =
            rule.map_or_else(nothing_recorded, |(rule, basis)| self.by_rule(rule, basis, moment, zone));
        match self.permission_at(moment) {
            Some(permission) => Standing {
                allow: permission.allow,
                basis: Basis::Permission(permission.id),
                embargo_until: self.embargo_agreed(zone),
                pictures: permission.pictures || by_rule.pictures,
                ..by_rule
            },
            None => {
                Standing { embargo_until: by_rule.embargo_until.max(self.embargo_agreed(zone)), ..by_rule }
            }
        }
    }

    /// The moments after `moment` at which the answer may differ, in order.
    #[must_use]
    pub fn turns_after(&self, moment: Moment, zone: &Zone) -> Vec<Turn> {
        let mut edges: Vec<Moment> = Vec::new();
        for rule in self.policy.iter().chain(&self.site_default) {
            edges.extend(rule.from.as_ref().map(|d| d.starts(zone)));
            edges.extend(rule.until.as_ref().map(|d| d.ends(zone)));
            edges.extend(self.after_publication(rule.embargo_days, zone));
            edges.extend(rule.step_up.and_then(|s| self.after_publication(s.after_days, zone)));
            edges.extend(rule.step_up.and_then(|s| self.closed.filter(|_| s.when_closed)));
        }
        for permission in &self.permissions {
            edges.extend(permission.from);
            edges.extend(permission.until);
            edges.extend(permission.embargo_until.as_ref().map(|d| d.starts(zone)));
        }
        edges.retain(|edge| *edge > moment);
        edges.sort_unstable();
        edges.dedup();
        edges.into_iter().map(|at| Turn { at, narrows: self.narrows(at, zone) }).collect()
    }

    fn narrows(&self, at: Moment, zone: &Zone) -> bool {
        let just_before = Moment::from_micros(at.micros().saturating_sub(1));
        let before = self.at(just_before, zone);
        let after = self.at(at, zone);
        !after.allow.covers(before.allow)
            || (before.pictures && !after.pictures)
            || (!before.noindex && after.noindex)
            || after.embargo_at(at).is_some() && before.embargo_at(just_before).is_none()
    }

    fn permission_at(&self, moment: Moment) -> Option<&Permission> {
        self.permissions
            .iter()
            .filter(|p| p.appearance.is_none() || p.appearance == self.text_source)
            .filter(|p| {
                p.from.is_none_or(|from| from <= moment) && p.until.is_none_or(|until| moment < until)
            })
            .max_by_key(|p| (p.from, p.id))
    }

    fn embargo_agreed(&self, zone: &Zone) -> Option<Moment> {
        self.permissions.iter().filter_map(|p| p.embargo_until.as_ref()).map(|day| day.starts(zone)).max()
    }

    fn by_rule(&self, rule: &RightsRule, basis: Basis, moment: Moment, zone: &Zone) -> Standing {
        let stepped = rule.step_up.filter(|step| {
            let closed = self.closed.filter(|_| step.when_closed);
            let begins = [self.after_publication(step.after_days, zone), closed];
            begins.into_iter().flatten().any(|from| from <= moment)
        });
        Standing {
            allow: stepped.map_or(rule.allow, |step| step.allow),
            basis,
            embargo_until: self.after_publication(rule.embargo_days, zone),
            noindex: rule.noindex,
            canonical_original: rule.canonical_original,
            pictures: rule.pictures,
        }
    }

    /// The start of the day that comes `days` after the day of publication; none for no days or an unknown day.
    fn after_publication(&self, days: u32, zone: &Zone) -> Option<Moment> {
        let published = self.published.as_ref().filter(|_| days > 0)?;
        Some(published.ends_after(days - 1, zone))
    }
}

fn in_force<'a>(rules: &'a [RightsRule], moment: Moment, zone: &Zone) -> Option<&'a RightsRule> {
    rules
        .iter()
        .filter(|r| r.from.as_ref().is_none_or(|d| d.starts(zone) <= moment))
        .filter(|r| r.until.as_ref().is_none_or(|d| moment < d.ends(zone)))
        .max_by_key(|r| (r.from.as_ref().map(Day::sort_key), r.id))
}

fn nothing_recorded() -> Standing {
    Standing {
        allow: Allow::LinkOnly,
        basis: Basis::Nothing,
        embargo_until: None,
        noindex: false,
        canonical_original: false,
        pictures: false,
    }
}

#[cfg(test)]
mod tests;
