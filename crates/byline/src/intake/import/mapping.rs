//! What the people, outlets and terms of an old site become here, as an editor says it in a file.
//! It refuses words it does not know, and what it does not name stays a proposal.

use byline_core::{address::WebAddress, name::matching_key, slug::Slug};
use byline_extract::catalogue::{
    Piece, Term,
    references::{DateOrder, TableColumn},
};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
};

const COLUMNS: &str = "say title, standfirst, authors, outlet, section, date, year, month, dayofmonth, url, oldurl, doi, key, language, volume, issue, pages or keywords";

/// A mapping as its file says it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Types of posts to take; none for the usual ones.
    pub types: Option<Vec<String>>,
    /// What the columns of a table hold: `title = "Headline"`.
    #[serde(default)]
    columns: BTreeMap<String, String>,
    /// Which number of 03/04/2012 is the day.
    dates: Option<DatesSaid>,
    /// Where the old site stood, for exports that do not say (Ghost, Drupal); none: where this site stands.
    pub site: Option<WebAddress>,
    #[serde(default, rename = "author")]
    authors: Vec<AuthorRow>,
    #[serde(default, rename = "outlet")]
    outlets: Vec<OutletRow>,
    #[serde(default, rename = "term")]
    terms: Vec<TermRow>,
    #[serde(skip)]
    text: String,
}

/// Which number of 03/04/2012 is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DatesSaid {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthorRow {
    name: String,
    person: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OutletRow {
    #[serde(default)]
    name: String,
    #[serde(default)]
    domain: String,
    outlet: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TermRow {
    taxonomy: String,
    slug: String,
    #[serde(default)]
    name: String,
    becomes: Becomes,
    #[serde(default, rename = "as")]
    called: String,
}

/// What a term becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Becomes {
    /// A topic.
    Topic,
    /// A series.
    Series,
    /// A region.
    Region,
    /// Nothing; it is left without a word.
    Nothing,
}

/// Who an author is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// Whoever bears the name here; else a proposal.
    Matched,
    /// A scholar, made when nobody bears the name.
    Scholar,
    /// An outsider, made when nobody bears the name.
    Outsider,
    /// No author at all.
    Nobody,
    /// The person at this address.
    At(Slug),
}

/// Which outlet one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The one of this name or domain here; else a proposal.
    Matched,
    /// Made when there is none.
    New,
    /// The one at this address.
    At(Slug),
}

/// What a term becomes, and at which address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Filed {
    pub becomes: Becomes,
    pub slug: Slug,
    pub name: String,
}

