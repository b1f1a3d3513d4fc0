//! A record of a bibliography or a table, whatever format it came in, and the piece it makes.
//! It refuses to let a field go in silence: what cannot be read is a sentence among the losses.

use crate::{
    catalogue::{Before, LeftOut, Listed, Piece, Term},
    draft::{Author, Draft, OutletSeen},
};
use byline_core::{
    address::WebAddress,
    day::Day,
    evidence::{Confidence, Found, Origin},
    oped::Kind,
    outside::{OutsideId, OutsideScheme},
    text::Text,
};
use std::collections::HashSet;

/// What a record says, in the words it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Where in the file: "line 40, record qazi2012".
    pub place: String,
    /// Its key in the file, unique there.
    pub key: Option<String>,
    /// The title.
    pub title: String,
    /// What stands under the title.
    pub standfirst: String,
    /// Who wrote it, each as it would be signed.
    pub authors: Vec<String>,
    /// Where it ran.
    pub outlet: String,
    /// In which section.
    pub section: String,
    /// When it ran.
    pub day: Option<Day>,
    /// Its address.
    pub url: String,
    /// Its address at the institute's own old site.
    pub old: Vec<String>,
    /// Its digital object identifier, in any form.
    pub doi: String,
    /// The language it is in.
    pub language: String,
    /// Volume, issue and pages, as one line.
    pub print: String,
    /// What it was filed under.
    pub keywords: Vec<String>,
    /// What kind of piece it is.
    pub kind: Option<Kind>,
    /// What does not come along, one sentence each.
    pub losses: Vec<String>,
    /// The bytes it was read from.
    pub source: Vec<u8>,
}

