//! Pictures in use, and the files beside a page.
//! It refuses a picture whose use readers may not see, whoever still has its address.

use super::reading::Reading;
use crate::{
    app::{App, AskedSite},
    pages::{Cache, Rendered, SiteSheet},
    refusal::Refusal,
};
use axum::{
    Extension,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use byline_core::{ids::PictureUseId, site::Site};
use byline_store::{display, pictures};
use std::sync::Arc;

pub async fn picture(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let id: PictureUseId = raw.parse().map_err(|_| Refusal::NotFound)?;
    let beside = display::picture_beside(&mut reading.store, &reading.site, id).await?;
    let found = match beside {
        Some(used) => Some(used),
        None => pictures::public_use(&mut reading.store, reading.site.id, id).await?,
    };
    let picture = found.ok_or(Refusal::NotFound)?.picture;
    let rendered = reading.rendered(Cache::Media);
    let app = reading.let_go();
    let bytes = app.store.blobs().get(picture.digest).await.map_err(byline_store::StoreError::from)?;
    let headers = [
        (header::CONTENT_TYPE, picture.format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, "inline".to_owned()),
    ];
    Ok(rendered.mark((headers, bytes).into_response()))
}

/// Files named by their content are the same for every site, save the one sheet that says how a site looks.
pub async fn asset(
    State(app): State<Arc<App>>,
    site: Option<Extension<AskedSite>>,
    Path(name): Path<String>,
) -> Result<Response, Refusal> {
    if SiteSheet::is_name(&name) {
        return sheet(site.as_ref().map(|Extension(AskedSite(site))| site.as_ref()), &name);
    }
    let asset = app.pages.assets().get(&name).ok_or(Refusal::NotFound)?;
    let headers = [(header::CONTENT_TYPE, asset.media_type)];
    let rendered = Rendered { policy: Cache::Forever, number: None, narrows: None, counted: None };
    Ok(rendered.mark((headers, asset.bytes.clone()).into_response()))
}

/// The sheet of the site's look. A page that a cache still holds may ask for an earlier one: it gets today's, for a while.
fn sheet(site: Option<&Site>, name: &str) -> Result<Response, Refusal> {
    let site = site.ok_or(Refusal::NotFound)?;
    let sheet = SiteSheet::of(&site.look).ok_or(Refusal::NotFound)?;
    let policy = if sheet.name == name { Cache::Forever } else { Cache::Media };
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    let rendered = Rendered { policy, number: Some(site.change), narrows: None, counted: None };
    Ok(rendered.mark((headers, sheet.css).into_response()))
}
