//! A large sample: thousands of op-eds put together by a machine, to see how a site of that size looks and how fast it is.
//! It refuses a site that readers may take for a real one: it is made only where no institute is, or goes on with its own.

mod chance;
mod given;
mod house;
mod op_ed;

use crate::app::App;
use anyhow::{Context, bail};
use byline_core::site::Site;
use byline_store::{
    bulk::{Came, Load, Whole},
    sites,
};
use given::Given;
use house::House;
use std::{
    io::{IsTerminal, Write},
    sync::Arc,
};
use tokio::sync::mpsc;

/// Op-eds put together in one go, while the ones before are being kept.
const AT_ONCE: u64 = 2_048;

/// Makes the large sample of `wanted` op-eds from `seed`, or goes on with it.
pub async fn make(app: &App, wanted: u64, seed: u64) -> anyhow::Result<()> {
    let given = Arc::new(given::read()?);
    let site = site(app, &given, seed).await?;
    let house = Arc::new(House::read(app, &site).await?);
    let mut load = Load::open(&app.store, &site, &format!("sample {seed}")).await?.alone();
    let mut bar = Bar::new(wanted);
    let (mut kept, mut left_out) = (load.done(), 0u64);
    let mut pieces = put_together(given, house, seed, load.done()..wanted);
    while let Some(some) = pieces.recv().await {
        for came in load.keep(some?).await? {
            match came {
                Came::Kept => kept += 1,
                Came::Taken(_) => left_out += 1,
                Came::Lacks(gaps) | Came::Waits(gaps) => {
                    bail!("a made-up op-ed could not be displayed: {gaps:?}")
                }
            }
        }
        bar.show(load.done());
    }
    load.settle().await?;
    bar.end();
    if let Err(why) = app.store.settle().await {
        tracing::warn!(%why, "all is in, but the log could not be moved into the file; the next start reads it");
    }
    // Not finished for good: a larger sample of the same seed goes on from here.
    println!("{kept} op-eds are in{}", if left_out > 0 { ", the others were before." } else { "." });
    Ok(())
}

/// Puts op-eds together in a thread of its own, a few batches ahead.
fn put_together(
    given: Arc<Given>,
    house: Arc<House>,
    seed: u64,
    numbers: std::ops::Range<u64>,
) -> mpsc::Receiver<anyhow::Result<Vec<Whole>>> {
    let (send, receive) = mpsc::channel(2);
    tokio::task::spawn_blocking(move || {
        let mut next = numbers.start;
        while next < numbers.end {
            let end = numbers.end.min(next + AT_ONCE);
            let some = (next..end).map(|number| op_ed::put_together(&given, &house, seed, number)).collect();
            if send.blocking_send(some).is_err() {
                return;
            }
            next = end;
        }
    });
    receive
}

/// The site of the large sample, made where there is none.
async fn site(app: &App, given: &Given, seed: u64) -> anyhow::Result<Site> {
    let sites = sites::all(&mut app.store.read().await?).await?;
    if sites.is_empty() {
        house::make(app, given, seed).await?;
    } else if sites.iter().all(|site| site.names != given.site.names) {
        bail!("these data hold another institute; give the sample a data folder of its own with --data");
    }
    let sites = sites::all(&mut app.store.read().await?).await?;
    sites.into_iter().find(|site| site.names == given.site.names).context("the site was not made")
}

/// How far the load has come, on one line that is written over, or a line each tenth where nobody looks.
struct Bar {
    wanted: u64,
    tenth: u64,
    begun: Option<(tokio::time::Instant, u64)>,
}

impl Bar {
    fn new(wanted: u64) -> Self {
        Self { wanted, tenth: 0, begun: None }
    }

    fn show(&mut self, done: u64) {
        let (since, from) = *self.begun.get_or_insert((tokio::time::Instant::now(), done));
        let speed = (done - from) as f64 / since.elapsed().as_secs_f64().max(0.001);
        let tenth = done * 10 / self.wanted.max(1);
        let mut err = std::io::stderr().lock();
        if err.is_terminal() {
            let full = usize::try_from(done * 30 / self.wanted.max(1)).unwrap_or(30).min(30);
            let _ = write!(
                err,
                "\r[{}{}] {done} of {}, {speed:.0} a second ",
                "#".repeat(full),
                "-".repeat(30 - full),
                self.wanted
            );
            let _ = err.flush();
        } else if tenth > self.tenth {
            self.tenth = tenth;
            let _ = writeln!(err, "{done} of {}", self.wanted);
        }
    }

    fn end(&self) {
        if std::io::stderr().is_terminal() && self.begun.is_some() {
            eprintln!();
        }
    }
}

#[cfg(test)]
mod tests;
