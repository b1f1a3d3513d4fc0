//! `byline serve`: the site and the desk, until the operator says stop.
//! It refuses to be started blind: what cannot work is told before the first page, and where to look is printed.

use super::{Outcome, account::link_for};
use crate::{
    app::App,
    desk, display, jobs, measure, reach, sample,
    server::{self, Stop},
    settings::Settings,
};
use anyhow::Context;
use byline_core::{
    address::WebAddress, ids::SiteId, labels::Labels, language::Language, site::Site, text::Text,
};
use byline_store::{accounts, changes, sites};
use std::{net::SocketAddr, sync::Arc};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

/// Serve the site and the desk; an empty data folder is set up first
#[derive(clap::Args)]
pub(super) struct Serve {
    /// Bring a sample institute into an empty data folder first
    #[arg(long)]
    sample: bool,
}

impl Serve {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<Outcome> {
        // Asked for before anything else, so that the word to stop is heard from the first moment.
        let (mut terminated, mut interrupted) =
            (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let listener = listen(settings.listen).await?;
        let here = listener.local_addr()?;
        let app = Arc::new(App::open(settings).await?);
        theme_shows_every_page(&app)?;
        prepare(&app, here, self.sample).await?;
        // From here on commits are heard of, and pages that are kept can be known to be true.
        let _heard = app.store.changes().await?;
        println!("Ready on {here} (Ctrl-C stops)");
        let (say, stop) = Stop::new();
        let working = tokio::spawn(jobs::keep(app.clone(), stop.clone()));
        let answering = {
            let (app, stop) = (app.clone(), stop.clone());
            tokio::spawn(async move { server::answer(&app, listener, stop).await })
        };
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
        eprintln!("Stopping: answers under way are finished first.");
        app.search.end();
        say.send_replace(true);
        answering.await??;
        working.await?;
        // What the last readers did, after the last of them has their answer.
        measure::keep(&app).await?;
        Ok(Outcome::Done)
    }
}

/// A page that breaks in the institute's theme is told now, not to its first reader.
fn theme_shows_every_page(app: &App) -> anyhow::Result<()> {
    let Some(folder) = &app.settings.theme else { return Ok(()) };
    let faults = display::faults(&app.pages, reach::samples);
    anyhow::ensure!(
        faults.is_empty(),
        "the theme {} cannot be used; mend it, or start without --theme:\n{}",
        folder.display(),
        faults.join("\n")
    );
    Ok(())
}

async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("{address} cannot be listened on; choose another address with --listen"))
}

/// Makes ready what must be before the first page, and tells where to look.
async fn prepare(app: &App, here: SocketAddr, with_sample: bool) -> anyhow::Result<()> {
    // What ran out while nobody served must never be shown.
    jobs::turn(app).await?;
    crate::sign_in::code::close_all(app).await?;
    let sites = sites::all(&mut app.store.read().await?).await?;
    let address = app.settings.base_url.clone().unwrap_or(address_of(here)?);
    match sites.as_slice() {
        [] if with_sample => sample::make_institute(app, address).await?,
        [] => make_site(app, address).await?,
        [only] => move_site(app, only, here).await?,
        _ => {}
    }
    if with_sample {
        sample::bring_in(app).await?;
    }
    announce(app).await
}

fn address_of(here: SocketAddr) -> anyhow::Result<WebAddress> {
    // A site that listens everywhere is opened from this machine first.
    let host =
        if here.ip().is_unspecified() { SocketAddr::from(([127, 0, 0, 1], here.port())) } else { here };
    Ok(format!("http://{host}/").parse()?)
}

/// A site with everything still to be said on the set-up page.
async fn make_site(app: &App, address: WebAddress) -> anyhow::Result<()> {
    let site = Site::new(
        SiteId::new(&app.clock, &app.entropy),
        Labels::one(Language::english(), Text::new("Institute")?),
        address,
        app.clock.now(),
    );
    let mut tx = app.store.write().await?;
    sites::insert(&mut tx, &site).await?;
    Ok(tx.commit().await?)
}

/// Moves the only site to where the operator says it is. One that nobody gave an address yet is where it is listened for.
async fn move_site(app: &App, site: &Site, here: SocketAddr) -> anyhow::Result<()> {
    let unnamed = || is_this_machine(&site.base_url).then(|| address_of(here)).transpose();
    let address = match &app.settings.base_url {
        Some(address) => address.clone(),
        None => unnamed()?.unwrap_or_else(|| site.base_url.clone()),
    };
    if address == site.base_url {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    sites::update(&mut tx, &Site { base_url: address, ..site.clone() }).await?;
    changes::record(&mut tx, site.id, "moved", None, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

fn is_this_machine(address: &WebAddress) -> bool {
    address.url().scheme() == "http"
        && address.url().path() == "/"
        && matches!(address.host(), "127.0.0.1" | "[::1]" | "localhost")
}

async fn announce(app: &App) -> anyhow::Result<()> {
    let sites = sites::all(&mut app.store.read().await?).await?;
    for site in &sites {
        println!("The public site:  {}", site.absolute("/"));
    }
    let Some(site) = sites.first() else { return Ok(()) };
    println!("The desk:         {}", app.desk_address(site, "/desk"));
    if let Some(path) = desk::empty_installation_link(&app.store, &app.clock, &app.entropy).await? {
        println!("To set it up, within a day and once: {}", app.desk_address(site, &path));
    }
    if let Some(link) = first_link(app, site).await? {
        println!("For the first editor, within a day and once: {link}");
    }
    Ok(())
}

/// A link for the only account there is, as long as it has no password.
async fn first_link(app: &App, site: &Site) -> anyhow::Result<Option<String>> {
    let mut tx = app.store.write().await?;
    let every = accounts::all(&mut tx).await?;
    let [(only, _)] = every.as_slice() else { return Ok(None) };
    if only.password.is_some() || only.disabled {
        return Ok(None);
    }
    let link = link_for(app, &mut tx, only.id, site).await?;
    tx.commit().await?;
    Ok(Some(link))
}
