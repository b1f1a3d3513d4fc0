//! What a form of bringing in was sent with: the address, the file, the words; and what of it is given to be brought in.
//! It refuses to read a large file beside another: whoever waited too long for a turn is told.

use super::{
    Given, LARGEST_FILE,
    form::Typed,
    large::{BUSY, LargeFile, NoTurn, announced, whole},
    shared::KeptFile,
};
use crate::refusal::Refusal;
use axum::{
    extract::{Multipart, multipart::MultipartError},
    http::{HeaderMap, StatusCode},
};
use byline_core::address::WebAddress;
use bytes::Bytes;

/// A file beats an address: then the address says where the file was saved from.
///
/// # Errors
/// The field that is to be mended, and why.
pub(super) fn given(
    typed: &Typed,
    file: Option<Result<UploadedFile, NoTurn>>,
) -> Result<Given, (&'static str, String)> {
    let file = file.transpose().map_err(|NoTurn| ("file", BUSY.to_owned()))?;
    let address = typed.address.trim();
    let parsed = Some(address).filter(|raw| !raw.is_empty()).map(str::parse::<WebAddress>).transpose();
    let address = parsed.map_err(|why| ("address", why.to_string()))?;
    match (file, address) {
        (Some(file), url) => {
            Ok(Given::File { name: file.name, bytes: file.bytes, media_type: file.media_type, url })
        }
        (None, Some(address)) => Ok(Given::Link(address)),
        (None, None) => {
            let why = "give the address of the op-ed\u{2019}s page, or choose the file of a saved page";
            Err(("address", why.to_owned()))
        }
    }
}

#[derive(Clone)]
pub(super) struct UploadedFile {
    pub name: String,
    pub media_type: Option<String>,
    pub bytes: Bytes,
}

pub(super) struct Sent {
    pub typed: Typed,
    /// The file, when its turn to be read came.
    pub file: Option<Result<UploadedFile, NoTurn>>,
    /// Kept until the file is read.
    pub large: Option<LargeFile>,
    /// The file as it came, for a page that gives it back.
    pub again: Option<UploadedFile>,
    /// A text typed out, with its title; only a scholar's form asks for it.
    pub title: String,
    pub text: String,
}

impl Sent {
    pub async fn read(headers: &HeaderMap, mut parts: Multipart) -> Result<Self, Refusal> {
        let (title, text) = (String::new(), String::new());
        let mut sent = Self { typed: Typed::default(), file: None, large: None, again: None, title, text };
        let (mut kept_name, mut kept_type, mut kept) = (String::new(), String::new(), None);
        while let Some(part) = parts.next_field().await.map_err(|why| unreadable(&why))? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().unwrap_or_default().to_owned();
            let media_type = part.content_type().map(str::to_owned);
            let room = if field == "file" && !name.is_empty() { announced(headers) } else { 0 };
            let bytes = whole(part, room).await.map_err(|why| unreadable(&why))?;
            // The form as a whole may be larger: it may bring a shared file back beside a chosen one.
            if bytes.len() > LARGEST_FILE {
                return Err(Refusal::TooLarge);
            }
            match field.as_str() {
                "address" => sent.typed.address = String::from_utf8_lossy(&bytes).into_owned(),
                "title" => sent.title = String::from_utf8_lossy(&bytes).into_owned(),
                "text" => sent.text = String::from_utf8_lossy(&bytes).into_owned(),
                "dry_run" => sent.typed.dry_run = true,
                "kept-name" => kept_name = String::from_utf8_lossy(&bytes).into_owned(),
                "kept-type" => kept_type = String::from_utf8_lossy(&bytes).into_owned(),
                "kept" => kept = Some(bytes),
                // A browser sends a field without a chosen file as an empty one without a name.
                "file" if !name.is_empty() => sent.file = Some(Ok(UploadedFile { name, media_type, bytes })),
                _ => {}
            }
        }
        // What was chosen by hand goes before what was shared.
        if let (None, Some(bytes)) = (&sent.file, &kept) {
            sent.file = KeptFile::sent(&kept_name, &kept_type, bytes).map(Ok);
        }
        sent.again = sent.file.as_ref().and_then(|file| file.as_ref().ok()).cloned();
        if let Some(Ok(file)) = &sent.file {
            match LargeFile::turn(&file.name, &file.bytes).await {
                Ok(turn) => sent.large = Some(turn),
                Err(none) => sent.file = Some(Err(none)),
            }
        }
        Ok(sent)
    }
}

fn unreadable(why: &MultipartError) -> Refusal {
    match why.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
        _ => Refusal::Bad("The form did not arrive whole. Go back and send it again.".to_owned()),
    }
}
