//! What a request of the programming interface asks: filters, how many, from where on.
//! It refuses what it does not know, and what is said twice, each with a sentence.

use crate::{
    reach::gathered::Gatherer,
    reading::{Reading, slug},
    refusal::Refusal,
};
use byline_core::day::Day;
use byline_store::display::{Mark, Sought};

/// How many come unless asked otherwise, and at most.
const USUAL: u32 = 20;
const MOST: u32 = 100;

/// The parameters of a list: those of every list, then those that narrow the list of op-eds.
const OF_EVERY_LIST: [&str; 2] = ["limit", "cursor"];
const OF_OP_EDS: [&str; 7] = ["scholar", "outlet", "topic", "series", "region", "language", "since"];

/// A list's parameters as they were written.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pairs: Vec<(String, String)>,
}

impl Asked {
    /// Those of a list of op-eds.
    pub(super) fn for_op_eds(query: Option<&str>) -> Result<Self, Refusal> {
        Self::knowing(query, &OF_OP_EDS)
    }

    /// Those of every other list.
    pub(super) fn for_list(query: Option<&str>) -> Result<Self, Refusal> {
        Self::knowing(query, &[])
    }

    fn knowing(query: Option<&str>, further: &[&str]) -> Result<Self, Refusal> {
        let mut asked = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            let known = OF_EVERY_LIST.iter().chain(further);
            if !known.clone().any(|known| *known == name) {
                let known: Vec<&str> = known.copied().collect();
                return Err(Refusal::Bad(format!(
                    "There is no parameter \u{201c}{}\u{201d} here; there are: {}.",
                    crate::pages::shortened(&name, 40),
                    known.join(", ")
                )));
            }
            if asked.get(&name).is_some() {
                return Err(Refusal::Bad(format!("\u{201c}{name}\u{201d} is given twice; give it once.")));
            }
            asked.pairs.push((name.into_owned(), value.into_owned()));
        }
        Ok(asked)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// How many are wanted.
    pub(super) fn limit(&self) -> Result<u32, Refusal> {
        let Some(raw) = self.get("limit") else { return Ok(USUAL) };
        let number = raw.parse().ok().filter(|n| (1..=MOST).contains(n));
        number.ok_or_else(|| Refusal::Bad(format!("\u{201c}limit\u{201d} is a number from 1 to {MOST}.")))
    }

    /// Where an earlier answer ended.
    pub(super) fn cursor(&self) -> Option<&str> {
        self.get("cursor")
    }

    /// The same as a mark of a walk.
    pub(super) fn mark(&self) -> Result<Option<Mark>, Refusal> {
        let read = |raw: &str| raw.parse().map_err(|_| bad_cursor());
        self.cursor().map(read).transpose()
    }

    /// The same question from another place on.
    pub(super) fn going_on_at(&self, cursor: &str) -> String {
        let others = self.pairs.iter().filter(|(name, _)| name != "cursor");
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(others).append_pair("cursor", cursor);
        query.finish()
    }

    /// What the filters seek; none where one names a thing that nothing displayed is under, or that is not there.
    pub(super) async fn sought(&self, reading: &mut Reading) -> Result<Option<Sought>, Refusal> {
        let mut sought = Sought::default();
        for gatherer in Gatherer::ALL {
            let Some(raw) = self.get(gatherer.word()) else { continue };
            let Ok(slug) = slug(raw) else { return Ok(None) };
            let Some(gathered) = gatherer.at(reading, &slug).await? else { return Ok(None) };
            sought.shelves.push(gathered.shelf);
        }
        if let Some(raw) = self.get("language") {
            let why = |_| Refusal::Bad("\u{201c}language\u{201d} is a tag such as en or ur.".to_owned());
            sought.language = Some(raw.parse().map_err(why)?);
        }
        if let Some(raw) = self.get("since") {
            let day = raw.parse::<Day>().ok().filter(|day| day.label().is_none() && !day.is_approximate());
            let why = || {
                Refusal::Bad(
                    "\u{201c}since\u{201d} is a day such as 2024-03-11, a month or a year.".to_owned(),
                )
            };
            sought.since = Some(day.ok_or_else(why)?);
        }
        Ok(Some(sought))
    }
}

pub(super) fn bad_cursor() -> Refusal {
    Refusal::Bad(
        "This \u{201c}cursor\u{201d} is none; take it from \u{201c}next\u{201d} of the answer before."
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_or_said_twice_is_refused() {
        assert!(Asked::for_op_eds(Some("scholar=a&limit=5&since=2024")).is_ok());
        for wrong in ["schoolar=a", "topic=a&topic=b", "page=2"] {
            assert!(matches!(Asked::for_op_eds(Some(wrong)), Err(Refusal::Bad(_))), "{wrong}");
        }
        assert!(Asked::for_list(Some("topic=a")).is_err());
        for limit in ["limit=0", "limit=101", "limit=-1", "limit=x", "limit="] {
            assert!(Asked::for_list(Some(limit)).unwrap().limit().is_err(), "{limit}");
        }
    }

    #[test]
    fn a_question_goes_on_with_all_it_asked() {
        let asked = Asked::for_op_eds(Some("topic=a%26b&cursor=old&limit=5")).unwrap();
        assert_eq!(asked.going_on_at("1~x"), "topic=a%26b&limit=5&cursor=1%7Ex");
    }
}
