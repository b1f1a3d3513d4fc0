//! A region and the op-eds that speak of it.
//! It refuses free terms: only regions an editor has named have a page.

use super::{
    gathering::{Gathering, answer},
    reading::{Reading, slug},
};
use crate::refusal::Refusal;
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_store::regions;

pub async fn show(
    mut reading: Reading,
    Path(raw): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let found = regions::by_slug(&mut reading.store, reading.site.id, &slug(&raw)?).await?;
    let (region, current) = found.ok_or(Refusal::NotFound)?;
    answer(reading, &Gathering::Region(&region), current, query).await
}
