//! Imports at the desk: a file is given, a look says what would come of it, a press brings it in, and its report stays.
//! It refuses to write anything before somebody has seen the look.

use super::{
    FORMATS, Format, ImportReport, Mapping,
    given::{self, Given},
    kept::{self, KeptFile},
    list::URLS,
    report::Counted,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::{Cache, Page, Voice, html},
    refusal::Refusal,
    sign_in::{DeskFrame, Door, Signed, Who, door},
};
use axum::{
    extract::{Multipart, Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{ids::ImportId, role::Capability};
use byline_store::imports;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

const READER: Who = Who::May(Capability::ReadAll);
const EDITOR: Who = Who::May(Capability::Keep);

/// The doors of imports.
pub const DOORS: &[Door] = &[
    door!(Get "/desk/imports" READER, page),
    door!(Post "/desk/imports" EDITOR, give),
    door!(Get "/desk/imports/{id}" READER, one),
    door!(Post "/desk/imports/{id}" EDITOR, bring),
    door!(Post "/desk/imports/{id}/look" EDITOR, look),
    door!(Post "/desk/imports/{id}/pause" EDITOR, pause),
    door!(Post "/desk/imports/{id}/removal" EDITOR, remove),
];

/// A mapping that is longer is changed in an editor and given as a file.
const LONGEST_TYPED: usize = 900_000;
/// Imports listed.
const MOST: u32 = 50;

/// The form, and what ran before.
#[derive(Serialize)]
pub struct ImportsPage {
    pub frame: DeskFrame,
    pub may_edit: bool,
    pub formats: Vec<FormatChoice>,
    pub display: bool,
    /// GiB or MiB a file may have.
    pub most: String,
    pub waiting: Vec<RunRow>,
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
    pub counts: Vec<Counted>,
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
    /// It can be looked at or brought in.
    pub can_begin: bool,
    /// It came in in part.
    pub begun: bool,
    /// It is looked at only.
    pub looking: bool,
    pub failed: Option<String>,
    /// A mapping to be changed: the one it was looked at with, or the proposal.
    pub map: String,
    /// The proposal, where it is too long to be changed here.
    pub proposal: String,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
    /// The report: how many became what, none where there is no report yet; then what is told of them.
    pub counts: Option<Vec<Counted>>,
    /// What it tells is of a look: nothing of it has come in.
    pub of_look: bool,
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
            counts: report.map(|report| report.counted()).unwrap_or_default(),
            ended: run.ended_at.is_some(),
        }
    };
    let choice = |format: Format| FormatChoice {
        value: format.to_string(),
        label: format.to_string(),
        chosen: format == Format::Wordpress,
    };
    let list = FormatChoice { value: URLS.to_owned(), label: URLS.to_owned(), chosen: false };
    let waiting = KeptFile::waiting(app, signed.site.id, MOST as usize).await?;
    Ok(ImportsPage {
        frame: frame(app, signed),
        may_edit: may_edit(signed),
        formats: FORMATS.into_iter().map(choice).chain([list]).collect(),
        display: true,
        most: given::size(app.settings.upload),
        waiting: waiting.iter().map(|kept| waits(app, kept)).collect(),
        runs: runs.iter().filter(|run| waiting.iter().all(|kept| kept.id != run.id)).map(row).collect(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

fn waits(app: &App, kept: &KeptFile) -> RunRow {
    RunRow {
        href: format!("/desk/imports/{}", kept.id),
        file: kept.file.clone(),
        begun: String::new(),
        counts: kept.look.as_ref().map(ImportReport::counted).unwrap_or_default(),
        ended: kept.progress(app).is_none(),
    }
}

/// Takes the file, streamed to disk, and begins to look at it.
async fn give(
    State(app): State<Arc<App>>,
    signed: Signed,
    headers: HeaderMap,
    parts: Multipart,
) -> Result<Response, Refusal> {
    let id = ImportId::new(&app.clock, &app.entropy);
    match given::file(&app, &signed, id, (&headers, parts)).await {
        Ok(kept) => {
            kept.put(&app).await?;
            kept.begin(&app, signed.site.clone(), true);
            went(id)
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

fn went(id: ImportId) -> Result<Response, Refusal> {
    Ok(Redirect::to(&format!("/desk/imports/{id}")).into_response())
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

/// Brings it in, or goes on with it; where no look came to its end, the press looks again.
async fn bring(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(raw): Path<String>,
) -> Result<Response, Refusal> {
    let mut kept = waiting(&app, &signed, &raw).await?;
    let (id, dry_run) = (kept.id, kept.look.is_none());
    if kept.report.is_none() && kept.progress(&app).is_none() {
        kept.begun |= !dry_run;
        kept.put(&app).await?;
        kept.begin(&app, signed.site.clone(), dry_run);
    }
    went(id)
}

/// Looks again, with the mapping that was typed.
async fn look(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(raw): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let mut kept = waiting(&app, &signed, &raw).await?;
    let (id, map) = (kept.id, form.get("map").replace("\r\n", "\n"));
    if let Err(why) = Mapping::read(&map) {
        let mut mistakes = Mistakes::default();
        mistakes.add("map", why);
        let page = ImportPage { map, ..of_file(&app, &signed, &kept) };
        let page = ImportPage { wrong: mistakes.by_field(), mistakes, ..page };
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, app.pages.render(&page)?, Cache::Never));
    }
    if kept.report.is_none() && kept.progress(&app).is_none() {
        (kept.map, kept.look, kept.begun) = (map, None, false);
        kept.put(&app).await?;
        kept.begin(&app, signed.site.clone(), true);
    }
    went(id)
}

/// Stops it where it stands.
async fn pause(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(raw): Path<String>,
) -> Result<Response, Refusal> {
    let kept = waiting(&app, &signed, &raw).await?;
    app.imports.pause(kept.id);
    went(kept.id)
}

/// Takes the file away; what came in from it stays.
async fn remove(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(raw): Path<String>,
) -> Result<Response, Refusal> {
    let kept = waiting(&app, &signed, &raw).await?;
    if kept.progress(&app).is_some() {
        return Err(Refusal::Conflict("The import is under way; stop it first.".to_owned()));
    }
    kept::forget(&app, kept.id).await;
    Ok(Redirect::to("/desk/imports").into_response())
}

async fn waiting(app: &App, signed: &Signed, raw: &str) -> Result<KeptFile, Refusal> {
    let id: ImportId = raw.parse().map_err(|_| Refusal::NotFound)?;
    KeptFile::get(app, signed.site.id, id).await?.ok_or(Refusal::NotFound)
}

fn of_file(app: &App, signed: &Signed, kept: &KeptFile) -> ImportPage {
    let progress = kept.progress(app);
    let percent = progress
        .map(|progress| (progress.read.min(progress.bytes) * 100).checked_div(progress.bytes).unwrap_or(0));
    let map = if kept.map.trim().is_empty() { &kept.proposal } else { &kept.map };
    let is_long = map.len() > LONGEST_TYPED;
    let page = ImportPage {
        may_edit: may_edit(signed),
        file: kept.file.clone(),
        action: format!("/desk/imports/{}", kept.id),
        percent,
        entries: progress.map_or(0, |progress| progress.entries),
        can_begin: progress.is_none() && kept.report.is_none(),
        begun: kept.begun,
        looking: !kept.begun,
        failed: kept.failed.clone(),
        map: if is_long { String::new() } else { map.clone() },
        proposal: if is_long { kept.proposal.clone() } else { String::new() },
        ..ImportPage::of(frame(app, signed))
    };
    page.telling(kept.report.as_ref().or(kept.look.as_ref()))
}

fn of_run(app: &App, signed: &Signed, run: &imports::ImportRun) -> ImportPage {
    let report = run.summary.clone().and_then(|summary| serde_json::from_value::<ImportReport>(summary).ok());
    let hundredth = (run.bytes_read.min(run.bytes) * 100).checked_div(run.bytes).unwrap_or(0);
    let page = ImportPage {
        file: run.file.clone(),
        percent: run.ended_at.is_none().then_some(hundredth),
        failed: run.failed.clone(),
        ..ImportPage::of(frame(app, signed))
    };
    page.telling(report.as_ref())
}

impl ImportPage {
    fn of(frame: DeskFrame) -> Self {
        Self {
            frame,
            may_edit: false,
            file: String::new(),
            action: String::new(),
            percent: None,
            entries: 0,
            can_begin: false,
            begun: false,
            looking: false,
            failed: None,
            map: String::new(),
            proposal: String::new(),
            mistakes: Mistakes::default(),
            wrong: BTreeMap::new(),
            counts: None,
            of_look: false,
            groups: Vec::new(),
            further: 0,
        }
    }

    fn telling(mut self, report: Option<&ImportReport>) -> Self {
        if let Some(report) = report {
            self.counts = Some(report.counted());
            self.of_look = report.dry_run;
            self.groups.clone_from(&report.groups);
            self.further = report.further;
            self.failed = self.failed.or_else(|| report.failed.clone());
        }
        self
    }
}
