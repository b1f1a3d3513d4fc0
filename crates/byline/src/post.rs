//! Letters by e-mail: written into the outbox in the transaction that wants them, sent by the recurring work of any node.
//! It refuses to send within a request, and to keep what a letter said once it is sent or given up.

use crate::{
    app::App,
    pages::{Page, Pages, Said, Voice},
    settings::Settings,
};
use anyhow::Context;
use byline_core::{clock::Moment, ids::JobId, site::Site};
use byline_store::{StoreError, WriteTx, jobs};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart},
};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The name of the outbox among the kinds of work for later.
const NAME: &str = "letter";

/// A node that took a letter and was killed leaves it to others after so long; longer than any server is waited for.
const LEASE_SECONDS: i64 = 300;

/// How long a server is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many letters one round sends at most.
const ROUND: usize = 20;

/// Seconds until the next try, by how many there were; after the last the letter is given up.
const PAUSES: [i64; 8] = [60, 300, 900, 3_600, 4 * 3_600, 8 * 3_600, 12 * 3_600, 24 * 3_600];

/// What somebody is told by e-mail: one thing, in their language, with one way on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// Whom it goes to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its paragraphs.
    pub lines: Vec<String>,
    /// Where it leads, with the words for the way.
    pub way: Option<(String, String)>,
}

/// A letter ready to be sent, as the outbox keeps it.
#[derive(Debug, Serialize, Deserialize)]
struct Written {
    to: String,
    subject: String,
    plain: String,
    html: String,
}

#[derive(Serialize)]
struct LetterPage<'a> {
    #[serde(skip)]
    voice: Voice,
    lang: &'static str,
    dir: &'static str,
    institute: Said,
    subject: &'a str,
    lines: &'a [String],
    way: Option<&'a (String, String)>,
}

impl Page for LetterPage<'_> {
    const TEMPLATE: &'static str = "mail/letter.html";

    fn voice(&self) -> &Voice {
        &self.voice
    }
}

/// Puts a letter into the outbox, in the transaction that wants it sent; a second one with the same `mark` is not taken
/// while the first one waits.
///
/// # Errors
/// When it cannot be written or kept.
pub async fn queue(
    app: &App,
    tx: &mut WriteTx,
    (site, voice): (&Site, Voice),
    letter: &Dispatch,
    mark: Option<String>,
) -> anyhow::Result<bool> {
    let written = written(&app.pages, site, voice, letter)?;
    let job = jobs::NewJob {
        id: JobId::new(&app.clock, &app.entropy),
        name: NAME.to_owned(),
        payload: serde_json::to_value(written)?,
        dedup: mark.map(|mark| format!("{NAME} {mark}")),
        run_at: app.clock.now(),
    };
    Ok(jobs::enqueue(tx, &job).await?)
}

fn written(pages: &Pages, site: &Site, voice: Voice, letter: &Dispatch) -> anyhow::Result<Written> {
    let page = LetterPage {
        lang: voice.tongue().tag(),
        dir: voice.direction().as_str(),
        institute: Said::label(&site.names, &voice.language()),
        subject: &letter.subject,
        lines: &letter.lines,
        way: letter.way.as_ref(),
        voice,
    };
    let html = pages.render(&page)?;
    let way = letter.way.iter().map(|(address, words)| format!("{words}:\n{address}"));
    let plain: Vec<String> = letter.lines.iter().cloned().chain(way).chain([page.institute.text]).collect();
    let (to, subject) = (letter.to.clone(), letter.subject.clone());
    Ok(Written { to, subject, plain: plain.join("\n\n"), html })
}

/// A server that takes letters, and whom they are from.
pub struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Why a letter did not go out.
enum Unsent {
    /// It is worth another try.
    ForNow(String),
    /// It never will.
    ForGood(String),
}

