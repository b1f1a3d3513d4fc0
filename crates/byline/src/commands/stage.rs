//! `byline display` and `byline withdraw`: what readers see, decided from the machine itself.
//! It refuses what the desk refuses, in the same words.

use super::Outcome;
use crate::{
    app::App,
    desk::{self, Hand, Shown},
    site_map::Place,
};
use anyhow::Context;
use byline_core::{
    ids::{OpEdId, ShortId},
    oped::OpEd,
    site::Site,
    text::Text,
};
use byline_store::{opeds, sites};

/// Show an op-ed to readers, now or when its embargo ends
#[derive(clap::Args)]
pub(super) struct Display {
    /// The op-ed, by its short or its full id
    id: String,
    /// What was taken down in the last 30 days, expired, was declined or set aside is brought back and shown
    #[arg(long)]
    again: bool,
}

/// Take down an op-ed; its page stays with the title and the reason
#[derive(clap::Args)]
pub(super) struct Withdraw {
    /// The op-ed, by its short or its full id
    id: String,
    /// Why, as readers will see it
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

impl Display {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let (site, op_ed) = found(app, &self.id).await?;
        let at = site.absolute(&Place::OpEd(op_ed.slug).path());
        let hand = Hand::of(app, None);
        let shown = if self.again {
            desk::bring_back(&hand, &site, op_ed.id, true).await?
        } else {
            Some(desk::display(&hand, &site, op_ed.id).await?)
        };
        match shown {
            Some(Shown::Now) => println!("Displayed: {at}"),
            Some(Shown::From(moment)) => {
                println!("An embargo stands until {moment}; from then on displayed: {at}")
            }
            None => println!("In review again: {}", op_ed.short),
        }
        Ok(Outcome::Done)
    }
}

impl Withdraw {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let reason = Text::new(&self.reason).context("--reason")?;
        let (site, op_ed) = found(app, &self.id).await?;
        desk::withdraw(&Hand::of(app, None), &site, op_ed.id, reason).await?;
        println!("Withdrawn: {}", site.absolute(&Place::OpEd(op_ed.slug).path()));
        Ok(Outcome::Done)
    }
}

pub(super) async fn found(app: &App, id: &str) -> anyhow::Result<(Site, OpEd)> {
    let mut tx = app.store.read().await?;
    let by_full = match id.parse::<OpEdId>() {
        Ok(full) => opeds::get(&mut tx, full).await?,
        Err(_) => None,
    };
    for site in sites::all(&mut tx).await? {
        let op_ed = match (&by_full, id.parse::<ShortId>()) {
            (Some(op_ed), _) => Some(op_ed.clone()).filter(|op_ed| op_ed.site == site.id),
            (None, Ok(short)) => opeds::by_short(&mut tx, site.id, &short).await?,
            (None, Err(_)) => None,
        };
        if let Some(op_ed) = op_ed {
            return Ok((site, op_ed));
        }
    }
    anyhow::bail!("no op-ed has the id \u{201c}{id}\u{201d}; the desk shows it on the op-ed\u{2019}s page")
}
