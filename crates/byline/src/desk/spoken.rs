//! How the desk answers: a page, a page with mistakes to mend, or the way to the next page with a word about what was done.
//! It refuses to be kept by anybody but the browser it was made for.

use crate::{
    app::App,
    form::Form,
    pages::{Cache, Page, html},
    refusal::Refusal,
    sign_in::{Notice, Undo},
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{
    clock::{Moment, Zone},
    ids::OpEdId,
};
use serde::Serialize;

/// What a handler of the desk answers.
pub type Answer = Result<Response, Refusal>;

/// A page.
pub fn shown<P: Page>(app: &App, page: &P) -> Answer {
    Ok(html(StatusCode::OK, app.pages.render(page)?, Cache::Never))
}

/// The same page with what has to be mended; everything typed stays.
pub fn to_mend<P: Page>(app: &App, page: &P) -> Answer {
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, app.pages.render(page)?, Cache::Never))
}

/// To a script that shows a form while somebody types: nothing yet, since what is half typed is no mistake. None for whoever pressed.
pub fn nothing_yet(form: &Form) -> Option<Response> {
    form.ticked("live").then(|| StatusCode::NO_CONTENT.into_response())
}

/// A page that tells of something that happened in between.
pub fn in_conflict<P: Page>(app: &App, page: &P) -> Answer {
    Ok(html(StatusCode::CONFLICT, app.pages.render(page)?, Cache::Never))
}

/// On to `path`, which says that `did` was done.
pub fn went(path: &str, did: &str) -> Answer {
    Ok(Redirect::to(&format!("{path}?did={did}")).into_response())
}

/// Acts that a page may tell of, each with the words for it in the interface texts (`desk-did-…`).
const DONE: &[&str] = &[
    "notices-saved",
    "provider-connected",
    "provider-parted",
    "passkey-added",
    "passkey-named",
    "passkey-removed",
    "name-withheld",
    "name-said-again",
    "proposal-accepted",
    "proposal-noted",
    "proposal-left",
    "proposal-reopened",
    "scholar-link-revoked",
    "by-link-signed-off",
    "by-link-sent-back",
    "by-link-rights",
    "by-link-declined",
    "by-link-details",
    "by-link-order",
    "by-link-unchanged",
    "session-ended",
    "account-removed",
    "own-desk-saved",
    "saved",
    "shown",
    "drafted",
    "step-ups-shown",
    "step-ups-left",
    "draft-shown",
    "draft-left",
    "version-closed",
    "version-opened",
    "corrected",
    "unchanged",
    "displayed",
    "scheduled",
    "declined",
    "parked",
    "withdrawn",
    "brought-back",
    "displayed-again",
    "permission-recorded",
    "permission-ended",
    "rule-recorded",
    "rule-ended",
    "person-saved",
    "outlet-saved",
    "outlet-closed",
    "outlet-closed-unsaid",
    "outlet-lives",
    "closing-over",
    "series-saved",
    "term-saved",
    "disclaimer-added",
    "disclaimer-ended",
    "account-saved",
    "site-saved",
    "look-saved",
    "look-put-back",
    "password-changed",
    "page-saved",
    "taken",
    "further",
    "joined",
    "parted",
    "taken-off",
    "typing-taken",
    "typing-left",
    "schedule-cancelled",
    "end-set",
    "end-taken-back",
    "front-set",
    "front-removed",
    "view-kept",
    "view-removed",
    "said",
    "assigned",
    "many-undone",
    "awaits",
    "awaits-no-more",
    "watch-goes-on",
    "other-piece",
    "told-apart",
    "compared-again",
    "announced",
    "why-told",
    "why-taken-back",
    "merged",
    "merger-undone",
    "kept-apart",
    "original-accepted",
    "original-looked",
    "original-asked",
    "original-said",
    "original-read",
    "originals-many",
    "originals-some",
    "address-led",
    "address-left",
];

/// The notice that a query asks for, when it is one the desk knows.
pub fn notice(query: Option<&str>) -> Option<Notice> {
    let did = asked(query, "did")?;
    let known = DONE.iter().find(|known| **known == did)?;
    Some(Notice { key: format!("desk-did-{known}"), of: String::new(), undo: None })
}

/// The notice of a page about one op-ed, with the way to undo what was done; within a stretch it speaks of the one before (`of`).
pub fn notice_about(query: Option<&str>, op_ed: OpEdId) -> Option<Notice> {
    let mut notice = notice(query)?;
    let before = asked(query, "of").and_then(|id| id.parse::<OpEdId>().ok());
    notice.undo = match notice.key.as_str() {
        "desk-did-declined" | "desk-did-parked" => Some(("bring-back", "desk-undo-put-away")),
        "desk-did-withdrawn" => Some(("bring-back?again=1", "desk-undo-withdrawn")),
        "desk-did-displayed" | "desk-did-displayed-again" | "desk-did-scheduled" => {
            Some(("withdraw", "desk-undo-displayed"))
        }
        _ => None,
    }
    .map(|(act, key)| {
        let stretch = if before.is_some() && act == "bring-back" { "?stretch=1" } else { "" };
        Undo { action: format!("/desk/op-ed/{}/{act}{stretch}", before.unwrap_or(op_ed)), key }
    });
    Some(notice)
}

/// The notice of the queue at the end of a stretch.
pub fn notice_of_last(query: Option<&str>) -> Option<Notice> {
    let last = asked(query, "of").and_then(|id| id.parse::<OpEdId>().ok());
    last.map_or_else(|| notice(query), |last| notice_about(query, last))
}

/// The first value of a query parameter.
pub fn asked(query: Option<&str>, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query.unwrap_or_default().as_bytes())
        .find(|(found, _)| found == name)
        .map(|(_, value)| value.into_owned())
}

/// A moment as the desk writes it, in the site's zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct When {
    /// For machines, RFC 3339.
    pub machine: String,
    /// `2026-11-23 15:00`
    pub said: String,
    /// `2026-11-23`
    pub day: String,
}

impl When {
    pub fn new(moment: Moment, zone: &Zone) -> Self {
        let civil = moment.in_zone(zone);
        Self {
            machine: moment.rfc3339(),
            said: civil.strftime("%Y-%m-%d %H:%M").to_string(),
            day: civil.strftime("%Y-%m-%d").to_string(),
        }
    }
}

/// One choice of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

impl Choice {
    /// A choice whose label is its own word.
    pub fn new(value: impl ToString, label: impl ToString, chosen: bool) -> Self {
        Self { value: value.to_string(), label: label.to_string(), chosen }
    }
}
