//! Files given in forms that are large, or that hold other files: one of them is read at a time, and its memory goes back before the next.
//! It refuses to keep anybody waiting without an end: small documents wait for small ones alone, and who waits too long is told.

use super::LARGEST_FILE;
use axum::{
    extract::multipart::{Field, MultipartError},
    http::{HeaderMap, header},
};
use byline_extract::FileKind;
use bytes::Bytes;
use std::{hint::black_box, thread, time::Duration};
use tokio::{
    runtime::Handle,
    sync::{Semaphore, SemaphorePermit},
    time::{sleep, timeout},
};

/// What may take much memory: one after the other.
static LARGE_ONES: Lane = Lane::new(LONGEST);
/// Documents too small to unpack to much: one after the other, beside the one large file.
static SMALL_ONES: Lane = Lane::new(LONGEST);

/// A page or a text of fewer bytes is read beside whatever else is read.
const LARGE: usize = 4 << 20;
/// A document or a container of fewer bytes has a lane of its own: no file in it unpacks to more than a hundred times this.
const SMALL: usize = 96 << 10;
/// How long anybody waits for a turn: the most hostile file is read within ten seconds.
const LONGEST: Duration = Duration::from_secs(30);
/// So much more memory than before is waited for.
const MUCH: u64 = 24 << 20;
/// After how long the allocator lets go of what it was given back: its own delay is a second.
const GIVEN_BACK_AFTER: Duration = Duration::from_millis(1_100);

/// What is told of whoever waited too long.
pub(super) const BUSY: &str =
    "other large files are being read, and yours did not get its turn; give it again in a minute";

/// Where files wait for one another.
struct Lane {
    reading: Semaphore,
    longest: Duration,
}

/// No turn came in time.
#[derive(Debug)]
pub(super) struct NoTurn;

/// The one large file that is being read; none where the file is small and nothing else is in it.
pub(super) struct LargeFile(Option<Read>);

struct Read {
    reading: SemaphorePermit<'static>,
    memory_before: u64,
}

impl Lane {
    const fn new(longest: Duration) -> Self {
        Self { reading: Semaphore::const_new(1), longest }
    }

    /// The lane a file waits in; none for what is read beside everything.
    fn of(name: &str, bytes: &Bytes) -> Option<&'static Self> {
        match FileKind::of(name, bytes) {
            FileKind::Page | FileKind::Markdown if bytes.len() < LARGE => None,
            // A reader of PDFs may take much of however little.
            FileKind::Pdf => Some(&LARGE_ONES),
            _ if bytes.len() < SMALL => Some(&SMALL_ONES),
            _ => Some(&LARGE_ONES),
        }
    }

    async fn turn(&'static self) -> Result<LargeFile, NoTurn> {
        let reading = timeout(self.longest, self.reading.acquire()).await.map_err(|_| NoTurn)?;
        let reading = reading.expect("nobody closes this semaphore");
        Ok(LargeFile(Some(Read { reading, memory_before: memory() })))
    }
}

impl LargeFile {
    /// Waits until no other of its lane is read, as long as anybody may.
    pub(super) async fn turn(name: &str, bytes: &Bytes) -> Result<Self, NoTurn> {
        match Lane::of(name, bytes) {
            Some(lane) => lane.turn().await,
            None => Ok(Self(None)),
        }
    }
}

impl Drop for LargeFile {
    /// Answers at once; the next one waits for the memory.
    fn drop(&mut self) {
        let (Some(Read { reading, memory_before }), Ok(runtime)) = (self.0.take(), Handle::try_current())
        else {
            return;
        };
        if memory() > memory_before + MUCH {
            runtime.spawn(async move {
                sleep(GIVEN_BACK_AFTER).await;
                give_back();
                drop(reading);
            });
        }
    }
}

/// How many bytes are to come, as far as they may.
pub(super) fn announced(headers: &HeaderMap) -> usize {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    length.unwrap_or(0).min(LARGEST_FILE)
}

/// A part in one piece. What grew by and by would be copied each time, and a large file held twice.
pub(super) async fn whole(mut part: Field<'_>, room: usize) -> Result<Bytes, MultipartError> {
    let mut bytes = Vec::with_capacity(room);
    while let Some(piece) = part.chunk().await? {
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes.into())
}

/// A thread that ends has the allocator look through everything it keeps, also what others gave back.
fn give_back() {
    let _ = thread::spawn(|| drop(black_box(vec![0_u8; 64]))).join();
}

/// The memory this program holds, where the system tells.
fn memory() -> u64 {
    crate::pdf::memory(std::process::id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;

    #[tokio::test]
    async fn a_large_file_waits_for_the_one_before_and_small_ones_do_not() {
        let large = Bytes::from(vec![b'x'; LARGE]);
        let document = Bytes::from_static(b"PK\x03\x04");
        let first = LargeFile::turn("a.html", &large).await.unwrap();
        assert!(LargeFile::turn("b.html", &large).now_or_never().is_none());
        let pdf = Bytes::from_static(b"%PDF-1.7");
        assert!(LargeFile::turn("c.pdf", &pdf).now_or_never().is_none());
        let page = LargeFile::turn("d.html", &Bytes::from_static(b"<!doctype html>")).now_or_never();
        assert!(page.is_some_and(|turn| turn.is_ok()));
        // A document does not wait for the large file, and waits for another document.
        let small = LargeFile::turn("e.docx", &document).now_or_never().expect("it has a lane of its own");
        assert!(LargeFile::turn("f.docx", &document).now_or_never().is_none());
        drop(small);
        let mut packed = document.to_vec();
        packed.resize(SMALL, 0);
        assert!(LargeFile::turn("g.zip", &Bytes::from(packed)).now_or_never().is_none());
        drop(first);
        let next = tokio::time::timeout(Duration::from_secs(10), LargeFile::turn("b.html", &large)).await;
        assert!(next.is_ok_and(|turn| turn.is_ok()), "it is given up, if only after a while");
    }

    #[tokio::test]
    async fn waiting_has_an_end() {
        static BRIEF: Lane = Lane::new(Duration::from_millis(20));
        let first = BRIEF.turn().await.unwrap();
        assert!(BRIEF.turn().await.is_err(), "who waited too long is told");
        drop(first);
        let next =
            tokio::time::timeout(Duration::from_secs(10), async { while BRIEF.turn().await.is_err() {} });
        assert!(next.await.is_ok(), "and the next time it may be its turn");
    }
}
