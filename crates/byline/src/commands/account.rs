//! `byline account add` and `byline sign-in-link`: letting people in from the machine itself.
//! It refuses to set or print a password; whoever is let in chooses one behind a link that works once.

use super::{Outcome, the_site};
use crate::{app::App, sign_in::new_link};
use anyhow::Context;
use byline_core::{ids::AccountId, role::Role, site::Site, text::Text};
use byline_store::{WriteTx, accounts};

/// How long a link works.
const LINK_DAYS: i64 = 1;

/// Keep the accounts of those who work at the desk
#[derive(clap::Subcommand)]
pub(super) enum Account {
    /// Add an account and print its one-time link
    Add(Add),
}

#[derive(clap::Args)]
pub(super) struct Add {
    /// The person's name, as colleagues see it in the history
    name: String,
    /// The e-mail address to sign in with
    #[arg(long, value_name = "E-MAIL")]
    email: String,
    /// scholar, contributor, auditor, editor, publisher or administrator
    #[arg(long)]
    role: String,
    /// The site, by its address, host or id, where there are several
    #[arg(long)]
    site: Option<String>,
}

/// Print a one-time link for somebody who has lost their password
#[derive(clap::Args)]
pub(super) struct SignInLink {
    /// The e-mail address of the account
    #[arg(value_name = "E-MAIL")]
    email: String,
}

impl Account {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let Self::Add(add) = self;
        add.run(app).await
    }
}

impl Add {
    async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let role: Role = self.role.parse().ok().with_context(|| {
            format!("\u{201c}{}\u{201d} is no role; give scholar, contributor, auditor, editor, publisher or administrator", self.role)
        })?;
        let name = Text::new(&self.name).context("the name")?;
        let email = email(&self.email)?;
        let site = the_site(app, self.site.as_deref()).await?;
        let mut tx = app.store.write().await?;
        let now = app.clock.now();
        if let Some(there) = accounts::by_email(&mut tx, &email).await? {
            anyhow::ensure!(
                role == Role::Administrator
                    || accounts::has_administrator(&mut tx, site.id, there.id).await?,
                "{email} is the last administrator at {}; make somebody else one first",
                site.base_url
            );
            accounts::grant(&mut tx, there.id, site.id, role, now).await?;
            tx.commit().await?;
            println!("{email} had an account already and is now {role} at {}.", site.base_url);
            return Ok(Outcome::Done);
        }
        let account = accounts::Account {
            id: AccountId::new(&app.clock, &app.entropy),
            email: email.clone(),
            name,
            password: None,
            disabled: false,
            created_at: now,
        };
        accounts::insert(&mut tx, &account).await?;
        accounts::grant(&mut tx, account.id, site.id, role, now).await?;
        let link = link_for(app, &mut tx, account.id, &site).await?;
        tx.commit().await?;
        println!(
            "{email} is {role} at {}. To choose a password, within a day and once:\n{link}",
            site.base_url
        );
        Ok(Outcome::Done)
    }
}

impl SignInLink {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let email = email(&self.email)?;
        let mut tx = app.store.write().await?;
        let account = accounts::by_email(&mut tx, &email)
            .await?
            .with_context(|| format!("no account has the address {email}; `byline account add` makes one"))?;
        anyhow::ensure!(
            !account.disabled,
            "the account of {email} is disabled; an administrator can enable it at the desk"
        );
        let sites = byline_store::sites::all(&mut tx).await?;
        let site = sites.first().context("there is no site yet; `byline serve` makes the first one")?;
        let link = link_for(app, &mut tx, account.id, site).await?;
        tx.commit().await?;
        println!("{link}");
        Ok(Outcome::Done)
    }
}

/// A one-time link for an account.
pub(super) async fn link_for(
    app: &App,
    tx: &mut WriteTx,
    account: AccountId,
    site: &Site,
) -> anyhow::Result<String> {
    let ends_at = app.clock.now().plus_days(LINK_DAYS);
    let token = new_link(tx, &app.entropy, Some(account), ends_at).await?;
    Ok(app.desk_address(site, &format!("/desk/link/{}", token.secret())))
}

/// Addresses are kept in lower case, since people write their own in both.
fn email(raw: &str) -> anyhow::Result<String> {
    let email = raw.trim().to_lowercase();
    let whole = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && !email.contains(char::is_whitespace);
    anyhow::ensure!(whole, "\u{201c}{raw}\u{201d} is not an e-mail address");
    Ok(email)
}
