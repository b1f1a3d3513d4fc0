//! What a search begins to find while somebody types: names first, then op-eds, as a piece of its page.
//! It refuses to be needed: the form answers without it, and nothing that was typed is kept.

use super::{narrowing, under};
use crate::{
    app::App,
    pages::{
        Cache, html,
        search::{BegunPage, Narrowing},
    },
    reading::Reading,
    refusal::Refusal,
    site_map::Seeking,
};
use axum::{
    extract::{FromRequestParts, State},
    http::{StatusCode, request::Parts},
    response::Response,
};
use byline_core::displayed::Displayed;
use byline_store::search::{Inquiry, Lexicon, Rank};
use std::sync::Arc;

/// Letters from which on something is looked for.
const SHORTEST: usize = 2;
/// What comes up at most, and how much of it are names.
const MOST: u32 = 8;
const NAMES: usize = 4;

/// `GET /search/begun`
pub async fn show(State(app): State<Arc<App>>, mut parts: Parts) -> Result<Response, Refusal> {
    let seeking = Seeking::of_query(parts.uri.query().unwrap_or_default()).alone();
    let mut reading = Reading::from_request_parts(&mut parts, &app).await?;
    let lexicon = app.search.lexicon(&mut reading.store, &reading.site).await?;
    let long = seeking.words.trim().chars().count() >= SHORTEST;
    let Some(under) = under(&lexicon, &seeking).filter(|_| long) else {
        return answer(&reading, &[], &[]);
    };
    let (site, anywhere) = (reading.site.id, under.is_empty());
    drop(reading);
    let words = seeking.words.clone();
    let inquiry = Inquiry { words, under, rank: Rank::Fit, from: 0, most: MOST };
    // What has only some of the words is not what is being typed.
    let answered = app.search.ask(site, &lexicon, inquiry).await?.filter(|answered| !answered.some);
    let mut reading = Reading::from_request_parts(&mut parts, &app).await?;
    let hits = match answered {
        Some(answered) => Some(app.search.hits(&mut reading.store, &reading.site, answered).await?),
        None => None,
    };
    let lexicon = app.search.lexicon(&mut reading.store, &reading.site).await?;
    let names = if anywhere { names(&reading, &lexicon, &seeking.words) } else { Vec::new() };
    let hits = hits.map(|findings| findings.hits).unwrap_or_default();
    answer(&reading, &names, &hits)
}

/// Names that begin so, of what has a page.
fn names(reading: &Reading, lexicon: &Lexicon, typed: &str) -> Vec<Narrowing> {
    let begun = lexicon.begun(typed, NAMES).into_iter();
    begun.filter_map(|facet| narrowing(reading, lexicon, &facet, None)).collect()
}

fn answer(reading: &Reading, names: &[Narrowing], hits: &[Arc<Displayed>]) -> Result<Response, Refusal> {
    let left = (MOST as usize).saturating_sub(names.len()).min(hits.len());
    let page = BegunPage::new(&reading.around(), names, &hits[..left]);
    let body = reading.app().pages.render(&page)?;
    Ok(reading.rendered(Cache::Never).mark(html(StatusCode::OK, body, Cache::Never)))
}
