//! A Drupal site's pages as a table, as a view exports them (CSV): a row a page, its columns known by their names.
//! It refuses a table without titles, and tells each column it does not know once, by name.

use super::{Before, Catalogue, CatalogueRefusal, LeftOut, Listed, Term, old_page::OldPage};
use crate::{
    authors::names,
    keywords,
    table::{LARGEST, Table, TableRow, column_key},
    words,
};
use byline_core::{
    address::WebAddress,
    outside::{OutsideId, OutsideScheme},
    text::Text,
};
use std::{collections::VecDeque, io::Read};

/// What a column holds, by the names views give it.
const COLUMNS: [(&str, &[&str]); 11] = [
    ("id", &["nid", "id", "nodeid", "contentid"]),
    ("title", &["title", "nodetitle", "headline"]),
    ("body", &["body", "text", "content", "fieldbody"]),
    ("summary", &["summary", "teaser", "bodysummary", "standfirst", "subtitle"]),
    ("authors", &["author", "authors", "fieldauthor", "fieldauthors", "byline", "authoredby", "name", "uid"]),
    ("day", &["created", "postdate", "authoredon", "date", "publishedon", "fielddate", "publicationdate"]),
    ("path", &["path", "url", "link", "alias", "viewnode", "pathalias"]),
    ("status", &["status", "publishingstatus", "published", "ispublished"]),
    ("language", &["language", "langcode", "translationlanguage"]),
    ("terms", &["tags", "topics", "topic", "category", "categories", "terms", "fieldtags", "fieldtopics"]),
    ("picture", &["image", "picture", "fieldimage"]),
];

/// A table on its way.
pub struct Drupal {
    rows: VecDeque<TableRow>,
    names: Vec<String>,
    columns: Vec<Option<&'static str>>,
    at: WebAddress,
    read: u64,
    unknown: Vec<String>,
}

