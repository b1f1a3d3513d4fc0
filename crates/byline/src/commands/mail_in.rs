//! `byline mail-in`: the mail on standard input brought in, for a mail server's pipe; what became of it is what the sender reads.
//! It refuses mails beyond the cap, and asks the server to try again later when the fault is this installation's.

use super::{
    Outcome,
    bring_in::{summed, told},
    the_site,
};
use crate::{
    app::App,
    intake::{Given, Intake, LARGEST_FILE, Options, bring_in_all},
};
use std::io::Read;

/// What mail servers read as "keep it and try again" (`EX_TEMPFAIL`).
const TRY_AGAIN: i32 = 75;

/// Bring in the mail on standard input: its files, its links or its words
#[derive(clap::Args)]
pub(super) struct MailIn {
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
    /// Only say what would come in; write nothing
    #[arg(long)]
    dry_run: bool,
}

impl MailIn {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let mut bytes = Vec::new();
        std::io::stdin().take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
        let name = "mail.eml".to_owned();
        let media_type = Some("message/rfc822".to_owned());
        let given = Given::File { name: name.clone(), bytes: bytes.into(), media_type, url: None };
        let options = Options { dry_run: self.dry_run, by: None, site: site.id };
        let report = bring_in_all(&Intake::of(app), [(name, Ok(given))], &options, told).await;
        if report.refused.iter().any(|left| left.refused.is_ours()) {
            eprintln!("the mail was not brought in; the fault is here, and it should be sent again later");
            std::process::exit(TRY_AGAIN);
        }
        // What a mail server hands back to the sender says no more than became of the mail.
        if self.dry_run {
            summed(&report, true);
        }
        Ok(if report.came_in() { Outcome::Done } else { Outcome::Nothing })
    }
}
