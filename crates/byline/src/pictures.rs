//! Pictures on their way in and out: looked at whole when they come, made into sizes when one is first asked for.
//! It refuses to send the bytes that came in, to make what is not offered, and to hold two pictures' pixels at once.

use crate::{app::App, refusal::Refusal};
use byline_core::{
    digest::Digest,
    picture::{Picture, PictureFile, PictureFormat, PictureUse},
};
use byline_picture::{Developed, PictureRefusal, develop, look};
use byline_store::{
    BlobError, StoreError,
    picture_sizes::{self, MadeOf},
};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::spawn_blocking,
};

/// Where pictures are opened, one at a time: the largest takes a few hundred megabytes while it is.
pub struct Darkroom {
    door: Arc<Semaphore>,
    /// What could not be opened, so that it is not tried for each reader.
    spoilt: Mutex<HashSet<Digest>>,
}

impl Default for Darkroom {
    fn default() -> Self {
        Self { door: Arc::new(Semaphore::new(1)), spoilt: Mutex::default() }
    }
}

impl Darkroom {
    async fn enter(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        Arc::clone(&self.door).acquire_owned().await.map_err(|closed| Refusal::Broken(closed.into()))
    }

    fn is_spoilt(&self, source: Digest) -> bool {
        self.spoilt.lock().unwrap_or_else(PoisonError::into_inner).contains(&source)
    }

    fn note_spoilt(&self, source: Digest) {
        self.spoilt.lock().unwrap_or_else(PoisonError::into_inner).insert(source);
    }
}

/// A picture's bytes as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    pub digest: Digest,
    pub format: PictureFormat,
    pub width: u32,
    pub height: u32,
    pub transparent: bool,
}

impl KeptFile {
    /// The bytes of a picture already kept.
    pub fn of(picture: &Picture) -> Self {
        Self {
            digest: picture.digest,
            format: picture.format,
            width: picture.width,
            height: picture.height,
            transparent: picture.transparent,
        }
    }
}

/// Looks at a picture and keeps its bytes; the inner refusal is for whoever gave it.
pub async fn take_in(app: &App, bytes: Vec<u8>) -> Result<Result<KeptFile, PictureRefusal>, Refusal> {
    let permit = app.darkroom.enter().await?;
    let looked = spawn_blocking(move || {
        let looked = look(&bytes);
        // Held here, for the pixels stay until the end even when nobody waits any more.
        drop(permit);
        looked.map(|looked| (bytes, looked))
    });
    let (bytes, looked) = match looked.await.map_err(|panic| Refusal::Broken(panic.into()))? {
        Ok(taken) => taken,
        Err(refused) => {
            tracing::info!(error = ?refused, "a picture was not taken");
            return Ok(Err(refused));
        }
    };
    let digest = app.store.blobs().put(bytes).await.map_err(StoreError::from)?;
    let (format, transparent) = (looked.format, looked.transparent);
    Ok(Ok(KeptFile { digest, format, width: looked.width, height: looked.height, transparent }))
}

/// The bytes of a file of a picture in use, made when nobody asked for it before.
pub async fn served(app: &Arc<App>, used: &PictureUse, file: PictureFile) -> Result<Vec<u8>, Refusal> {
    if !used.offers(file) {
        return Err(Refusal::NotFound);
    }
    if let Some(bytes) = made(app, used, file).await? {
        return Ok(bytes);
    }
    let (app, used) = (Arc::clone(app), used.clone());
    // A task of its own: what a reader who leaves has begun is of use to the next.
    let making = tokio::spawn(async move { make(&app, &used, file).await });
    making.await.map_err(|panic| Refusal::Broken(panic.into()))?
}

fn made_of(used: &PictureUse) -> MadeOf {
    MadeOf { source: used.picture.digest, focus: used.focus }
}

async fn made(app: &App, used: &PictureUse, file: PictureFile) -> Result<Option<Vec<u8>>, Refusal> {
    let mut tx = app.store.read().await?;
    let kept = picture_sizes::find(&mut tx, made_of(used), file).await?;
    drop(tx);
    let Some(digest) = kept else { return Ok(None) };
    match app.store.blobs().get(digest).await {
        Ok(bytes) => Ok(Some(bytes)),
        // It can be made again.
        Err(BlobError::NotThere(_) | BlobError::Damaged(_)) => Ok(None),
        Err(away) => Err(StoreError::from(away).into()),
    }
}

/// Makes every file of that shape at once, for opening the picture is most of the work.
async fn make(app: &App, used: &PictureUse, file: PictureFile) -> Result<Vec<u8>, Refusal> {
    let _permit = app.darkroom.enter().await?;
    // Whoever had to wait may find it made.
    if let Some(bytes) = made(app, used, file).await? {
        return Ok(bytes);
    }
    let source = used.picture.digest;
    if app.darkroom.is_spoilt(source) {
        return Err(Refusal::NotFound);
    }
    let bytes = app.store.blobs().get(source).await.map_err(StoreError::from)?;
    let (sizes, formats, focus) = (used.sizes(file.shape), used.formats(), used.focus);
    let developed = spawn_blocking(move || develop(&bytes, &sizes, &formats, focus)).await;
    let developed = developed.map_err(|panic| Refusal::Broken(panic.into()))?.map_err(|why| {
        tracing::warn!(%source, error = ?why, "a picture kept earlier cannot be opened; give it anew at the desk");
        app.darkroom.note_spoilt(source);
        Refusal::NotFound
    })?;
    keep(app, used, &developed).await?;
    developed.into_iter().find(|made| made.file == file).map(|made| made.bytes).ok_or(Refusal::NotFound)
}

async fn keep(app: &App, used: &PictureUse, developed: &[Developed]) -> Result<(), Refusal> {
    let mut kept = Vec::new();
    for one in developed {
        let digest = app.store.blobs().put(one.bytes.clone()).await.map_err(StoreError::from)?;
        kept.push((one.file, digest));
    }
    let mut tx = app.store.write().await?;
    for (file, digest) in kept {
        picture_sizes::keep(&mut tx, made_of(used), file, digest, app.clock.now()).await?;
    }
    Ok(tx.commit().await?)
}
