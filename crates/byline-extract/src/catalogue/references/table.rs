//! A back catalogue as a table: its columns known by the many names people give them, or by what the caller says.
//! It refuses to guess what a column without a known name holds; such columns are told once, by name.

use super::{DateOrder, Reference, dates};
use crate::{
    catalogue::{Catalogue, CatalogueRefusal, LeftOut, Listed},
    keywords,
    table::{Table, TableRow, column_key},
};
use std::{collections::VecDeque, io::Read};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableColumn {
    /// The title.
    Title,
    /// What stands under the title.
    Standfirst,
    /// Authors, parted by semicolons, "and" or, where no name is turned, commas.
    Authors,
    /// Where it ran.
    Outlet,
    /// In which section.
    Section,
    /// When it ran.
    Day,
    /// Its year, month and day in columns of their own.
    Year,
    /// The month.
    Month,
    /// The day of the month.
    DayOfMonth,
    /// Its address.
    Url,
    /// Its address at the institute's old site.
    Old,
    /// Its digital object identifier.
    Doi,
    /// Its key in the table.
    Key,
    /// Its language.
    Language,
    /// The volume.
    Volume,
    /// The issue.
    Issue,
    /// The pages.
    Pages,
    /// What it was filed under.
    Keywords,
}

use TableColumn as C;

/// The names by which each column is known, in the form of [`column_key`]; the first is the one to say in a mapping.
const NAMES: [(TableColumn, &[&str]); 18] = [
    (
        C::Title,
        &[
            "title",
            "headline",
            "articletitle",
            "opedtitle",
            "heading",
            "titre",
            "titel",
            "العنوان",
            "عنوان",
            "سرخی",
        ],
    ),
    (C::Standfirst, &["standfirst", "subtitle", "deck", "subhead", "dek", "summary"]),
    (
        C::Authors,
        &[
            "authors",
            "author",
            "authorname",
            "authornames",
            "authors1",
            "byline",
            "by",
            "writer",
            "writers",
            "scholar",
            "scholars",
            "auteur",
            "autor",
            "الكاتب",
            "المؤلف",
            "مصنف",
            "تحریر",
        ],
    ),
    (
        C::Outlet,
        &[
            "outlet",
            "publication",
            "publicationtitle",
            "newspaper",
            "magazine",
            "journal",
            "publishedin",
            "source",
            "venue",
            "publisher",
            "medium",
            "containertitle",
            "الصحيفة",
            "اخبار",
        ],
    ),
    (C::Section, &["section", "page section", "rubric", "desk"]),
    (
        C::Day,
        &[
            "date",
            "day",
            "published",
            "publicationdate",
            "datepublished",
            "publishedon",
            "pubdate",
            "publishdate",
            "datum",
            "التاريخ",
            "تاریخ",
        ],
    ),
    (C::Year, &["year", "publicationyear", "pubyear", "السنة", "سال"]),
    (C::Month, &["month", "الشهر", "مہینہ"]),
    (C::DayOfMonth, &["dayofmonth", "dayofthemonth"]),
    (
        C::Url,
        &[
            "url",
            "link",
            "address",
            "webaddress",
            "originalurl",
            "originallink",
            "permalink",
            "weblink",
            "href",
            "الرابط",
            "ربط",
        ],
    ),
    (C::Old, &["oldurl", "oldaddress", "oldlink", "formerurl"]),
    (C::Doi, &["doi"]),
    (C::Key, &["key", "id", "identifier", "number", "no", "citekey"]),
    (C::Language, &["language", "lang", "langue", "sprache", "اللغة", "زبان"]),
    (C::Volume, &["volume", "vol"]),
    (C::Issue, &["issue", "issuenumber"]),
    (C::Pages, &["pages", "page", "pp"]),
    (
        C::Keywords,
        &["keywords", "tags", "manualtags", "topics", "topic", "subjects", "categories", "category"],
    ),
];

impl TableColumn {
    /// By its name in a mapping.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let key = column_key(name);
        NAMES.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(column, _)| *column)
    }

    /// The names a mapping may say.
    #[must_use]
    pub fn all() -> Vec<&'static str> {
        NAMES.iter().map(|(_, names)| names[0]).collect()
    }
}

/// A table of references on its way.
pub struct ReferenceTable {
    rows: VecDeque<TableRow>,
    columns: Vec<Option<TableColumn>>,
    order: DateOrder,
    file: String,
    read: u64,
    /// Columns that nobody knows, told with the first row.
    unknown: Vec<String>,
}