/// What is wrong with a mapping file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingRefusal {
    /// It is no TOML, or says what it may not.
    #[error("the mapping file cannot be read: {0}")]
    Unreadable(String),
    /// A word that is none of those allowed.
    #[error("the mapping file says {field} = \u{201c}{word}\u{201d} for {of}; {allowed}")]
    Word {
        /// The field.
        field: &'static str,
        /// What stands there.
        word: String,
        /// Of whom or what.
        of: String,
        /// What may stand there.
        allowed: &'static str,
    },
    /// A person, outlet or series that is not there.
    #[error(
        "the mapping file names the {what} \u{201c}{slug}\u{201d}, and there is none at that address here; look it up in the desk"
    )]
    NotHere {
        /// Person, outlet.
        what: &'static str,
        /// Its address.
        slug: String,
    },
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// [`MappingRefusal`] with the line.
    pub fn read(text: &str) -> Result<Self, MappingRefusal> {
        let mut mapping: Self = toml::from_str(text)
            .map_err(|why| MappingRefusal::Unreadable(why.to_string().trim_end().to_owned()))?;
        text.clone_into(&mut mapping.text);
        for row in &mapping.authors {
            who(row)?;
        }
        for row in &mapping.outlets {
            which(row)?;
        }
        for row in &mapping.terms {
            filed(row)?;
        }
        Ok(mapping)
    }

    /// The same, with what a command says of a table beside it.
    #[must_use]
    pub fn saying(mut self, columns: Vec<(String, String)>, dates: Option<DatesSaid>) -> Self {
        for (holds, column) in columns {
            let _ = writeln!(self.text, "column {holds} = {column}");
            self.columns.insert(holds, column);
        }
        if let Some(dates) = dates {
            let _ = writeln!(self.text, "dates {dates:?}");
            self.dates = Some(dates);
        }
        self
    }

    /// What the columns of a table hold, and how its dates are read.
    pub(super) fn table(&self) -> Result<(Vec<(TableColumn, String)>, DateOrder), MappingRefusal> {
        let row = |(holds, column): (&String, &String)| {
            let refused = || MappingRefusal::Word {
                field: "columns",
                word: holds.clone(),
                of: column.clone(),
                allowed: COLUMNS,
            };
            Ok((TableColumn::named(holds).ok_or_else(refused)?, column.clone()))
        };
        let order = match self.dates {
            None => DateOrder::Unknown,
            Some(DatesSaid::DayFirst) => DateOrder::DayFirst,
            Some(DatesSaid::MonthFirst) => DateOrder::MonthFirst,
        };
        Ok((self.columns.iter().map(row).collect::<Result<_, _>>()?, order))
    }

    /// The file's own words, by which two mappings are told apart.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn authors(&self) -> Result<HashMap<String, (String, Who)>, MappingRefusal> {
        let rows =
            self.authors.iter().map(|row| Ok((matching_key(&row.name), (row.name.clone(), who(row)?))));
        rows.collect()
    }

    /// By matching key of the name, and by domain.
    pub(super) fn outlets(&self) -> Result<Vec<(String, String, Which)>, MappingRefusal> {
        let rows = self.outlets.iter();
        rows.map(|row| Ok((row.name.clone(), row.domain.to_lowercase(), which(row)?))).collect()
    }

    pub(super) fn terms(&self) -> Result<HashMap<(String, String), Option<Filed>>, MappingRefusal> {
        let rows = self.terms.iter();
        rows.map(|row| Ok(((row.taxonomy.clone(), row.slug.clone()), filed(row)?))).collect()
    }
}

fn who(row: &AuthorRow) -> Result<Who, MappingRefusal> {
    Ok(match row.person.as_str() {
        "propose" | "" => Who::Matched,
        "new" => Who::Scholar,
        "outsider" => Who::Outsider,
        "nobody" => Who::Nobody,
        other => Who::At(slug(
            other,
            "person",
            &row.name,
            "say propose, new, outsider, nobody, or the last part of the person\u{2019}s address here",
        )?),
    })
}

fn which(row: &OutletRow) -> Result<Which, MappingRefusal> {
    let of = if row.name.is_empty() { &row.domain } else { &row.name };
    Ok(match row.outlet.as_str() {
        "propose" | "" => Which::Matched,
        "new" => Which::New,
        other => Which::At(slug(
            other,
            "outlet",
            of,
            "say propose, new, or the last part of the outlet\u{2019}s address here",
        )?),
    })
}

fn filed(row: &TermRow) -> Result<Option<Filed>, MappingRefusal> {
    if row.becomes == Becomes::Nothing {
        return Ok(None);
    }
    let name = if row.name.is_empty() { row.slug.clone() } else { row.name.clone() };
    let slug = match row.called.as_str() {
        "" => Slug::of_or(&name, &row.slug),
        given => slug(given, "as", &name, "say the last part of its address here, such as water")?,
    };
    Ok(Some(Filed { becomes: row.becomes, slug, name }))
}

fn slug(raw: &str, field: &'static str, of: &str, allowed: &'static str) -> Result<Slug, MappingRefusal> {
    raw.parse().map_err(|_| MappingRefusal::Word { field, word: raw.to_owned(), of: of.to_owned(), allowed })
}

/// Every author, outlet and term of a file, counted, so that a mapping can be proposed.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    authors: BTreeMap<String, u64>,
    outlets: BTreeMap<(String, String), u64>,
    terms: BTreeMap<Term, u64>,
}

