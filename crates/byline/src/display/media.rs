//! Pictures in use, in the sizes they are offered in, and the files beside a page.
//! It refuses a picture whose use readers may not see, whoever still has its address, and a size that no page names.

use super::reading::Reading;
use crate::{
    app::{App, AskedSite},
    pages::{Cache, Rendered, SiteSheet},
    pictures::served,
    refusal::Refusal,
};
use axum::{
    Extension,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use byline_core::{
    ids::PictureUseId,
    picture::{PictureFile, PictureUse, Shape},
    site::Site,
};
use byline_store::{display, pictures};
use std::sync::Arc;

/// A picture by its use alone: whole, in its largest size, in the format that every program opens.
pub async fn picture(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let used = seen(&mut reading, &raw).await?;
    let file = used.largest(Shape::Whole, used.picture.fallback());
    answer(reading, &used, file).await
}

/// A picture in the size and format that a page names.
pub async fn size(
    mut reading: Reading,
    Path((raw, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let file: PictureFile = name.parse().map_err(|_| Refusal::NotFound)?;
    let used = seen(&mut reading, &raw).await?;
    answer(reading, &used, file).await
}

async fn seen(reading: &mut Reading, raw: &str) -> Result<PictureUse, Refusal> {
    let id: PictureUseId = raw.parse().map_err(|_| Refusal::NotFound)?;
    let beside = display::picture_beside(&mut reading.store, &reading.site, id).await?;
    let found = match beside {
        Some(used) => Some(used),
        None => pictures::public_use(&mut reading.store, reading.site.id, id).await?,
    };
    found.ok_or(Refusal::NotFound)
}

async fn answer(reading: Reading, used: &PictureUse, file: PictureFile) -> Result<Response, Refusal> {
    let rendered = reading.rendered(Cache::Media);
    let app = reading.let_go();
    let bytes = served(&app, used, file).await?;
    let headers = [
        (header::CONTENT_TYPE, file.format.media_type().to_owned()),
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

/// The picture in a browser's tab. A small one stands in the page itself; a larger one no page asks for, so that it waits until
/// the page is read. Under a path of a host the tab bears the host's own.
pub async fn icon(
    State(app): State<Arc<App>>,
    site: Option<Extension<AskedSite>>,
) -> Result<Response, Refusal> {
    let site = site.map(|Extension(AskedSite(site))| site).filter(|site| site.prefix().is_empty());
    let (site, icon) = site.zip(app.pages.assets().icon()).ok_or(Refusal::NotFound)?;
    let headers = [(header::CONTENT_TYPE, icon.media_type)];
    let rendered = Rendered { policy: Cache::Media, number: Some(site.change), narrows: None, counted: None };
    Ok(rendered.mark((headers, icon.bytes.clone()).into_response()))
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
