//! A piece that a scholar sends in by their own link: its address, its text, or a file; also what a telephone shares.
//! It refuses to send anything by itself: what was shared stands in the form until the scholar presses the button.

use super::{
    Brought, Given, Intake, Options, Piece, Refused, Report, bring_in_pieces,
    looked::Looked,
    sender::Sender,
    sent::{Sent, UploadedFile, given},
    shared::{KeptFile, TOO_LARGE_TO_WAIT},
};
use crate::{
    app::App,
    form::Mistakes,
    pages::{Cache, Page, Voice, html},
    refusal::Refusal,
    sign_in::{
        DeskFrame,
        by_link::{ByLink, kept_quiet},
    },
};
use axum::{
    extract::{Multipart, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use byline_core::proposal::Proposed;
use bytes::Bytes;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct SendPage {
    pub frame: DeskFrame,
    pub at: String,
    pub back: String,
    pub typed: TypedPiece,
    /// The file that a telephone shared.
    pub kept: Option<KeptFile>,
    /// What was only looked at: nothing was sent.
    pub looked: Option<Looked>,
    pub dry_run: bool,
    /// The title of what was sent, and where its three questions are asked.
    pub sent: Option<(String, Option<String>)>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}

/// The form as it was sent, without its file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TypedPiece {
    pub address: String,
    pub title: String,
    pub text: String,
}

impl Page for SendPage {
    const TEMPLATE: &'static str = "desk/by-link-send.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// The form; what a telephone shared stands in it.
pub async fn page(
    State(app): State<Arc<App>>,
    by: ByLink,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let mut typed = TypedPiece::default();
    for (name, value) in url::form_urlencoded::parse(query.as_deref().unwrap_or_default().as_bytes()) {
        match name.as_ref() {
            "url" => typed.address = value.into_owned(),
            "title" => typed.title = value.into_owned(),
            "text" => typed.text = value.into_owned(),
            _ => {}
        }
    }
    shown(&app, StatusCode::OK, &empty(&app, &by, only_the_address(typed)))
}

/// Many telephones put the address into the text: alone there, or after the title.
pub(super) fn only_the_address(mut typed: TypedPiece) -> TypedPiece {
    if typed.address.is_empty() {
        let address = |word: &&str| word.starts_with("https://") || word.starts_with("http://");
        if let Some(found) = typed.text.split_whitespace().rfind(address) {
            typed.address = found.to_owned();
            // What else was shared is the title again, or the sharing app's own words.
            typed.text.clear();
        }
    }
    if !typed.address.is_empty() {
        typed.title.clear();
    }
    typed
}

pub(super) fn empty(app: &App, by: &ByLink, typed: TypedPiece) -> SendPage {
    SendPage {
        frame: by.frame(&app.pages, "by-link-send"),
        at: by.path("/send"),
        back: by.path(""),
        typed,
        kept: None,
        looked: None,
        dry_run: false,
        sent: None,
        mistakes: Mistakes::default(),
        wrong: BTreeMap::new(),
    }
}

pub(super) fn shown(app: &App, status: StatusCode, page: &SendPage) -> Result<Response, Refusal> {
    Ok(kept_quiet(html(status, app.pages.render(page)?, Cache::Never)))
}

pub(super) fn to_mend(app: &App, mut page: SendPage, field: &str, why: &str) -> Result<Response, Refusal> {
    page.mistakes.add(field, why);
    page.wrong = page.mistakes.by_field();
    shown(app, StatusCode::UNPROCESSABLE_ENTITY, &page)
}

pub async fn send(
    State(app): State<Arc<App>>,
    by: ByLink,
    headers: HeaderMap,
    parts: Multipart,
) -> Result<Response, Refusal> {
    let Sent { typed, file, large: _until_read, again, title, text } = Sent::read(&headers, parts).await?;
    let written = TypedPiece { address: typed.address.clone(), title, text };
    let has_file = file.is_some();
    // What no turn came for is given back; what is not to be read is not.
    let no_turn = matches!(file, Some(Err(_)));
    let given = match written_out(&written, has_file) {
        Some(Err((field, why))) => return to_mend(&app, empty(&app, &by, written), field, why),
        Some(Ok(given)) => Ok(given),
        None => given(&typed, file),
    };
    let mut page = empty(&app, &by, written);
    let given = match given {
        Ok(given) => given,
        Err((field, why)) => {
            page.kept = again.as_ref().filter(|_| no_turn || field != "file").and_then(KeptFile::of);
            return to_mend(&app, page, field, &why);
        }
    };
    let field = match &given {
        Given::Link(_) => "address",
        Given::File { .. } if has_file => "file",
        Given::File { .. } => "text",
    };
    if typed.dry_run {
        return look(&app, &by, page, (field, given), again.as_ref()).await;
    }
    let mut report = brought_by(&app, &by, given, false).await;
    let Some(came) = report.new.pop().or_else(|| report.known.pop()) else {
        return refused(&app, page, field, report);
    };
    let title = came.brought.title().clone();
    let (new, here) = match came.brought {
        Brought::New { id, .. } => (Some(id), None),
        here => (None, here.op_ed()),
    };
    // A piece that was here already is not the sender's because they sent it.
    let mut tx = app.store.write().await?;
    by.propose(&app, &mut tx, new, Proposed::Piece { title: title.clone(), here }).await?;
    tx.commit().await?;
    page.sent = Some((title.to_string(), new.map(|id| by.path(&format!("/piece/{id}#rights")))));
    page.typed = TypedPiece::default();
    shown(&app, StatusCode::OK, &page)
}

/// Shows what would be sent; what was typed and chosen waits in the form for the press that sends it.
async fn look(
    app: &App,
    by: &ByLink,
    mut page: SendPage,
    (field, given): (&str, Given),
    file: Option<&UploadedFile>,
) -> Result<Response, Refusal> {
    let mut report = brought_by(app, by, given, true).await;
    page.looked = Looked::of(&mut report);
    if page.looked.is_none() {
        page.dry_run = true;
        return refused(app, page, field, report);
    }
    page.kept = file.and_then(KeptFile::of);
    if file.is_some() && page.kept.is_none() {
        page.mistakes.add("file", TOO_LARGE_TO_WAIT);
        page.wrong = page.mistakes.by_field();
    }
    shown(app, StatusCode::OK, &page)
}

async fn brought_by(app: &App, by: &ByLink, given: Given, dry_run: bool) -> Report {
    let options = Options { dry_run, by: None, site: by.site.id };
    let place = given.place();
    let piece = Piece { given, sent_by: Some(Sender::Link(by.name())) };
    bring_in_pieces(&Intake::of(app), [(place, Ok(piece))], &options, |_, _| {}).await
}

fn refused(app: &App, page: SendPage, field: &str, mut report: Report) -> Result<Response, Refusal> {
    match report.refused.pop().map(|left| left.refused) {
        Some(Refused::Store(error)) => Err(error.into()),
        Some(refused) if refused.is_ours() => Err(anyhow::Error::from(refused).into()),
        Some(refused) => to_mend(app, page, field, &refused.to_string()),
        None => Err(Refusal::Busy),
    }
}

/// A text that was typed or pasted, as the manuscript it is; none where nothing was.
fn written_out(typed: &TypedPiece, has_file: bool) -> Option<Result<Given, (&'static str, &'static str)>> {
    let (title, text) = (typed.title.trim(), typed.text.trim());
    if text.is_empty() || has_file {
        return None;
    }
    if title.is_empty() {
        return Some(Err(("title", "give the title of the piece")));
    }
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let url = typed.address.trim().parse().ok();
    let bytes = Bytes::from(format!("# {title}\n\n{text}\n"));
    let media_type = Some("text/markdown".to_owned());
    Some(Ok(Given::File { name: "text.md".to_owned(), bytes, media_type, url }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_telephone_shares_is_an_address_wherever_it_puts_it() {
        let of = |title: &str, text: &str, address: &str| {
            let typed = TypedPiece { address: address.into(), title: title.into(), text: text.into() };
            only_the_address(typed)
        };
        let found = of("Count the Water", "Count the Water https://harbour.example/water", "");
        assert_eq!((found.address.as_str(), found.text.as_str()), ("https://harbour.example/water", ""));
        let text = of("My piece", "Only words.", "");
        assert_eq!((text.address.as_str(), text.title.as_str()), ("", "My piece"));
        assert!(written_out(&text, false).is_some_and(|given| given.is_ok()));
        assert!(written_out(&TypedPiece { title: String::new(), ..text.clone() }, false).unwrap().is_err());
        assert!(written_out(&text, true).is_none(), "a chosen file goes before what was typed");
    }
}
