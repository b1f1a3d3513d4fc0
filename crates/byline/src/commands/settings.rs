//! `byline settings`: every setting with its flag, its environment twin and its default.
//! It refuses to need an installation: it tells what could be set, not what is.

use super::Outcome;
use crate::settings::{as_listing, as_markdown, as_sample};

/// Tell every setting
#[derive(clap::Args)]
pub(super) struct Print {
    /// Print a byline.toml in which every setting stands commented out
    #[arg(long, conflicts_with = "markdown")]
    sample: bool,
    /// Print the table of the operators' page
    #[arg(long)]
    markdown: bool,
}

impl Print {
    pub(super) fn run(&self) -> Outcome {
        let text = match (self.sample, self.markdown) {
            (true, _) => as_sample(),
            (_, true) => as_markdown(),
            _ => as_listing(),
        };
        print!("{text}");
        Outcome::Done
    }
}
