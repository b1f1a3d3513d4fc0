//! Every version an op-ed has had and everything that was done with it, oldest words kept as they were.
//! It refuses to change any of it.

use super::{
    desk_page,
    review::op_ed_id,
    spoken::{Answer, When, shown},
    told,
};
use crate::{
    app::App,
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
    site_map::Place,
};
use axum::extract::{Path, State};
use byline_core::{
    excerpt::{Allowance, Excerpt},
    ids::{AccountId, OpEdId, VersionId},
    oped::{OpEd, Stage},
    role::{Capability, Wish},
};
use byline_store::{
    ReadTx, StoreError, accounts, events, opeds,
    versions::{self, VersionHead, WasShown},
};
use serde::Serialize;
use std::{collections::HashMap, sync::Arc};

/// How many versions that readers saw are told apart from those that they did not.
const MOST: u32 = 500;

#[derive(Serialize)]
pub struct VersionsPage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub zone: String,
    /// Whether earlier versions may be closed to readers here.
    pub may_close: bool,
    /// Where readers find them, while they see the op-ed.
    pub public: Option<String>,
    pub versions: Vec<VersionRow>,
    pub history: Vec<EventRow>,
}
desk_page!(VersionsPage, "desk/versions.html");

#[derive(Serialize)]
pub struct VersionRow {
    pub href: String,
    pub number: u32,
    pub title: Said,
    pub why: String,
    pub at: When,
    pub by: Option<String>,
    pub is_working: bool,
    pub is_shown: bool,
    /// Since when readers saw it, where they did.
    pub seen: Option<When>,
    /// Whether readers may not read it among the earlier versions.
    pub is_closed: bool,
}

#[derive(Serialize)]
pub struct EventRow {
    pub at: When,
    pub by: Option<String>,
    pub act: String,
    pub detail: Vec<(String, String)>,
}

#[derive(Serialize)]
pub struct VersionPage {
    pub frame: DeskFrame,
    pub id: String,
    pub version: VersionRow,
    /// Who stood under it, each as printed, with their position and role.
    pub authors: Vec<AuthorRow>,
    pub standfirst: Option<String>,
    pub summary: Option<Said>,
    pub excerpt: minijinja::Value,
    pub body: minijinja::Value,
    pub lang: String,
    pub dir: &'static str,
    /// Whether its words may be taken up again, from the version that is worked on.
    pub again: Option<String>,
}
desk_page!(VersionPage, "desk/version.html");

#[derive(Serialize)]
pub struct AuthorRow {
    pub name: String,
    pub position: Option<String>,
    pub role: String,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let mut tx = app.store.read().await?;
    let op_ed = own(&mut tx, &signed, op_ed_id(&id)?).await?;
    let kept = versions::heads(&mut tx, op_ed.id).await?;
    let was = versions::all_shown(&mut tx, op_ed.id, MOST).await?;
    let history = events::of_op_ed(&mut tx, op_ed.id).await?;
    let names = names(&mut tx).await?;
    drop(tx);
    let words = app.pages.words(&signed.voice);
    let zone = &signed.site.zone;
    let newest = kept.first().ok_or(Refusal::NotFound)?;
    let mut rows: Vec<EventRow> = history
        .iter()
        .map(|event| EventRow {
            at: When::new(event.at, zone),
            by: event.account.and_then(|id| names.get(&id).cloned()),
            act: told::act(&words, &event.act),
            detail: told::details(&words, &event.detail),
        })
        .collect();
    rows.reverse();
    let page = VersionsPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-versions-head").in_room("/desk"),
        id: op_ed.id.to_string(),
        title: Said::in_own_direction(&newest.title, &newest.language),
        zone: zone.name().to_owned(),
        may_close: signed.role.may(Capability::Display),
        public: matches!(op_ed.stage, Stage::Displayed { .. })
            .then(|| Place::Versions(op_ed.slug.clone()).absolute(&signed.site)),
        versions: kept.iter().map(|version| row(version, (&op_ed, &was[..]), &names, &signed)).collect(),
        history: rows,
    };
    shown(&app, &page)
}

