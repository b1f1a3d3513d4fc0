//! Search as readers ask for it: what an address says they look for, asked of this node's index, answered with a page.
//! It refuses to keep what was typed: nothing of it is written anywhere, and no two answers are held together by anything.

mod begun;
mod feed;

pub(super) use begun::show as show_begun;
pub(super) use feed::show as show_feed;

use crate::{
    app::App,
    pages::{
        Cache, DayView, Said, html,
        search::{Found, Narrowing, ON_A_LEAF, Outcome, SearchPage, ThingName},
    },
    reading::Reading,
    refusal::Refusal,
    site_map::{SeekOrder, Seeking},
};
use axum::{
    extract::{FromRequestParts, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use byline_core::language::Language;
use byline_store::search::{Answered, Called, Facet, Findings, Inquiry, Lexicon, Rank, SearchError};
use std::sync::Arc;

impl From<SearchError> for Refusal {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::Store(error) => error.into(),
            other => Self::Broken(other.into()),
        }
    }
}

/// `GET /search`
pub async fn show(State(app): State<Arc<App>>, mut parts: Parts) -> Result<Response, Refusal> {
    let seeking = Seeking::of_query(parts.uri.query().unwrap_or_default());
    let mut reading = Reading::from_request_parts(&mut parts, &app).await?;
    let lexicon = app.search.lexicon(&mut reading.store, &reading.site).await?;
    let under = match under(&lexicon, &seeking) {
        Some(under) if !seeking.is_empty() => under,
        Some(_) => return answer(&reading, &lexicon, &seeking, &Outcome::Unasked),
        None => return answer(&reading, &lexicon, &seeking, &Outcome::Found(Found::default())),
    };
    let site = reading.site.id;
    // The index is asked without a read, of which there are few; what it found is looked at in another one.
    drop(reading);
    let answered = app.search.ask(site, &lexicon, inquiry(&seeking, under)).await?;
    let mut reading = Reading::from_request_parts(&mut parts, &app).await?;
    match answered {
        Some(answered) => show_found(&mut reading, &seeking, answered).await,
        None => not_yet(&reading, &lexicon, &seeking),
    }
}

fn inquiry(seeking: &Seeking, under: Vec<Facet>) -> Inquiry {
    Inquiry {
        words: seeking.words.clone(),
        under,
        rank: rank(seeking.order),
        from: (seeking.leaf - 1).saturating_mul(ON_A_LEAF),
        most: ON_A_LEAF,
    }
}

/// What readers see now of an index's answer; nothing where what it is under has left their sight since.
async fn show_found(
    reading: &mut Reading,
    seeking: &Seeking,
    answered: Answered,
) -> Result<Response, Refusal> {
    let app = reading.app();
    let findings = app.search.hits(&mut reading.store, &reading.site, answered).await?;
    let lexicon = Arc::clone(&findings.lexicon);
    let found = under(&lexicon, seeking).map(|_| found(reading, findings)).unwrap_or_default();
    answer(reading, &lexicon, seeking, &Outcome::Found(found))
}

fn not_yet(reading: &Reading, lexicon: &Lexicon, seeking: &Seeking) -> Result<Response, Refusal> {
    let chosen = chosen(reading, lexicon, seeking);
    let page = SearchPage::new(&reading.around(), seeking, &chosen, &Outcome::NotYet);
    let headers = [(header::RETRY_AFTER, HeaderValue::from_static("5"))];
    let body = reading.app().pages.render(&page)?;
    Ok((headers, html(StatusCode::SERVICE_UNAVAILABLE, body, Cache::Never)).into_response())
}

/// The page; where words were typed nobody on the way may keep it.
fn answer(
    reading: &Reading,
    lexicon: &Lexicon,
    seeking: &Seeking,
    outcome: &Outcome,
) -> Result<Response, Refusal> {
    let chosen = chosen(reading, lexicon, seeking);
    let page = SearchPage::new(&reading.around(), seeking, &chosen, outcome);
    if seeking.words.is_empty() {
        return reading.answer(&page);
    }
    let body = reading.app().pages.render(&page)?;
    Ok(reading.rendered(Cache::Never).mark(html(StatusCode::OK, body, Cache::Never)))
}

/// What an address says the findings are under. Where it names what the site does not show: none, which holds nothing, rather
/// than everything.
fn under(lexicon: &Lexicon, seeking: &Seeking) -> Option<Vec<Facet>> {
    seeking.chosen().map(|(kind, value)| facet(lexicon, kind, value)).collect()
}

/// What the findings are under, by name.
fn chosen(reading: &Reading, lexicon: &Lexicon, seeking: &Seeking) -> Vec<Narrowing> {
    let facets = seeking.chosen().filter_map(|(kind, value)| facet(lexicon, kind, value));
    facets.filter_map(|facet| narrowing(reading, lexicon, &facet, None)).collect()
}

fn rank(order: SeekOrder) -> Rank {
    match order {
        SeekOrder::Fit => Rank::Fit,
        SeekOrder::Newest => Rank::Newest,
        SeekOrder::Oldest => Rank::Oldest,
    }
}

fn found(reading: &Reading, findings: Findings) -> Found {
    let Findings { hits, answered, lexicon } = findings;
    let narrowings = answered.facets.iter().filter_map(|(facet, count)| {
        narrowing(reading, &lexicon, facet, (!answered.facets_cut).then_some(*count))
    });
    Found {
        narrowings: narrowings.collect(),
        hits,
        marks: answered.marks,
        total: answered.total,
        more: answered.more,
        some: answered.some,
        instead: answered.instead,
    }
}

/// What an address means by a kind of thing and the readable part of its address.
fn facet(lexicon: &Lexicon, kind: &str, value: &str) -> Option<Facet> {
    match kind {
        "year" => value.parse().ok().map(Facet::Year),
        "language" => value.parse::<Language>().ok().map(|language| Facet::In(language.primary().to_owned())),
        _ => lexicon.at(value, |facet| kind_of(facet) == kind).cloned(),
    }
}

fn kind_of(facet: &Facet) -> &'static str {
    match facet {
        Facet::By(_) => "scholar",
        Facet::At(_) => "outlet",
        Facet::About(_) => "topic",
        Facet::Of(_) => "region",
        Facet::Within(_) => "series",
        Facet::Year(_) => "year",
        Facet::In(_) => "language",
    }
}

/// A facet with its name; none for an outsider, who has no page.
fn narrowing(reading: &Reading, lexicon: &Lexicon, facet: &Facet, count: Option<u32>) -> Option<Narrowing> {
    let kind = kind_of(facet);
    let (value, name) = match facet {
        Facet::Year(year) => {
            let day = Some(DayView { day: year.to_string() });
            (year.to_string(), ThingName { day, ..ThingName::default() })
        }
        Facet::In(language) => {
            let name = ThingName { language: Some(language.clone()), ..ThingName::default() };
            (language.clone(), name)
        }
        thing => {
            let named = lexicon.named(thing)?;
            let said = match &named.name {
                Called::Own(text) => Said::unmarked(text),
                Called::Labels(labels) => reading.around().label(labels),
            };
            (named.slug.to_string(), ThingName { said: Some(said), ..ThingName::default() })
        }
    };
    Some(Narrowing { kind, value, name, count })
}
