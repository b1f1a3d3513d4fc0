//! `byline watch`: which feeds and authors' pages are looked at, and a look right now.
//! It refuses to choose among the feeds of a page, and to hurry: one host is asked once in ten seconds.

use super::{Outcome, the_site};
use crate::{
    app::App,
    intake::{
        Intake,
        watch::{self, Offer},
    },
};
use byline_core::{
    address::WebAddress,
    ids::{OutletId, PersonId, WatchId},
    language::Language,
    site::Site,
    watch::{Watch, WatchKnown},
};
use byline_store::{outlets, people, watches};
use serde_json::json;
use std::time::Duration;

/// Watch feeds and authors' pages for op-eds by the institute's people
#[derive(clap::Subcommand)]
pub(super) enum Watching {
    /// Watch a feed, or the feed or the page at an address
    Add(Add),
    /// List what is watched, with what the last look found and why one rests
    List(List),
    /// Watch one no longer; what came in stays
    Remove(One),
    /// Look now, and bring in what is found; pages of one host are asked for ten seconds apart
    Check(Check),
}

#[derive(clap::Args)]
pub(super) struct Add {
    /// The address of a feed, or of any page that names its feeds
    address: WebAddress,
    /// Look only for pieces of this person (name or address part)
    #[arg(long)]
    person: Option<String>,
    /// The outlet it is of (name, domain or address part)
    #[arg(long)]
    outlet: Option<String>,
    /// Watch the page itself, although it names feeds
    #[arg(long)]
    page: bool,
    #[arg(long, help = SITE)]
    site: Option<String>,
}

const SITE: &str = "The site, by id, address or host, where there are several";

#[derive(clap::Args)]
pub(super) struct List {
    /// Print one JSON object a line
    #[arg(long)]
    json: bool,
    #[arg(long, help = SITE)]
    site: Option<String>,
}

#[derive(clap::Args)]
pub(super) struct One {
    /// Its address or id
    watch: String,
    #[arg(long, help = SITE)]
    site: Option<String>,
}

#[derive(clap::Args)]
pub(super) struct Check {
    /// Its address or id; all of them when none is given
    watch: Option<String>,
    /// Only say what would be taken up; write nothing and fetch no page of an entry
    #[arg(long)]
    dry_run: bool,
    #[arg(long, help = SITE)]
    site: Option<String>,
}

impl Watching {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Add(add) => add.run(app).await,
            Self::List(list) => list.run(app).await,
            Self::Remove(one) => one.remove(app).await,
            Self::Check(check) => check.run(app).await,
        }
    }
}

impl Add {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let person = match &self.person {
            Some(named) => Some(the_person(app, &site, named).await?),
            None => None,
        };
        let outlet = match &self.outlet {
            Some(named) => Some(the_outlet(app, &site, named).await?),
            None => None,
        };
        let intake = Intake::of(app);
        let offer = watch::offered(&intake, &self.address).await?;
        let is_feed = offer.itself.as_ref().is_some_and(|itself| {
            offer.feeds.is_empty() || self.page || itself.kind != byline_extract::feeds::FeedKind::Page
        });
        if !is_feed {
            told(&offer);
            return Ok(Outcome::Nothing);
        }
        let id = WatchId::new(&app.clock, &app.entropy);
        let known = WatchKnown { next_at: Some(app.clock.now()), ..WatchKnown::default() };
        let new = Watch { id, address: offer.address, person, outlet, paused: false, known };
        if !watch::watch(&intake, site.id, &new).await? {
            eprintln!("{} is watched already", new.address);
            return Ok(Outcome::Nothing);
        }
        println!("watched {id} {}", new.address);
        eprintln!(
            "`byline serve` looks at it from now on; `byline watch check {}` looks at once",
            new.address
        );
        Ok(Outcome::Done)
    }
}

fn told(offer: &Offer) {
    eprintln!(
        "{} is a page that names these feeds; add one of them, or the page itself with --page:",
        offer.address
    );
    for feed in &offer.feeds {
        let title = feed.title.as_ref().map(ToString::to_string).unwrap_or_default();
        println!("{} {title}", feed.address);
    }
}

impl List {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let mut r = app.store.read().await?;
        let all = watches::all(&mut r, site.id).await?;
        for watch in &all {
            let waiting = watches::waiting_of(&mut r, watch.id).await?;
            if self.json {
                let line = json!({ "id": watch.id, "address": watch.address, "person": watch.person,
                    "outlet": watch.outlet, "paused": watch.paused, "waiting": waiting, "known": watch.known });
                println!("{line}");
            } else {
                println!("{}", line(watch, waiting));
            }
        }
        if all.is_empty() {
            eprintln!("nothing is watched yet; `byline watch add ADDRESS` begins");
        }
        Ok(Outcome::Done)
    }
}

fn line(watch: &Watch, waiting: i64) -> String {
    let mut line = format!("{} {}", watch.id, watch.address);
    if let Some(title) = &watch.known.title {
        line.push_str(&format!(" \u{201c}{title}\u{201d}"));
    }
    if let Some(report) = &watch.known.report {
        line.push_str(&format!(
            ": {} listed, {} taken up, {} dealt with before, {} by others and left",
            report.entries, report.taken, report.seen, report.others
        ));
        report.losses.iter().for_each(|loss| line.push_str(&format!("; {loss}")));
    }
    if waiting > 0 {
        line.push_str(&format!("; {waiting} wait for their page"));
    }
    if watch.paused {
        line.push_str("; paused");
    }
    if let Some(why) = &watch.known.rests {
        let until = watch.known.next_at.map(|at| at.rfc3339()).unwrap_or_default();
        line.push_str(&format!("; rests until {until}: {why}"));
    }
    line
}

