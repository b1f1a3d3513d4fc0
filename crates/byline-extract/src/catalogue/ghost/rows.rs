//! The rows of a Ghost export's tables as stretches of its bytes, found without reading the file as a whole: constant memory.
//! It refuses nesting and rows beyond its limits, and text that is no JSON.

use crate::catalogue::CatalogueRefusal;
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
    read: u64,
    /// The names under which the open objects and lists stand.
    open: Vec<(u8, String)>,
    name: String,
}

impl<R: Read> Rows<R> {
    pub(super) fn of(from: R, wanted: &'static [&'static str]) -> Self {
        let from = BufReader::with_capacity(256 << 10, from);
        Self { from, wanted, read: 0, open: Vec::new(), name: String::new() }
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
                    let table = self.wanted.iter().position(|wanted| *wanted == table);
                    let json = self.row(table.is_some())?;
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
        let (mut json, mut length, mut depth) = (vec![b'{'], 1u64, 1usize);
        let (mut quoted, mut escaped) = (false, false);
        while depth > 0 {
            let held = self.from.fill_buf()?;
            let mut used = 0;
            for byte in held {
                used += 1;
                match (quoted, byte) {
                    (true, _) if escaped => escaped = false,
                    (true, b'\\') => escaped = true,
                    (_, b'"') => quoted = !quoted,
                    (false, b'{' | b'[') => depth += 1,
                    (false, b'}' | b']') => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
            if used == 0 {
                return Err(self.broken("the file ends within a row; export it again, it was cut off"));
            }
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
