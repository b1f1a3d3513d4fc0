//! The rows of a Ghost export's tables as stretches of its bytes, found without reading the file as a whole: constant memory.
//! It refuses nesting and rows beyond its limits, and text that is no JSON.

use crate::catalogue::CatalogueRefusal;
use memchr::memchr2;
use std::io::{BufRead, BufReader, Read};

/// Objects and lists within one another.
const DEEPEST: usize = 256;
/// Bytes of one row.
const LARGEST: usize = 8 << 20;

/// A row with the place of its table among those asked for; of one that is too large only how many bytes it has.
pub(super) struct Row {
    pub table: usize,
    pub json: Result<Vec<u8>, u64>,
}

/// A file on its way.
pub(super) struct Rows<R: Read> {
    from: BufReader<R>,
    /// The tables whose rows are given; those of others are passed over.
    wanted: &'static [&'static str],
    /// Of these it is only told that they are there.
    told: &'static str,
    read: u64,
    /// The names under which the open objects and lists stand.
    open: Vec<(u8, String)>,
    name: String,
}

impl<R: Read> Rows<R> {
    pub(super) fn of(from: R, wanted: &'static [&'static str]) -> Self {
        let from = BufReader::with_capacity(256 << 10, from);
        Self { from, wanted, told: "", read: 0, open: Vec::new(), name: String::new() }
    }

    /// The same, without the bytes of one table's rows.
    pub(super) fn telling_of(self, told: &'static str) -> Self {
        Self { told, ..self }
    }

    pub(super) fn bytes_read(&self) -> u64 {
        self.read
    }

    /// The next row of the tables in `data` that are wanted; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Row>, CatalogueRefusal> {
        while let Some(byte) = self.byte()? {
            match byte {
                b'"' => self.name = self.string()?,
                b'{' if self.is_row() => {
                    let table = self.open.last().map(|(_, name)| name.as_str()).unwrap_or_default();
                    let is_told = table == self.told;
                    let table = self.wanted.iter().position(|wanted| *wanted == table);
                    let json = self.row(table.is_some() && !is_told)?;
                    if let Some(table) = table {
                        return Ok(Some(Row { table, json }));
                    }
                }
                b'{' | b'[' => {
                    if self.open.len() >= DEEPEST {
                        let limit = format!("{DEEPEST} objects within one another are allowed");
                        return Err(CatalogueRefusal::Limit { place: self.place(), limit });
                    }
                    self.open.push((byte, std::mem::take(&mut self.name)));
                }
                b'}' | b']' if self.open.pop().is_none() => {
                    return Err(self.broken("it is no JSON; export it again in Ghost under Settings, Export"));
                }
                _ => {}
            }
        }
        if self.open.is_empty() {
            Ok(None)
        } else {
            Err(self.broken("the file ends early; export it again, it was cut off"))
        }
    }

    /// Whether an object that begins here is a row: in a list with a name, in the object called data.
    fn is_row(&self) -> bool {
        let [.., (b'{', data), (b'[', table)] = self.open.as_slice() else { return false };
        data == "data" && !table.is_empty()
    }

    /// The rest of an object whose brace is taken; its bytes where they are asked for.
    fn row(&mut self, keep: bool) -> Result<Result<Vec<u8>, u64>, CatalogueRefusal> {
        let (mut json, mut length) = (if keep { vec![b'{'] } else { Vec::new() }, 1u64);
        let mut within = Within { depth: 1, quoted: false, escaped: false };
        while within.depth > 0 {
            let held = self.from.fill_buf()?;
            if held.is_empty() {
                return Err(self.broken("the file ends within a row; export it again, it was cut off"));
            }
            let used = within.through(held);
            if keep && json.len() < LARGEST {
                json.extend_from_slice(&held[..used.min(LARGEST - json.len())]);
            }
            length += used as u64;
            self.read += used as u64;
            self.from.consume(used);
        }
        Ok(if length > LARGEST as u64 { Err(length) } else { Ok(json) })
    }

    /// The rest of a string, as far as a name may be long.
    fn string(&mut self) -> Result<String, CatalogueRefusal> {
        let (mut name, mut escaped) = (Vec::new(), false);
        loop {
            let Some(byte) = self.byte()? else {
                return Err(self.broken("the file ends within a text; export it again, it was cut off"));
            };
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => return Ok(String::from_utf8_lossy(&name).into_owned()),
                _ if name.len() < 200 => name.push(byte),
                _ => {}
            }
        }
    }

    fn byte(&mut self) -> Result<Option<u8>, CatalogueRefusal> {
        let byte = self.from.fill_buf()?.first().copied();
        if byte.is_some() {
            self.from.consume(1);
            self.read += 1;
        }
        Ok(byte)
    }

    fn place(&self) -> String {
        format!("byte {}", self.read)
    }

    fn broken(&self, why: &str) -> CatalogueRefusal {
        CatalogueRefusal::Broken { place: self.place(), why: why.to_owned() }
    }
}

/// Where in a row its bytes are.
struct Within {
    depth: usize,
    quoted: bool,
    escaped: bool,
}

impl Within {
    /// How many of these bytes are the row's.
    fn through(&mut self, held: &[u8]) -> usize {
        let mut at = 0;
        while at < held.len() && self.depth > 0 {
            if self.escaped {
                self.escaped = false;
            } else if self.quoted {
                // Most of a row are its texts.
                let Some(end) = memchr2(b'"', b'\\', &held[at..]) else { return held.len() };
                at += end;
                (self.quoted, self.escaped) = (held[at] != b'"', held[at] == b'\\');
            } else {
                match held[at] {
                    b'"' => self.quoted = true,
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' => self.depth -= 1,
                    _ => {}
                }
            }
            at += 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_ends_where_it_closes_however_its_bytes_come() {
        let export =
            r#"{"db":[{"data":{"posts":[{"a":"x\\"},{"b":"\"}]{","c":[{"d":"}"}]},{}],"tags":[{"e":1}]}}]}"#;
        for piece in [1, 2, 3, 7, 1_000] {
            let mut rows = Rows::of(export.as_bytes(), &["tags", "posts"]);
            rows.from = BufReader::with_capacity(piece, export.as_bytes());
            let mut found = Vec::new();
            while let Some(Row { table, json }) = rows.next().unwrap() {
                found.push((table, String::from_utf8(json.unwrap()).unwrap()));
            }
            let texts: Vec<(usize, &str)> = found.iter().map(|(table, row)| (*table, row.as_str())).collect();
            let posts = [r#"{"a":"x\\"}"#, r#"{"b":"\"}]{","c":[{"d":"}"}]}"#, "{}"];
            assert_eq!(texts, [(1, posts[0]), (1, posts[1]), (1, posts[2]), (0, r#"{"e":1}"#)]);
            assert_eq!(rows.bytes_read(), export.len() as u64);
        }
    }

    #[test]
    fn rows_that_are_only_told_of_bring_no_bytes() {
        let export = r#"{"db":[{"data":{"posts":[{"a":1},{"b":2}],"tags":[{"e":1}]}}]}"#;
        let mut rows = Rows::of(export.as_bytes(), &["tags", "posts"]).telling_of("posts");
        let mut lengths = Vec::new();
        while let Some(Row { json, .. }) = rows.next().unwrap() {
            lengths.push(json.unwrap().len());
        }
        assert_eq!(lengths, [0, 0, 7]);
    }
}