impl Reference {
    /// Volume, issue and pages as a citation has them: `vol. 12, no. 3, p. 9`.
    pub(super) fn citation(volume: &str, issue: &str, pages: &str) -> String {
        let pages = pages.replace("--", "\u{2013}");
        let several = pages.contains(['\u{2013}', '-', ',']);
        let part = |label: &str, value: &str| (!value.is_empty()).then(|| format!("{label} {value}"));
        let parts = [
            part("vol.", volume.trim()),
            part("no.", issue.trim()),
            part(if several { "pp." } else { "p." }, pages.trim()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The piece it makes; what has no title, or neither an address nor an outlet, cannot be found again and is left.
    pub(super) fn listed(mut self, file: &str) -> Listed {
        let left = |place: String, why: &str| Listed::Left(LeftOut { place, why: why.to_owned() });
        let Some(title) = Text::lenient(&self.title) else {
            return left(self.place, "It has no title. Give it one in the file.");
        };
        let doi = doi(&self.doi);
        if doi.is_none() && !self.doi.trim().is_empty() {
            self.lost(format!("\u{201c}{}\u{201d} is no DOI and stays behind.", short(&self.doi)));
        }
        let canonical = self.address(doi.as_deref());
        let outlet = Text::lenient(&self.outlet);
        if canonical.is_none() && outlet.is_none() {
            return left(self.place, "It names neither an address nor an outlet. Give it one in the file.");
        }
        let draft = self.draft(title, canonical, outlet);
        let ids = self.ids(doi, file);
        let old = self.old_addresses();
        let terms = self.terms();
        Listed::Piece(Box::new(Piece {
            place: self.place,
            ids,
            draft,
            kind: self.kind,
            old,
            before: Before::Untold,
            terms,
            losses: self.losses,
            source: self.source,
        }))
    }

    fn lost(&mut self, sentence: String) {
        if self.losses.len() < 50 {
            self.losses.push(sentence);
        }
    }

    /// Its address: the one given, else its DOI's.
    fn address(&mut self, doi: Option<&str>) -> Option<WebAddress> {
        let given = self.url.split_whitespace().next().unwrap_or("").to_owned();
        if let Ok(address) = given.parse() {
            return Some(address);
        }
        if !given.is_empty() {
            self.lost(format!("\u{201c}{}\u{201d} is no web address and stays behind.", short(&given)));
        }
        format!("https://doi.org/{}", doi?).parse().ok()
    }

    fn draft(&mut self, title: Text, canonical: Option<WebAddress>, outlet: Option<Text>) -> Draft {
        let domain = canonical
            .as_ref()
            .map_or("", |address| psl::domain_str(address.host()).unwrap_or(address.host()))
            .to_owned();
        // A DOI leads through a resolver, which publishes nothing.
        let domain = if domain == "doi.org" { String::new() } else { domain };
        let name = outlet.or_else(|| Text::lenient(&domain));
        let language = self.language.replace('_', "-").parse().ok().or_else(|| in_words(&self.language));
        if language.is_none() && !self.language.trim().is_empty() {
            self.lost(format!("The language \u{201c}{}\u{201d} is not known.", short(&self.language)));
        }
        let direction = language.as_ref().map(byline_core::language::Language::direction);
        Draft {
            title: Some(said(title)),
            standfirst: Text::lenient(&self.standfirst).map(said),
            authors: self.authors.iter().filter_map(|name| author(name)).map(said).collect(),
            outlet: name.map(|name| said(OutletSeen { name, domain })),
            section: Text::lenient(&self.section).map(said),
            day: self.day.clone().map(said),
            language: language.map(said),
            direction: direction.map(said),
            canonical: canonical.map(|address| said(address.cleaned())),
            keywords: self.keywords.iter().filter_map(|word| Text::lenient(word)).map(said).collect(),
            print: Text::lenient(&self.print).map(said),
            opinion: true,
            ..Draft::default()
        }
    }

    fn ids(&self, doi: Option<String>, file: &str) -> Vec<OutsideId> {
        let id = |scheme, value: &str| Some(OutsideId { scheme, value: Text::lenient(value)? });
        let of_doi = doi.and_then(|doi| id(OutsideScheme::Doi, &doi));
        let key = self.key.as_deref().map(str::trim).filter(|key| !key.is_empty() && key.len() <= 400);
        let of_record = key.and_then(|key| id(OutsideScheme::Record, &format!("{file}#{key}")));
        of_doi.into_iter().chain(of_record).collect()
    }

    fn old_addresses(&mut self) -> Vec<WebAddress> {
        let given = std::mem::take(&mut self.old);
        let mut old = Vec::new();
        for raw in given {
            match raw.trim().parse() {
                Ok(address) => old.push(address),
                Err(_) => self.lost(format!(
                    "The old address \u{201c}{}\u{201d} is none and stays behind.",
                    short(&raw)
                )),
            }
        }
        old
    }

    fn terms(&self) -> Vec<Term> {
        let term = |word: &String| {
            let name = Text::lenient(word)?.to_string();
            Some(Term { taxonomy: "keyword".to_owned(), slug: name.clone(), name })
        };
        let mut seen = HashSet::new();
        self.keywords.iter().filter_map(term).filter(|term| seen.insert(term.name.clone())).collect()
    }
}

fn said<T>(value: T) -> Found<T> {
    Found::new(value, Origin::Record, Confidence::Likely)
}

fn author(name: &str) -> Option<Author> {
    Some(Author { name: Text::lenient(name)?, position: None, bio: None, url: None })
}

fn short(words: &str) -> String {
    words.trim().chars().take(80).collect()
}

/// A DOI without its resolver, in lower case: "10.1000/182".
fn doi(raw: &str) -> Option<String> {
    let lower = raw.trim().to_lowercase();
    let bare = [
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "doi.org/",
        "doi:",
    ];
    let bare = bare.iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(&lower).trim();
    let (registrant, suffix) = bare.split_once('/')?;
    let digits = registrant.strip_prefix("10.")?;
    let whole =
        digits.len() >= 4 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !suffix.is_empty();
    (whole && bare.len() <= 400 && !bare.contains(char::is_whitespace)).then(|| bare.to_owned())
}

/// A language by its English name, as reference managers write it.
fn in_words(name: &str) -> Option<byline_core::language::Language> {
    const NAMES: [(&str, &str); 18] = [
        ("english", "en"),
        ("american", "en-US"),
        ("british", "en-GB"),
        ("ukenglish", "en-GB"),
        ("usenglish", "en-US"),
        ("arabic", "ar"),
        ("urdu", "ur"),
        ("persian", "fa"),
        ("farsi", "fa"),
        ("french", "fr"),
        ("german", "de"),
        ("ngerman", "de"),
        ("spanish", "es"),
        ("italian", "it"),
        ("turkish", "tr"),
        ("hindi", "hi"),
        ("eng", "en"),
        ("urd", "ur"),
    ];
    let key = name.trim().to_lowercase();
    NAMES.iter().find(|(word, _)| *word == key).and_then(|(_, tag)| tag.parse().ok())
}
