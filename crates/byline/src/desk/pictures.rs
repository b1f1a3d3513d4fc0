//! Pictures that editors give: looked at, kept, shown at the desk before readers see them, with their focal point.
//! It refuses a file for what it holds, whatever its name says, and tells the editor why.

use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::Cache,
    pictures::{KeptFile, served, take_in},
    refusal::Refusal,
    sign_in::Signed,
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::{
    ids::PictureUseId,
    picture::{FocalPoint, PictureFile, PictureUse, Shape},
    role::Capability,
    site::Site,
    text::Text,
};
use byline_store::{Store, own, pictures};
use serde::Serialize;
use std::sync::Arc;

/// The picture given in `field`, kept; none when none was chosen or it has to be mended.
pub async fn uploaded(
    app: &App,
    form: &Form,
    field: &str,
    mistakes: &mut Mistakes,
) -> Result<Option<KeptFile>, Refusal> {
    let Some(file) = form.file(field) else { return Ok(None) };
    match take_in(app, file.bytes.to_vec()).await? {
        Ok(kept) => Ok(Some(kept)),
        Err(why) => {
            mistakes.add(field, format!("{}: {why}", file.name));
            Ok(None)
        }
    }
}

/// The hidden field that says which picture a form was made with.
pub const USE: &str = "picture-use";

/// The same for the artwork of a banner that dark pages show.
pub const DARK: &str = "dark-use";

/// The picture the form was made with: somebody else may have put another in its place since.
pub async fn of_form(store: &Store, site: &Site, form: &Form) -> Result<Option<PictureUse>, Refusal> {
    named_in(store, site, form, USE).await
}

/// The picture that a hidden field of the form names.
pub async fn named_in(
    store: &Store,
    site: &Site,
    form: &Form,
    field: &str,
) -> Result<Option<PictureUse>, Refusal> {
    let Some(id) = form.filled(field).and_then(|id| id.parse().ok()) else { return Ok(None) };
    Ok(pictures::use_at(&mut store.read().await?, site.id, id).await?)
}

const FOCUS_X: &str = "focus-x";
const FOCUS_Y: &str = "focus-y";

/// The fields of a focal point; the middle is said by leaving them empty.
pub fn focus_fields(used: &PictureUse) -> Vec<(String, String)> {
    let (x, y) = (used.focus.x(), used.focus.y());
    let said = (used.focus != FocalPoint::default()).then_some([(FOCUS_X, x), (FOCUS_Y, y)]);
    said.into_iter().flatten().map(|(field, number)| (field.to_owned(), number.to_string())).collect()
}

/// The focal point of the form; that of another file's picture is not the new one's, unless it was typed anew.
pub fn focus(form: &Form, kept: Option<&PictureUse>, is_new: bool, mistakes: &mut Mistakes) -> FocalPoint {
    let middle = FocalPoint::default();
    let x = form.number(FOCUS_X, mistakes).unwrap_or(middle.x());
    let y = form.number(FOCUS_Y, mistakes).unwrap_or(middle.y());
    let field = if x > 100 { FOCUS_X } else { FOCUS_Y };
    let typed = FocalPoint::new(x, y).map_err(|why| mistakes.add(field, why)).unwrap_or(middle);
    if is_new && kept.is_some_and(|kept| kept.focus == typed) { middle } else { typed }
}

/// What the form says in a field of the picture; what it does not ask for stays as it was.
pub fn said_or_kept(form: &Form, field: &str, kept: Option<&Text>, mistakes: &mut Mistakes) -> Option<Text> {
    if form.names().any(|name| name == field) { form.read(field, mistakes) } else { kept.cloned() }
}

/// A picture at the desk: all of it, and as readers see it.
#[derive(Serialize)]
pub struct InUse {
    pub src: String,
    pub width: u32,
    pub height: u32,
    /// What readers see of it, where a page crops it.
    pub crop: Option<CropView>,
    pub format: String,
}

#[derive(Serialize)]
pub struct CropView {
    pub src: String,
    pub width: u32,
    pub height: u32,
}

impl InUse {
    pub fn new(used: &PictureUse, shape: Shape) -> Self {
        let crop = used.sizes(shape).into_iter().rfind(|size| size.width <= 480).map(|size| CropView {
            src: address(used, PictureFile { shape, width: size.width, format: used.picture.fallback() }),
            width: size.width,
            height: size.height,
        });
        Self {
            src: format!("/desk/picture/{}", used.id),
            width: used.picture.width,
            height: used.picture.height,
            crop: crop.filter(|_| shape.ratio().is_some()),
            format: used.picture.format.to_string(),
        }
    }
}

fn address(used: &PictureUse, file: PictureFile) -> String {
    format!("/desk/picture/{}/{file}", used.id)
}

/// A picture in use at the editor's site, for the desk's own pages.
pub async fn file(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let used = own(&app, &signed, &id).await?;
    let file = used.largest(Shape::Whole, used.picture.fallback());
    answer(&app, &used, file).await
}

/// The same in one of its sizes.
pub async fn size(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let file: PictureFile = name.parse().map_err(|_| Refusal::NotFound)?;
    let used = own(&app, &signed, &id).await?;
    answer(&app, &used, file).await
}

async fn own(app: &App, signed: &Signed, id: &str) -> Result<PictureUse, Refusal> {
    let id: PictureUseId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    let used = pictures::use_at(&mut tx, signed.site.id, id).await?.ok_or(Refusal::NotFound)?;
    if !signed.role.may(Capability::ReadAll)
        && !own::pictured(&mut tx, signed.site.id, id, signed.account.id).await?
    {
        return Err(Refusal::NotFound);
    }
    Ok(used)
}

/// A picture of the site, whole, for whoever was let in to see it.
pub async fn bytes_of(app: &Arc<App>, site: &Site, id: PictureUseId) -> Result<Response, Refusal> {
    let mut tx = app.store.read().await?;
    let used = pictures::use_at(&mut tx, site.id, id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let file = used.largest(Shape::Portrait, used.picture.fallback());
    answer(app, &used, file).await
}

async fn answer(app: &Arc<App>, used: &PictureUse, file: PictureFile) -> Result<Response, Refusal> {
    let bytes = served(app, used, file).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.format.media_type())),
        (header::CACHE_CONTROL, Cache::Never.header()),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
    ];
    Ok((headers, bytes).into_response())
}
