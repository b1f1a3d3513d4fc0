//! Why bytes are not taken as a picture, in a sentence that says what to do.
//! It refuses to show what a decoder said; that is for the log.

use image::ImageError;

/// Why bytes are not taken as a picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureRefusal {
    /// Another kind of file.
    #[error("this is no PNG, JPEG or WebP picture; save it as one of these")]
    Foreign,
    /// A kind of picture that is not taken, by its name.
    #[error("this is no PNG, JPEG or WebP picture but {0}; save it as one of these")]
    OtherKind(&'static str),
    /// Its bytes make no picture.
    #[error("this picture is damaged; save it again and choose it anew")]
    Damaged(#[source] Option<ImageError>),
    /// Its end is missing.
    #[error("the end of this picture is missing; save it again and choose it anew")]
    CutShort,
    /// More pixels than are taken.
    #[error("a picture may have 40 million pixels; make it smaller")]
    TooManyPixels,
    /// A side longer than is taken.
    #[error("a picture may be 16,000 pixels wide or high; make it smaller")]
    TooLong,
    /// It has several frames.
    #[error("this picture moves; save one frame of it as PNG, JPEG or WebP")]
    Moving,
    /// It is made so that opening it takes too much.
    #[error("this picture takes too much to open; save it again, without layers or extra data")]
    TooMuch(#[source] Option<ImageError>),
}

impl From<ImageError> for PictureRefusal {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooMuch(Some(error)),
            ImageError::IoError(ref io) if io.kind() == std::io::ErrorKind::UnexpectedEof => Self::CutShort,
            other => Self::Damaged(Some(other)),
        }
    }
}
