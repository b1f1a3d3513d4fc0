//! An op-ed's manuscripts at the desk: which are recorded, what readers are shown, and the form that records where it is written that they may be.
//! It refuses a manuscript without that, one that holds hardly any words of its op-ed, and files that readers could not be given.

use crate::{
    app::App,
    form::{File, Form, Mistakes},
    keep::at_desk::{changed, op_ed_id, own},
    manuscript_text,
    pages::{Cache, Page, Said, Voice, html},
    refusal::Refusal,
    sign_in::{DeskFrame, Door, Notice, Signed, Who, door},
    site_map::Place,
};
use axum::{
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{
    clock::{Moment, Zone},
    day::Day,
    ids::{ManuscriptId, OpEdId, SourceId},
    manuscript::{Manuscript, ManuscriptWords},
    oped::OpEd,
    role::{Capability, Wish},
    source::{Came, Source},
    text::Text,
    version::Version,
};
use byline_store::{
    ReadTx, StoreError,
    display::{self, Answer},
    manuscripts, sites, sources, versions,
};
use bytes::Bytes;
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

const SEES: Who = Who::With(Wish::See);
const PERMITTER: Who = Who::May(Capability::Permit);

/// The doors of manuscripts.
pub const DOORS: &[Door] = &[
    door!(Get "/desk/op-ed/{id}/manuscripts" SEES, page),
    door!(Post "/desk/op-ed/{id}/manuscripts" PERMITTER, record),
    door!(Post "/desk/op-ed/{id}/manuscripts/{manuscript}/end" PERMITTER, end),
];

#[derive(Serialize)]
pub struct ManuscriptsPage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub may_permit: bool,
    /// Where readers are shown one.
    pub shown: Option<String>,
    pub manuscripts: Vec<ManuscriptRow>,
    /// Files it came in, which may be manuscripts.
    pub kept: Vec<FileChoice>,
    pub f: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}

impl Page for ManuscriptsPage {
    const TEMPLATE: &'static str = "desk/manuscripts.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

#[derive(Serialize)]
pub struct ManuscriptRow {
    pub id: String,
    pub title: Option<Said>,
    pub word_count: u32,
    /// Its pages, where readers are handed the file.
    pub pages: Option<u32>,
    pub came: String,
    pub evidence: String,
    pub since: String,
    pub until: Option<String>,
    pub is_over: bool,
}

#[derive(Serialize)]
pub struct FileChoice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// An op-ed of the site with the version its editors work on.
struct Own {
    op_ed: OpEd,
    working: Version,
}

async fn with_words(tx: &mut ReadTx, signed: &Signed, raw: &str) -> Result<Own, Refusal> {
    let op_ed = own(tx, signed, op_ed_id(raw)?).await?;
    let working = versions::get(tx, op_ed.working).await?.ok_or(Refusal::NotFound)?;
    Ok(Own { op_ed, working })
}

async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let mut page = load(&app, &signed, &id, &Form::default(), Mistakes::default()).await?;
    let did = query.as_deref().and_then(|query| query.strip_prefix("did="));
    let known = ["manuscript-recorded", "manuscript-ended"].into_iter().find(|known| Some(*known) == did);
    page.frame.notice =
        known.map(|known| Notice { key: format!("desk-did-{known}"), of: String::new(), undo: None });
    Ok(html(StatusCode::OK, app.pages.render(&page)?, Cache::Never))
}

