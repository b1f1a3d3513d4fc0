//! `byline originals`: what became of the pages at the outlets, looked at now or as the watch last saw them.
//! It refuses to look at a host more often than the watch does: what has to wait is said, and waited for.

use super::{Outcome, the_site};
use crate::{
    app::App,
    keep::watch::{self, Told},
};
use anyhow::Context;
use byline_core::{
    address::WebAddress,
    ids::{OpEdId, ShortId},
    original::OriginalState,
    site::Site,
};
use byline_store::{
    opeds,
    originals::{self, Original},
};
use std::time::Duration;

const SITE: &str = "The site, by id, address or host, where there are several";
/// Originals read at once.
const AT_ONCE: u32 = 200;

/// The pages at the outlets: what became of each, and the watch over them
#[derive(clap::Subcommand)]
pub(super) enum Originals {
    /// Say what became of each original, with the evidence in plain words
    List(List),
    /// Look at originals now, each host once in ten seconds at most
    Check(Look),
    /// Let the watch go on after it has stopped by itself
    GoOn,
    /// Derive what became of each original anew from the looks that are kept
    Derive(Derive),
}

#[derive(clap::Args)]
pub(super) struct List {
    /// Only those in this state: live, changed, truncated, moved, walled, temporary, gone, host-gone, taken-over, unchecked
    #[arg(long)]
    state: Option<String>,
    /// Print one JSON object a line
    #[arg(long)]
    json: bool,
    #[arg(long, help = SITE)]
    site: Option<String>,
}

#[derive(clap::Args)]
pub(super) struct Look {
    /// Only those of this op-ed, by its short or its full id
    #[arg(long, value_name = "ID")]
    op_ed: Option<String>,
    /// Only say which would be looked at; ask no host and write nothing
    #[arg(long)]
    dry_run: bool,
    #[arg(long, help = SITE)]
    site: Option<String>,
}

#[derive(clap::Args)]
pub(super) struct Derive {
    /// Only say what would be another; write nothing
    #[arg(long)]
    dry_run: bool,
    #[arg(long, help = SITE)]
    site: Option<String>,
}

impl Originals {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List(list) => list.run(app).await,
            Self::Check(look) => look.run(app).await,
            Self::GoOn => go_on(app).await,
            Self::Derive(derive) => derive.run(app).await,
        }
    }
}

async fn go_on(app: &App) -> anyhow::Result<Outcome> {
    let mut tx = app.store.write().await?;
    let went_on = originals::go_on(&mut tx).await?;
    tx.commit().await?;
    if !went_on {
        eprintln!("the watch over originals has not stopped");
        return Ok(Outcome::Nothing);
    }
    println!("the watch over originals goes on");
    Ok(Outcome::Done)
}

impl List {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let mut r = app.store.read().await?;
        let mut after = None;
        loop {
            let some = originals::listed(&mut r, site.id, after.as_ref(), AT_ONCE).await?;
            for one in &some {
                if self.state.as_deref().is_none_or(|state| state == one.state.name()) {
                    self.print(&watch::told(&mut r, site.id, one).await?);
                }
            }
            match some.last() {
                Some(last) => after = Some(last.address.key()),
                None => break,
            }
        }
        for (state, n) in originals::counts(&mut r, site.id).await? {
            eprintln!("{n} {state}");
        }
        if let Some(stopped) = originals::stopped(&mut r).await? {
            eprintln!("the watch has stopped at {}: {}", stopped.at, stopped.why);
            eprintln!("look at the network, then `byline originals go-on`");
        }
        Ok(Outcome::Done)
    }

    fn print(&self, told: &Told) {
        if self.json {
            println!("{}", serde_json::json!(told));
            return;
        }
        let since = told.since.map(|at| format!(" since {at}")).unwrap_or_default();
        println!("{} {}{since}\n  {}", told.address, told.state, told.verdict);
        for (at, saw) in &told.looks {
            println!("  {at} {saw}");
        }
    }
}

