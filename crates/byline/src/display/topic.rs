//! A topic and the op-eds on it.
//! It refuses free terms: only topics an editor has named have a page.

use super::{
    gathering::{Gathering, answer},
    reading::{Reading, slug},
};
use crate::refusal::Refusal;
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_store::topics;

pub async fn show(
    mut reading: Reading,
    Path(raw): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let found = topics::by_slug(&mut reading.store, reading.site.id, &slug(&raw)?).await?;
    let (topic, current) = found.ok_or(Refusal::NotFound)?;
    answer(reading, &Gathering::Topic(&topic), current, query).await
}
