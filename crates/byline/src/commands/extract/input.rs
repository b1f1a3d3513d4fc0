//! From what stands on the command line to single pages: files, folders, lines of JSON, compressed or not.
//! It refuses more than 64 MiB for one page, packed or unpacked.

use byline_extract::lines::{Input, LARGEST_LINE};
use flate2::read::MultiGzDecoder;
use std::{
    collections::VecDeque,
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

/// One page, or why there is none.
pub(super) enum Piece {
    /// A page in a file of its own, read by whoever takes it.
    File { id: String, path: PathBuf },
    /// A page that came through stdin.
    Page { id: String, bytes: Vec<u8> },
    /// A line of JSON, parsed by whoever takes it.
    Line { name: String, line: Vec<u8> },
    /// Something that is no page.
    Bad { name: String, why: String },
}

impl Piece {
    /// How it is called when it has to be passed over.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::File { path, .. } => path.to_str().unwrap_or("a file whose name is not Unicode"),
            Self::Page { id, .. } => id,
            Self::Line { name, .. } | Self::Bad { name, .. } => name,
        }
    }
}

/// The pages of all inputs, one after the other; folders are read in the order of their names.
pub(super) struct Inputs {
    waiting: VecDeque<PathBuf>,
    lines: Option<Lines>,
}

/// What a file is, by its name.
enum Kind {
    Page,
    Lines,
    Other,
}

impl Inputs {
    pub(super) fn of(inputs: Vec<PathBuf>) -> Self {
        Self { waiting: inputs.into(), lines: None }
    }

    fn open(&mut self, path: PathBuf) -> Option<Piece> {
        if path.as_os_str() == "-" {
            return self.open_stdin();
        }
        match std::fs::metadata(&path) {
            Ok(about) if about.is_dir() => return self.open_folder(&path),
            Ok(_) => {}
            Err(error) => return Some(bad(&path, error)),
        }
        match kind(&path) {
            Kind::Page => Some(Piece::File { id: stem(&path), path }),
            Kind::Lines => match unpacked(&path) {
                Ok(reader) => {
                    self.lines = Some(Lines { from: path.display().to_string(), number: 0, reader });
                    None
                }
                Err(why) => Some(bad(&path, why)),
            },
            Kind::Other => Some(Piece::Bad {
                name: path.display().to_string(),
                why: "by its name neither a page (.html, .html.gz) nor lines of pages (.jsonl, .jsonl.gz)"
                    .to_owned(),
            }),
        }
    }

    /// Lines of JSON begin with a brace and a page never does; what is packed begins as gzip says.
    fn open_stdin(&mut self) -> Option<Piece> {
        let mut reader: Box<dyn BufRead + Send> = Box::new(BufReader::new(io::stdin()));
        if reader.fill_buf().is_ok_and(|start| start.starts_with(&[0x1f, 0x8b])) {
            reader = Box::new(BufReader::new(MultiGzDecoder::new(reader)));
        }
        let first = reader.fill_buf().map(|start| start.iter().find(|b| !b.is_ascii_whitespace()).copied());
        match first {
            Ok(Some(b'{')) | Ok(None) => {
                self.lines = Some(Lines { from: "stdin".to_owned(), number: 0, reader });
                None
            }
            Ok(Some(_)) => Some(match capped(reader) {
                Ok(bytes) => Piece::Page { id: "stdin".to_owned(), bytes },
                Err(why) => Piece::Bad { name: "stdin".to_owned(), why },
            }),
            Err(error) => Some(bad(Path::new("stdin"), error)),
        }
    }

    fn open_folder(&mut self, folder: &Path) -> Option<Piece> {
        let listed = std::fs::read_dir(folder)
            .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>());
        match listed {
            Ok(mut inside) => {
                // What else lies in a folder was not asked for.
                inside.retain(|path| path.is_dir() || path.is_file() && !matches!(kind(path), Kind::Other));
                inside.sort();
                for path in inside.into_iter().rev() {
                    self.waiting.push_front(path);
                }
                None
            }
            Err(error) => Some(bad(folder, error)),
        }
    }
}

impl Iterator for Inputs {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next() {
                    Some(piece) => return Some(piece),
                    None => self.lines = None,
                }
            }
            let path = self.waiting.pop_front()?;
            if let Some(piece) = self.open(path) {
                return Some(piece);
            }
        }
    }
}

/// The lines of one file, or of stdin.
struct Lines {
    from: String,
    number: usize,
    reader: Box<dyn BufRead + Send>,
}

impl Iterator for Lines {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            self.number += 1;
            let name = format!("{}, line {}", self.from, self.number);
            return match self.line() {
                Ok(None) => None,
                Ok(Some(line)) if line.iter().all(u8::is_ascii_whitespace) => continue,
                Ok(Some(line)) => Some(Piece::Line { name, line }),
                Err(why) => Some(Piece::Bad { name, why }),
            };
        }
    }
}

impl Lines {
    /// The next line; one that is too long is read to its end and refused, so that the next is found.
    fn line(&mut self) -> Result<Option<Vec<u8>>, String> {
        // JSON writes some characters in six bytes.
        let cap = LARGEST_LINE * 2;
        let mut line = Vec::new();
        let taken = self.reader.by_ref().take(cap as u64).read_until(b'\n', &mut line);
        match taken {
            Ok(0) => Ok(None),
            Ok(_) if line.len() == cap && line.last() != Some(&b'\n') => {
                self.skip_to_next()?;
                Err("longer than 128 MiB".to_owned())
            }
            Ok(_) => Ok(Some(line)),
            Err(error) => {
                // A stream that failed once has no next line.
                self.reader = Box::new(io::empty());
                Err(error.to_string())
            }
        }
    }

    fn skip_to_next(&mut self) -> Result<(), String> {
        loop {
            let held = self.reader.fill_buf().map_err(|error| error.to_string())?;
            if held.is_empty() {
                return Ok(());
            }
            let (used, ended) = match held.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (held.len(), false),
            };
            self.reader.consume(used);
            if ended {
                return Ok(());
            }
        }
    }
}

/// The page in a line; its own place is the only line there is, so a mistake is named by its column.
pub(super) fn page_of(line: &[u8]) -> Result<Input, String> {
    serde_json::from_slice(line).map_err(|error| {
        let said = error.to_string().replace(" at line 1 column ", " at column ");
        format!("no object with id, url and html: {said}")
    })
}

/// The bytes of a page in a file, unpacked.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    capped(unpacked(path).map_err(|error| error.to_string())?)
}

fn capped(reader: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    reader.take(LARGEST_LINE as u64 + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() > LARGEST_LINE { Err("larger than 64 MiB".to_owned()) } else { Ok(bytes) }
}

fn unpacked(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    let file = File::open(path)?;
    let packed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"));
    Ok(if packed {
        Box::new(BufReader::new(MultiGzDecoder::new(file)))
    } else {
        Box::new(BufReader::new(file))
    })
}

fn bad(path: &Path, why: impl std::fmt::Display) -> Piece {
    Piece::Bad { name: path.display().to_string(), why: why.to_string() }
}

fn plain_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let cut = name.len().saturating_sub(3);
    match name.get(cut..) {
        Some(ending) if ending.eq_ignore_ascii_case(".gz") => name[..cut].to_owned(),
        _ => name,
    }
}

fn kind(path: &Path) -> Kind {
    let name = plain_name(path).to_ascii_lowercase();
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html" | "htm" | "xhtml") => Kind::Page,
        Some("jsonl" | "ndjson") => Kind::Lines,
        _ => Kind::Other,
    }
}

fn stem(path: &Path) -> String {
    let name = plain_name(path);
    name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned())
}
