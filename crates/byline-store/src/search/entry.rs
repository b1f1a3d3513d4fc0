//! What search knows of one op-ed: the words its page shows, and by number everything it is listed under.
//! It refuses the names of people, outlets and terms: those are looked up when somebody asks, so a new name needs no new index.

use crate::display::followed::Followed;
use byline_core::{
    clock::Moment,
    digest::Digest,
    ids::{OpEdId, OutletId, PersonId, RegionId, SeriesId, TopicId},
};
use std::{collections::BTreeSet, fmt, str::FromStr};

/// What an op-ed is found under besides its words, and what findings are counted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// By this person.
    By(PersonId),
    /// It ran there.
    At(OutletId),
    /// On this topic.
    About(TopicId),
    /// In this series.
    Within(SeriesId),
    /// On this region.
    Of(RegionId),
    /// First published in this year.
    Year(i16),
    /// Written in the language of this primary tag.
    In(String),
}

impl fmt::Display for Facet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::By(id) => write!(f, "p{id}"),
            Self::At(id) => write!(f, "o{id}"),
            Self::About(id) => write!(f, "t{id}"),
            Self::Within(id) => write!(f, "s{id}"),
            Self::Of(id) => write!(f, "r{id}"),
            Self::Year(year) => write!(f, "y{year}"),
            Self::In(language) => write!(f, "l{language}"),
        }
    }
}

/// A term of an index that names no facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFacet;

impl FromStr for Facet {
    type Err = NoFacet;

    fn from_str(term: &str) -> Result<Self, NoFacet> {
        let mut letters = term.chars();
        let (kind, rest) = (letters.next().ok_or(NoFacet)?, letters.as_str());
        let id = || NoFacet;
        Ok(match kind {
            'p' => Self::By(rest.parse().map_err(|_| id())?),
            'o' => Self::At(rest.parse().map_err(|_| id())?),
            't' => Self::About(rest.parse().map_err(|_| id())?),
            's' => Self::Within(rest.parse().map_err(|_| id())?),
            'r' => Self::Of(rest.parse().map_err(|_| id())?),
            'y' => Self::Year(rest.parse().map_err(|_| id())?),
            'l' => Self::In(rest.to_owned()),
            _ => return Err(NoFacet),
        })
    }
}

/// What the index holds of one op-ed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indexed {
    /// The op-ed.
    pub id: OpEdId,
    /// Its title.
    pub title: String,
    /// The other words its page shows, a part a line.
    pub text: String,
    /// The primary tag of its language.
    pub language: String,
    /// The sort key of the original's day.
    pub day: i64,
    /// Since when followers are told of it; none where it came in with an archive.
    pub told: Option<Moment>,
    /// Everything it is listed under.
    pub facets: BTreeSet<Facet>,
}

impl Indexed {
    /// Of an op-ed as readers see it.
    #[must_use]
    pub fn of(followed: &Followed) -> Self {
        let Followed { record, displayed, told } = followed;
        let facts = displayed.facts();
        let parts = [
            facts.standfirst.as_ref().map(ToString::to_string),
            facts.summary.as_ref().map(ToString::to_string),
            Some(facts.excerpt.prose().to_plain()).filter(|text| !text.is_empty()),
        ];
        let language = facts.language.primary().to_owned();
        let mut facets = BTreeSet::from([Facet::Year(displayed.day().year()), Facet::In(language.clone())]);
        // A name that is withheld is found by nobody.
        let named = record.bylines.iter().zip(&facts.authors).filter(|(_, line)| !line.withheld);
        facets.extend(named.filter_map(|((byline, _), _)| byline.person.map(Facet::By)));
        facets.extend(facts.originals.iter().filter_map(|original| original.outlet.id.map(Facet::At)));
        facets.extend(facts.topics.iter().map(|topic| Facet::About(topic.id)));
        facets.extend(facts.regions.iter().map(|region| Facet::Of(region.id)));
        facets.extend(facts.series.iter().map(|series| Facet::Within(series.id)));
        Self {
            id: facts.id,
            title: facts.title.to_string(),
            text: parts.into_iter().flatten().collect::<Vec<_>>().join("\n"),
            language,
            day: displayed.day().sort_key(),
            told: *told,
            facets,
        }
    }

    /// A number that is another when anything of it is.
    #[must_use]
    pub fn print(&self) -> u64 {
        let facets: Vec<String> = self.facets.iter().map(ToString::to_string).collect();
        let told = self.told.map(Moment::micros).unwrap_or_default();
        let all = [
            self.title.as_str(),
            &self.text,
            &self.language,
            &self.day.to_string(),
            &told.to_string(),
            &facets.join("\0"),
        ]
        .join("\0");
        let mut eight = [0; 8];
        eight.copy_from_slice(&Digest::of(all.as_bytes()).as_bytes()[..8]);
        u64::from_be_bytes(eight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::clock::{Clock, Entropy, Moment};

    #[test]
    fn a_facet_is_read_as_it_is_written() {
        let (clock, entropy) = (Clock::frozen(Moment::from_micros(1)), Entropy::seeded(1));
        for facet in [
            Facet::By(PersonId::new(&clock, &entropy)),
            Facet::At(OutletId::new(&clock, &entropy)),
            Facet::About(TopicId::new(&clock, &entropy)),
            Facet::Within(SeriesId::new(&clock, &entropy)),
            Facet::Of(RegionId::new(&clock, &entropy)),
            Facet::Year(-44),
            Facet::In("ur".to_owned()),
        ] {
            assert_eq!(facet.to_string().parse(), Ok(facet));
        }
        assert!(
            "x".parse::<Facet>().is_err() && "".parse::<Facet>().is_err() && "p12".parse::<Facet>().is_err()
        );
    }
}