impl Drupal {
    /// Begins to read the pages of a site that stood at `at`.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when it is no table, too large, or has no column of titles.
    pub fn new(mut from: impl Read, at: WebAddress) -> Result<Self, CatalogueRefusal> {
        let mut bytes = Vec::new();
        from.by_ref().take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
        let refused = |why: String| CatalogueRefusal::NotThis { wanted: "a table of pages", why };
        let table = Table::read(&bytes).map_err(|why| refused(why.to_string()))?;
        let of = |name: &String| {
            let key = column_key(name);
            COLUMNS.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(what, _)| *what)
        };
        let columns: Vec<Option<&'static str>> = table.columns.iter().map(of).collect();
        if !columns.contains(&Some("title")) {
            let columns = table.columns.join(", ");
            return Err(refused(format!(
                "no column is called \u{201c}title\u{201d} (it has {columns}); name it so in the view"
            )));
        }
        Ok(Self {
            rows: table.rows().collect(),
            names: table.columns.clone(),
            columns,
            at,
            read: 0,
            unknown: Vec::new(),
        })
    }

    fn cell<'a>(&self, row: &'a TableRow, what: &str) -> &'a str {
        let mut cells = self.columns.iter().zip(&row.cells);
        cells
            .find(|(column, cell)| **column == Some(what) && !cell.is_empty())
            .map_or("", |(_, cell)| cell.as_str())
    }

    /// Its own address, and the one by its number.
    fn addresses(&self, row: &TableRow) -> (Option<WebAddress>, Option<WebAddress>) {
        let (id, path) = (self.cell(row, "id"), self.cell(row, "path"));
        // Views print a path as a link, and where no column holds it the title is one.
        let path = if path.is_empty() {
            within(self.cell(row, "title"), "href")
        } else {
            within(path, "href").or(Some(path))
        };
        let own = path.and_then(|path| self.joined(path)?.parse().ok());
        (
            own,
            Some(id)
                .filter(|id| !id.is_empty())
                .and_then(|id| self.joined(&format!("node/{id}"))?.parse().ok()),
        )
    }

    /// An address of the old site, whole.
    fn joined(&self, path: &str) -> Option<String> {
        let base = self.at.as_str().trim_end_matches('/');
        let path = words::unescaped(path.trim());
        let is_whole = path.starts_with("http://") || path.starts_with("https://");
        match path.as_ref() {
            "" => None,
            path if is_whole => Some(path.to_owned()),
            path if path.starts_with("//") => Some(format!("{}:{path}", self.at.url().scheme())),
            path => Some(format!("{base}/{}", path.trim_start_matches('/'))),
        }
    }

    /// Address and alternative text of its picture, bare or as the element a view prints.
    fn picture<'a>(&self, row: &'a TableRow) -> (String, &'a str) {
        let cell = self.cell(row, "picture");
        let address = within(cell, "src").unwrap_or(cell);
        (self.joined(address).unwrap_or_default(), within(cell, "alt").unwrap_or_default())
    }

    /// What stands in columns that nobody knows.
    fn others<'a>(&'a self, row: &'a TableRow) -> Vec<(&'a str, &'a str)> {
        let known = |at: usize| self.columns.get(at).copied().flatten().is_some();
        let cells = self.names.iter().zip(&row.cells).enumerate();
        cells
            .filter(|(at, (_, cell))| !known(*at) && !cell.is_empty())
            .map(|(_, (name, cell))| (name.as_str(), cell.as_str()))
            .collect()
    }

    fn listed(&mut self, row: &TableRow) -> Listed {
        let id = self.cell(row, "id");
        let place = if id.is_empty() {
            format!("line {}", row.line)
        } else {
            format!("line {}, node {id}", row.line)
        };
        if row.too_large() {
            return Listed::Left(LeftOut { place, why: "One of its cells has more than 1 MiB.".to_owned() });
        }
        let (own, node) = self.addresses(row);
        let status = self.cell(row, "status").to_lowercase();
        let is_public = matches!(status.as_str(), "" | "1" | "true" | "yes" | "on" | "published" | "✔");
        let fields = self.others(row);
        let losses = fields.iter().filter(|(name, cell)| {
            !cell.starts_with("http") && !self.unknown.iter().any(|told| told == name)
        });
        let losses: Vec<String> =
            losses.map(|(name, _)| format!("The column \u{201c}{name}\u{201d} stays behind.")).collect();
        let told: Vec<String> = fields.iter().map(|(name, _)| (*name).to_owned()).collect();
        let value = node.as_ref().and_then(|node| Text::new(node.as_str()).ok());
        let (picture, alt) = self.picture(row);
        let page = OldPage {
            place: place.clone(),
            id: value.map(|value| OutsideId { scheme: OutsideScheme::Drupal, value }),
            title: self.cell(row, "title"),
            standfirst: self.cell(row, "summary"),
            html: self.cell(row, "body").to_owned(),
            authors: people(self.cell(row, "authors")),
            day: day(self.cell(row, "day")),
            language: self.cell(row, "language").parse().ok(),
            old: own.clone().into_iter().chain(node).collect(),
            own: own.or(Some(self.at.clone())),
            before: if is_public {
                Before::Public { since: None }
            } else {
                Before::Hidden("unpublished".to_owned())
            },
            terms: terms(self.cell(row, "terms")),
            fields,
            picture,
            alt,
            credit: "",
            losses,
            source: row.source.clone().into_bytes(),
        };
        let piece = page.piece();
        self.unknown.extend(told);
        self.unknown.sort();
        self.unknown.dedup();
        match piece {
            Some(piece) => Listed::Piece(Box::new(piece)),
            None => Listed::Left(LeftOut { place, why: "It has no title.".to_owned() }),
        }
    }
}

/// What an attribute of the markup in a cell holds.
fn within<'a>(cell: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = cell.split_once(&format!(" {attribute}=\""))?;
    rest.split('"').next()
}

/// Names, parted as a byline parts them; a view's links lose their marks.
fn people(cell: &str) -> Vec<String> {
    let plain = crate::prose_from_html(cell, None).to_plain();
    let found = names::people(&plain, &[]);
    if found.is_empty() && !plain.trim().is_empty() {
        vec![plain]
    } else {
        found.into_iter().map(|named| named.name).collect()
    }
}

