//! Whether every file of every capture still says what it said: each byte, each digest, each line of the index.
//! It refuses to mend: a file that was damaged comes back from a backup, and only the index is made again.

use super::{earlier, making::index_of};
use crate::app::App;
use byline_core::{digest::Digest, ids::CaptureId};
use byline_store::{
    BlobError, StoreError,
    captures::{self, Capture, Line},
};
use byline_warc::{Kind, Reader};

/// What is wrong with one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Whose file.
    pub capture: CaptureId,
    /// Which.
    pub file: Digest,
    /// What, as a sentence.
    pub what: String,
}

/// What was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Captures.
    pub captures: usize,
    /// Their files.
    pub files: usize,
    /// The records in them.
    pub records: usize,
    /// Lines of the index.
    pub lines: usize,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// Looks at every record of every capture.
///
/// # Errors
/// [`StoreError`] when the rows or the place of the files cannot be asked.
pub async fn check(app: &App) -> Result<Found, StoreError> {
    let kept = captures::all_kept(&mut app.store.read().await?).await?;
    let mut found = Found { captures: kept.len(), ..Found::default() };
    for capture in &kept {
        let known = captures::lines_of(&mut app.store.read().await?, capture.id).await?;
        found.lines += known.len();
        for file in capture.files() {
            found.files += 1;
            let known: Vec<&Line> = known.iter().filter(|line| line.file == file).collect();
            match look(app, (capture, file), &known).await? {
                Ok(records) => found.records += records,
                Err(what) => found.faults.push(Fault { capture: capture.id, file, what }),
            }
        }
    }
    Ok(found)
}

async fn look(
    app: &App,
    (capture, file): (&Capture, Digest),
    known: &[&Line],
) -> Result<Result<usize, String>, StoreError> {
    let bytes = match app.store.blobs().get(file).await {
        Ok(bytes) => bytes,
        Err(fault @ (BlobError::NotThere(_) | BlobError::Damaged(_))) => return Ok(Err(fault.to_string())),
        Err(unusable) => return Err(unusable.into()),
    };
    let mut reader = Reader::new(bytes.as_slice());
    let mut records = 0;
    loop {
        match reader.next_record() {
            Ok(None) => break,
            Ok(Some(stood)) if !stood.is_whole() => {
                return Ok(Err(format!(
                    "the record at byte {} is not as it was written",
                    stood.placed.offset
                )));
            }
            Ok(Some(stood)) if stood.record.kind == Kind::Revisit => {
                records += 1;
                let digest = stood.payload_digest.as_ref().map(ToString::to_string).unwrap_or_default();
                let mut tx = app.store.read().await?;
                let Some(line) = captures::with_digest(&mut tx, capture.site, &digest).await? else {
                    return Ok(Err(format!(
                        "what the record at byte {} repeats is not here",
                        stood.placed.offset
                    )));
                };
                drop(tx);
                if let Err(why) = earlier::record(&app.store, &line).await {
                    return Ok(Err(why.to_string()));
                }
            }
            Ok(Some(_)) => records += 1,
            Err(why) => return Ok(Err(why.to_string())),
        }
    }
    let lines = index_of(capture, &bytes).map_err(|why| why.to_string());
    Ok(lines.and_then(|lines| {
        let same = lines.len() == known.len() && lines.iter().zip(known).all(|(said, known)| said == *known);
        if same {
            Ok(records)
        } else {
            Err("the index is not what the file says; make it anew with `byline captures index`".to_owned())
        }
    }))
}

/// Forgets the index and makes it anew from the files, one capture at a time; how many lines there are.
///
/// # Errors
/// [`StoreError`]; a file that cannot be read has no lines, and is told.
pub async fn index_anew(app: &App) -> Result<Found, StoreError> {
    let kept = captures::all_kept(&mut app.store.read().await?).await?;
    let mut found = Found { captures: kept.len(), ..Found::default() };
    for capture in &kept {
        let mut lines = Vec::new();
        for file in capture.files() {
            found.files += 1;
            let read = match app.store.blobs().get(file).await {
                Ok(bytes) => index_of(capture, &bytes).map_err(|why| why.to_string()),
                Err(fault @ (BlobError::NotThere(_) | BlobError::Damaged(_))) => Err(fault.to_string()),
                Err(unusable) => return Err(unusable.into()),
            };
            match read {
                Ok(read) => lines.extend(read),
                Err(what) => found.faults.push(Fault { capture: capture.id, file, what }),
            }
        }
        found.lines += lines.len();
        let mut tx = app.store.write().await?;
        captures::forget_lines(&mut tx, capture.id).await?;
        captures::insert_lines(&mut tx, capture.site, &lines).await?;
        tx.commit().await?;
    }
    Ok(found)
}
