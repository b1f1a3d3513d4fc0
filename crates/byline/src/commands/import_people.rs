//! `byline import people`: a table of people in, a line for each row of what became of it.
//! It refuses to change what an editor changed, and says so; a row that is left has its line and its reason.

use super::{Outcome, the_site};
use crate::{
    app::App,
    people_table::{Did, PeopleTable, Portraits, RowTold, import_people},
};
use anyhow::Context;
use std::path::PathBuf;

/// Bring in people from a table: names in several scripts, dated positions, biographies, links, ORCID iDs, portraits
#[derive(clap::Args)]
pub(super) struct ImportPeople {
    /// The table (CSV with commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252)
    file: PathBuf,
    /// The folder or zip of the portraits; without it, what stands beside the table under its name or as `portraits`
    #[arg(long, value_name = "FOLDER|ZIP")]
    portraits: Option<PathBuf>,
    /// Only say what would be done; write nothing
    #[arg(long)]
    dry_run: bool,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
    /// Print the report as one JSON object
    #[arg(long)]
    json: bool,
}

impl ImportPeople {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let name = self.file.display().to_string();
        let length = std::fs::metadata(&self.file).with_context(|| name.clone())?.len();
        let most = byline_extract::table::LARGEST as u64;
        anyhow::ensure!(
            length <= most,
            "{name}: the table has {length} bytes and {most} are allowed; split it into several files"
        );
        let bytes = std::fs::read(&self.file).with_context(|| name.clone())?;
        let portraits = match &self.portraits {
            None => Portraits::beside(&self.file),
            Some(folder) if folder.is_dir() => Portraits::Folder(folder.clone()),
            Some(zip) => Portraits::Zip(std::fs::read(zip).with_context(|| zip.display().to_string())?),
        };
        let table = PeopleTable { bytes, portraits, dry_run: self.dry_run };
        let tell = |row: &RowTold| {
            if !self.json {
                told(row);
            }
        };
        let report =
            match import_people(app, (&site, None), &table, tell).await.map_err(anyhow::Error::from)? {
                Ok(report) => report,
                Err(refused) => anyhow::bail!("{name}: {refused}"),
            };
        if self.json {
            println!("{}", serde_json::to_string(&report)?);
        }
        for column in &report.unknown {
            eprintln!("the column \u{201c}{column}\u{201d} was not understood and stays behind");
        }
        let [new, changed, unchanged, left] = report.counts();
        let would = if self.dry_run { " (nothing was written)" } else { "" };
        eprintln!("{new} new, {changed} changed, {unchanged} unchanged, {left} left{would}");
        let came = report.rows.iter().any(|row| row.did != Did::Left);
        Ok(if came { Outcome::Done } else { Outcome::Nothing })
    }
}

fn told(row: &RowTold) {
    let did = match row.did {
        Did::New => "new",
        Did::Changed => "changed",
        Did::Unchanged => "unchanged",
        Did::Left => "left",
    };
    let why = if row.why.is_empty() { String::new() } else { format!(": {}", row.why) };
    println!("{did} line {} {}{why}", row.line, row.name);
    for loss in &row.losses {
        println!("  {loss}");
    }
}
