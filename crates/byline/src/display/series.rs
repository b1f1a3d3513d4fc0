//! A standing series with its banner and its op-eds.
//! It refuses a banner without its words.

use super::{
    gathering::{Gathering, answer},
    reading::{Reading, slug},
};
use crate::refusal::Refusal;
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_store::series;

pub async fn show(
    mut reading: Reading,
    Path(raw): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let found = series::by_slug(&mut reading.store, reading.site.id, &slug(&raw)?).await?;
    let (found, current) = found.ok_or(Refusal::NotFound)?;
    answer(reading, &Gathering::Series(&found), current, query).await
}
