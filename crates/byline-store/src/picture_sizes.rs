//! The sizes made of pictures: which blob holds which, by the bytes it was made of, so that each is made once.
//! It refuses to say who may see one: whoever asks has found a use of the picture first.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    clock::Moment,
    digest::Digest,
    picture::{FocalPoint, PictureFile, Shape},
};

statements! {
    ONE = "SELECT digest FROM picture_size
        WHERE source = $1 AND shape = $2 AND focus_x = $3 AND focus_y = $4 AND width = $5 AND format = $6";
    KEEP = "INSERT INTO picture_size (source, shape, focus_x, focus_y, width, format, digest, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (source, shape, focus_x, focus_y, width, format) DO UPDATE SET digest = excluded.digest, made_at = excluded.made_at";
    DIGESTS = "SELECT DISTINCT digest FROM picture_size ORDER BY digest";
}

/// What sizes are made of: a picture's bytes, and the point they are cropped about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MadeOf {
    /// The picture's bytes.
    pub source: Digest,
    /// The point.
    pub focus: FocalPoint,
}

impl MadeOf {
    /// The point that matters: what is not cropped is the same about any.
    fn about(self, shape: Shape) -> FocalPoint {
        if shape.ratio().is_some() { self.focus } else { FocalPoint::default() }
    }
}

/// The blob that holds this file, once it is made.
///
/// # Errors
/// [`StoreError`]
pub async fn find(tx: &mut ReadTx, of: MadeOf, file: PictureFile) -> Result<Option<Digest>, StoreError> {
    let about = of.about(file.shape);
    let values = params![of.source, file.shape, about.x(), about.y(), file.width, file.format];
    tx.query_opt(&ONE, values).await?.map(|row| row.get("digest")).transpose()
}

/// Keeps which blob holds this file; the blob is kept already.
///
/// # Errors
/// [`StoreError`]
pub async fn keep(
    tx: &mut WriteTx,
    of: MadeOf,
    file: PictureFile,
    digest: Digest,
    now: Moment,
) -> Result<(), StoreError> {
    let about = of.about(file.shape);
    let values = params![of.source, file.shape, about.x(), about.y(), file.width, file.format, digest, now];
    tx.execute(&KEEP, values).await.map(drop)
}

/// Every blob that holds a size.
///
/// # Errors
/// [`StoreError`]
pub async fn digests(tx: &mut ReadTx) -> Result<Vec<Digest>, StoreError> {
    tx.query(&DIGESTS, params![]).await?.iter().map(|row| row.get("digest")).collect()
}
