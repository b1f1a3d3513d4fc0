//! Imports at the desk: a file is given, a look says what would come of it, a press brings it in, and its report stays.
//! It refuses to write anything before somebody has seen the look.

use super::{
    FORMATS, Format, ImportReport, Mapping,
    kept::{self, KeptFile},
};
use crate::{
    app::App,
    form::Mistakes,
    pages::{Cache, Page, Voice, html},
    refusal::Refusal,
    sign_in::{DeskFrame, Door, Signed, Who, door},
};
use axum::{
    extract::{Multipart, Path, State, multipart::Field},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{ids::ImportId, role::Capability};
use byline_store::imports;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};
use tokio::io::AsyncWriteExt;

const READER: Who = Who::May(Capability::ReadAll);
const EDITOR: Who = Who::May(Capability::Keep);

/// The doors of imports.
pub const DOORS: &[Door] = &[
    door!(Get "/desk/imports" READER, page),
    door!(Post "/desk/imports" EDITOR, give),
    door!(Get "/desk/imports/{id}" READER, one),
    door!(Post "/desk/imports/{id}" EDITOR, bring),
];

/// Bytes of a mapping file.
const LARGEST_MAP: usize = 4 << 20;
/// Imports listed.
const MOST: u32 = 50;

/// The form, and what ran before.
#[derive(Serialize)]
pub struct ImportsPage {
    pub frame: DeskFrame,
    pub may_edit: bool,
    pub formats: Vec<FormatChoice>,
    pub display: bool,
    pub runs: Vec<RunRow>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}

/// One choice of what a file is.
#[derive(Serialize)]
pub struct FormatChoice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// One import as its row shows it.
#[derive(Serialize)]
pub struct RunRow {
    pub href: String,
    pub file: String,
    pub begun: String,
    pub told: String,
    pub ended: bool,
}

/// One file, or one import: what a look said, how far it has come, what came of it.
#[derive(Serialize)]
pub struct ImportPage {
    pub frame: DeskFrame,
    pub may_edit: bool,
    pub file: String,
    pub action: String,
    /// Hundredths of the file, while it is under way.
    pub percent: Option<u64>,
    pub entries: u64,
    /// It was looked at and can be brought in.
    pub can_begin: bool,
    pub failed: Option<String>,
    pub proposal: String,
    /// The report's lines: counts first.
    pub headline: Option<String>,
    pub groups: Vec<super::Group>,
    pub further: u64,
}

