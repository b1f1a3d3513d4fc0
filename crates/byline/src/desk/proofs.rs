//! A file that proves a right, handed to whoever reads the desk.
//! It refuses to be shown as a page: it is handed over as a file, whatever it says it is.

use crate::{app::App, pages::Cache, refusal::Refusal, sign_in::Signed};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::ids::ProofId;
use byline_store::{StoreError, proofs};
use std::sync::Arc;

pub async fn file(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let id: ProofId = id.parse().map_err(|_| Refusal::NotFound)?;
    let proof = proofs::get(&mut app.store.read().await?, signed.site.id, id).await?;
    let proof = proof.ok_or(Refusal::NotFound)?;
    let bytes = app.store.blobs().get(proof.digest).await.map_err(StoreError::from)?;
    // The name it was given under, as RFC 8187 lets a header say it.
    let name: String = url::form_urlencoded::byte_serialize(proof.name.as_str().as_bytes()).collect();
    let said = format!("attachment; filename*=UTF-8''{}", name.replace('+', "%20"));
    let said = HeaderValue::try_from(said).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, said),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok((headers, bytes).into_response())
}
