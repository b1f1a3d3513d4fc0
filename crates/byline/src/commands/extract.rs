//! `byline extract`: outlets' pages in, one JSON object a page out, without any site or database.
//! It refuses to stop at a bad page: it says on stderr which one and why, and goes on.

mod input;

use super::Outcome;
use anyhow::Context;
use byline_extract::{
    Page,
    lines::{self, Output},
    read_within,
};
use input::{Inputs, Piece};
use std::{
    collections::BTreeMap,
    io::{self, BufWriter, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

/// Pages on their way to a reader: enough that no core waits, few enough that large pages do not fill the memory.
const WAITING: usize = 16;

/// After so many pages it is said how far it has come.
const SAY_EVERY: usize = 500;

/// Read saved pages and print one JSON object a page
///
/// Pages are read on every core and told in the order they were given. A bad page, file or line is named on stderr with its place and passed over. Ends with 0
/// when at least one page was read, with 1 when none was or the output could not be written, with 2 when the command was not understood.
#[derive(clap::Args)]
pub(super) struct Extract {
    /// Pages (.html, .html.gz), JSON lines with id, url and html (.jsonl, .jsonl.gz), folders of these, or - for stdin, packed or not
    #[arg(required = true, value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,
    /// One JSON object a line, the only form there is
    #[arg(long, required = true)]
    jsonl: bool,
}

/// What became of one piece, in the order the pieces were given.
type Read = (usize, Result<Output, String>);

impl Extract {
    pub(super) fn run(self) -> anyhow::Result<Outcome> {
        debug_assert!(self.jsonl, "clap asks for the flag");
        let readers = thread::available_parallelism().map_or(1, usize::from);
        let (give, given) = mpsc::sync_channel::<(usize, Piece)>(WAITING);
        let (tell, told) = mpsc::channel::<Read>();
        // Only the readers hold this end, so that nobody waits for them once they are gone.
        let given = Arc::new(Mutex::new(given));
        let written = thread::scope(|scope| {
            for _ in 0..readers {
                let (given, tell) = (Arc::clone(&given), tell.clone());
                scope.spawn(move || read_all(&given, &tell));
            }
            drop((given, tell));
            scope.spawn(move || {
                for numbered in Inputs::of(self.inputs).enumerate() {
                    if give.send(numbered).is_err() {
                        return;
                    }
                }
            });
            write_all(told)
        });
        let Count { read, passed_over } = written?;
        eprintln!("{read} pages read, {passed_over} passed over");
        Ok(if read > 0 { Outcome::Done } else { Outcome::Nothing })
    }
}

fn read_all(given: &Mutex<mpsc::Receiver<(usize, Piece)>>, tell: &mpsc::Sender<Read>) {
    loop {
        // Locked only while waiting for the next piece, never while reading one.
        let next = given.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, piece)) = next else { return };
        if tell.send((number, read(piece))).is_err() {
            return;
        }
    }
}

fn read(piece: Piece) -> Result<Output, String> {
    let name = piece.name().to_owned();
    let read = catch_unwind(AssertUnwindSafe(|| match piece {
        Piece::Bad { why, .. } => Err(why),
        Piece::Line { line, .. } => read_line(&line),
        Piece::File { id, path } => read_page(id, &input::bytes_of(&path)?),
        Piece::Page { id, bytes } => read_page(id, &bytes),
    }));
    read.unwrap_or_else(|_| Err("reading it failed inside Byline; please report this page".to_owned()))
        .map_err(|why| format!("{name}: {why}"))
}

fn read_page(id: String, bytes: &[u8]) -> Result<Output, String> {
    let page = Page { bytes, url: None, content_type: None };
    let draft = read_within(&page, lines::LARGEST_LINE).map_err(|refusal| refusal.to_string())?;
    Ok(lines::output(id, None, &draft))
}

fn read_line(line: &[u8]) -> Result<Output, String> {
    let mut output = lines::read_line(&input::page_of(line)?);
    match output.refusal.take() {
        Some(why) => Err(format!("the page {:?}: {why}", output.id)),
        None => Ok(output),
    }
}

#[derive(Default)]
struct Count {
    read: usize,
    passed_over: usize,
}

/// Writes the answers in the order of the pages, whoever was quicker; who reads them may stop listening, and then nothing more is read.
fn write_all(told: mpsc::Receiver<Read>) -> anyhow::Result<Count> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut early: BTreeMap<usize, Result<Output, String>> = BTreeMap::new();
    let (mut count, mut next) = (Count::default(), 0);
    for (number, answer) in told {
        early.insert(number, answer);
        while let Some(answer) = early.remove(&next) {
            next += 1;
            match answer {
                Ok(output) => {
                    let mut line = serde_json::to_vec(&output)?;
                    line.push(b'\n');
                    if !listened(out.write_all(&line))? {
                        return Ok(count);
                    }
                    count.read += 1;
                }
                Err(why) => {
                    eprintln!("passed over: {why}");
                    count.passed_over += 1;
                }
            }
            if next % SAY_EVERY == 0 {
                eprintln!("{next} pages so far");
            }
        }
    }
    listened(out.flush())?;
    Ok(count)
}

fn listened(written: io::Result<()>) -> anyhow::Result<bool> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        written => written.context("the readings cannot be written to standard output").map(|()| true),
    }
}
