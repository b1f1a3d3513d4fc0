//! The kept source of an op-ed, for an editor who wants to see what the page said.
//! It refuses to be shown as a page: it is handed over as a file of text that no browser runs.

use super::review::op_ed_id;
use crate::{app::App, fetch, pages::Cache, refusal::Refusal, sign_in::Signed};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::{
    ids::SourceId,
    source::{Came, Source},
};
use byline_store::{Store, StoreError, opeds, sources};
use std::sync::Arc;

pub async fn bytes(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, source)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let (id, source) = (op_ed_id(&id)?, source.parse::<SourceId>().map_err(|_| Refusal::NotFound)?);
    let mut tx = app.store.read().await?;
    opeds::get(&mut tx, id).await?.filter(|o| o.site == signed.site.id).ok_or(Refusal::NotFound)?;
    let kept = sources::of_op_ed(&mut tx, id).await?;
    drop(tx);
    let kept = kept.into_iter().find(|kept| kept.id == source).ok_or(Refusal::NotFound)?;
    let bytes = readable(&app.store, &kept).await?.ok_or(Refusal::NotFound)?;
    let name = format!("attachment; filename=\"source-{source}.txt\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::try_from(name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok((headers, bytes).into_response())
}

/// The bytes as a browser would have read them: unpacked where the outlet sent them packed.
async fn readable(store: &Store, source: &Source) -> Result<Option<Vec<u8>>, Refusal> {
    let Some(body) = source.body() else { return Ok(None) };
    let bytes = store.blobs().get(body).await.map_err(StoreError::from)?;
    let Came::Fetch { hops } = &source.came else { return Ok(Some(bytes)) };
    let Some(last) = hops.last() else { return Ok(Some(bytes)) };
    let head = store.blobs().get(last.response_head).await.map_err(StoreError::from)?;
    Ok(Some(fetch::unpacked(&head, &bytes).unwrap_or(bytes)))
}