/// A date in words or digits, or seconds since 1970 as Drupal keeps them.
fn day(cell: &str) -> Option<byline_core::day::Day> {
    if let Some(seconds) = cell.parse::<i64>().ok().filter(|seconds| *seconds > 100_000_000) {
        let moment = byline_core::clock::Moment::from_micros(seconds.saturating_mul(1_000_000));
        return Some(byline_core::day::Day::of(moment, &byline_core::clock::Zone::utc()));
    }
    crate::day::from_machine(&crate::prose_from_html(cell, None).to_plain())
}

fn terms(cell: &str) -> Vec<Term> {
    let plain = crate::prose_from_html(cell, None).to_plain();
    let term = |word: String| Term { taxonomy: "tag".into(), slug: word.clone(), name: word };
    keywords::listed(&plain).into_iter().map(term).collect()
}

impl Catalogue for Drupal {
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal> {
        let Some(row) = self.rows.pop_front() else { return Ok(None) };
        self.read += row.source.len() as u64 + 1;
        Ok(Some(self.listed(&row)))
    }

    fn bytes_read(&self) -> u64 {
        self.read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_views_rows_come_with_their_addresses() {
        let csv = "Nid,Title,Body,Authored by,Post date,Path,Tags,Published,Original link\n\
            12,Count the water,\"<p>Every summer.</p>\",\"Amina Farooqi, Omar Dar\",2012-01-03,/opinion/water,\"Water, Cities\",1,https://harbour.example/o/1\n\
            13,Not yet,<p>x</p>,admin,1325577000,/opinion/not-yet,,0,\n14,,x,,,,,,\n";
        let mut drupal = Drupal::new(csv.as_bytes(), "https://old.example".parse().unwrap()).unwrap();
        let Some(Listed::Piece(piece)) = drupal.next().unwrap() else { panic!() };
        let names: Vec<&str> = piece.draft.authors.iter().map(|author| author.value.name.as_str()).collect();
        assert_eq!(names, ["Amina Farooqi", "Omar Dar"]);
        let old: Vec<&str> = piece.old.iter().map(|old| old.as_str()).collect();
        assert_eq!(old, ["https://old.example/opinion/water", "https://old.example/node/12"]);
        assert_eq!(piece.draft.original.unwrap().value.as_str(), "https://harbour.example/o/1");
        assert_eq!((piece.terms.len(), piece.ids[0].value.as_str()), (2, "https://old.example/node/12"));
        let Some(Listed::Piece(hidden)) = drupal.next().unwrap() else { panic!() };
        assert_eq!(hidden.draft.day.unwrap().value.edtf(), "2012-01-03");
        assert!(
            hidden.old.is_empty() && hidden.draft.authors.is_empty() && hidden.losses[0].contains("admin")
        );
        assert!(matches!(drupal.next().unwrap(), Some(Listed::Left(_))));
        assert!(drupal.next().unwrap().is_none());
        assert!(Drupal::new(&b"a,b\n1,2\n"[..], "https://old.example".parse().unwrap()).is_err());
    }

    #[test]
    fn what_a_view_prints_as_elements_is_read_out_of_them() {
        let csv = "Title,Body,Image,Authored on\n\
            \"<a href=\"\"/opinion/water\"\" hreflang=\"\"en\"\">Count the water</a>\",<p>Every summer.</p>,\
            \"<img loading=\"\"lazy\"\" src=\"\"/sites/default/files/canal.jpg\"\" alt=\"\"A canal\"\" />\",2012-01-03\n";
        let mut drupal = Drupal::new(csv.as_bytes(), "https://old.example".parse().unwrap()).unwrap();
        let Some(Listed::Piece(piece)) = drupal.next().unwrap() else { panic!() };
        assert_eq!(piece.draft.title.unwrap().value.as_str(), "Count the water");
        assert_eq!(piece.old[0].as_str(), "https://old.example/opinion/water");
        let picture = piece.draft.picture.unwrap().value;
        assert_eq!(picture.address.as_str(), "https://old.example/sites/default/files/canal.jpg");
        assert_eq!(picture.alt.unwrap().value.as_str(), "A canal");
        assert_eq!(piece.losses, Vec::<String>::new());
    }
}
