//! `byline bring-in`: links and saved pages in, drafts out, a line for each of what became of it.
//! It refuses to stop at a bad one, and to pass it over in silence: what is left is said with its reason.

use super::{Outcome, the_site};
use crate::{
    app::App,
    intake::{Brought, Given, Intake, Options, Refused, bring_in_all, given_at},
};
use byline_core::address::WebAddress;

/// Bring in op-eds from the addresses of their pages or from saved pages
#[derive(clap::Args)]
pub(super) struct BringIn {
    /// Addresses of op-eds' pages, or files of saved pages (.html)
    #[arg(required = true, value_name = "URL|FILE")]
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

impl BringIn {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if self.original.is_some() && self.pieces.len() > 1 {
            anyhow::bail!("--url says where one file is from; give that file alone");
        }
        let site = the_site(app, self.site.as_deref()).await?;
        let options = Options { dry_run: self.dry_run, by: None, site: site.id };
        let pieces = self.pieces.iter().map(|piece| (piece.clone(), self.given(piece)));
        let tell = |place: &str, settled: &Result<Brought, Refused>| {
            if !self.json {
                told(place, settled);
            }
        };
        let report = bring_in_all(&Intake::of(app), pieces, &options, tell).await;
        if self.json {
            println!("{}", serde_json::to_string(&report)?);
        }
        let (new, known, left) = (report.new.len(), report.known.len(), report.refused.len());
        let would = if self.dry_run { "would be new (nothing was written)" } else { "new" };
        eprintln!("{new} {would}, {known} known, {left} left");
        Ok(if report.came_in() { Outcome::Done } else { Outcome::Nothing })
    }

    fn given(&self, piece: &str) -> Result<Given, Refused> {
        given_at(piece, self.original.as_ref())
    }
}

fn told(place: &str, settled: &Result<Brought, Refused>) {
    match settled {
        Ok(Brought::New { id, draft, .. }) => {
            println!("new {id} {}", draft.title);
            noted(&draft.notes);
        }
        Ok(Brought::Dry(draft)) => {
            println!("would be new {} ({place})", draft.title);
            noted(&draft.notes);
        }
        Ok(Brought::Known(known)) => {
            println!("known {} {}: {}; {}", known.id, known.title, known.why, known.standing);
        }
        Err(refused) => eprintln!("left {refused}"),
    }
}

fn noted(notes: &[String]) {
    for note in notes {
        println!("  {note}");
    }
}