impl Look {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let mut wanted = self.wanted(app, &site).await?;
        if self.dry_run {
            wanted.iter().for_each(|address| println!("would be looked at {address}"));
            return Ok(Outcome::Done);
        }
        if let Some(stopped) = originals::stopped(&mut app.store.read().await?).await? {
            anyhow::bail!("the watch has stopped: {} `byline originals go-on` lets it go on", stopped.why);
        }
        while !wanted.is_empty() {
            wanted = each_once(app, &site, wanted).await?;
        }
        Ok(Outcome::Done)
    }

    async fn wanted(&self, app: &App, site: &Site) -> anyhow::Result<Vec<WebAddress>> {
        let mut r = app.store.read().await?;
        if let Some(named) = &self.op_ed {
            let id = match (named.parse::<OpEdId>(), named.parse::<ShortId>()) {
                (Ok(id), _) => id,
                (Err(_), Ok(short)) => {
                    opeds::by_short(&mut r, site.id, &short).await?.context("no op-ed has this id")?.id
                }
                (Err(_), Err(why)) => return Err(why).context("--op-ed"),
            };
            drop(r);
            watch::take_up_of(app, site.id, id).await?;
            let mut r = app.store.read().await?;
            let found = originals::states(&mut r, site.id, &[id]).await?;
            return Ok(found.into_iter().map(|(_, one)| one.address).collect());
        }
        let mut all: Vec<WebAddress> = Vec::new();
        loop {
            let after = all.last().map(WebAddress::key);
            let some = originals::listed(&mut r, site.id, after.as_ref(), AT_ONCE).await?;
            if some.is_empty() {
                return Ok(all);
            }
            all.extend(some.into_iter().map(|one| one.address));
        }
    }
}

impl Derive {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let (mut after, mut all, mut others) = (None, 0_usize, 0_usize);
        loop {
            let some =
                originals::listed(&mut app.store.read().await?, site.id, after.as_ref(), AT_ONCE).await?;
            let Some(last) = some.last() else { break };
            after = Some(last.address.key());
            all += some.len();
            for (address, before, became) in self.of_some(app, &some).await? {
                others += 1;
                println!("{address} {before} -> {became}");
            }
        }
        eprintln!(
            "{all} originals, {others} of them {} now",
            if self.dry_run { "would be another" } else { "another" }
        );
        Ok(Outcome::Done)
    }

    /// Those that became another, each with what it was and what it is.
    async fn of_some(
        &self,
        app: &App,
        some: &[Original],
    ) -> anyhow::Result<Vec<(WebAddress, &'static str, &'static str)>> {
        let mut others = Vec::new();
        if self.dry_run {
            let mut r = app.store.read().await?;
            for one in some {
                let became = originals::derived(&mut r, one).await?.map(|standing| standing.state);
                others.extend(became.filter(|state| *state != one.state).map(|state| said(one, &state)));
            }
            return Ok(others);
        }
        let mut tx = app.store.write().await?;
        for one in some {
            let became = originals::derive(&mut tx, one, app.clock.now()).await?;
            others.extend(became.map(|state| said(one, &state)));
        }
        tx.commit().await?;
        Ok(others)
    }
}

fn said(one: &Original, became: &OriginalState) -> (WebAddress, &'static str, &'static str) {
    (one.address.clone(), one.state.name(), became.name())
}

/// Goes on with each look as far as its host may be asked now; those that have not ended.
async fn each_once(app: &App, site: &Site, wanted: Vec<WebAddress>) -> anyhow::Result<Vec<WebAddress>> {
    let (mut left, mut soonest) = (Vec::new(), None);
    for address in wanted {
        if let Some(at) = watch::go_on_with(app, site.id, &address).await? {
            soonest = Some(soonest.map_or(at, |soonest: byline_core::clock::Moment| soonest.min(at)));
            left.push(address);
            continue;
        }
        let mut r = app.store.read().await?;
        if let Some(one) = originals::at(&mut r, site.id, &address.key()).await? {
            let told = watch::told(&mut r, site.id, &one).await?;
            let saw = told.looks.first().map(|(_, saw)| saw.as_str()).unwrap_or_default();
            println!("{address} {}\n  {}\n  {saw}", told.state, told.verdict);
        }
    }
    if let Some(at) = soonest {
        let wait = at.micros().saturating_sub(app.clock.now().micros()).clamp(200_000, 60_000_000);
        tokio::time::sleep(Duration::from_micros(wait.unsigned_abs())).await;
    }
    Ok(left)
}
