//! `byline bring-in`: links, saved pages and folders of them in, drafts out, a line for each of what became of it.
//! It refuses to stop at a bad one, and to pass it over in silence: what is left is said with its reason.

use super::{Outcome, the_site};
use crate::{
    app::App,
    intake::{Brought, Intake, Options, Refused, Report, bring_in_all, files_in, given_at},
};
use byline_core::address::WebAddress;
use std::{
    cell::Cell,
    collections::BTreeMap,
    io::{IsTerminal, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Bring in op-eds from the addresses of their pages, from saved pages and documents, or from folders of them
#[derive(clap::Args)]
pub(super) struct BringIn {
    /// Addresses of op-eds' pages, files of saved pages (.html, .mhtml, .warc.gz, .wacz) or documents (.docx, .md, .pdf), mails (.eml), or folders of such files
    #[arg(required = true, value_name = "URL|FILE|FOLDER")]
    pieces: Vec<String>,
    /// The address a saved page is from; for one file
    #[arg(long = "url", value_name = "ORIGINAL")]
    original: Option<WebAddress>,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
    /// Only say what would come in; write nothing
    #[arg(long)]
    dry_run: bool,
    /// Print one JSON object: new, known, refused
    #[arg(long)]
    json: bool,
}

/// A place to bring in from, or why there is nothing to be had there.
type Named = (String, Option<Refused>);

impl BringIn {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let (named, passed_over) = self.named();
        if self.original.is_some() && named.len() > 1 {
            anyhow::bail!("--url says where one file is from; give that file alone");
        }
        let site = the_site(app, self.site.as_deref()).await?;
        let options = Options { dry_run: self.dry_run, by: None, site: site.id };
        let (progress, stop) = (Progress::of(named.len()), Stopped::by_signal());
        let pieces = named.into_iter().take_while(|_| !stop.asked()).map(|(place, refused)| {
            let given = refused.map_or_else(|| given_at(&place, self.original.as_ref()), Err);
            (place, given)
        });
        let tell = |place: &str, settled: &Result<Brought, Refused>| {
            progress.clear();
            if !self.json {
                told(place, settled);
            }
            progress.step();
        };
        let mut report = bring_in_all(&Intake::of(app), pieces, &options, tell).await;
        progress.clear();
        report.passed_over = passed_over;
        self.print(&report, stop.asked())?;
        Ok(if report.came_in() { Outcome::Done } else { Outcome::Nothing })
    }

    /// What was named, folders opened into their files; a folder that gives nothing stays, with its reason.
    fn named(&self) -> (Vec<Named>, BTreeMap<String, usize>) {
        let (mut named, mut passed_over) = (Vec::new(), BTreeMap::new());
        for piece in &self.pieces {
            if !std::path::Path::new(piece).is_dir() {
                named.push((piece.clone(), None));
                continue;
            }
            match files_in(piece) {
                Ok(folder) => {
                    named.extend(folder.files.into_iter().map(|file| (file, None)));
                    for (ending, count) in folder.passed_over {
                        *passed_over.entry(ending).or_default() += count;
                    }
                }
                Err(refused) => named.push((piece.clone(), Some(refused))),
            }
        }
        (named, passed_over)
    }

    fn print(&self, report: &Report, stopped: bool) -> anyhow::Result<()> {
        if self.json {
            println!("{}", serde_json::to_string(report)?);
        }
        if !report.passed_over.is_empty() {
            let kinds = report.passed_over.iter().map(|(ending, count)| format!("{count} {ending}"));
            eprintln!("passed over, as no page and no document: {}", kinds.collect::<Vec<_>>().join(", "));
        }
        summed(report, self.dry_run);
        if stopped {
            eprintln!("stopped before the end; run the same command again, and what came in is known");
        }
        Ok(())
    }
}

/// How far it has come, on a terminal that somebody looks at.
struct Progress {
    total: usize,
    done: Cell<usize>,
    shown: bool,
}

impl Progress {
    fn of(total: usize) -> Self {
        Self { total, done: Cell::new(0), shown: total > 1 && std::io::stderr().is_terminal() }
    }

    fn clear(&self) {
        if self.shown {
            eprint!("\r\u{1b}[K");
        }
    }

    fn step(&self) {
        self.done.set(self.done.get() + 1);
        if self.shown {
            eprint!("{} of {}", self.done.get(), self.total);
        }
    }
}

/// Whether somebody pressed Ctrl-C: the piece under way is finished, and the report is given; a second time ends at once.
struct Stopped(Arc<AtomicBool>);

impl Stopped {
    fn by_signal() -> Self {
        let asked = Arc::new(AtomicBool::new(false));
        let heard = asked.clone();
        tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                heard.store(true, Ordering::Relaxed);
            }
            if tokio::signal::ctrl_c().await.is_ok() {
                std::process::exit(130);
            }
        });
        Self(asked)
    }

    fn asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How many became what.
pub(super) fn summed(report: &Report, dry_run: bool) {
    let (new, known, left) = (report.new.len(), report.known.len(), report.refused.len());
    let would = if dry_run { "would be new (nothing was written)" } else { "new" };
    eprintln!("{new} {would}, {known} known, {left} left");
}

pub(super) fn told(place: &str, settled: &Result<Brought, Refused>) {
    match settled {
        Ok(Brought::New { id, draft, .. }) => {
            say(format_args!("new {id} {}", draft.title));
            noted(&draft.notes);
        }
        Ok(Brought::Dry(draft)) => {
            say(format_args!("would be new {} ({place})", draft.title));
            noted(&draft.notes);
        }
        Ok(Brought::Known(known)) => {
            say(format_args!("known {} {}: {}; {}", known.id, known.title, known.why, known.standing));
        }
        Ok(Brought::Further(further)) => {
            let outlets = further.runnings.iter().filter_map(|running| running.outlet.name.as_ref());
            let outlets = outlets.map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let would =
                if further.dry_run { "would be a further running of" } else { "a further running of" };
            println!(
                "{would} {} {}: {outlets}: {}; {}",
                further.id, further.title, further.why, further.standing
            );
            noted(&further.notes);
        }
        Err(refused) => eprintln!("left {refused}"),
    }
}

fn noted(notes: &[String]) {
    for note in notes {
        say(format_args!("  {note}"));
    }
}

/// Whoever reads the lines may have had enough of them: what comes in comes in all the same.
fn say(line: std::fmt::Arguments) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
