//! `byline read-pdf`: the words of the PDF on standard input as JSON; Byline starts it for itself, to read a PDF apart.
//! It refuses to keep anything, and may be killed at any moment.

use super::Outcome;
use std::io::Read;

/// The most bytes of a PDF.
const LARGEST: u64 = 64 << 20;

/// Print the words of the PDF on standard input as JSON (Byline runs this for itself)
#[derive(clap::Args)]
pub(super) struct ReadPdf {}

impl ReadPdf {
    pub(super) fn run(self) -> anyhow::Result<Outcome> {
        let mut bytes = Vec::new();
        std::io::stdin().take(LARGEST).read_to_end(&mut bytes)?;
        // The reader speaks of its troubles by panicking; whoever watches this process is told by its silence.
        let told = std::panic::catch_unwind(|| byline_extract::pdf_told(&bytes)).ok().flatten();
        let Some(told) = told else { return Ok(Outcome::Nothing) };
        println!("{}", serde_json::to_string(&told)?);
        Ok(Outcome::Done)
    }
}
