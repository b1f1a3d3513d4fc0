//! Captures handed over as one package (WACZ) that replayers open: of an op-ed, of a scholar, of a site.
//! It refuses to leave out what a record repeats: the file that holds the payload itself goes along.

use crate::app::App;
use anyhow::Context;
use byline_core::{
    digest::Digest,
    ids::{OpEdId, PersonId},
    site::Site,
};
use byline_store::{
    captures::{self, Capture},
    opeds, versions,
};
use byline_warc::{Package, PageEntry, Wacz};
use std::{
    collections::BTreeSet,
    io::BufWriter,
    path::{Path, PathBuf},
};

/// Captures asked for at once.
const A_PAGE: u32 = 200;

/// Whose captures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One op-ed's.
    OpEd(OpEdId),
    /// Those of all op-eds by somebody.
    Person(PersonId),
    /// All of the site.
    Site,
}

/// What went into a package.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Pages to begin at.
    pub pages: usize,
    /// Files of records.
    pub files: usize,
}

/// Writes the package to `to`, which appears whole or not at all.
///
/// # Errors
/// When rows or files cannot be read, or the package cannot be written.
pub async fn export(
    app: &App,
    (site, scope): (&Site, Scope),
    title: &str,
    to: &Path,
) -> anyhow::Result<Exported> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let incoming: PathBuf =
        folder.join(format!(".byline-export-{}", data_encoding::HEXLOWER.encode(&app.entropy.bytes::<8>())));
    let file = std::fs::File::create_new(&incoming)
        .with_context(|| format!("{} cannot be written", incoming.display()))?;
    let written = write(app, (site, scope), title, file).await;
    match written {
        Ok(exported) => {
            std::fs::rename(&incoming, to).with_context(|| format!("{} cannot be written", to.display()))?;
            std::fs::File::open(folder).and_then(|folder| folder.sync_all())?;
            Ok(exported)
        }
        Err(why) => {
            // What is left of it is no use to anybody; whether it goes away changes nothing about the reason.
            let _ = std::fs::remove_file(&incoming);
            Err(why)
        }
    }
}

async fn write(
    app: &App,
    (site, scope): (&Site, Scope),
    title: &str,
    file: std::fs::File,
) -> anyhow::Result<Exported> {
    let mut wacz = Wacz::new(BufWriter::new(file));
    let mut inside: BTreeSet<Digest> = BTreeSet::new();
    let mut pages: Vec<PageEntry> = Vec::new();
    let mut after = None;
    loop {
        let (some, last) = next(app, (site, scope), after).await?;
        for capture in &some {
            pages.extend(page(app, capture).await?);
            for digest in capture.files() {
                put(app, &mut wacz, &mut inside, digest).await?;
            }
            for digest in repeated(app, capture).await? {
                put(app, &mut wacz, &mut inside, digest).await?;
            }
        }
        match last {
            Some(last) => after = Some(last),
            None => break,
        }
    }
    let package = Package {
        title: title.to_owned(),
        created: super::records::stamp(app.clock.now()),
        software: super::records::SOFTWARE.to_owned(),
    };
    let file = wacz.finish(&package, &pages)?.into_inner().map_err(|failed| failed.into_error())?;
    file.sync_all()?;
    Ok(Exported { pages: pages.len(), files: inside.len() })
}

/// The kept captures that come next, and where to go on.
async fn next(
    app: &App,
    (site, scope): (&Site, Scope),
    after: Option<byline_core::ids::CaptureId>,
) -> anyhow::Result<(Vec<Capture>, Option<byline_core::ids::CaptureId>)> {
    let mut tx = app.store.read().await?;
    let mut found = Vec::new();
    let mut go_on = None;
    match scope {
        Scope::OpEd(op_ed) => found = captures::of_op_ed(&mut tx, op_ed).await?,
        Scope::Person(person) => {
            for op_ed in captures::op_eds_by(&mut tx, site.id, person).await? {
                found.extend(captures::of_op_ed(&mut tx, op_ed).await?);
            }
        }
        Scope::Site => {
            found = captures::of_site(&mut tx, site.id, (after, A_PAGE)).await?;
            go_on = found.last().map(|capture| capture.id).filter(|_| found.len() == A_PAGE as usize);
        }
    }
    found.retain(|capture| capture.site == site.id && capture.file.is_some());
    Ok((found, go_on))
}

async fn put(
    app: &App,
    wacz: &mut Wacz<BufWriter<std::fs::File>>,
    inside: &mut BTreeSet<Digest>,
    digest: Digest,
) -> anyhow::Result<()> {
    if inside.insert(digest) {
        let bytes = app.store.blobs().get(digest).await?;
        wacz.capture(&format!("{digest}.warc.gz"), &bytes)?;
    }
    Ok(())
}

/// The files that hold what records of this capture repeat.
async fn repeated(app: &App, capture: &Capture) -> anyhow::Result<Vec<Digest>> {
    let mut tx = app.store.read().await?;
    let mut found = Vec::new();
    for line in captures::lines_of(&mut tx, capture.id).await? {
        if line.mime == "warc/revisit"
            && let Some(digest) = &line.digest
            && let Some(first) = captures::with_digest(&mut tx, capture.site, digest).await?
        {
            found.push(first.file);
        }
    }
    Ok(found)
}

async fn page(app: &App, capture: &Capture) -> anyhow::Result<Option<PageEntry>> {
    let Some(url) = &capture.url else { return Ok(None) };
    let mut tx = app.store.read().await?;
    let Some(op_ed) = opeds::get(&mut tx, capture.op_ed).await? else { return Ok(None) };
    let version = versions::get(&mut tx, op_ed.working).await?;
    let title = version.map(|version| version.words.title.to_string()).unwrap_or_default();
    // As the index has it, to the second.
    let at = super::records::stamp(byline_core::clock::Moment::from_micros(
        capture.at.micros() / 1_000_000 * 1_000_000,
    ));
    Ok(Some(PageEntry { url: url.to_string(), at, title }))
}
