//! `byline doctor`: looks an installation over and tells what is wrong with it.
//! It refuses to mend anything: what it finds is for a person to decide about.

use super::Outcome;
use crate::{
    app::App,
    display,
    pages::{Pages, PagesError, Theme},
    reach,
    settings::Settings,
};
use byline_core::{
    clock::Moment,
    digest::Digest,
    site::Site,
    source::{Came, Source},
};
use byline_store::{BlobError, captures, picture_sizes, pictures, sites, sources};
use std::{collections::BTreeSet, path::Path};

/// Look the installation over: database, files, templates, theme, clock
#[derive(clap::Args)]
pub(super) struct Doctor {}

/// No clock is right that stands before this version of Byline was written: 2026-01-01.
const BEFORE_THIS: Moment = Moment::from_micros(1_767_225_600_000_000);

/// Clocks of several nodes differ by less.
const DRIFT_SECONDS: i64 = 60;

impl Doctor {
    pub(super) async fn run(self, mut settings: Settings) -> anyhow::Result<Outcome> {
        println!("settings: all read and good");
        settings.must_exist()?;
        // Looked at last and by itself: a broken theme hides nothing of the rest.
        let theme = settings.theme.take();
        let app = App::open_unchanged(settings).await?;
        let mut findings = Findings::default();
        findings.tell(&format!("database ({})", app.store.engine_name()), app.store.faults().await?);
        findings.tell("files", files(&app).await?);
        findings.tell("clock", clock(&app).await?);
        findings.tell("templates", display::faults(&app.pages, reach::samples));
        if let Some(folder) = theme {
            findings.tell(&format!("theme ({})", folder.display()), theme_faults(&folder)?);
        }
        if let Some(server) = crate::post::Server::of(&app.settings)? {
            findings.tell("mail server", server.faults().await);
        }
        findings.tell("looks", looks(&app).await?);
        Ok(findings.outcome())
    }
}

#[derive(Default)]
struct Findings {
    faults: usize,
}

impl Findings {
    fn tell(&mut self, what: &str, faults: Vec<String>) {
        self.faults += faults.len();
        if faults.is_empty() {
            println!("{what}: well");
        }
        for fault in faults {
            println!("{what}: {fault}");
        }
    }

    fn outcome(&self) -> Outcome {
        match self.faults {
            0 => Outcome::Done,
            faults => {
                println!("{faults} found");
                Outcome::Nothing
            }
        }
    }
}

/// Every file that a row names is there with the bytes that its name promises, and another one can be written: it is
/// forgotten again.
async fn files(app: &App) -> anyhow::Result<Vec<String>> {
    let mut tx = app.store.read().await?;
    let mut named: BTreeSet<Digest> = pictures::digests(&mut tx).await?.into_iter().collect();
    named.extend(picture_sizes::digests(&mut tx).await?);
    named.extend(sources::all(&mut tx).await?.iter().flat_map(kept_for));
    named.extend(captures::all_kept(&mut tx).await?.iter().flat_map(captures::Capture::files));
    drop(tx);
    let mut faults = Vec::new();
    for digest in named {
        match app.store.blobs().get(digest).await {
            Ok(_) => {}
            Err(fault @ (BlobError::NotThere(_) | BlobError::Damaged(_))) => faults.push(fault.to_string()),
            Err(unusable) => return Err(unusable.into()),
        }
    }
    let probe = app.entropy.bytes::<16>();
    match app.store.blobs().put(probe.to_vec()).await {
        Ok(digest) => app.store.blobs().delete(digest).await?,
        Err(refused) => faults.push(refused.to_string()),
    }
    Ok(faults)
}

/// The files of a source: each hop's request, answer and body as sent, or the file as given.
fn kept_for(source: &Source) -> Vec<Digest> {
    match &source.came {
        Came::File { body, .. } => vec![*body],
        Came::Fetch { hops } => {
            hops.iter().flat_map(|hop| [hop.request_head, hop.response_head, hop.body]).collect()
        }
    }
}

async fn clock(app: &App) -> anyhow::Result<Vec<String>> {
    let now = app.clock.now();
    let mut faults = Vec::new();
    if now < BEFORE_THIS {
        faults.push(format!(
            "it says {now}, which is before this version of Byline was made; set the machine\u{2019}s time"
        ));
    }
    for site in sites::all(&mut app.store.read().await?).await? {
        if site.turned_at > now.plus_seconds(DRIFT_SECONDS) {
            faults.push(format!(
                "it says {now}, but {} has lived until {}; set the machine\u{2019}s time",
                site.base_url, site.turned_at
            ));
        }
    }
    Ok(faults)
}

/// What is wrong with a theme: with its files, or else with its templates once every page is shown in it.
fn theme_faults(folder: &Path) -> Result<Vec<String>, PagesError> {
    match Theme::read(folder) {
        Ok(theme) => Ok(display::faults(&Pages::with(Some(theme))?, reach::samples)),
        Err(broken) => Ok(broken.0.iter().map(ToString::to_string).collect()),
    }
}

/// Colours that no longer read, as when a later Byline has other grounds than the one they were given to.
async fn looks(app: &App) -> anyhow::Result<Vec<String>> {
    let sites = sites::all(&mut app.store.read().await?).await?;
    let faults = |site: &Site| {
        site.look.faults().into_iter().map(|fault| format!("{}: {fault}", site.base_url)).collect::<Vec<_>>()
    };
    Ok(sites.iter().flat_map(faults).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_template_that_readers_get_is_looked_at_and_keeps_words_words() {
        let pages = Pages::new().unwrap();
        assert_eq!(display::faults(&pages, reach::samples), Vec::<String>::new());
        let samples = display::samples(&pages, "Sample words", reach::samples);
        let used: BTreeSet<String> = samples.iter().map(|sample| sample.template.to_owned()).collect();
        let given = |name: &String| {
            ["public/", "piece/", "embed/"].iter().any(|room| name.starts_with(room))
                || (name == "card.svg" && crate::pages::card_type("serif").is_some())
        };
        assert_eq!(used, Pages::templates().filter(given).collect());
        for sample in samples.iter().filter(|sample| sample.template.starts_with("embed/")) {
            let html = pages.render_sample(sample).unwrap();
            assert!(html.contains("Sample words") && !html.contains("<script"), "{}: {html}", sample.name);
        }
    }
}
