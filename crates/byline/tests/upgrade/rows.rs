//! Every row of a backup, and what of an older one is missing in a newer: a table that lost rows would still show its pages.
//! It refuses to call a row kept by its number alone: each value that both schemas have is compared.

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Read,
    path::Path,
};

/// Tables whose rows are made anew, end by themselves or go on by a start, and why nothing is lost with them.
const FOLLOWS: [(&str, &str); 22] = [
    ("site", "its change number and its turned_at move with each change"),
    ("turn", "taken away once it has taken effect"),
    ("change_log", "trimmed as it grows"),
    ("shelf", "made anew from the op-eds"),
    ("listed", "made anew from the op-eds"),
    ("finding", "made anew from the op-eds"),
    ("finding_word", "made anew from the op-eds"),
    ("standing", "counted anew"),
    ("standing_sum", "counted anew"),
    ("sketch_due", "taken up by the recurring work"),
    ("unlisted", "taken up by the recurring work"),
    ("capture_due", "taken up by the recurring work"),
    ("original", "looked at again when it is due"),
    ("original_host", "looked at again when it is due"),
    ("daily_count", "counted on, and the database kept was read once more than the backup"),
    ("lease", "who does the recurring work just now"),
    ("session", "ends after its days"),
    ("known_device", "forgotten after its days"),
    ("sign_in_link", "ends after a day"),
    ("hand_in_link", "ends after fourteen days"),
    ("typing", "forgotten when nobody goes on with it"),
    ("missed_address", "forgotten after its days"),
];

/// What a later step took away or made another value on purpose: a table, or a column of it as `table.column`.
const MOVED: [(&str, &str); 1] = [("evidence", "step 20: the witnesses of an op-ed are one row")];

type Row = BTreeMap<String, String>;

/// The rows of a backup by their tables.
pub struct Rows(BTreeMap<String, Vec<Row>>);

impl Rows {
    /// Of a file that `byline backup` wrote: a tar in zstd with a line of JSON for each row.
    pub fn of(file: &Path) -> Self {
        let bytes = fs::read(file).unwrap();
        let mut tar = Vec::new();
        zstd::Decoder::new(bytes.as_slice()).unwrap().read_to_end(&mut tar).unwrap();
        let (mut columns, mut rows) = (BTreeMap::new(), BTreeMap::new());
        let mut rest = tar.as_slice();
        while rest.len() > 512 && rest[0] != 0 {
            let (name, size) = head(rest);
            let body = &rest[512..512 + size];
            if name == "backup.json" {
                columns = columns_of(body);
            } else if let Some((table, _)) =
                name.strip_prefix("tables/").and_then(|rest| rest.split_once('/'))
            {
                let of_table: &mut Vec<Row> = rows.entry(table.to_owned()).or_default();
                let lines = body.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
                of_table.extend(lines.map(|line| row(&columns[table], line)));
            }
            rest = &rest[512 + size.next_multiple_of(512)..];
        }
        assert!(!rows.is_empty(), "{} holds rows", file.display());
        Self(rows)
    }

    /// What stands here and not in `later`, a line each.
    pub fn lost_in(&self, later: &Self) -> Vec<String> {
        let is_told = |what: &str| FOLLOWS.iter().chain(&MOVED).any(|(told, _)| *told == what);
        let kept = self.0.iter().filter(|(table, _)| !is_told(table));
        let nothing = Vec::new();
        kept.flat_map(|(table, rows)| {
            let now = later.0.get(table).unwrap_or(&nothing);
            let columns: BTreeSet<&String> = now.first().into_iter().flat_map(Row::keys).collect();
            let both = |name: &String| {
                columns.contains(name)
                    && rows.first().is_some_and(|row| row.contains_key(name))
                    && !is_told(&format!("{table}.{name}"))
            };
            let seen = |row: &Row| -> Row {
                row.iter().filter(|(name, _)| both(name)).map(|(n, v)| (n.clone(), v.clone())).collect()
            };
            let now: BTreeSet<Row> = now.iter().map(seen).collect();
            let lost: Vec<String> = rows
                .iter()
                .filter(|row| !now.contains(&seen(row)))
                .map(|row| format!("{table}: {row:?}"))
                .collect();
            lost
        })
        .collect()
    }
}

/// Name and size of the member that begins here.
fn head(tar: &[u8]) -> (String, usize) {
    let text = |from: usize, to: usize| {
        let field = &tar[from..to];
        let end = field.iter().position(|byte| *byte == 0).unwrap_or(field.len());
        String::from_utf8(field[..end].to_vec()).unwrap()
    };
    let size = usize::from_str_radix(text(124, 136).trim(), 8).unwrap();
    let (name, before) = (text(0, 100), text(345, 500));
    (if before.is_empty() { name } else { format!("{before}/{name}") }, size)
}

fn columns_of(header: &[u8]) -> BTreeMap<String, Vec<String>> {
    let header: Value = serde_json::from_slice(header).unwrap();
    let tables = header["tables"].as_array().unwrap().iter();
    let named = |table: &Value| -> (String, Vec<String>) {
        (
            table["table"].as_str().unwrap().to_owned(),
            serde_json::from_value(table["columns"].clone()).unwrap(),
        )
    };
    tables.map(named).collect()
}

fn row(columns: &[String], line: &[u8]) -> Row {
    let values: Vec<Value> = serde_json::from_slice(line).unwrap();
    assert_eq!(values.len(), columns.len());
    columns.iter().cloned().zip(values.iter().map(Value::to_string)).collect()
}

#[test]
fn a_row_that_is_gone_or_says_something_else_is_told() {
    let rows = |values: &[(&str, &str)]| {
        let row = |(id, title): &(&str, &str)| -> Row {
            [("id", id), ("title", title)].map(|(name, value)| (name.to_owned(), (*value).to_owned())).into()
        };
        Rows(BTreeMap::from([("version".to_owned(), values.iter().map(row).collect())]))
    };
    let kept = rows(&[("1", "Water"), ("2", "Trees")]);
    assert!(kept.lost_in(&rows(&[("3", "Ports"), ("2", "Trees"), ("1", "Water")])).is_empty());
    assert_eq!(kept.lost_in(&rows(&[("1", "Water")])).len(), 1);
    assert_eq!(kept.lost_in(&rows(&[("1", "Water"), ("2", "")])).len(), 1);
    assert_eq!(kept.lost_in(&Rows(BTreeMap::new())).len(), 2);
}
