//! Keeps the exact bytes of both heads of an exchange as they pass, because an institute's evidence is what was sent.
//! It refuses a response head that outgrows its cap, however it is cut into packets or interim answers.

use super::line::Line;
use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// The heads of one exchange, filled while a [`Recorded`] line is used.
#[derive(Clone)]
pub(super) struct Heads(Arc<Mutex<Kept>>);

struct Kept {
    request: Vec<u8>,
    response: Vec<u8>,
    /// Bytes of `response` already known not to start the empty line that ends a head.
    scanned: usize,
    /// Bytes of interim (1xx) heads let go of.
    interim: usize,
    whole: bool,
    over: bool,
    cap: usize,
}

impl Heads {
    pub(super) fn new(cap: usize) -> Self {
        Self(Arc::new(Mutex::new(Kept {
            request: Vec::new(),
            response: Vec::new(),
            scanned: 0,
            interim: 0,
            whole: false,
            over: false,
            cap,
        })))
    }

    pub(super) fn request(&self) -> Vec<u8> {
        self.kept().request.clone()
    }

    pub(super) fn response(&self) -> Vec<u8> {
        self.kept().response.clone()
    }

    pub(super) fn over_cap(&self) -> bool {
        self.kept().over
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    /// Takes in what was read; false once the head is over its cap.
    fn read(&mut self, bytes: &[u8]) -> bool {
        if self.whole {
            return true;
        }
        self.response.extend_from_slice(bytes);
        loop {
            if self.scanned == 0 {
                // Empty lines before a status line are no part of the message (RFC 9112, 2.2).
                let blank = self.response.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
                self.response.drain(..blank);
            }
            let Some(end) = self.end() else { break };
            if !interim(&self.response) {
                self.response.truncate(end);
                self.whole = true;
                break;
            }
            self.interim += end;
            self.response.drain(..end);
            self.scanned = 0;
        }
        self.over = self.interim + self.response.len() > self.cap;
        !self.over
    }

    fn end(&mut self) -> Option<usize> {
        while let Some(newline) =
            self.response[self.scanned..].iter().position(|byte| *byte == b'\n').map(|at| at + self.scanned)
        {
            match self.response[newline + 1..] {
                [b'\n', ..] => return Some(newline + 2),
                [b'\r', b'\n', ..] => return Some(newline + 3),
                // Not decided before the next packet.
                [] | [b'\r'] => {
                    self.scanned = newline;
                    return None;
                }
                _ => self.scanned = newline + 1,
            }
        }
        self.scanned = self.response.len();
        None
    }
}

/// 100 to 199 announce a later answer, save 101, after which there is none.
fn interim(head: &[u8]) -> bool {
    let status = head.get(9..12).unwrap_or_default();
    status.starts_with(b"1") && status != b"101"
}

/// A line that lets [`Heads`] see what passes.
pub(super) struct Recorded {
    line: Box<dyn Line>,
    heads: Heads,
}

impl Recorded {
    pub(super) fn new(line: Box<dyn Line>, heads: Heads) -> Self {
        Self { line, heads }
    }
}

impl AsyncRead for Recorded {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        match Pin::new(&mut self.line).poll_read(cx, buf) {
            Poll::Ready(Ok(())) => {
                let fresh = buf.filled().get(before..).unwrap_or_default();
                if self.heads.kept().read(fresh) {
                    Poll::Ready(Ok(()))
                } else {
                    Poll::Ready(Err(io::Error::other("head over its cap")))
                }
            }
            // Many servers close TLS without saying so first; whether the body is whole is for its framing to say.
            Poll::Ready(Err(error)) if error.kind() == io::ErrorKind::UnexpectedEof => Poll::Ready(Ok(())),
            other => other,
        }
    }
}

impl AsyncWrite for Recorded {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.line).poll_write(cx, bytes);
        if let Poll::Ready(Ok(count)) = written {
            // A GET is nothing but its head.
            self.heads.kept().request.extend_from_slice(bytes.get(..count).unwrap_or(bytes));
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.line).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.line).poll_shutdown(cx)
    }
}
