//! `byline import`: a whole file of op-eds in, and a report an editor can read.
//! It refuses to end in silence: what was left, and what does not come along, stands in the report with its place.

use super::{Outcome, the_site};
use crate::{
    app::App,
    intake::{Bar, Format, ImportJob, Imported, Mapping, Progress, import},
};
use anyhow::Context;
use std::path::PathBuf;

/// Bring in a whole file of op-eds: an old site's export, with all authors, dates and old addresses
#[derive(clap::Args)]
pub(super) struct Import {
    /// What the file is
    format: Format,
    /// The file
    file: PathBuf,
    /// What people, outlets and terms of the old site become here (TOML; --write-map proposes one)
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Write a proposal of such a file, with every author, outlet and term found
    #[arg(long, value_name = "FILE")]
    write_map: Option<PathBuf>,
    /// Display what was public there with its old date, where nothing is missing and within what the rights allow
    #[arg(long)]
    display: bool,
    /// Only say what would come in; write nothing
    #[arg(long)]
    dry_run: bool,
    /// Nobody works on these data meanwhile: longer transactions, for which an editor's save would wait
    #[arg(long)]
    alone: bool,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
    /// Print the report as one JSON object
    #[arg(long)]
    json: bool,
}

impl Import {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let mapping = match &self.map {
            Some(file) => {
                let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
                Mapping::read(&text).with_context(|| file.display().to_string())?
            }
            None => Mapping::default(),
        };
        if let Some(there) = self.write_map.as_ref().filter(|file| file.exists()) {
            anyhow::bail!("{} is there already; name another file for the proposal", there.display());
        }
        let name = self.file.file_name().unwrap_or(self.file.as_os_str()).to_string_lossy().into_owned();
        let job = ImportJob {
            format: self.format,
            path: self.file.clone(),
            file: name,
            mapping,
            display: self.display,
            dry_run: self.dry_run,
            alone: self.alone,
            by: None,
        };
        let mut bar = Bar::default();
        let imported = import(app, &site, job, |progress: Progress| bar.show(progress)).await;
        bar.end();
        self.told(imported?)
    }

    fn told(&self, imported: Imported) -> anyhow::Result<Outcome> {
        let Imported { report, proposal, .. } = imported;
        if let Some(file) = &self.write_map {
            std::fs::write(file, proposal).with_context(|| file.display().to_string())?;
            eprintln!("a mapping is proposed in {}; change it and import with --map", file.display());
        }
        if self.json {
            println!("{}", serde_json::to_string(&report)?);
        } else {
            report.lines().iter().for_each(|line| println!("{line}"));
        }
        match &report.failed {
            Some(why) => {
                eprintln!("byline: {why}");
                Ok(Outcome::Nothing)
            }
            None if report.came_in() => Ok(Outcome::Done),
            None => Ok(Outcome::Nothing),
        }
    }
}
