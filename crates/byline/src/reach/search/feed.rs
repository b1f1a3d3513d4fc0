//! A search as a feed: what followers are told of and fits all of it, the latest first, in the three forms of every feed.
//! It refuses what fits only in part, and lets nobody on the way keep what somebody looks for.

use super::{super::feed, Narrowing, chosen, under};
use crate::{
    app::App,
    pages::{Cache, set_apart},
    reading::Reading,
    refusal::Refusal,
    site_map::{FeedForm, Seeking},
};
use axum::{
    extract::{FromRequestParts, Path, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use byline_store::search::{Inquiry, Rank};
use fluent_bundle::FluentArgs;
use std::sync::Arc;

/// `GET /search/feed/{form}`
pub async fn show(
    State(app): State<Arc<App>>,
    Path(form): Path<String>,
    mut parts: Parts,
) -> Result<Response, Refusal> {
    let form: FeedForm = form.parse().map_err(|_| Refusal::NotFound)?;
    let seeking = Seeking::of_query(parts.uri.query().unwrap_or_default()).alone();
    if seeking.is_empty() {
        return Err(Refusal::NotFound);
    }
    let mut reading = Reading::from_request_parts(&mut parts, &app).await?;
    let lexicon = app.search.lexicon(&mut reading.store, &reading.site).await?;
    let mut news = Vec::new();
    // What is under a thing that is not there holds nothing yet.
    if let Some(under) = under(&lexicon, &seeking) {
        let site = reading.site.id;
        drop(reading);
        let words = seeking.words.clone();
        let inquiry = Inquiry { words, under, rank: Rank::Told, from: 0, most: feed::MOST };
        let Some(answered) = app.search.ask(site, &lexicon, inquiry).await? else { return Ok(not_yet()) };
        reading = Reading::from_request_parts(&mut parts, &app).await?;
        news = app.search.news(&mut reading.store, &reading.site, answered).await?;
    }
    let lexicon = app.search.lexicon(&mut reading.store, &reading.site).await?;
    let name = name(&reading, &seeking, &chosen(&reading, &lexicon, &seeking));
    let worded = !seeking.words.is_empty();
    let answer = feed::of_search(&reading, (seeking, name), &news, form);
    Ok(if worded { reading.rendered(Cache::Own).mark(answer) } else { answer })
}

/// What the feed is called: the words, and what they are looked for under.
fn name(reading: &Reading, seeking: &Seeking, chosen: &[Narrowing]) -> String {
    let around = reading.around();
    let words = around.words();
    let typed = Some(seeking.words.trim().to_owned()).filter(|typed| !typed.is_empty());
    let under = chosen.iter().map(|one| match (&one.name.said, &one.name.language) {
        (Some(said), _) => said.text.clone(),
        (None, Some(language)) => words.language(language),
        (None, None) => one.value.clone(),
    });
    let direction = around.voice.tongue().direction();
    let all: Vec<String> = typed.into_iter().chain(under).map(|part| set_apart(&part, direction)).collect();
    let mut args = FluentArgs::new();
    args.set("words", words.listed(&all));
    words.say("search-title-for", &args).unwrap_or_default()
}

fn not_yet() -> Response {
    let headers = [
        (header::RETRY_AFTER, HeaderValue::from_static("5")),
        (header::CACHE_CONTROL, Cache::Never.header()),
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
    ];
    (StatusCode::SERVICE_UNAVAILABLE, headers, "Search is being prepared. Come again in a moment.\n")
        .into_response()
}
