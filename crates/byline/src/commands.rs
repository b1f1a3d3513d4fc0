//! The command line: what an operator can have Byline do, each command in a file of its own.
//! It refuses to half do: a command says with its exit code whether it was done (0), refused (1) or not understood (2).

mod backup;
mod extract;
mod given;
mod settings;

use crate::{app::App, settings::Settings};
use clap::{Parser, Subcommand};
use given::Given;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// The space on an institute's own site where its scholars' op-eds are displayed.
#[derive(Parser)]
#[command(name = "byline", version, max_term_width = 100)]
struct Line {
    #[command(flatten)]
    given: Given,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Backup(backup::Backup),
    Restore(backup::Restore),
    Extract(extract::Extract),
    Settings(settings::Print),
}

/// What came of a command that was understood and met no error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Done; what was left undone has been reported.
    Done,
    /// Nothing was done, and it was said why.
    Nothing,
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let Line { given, command } = Line::parse();
    match begin(given, command) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("byline: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn begin(given: Given, command: Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Settings(print) => Ok(print.run()),
        Command::Extract(extract) => extract.run(),
        Command::Backup(backup) => with(given, async |settings| backup.run(settings).await),
        Command::Restore(restore) => with(given, async |settings| restore.run(settings).await),
    }
}

/// Carries out a command that asks for the settings.
fn with(given: Given, act: impl AsyncFnOnce(Settings) -> anyhow::Result<Outcome>) -> anyhow::Result<Outcome> {
    let settings = given.settings()?;
    log_to_stderr(&settings)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(act(settings))
}

/// The installation a command works on. Only `serve` and `restore` make one where there is none: a mistyped `--data`
/// should not leave an empty institute behind.
async fn existing(settings: Settings) -> anyhow::Result<App> {
    settings.must_exist()?;
    App::open(settings).await
}

fn log_to_stderr(settings: &Settings) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.log)
        .map_err(|error| anyhow::anyhow!("log: \u{201c}{}\u{201d} is no log level: {error}", settings.log))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    Ok(())
}