async fn load(
    app: &App,
    signed: &Signed,
    id: &str,
    form: &Form,
    mistakes: Mistakes,
) -> Result<ManuscriptsPage, Refusal> {
    let mut tx = app.store.read().await?;
    let own = with_words(&mut tx, signed, id).await?;
    let recorded = manuscripts::of_op_ed(&mut tx, own.op_ed.id).await?;
    let sources = sources::of_op_ed(&mut tx, own.op_ed.id).await?;
    let shown = match display::op_ed(&mut tx, &signed.site, &own.op_ed.slug).await? {
        Answer::Displayed(displayed) => displayed.facts().ways.manuscript().is_some(),
        _ => false,
    };
    drop(tx);
    let (zone, now, words) = (&signed.site.zone, app.clock.now(), &own.working.words);
    Ok(ManuscriptsPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-manuscripts").in_room("/desk"),
        id: own.op_ed.id.to_string(),
        title: Said::directed(&words.title, &words.language, words.direction),
        may_permit: signed.role.may(Capability::Permit),
        shown: shown.then(|| Place::Manuscript(own.op_ed.slug.clone()).absolute(&signed.site)),
        manuscripts: recorded.iter().map(|one| row(one, zone, now)).collect(),
        kept: sources.iter().filter_map(|source| choice(source, form.get("source"))).collect(),
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

fn row(manuscript: &Manuscript, zone: &Zone, now: Moment) -> ManuscriptRow {
    let day = |at: Moment| at.in_zone(zone).strftime("%Y-%m-%d").to_string();
    let words = &manuscript.words;
    ManuscriptRow {
        id: manuscript.id.to_string(),
        title: words.title.as_ref().map(|title| Said::directed(title, &words.language, words.direction)),
        word_count: words.text.words(),
        pages: words.file.map(|file| file.pages),
        came: day(manuscript.came),
        evidence: manuscript.evidence.to_string(),
        since: day(manuscript.since),
        until: manuscript.until.map(|at| at.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string()),
        is_over: manuscript.until.is_some_and(|until| until <= now),
    }
}

/// A kept file that may be a manuscript.
fn choice(source: &Source, chosen: &str) -> Option<FileChoice> {
    let Came::File { name, .. } = &source.came else { return None };
    let value = source.id.to_string();
    manuscript_text::may_be_one(name.as_str()).then(|| FileChoice {
        chosen: value == chosen,
        label: name.to_string(),
        value,
    })
}

/// A manuscript in hand: read, and where it is kept or to be kept.
struct InHand {
    words: ManuscriptWords,
    kept: Option<Source>,
    given: Option<File>,
}

/// Records that readers may be shown a manuscript: a file given here, or one the op-ed came in as.
async fn record(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let mut tx = app.store.read().await?;
    let own = with_words(&mut tx, &signed, &id).await?;
    drop(tx);
    let mut mistakes = Mistakes::default();
    let now = app.clock.now();
    let evidence = form.need::<Text>(
        "evidence",
        "say where it is written: a letter, a mail, a contract, with its date",
        &mut mistakes,
    );
    let until = form.read::<Day>("until", &mut mistakes).map(|day| day.ends(&signed.site.zone));
    if until.is_some_and(|until| until <= now) {
        mistakes.add("until", "this day is over; give one that is still to come");
    }
    let in_hand = in_hand(&app, &own, &form, &mut mistakes).await?;
    let (Some(evidence), Some(in_hand), true) = (evidence, in_hand, mistakes.is_empty()) else {
        let page = load(&app, &signed, &id, &form, mistakes).await?;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, app.pages.render(&page)?, Cache::Never));
    };
    let (source, is_new) = source_of(&app, &signed, &in_hand).await?;
    let manuscript = Manuscript {
        id: ManuscriptId::new(&app.clock, &app.entropy),
        source: source.id,
        came: source.at,
        words: in_hand.words,
        evidence,
        since: now,
        until,
    };
    let op_ed = own.op_ed.id;
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    if is_new {
        sources::insert(&mut tx, signed.site.id, &source).await?;
    }
    manuscripts::insert(&mut tx, (signed.site.id, op_ed), &manuscript, (Some(signed.account.id), now))
        .await?;
    let detail = json!({ "evidence": manuscript.evidence });
    changed(&app, &mut tx, &signed, (op_ed, "manuscript recorded"), detail).await?;
    tx.commit().await?;
    went(op_ed, "manuscript-recorded")
}

