//! Search as readers ask for it: what an address says they look for, asked of this node's index, answered with a page.
//! It refuses to keep what was typed: nothing of it is written anywhere, and no two answers are held together by anything.

use crate::{
    pages::{
        DayView, Said,
        search::{Found, Narrowing, ON_A_LEAF, Outcome, SearchPage, ThingName},
    },
    reading::Reading,
    refusal::Refusal,
    site_map::{SeekOrder, Seeking},
};
use axum::{
    extract::RawQuery,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use byline_core::language::Language;
use byline_store::search::{Called, Facet, Findings, Inquiry, Lexicon, Rank, SearchError};

impl From<SearchError> for Refusal {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::Store(error) => error.into(),
            other => Self::Broken(other.into()),
        }
    }
}

/// `GET /search`
pub async fn show(mut reading: Reading, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let seeking = Seeking::of_query(query.as_deref().unwrap_or_default());
    let app = reading.app();
    let lexicon = app.search.lexicon(&mut reading.store, &reading.site).await?;
    let mut chosen = Vec::new();
    let mut under = Vec::new();
    for (kind, value) in seeking.chosen() {
        // What an address names and the site does not have holds nothing, rather than everything.
        let Some(facet) = facet(&lexicon, kind, value) else {
            let found = Outcome::Found(Found::default());
            return reading.answer(&SearchPage::new(&reading.around(), &seeking, &chosen, &found));
        };
        chosen.extend(narrowing(&reading, &lexicon, &facet, None));
        under.push(facet);
    }
    let outcome = if seeking.is_empty() {
        Outcome::Unasked
    } else {
        let inquiry = Inquiry {
            words: seeking.words.clone(),
            under,
            rank: rank(seeking.order),
            from: (seeking.leaf - 1).saturating_mul(ON_A_LEAF),
            most: ON_A_LEAF,
        };
        match app.search.hits(&mut reading.store, &reading.site, &inquiry).await? {
            Some(findings) => Outcome::Found(found(&reading, findings)),
            None => Outcome::NotYet,
        }
    };
    let page = SearchPage::new(&reading.around(), &seeking, &chosen, &outcome);
    if let Outcome::NotYet = outcome {
        let body = app.pages.render(&page)?;
        let headers = [(header::RETRY_AFTER, HeaderValue::from_static("5"))];
        let page = crate::pages::html(StatusCode::SERVICE_UNAVAILABLE, body, crate::pages::Cache::Never);
        return Ok((headers, page).into_response());
    }
    reading.answer(&page)
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
