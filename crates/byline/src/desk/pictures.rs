//! Pictures that editors give: kept by their content, shown at the desk before readers see them.
//! It refuses what is not a PNG, JPEG or WebP by its own bytes, whatever its name says.

use crate::{
    app::App,
    form::{Form, MOST_FILE, Mistakes},
    pages::Cache,
    refusal::Refusal,
    sign_in::Signed,
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::{
    digest::Digest,
    ids::PictureUseId,
    picture::{Picture, PictureFormat, PictureUse},
    site::Site,
};
use byline_store::{Store, pictures};
use imagesize::ImageType;
use std::sync::Arc;

/// The most pixels of a picture.
const MOST_PIXELS: u64 = 40_000_000;

/// A picture's bytes as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    pub digest: Digest,
    pub format: PictureFormat,
    pub width: u32,
    pub height: u32,
}

impl KeptFile {
    /// The bytes of a picture already kept.
    pub fn of(picture: &Picture) -> Self {
        Self { digest: picture.digest, format: picture.format, width: picture.width, height: picture.height }
    }
}

/// The picture given in `field`, kept; none when none was chosen or it has to be mended.
pub async fn uploaded(
    store: &Store,
    form: &Form,
    field: &str,
    mistakes: &mut Mistakes,
) -> Result<Option<KeptFile>, Refusal> {
    let Some(file) = form.file(field) else { return Ok(None) };
    match looked_at(&file.bytes) {
        Ok((format, width, height)) => {
            let digest =
                store.blobs().put(file.bytes.to_vec()).await.map_err(byline_store::StoreError::from)?;
            Ok(Some(KeptFile { digest, format, width, height }))
        }
        Err(why) => {
            mistakes.add(field, format!("{}: {why}", file.name));
            Ok(None)
        }
    }
}

/// The hidden field that says which picture a form was made with.
pub const USE: &str = "picture-use";

/// The picture the form was made with: somebody else may have put another in its place since.
pub async fn of_form(store: &Store, site: &Site, form: &Form) -> Result<Option<PictureUse>, Refusal> {
    let Some(id) = form.filled(USE).and_then(|id| id.parse().ok()) else { return Ok(None) };
    Ok(pictures::use_at(&mut store.read().await?, site.id, id).await?)
}

fn looked_at(bytes: &[u8]) -> Result<(PictureFormat, u32, u32), String> {
    if bytes.len() > MOST_FILE {
        return Err(format!("a picture may have {} MB; make it smaller", MOST_FILE >> 20));
    }
    let format = match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => PictureFormat::Png,
        Ok(ImageType::Jpeg) => PictureFormat::Jpeg,
        Ok(ImageType::Webp) => PictureFormat::Webp,
        _ => return Err("this is no PNG, JPEG or WebP picture; save it as one of these".to_owned()),
    };
    let size = imagesize::blob_size(bytes)
        .map_err(|_| "this picture is damaged; save it again and choose it anew".to_owned())?;
    let (width, height) = (u32::try_from(size.width), u32::try_from(size.height));
    match (width, height) {
        (Ok(width), Ok(height))
            if width > 0 && height > 0 && u64::from(width) * u64::from(height) <= MOST_PIXELS =>
        {
            Ok((format, width, height))
        }
        _ => Err("a picture may have 40 million pixels; make it smaller".to_owned()),
    }
}

/// A picture in use at the editor's site, for the desk's own pages.
pub async fn file(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let id: PictureUseId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    let used = pictures::use_at(&mut tx, signed.site.id, id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let bytes = app.store.blobs().get(used.picture.digest).await.map_err(byline_store::StoreError::from)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(used.picture.format.media_type())),
        (header::CACHE_CONTROL, Cache::Never.header()),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
    ];
    Ok((headers, bytes).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_its_bytes() {
        assert!(looked_at(b"<svg xmlns='http://www.w3.org/2000/svg'/>").is_err());
        assert!(looked_at(b"GIF89a\x01\0\x01\0").is_err());
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(looked_at(&png), Ok((PictureFormat::Png, 3, 2)));
        png[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(looked_at(&png).unwrap_err().contains("40 million"));
    }
}