impl One {
    async fn remove(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let watch = the_watch(app, &site, &self.watch).await?;
        watch::watch_no_longer(&Intake::of(app), site.id, &watch).await?;
        println!("watched no longer {}", watch.address);
        Ok(Outcome::Done)
    }
}

impl Check {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let wanted = match &self.watch {
            Some(named) => vec![the_watch(app, &site, named).await?],
            None => watches::all(&mut app.store.read().await?, site.id)
                .await?
                .into_iter()
                .filter(|w| !w.paused)
                .collect(),
        };
        let mut went_well = false;
        for watch in wanted {
            went_well |=
                if self.dry_run { dry(app, &site, &watch).await } else { look(app, &site, watch).await? };
        }
        Ok(if went_well { Outcome::Done } else { Outcome::Nothing })
    }
}

async fn dry(app: &App, site: &Site, watch: &Watch) -> bool {
    match watch::glance(&Intake::of(app), site.id, watch).await {
        Ok(glance) => {
            for entry in &glance.taken {
                let title = entry.title.as_ref().map(ToString::to_string).unwrap_or_default();
                println!("would be taken up {} {title}\n  {}", entry.link, entry.why);
            }
            let report = glance.report;
            glance.feed.losses.iter().for_each(|loss| eprintln!("  {loss}"));
            eprintln!(
                "{}: {} listed, {} would be taken up (nothing was written), {} dealt with before, {} by others",
                watch.address, report.entries, report.taken, report.seen, report.others
            );
            true
        }
        Err(refused) => {
            eprintln!("left {refused}");
            false
        }
    }
}

/// Looks, and goes on until every entry has had its page asked for once.
async fn look(app: &App, site: &Site, watch: Watch) -> anyhow::Result<bool> {
    let (intake, id, address) = (Intake::of(app), watch.id, watch.address.clone());
    if watch.paused {
        eprintln!("left {address}: it is paused; resume it at the desk");
        return Ok(false);
    }
    watch::look_at(&intake, site.id, watch).await?;
    let mut said = 0;
    while let Some(next) = watch::go_on(&intake, site.id, id).await? {
        said = told_since(app, id, said).await?;
        let wait = next.micros().saturating_sub(app.clock.now().micros()).clamp(200_000, 60_000_000);
        if wait > 1_000_000 {
            eprintln!("  waiting {} s: a host is asked once in ten seconds at most", wait / 1_000_000 + 1);
        }
        tokio::time::sleep(Duration::from_micros(wait.unsigned_abs())).await;
    }
    told_since(app, id, said).await?;
    let mut r = app.store.read().await?;
    let Some(now) = watches::get(&mut r, site.id, id).await? else { return Ok(false) };
    eprintln!("{}", line(&now, watches::waiting_of(&mut r, id).await?));
    Ok(now.known.rests.is_none())
}

/// Tells what was dealt with, beyond the first `said`; how many have been told now.
async fn told_since(app: &App, id: WatchId, said: usize) -> anyhow::Result<usize> {
    let mut settled = watches::last_of(&mut app.store.read().await?, id, 1_000).await?;
    settled.retain(|entry| entry.state != "waiting");
    settled.reverse();
    for entry in settled.iter().skip(said) {
        let outcome = entry.outcome.as_deref().unwrap_or_default();
        println!("{} {} {outcome}\n  {}", entry.state, entry.taken.link, entry.taken.why);
    }
    Ok(settled.len().max(said))
}

async fn the_watch(app: &App, site: &Site, named: &str) -> anyhow::Result<Watch> {
    let all = watches::all(&mut app.store.read().await?, site.id).await?;
    let is_it = |watch: &Watch| watch.id.to_string() == named || watch.address.as_str() == named;
    all.into_iter()
        .find(is_it)
        .ok_or_else(|| anyhow::anyhow!("{named} is not watched; `byline watch list` says what is"))
}

async fn the_person(app: &App, site: &Site, named: &str) -> anyhow::Result<PersonId> {
    let mut r = app.store.read().await?;
    if let Ok(slug) = named.parse()
        && let Some((person, _)) = people::by_slug(&mut r, site.id, &slug).await?
    {
        return Ok(person.id);
    }
    match people::named(&mut r, site.id, named).await?.as_slice() {
        [one] => Ok(one.id),
        [] => {
            anyhow::bail!("nobody here is called \u{201c}{named}\u{201d}; add the person at the desk first")
        }
        several => {
            let name = |person: &byline_core::person::Person| {
                person.shown_name(&Language::english()).map(|n| n.text.to_string())
            };
            let slugs: Vec<String> =
                several.iter().map(|p| format!("{} ({})", name(p).unwrap_or_default(), p.slug)).collect();
            anyhow::bail!(
                "several people are called \u{201c}{named}\u{201d}; give the address part: {}",
                slugs.join(", ")
            )
        }
    }
}

async fn the_outlet(app: &App, site: &Site, named: &str) -> anyhow::Result<OutletId> {
    let mut r = app.store.read().await?;
    if let Ok(slug) = named.parse()
        && let Some((outlet, _)) = outlets::by_slug(&mut r, site.id, &slug).await?
    {
        return Ok(outlet.id);
    }
    if let Some(outlet) = outlets::by_domain(&mut r, site.id, named).await? {
        return Ok(outlet.id);
    }
    match outlets::named(&mut r, site.id, named).await?.as_slice() {
        [one] => Ok(one.id),
        [] => anyhow::bail!("no outlet here is called \u{201c}{named}\u{201d}; add it at the desk first"),
        _ => anyhow::bail!("several outlets are called \u{201c}{named}\u{201d}; give its domain"),
    }
}
