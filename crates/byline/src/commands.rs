//! The command line: what an operator can have Byline do, each command in a file of its own.
//! It refuses to half do: a command says with its exit code whether it was done (0), refused (1) or not understood (2).

mod account;
mod backup;
mod bring_in;
mod captures;
mod doctor;
mod dump;
mod extract;
mod given;
mod host_reader;
mod import;
mod import_people;
mod import_urls;
mod mail_in;
mod mail_test;
mod originals;
mod read_pdf;
mod redirects;
mod routes;
mod sample;
mod serve;
mod settings;
mod site;
mod stage;
mod urls;
mod watch;

use crate::{app::App, settings::Settings};
use byline_core::site::Site;
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
    Serve(serve::Serve),
    #[command(subcommand)]
    Account(account::Account),
    SignInLink(account::SignInLink),
    #[command(subcommand)]
    Site(site::Sites),
    BringIn(bring_in::BringIn),
    MailIn(mail_in::MailIn),
    MailTest(mail_test::MailTest),
    #[command(subcommand)]
    Watch(watch::Watching),
    #[command(subcommand)]
    Originals(originals::Originals),
    Import(import::ImportLine),
    Display(stage::Display),
    Withdraw(stage::Withdraw),
    #[command(subcommand)]
    Captures(captures::Captures),
    Urls(urls::Urls),
    Dump(dump::Dump),
    Redirects(redirects::Redirects),
    HostReader(host_reader::HostReader),
    Sample(sample::Sample),
    Backup(backup::Backup),
    Restore(backup::Restore),
    Doctor(doctor::Doctor),
    Extract(extract::Extract),
    #[command(hide = true)]
    ReadPdf(read_pdf::ReadPdf),
    Routes(routes::Routes),
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
        Command::Routes(routes) => Ok(routes.run()),
        Command::Extract(extract) => extract.run(),
        Command::ReadPdf(pdf) => pdf.run(),
        Command::Serve(serve) => with(given, async |settings| serve.run(settings).await),
        Command::Backup(backup) => with(given, async |settings| backup.run(settings).await),
        Command::Restore(restore) => with(given, async |settings| restore.run(settings).await),
        Command::Doctor(doctor) => with(given, async |settings| doctor.run(settings).await),
        Command::Sample(sample) => with(given, async |settings| sample.run(settings).await),
        Command::Account(account) => on(given, async |app| account.run(&app).await),
        Command::SignInLink(link) => on(given, async |app| link.run(&app).await),
        Command::Site(sites) => on(given, async |app| sites.run(&app).await),
        Command::Watch(watching) => on(given, async |app| watching.run(&app).await),
        Command::Originals(originals) => on(given, async |app| originals.run(&app).await),
        Command::Import(import) => on(given, async |app| import.run(&app).await),
        Command::MailTest(test) => with(given, async |settings| test.run(settings).await),
        Command::MailIn(mail) => on(given, async |app| mail.run(&app).await),
        Command::BringIn(pieces) => on(given, async |app| pieces.run(&app).await),
        Command::Display(display) => on(given, async |app| display.run(&app).await),
        Command::Withdraw(withdraw) => on(given, async |app| withdraw.run(&app).await),
        Command::HostReader(reader) => on(given, async |app| reader.run(&app).await),
        Command::Redirects(redirects) => on(given, async |app| redirects.run(app).await),
        Command::Dump(dump) => on(given, async |app| dump.run(&app).await),
        Command::Captures(captures) => on(given, async |app| captures.run(&app).await),
        Command::Urls(urls) => on(given, async |app| urls.run(&app).await),
    }
}

/// Carries out a command that asks for the settings.
fn with(given: Given, act: impl AsyncFnOnce(Settings) -> anyhow::Result<Outcome>) -> anyhow::Result<Outcome> {
    let settings = given.settings()?;
    log_to_stderr(&settings)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let outcome = runtime.block_on(act(settings));
    // A page that is still being read in a thread of its own is given up: the operator said stop.
    runtime.shutdown_background();
    outcome
}

/// Carries out a command that works on an installation.
fn on(given: Given, act: impl AsyncFnOnce(App) -> anyhow::Result<Outcome>) -> anyhow::Result<Outcome> {
    with(given, async |settings| act(existing(settings).await?).await)
}

/// The installation a command works on. Only `serve` and `restore` make one where there is none: a mistyped `--data`
/// should not leave an empty institute behind.
async fn existing(mut settings: Settings) -> anyhow::Result<App> {
    settings.must_exist()?;
    // A command shows no page, and a broken theme must not keep anybody from being let in.
    settings.theme = None;
    App::open(settings).await
}

fn log_to_stderr(settings: &Settings) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.log)
        .map_err(|error| anyhow::anyhow!("log: \u{201c}{}\u{201d} is no log level: {error}", settings.log))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    Ok(())
}

/// The site a command is for: the one named by id, address or host, or the only one.
async fn the_site(app: &App, named: Option<&str>) -> anyhow::Result<Site> {
    let sites = byline_store::sites::all(&mut app.store.read().await?).await?;
    let addresses = || sites.iter().map(|site| site.base_url.as_str()).collect::<Vec<_>>().join(", ");
    let Some(named) = named else {
        return match sites.as_slice() {
            [only] => Ok(only.clone()),
            [] => anyhow::bail!("there is no site yet; `byline serve` makes the first one"),
            _ => anyhow::bail!("say which site with --site: {}", addresses()),
        };
    };
    let bare = named.trim_end_matches('/');
    let is_it = |site: &&Site| {
        site.id.to_string() == named
            || site.base_url.as_str().trim_end_matches('/') == bare
            || site.base_url.host() == named
    };
    match sites.iter().filter(is_it).collect::<Vec<_>>().as_slice() {
        [one] => Ok((*one).clone()),
        [] => anyhow::bail!("no site is called \u{201c}{named}\u{201d}; there are: {}", addresses()),
        _ => anyhow::bail!(
            "several sites are at \u{201c}{named}\u{201d}; give the whole address: {}",
            addresses()
        ),
    }
}
