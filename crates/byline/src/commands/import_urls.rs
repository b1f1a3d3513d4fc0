//! `byline import urls`: the addresses of an old site, each asked for in turn and brought in, and kept so that they lead on.
//! It refuses to stop at a bad one; what is left is told with its line.

use super::{Outcome, bring_in::told, the_site};
use crate::{
    app::App,
    intake::{Bar, ListJob, Report, import_list},
};
use anyhow::Context;
use std::{path::PathBuf, time::Duration};

/// Bring in the pages of an old site by a list of their addresses
///
/// Each page is read like a link; where it says that the op-ed ran elsewhere, that is drafted as where it ran. Its own address leads to the op-ed from then on.
#[derive(clap::Args)]
pub(super) struct ImportUrls {
    /// The list: one address a line
    file: PathBuf,
    /// Seconds to wait after each page
    #[arg(long, default_value_t = 2.0, value_parser = seconds)]
    pause: f64,
    /// Only say what would come in; write nothing (the pages are asked for)
    #[arg(long)]
    dry_run: bool,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
    /// Print one JSON object: new, known, refused
    #[arg(long)]
    json: bool,
}

/// Bytes of a list: some hundred thousand addresses.
const LARGEST_LIST: u64 = 64 << 20;

fn seconds(raw: &str) -> Result<f64, String> {
    let pause: f64 = raw.parse().map_err(|_| "say a number of seconds".to_owned())?;
    if (0.0..=3_600.0).contains(&pause) { Ok(pause) } else { Err("say 0 to 3600 seconds".to_owned()) }
}

impl ImportUrls {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let file = self.file.display().to_string();
        let length = std::fs::metadata(&self.file).with_context(|| file.clone())?.len();
        anyhow::ensure!(
            length <= LARGEST_LIST,
            "{file} has {length} bytes and {LARGEST_LIST} are allowed; split the list"
        );
        let text = std::fs::read(&self.file).with_context(|| file.clone())?;
        let job = ListJob {
            text: String::from_utf8_lossy(&text).into_owned(),
            file: self.file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            pause: Duration::from_secs_f64(self.pause),
            dry_run: self.dry_run,
            most: None,
            by: None,
            id: None,
        };
        let (mut report, mut bar) = (Report::default(), Bar::default());
        let add = |place: String, settled| {
            if !self.json {
                told(&place, &settled);
            }
            report.add(place, settled);
        };
        let walked = import_list(app, &site, job, |progress| bar.show(progress), add).await;
        bar.end();
        walked?;
        if self.json {
            println!("{}", serde_json::to_string(&report)?);
        }
        let (new, known, left) = (report.new.len(), report.known.len(), report.refused.len());
        let would = if self.dry_run { "would be new (nothing was written)" } else { "new" };
        eprintln!("{new} {would}, {known} known, {left} left");
        Ok(if report.came_in() { Outcome::Done } else { Outcome::Nothing })
    }
}
