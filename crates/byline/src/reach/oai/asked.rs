//! A harvester's question: one verb with its arguments, each at most once.
//! It refuses, with the protocol's own codes, every argument that the verb does not know, and dates of two granularities.

use super::{Wrong, record};
use byline_core::clock::{Moment, Zone};
use std::collections::BTreeMap;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Identify,
    ListMetadataFormats,
    ListSets,
    ListIdentifiers,
    ListRecords,
    GetRecord,
}

impl Verb {
    const ALL: [Self; 6] = [
        Self::Identify,
        Self::ListMetadataFormats,
        Self::ListSets,
        Self::ListIdentifiers,
        Self::ListRecords,
        Self::GetRecord,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Identify => "Identify",
            Self::ListMetadataFormats => "ListMetadataFormats",
            Self::ListSets => "ListSets",
            Self::ListIdentifiers => "ListIdentifiers",
            Self::ListRecords => "ListRecords",
            Self::GetRecord => "GetRecord",
        }
    }

    /// The arguments that must stand with it, and those that may.
    fn arguments(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Identify => (&[], &[]),
            Self::ListMetadataFormats => (&[], &["identifier"]),
            Self::ListSets => (&[], &["resumptionToken"]),
            Self::ListIdentifiers | Self::ListRecords => {
                (&["metadataPrefix"], &["from", "until", "set", "resumptionToken"])
            }
            Self::GetRecord => (&["identifier", "metadataPrefix"], &[]),
        }
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) verb: Verb,
    pub(super) identifier: Option<String>,
    pub(super) from: Option<Moment>,
    pub(super) until: Option<Moment>,
    pub(super) set: Option<String>,
    pub(super) token: Option<String>,
    given: BTreeMap<&'static str, String>,
}

/// Every argument of the protocol.
const ARGUMENTS: [&str; 6] = ["identifier", "metadataPrefix", "from", "until", "set", "resumptionToken"];

fn bad(why: impl Into<String>) -> Wrong {
    Wrong::new("badArgument", why)
}

impl Asked {
    /// Reads what was asked.
    pub(super) fn read(query: &str) -> Result<Self, Wrong> {
        let (mut verbs, mut given) = (Vec::new(), BTreeMap::new());
        let mut strange = None;
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match ARGUMENTS.into_iter().find(|known| *known == name) {
                _ if name == "verb" => verbs.push(value.into_owned()),
                Some(known) if given.insert(known, value.into_owned()).is_none() => {}
                Some(known) => strange = Some(format!("{known} is given twice")),
                None => strange = Some(format!("there is no argument {name}")),
            }
        }
        let verb = match verbs.as_slice() {
            [one] => Verb::ALL.into_iter().find(|verb| verb.name() == one),
            _ => None,
        };
        let verb = verb.ok_or_else(|| Wrong::new("badVerb", "name one verb of OAI-PMH 2.0"))?;
        match strange {
            Some(why) => Err(bad(why)),
            None => Self::checked(verb, given),
        }
    }

    fn checked(verb: Verb, given: BTreeMap<&'static str, String>) -> Result<Self, Wrong> {
        let (needed, allowed) = verb.arguments();
        let unknown = given.keys().find(|name| !needed.contains(name) && !allowed.contains(name));
        if let Some(name) = unknown {
            return Err(bad(format!("{} takes no {name}", verb.name())));
        }
        let has_token = given.contains_key("resumptionToken");
        if has_token && given.len() > 1 {
            return Err(bad("resumptionToken stands alone"));
        }
        if let Some(name) = needed.iter().find(|name| !has_token && !given.contains_key(**name)) {
            return Err(bad(format!("{} needs {name}", verb.name())));
        }
        if given.get("metadataPrefix").is_some_and(|prefix| prefix != record::PREFIX) {
            return Err(Wrong::new("cannotDisseminateFormat", "records are given as oai_dc"));
        }
        let (from, until) = (moment(&given, "from")?, moment(&given, "until")?);
        match (&from, &until) {
            (Some((_, one)), Some((_, other))) if one != other => {
                return Err(bad("from and until have two granularities"));
            }
            (Some((from, _)), Some((until, _))) if from > until => return Err(bad("from is after until")),
            _ => {}
        }
        let until =
            until.map(|(at, whole_day)| if whole_day { at.plus_days(1).plus_seconds(-1) } else { at });
        let set = given.get("set").cloned();
        if set.as_ref().is_some_and(|set| set.is_empty() || !set.chars().all(is_of_set)) {
            return Err(bad("this is no name of a set"));
        }
        Ok(Self {
            verb,
            identifier: given.get("identifier").cloned(),
            from: from.map(|(from, _)| from),
            until,
            set,
            token: given.get("resumptionToken").cloned(),
            given,
        })
    }

    /// What the answer says was asked.
    pub(super) fn told(&self) -> Vec<(&'static str, String)> {
        let verb = [("verb", self.verb.name().to_owned())];
        verb.into_iter().chain(self.given.iter().map(|(name, value)| (*name, value.clone()))).collect()
    }
}

fn is_of_set(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-_.!~*'():".contains(c)
}

/// A date, `2026-11-23`, or a moment, `2026-11-23T10:00:00Z`; whether it is a date.
fn moment(given: &BTreeMap<&'static str, String>, name: &str) -> Result<Option<(Moment, bool)>, Wrong> {
    let Some(raw) = given.get(name) else { return Ok(None) };
    let wrong = || bad(format!("{name} is no UTC date: write 2026-11-23 or 2026-11-23T10:00:00Z"));
    let shaped = |shape: &str| {
        raw.len() == shape.len()
            && raw
                .bytes()
                .zip(shape.bytes())
                .all(|(c, s)| if s == b'0' { c.is_ascii_digit() } else { c == s })
    };
    if shaped("0000-00-00") {
        let at = Zone::utc().moment_of(&format!("{raw}T00:00:00")).map_err(|_| wrong())?;
        return Ok(Some((at, true)));
    }
    if shaped("0000-00-00T00:00:00Z") {
        let at = Zone::utc().moment_of(raw.trim_end_matches('Z')).map_err(|_| wrong())?;
        return Ok(Some((at, false)));
    }
    Err(wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(query: &str) -> &'static str {
        Asked::read(query).map_or_else(|wrong| wrong.code, |_| "")
    }

    #[test]
    fn every_wrong_question_has_the_code_of_the_protocol() {
        for query in ["", "verb=", "verb=Steal", "verb=Identify&verb=Identify", "verb=identify"] {
            assert_eq!(code(query), "badVerb", "{query}");
        }
        for query in [
            "verb=Identify&x=1",
            "verb=Identify&set=a",
            "verb=GetRecord&identifier=a",
            "verb=GetRecord&metadataPrefix=oai_dc",
            "verb=ListRecords",
            "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
            "verb=ListRecords&resumptionToken=a&metadataPrefix=oai_dc",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z",
            "verb=ListRecords&metadataPrefix=oai_dc&set=a%20b",
        ] {
            assert_eq!(code(query), "badArgument", "{query}");
        }
        assert_eq!(code("verb=ListRecords&metadataPrefix=marc21"), "cannotDisseminateFormat");
        for query in [
            "verb=Identify",
            "verb=ListRecords&resumptionToken=a",
            "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01&set=topic.water",
        ] {
            assert_eq!(code(query), "", "{query}");
        }
        let day = Asked::read("verb=ListRecords&metadataPrefix=oai_dc&until=2026-01-01").unwrap();
        assert_eq!(day.until.unwrap().rfc3339(), "2026-01-01T23:59:59Z");
    }
}
