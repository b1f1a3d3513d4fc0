//! A table as spreadsheets write it: its charset and separator guessed, each row with the line it begins on.
//! It refuses tables beyond what a spreadsheet holds, and cells that would not fit a form.

use crate::decode;
use csv::{ReaderBuilder, StringRecord};

/// Bytes of a table.
pub const LARGEST: usize = 64 << 20;
/// Columns of a table.
pub const MOST_COLUMNS: usize = 500;
/// Bytes of one cell.
pub const LARGEST_CELL: usize = 1 << 20;

/// A table: its first row names the columns.
pub struct Table {
    /// The names of the columns, as written.
    pub columns: Vec<String>,
    /// What parts the cells: `,`, `;` or a tab.
    pub separator: char,
    text: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its cells, white space at their ends gone; as many as it has.
    pub cells: Vec<String>,
    /// What it was read from.
    pub source: String,
}

/// Why a table cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TableRefusal {
    /// No row at all.
    #[error("the table is empty; its first row must name the columns")]
    Empty,
    /// Something else.
    #[error("this is {0}, not a table; save the sheet as CSV (UTF-8) and give that file")]
    NotATable(&'static str),
    /// Too many bytes.
    #[error("the table has {0} bytes and {max} are allowed; split it into several files", max = LARGEST)]
    TooLarge(usize),
    /// Too many columns.
    #[error("the table has {0} columns and {max} are allowed", max = MOST_COLUMNS)]
    TooWide(usize),
}

impl Table {
    /// Reads the first row, and gets ready for the others.
    ///
    /// # Errors
    /// [`TableRefusal`]
    pub fn read(bytes: &[u8]) -> Result<Self, TableRefusal> {
        if bytes.len() > LARGEST {
            return Err(TableRefusal::TooLarge(bytes.len()));
        }
        let text = decode::decode(bytes, None).map_err(|why| match why {
            crate::ReadRefusal::NotAWebPage(kind) => TableRefusal::NotATable(kind),
            _ => TableRefusal::Empty,
        })?;
        // Excel's own first line that names the separator.
        let said = text
            .lines()
            .next()
            .and_then(|line| line.trim().strip_prefix("sep="))
            .and_then(|s| s.chars().next());
        let text =
            if said.is_some() { text.split_once('\n').map_or("", |(_, rest)| rest).to_owned() } else { text };
        let separator = said.filter(char::is_ascii).unwrap_or_else(|| guessed(&text));
        let mut first = StringRecord::new();
        let read = reader(&text, separator).read_record(&mut first).unwrap_or(false);
        let columns: Vec<String> = first.iter().map(|cell| cell.trim().to_owned()).collect();
        if !read || columns.iter().all(String::is_empty) {
            return Err(TableRefusal::Empty);
        }
        if columns.len() > MOST_COLUMNS {
            return Err(TableRefusal::TooWide(columns.len()));
        }
        Ok(Self { columns, separator, text })
    }

    /// The rows after the first, empty ones left out.
    pub fn rows(&self) -> impl Iterator<Item = TableRow> + '_ {
        let mut reader = reader(&self.text, self.separator);
        let mut record = StringRecord::new();
        let mut first = true;
        let (mut counted, mut line) = (0, 1u64);
        std::iter::from_fn(move || {
            loop {
                if !reader.read_record(&mut record).unwrap_or(false) {
                    return None;
                }
                if std::mem::take(&mut first) || record.iter().all(|cell| cell.trim().is_empty()) {
                    continue;
                }
                let place = |position: &csv::Position| usize::try_from(position.byte()).unwrap_or(0);
                let from = record.position().map_or(0, place);
                let source = self.text.get(from..place(reader.position())).unwrap_or_default();
                // What the reader has not passed yet of the line's end before belongs to that line.
                let from = from + (source.len() - source.trim_start_matches(['\r', '\n']).len());
                line +=
                    self.text.as_bytes()[counted..from].iter().filter(|byte| **byte == b'\n').count() as u64;
                counted = from;
                let cells = record.iter().take(MOST_COLUMNS).map(|cell| cell.trim().to_owned()).collect();
                return Some(TableRow { line, cells, source: source.trim().to_owned() });
            }
        })
    }
}

impl TableRow {
    /// Whether a cell is larger than any form takes.
    #[must_use]
    pub fn too_large(&self) -> bool {
        self.cells.iter().any(|cell| cell.len() > LARGEST_CELL)
    }
}

fn reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    let delimiter = u8::try_from(separator).unwrap_or(b',');
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// The separator that makes the first rows the widest and the most alike.
fn guessed(text: &str) -> char {
    let score = |separator: char| {
        let mut records = reader(text, separator).into_records();
        let widths: Vec<usize> = records.by_ref().take(12).flatten().map(|record| record.len()).collect();
        let first = widths.first().copied().unwrap_or(0);
        let alike = widths.iter().filter(|width| **width == first).count();
        if first < 2 { 0 } else { first * 100 + alike * 100 / widths.len().max(1) }
    };
    [',', ';', '\t'].into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(',')
}

/// A column's name as it is compared: lower case, letters and digits alone.
#[must_use]
pub fn column_key(name: &str) -> String {
    crate::words::key(name).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = (char, Vec<String>, Vec<(u64, Vec<String>)>);

    fn rows(bytes: &[u8]) -> Read {
        let table = Table::read(bytes).unwrap();
        let rows = table.rows().map(|row| (row.line, row.cells)).collect();
        (table.separator, table.columns.clone(), rows)
    }

    #[test]
    fn separators_charsets_and_lines_are_found() {
        let (separator, columns, found) =
            rows(b"\xef\xbb\xbfname;city\r\n\"Khan; Ali\";Lahore\r\n\r\n\"two\nlines\";x\r\nlast;y\r\n");
        assert_eq!((separator, columns), (';', vec!["name".to_owned(), "city".to_owned()]));
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4, 6]);
        assert_eq!(found[0].1, ["Khan; Ali", "Lahore"]);
        let wide: Vec<u8> =
            "name\tort\nJ\u{fc}rgen\tK\u{f6}ln\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xff\xfe".as_slice(), &wide].concat();
        for bytes in [&marked, &wide] {
            assert_eq!(rows(bytes).2[0].1, ["J\u{fc}rgen", "K\u{f6}ln"]);
        }
        let old = b"name,city\nJ\xfcrgen M\xfcller,K\xf6ln\nRen\xe9 \x96 Dubois,Nice\n";
        assert_eq!(rows(old).2[0].1[0], "J\u{fc}rgen M\u{fc}ller");
        assert_eq!(rows(b"sep=;\na;b\n1;2\n").2[0].1, ["1", "2"]);
        assert_eq!(rows(b"title\nOne, and only\n").1, ["title"]);
    }

    #[test]
    fn what_is_no_table_is_refused_and_a_broken_one_is_read() {
        assert!(matches!(Table::read(b""), Err(TableRefusal::Empty)));
        assert!(matches!(Table::read(b"PK\x03\x04"), Err(TableRefusal::NotATable(_))));
        assert!(matches!(
            Table::read(&",".repeat(600).into_bytes()),
            Err(TableRefusal::Empty | TableRefusal::TooWide(_))
        ));
        assert!(matches!(Table::read("a,".repeat(600).as_bytes()), Err(TableRefusal::TooWide(_))));
        assert_eq!(rows(b"a,b\n\"never closed,1\n2,3").2.len(), 1);
        let long = format!("a,b\n{},x\n", "y".repeat(LARGEST_CELL + 1));
        assert!(Table::read(long.as_bytes()).unwrap().rows().next().unwrap().too_large());
    }
}
