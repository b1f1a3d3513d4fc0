//! What a scholar meets behind their own link: their pieces, what waits for their word, and the ways to tell the desk something.
//! It refuses to change what readers see: each word becomes a proposal, but that display is declined, which takes effect at once.

mod details;
mod order;
mod piece;
mod piece_acts;

pub use details::{page as details_page, send as send_details};
pub use order::{page as order_page, send as send_order};
pub use piece::page as piece_page;
pub(super) use piece_acts::kept_proof;
pub use piece_acts::{decline, rights, send_back, sign_off};

use super::{
    desk_page,
    leaf::{Holds, Leaf},
    spoken::{Answer, When, notice, shown, to_mend},
};
use crate::{
    app::App,
    pages::{Cache, Page, Said},
    refusal::Refusal,
    sign_in::{
        DeskFrame,
        by_link::{ByLink, kept_quiet},
    },
};
use axum::{
    extract::{RawQuery, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{
    ids::OpEdId,
    oped::StageName,
    proposal::{Outcome, Proposal},
};
use byline_store::{proposals, queue::QueueRow, scholar_pieces};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// The most drafts that are asked about at once.
const ASKED_ABOUT: u32 = 100;

/// How much of what was told before is shown.
const TOLD: u32 = 30;

#[derive(Serialize)]
pub struct ByLinkPage {
    pub frame: DeskFrame,
    pub scholar: String,
    pub at: String,
    /// Drafts on which the scholar has said nothing yet.
    pub waiting: Vec<PieceRow>,
    pub pieces: Vec<PieceRow>,
    pub newer: Option<String>,
    pub older: Option<String>,
    pub told: Vec<ToldRow>,
    pub zone: String,
}
desk_page!(ByLinkPage, "desk/by-link.html");

#[derive(Serialize)]
pub struct PieceRow {
    pub href: String,
    pub title: Said,
    pub outlet: Option<String>,
    pub stage: String,
}

/// What the scholar told the desk, and what became of it.
#[derive(Serialize)]
pub struct ToldRow {
    pub at: When,
    pub kind: String,
    /// `waiting`, `accepted`, `left`, `replaced`
    pub outcome: String,
}

pub async fn page(State(app): State<Arc<App>>, by: ByLink, RawQuery(query): RawQuery) -> Answer {
    let mut tx = app.store.read().await?;
    let (site, person) = (by.site.id, by.person.id);
    let leaf = Leaf::load(&mut tx, site, Holds::Of(person), query.as_deref()).await?;
    let told = proposals::of_person(&mut tx, person, TOLD).await?;
    let mut waiting = Vec::new();
    for row in &scholar_pieces::not_yet(&mut tx, site, person, ASKED_ABOUT).await? {
        let seen = scholar_pieces::seen(&mut tx, person, row.id).await?;
        let now = byline_store::opeds::get(&mut tx, row.id).await?;
        if now.is_some_and(|op_ed| seen.is_none_or(|(version, _)| version != op_ed.working)) {
            waiting.push(a_piece(&by, row));
        }
    }
    drop(tx);
    let (newer, older) = leaf.ways(&by.path(""));
    let page = ByLinkPage {
        frame: by.frame(&app.pages, "by-link-head").noting(notice(query.as_deref())),
        scholar: by.name().to_string(),
        at: by.path(""),
        waiting,
        pieces: leaf.rows.iter().map(|row| a_piece(&by, row)).collect(),
        newer,
        older,
        told: told.iter().map(|proposal| told_row(&by, proposal)).collect(),
        zone: by.site.zone.name().to_owned(),
    };
    quiet(&app, &page)
}

fn a_piece(by: &ByLink, row: &QueueRow) -> PieceRow {
    PieceRow {
        href: by.path(&format!("/piece/{}", row.id)),
        title: Said::new(&row.title, &row.language),
        outlet: row.outlet.as_ref().map(ToString::to_string),
        stage: row.stage.to_string(),
    }
}

fn told_row(by: &ByLink, proposal: &Proposal) -> ToldRow {
    let outcome =
        proposal.decided.map_or_else(|| "waiting".to_owned(), |decided| decided.outcome.to_string());
    ToldRow {
        at: When::new(proposal.at, &by.site.zone),
        kind: proposal.what.kind().to_string(),
        outcome: match (proposal.what.kind(), proposal.decided.map(|decided| decided.outcome)) {
            (kind, Some(Outcome::Accepted)) if !kind.changes() => "noted".to_owned(),
            _ => outcome,
        },
    }
}

/// Whether a word of its scholar still bears on it.
fn may_be_signed_off(stage: StageName) -> bool {
    matches!(stage, StageName::Draft | StageName::InReview | StageName::Scheduled)
}

/// A page behind the link.
fn quiet<P: Page>(app: &App, page: &P) -> Answer {
    shown(app, page).map(kept_quiet)
}

/// The same page with what has to be mended.
fn quiet_to_mend<P: Page>(app: &App, page: &P) -> Answer {
    to_mend(app, page).map(kept_quiet)
}

/// On to another page behind the link.
fn quiet_went(by: &ByLink, rest: &str, did: &str) -> Answer {
    Ok(kept_quiet(Redirect::to(&by.path(&format!("{rest}?did={did}"))).into_response()))
}

/// The portrait now in use, for the page on which it may be changed.
pub async fn portrait(State(app): State<Arc<App>>, by: ByLink) -> Answer {
    let id = by.person.portrait.ok_or(Refusal::NotFound)?;
    super::pictures::bytes_of(&app, &by.site, id).await.map(kept_quiet)
}

/// The kinds of documents that are offered to be shared here; what comes is judged by its bytes.
const SHARED: [&str; 13] = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".docx",
    "application/pdf",
    ".pdf",
    "text/html",
    ".html",
    ".htm",
    "multipart/related",
    ".mhtml",
    "text/markdown",
    ".md",
    "text/plain",
    ".txt",
];

/// What a telephone installs: an app that opens behind the link and takes what is shared to it.
#[derive(Serialize)]
struct Manifest {
    name: String,
    short_name: String,
    id: String,
    start_url: String,
    scope: String,
    display: &'static str,
    lang: &'static str,
    dir: &'static str,
    background_color: &'static str,
    theme_color: &'static str,
    icons: Vec<serde_json::Value>,
    share_target: serde_json::Value,
}

pub async fn manifest(State(app): State<Arc<App>>, by: ByLink) -> Result<Response, Refusal> {
    let frame = by.frame(&app.pages, "by-link-app");
    let icon =
        app.pages.assets().name("mark.png").map(
            |name| json!({ "src": format!("/desk/assets/{name}"), "sizes": "any", "type": "image/png" }),
        );
    let manifest = Manifest {
        name: frame.title.clone(),
        short_name: frame.title,
        id: by.path(""),
        start_url: by.path(""),
        scope: by.path(""),
        display: "minimal-ui",
        lang: frame.lang,
        dir: frame.dir,
        background_color: "#ffffff",
        theme_color: "#ffffff",
        icons: icon.into_iter().collect(),
        share_target: json!({
            "action": by.path("/shared"),
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "address",
                "files": [{ "name": "file", "accept": SHARED }],
            },
        }),
    };
    let body = serde_json::to_vec(&manifest).map_err(anyhow::Error::from)?;
    let kind = [
        (header::CONTENT_TYPE, header::HeaderValue::from_static("application/manifest+json")),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok(kept_quiet((kind, body).into_response()))
}

/// What a scholar may take up: their own op-ed.
async fn own(app: &App, by: &ByLink, raw: &str) -> Result<(OpEdId, scholar_pieces::Tie), Refusal> {
    let id: OpEdId = raw.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    let tie = scholar_pieces::tie(&mut tx, by.site.id, by.person.id, id).await?;
    Ok((id, tie.ok_or(Refusal::NotFound)?))
}