impl Page for ImportsPage {
    const TEMPLATE: &'static str = "desk/imports.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "desk/import.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

fn frame(app: &App, signed: &Signed) -> DeskFrame {
    DeskFrame::new(signed, &app.pages, "desk-imports").in_room("/desk/bring-in")
}

fn may_edit(signed: &Signed) -> bool {
    signed.role.may_edit()
}

async fn page(State(app): State<Arc<App>>, signed: Signed) -> Result<Response, Refusal> {
    let page = whole(&app, &signed, Mistakes::default()).await?;
    Ok(html(StatusCode::OK, app.pages.render(&page)?, Cache::Never))
}

async fn whole(app: &App, signed: &Signed, mistakes: Mistakes) -> Result<ImportsPage, Refusal> {
    let runs = imports::last(&mut app.store.read().await?, signed.site.id, MOST).await?;
    let zone = &signed.site.zone;
    let row = |run: &imports::ImportRun| {
        let report =
            run.summary.clone().and_then(|summary| serde_json::from_value::<ImportReport>(summary).ok());
        RunRow {
            href: format!("/desk/imports/{}", run.id),
            file: run.file.clone(),
            begun: run.begun_at.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string(),
            told: report.map(|report| report.headline()).unwrap_or_default(),
            ended: run.ended_at.is_some(),
        }
    };
    let choice = |format: Format| FormatChoice {
        value: format.to_string(),
        label: format.to_string(),
        chosen: format == Format::Wordpress,
    };
    Ok(ImportsPage {
        frame: frame(app, signed),
        may_edit: may_edit(signed),
        formats: FORMATS.map(choice).into(),
        display: true,
        runs: runs.iter().map(row).collect(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

/// Takes the file, streamed to disk, and begins to look at it.
async fn give(State(app): State<Arc<App>>, signed: Signed, parts: Multipart) -> Result<Response, Refusal> {
    let id = ImportId::new(&app.clock, &app.entropy);
    match given(&app, &signed, id, parts).await {
        Ok(kept) => {
            let to = format!("/desk/imports/{id}");
            kept.put(&app).await?;
            kept.begin(&app, signed.site.clone(), true);
            Ok(Redirect::to(&to).into_response())
        }
        Err(Given::Refused(refusal)) => {
            kept::forget(&app, id).await;
            Err(refusal)
        }
        Err(Given::Mistaken(mistakes)) => {
            kept::forget(&app, id).await;
            let page = whole(&app, &signed, mistakes).await?;
            Ok(html(StatusCode::UNPROCESSABLE_ENTITY, app.pages.render(&page)?, Cache::Never))
        }
    }
}

/// Why a form gave no file.
enum Given {
    Refused(Refusal),
    Mistaken(Mistakes),
}

impl<E: Into<Refusal>> From<E> for Given {
    fn from(why: E) -> Self {
        Self::Refused(why.into())
    }
}

async fn given(app: &App, signed: &Signed, id: ImportId, mut parts: Multipart) -> Result<KeptFile, Given> {
    let mut kept = KeptFile {
        id,
        site: signed.site.id,
        format: String::new(),
        file: String::new(),
        map: String::new(),
        display: false,
        by: Some(signed.account.id),
        look: None,
        proposal: String::new(),
        report: None,
        failed: None,
    };
    let mut mistakes = Mistakes::default();
    while let Some(part) = parts.next_field().await.map_err(|why| unreadable(&why))? {
        match part.name().unwrap_or_default() {
            "format" => kept.format = part.text().await.map_err(|why| unreadable(&why))?,
            "display" => kept.display = true,
            "map" if part.file_name().is_some_and(|name| !name.is_empty()) => {
                let bytes = part.bytes().await.map_err(|why| unreadable(&why))?;
                if bytes.len() > LARGEST_MAP {
                    mistakes.add("map", "the mapping file has more than 4 MiB");
                }
                kept.map = String::from_utf8_lossy(&bytes).into_owned();
            }
            "file" if part.file_name().is_some_and(|name| !name.is_empty()) => {
                kept.file = part.file_name().unwrap_or_default().to_owned();
                streamed(app, id, part).await?;
            }
            _ => {}
        }
    }
    if kept.file.is_empty() {
        mistakes.add("file", "choose the file");
    }
    if kept.format.parse::<Format>().is_err() {
        mistakes.add("format", "say what the file is");
    }
    if let Err(why) = Mapping::read(&kept.map) {
        mistakes.add("map", why);
    }
    if mistakes.is_empty() { Ok(kept) } else { Err(Given::Mistaken(mistakes)) }
}

async fn streamed(app: &App, id: ImportId, mut part: Field<'_>) -> Result<(), Given> {
    let failed =
        |why: std::io::Error| Refusal::from(anyhow::Error::from(why).context("the file could not be kept"));
    let place = kept::place(app, id).await.map_err(failed)?;
    let mut file = tokio::fs::File::create(place).await.map_err(failed)?;
    while let Some(piece) = part.chunk().await.map_err(|why| unreadable(&why))? {
        file.write_all(&piece).await.map_err(failed)?;
    }
    file.sync_all().await.map_err(failed)?;
    Ok(())
}

fn unreadable(why: &axum::extract::multipart::MultipartError) -> Refusal {
    match why.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
        _ => Refusal::Bad("The form did not arrive whole. Go back and send it again.".to_owned()),
    }
}

async fn one(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(raw): Path<String>,
) -> Result<Response, Refusal> {
    let id: ImportId = raw.parse().map_err(|_| Refusal::NotFound)?;
    let page = match KeptFile::get(&app, signed.site.id, id).await? {
        Some(kept) => of_file(&app, &signed, &kept),
        None => {
            let run = imports::get(&mut app.store.read().await?, signed.site.id, id).await?;
            of_run(&app, &signed, &run.ok_or(Refusal::NotFound)?)
        }
    };
    Ok(html(StatusCode::OK, app.pages.render(&page)?, Cache::Never))
}

async fn bring(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(raw): Path<String>,
) -> Result<Response, Refusal> {
    let id: ImportId = raw.parse().map_err(|_| Refusal::NotFound)?;
    let kept = KeptFile::get(&app, signed.site.id, id).await?.ok_or(Refusal::NotFound)?;
    // Where no look came to its end, the press looks again.
    let dry_run = kept.look.is_none();
    if kept.report.is_none() {
        kept.begin(&app, signed.site.clone(), dry_run);
    }
    Ok(Redirect::to(&format!("/desk/imports/{id}")).into_response())
}

fn of_file(app: &App, signed: &Signed, kept: &KeptFile) -> ImportPage {
    let progress = kept.progress(app);
    let percent = progress
        .map(|progress| (progress.read.min(progress.bytes) * 100).checked_div(progress.bytes).unwrap_or(0));
    let page = ImportPage {
        frame: frame(app, signed),
        may_edit: may_edit(signed),
        file: kept.file.clone(),
        action: format!("/desk/imports/{}", kept.id),
        percent,
        entries: progress.map_or(0, |progress| progress.entries),
        can_begin: progress.is_none() && kept.report.is_none(),
        failed: kept.failed.clone(),
        proposal: kept.proposal.clone(),
        headline: None,
        groups: Vec::new(),
        further: 0,
    };
    page.telling(kept.report.as_ref().or(kept.look.as_ref()))
}

fn of_run(app: &App, signed: &Signed, run: &imports::ImportRun) -> ImportPage {
    let report = run.summary.clone().and_then(|summary| serde_json::from_value::<ImportReport>(summary).ok());
    let hundredth = (run.bytes_read.min(run.bytes) * 100).checked_div(run.bytes).unwrap_or(0);
    let page = ImportPage {
        frame: frame(app, signed),
        may_edit: false,
        file: run.file.clone(),
        action: String::new(),
        percent: run.ended_at.is_none().then_some(hundredth),
        entries: 0,
        can_begin: false,
        failed: run.failed.clone(),
        proposal: String::new(),
        headline: None,
        groups: Vec::new(),
        further: 0,
    };
    page.telling(report.as_ref())
}

impl ImportPage {
    fn telling(mut self, report: Option<&ImportReport>) -> Self {
        if let Some(report) = report {
            self.headline = Some(report.headline());
            self.groups.clone_from(&report.groups);
            self.further = report.further;
            self.failed = self.failed.or_else(|| report.failed.clone());
        }
        self
    }
}
