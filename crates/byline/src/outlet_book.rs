//! What is publicly known of outlets: what they are called, in which languages they print, whether they live, where their opinion is.
//! It refuses a fact without its source, and to make an outlet: it proposes, and an editor adds.

use byline_core::{
    address::WebAddress,
    day::Day,
    ids::OutletId,
    language::Language,
    name::matching_key,
    outlet::{Medium, Outlet, OutletName, OutletStatus},
    slug::Slug,
    text::Text,
};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

const FILE: &str = include_str!("../data/outlets.toml");

static BOOK: LazyLock<Book> =
    LazyLock::new(|| Book::read(FILE).expect("a test reads the file as it is built in"));

/// All that is known, by domain and by name.
struct Book {
    entries: Vec<BookEntry>,
    by_domain: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entries {
    outlet: Vec<BookEntry>,
}

/// One outlet, each fact with who says so and when somebody looked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookEntry {
    /// Where it publishes, without `www.`, the present one first.
    pub domains: Vec<String>,
    /// What it is called, by language.
    pub names: BTreeMap<Language, Text>,
    pub languages: Vec<Language>,
    pub status: BookStatus,
    /// Since when it has ceased.
    pub since: Option<Day>,
    /// The domain of what took its place.
    pub successor: Option<String>,
    /// Readers may need a subscription.
    #[serde(default)]
    pub subscription: bool,
    /// Where its opinion stands.
    pub opinion: Option<WebAddress>,
    /// Its terms of reprinting in its own words, with the address where they are.
    pub policy: Option<Policy>,
    source: BTreeMap<String, Text>,
    checked: BTreeMap<String, Text>,
}

/// Whether it lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BookStatus {
    Live,
    Defunct,
}

/// Terms as the outlet itself states them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub words: Text,
    pub at: WebAddress,
}

/// The outlet that publishes at this host or at what it is part of; else the only one of this name.
pub fn find(host: Option<&str>, name: Option<&str>) -> Option<&'static BookEntry> {
    host.and_then(|host| BOOK.of_host(host)).or_else(|| BOOK.named(name?))
}

impl Book {
    fn read(file: &str) -> Result<Self, toml::de::Error> {
        let entries = toml::from_str::<Entries>(file)?.outlet;
        let (mut by_domain, mut by_name) = (HashMap::new(), HashMap::<String, Vec<usize>>::new());
        for (n, entry) in entries.iter().enumerate() {
            by_domain.extend(entry.domains.iter().map(|domain| (domain.clone(), n)));
            for name in entry.names.values() {
                let of_name = by_name.entry(matching_key(name.as_str())).or_default();
                if !of_name.contains(&n) {
                    of_name.push(n);
                }
            }
        }
        Ok(Self { entries, by_domain, by_name })
    }

    fn of_host(&self, host: &str) -> Option<&BookEntry> {
        let mut domain = host.strip_prefix("www.").unwrap_or(host);
        loop {
            if let Some(n) = self.by_domain.get(domain) {
                return self.entries.get(*n);
            }
            domain = domain.split_once('.')?.1;
        }
    }

    /// Two papers are called The Guardian: a name that several bear tells nothing.
    fn named(&self, name: &str) -> Option<&BookEntry> {
        match self.by_name.get(&matching_key(name))?.as_slice() {
            [one] => self.entries.get(*one),
            _ => None,
        }
    }
}

impl BookEntry {
    /// What it is called in a language; else in the first of its own.
    pub fn name(&self, language: Option<&Language>) -> &Text {
        let in_language = |wanted: &Language| {
            self.names.iter().find(|(own, _)| own.primary() == wanted.primary()).map(|(_, name)| name)
        };
        let own = language.and_then(in_language).or_else(|| self.languages.first().and_then(in_language));
        own.or_else(|| self.names.values().next()).expect("a test finds a name in each entry")
    }

    /// Its facts in one line: "Dawn, en, live; the outlet's own site, not checked online".
    pub fn line(&self) -> String {
        let languages = self.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let since = self.since.as_ref().map_or_else(String::new, |day| format!(" since {day}"));
        let state = match self.status {
            BookStatus::Live if self.subscription => "live, by subscription".to_owned(),
            BookStatus::Live => "live".to_owned(),
            BookStatus::Defunct => format!("ceased{since}"),
        };
        let (source, checked) = (self.said("names", &self.source), self.said("names", &self.checked));
        format!("{}, {languages}, {state}; by {source}, {checked}", self.name(None))
    }

