//! A refusal as a program reads it (RFC 9457): status, title, and a sentence that says what to do.
//! It refuses to tell what broke inside.

use crate::{pages::Cache, refusal::Refusal};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::displayed::Tombstone;
use serde::Serialize;

#[derive(Serialize)]
struct Problem {
    title: String,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<Gone>,
}

/// What readers find where an op-ed was.
#[derive(Serialize)]
struct Gone {
    title: Option<String>,
    reason: Option<String>,
    since: String,
}

pub(super) fn answer(refusal: &Refusal) -> Response {
    if let Refusal::Broken(error) = refusal {
        tracing::error!("{error:#}");
    }
    let status = refusal.status();
    let detail = match refusal {
        Refusal::Bad(words) => Some(words.clone()),
        Refusal::Busy => Some(refusal.to_string()),
        _ => None,
    };
    let gone = match refusal {
        Refusal::Gone(stone) => Some(Gone::from(stone)),
        _ => None,
    };
    let title = status.canonical_reason().unwrap_or("Refused").to_owned();
    let problem = Problem { title, status: status.as_u16(), detail, gone };
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let policy = match refusal {
        Refusal::NotFound | Refusal::Gone(_) => Cache::Page { seconds: 60 },
        _ => Cache::Never,
    };
    let kind = HeaderValue::from_static("application/problem+json");
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, policy.header())];
    let mut response = (status, headers, body).into_response();
    if matches!(refusal, Refusal::Busy) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

impl From<&Tombstone> for Gone {
    fn from(stone: &Tombstone) -> Self {
        match stone {
            Tombstone::Withdrawn { title, reason, at, .. } => {
                Self { title: Some(title.to_string()), reason: Some(reason.to_string()), since: at.rfc3339() }
            }
            Tombstone::Erased { at } => Self { title: None, reason: None, since: at.rfc3339() },
        }
    }
}
