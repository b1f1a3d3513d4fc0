//! Op-eds as JSON: a list by what they are by, at, on, in and since; and each by its short permanent address.
//! It refuses drafts as if they had never been, and tells of what was taken down what its page tells.

use super::{Began, Leaf, answer, asked::Asked, told, view::OpEdJson};
use crate::{
    reading::Reading,
    refusal::Refusal,
    site_map::{ApiList, Outward, Place},
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_core::ids::ShortId;
use byline_store::display::{self, Answer, Walked};

pub(in crate::reach) async fn list(reading: Began, RawQuery(query): RawQuery) -> Response {
    told(async { listed(reading?, query.as_deref()).await }.await)
}

pub(in crate::reach) async fn one(reading: Began, Path(raw): Path<String>) -> Response {
    told(async { found(reading?, &raw).await }.await)
}

async fn listed(mut reading: Reading, query: Option<&str>) -> Result<Response, Refusal> {
    let asked = Asked::for_op_eds(query)?;
    let (limit, mark) = (asked.limit()?, asked.mark()?);
    let walked = match asked.sought(&mut reading).await? {
        Some(sought) => display::walk(&mut reading.store, &reading.site, &sought, mark, limit).await?,
        None => Walked { op_eds: Vec::new(), next: None },
    };
    let list = Place::Outward(Outward::Api(ApiList::OpEds)).absolute(&reading.site);
    let next = walked.next.map(|mark| format!("{list}?{}", asked.going_on_at(&mark.to_string())));
    let data = walked
        .op_eds
        .iter()
        .map(|displayed| OpEdJson::new(&reading.site, displayed, &reading.cards))
        .collect();
    answer(&reading, &Leaf { data, next })
}

async fn found(mut reading: Reading, raw: &str) -> Result<Response, Refusal> {
    let short: ShortId = raw.parse().map_err(|_| Refusal::NotFound)?;
    match display::op_ed_by_short(&mut reading.store, &reading.site, &short).await? {
        Answer::Displayed(displayed) => {
            answer(&reading, &OpEdJson::new(&reading.site, &displayed, &reading.cards))
        }
        Answer::Gone(stone) => Err(Refusal::Gone(stone)),
        Answer::Moved(_) | Answer::Nothing => Err(Refusal::NotFound),
    }
}