    /// What stands for a fact: its own line, else the one for all.
    fn said<'a>(&self, fact: &str, lines: &'a BTreeMap<String, Text>) -> &'a str {
        lines.get(fact).or_else(|| lines.get("all")).map_or("", Text::as_str)
    }

    /// The facts that the entry states, as its `source` and `checked` name them.
    #[cfg(test)]
    fn facts(&self) -> Vec<&'static str> {
        let some = [
            ("since", self.since.is_some()),
            ("successor", self.successor.is_some()),
            ("subscription", self.subscription),
            ("opinion", self.opinion.is_some()),
            ("policy", self.policy.is_some()),
        ];
        let stated = some.into_iter().filter(|(_, stated)| *stated).map(|(fact, _)| fact);
        ["domains", "names", "languages", "status"].into_iter().chain(stated).collect()
    }

    /// The outlet that an editor adds: at those domains that no other has here, and with what took its place where that is here.
    pub fn outlet(
        &self,
        (id, slug): (OutletId, Slug),
        domains: Vec<String>,
        successor: Option<OutletId>,
        language: &Language,
    ) -> Outlet {
        let first = self.name(Some(language)).clone();
        let others = self.names.values().filter(|name| **name != first).cloned();
        let named = |text: Text| OutletName { text, from: None, until: None };
        let opinion = self.opinion.as_ref().map(|at| format!("Its opinion: {at}. "));
        let policy =
            self.policy.as_ref().map(|policy| format!("Its terms ({}): {}. ", policy.at, policy.words));
        let habits = format!(
            "{}{}Known publicly: {}.",
            opinion.unwrap_or_default(),
            policy.unwrap_or_default(),
            self.line()
        );
        Outlet {
            id,
            slug,
            medium: Medium::by_name(first.as_str()),
            names: [first.clone()].into_iter().chain(others).map(named).collect(),
            domains,
            languages: self.languages.clone(),
            status: match self.status {
                BookStatus::Live => OutletStatus::Live { subscription: self.subscription },
                BookStatus::Defunct => OutletStatus::Defunct { since: self.since.clone(), successor },
            },
            habits: Text::lenient(&habits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_sorted_and_each_fact_has_its_source() {
        let book = Book::read(FILE).unwrap();
        assert!(book.entries.len() >= 60);
        let first: Vec<&str> = book.entries.iter().map(|entry| entry.domains[0].as_str()).collect();
        let mut sorted = first.clone();
        sorted.sort_unstable();
        assert_eq!(first, sorted, "entries stand in the order of their first domains");
        let domains: Vec<&String> = book.entries.iter().flat_map(|entry| &entry.domains).collect();
        assert_eq!(domains.len(), book.by_domain.len(), "a domain stands once");
        for entry in &book.entries {
            let of = &entry.domains[0];
            assert!(!entry.names.is_empty() && !entry.languages.is_empty(), "{of}");
            for domain in &entry.domains {
                let is_bare =
                    *domain == domain.to_lowercase() && !domain.starts_with("www.") && domain.contains('.');
                assert!(is_bare && !domain.contains(['/', ':', ' ']), "{domain} is no bare domain");
            }
            for fact in entry.facts() {
                assert!(!entry.said(fact, &entry.source).is_empty(), "{of}: nobody says its {fact}");
                let checked = entry.said(fact, &entry.checked);
                assert!(
                    checked == "not checked online" || checked.parse::<Day>().is_ok(),
                    "{of}: {fact}: {checked:?}"
                );
            }
            let known = ["all"].into_iter().chain(entry.facts()).collect::<Vec<_>>();
            for fact in entry.source.keys().chain(entry.checked.keys()) {
                assert!(known.contains(&fact.as_str()), "{of} states no {fact}");
            }
            let ceased = entry.since.is_some() || entry.successor.is_some();
            assert!(!ceased || entry.status == BookStatus::Defunct, "{of} lives and has ceased");
            assert!(
                entry.successor.as_ref().is_none_or(|to| book.of_host(to).is_some()),
                "{of}: its successor is not here"
            );
        }
    }

    #[test]
    fn an_outlet_is_found_by_host_and_by_a_name_that_one_alone_bears() {
        assert_eq!(find(Some("www.dawn.com"), None).unwrap().name(None).as_str(), "Dawn");
        assert_eq!(find(Some("epaper.dawn.com"), None).unwrap().domains[0], "dawn.com");
        assert!(find(Some("dawn.com.example"), None).is_none() && find(Some("com"), None).is_none());
        assert_eq!(find(None, Some("le monde DIPLOMATIQUE")).unwrap().domains[0], "monde-diplomatique.fr");
        assert!(find(None, Some("The Guardian")).is_none(), "there are two");
        let urdu: Language = "ur".parse().unwrap();
        assert_eq!(find(Some("jang.com.pk"), None).unwrap().name(Some(&urdu)).as_str(), "روزنامہ جنگ");
    }

    #[test]
    fn a_mistake_in_the_file_names_its_line() {
        let wrong = FILE.replacen("status = \"live\"", "status = \"alive\"", 1);
        let why = Book::read(&wrong).err().unwrap().to_string();
        assert!(why.contains("line") && why.contains("alive"), "{why}");
    }
}
