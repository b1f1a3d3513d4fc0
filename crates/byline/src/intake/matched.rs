//! Who and what a page speaks of, as far as the institute knows them already.
//! It refuses to guess between two, and to make a person or an outlet out of a page: those stay proposals.

use super::reading::PageRead;
use crate::outlet_book::{self, BookEntry};
use byline_core::{
    address::WebAddress,
    day::Day,
    digest::Digest,
    evidence::{Confidence, Evidence, Field, Found, Origin},
    ids::SiteId,
    language::Language,
    name::{Likeness, NameParts},
    outlet::Outlet,
    person::Person,
    text::Text,
};
use byline_extract::Author;
use byline_store::{ReadTx, StoreError, outlets, people};
use std::collections::HashMap;

/// The outlet of a running, as printed and as known.
pub(super) struct OutletMatch {
    pub printed: Option<Text>,
    /// The host it publishes at, without `www.`.
    pub host: Option<String>,
    pub known: Option<Outlet>,
    /// What is publicly known of one that the site does not know.
    pub book: Option<&'static BookEntry>,
    pub evidence: Vec<Evidence>,
}

/// An author, and the one person of the site who bears that name.
pub(super) struct AuthorMatch<'a> {
    pub printed: &'a Found<Author>,
    pub known: Option<Person>,
    /// More than one person bears the name.
    pub is_ambiguous: bool,
    /// Whose name is much like it, for an editor to choose; nobody is matched by likeness.
    pub alike: Vec<Text>,
}

/// What a page says of one outlet.
pub(super) struct Seen {
    pub name: Option<Found<Text>>,
    pub address: Option<WebAddress>,
    /// The field it is evidence for.
    pub field: Field,
}

/// Finds the outlet by its domain, else by its name where only one bears it.
pub(super) async fn outlet(
    r: &mut ReadTx,
    here: &mut OutletsHere,
    seen: Seen,
    source: Digest,
    day: Option<&Day>,
) -> Result<OutletMatch, StoreError> {
    let witness = |name: &Found<Text>| name.evidence(seen.field, Some(source)).saying(name.value.as_str());
    let mut evidence: Vec<Evidence> = seen.name.iter().map(witness).collect();
    let by_domain = match &seen.address {
        Some(address) => here.by_host(r, address.host()).await?,
        None => None,
    };
    let (known, confidence) = match (by_domain, &seen.name) {
        (Some(outlet), _) => (Some(outlet), Confidence::Sure),
        (None, Some(name)) => (here.one_named(r, name.value.as_str()).await?, Confidence::Likely),
        (None, None) => (None, Confidence::Guess),
    };
    if let Some(outlet) = &known {
        let quote = outlet.name_on(day).cloned();
        evidence.push(Evidence { quote, ..Evidence::of(seen.field, Origin::Known, confidence) });
    }
    let host = seen.address.map(|a| a.host().to_owned());
    let name = seen.name.map(|n| n.value);
    let book =
        outlet_book::find(host.as_deref(), name.as_ref().map(Text::as_str)).filter(|_| known.is_none());
    if let Some(entry) = book {
        let quote = Text::lenient(&entry.line());
        evidence.push(Evidence { quote, ..Evidence::of(seen.field, Origin::Known, Confidence::Likely) });
    }
    let proper = book.map(|entry| entry.name(None).clone());
    let printed = name.or(proper).or_else(|| host.as_deref().and_then(Text::lenient));
    Ok(OutletMatch { printed, host, known, book, evidence })
}

/// The site's outlets as far as they were asked for: of a thousand pages most are of a few.
pub(super) struct OutletsHere {
    site: SiteId,
    by_domain: HashMap<String, Option<Outlet>>,
    named: HashMap<String, Option<Outlet>>,
}

/// Answers kept of one kind.
const MOST: usize = 4_096;

impl OutletsHere {
    pub fn of(site: SiteId) -> Self {
        Self { site, by_domain: HashMap::new(), named: HashMap::new() }
    }