pub async fn one(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, version)): Path<(String, String)>,
) -> Answer {
    let mut tx = app.store.read().await?;
    let op_ed = own(&mut tx, &signed, op_ed_id(&id)?).await?;
    let version: VersionId = version.parse().map_err(|_| Refusal::NotFound)?;
    let version = versions::get(&mut tx, version).await?.filter(|v| v.op_ed == op_ed.id);
    let version = version.ok_or(Refusal::NotFound)?;
    let was = versions::all_shown(&mut tx, op_ed.id, MOST).await?;
    let bylines = opeds::bylines(&mut tx, op_ed.id).await?;
    let names = names(&mut tx).await?;
    let claim = byline_store::own::claim(&mut tx, signed.site.id, op_ed.id, signed.account.id).await?;
    drop(tx);
    let may_edit = claim.is_some_and(|claim| signed.role.may_with(Wish::Edit, claim));
    let again = version.id != op_ed.working && may_edit;
    let words = &version.words;
    let named = words.bylines.iter().filter_map(|id| bylines.iter().find(|row| row.id == *id));
    let excerpt = Excerpt::stepped_down(words.kept(), &words.selection, Allowance::Full);
    let page = VersionPage {
        frame: DeskFrame::new(&signed, &app.pages, version_title(&app, &signed, version.number)?)
            .in_room("/desk"),
        id: op_ed.id.to_string(),
        authors: named
            .map(|row| AuthorRow {
                name: row.name_printed.to_string(),
                position: row.position_printed.as_ref().map(ToString::to_string),
                role: row.role.to_string(),
            })
            .collect(),
        standfirst: words.standfirst.as_ref().map(ToString::to_string),
        summary: words.summary.as_ref().map(|summary| Said::in_own_direction(summary, &words.language)),
        excerpt: minijinja::Value::from_safe_string(excerpt.prose().to_html()),
        body: minijinja::Value::from_safe_string(words.body.to_html()),
        lang: words.language.to_string(),
        dir: words.direction.as_str(),
        again: again.then(|| {
            format!("/desk/op-ed/{}/versions/{}/again?from={}", op_ed.id, version.id, op_ed.working)
        }),
        version: row(&(&version).into(), (&op_ed, &was[..]), &names, &signed),
    };
    shown(&app, &page)
}

async fn own(tx: &mut ReadTx, signed: &Signed, id: OpEdId) -> Result<OpEd, Refusal> {
    opeds::get(tx, id).await?.filter(|o| o.site == signed.site.id).ok_or(Refusal::NotFound)
}

async fn names(tx: &mut ReadTx) -> Result<HashMap<AccountId, String>, StoreError> {
    let all = accounts::all(tx).await?;
    Ok(all.into_iter().map(|(account, _)| (account.id, account.name.to_string())).collect())
}

fn row(
    version: &VersionHead,
    (op_ed, was): (&OpEd, &[WasShown]),
    names: &HashMap<AccountId, String>,
    signed: &Signed,
) -> VersionRow {
    let seen = was.iter().find(|was| was.version == version.id);
    VersionRow {
        href: format!("/desk/op-ed/{}/versions/{}", op_ed.id, version.id),
        number: version.number,
        title: Said::in_own_direction(&version.title, &version.language),
        why: version.why.to_string(),
        at: When::new(version.made_at, &signed.site.zone),
        by: version.made_by.and_then(|id| names.get(&id).cloned()),
        is_working: op_ed.working == version.id,
        is_shown: op_ed.stage.shown_version() == Some(version.id),
        seen: seen.map(|was| When::new(was.since, &signed.site.zone)),
        is_closed: seen.is_some_and(|was| was.closed_at.is_some()),
    }
}

fn version_title(app: &App, signed: &Signed, number: u32) -> Result<String, Refusal> {
    let mut args = fluent_bundle::FluentArgs::new();
    args.set("number", number);
    let said = app.pages.words(&signed.voice).say("desk-version-head", &args);
    said.map_err(|unsaid| Refusal::Broken(unsaid.into()))
}
