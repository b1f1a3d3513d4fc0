//! `byline mail-test`: a letter to an address, sent at once, to try the server that the settings name.
//! It refuses to put it into the outbox: whoever tries a server wants its answer, not a later one.

use super::{Outcome, the_site};
use crate::{
    app::App,
    pages::Voice,
    post::{Dispatch, Server},
    settings::Settings,
};

/// Send a letter to ADDRESS at once, to try the mail server of the settings
#[derive(clap::Args)]
pub(super) struct MailTest {
    /// Whom to send it to
    #[arg(value_name = "ADDRESS")]
    to: String,
    /// The site it is from, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
}

impl MailTest {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<Outcome> {
        settings.must_exist()?;
        let Some(server) = Server::of(&settings)? else {
            println!("no mail server is set: set mail.server and mail.from");
            return Ok(Outcome::Nothing);
        };
        let app = App::open_unchanged(settings).await?;
        let site = the_site(&app, self.site.as_deref()).await?;
        let words = app.pages.words(&Voice::of_site(&site));
        let letter = Dispatch {
            to: self.to.clone(),
            subject: words.plain("mail-test-subject")?,
            lines: vec![words.plain("mail-test-what")?],
            way: Some((site.base_url.to_string(), words.plain("desk-public-site")?)),
        };
        server.try_with(&app, &site, &letter).await?;
        println!("sent to {}", self.to);
        Ok(Outcome::Done)
    }
}