    /// The host itself, then what it is part of: `opinion.harbour.example`, `harbour.example`.
    async fn by_host(&mut self, r: &mut ReadTx, host: &str) -> Result<Option<Outlet>, StoreError> {
        if let Some(known) = self.by_domain.get(host) {
            return Ok(known.clone());
        }
        let (mut domain, mut found) = (host, None);
        loop {
            found = found.or(outlets::by_domain(r, self.site, domain).await?);
            match domain.split_once('.') {
                Some((_, parent)) if parent.contains('.') && found.is_none() => domain = parent,
                _ => break,
            }
        }
        keep(&mut self.by_domain, host, &found);
        Ok(found)
    }

    async fn one_named(&mut self, r: &mut ReadTx, name: &str) -> Result<Option<Outlet>, StoreError> {
        if let Some(known) = self.named.get(name) {
            return Ok(known.clone());
        }
        let mut named = outlets::named(r, self.site, name).await?;
        let found = if named.len() == 1 { named.pop() } else { None };
        keep(&mut self.named, name, &found);
        Ok(found)
    }
}

fn keep(answers: &mut HashMap<String, Option<Outlet>>, asked: &str, found: &Option<Outlet>) {
    if answers.len() >= MOST {
        answers.clear();
    }
    answers.insert(asked.to_owned(), found.clone());
}

/// The authors in the page's order, each with the one person who bears that name, if it is one.
pub(super) async fn authors<'a>(
    r: &mut ReadTx,
    site: SiteId,
    reading: &'a PageRead,
) -> Result<Vec<AuthorMatch<'a>>, StoreError> {
    let mut matched = Vec::with_capacity(reading.draft.authors.len());
    let mut everybody = None;
    for printed in &reading.draft.authors {
        let mut named = people::named(r, site, printed.value.name.as_str()).await?;
        let is_ambiguous = named.len() > 1;
        let known = if is_ambiguous { None } else { named.pop() };
        let mut alike = Vec::new();
        if known.is_none() && !is_ambiguous {
            if everybody.is_none() {
                everybody = Some(people::all(r, site).await?);
            }
            alike = those_alike(printed.value.name.as_str(), everybody.as_deref().unwrap_or_default());
        }
        matched.push(AuthorMatch { printed, known, is_ambiguous, alike });
    }
    Ok(matched)
}

/// The names of the people who are likely meant, at most three.
pub(super) fn those_alike(name: &str, everybody: &[Person]) -> Vec<Text> {
    let Some(printed) = NameParts::of(name) else { return Vec::new() };
    let alike = |text: &Text| {
        NameParts::of(text.as_str()).and_then(|parts| parts.likeness(&printed)) >= Some(Likeness::Likely)
    };
    let likely = everybody.iter().filter(|person| person.names.iter().any(|name| alike(&name.text)));
    likely.filter_map(|person| Some(person.shown_name(&Language::english())?.text.clone())).take(3).collect()
}

impl AuthorMatch<'_> {
    /// The page's witness, the biography it printed, and the person it was matched with.
    pub fn evidence(&self, reading: &PageRead, language: &Language) -> Vec<Evidence> {
        let source = Some(reading.came.body);
        let mut evidence = vec![self.printed.evidence(Field::Authors, source)];
        let bio = self.printed.value.bio.as_ref().and_then(|bio| Text::lenient(&bio.to_plain()));
        if let Some(quote) = bio.filter(|bio| self.printed.quote.as_ref() != Some(bio)) {
            let row = Evidence::of(Field::Authors, Origin::FootBio, self.printed.confidence);
            evidence.push(Evidence { quote: Some(quote), source, ..row });
        }
        if let Some(person) = &self.known {
            // A name is likely one person, never proof of it: an editor looks.
            let quote = person.shown_name(language).map(|name| name.text.clone());
            let row = Evidence::of(Field::Authors, Origin::Known, Confidence::Likely);
            evidence.push(Evidence { quote, ..row });
        }
        for name in &self.alike {
            let row = Evidence::of(Field::Authors, Origin::Known, Confidence::Guess);
            evidence.push(Evidence { quote: Some(name.clone()), ..row });
        }
        evidence
    }
}
