//! `byline dump`: everything readers may see of a site's op-eds, a line of JSON each, to standard output.
//! It refuses what readers would not be shown, and to hold more than a few op-eds in memory.

use super::{Outcome, the_site};
use crate::{app::App, reach};
use std::io::{self, BufWriter, Write};

/// Print every op-ed on display as a line of JSON
#[derive(clap::Args)]
pub(super) struct Dump {
    /// The site, by its address, host or id, where there are several
    #[arg(long)]
    site: Option<String>,
}

impl Dump {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        // What is due takes effect first, as before a reader's page.
        crate::jobs::turn(app).await?;
        let mut out = BufWriter::new(io::stdout().lock());
        let written = reach::write_dump(app, &site, &mut out).await?;
        out.flush()?;
        eprintln!("{written} op-eds");
        Ok(Outcome::Done)
    }
}
