//! `byline host-reader`: what a page of the institute's own site says of its logo, menu, footer and colours.
//! It refuses to change anything: the same proposals are in the desk, where an editor saves them.

use super::{Outcome, the_site};
use crate::{
    app::App,
    host_page::{host_seen, proposed},
};
use byline_core::address::WebAddress;

/// Read the institute's own page and propose header, footer and colours; nothing is changed
#[derive(clap::Args)]
pub(super) struct HostReader {
    /// A page of the institute's own site
    #[arg(value_name = "URL")]
    address: WebAddress,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
    /// Print one JSON object with all that was seen
    #[arg(long)]
    json: bool,
}

impl HostReader {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let (seen, notes) = host_seen(&app.fetch, &self.address).await?;
        for note in notes {
            eprintln!("left {note}");
        }
        let found = proposed(&seen, &site);
        if self.json {
            println!("{}", serde_json::to_string(&seen)?);
        } else {
            for one in &found {
                let quote = one.quote.as_ref().map(|quote| format!(": {quote}")).unwrap_or_default();
                println!("{} ({}, {}{quote})", one.field, one.origin, one.confidence);
                one.value.lines().for_each(|line| println!("  {line}"));
            }
        }
        eprintln!("{} found; nothing was changed. The desk offers the same under Look", found.len());
        Ok(if found.is_empty() { Outcome::Nothing } else { Outcome::Done })
    }
}