impl Server {
    /// The server of the settings; none when they name none.
    ///
    /// # Errors
    /// When only half of what is needed is set.
    pub fn of(settings: &Settings) -> anyhow::Result<Option<Self>> {
        let (server, from) = match (&settings.mail_server, &settings.mail_from) {
            (None, None) => return Ok(None),
            (Some(server), Some(from)) => (server, from),
            _ => anyhow::bail!("mail.server and mail.from are needed together"),
        };
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .context("mail.server cannot be used")?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Some(Self { transport, from: from.parse().context("mail.from cannot be used")? }))
    }

    /// What is wrong with it, as far as a greeting tells.
    pub async fn faults(&self) -> Vec<String> {
        match self.transport.test_connection().await {
            Ok(true) => Vec::new(),
            Ok(false) => vec!["it answers, but takes no mail".to_owned()],
            Err(error) => vec![with_cause(&error)],
        }
    }

    async fn send(&self, id: &str, letter: &Written) -> Result<(), Unsent> {
        let for_good = |why: String| Unsent::ForGood(why);
        let domain = self.from.email.domain();
        let to: Mailbox = letter.to.parse().map_err(|e| for_good(format!("{}: {e}", letter.to)))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            // The same at every try: a server that has it already can tell.
            .message_id(Some(format!("<{id}@{domain}>")))
            .multipart(MultiPart::alternative_plain_html(letter.plain.clone(), letter.html.clone()))
            .map_err(|e| for_good(e.to_string()))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(for_good(with_cause(&error))),
            Err(error) => Err(Unsent::ForNow(with_cause(&error))),
        }
    }

    /// Sends one letter at once, to try the server.
    ///
    /// # Errors
    /// When it does not take it.
    pub async fn try_with(&self, app: &App, site: &Site, letter: &Dispatch) -> anyhow::Result<()> {
        let written = written(&app.pages, site, Voice::of_site(site), letter)?;
        let id = JobId::new(&app.clock, &app.entropy).to_string();
        match self.send(&id, &written).await {
            Ok(()) => Ok(()),
            Err(Unsent::ForNow(why) | Unsent::ForGood(why)) => {
                anyhow::bail!("the letter did not go out: {why}")
            }
        }
    }
}

/// Sends what waits in the outbox. Any node may: each letter is leased to one at a time.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    let Some(server) = Server::of(&app.settings)? else { return Ok(()) };
    for _ in 0..ROUND {
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        let job = jobs::claim(&mut tx, NAME, (now, now.plus_seconds(LEASE_SECONDS))).await?;
        tx.commit().await?;
        let Some(job) = job else { break };
        let sent = match serde_json::from_value::<Written>(job.payload.clone()) {
            Ok(letter) => server.send(&job.id.to_string(), &letter).await,
            Err(why) => Err(Unsent::ForGood(format!("what the outbox kept cannot be read: {why}"))),
        };
        settle(app, &job, sent).await?;
    }
    Ok(())
}

async fn settle(app: &App, job: &jobs::Job, sent: Result<(), Unsent>) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    match sent {
        Ok(()) => jobs::done(&mut tx, job.id).await?,
        Err(Unsent::ForNow(why)) => match next_try(now, job.attempts) {
            Some(at) => {
                tracing::warn!(letter = %job.id, why, "a letter did not go out and will be tried again");
                jobs::retry(&mut tx, job.id, at, &why).await?;
            }
            None => given_up(&mut tx, job, now, &why).await?,
        },
        Err(Unsent::ForGood(why)) => given_up(&mut tx, job, now, &why).await?,
    }
    tx.commit().await
}

/// What a letter said is gone with it: it may hold a link that signs somebody in.
async fn given_up(tx: &mut WriteTx, job: &jobs::Job, now: Moment, why: &str) -> Result<(), StoreError> {
    tracing::error!(letter = %job.id, at = %now, why, "a letter is given up");
    jobs::done(tx, job.id).await
}

fn next_try(now: Moment, tries: i64) -> Option<Moment> {
    let pause = usize::try_from(tries - 1).ok().and_then(|n| PAUSES.get(n))?;
    Some(now.plus_seconds(*pause))
}

/// An error with the one beneath it, on one line.
fn with_cause(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

/// A server's address as the settings give it.
///
/// # Errors
/// A sentence that says what to write.
pub fn server_address(raw: &str) -> Result<String, String> {
    let known = raw.starts_with("smtp://") || raw.starts_with("smtps://");
    match AsyncSmtpTransport::<Tokio1Executor>::from_url(raw) {
        Ok(_) if known => Ok(raw.to_owned()),
        // The address may hold a password, so it is not said again.
        _ => Err("expected a mail server such as smtps://user:password@mail.institute.example".to_owned()),
    }
}

/// Whom letters are from, as the settings give it.
///
/// # Errors
/// A sentence that says what to write.
pub fn mailbox(raw: &str) -> Result<String, String> {
    let read = raw.parse::<Mailbox>();
    read.map(|_| raw.to_owned())
        .map_err(|_| format!("\u{201c}{raw}\u{201d} is no sender; write Op-eds <op-eds@institute.example>"))
}

#[cfg(test)]
mod tests;
