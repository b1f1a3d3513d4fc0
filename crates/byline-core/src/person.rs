//! A person who wrote: a scholar of the institute, or an outsider who wrote with one.
//! A person is never an account; removing an account touches nothing here.

use crate::{
    address::WebAddress,
    day::Day,
    evidence::kebab,
    ids::{BioId, PersonId, PictureUseId, PositionId},
    language::Language,
    name::{Name, NameKind},
    prose::Prose,
    slug::Slug,
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A person with names, dated positions and biographies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// Scholar or outsider.
    pub kind: PersonKind,
    /// The readable part of the person's address.
    pub slug: Slug,
    /// Names, at least one; the first preferred one is shown.
    pub names: Vec<Name>,
    /// Whether the preferred name also replaces the names printed in the past.
    pub replaces_past_names: bool,
    /// Dated positions, several at once allowed.
    pub positions: Vec<Position>,
    /// Dated biographies.
    pub bios: Vec<Bio>,
    /// The portrait in use.
    pub portrait: Option<PictureUseId>,
    /// Languages the person speaks to the press in.
    pub languages: Vec<Language>,
    /// Web pages of the person.
    pub links: Vec<WebAddress>,
    /// ORCID iD, check digit verified.
    pub orcid: Option<Orcid>,
    /// Whom the press may ask, as the person wants it printed.
    pub press_contact: Option<Text>,
}

/// Whether a person belongs to the institute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonKind {
    /// A person of ours, with a page.
    Scholar,
    /// A co-author from elsewhere: a byline without a page.
    Outsider,
}

kebab!(PersonKind);

/// A position at an organisation over some time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Its id.
    pub id: PositionId,
    /// The title, "research associate".
    pub title: Text,
    /// The organisation, "Institute for Social Policy and Understanding".
    pub organisation: Option<Text>,
    /// Since when, when known.
    pub from: Option<Day>,
    /// Until when; none while it lasts.
    pub until: Option<Day>,
}

/// A biography in one language over some time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bio {
    /// Its id.
    pub id: BioId,
    /// Its language.
    pub language: Language,
    /// Since when it was true, when known.
    pub from: Option<Day>,
    /// The text.
    pub text: Prose,
}

impl Position {
    /// Whether it was held on `day`; an unknown end is open, an unknown start too.
    #[must_use]
    pub fn held_on(&self, day: &Day) -> bool {
        self.from.as_ref().is_none_or(|from| from.not_after(day))
            && self.until.as_ref().is_none_or(|until| day.not_after(until))
    }

    /// "title, organisation" with the comma of the text's own script.
    #[must_use]
    pub fn line(&self) -> Text {
        let Some(organisation) = &self.organisation else { return self.title.clone() };
        let comma = match crate::language::Direction::of(self.title.as_str()) {
            Some(crate::language::Direction::Rtl) => "\u{60c}",
            _ => ",",
        };
        Text::lenient(&format!("{}{comma} {organisation}", self.title)).unwrap_or_else(|| self.title.clone())
    }
}

impl Person {
    /// Somebody of whom nothing is known but a name.
    #[must_use]
    pub fn named(id: PersonId, kind: PersonKind, slug: Slug, name: Name) -> Self {
        Self {
            id,
            kind,
            slug,
            names: vec![name],
            replaces_past_names: false,
            positions: Vec::new(),
            bios: Vec::new(),
            portrait: None,
            languages: Vec::new(),
            links: Vec::new(),
            orcid: None,
            press_contact: None,
        }
    }

    /// The name shown when nothing else was printed: the preferred name in `language`, else any preferred, else the first.
    #[must_use]
    pub fn shown_name(&self, language: &Language) -> Option<&Name> {
        let preferred = || self.names.iter().filter(|n| n.kind == NameKind::Preferred);
        preferred()
            .find(|n| n.language.as_ref().is_some_and(|l| l.primary() == language.primary()))
            .or_else(|| preferred().next())
            .or_else(|| self.names.iter().find(|n| n.kind != NameKind::Former))
            .or_else(|| self.names.first())
    }

    /// The positions held on `day`, in the order kept.
    pub fn positions_on<'a>(&'a self, day: &'a Day) -> impl Iterator<Item = &'a Position> {
        self.positions.iter().filter(move |p| p.held_on(day))
    }
}

/// An ORCID iD, `0000-0002-1825-0097`, its check digit (ISO 7064 MOD 11-2) verified.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Orcid(String);

/// A string that is no ORCID iD.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\u{201c}{0}\u{201d} is not an ORCID iD; it has 16 digits like 0000-0002-1825-0097 and its last must check"
)]
pub struct NotAnOrcid(String);

impl FromStr for Orcid {
    type Err = NotAnOrcid;
    fn from_str(raw: &str) -> Result<Self, NotAnOrcid> {
        let refuse = || NotAnOrcid(raw.to_owned());
        let bare = raw.trim().rsplit('/').next().unwrap_or_default();
        let digits: Vec<u32> = bare
            .chars()
            .filter(|c| *c != '-')
            .map(|c| if c == 'X' || c == 'x' { Some(10) } else { c.to_digit(10) })
            .collect::<Option<_>>()
            .ok_or_else(refuse)?;
        let [body @ .., check] = digits.as_slice() else { return Err(refuse()) };
        if body.len() != 15 || body.contains(&10) {
            return Err(refuse());
        }
        let total = body.iter().fold(0, |sum, digit| (sum + digit) * 2 % 11);
        if (12 - total) % 11 != *check {
            return Err(refuse());
        }
        let plain: String = body
            .iter()
            .map(u32::to_string)
            .chain([if *check == 10 { "X".into() } else { check.to_string() }])
            .collect();
        Ok(Self(format!("{}-{}-{}-{}", &plain[..4], &plain[4..8], &plain[8..12], &plain[12..])))
    }
}

impl TryFrom<String> for Orcid {
    type Error = NotAnOrcid;
    fn try_from(raw: String) -> Result<Self, NotAnOrcid> {
        raw.parse()
    }
}

impl From<Orcid> for String {
    fn from(orcid: Orcid) -> Self {
        orcid.0
    }
}

impl fmt::Display for Orcid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock, Entropy, Moment};

    #[test]
    fn an_orcid_is_checked_by_its_last_digit() {
        let orcid: Orcid = "https://orcid.org/0000-0002-1825-0097".parse().unwrap();
        assert_eq!(orcid.to_string(), "0000-0002-1825-0097");
        assert!("0000-0002-1694-233X".parse::<Orcid>().is_ok());
        for bad in ["0000-0002-1825-0098", "", "X000-0002-1825-0097", "0000-0002-1825-00977", "orcid"] {
            assert!(bad.parse::<Orcid>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_position_is_held_from_its_first_day_to_its_last() {
        let (clock, entropy) = (Clock::frozen(Moment::from_micros(0)), Entropy::seeded(1));
        let day = |t: &str| t.parse::<Day>().unwrap();
        let position = Position {
            id: PositionId::new(&clock, &entropy),
            title: Text::new("research associate").unwrap(),
            organisation: Text::lenient("ISPU"),
            from: Some(day("2010")),
            until: Some(day("2013-06")),
        };
        assert!(position.held_on(&day("2012-01-03")) && position.held_on(&day("2013-06-30")));
        assert!(!position.held_on(&day("2013-07-01")) && !position.held_on(&day("2009-12")));
        assert_eq!(position.line().as_str(), "research associate, ISPU");
    }
}
