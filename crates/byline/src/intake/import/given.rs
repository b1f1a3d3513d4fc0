//! A file on its way from an editor's machine into the data folder, piece by piece, with what the form says of it.
//! It refuses what is larger than the operator allows, what stops arriving, and to fill a disk without a word.

use super::{
    Format, Mapping,
    kept::{self, KeptFile},
    list::URLS,
};
use crate::{app::App, form::Mistakes, refusal::Refusal, sign_in::Signed};
use axum::{
    extract::{
        Multipart,
        multipart::{Field, MultipartError},
    },
    http::{HeaderMap, Method, StatusCode, header::CONTENT_LENGTH},
};
use byline_core::ids::ImportId;
use std::{io, time::Duration};
use tokio::io::AsyncWriteExt;

/// Bytes of a mapping file.
const LARGEST_MAP: usize = 4 << 20;
/// Bytes of any other field.
const LARGEST_FIELD: usize = 1 << 10;
/// Bytes of a form around its file: the mapping, the fields, the lines between.
pub const AROUND: usize = 8 << 20;
/// Without a byte, on the way in.
const SILENCE: Duration = Duration::from_secs(60);

/// Whether a request brings a whole file, which has no bounds but those of this door.
pub fn takes_whole_file(method: &Method, path: &str) -> bool {
    method == Method::POST && path == "/desk/imports"
}

/// Why a form gave no file.
pub(super) enum Given {
    Refused(Refusal),
    Mistaken(Mistakes),
}

impl Given {
    fn mistaken(field: &str, why: impl std::fmt::Display) -> Self {
        let mut mistakes = Mistakes::default();
        mistakes.add(field, why);
        Self::Mistaken(mistakes)
    }
}

impl<E: Into<Refusal>> From<E> for Given {
    fn from(why: E) -> Self {
        Self::Refused(why.into())
    }
}

/// A number of bytes as an editor reads it.
pub(super) fn size(bytes: u64) -> String {
    match bytes >> 20 {
        mebibytes if mebibytes >= 1024 && mebibytes.is_multiple_of(1024) => {
            format!("{} GiB", mebibytes / 1024)
        }
        mebibytes => format!("{mebibytes} MiB"),
    }
}

/// The file, kept, with what was said of it.
pub(super) async fn file(
    app: &App,
    signed: &Signed,
    id: ImportId,
    (headers, mut parts): (&HeaderMap, Multipart),
) -> Result<KeptFile, Given> {
    let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length > app.settings.upload + AROUND as u64) {
        return Err(too_large(app));
    }
    let mut kept = KeptFile {
        id,
        site: signed.site.id,
        format: String::new(),
        file: String::new(),
        map: String::new(),
        display: false,
        by: Some(signed.account.id),
        look: None,
        proposal: String::new(),
        begun: false,
        report: None,
        failed: None,
    };
    while let Some(part) = parts.next_field().await.map_err(|why| unreadable(&why))? {
        let named = part.file_name().filter(|name| !name.is_empty()).map(str::to_owned);
        match (part.name().unwrap_or_default(), named) {
            ("format", _) => kept.format = text(part, LARGEST_FIELD).await?.unwrap_or_default(),
            ("display", _) => kept.display = true,
            ("map", Some(_)) => match text(part, LARGEST_MAP).await? {
                Some(map) => kept.map = map,
                None => return Err(Given::mistaken("map", "the mapping file has more than 4 MiB")),
            },
            ("file", Some(name)) => {
                kept.file = name;
                streamed(app, id, part).await?;
            }
            _ => {}
        }
    }
    checked(kept)
}

fn checked(kept: KeptFile) -> Result<KeptFile, Given> {
    let mut mistakes = Mistakes::default();
    if kept.file.is_empty() {
        mistakes.add("file", "choose the file");
    }
    if kept.format != URLS && kept.format.parse::<Format>().is_err() {
        mistakes.add("format", "say what the file is");
    }
    if let Err(why) = Mapping::read(&kept.map) {
        mistakes.add("map", why);
    }
    if mistakes.is_empty() { Ok(kept) } else { Err(Given::Mistaken(mistakes)) }
}

/// A field as text; none where it is longer.
async fn text(mut part: Field<'_>, most: usize) -> Result<Option<String>, Given> {
    let mut bytes = Vec::new();
    while let Some(piece) = arriving(&mut part).await? {
        if bytes.len() + piece.len() > most {
            return Ok(None);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

async fn streamed(app: &App, id: ImportId, mut part: Field<'_>) -> Result<(), Given> {
    let place = kept::place(app, id).await.map_err(unkept)?;
    let mut file =
        tokio::io::BufWriter::with_capacity(1 << 20, tokio::fs::File::create(place).await.map_err(unkept)?);
    let mut arrived = 0;
    while let Some(piece) = arriving(&mut part).await? {
        arrived += piece.len() as u64;
        if arrived > app.settings.upload {
            return Err(too_large(app));
        }
        file.write_all(&piece).await.map_err(unkept)?;
    }
    file.flush().await.map_err(unkept)?;
    file.get_ref().sync_all().await.map_err(unkept)?;
    Ok(())
}

async fn arriving(part: &mut Field<'_>) -> Result<Option<bytes::Bytes>, Given> {
    match tokio::time::timeout(SILENCE, part.chunk()).await {
        Ok(piece) => Ok(piece.map_err(|why| unreadable(&why))?),
        Err(_) => Err(unreadable_whole().into()),
    }
}

fn too_large(app: &App) -> Given {
    let most = size(app.settings.upload);
    Given::mistaken(
        "file",
        format!(
            "the file has more than {most}, which is what the setting \u{201c}upload\u{201d} allows; ask your operator to allow more, or to bring it in on the server: byline import FORMAT FILE"
        ),
    )
}

fn unkept(why: io::Error) -> Given {
    match why.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            tracing::error!(error = %why, "a file for an import did not fit into the data folder");
            Given::mistaken(
                "file",
                "the disk of the server is full: the file did not fit and was taken away again; ask your operator to make room, then give it again",
            )
        }
        _ => Given::Refused(anyhow::Error::from(why).context("the file could not be kept").into()),
    }
}

fn unreadable(why: &MultipartError) -> Refusal {
    match why.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
        _ => unreadable_whole(),
    }
}

fn unreadable_whole() -> Refusal {
    Refusal::Bad("The file did not arrive whole. Go back and send it again.".to_owned())
}