impl ReferenceTable {
    /// Begins to read; `mapping` says of columns, by their names in the table, what they hold.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when it is no table, too large, or has no column of titles.
    pub fn new(
        mut from: impl Read,
        file: &str,
        mapping: &[(TableColumn, String)],
        order: DateOrder,
    ) -> Result<Self, CatalogueRefusal> {
        let mut bytes = Vec::new();
        from.by_ref().take(crate::table::LARGEST as u64 + 1).read_to_end(&mut bytes)?;
        let refused = |why: String| CatalogueRefusal::NotThis { wanted: "a table of op-eds", why };
        let table = Table::read(&bytes).map_err(|why| refused(why.to_string()))?;
        for (_, name) in mapping {
            if !table.columns.iter().any(|column| column_key(column) == column_key(name)) {
                return Err(refused(format!(
                    "it has no column \u{201c}{name}\u{201d}; it has {}",
                    table.columns.join(", ")
                )));
            }
        }
        let columns: Vec<Option<TableColumn>> =
            table.columns.iter().map(|name| known(name, mapping)).collect();
        if !columns.contains(&Some(C::Title)) {
            let columns = table.columns.join(", ");
            return Err(refused(format!(
                "no column is called \u{201c}title\u{201d}; say which one is (it has {columns})"
            )));
        }
        let names =
            table.columns.iter().zip(&columns).filter(|(name, known)| known.is_none() && !name.is_empty());
        let unknown = names.map(|(name, _)| name.clone()).collect();
        let rows: VecDeque<TableRow> = table.rows().collect();
        let order = match order {
            DateOrder::Unknown => {
                let at = columns.iter().position(|column| *column == Some(C::Day));
                DateOrder::of(rows.iter().filter_map(|row| row.cells.get(at?).map(String::as_str)))
            }
            said => said,
        };
        Ok(Self { rows, columns, order, file: file.to_owned(), read: 0, unknown })
    }

    fn reference(&mut self, row: TableRow) -> Reference {
        let cell = |wanted: TableColumn| {
            let cells = self
                .columns
                .iter()
                .zip(&row.cells)
                .filter(|(column, cell)| **column == Some(wanted) && !cell.is_empty());
            cells.map(|(_, cell)| cell.clone()).collect::<Vec<_>>()
        };
        let first = |wanted| cell(wanted).into_iter().next().unwrap_or_default();
        let key = first(C::Key);
        let place = if key.is_empty() {
            format!("line {}", row.line)
        } else {
            format!("line {}, record {key}", row.line)
        };
        let date = first(C::Day);
        let (year, month, day) = (first(C::Year), first(C::Month), first(C::DayOfMonth));
        let found = dates::read(&date, self.order).or_else(|| dates::parts(&year, &month, &day));
        let mut losses = std::mem::take(&mut self.unknown);
        losses = losses
            .into_iter()
            .map(|name| {
                format!("The column \u{201c}{name}\u{201d} stays behind; say what it holds to take it along.")
            })
            .collect();
        if found.is_none() && !(date.is_empty() && year.is_empty()) {
            let raw = if date.is_empty() { year } else { date };
            losses.push(format!("The day \u{201c}{raw}\u{201d} can be read in two ways or in none; say which number is the day, or write 2012-01-03."));
        }
        if row.cells.len() > self.columns.len() {
            losses.push("It has more cells than there are columns; the last stay behind.".to_owned());
        }
        Reference {
            key: Some(key).filter(|key| !key.is_empty()),
            title: first(C::Title),
            standfirst: first(C::Standfirst),
            authors: cell(C::Authors).iter().flat_map(|names| authors(names)).collect(),
            outlet: first(C::Outlet),
            section: first(C::Section),
            day: found,
            url: first(C::Url),
            old: cell(C::Old),
            doi: first(C::Doi),
            language: first(C::Language),
            print: Reference::citation(&first(C::Volume), &first(C::Issue), &first(C::Pages)),
            keywords: cell(C::Keywords).iter().flat_map(|cell| keywords::listed(cell)).collect(),
            losses,
            source: row.source.into_bytes(),
            place,
            ..Reference::default()
        }
    }
}

impl Catalogue for ReferenceTable {
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal> {
        let Some(row) = self.rows.pop_front() else { return Ok(None) };
        self.read += row.source.len() as u64 + 1;
        if row.too_large() {
            let why = format!("A cell has more than {} MiB.", crate::table::LARGEST_CELL >> 20);
            return Ok(Some(Listed::Left(LeftOut { place: format!("line {}", row.line), why })));
        }
        let file = self.file.clone();
        Ok(Some(self.reference(row).listed(&file)))
    }

    fn bytes_read(&self) -> u64 {
        self.read
    }
}

/// What a column holds: what the mapping says of it, else what its name says ("Author 2" as "Author").
fn known(name: &str, mapping: &[(TableColumn, String)]) -> Option<TableColumn> {
    let key = column_key(name);
    if let Some((column, _)) = mapping.iter().find(|(_, said)| column_key(said) == key) {
        return Some(*column);
    }
    let column = TableColumn::named(&key)
        .or_else(|| TableColumn::named(key.trim_end_matches(|c: char| c.is_ascii_digit())))?;
    // A column that the mapping has given to another is not taken by its name as well.
    mapping.iter().all(|(said, _)| *said != column).then_some(column)
}

/// "Khan, Ali; Jahan, Noor", "Ali Khan and Noor Jahan", "Ali Khan, Noor Jahan".
fn authors(cell: &str) -> Vec<String> {
    let parts: Vec<&str> =
        cell.split([';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.into_iter().flat_map(one_part).collect()
}

fn one_part(part: &str) -> Vec<String> {
    let by_comma: Vec<&str> = part.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if let [family, given] = by_comma[..]
        && !family.contains(' ')
        && given.split_whitespace().count() <= 3
        && !given.contains(" and ")
    {
        return vec![format!("{given} {family}")];
    }
    let named = crate::authors::people_named(part);
    if named.is_empty() { vec![part.to_owned()] } else { named }
}
