//! `byline backup` and `byline restore`: an institute's whole data in one file, and back.
//! It refuses a file that is not whole, and to restore over data that are there.

use super::{Outcome, existing};
use crate::settings::Settings;
use byline_core::clock::Clock;
use byline_store::backup::{self, BackupReport};
use std::path::PathBuf;

/// Write everything, database and files, into one file, while the site serves
#[derive(clap::Args)]
pub(super) struct Backup {
    /// The backup to write; an older backup of that name is replaced once the new one is whole
    file: PathBuf,
    /// Write nothing; only check that the file is a whole backup
    #[arg(long)]
    verify: bool,
}

/// Fill an empty installation from a backup, also onto another database or other file storage
#[derive(clap::Args)]
pub(super) struct Restore {
    /// The backup to read
    file: PathBuf,
}

impl Backup {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<Outcome> {
        let report = if self.verify {
            backup::verify(&self.file).await?
        } else {
            if self.file.exists() {
                eprintln!("{} is there; it is replaced once the new backup is whole.", self.file.display());
            }
            backup::backup(&existing(settings).await?.store, &self.file).await?
        };
        println!("{} is whole: {}.", self.file.display(), told(&report));
        Ok(Outcome::Done)
    }
}

impl Restore {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<Outcome> {
        settings.make_data_folder()?;
        let report =
            backup::restore(&self.file, &settings.database()?, &settings.blobs()?, Clock::System).await?;
        println!("Restored from {}: {}.", self.file.display(), told(&report));
        Ok(Outcome::Done)
    }
}

fn told(report: &BackupReport) -> String {
    format!("{} rows and {} files as of {}", report.rows, report.blobs, report.made_at)
}