impl Found {
    pub(super) fn note(&mut self, piece: &Piece) {
        for author in &piece.draft.authors {
            *self.authors.entry(author.value.name.to_string()).or_default() += 1;
        }
        let original = piece.draft.original.as_ref().or(piece.draft.canonical.as_ref());
        let domain = original.map(|found| found.value.host().to_owned()).unwrap_or_default();
        let named = piece.draft.original_outlet.as_ref().map(|found| found.value.to_string());
        let name = named.or_else(|| piece.draft.outlet.as_ref().map(|found| found.value.name.to_string()));
        if name.is_some() || !domain.is_empty() {
            *self.outlets.entry((domain, name.unwrap_or_default())).or_default() += 1;
        }
        for term in &piece.terms {
            *self.terms.entry(term.clone()).or_default() += 1;
        }
    }

    /// A mapping file that changes nothing yet, with what each would become.
    pub(super) fn proposal(&self, known: &dyn Fn(&str) -> Option<String>) -> String {
        let mut file = String::from(
            "# What the people, outlets and terms of the old site become here. Change the words on the right, then import\n\
             # again with --map FILE.\n#\n\
             # person:  \"propose\" leaves the name to an editor unless somebody here bears it; \"new\" makes a scholar,\n\
             #          \"outsider\" makes somebody from elsewhere, \"nobody\" drops the name; or the address part of a person here\n\
             # outlet:  \"propose\", \"new\", or the address part of an outlet here\n\
             # becomes: \"topic\", \"series\", \"region\" or \"nothing\"; as: its address part here, made when there is none\n\n",
        );
        let quoted = |raw: &str| toml::Value::String(raw.to_owned()).to_string();
        let count = |count: &u64| if *count == 1 { "1 piece".to_owned() } else { format!("{count} pieces") };
        for (name, pieces) in &self.authors {
            let here = known(name).map(|slug| format!(", known here as {slug}")).unwrap_or_default();
            let _ = writeln!(
                file,
                "[[author]] # {}{here}\nname = {}\nperson = \"propose\"\n",
                count(pieces),
                quoted(name)
            );
        }
        for ((domain, name), pieces) in &self.outlets {
            let _ = writeln!(
                file,
                "[[outlet]] # {}\nname = {}\ndomain = {}\noutlet = \"propose\"\n",
                count(pieces),
                quoted(name),
                quoted(domain)
            );
        }
        for (term, pieces) in &self.terms {
            // Where WordPress files what nobody filed.
            let is_filed = term.taxonomy == "category" && term.slug != "uncategorized";
            let becomes = if is_filed { "topic" } else { "nothing" };
            let slug = Slug::of_or(&term.name, "term");
            let _ = writeln!(
                file,
                "[[term]] # {}\ntaxonomy = {}\nslug = {}\nname = {}\nbecomes = \"{becomes}\"\nas = \"{slug}\"\n",
                count(pieces),
                quoted(&term.taxonomy),
                quoted(&term.slug),
                quoted(&term.name)
            );
        }
        file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_is_a_mapping() {
        let mut found = Found::default();
        found.authors.insert("Amina \"A\" Farooqi".into(), 2);
        found.outlets.insert(("harbour.example".into(), "The Harbour".into()), 1);
        let term = Term { taxonomy: "category".into(), slug: "water".into(), name: "Water".into() };
        found.terms.insert(term, 3);
        let slug = "uncategorized".to_owned();
        found.terms.insert(Term { taxonomy: "category".into(), name: slug.clone(), slug }, 1);
        let mapping = Mapping::read(&found.proposal(&|_| None)).unwrap();
        assert_eq!(mapping.authors().unwrap().values().next().unwrap().1, Who::Matched);
        let filed = mapping.terms().unwrap();
        let water = filed[&("category".to_owned(), "water".to_owned())].clone().unwrap();
        assert_eq!((water.becomes, water.slug.as_str()), (Becomes::Topic, "water"));
        assert!(filed[&("category".to_owned(), "uncategorized".to_owned())].is_none());
    }

    #[test]
    fn a_slip_is_told_with_its_place() {
        for (text, says) in [
            ("[[author]]\nname = \"A\"\nperson = \"New Person!\"", "say propose, new"),
            ("[[term]]\ntaxonomy = \"t\"\nslug = \"s\"\nbecomes = \"chapter\"", "line 4"),
            ("[[author]]\nnam = \"A\"", "unknown field"),
        ] {
            let why = Mapping::read(text).unwrap_err().to_string();
            assert!(why.contains(says), "{why}");
        }
    }
}
