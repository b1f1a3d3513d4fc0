//! `byline site`: the sites of an installation, each at an address of its own.
//! It refuses to forget a site, and to put two at one address.

use super::{Outcome, the_site};
use crate::app::App;
use anyhow::Context;
use byline_core::{
    address::WebAddress, clock::Zone, ids::SiteId, labels::Labels, language::Language, site::Site, text::Text,
};
use byline_store::{StoreError, WriteTx, changes, sites};

/// Keep the sites of this installation
#[derive(clap::Subcommand)]
pub(super) enum Sites {
    /// Make another site, at a host or path of its own
    Add(Add),
    /// Tell every site with its address and id
    List,
    /// Move a site to another address
    Move(Move),
}

#[derive(clap::Args)]
pub(super) struct Add {
    /// The institute's name
    name: String,
    /// Where readers find it, with its path when it lives under one
    #[arg(value_name = "URL")]
    address: String,
    /// The languages it speaks, its own first
    #[arg(long, value_delimiter = ',', default_value = "en")]
    languages: Vec<String>,
    /// The time zone in which its days begin
    #[arg(long, default_value = "UTC")]
    zone: String,
}

#[derive(clap::Args)]
pub(super) struct Move {
    /// The site, by its address, host or id
    site: String,
    /// Where readers find it from now on
    #[arg(value_name = "URL")]
    address: String,
}

impl Sites {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Add(add) => add.run(app).await,
            Self::Move(to) => to.run(app).await,
            Self::List => {
                for site in sites::all(&mut app.store.read().await?).await? {
                    let (name, _) = site.names.in_language(&site.language());
                    println!("{}\t{}\t{name}", site.base_url, site.id);
                }
                Ok(Outcome::Done)
            }
        }
    }
}

impl Add {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let languages: Vec<Language> = (self.languages.iter())
            .map(|tag| {
                tag.trim()
                    .parse()
                    .with_context(|| format!("\u{201c}{tag}\u{201d} is no language; give tags such as en,ur"))
            })
            .collect::<Result<_, _>>()?;
        let own = languages.first().cloned().context("give at least one language")?;
        let zone: Zone = self.zone.parse().ok().with_context(|| {
            format!("\u{201c}{}\u{201d} is no time zone; give one such as Asia/Karachi", self.zone)
        })?;
        let site = Site {
            zone,
            languages,
            ..Site::new(
                SiteId::new(&app.clock, &app.entropy),
                Labels::one(own, Text::new(&self.name).context("the name")?),
                address(&self.address)?,
                app.clock.now(),
            )
        };
        let mut tx = app.store.write().await?;
        at_most_one(sites::insert(&mut tx, &site).await, &site)?;
        told(app, tx, &site, "site added").await?;
        println!("{} is there. Let somebody in:", site.base_url);
        println!("byline account add NAME --email E-MAIL --role administrator --site {}", site.base_url);
        Ok(Outcome::Done)
    }
}

impl Move {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let before = the_site(app, Some(&self.site)).await?;
        let site = Site { base_url: address(&self.address)?, ..before.clone() };
        let mut tx = app.store.write().await?;
        at_most_one(sites::update(&mut tx, &site).await, &site)?;
        told(app, tx, &site, "moved").await?;
        println!("{} is now at {}", before.base_url, site.base_url);
        Ok(Outcome::Done)
    }
}

/// A change a reader can see, so that a server running beside this command knows.
async fn told(app: &App, mut tx: WriteTx, site: &Site, what: &str) -> anyhow::Result<()> {
    changes::record(&mut tx, site.id, what, None, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

fn at_most_one(done: Result<(), StoreError>, site: &Site) -> anyhow::Result<()> {
    match done {
        Err(StoreError::Conflict { .. }) => anyhow::bail!("there is a site at {} already", site.base_url),
        done => Ok(done?),
    }
}

/// A site's address with its path ending in no slash but the root's, so that one place is one site.
fn address(raw: &str) -> anyhow::Result<WebAddress> {
    let address: WebAddress = raw.parse().with_context(|| format!("\u{201c}{raw}\u{201d}"))?;
    anyhow::ensure!(
        address.url().query().is_none() && address.url().fragment().is_none(),
        "\u{201c}{raw}\u{201d} has a ? or a # in it; give the address up to its path"
    );
    let bare = raw.trim_end_matches('/');
    Ok(if address.url().path() == "/" { address } else { bare.parse()? })
}
