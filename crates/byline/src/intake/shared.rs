//! What a telephone shares to a scholar's own app, a document among it: it stands in the form behind their link as it came.
//! It refuses to keep or send anything: the system that posts it knows no page of ours, so the scholar presses, and the file waits in the page.

use super::{
    Refused,
    by_link::{TypedPiece, empty, only_the_address, shown, to_mend},
    large::{BUSY, NoTurn},
    sent::{Sent, UploadedFile},
};
use crate::{app::App, refusal::Refusal, sign_in::by_link::ByLink};
use axum::{
    extract::{Multipart, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use byline_extract::FileKind;
use bytes::Bytes;
use data_encoding::BASE64URL_NOPAD;
use serde::Serialize;
use std::sync::Arc;

/// The most bytes of a file that waits in a page; manuscripts are far smaller.
pub(super) const MOST_KEPT: usize = 8 << 20;

/// What is told of a file that was looked at and cannot wait in the page for the press that brings it in.
pub(super) const TOO_LARGE_TO_WAIT: &str = "this file is too large to wait in the form; choose it again";

const TOO_LARGE_TO_SHARE: &str = "this file is too large to be shared; choose it here";

/// A file that waits in the form until it is sent, written in letters that no page has to escape.
#[derive(Clone, Debug, Serialize)]
pub struct KeptFile {
    pub name: String,
    pub media_type: String,
    pub bytes: String,
}

impl KeptFile {
    /// The file as the page holds it; none where it is too large for a page.
    pub(super) fn of(file: &UploadedFile) -> Option<Self> {
        let fits = file.bytes.len() <= MOST_KEPT;
        fits.then(|| Self {
            name: file.name.clone(),
            media_type: file.media_type.clone().unwrap_or_default(),
            bytes: BASE64URL_NOPAD.encode(&file.bytes),
        })
    }

    /// The file that waited; none where its bytes are not what a page of ours would hold.
    pub(super) fn sent(name: &str, media_type: &str, bytes: &[u8]) -> Option<UploadedFile> {
        let bytes = BASE64URL_NOPAD.decode(bytes.trim_ascii()).ok().map(Bytes::from)?;
        let media_type = Some(media_type.to_owned()).filter(|kind| !kind.is_empty());
        (!name.is_empty() && bytes.len() <= MOST_KEPT).then(|| UploadedFile {
            name: name.to_owned(),
            media_type,
            bytes,
        })
    }
}

/// Shows what was shared; nothing else comes of it.
pub async fn take(
    State(app): State<Arc<App>>,
    by: ByLink,
    headers: HeaderMap,
    parts: Multipart,
) -> Result<Response, Refusal> {
    let Sent { typed, file, large: _until_shown, again, title, text } = Sent::read(&headers, parts).await?;
    let mut words = TypedPiece { address: typed.address, title, text };
    let file = match file {
        Some(Ok(file)) => file,
        Some(Err(NoTurn)) => {
            let mut page = empty(&app, &by, words);
            page.kept = again.as_ref().and_then(KeptFile::of);
            return to_mend(&app, page, "file", BUSY);
        }
        None => return shown(&app, StatusCode::OK, &empty(&app, &by, only_the_address(words))),
    };
    // What is told beside a file is the sharing app's own words.
    (words.title, words.text) = (String::new(), String::new());
    let mut page = empty(&app, &by, words);
    if let FileKind::Other(kind) = FileKind::of(&file.name, &file.bytes) {
        let refused = Refused::Kind { place: file.name, kind: kind.to_owned() };
        return to_mend(&app, page, "file", &refused.to_string());
    }
    page.kept = KeptFile::of(&file);
    if page.kept.is_none() {
        return to_mend(&app, page, "file", TOO_LARGE_TO_SHARE);
    }
    shown(&app, StatusCode::OK, &page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_waits_in_a_page_byte_for_byte_and_nothing_strange_does() {
        let file = |bytes: Vec<u8>| UploadedFile {
            name: "piece.docx".to_owned(),
            media_type: None,
            bytes: bytes.into(),
        };
        let all: Vec<u8> = (0..=255).collect();
        let kept = KeptFile::of(&file(all.clone())).unwrap();
        assert!(kept.bytes.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
        let back = KeptFile::sent(&kept.name, "", kept.bytes.as_bytes()).unwrap();
        assert_eq!((back.bytes.as_ref(), back.media_type), (all.as_slice(), None));
        assert!(KeptFile::of(&file(vec![0; MOST_KEPT + 1])).is_none());
        for strange in ["a+b/", "<script>", "a", "\u{663}\u{663}"] {
            assert!(KeptFile::sent("x.docx", "", strange.as_bytes()).is_none(), "{strange}");
        }
        assert!(KeptFile::sent("", "", b"QUJD").is_none());
        let beyond = BASE64URL_NOPAD.encode(&vec![0; MOST_KEPT + 1]);
        assert!(KeptFile::sent("x.docx", "", beyond.as_bytes()).is_none());
    }
}
