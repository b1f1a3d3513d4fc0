//! Files given in forms that are large, or that hold other files: one of them is read at a time, and its memory goes back before the next.
//! It refuses nobody: whoever gives the second waits for the first.

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
    time::sleep,
};

static READING: Semaphore = Semaphore::const_new(1);

/// A page or a text of fewer bytes is read beside whatever else is read.
const LARGE: usize = 4 << 20;
/// So much more memory than before is waited for.
const MUCH: u64 = 24 << 20;
/// After how long the allocator lets go of what it was given back: its own delay is a second.
const GIVEN_BACK_AFTER: Duration = Duration::from_millis(1_100);

/// The one large file that is being read; none where the file is small and nothing else is in it.
pub(super) struct LargeFile(Option<Read>);

struct Read {
    reading: SemaphorePermit<'static>,
    memory_before: u64,
}

impl LargeFile {
    /// Waits until no other is read.
    pub(super) async fn turn(name: &str, bytes: &Bytes) -> Self {
        let is_plain = matches!(FileKind::of(name, bytes), FileKind::Page | FileKind::Markdown);
        if is_plain && bytes.len() < LARGE {
            return Self(None);
        }
        let reading = READING.acquire().await.expect("nobody closes this semaphore");
        Self(Some(Read { reading, memory_before: memory() }))
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
    async fn a_large_file_waits_for_the_one_before_and_a_small_page_does_not() {
        let large = Bytes::from(vec![b'x'; LARGE]);
        let first = LargeFile::turn("a.html", &large).await;
        assert!(LargeFile::turn("b.html", &large).now_or_never().is_none());
        assert!(LargeFile::turn("c.zip", &Bytes::from_static(b"PK\x03\x04")).now_or_never().is_none());
        let small = LargeFile::turn("d.html", &Bytes::from_static(b"<!doctype html>")).now_or_never();
        assert!(small.is_some());
        drop(first);
        let next = tokio::time::timeout(Duration::from_secs(10), LargeFile::turn("b.html", &large)).await;
        assert!(next.is_ok(), "it is given up, if only after a while");
    }
}