/// The manuscript that the form gives or names, where it is one of this op-ed.
async fn in_hand(
    app: &App,
    own: &Own,
    form: &Form,
    mistakes: &mut Mistakes,
) -> Result<Option<InHand>, Refusal> {
    let (name, bytes, kept, given) = match (form.file("file"), form.filled("source")) {
        (Some(file), _) => (file.name.clone(), file.bytes.clone(), None, Some(file.clone())),
        (None, Some(chosen)) => match kept_file(app, own.op_ed.id, chosen).await? {
            Some((source, name, bytes)) => (name, bytes, Some(source), None),
            None => return Err(Refusal::NotFound),
        },
        (None, None) => {
            mistakes.add("file", "give the manuscript as a file, or choose one that is here");
            return Ok(None);
        }
    };
    let field = if kept.is_some() { "source" } else { "file" };
    let language = own.working.words.language.clone();
    // A large document is work for a thread of its own.
    let read = tokio::task::spawn_blocking(move || manuscript_text::read(&name, &bytes, &language)).await;
    match read.map_err(anyhow::Error::from)? {
        Ok(words) if words.are_anothers(&own.working.words.body, &own.working.words.language) => {
            let why = "hardly any words of this op-ed stand in it; is it the manuscript of another piece?";
            mistakes.add(field, why);
            Ok(None)
        }
        Ok(words) => Ok(Some(InHand { words: words.for_readers(), kept, given })),
        Err(why) => {
            mistakes.add(field, why);
            Ok(None)
        }
    }
}

/// A file that the op-ed came in as.
async fn kept_file(
    app: &App,
    op_ed: OpEdId,
    chosen: &str,
) -> Result<Option<(Source, String, Bytes)>, Refusal> {
    let id: SourceId = chosen.parse().map_err(|_| Refusal::NotFound)?;
    let all = sources::of_op_ed(&mut app.store.read().await?, op_ed).await?;
    let Some(source) = all.into_iter().find(|source| source.id == id) else { return Ok(None) };
    let Came::File { name, body, .. } = &source.came else { return Ok(None) };
    let bytes = app.store.blobs().get(*body).await.map_err(StoreError::from)?;
    Ok(Some((source.clone(), name.to_string(), bytes.into())))
}

/// The source of a manuscript, and whether its row is still to be kept; its bytes are, when this returns.
async fn source_of(app: &App, signed: &Signed, in_hand: &InHand) -> Result<(Source, bool), Refusal> {
    let file = match (&in_hand.kept, &in_hand.given) {
        (Some(source), _) => return Ok((source.clone(), false)),
        (None, Some(file)) => file,
        (None, None) => return Err(Refusal::NotFound),
    };
    let body = app.store.blobs().put(file.bytes.to_vec()).await.map_err(StoreError::from)?;
    let name = Text::lenient(&file.name).or_else(|| Text::lenient("manuscript"));
    let came = Came::File {
        name: name.ok_or(Refusal::NotFound)?,
        media_type: None,
        body,
        url: None,
        given_by: Some(signed.account.id),
    };
    let id = SourceId::new(&app.clock, &app.entropy);
    Ok((Source { id, at: app.clock.now(), came }, true))
}

/// Ends a word now.
async fn end(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, manuscript)): Path<(String, String)>,
    _form: Form,
) -> Result<Response, Refusal> {
    let manuscript: ManuscriptId = manuscript.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    let op_ed = own(&mut tx, &signed, op_ed_id(&id)?).await?.id;
    if manuscripts::end(&mut tx, (signed.site.id, op_ed), manuscript, app.clock.now()).await? {
        changed(&app, &mut tx, &signed, (op_ed, "manuscript ended"), json!({})).await?;
        tx.commit().await?;
    }
    went(op_ed, "manuscript-ended")
}

fn went(id: OpEdId, did: &str) -> Result<Response, Refusal> {
    Ok(Redirect::to(&format!("/desk/op-ed/{id}/manuscripts?did={did}")).into_response())
}
