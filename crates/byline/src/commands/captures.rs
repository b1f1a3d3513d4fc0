//! `byline captures`: captures made, checked, indexed anew and handed over from the machine itself.
//! It refuses to reach a network unless it is asked for pictures and styles, and then waits between two requests as the server does.

use super::{Outcome, stage, the_site};
use crate::{
    app::App,
    keep::captures::{self as keep, Found, Round, Scope},
};
use anyhow::Context;
use byline_core::site::Site;
use byline_store::{captures, people};
use std::path::PathBuf;

/// Captures of originals: make, check, index, export
#[derive(clap::Subcommand)]
pub(super) enum Captures {
    /// Make a capture of each kept source that has none yet
    Make(Make),
    /// Check every record of every capture against its digests, and the index against the files
    Check,
    /// Forget the index and make it anew from the files
    Index,
    /// Write captures as one WACZ package that replayers open
    Export(Export),
}

#[derive(clap::Args)]
pub(super) struct Make {
    /// Make those of this op-ed again, by its short or its full id
    #[arg(long, value_name = "ID")]
    op_ed: Option<String>,
    /// Also ask outlets for the pictures and styles that are still to be had, one host every ten seconds
    #[arg(long)]
    parts: bool,
}

#[derive(clap::Args)]
pub(super) struct Export {
    /// The file to write
    #[arg(value_name = "FILE")]
    to: PathBuf,
    /// Only those of this op-ed, by its short or its full id
    #[arg(long, value_name = "ID", conflicts_with = "scholar")]
    op_ed: Option<String>,
    /// Only those of op-eds by this scholar, by the readable part of their page's address
    #[arg(long, value_name = "SLUG")]
    scholar: Option<String>,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
}

impl Captures {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Make(make) => make.run(app).await,
            Self::Check => {
                let found = keep::check(app).await?;
                println!(
                    "{} captures in {} files: {} records read, {} lines of the index compared",
                    found.captures, found.files, found.records, found.lines
                );
                Ok(told(&found))
            }
            Self::Index => {
                let found = keep::index_anew(app).await?;
                println!("{} lines made anew from {} files", found.lines, found.files);
                Ok(told(&found))
            }
            Self::Export(export) => export.run(app).await,
        }
    }
}

fn told(found: &Found) -> Outcome {
    for fault in &found.faults {
        println!("capture {}, file {}: {}", fault.capture, fault.file, fault.what);
    }
    if found.faults.is_empty() { Outcome::Done } else { Outcome::Nothing }
}

impl Make {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let mut all = Round::default();
        if let Some(id) = &self.op_ed {
            let (_, op_ed) = stage::found(app, id).await?;
            let mut tx = app.store.write().await?;
            captures::make_again(&mut tx, op_ed.id).await?;
            tx.commit().await?;
        }
        while let Some(round) = keep::make(app, 50).await? {
            all.kept += round.kept;
            all.failed.extend(round.failed);
        }
        println!("{} captures made", all.kept);
        for capture in &all.failed {
            let fault = capture.fault.map(|fault| fault.to_string()).unwrap_or_default();
            println!("none of source {} of op-ed {}: {fault}", capture.source, capture.op_ed);
        }
        while let Some(at) = keep::parts_wait(app).await?.filter(|_| self.parts) {
            let wait = (at.micros() - app.clock.now().micros()).clamp(0, 60_000_000);
            tokio::time::sleep(std::time::Duration::from_micros(u64::try_from(wait).unwrap_or(0) + 200_000))
                .await;
            keep::fetch_parts(app).await?;
        }
        Ok(Outcome::Done)
    }
}

impl Export {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let (site, scope, title) = self.scope(app).await?;
        let exported = keep::export(app, (&site, scope), &title, &self.to).await?;
        println!("{} pages in {} files of records: {}", exported.pages, exported.files, self.to.display());
        Ok(if exported.files > 0 { Outcome::Done } else { Outcome::Nothing })
    }

    async fn scope(&self, app: &App) -> anyhow::Result<(Site, Scope, String)> {
        if let Some(id) = &self.op_ed {
            let (site, op_ed) = stage::found(app, id).await?;
            return Ok((site, Scope::OpEd(op_ed.id), format!("Captures of op-ed {}", op_ed.short.as_str())));
        }
        let site = the_site(app, self.site.as_deref()).await?;
        let Some(slug) = &self.scholar else {
            let title = format!("Captures of {}", site.base_url);
            return Ok((site, Scope::Site, title));
        };
        let everybody = people::all(&mut app.store.read().await?, site.id).await?;
        let person = everybody.into_iter().find(|person| person.slug.as_str() == slug);
        let person = person.with_context(|| format!("nobody here has the address \u{201c}{slug}\u{201d}"))?;
        Ok((site, Scope::Person(person.id), format!("Captures of op-eds by {slug}")))
    }
}
