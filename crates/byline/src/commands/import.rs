//! `byline import`: a whole file of op-eds in, and a report an editor can read.
//! It refuses to end in silence: what was left, and what does not come along, stands in the report with its place.

use super::{Outcome, import_people::ImportPeople, import_urls::ImportUrls, the_site};
use crate::{
    app::App,
    intake::{Bar, DatesSaid, Format, ImportJob, Imported, Mapping, Progress, import},
};
use anyhow::Context;
use std::path::PathBuf;

/// Bring in a whole file: an old site's export, a bibliography, a table of op-eds or of people
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct ImportLine {
    #[command(subcommand)]
    particular: Option<Particular>,
    #[command(flatten)]
    file: Option<Import>,
}

/// What is imported in a way of its own.
#[derive(clap::Subcommand)]
enum Particular {
    People(ImportPeople),
    Urls(ImportUrls),
}

impl ImportLine {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match (self.particular, self.file) {
            (Some(Particular::People(people)), _) => people.run(app).await,
            (Some(Particular::Urls(urls)), _) => urls.run(app).await,
            (None, Some(file)) => file.run(app).await,
            (None, None) => anyhow::bail!("say what is to be imported, and the file: byline import csv FILE"),
        }
    }
}

/// A file of op-eds.
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
    /// Of a table: what a column holds, `title=Headline`; several times
    #[arg(long = "column", value_name = "WHAT=COLUMN")]
    columns: Vec<String>,
    /// Of a table: 03/04/2012 is 3 April
    #[arg(long, conflicts_with = "month_first")]
    day_first: bool,
    /// Of a table: 03/04/2012 is 4 March
    #[arg(long)]
    month_first: bool,
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
        let mapping = mapping.saying(self.columns()?, self.dates());
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
            id: None,
        };
        let mut bar = Bar::default();
        let imported = import(app, &site, job, |progress: Progress| bar.show(progress)).await;
        bar.end();
        self.told(imported?)
    }

    fn columns(&self) -> anyhow::Result<Vec<(String, String)>> {
        let row = |said: &String| {
            let (holds, column) =
                said.split_once('=').with_context(|| format!("--column {said}: say title=Headline"))?;
            Ok((holds.trim().to_owned(), column.trim().to_owned()))
        };
        self.columns.iter().map(row).collect()
    }

    fn dates(&self) -> Option<DatesSaid> {
        let month_first = self.month_first.then_some(DatesSaid::MonthFirst);
        self.day_first.then_some(DatesSaid::DayFirst).or(month_first)
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
